import Lexicon

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words. Most questions are about lists of which the paragraph
/// has no word, and cost next to nothing; the others are O(k) for the k words in the range asked for
/// and in a block before it.
struct RuleWords {
  /// So many units have a place of their own where their words are looked for first.
  static let blockSize = 16

  /// What holds the words, in the order of start and length, and where.
  private let reading: LexicalReading
  private let places: Range<Int>
  /// Where it holds the places of the paragraph's blocks, up to the last one in which a word begins.
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

  /// The first place of a word that begins at `start` or behind it.
  private func place(of start: Int) -> Int {
    let block = max(0, start - self.start) / Self.blockSize
    guard block < blocks.count else { return places.upperBound }
    var place = Int(reading.ruleWordBlocks[blocks.lowerBound + block])
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
    for place in place(of: range.lowerBound)..<places.upperBound {
      let word = reading.ruleWords[place]
      guard word.start < range.upperBound else { return nil }
      if word.end <= range.upperBound, isOn(list, word) { return word.range }
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    guard lists.contains(list) else { return [] }
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
    var place = place(of: range.upperBound)
    while place > places.lowerBound {
      place -= 1
      let word = reading.ruleWords[place]
      guard word.start >= range.lowerBound else { return nil }
      if word.end <= end, isOn(list, word) { return word.range }
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
    var longest: Int?
    for place in place(of: position)..<places.upperBound {
      let word = reading.ruleWords[place]
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
    for place in place(of: max(start, end - reading.longestRuleWord))..<places.upperBound {
      let word = reading.ruleWords[place]
      guard word.start < end else { return nil }
      if word.end == end, isOn(list, word) { return word.start }
    }
    return nil
  }
}

extension LexicalHit {
  /// Where the text goes on behind it.
  fileprivate var end: Int { start + match.length }
}
