import Lexicon

/// Kinds of zones in a text.
extension Lexicon {
  /// The longest kind of zone that ends a range, and where it begins: 高新区 in 德阳高新区.
  func zoneForm(
    endingIn range: Range<Int>, of units: [TextUnit]
  ) -> (start: Int, form: ZoneForm)? {
    for start in range {
      if let entry = zoneForm(spanning: start..<range.upperBound, of: units) {
        return (start, zoneForms[entry])
      }
    }
    return nil
  }

  /// The row of the kind of zone that is the whole of a range.
  func zoneForm(spanning range: Range<Int>, of units: [TextUnit]) -> Int? {
    let match = trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound, of: LexicalCategories(.zoneForm))
    return match.flatMap { $0.length == range.count ? $0.entry : nil }
  }
}
