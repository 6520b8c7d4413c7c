import Lexicon

/// Finds the words that tell what the figures near them mean.
///
/// Leftmost-longest over all categories at once, so that 同比增长 is no 比 and 示范区 no 区. Units and
/// bounds are not tokens: they are looked up where a number stands.
struct Lexer {
  let units: [TextUnit]
  let lexicon: Lexicon

  private static let categories = LexicalCategories(
    .time, .status, .change, .basis, .subject, .mask, .zone, .zoneForm, .place)

  /// The tokens of a passage, in order. Linear in its length.
  func tokens(in passage: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var position = passage.lowerBound
    while position < passage.upperBound {
      guard
        let match = lexicon.trie.longestMatch(
          in: units, from: position, to: passage.upperBound, of: Self.categories)
      else {
        position += 1
        continue
      }
      if match.category != .mask {
        tokens.append(
          Token(
            range: position..<position + match.length, category: match.category,
            entry: match.entry))
      }
      position += match.length
    }
    return tokens
  }
}
