/// A match of a lexicon entry in a text.
public struct LexicalMatch: Sendable, Hashable {
  @usableFromInline let units: UInt32
  /// The bits of a `Trie.Value`.
  @usableFromInline let value: UInt32

  /// A match of so many units, fewer than 2^32.
  @inline(__always)
  init(length: Int, value: Trie.Value) {
    units = UInt32(truncatingIfNeeded: length)
    self.value = value.bits
  }

  /// The number of text units that it covers.
  @inlinable public var length: Int { Int(units) }
  /// What sort of entry.
  @inlinable public var category: LexicalCategory { LexicalCategory(ofValue: value) }
  /// Its index in the table of its category.
  @inlinable public var entry: Int { Int(value & 0xFF_FFFF) }
}

extension LexicalCategory {
  /// The category in the upper eight bits of a `Trie.Value`.
  @inlinable
  @inline(__always)
  init(ofValue bits: UInt32) {
    // The class of a value is the raw value of the category that it was made with, and the raw
    // values of the cases are their places in memory too, from 0 on; a test compares the two.
    self = unsafeBitCast(UInt8(truncatingIfNeeded: bits &>> 24), to: LexicalCategory.self)
  }
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

    @inline(__always)
    var category: LexicalCategory { LexicalCategory(ofValue: bits) }
    var entry: Int { Int(bits & 0xFF_FFFF) }
    /// The bit of the category in a set of categories.
    var mask: UInt32 { 1 &<< (bits >> PrefixTree.classShift) }
  }

  private let tree: PrefixTree

  /// The trie of an image, whose words have the bits of a `Value` each.
  init(_ image: LexiconImage) {
    tree = PrefixTree(image, nodes: .formNodes, values: .formValues)
  }

  /// Whether no look-up can lead beyond its memory. Linear.
  var isSound: Bool { tree.isSound }

  /// Visits every entry of the given categories that begins at `start`, shortest first, in the order
  /// of categories. O(length of the longest).
  ///
  /// - Precondition: `end` is a position in `units`.
  @inline(__always)
  public func forEachMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories, _ body: (LexicalMatch) -> Void
  ) {
    guard start < end else { return }
    forEachValue(in: units.span.extracting(start..<end), from: 0, of: categories) { length, value in
      body(LexicalMatch(length: length, value: value))
    }
  }

  /// Visits the values of the words of the given categories that begin at a position of the text.
  @inline(__always)
  func forEachValue(
    in text: Span<TextUnit>, from start: Int, of categories: LexicalCategories,
    _ body: (_ length: Int, Value) -> Void
  ) {
    guard start < text.count else { return }
    // Not below the start, and below the count, as just checked.
    forEachValue(
      in: text, from: start, behind: 1, at: tree.first(text[unchecked: start]), of: categories, body
    )
  }

  /// Visits those of the words of at least so many units, which lead to a node.
  @inline(__always)
  func forEachValue(
    in text: Span<TextUnit>, from start: Int, behind count: Int, at first: Int,
    of categories: LexicalCategories, _ body: (_ length: Int, Value) -> Void
  ) {
    var node = first
    var length = count
    while node != 0 {
      tree.forEachValue(at: node) { bits in
        let value = Value(bits: bits)
        if categories.rawValue & value.mask != 0 { body(length, value) }
        return true
      }
      guard tree.marks(beyond: node) & categories.rawValue != 0, start &+ length < text.count
      else { return }
      // Not below the start, and below the count, as just checked.
      node = tree.child(of: node, by: text[unchecked: start &+ length])
      length &+= 1
    }
  }

  /// Visits the values of the word of one unit, of the given categories.
  @inline(__always)
  func forEachValue(of unit: TextUnit, of categories: LexicalCategories, _ body: (Value) -> Void) {
    let node = tree.first(unit)
    guard node != 0 else { return }
    tree.forEachValue(at: node) { bits in
      let value = Value(bits: bits)
      if categories.rawValue & value.mask != 0 { body(value) }
      return true
    }
  }

  /// Whether a node is one of the trie's, or 0. Constant time.
  func hasNode(_ node: Int) -> Bool { tree.hasNode(node) }

  /// The longest entry of the given categories that begins at `start`; of several as long, the
  /// first in the order of categories.
  ///
  /// - Precondition: `end` is a position in `units`.
  public func longestMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories
  ) -> LexicalMatch? {
    guard start < end, tree.begins(categories.rawValue, with: units[start]) else { return nil }
    let text = units.span.extracting(start..<end)
    var longest: LexicalMatch?
    // Below the count, as just checked.
    var node = tree.first(text[unchecked: 0])
    var position = 0
    while node != 0 {
      position &+= 1
      tree.forEachValue(at: node) { bits in
        let value = Value(bits: bits)
        guard categories.rawValue & value.mask != 0 else { return true }
        longest = LexicalMatch(length: position, value: value)
        return false
      }
      guard tree.marks(beyond: node) & categories.rawValue != 0, position < text.count
      else { break }
      node = tree.child(of: node, by: text[unchecked: position])
    }
    return longest
  }
}
