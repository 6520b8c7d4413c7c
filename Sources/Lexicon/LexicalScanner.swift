/// A lexicon entry where it stands in a text.
public struct LexicalHit: Sendable, Hashable {
  /// Where it begins.
  public var start: Int
  /// What it is.
  public var match: LexicalMatch
  /// The units that it covers.
  public var range: Range<Int> { start..<start + match.length }
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
    let passageText = text.span.extracting(passage)
    for index in passageText.indices {
      let unit = passageText[index]
      if !Bits.hold(units, unit.code) {
        guard index + 1 < passageText.count,
          Bits.hold(pairs, Self.hash(unit, passageText[index + 1]))
        else { continue }
      }
      let start = passage.lowerBound + index
      trie.forEachMatch(in: text, from: start, to: passage.upperBound, of: categories) {
        hits.append(LexicalHit(start: start, match: $0))
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
      words[Int(number >> 6)] >> UInt64(number & 63) & 1 != 0
    }
  }
}
