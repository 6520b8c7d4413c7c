import Measurements

/// Lines that say when a text was published: `发布时间：2011-04-19`, `2023年9月12日 来源：…`,
/// `来源：… 发布时间：2021-07-29`, `【20250604】`.
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
    guard let found = parse(start..<range.upperBound, in: units) else {
      guard label == 0, let year = yearBehindMark(range, in: units) else { return nil }
      return dateBehindSource(range, from: year, in: units)
        ?? dateBehindMedium(range, from: year, in: units)
        ?? dateInIssue(range, from: year, in: units)
    }
    if label > 0 { return found.date }
    let rest = units.trimmed(found.end..<range.upperBound)
    guard isDay(found.date) else { return nil }
    guard !rest.isEmpty else { return found.date }
    let followsInfo =
      units.wordLength(companions, at: rest.lowerBound, before: rest.upperBound) > 0
      || CharacterClass.isDigit(units[rest.lowerBound]) && !isCertain
        && units.place(of: [0x3A], in: rest) != nil
    return followsInfo || namesMedium(rest, in: units) ? found.date : nil
  }

  /// Whether a dateline is of a whole page, and so of all that stands on it: it has the day of the week or the page.
  static func isMasthead(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    range.contains { units.wordLength(pageWords, at: $0, before: range.upperBound) > 0 }
  }

  private static let pageWords = UnitWords("星期 版 周刊")

  /// (2013-10-30) 玉溪日报 记者 李春艳: a medium, or who wrote it, behind the date.
  private static func namesMedium(_ rest: Range<Int>, in units: Span<UInt16>) -> Bool {
    guard rest.count <= 30, !rest.contains(where: { CharacterClass.isDigit(units[$0]) }) else {
      return false
    }
    let word = rest.prefix { units[$0] != FoldingTable.space }
    // 广西日报记者 谌贻照
    let isReporter =
      word.count >= 4 && units[word.upperBound - 1] == 0x8005
      && units[word.upperBound - 2] == 0x8BB0
    return isReporter || media.contains(units[word.upperBound - 1])
      || rest.contains {
        units[$0 - 1] == FoldingTable.space
          && units.wordLength(companions, at: $0, before: rest.upperBound) > 0
      }
  }

  /// `榆林发布 2022-02-18 09:35`: a medium and a day, perhaps with the time of day, and nothing else.
  private static func dateBehindMedium(
    _ range: Range<Int>, from year: Int, in units: Span<UInt16>
  ) -> PartialDate? {
    let lead = range.lowerBound..<year
    guard lead.count <= 16, units[year - 1] == FoldingTable.space,
      lead.allSatisfy({
        CharacterClass.isIdeograph(units[$0]) || CharacterClass.isLetter(units[$0])
          || units[$0] == FoldingTable.space
      }),
      let found = parse(year..<range.upperBound, in: units), isDay(found.date)
    else { return nil }
    let isAlone = (found.end..<range.upperBound).allSatisfy {
      CharacterClass.isDigit(units[$0]) || units[$0] == FoldingTable.space || units[$0] == 0x3A
    }
    return isAlone ? found.date : nil
  }

  /// `人民日报海外版（2019年9月24日）`, `《人民日报海外版》（2023年09月12日 第 08 版）`: a paper, the day in brackets or behind the
  /// title, and perhaps the page.
  private static func dateInIssue(
    _ range: Range<Int>, from year: Int, in units: Span<UInt16>
  ) -> PartialDate? {
    var medium = range.lowerBound..<year
    while let last = medium.last, units[last] == 0x28 || units[last] == FoldingTable.space {
      medium = medium.dropLast()
    }
    let isTitle = medium.last.map { units[$0] == 0x300B } ?? false
    guard (3...16).contains(medium.count), let last = medium.last,
      isTitle || papers.contains(units[last]),
      medium.allSatisfy({
        CharacterClass.isIdeograph(units[$0]) || [0x300A, 0x300B].contains(units[$0])
      }),
      let found = parse(year..<range.upperBound, in: units), isDay(found.date)
    else { return nil }
    // 第 08 版, 08版要闻)
    let rest = found.end..<range.upperBound
    guard rest.count <= 14 else { return nil }
    return rest.allSatisfy({
      CharacterClass.isDigit(units[$0]) || pageMarks.contains(units[$0])
    }) ? found.date : nil
  }

  /// What names of papers and their editions end in: 报 版 刊 讯 网
  private static let papers: Set<UInt16> = [0x62A5, 0x7248, 0x520A, 0x8BAF, 0x7F51]
  /// Marks around the number of a page: space ( ) 第 版 面 期 : , 、 要 闻
  private static let pageMarks: Set<UInt16> = [
    FoldingTable.space, 0x28, 0x29, 0x7B2C, 0x7248, 0x9762, 0x671F, 0x3A, 0x2C, 0x3001, 0x8981,
    0x95FB,
  ]

  /// The first place behind a space, a colon, a bracket or a title where a year of four digits may stand.
  private static func yearBehindMark(_ range: Range<Int>, in units: Span<UInt16>) -> Int? {
    var index = range.lowerBound + 3
    while index + 7 < range.upperBound {
      let unit = units[index]
      if unit == 0x31 || unit == 0x32, CharacterClass.isDigit(units[index + 3]),
        [0x3A, 0x28, 0x300B].contains(units[index - 1]) || units[index - 1] == FoldingTable.space
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// `来源：… 发布时间：2021-07-29 字号：大 中 小`: the day that stands behind a label or a space of a line that
  /// begins with what else a site says of a text.
  private static func dateBehindSource(
    _ range: Range<Int>, from year: Int, in units: Span<UInt16>
  ) -> PartialDate? {
    let lead = units.wordLength(sources, at: range.lowerBound, before: range.upperBound)
    guard lead > 0, range.lowerBound + lead < range.upperBound,
      units[range.lowerBound + lead] == 0x3A
    else { return nil }
    for position in max(year, range.lowerBound + lead + 1)..<range.upperBound
    where CharacterClass.isDigit(units[position])
      && (units[position - 1] == 0x3A || units[position - 1] == FoldingTable.space)
    {
      if let found = parse(position..<range.upperBound, in: units), isDay(found.date) {
        return found.date
      }
    }
    return nil
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
  /// What names of media end in: 报 网 社 台 讯 闻 布 端
  private static let media: Set<UInt16> = [
    0x62A5, 0x7F51, 0x793E, 0x53F0, 0x8BAF, 0x95FB, 0x5E03, 0x7AEF,
  ]
  private static let sources = UnitWords(
    "来源 信息来源 稿件来源 文章来源 新闻来源 作者 记者 编辑 责任编辑 责编 供稿 审核 字体 字号 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击次数 点击数 点击量 "
      + "点击 访问量 发布者 发布人 发布机构 发布单位 发布来源 发文机关 所属栏目")
  private static let companions = UnitWords("来源 星期 作者 记者 字号 浏览 阅读 | 信息来源 稿件来源")
}
