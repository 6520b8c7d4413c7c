#include "lexicon_tables.h"

static const unsigned char units[] = {
#embed "tables/units.csv"
};

static const unsigned char bounds[] = {
#embed "tables/bounds.csv"
};

static const unsigned char not_figures[] = {
#embed "tables/not_figures.csv"
};

static const unsigned char not_units[] = {
#embed "tables/not_units.csv"
};

static const unsigned char number_contexts[] = {
#embed "tables/number_contexts.csv"
};

static const unsigned char rule_words[] = {
#embed "tables/rule_words.csv"
};

static const unsigned char folding[] = {
#embed "tables/folding.csv"
};

static const unsigned char time_words[] = {
#embed "tables/time_words.csv"
};

static const unsigned char cues[] = {
#embed "tables/cues.csv"
};

static const unsigned char phrase_boundaries[] = {
#embed "tables/phrase_boundaries.csv"
};

static const unsigned char dimension_words[] = {
#embed "tables/dimension_words.csv"
};

static const unsigned char zone_forms[] = {
#embed "tables/zone_forms.csv"
};

static const unsigned char zones[] = {
#embed "tables/zones.csv"
};

static const unsigned char places[] = {
#embed "tables/places.csv"
};

static const unsigned char indicators[] = {
#embed "tables/indicators.csv"
};

static const unsigned char derived_indicators[] = {
#embed "tables/derived_indicators.csv"
};

static const unsigned char complements[] = {
#embed "tables/complements.csv"
};

static const unsigned char relation_words[] = {
#embed "tables/relation_words.csv"
};

static const lexicon_table tables[] = {
    {"units", units, sizeof units},
    {"bounds", bounds, sizeof bounds},
    {"not_figures", not_figures, sizeof not_figures},
    {"not_units", not_units, sizeof not_units},
    {"number_contexts", number_contexts, sizeof number_contexts},
    {"rule_words", rule_words, sizeof rule_words},
    {"folding", folding, sizeof folding},
    {"time_words", time_words, sizeof time_words},
    {"cues", cues, sizeof cues},
    {"phrase_boundaries", phrase_boundaries, sizeof phrase_boundaries},
    {"dimension_words", dimension_words, sizeof dimension_words},
    {"zone_forms", zone_forms, sizeof zone_forms},
    {"zones", zones, sizeof zones},
    {"places", places, sizeof places},
    {"indicators", indicators, sizeof indicators},
    {"derived_indicators", derived_indicators, sizeof derived_indicators},
    {"complements", complements, sizeof complements},
    {"relation_words", relation_words, sizeof relation_words},
};

size_t lexicon_table_count(void) { return sizeof tables / sizeof tables[0]; }

lexicon_table lexicon_table_at(size_t index) { return tables[index]; }
