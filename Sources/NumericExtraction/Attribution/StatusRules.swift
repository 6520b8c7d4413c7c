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
/// | 6 | a year behind the article's | planned |
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
    if let cue = nearest(in: lead, of: paragraph), cue != .policy {
      if cue == .planned, isDoneByNow(figure, in: paragraph) { return .actual }
      // 年生产能力可达50000吨 of a firm at work is what it can do now.
      // but not what it will be: 达产后总产能将提高到12万吨.
      let isCapacity =
        scope == .enterprise && paragraph.words.ends(phrase, in: .capacityNoun)
        && !paragraph.words.has(.afterCompletion, in: lead) && !lead.contains { units[$0] == "将" }
      // (计划新开工项目35个，)竣工25个
      let isDeedOfPlan =
        cue == .actual && endsInDeed(before: figure, in: paragraph)
        && planLooksAhead(from: sentence, to: clause, in: paragraph)
      return isCapacity ? .actual : isDeedOfPlan ? .planned : cue
    }
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
    if figure.quantity.unit.kind != .rank,
      planLooksAhead(from: sentence, to: clause, in: paragraph)
    {
      return .planned
    }
    if isFuture(clause, sentence, in: paragraph) || isWithinYears(lead) { return .planned }
    if beginsNow(figure, scope, phrase, sentence, paragraph.words)
      || isCostOfCounted(figure, phrase, clause, in: paragraph)
    {
      return .planned
    }
    if rule == .fund { return .actual }
    if scope == .project, change.direction == .none, change.basis != .cumulative {
      // 完成投资6.3亿元
      return paragraph.words.has(.investmentMade, in: phrase)
        ? .actual : projectStatus(figure, phrase, sentence, in: paragraph)
    }
    return .actual
  }

  /// (完成下达)任务数132.63亿元的90.8%: the plan of which a share is done.
  private func isPlanOfShare(
    _ figure: Figure, _ lead: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    let end = figure.range.upperBound
    guard end < units.count, units[end] == "的", Self.plansOfShares.end(lead, in: units),
      let share = paragraph.figure(at: end + 1)
    else { return false }
    return share.kind == .percent
  }

  private static let plansOfShares = NameParts(
    "任务数", "目标任务", "任务", "目标", "年度计划", "计划", "计划数", "目标数")

  /// (产能将)从每年8亿元(提高到20亿元): what is to change is so now.
  private func isFormerLevel(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let before = max(clause.lowerBound, figure.range.lowerBound - 5)..<figure.range.lowerBound
    guard before.contains(where: { units[$0] == "从" || units[$0] == "由" }) else { return false }
    let end = figure.range.upperBound
    let behind = end..<max(end, min(clause.upperBound, end + 6))
    return behind.contains { (units[$0] == "到" || units[$0] == "至") && $0 > end }
  }

  /// (年度计划投资158亿元，)1—11月完成投资164.3亿元: done in a time at the head of the clause, whether a date
  /// resolves it or not; but not 全年完成, 2025年完成.
  private func isDoneInTime(_ lead: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    guard
      let time = paragraph.tokens(in: lead, of: LexicalCategories(.time)).first(where: { _ in true }
      )
      .map(\.range) ?? monthsAtHead(of: lead),
      time.lowerBound == lead.lowerBound, Self.pastMonths.end(time, in: units)
    else { return false }
    var deeds = false
    for cue in paragraph.tokens(
      in: time.upperBound..<lead.upperBound, of: LexicalCategories(.status))
    {
      guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
      if status == .planned { return false }
      deeds = deeds || status == .actual
    }
    return deeds
  }

  /// 1—11月, 前三季度 at the head of a clause.
  private func monthsAtHead(of lead: Range<Int>) -> Range<Int>? {
    guard let first = lead.first, units[first].lexicalClass == .digit,
      let month = lead.prefix(7).first(where: { units[$0] == "月" })
    else { return nil }
    return first..<month + 1
  }

  private static let pastMonths = NameParts("月", "前三季度", "截至目前")

  /// 完成年度计划的58.6%, 为全年目标的104.7%: what is done of a plan is a fact.
  func completesPlan(_ figure: Figure, _ lead: Range<Int>, _ words: RuleWords) -> Bool {
    guard figure.quantity.unit.kind == .percent, lead.count > 3 else { return false }
    var end = figure.range.lowerBound
    guard words.has(.plan, in: lead) else { return false }
    // 占目标任务2个|的200%
    if units[end - 1] == "的", words.has(.plan, in: lead),
      lead.contains(where: { units[$0] == "占" }),
      (max(lead.lowerBound, end - 7)..<end).contains(where: { units[$0].lexicalClass == .digit })
    {
      return true
    }
    // 分别完成年度目标的58.4%|和52%
    if units[end - 1] == "和" || units[end - 1] == "、", units[max(0, end - 2)] == "%" {
      while end > lead.lowerBound + 6, units[end - 1] != "的" { end -= 1 }
    }
    // 已完成全年计划3.5亿元的94.3%
    return words.has(.shareOfPlan, in: max(lead.lowerBound, end - 6)..<end)
      || units[end - 1] == "的" && words.has(.investmentMade, in: lead)
  }

  /// (锚定全年GDP)突破3300亿元目标: a goal by the word behind it; but not 超出30亿元的目标任务8%.
  private func isGoal(_ figure: Figure, in paragraph: ParagraphReading) -> Bool {
    var end = figure.range.upperBound
    if end < units.count, units[end] == "的" { end += 1 }
    return paragraph.tokens(in: end..<end + 2, of: LexicalCategories(.status)).contains {
      $0.range.lowerBound == end && lexicon.cues[$0.entry].word.isSame(as: "目标")
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

  /// (年度计划342亿元，)到9月底完成193亿元: what a clause with a past time of its own tells as done.
  private func isDoneByTime(
    _ figure: Figure, _ lead: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    guard let time = paragraph.times(beginningIn: lead).last, time.role == .when,
      time.form == .stated, time.range.upperBound <= figure.range.lowerBound,
      isPast(time.period.end)
    else { return false }
    return paragraph.tokens(
      in: time.range.upperBound..<figure.range.lowerBound, of: LexicalCategories(.status)
    ).contains { Self.isWeak(lexicon.cues[$0.entry].word) }
  }

  /// Whether a month, quarter or half of a year had ended when the article appeared.
  private func isPast(_ date: PartialDate) -> Bool {
    guard let articleDate, date.part != .year else { return false }
    // 年底 of the article's year, known to the year alone, may be to come.
    if articleDate.part == .year, date.part == .day(month: 12, day: 31) {
      return date.year < articleDate.year
    }
    return (date.year, date.lastMonth) <= (articleDate.year, articleDate.lastMonth)
  }

  /// 2019年的预期目标如下：, before a list: its items are goals.
  func announcesGoals(_ paragraph: ParagraphReading) -> Bool {
    let range = paragraph.paragraph.units
    guard let last = range.last, units[last].lexicalClass == .colon,
      let sentence = paragraph.sentences.last
    else { return false }
    return paragraph.tokens(in: sentence.range, of: LexicalCategories(.status)).contains {
      lexicon.cues[$0.entry].word.ends(in: "目标")
    }
  }

  /// 1.…, （二）…, 三、…: a paragraph that is an item of a list.
  func isListItem(_ paragraph: ParagraphReading) -> Bool {
    let range = paragraph.paragraph.units
    guard range.count > 3 else { return false }
    if units[range.lowerBound].lexicalClass == .openBracket { return true }
    guard
      let mark = range.prefix(4).first(where: {
        units[$0].lexicalClass != .digit && units[$0].lexicalClass != .chineseDigit
      }), mark > range.lowerBound
    else { return false }
    return [".", "、", ","].contains(units[mark])
  }

  /// 计划实施重点项目69个，总投资…: the amount of planned projects is planned.
  private func isPlannedCount(
    _ clause: Range<Int>, _ sentence: Sentence, _ paragraph: ParagraphReading
  ) -> Bool {
    let before = sentence.clauses.last { $0.upperBound <= clause.lowerBound }
    return before.map { nearest(in: $0, of: paragraph) == .planned } ?? false
  }

  /// 共有重点建设项目56个，总投资2800亿元: what projects under way will cost in all; but 引进项目22个，
  /// 总投资60亿元 tells what was signed.
  private func isCostOfWorks(
    _ figure: Figure, _ phrase: Range<Int>, _ sentence: Sentence, _ words: RuleWords
  ) -> Bool {
    let lead = segment(before: figure, in: sentence)
    return figure.quantity.unit.kind == .money && words.ends(phrase, in: .investmentNoun)
      && !words.has(.investmentMade, in: phrase)
      && words.has(.works, in: lead) && !words.has(.signing, in: lead)
  }

  /// 实施总投资51.5亿元的17个项目: what the projects counted behind it will cost.
  private func isCostOfCounted(
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

  /// Whether the clause of a figure tells what is done or is: 已完成, 目前, 到9月底完成.
  func tellsFact(of figure: Figure, in clause: Range<Int>, of paragraph: ParagraphReading) -> Bool {
    nearest(in: clause, of: paragraph) == .actual || paragraph.words.has(.presence, in: clause)
      || isDoneByTime(
        figure, clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound), in: paragraph)
  }

  /// (产值分别为236亿元、314亿元，)预计年均增长24.5%: whether the clause itself estimates the figure.
  func estimates(_ figure: Figure, in clause: Range<Int>, of paragraph: ParagraphReading) -> Bool {
    nearest(
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound), of: paragraph)
      == .planned
  }

  /// The last cue of a range. 完成, 实现 and 建成 behind a plan belong to it, and alone prove nothing.
  private func nearest(in range: Range<Int>, of paragraph: ParagraphReading) -> Status? {
    var result: Status?
    for cue in paragraph.tokens(in: range, of: LexicalCategories(.status)) {
      guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
      if status == .actual, Self.isWeak(lexicon.cues[cue.entry].word) { continue }
      if status == .planned, disposes(cue.range) || strives(cue.range) { continue }
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
      result = status
    }
    return result
  }

  /// (积极)争取省市支持: what one works for, told by its object, and no plan.
  private func strives(_ cue: Range<Int>) -> Bool {
    let end = cue.upperBound
    guard end + 1 < units.count, units[end - 2] == "争", units[end - 1] == "取" else { return false }
    return Self.objectsOfStriving.begin(end..<min(units.count, end + 3), in: units)
  }

  private static let objectsOfStriving = NameParts(
    "到", "上级", "省", "国家", "中央", "资金", "政策", "支持", "专项", "各", "了", "部门", "相关", "更多")

  /// 将规划阶段7个事项实行联审联办: what is disposed of, told by the verb behind, and no future.
  private func disposes(_ cue: Range<Int>) -> Bool {
    guard Self.nounsBehindJiang.begin(cue, in: units) else { return false }
    var end = cue.upperBound
    while end < units.count, end < cue.upperBound + 30, !units[end].lexicalClass.endsClause {
      end += 1
    }
    return Self.disposals.occur(in: min(end, cue.upperBound + 2)..<end, of: units)
  }

  private static let nounsBehindJiang = NameParts("将规划", "将服务", "将投资", "将生产", "将建设", "将安排")
  private static let disposals = NameParts(
    "实行", "压缩", "整合", "合并", "下放", "划转", "纳入", "精简", "缩短", "压减", "缩减", "降至", "控制在", "集成")

  private static let done = NameParts("实现", "已", "已全部", "全部", "顺利", "正式", "如期", "相继", "陆续")

  private static func isWeak(_ word: String) -> Bool {
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

  /// What behind a plan is to be done.
  private static func isDeed(_ word: String) -> Bool {
    switch ComparedName(word) {
    case "竣工", "开工", "投产", "达产", "达产达效", "签约": true
    default: false
    }
  }

  /// Whether an earlier clause of the sentence announces a plan that goes on through the sentence,
  /// and none since tells a fact. A semicolon ends it, but for goals (预期目标是：…；…) and where the
  /// clause behind it goes on with what is to be done (预计实现…；完成…).
  private func planLooksAhead(
    from sentence: Sentence, to clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    var planned = false
    var isGoal = false
    var estimates = false
    for earlier in sentence.clauses where earlier.upperBound <= clause.lowerBound {
      for cue in paragraph.tokens(in: earlier, of: LexicalCategories(.status)) {
        guard case .status(let status) = lexicon.cues[cue.entry].meaning, !strives(cue.range) else {
          continue
        }
        let word = lexicon.cues[cue.entry].word
        switch status {
        case .planned where word.ends(in: "目标") && isReached(by: earlier): break
        case .planned where word.ends(in: "目标") && isPursued(cue.range, in: earlier): break
        case .planned where word.ends(in: "目标") && isShared(cue.range.upperBound, in: paragraph):
          break
        case .planned where Self.governsSentence(word):
          planned = true
          isGoal = isGoal || word.ends(in: "目标")
        case .planned
        where word.isSame(as: "预计")
          && (opensWithTime(cue.range, of: earlier, in: paragraph)
            || estimatesTime(before: earlier, of: sentence, in: paragraph)):
          planned = true
          isGoal = true
        case .planned where word.isSame(as: "预计") || word.isSame(as: "可实现"): estimates = true
        case .actual where word.begins(with: "已") || word.begins(with: "现"):
          planned = false
          estimates = false
        default: break
        }
      }
      // 要抓好十件大事，推进100个项目，完成投资350亿元
      if isDemand(earlier), !tellsOfThePast(sentence, before: earlier) { planned = true }
      // 今年预计增长25%，目前员工1300人，研发人员占18%
      if paragraph.words.has(.presence, in: earlier) { estimates = false }
      if earlier.upperBound < units.count, units[earlier.upperBound] == ";", !isGoal,
        !goesOnWithDeed(at: earlier.upperBound + 1, in: paragraph)
      {
        // 计划实现产值500亿元；财政收入16亿元: an item without a time, place or verb of its own.
        let next = sentence.clause(at: earlier.upperBound + 1)
        planned =
          planned && goesOnEstimating(next, in: paragraph)
          && nearest(in: next, of: paragraph) != .actual
          && !paragraph.words.has(.presence, in: next)
          // 今年将交付4000套；办理时限由15天缩短至3天
          && !(paragraph.words.has(.reduction, in: next) && next.contains { units[$0] == "由" })
        estimates = estimates && goesOnWithDeed(at: clause.lowerBound, in: paragraph)
      }
    }
    return planned || estimates && goesOnEstimating(clause, in: paragraph)
  }

  /// (主要目标是：地区生产总值增长15%。)重点建设十大工程，完成投资150亿元: what a sentence tells behind the goals,
  /// without a time or a deed.
  private func followsGoals(_ sentence: Sentence, in paragraph: ParagraphReading) -> Bool {
    let index = paragraph.sentenceIndex(at: sentence.range.lowerBound)
    guard index > 0, paragraph.times(beginningIn: sentence.range).isEmpty,
      !paragraph.words.has(.presence, in: sentence.range),
      Self.works.begin(sentence.range, in: units)
    else { return false }
    let before = paragraph.sentences[index - 1].range
    return paragraph.tokens(in: before, of: LexicalCategories(.status)).contains {
      let end = $0.range.upperBound
      return lexicon.cues[$0.entry].word.ends(in: "目标") && end < before.upperBound
        && (units[end] == "是" || units[end] == "为" || units[end].lexicalClass == .colon)
    }
  }

  private static let works = NameParts(
    "重点", "着力", "全力", "大力", "加快", "推进", "实施", "抓好", "突出", "狠抓", "围绕", "全面", "新建", "新引进", "确保", "完成")

  /// 要抓好(十件大事), but not 要素, 要求.
  private func isDemand(_ clause: Range<Int>) -> Bool {
    guard clause.count > 3, units[clause.lowerBound] == "要" else { return false }
    return !["素", "求", "闻", "点", "件", "塞", "道", "地", "说", "知"]
      .contains(units[clause.lowerBound + 1])
  }

  /// 过去企业办齐证照，要跑5个部门: what one had to do before.
  private func tellsOfThePast(_ sentence: Sentence, before clause: Range<Int>) -> Bool {
    Self.formerly.occur(in: sentence.range.lowerBound..<clause.lowerBound, of: units)
  }

  private static let formerly = NameParts("过去", "以前", "原来", "以往", "之前", "从前", "改革前", "原先", "此前")

  /// 完成全年目标|的82.2%: a goal of which a share is done.
  private func isShared(_ end: Int, in paragraph: ParagraphReading) -> Bool {
    guard end < units.count, units[end] == "的" else { return false }
    return paragraph.figure(from: end).map {
      $0.kind == .percent && $0.range.lowerBound - end <= 3
    } ?? false
  }

  /// 主要目标任务基本完成: goals that a clause ends in reaching.
  private func isReached(by clause: Range<Int>) -> Bool {
    clause.count > 4 && units[clause.upperBound - 2] == "完" && units[clause.upperBound - 1] == "成"
  }

  /// 围绕“工业强市”目标(，…): what one goes by, not what is to come.
  private func isPursued(_ goal: Range<Int>, in clause: Range<Int>) -> Bool {
    Self.pursuing.occur(in: clause.lowerBound..<goal.lowerBound, of: units)
      && !clause.contains { units[$0].lexicalClass == .digit }
  }

  private static let pursuing = NameParts(
    "围绕", "紧扣", "聚焦", "锚定", "对标", "按照", "坚持", "瞄准", "咬定", "紧盯", "立足", "朝着")

  /// 2021年，园区预计…: an estimate behind a year that stands alone at the head of the sentence and has not
  /// ended by the time of the article.
  private func estimatesTime(
    before clause: Range<Int>, of sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    guard let first = sentence.clauses.first, first.upperBound + 1 == clause.lowerBound,
      let time = paragraph.times(beginningIn: first).first, time.range == first,
      case .at(let date) = time.period, let articleDate, date.year == articleDate.year
    else { return false }
    return date.part == .year || isYetToEnd(date)
  }

  /// 预计2022年，…, 2022年预计…: an estimate of a whole period, at the head of a clause, goes on through the
  /// sentence.
  private func opensWithTime(
    _ cue: Range<Int>, of clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    let before = paragraph.time(endingAt: cue.lowerBound)
    if let before { return before.range.lowerBound == clause.lowerBound }
    return cue.lowerBound == clause.lowerBound
      && paragraph.times(beginningIn: cue.upperBound..<cue.upperBound + 1).contains {
        $0.form == .stated
      }
  }

  /// 预计可实现销售5000万元，税收300万元: an estimate goes on with what the next clauses tell, unless
  /// they tell of a time or a zone of their own.
  private func goesOnEstimating(_ clause: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    !paragraph.times.contains { clause.contains($0.range.lowerBound) }
      && !paragraph.mentions.contains { clause.contains($0.range.lowerBound) }
      && !paragraph.tokens(in: clause, of: LexicalCategories(.subject)).contains {
        !isCounted($0)
      }
  }

  /// 新开工项目(40个): projects that are counted.
  private func isCounted(_ subject: Token) -> Bool {
    guard case .subject(.project) = lexicon.cues[subject.entry].meaning else { return false }
    let end = subject.range.upperBound
    return end < units.count && units[end].lexicalClass == .digit
  }

  /// Whether a clause begins with 完成, 实现 and the like, which behind a plan belong to it.
  private func goesOnWithDeed(at start: Int, in paragraph: ParagraphReading) -> Bool {
    guard start < units.count else { return false }
    return paragraph.tokens(in: start..<min(units.count, start + 8), of: LexicalCategories(.status))
      .contains {
        // 实际利用外资 is the name of an indicator.
        $0.range.lowerBound == start && Self.isWeak(lexicon.cues[$0.entry].word)
          && !lexicon.cues[$0.entry].word.isSame(as: "实际")
      }
  }

  /// Cues that announce what the whole sentence is about; 规划面积 and 预计 speak of one figure.
  private static func governsSentence(_ word: String) -> Bool {
    switch ComparedName(word) {
    case "确保", "会议要求", "届时", "下一步", "接下来", "未来", "争取", "努力", "拟", "将于", "即将", "规划期末", "展望",
      "按照计划", "按计划", "按照规划", "按规划",
      "根据规划", "依据规划", "根据计划", "安排重点", "规划建设",
      "今年计划":
      true
    case _ where word.begins(with: "力争"): true
    case "预计年", "预计每年": false
    case "新一年", "新的一年": true
    case _ where word.ends(in: "目标") || word.begins(with: "预计") && !word.isSame(as: "预计"): true
    case _ where word.begins(with: "计划") && !word.ends(in: "投资") && !word.ends(in: "总"): true
    default: word.ends(in: "后") || word.begins(with: "将")
    }
  }

  /// 到2025年: a year behind the article's.
  private func isFuture(_ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading)
    -> Bool
  {
    for time in paragraph.times(beginningIn: sentence.range)
    where time.form == .stated
      && time.range.lowerBound <= clause.upperBound
    {
      if case .at(let date) = time.period, let article = paragraph.articleYear,
        date.year > article
          || date.year == article
            && (isWholeYear(time, sentence, paragraph.words) || isTerm(time, date, sentence)
              || isYetToEnd(date)
                && (time.range.lowerBound == clause.lowerBound
                  || time.range.lowerBound == sentence.clauses.first?.lowerBound))
      {
        return true
      }
    }
    return false
  }

  /// 三年内筹建人才房2.1万套: what is to be done within years.
  private func isWithinYears(_ lead: Range<Int>) -> Bool {
    units.hold("年", "内", in: lead)
      && lead.dropFirst().dropLast(2).contains {
        units[$0] == "年" && units[$0 + 1] == "内" && units[$0 - 1].lexicalClass == .chineseDigit
          // 毕业两年内的大学生, 近三年内
          && units[$0 + 2] != "的" && units[max(0, $0 - 2)] != "业" && units[max(0, $0 - 2)] != "近"
      }
  }

  /// 二季度 in an article of April, which cannot tell what it has come to.
  private func isYetToEnd(_ date: PartialDate) -> Bool {
    switch (articleDate?.part, date.part) {
    case (.month(let month)?, .half), (.month(let month)?, .quarter): return date.lastMonth > month
    case (.day(let month, _)?, .half), (.day(let month, _)?, .quarter):
      return date.lastMonth > month
    default: return false
    }
  }

  /// 全年地区生产总值增长7% in an article of March to October, at the head of a clause.
  private func isWholeYear(
    _ time: TimeExpression, _ sentence: Sentence, _ words: RuleWords
  ) -> Bool {
    let end = time.range.upperBound
    // 全年计划投资290亿元，已完成215亿元
    guard !words.begins(.plan, at: end, before: end + 4), time.range.count >= 2,
      units[time.range.upperBound - 2] == "全",
      sentence.clause(at: time.range.lowerBound).lowerBound == time.range.lowerBound
    else { return false }
    switch articleDate?.part {
    case .month(let month), .day(let month, _):
      // 今年，确保…跻身前10强。全年完成…: in the first months, where the paragraph has set out with this year.
      return (3...10).contains(month)
        || month < 3 && setsOutWithThisYear(before: time.range.lowerBound)
    default: return false
    }
  }

  /// Whether a sentence before the position begins with 今年, and none behind that with another time.
  private func setsOutWithThisYear(before position: Int) -> Bool {
    var start = position
    while start > 1, position - start < 400 {
      start -= 1
      guard
        units[start].lexicalClass == .sentenceEnd || units[start - 1].lexicalClass == .sentenceEnd
          || units[start] == "今"
      else { continue }
      if start + 1 < position, units[start] == "今", units[start + 1] == "年" {
        return start == 0 || !(units[start - 1].lexicalClass == .other)
      }
    }
    return false
  }

  /// 到2023年，全区培育企业1000家 in a text of 2023: the term of a plan, at the head of a clause.
  private func isTerm(_ time: TimeExpression, _ date: PartialDate, _ sentence: Sentence) -> Bool {
    let before = time.range.lowerBound - 1
    return date.part == .year && before >= sentence.range.lowerBound && units[before] == "到"
      && sentence.clause(at: time.range.lowerBound).lowerBound == before
  }

  /// (开工项目45个，)总投资533亿元: what projects that only begin will cost.
  private func beginsNow(
    _ figure: Figure, _ scope: Scope, _ phrase: Range<Int>, _ sentence: Sentence,
    _ words: RuleWords
  ) -> Bool {
    guard figure.quantity.unit.kind == .money, scope == .event || scope == .region,
      words.ends(phrase, in: .investmentNoun), !words.has(.investmentMade, in: phrase)
    else { return false }
    let segment = segment(before: figure, in: sentence)
    if words.has(.signing, in: segment) { return words.has(.projectStart, in: segment) }
    if reportsStart, scope == .event { return true }
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
      isAccomplished(done, in: rest, words)
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
    guard done.lowerBound > clause.lowerBound,
      units[done.lowerBound - 1] == "日" || units[done.lowerBound - 1] == "月"
    else { return false }
    return !Self.ahead.occur(in: clause.lowerBound..<done.lowerBound, of: units)
  }

  /// (某项目)一季度产值8600万元: what a project has made in a time of the clause.
  private func tellsResult(
    _ figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading, _ sentence: Sentence
  ) -> Bool {
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
    return (time.range.upperBound..<max(time.range.upperBound, start - 1)).contains {
      units[$0] == "累" && units[$0 + 1] == "计"
    }
  }

  /// A single project is a plan until the sentence says that it is built or runs.
  private func projectStatus(
    _ figure: Figure, _ phrase: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Status {
    let words = paragraph.words
    // What stands before a semicolon is of another project.
    let start =
      (sentence.range.lowerBound..<figure.range.lowerBound).last { units[$0] == ";" }
      ?? sentence.range.lowerBound
    let told = start..<sentence.range.upperBound
    let plan = words.first(.afterCompletion, in: told)?.lowerBound ?? .max
    let done = words.first(.completion, in: told)?.lowerBound ?? .max
    if min(plan, done) < figure.range.lowerBound { return plan <= done ? .planned : .actual }
    if plan == .max, beganToRun(before: told.upperBound, in: paragraph) { return .actual }
    if words.has(.operation, in: sentence.range) || isPresent(behind: sentence, in: paragraph) {
      return .actual
    }
    if isCompleted(behind: figure, in: sentence, words) { return .actual }
    if tellsResult(figure, phrase, in: paragraph, sentence) { return .actual }
    if goesOnWithWorksInUse(sentence, in: paragraph) || isSpentOnBuilt(figure, words) {
      return .actual
    }
    if isCountedUp(figure, sentence, in: paragraph) { return .actual }
    // 累计完成投资4.2亿元 of a project that isn't done.
    let clause = sentence.clause(at: figure.range.lowerBound)
    let lead = max(clause.lowerBound, figure.range.lowerBound - 8)..<figure.range.lowerBound
    if figure.quantity.unit.kind == .money, words.has(.investmentMade, in: lead),
      words.has(.investment, in: lead)
    {
      return .actual
    }
    switch figure.quantity.unit.kind {
    case .money, .area, .mass, .power, .energy, .volume, .flow: return .planned
    case .count:
      return isOutput(figure, sentence, in: paragraph)
        || figure.quantity.unit.symbol == "条" ? .planned : .actual
    default: return .actual
    }
  }
}
