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
/// the nearest cache, tell most of the others. Where the two may begin a word, a table of all such
/// pairs has their node, so that the tree is walked from the second unit on, and only where it holds
/// both.
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
  /// The two units that words begin with, by their hash; free slots have no node.
  private let beginnings: UnsafeBufferPointer<Beginning>
  /// What all of them lie in.
  private let image: LexiconImage

  /// The scanner of an image, over its trie.
  init(_ image: LexiconImage, trie: Trie) {
    self.image = image
    self.trie = trie
    units = image.elements(of: .scannedUnits)
    pairs = image.elements(of: .scannedPairs)
    beginnings = image.elements(of: .scannedBeginnings)
  }

  /// Writes the sets of bits and the pairs for the words of a trie to an image.
  static func write(_ words: PrefixTree.Layout, to image: inout LexiconImage.Writer) {
    var (units, pairs) = (UnitBits(), UnitBits())
    var found: Set<UInt32> = []
    var beginnings: [Beginning] = []
    words.forEachBeginning(ofClasses: categories.rawValue) { first, second, node in
      guard let second else { return units.insert(first.code) }
      pairs.insert(UnitBits.hash(first, second))
      let beginning = Beginning(first, second, node: node)
      if found.insert(beginning.units).inserted { beginnings.append(beginning) }
    }
    image.write(units.words, as: .scannedUnits)
    image.write(pairs.words, as: .scannedPairs)
    image.write(Beginning.table(of: beginnings), as: .scannedBeginnings)
  }

  /// Whether both sets have all their bits, and the table of pairs a free slot and no node that the
  /// trie has not. Linear.
  var isSound: Bool {
    units.count == UnitBits.wordCount && pairs.count == UnitBits.wordCount
      && beginnings.count.nonzeroBitCount == 1 && beginnings.contains { $0.node == 0 }
      && beginnings.allSatisfy { trie.hasNode(Int($0.node)) }
  }

  /// Memory that scans of one passage after the other use again.
  public struct Workspace {
    fileprivate var candidates: [Candidate] = []

    /// Memory for short passages, which grows where a passage needs more.
    public init() {}
  }

  /// Adds every word in a passage to `hits`, in the order of their starts, then lengths, then
  /// categories.
  public func scan(
    _ passage: Range<Int>, of text: [TextUnit], in workspace: inout Workspace,
    into hits: inout [LexicalHit]
  ) {
    let text = text.span.extracting(passage)
    if workspace.candidates.count < text.count {
      workspace.candidates = [Candidate](
        repeating: Candidate(start: 0, mark: 0), count: 2 * text.count)
    }
    workspace.candidates.withUnsafeMutableBufferPointer { candidates in
      withUnsafeTemporaryAllocation(of: LexicalHit.self, capacity: HitBuffer.size) { memory in
        var found = HitBuffer(memory)
        let candidateCount = findCandidates(in: text, candidates)
        let count = findNodes(of: candidates, candidateCount, in: text)
        for candidate in candidates[..<count] {
          let start = passage.lowerBound &+ candidate.start
          if candidate.mark != 0 {
            trie.forEachValue(of: text[unchecked: candidate.start], of: categories) { value in
              found.append(
                LexicalHit(start: start, match: LexicalMatch(length: 1, value: value)), or: &hits)
            }
          }
          trie.forEachValue(
            in: text, from: candidate.start, behind: 2, at: Int(candidate.node), of: categories
          ) { length, value in
            found.append(
              LexicalHit(start: start, match: LexicalMatch(length: length, value: value)),
              or: &hits)
          }
        }
        found.handOver(to: &hits)
      }
    }
  }

  /// A place where a word may begin.
  fileprivate struct Candidate: BitwiseCopyable {
    private let bits: UInt32
    /// The node of the unit there and the one behind it, or 0.
    let node: UInt32

    /// A place below 2^31, and a mark of 0 or 1.
    @inline(__always)
    init(start: Int, mark: UInt32, node: UInt32 = 0) {
      bits = UInt32(truncatingIfNeeded: start) << 1 | mark
      self.node = node
    }

    var start: Int { Int(bits >> 1) }
    /// 1 where a word of more than one unit may begin; once nodes have been found, 1 where the unit
    /// is a word.
    var mark: UInt32 { bits & 1 }
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
      let goesOn = UnitBits.hold(pairs, UnitBits.hash(unit, next))
      found[count] = Candidate(start: index &- 1, mark: goesOn)
      count &+= Int(goesOn | UnitBits.hold(units, unit.code))
      unit = next
    }
    found[count] = Candidate(start: text.count - 1, mark: 0)
    return count &+ Int(UnitBits.hold(units, unit.code))
  }

  /// Finds the nodes of the first so many candidates; keeps those where a word begins, or a part of
  /// one, and gives their number.
  private func findNodes(
    of candidates: UnsafeMutableBufferPointer<Candidate>, _ candidateCount: Int,
    in text: Span<TextUnit>
  ) -> Int {
    guard let found = candidates.baseAddress else { return 0 }
    let units = units.span
    var count = 0
    for index in 0..<candidateCount {
      // Candidates are places in the text, those that may go on not the last one; no more are kept
      // than have been looked at.
      let candidate = found[index]
      let unit = text[unchecked: candidate.start]
      let node =
        candidate.mark != 0 ? self.node(of: unit, text[unchecked: candidate.start &+ 1]) : 0
      let isWord = UnitBits.hold(units, unit.code)
      found[count] = Candidate(start: candidate.start, mark: isWord, node: node)
      count &+= isWord != 0 || node != 0 ? 1 : 0
    }
    return count
  }

  /// The node of the two units that a word begins with, or 0. Constant time.
  @inline(__always)
  private func node(of first: TextUnit, _ second: TextUnit) -> UInt32 {
    let units = Beginning.units(first, second)
    let mask = beginnings.count &- 1
    var slot = Int(UnitBits.hash(first, second)) & mask
    // The table has slots, of which a free one ends the search at the latest.
    let slots = beginnings.baseAddress.unsafelyUnwrapped
    while slots[slot].units != units {
      if slots[slot].node == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
    return slots[slot].node
  }

  /// Two units that a word begins with.
  private struct Beginning: BitwiseCopyable {
    var units: UInt32 = 0
    /// Their node; 0 in a free slot.
    var node: UInt32 = 0

    init() {}

    init(_ first: TextUnit, _ second: TextUnit, node: Int) {
      units = Self.units(first, second)
      self.node = UInt32(node)
    }

    /// Both units as one number.
    @inline(__always)
    static func units(_ first: TextUnit, _ second: TextUnit) -> UInt32 {
      UInt32(first.code) << 16 | UInt32(second.code)
    }

    /// The slots of a table, a power of two and at least half of them free.
    static func table(of beginnings: [Beginning]) -> [Beginning] {
      var size = 2
      while size < 2 * beginnings.count { size *= 2 }
      var slots = [Beginning](repeating: Beginning(), count: size)
      for beginning in beginnings {
        let (first, second) = (beginning.units >> 16, beginning.units & 0xFFFF)
        var slot =
          Int(UnitBits.hash(TextUnit(code: UInt16(first)), TextUnit(code: UInt16(second))))
          & (size - 1)
        while slots[slot].node != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = beginning
      }
      return slots
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
