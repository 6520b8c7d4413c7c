import Lexicon

/// A word of the lexicon as it stands in the text, or a date.
struct Token {
  /// The units that it covers.
  var range: Range<Int>
  /// What sort of entry.
  var category: LexicalCategory
  /// Its index in the table of its category.
  var entry: Int
}
