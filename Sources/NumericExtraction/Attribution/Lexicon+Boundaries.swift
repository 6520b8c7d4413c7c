import Lexicon

extension Lexicon {
  /// Whether a word that no indicator phrase goes across, of one of the lengths, ends at `end` and
  /// begins at `start` or behind it: the 建有 of 建有产业园. O(the greatest length).
  func hasBoundary(
    endingAt end: Int, from start: Int, in units: [TextUnit], lengths: ClosedRange<Int>
  ) -> Bool {
    var found = false
    endings.forEachMatch(
      in: units, endingAt: end, from: max(start, end - lengths.upperBound),
      of: LexicalCategories(.phraseBoundary)
    ) { if lengths.contains($0.length) { found = true } }
    return found
  }
}
