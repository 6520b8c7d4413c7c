import Lexicon
import Measurements

/// What there is or lasts, which no time of a sentence before dates.
extension PeriodRules {
  /// Areas and distances of a zone hold until told otherwise; the years of its history do not
  /// date them.
  func isLasting(
    _ figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    switch figure.quantity.unit.kind {
    case .length: !isBuilt(phrase, in: paragraph)
    // 面积扩展到40平方公里 was so at its time.
    case .area:
      paragraph.words.ends(phrase, in: .lastingArea) && !isReached(figure)
        && !isCountedAlong(phrase) && !Self.areasOfTime.occur(in: phrase, of: units)
    default: false
    }
  }

  /// 房屋施工面积, 商品房销售面积: areas that a time has.
  private static let areasOfTime = NameParts(
    "施工", "竣工", "销售", "成交", "出让", "交易", "供应", "征收", "拆迁", "开工", "新增", "新建", "盘活", "腾退", "腾出",
    "收储")

  /// 建成(道路48公里), 新修, 改造: works of a time.
  private func isBuilt(_ phrase: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    let told = phrase.lowerBound - 3..<phrase.upperBound
    return paragraph.words.has(.completion, in: told)
      || paragraph.words.has(.construction, in: told)
      || told.contains { $0 >= 0 && ["新", "修", "铺", "改", "拓"].contains(units[$0]) }
  }

  /// (核发许可证118张，)涉及建筑面积346万平方米: of what was counted.
  private func isCountedAlong(_ phrase: Range<Int>) -> Bool {
    let start = phrase.lowerBound
    return start >= 2
      && (units[start - 2] == "涉" && units[start - 1] == "及"
        || start + 1 < units.count && units[start] == "涉" && units[start + 1] == "及")
  }

  /// 达到(25平方公里), 扩大至, 仅, 只有.
  private func isReached(_ figure: Figure) -> Bool {
    let before = figure.range.lowerBound - 1
    guard before > 0 else { return false }
    switch units[before] {
    case "到", "至", "仅": return true
    case "有": return units[before - 1] == "只"
    default: return false
    }
  }

  /// Amounts and rates are of the period reported on; counts only in a review of the year, half or
  /// quarter, which appears within three months of its end. How long a procedure takes, and by how much
  /// it was cut, is told of the present.
  func isReported(
    _ figure: Figure, _ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    if reportEndedOfLate, reportPeriod?.end.year != articleDate?.year, isItemOfReview(paragraph),
      !isStock(figure, sentence, in: paragraph)
    {
      return true
    }
    switch figure.quantity.unit.kind {
    case .count, .people:
      // 三大产业 are those of today.
      if figure.quantity.unit.symbol == "大", reportPeriod?.end.year != articleDate?.year {
        return false
      }
      if case .between = reportPeriod {
        let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
        return paragraph.words.has(.stockChange, in: lead) && !paragraph.paragraph.role.isHeading
      }
      return isReportAnnounced && reportEndedOfLate && !isStock(figure, sentence, in: paragraph)
    case .duration: return false
    default:
      let start = sentence.range.lowerBound
      return !paragraph.words.has(
        .reduction, in: start..<max(start, figure.range.upperBound + 2))
    }
  }

  /// (过去的2023年，…。)二是招商引资势头良好。签约项目27个: a numbered paragraph of those on the year that has been reviewed.
  private func isItemOfReview(_ paragraph: ParagraphReading) -> Bool {
    let range = paragraph.paragraph.units
    guard range.count > 8 else { return false }
    let start = range.lowerBound
    let isNumbered = units[start].lexicalClass == .chineseDigit && units[start + 1] == "是"
    return isNumbered || Self.itemNumbers.begin(range, in: units)
  }

  private static let itemNumbers = NameParts(
    "首先,", "其次,", "第一,", "第二,", "第三,", "第四,", "(一)", "(二)", "(三)", "(四)", "(五)", "(六)")

  /// Whether the period reported on ended not more than three months before the article.
  private var reportEndedOfLate: Bool {
    guard let articleDate, case .at(let end) = reportPeriod else { return false }
    // An article of which only the year is known reports on that year.
    guard let month = articleDate.month else {
      return articleDate.part == .year && end.part != .year && end.year == articleDate.year
    }
    return (0...3).contains(12 * (articleDate.year - end.year) + month - end.lastMonth)
  }

  /// (2021年8月出台政策。)已投资企业27家: what was done up to now, told behind a year past.
  func isDoneSince(_ time: TimeExpression, _ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people,
      time.period.end.year < articleDate?.year ?? 0 || reachesToNow(time)
    else { return false }
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    return lead.prefix(12).contains { units[$0] == "已" }
  }

  /// 拥有370家客户, 集聚企业260余家: what there is at the time of the article, whatever was told before.
  func isStock(
    _ figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let (start, end) = (sentence.range.lowerBound, figure.range.lowerBound)
    // 集聚企业96家，产值达430亿元: the output is of the year, but not 产销规模近500亿元.
    if figure.quantity.unit.kind == .money,
      !(max(start, end - 6)..<max(start, end)).contains(where: { units[$0] == "规" })
    {
      return false
    }
    guard
      let word = paragraph.words.last(
        .possession, in: start..<max(start, end), before: max(start, end))
    else { return false }
    // 新增14家，总数达688家 is of the time of those that are new.
    return units[word.lowerBound] != "总"
      || !paragraph.words.has(.stockChange, in: start..<word.lowerBound)
  }
}
