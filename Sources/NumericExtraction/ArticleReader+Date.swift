import Lexicon
import Measurements

/// The date of an article that nobody told, from the times in its own text.
extension ArticleReader {
  /// The year that an undated article is of at least, or nil: the latest that it speaks of, without the terms
  /// of plans and the years in which something was founded.
  func dateInText(
    of paragraphs: [Paragraph], _ lexical: LexicalReading, from first: Int
  ) -> PartialDate? {
    var latest: PartialDate?
    var times: [TimeExpression] = []
    var reader = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: nil)
    for (index, paragraph) in paragraphs.enumerated() {
      times.removeAll(keepingCapacity: true)
      reader.turn(to: first + index, of: lexical)
      reader.forgetReportDay()
      guard reader.mayHoldYear(paragraph.units) else { continue }
      reader.read(paragraph.units, into: &times)
      for time in times {
        guard let year = latestYear(told: time, in: paragraph.units), year >= latest?.year ?? 0,
          year <= 2100, !isTerm(time, in: paragraph.units)
        else { continue }
        latest = PartialDate(year: year)
      }
    }
    return latest
  }

  /// 到2025年(主导产业产值突破2000亿元): the term of a plan dates no article.
  private func isTerm(_ time: TimeExpression, in passage: Range<Int>) -> Bool {
    let before = passage.lowerBound..<max(passage.lowerBound, time.range.lowerBound)
    if Self.estimates.end(before, in: units) || followsPlan(before) || isInTitle(before) {
      return true
    }
    // 1992年(经国务院批准成立), 2010年3月(升格为国家级经开区)
    if tellsFounding(behind: time.range.upperBound, passage) || tellsFounding(before: before) {
      return true
    }
    guard time.isYear else { return false }
    // 由2015年的5%提升到目前的40%: where something began.
    if let last = before.last, units[last] == "由" || units[last] == "从" { return true }
    // 由2016年的12.6亿元增长到2021年的21.3亿元: a level that has been reached.
    if let last = before.last, units[last] == "到" || units[last] == "至", last > before.lowerBound,
      units[last - 1].lexicalClass == .other, !Self.orderBooks.end(before, in: units)
    {
      // 推动煤炭就地转化率由35%提高至2025年的45%
      let clause = max(before.lowerBound, last - 24)..<last
      let sentence = clause.last { units[$0].lexicalClass == .sentenceEnd }.map { $0 + 1 }
      return Self.aims.end(before.lowerBound..<last, in: units)
        || Self.drives.occur(in: (sentence ?? clause.lowerBound)..<last, of: units)
    }
    return Self.ahead.end(before, in: units) || setsGoal(behind: time.range.upperBound, passage)
  }

  private static let ahead = NameParts(
    "到", "至", "向着", "面向", "迈向", "朝着", "剑指", "瞄准", "锚定", "对标")
  /// What dates an end of works to come, to the month.
  private static let estimates = NameParts(
    "预计", "计划", "力争", "有望", "争取", "拟于", "计划于", "预计于", "预计到", "将于", "预计在", "计划在", "将在",
    "留待", "留到", "推迟到", "延至")

  /// 《…三年攻坚行动计划(2018-2020年)》: the years of a document's title.
  private func isInTitle(_ before: Range<Int>) -> Bool {
    units.isTitleOpen(atEndOf: max(before.lowerBound, before.upperBound - 60)..<before.upperBound)
  }

  /// (生产任务已)排到(2027年): what has been taken on for a year to come.
  private static let orderBooks = NameParts("排到", "排至", "排产到", "排产至", "延续到", "延续至", "持续到", "持续至")

  private static let drives = NameParts(
    "推动", "力争", "计划", "预计", "确保", "争取", "目标", "将从", "将由", "使", "努力", "下一步")
  private static let aims = NameParts(
    "力争", "预计", "计划", "确保", "争取", "有望", "目标是", "规划", "预期", "将", "要", "标")

  /// 预计全年达到850亿元，2025年突破1500亿元: whether the sentence has begun to tell what is to come.
  private func followsPlan(_ before: Range<Int>) -> Bool {
    var clauses = 0
    for position in before.reversed() {
      if units[position].lexicalClass == .sentenceEnd || units[position] == ";" { return false }
      if units[position].lexicalClass.endsClause { clauses += 1 }
      // Words of the time's own clause are asked for elsewhere.
      if clauses > 0, Self.plans.begin(position..<before.upperBound, in: units) { return true }
      if clauses > 2 { return false }
    }
    return false
  }

  private static let plans = NameParts("预计", "力争", "计划到", "规划到", "将达到", "将达", "目标是", "有望")

  /// 1992年(经国务院批准成立): the year of a founding dates no article.
  private func tellsFounding(behind position: Int, _ passage: Range<Int>) -> Bool {
    let rest = position..<min(passage.upperBound, position + 16)
    let clause = rest.prefix { !units[$0].lexicalClass.endsClause }
    return Self.foundings.occur(in: clause, of: units)
  }

  /// 创建于(1992年8月): the same, with the verb in front.
  private func tellsFounding(before: Range<Int>) -> Bool {
    guard let last = before.last, units[last] == "于" || units[last] == "自" else { return false }
    return Self.foundings.end(before.lowerBound..<last, in: units)
  }

  private static let foundings = NameParts(
    "成立", "批准", "设立", "创办", "创建", "始建", "组建", "建园", "建区", "起步", "更名", "升格", "升级为",
    "获批", "晋升", "挂牌", "揭牌", "奠基", "纳入")

  /// 2013年(发展的主要预期目标是…): a clause that sets goals; but not 2012年(圆满完成全年目标).
  private func setsGoal(behind position: Int, _ passage: Range<Int>) -> Bool {
    let end = min(passage.upperBound, position + 14)
    var index = position
    while index + 1 < end, !units[index].lexicalClass.endsClause {
      if units[index] == "完" || units[index] == "超" || units[index] == "实" { return false }
      if units[index] == "目", units[index + 1] == "标" { return true }
      index += 1
    }
    return false
  }

  /// The year that an article must at least be of which speaks of a time: 2016年至2018年, and the one
  /// behind a base (和2023年末相比). None by the years of a plan.
  private func latestYear(told time: TimeExpression, in passage: Range<Int>) -> Int? {
    switch time.period {
    // “十四五”末: the end of a plan may be to come.
    case .at where isOfPlan(time): nil
    // 较2017年压缩: a base tells no more than that the article is later.
    case .at where time.role == .base && !time.isYearEnd: nil
    case .at(let date):
      date.year + (time.role == .base || tellsResult(behind: time, date, passage) ? 1 : 0)
    // 2023-2025年定为改造期: years that may be to come, unless a result of them is told.
    // 2020年至2022年，营业收入分别为…: of the whole of its years, where nothing is to come.
    case .between(let start, let end) where units[time.range.lowerBound].lexicalClass == .digit:
      if end.year == start.year {
        end.year
      } else if hasResult(behind: time, passage) {
        end.part == .year && !intends(sentence(behind: time, passage)) ? end.year + 1 : end.year
      } else {
        start.year
      }
    default: nil
    }
  }

  /// 2022年，园区实现工业产值328亿元: what a whole year has come to is told in the next one.
  private func tellsResult(
    behind time: TimeExpression, _ date: PartialDate, _ passage: Range<Int>
  ) -> Bool {
    guard date.part == .year || time.isYearEnd else { return false }
    let start = time.range.upperBound
    let standsAlone =
      start < passage.upperBound && units[start].lexicalClass == .comma && date.part == .year
    let sentence = sentence(behind: time, passage)
    // 发布2022年知识产权工作情况, 2022年度综合发展水平考核评价结果: what tells of a whole year comes out in the next one.
    return
      (standsAlone || Self.results.occur(in: sentence, of: units)
      || Self.reviews.occur(in: sentence, of: units))
      && !intends(sentence)
  }

  /// 计划开工项目60个; but not 完成投资103亿元，占年度计划的108.6%: a share of a plan tells what has come of it.
  private func intends(_ sentence: Range<Int>) -> Bool {
    sentence.contains { position in
      let rest = position..<sentence.upperBound
      guard let length = Self.intentions.length(beginning: rest, in: units) else { return false }
      return !Self.plansFulfilled.begin(rest.dropFirst(length), in: units)
        || !Self.goals.begin(rest, in: units)
    }
  }

  private func hasResult(behind time: TimeExpression, _ passage: Range<Int>) -> Bool {
    Self.results.occur(in: sentence(behind: time, passage), of: units)
  }

  /// What a sentence goes on with behind a time, at most forty units.
  private func sentence(behind time: TimeExpression, _ passage: Range<Int>) -> Range<Int> {
    let start = time.range.upperBound
    return (start..<max(start, min(passage.upperBound, start + 40))).prefix {
      units[$0].lexicalClass != .sentenceEnd && units[$0].lexicalClass != .semicolon
    }
  }

  private static let results = NameParts("实现", "完成", "达", "增长", "下降", "突破", "超过", "总值", "产值", "收入")
  private static let reviews = NameParts(
    "工作情况", "考核评价", "考核结果", "评价结果", "综合考评", "考评结果", "统计公报", "白皮书", "年度报告", "运行情况", "成绩单")
  private static let intentions = NameParts(
    "计划", "预计", "力争", "将", "目标", "拟", "有望", "确保", "争取", "要", "安排", "预期", "以来", "建成后", "上半年",
    "季度", "至", "月")

  private static let goals = NameParts("计划", "目标")
  private static let plansFulfilled = NameParts("的", "任务")

  /// “十四五”末, 十三五时期.
  private func isOfPlan(_ time: TimeExpression) -> Bool {
    let isQuoted = units[time.range.lowerBound].lexicalClass == .openQuote
    let last = time.range.lowerBound + (isQuoted ? 3 : 2)
    return last < time.range.upperBound && units[last] == "五" && units[last - 2] == "十"
  }
}
