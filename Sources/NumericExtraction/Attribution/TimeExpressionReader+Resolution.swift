import Lexicon
import Measurements

/// Which date or period the parts of a time come to.
extension TimeExpressionReader {
  func resolve(_ parts: Parts, after last: Period?) -> TimeExpression? {
    let range = parts.start..<parts.end
    if parts.isSameTime {
      return last.map { TimeExpression(range: range, period: $0, form: .stated) }
    }
    if parts.isSamePeriod {
      guard let period = (last ?? articleDate.map { .at(PartialDate(year: $0.year)) })?.yearBefore
      else { return nil }
      return TimeExpression(range: range, period: period, form: .stated)
    }
    if let form = parts.now {
      guard let date = articleDate else { return nil }
      if let offset = parts.dayOffset, !isNowadays(range),
        let day = (reportDay ?? date).day(before: -offset)
      {
        return TimeExpression(range: range, period: .at(day), form: .stated)
      }
      return TimeExpression(range: range, period: .at(Self.month(of: date)), form: form)
    }
    if let (_, last) = parts.plan, parts.isEnd {
      return TimeExpression(range: range, period: .at(PartialDate(year: last)), form: .stated)
    }
    if let (first, _) = parts.plan, parts.isSince {
      return TimeExpression(range: range, period: .since(PartialDate(year: first)), form: .stated)
    }
    if let (first, last) = parts.plan, parts.part == nil {
      return TimeExpression(
        range: range, period: .between(PartialDate(year: first), PartialDate(year: last)),
        form: .stated)
    }
    // “十四五”首季: of its first year.
    guard !parts.isEmpty, let year = parts.year ?? parts.plan?.0 ?? yearOf(parts) else {
      return nil
    }
    return TimeExpression(range: range, period: period(of: parts, in: year), form: .stated)
  }

  /// 今天的光谷, 走到今天: not the day.
  private func isNowadays(_ range: Range<Int>) -> Bool {
    if range.upperBound < units.count, units[range.upperBound] == "的" { return true }
    guard range.lowerBound > 0 else { return false }
    switch units[range.lowerBound - 1] {
    case "到", "至", "直", "从", "的": return true
    default: return false
    }
  }

  /// (本报兰州)7月10日(讯): the day on which a report was sent, which dates nothing in it.
  func isDateline(_ time: TimeExpression) -> Bool {
    let end = time.range.upperBound
    return time.isDay && end < units.count && (units[end] == "讯" || units[end] == "电")
  }

  /// 自2021年7月某行动启动以来: a point of time from which its clause counts.
  func since(_ time: TimeExpression, in passage: Range<Int>) -> Period? {
    let (start, end) = (time.range.lowerBound, time.range.upperBound)
    guard case .at(let date) = time.period else { return nil }
    // 2019年封关运行以来, without 自 only near.
    let reach = start > passage.lowerBound && units[start - 1] == "自" ? 40 : 12
    for position in end..<max(end, min(passage.upperBound - 1, end + reach)) {
      if units[position].lexicalClass.endsClause { return nil }
      if units[position] == "以", units[position + 1] == "来" { return .since(date) }
    }
    return nil
  }

  /// The year of a part of a year that stands alone: the article's; but what it tells in January
  /// of a fourth quarter or of December is of the year before.
  private func yearOf(_ parts: Parts) -> Int? {
    guard let articleDate else { return nil }
    // 谋划2024年项目，储备100个，一季度开工30个
    if let year = parts.yearOfSentence, year > articleDate.year { return year }
    if let followed = parts.followed, followed.year < articleDate.year,
      let part = parts.part,
      PartialDate(year: followed.year, part: part).lastMonth > followed.lastMonth
    {
      return followed.year
    }
    let month: Int
    switch articleDate.part {
    case .month(let value), .day(let value, _): month = value
    default: return articleDate.year
    }
    // 2022年…。四季度增速最高: in a text of May 2023, a quarter yet to come is of the year spoken of.
    if let spoken = parts.spokenYear, spoken == articleDate.year - 1, let part = parts.part,
      PartialDate(year: spoken, part: part).firstMonth > month, !announcesPlan(behind: parts.end)
    {
      return spoken
    }
    // 前11个月 in a text of May: of the year before, unless it is planned. Of a month that is about to end a
    // text may be dated too early.
    if let last = parts.months?.upperBound, last > (hasReportedLastYear ? month : month + 1),
      parts.spokenYear == articleDate.year - 1 || !announcesPlan(behind: parts.end)
    {
      return articleDate.year - 1
    }
    let isLate =
      switch parts.part {
      case .quarter(let quarter): quarter == 4
      case .month(let value), .day(let value, _): value >= 10
      default: (parts.months?.upperBound ?? 0) >= 10
      }
    return articleDate.year - (isLate && month <= 3 ? 1 : 0)
  }

  /// (下半年，园区)将, 计划, 力争, 确保 within the next words.
  func announcesPlan(behind end: Int) -> Bool {
    for position in end..<min(units.count, end + 24) {
      switch units[position] {
      case "将", "拟", "争", "划", "保", "预", "要": return true
      default: if units[position].lexicalClass == .sentenceEnd { return false }
      }
    }
    return false
  }

  /// (去年三季度基数较高。)全年要确保完成150亿元: what an article of the months from April on says is to be
  /// reached by the end of a year is of its own, though it spoke of the year before last.
  func isGoalOfThisYear(_ parts: Parts) -> Bool {
    guard let articleDate, parts.spokenYear == articleDate.year - 1 else { return false }
    // (去年产值达460亿元，要)确保全年工业总产值增长20%
    if Self.ensuring.end(max(0, parts.start - 2)..<parts.start, in: units) { return true }
    guard let month = articleDate.month, month > 3 else { return false }
    return goesOn(with: Self.striving, behind: parts.end + 2)
  }

  private static let ensuring = NameParts("确保", "力争", "争取", "力保")
  private static let striving = NameParts("将", "力争", "确保", "要", "有望", "预计", "可望")

  /// (全年)计划引进, 力争完成: whether one of some words stands near in the rest of the clause.
  func goesOn(with words: NameParts, behind end: Int) -> Bool {
    let clause = (end..<max(end, min(units.count, end + 16))).prefix {
      !units[$0].lexicalClass.endsClause
    }
    return words.occur(in: clause, of: units)
  }

  static let planning = NameParts("计划", "预计", "将", "力争", "拟", "确保", "要", "安排", "目标")

  /// The month of a date that is known to the day; other dates as they are.
  private static func month(of date: PartialDate) -> PartialDate {
    if case .day(let month, _) = date.part {
      return PartialDate(year: date.year, part: .month(month))
    }
    return date
  }

  /// 1-6月 is the first half of a year, 1-3月 its first quarter, 1-12月 the year.
  private static func part(of months: ClosedRange<Int>) -> PartialDate.Part? {
    switch (months.lowerBound, months.upperBound) {
    case (1, 12): .year
    case (1, 6): .half(1)
    case (7, 12): .half(2)
    case (1, 3): .quarter(1)
    case (4, 6): .quarter(2)
    case (7, 9): .quarter(3)
    case (10, 12): .quarter(4)
    default: nil
    }
  }

  private func period(of parts: Parts, in year: Int) -> Period {
    if let endYear = parts.endYear {
      return .between(PartialDate(year: year), PartialDate(year: endYear))
    }
    if let months = parts.months {
      if let part = Self.part(of: months) { return .at(PartialDate(year: year, part: part)) }
      return .between(
        PartialDate(year: year, part: .month(months.lowerBound)),
        PartialDate(year: year, part: .month(months.upperBound)))
    }
    var date = PartialDate(year: year, part: parts.part ?? .year)
    if let endDay = parts.endDay { return .between(date, PartialDate(year: year, part: endDay)) }
    if parts.isEnd {
      switch date.part {
      case .year:
        date.part = .day(month: 12, day: 31)
      case .month, .quarter, .half:
        let month = date.lastMonth
        date.part = .day(month: month, day: PartialDate.days(inMonth: month, of: year))
      default: break
      }
    }
    return parts.isSince ? .since(date) : .at(date)
  }
}
