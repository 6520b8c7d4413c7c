import Lexicon
import Measurements

/// Tells when a figure holds.
///
/// | order | evidence |
/// |---|---|
/// | 1 | the last time before the figure in its clause |
/// | 2 | the last time earlier in the sentence; in the rest of the clause |
/// | 3 | the time of the sentence before, in the same paragraph |
/// | 4 | plans and terms without a time: none |
/// | 5 | otherwise the article's own time |
struct PeriodRules {
  /// The article's date.
  let articleDate: PartialDate?

  /// The period of a figure; nil where nothing says.
  func period(
    of figure: Figure, status: Status, scope: Scope, in paragraph: ParagraphReading,
    sentence: Sentence
  ) -> Period? {
    let start = figure.range.lowerBound
    let inSentence = paragraph.times.filter { sentence.range.contains($0.range.lowerBound) }
    if let time = inSentence.last(where: { $0.range.upperBound <= start }) {
      return period(of: time, before: figure, among: inSentence)
    }
    let clause = sentence.clause(at: start)
    if let time = inSentence.first(where: { clause.contains($0.range.lowerBound) }),
      status != .planned || time.period.start.year > articleDate?.year ?? 0
    {
      return time.period
    }
    if status == .planned || status == .policy { return nil }
    let index = paragraph.sentenceIndex(at: start)
    for earlier in stride(from: index - 1, through: max(0, index - 2), by: -1) {
      let range = paragraph.sentences[earlier].range
      if let time = paragraph.times.last(where: {
        range.contains($0.range.lowerBound) && $0.form != .span
      }) {
        return time.period
      }
    }
    guard scope == .park || scope == .region || scope == .event else { return nil }
    return articleDate.map { .at(Self.general($0)) }
  }

  /// A time governs the figures behind it; 去年…, 今年… each until the next.
  private func period(
    of time: TimeExpression, before figure: Figure, among times: [TimeExpression]
  ) -> Period {
    guard time.form == .recent, let stated = times.last(where: {
      $0.form == .stated && $0.range.upperBound <= figure.range.lowerBound
    }) else { return time.period }
    return stated.period
  }

  /// A day of publication tells the month of what it reports.
  private static func general(_ date: PartialDate) -> PartialDate {
    if case .day(let month, _) = date.part { return PartialDate(year: date.year, part: .month(month)) }
    return date
  }
}
