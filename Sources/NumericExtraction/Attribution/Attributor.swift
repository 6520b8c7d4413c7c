import Lexicon
import Measurements

/// What the rules say of one figure, with the names of the rules that said it.
struct AttributedFigure {
  var figure: Figure
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
  let article: ArticleReading
  private let changes: ChangeRules
  private let statuses: StatusRules
  private let periods: PeriodRules
  private let classifier: IndicatorClassifier

  init(article: ArticleReading) {
    self.article = article
    let (units, lexicon) = (article.units, article.lexicon)
    changes = ChangeRules(units: units, lexicon: lexicon)
    statuses = StatusRules(
      units: units, lexicon: lexicon, articleDate: article.date, reportsStart: article.reportsStart)
    periods = PeriodRules(
      units: units, lexicon: lexicon, articleDate: article.date, eventDay: article.eventDay,
      reportPeriod: article.reportPeriod, foundingYear: article.foundingYear)
    classifier = IndicatorClassifier(units: units, lexicon: lexicon)
  }

  /// All figures of the article with what they mean, in the order of the text.
  func attributedFigures() -> [AttributedFigure] {
    var figures = figuresByThemselves()
    HeadlineRule(article: article).settle(&figures)
    return figures
  }

  private func figuresByThemselves() -> [AttributedFigure] {
    var attributed: [AttributedFigure] = []
    attributed.reserveCapacity(article.figureCount)
    let phrases = IndicatorReader.phrases(of: article)
    var goals: Goals?
    for paragraph in article.paragraphs {
      let goal = statuses.isListItem(paragraph) ? goals : nil
      goals =
        goal
        ?? (statuses.announcesGoals(paragraph)
          ? Goals(period: paragraph.times.last { $0.role == .when }?.period) : nil)
      if paragraph.figures.isEmpty { continue }
      let subjects = ScopeRules(article: article, paragraph: paragraph, phrases: phrases)
        .attributeAll()
      var previous: Previous?
      for (site, subject) in zip(paragraph.sites, subjects) {
        let figure = attribute(
          site, phrases[site.index], subject, after: previous, goal, in: paragraph)
        previous = Previous(
          sentence: figure.sentence, status: figure.status,
          kind: figure.figure.quantity.unit.kind)
        attributed.append(figure)
      }
    }
    return attributed
  }

  /// What a figure takes from the one before it in its paragraph.
  private struct Previous {
    var sentence: Range<Int>
    var status: Status
    var kind: QuantityKind
  }

  /// Goals that a paragraph announces and the items of a list behind it tell.
  private struct Goals {
    /// The time by which they are to be reached.
    var period: Period?
  }

  private func attribute(
    _ site: FigureSite, _ phrase: IndicatorReader.Phrase?, _ subject: ScopeRules.Attribution,
    after previous: Previous?, _ goals: Goals?, in paragraph: ParagraphReading
  ) -> AttributedFigure {
    let figure = paragraph.figures[site.index]
    let (sentence, clause) = (paragraph.sentences[site.sentence], site.clause)
    let change = changes.change(of: figure, in: paragraph, clause: clause)
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
    let ownStatus =
      goals != nil && toldStatus == .actual
        && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
      ? .planned : toldStatus
    // 计划实施69个项目。其中新建项目41个，总投资…: parts of a plan, and what they cost, are planned.
    let isPartOfPlan =
      (subject.rule == .memberOfList || subject.rule == .countedProjects)
      && ownStatus == .actual && previous?.status == .planned
      // 计划总投资60亿元，其中外资项目23个: the projects are there, their cost is to come.
      && (previous?.kind != .money || figure.quantity.unit.kind == .money)
      && change.direction == .none && !statuses.tellsFact(of: figure, in: clause, of: paragraph)
    let status =
      isChangeOfLevel ? previous?.status ?? ownStatus : isPartOfPlan ? .planned : ownStatus
    let period =
      periods.period(
        of: figure, phrase: phraseRange, status: status, scope: subject.scope,
        isChange: change.direction != .none,
        in: paragraph, sentence: sentence) ?? goals?.period
    let indicator = classifier.indicator(
      phrase: phrase, figure: figure, change: change, scope: subject)
    return AttributedFigure(
      figure: figure, change: change, status: status, scope: subject.scope, park: subject.park,
      scopeRule: subject.rule, indicator: indicator, indicatorRule: phrase?.rule, period: period,
      sentence: sentence.range,
      confidence: Confidence.percent(
        scope: subject.rule, indicator: phrase?.rule, status: status))
  }
}
