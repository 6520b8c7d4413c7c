/// Words as folded units.
struct UnitWords: Sendable {
  fileprivate let words: [[UInt16]]
  /// A bit for the lowest six bits of each first unit: most places begin none of the words.
  private let firstUnits: UInt64

  /// Words that are written with spaces between them; where one is the beginning of another, the
  /// longer one comes first.
  init(_ list: String) {
    words = list.split(separator: " ").map { [UInt16]($0.utf16) }
    firstUnits = words.reduce(0) { $0 | ($1.first.map(Self.bit) ?? 0) }
  }

  /// Whether a word may begin with the unit.
  @inline(__always)
  fileprivate func mayBegin(with unit: UInt16) -> Bool { firstUnits & Self.bit(unit) != 0 }

  @inline(__always)
  private static func bit(_ unit: UInt16) -> UInt64 { 1 << UInt64(unit & 63) }
}

extension Span where Element == UInt16 {
  /// Whether the word stands at `index` and ends before `end` or there.
  func hasWord(_ word: [UInt16], at index: Int, before end: Int) -> Bool {
    guard index >= 0, index + word.count <= Swift.min(end, count) else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// The length of the first of the words that stands at `index` and ends before `end` or there;
  /// 0 where none does.
  func wordLength(_ list: UnitWords, at index: Int, before end: Int) -> Int {
    guard index >= 0, index < Swift.min(end, count), list.mayBegin(with: self[index]) else {
      return 0
    }
    for word in list.words where hasWord(word, at: index, before: end) { return word.count }
    return 0
  }

  /// Where the word first stands within the range.
  func place(of word: [UInt16], in range: Range<Int>) -> Int? {
    guard let first = word.first else { return nil }
    for index in range where self[index] == first {
      if hasWord(word, at: index, before: range.upperBound) { return index }
    }
    return nil
  }

  /// The range without outer spaces.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] == FoldingTable.space { start += 1 }
    while end > start, self[end - 1] == FoldingTable.space { end -= 1 }
    return start..<end
  }
}
