import Lexicon
import Measurements

/// How far a plan that a sentence has announced goes.
extension StatusRules {
  /// (完成下达)任务数132.63亿元的90.8%: the plan of which a share is done.
  func isPlanOfShare(
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

  /// 完成年度计划的58.6%, 为全年目标的104.7%: what is done of a plan is a fact.
  func completesPlan(_ figure: Figure, _ lead: Range<Int>, _ words: RuleWords) -> Bool {
    guard figure.quantity.unit.kind == .percent, lead.count > 3 else { return false }
    var end = figure.range.lowerBound
    guard words.has(.plan, in: lead) else { return false }
    // 占目标任务2个|的200%
    if units[end - 1] == "的",
      lead.contains(where: { units[$0] == "占" }),
      (max(lead.lowerBound, end - 7)..<end).contains(where: { units[$0].lexicalClass == .digit })
    {
      return true
    }
    // 分别完成年度目标的58.4%|和52%
    if units[end - 1] == "和" || units[end - 1] == "、", units[max(0, end - 2)] == "%" {
      while end > lead.lowerBound + 6, units[end - 1] != "的" { end -= 1 }
    }
    // (完成投资4.2亿元，)为计划总投资7亿元的60%
    if units[end - 1] == "的", units[lead.lowerBound] == "为" || units[lead.lowerBound] == "占",
      lead.contains(where: { units[$0].lexicalClass == .digit })
    {
      return true
    }
    // 已完成全年计划3.5亿元的94.3%
    return words.has(.shareOfPlan, in: max(lead.lowerBound, end - 6)..<end)
      || units[end - 1] == "的" && words.has(.investmentMade, in: lead)
  }

  /// (锚定全年GDP)突破3300亿元目标: a goal by the word behind it; but not 超出30亿元的目标任务8%.
  func isGoal(_ figure: Figure, in paragraph: ParagraphReading) -> Bool {
    var end = figure.range.upperBound
    if end < units.count, units[end] == "的" {
      end += 1
      // (对标全年)580亿元的规上工业总产值目标
      while end + 1 < units.count, end < figure.range.upperBound + 12,
        units[end].lexicalClass == .other, !(units[end] == "目" && units[end + 1] == "标")
      {
        end += 1
      }
      if end + 1 >= units.count || units[end] != "目" { end = figure.range.upperBound + 1 }
    }
    return paragraph.tokens(in: end..<end + 2, of: LexicalCategories(.status)).contains {
      $0.range.lowerBound == end && lexicon.cues[$0.entry].word.isSame(as: "目标")
    }
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

  /// 围绕上述目标，…, 重点抓好以下工作：…: a paragraph that sets out what is to be done for the goals before it.
  func setsOutWorks(_ paragraph: ParagraphReading) -> Bool {
    let range = paragraph.paragraph.units
    return Self.settingOut.occur(in: range.prefix(14), of: units)
  }

  private static let settingOut = NameParts(
    "围绕上述", "围绕以上", "围绕这一目标", "围绕这些目标", "重点抓好", "重点做好", "重点推进", "抓好以下", "做好以下", "为实现上述", "为实现以上",
    "为实现这",
    "着重抓好", "突出抓好", "主要抓好", "要重点", "将重点")

  /// Whether a paragraph speaks of 目标.
  func speaksOfGoals(_ paragraph: ParagraphReading) -> Bool {
    paragraph.tokens.contains {
      $0.category == .status && lexicon.cues[$0.entry].word.ends(in: "目标")
    } || units.hold("目", "标", in: paragraph.paragraph.units)
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
  func isPlannedCount(
    _ clause: Range<Int>, _ sentence: Sentence, _ paragraph: ParagraphReading
  ) -> Bool {
    let before = sentence.clauses.last { $0.upperBound <= clause.lowerBound }
    return before.map {
      nearest(in: $0, of: paragraph) == .planned
        // 计划总投资462亿元；完成工业投资318亿元
        && !(units[$0.upperBound] == ";" && units.hold("完", "成", in: clause))
    } ?? false
  }

  /// (2024年1月：)全年生产总值预计增长6.5%: an estimate for a year that is over, told behind it, holds for its own figure
  /// alone; 预计2023年，… for all that follows.
  private func isOfYearPast(_ clause: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    guard let year = articleDate?.year else { return false }
    let times = paragraph.times(beginningIn: clause)
    return !times.isEmpty && times.allSatisfy { $0.period.end.year < year }
  }

  private static let mottoes = NameParts("为主题", "为题")

  /// Whether an earlier clause of the sentence announces a plan that goes on through the sentence,
  /// and none since tells a fact. A semicolon ends it, but for goals (预期目标是：…；…) and where the
  /// clause behind it goes on with what is to be done (预计实现…；完成…).
  func planLooksAhead(
    from sentence: Sentence, to clause: Range<Int>, in paragraph: ParagraphReading,
    isRank: Bool = false
  ) -> Bool {
    var planned = false
    var isGoal = false
    var estimates = false
    for earlier in sentence.clauses where earlier.upperBound <= clause.lowerBound {
      for cue in paragraph.tokens(in: earlier, of: LexicalCategories(.status)) {
        guard case .status(let status) = lexicon.cues[cue.entry].meaning, !strives(cue.range),
          // 比目标高出1.5个百分点；(引进内资46亿元)
          !isComparedWith(cue.range),
          // 年内要新开工的13个项目里，6个破土动工: which ones are meant.
          units[min(units.count - 1, cue.range.upperBound)] != "的" || status != .planned,
          // 大会以“绿氢驱动 零碳未来”为主题: a word of a motto.
          !Self.mottoes.occur(in: cue.range.upperBound..<earlier.upperBound, of: units)
        else { continue }
        let word = lexicon.cues[cue.entry].word
        switch status {
        // 上月投产后，…
        case .planned where word.ends(in: "后") && followsPast(cue.range.lowerBound, in: paragraph):
          break
        case .planned where word.ends(in: "目标") && isReached(by: earlier): break
        case .planned where word.ends(in: "目标") && isPursued(cue.range, in: earlier): break
        case .planned where word.ends(in: "目标") && isShared(cue.range.upperBound, in: paragraph):
          break
        // 全年计划引进资金180亿元，新落地项目100个; but 全年计划投资… is of one amount.
        case .planned
        where Self.governsSentence(word)
          || word.isSame(as: "全年计划")
            && !Self.ofOneAmount.begin(cue.range.upperBound..<earlier.upperBound, in: units):
          planned = true
          isGoal = isGoal || word.ends(in: "目标")
        case .planned
        where word.isSame(as: "预计")
          // 管委会预计，…；…
          && (cue.range.upperBound == earlier.upperBound
            || opensWithTime(cue.range, of: earlier, in: paragraph)
            || estimatesTime(before: earlier, of: sentence, in: paragraph))
          && !isOfYearPast(earlier.lowerBound..<cue.range.lowerBound, in: paragraph):
          planned = true
          isGoal = true
        case .planned
        where Self.estimates(word)
          && !isOfYearPast(earlier.lowerBound..<cue.range.lowerBound, in: paragraph):
          estimates = true
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
    // 今年预计达365亿元；销售由2016年的506亿元增加到去年的639亿元: a year past is no plan's.
    if planned, tellsOfYearPast(clause, in: paragraph) { return false }
    // 各项目标任务全面完成，增幅居全市第一; but 预期目标是：…，排名前移20位
    if isRank {
      return planned && isGoal
        && sentence.clauses.contains {
          $0.upperBound < clause.lowerBound && Self.goals.end($0, in: units)
        }
    }
    return planned || estimates && goesOnEstimating(clause, in: paragraph)
  }

  private static let goals = NameParts("目标是", "目标为", "目标")
  private static let ofOneAmount = NameParts("投资", "总投资", "完成投资", "的")

  /// Whether the last time that a clause tells of itself is a year before the article's.
  private func tellsOfYearPast(_ clause: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    guard let year = articleDate?.year,
      let time = paragraph.times(beginningIn: clause).last(where: { $0.form == .stated }),
      time.role == .when || time.role == .origin
    else { return false }
    return time.period.end.year < year
  }

  /// (重点园区预计实现收入15374亿元。)其中，某开发区7460亿元: parts of what the sentence before estimates.
  func isPartOfPlan(
    _ figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    switch figure.quantity.unit.kind {
    case .money, .percent: break
    default: return false
    }
    guard
      paragraph.words.begins(
        .partOf, at: sentence.range.lowerBound, before: sentence.range.upperBound),
      let whole = paragraph.lastFigure(
        of: figure.quantity.unit.kind, inSentenceBefore: sentence.range.lowerBound)
    else { return false }
    return nearest(in: whole.clause.lowerBound..<whole.range.lowerBound, of: paragraph) == .planned
      && nearest(in: sentence.range, of: paragraph) == nil
  }

  /// (主要目标是：地区生产总值增长15%。)重点建设十大工程，完成投资150亿元: what a sentence tells behind the goals,
  /// without a time or a deed.
  func followsGoals(_ sentence: Sentence, in paragraph: ParagraphReading) -> Bool {
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

  /// 该区提出，今年地区生产总值增长8%左右: what is proposed for the article's year or one to come, through the sentence.
  func isProposed(_ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading)
    -> Bool
  {
    guard let year = articleDate?.year,
      let proposal = sentence.clauses.last(where: {
        $0.upperBound <= clause.lowerBound && Self.proposing.end($0, in: units)
      })
    else { return false }
    let told = proposal.lowerBound..<clause.upperBound
    let time = paragraph.times(beginningIn: told).last {
      $0.form == .stated && ($0.role == .when || $0.role == .title)
    }
    guard let time, case .at(let date) = time.period, date.part == .year else { return false }
    return date.year >= year && !paragraph.words.has(.presence, in: told)
  }

  private static let proposing = NameParts("提出", "明确提出", "明确", "确定", "部署", "要求")

  /// 今年全区地区生产总值增长8%左右: a growth of the article's whole year, of which only the bound is told.
  func isAimedAt(
    _ figure: Figure, _ change: Change, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Bool {
    guard figure.quantity.unit.kind == .percent, change.direction == .up,
      let articleDate, articleDate.month.map({ $0 <= 11 }) ?? false,
      let time = paragraph.times(
        beginningIn: sentence.range.lowerBound..<figure.range.lowerBound
      ).last,
      time.form == .stated, time.role == .when, case .at(let date) = time.period,
      date.part == .year, date.year == articleDate.year
    else { return false }
    switch figure.quantity.bound {
    case .approximately, .atLeast: return true
    default: return false
    }
  }

  /// 要抓好(十件大事), but not 要素, 要求.
  func isDemand(_ clause: Range<Int>) -> Bool {
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
    // 2022年全年重点园区预计完成…
    if let first = paragraph.times(beginningIn: clause).first,
      first.range.lowerBound == clause.lowerBound, first.form == .stated, first.isYear,
      first.role == .when, (0...12).contains(cue.lowerBound - first.range.upperBound),
      (first.range.upperBound..<cue.lowerBound).allSatisfy({
        units[$0].lexicalClass == .other
      })
    {
      return true
    }
    return cue.lowerBound == clause.lowerBound
      && paragraph.times(beginningIn: cue.upperBound..<cue.upperBound + 1).contains {
        $0.form == .stated
      }
  }

  /// 预计可实现销售5000万元，税收300万元: an estimate goes on with what the next clauses tell, unless
  /// they tell of a time or a zone of their own.
  private func goesOnEstimating(_ clause: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    // 研发投入占比多年来一直保持在8%以上, 上个月又拿到2000万元融资
    !Self.allAlong.occur(in: clause, of: units)
      && paragraph.tokens(in: clause, of: LexicalCategories(.time)).isEmpty
      && !paragraph.times.contains { clause.contains($0.range.lowerBound) }
      && !paragraph.mentions.contains { clause.contains($0.range.lowerBound) }
      && !paragraph.tokens(in: clause, of: LexicalCategories(.subject)).contains {
        !isCounted($0)
      }
  }

  private static let allAlong = NameParts("一直", "多年来", "始终", "历年", "上个月", "上月", "近日")

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

  /// Cues of an estimate, which goes on as long as nothing else is told.
  private static func estimates(_ word: String) -> Bool {
    switch ComparedName(word) {
    case "预计", "可实现", "有望": true
    default: false
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
    default: word.ends(in: "后") || word.begins(with: "将") || word.begins(with: "要")
    }
  }
}
