import Lexicon

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words. Most questions are about lists of which the paragraph
/// has no word, and cost next to nothing; the others are O(log n + k) for the n words of a list in
/// the paragraph and the k of them in the range asked for.
struct RuleWords {
  /// The lists that have a word here.
  private var lists = ListSet()
  /// For each of these lists, in their order, the places of its words in this very array; then the
  /// words list by list, each list's in the order of start and length.
  private var extents: [Extent] = []
  /// The length of the longest word.
  private var longest = 0

  /// The units of a word, or the places of a list's words.
  private struct Extent {
    var start: Int32
    var end: Int32
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words among the hits of a scan, which are in the order of start and length.
  init(_ hits: [LexicalHit]) {
    var lists = ListSet()
    var (count, longest) = (0, 0)
    for hit in hits where hit.match.category == .ruleWord {
      lists.insert(hit.match.entry)
      count += 1
    }
    guard count > 0 else { return }
    var all = [Extent](repeating: Extent(start: 0, end: 0), count: lists.count + count)
    var extents = all.mutableSpan
    for hit in hits where hit.match.category == .ruleWord {
      extents[lists.rank(of: hit.match.entry)].end += 1
    }
    var place = Int32(lists.count)
    for list in 0..<lists.count {
      let count = extents[list].end
      extents[list] = Extent(start: place, end: place)
      place += count
    }
    for hit in hits where hit.match.category == .ruleWord {
      let list = lists.rank(of: hit.match.entry)
      let place = Int(extents[list].end)
      extents[list].end += 1
      extents[place] = Extent(start: Int32(hit.start), end: Int32(hit.start + hit.match.length))
      longest = max(longest, hit.match.length)
    }
    self.lists = lists
    self.longest = longest
    self.extents = all
  }

  /// The places of a list's words.
  @inline(__always)
  private func places(of list: WordList) -> Range<Int> {
    lists.contains(list) ? extents[lists.rank(of: Int(list.rawValue))].range : 0..<0
  }

  /// The first place among some of a word that begins at `start` or behind it.
  private func place(in places: Range<Int>, of start: Int) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if extents[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
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
    lists.contains(list) ? first(places(of: list), in: range) : nil
  }

  private func first(_ places: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var place = place(in: places, of: range.lowerBound)
    while place < places.upperBound, extents[place].start < range.upperBound {
      if extents[place].end <= range.upperBound { return extents[place].range }
      place += 1
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    guard lists.contains(list) else { return [] }
    let places = places(of: list)
    return extents[place(in: places, of: range.lowerBound)..<places.upperBound]
      .prefix { $0.start < range.upperBound }.lazy.map(\.range)
      .filter { $0.upperBound <= range.upperBound }
  }

  /// The last word of the list that begins in the range and ends before `end`.
  @inline(__always)
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    lists.contains(list) ? last(places(of: list), in: range, before: end) : nil
  }

  private func last(_ places: Range<Int>, in range: Range<Int>, before end: Int) -> Range<Int>? {
    var place = place(in: places, of: range.upperBound)
    while place > places.lowerBound, extents[place - 1].start >= range.lowerBound {
      place -= 1
      if extents[place].end <= end { return extents[place].range }
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
    lists.contains(list) ? length(places(of: list), at: position, before: end) : nil
  }

  private func length(_ places: Range<Int>, at position: Int, before end: Int) -> Int? {
    var longest: Int?
    var place = place(in: places, of: position)
    while place < places.upperBound, extents[place].start == position, extents[place].end <= end {
      longest = extents[place].range.count
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
    lists.contains(list) ? self.start(places(of: list), endingAt: end, from: start) : nil
  }

  private func start(_ places: Range<Int>, endingAt end: Int, from start: Int) -> Int? {
    var place = place(in: places, of: max(start, end - longest))
    while place < places.upperBound, extents[place].start < end {
      if extents[place].end == end { return Int(extents[place].start) }
      place += 1
    }
    return nil
  }
}

/// A set of word lists, of which there are fewer than 128.
private struct ListSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// How many lists are in it.
  private(set) var count = 0

  /// Adds the list of a raw value.
  mutating func insert(_ list: Int) {
    let bit: UInt64 = 1 << UInt64(list & 63)
    let isNew = (list < 64 ? low : high) & bit == 0
    if list < 64 { low |= bit } else { high |= bit }
    if isNew { count += 1 }
  }

  @inline(__always)
  func contains(_ list: WordList) -> Bool {
    (list.rawValue < 64 ? low : high) >> UInt64(list.rawValue & 63) & 1 != 0
  }

  /// How many lists of the set come before the one of a raw value.
  func rank(of list: Int) -> Int {
    let below: UInt64 = 1 << UInt64(list & 63) &- 1
    return list < 64
      ? (low & below).nonzeroBitCount : low.nonzeroBitCount + (high & below).nonzeroBitCount
  }
}
