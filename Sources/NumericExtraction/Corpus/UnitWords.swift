/// Words as folded units, and how they are found.
enum UnitWords {
  /// The units of several words that are written with spaces between them.
  static func list(_ words: String) -> [[UInt16]] {
    words.split(separator: " ").map { [UInt16]($0.utf16) }
  }
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
  func wordLength(_ words: [[UInt16]], at index: Int, before end: Int) -> Int {
    for word in words where hasWord(word, at: index, before: end) { return word.count }
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
