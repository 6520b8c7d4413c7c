import Lexicon
import Measurements

/// What the rules say of one figure, with the names of the rules that said it.
struct AttributedFigure {
  /// Its index among the figures of the article.
  var index: Int
  var change: Change
  var status: Status
  var scope: Scope
  var park: String
  var scopeRule: ScopeRule
  var indicator: Indicator
  var indicatorRule: IndicatorRule?
  var period: Period?
  var sentence: Range<Int>
  var confidence: Int
}

/// Applies the rules of attribution to the figures of an article.
struct Attributor {
  private let article: ArticleReading
  private let changes: ChangeRules
  private let statuses: StatusRules
  private let periods: PeriodRules
  private let classifier: IndicatorClassifier
  /// What has been found of the article's figures, each kind of thing at the same indices.
  private var phrases: [IndicatorReader.Phrase?] = []
  private var subjects: [ScopeRules.Attribution] = []
  private var named: [(change: Change, indicator: Indicator)] = []

  private init(article: ArticleReading) {
    self.article = article
    let (units, lexicon) = (article.units, article.lexicon)
    changes = ChangeRules(units: units, lexicon: lexicon)
    statuses = StatusRules(
      units: units, lexicon: lexicon, articleDate: article.date, reportsStart: article.reportsStart)
    let report = article.report
    periods = PeriodRules(
      units: units, lexicon: lexicon, articleDate: article.date, eventDay: article.eventDay,
      reportPeriod: report?.period, isReportAnnounced: report?.isAnnounced ?? false,
      policyYear: article.policyYear, yearOfAssessment: article.yearOfAssessment,
      yearsOfPlan: article.yearsOfPlan,
      foundingYear: article.foundingYear)
    classifier = IndicatorClassifier(units: units, lexicon: lexicon)
  }

  /// All figures of some articles with what they mean, those of each article in the order of the
  /// text.
  ///
  /// Rules of one sort are asked for all of them before those of the next sort are, so that their code
  /// has come near once for many figures.
  static func attributedFigures(of articles: [ArticleReading]) -> [[AttributedFigure]] {
    var attributors = articles.map { Attributor(article: $0) }
    for index in attributors.indices { attributors[index].readPhrases() }
    for index in attributors.indices { attributors[index].findSubjects() }
    for index in attributors.indices { attributors[index].nameIndicators() }
    var figures: [[AttributedFigure]] = []
    figures.reserveCapacity(attributors.count)
    for index in attributors.indices { figures.append(attributors[index].attributedFigures()) }
    return figures
  }

  private mutating func readPhrases() { phrases = IndicatorReader.phrases(of: article) }

  private mutating func findSubjects() {
    subjects.reserveCapacity(article.figureCount)
    for paragraph in article.paragraphs where !paragraph.figures.isEmpty {
      ScopeRules(article: article, paragraph: paragraph, phrases: phrases)
        .attributeAll(into: &subjects)
    }
  }

  private mutating func nameIndicators() {
    named.reserveCapacity(article.figureCount)
    var isUnderIndustry = false
    for paragraph in article.paragraphs {
      // A headline (一条药链牵出产业集群) is no label.
      let label: ParagraphReading.IndustryLabel =
        paragraph === article.paragraphs.first ? .none : paragraph.industryLabel
      if label != .none || paragraph.figures.isEmpty && paragraph.paragraph.units.count <= 20 {
        isUnderIndustry = label == .alone
      }
      for site in paragraph.sites {
        let figure = paragraph.figures[site.index]
        let change = changes.change(of: figure, in: paragraph, clause: site.clause)
        let indicator = classifier.indicator(
          phrase: phrases[site.index], figure: figure, change: change, scope: subjects[site.index],
          words: paragraph.words, sentence: paragraph.sentences[site.sentence],
          isUnderIndustry: isUnderIndustry || label == .first && site.sentence > 0)
        named.append((change, indicator))
      }
    }
  }

  private mutating func attributedFigures() -> [AttributedFigure] {
    var attributed: [AttributedFigure] = []
    attributed.reserveCapacity(article.figureCount)
    var goals: Goals?
    var works = Works()
    let sections = article.sectionHeadings()
    for (paragraph, section) in zip(article.paragraphs, sections) {
      works.enter(paragraph, statuses)
      let goal = works.isEntered ? works.goals : statuses.isListItem(paragraph) ? goals : nil
      goals =
        goal
        ?? (statuses.announcesGoals(paragraph)
          ? Goals(period: paragraph.times.last { $0.role == .when }?.period) : nil)
      var previous: Previous?
      for site in paragraph.sites {
        let figure = attribute(
          site, after: previous, goal, section, attributed, in: paragraph)
        previous = Previous(
          sentence: figure.sentence, status: figure.status, kind: site.kind, period: figure.period)
        attributed.append(figure)
      }
      if !paragraph.sites.isEmpty, let year = article.date?.year {
        let own = attributed.suffix(paragraph.sites.count)
        works.leave(paragraph, statuses, told: own, in: year)
      }
    }
    HeadlineRule(article: article).settle(&attributed)
    return attributed
  }

  /// What a figure takes from the one before it in its paragraph.
  private struct Previous {
    var sentence: Range<Int>
    var status: Status
    var kind: QuantityKind
    var period: Period?
  }

  /// Goals that a paragraph announces and the items of a list behind it tell.
  private struct Goals {
    /// The time by which they are to be reached.
    var period: Period?
  }

  /// The works that paragraphs behind goals set out: 2023年的主要目标：…。重点抓好以下工作：推进240个项目…
  private struct Works {
    /// The goals that a paragraph before has told.
    var goals: Goals?
    /// Whether the paragraph that is being read sets out works for them.
    var isEntered = false

    mutating func enter(_ paragraph: ParagraphReading, _ statuses: StatusRules) {
      isEntered =
        goals != nil
        && (statuses.setsOutWorks(paragraph) || isEntered && statuses.isListItem(paragraph))
    }

    /// Keeps the goals that a paragraph has told for this year or a later one.
    mutating func leave(
      _ paragraph: ParagraphReading, _ statuses: StatusRules, told: ArraySlice<AttributedFigure>,
      in year: Int
    ) {
      if isEntered { return }
      goals = nil
      guard statuses.speaksOfGoals(paragraph),
        let goal = told.last(where: {
          $0.status == .planned && $0.period.map { $0.end.year >= year } ?? false
        })
      else { return }
      goals = Goals(period: goal.period)
    }
  }

  /// 计划实施项目69个，总投资…。其中新建项目41个: whether the last count of the same unit before is planned.
  private func wholeIsPlanned(
    of site: FigureSite, _ attributed: [AttributedFigure], in paragraph: ParagraphReading
  ) -> Bool {
    let unit = paragraph.figures[site.index].quantity.unit
    let whole = paragraph.sites[..<site.index].last {
      paragraph.figures[$0.index].quantity.unit == unit && $0.sentence >= site.sentence - 1
    }
    return whole.map { attributed[$0.index].status == .planned } ?? false
  }

  /// 其中，新建项目41个，…。续建项目28个: the first figure of a sentence behind one that opens with 其中 and
  /// counts the same.
  private func goesOnWithParts(_ site: FigureSite, in paragraph: ParagraphReading) -> Bool {
    guard site.sentence > 0 else { return false }
    let before = paragraph.sentences[site.sentence - 1].range
    let start = paragraph.sentences[site.sentence].range.lowerBound
    guard paragraph.words.begins(.partOf, at: before.lowerBound, before: before.upperBound),
      paragraph.figures(in: start..<max(start, site.range.lowerBound)).isEmpty,
      let part = paragraph.figure(from: before.lowerBound), before.contains(part.range.lowerBound)
    else { return false }
    return paragraph.figures[part.index].quantity.unit
      == paragraph.figures[site.index].quantity.unit
  }

  /// (到2025年，工业总产值突破1200亿元。)研发投入强度从2020年的2.6%提高到4%: the goal of the zone for a year to come that a sentence
  /// goes on with, which has no time and no word of its own for what is; nil where none is told in it or
  /// in the one before.
  private func goalGoingOn(
    to site: FigureSite, from attributed: [AttributedFigure], in paragraph: ParagraphReading
  ) -> AttributedFigure? {
    let sentence = paragraph.sentences[site.sentence].range
    let first = paragraph.sentences[max(0, site.sentence - 1)].range.lowerBound
    guard let year = article.date?.year,
      let goal = attributed.last(where: { $0.status == .planned }),
      goal.sentence.lowerBound >= first, goal.sentence.upperBound <= sentence.upperBound,
      goal.scope == .park, let period = goal.period, period.end.year > year
    else { return nil }
    let lead = sentence.lowerBound..<site.range.lowerBound
    guard Self.goalDeeds.occur(in: lead, of: article.units) else { return nil }
    let isOfItself =
      paragraph.words.has(.presence, in: sentence) || paragraph.words.has(.possession, in: sentence)
      || paragraph.times(beginningIn: sentence).contains {
        $0.role != .origin && $0.role != .base && $0.period.end.year <= year
      }
    return isOfItself ? nil : goal
  }

  /// What a sentence that goes on with goals tells of.
  private static let goalDeeds = NameParts(
    "提高", "增加", "增长", "达到", "突破", "超过", "累计", "下降", "新增", "建成", "建设", "培育", "盘活", "引进", "完成", "实现",
    "提升", "降低",
    "压减", "新建", "打造", "扩大", "集聚")

  /// (新签约项目33个，)其中10亿元以上项目7个, (分别增长10.3%)、7.6%: of the time of the figure before it.
  private func goesOn(_ site: FigureSite, in paragraph: ParagraphReading) -> Bool {
    let start = site.range.lowerBound
    if paragraph.words.begins(.partOf, at: site.clause.lowerBound, before: start),
      paragraph.times(beginningIn: site.clause).isEmpty
    {
      return true
    }
    let sentence = paragraph.sentences[site.sentence].range
    guard start > sentence.lowerBound,
      ["、", "和", "与", "及"].contains(article.units[start - 1]),
      let before = paragraph.figure(before: start, from: sentence.lowerBound),
      before.range.upperBound == start - 1, before.kind == site.kind
    else { return false }
    return paragraph.times(beginningIn: sentence.lowerBound..<start).isEmpty
  }

  private func attribute(
    _ site: FigureSite, after previous: Previous?, _ goals: Goals?, _ section: SectionHeading?,
    _ attributed: [AttributedFigure], in paragraph: ParagraphReading
  ) -> AttributedFigure {
    let figure = paragraph.figures[site.index]
    let (phrase, subject) = (phrases[site.index], subjects[site.index])
    let change = named[site.index].change
    var indicator = named[site.index].indicator
    let (sentence, clause) = (paragraph.sentences[site.sentence], site.clause)
    let start = figure.range.lowerBound
    let phraseRange = phrase?.range ?? start..<start
    // 计划引进1150亿元，增长12%: a change without words of its own shares the status of its level.
    let isChangeOfLevel =
      phrase?.rule == .inherited && change.direction != .none
      && previous?.sentence == sentence.range
      && !statuses.estimates(figure, in: clause, of: paragraph)
    let toldStatus = statuses.status(
      of: figure, scope: subject.scope, rule: subject.rule, change: change,
      phrase: phraseRange, in: paragraph,
      sentence: sentence, isPolicy: article.isPolicy)
    // 二、2025年工作安排: what a section that looks ahead tells is planned, unless of a time past.
    let isOutlook =
      section?.looksAhead ?? false
      && !periods.looksBack(before: start, in: sentence, of: paragraph)
    let ownStatus =
      (goals != nil || isOutlook) && toldStatus == .actual
        && !figure.quantity.unit.symbol.isSame(as: "大")
        && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
      ? .planned : toldStatus
    // 提出新开工项目45个、竣工30个
    let isJoinedToPlan =
      ownStatus == .actual && previous?.status == .planned && previous?.sentence == sentence.range
      && statuses.isJoined(figure, in: clause, of: paragraph)
    // 计划实施69个项目。其中新建项目41个，总投资…: parts of a plan, and what they cost, are planned.
    let isPartOfPlan =
      (subject.rule == .memberOfList || subject.rule == .countedProjects)
      && ownStatus == .actual && previous?.status == .planned
      // 计划总投资60亿元，其中外资项目23个: the projects are there, their cost is to come.
      && (previous?.kind != .money || figure.quantity.unit.kind == .money
        || wholeIsPlanned(of: site, attributed, in: paragraph))
      // 总投资额74亿元，当年完成投资23亿元
      && !paragraph.words.has(.investmentMade, in: max(clause.lowerBound, start - 4)..<start)
      // 总投资462亿元；完成工业投资318亿元
      && !article.units.hold("完", "成", in: clause.lowerBound..<max(clause.lowerBound, start))
      && change.direction == .none && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
      // 占目标任务6个的150%
      && !statuses.completesPlan(figure, clause.lowerBound..<start, paragraph.words)
    let isNextPart =
      ownStatus == .actual && figure.quantity.unit.kind == .count && change.direction == .none
      && goesOnWithParts(site, in: paragraph)
      && wholeIsPlanned(of: site, attributed, in: paragraph)
      && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
    let goal =
      ownStatus == .actual && subject.scope == .park
        && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
        && !statuses.isFormerLevel(figure, clause)
      ? goalGoingOn(to: site, from: attributed, in: paragraph) : nil
    let isNextGoal = goal != nil
    let status =
      isChangeOfLevel
      ? previous?.status ?? ownStatus
      : isPartOfPlan || isNextPart || isJoinedToPlan || isNextGoal ? .planned : ownStatus
    let isPartOfWhole =
      previous?.sentence == sentence.range && previous?.status == status
      && goesOn(site, in: paragraph)
    var period =
      isPartOfWhole
      ? previous?.period
      : isNextGoal
        ? goal?.period
        : periods.period(
          of: figure, phrase: phraseRange, status: status, scope: subject.scope,
          isChange: change.direction != .none,
          in: paragraph, sentence: sentence, section: section)
          ?? goals?.period ?? (isOutlook && status == .planned ? section?.period : nil)
    // (2025年的目标：…。)围绕上述目标，全年实施项目60个: of the year of the goals.
    if let end = goals?.period, status == .planned, let told = period, told.end.year < end.end.year
    {
      period = end
    }
    if change.direction != .none, periods.isOverYears(figure, at: period, clause, in: paragraph) {
      indicator.id = ""
    }
    return AttributedFigure(
      index: site.index, change: change, status: status, scope: subject.scope, park: subject.park,
      scopeRule: subject.rule, indicator: indicator, indicatorRule: phrase?.rule, period: period,
      sentence: sentence.range,
      confidence: Confidence.percent(
        subject.scope, by: subject.rule, indicator: phrase?.rule, status: status,
        hasPeriod: period != nil))
  }
}
