import Lexicon
import Measurements

/// The times of levels and of changes between them.
extension PeriodRules {
  /// (由2017年的398亿元增长到2022年的735亿元，)年均增长13.1%: the years between the two levels that the sentence has told.
  func yearsOfAverage(
    _ figure: Figure, _ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Period? {
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    guard figure.quantity.unit.kind == .percent, units.hold("年", "均", in: lead) else { return nil }
    let told = paragraph.times(
      beginningIn: sentence.range.lowerBound..<max(sentence.range.lowerBound, clause.lowerBound))
    guard let first = told.last(where: { $0.role == .origin }), case .at(let from) = first.period,
      let last = told.last, last.range.lowerBound > first.range.lowerBound,
      case .at(let to) = last.period, from.part == .year, to.part == .year, from.year < to.year
    else { return nil }
    return .between(from, to)
  }

  /// 2016年至2018年，生产总值分别为236亿元、314亿元、365亿元: one of as many years as there are figures.
  func ownYear(
    of figure: Figure, among period: Period, in paragraph: ParagraphReading, _ sentence: Sentence
  ) -> Period? {
    guard case .between(let start, let end) = period, start.part == .year, end.part == .year,
      let site = paragraph.figure(at: figure.range.lowerBound)
    else { return nil }
    if let end = endOfChange(site, in: paragraph) { return .at(end == .first ? start : period.end) }
    let distribution = Distribution(units: units, paragraph: paragraph, sentence: sentence)
    guard let (_, figures, index) = distribution.distributed(site),
      figures == end.year - start.year + 1
    else { return nil }
    return .at(PartialDate(year: start.year + index))
  }

  /// 自2017年推出以来，由每亩280万元提高到420万元: the level that was then, and the one that is now.
  func levelSince(
    _ time: TimeExpression?, _ figure: Figure, in paragraph: ParagraphReading
  ) -> Period? {
    guard case .since(let start) = time?.period, start.year < articleDate?.year ?? 0,
      let site = paragraph.figure(at: figure.range.lowerBound),
      let end = endOfChange(site, in: paragraph)
    else { return nil }
    return end == .first
      ? .at(PartialDate(year: start.year)) : articleDate.map { .at(Self.general($0)) }
  }

  /// 2013年到2017年, which dates both levels of a change.
  func spansYears(_ time: TimeExpression?) -> Bool {
    if case .between(let start, _) = time?.period { start.part == .year } else { false }
  }

  /// 2013年到2017年，比重由21.8%增长到31.7%: the level that a change sets out from, or arrives at.
  private func endOfChange(_ site: FigureSite, in paragraph: ParagraphReading) -> EndOfChange? {
    if setsOut(site) { return .first }
    let before = site.range.lowerBound - 1
    guard before > site.clause.lowerBound, units[before] == "到" || units[before] == "至",
      let previous = paragraph.figure(before: before, from: site.clause.lowerBound),
      previous.kind == site.kind, setsOut(previous)
    else { return nil }
    return .last
  }

  /// 由(21.8%), 从(590亿元).
  private func setsOut(_ site: FigureSite) -> Bool {
    var before = site.range.lowerBound - 1
    // 由2021年的(6家增加到55家)
    if before > site.clause.lowerBound, units[before] == "的" {
      let lead = max(site.clause.lowerBound, before - 12)..<before
      guard let origin = lead.last(where: { units[$0] == "由" || units[$0] == "从" }),
        origin + 1 < before,
        (origin + 1..<before).contains(where: {
          units[$0] == "年" || units[$0] == "初" || units[$0] == "末"
        })
      else { return false }
      before = origin
    }
    return before >= site.clause.lowerBound && (units[before] == "由" || units[before] == "从")
  }

  /// 比2015年下降21.5%: whether a change, which holds at `period`, is told from more than a year before, so that it
  /// is none of the yearly changes that an indicator has.
  func isOverYears(
    _ figure: Figure, at period: Period?, _ clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    // (增长9.6%，)两年平均增长7.3%
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    if Self.averages.occur(in: lead, of: units) { return true }
    guard let period,
      let base = paragraph.times(beginningIn: clause).last(where: {
        $0.range.upperBound <= figure.range.lowerBound
      }), base.role == .base
    else { return false }
    return period.end.year > base.period.start.year + 1
  }

  private static let averages = NameParts(
    "年平均", "两年均", "三年均", "五年均", "年均增", "年均递增", "年均复合", "年均下降", "年均提高", "年均保持")
}
