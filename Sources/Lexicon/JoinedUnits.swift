/// Which units stand side by side in the names that a number may be a part of: 三亚, 第一时间.
///
/// A number that begins inside of such a name stands behind a unit that the name has in front of it,
/// so where no name joins the two, none needs to be looked for.
public struct JoinedUnits: @unchecked Sendable {
  /// The categories of the names.
  public static let categories = LexicalCategories(.notFigure, .place, .placeShort, .zone)

  /// A bit for the hash of each two units.
  private let bits: UnsafeBufferPointer<UInt64>
  /// What they lie in.
  private let image: LexiconImage

  /// The joined units of an image.
  init(_ image: LexiconImage) {
    self.image = image
    bits = image.elements(of: .joinedUnits)
  }

  /// Writes the set of bits for the words of a trie to an image.
  static func write(_ words: PrefixTree.Layout, to image: inout LexiconImage.Writer) {
    var bits = UnitBits()
    words.forEachJoint(ofClasses: categories.rawValue) { bits.insert(UnitBits.hash($0, $1)) }
    image.write(bits.words, as: .joinedUnits)
  }

  /// Whether the set has all its bits.
  var isSound: Bool { bits.count == UnitBits.wordCount }

  /// Whether a name may have two units side by side; where it says no, none has.
  public func mayJoin(_ first: TextUnit, _ second: TextUnit) -> Bool {
    UnitBits.hold(bits.span, UnitBits.hash(first, second)) != 0
  }
}

/// A set of 16-bit numbers, a bit each.
struct UnitBits: Sendable {
  static let wordCount = 1024
  private(set) var words = [UInt64](repeating: 0, count: wordCount)

  mutating func insert(_ number: UInt16) { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }

  /// 1 where the set that has these words holds a number, else 0.
  @inline(__always)
  static func hold(_ words: Span<UInt64>, _ number: UInt16) -> UInt32 {
    // A set has 1024 words, and a number of 16 bits has 10 above its last 6.
    UInt32(truncatingIfNeeded: words[unchecked: Int(number >> 6)] &>> UInt64(number & 63) & 1)
  }

  /// A number for two units.
  @inline(__always)
  static func hash(_ first: TextUnit, _ second: TextUnit) -> UInt16 {
    let mixed = UInt32(first.code) &* 0x9E37_79B1 ^ UInt32(second.code) &* 0x85EB_CA77
    return UInt16(truncatingIfNeeded: mixed >> 16)
  }
}
