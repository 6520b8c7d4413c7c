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

  /// All figures of the article with what they mean, in the order of the text.
  func attributedFigures() -> [AttributedFigure] {
    var figures = figuresByThemselves()
    HeadlineRule(article: article).settle(&figures)
    return figures
  }

  private func figuresByThemselves() -> [AttributedFigure] {
    let (eventDay, reportPeriod) = (article.eventDay, article.reportPeriod)
    let foundingYear = article.foundingYear
    var attributed: [AttributedFigure] = []
    attributed.reserveCapacity(article.paragraphs.reduce(0) { $0 + $1.figures.count })
    for (paragraph, phrases) in zip(article.paragraphs, IndicatorReader.phrases(of: article))
    where !paragraph.figures.isEmpty {
      let subjects = ScopeRules(article: article, paragraph: paragraph, phrases: phrases)
        .attributeAll()
      var previous: Previous?
      for index in paragraph.figures.indices {
        let figure = attribute(
          paragraph.figures[index], phrases[index], subjects[index], after: previous, in: paragraph,
          eventDay: eventDay, reportPeriod: reportPeriod, foundingYear: foundingYear)
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

  private func attribute(
    _ figure: Figure, _ phrase: IndicatorReader.Phrase?, _ subject: ScopeRules.Attribution,
    after previous: Previous?, in paragraph: ParagraphReading, eventDay: Period?,
    reportPeriod: Period?, foundingYear: Int?
  ) -> AttributedFigure {
    let (units, lexicon) = (article.units, article.lexicon)
    let sentenceIndex = paragraph.sentenceIndex(at: figure.range.lowerBound)
    let sentence = paragraph.sentences[sentenceIndex]
    let clause = sentence.clause(at: figure.range.lowerBound)
    let change = ChangeRules(units: units, lexicon: lexicon)
      .change(of: figure, in: paragraph, clause: clause)
    let start = figure.range.lowerBound
    let phraseRange = phrase?.range ?? start..<start
    // 计划引进1150亿元，增长12%: a change without words of its own shares the status of its level.
    let isChangeOfLevel =
      phrase?.rule == .inherited && change.direction != .none
      && previous?.sentence == sentence.range
    let statusRules = StatusRules(units: units, lexicon: lexicon)
    let ownStatus = statusRules.status(
      of: figure, scope: subject.scope, rule: subject.rule, change: change,
      phrase: phraseRange, in: paragraph,
      sentence: sentence, isPolicy: article.isPolicy)
    // 计划实施69个项目。其中新建项目41个，总投资…: parts of a plan, and what they cost, are planned.
    let isPartOfPlan =
      (subject.rule == .memberOfList || subject.rule == .countedProjects)
      && ownStatus == .actual && previous?.status == .planned
      // 计划总投资60亿元，其中外资项目23个: the projects are there, their cost is to come.
      && (previous?.kind != .money || figure.quantity.unit.kind == .money)
      && change.direction == .none && !statusRules.tellsFact(in: clause, of: paragraph)
    let status =
      isChangeOfLevel ? previous?.status ?? ownStatus : isPartOfPlan ? .planned : ownStatus
    let period = PeriodRules(
      units: units, lexicon: lexicon, articleDate: article.date, eventDay: eventDay,
      reportPeriod: reportPeriod, foundingYear: foundingYear
    ).period(
      of: figure, phrase: phraseRange, status: status, scope: subject.scope,
      isChange: change.direction != .none,
      in: paragraph, sentence: sentence)
    let indicator = IndicatorClassifier(units: units, lexicon: lexicon).indicator(
      phrase: phrase, figure: figure, change: change, scope: subject)
    return AttributedFigure(
      figure: figure, change: change, status: status, scope: subject.scope, park: subject.park,
      scopeRule: subject.rule, indicator: indicator, indicatorRule: phrase?.rule, period: period,
      sentence: sentence.range,
      confidence: Confidence.percent(
        scope: subject.rule, indicator: phrase?.rule, status: status))
  }
}
