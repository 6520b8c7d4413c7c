import Lexicon
import Measurements

/// Tells when a figure holds.
///
/// | order | evidence |
/// |---|---|
/// | 1 | the last time before the figure in its clause, or in an earlier clause of the sentence |
/// | 2 | a time in the rest of the clause |
/// | 3 | 此次, 当天, 现场 in the sentence: the day of the event |
/// | 4 | plans and terms without a time: none; but what a plan counts, and events, go on |
/// | 5 | the time of a sentence before, in the same paragraph |
/// | 6 | otherwise the article's own time, for a park, region or event |
///
/// The day on which a zone or firm was founded or raised governs only its own clause.
struct PeriodRules {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date.
  let articleDate: PartialDate?
  /// The first day that the article names: that of the event it reports.
  let eventDay: Period?

  /// The period of a figure; nil where nothing says.
  func period(
    of figure: Figure, status: Status, scope: Scope, in paragraph: ParagraphReading,
    sentence: Sentence
  ) -> Period? {
    let start = figure.range.lowerBound
    let clause = sentence.clause(at: start)
    let inSentence = paragraph.times.filter { sentence.range.contains($0.range.lowerBound) }
    if let time = inSentence.last(where: {
      $0.range.upperBound <= start
        && (clause.contains($0.range.lowerBound) || !isFounding($0, sentence))
    }) {
      return time.period
    }
    if let time = inSentence.first(where: { clause.contains($0.range.lowerBound) }),
      status != .planned || time.period.start.year > articleDate?.year ?? 0
    {
      return time.period
    }
    if let eventDay, pointsAtEvent(sentence), status == .actual || scope == .event {
      return eventDay
    }
    let isMeasure = scope == .policy && figure.quantity.unit.kind == .count
    if status != .actual, !isMeasure, scope != .event { return nil }
    if !isMeasure, let time = carried(to: figure, in: paragraph) { return time.period }
    switch scope {
    case .park, .region, .event, .policy: return articleDate.map { .at(Self.general($0)) }
    case .project, .enterprise, .other: return nil
    }
  }

  /// 此次签约的…, 当天…, 现场…: the sentence speaks of the event that the article reports.
  private func pointsAtEvent(_ sentence: Sentence) -> Bool {
    let words: [StaticString] = ["此次", "本次", "当天", "当日", "现场", "活动中", "会上", "同时，"]
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: sentence.range.upperBound)
    return sentence.range.contains { position in
      words.contains { matcher.follows($0, at: position) }
    }
  }

  /// The last time of the two sentences before, in the same paragraph.
  private func carried(to figure: Figure, in paragraph: ParagraphReading) -> TimeExpression? {
    let index = paragraph.sentenceIndex(at: figure.range.lowerBound)
    for earlier in stride(from: index - 1, through: max(0, index - 2), by: -1) {
      let sentence = paragraph.sentences[earlier]
      if let time = paragraph.times.last(where: {
        sentence.range.contains($0.range.lowerBound) && !isFounding($0, sentence)
      }) {
        return time
      }
    }
    return nil
  }

  /// 成立于2005年9月, 2020年7月14日晋级省级开发区.
  private func isFounding(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    guard time.form == .stated else { return false }
    let clause = sentence.clause(at: time.range.lowerBound)
    let words: [StaticString] = [
      "成立", "组建", "晋级", "获批", "批准", "批复", "升级为", "创建于", "始建", "设立于", "进入国家",
    ]
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: clause.upperBound)
    return clause.contains { position in words.contains { matcher.follows($0, at: position) } }
  }

  /// A day of publication tells the month of what it reports.
  private static func general(_ date: PartialDate) -> PartialDate {
    if case .day(let month, _) = date.part {
      return PartialDate(year: date.year, part: .month(month))
    }
    return date
  }
}
