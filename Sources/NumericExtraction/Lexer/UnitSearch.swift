import Lexicon

/// Searches for one unit: four are looked at together, since most that are looked for do not come.
extension [TextUnit] {
  /// The first place in a range that has a unit.
  func firstPlace(of unit: TextUnit, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    let text = span.extracting(range)
    let ones: UInt64 = 0x0001_0001_0001_0001
    let wanted = ones &* UInt64(unit.code)
    return text.withUnsafeBytes { bytes in
      var index = 0
      while index &+ 4 <= text.count {
        // Four units of two bytes each, all of them in the text.
        let four = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: 2 &* index, as: UInt64.self))
        // Zero where the unit is; its lowest zero is the first unit with a top bit here.
        let rest = four ^ wanted
        let found = (rest &- ones) & ~rest & (ones << 15)
        if found != 0 {
          return range.lowerBound &+ index &+ found.trailingZeroBitCount / 16
        }
        index &+= 4
      }
      while index < text.count {
        if text[unchecked: index] == unit { return range.lowerBound &+ index }
        index &+= 1
      }
      return nil
    }
  }

  /// Whether a range has a unit.
  func hold(_ unit: TextUnit, in range: Range<Int>) -> Bool {
    firstPlace(of: unit, in: range) != nil
  }

  /// Whether a title of a document, in 《》, is open at the end of a range.
  func isTitleOpen(atEndOf range: Range<Int>) -> Bool {
    range.last { self[$0] == "《" || self[$0] == "》" }.map { self[$0] == "《" } ?? false
  }

  /// Whether a range has two units one behind the other.
  func hold(_ first: TextUnit, _ second: TextUnit, in range: Range<Int>) -> Bool {
    var rest = range
    while let place = firstPlace(of: second, in: rest) {
      if place > range.lowerBound, self[place - 1] == first { return true }
      rest = place + 1..<range.upperBound
    }
    return false
  }
}
