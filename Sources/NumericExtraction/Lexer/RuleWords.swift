import Lexicon

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words. Most questions are about lists of which the paragraph
/// has no word, or none near the range asked for, and cost next to nothing; the others are O(k) for
/// the k words of the blocks that hold the list.
struct RuleWords {
  /// Some units of a paragraph side by side, `blockSize` of them, and the words that begin there.
  struct Block: BitwiseCopyable {
    static let size = 16
    /// The first of the words that begin there or behind.
    var first: UInt32
    /// The lists that they are on.
    var lists = WordLists()
  }

  /// What holds the words, in the order of start and length, and where.
  private let reading: LexicalReading
  private let places: Range<Int>
  /// Where it holds the paragraph's blocks, up to the last one in which a word begins.
  private let blocks: Range<Int>
  /// The first unit of the paragraph.
  private let start: Int
  /// The lists that have a word in the paragraph.
  private let lists: WordLists

  /// The words at some places of a reading, and the lists that they are on.
  init(
    in reading: LexicalReading, at places: Range<Int>, blocks: Range<Int>, from start: Int,
    lists: WordLists
  ) {
    self.reading = reading
    self.places = places
    self.blocks = blocks
    self.start = start
    self.lists = lists
  }

  /// The place of the block that holds a position; that of the first one for any before it.
  @inline(__always)
  private func block(of position: Int) -> Int {
    blocks.lowerBound + Int(UInt(bitPattern: max(0, position - start)) / UInt(Block.size))
  }

  /// The places of the blocks in which words of a range begin.
  @inline(__always)
  private func blocks(of range: Range<Int>) -> Range<Int> {
    let first = min(block(of: range.lowerBound), blocks.upperBound)
    return first..<max(first, min(block(of: range.upperBound - 1) + 1, blocks.upperBound))
  }

  /// The places of the words that begin in a block.
  @inline(__always)
  private func places(ofBlock block: Int) -> Range<Int> {
    let end =
      block + 1 < blocks.upperBound
      ? Int(reading.ruleWordBlocks[block + 1].first) : places.upperBound
    return Int(reading.ruleWordBlocks[block].first)..<end
  }

  /// The first place of a word that begins at `start` or behind it.
  private func place(of start: Int) -> Int {
    let block = block(of: start)
    guard block < blocks.upperBound else { return places.upperBound }
    var place = Int(reading.ruleWordBlocks[block].first)
    while place < places.upperBound, reading.ruleWords[place].start < start { place += 1 }
    return place
  }

  /// Whether a word is on a list.
  @inline(__always)
  private func isOn(_ list: WordList, _ word: LexicalHit) -> Bool {
    reading.wordLists[word.match.entry].contains(list)
  }

  /// Whether the paragraph has a word of the list.
  @inline(__always)
  func hold(_ list: WordList) -> Bool { lists.contains(list) }

  /// Whether a word of the list stands in the range as a whole.
  @inline(__always)
  func has(_ list: WordList, in range: Range<Int>) -> Bool { first(list, in: range) != nil }

  /// The first word of the list in the range, the shortest of those that begin there.
  @inline(__always)
  func first(_ list: WordList, in range: Range<Int>) -> Range<Int>? {
    lists.contains(list) ? firstWord(of: list, in: range) : nil
  }

  private func firstWord(of list: WordList, in range: Range<Int>) -> Range<Int>? {
    for block in blocks(of: range) where reading.ruleWordBlocks[block].lists.contains(list) {
      for place in places(ofBlock: block) {
        let word = reading.ruleWords[place]
        guard word.start < range.upperBound else { return nil }
        if word.start >= range.lowerBound, word.end <= range.upperBound, isOn(list, word) {
          return word.range
        }
      }
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    guard lists.contains(list),
      blocks(of: range).contains(where: { reading.ruleWordBlocks[$0].lists.contains(list) })
    else { return [] }
    return reading.ruleWords[place(of: range.lowerBound)..<places.upperBound]
      .prefix { $0.start < range.upperBound }
      .filter { $0.end <= range.upperBound && isOn(list, $0) }.map(\.range)
  }

  /// The last word of the list that begins in the range and ends before `end`.
  @inline(__always)
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    lists.contains(list) ? lastWord(of: list, in: range, before: end) : nil
  }

  private func lastWord(of list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    for block in blocks(of: range).reversed()
    where reading.ruleWordBlocks[block].lists.contains(list) {
      for place in places(ofBlock: block).reversed() {
        let word = reading.ruleWords[place]
        guard word.start >= range.lowerBound else { return nil }
        if word.start < range.upperBound, word.end <= end, isOn(list, word) { return word.range }
      }
    }
    return nil
  }

  /// Whether a word of the list begins at `position` and ends before `end`.
  @inline(__always)
  func begins(_ list: WordList, at position: Int, before end: Int) -> Bool {
    length(of: list, at: position, before: end) != nil
  }

  /// The length of the longest word of the list that begins at `position` and ends before `end`.
  @inline(__always)
  func length(of list: WordList, at position: Int, before end: Int) -> Int? {
    lists.contains(list) ? longestWord(of: list, at: position, before: end) : nil
  }

  private func longestWord(of list: WordList, at position: Int, before end: Int) -> Int? {
    let block = block(of: position)
    guard position >= start, block < blocks.upperBound,
      reading.ruleWordBlocks[block].lists.contains(list)
    else { return nil }
    var longest: Int?
    for place in places(ofBlock: block) {
      let word = reading.ruleWords[place]
      if word.start < position { continue }
      guard word.start == position, word.end <= end else { break }
      if isOn(list, word) { longest = word.match.length }
    }
    return longest
  }

  /// Whether the range ends in a word of the list.
  @inline(__always)
  func ends(_ range: Range<Int>, in list: WordList) -> Bool {
    start(of: list, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// The lists with a word that the range ends in.
  func lists(endingIn range: Range<Int>) -> WordLists {
    var lists = WordLists()
    let start = max(range.lowerBound, range.upperBound - reading.longestRuleWord)
    for place in place(of: start)..<places.upperBound {
      let word = reading.ruleWords[place]
      guard word.start < range.upperBound else { break }
      if word.end == range.upperBound { lists.formUnion(reading.wordLists[word.match.entry]) }
    }
    return lists
  }

  /// Where the longest word of the list begins that ends at `end`, not before `start`.
  @inline(__always)
  func start(of list: WordList, endingAt end: Int, from start: Int) -> Int? {
    lists.contains(list) ? beginning(of: list, endingAt: end, from: start) : nil
  }

  private func beginning(of list: WordList, endingAt end: Int, from start: Int) -> Int? {
    let first = max(start, end - reading.longestRuleWord)
    guard first < end else { return nil }
    for block in blocks(of: first..<end) where reading.ruleWordBlocks[block].lists.contains(list) {
      for place in places(ofBlock: block) {
        let word = reading.ruleWords[place]
        guard word.start < end else { return nil }
        if word.start >= first, word.end == end, isOn(list, word) { return word.start }
      }
    }
    return nil
  }
}

extension LexicalHit {
  /// Where the text goes on behind it.
  fileprivate var end: Int { start + match.length }
}
