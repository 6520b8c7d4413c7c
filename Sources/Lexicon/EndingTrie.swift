/// A trie over folded text units that is matched backwards, from the end of a form.
public struct EndingTrie: Sendable {
  /// What is looked for in front of a number or a noun.
  static let categories = LexicalCategories(
    .unit, .boundBefore, .boundless, .limitLink, .periodOpener, .countingVerb, .rankField,
    .rankVerb, .phraseBoundary, .dimensionWord, .place, .placeShort)

  private let tree: PrefixTree

  /// The trie of an image, whose words have the bits of a `Trie.Value` each.
  init(_ image: LexiconImage) {
    tree = PrefixTree(image, nodes: .endingNodes, values: .endingValues)
  }

  /// Whether no look-up can lead beyond its memory. Linear.
  var isSound: Bool { tree.isSound }

  /// Visits every entry of the given categories that ends at `end` and begins at `start` or behind
  /// it, shortest first, in the order of categories. O(length of the longest).
  ///
  /// - Precondition: `start` and `end` are positions in `units`; the categories are among those of
  ///   this trie.
  @inline(__always)
  public func forEachMatch(
    in units: [TextUnit], endingAt end: Int, from start: Int, of categories: LexicalCategories,
    _ body: (LexicalMatch) -> Void
  ) {
    assert(
      Self.categories.isSuperset(of: categories), "a category that is not matched from its end")
    guard start < end, tree.begins(categories.rawValue, with: units[end - 1]) else { return }
    let text = units.span.extracting(start..<end)
    var position = text.count &- 1
    // Below the count and not below 0, as just checked.
    var node = tree.first(text[unchecked: position])
    while node != 0 {
      tree.forEachValue(at: node) { bits in
        let value = Trie.Value(bits: bits)
        if categories.rawValue & value.mask != 0 {
          body(LexicalMatch(length: text.count &- position, value: value))
        }
        return true
      }
      guard tree.marks(beyond: node) & categories.rawValue != 0, position > 0 else { return }
      position &-= 1
      node = tree.child(of: node, by: text[unchecked: position])
    }
  }

  /// The longest entry of the given categories that ends at `end` and begins at `start` or behind
  /// it; of several as long, the first in the order of categories.
  public func longestMatch(
    in units: [TextUnit], endingAt end: Int, from start: Int, of categories: LexicalCategories
  ) -> LexicalMatch? {
    var longest: LexicalMatch?
    forEachMatch(in: units, endingAt: end, from: start, of: categories) { match in
      // Each length is visited in the order of categories.
      if match.length != longest?.length { longest = match }
    }
    return longest
  }
}
