import Lexicon
import Measurements

/// Tells fact, plan and rule apart.
///
/// | order | evidence | status |
/// |---|---|---|
/// | 1 | the figure is a term of a rule | policy |
/// | 2 | the nearest cue in the clause, up to the figure: 已完成, 预计, 计划完成 | as the cue says |
/// | 3 | 目前, and 到9月底完成 …, a past time of its own, in the clause | actual |
/// | 4 | 协议产值: what a contract promises | planned |
/// | 5 | 将, 力争, 下一步 … earlier in the sentence, nothing told as done since | planned |
/// | 6 | a year behind the article's; 该区提出，今年…; 今年…增长8%左右 | planned |
/// | 7 | the investment of projects that only now begin | planned |
/// | 8 | amount, area or capacity of a project that isn't running | planned |
/// | 9 | otherwise | actual; in a list of goals that the paragraph before announces, planned |
struct StatusRules {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date.
  let articleDate: PartialDate?
  /// Whether the article reports that works begin, and no signing.
  let reportsStart: Bool

  /// The status of a figure of the given scope.
  func status(
    of figure: Figure, scope: Scope, rule: ScopeRule, change: Change, phrase: Range<Int>,
    in paragraph: ParagraphReading, sentence: Sentence, isPolicy: Bool
  ) -> Status {
    // What an article of rules says of the zone as it is, is the zone's.
    if scope == .policy || isPolicy && scope != .park { return .policy }
    let clause = sentence.clause(at: figure.range.lowerBound)
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    if isPlanOfShare(figure, lead, in: paragraph) { return .planned }
    if completesPlan(figure, lead, paragraph.words) || isFormerLevel(figure, clause)
      || isDoneInTime(lead, in: paragraph)
    {
      return .actual
    }
    if isGivenIndustry(figure, lead) || Self.budgetsDone.occur(in: lead, of: units) {
      return .actual
    }
    if isDemanded(figure, lead) { return .planned }
    if isBeingBuilt(figure, lead, in: paragraph) { return .planned }
    if isUnderWay(phrase) { return .actual }
    if isToCome(figure, clause) { return .planned }
    if let cue = nearest(in: lead, of: paragraph), cue != .policy {
      if cue == .planned, isDoneByNow(figure, in: paragraph) { return .actual }
      // 年生产能力可达50000吨 of a firm at work is what it can do now.
      // but not what it will be: 达产后总产能将提高到12万吨.
      let isCapacity =
        scope == .enterprise && paragraph.words.ends(phrase, in: .capacityNoun)
        && !paragraph.words.has(.afterCompletion, in: lead)
        // 计划到2025年把产能提高到10台
        && !intends(lead)
      // (计划新开工项目35个，)竣工25个
      let isDeedOfPlan =
        cue == .actual
        && (endsInDeed(before: figure, in: paragraph) || tellsDeed(lead, in: paragraph))
        && planLooksAhead(from: sentence, to: clause, in: paragraph)
      return isCapacity ? .actual : isDeedOfPlan ? .planned : cue
    }
    if tellsFuture(lead) { return .planned }
    if isDoneByTime(figure, lead, in: paragraph) { return .actual }
    if isGoal(figure, in: paragraph) { return .planned }
    if paragraph.words.ends(phrase, in: .promised) { return .planned }
    if rule == .countedProjects,
      isPlannedCount(clause, sentence, paragraph)
        || isCostOfWorks(figure, phrase, sentence, paragraph.words)
    {
      return .planned
    }
    if isDemand(clause) || followsGoals(sentence, in: paragraph) { return .planned }
    // 目前进度为70%: what is now is no plan, whatever the sentence set out with.
    if paragraph.words.has(.presence, in: lead) { return .actual }
    // 各项目标任务全面完成，增幅居全市第一: a rank is a plan only where its own clause says so.
    if planLooksAhead(
      from: sentence, to: clause, in: paragraph, isRank: figure.quantity.unit.kind == .rank)
    {
      return .planned
    }
    if isProposed(clause, sentence, in: paragraph)
      || isAimedAt(figure, change, sentence, in: paragraph)
    {
      return .planned
    }
    if isFuture(clause, sentence, in: paragraph) || isWithinYears(lead)
      || isPartOfPlan(figure, sentence, in: paragraph)
    {
      return .planned
    }
    if beginsNow(figure, scope, phrase, sentence, paragraph.words)
      || isCostOfCounted(figure, phrase, clause, in: paragraph)
    {
      return .planned
    }
    if rule == .fund {
      // 还将牵头设立规模10亿元的基金, 计划撬动社会资本50亿元
      return intends(lead) ? .planned : .actual
    }
    if scope == .project, change.direction == .none, change.basis != .cumulative {
      // 完成投资6.3亿元
      return paragraph.words.has(.investmentMade, in: phrase)
        ? .actual : projectStatus(figure, phrase, sentence, in: paragraph)
    }
    return .actual
  }

  /// (产能将)从每年8亿元(提高到20亿元): what is to change is so now.
  func isFormerLevel(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    // 从2020年的2.6%(提高到4%)
    let before = max(clause.lowerBound, figure.range.lowerBound - 8)..<figure.range.lowerBound
    guard before.contains(where: { units[$0] == "从" || units[$0] == "由" }) else { return false }
    let end = figure.range.upperBound
    let behind = end..<max(end, min(clause.upperBound, end + 6))
    return behind.contains { (units[$0] == "到" || units[$0] == "至") && $0 > end }
  }

  /// (下一步将)围绕三大产业(延链补链): the industries that one goes on with are there; but not 打造三大产业.
  private func isGivenIndustry(_ figure: Figure, _ lead: Range<Int>) -> Bool {
    guard figure.quantity.unit.symbol.isSame(as: "大"),
      let base = lead.last(where: { Self.goingOnWith.begin($0..<lead.upperBound, in: units) })
    else { return false }
    return !Self.bringingAbout.occur(in: base..<lead.upperBound, of: units)
  }

  /// 完成政府采购预算(17.43亿元): a budget that has been spent.
  private static let budgetsDone = NameParts("完成政府采购预算", "完成采购预算", "完成预算", "共完成政府采购预算")
  private static let goingOnWith = NameParts("围绕", "聚焦", "立足", "依托", "做强", "做大做强", "紧扣", "瞄准", "锚定")
  private static let bringingAbout = NameParts("打造", "形成", "构建", "培育", "建设", "实施", "建成")

  /// (将盯紧42个)在建项目: what is under way is so already.
  private func isUnderWay(_ phrase: Range<Int>) -> Bool {
    phrase.count > 2 && units[phrase.lowerBound] == "在" && units[phrase.lowerBound + 1] == "建"
  }

  /// 11个项目将正式落户: a count whose noun is to do something yet.
  private func isToCome(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.quantity.unit.kind == .count else { return false }
    let end = figure.range.upperBound
    let rest = end..<max(end, min(clause.upperBound, end + 8))
    guard let verb = rest.dropFirst(2).first(where: { units[$0] == "将" || units[$0] == "即" }),
      (end..<verb).allSatisfy({ units[$0].lexicalClass == .other && units[$0] != "的" })
    else { return false }
    return Self.yetToDo.begin(verb..<clause.upperBound, in: units)
  }

  private static let yetToDo = NameParts(
    "将正式", "将陆续", "将落户", "将开工", "将投产", "将建成", "将竣工", "将入驻", "将集中", "将于", "即将", "将相继", "将在年内", "将签约")

  /// 在建(1200套), 在建装机(50万千瓦), 在建厂房(22万平方米): how much there will be of what is being built.
  private func isBeingBuilt(
    _ figure: Figure, _ lead: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    switch figure.quantity.unit.kind {
    case .area, .power: break
    default: guard figure.quantity.unit.symbol.isSame(as: "套") else { return false }
    }
    let near = max(lead.lowerBound, lead.upperBound - 8)..<lead.upperBound
    guard let building = near.dropLast().last(where: { units[$0] == "在" && units[$0 + 1] == "建" })
    else { return false }
    return paragraph.figure(before: lead.upperBound, from: building) == nil
  }

  /// 将|滚动|实施(80个): 将 before a verb, which disposes of no object.
  private func tellsFuture(_ lead: Range<Int>) -> Bool {
    guard let mark = lead.last(where: { units[$0] == "将" }), mark + 2 < lead.upperBound,
      mark == lead.lowerBound || !["即", "必", "已", "可"].contains(units[mark - 1])
    else { return false }
    // 将原来分散在7个部门的职能集中起来
    if Self.origins.begin(mark + 1..<lead.upperBound, in: units) { return false }
    let verb =
      mark + 1 + (Self.manners.length(beginning: mark + 1..<lead.upperBound, in: units) ?? 0)
    guard
      let match = lexicon.trie.longestMatch(
        in: units, from: verb, to: lead.upperBound, of: LexicalCategories(.phraseBoundary)),
      match.length >= 2
    else { return false }
    return !disposesOfObject(behind: verb + match.length)
  }

  private static let manners = NameParts(
    "滚动", "分批", "统一", "逐步", "陆续", "有序", "同时", "一并", "主动", "联合", "合力", "集中", "继续", "再")

  private static let origins = NameParts("原来", "原有", "原先", "原本", "原由", "过去", "分散", "以往")

  /// Whether 将 or 计划 stands before a figure.
  private func intends(_ lead: Range<Int>) -> Bool {
    lead.contains { units[$0] == "将" || units[$0] == "计" && units[$0 + 1] == "划" }
  }

  /// 主营业务收入要|突破1500亿元, 将|超过20亿元, 将|首次突破千亿元: a plan whose verb is of the figure's bound.
  private func isDemanded(_ figure: Figure, _ lead: Range<Int>) -> Bool {
    let start = figure.range.lowerBound
    guard start - 1 > lead.lowerBound, ["突", "超", "首"].contains(units[start])
    else { return false }
    switch units[start - 1] {
    case "将": return true
    case "要": return !["只", "需", "主", "重", "概"].contains(units[start - 2])
    default: return false
    }
  }

  /// (开工46个，)建成投产43个: as many as have begun to produce.
  private func isDoneByNow(_ figure: Figure, in paragraph: ParagraphReading) -> Bool {
    // 建成投产企业1970户
    var end = figure.range.lowerBound
    if end > 2, units[end - 2] == "企", units[end - 1] == "业" { end -= 2 }
    guard figure.quantity.unit.kind == .count,
      let cue = paragraph.token(endingAt: end),
      cue.category == .status
    else { return false }
    return lexicon.cues[cue.entry].word.ends(in: "投产")
  }

  /// Whether the clause of a figure tells what is done or is: 已完成, 目前, 到9月底完成.
  func tellsFact(of figure: Figure, in clause: Range<Int>, of paragraph: ParagraphReading) -> Bool {
    let before = figure.range.lowerBound - 1
    // 从受理到拿证只用了3个工作日
    if before > clause.lowerBound, units[before] == "了" { return true }
    return nearest(in: clause, of: paragraph) == .actual
      || paragraph.words.has(.presence, in: clause)
      || isDoneByTime(
        figure, clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound), in: paragraph)
  }

  /// (新开工项目45个、)竣工30个: whether a figure is joined by 、 to the one before it.
  func isJoined(_ figure: Figure, in clause: Range<Int>, of paragraph: ParagraphReading) -> Bool {
    let start = figure.range.lowerBound
    guard let previous = paragraph.figure(before: start, from: clause.lowerBound),
      case let gap = previous.range.upperBound..<start, (2...8).contains(gap.count)
    else { return false }
    return units[gap.lowerBound] == "、" && !gap.contains { units[$0] == "已" }
  }

  /// (产值分别为236亿元、314亿元，)预计年均增长24.5%: whether the clause itself estimates the figure.
  func estimates(_ figure: Figure, in clause: Range<Int>, of paragraph: ParagraphReading) -> Bool {
    nearest(
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound), of: paragraph)
      == .planned
  }

  /// The last cue of a range. 完成, 实现 and 建成 behind a plan belong to it, and alone prove nothing.
  func nearest(in range: Range<Int>, of paragraph: ParagraphReading) -> Status? {
    var result: Status?
    for cue in paragraph.tokens(in: range, of: LexicalCategories(.status)) {
      guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
      if status == .actual, Self.isWeak(lexicon.cues[cue.entry].word) { continue }
      if status == .planned,
        disposes(cue.range) || strives(cue.range) || isComparedWith(cue.range)
          || isPartOfWord(cue.range)
      {
        continue
      }
      // 实现达产达效: what has come about.
      if status == .planned, units[cue.range.upperBound - 1] == "产",
        Self.done.end(range.lowerBound..<cue.range.lowerBound, in: units)
      {
        result = .actual
        continue
      }
      // 预计全年竣工90个
      if status == .actual, result == .planned, Self.isDeed(lexicon.cues[cue.entry].word) {
        continue
      }
      // 上月投产后(，工人由46人减至12人)
      if status == .planned, units[cue.range.upperBound - 1] == "后",
        followsPast(cue.range.lowerBound, in: paragraph)
      {
        result = .actual
        continue
      }
      result = status
    }
    return result
  }

  /// Whether a time that has passed when the article appeared ends at a position.
  func followsPast(_ position: Int, in paragraph: ParagraphReading) -> Bool {
    guard let time = paragraph.time(endingAt: position), let articleDate else { return false }
    let end = time.period.end
    return end.year < articleDate.year || isPast(end)
  }

  /// 比计划(提前27天), 超出预期(12个百分点): a plan that what came about is held against.
  func isComparedWith(_ cue: Range<Int>) -> Bool {
    guard cue.lowerBound > 0, Self.aims.begin(cue, in: units) else { return false }
    // 占年度计划的(71.2%)
    if units[cue.upperBound] == "的", units[cue.upperBound + 1].lexicalClass == .digit,
      units[cue.lowerBound - 5..<cue.lowerBound].contains("占")
    {
      return true
    }
    let before = units[cue.lowerBound - 1] == "原" ? cue.lowerBound - 2 : cue.lowerBound - 1
    return ["比", "较", "超", "出", "于"].contains(units[before])
  }

  /// 主|要建设, 需|要引进: 要 of another word.
  private func isPartOfWord(_ cue: Range<Int>) -> Bool {
    guard cue.lowerBound > 0, units[cue.lowerBound] == "要" else { return false }
    // 今年|还要(新建标准厂房30万平方米)
    if cue.lowerBound > 1, units[cue.lowerBound - 1] == "还",
      ["年", "们", "步", "后"].contains(units[cue.lowerBound - 2])
    {
      return false
    }
    return ["主", "需", "只", "重", "首", "必", "不", "概", "摘", "还", "若", "紧"].contains(
      units[cue.lowerBound - 1])
  }

  private static let aims = NameParts("计划", "预期", "预计", "目标", "原计划", "既定目标")

  /// (积极)争取省市支持: what one works for, told by its object, and no plan.
  func strives(_ cue: Range<Int>) -> Bool {
    let end = cue.upperBound
    guard cue.count >= 2, end + 1 < units.count, units[end - 2] == "争", units[end - 1] == "取" else {
      return false
    }
    return Self.objectsOfStriving.begin(end..<min(units.count, end + 3), in: units)
  }

  private static let objectsOfStriving = NameParts(
    "到", "上级", "省", "国家", "中央", "资金", "政策", "支持", "专项", "各", "了", "部门", "相关", "更多",
    "贷款", "融资", "授信", "信贷", "补助", "补贴")

  /// 将规划阶段7个事项实行联审联办: what is disposed of, told by the verb behind, and no future.
  private func disposes(_ cue: Range<Int>) -> Bool {
    Self.nounsBehindJiang.begin(cue, in: units) && disposesOfObject(behind: cue.upperBound)
  }

  /// (将服务)事项压缩至7个: whether the clause goes on with a verb that something is disposed of by.
  private func disposesOfObject(behind start: Int) -> Bool {
    var end = start
    while end < units.count, end < start + 30, !units[end].lexicalClass.endsClause { end += 1 }
    return Self.disposals.occur(in: min(end, start + 2)..<end, of: units)
  }

  private static let nounsBehindJiang = NameParts("将规划", "将服务", "将投资", "将生产", "将建设", "将安排")
  private static let disposals = NameParts(
    "实行", "压缩", "整合", "合并", "下放", "划转", "纳入", "精简", "缩短", "压减", "缩减", "降至", "控制在", "集成")

  private static let done = NameParts("实现", "已", "已全部", "全部", "顺利", "正式", "如期", "相继", "陆续")

  static func isWeak(_ word: String) -> Bool {
    switch ComparedName(word) {
    case "完成", "实现", "建成", "实际": true
    default: false
    }
  }

  /// 竣工(25个): a deed right before the figure, of which nothing says that it is done.
  private func endsInDeed(before figure: Figure, in paragraph: ParagraphReading) -> Bool {
    guard let cue = paragraph.token(endingAt: figure.range.lowerBound), cue.category == .status,
      case .status(.actual) = lexicon.cues[cue.entry].meaning
    else { return false }
    return Self.isDeed(lexicon.cues[cue.entry].word)
      && (cue.range.lowerBound == 0 || units[cue.range.lowerBound - 1] != "已")
  }

  /// 新竣工亿元以上项目(20个): a deed at the head of a clause, of which nothing says that it is done.
  private func tellsDeed(_ lead: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    guard let cue = paragraph.tokens(in: lead, of: LexicalCategories(.status)).last,
      cue.range.lowerBound - lead.lowerBound <= 1
    else { return false }
    return Self.isDeed(lexicon.cues[cue.entry].word)
      && (cue.range.lowerBound == lead.lowerBound || units[lead.lowerBound] == "新")
  }

  /// What behind a plan is to be done.
  private static func isDeed(_ word: String) -> Bool {
    switch ComparedName(word) {
    case "竣工", "开工", "投产", "达产", "达产达效", "签约": true
    default: false
    }
  }
}
