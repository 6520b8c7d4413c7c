import Lexicon

/// The nouns of a passage and the words that end its phrases, each where it begins and ends, whether
/// or not they overlap.
///
/// All are found in one pass, so that what rules ask most, whether a phrase may be cut at a position,
/// is a look at a few bits. Bit n of a mask stands for a word of n + 1 units; longer words than a
/// mask has bits are left out, since no phrase has room for them.
struct WordLattice {
  /// What begins and ends at one position.
  private struct Joint {
    /// The nouns of the vocabulary that begin here.
    var nouns: UInt32 = 0
    /// These, and the words that are no boundary though they hold one.
    var compounds: UInt32 = 0
    /// The words that no phrase goes across, and those of them that end the phrase before them.
    var boundaries: UInt32 = 0
    var closing: UInt32 = 0
    /// The words that end here: such as begin the phrase behind them, such as do not, and nouns.
    var opened: UInt8 = 0
    var unopened: UInt8 = 0
    var endingNouns: UInt8 = 0
    /// Whether a token, a time or a zone ends here.
    var ends: Ends = []
  }

  /// What other than a word ends at a position.
  struct Ends: OptionSet {
    var rawValue: UInt8
    static let token = Ends(rawValue: 1)
    static let time = Ends(rawValue: 2)
    static let zone = Ends(rawValue: 4)
  }

  private let start: Int
  private var joints: [Joint]

  /// Finds the words of a paragraph. Linear in its length.
  init(of paragraph: ParagraphReading, _ lexicon: Lexicon) {
    self.init(paragraph.phraseWords, in: paragraph.paragraph.units, lexicon)
    for token in paragraph.tokens { mark(token.range.upperBound, .token) }
    for time in paragraph.times { mark(time.range.upperBound, .time) }
    for zone in paragraph.mentions { mark(zone.range.upperBound, .zone) }
  }

  private init(_ words: ArraySlice<LexicalHit>, in passage: Range<Int>, _ lexicon: Lexicon) {
    let start = passage.lowerBound
    var all = [Joint](repeating: Joint(), count: passage.count + 1)
    var joints = all.mutableSpan
    for hit in words where hit.match.length <= 32 {
      let (first, last) = (hit.start - start, hit.start + hit.match.length - start)
      let long: UInt32 = 1 << UInt32(hit.match.length - 1)
      let short = UInt8(truncatingIfNeeded: long)
      switch hit.match.category {
      case .phraseBoundary:
        let side = lexicon.phraseBoundaries[hit.match.entry].side
        // Of several rows of one word the first counts.
        if joints[first].boundaries & long == 0, side != .left { joints[first].closing |= long }
        joints[first].boundaries |= long
        if side == .right { joints[last].unopened |= short } else { joints[last].opened |= short }
      case .dimensionWord:
        joints[first].nouns |= long
        joints[first].compounds |= long
        joints[last].endingNouns |= short
      default:
        joints[first].compounds |= long
      }
    }
    self.start = start
    self.joints = all
  }

  private mutating func mark(_ end: Int, _ what: Ends) { joints[end - start].ends.insert(what) }

  /// Whether a token, time or zone ends at a position.
  func ends(_ what: Ends, at position: Int) -> Bool {
    joints[position - start].ends.contains(what)
  }
}

// MARK: Words by their beginning

extension WordLattice {
  /// The words of a mask that are not longer than `limit`.
  private static func fitting(_ mask: UInt32, _ limit: Int) -> UInt32 {
    if limit >= 32 { return mask }
    return limit <= 0 ? 0 : mask & (1 << UInt32(limit) &- 1)
  }

  private static func longest(_ mask: UInt32) -> Int { 32 - mask.leadingZeroBitCount }

  /// Whether a noun of the vocabulary begins at a position and ends before `end`.
  func nounBegins(at position: Int, before end: Int) -> Bool {
    position < end && Self.fitting(joints[position - start].nouns, end - position) != 0
  }

  /// Whether a noun, or a word that is no boundary though it holds one, begins at a position and ends
  /// before `end`: 在研.
  func wordBegins(at position: Int, before end: Int) -> Bool {
    position < end && Self.fitting(joints[position - start].compounds, end - position) != 0
  }

  /// Whether a range is a noun of the vocabulary, neither more nor less.
  func isNoun(_ range: Range<Int>) -> Bool {
    (1...32).contains(range.count)
      && joints[range.lowerBound - start].nouns >> UInt32(range.count - 1) & 1 != 0
  }

  /// The noun of the vocabulary that ends a range, in its shortest form of two to six units: 面积 of
  /// 规划面积.
  func head(of range: Range<Int>) -> Range<Int>? {
    guard range.count >= 2 else { return nil }
    let nouns = UInt32(joints[range.upperBound - start].endingNouns) & 0b11_1110
    let fitting = Self.fitting(nouns, range.count)
    guard fitting != 0 else { return nil }
    return range.upperBound - fitting.trailingZeroBitCount - 1..<range.upperBound
  }

  /// Whether a word goes across the boundary from `first` to `position`: 在 in 在建项目, 有 in 占有率.
  func crosses(_ first: Int, _ position: Int, before end: Int) -> Bool {
    for begin in max(start, first - 3)...first {
      let words = Self.fitting(joints[begin - start].compounds, end - begin)
      // The longest word counts: it reaches the position, and goes beyond the boundary somewhere.
      if words != 0, begin + Self.longest(words) >= position,
        begin < first || Self.longest(words) > position - first
      {
        return true
      }
    }
    return false
  }

  /// Whether a passage belongs to a longer word that begins at `first` or behind it: 入选 in 入选者.
  func isInsideWord(_ position: Int, _ length: Int, from first: Int, limit: Int) -> Bool {
    for begin in max(first, position - 3)...position {
      let words = Self.fitting(joints[begin - start].compounds, limit - begin)
      if words != 0, Self.longest(words) > length,
        begin + Self.longest(words) >= position + length
      {
        return true
      }
    }
    return false
  }

  /// The length of the longest word that no phrase goes across, beginning at a position and ending
  /// before `end`.
  func boundary(at position: Int, before end: Int) -> Int? {
    guard position < end else { return nil }
    let words = Self.fitting(joints[position - start].boundaries, end - position)
    return words == 0 ? nil : Self.longest(words)
  }

  /// The length of that word, where it ends the phrase before it.
  func closingBoundary(at position: Int, before end: Int) -> Int? {
    let joint = joints[position - start]
    let words = Self.fitting(joint.boundaries, end - position)
    guard words != 0 else { return nil }
    let length = Self.longest(words)
    return joint.closing >> UInt32(length - 1) & 1 != 0 ? length : nil
  }
}

extension WordLattice {
  /// Whether a word that ends the phrase before it may begin at a position.
  func closes(at position: Int) -> Bool { joints[position - start].closing != 0 }

  /// Whether nothing ends at a position that a phrase may begin behind: no token, time, zone or word
  /// that no phrase goes across.
  func isWithinWords(_ position: Int) -> Bool {
    let joint = joints[position - start]
    return joint.opened == 0 && joint.ends.isEmpty
  }
}

// MARK: Words by their end

extension WordLattice {
  /// The length of the longest word of at most four units that begins the phrase behind it, ending at
  /// a position and not beginning before `floor`.
  func openingBoundary(endingAt end: Int, from floor: Int) -> Int? {
    let words = Self.fitting(UInt32(joints[end - start].opened), min(4, end - floor))
    return words == 0 ? nil : Self.longest(words)
  }

  /// The length of the longest word that links a phrase to what stands behind `end`: one that begins
  /// phrases, or a short one that is no noun; in neither case a part of a longer word.
  func link(endingAt end: Int, from floor: Int) -> Int? {
    let joint = joints[end - start]
    let short = joint.unopened & 0b11 & ~joint.endingNouns
    var words = Self.fitting(UInt32(joint.opened | short), min(4, end - floor))
    while words != 0 {
      let length = Self.longest(words)
      if !crosses(end - length, end, before: end) { return length }
      words &= ~(1 << UInt32(length - 1))
    }
    return nil
  }

  /// Whether a noun of two to four units ends at a position and does not begin before `first`.
  func followsNoun(_ position: Int, from first: Int) -> Bool {
    let nouns = UInt32(joints[position - start].endingNouns) & 0b1110
    return Self.fitting(nouns, position - first) != 0
  }
}
