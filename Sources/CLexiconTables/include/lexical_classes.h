// What each code point of the Basic Multilingual Plane is to the lexer, as constant data that needs
// no set-up and no lock: every step of every reader looks a class up.
#ifndef LEXICAL_CLASSES_H
#define LEXICAL_CLASSES_H

#include <stdint.h>

/// The classes; the cases of LexicalClass in Swift, in their order, tell what each is.
enum lexical_class {
  lexical_other,
  lexical_digit,
  lexical_latin,
  lexical_space,
  lexical_chinese_digit,
  lexical_small_multiplier,
  lexical_big_multiplier,
  lexical_vague_digit,
  lexical_point,
  lexical_comma,
  lexical_enumeration_comma,
  lexical_sentence_end,
  lexical_semicolon,
  lexical_colon,
  lexical_open_bracket,
  lexical_close_bracket,
  lexical_open_quote,
  lexical_close_quote,
  lexical_open_title,
  lexical_close_title,
  lexical_dash,
  lexical_percent,
  lexical_slash,
  lexical_plus,
  lexical_currency,
  lexical_other_punctuation,
};

extern const unsigned char lexical_classes[0x10000];

/// The class of a code point below 0x10000.
static inline unsigned char lexical_class_of(uint16_t code) { return lexical_classes[code]; }

#endif
