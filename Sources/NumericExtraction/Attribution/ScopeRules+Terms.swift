import Lexicon
import Measurements

/// What is a term of a rule.
extension ScopeRules {
  /// The terms of a rule: all figures of an article of rules but its funds; the measures of a
  /// published plan (58项举措); an upper limit that is granted (最高可享受500万元).
  func isTerm(_ place: Place) -> Bool {
    if article.isPolicy {
      // 对单个企业投资不超过基金规模的20%: what a fund may do is a term as well.
      let isFund =
        place.figure.quantity.unit.kind == .money && words.has(.policyFund, in: place.clause)
        || isStageOfFund(place)
      return !isFund && !tellsWhatIs(place) && !setsGoal(place)
    }
    if isOfGuide(place) { return true }
    // 出让年限50年, 年薪12万元: the terms of an offer; but not how many or how much is offered.
    if article.isNotice, !place.isCount, place.figure.quantity.unit.kind != .area,
      place.figure.quantity.unit.kind != .rank,
      !paragraph.times(beginningIn: place.sentence.range).contains(where: \.isYear)
    {
      return true
    }
    if article.announcesPlan, place.isCount, phraseEnds(.planMeasure, place),
      !Self.bringingOut.occur(in: place.lead, of: units)
    {
      return true
    }
    if article.announcesPlan, grantsByPlan(place) || isLaidDown(place) { return true }
    if isAllowance(place) || isGranted(place) || countsArticles(place) { return true }
    if isDiscount(place) || isStandard(place) || goesOnWithRecipient(place) || isRequired(place)
      || isOfLoan(place)
    {
      return true
    }
    if isCondition(place) || isOfRecipient(place), entitles(place) { return true }
    if isOfEligible(place) || isYearOfGrant(place) || isRent(place) { return true }
    if phraseEnds(.ruleRate, place) || goesOnGranting(place) || isByRule(place) { return true }
    // 力争进入全国前100位: no rank is a limit that is granted.
    guard place.figure.quantity.unit.kind != .rank else { return false }
    guard place.figure.quantity.bound == .atMost, !isReached(place) else {
      // 归个人的比例不低于70%: what a share must not fall below.
      return place.figure.quantity.bound == .atLeast && place.figure.quantity.unit.kind == .percent
        && words.has(.proportion, in: place.clause)
        && (words.has(.requirement, in: place.sentence.range)
          || units[place.figure.range.lowerBound] == "不" && phraseEnds(.proportion, place))
    }
    let allows = paragraph.tokens(in: place.clause, of: LexicalCategories(.status)).contains {
      if case .status(.policy) = lexicon.cues[$0.entry].meaning { return true }
      return false
    }
    // (按设备投资额的30%补贴，)单站最高500万元
    if followsTerm(place) { return true }
    // (另给予一次性购房补贴，)最高50万元
    if place.figure.quantity.unit.kind == .money, place.lead.count <= 4,
      let before = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      words.has(.allowance, in: before), paragraph.figures(in: before).isEmpty
    {
      return true
    }
    // 确保开工项目6个月内完成主体结构: what one sets out to do is no term.
    let setsOut = paragraph.tokens(
      in: place.sentence.range.lowerBound..<place.figure.range.lowerBound,
      of: LexicalCategories(.status)
    ).contains {
      if case .status(.planned) = lexicon.cues[$0.entry].meaning { return true }
      return false
    }
    return allows && !isAbility(place)
      || place.figure.quantity.unit.kind == .duration && !setsOut && isServiceTime(place)
        && !Self.averages.occur(in: place.lead, of: units)
      || words.has(.provision, in: place.clause)
  }

  /// 开办企业平均用时(不超过0.5个工作日): an average has been measured.
  private static let averages = NameParts("平均用时", "平均时间", "平均耗时", "平均时长", "平均时限", "平均办理", "平均办结")

  private static let abilities = NameParts(
    "容纳", "接待", "承载", "停放", "停泊", "生产", "处理", "储存", "输出", "吊装", "加工", "承受")

  /// 单台最大可吊装80吨, 最多可容纳300人: what a thing is able to do is granted to nobody.
  private func isAbility(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .power, .energy, .mass, .volume, .flow, .length: return true
    case .money, .percent, .duration: return false
    default: return Self.abilities.occur(in: place.lead, of: units)
    }
  }

  /// (解读：)截至2021年底，全区高新技术企业突破1000家: what an article of rules says of the zone as it is.
  func tellsWhatIs(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    if Self.paidOut.occur(in: place.sentence.range, of: units) { return true }
    // 答：某高新区现有高新技术企业389家，占全市的26%
    if Self.existing.occur(in: lead, of: units), !words.has(.allowance, in: place.sentence.range),
      !words.has(.grant, in: place.sentence.range)
    {
      return true
    }
    return words.has(.growthOverTime, in: lead) && !words.has(.allowance, in: place.sentence.range)
      && !words.has(.grant, in: place.sentence.range)
  }

  private static let existing = NameParts(
    "现有", "仍有", "尚有", "还有", "目前", "如今", "已引进", "已孵化", "已有", "已建成", "已培育", "已集聚", "已聚集", "已落户", "已吸引"
  )
  private static let paidOut = NameParts("已兑现", "已发放", "已拨付", "累计兑现", "累计发放", "累计拨付")

  /// 到2025年，全区高新技术企业达到800家: what an article of rules aims at, which is the zone's.
  func setsGoal(_ place: Place) -> Bool {
    if strivesFor(place) { return true }
    let start = place.sentence.range.lowerBound
    guard let time = paragraph.times(beginningIn: place.sentence.range).first,
      time.range.lowerBound - start <= 8, units[time.range.lowerBound - 1] == "到",
      time.isYear, time.range.upperBound <= place.figure.range.lowerBound
    else { return false }
    return zones.mentions.contains {
      $0.range.lowerBound >= time.range.upperBound
        && $0.range.upperBound <= place.figure.range.lowerBound
    } && !words.has(.allowance, in: place.sentence.range)
  }

  /// 力争用5年时间，引进高层次人才100名; 为…到2022年实现产值500亿元的目标，制定本措施.
  private func strivesFor(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind != .duration,
      !words.has(.allowance, in: place.sentence.range),
      !words.has(.grant, in: place.sentence.range)
    else { return false }
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    if Self.striving.occur(in: lead, of: units) { return true }
    let end = place.figure.range.upperBound
    let rest = end..<max(end, min(place.sentence.range.upperBound, end + 40))
    return Self.aimed.occur(in: rest, of: units)
      && paragraph.times(beginningIn: lead).contains {
        $0.isYear && $0.range.lowerBound > lead.lowerBound && units[$0.range.lowerBound - 1] == "到"
      }
  }

  private static let striving = NameParts("力争", "努力实现", "争取用")
  private static let aimed = NameParts("的目标", "目标任务", "的发展目标")

  /// 最长7天, 3个工作日内; but not 两个月内派出招商团队: a time that a service takes, in days at most.
  private func isServiceTime(_ place: Place) -> Bool {
    let symbol = place.figure.quantity.unit.symbol
    return !(symbol.isSame(as: "个月") || symbol.isSame(as: "月") || symbol.isSame(as: "年"))
      || place.figure.range.lowerBound < place.figure.range.upperBound
        && units[place.figure.range.lowerBound] == "最"
  }

  /// 根据评价办法，…新增用地指标核减50%: what a sentence tells of a rule that it names first, unless it tells what
  /// was done or is planned.
  private func isByRule(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .area, .duration: break
    default: return false
    }
    let sentence = place.sentence.range
    guard let opening = place.sentence.clauses.first,
      opening.upperBound <= place.clause.lowerBound,
      Self.according.begin(opening, in: units), Self.rules.end(opening, in: units)
    else { return false }
    return !words.all(.payment, in: sentence).contains { !Self.isPayingOut(units[$0]) }
      && !words.has(.presence, in: sentence) && !words.has(.longerPeriod, in: sentence)
      && !paragraph.tokens(in: sentence, of: LexicalCategories(.time)).contains {
        // 按照今年3月施行的《…办法》，…
        $0.range.lowerBound >= opening.upperBound
          && $0.range.upperBound <= place.figure.range.lowerBound
      }
  }

  private static let according = NameParts("根据", "按照", "依据", "按")
  private static let rules = NameParts("办法", "规定", "细则", "条例", "政策", "办法》", "规定》", "细则》", "政策》")

  /// 对…给予20万元奖励, 可享受…补贴: an allowance, unless it tells what was paid.
  private func isAllowance(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .duration: break
    default: return false
    }
    if words.has(.allowance, in: place.clause) {
      let time = place.sentence.clauses.last { $0.upperBound < place.clause.lowerBound }
      let isOver =
        Self.timesPast.occur(in: place.lead, of: units)
        || time.map { $0.count <= 6 && Self.timesPast.occur(in: $0, of: units) } ?? false
      return !tellsPayment(place) && !isOver
    }
    // 新引进的博士每月发放生活补贴3000元
    return place.figure.quantity.unit.kind == .money
      && Self.regularly.occur(in: place.lead, of: units)
      && Self.allowances.occur(in: place.lead, of: units)
      && !words.has(.presence, in: item(of: place))
      && !words.has(.longerPeriod, in: item(of: place))
  }

  /// 全年为企业减免税费(6.2亿元): what a time has brought.
  private static let timesPast = NameParts(
    "全年", "去年", "上半年", "前三季度", "一季度", "今年以来", "已为", "先后为", "共为", "累计为", "当年")

  /// 租金按市场价的6折(执行): a part of a price that is asked for.
  private func isDiscount(_ place: Place) -> Bool {
    guard
      place.figure.quantity.unit.symbol.isSame(as: "折")
        || place.figure.quantity.unit.kind == .percent
          && Self.prices.occur(in: place.lead, of: units),
      place.lead.contains(where: { units[$0] == "按" })
    else { return false }
    let end = place.figure.range.upperBound
    return Self.rents.occur(in: place.lead, of: units)
      || Self.charging.begin(end..<max(end, place.clause.upperBound), in: units)
  }

  private static let prices = NameParts("市场价", "租金标准", "同地段")
  private static let rents = NameParts("租金", "房租", "售价", "租住", "购买")
  private static let charging = NameParts("执行", "缴纳", "收取", "缴租", "优惠", "计收", "租住", "出租")

  /// 符合条件的人才可以市场价7折租住60至90平方米的住房，最长可租5年: what those may have who fulfil a condition.
  private func isOfEligible(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .area, .duration, .other: break
    default: return false
    }
    let told = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard let condition = Self.eligible.first(in: told, of: units) else { return false }
    return (condition.upperBound..<told.upperBound).contains { units[$0] == "可" }
      && !words.has(.presence, in: told) && !words.has(.growthOverTime, in: told)
  }

  private static let eligible = NameParts("符合条件的", "符合规定的", "符合要求的", "经认定的", "通过认定的")

  /// 《方案》提出…，高频事项全程网办比例达到98%以上: what a sentence says that a plan lays down, with no year that it is for.
  private func isLaidDown(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .percent, .area, .duration, .money: break
    default: return false
    }
    let told = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard
      let plan = told.dropLast().first(where: {
        units[$0].lexicalClass == .closeTitle
          && Self.layingDown.begin($0 + 1..<told.upperBound, in: units)
      })
    else { return false }
    return paragraph.times(beginningIn: plan..<told.upperBound).isEmpty
      && !words.has(.growthOverTime, in: told)
  }

  private static let layingDown = NameParts("提出", "明确", "规定", "要求", "从", "分别提出", "聚焦")

  /// 前3年(租金全免), 后2年(减半): which are read as figures only where something is granted.
  private func isYearOfGrant(_ place: Place) -> Bool {
    let before = place.figure.range.lowerBound - 1
    return place.figure.quantity.unit.kind == .duration && before >= place.clause.lowerBound
      && (units[before] == "前" || units[before] == "后")
      && units[place.figure.range.upperBound - 1] == "年"
  }

  /// 标准厂房租金为每平方米每月8元: what a zone asks for its rooms.
  private func isRent(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money,
      place.figure.quantity.unit.symbol.contains("平方米"),
      place.phrase.map({ Self.rentNouns.occur(in: $0.range, of: units) }) ?? false
        || Self.rentNouns.occur(in: place.lead, of: units)
    else { return false }
    return !words.has(.growthOverTime, in: place.sentence.range)
      && !words.has(.longerPeriod, in: place.sentence.range)
  }

  private static let rentNouns = NameParts("租金", "房租", "租赁价格", "租赁费")

  /// (可领取租房补贴，)标准依次为3000元/月、1500元/月: the rate of an allowance.
  private func isStandard(_ place: Place) -> Bool {
    place.figure.quantity.unit.kind == .money && Self.standards.occur(in: place.lead, of: units)
      && Self.allowances.occur(
        in: place.sentence.range.lowerBound..<place.figure.range.lowerBound, of: units)
      && !words.has(.longerPeriod, in: place.sentence.range)
      && !words.has(.reduction, in: place.lead)
  }

  /// (博士一次性补助40万元，)硕士15万元: a clause that says no more than who else gets how much.
  private func goesOnWithRecipient(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, followsTerm(place),
      let previous = figure(before: place), previous.kind == .money,
      previous.range.upperBound == previous.clause.upperBound,
      previous.clause.upperBound + 1 >= place.clause.lowerBound,
      place.figure.range.upperBound == place.clause.upperBound
        || ["、", "和", "。"].contains(units[place.figure.range.upperBound])
    else { return false }
    if (2...8).contains(place.lead.count) && place.lead.allSatisfy(isHan) { return true }
    // 硕士、本科生分别为15万元、6万元
    return (4...16).contains(place.lead.count) && Self.eachGets.end(place.lead, in: units)
  }

  private static let eachGets = NameParts("分别为", "分别是", "分别给予", "各为", "分别发放")

  /// 新出让工业用地要求投资强度不低于400万元/亩，(亩均税收不低于30万元/亩): what a zone asks of those who get land.
  private func isRequired(_ place: Place) -> Bool {
    switch place.figure.quantity.bound {
    case .atLeast, .atMost: break
    default: return false
    }
    // 入区项目投资强度不低于200万元/亩，亩均税收不低于12万元，建筑密度不低于40%
    if followsTerm(place) || Self.applicants.begin(place.clause, in: units),
      Self.standardsOfLand.occur(in: place.lead, of: units),
      !words.has(.presence, in: place.sentence.range)
    {
      return true
    }
    guard place.figure.quantity.unit.kind == .money else { return false }
    if followsTerm(place), !words.has(.presence, in: place.lead) { return true }
    return Self.asking.occur(
      in: place.sentence.range.lowerBound..<place.figure.range.lowerBound, of: units)
      && Self.askedOf.occur(
        in: place.sentence.range.lowerBound..<place.figure.range.lowerBound, of: units)
  }

  private static let applicants = NameParts(
    "入区项目", "入园项目", "新入园项目", "新入区项目", "落户项目", "供地项目", "新引进项目", "新供地项目", "工业项目", "制造业项目", "入驻项目",
    "拟入园项目", "新建项目", "新建工业项目", "新入区工业项目", "新入园工业项目", "新供地工业项目", "新引进工业项目")
  /// What those who get land have to reach.
  static let standardsOfLand = NameParts(
    "投资强度", "亩均税收", "亩均产值", "容积率", "建筑密度", "建筑系数", "亩均投资", "绿地率", "税收强度", "产出强度")

  /// (联合银行推出“科技贷”，)单户贷款额度最高500万元，从受理到放款不超过10个工作日: the terms of a loan that a sentence brings out.
  private func isOfLoan(_ place: Place) -> Bool {
    switch place.figure.quantity.bound {
    case .atMost, .atLeast: break
    default: return false
    }
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    return Self.termsOfLoans.occur(in: place.lead, of: units)
      && Self.loans.occur(in: lead, of: units) && Self.bringingOutLoans.occur(in: lead, of: units)
      && !words.has(.longerPeriod, in: place.clause)
  }

  private static let termsOfLoans = NameParts(
    "额度", "单户", "单笔", "利率", "期限", "银行按", "放大", "受理", "审批", "授信")
  private static let loans = NameParts("贷”", "贷款产品", "金融产品", "信贷产品")
  private static let bringingOutLoans = NameParts("推出", "设立", "创设", "开发")

  /// 明年将再推出(改革举措30条): how many a zone means to bring out.
  private static let bringingOut = NameParts(
    "将推出", "将再推出", "将出台", "再推出", "再出台", "力争推出", "计划推出", "计划出台")
  private static let standards = NameParts("标准")
  private static let asking = NameParts("要求", "须", "应", "不得低于")
  private static let askedOf = NameParts("用地", "地块", "入园", "入驻", "准入", "新供", "出让", "新上项目")

  private static let regularly = NameParts("每月", "每人每", "每年给", "每年发", "按月")
  private static let allowances = NameParts("补贴", "补助", "津贴", "奖励", "资助")

  /// (近日印发《…措施》。)…分别给予20万元、5万元生活补贴，分3年发放: what a published rule grants, unless the
  /// sentence tells what is or was.
  private func grantsByPlan(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .duration, .area: break
    default: return false
    }
    let sentence = place.sentence.range
    // …，分3年发放
    if place.figure.quantity.unit.kind == .duration, followsTerm(place) { return true }
    guard
      words.has(.allowance, in: place.clause) || words.has(.grant, in: place.clause)
        || words.ends(place.lead, in: .grantBefore)
        // (按不低于15%的比例补贴，)同一企业每年最高300万元: the limit of what the sentence grants.
        || place.figure.quantity.bound == .atMost && followsTerm(place)
        || isCondition(place)
        || words.begins(
          .grantBehind, at: place.figure.range.upperBound, before: place.clause.upperBound)
    else { return false }
    return !words.has(.presence, in: sentence) && !words.has(.longerPeriod, in: sentence)
      && !words.all(.payment, in: sentence).contains { !Self.isPayingOut(units[$0]) }
  }

  /// Whether the figure before in the sentence is a term of a rule.
  private func followsTerm(_ place: Place) -> Bool {
    figure(before: place).map { attribution(ofEarlier: $0)?.rule == .termsOfRule } ?? false
  }

  /// 年薪超过50万元的，(…给予奖励): what entitles to a grant of the sentence.
  private func isCondition(_ place: Place) -> Bool {
    let end = place.clause.upperBound
    return place.figure.range.upperBound < end && units[end - 1] == "的"
      && words.has(.allowance, in: end..<max(end, place.sentence.range.upperBound))
  }

  /// 对年到位外资超过5000万美元的项目，(按3%给予奖励): what tells who is granted something in the next clause.
  private func isOfRecipient(_ place: Place) -> Bool {
    guard units[place.clause.lowerBound] == "对", place.clause.count > 6,
      let next = place.sentence.clauses.first(where: { $0.lowerBound > place.clause.upperBound }),
      next.lowerBound - place.clause.upperBound <= 2
    else { return false }
    return words.has(.allowance, in: next) || words.has(.grant, in: next)
  }

  /// 对…项目，固定资产投资超过1亿元的，按5%给予补助: whether the sentence sets a condition and pays nothing yet.
  private func entitles(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    return !words.has(.presence, in: sentence) && !words.has(.longerPeriod, in: sentence)
      && !words.all(.payment, in: place.figure.range.upperBound..<sentence.upperBound).contains {
        !Self.isPayingOut(units[$0])
      }
  }

  /// 发放, 领取: words of payment that rules use as well.
  private static func isPayingOut(_ word: ArraySlice<TextUnit>) -> Bool {
    switch word.last {
    case "放", "取", "得", "到": true
    default: false
    }
  }

  /// Whether the sentence tells what was paid. Behind 对 what one has obtained is a condition:
  /// 对首次获得认定的给予20万元奖励.
  private func tellsPayment(_ place: Place) -> Bool {
    let sentence = item(of: place)
    guard let granting = words.last(.allowance, in: sentence, before: sentence.upperBound),
      place.sentence.clauses.contains(where: {
        $0.lowerBound < place.figure.range.lowerBound && units[$0.lowerBound] == "对"
      })
    else { return words.has(.payment, in: sentence) }
    return words.has(
      .payment, in: granting.upperBound..<max(granting.upperBound, sentence.upperBound))
  }

  /// 给予100万元资助，并提供100万元的股权投资: what a sentence that has begun to grant goes on with.
  private func goesOnGranting(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .duration, .area: break
    default: return false
    }
    guard followsTerm(place) else { return false }
    // (在主板上市的给予1500万元，)在北交所上市的奖励1000万元
    if words.ends(place.lead, in: .grantBefore), !words.has(.payment, in: place.clause) {
      return true
    }
    // 前期可预拨30%, 5年免租
    if place.lead.contains(where: { units[$0] == "可" })
      || place.figure.range.upperBound < place.clause.upperBound
        && units[place.figure.range.upperBound] == "免"
    {
      return true
    }
    return words.begins(.grantGoesOn, at: place.clause.lowerBound, before: place.clause.upperBound)
      && !words.has(.payment, in: place.sentence.range)
  }

  /// (对…的，)奖励2万元, 按纳税额的1%进行奖励: what a sentence with a condition grants.
  private func isGranted(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .other: break
    default: return false
    }
    let end = place.figure.range.upperBound
    let granted =
      words.ends(place.lead, in: .grantBefore)
      || words.begins(.grantBehind, at: end, before: place.clause.upperBound)
    return granted && !words.has(.payment, in: item(of: place)) && setsCondition(place)
  }

  /// The item of the sentence that a figure stands in, from the last semicolon or colon to the end of its clause.
  private func item(of place: Place) -> Range<Int> {
    let (sentence, figure) = (place.sentence.range, place.figure.range)
    let start = (sentence.lowerBound..<figure.lowerBound).last {
      units[$0] == ";" || units[$0].lexicalClass == .colon
    }
    return
      (start.map { $0 + 1 } ?? sentence.lowerBound)..<max(
        figure.upperBound, place.clause.upperBound)
  }

  /// 完成1000万元以上的，…; 对新认定的…: the sentence says who is entitled.
  private func setsCondition(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    if place.figure.range.lowerBound > lead.lowerBound,
      units[place.figure.range.lowerBound - 1] == "按"
    {
      return true
    }
    return place.sentence.clauses.contains {
      $0.upperBound <= place.figure.range.lowerBound && units[$0.upperBound - 1] == "的"
    } || lead.contains { units[$0] == "对" || units[$0] == "凡" }
  }

  /// 产业政策共34条: the articles of a rule.
  private func countsArticles(_ place: Place) -> Bool {
    place.figure.quantity.unit.symbol.isSame(as: "条")
      && !Self.bringingOut.occur(in: place.lead, of: units)
      && words.has(.ruleText, in: place.sentence.range.lowerBound..<place.clause.upperBound)
      && !words.has(.payment, in: place.sentence.range)
  }

  /// 压缩到45个工作日以内: a level that was reached, no limit that is granted.
  private func isReached(_ place: Place) -> Bool {
    words.has(.reduction, in: place.lead)
  }

  /// 工业用地出让底价每亩9.6万元, 投资强度不低于150万元/亩: what a guide for investors says that land and energy cost and that is asked
  /// or granted; but not what the zone has.
  private func isOfGuide(_ place: Place) -> Bool {
    guard article.isGuide else { return false }
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .duration, .other: break
    default: return false
    }
    let isLimit = place.figure.quantity.bound == .atLeast || place.figure.quantity.bound == .atMost
    let range =
      place.clause.lowerBound..<max(place.clause.upperBound, place.figure.range.upperBound)
    return isLimit && nearestSubject(place)?.scope != .region
      || Self.termsOfGuides.occur(in: range, of: units)
  }

  private static let termsOfGuides = NameParts(
    "税率", "奖励", "补贴", "免收", "免征", "扣除", "征收", "返还", "收取", "出让年限", "底价", "起始价", "地价", "租金", "电价",
    "水价", "气价",
    "用电", "用水", "用气", "天然气", "处理费", "付清", "办结")
}
