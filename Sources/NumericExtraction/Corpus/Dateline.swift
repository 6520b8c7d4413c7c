import Measurements

/// Lines that say when a text was published: `发布时间：2011-04-19`, `2023年9月12日 来源：…`,
/// `【20250604】`.
enum Dateline {
  /// The date of a line that is a dateline and nothing else.
  static func date(of range: Range<Int>, in units: Span<UInt16>) -> PartialDate? {
    guard range.count <= 80 else { return nil }
    var range = units.trimmed(range)
    var isCertain = false
    if range.count > 2, let closing = closing(units[range.lowerBound]),
      units[range.upperBound - 1] == closing
    {
      range = units.trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
      isCertain = true
    }
    var start = range.lowerBound
    let label = units.wordLength(labels, at: start, before: range.upperBound)
    if label > 0 {
      start += label
      while start < range.upperBound, units[start] == 0x3A || units[start] == FoldingTable.space {
        start += 1
      }
    }
    guard let found = parse(start..<range.upperBound, in: units) else { return nil }
    if label > 0 { return found.date }
    let rest = units.trimmed(found.end..<range.upperBound)
    guard isDay(found.date) else { return nil }
    guard !rest.isEmpty else { return found.date }
    let followsInfo =
      units.wordLength(companions, at: rest.lowerBound, before: rest.upperBound) > 0
      || CharacterClass.isDigit(units[rest.lowerBound]) && !isCertain
        && units.place(of: [0x3A], in: rest) != nil
    return followsInfo ? found.date : nil
  }

  private static func isDay(_ date: PartialDate) -> Bool {
    if case .day = date.part { true } else { false }
  }

  /// Reads `2023-09-12`, `2023/9/12`, `2023.9.12`, `2023年9月12日`, `20230912`, `2023年9月`.
  private static func parse(
    _ range: Range<Int>, in units: Span<UInt16>
  ) -> (date: PartialDate, end: Int)? {
    var index = range.lowerBound
    guard let year = number(4, &index, range.upperBound, units), (1949...2199).contains(year) else {
      return nil
    }
    if let packed = packedDay(year, index, range.upperBound, units) { return packed }
    guard index < range.upperBound, separators.contains(units[index]) else { return nil }
    index += 1
    guard let month = number(2, &index, range.upperBound, units), (1...12).contains(month) else {
      return nil
    }
    var end = index
    var date = PartialDate(year: year, part: .month(month))
    if index < range.upperBound, separators.contains(units[index]) {
      index += 1
      end = index
      if let day = number(2, &index, range.upperBound, units) {
        guard (1...PartialDate.days(inMonth: month, of: year)).contains(day) else { return nil }
        date = PartialDate(year: year, part: .day(month: month, day: day))
        end = index
        if end < range.upperBound, units[end] == 0x65E5 { end += 1 }  // 日
      }
    }
    return (date, end)
  }

  private static func packedDay(
    _ year: Int, _ start: Int, _ limit: Int, _ units: Span<UInt16>
  ) -> (date: PartialDate, end: Int)? {
    var index = start
    guard start + 4 <= limit, let month = number(2, &index, limit, units), index == start + 2,
      let day = number(2, &index, limit, units), index == start + 4,
      (1...12).contains(month), (1...PartialDate.days(inMonth: month, of: year)).contains(day),
      index == limit || !CharacterClass.isDigit(units[index])
    else { return nil }
    return (PartialDate(year: year, part: .day(month: month, day: day)), index)
  }

  /// Reads at most `limit` digits.
  private static func number(
    _ most: Int, _ index: inout Int, _ end: Int, _ units: Span<UInt16>
  ) -> Int? {
    var value = 0
    let start = index
    while index < end, index - start < most, CharacterClass.isDigit(units[index]) {
      value = value * 10 + Int(units[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// - / . 年 月
  private static let separators: Set<UInt16> = [0x2D, 0x2F, 0x2E, 0x5E74, 0x6708]
  /// The bracket that closes what another one opens.
  private static func closing(_ open: UInt16) -> UInt16? {
    switch open {
    case 0x3010: 0x3011
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x3014: 0x3015
    default: nil
    }
  }

  private static let labels = UnitWords(
    "发布时间 发布日期 发文日期 成文日期 印发日期 更新时间 更新日期 日期 时间")
  private static let companions = UnitWords("来源 星期 作者 记者 字号 浏览 阅读 | 信息来源 稿件来源")
}
