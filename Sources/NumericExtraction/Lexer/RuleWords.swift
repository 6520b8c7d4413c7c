import Lexicon

/// The words of the rules' lists that stand in a paragraph, found in one pass.
///
/// The one place where rules look for words: each question is O(log n + k) for the n words of the
/// paragraph and the k of the list in the range asked for.
struct RuleWords {
  /// One word on one list. Words are in the order of list, start and length.
  private struct Word: Comparable {
    /// From the top: list 8 bits, start 48, length 8.
    var key: UInt64

    /// The smallest key of a list's words that begin at `start` or behind it.
    init(_ list: UInt8, from start: Int) {
      key = UInt64(list) << 56 | UInt64(UInt(max(start, 0)) & 0xFFFF_FFFF_FFFF) << 8
    }

    init(_ list: UInt8, from start: Int, length: Int) {
      self.init(list, from: start)
      key |= UInt64(UInt8(clamping: length))
    }

    var list: UInt8 { UInt8(truncatingIfNeeded: key >> 56) }
    var start: Int { Int(key >> 8 & 0xFFFF_FFFF_FFFF) }
    var length: Int { Int(key & 0xFF) }
    var range: Range<Int> { start..<start + length }

    static func < (left: Word, right: Word) -> Bool { left.key < right.key }
  }

  private let words: [Word]
  /// The length of the longest word found.
  private let longest: Int

  /// The words of a passage.
  init(in passage: Range<Int>, of units: [TextUnit], _ lexicon: Lexicon) {
    var words: [Word] = []
    for position in passage {
      lexicon.trie.forEachMatch(
        in: units, from: position, to: passage.upperBound, of: LexicalCategories(.ruleWord)
      ) { match in
        words.append(
          Word(UInt8(truncatingIfNeeded: match.entry), from: position, length: match.length))
      }
    }
    words.sort()
    self.words = words
    longest = words.reduce(0) { max($0, $1.length) }
  }

  /// Whether a word of the list stands in the range as a whole.
  func has(_ list: WordList, in range: Range<Int>) -> Bool { first(list, in: range) != nil }

  /// The first word of the list in the range, the shortest of those that begin there.
  func first(_ list: WordList, in range: Range<Int>) -> Range<Int>? {
    var index = index(of: list, from: range.lowerBound)
    while index < words.count, words[index].list == list.rawValue,
      words[index].start < range.upperBound
    {
      if words[index].range.upperBound <= range.upperBound { return words[index].range }
      index += 1
    }
    return nil
  }

  /// The last word of the list that begins in the range and ends before `end`.
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    var index = index(of: list, from: range.upperBound)
    while index > 0, words[index - 1].list == list.rawValue,
      words[index - 1].start >= range.lowerBound
    {
      index -= 1
      if words[index].range.upperBound <= end { return words[index].range }
    }
    return nil
  }

  /// Whether a word of the list begins at `position` and ends before `end`.
  func begins(_ list: WordList, at position: Int, before end: Int) -> Bool {
    length(of: list, at: position, before: end) != nil
  }

  /// The length of the longest word of the list that begins at `position` and ends before `end`.
  func length(of list: WordList, at position: Int, before end: Int) -> Int? {
    guard position >= 0 else { return nil }
    var longest: Int?
    var index = index(of: list, from: position)
    while index < words.count, words[index].list == list.rawValue, words[index].start == position,
      words[index].range.upperBound <= end
    {
      longest = words[index].length
      index += 1
    }
    return longest
  }

  /// Whether the range ends in a word of the list.
  func ends(_ range: Range<Int>, in list: WordList) -> Bool {
    start(of: list, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// Where the longest word of the list begins that ends at `end`, not before `start`.
  func start(of list: WordList, endingAt end: Int, from start: Int) -> Int? {
    var index = index(of: list, from: max(start, end - longest))
    while index < words.count, words[index].list == list.rawValue, words[index].start < end {
      if words[index].range.upperBound == end { return words[index].start }
      index += 1
    }
    return nil
  }

  /// The index of the first word that is on the list, or a later one, and begins at `start` or
  /// behind it.
  private func index(of list: WordList, from start: Int) -> Int {
    let bound = Word(list.rawValue, from: start)
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
