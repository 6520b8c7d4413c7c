// The lexicon's CSV tables as bytes: the tables in ../tables are the source, and the compiler
// embeds them (C23 #embed), so no generated code is kept. What single characters are to the lexer is
// in lexical_classes.h.
#ifndef LEXICON_TABLES_H
#define LEXICON_TABLES_H

#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} lexicon_table;

/// The number of embedded tables.
size_t lexicon_table_count(void);

/// The table at `index`, below `lexicon_table_count()`.
lexicon_table lexicon_table_at(size_t index);

#endif
