/// Words that articles begin with.
enum Lede {
  /// Whether the units begin with `本报讯`, `本日讯`, `本报平顶山讯`, `新华社北京3月5日电`, or with
  /// another paper's `苏报讯(记者`: only the first paragraph of an article does.
  static func isReport(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    let length = units.wordLength(sources, at: range.lowerBound, before: range.upperBound)
    guard length > 0 else { return namesSource(range, in: units) }
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

  /// `苏报讯(记者`, `红网湘潭9月14日讯(记者`, `商务新闻网厦门9月8日电`: a paper or a site, and that it is
  /// news, within the first words.
  private static func namesSource(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    for index in range.prefix(28) {
      let unit = units[index]
      if unit == 0x8BAF || unit == 0x7535 {  // 讯 电
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        let (before, next) = (units[index - 1], units[index + 1])
        let follows = next == 0x28 || next == FoldingTable.space  // (
        let isDay = before == 0x65E5  // 日
        let newspaper = before == 0x62A5 || before == 0x7F51  // 报 网
        return follows && (isDay || unit == 0x8BAF && newspaper)
      }
      let continues =
        CharacterClass.isIdeograph(unit) || CharacterClass.isDigit(unit) || unit == 0x2D  // -
      guard continues else { return false }
    }
    return false
  }

  /// Whether the units begin with `记者从`, as the report does that a headline announces.
  static func citesSource(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    units.wordLength(citing, at: range.lowerBound, before: range.upperBound) > 0
  }

  private static let citing = UnitWords("记者从")

  /// Whether the units begin with `近日` or `日前`, as first paragraphs often do.
  static func isRecent(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    units.wordLength(recent, at: range.lowerBound, before: range.upperBound) > 0
  }

  private static let sources = UnitWords("本报 本日 本刊 本网 本社 新华社 中新社 中新网 新华网 人民网")
  private static let recent = UnitWords("近日 日前")
}
