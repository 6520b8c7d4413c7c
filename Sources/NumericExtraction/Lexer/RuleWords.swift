import Lexicon

/// The words of the rules' lists in some passages, passage by passage and list by list.
struct RuleWordTable {
  /// A word's units.
  fileprivate struct Extent {
    var start: Int32
    var end: Int32
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Where the words of a list that a passage has stand among `words`.
  fileprivate struct Places {
    var first: Int32
    var end: Int32
    var range: Range<Int> { Int(first)..<Int(end) }
  }

  /// For each passage and list the number of its places, counted from 1 on in the order in which the
  /// lists came; 0 where the passage has no word of the list.
  fileprivate var numbers: [UInt8] = []
  /// The places of the lists that each passage has.
  fileprivate var places: [Places] = []
  /// Where those of each passage begin.
  fileprivate var firstPlaces: [Int32] = []
  /// The words passage by passage and list by list, each list's in the order of start and length.
  fileprivate var words: [Extent] = []
  /// The length of the longest word.
  fileprivate var longest = 0
  /// The words of the passage that is being read.
  private var passage: [LexicalHit] = []

  /// The number of lists, which is below 256.
  fileprivate static let listCount = WordList.allCases.count

  /// A table with room for some passages.
  init(_ passageCount: Int) {
    numbers.reserveCapacity(passageCount * Self.listCount)
    firstPlaces.reserveCapacity(passageCount)
  }

  /// Begins the next passage.
  mutating func beginPassage() { passage.removeAll(keepingCapacity: true) }

  /// Adds a word of the passage, none before the start of the one before.
  mutating func append(_ word: LexicalHit) { passage.append(word) }

  /// Sorts the words of the passage by their lists. O(words + lists).
  mutating func endPassage() {
    let firstNumber = numbers.count
    let firstPlace = places.count
    firstPlaces.append(Int32(firstPlace))
    numbers.append(contentsOf: repeatElement(0, count: Self.listCount))
    for word in passage {
      let list = firstNumber + word.match.entry
      if numbers[list] == 0 {
        places.append(Places(first: 0, end: 0))
        numbers[list] = UInt8(places.count - firstPlace)
      }
      places[firstPlace + Int(numbers[list]) - 1].end += 1
    }
    var end = Int32(words.count)
    for place in firstPlace..<places.count {
      let count = places[place].end
      places[place] = Places(first: end, end: end)
      end += count
    }
    words.append(contentsOf: repeatElement(Extent(start: 0, end: 0), count: passage.count))
    for word in passage {
      let place = firstPlace + Int(numbers[firstNumber + word.match.entry]) - 1
      words[Int(places[place].end)] = Extent(
        start: Int32(word.start), end: Int32(word.start + word.match.length))
      places[place].end += 1
      longest = max(longest, word.match.length)
    }
  }
}

/// The words of the rules' lists that stand in a paragraph.
///
/// The one place where rules look for words. Most questions are about lists of which the paragraph
/// has no word, and cost next to nothing; the others are O(log n + k) for the n words of a list in
/// the paragraph and the k of them in the range asked for.
struct RuleWords {
  private let reading: LexicalReading
  /// Where the numbers of the paragraph's places begin, and before which place number 1 is.
  private let firstNumber: Int
  private let placeOffset: Int

  /// The words of a passage of a reading.
  init(_ reading: LexicalReading, of passage: Int) {
    self.reading = reading
    firstNumber = passage * RuleWordTable.listCount
    placeOffset = Int(reading.ruleWords.firstPlaces[passage]) - 1
  }

  /// The places of a list's words; nil where there are none.
  @inline(__always)
  private func places(of list: WordList) -> Range<Int>? {
    let number = Int(reading.ruleWords.numbers[firstNumber + Int(list.rawValue)])
    return number == 0 ? nil : reading.ruleWords.places[placeOffset + number].range
  }

  /// The first place among some of a word that begins at `start` or behind it.
  private func place(in places: Range<Int>, of start: Int) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if reading.ruleWords.words[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the paragraph has a word of the list.
  @inline(__always)
  func hold(_ list: WordList) -> Bool {
    reading.ruleWords.numbers[firstNumber + Int(list.rawValue)] != 0
  }

  /// Whether a word of the list stands in the range as a whole.
  @inline(__always)
  func has(_ list: WordList, in range: Range<Int>) -> Bool { first(list, in: range) != nil }

  /// The first word of the list in the range, the shortest of those that begin there.
  @inline(__always)
  func first(_ list: WordList, in range: Range<Int>) -> Range<Int>? {
    places(of: list).flatMap { first($0, in: range) }
  }

  private func first(_ places: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var place = place(in: places, of: range.lowerBound)
    while place < places.upperBound, reading.ruleWords.words[place].start < range.upperBound {
      if reading.ruleWords.words[place].end <= range.upperBound { return reading.ruleWords.words[place].range }
      place += 1
    }
    return nil
  }

  /// The words of the list in the range, in their order.
  func all(_ list: WordList, in range: Range<Int>) -> [Range<Int>] {
    guard let places = places(of: list) else { return [] }
    return reading.ruleWords.words[place(in: places, of: range.lowerBound)..<places.upperBound]
      .prefix { $0.start < range.upperBound }.lazy.map(\.range)
      .filter { $0.upperBound <= range.upperBound }
  }

  /// The last word of the list that begins in the range and ends before `end`.
  @inline(__always)
  func last(_ list: WordList, in range: Range<Int>, before end: Int) -> Range<Int>? {
    places(of: list).flatMap { last($0, in: range, before: end) }
  }

  private func last(_ places: Range<Int>, in range: Range<Int>, before end: Int) -> Range<Int>? {
    var place = place(in: places, of: range.upperBound)
    while place > places.lowerBound, reading.ruleWords.words[place - 1].start >= range.lowerBound {
      place -= 1
      if reading.ruleWords.words[place].end <= end { return reading.ruleWords.words[place].range }
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
    places(of: list).flatMap { length($0, at: position, before: end) }
  }

  private func length(_ places: Range<Int>, at position: Int, before end: Int) -> Int? {
    var longest: Int?
    var place = place(in: places, of: position)
    while place < places.upperBound, reading.ruleWords.words[place].start == position,
      reading.ruleWords.words[place].end <= end
    {
      longest = reading.ruleWords.words[place].range.count
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
    places(of: list).flatMap { self.start($0, endingAt: end, from: start) }
  }

  private func start(_ places: Range<Int>, endingAt end: Int, from start: Int) -> Int? {
    var place = place(in: places, of: max(start, end - reading.ruleWords.longest))
    while place < places.upperBound, reading.ruleWords.words[place].start < end {
      if reading.ruleWords.words[place].end == end { return Int(reading.ruleWords.words[place].start) }
      place += 1
    }
    return nil
  }
}
