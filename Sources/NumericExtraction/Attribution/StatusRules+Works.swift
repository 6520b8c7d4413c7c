import Lexicon
import Measurements

/// Whether works, and what they bring, are there or to come.
extension StatusRules {
  /// 共有重点建设项目56个，总投资2800亿元: what projects under way will cost in all; but 引进项目22个，
  /// 总投资60亿元 tells what was signed.
  func isCostOfWorks(
    _ figure: Figure, _ phrase: Range<Int>, _ sentence: Sentence, _ words: RuleWords
  ) -> Bool {
    let lead = segment(before: figure, in: sentence)
    return figure.quantity.unit.kind == .money && words.ends(phrase, in: .investmentNoun)
      && !words.has(.investmentMade, in: phrase)
      && words.has(.works, in: lead) && !words.has(.signing, in: lead)
  }

  /// 实施总投资51.5亿元的17个项目: what the projects counted behind it will cost.
  func isCostOfCounted(
    _ figure: Figure, _ phrase: Range<Int>, _ clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    let end = figure.range.upperBound
    guard figure.quantity.unit.kind == .money, end < clause.upperBound, units[end] == "的",
      paragraph.words.ends(phrase, in: .investmentNoun),
      !paragraph.words.has(.investmentMade, in: phrase),
      let counted = paragraph.figure(at: end + 1), counted.kind == .count,
      paragraph.words.has(.project, in: counted.range.upperBound..<clause.upperBound)
    else { return false }
    return !paragraph.words.has(.completion, in: clause)
      && !paragraph.words.has(.signing, in: clause)
  }

  /// (开工项目45个，)总投资533亿元: what projects that only begin will cost.
  func beginsNow(
    _ figure: Figure, _ scope: Scope, _ phrase: Range<Int>, _ sentence: Sentence,
    _ words: RuleWords
  ) -> Bool {
    guard figure.quantity.unit.kind == .money,
      scope == .event || scope == .region || scope == .park,
      words.ends(phrase, in: .investmentNoun), !words.has(.investmentMade, in: phrase)
    else { return false }
    // 完成工业投资41.9亿元, 投资完成1.89亿元
    let start = max(0, phrase.lowerBound - 3)
    let told = start..<max(start, phrase.upperBound, figure.range.lowerBound)
    if units.hold("完", "成", in: told) { return false }
    let segment = segment(before: figure, in: sentence)
    if words.has(.signing, in: segment) { return words.has(.projectStart, in: segment) }
    if reportsStart, scope == .event { return true }
    // 前三季度新开工项目31个，总投资142亿元
    if scope == .park { return words.has(.projectStart, in: segment) }
    return words.has(.projectStart, in: sentence.range)
  }

  /// The sentence up to a figure, from the last semicolon or count of projects: 竣工项目4个，总投资…
  /// in a sentence on 开工项目.
  private func segment(before figure: Figure, in sentence: Sentence) -> Range<Int> {
    let lead = sentence.range.lowerBound..<figure.range.lowerBound
    let clause = sentence.clause(at: figure.range.lowerBound)
    let start =
      lead.last { units[$0] == ";" }
      ?? sentence.clauses.last { $0.upperBound <= clause.lowerBound }?.lowerBound
    return (start ?? lead.lowerBound)..<lead.upperBound
  }

  /// (15万吨碳纤维原丝等9个项目)已按期投产: what a clause says is done at its end.
  private func isCompleted(
    behind figure: Figure, in sentence: Sentence, _ words: RuleWords
  ) -> Bool {
    let clause = sentence.clause(at: figure.range.lowerBound)
    let rest = figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound)
    if let done = words.last(.completion, in: rest, before: clause.upperBound),
      isAccomplished(done, in: rest, words) || isDoneAtEnd(done, of: figure, clause, sentence)
    {
      return true
    }
    // 投资4800万元建设生产线，目前已全面完工; but not …，一期已建成.
    let index = sentence.clauses.partitionPoint { $0.lowerBound >= clause.upperBound }
    return sentence.clauses[index...].prefix(3).contains { later in
      guard
        !(clause.upperBound..<later.lowerBound).contains(where: { units[$0] == ";" }),
        let done = words.last(.completion, in: later, before: later.upperBound),
        isAccomplished(done, in: later, words)
      else { return false }
      return !(later.lowerBound..<done.lowerBound).contains {
        units[$0] == "期" || units[$0] == "体"
      }
    }
  }

  /// 一期8000吨永磁材料项目建成投产: whether a clause ends in the completion of the works that the figure is of, with
  /// nothing to come before it and no one who works for it.
  private func isDoneAtEnd(
    _ done: Range<Int>, of figure: Figure, _ clause: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    // 项目|建成|投产
    let isBuiltToo = Self.built.end(clause.lowerBound..<done.lowerBound, in: units)
    let start = done.lowerBound - (isBuiltToo ? 2 : 0)
    guard done.upperBound == clause.upperBound, done.count >= 4 || isBuiltToo,
      start > figure.range.upperBound,
      Self.worksDone.end(figure.range.upperBound..<start, in: units)
    else { return false }
    let told = sentence.range.lowerBound..<start
    return !Self.ahead.occur(in: told, of: units) && !Self.workedFor.occur(in: told, of: units)
  }

  private static let worksDone = NameParts(
    "项目", "基地", "工程", "生产线", "车间", "工厂", "电站", "一期", "二期", "三期")
  private static let workedFor = NameParts(
    "推动", "加快", "推进", "确保", "促进", "促使", "争取", "保障", "抓好", "实现", "要")

  /// 已按期(投产), but not 已投产后.
  private func isAccomplished(_ done: Range<Int>, in clause: Range<Int>, _ words: RuleWords) -> Bool
  {
    (done.upperBound == clause.upperBound || units[done.upperBound] != "后")
      && (words.has(
        .accomplished, in: max(clause.lowerBound, done.lowerBound - 4)..<done.lowerBound)
        || isDated(done, in: clause))
  }

  /// 大厦18日启用, 项目去年9月投产: done on a day or in a month that is not to come.
  private func isDated(_ done: Range<Int>, in clause: Range<Int>) -> Bool {
    // 今年6月|建成|投产
    let isBuiltToo = Self.built.end(clause.lowerBound..<done.lowerBound, in: units)
    let start = done.lowerBound - (isBuiltToo ? 2 : 0)
    guard start > clause.lowerBound, units[start - 1] == "日" || units[start - 1] == "月"
    else { return false }
    return !Self.ahead.occur(in: clause.lowerBound..<done.lowerBound, of: units)
  }

  private static let built = NameParts("建成", "竣工")

  /// 今年，投资96亿元建设的电池项目投产，…: whether the clause of a figure ends in its completion, in a time that the sentence
  /// begins with and that is not to come.
  private func endsInCompletion(
    behind figure: Figure, of sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let clause = sentence.clause(at: figure.range.lowerBound)
    guard let time = paragraph.times(beginningIn: sentence.range).first,
      time.range.lowerBound - sentence.range.lowerBound <= 1, time.role == .when,
      time.period.end.year <= articleDate?.year ?? 0,
      let done = paragraph.words.last(
        .completion, in: figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound),
        before: clause.upperBound), clause.upperBound - done.upperBound <= 1
    else { return false }
    return !Self.ahead.occur(in: sentence.range.lowerBound..<clause.upperBound, of: units)
  }

  /// (某项目)一季度产值8600万元: what a project has made in a time of the clause.
  private func tellsResult(
    _ figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading, _ sentence: Sentence
  ) -> Bool {
    if madeInPast(figure, phrase, in: paragraph, sentence) { return true }
    guard figure.quantity.unit.kind == .money, !paragraph.words.ends(phrase, in: .investmentNoun),
      Self.results.end(phrase, in: units)
    else { return false }
    let clause = sentence.clause(at: figure.range.lowerBound)
    return paragraph.tokens(
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound),
      of: LexicalCategories(.time)
    ).contains { !Self.toCome.begin($0.range, in: units) }
      || paragraph.times(beginningIn: clause).contains {
        $0.form == .stated && $0.range.upperBound <= figure.range.lowerBound
          && $0.period.start.year <= articleDate?.year ?? 0
      }
  }

  /// 去年，基地实现产值8.3亿元，纳税5200万元: what was made or paid in a time past that opens the sentence, of which nothing
  /// before the figure is a plan; but not what works cost or take.
  private func madeInPast(
    _ figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading, _ sentence: Sentence
  ) -> Bool {
    switch figure.quantity.unit.kind {
    case .area, .length: return false
    default: break
    }
    guard let articleDate,
      let time = paragraph.times(beginningIn: sentence.range).first,
      time.range.lowerBound - sentence.range.lowerBound <= 2, time.role == .when,
      time.form == .stated, !time.isDay, !isFollowed(figure, by: "的"),
      time.period.end.year < articleDate.year || isPast(time.period.end),
      !paragraph.words.ends(phrase, in: .investmentNoun),
      !phrase.contains(where: { units[$0] == "投" }),
      !paragraph.words.ends(phrase, in: .capacityNoun),
      nearest(in: sentence.range.lowerBound..<figure.range.lowerBound, of: paragraph) != .planned
    else { return false }
    return !Self.ahead.occur(
      in: sentence.range.lowerBound..<figure.range.lowerBound, of: units)
      && Self.making.occur(in: time.range.upperBound..<figure.range.lowerBound, of: units)
  }

  private func isFollowed(_ figure: Figure, by unit: TextUnit) -> Bool {
    figure.range.upperBound < units.count && units[figure.range.upperBound] == unit
  }

  private static let making = NameParts(
    "实现", "完成", "生产", "下线", "出口", "销售", "纳税", "产值", "营收", "开行", "处理", "接待", "发电")

  private static let results = NameParts(
    "产值", "收入", "营收", "税收", "税金", "税费", "利润", "销售额", "出口额", "产量")
  private static let toCome = NameParts("明年", "后年", "未来", "今后", "将来", "届时")

  /// (投资)15亿元建成标准厂房: what has been spent on works that are there.
  private func isSpentOnBuilt(_ figure: Figure, _ words: RuleWords) -> Bool {
    let end = figure.range.upperBound
    guard figure.quantity.unit.kind == .money,
      let length = words.length(of: .completion, at: end, before: min(units.count, end + 4))
    else { return false }
    return end + length >= units.count || units[end + length] != "后"
  }

  /// (…中心正式揭牌运行。)该中心面积3200平方米: whether the sentence points at works that the one before it says
  /// run or are done.
  private func goesOnWithWorksInUse(_ sentence: Sentence, in paragraph: ParagraphReading) -> Bool {
    guard let first = sentence.range.first, ["该", "其", "整", "项"].contains(units[first]),
      let before = paragraph.sentences.last(where: {
        $0.range.upperBound <= sentence.range.lowerBound
      })
    else { return false }
    let words = paragraph.words
    guard
      let done = words.last(.completion, in: before.range, before: before.range.upperBound)
        ?? words.last(.operation, in: before.range, before: before.range.upperBound)
    else { return false }
    return nearest(in: before.range.lowerBound..<done.lowerBound, of: paragraph) != .planned
      && !(done.upperBound < units.count && units[done.upperBound] == "后")
  }

  private static let ahead = NameParts("将", "预计", "计划", "拟", "明年", "力争", "有望", "预期", "年内")

  /// (总投资9.7亿元。)园内设有五个区域: what the next sentence says is there, is built.
  private func isPresent(behind sentence: Sentence, in paragraph: ParagraphReading) -> Bool {
    guard paragraph.words.hold(.equipment) else { return false }
    let next = paragraph.sentences.first { $0.range.lowerBound >= sentence.range.upperBound }
    return next?.clauses.first.map { paragraph.words.has(.equipment, in: $0) } ?? false
  }

  /// 2024年10月投产: whether the paragraph up to a position dates the completion of works in the past.
  private func beganToRun(before end: Int, in paragraph: ParagraphReading) -> Bool {
    guard let articleDate else { return false }
    let passage = paragraph.paragraph.units.lowerBound..<end
    return paragraph.words.all(.completion, in: passage).contains { done in
      guard let time = paragraph.time(endingAt: done.lowerBound), time.form == .stated else {
        return false
      }
      let end = time.period.end
      let lead = max(passage.lowerBound, time.range.lowerBound - 12)..<done.lowerBound
      guard nearest(in: lead, of: paragraph) != .planned else { return false }
      return end.year < articleDate.year
        || end.year == articleDate.year && articleDate.part != .year && isPast(end)
    }
  }

  /// 年产叶片360套: the figure behind a yearly output and its product.
  private func isOutput(
    _ figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let start = figure.range.lowerBound
    let clause = sentence.clause(at: start).lowerBound
    guard
      let output = paragraph.words.last(.capacity, in: clause..<max(clause, start), before: start)
    else { return false }
    return paragraph.figures(in: output.upperBound..<start).isEmpty
  }

  /// (至此，)机场的国际货运航线增至28条: what something has come to, with nothing to come in the sentence.
  private func isRaised(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let clause = sentence.clause(at: figure.range.lowerBound)
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    return Self.raised.end(lead, in: units) && !Self.ahead.occur(in: sentence.range, of: units)
  }

  private static let nextPhases = NameParts("二期", "三期", "四期")
  private static let traffic = NameParts("吞吐量", "到发量", "运量", "客流量", "运输量", "发运量")
  private static let raised = NameParts("增至", "升至", "降至", "减至", "增加到", "扩大到")

  /// 截至7月底累计发电2100万度，减排二氧化碳1.7万吨: what a sentence counts up to a day.
  private func isCountedUp(
    _ figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    let start = figure.range.lowerBound
    let told = sentence.range.lowerBound..<max(sentence.range.lowerBound, start)
    guard figure.quantity.unit.kind != .money,
      let time = paragraph.times(beginningIn: told).last(where: { $0.isUntil }),
      start - time.range.upperBound < 60
    else { return false }
    return Self.countedUp.occur(
      in: time.range.upperBound..<max(time.range.upperBound, start), of: units)
  }

  private static let countedUp = NameParts("累计", "已开通", "开通", "开行", "共完成", "到发")

  /// 区内污水处理厂(日处理能力6万吨): a utility of a zone, of which nothing says that it is yet to be built.
  private func isFacilityAtWork(_ lead: Range<Int>) -> Bool {
    Self.utilities.occur(in: lead, of: units) && !Self.building.occur(in: lead, of: units)
  }

  private static let utilities = NameParts(
    "污水处理厂", "污水厂", "自来水厂", "供水厂", "热电厂", "热源厂", "变电站", "供热站", "再生水厂", "天然气门站")
  private static let building = NameParts(
    "建设", "新建", "在建", "扩建", "拟", "规划", "设计", "将", "项目", "工程", "计划", "投资", "动工", "开工", "二期")

  /// A single project is a plan until the sentence says that it is built or runs.
  func projectStatus(
    _ figure: Figure, _ phrase: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Status {
    let words = paragraph.words
    // What stands before a semicolon is of another project, and before 二期 of another phase.
    let start =
      (sentence.range.lowerBound..<figure.range.lowerBound).last {
        units[$0] == ";"
          || units[$0].lexicalClass == .comma
            && Self.nextPhases.begin($0 + 1..<units.count, in: units)
      } ?? sentence.range.lowerBound
    // (…项目建成投产，)总投资8.5亿元的粮油加工项目主体封顶: an amount with its own project behind it.
    let own = sentence.clause(at: figure.range.lowerBound).lowerBound
    let isOfNamed =
      figure.quantity.unit.kind == .money && isFollowed(figure, by: "的") && own > start
      && figure.range.lowerBound - own <= 6
    let first = isOfNamed ? own : start
    let told = first..<sentence.range.upperBound
    let plan = words.first(.afterCompletion, in: told)?.lowerBound ?? .max
    let done = words.first(.completion, in: told)?.lowerBound ?? .max
    if min(plan, done) < figure.range.lowerBound { return plan <= done ? .planned : .actual }
    // (一期去年已经达产；)二期投资40亿元，预计今年6月投产
    let isAhead = start > sentence.range.lowerBound && Self.ahead.occur(in: told, of: units)
    if plan == .max, !isAhead, beganToRun(before: told.upperBound, in: paragraph) { return .actual }
    if words.has(.operation, in: sentence.range) || isPresent(behind: sentence, in: paragraph) {
      return .actual
    }
    if isCompleted(behind: figure, in: sentence, words) { return .actual }
    if tellsResult(figure, phrase, in: paragraph, sentence)
      || endsInCompletion(behind: figure, of: sentence, in: paragraph)
    {
      return .actual
    }
    if goesOnWithWorksInUse(sentence, in: paragraph) || isSpentOnBuilt(figure, words) {
      return .actual
    }
    if isCountedUp(figure, sentence, in: paragraph) || isRaised(figure, sentence) { return .actual }
    // (常熟港)完成货物吞吐量1.12亿吨
    if Self.traffic.end(phrase, in: units), !Self.ahead.occur(in: told, of: units) {
      return .actual
    }
    // 累计完成投资4.2亿元 of a project that isn't done.
    let clause = sentence.clause(at: figure.range.lowerBound)
    let lead = max(clause.lowerBound, figure.range.lowerBound - 8)..<figure.range.lowerBound
    if figure.quantity.unit.kind == .money, words.has(.investmentMade, in: lead),
      words.has(.investment, in: lead)
    {
      return .actual
    }
    if isFacilityAtWork(clause.lowerBound..<figure.range.lowerBound) { return .actual }
    switch figure.quantity.unit.kind {
    case .money, .area, .mass, .power, .energy, .volume, .flow: return .planned
    case .count:
      return isOutput(figure, sentence, in: paragraph)
        || figure.quantity.unit.symbol == "条" ? .planned : .actual
    default: return .actual
    }
  }
}
