#include "lexicon_tables.h"

static const unsigned char units[] = {
#embed "tables/units.csv"
};

static const lexicon_table tables[] = {
    {"units", units, sizeof units},
};

size_t lexicon_table_count(void) { return sizeof tables / sizeof tables[0]; }

lexicon_table lexicon_table_at(size_t index) { return tables[index]; }
