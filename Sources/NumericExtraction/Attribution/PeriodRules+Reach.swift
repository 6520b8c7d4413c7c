import Lexicon
import Measurements

/// How far a time reaches: which figures of its sentence it does not date.
extension PeriodRules {
  /// Whether a time is of what happened once: 成立于2005年9月, 2024年10月投产，….
  func isOneDay(
    _ time: TimeExpression, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    paragraph.tellsOfOneDay(time, in: sentence, articleDate)
  }

  /// Whether the sentence tells, between a time and a position, of something that happened in a later year:
  /// (去年投资5.2亿元新建的工厂，)今年3月投产，新增产能6000吨. Without a time, of anything that happened once.
  func hasComeTo(
    _ position: Int, from time: TimeExpression?, in sentence: Sentence,
    _ times: ArraySlice<TimeExpression>, of paragraph: ParagraphReading
  ) -> Bool {
    let last = times.last {
      $0.range.upperBound <= position && $0.role == .when && !isExcepted($0, sentence)
    }
    guard let last, last.range != time?.range, isOneDay(last, sentence, in: paragraph) else {
      return false
    }
    return time.map { $0.period.end.year < last.period.start.year } ?? true
  }

  /// (2014年，)除今年3月获批的某高新区外: a time within an exception.
  func isExcepted(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    let clause = sentence.clause(at: time.range.lowerBound)
    guard clause.count > 3, clause.upperBound > time.range.upperBound,
      units[clause.upperBound - 1] == "外"
    else { return false }
    return units[clause.lowerBound] == "除"
  }

  /// 完成(全年)目标的48.3%: the term of a plan of which a share is told.
  func isOfPlan(_ time: TimeExpression, _ figure: Figure, in paragraph: ParagraphReading) -> Bool {
    let (start, end) = (time.range.upperBound, figure.range.lowerBound)
    return figure.quantity.unit.kind == .percent && time.isYear && start < end
      && paragraph.words.begins(.plan, at: start, before: end)
      && (units[end - 1] == "的"
        || paragraph.words.has(.shareOfPlan, in: max(start, end - 6)..<end))
  }

  /// (3月22日，举行2018年重点项目集中开工仪式。)31个项目…: the day that the sentence tells, where the year or
  /// quarter behind it is of the name of the event.
  func dayOfNamed(
    _ time: TimeExpression, among times: ArraySlice<TimeExpression>, _ sentence: Sentence,
    in paragraph: ParagraphReading
  ) -> TimeExpression {
    guard time.isYear || time.isQuarterOrHalf, isInNameOfEvent(time, sentence, in: paragraph),
      let day = times.last(where: {
        $0.range.upperBound <= time.range.lowerBound && $0.role == .when && $0.isDay
          && $0.period.start.year == time.period.start.year
      })
    else { return time }
    return day
  }

  /// (召开)2012年度招商引资表彰大会: a year in the name of what is held, which is no time of it.
  func isOfHeldEvent(
    _ time: TimeExpression, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let clause = sentence.clause(at: time.range.lowerBound)
    let end = time.range.upperBound
    guard time.isYear, time.form == .stated, end < clause.upperBound, units[end] == "度",
      let host = paragraph.words.last(
        .hosting, in: clause.lowerBound..<time.range.lowerBound, before: time.range.lowerBound)
    else { return false }
    return time.range.lowerBound - host.upperBound <= 2
  }

  /// (2018年)春季集中开工仪式, (2023年)度人才招聘大会.
  private func isInNameOfEvent(
    _ time: TimeExpression, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let clause = sentence.clause(at: time.range.lowerBound)
    let behind = time.range.upperBound..<max(time.range.upperBound, clause.upperBound)
    return time.form == .stated
      && (paragraph.words.has(.ceremony, in: behind)
        || paragraph.words.has(.eventHeadline, in: behind)
        || paragraph.words.has(.meeting, in: behind))
  }

  /// 达产后，预计年产值700亿元: no time says when that will be, unless one stands behind 后.
  func isAfterCompletion(
    _ figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let start = figure.range.lowerBound
    guard
      let done = paragraph.words.last(
        .afterCompletion, in: sentence.range.lowerBound..<start, before: start)
    else { return false }
    // 明年满产后
    if let time = paragraph.time(endingAt: done.lowerBound), time.role == .when { return false }
    return paragraph.times(beginningIn: done.upperBound..<start).isEmpty
  }

  /// (8月3日，)某公司投资50亿元…: the day on which a project was signed, begun or told of, or a year past,
  /// does not date what it will cost and make.
  func isOfTheOccasion(_ time: TimeExpression) -> Bool {
    guard time.form == .stated, let articleDate, case .at(let date) = time.period else {
      return false
    }
    switch date.part {
    case .day, .month:
      return (date.year, date.lastMonth) <= (articleDate.year, articleDate.lastMonth)
    case .year: return date.year < articleDate.year
    default: return false
    }
  }

  /// (今年新交付2300套；)每人给予3万元补贴: the terms of a rule behind a semicolon, or behind a year to come.
  func isApart(
    _ time: TimeExpression, from figure: Figure, in paragraph: ParagraphReading
  ) -> Bool {
    time.period.start.year > articleDate?.year ?? .max
      && paragraph.words.has(.grant, in: figure.range.lowerBound - 8..<figure.range.upperBound + 8)
      || isBehindSemicolon(figure, from: time)
  }

  /// Whether a semicolon stands between a time and a figure.
  func isBehindSemicolon(_ figure: Figure, from time: TimeExpression) -> Bool {
    figure.range.lowerBound - time.range.upperBound > 200
      || (time.range.upperBound..<max(time.range.upperBound, figure.range.lowerBound))
        .contains { units[$0].lexicalClass == .semicolon }
  }

  /// (2024年，甲开发区进出口200亿美元，近5年年均增长12.5%；)乙开发区62亿美元: the years that led up to the time of the
  /// sentence date no item behind a semicolon.
  func isSpanOfOtherItem(
    _ time: TimeExpression, _ figure: Figure, among times: ArraySlice<TimeExpression>
  ) -> Bool {
    let start = time.range.lowerBound
    let isRecent = units[start] == "近" || start > 0 && units[start - 1] == "近"
    guard
      isRecent && isBehindSemicolon(figure, from: time)
        || isOfAverage(time, before: figure.range.lowerBound)
    else { return false }
    return times.contains {
      $0.role == .when && $0.form == .stated && $0.range.upperBound <= time.range.lowerBound
    }
  }

  /// (到2025年产值突破1600亿元，)“十四五”年均(增长9%，研发投入强度达到4.5%): the years of an average date no figure of the clauses
  /// behind it.
  private func isOfAverage(_ time: TimeExpression, before figure: Int) -> Bool {
    let rest = time.range.upperBound..<max(time.range.upperBound, figure)
    let start = rest.prefix(3).first { Self.averaging.begin($0..<rest.upperBound, in: units) }
    return start.map { ($0..<figure).contains { units[$0].lexicalClass.endsClause } } ?? false
  }

  private static let averaging = NameParts("年均", "年平均")

  /// (2010年…，)连续六年位居第一: the years in a row up to the one told.
  func yearsRunning(
    to time: TimeExpression, _ figure: Figure, _ clause: Range<Int>
  ) -> Period? {
    guard time.form == .stated, case .at(let date) = time.period, date.part == .year,
      let count = countOfYears(
        in: max(clause.lowerBound, figure.range.lowerBound - 16)..<figure.range.lowerBound),
      (2...60).contains(count)
    else { return nil }
    return .between(PartialDate(year: date.year - count + 1), date)
  }

  /// 连续(六)年.
  private func countOfYears(in range: Range<Int>) -> Int? {
    guard range.count > 3 else { return nil }
    for position in range.lowerBound..<range.upperBound - 3
    where units[position] == "连" && units[position + 1] == "续" {
      let parser = NumeralParser(units: units, lexicon: lexicon, end: range.upperBound)
      guard let numeral = parser.numeral(at: position + 2), numeral.upper == nil,
        numeral.value.isWhole, numeral.range.upperBound < range.upperBound,
        units[numeral.range.upperBound] == "年"
      else { continue }
      return Int(numeral.value.description)
    }
    return nil
  }

  /// (截至目前，)一季度签约的31个项目已有19个开工: a time that tells which things are meant, where the
  /// sentence has told when.
  func isAttributive(
    _ time: TimeExpression, _ figure: Figure, among times: ArraySlice<TimeExpression>,
    in paragraph: ParagraphReading
  ) -> Bool {
    let end = time.range.upperBound
    // 从2015年的120亿元增长到2020年的236亿元: each of its own figure.
    // 截至9月底，…全年计划投资290亿元，已完成215亿元
    let isOfPlan = time.isYear && paragraph.words.begins(.plan, at: end, before: end + 4)
    let isOfLevel =
      time.range.lowerBound > 0 && end < units.count && units[end] == "的"
      && (units[time.range.lowerBound - 1] == "到" || units[time.range.lowerBound - 1] == "至")
    guard time.form == .stated, let counted = paragraph.figure(from: end),
      counted.range.lowerBound < figure.range.lowerBound,
      isOfPlan || isOfLevel || (3...8).contains(counted.range.lowerBound - end),
      isOfPlan || units[counted.range.lowerBound - 1] == "的",
      !(end..<counted.range.lowerBound).contains(where: { units[$0].lexicalClass.endsClause })
    else { return false }
    return times.contains {
      $0.role == .when && $0.range.upperBound <= time.range.lowerBound
        && (!isOfPlan || counted.kind == .percent || $0.tellsState)
    }
  }

  /// (2018年落户园区，)现有员工2300人，产品出口30个国家: a year past, where the sentence has come to the
  /// present since.
  func isOvertaken(
    _ time: TimeExpression, by start: Int, _ clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    guard !clause.contains(time.range.lowerBound) else { return false }
    if reachesToNow(time),
      paragraph.words.has(
        .possession, in: time.range.upperBound..<max(time.range.upperBound, start))
    {
      return true
    }
    // (去年完成投资9.8亿元，)已有23家企业入驻
    if !time.isUntil, time.period.end.year < articleDate?.year ?? 0,
      start - clause.lowerBound > 1,
      units[clause.lowerBound] == "已", units[clause.lowerBound + 1] == "有"
    {
      return true
    }
    // (去年投入6000万元，)每年节电800万度
    if case .at(let date) = time.period, date.year < articleDate?.year ?? 0,
      tellsYearly(time.range.upperBound..<start)
    {
      return true
    }
    return !time.tellsState && time.period.end.year < articleDate?.year ?? 0
      && paragraph.words.has(
        .presence, in: time.range.upperBound..<max(time.range.upperBound, start))
  }

  /// 完成全年任务的80%: a year told only as that of a plan, which no later sentence goes on from.
  func isOfSharedPlan(_ time: TimeExpression, in paragraph: ParagraphReading) -> Bool {
    let end = time.range.upperBound
    guard time.isYear, paragraph.words.begins(.plan, at: end, before: end + 4),
      let share = paragraph.figure(from: end)
    else { return false }
    return share.kind == .percent && share.range.lowerBound - end <= 12
  }

  /// 记者7月23日从管委会获悉, 8月3日，记者从工信局了解到: the day on which the news was told.
  func isOfNews(_ time: TimeExpression, in paragraph: ParagraphReading) -> Bool {
    guard time.isDay, paragraph.words.hold(.newsSource) else { return false }
    let (start, end) = (time.range.lowerBound, time.range.upperBound)
    return paragraph.words.has(.newsSource, in: start - 3..<end + 4)
  }

  /// 每年, 每天: what goes on. Of the last words alone.
  private func tellsYearly(_ range: Range<Int>) -> Bool {
    let start = max(range.lowerBound, range.upperBound - 40)
    return (start..<max(start, range.upperBound - 1)).contains {
      units[$0] == "每" && ["年", "天", "月", "日"].contains(units[$0 + 1])
    }
  }

  /// 十四年来: years up to the article's.
  func reachesToNow(_ time: TimeExpression) -> Bool {
    if case .between(let start, let end) = time.period, start.part == .year {
      return end.year == articleDate?.year
    }
    return false
  }

  /// 预计(全年)突破70亿元: the term of an estimate, which no fact goes on from.
  func isEstimated(_ time: TimeExpression) -> Bool {
    let start = time.range.lowerBound
    guard start > 1 else { return false }
    switch (units[start - 2], units[start - 1]) {
    case ("预", "计"), ("力", "争"), ("确", "保"), ("争", "取"), ("有", "望"), ("计", "划"): return true
    default: return false
    }
  }

  /// “十四五”规划目标任务的(关键一年): the name of a plan and no time.
  func isOfPlanName(_ time: TimeExpression) -> Bool {
    let end = time.range.upperBound
    guard case .between(let start, _) = time.period, start.part == .year, end + 1 < units.count,
      units[end] == "规", units[end + 1] == "划"
    else { return false }
    return true
  }

  /// 一季度增长12.6%，其中3月份增长14.3%: the quarter, half or months that the sentence told before a month of
  /// it; later sentences go on from these.
  func whole(of time: TimeExpression, among times: ArraySlice<TimeExpression>) -> TimeExpression {
    guard case .at(let date) = time.period, case .month(let month) = date.part else { return time }
    let whole = times.last {
      $0.range.upperBound <= time.range.lowerBound && $0.role == .when && $0.isQuarterOrHalf
        && $0.period.start.year == date.year && $0.period.end.lastMonth >= month
    }
    return whole ?? time
  }

  /// 6月份当月, 6月单月: a month told beside the period of the report, which no later sentence goes on from.
  func isMonthAlone(_ time: TimeExpression) -> Bool {
    let end = time.range.upperBound
    guard end + 1 < units.count, units[end + 1] == "月" else { return false }
    return units[end] == "当" || units[end] == "单"
  }

  /// Whether the sentence up to a position tells of a time past, or of now: 三年来, 去年, 目前.
  func looksBack(
    before end: Int, in sentence: Sentence, of paragraph: ParagraphReading
  ) -> Bool {
    paragraph.times(beginningIn: sentence.range.lowerBound..<max(sentence.range.lowerBound, end))
      .contains {
        $0.form != .stated || $0.role == .when && $0.period.start.year < articleDate?.year ?? 0
      }
  }
}
