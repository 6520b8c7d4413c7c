/// Words that articles begin with.
enum Lede {
  /// Whether the units begin with `本报讯`, `本日讯`, `本报平顶山讯`, `新华社北京3月5日电`: only the
  /// first paragraph of an article does.
  static func isReport(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    let length = units.wordLength(sources, at: range.lowerBound, before: range.upperBound)
    guard length > 0 else { return false }
    let limit = min(range.upperBound, range.lowerBound + length + 16)
    for index in (range.lowerBound + length)..<limit {
      let unit = units[index]
      if unit == 0x8BAF || unit == 0x7535 {  // 讯 电
        return units[index - 1] != 0x901A  // but 本报通讯员
      }
      let continues =
        CharacterClass.isIdeograph(unit) || CharacterClass.isDigit(unit)
        || unit == FoldingTable.space
      guard continues else { return false }
    }
    return false
  }

  /// Whether the units begin with `近日` or `日前`, as first paragraphs often do.
  static func isRecent(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    units.wordLength(recent, at: range.lowerBound, before: range.upperBound) > 0
  }

  private static let sources = UnitWords("本报 本日 本刊 本网 本社 新华社 中新社 中新网 新华网 人民网")
  private static let recent = UnitWords("近日 日前")
}
