import Lexicon

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words: each question is O(log n + k) for the n words of a list
/// in the paragraph and the k of them in the range asked for.
struct RuleWords {
  /// The words list by list, each list's in the order of start and length.
  private var words: [Range<Int>] = []
  /// Where each list's words begin in `words`, and behind the last list its end; empty where the
  /// paragraph has none at all.
  private var firsts: [Int32] = []
  /// The length of the longest word.
  private var longest = 0

  private static let listCount = WordList.allCases.count

  /// The words among the hits of a scan, which are in the order of start and length.
  init(_ hits: [LexicalHit]) {
    let count = hits.count { $0.match.category == .ruleWord }
    guard count > 0 else { return }
    // Counted one list further on, the sums are where each list begins; what is placed moves them
    // on to where it ends, which is where the next one begins.
    firsts = [Int32](repeating: 0, count: Self.listCount + 2)
    for hit in hits where hit.match.category == .ruleWord { firsts[hit.match.entry + 2] += 1 }
    for list in 1...Self.listCount { firsts[list + 1] += firsts[list] }
    words = [Range<Int>](repeating: 0..<0, count: count)
    for hit in hits where hit.match.category == .ruleWord {
      words[Int(firsts[hit.match.entry + 1])] = hit.range
      firsts[hit.match.entry + 1] += 1
      longest = max(longest, hit.match.length)
    }
  }

  /// The places in `words` of a list's words.
  private func places(of list: WordList) -> Range<Int> {
    let index = Int(list.rawValue)
    return firsts.isEmpty ? 0..<0 : Int(firsts[index])..<Int(firsts[index + 1])
  }

  /// The places of a list's words that begin at `start` or behind it, and before `end`.
  private func places(of list: WordList, from start: Int, to end: Int = .max) -> Range<Int> {
    let places = places(of: list)
    let first = place(in: places, of: start)
    return first..<(end == .max ? places.upperBound : place(in: first..<places.upperBound, of: end))
  }

  /// The first place of a word that begins at `start` or behind it.
  private func place(in places: Range<Int>, of start: Int) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a word of the list stands in the range as a whole.
  func has(_ list: WordList, in range: Range<Int>) -> Bool { first(list, in: range) != nil }

  /// The first word of the list in the range, the shortest of those that begin there.
  func first(_ list: WordList, in range: Range<Int>) -> Range<Int>? {
    for place in places(of: list, from: range.lowerBound) {
      guard words[place].lowerBound < range.upperBound else { return nil }
      if words[place].upperBound <= range.upperBound { return words[place] }
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    places(of: list, from: range.lowerBound, to: range.upperBound).map { words[$0] }
      .filter { $0.upperBound <= range.upperBound }
  }

  /// The last word of the list that begins in the range and ends before `end`.
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    places(of: list, from: range.lowerBound, to: range.upperBound)
      .last { words[$0].upperBound <= end }.map { words[$0] }
  }

  /// Whether a word of the list begins at `position` and ends before `end`.
  func begins(_ list: WordList, at position: Int, before end: Int) -> Bool {
    length(of: list, at: position, before: end) != nil
  }

  /// The length of the longest word of the list that begins at `position` and ends before `end`.
  func length(of list: WordList, at position: Int, before end: Int) -> Int? {
    var longest: Int?
    for place in places(of: list, from: position) {
      guard words[place].lowerBound == position, words[place].upperBound <= end else { break }
      longest = words[place].count
    }
    return longest
  }

  /// Whether the range ends in a word of the list.
  func ends(_ range: Range<Int>, in list: WordList) -> Bool {
    start(of: list, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// Where the longest word of the list begins that ends at `end`, not before `start`.
  func start(of list: WordList, endingAt end: Int, from start: Int) -> Int? {
    for place in places(of: list, from: max(start, end - longest)) {
      guard words[place].lowerBound < end else { return nil }
      if words[place].upperBound == end { return words[place].lowerBound }
    }
    return nil
  }
}
