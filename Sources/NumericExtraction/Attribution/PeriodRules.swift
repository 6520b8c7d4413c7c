import Lexicon
import Measurements

/// Tells when a figure holds.
///
/// | order | evidence |
/// |---|---|
/// | 1 | 建区以来, 成立以来: since the year of the founding that the article tells |
/// | 2 | former levels (由12个减至5个, 以前要跑4个部门): the time that the level before was given, else none; 达产后: none |
/// | 3 | the last time before the figure in its clause, or in an earlier clause of the sentence that reaches as far; of several years, with as many figures behind 分别, one each |
/// | 4 | of ranks without a time in their clause, the year that was assessed: 2021年度…综合考评 |
/// | 5 | a time in the rest of the clause |
/// | 6 | 此次, 当天, 现场 in the sentence, and figures of an event: its day |
/// | 7 | plans and terms without a time: the year that the sentences before plan for, or in the name of the rule, else none; but what a plan counts, and events, go on |
/// | 8 | 现有, and what a sentence tells that has left the year it set out with: the article's time |
/// | 9 | the time of a sentence before, in the same paragraph; for what there is (拥有, 集聚), a state alone (截至) |
/// | 10 | the heading of the section, if it looks back |
/// | 11 | the period that the headline or first paragraph reports on |
/// | 12 | otherwise the article's own time |
///
/// `PeriodRules+Reach.swift` tells which figures of its sentence a time does not date.
struct PeriodRules {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date.
  let articleDate: PartialDate?
  /// The first day that the article names: that of the event it reports.
  let eventDay: Period?
  /// The year, half or months that its headline or first paragraph reports on.
  let reportPeriod: Period?
  /// Whether the headline or the very first paragraph does.
  let isReportAnnounced: Bool
  /// The year in the name of the rule whose terms the article sets out.
  let policyYear: Period?
  /// The year whose assessment the article reports on.
  let yearOfAssessment: Period?
  /// The years that the article, a plan itself, is for.
  let yearsOfPlan: Period?
  /// The year of the founding that 建区以来 goes back to.
  let foundingYear: Int?

  /// The period of a figure; nil where nothing says.
  func period(
    of figure: Figure, phrase: Range<Int>, status: Status, scope: Scope, isChange: Bool,
    in paragraph: ParagraphReading, sentence: Sentence, section: SectionHeading? = nil
  ) -> Period? {
    let start = figure.range.lowerBound
    let clause = sentence.clause(at: start)
    if let time = timeInBracket(behind: figure, in: paragraph) { return time.period }
    var inSentence = paragraph.times(beginningIn: sentence.range)
    if inSentence.contains(where: { isInBracketOfFigure($0, in: paragraph) }) {
      inSentence = inSentence.filter { !isInBracketOfFigure($0, in: paragraph) }[...]
    }
    let isPlace = (scope == .park || scope == .other) && isLasting(figure, phrase, in: paragraph)
    let before = inSentence.last {
      $0.range.upperBound <= start && governs($0, figure, in: paragraph)
        && !isAttributive($0, figure, among: inSentence, in: paragraph)
        && !isOfNews($0, in: paragraph) && !isExcepted($0, sentence)
        && !isOfHeldEvent($0, sentence, in: paragraph)
        && !isSpanOfOtherItem($0, figure, among: inSentence)
        && (clause.contains($0.range.lowerBound)
          || (!isPlace || $0.isUntil || hasBecome(by: start, since: $0)
            || $0.period.start.year > articleDate?.year ?? .max)
            && !isOneDay($0, sentence, in: paragraph))
    }
    let governing = before.flatMap { time in
      isOvertaken(time, by: start, clause, in: paragraph)
        || hasComeTo(start, from: time, in: sentence, inSentence, of: paragraph) ? nil : time
    }.map { dayOfNamed($0, among: inSentence, sentence, in: paragraph) }
    // (研发平台940家，)较上年增加149家: of the time that the paragraph or the article reports on.
    if governing == nil, isChange,
      let base = inSentence.last(where: { $0.range.upperBound <= start }), base.role == .base,
      clause.contains(base.range.lowerBound),
      !paragraph.words.has(.presence, in: sentence.range.lowerBound..<start),
      let told = carried(to: figure, in: paragraph)?.period ?? reportPeriod
    {
      return told
    }
    // 8年间，(参赛团队超过3800个): in which years an event was held so often does not stand here.
    if scope == .event, let governing,
      units[governing.range.upperBound - 1] == "间"
        || units.count > governing.range.upperBound
          && units[governing.range.upperBound] == "间"
    {
      return nil
    }
    // 创业中心2003年|成立以来 goes back to its own year.
    if let since = paragraph.words.last(
      .sinceFounding, in: sentence.range.lowerBound..<start, before: start),
      let time = paragraph.time(endingAt: since.lowerBound),
      governing.map({ $0.range.lowerBound <= since.lowerBound }) ?? true
    {
      if case .at(let founded) = time.period { return .since(founded) }
      return time.period
    }
    if let foundingYear,
      let since = paragraph.words.last(
        .sinceFounding, in: sentence.range.lowerBound..<start, before: start),
      governing.map({ $0.range.lowerBound < since.lowerBound }) ?? true
    {
      return .since(PartialDate(year: foundingYear))
    }
    // (740家企业)通过2022年科技型中小企业评价: of the year of what they were recognised for.
    if let recognised = inSentence.first(where: { $0.range.lowerBound >= figure.range.upperBound }),
      clause.contains(recognised.range.lowerBound), recognised.form == .stated,
      paragraph.words.ends(figure.range.upperBound..<recognised.range.lowerBound, in: .recognition)
    {
      return recognised.period
    }
    let since = max(sentence.range.lowerBound, governing?.range.upperBound ?? 0)
    if isWithinYears(since..<max(since, start)) { return nil }
    if governing == nil, status == .planned, scope == .park,
      let years = yearsPlannedFor(sentence.range.lowerBound..<figure.range.upperBound)
    {
      return years
    }
    if governing.map({ !clause.contains($0.range.lowerBound) }) ?? true,
      isToldAsFormer(figure, clause, in: paragraph, isGoverned: governing != nil)
    {
      return nil
    }
    if let level = levelSince(governing, figure, in: paragraph) { return level }
    // 6年来，公司员工增加到260人: the level that was reached is today's.
    if let governing, units[governing.range.upperBound - 1] == "来", reachesToNow(governing),
      status == .actual,
      ["到", "至"].contains(units[max(clause.lowerBound, start - 1)]) && start - 1 > clause.lowerBound
        || figure.quantity.unit.kind == .percent && !isChange
          && !clause.contains(governing.range.lowerBound)
    {
      return articleDate.map { .at(Self.general($0)) }
    }
    if isChange, let years = yearsOfAverage(figure, clause, sentence, in: paragraph) {
      return years
    }
    if !spansYears(governing), isFormerLevel(figure, clause, in: paragraph) {
      return formerPeriod(of: figure, sentence, in: paragraph)
    }
    if status == .planned, isAfterCompletion(figure, sentence, in: paragraph) { return nil }
    if let governing {
      if scope == .project, status == .planned,
        isOfTheOccasion(governing)
          || governing.form == .stated && isBehindSemicolon(figure, from: governing)
      {
        return nil
      }
      if status == .policy, !isMeasureOfPlan(figure, scope),
        let since = introduced(before: start, in: paragraph)
      {
        return since
      }
      if status == .policy, figure.quantity.unit.kind != .count,
        isApart(governing, from: figure, in: paragraph)
      {
        return nil
      }
      if let years = yearsRunning(to: governing, figure, clause) { return years }
      // 2022年，东侨经开区列第22位; but not 考核由商务部于2022年组织，…
      let isNear =
        clause.contains(governing.range.lowerBound)
        || sentence.clause(at: governing.range.lowerBound).lowerBound == governing.range.lowerBound
      if !isNear, let assessed = yearAssessed(figure, in: paragraph) { return assessed }
      return ownYear(of: figure, among: governing.period, in: paragraph, sentence)
        ?? governing.period
    }
    if let assessed = yearAssessed(figure, in: paragraph) { return assessed }
    if let completed = completion(of: figure, phrase, scope, sentence, inSentence) {
      return completed
    }
    if let time = inSentence.first(where: {
      clause.contains($0.range.lowerBound) && $0.role == .when
        && !isOfPlan($0, figure, in: paragraph)
    }), status != .planned || time.period.start.year > articleDate?.year ?? 0 {
      return time.period
    }
    if let eventDay, !isReportAtMeeting(sentence, before: start),
      paragraph.words.has(.eventReference, in: sentence.range) && status == .actual
        || scope == .event && status != .policy && isNear(eventDay)
          && !isStock(figure, sentence, in: paragraph)
    {
      // 7月28日…。当天…: the day that the paragraph has named, else the first one of the article.
      let told = paragraph.paragraph.units.lowerBound..<start
      return paragraph.times(beginningIn: told).last { $0.isDay && $0.form == .stated }?.period
        ?? eventDay
    }
    let isMeasure = isMeasureOfPlan(figure, scope)
    if status == .planned, scope == .park || scope == .region,
      let year = yearOfPlan(figure, in: paragraph)
    {
      return year
    }
    // (前11月预计实现15374亿元。)其中，某开发区7460亿元
    if status == .planned, scope == .park || scope == .region,
      figure.quantity.unit.kind == .money || figure.quantity.unit.kind == .percent,
      paragraph.words.begins(
        .partOf, at: sentence.range.lowerBound, before: sentence.range.upperBound),
      inSentence.isEmpty, let time = carried(to: figure, in: paragraph)
    {
      return time.period
    }
    if status != .actual, !isMeasure, !isPlace, scope != .event {
      return status == .policy
        ? introduced(before: start, in: paragraph) ?? policyYear : nil
    }
    let isPresent = paragraph.words.has(.presence, in: sentence.range)
    // 一期工程2023年6月上线，接入设备1.2万台; and behind a year that the sentence has left.
    if status == .actual,
      before != nil || hasComeTo(start, from: nil, in: sentence, inSentence, of: paragraph)
    {
      return articleDate.map { .at(Self.general($0)) }
    }
    // (2021年…。)在最新公布的综合评价中，列第43位
    let isLatest =
      figure.quantity.unit.kind == .rank
      && Self.latest.occur(in: sentence.range.lowerBound..<start, of: units)
    if !isMeasure, !isPlace, !isPresent, !isLatest, isChange || !opensQuotation(sentence),
      isChange || !isHabitual(clause),
      let time = carried(to: figure, in: paragraph),
      !isStock(figure, sentence, in: paragraph) && !isDoneSince(time, figure, clause)
        || time.tellsState
    {
      return flowsOn(figure, from: time, sentence, in: paragraph)?.period
        ?? yearOfFlow(figure, phrase, from: time.period) ?? time.period
    }
    if let section, !section.looksAhead, let period = section.period, !isPlace, !isPresent {
      return period
    }
    if let reportPeriod, scope == .park || scope == .region, !isPlace, !isLatest,
      isReported(figure, clause, sentence, in: paragraph), !isPresent,
      !isOfLatestRanking(figure, phrase, in: paragraph), !isHabitual(clause)
    {
      return reportPeriod
    }
    return articleDate.map { .at(Self.general($0)) }
  }

  /// 2022年，这里已是托管3个街道、(面积158平方公里)的新城: what had become of a place by then.
  private func hasBecome(by start: Int, since time: TimeExpression) -> Bool {
    let end = time.range.upperBound
    return end < start && Self.becoming.occur(in: end..<start, of: units)
  }

  private static let becoming = NameParts("已是", "已成为", "已成", "已发展成", "已建成", "已形成")

  /// (一期工程投资35亿元，)2020年建成投产: the cost of what was finished is of the time when it was.
  private func completion(
    of figure: Figure, _ phrase: Range<Int>, _ scope: Scope, _ sentence: Sentence,
    _ times: ArraySlice<TimeExpression>
  ) -> Period? {
    guard scope == .project || scope == .enterprise, figure.quantity.unit.kind == .money,
      Self.costs.end(phrase, in: units),
      let next = sentence.clauses.first(where: { $0.lowerBound >= figure.range.upperBound }),
      let time = times.first(where: { $0.range.lowerBound == next.lowerBound }), time.role == .when,
      case .at(let date) = time.period, date.year <= articleDate?.year ?? .max
    else { return nil }
    let deed = time.range.upperBound..<next.upperBound
    return Self.completions.begin(deed, in: units) ? time.period : nil
  }

  private static let latest = NameParts("最新公布", "最新发布", "最新一期", "最新出炉", "最新的")
  private static let costs = NameParts("投资", "总投资", "投资额")
  private static let completions = NameParts(
    "建成", "竣工", "投产", "投用", "投入使用", "投入运营", "正式投产", "正式投用", "全面建成", "全面投产", "完工")

  /// (天数比例由76.8%)（2013年）(提高到88.2%)（2021年）: the time of a figure alone, in the bracket behind it.
  private func timeInBracket(
    behind figure: Figure, in paragraph: ParagraphReading
  ) -> TimeExpression? {
    let open = figure.range.upperBound
    guard open + 2 < units.count, units[open].lexicalClass == .openBracket,
      let time = paragraph.times(beginningIn: open + 1..<open + 2).first,
      time.range.upperBound < units.count,
      units[time.range.upperBound].lexicalClass == .closeBracket
    else { return nil }
    return time
  }

  /// Whether a time stands in the bracket behind a figure, whose alone it is.
  private func isInBracketOfFigure(_ time: TimeExpression, in paragraph: ParagraphReading) -> Bool {
    let open = time.range.lowerBound - 1
    guard open > paragraph.paragraph.units.lowerBound, units[open].lexicalClass == .openBracket,
      time.range.upperBound < units.count,
      units[time.range.upperBound].lexicalClass == .closeBracket
    else { return false }
    return paragraph.sites.contains { $0.range.upperBound == open }
  }

  /// 会上，区商务局汇报：实际使用外资1.62亿美元: what is reported at a meeting is of the time reported on, not of its day.
  private func isReportAtMeeting(_ sentence: Sentence, before figure: Int) -> Bool {
    let opening = sentence.range.prefix(24)
    return Self.reports.occur(
      in: opening.lowerBound..<max(opening.lowerBound, min(opening.upperBound, figure)), of: units)
  }

  private static let reports = NameParts("汇报", "通报", "报告")

  /// (年末规上企业286家。)规上工业增加值增长8.6%: behind the last day of a year, what flows is of the year; but not balances.
  private func yearOfFlow(_ figure: Figure, _ phrase: Range<Int>, from period: Period) -> Period? {
    switch figure.quantity.unit.kind {
    case .money, .percent, .percentagePoint, .multiple: break
    default: return nil
    }
    guard case .at(let date) = period, date.part == .day(month: 12, day: 31),
      !Self.balances.occur(in: phrase, of: units)
    else { return nil }
    return .at(PartialDate(year: date.year))
  }

  private static let balances = NameParts("余额", "存款", "贷款", "资产", "负债", "注册资本", "存量")

  /// 最新公布的综合评价显示，列第31位: the place in a ranking that says of no year is of the time it was told.
  private func isOfLatestRanking(
    _ figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    switch figure.quantity.unit.kind {
    case .rank, .score: return paragraph.words.ends(phrase, in: .rankingNoun)
    default: return false
    }
  }

  /// “我们的研发投入强度是4.3%。”: what someone says tells of the present, whatever was told before.
  private func opensQuotation(_ sentence: Sentence) -> Bool {
    sentence.range.first.map { units[$0].lexicalClass == .openQuote } ?? false
      && sentence.range.count > 12 && !Self.then.occur(in: sentence.range, of: units)
  }

  private static let then = NameParts("刚来", "当时", "那时", "以前", "过去", "当年", "起初", "最初", "刚开始", "之前")

  /// 每年把销售收入的12%投到研发: what goes on from year to year.
  private func isHabitual(_ clause: Range<Int>) -> Bool {
    clause.dropLast().contains { units[$0] == "每" && units[$0 + 1] == "年" }
  }

  /// (2011年，…。目前，规划面积25平方公里。)某园区实现产值45亿元: output is of the year that the paragraph reports on, not of the
  /// state that a sentence between has told.
  private func flowsOn(
    _ figure: Figure, from time: TimeExpression, _ sentence: Sentence,
    in paragraph: ParagraphReading
  ) -> TimeExpression? {
    guard time.form == .now, !isStock(figure, sentence, in: paragraph) else { return nil }
    switch figure.quantity.unit.kind {
    case .money, .percent: break
    default: return nil
    }
    let told = paragraph.paragraph.units.lowerBound..<time.range.lowerBound
    return paragraph.times(beginningIn: told).last {
      $0.form == .stated && $0.role == .when && ($0.isYear || $0.isQuarterOrHalf)
    }
  }

  /// Whether the event is of the month of the article or the one before; its figures are then of its day.
  private func isNear(_ eventDay: Period) -> Bool {
    guard let articleDate else { return false }
    let event = 12 * eventDay.start.year + eventDay.start.lastMonth
    guard let month = articleDate.month else { return articleDate.year == eventDay.start.year }
    return (0...1).contains(12 * articleDate.year + month - event)
  }

  enum EndOfChange { case first, last }

  /// 2021年度国家级经开区综合考评…，位列第22位: a rank is of the year that was assessed, whenever that was
  /// done.
  private func yearAssessed(_ figure: Figure, in paragraph: ParagraphReading) -> Period? {
    switch figure.quantity.unit.kind {
    case .rank: break
    case .score: return yearOfAssessment
    default: return nil
    }
    let assessed = paragraph.times.last {
      paragraph.isYearAssessed($0, before: figure.range.lowerBound)
    }
    return assessed?.period ?? yearOfAssessment
  }

  /// (8)年间: a span of years that the text does not date.
  private func isWithinYears(_ lead: Range<Int>) -> Bool {
    units.hold("年", "间", in: lead)
  }

  /// Whether a time tells when a figure holds: a base never, an origin only its own figure.
  private func governs(_ time: TimeExpression, _ figure: Figure, in paragraph: ParagraphReading)
    -> Bool
  {
    switch time.role {
    case .when: !isOfPlan(time, figure, in: paragraph)
    case .base, .dateline, .title: false
    case .origin:
      !isOfPlan(time, figure, in: paragraph)
        && paragraph.figure(before: figure.range.lowerBound, from: time.range.upperBound) == nil
    }
  }

  /// The last time of the four sentences before, in the same paragraph.
  private func carried(to figure: Figure, in paragraph: ParagraphReading) -> TimeExpression? {
    let index = paragraph.sentenceIndex(at: figure.range.lowerBound)
    // 2022年度综合考评…。10家企业受到表彰: what an assessment counts is of its year, amounts are not.
    let isCounted = figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .rank
    for earlier in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let sentence = paragraph.sentences[earlier]
      // What is long past is carried no further than two sentences.
      let oldest = earlier < index - 2 ? (articleDate?.year ?? 0) - 2 : 0
      if let time = paragraph.times(beginningIn: sentence.range).last(where: {
        $0.role == .when && $0.period.start.year <= articleDate?.year ?? Int.max
          && !$0.isBracketed(in: units) && $0.period.start.year >= oldest && !isMonthAlone($0)
          && !isEstimated($0) && !isOfPlanName($0) && !isOfSharedPlan($0, in: paragraph)
          && !isOfNews($0, in: paragraph)
          && !isOneDay($0, sentence, in: paragraph)
          && (isCounted || !paragraph.isYearAssessed($0, before: sentence.range.upperBound))
      }) {
        let times = paragraph.times(beginningIn: sentence.range)
        return dayOfNamed(whole(of: time, among: times), among: times, sentence, in: paragraph)
      }
    }
    return nil
  }

  /// A day of publication tells the month of what it reports.
  static func general(_ date: PartialDate) -> PartialDate {
    if case .day(let month, _) = date.part {
      return PartialDate(year: date.year, part: .month(month))
    }
    return date
  }
}
