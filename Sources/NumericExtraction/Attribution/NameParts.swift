import Lexicon

/// Words that names begin with, end in or hold, to be compared with the units of a text: where one
/// only asks, no `String` has to be made.
struct NameParts: Sendable {
  /// The words as text, for names that are text already.
  let texts: [String]
  private let words: [[TextUnit]]
  /// A bit for the lowest six bits of each first and last unit: most places have none of the words.
  private let firstUnits: UInt64
  private let lastUnits: UInt64

  init(_ texts: String...) {
    self.texts = texts
    words = texts.map { $0.unicodeScalars.map { TextUnit($0) } }
    firstUnits = words.reduce(0) { $0 | ($1.first.map(Self.bit) ?? 0) }
    lastUnits = words.reduce(0) { $0 | ($1.last.map(Self.bit) ?? 0) }
  }

  private static func bit(_ unit: TextUnit) -> UInt64 { 1 << UInt64(unit.code & 63) }

  /// Whether a range of a text begins with one of the words.
  func begin(_ range: Range<Int>, in units: [TextUnit]) -> Bool {
    guard !range.isEmpty, firstUnits & Self.bit(units[range.lowerBound]) != 0 else { return false }
    return words.contains { word in
      word.count <= range.count
        && word.indices.allSatisfy { units[range.lowerBound + $0] == word[$0] }
    }
  }

  /// Whether a range of a text ends in one of the words.
  func end(_ range: Range<Int>, in units: [TextUnit]) -> Bool {
    guard !range.isEmpty, lastUnits & Self.bit(units[range.upperBound - 1]) != 0 else {
      return false
    }
    return words.contains { word in
      let start = range.upperBound - word.count
      return start >= range.lowerBound && word.indices.allSatisfy { units[start + $0] == word[$0] }
    }
  }

  /// Whether one of the words stands in a range of a text.
  func occur(in range: Range<Int>, of units: [TextUnit]) -> Bool {
    range.contains { begin($0..<range.upperBound, in: units) }
  }
}
