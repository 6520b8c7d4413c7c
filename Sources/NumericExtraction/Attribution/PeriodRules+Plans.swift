import Lexicon
import Measurements

/// The times of what plans and rules lay down.
extension PeriodRules {
  /// 《方案》提出58项举措: what a plan counts, which is of the plan's own time.
  func isMeasureOfPlan(_ figure: Figure, _ scope: Scope) -> Bool {
    scope == .policy && figure.quantity.unit.kind == .count
  }

  /// 今年3月，高新区出台“人才新政”，(给予最高60万元补贴): since when a rule has been in force, as the paragraph tells.
  func introduced(before end: Int, in paragraph: ParagraphReading) -> Period? {
    let told = paragraph.paragraph.units.lowerBound..<end
    guard
      let time = paragraph.times(beginningIn: told).last(where: { time in
        guard time.form == .stated, time.role == .when, !time.isUntil else { return false }
        let sentence = paragraph.sentences[paragraph.sentenceIndex(at: time.range.lowerBound)]
        let rest =
          time.range
          .upperBound..<max(
            time.range.upperBound, min(sentence.range.upperBound, end, time.range.upperBound + 40))
        return Self.introducing.occur(in: rest, of: units)
      }), case .at(let date) = time.period, date.year <= articleDate?.year ?? 0
    else { return nil }
    return .since(date)
  }

  private static let introducing = NameParts(
    "出台", "印发", "发布", "推出", "施行", "实施《", "修订", "起执行", "起实施", "升级人才政策", "优化人才政策", "新政")

  /// (三年行动计划（2024—2026年）:) 三年供应工业用地6000亩, 每年实施技改项目120个: the years of the plan, where a sentence of it speaks of
  /// as many years or of each.
  func yearsPlannedFor(_ told: Range<Int>) -> Period? {
    guard case .between(let start, let end)? = yearsOfPlan else { return nil }
    let names: [TextUnit] = ["一", "二", "三", "四", "五"]
    let count = end.year - start.year + 1
    guard names.indices.contains(count - 1) else { return nil }
    let speaksOfThem =
      told.dropFirst().contains {
        units[$0] == "年"
          && (units[$0 - 1] == names[count - 1] || ["每", "均"].contains(units[$0 - 1]))
      } || units.hold("年", "均", in: told)
    return speaksOfThem ? yearsOfPlan : nil
  }

  /// 今年，全市计划实施项目472个。某高新区计划实施69个。其中新建41个: a plan goes on for the year that the
  /// sentences before it set out with, the article's or a later one.
  func yearOfPlan(_ figure: Figure, in paragraph: ParagraphReading) -> Period? {
    guard let articleYear = articleDate?.year else { return nil }
    let index = paragraph.sentenceIndex(at: figure.range.lowerBound)
    for earlier in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let times = paragraph.times(beginningIn: paragraph.sentences[earlier].range)
      guard
        let time = times.last(where: {
          $0.role == .when && $0.form == .stated && !isOfPlanName($0)
        })
      else { continue }
      guard case .at(let date) = time.period, date.part == .year, date.year >= articleYear else {
        return nil
      }
      return time.period
    }
    return nil
  }
}
