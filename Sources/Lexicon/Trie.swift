/// A match of a lexicon entry in a text.
public struct LexicalMatch: Sendable, Hashable {
  /// The number of text units that it covers.
  public var length: Int
  /// What sort of entry.
  public var category: LexicalCategory
  /// Its index in the table of its category.
  public var entry: Int
}

/// A trie over folded text units (one 16-bit unit a scalar), compiled once from all tables.
///
/// A Chinese word of n characters is n steps here where a byte automaton needs 3n, and most
/// positions of a text end at the first step, a look-up in a flat table. Matching allocates nothing.
public struct Trie: Sendable {
  /// The category and entry of a surface form, in the 32 bits that the tree keeps.
  struct Value {
    var bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    /// An entry of a table with fewer than 2^24 rows.
    init(_ category: LexicalCategory, entry: Int) {
      bits =
        UInt32(category.rawValue) << PrefixTree.classShift | UInt32(truncatingIfNeeded: entry)
        & 0xFF_FFFF
    }

    var category: LexicalCategory? {
      LexicalCategory(rawValue: UInt8(truncatingIfNeeded: bits >> PrefixTree.classShift))
    }
    var entry: Int { Int(bits & 0xFF_FFFF) }
  }

  private let tree: PrefixTree
  /// The node that a first unit leads to, or 0.
  private let roots: [Int32]

  /// Compiles the words, each with the bits of a `Value`.
  init(_ words: PrefixTree.Words) {
    tree = PrefixTree(words)
    var roots = [Int32](repeating: 0, count: 65_536)
    tree.forEachChild(of: 0) { unit, node in roots[Int(unit.code)] = Int32(node) }
    self.roots = roots
  }

  /// Visits every entry of the given categories that begins at `start`, shortest first.
  /// O(length of the longest).
  @inline(__always)
  public func forEachMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories, _ body: (LexicalMatch) -> Void
  ) {
    guard start < end else { return }
    var node = Int(roots[Int(units[start].code)])
    var position = start + 1
    while node != 0, tree.marks(at: node) & categories.rawValue != 0 {
      for bits in tree.values(at: node) {
        let value = Value(bits: bits)
        if let category = value.category, categories.contains(LexicalCategories(category)) {
          body(LexicalMatch(length: position - start, category: category, entry: value.entry))
        }
      }
      guard position < end else { return }
      node = tree.child(of: node, by: units[position])
      position += 1
    }
  }

  /// The longest entry of the given categories that begins at `start`; of several as long, the
  /// first in the order of categories.
  public func longestMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories
  ) -> LexicalMatch? {
    var longest: LexicalMatch?
    forEachMatch(in: units, from: start, to: end, of: categories) { match in
      if match.length > longest?.length ?? 0 { longest = match }
    }
    return longest
  }
}
