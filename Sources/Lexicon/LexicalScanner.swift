/// A lexicon entry where it stands in a text.
public struct LexicalHit: Sendable, Hashable {
  @usableFromInline let position: UInt32
  /// What it is.
  public let match: LexicalMatch

  /// A word at a place below 2^32.
  @inline(__always)
  init(start: Int, match: LexicalMatch) {
    position = UInt32(truncatingIfNeeded: start)
    self.match = match
  }

  /// Where it begins.
  @inlinable public var start: Int { Int(position) }
  /// The units that it covers.
  @inlinable public var range: Range<Int> { start..<start + match.length }
}

/// Finds all words of some categories in a passage, in one pass.
///
/// Few units begin a word together with the one behind them. Two tables of bits, small enough for
/// the nearest cache, tell most of the others, so that the tree is walked where a word is likely.
public struct LexicalScanner: Sendable {
  private let trie: Trie
  private let categories: LexicalCategories
  /// A bit for each unit that is a word.
  private var units = Bits()
  /// A bit for the hash of each two units that begin a word.
  private var pairs = Bits()

  init(_ trie: Trie, for categories: LexicalCategories) {
    self.trie = trie
    self.categories = categories
    var (units, pairs) = (Bits(), Bits())
    trie.forEachBeginning(of: categories) { first, second in
      if let second {
        pairs.insert(Self.hash(first, second))
      } else {
        units.insert(first.code)
      }
    }
    (self.units, self.pairs) = (units, pairs)
  }

  /// Adds every word in a passage to `hits`, in the order of their starts, then lengths, then
  /// categories.
  public func scan(
    _ passage: Range<Int>, of text: [TextUnit], into hits: inout [LexicalHit]
  ) {
    let (units, pairs) = (units.words.span, pairs.words.span)
    let text = text.span.extracting(passage)
    var index = 0
    while index < text.count {
      // Below the count, as just checked; so is the next one where it is looked at.
      let unit = text[unchecked: index]
      let start = index
      index += 1
      let goesOn =
        index < text.count && Bits.hold(pairs, Self.hash(unit, text[unchecked: index]))
      guard goesOn || Bits.hold(units, unit.code) else { continue }
      trie.forEachValue(in: text, from: start, of: categories, goesOn: goesOn) { length, value in
        hits.append(
          LexicalHit(
            start: passage.lowerBound + start, match: LexicalMatch(length: length, value: value)))
      }
    }
  }

  @inline(__always)
  private static func hash(_ first: TextUnit, _ second: TextUnit) -> UInt16 {
    let mixed = UInt32(first.code) &* 0x9E37_79B1 ^ UInt32(second.code) &* 0x85EB_CA77
    return UInt16(truncatingIfNeeded: mixed >> 16)
  }

  /// A set of 16-bit numbers, a bit each.
  private struct Bits: Sendable {
    private(set) var words = [UInt64](repeating: 0, count: 1024)

    mutating func insert(_ number: UInt16) { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }

    /// Whether the set that has these words holds a number.
    @inline(__always)
    static func hold(_ words: Span<UInt64>, _ number: UInt16) -> Bool {
      // A set has 1024 words, and a number of 16 bits has 10 above its last 6.
      words[unchecked: Int(number >> 6)] >> UInt64(number & 63) & 1 != 0
    }
  }
}
