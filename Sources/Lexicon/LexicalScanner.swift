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

/// Finds what tells of the figures near it: words of time, cues, zones, places, words of rules, and
/// the nouns and boundaries of phrases. All of them in a passage are found in one pass.
///
/// Few units begin a word together with the one behind them. Two tables of bits, small enough for
/// the nearest cache, tell most of the others, so that the tree is walked where a word is likely.
public struct LexicalScanner: @unchecked Sendable {
  /// What it finds.
  static let categories = LexicalCategories(
    .time, .status, .change, .basis, .subject, .mask, .zone, .zoneForm, .place, .ruleWord,
    .phraseBoundary, .dimensionWord, .unbroken)

  private let trie: Trie
  private let categories = Self.categories
  /// A bit for each unit that is a word.
  private let units: UnsafeBufferPointer<UInt64>
  /// A bit for the hash of each two units that begin a word.
  private let pairs: UnsafeBufferPointer<UInt64>
  /// What both lie in.
  private let image: LexiconImage

  /// The scanner of an image, over its trie.
  init(_ image: LexiconImage, trie: Trie) {
    self.image = image
    self.trie = trie
    units = image.elements(of: .scannedUnits)
    pairs = image.elements(of: .scannedPairs)
  }

  /// Writes the sets of bits for the words of a trie to an image.
  static func write(_ words: PrefixTree.Layout, to image: inout LexiconImage.Writer) {
    var (units, pairs) = (Bits(), Bits())
    words.forEachBeginning(ofClasses: categories.rawValue) { first, second in
      if let second {
        pairs.insert(hash(first, second))
      } else {
        units.insert(first.code)
      }
    }
    image.write(units.words, as: .scannedUnits)
    image.write(pairs.words, as: .scannedPairs)
  }

  /// Whether both sets have all their bits.
  var isSound: Bool { units.count == Bits.wordCount && pairs.count == Bits.wordCount }

  /// Adds every word in a passage to `hits`, in the order of their starts, then lengths, then
  /// categories.
  public func scan(
    _ passage: Range<Int>, of text: [TextUnit], into hits: inout [LexicalHit]
  ) {
    let text = text.span.extracting(passage)
    withUnsafeTemporaryAllocation(of: Candidate.self, capacity: text.count) { candidates in
      withUnsafeTemporaryAllocation(of: LexicalHit.self, capacity: HitBuffer.size) { memory in
        var found = HitBuffer(memory)
        let count = findCandidates(in: text, candidates)
        for candidate in candidates[..<count] {
          trie.forEachValue(
            in: text, from: candidate.start, of: categories, goesOn: candidate.goesOn
          ) { length, value in
            found.append(
              LexicalHit(
                start: passage.lowerBound &+ candidate.start,
                match: LexicalMatch(length: length, value: value)),
              or: &hits)
          }
        }
        found.handOver(to: &hits)
      }
    }
  }

  /// A place where a word may begin.
  private struct Candidate: BitwiseCopyable {
    private let bits: UInt32

    /// A place below 2^31, and 1 where a word of more than one unit may begin there, else 0.
    @inline(__always)
    init(start: Int, goesOn: UInt32) {
      bits = UInt32(truncatingIfNeeded: start) << 1 | goesOn
    }

    var start: Int { Int(bits >> 1) }
    var goesOn: Bool { bits & 1 != 0 }
  }

  /// Notes the places where a word may begin, and gives their number. Which they are nobody can
  /// foresee, so nothing branches on it here.
  private func findCandidates(
    in text: Span<TextUnit>, _ candidates: UnsafeMutableBufferPointer<Candidate>
  ) -> Int {
    guard let found = candidates.baseAddress, !text.isEmpty else { return 0 }
    let (units, pairs) = (units.span, pairs.span)
    var count = 0
    var unit = text[0]
    for index in 1..<text.count {
      // Below the count, and `count` below the index, as one more is noted at each.
      let next = text[unchecked: index]
      let goesOn = Bits.hold(pairs, Self.hash(unit, next))
      found[count] = Candidate(start: index &- 1, goesOn: goesOn)
      count &+= Int(goesOn | Bits.hold(units, unit.code))
      unit = next
    }
    found[count] = Candidate(start: text.count - 1, goesOn: 0)
    return count &+ Int(Bits.hold(units, unit.code))
  }

  @inline(__always)
  private static func hash(_ first: TextUnit, _ second: TextUnit) -> UInt16 {
    let mixed = UInt32(first.code) &* 0x9E37_79B1 ^ UInt32(second.code) &* 0x85EB_CA77
    return UInt16(truncatingIfNeeded: mixed >> 16)
  }

  /// A set of 16-bit numbers, a bit each.
  private struct Bits: Sendable {
    static let wordCount = 1024
    private(set) var words = [UInt64](repeating: 0, count: wordCount)

    mutating func insert(_ number: UInt16) { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }

    /// 1 where the set that has these words holds a number, else 0.
    @inline(__always)
    static func hold(_ words: Span<UInt64>, _ number: UInt16) -> UInt32 {
      // A set has 1024 words, and a number of 16 bits has 10 above its last 6.
      UInt32(
        truncatingIfNeeded: words[unchecked: Int(number >> 6)] &>> UInt64(number & 63) & 1)
    }
  }
}

/// Hits that are put together before they are appended to an array: its own `append` costs more than
/// a hit does.
private struct HitBuffer {
  /// So many take less than 1 KB, which the stack has.
  static let size = 64

  private let memory: UnsafeMutableBufferPointer<LexicalHit>
  private var count = 0

  init(_ memory: UnsafeMutableBufferPointer<LexicalHit>) { self.memory = memory }

  /// Adds a hit; hands over what there is where the memory is full.
  @inline(__always)
  mutating func append(_ hit: LexicalHit, or hits: inout [LexicalHit]) {
    if count == memory.count { handOver(to: &hits) }
    // Below the count of the memory, which is not 0.
    memory.initializeElement(at: count, to: hit)
    count &+= 1
  }

  /// Appends what there is to an array.
  mutating func handOver(to hits: inout [LexicalHit]) {
    hits.append(contentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
    count = 0
  }
}
