/// What the end of a line says about the next one.
enum LineEnding {
  /// The ending of a line that isn't empty. Looks at its last 40 units at most.
  static func ending(of range: Range<Int>, in units: Span<UInt16>) -> TextLine.Ending {
    guard let lastIndex = range.last else { return .open }
    let last = units[lastIndex]
    switch last {
    case 0x3A: return .colon
    case 0x3B: return .semicolon
    case 0x2C, 0x3001, 0x2014: return .continuing
    default: break
    }
    if CharacterClass.opens(last) { return .continuing }
    var index = lastIndex
    while index > range.lowerBound, isClosing(units[index]) { index -= 1 }
    if CharacterClass.endsSentence(units[index]) { return .sentence }
    if last == 0x29, followsSentence(range, in: units) { return .sentence }
    if last == 0x2E, range.count > 10, CharacterClass.isIdeograph(units[lastIndex - 1]) {
      return .sentence
    }
    if CharacterClass.isIdeograph(last) || last == 0x29,
      Byline.closing(range, in: units) != nil
    {
      return .sentence
    }
    return .open
  }

  /// Closing quotes and brackets, and the ASCII quotes, which close at the end of a line.
  private static func isClosing(_ unit: UInt16) -> Bool {
    CharacterClass.closes(unit) || unit == 0x22 || unit == 0x27
  }

  /// Whether the bracket at the end stands behind a sentence: `…。（完）`.
  private static func followsSentence(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    for index in range.suffix(16).reversed() where units[index] == 0x28 {
      return index > range.lowerBound && CharacterClass.endsSentence(units[index - 1])
    }
    return false
  }

  /// Whether a quote or bracket is opened in the range and not closed.
  static func isUnbalanced(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    var depth = 0
    for index in range {
      let unit = units[index]
      if CharacterClass.opens(unit) {
        depth += 1
      } else if CharacterClass.closes(unit), depth > 0 {
        depth -= 1
      }
    }
    return depth > 0
  }
}
