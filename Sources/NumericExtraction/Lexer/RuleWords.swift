import Lexicon

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words. Most questions are about lists of which the paragraph
/// has no word, and cost next to nothing; the others are O(log n + k) for the n words of a list in
/// the paragraph and the k of them in the range asked for.
struct RuleWords {
  /// A word where it stands.
  private struct Word {
    var start: Int32
    var end: Int32
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words list by list, each list's in the order of start and length.
  private var words: [Word] = []
  /// Where each list's words begin in `words`, and behind the last list its end; empty where the
  /// paragraph has none at all.
  private var firsts: [Int32] = []
  /// The length of the longest word.
  private var longest = 0

  private static let listCount = WordList.allCases.count

  /// The words among the hits of a scan, which are in the order of start and length.
  init(_ hits: [LexicalHit]) {
    // Counted one list further on, the sums are where each list begins; what is placed moves them
    // on to where it ends, which is where the next one begins.
    var firsts: [Int32] = []
    var count: Int32 = 0
    for hit in hits where hit.match.category == .ruleWord {
      if count == 0 { firsts = [Int32](repeating: 0, count: Self.listCount + 2) }
      firsts[hit.match.entry + 2] += 1
      count += 1
    }
    guard count > 0 else { return }
    for list in 3..<firsts.count { firsts[list] += firsts[list - 1] }
    words = [Word](repeating: Word(start: 0, end: 0), count: Int(count))
    for hit in hits where hit.match.category == .ruleWord {
      let place = firsts[hit.match.entry + 1]
      words[Int(place)] = Word(
        start: Int32(hit.start), end: Int32(hit.start + hit.match.length))
      firsts[hit.match.entry + 1] = place + 1
      longest = max(longest, hit.match.length)
    }
    self.firsts = firsts
  }

  /// The places in `words` of a list's words.
  @inline(__always)
  private func places(of list: WordList) -> Range<Int> {
    let index = Int(list.rawValue)
    guard index + 1 < firsts.count else { return 0..<0 }
    return Int(firsts[index])..<Int(firsts[index + 1])
  }

  /// The first place among some of a word that begins at `start` or behind it.
  private func place(in places: Range<Int>, of start: Int) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the paragraph has a word of the list.
  @inline(__always)
  func hold(_ list: WordList) -> Bool { !places(of: list).isEmpty }

  /// Whether a word of the list stands in the range as a whole.
  @inline(__always)
  func has(_ list: WordList, in range: Range<Int>) -> Bool { first(list, in: range) != nil }

  /// The first word of the list in the range, the shortest of those that begin there.
  @inline(__always)
  func first(_ list: WordList, in range: Range<Int>) -> Range<Int>? {
    let places = places(of: list)
    return places.isEmpty ? nil : first(places, in: range)
  }

  private func first(_ places: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var place = place(in: places, of: range.lowerBound)
    while place < places.upperBound, words[place].start < range.upperBound {
      if words[place].end <= range.upperBound { return words[place].range }
      place += 1
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    let places = places(of: list)
    guard !places.isEmpty else { return [] }
    return words[place(in: places, of: range.lowerBound)..<places.upperBound]
      .prefix { $0.start < range.upperBound }.lazy.map(\.range)
      .filter { $0.upperBound <= range.upperBound }
  }

  /// The last word of the list that begins in the range and ends before `end`.
  @inline(__always)
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    let places = places(of: list)
    return places.isEmpty ? nil : last(places, in: range, before: end)
  }

  private func last(_ places: Range<Int>, in range: Range<Int>, before end: Int) -> Range<Int>? {
    var place = place(in: places, of: range.upperBound)
    while place > places.lowerBound, words[place - 1].start >= range.lowerBound {
      place -= 1
      if words[place].end <= end { return words[place].range }
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
    let places = places(of: list)
    return places.isEmpty ? nil : length(places, at: position, before: end)
  }

  private func length(_ places: Range<Int>, at position: Int, before end: Int) -> Int? {
    var longest: Int?
    var place = place(in: places, of: position)
    while place < places.upperBound, words[place].start == position, words[place].end <= end {
      longest = words[place].range.count
      place += 1
    }
    return longest
  }

  /// Whether the range ends in a word of the list.
  @inline(__always)
  func ends(_ range: Range<Int>, in list: WordList) -> Bool {
    start(of: list, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// Where the longest word of the list begins that ends at `end`, not before `start`.
  @inline(__always)
  func start(of list: WordList, endingAt end: Int, from start: Int) -> Int? {
    let places = places(of: list)
    return places.isEmpty ? nil : self.start(places, endingAt: end, from: start)
  }

  private func start(_ places: Range<Int>, endingAt end: Int, from start: Int) -> Int? {
    var place = place(in: places, of: max(start, end - longest))
    while place < places.upperBound, words[place].start < end {
      if words[place].end == end { return Int(words[place].start) }
      place += 1
    }
    return nil
  }
}
