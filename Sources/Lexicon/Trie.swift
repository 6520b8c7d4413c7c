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
/// A Chinese word of n characters is n steps here where a byte automaton needs 3n, and many
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
    /// The bit of the category in a set of categories.
    var mask: UInt32 { 1 << (bits >> PrefixTree.classShift) }
  }

  private let tree: PrefixTree

  /// Compiles the words, each with the bits of a `Value`.
  init(_ words: PrefixTree.Words) { tree = PrefixTree(words) }

  /// Visits every entry of the given categories that begins at `start`, shortest first, in the order
  /// of categories. O(length of the longest).
  @inline(__always)
  public func forEachMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories, _ body: (LexicalMatch) -> Void
  ) {
    var node = 0
    var position = start
    while position < end {
      node = tree.child(of: node, by: units[position])
      position += 1
      guard node != 0, tree.marks(at: node) & categories.rawValue != 0 else { return }
      tree.forEachValue(at: node) { bits in
        let value = Value(bits: bits)
        if categories.rawValue & value.mask != 0, let category = value.category {
          body(LexicalMatch(length: position - start, category: category, entry: value.entry))
        }
        return true
      }
    }
  }

  /// The longest entry of the given categories that begins at `start`; of several as long, the
  /// first in the order of categories.
  public func longestMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories
  ) -> LexicalMatch? {
    var longest: (length: Int, value: Value)?
    var node = 0
    var position = start
    while position < end {
      node = tree.child(of: node, by: units[position])
      position += 1
      guard node != 0, tree.marks(at: node) & categories.rawValue != 0 else { break }
      tree.forEachValue(at: node) { bits in
        let value = Value(bits: bits)
        guard categories.rawValue & value.mask != 0 else { return true }
        longest = (position - start, value)
        return false
      }
    }
    guard let longest, let category = longest.value.category else { return nil }
    return LexicalMatch(length: longest.length, category: category, entry: longest.value.entry)
  }

  /// Visits the words of the given categories that have one unit, and the first two units of all
  /// others.
  func forEachBeginning(
    of categories: LexicalCategories, _ body: (TextUnit, TextUnit?) -> Void
  ) {
    var firstUnits: [Int: TextUnit] = [:]
    tree.forEachNode { parent, unit, node in
      guard parent == 0, tree.marks(at: node) & categories.rawValue != 0 else { return }
      firstUnits[node] = unit
      tree.forEachValue(at: node) { bits in
        guard Value(bits: bits).mask & categories.rawValue != 0 else { return true }
        body(unit, nil)
        return false
      }
    }
    tree.forEachNode { parent, unit, node in
      guard let first = firstUnits[parent], tree.marks(at: node) & categories.rawValue != 0
      else { return }
      body(first, unit)
    }
  }
}
