import Measurements

/// What the heading over a section says of its figures: 一、2024年工作回顾, 二、2025年工作安排.
struct SectionHeading {
  /// The year or part of it that the section tells of.
  var period: Period?
  /// Whether it tells of what is to be done.
  var looksAhead: Bool
}

extension ArticleReading {
  /// The headings that the paragraphs stand under, nil for those under none. A heading holds to the next
  /// one that looks back or ahead, or that numbers with 一、二、 again.
  func sectionHeadings() -> [SectionHeading?] {
    var current: SectionHeading?
    var reported: Period?
    var goal: Period?
    let setsOutPlan = isPlan
    return paragraphs.map { paragraph in
      // 到2025年，营业收入突破2500亿元。——规上工业总产值达到1800亿元…: items of the goals before them.
      if isDashed(paragraph.paragraph.units) {
        if let goal { return SectionHeading(period: goal, looksAhead: true) }
      } else if !paragraph.figures.isEmpty {
        goal = yearAhead(paragraph)
        if let goal, current?.looksAhead ?? false { current?.period = goal }
      }
      // ——看总量。2022年，…; ——看创新。…: an item without a time is of that of the items before.
      if isDashed(paragraph.paragraph.units) {
        let time = paragraph.times.first {
          guard $0.form == .stated, $0.role == .when, case .at = $0.period else { return false }
          return $0.isYear || $0.isQuarterOrHalf
        }
        if let time { reported = time.period }
        if let reported { return SectionHeading(period: reported, looksAhead: false) }
      } else if !paragraph.figures.isEmpty {
        reported = nil
      }
      if let heading = sectionHeading(paragraph) {
        current = heading
      } else if isQuestion(paragraph) {
        current = question(paragraph)
      } else if numbersSection(paragraph.paragraph.units) {
        // (第二章 发展目标。)第三章 空间布局: what a plan sets out behind its goals.
        current =
          setsOutPlan && current?.looksAhead ?? false
          ? SectionHeading(period: nil, looksAhead: true) : nil
      }
      return current
    }
  }

  /// …“十四五”发展规划: an article that is a plan itself.
  private var isPlan: Bool {
    guard let title = paragraphs.first, title.paragraph.role.isHeading else { return false }
    let range = title.paragraph.units
    // …三年行动计划（2024—2026年）（节选）
    return Self.plans.end(range, in: units)
      || range.contains {
        units[$0].lexicalClass == .openBracket
          && Self.plans.end(range.lowerBound..<$0, in: units)
      }
  }

  /// …三年行动计划（2024—2026年）: the years that an article which is a plan itself is for.
  var yearsOfPlan: Period? {
    guard isPlan, let title = paragraphs.first else { return nil }
    return title.times.lazy.map(\.period).first {
      guard case .between(let start, let end) = $0 else { return false }
      return start.part == .year && end.part == .year && end.year >= date?.year ?? 0
    }
  }

  private static let plans = NameParts("规划", "规划纲要", "行动计划", "行动方案", "发展纲要", "实施方案")

  /// 到2025年，…: the year to come that a paragraph begins with.
  private func yearAhead(_ paragraph: ParagraphReading) -> Period? {
    guard let first = paragraph.sentences.first?.range, let year = date?.year,
      let time = paragraph.times(beginningIn: first).first,
      time.range.lowerBound - first.lowerBound <= 8, time.form == .stated, time.role == .when,
      time.period.end.year > year
    else { return nil }
    return time.period
  }

  /// ——看创新: an item that two dashes open.
  private func isDashed(_ range: Range<Int>) -> Bool {
    range.count > 4 && units[range.lowerBound].lexicalClass == .dash
      && units[range.lowerBound + 1].lexicalClass == .dash
  }

  private func sectionHeading(_ paragraph: ParagraphReading) -> SectionHeading? {
    let range = paragraph.paragraph.units
    guard (4...30).contains(range.count), paragraph.figures.isEmpty,
      paragraph !== paragraphs.first,
      !range.contains(where: { units[$0].lexicalClass == .sentenceEnd })
    else { return nil }
    let looksAhead = paragraph.words.ends(range, in: .outlookHeading)
    guard looksAhead || paragraph.words.ends(range, in: .reviewHeading) else { return nil }
    let time = paragraph.times.last { $0.form == .stated && $0.role == .when }
    guard time != nil || looksAhead && numbersSection(range) else { return nil }
    return SectionHeading(period: time?.period, looksAhead: looksAhead)
  }

  /// 记者：2025年有哪些目标？: a question of an interview, without a figure.
  private func isQuestion(_ paragraph: ParagraphReading) -> Bool {
    let range = paragraph.paragraph.units
    guard (8...80).contains(range.count), let last = range.last, units[last] == "?",
      paragraph.figures.isEmpty
    else { return false }
    return range.prefix(8).contains { units[$0].lexicalClass == .colon }
  }

  /// What the answer to a question tells of: what is to be done, if it asks for that.
  private func question(_ paragraph: ParagraphReading) -> SectionHeading? {
    let range = paragraph.paragraph.units
    guard Self.asksAhead.occur(in: range, of: units), !Self.asksBack.occur(in: range, of: units)
    else { return nil }
    let time = paragraph.times.last { $0.form == .stated && $0.role == .when }
    if let time, let year = date?.year, time.period.end.year < year { return nil }
    return SectionHeading(period: time?.period, looksAhead: true)
  }

  private static let asksAhead = NameParts(
    "目标", "打算", "下一步", "接下来", "部署", "今后", "未来", "新的一年", "规划")
  private static let asksBack = NameParts("完成得", "完成情况", "成绩", "成效", "进展", "为什么", "当初")

  /// 一、…, 第二章…: a heading of the first level.
  private func numbersSection(_ range: Range<Int>) -> Bool {
    guard (4...40).contains(range.count) else { return false }
    if units[range.lowerBound] == "第" {
      let rank = range.dropFirst().prefix { units[$0].lexicalClass == .chineseDigit }
      return !rank.isEmpty && ["章", "节", "部"].contains(units[rank.upperBound])
        && !range.contains { units[$0].lexicalClass == .sentenceEnd }
    }
    guard units[range.lowerBound].lexicalClass == .chineseDigit else { return false }
    let next = range.lowerBound + (units[range.lowerBound + 1] == "、" ? 1 : 2)
    return units[next] == "、"
      && !range.contains { units[$0].lexicalClass == .sentenceEnd }
  }
}
