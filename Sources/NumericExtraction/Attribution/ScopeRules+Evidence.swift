import Lexicon
import Measurements

extension ScopeRules {
  /// 莱阳、栖霞、开发区…采购额分别为…: each figure goes to its own place.
  func distributed(_ place: Place) -> Attribution? {
    guard words.hold(.distributive),
      let figure = paragraph.figure(at: place.figure.range.lowerBound)
    else { return nil }
    let distribution = Distribution(
      units: units, paragraph: paragraph, sentence: place.sentence)
    if let source = distribution.source(goingOnTo: figure),
      let attribution = attribution(ofEarlier: source), attribution.rule == .distributed
    {
      return attribution
    }
    if let (adverb, figures, index) = distribution.distributed(figure) {
      let listed = listedZones(before: adverb.lowerBound, in: place.sentence.range)
      if listed.count == figures, let park = listed[index].park {
        return Attribution(
          scope: listed[index].isPart ? .other : .park, park: park, rule: .distributed)
      }
    }
    guard let member = distribution.member(for: figure) else { return nil }
    if let zone = zones.mentions.first(where: { member.overlaps($0.range) }), let park = zone.park {
      return Attribution(scope: zone.isPart ? .other : .park, park: park, rule: .distributed)
    }
    // 上汽乘用车基地、宇通整车基地总投资分别为…
    if distribution.sharedCost(of: figure) != nil {
      return located(.project, place, .distributed)
    }
    let isPlace =
      lexicon.trie.longestMatch(
        in: units, from: member.lowerBound, to: member.upperBound,
        of: LexicalCategories(.place, .placeShort)
      ).map { $0.length == member.count } ?? false
    // 城镇 is no town.
    let named =
      ["县", "市", "区", "镇"].contains(units[member.upperBound - 1]) && (3...6).contains(member.count)
    return isPlace || named ? Attribution(scope: .region, park: "", rule: .distributed) : nil
  }

  /// 6个维度, 63项指标, 满分600分: what an assessment goes by is nobody's.
  func isCriterion(_ place: Place) -> Bool {
    if place.isCount { return phraseEnds(.criterion, place) }
    return place.figure.quantity.unit.kind == .score && words.has(.fullMarks, in: place.lead)
  }

  /// The zones of the last list before a position: A经开区、B经开区和C经开区.
  private func listedZones(before position: Int, in sentence: Range<Int>) -> [ZoneMention] {
    var listed: [ZoneMention] = []
    for zone in zones.mentions.reversed()
    where sentence.contains(zone.range.lowerBound) && zone.range.upperBound <= position
      && zone.park != nil && !zone.isReference
    {
      if let next = listed.first, next.range.lowerBound - zone.range.upperBound > 1 { break }
      listed.insert(zone, at: 0)
    }
    return listed
  }

  /// 50亿元产业基金: a fund is a project; the funds that a province sets up are its own.
  func isFund(_ place: Place) -> Bool {
    if place.isCount { return invests(place) }
    guard place.figure.quantity.unit.kind == .money else { return false }
    // 争取到政策性金融基金21.2亿元: what a zone was given.
    if words.hold(.fund), Self.obtaining.occur(in: place.lead, of: units) { return false }
    if phraseEnds(.fund, place) { return true }
    if invests(place) { return true }
    if article.isPolicy && !tellsWhatIs(place) || isStageOfFund(place) { return true }
    return phraseEnds(.fundSize, place) && words.has(.fund, in: place.clause)
  }

  /// (设立50亿元的基金，)目前已投出项目9个、金额6.8亿元; 基金已投项目17个，带动社会资本跟投1.9亿元: what a fund has put into projects and
  /// drawn with it, in a sentence that tells of the fund before.
  private func invests(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    let before = sentence.lowerBound..<place.figure.range.lowerBound
    guard words.hold(.fund) || Self.fundAlone.begin(before, in: units),
      Self.fundAlone.begin(place.clause, in: units)
        || paragraph.figures(in: before).contains(where: {
          attribution(ofEarlier: $0)?.rule == .fund
        })
        || place.sentence.clauses.contains(where: {
          $0.lowerBound < place.clause.lowerBound && Self.fundAlone.begin($0, in: units)
        })
    else { return false }
    if Self.investing.occur(in: place.clause, of: units) { return true }
    // (已有2个项目拿到投资，)共计1.3亿元
    guard let previous = figure(before: place),
      attribution(ofEarlier: previous)?.rule == .fund,
      place.clause.lowerBound > previous.range.upperBound
        || place.lead.contains(where: { units[$0] == "、" })
    else { return false }
    return Self.totals.occur(
      in: previous.range.upperBound..<place.figure.range.lowerBound, of: units)
  }

  /// 成立于2020年的火炬产业母基金(，规模50亿元), 这支基金(已投出19个项目): a fund by its name at the head of a clause.
  func namedFund(in range: Range<Int>) -> Subject? {
    guard words.hold(.fund) else { return nil }
    let head = range.prefix(24)
    guard let kind = head.dropLast().first(where: { units[$0] == "基" && units[$0 + 1] == "金" })
    else { return nil }
    let end = kind + 2
    let particle = head.prefix { $0 < kind }.last { units[$0] == "的" || units[$0] == "了" }
    let start = particle.map { $0 + 1 } ?? range.lowerBound
    // 设立产业基金: what a verb stands before is what is set up.
    guard kind - start <= 14, (start..<kind).allSatisfy(isPartOfName),
      !Self.settingUp.occur(in: range.lowerBound..<kind, of: units),
      !Self.founding.occur(in: start..<kind, of: units),
      end == range.upperBound || Self.behindFunds.begin(end..<range.upperBound, in: units)
    else { return nil }
    return Subject(range: kind..<end, scope: .project)
  }

  private static let settingUp = NameParts(
    "设立", "组建", "发起", "建立", "出资", "筹建", "用好", "依托", "通过", "专项", "争取", "引入", "注册")
  private static let founding = NameParts("成立")
  private static let behindFunds = NameParts(
    "已", "共", "累计", "规模", "总规模", "目前", "首期", "投", "完成", "现", "由", "将", "撬动", "带动", "参与", "管理", "重点",
    "整体")

  private static let fundAlone = NameParts("基金", "该基金", "子基金", "母基金", "引导基金", "这只基金", "各基金")
  private static let investing = NameParts(
    "投出", "已投", "累计投", "撬动", "社会资本", "跟投", "拿到投资", "获得投资", "参投", "完成投资项目", "投资项目", "决策投资", "直投")
  private static let totals = NameParts("共计", "金额", "合计", "总额", "总金额")

  private static let obtaining = NameParts("争取到", "争取", "获得", "获批", "到位", "申请到")

  /// (设立总规模20亿元的产业基金，)首期5亿元: the first money of a fund told of just before.
  func isStageOfFund(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, let phrase = place.phrase?.range,
      Self.stages.begin(phrase, in: units), let previous = figure(before: place),
      place.figure.range.lowerBound - previous.range.upperBound <= 16
    else { return false }
    return attribution(ofEarlier: previous)?.rule == .fund
  }

  private static let stages = NameParts("首期", "一期", "首批", "初始规模", "母基金规模", "子基金规模")

  /// 其中…, and the further members of a list: as the figure before.
  func memberOfList(_ place: Place) -> Attribution? {
    guard let previous = figure(before: place) ?? figureOfSentenceBefore(place) else { return nil }
    let gap = previous.range.upperBound..<place.figure.range.lowerBound
    let sameClause = place.clause.contains(previous.range.lowerBound)
    let joined = sameClause && gap.contains { units[$0] == "、" || units[$0] == "和" }
    let opensWithPart =
      words.begins(.partOf, at: place.sentence.range.lowerBound, before: place.clause.upperBound)
      || breaksDown(place.sentence)
    let partOf =
      !sameClause
      && (words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound)
        || opensWithPart && !place.sentence.range.contains(previous.range.lowerBound)
        || goesIntoPart(from: previous, to: place))
    guard joined || partOf else { return nil }
    // 其中A高新区52个、B经开区71个: a zone named in between takes its own.
    if joined || countsInZone(place),
      let zone = zones.mentions.first(where: { gap.contains($0.range.lowerBound) }),
      let park = zone.park
    {
      return Attribution(scope: scope(of: park), park: park, rule: .memberOfList)
    }
    if isAreaOfPart(place, behind: gap.lowerBound),
      var whole = attribution(ofEarlier: previous), whole.scope == .park
    {
      whole.scope = .other
      whole.rule = .memberOfList
      return whole
    }
    // A firm or project named in between is a subject of its own.
    if partOf, !breaksDown(place.sentence), subject(in: place.lead, of: place) != nil { return nil }
    guard !gap.isEmpty || joined, var attribution = attribution(ofEarlier: previous) else {
      return nil
    }
    attribution.rule = .memberOfList
    return attribution
  }

  /// (行政区划面积278平方公里，)其中中新合作区80平方公里: the area of a part that is named in front of it; but
  /// not 其中建成区20平方公里, a measure of its own.
  private func isAreaOfPart(_ place: Place, behind start: Int) -> Bool {
    let end = place.figure.range.lowerBound
    guard place.figure.quantity.unit.kind == .area,
      let phrase = place.phrase, phrase.range.upperBound <= start,
      end - 3 >= max(start, place.clause.lowerBound),
      isHan(end - 2), isHan(end - 3)
    else { return false }
    return Self.endsOfParts.end(end - 3..<end, in: units)
  }

  private static let endsOfParts = NameParts("区", "园", "城", "岛", "片", "带", "组团", "板块", "镇", "地块")

  func figure(before place: Place) -> FigureSite? {
    paragraph.figure(
      before: place.figure.range.lowerBound, from: place.sentence.range.lowerBound)
  }

  /// …10个。其中，亿元以上项目4个: a sentence that opens with 其中 goes on with the figure before it.
  private func figureOfSentenceBefore(_ place: Place) -> FigureSite? {
    let sentence = place.sentence.range
    guard place.sentenceIndex > 0,
      words.begins(.partOf, at: sentence.lowerBound, before: sentence.upperBound)
        || breaksDown(place.sentence)
    else { return nil }
    let previous = paragraph.sentences[place.sentenceIndex - 1].range
    return paragraph.sites.last {
      previous.contains($0.range.lowerBound) && $0.kind == place.figure.quantity.unit.kind
        && !paragraph.figures[$0.index].quantity.unit.symbol.isSame(as: "大")
    }
  }

  /// 8个项目中，亿元以上项目有5个: the clause before ends in what the figure is a part of.
  private func goesIntoPart(from whole: FigureSite, to place: Place) -> Bool {
    let end = whole.clause.upperBound
    return end < place.clause.lowerBound + 1 && end > whole.range.upperBound
      && end - whole.range.upperBound <= 6 && units[end - 1] == "中"
  }

  /// 按类型分：制造类9个，新材料1个; 分行业看，…: a sentence that breaks down what was counted before.
  func breaksDown(_ sentence: Sentence) -> Bool {
    guard let opening = sentence.clauses.first, (3...8).contains(opening.count) else {
      return false
    }
    switch (units[opening.lowerBound], units[opening.upperBound - 1]) {
    case ("按", "分"), ("按", "看"), ("分", "看"), ("从", "看"): return true
    default: return false
    }
  }

  func phrase(of figure: FigureSite) -> IndicatorReader.Phrase? { phrases[figure.index] }

  /// Whether the phrase of a figure ends in 项目.
  private func hasProject(_ figure: FigureSite) -> Bool {
    phrase(of: figure).map { words.ends($0.range, in: .project) } ?? false
  }

  /// 22个项目: whether a figure counts projects.
  func countsProjects(_ figure: FigureSite) -> Bool { figure.kind == .count && hasProject(figure) }

  /// (2家企业)分别获得扶持资金300万元.
  func isPerFirm(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money,
      words.has(.eachGets, in: place.lead)
    else { return false }
    return words.has(.firm, in: place.sentence.range.lowerBound..<place.clause.lowerBound)
  }

  /// 全省160家开发区, 六个试点园区: zones counted are a matter of the region.
  func countsZones(_ place: Place) -> Bool {
    if countsInZone(place) || makesUp(place) { return false }
    return place.figure.quantity.unit.kind == .count
      && (place.phrase?.rule == .nounBehind || place.phrase?.rule == .nounBefore)
      && (phraseEnds(.countedZones, place) || countsKind(place) || countsYards(place))
      || countsListedZones(place) || countsNamedKind(place)
  }

  /// (在)157家参评高新区(中): a kind of zone directly behind the number.
  private func countsNamedKind(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    guard place.figure.quantity.unit.kind == .count,
      let zone = zones.mentions.first(where: { $0.range.lowerBound >= end }), zone.isPlural,
      zone.range.lowerBound - end <= 4, (end..<zone.range.lowerBound).allSatisfy(isPartOfName)
    else { return false }
    return Self.kindsOfZones.end(zone.range, in: units)
  }

  private static let kindsOfZones = NameParts("高新区", "经开区", "开发区", "综保区", "保税区", "示范区", "自贸区")

  /// 由南部产业园、北部产业园等三个片区组成: the parts that a zone is made up of are its own.
  private func makesUp(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    return Self.makingUp.occur(
      in: end..<max(end, min(place.clause.upperBound, end + 12)), of: units)
  }

  private static let makingUp = NameParts("组成", "构成")

  /// (全市新登记市场主体5.2万户，)其中经开区4860户: what a zone has of what was counted.
  private func countsInZone(_ place: Place) -> Bool {
    guard
      // 其中落在高新区|的有|14个
      let zone = zones.mentions.last(where: {
        (0...2).contains(place.figure.range.lowerBound - $0.range.upperBound)
          && ($0.range.upperBound..<place.figure.range.lowerBound).allSatisfy {
            units[$0] == "的" || units[$0] == "有"
          }
      }),
      !zone.isPlural, zone.park != nil,
      paragraph.figures(in: place.sentence.range.lowerBound..<place.figure.range.lowerBound)
        .contains(where: { $0.kind == place.figure.quantity.unit.kind })
    else { return false }
    return words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound)
      && (zone.range.lowerBound - place.clause.lowerBound <= 3
        || zone.range.lowerBound - place.clause.lowerBound <= 5
          && ["在", "于"].contains(units[zone.range.lowerBound - 1]))
  }

  /// (有)26家园区(亩均税收低于5万元) in an article about the zones of a region; 全疆36个园区(综合评价).
  private func countsYards(_ place: Place) -> Bool {
    guard let phrase = place.phrase?.range, phrase.count >= 2,
      article.isAboutRegion || endsInRegion(place.lead)
    else { return false }
    let end = endOfCounted(phrase)
    return end - 2 >= phrase.lowerBound && units[end - 2] == "园" && units[end - 1] == "区"
  }

  /// (在)全省: whether a passage ends in a region.
  func endsInRegion(_ lead: Range<Int>) -> Bool {
    // 湖南(4家园区)
    if let match = lexicon.endings.longestMatch(
      in: units, endingAt: lead.upperBound, from: max(lead.lowerBound, lead.upperBound - 6),
      of: LexicalCategories(.placeShort)),
      lead.upperBound - match.length == lead.lowerBound
    {
      return true
    }
    guard let token = paragraph.token(endingAt: lead.upperBound),
      token.range.lowerBound >= lead.lowerBound
    else { return false }
    return token.category == .place || token.category == .subject && names(token, .region)
  }

  /// 园区(综合评价), 省级以上开发区(综合考评): where what is counted ends, before what it is counted for.
  private func endOfCounted(_ phrase: Range<Int>) -> Int {
    words.first(.assessment, in: phrase).map { assessed in
      assessed.lowerBound - (units[assessed.lowerBound - 1] == "合" ? 2 : 0)
    } ?? phrase.upperBound
  }

  /// 厦门火炬高新区、莆田高新区、龙岩高新区3家: as many zones as the list before names.
  private func countsListedZones(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .count,
      zones.mentions.contains(where: { $0.range.upperBound == place.figure.range.lowerBound }),
      let count = place.figure.quantity.value, count.isWhole
    else { return false }
    let listed = listedZones(before: place.figure.range.lowerBound, in: place.sentence.range)
    guard let last = listed.last, last.range.upperBound == place.figure.range.lowerBound else {
      return false
    }
    return listed.count > 1 && count == ExactDecimal(listed.count)
  }

  /// 21家自贸试验区, 15个省级以上开发区: the phrase behind the number ends in a kind of zone that no zone
  /// has inside itself.
  private func countsKind(_ place: Place) -> Bool {
    guard let phrase = place.phrase, phrase.rule == .nounBehind else { return false }
    // 126家省级以上开发区(综合考评): what they are counted for.
    let end = endOfCounted(phrase.range)
    let named = phrase.range.lowerBound..<max(phrase.range.lowerBound, end)
    guard let kind = lexicon.zoneForm(endingIn: named, of: units)?.form.shortForm else {
      return false
    }
    return ["开发区", "高新区", "经开区", "综保区", "自贸区", "示范区"].contains { kind.ends(in: $0) }
  }

  /// 22个项目，总投资约60亿元: the amount goes with the projects that were counted.
  func amountOfCountedProjects(_ place: Place) -> Attribution? {
    switch place.figure.quantity.unit.kind {
    // 龙头某药业去年销售收入18亿元: what a firm has behind its own name.
    case .money
    where subject(in: place.lead, of: place).map { $0.scope == .enterprise } ?? false:
      return nil
    case .money where phraseEnds(.projectAmount, place) || place.phrase?.rule == .inherited: break
    case .area where phraseEnds(.projectAmount, place): break
    default: return nil
    }
    let start =
      place.sentenceIndex > 0
      ? paragraph.sentences[place.sentenceIndex - 1].range.lowerBound
      : place.sentence.range.lowerBound
    let counted = paragraph.figures(in: start..<place.figure.range.lowerBound).last(
      where: countsProjects)
    guard let counted else { return nil }
    // A single project named since takes over.
    let since = counted.range.upperBound..<place.figure.range.lowerBound
    let single = paragraph.tokens(in: since, of: LexicalCategories(.subject)).contains {
      guard case .subject(.project) = lexicon.cues[$0.entry].meaning else { return false }
      let head = $0.range.lowerBound
      // …项目4个。某电池项目一期用地350亩: one that opens the next sentence.
      let isInNext =
        head >= place.sentence.range.lowerBound
        && since.lowerBound < place.sentence.range.lowerBound
      return namesProject($0, in: isInNext ? place.sentence.range : since)
        && (isInNext || head > since.lowerBound + 14)
        && !units[head - 1].lexicalClass.endsClause
    }
    guard !single, var attribution = attribution(ofEarlier: counted),
      !zones.mentions.contains(where: {
        since.contains($0.range.lowerBound) && $0.park != nil && $0.park != attribution.park
      })
    else { return nil }
    attribution.rule = .countedProjects
    return attribution
  }

  /// The end of the list item that the figure stands in.
  private func itemEnd(_ place: Place) -> Int {
    let rest = place.figure.range.upperBound..<place.clause.upperBound
    return rest.first { units[$0] == "、" } ?? place.clause.upperBound
  }

  /// 格力电器投资50亿元建设…基地: what a firm puts into a project.
  private func firmInvests(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, phraseEnds(.firmInvestment, place),
      !words.has(.oneAfterAnother, in: place.lead)
    else { return false }
    // 某科技有限公司投资: what stands before the verb is the firm.
    if let phrase = place.phrase, phrase.range.count > 8,
      subject(in: place.lead, of: place)?.range.upperBound != phrase.range.upperBound - 2
    {
      return false
    }
    let rest = place.figure.range.upperBound..<place.sentence.range.upperBound
    return (article.isAboutEnterprise || subject(in: place.lead, of: place)?.scope == .enterprise)
      && words.has(.construction, in: rest)
  }

  /// 投资10亿元的…项目: an amount or area with the work that it is of directly behind it.
  func isNamedAmount(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    switch place.figure.quantity.unit.kind {
    case .money, .area: break
    default: return false
    }
    guard end < place.clause.upperBound else { return false }
    if units[end] == "、", isListedAmount(place) { return true }
    if isSizeOfOne(place) { return true }
    if units[end] != "的" { return isDirectlyNamed(place) }
    if isInvestedIn(place, end..<itemEnd(place)) { return true }
    let producing =
      words.has(.capacity, in: end..<place.clause.upperBound)
      ? place.clause.upperBound : itemEnd(place)
    let rest = end..<producing
    let counts = paragraph.sites.contains { figure in
      figure.kind == .count && rest.contains(figure.range.lowerBound)
        && (phrase(of: figure) == nil || hasProject(figure))
    }
    return !counts && words.has(.namedProject, in: rest)
  }

  /// 80亿元(项目1个), 6000万美元(韩资项目1个): the size of one project that is counted behind it.
  private func isSizeOfOne(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, place.figure.quantity.bound == .exact,
      let count = paragraph.figure(from: place.figure.range.upperBound), count.kind == .count,
      count.clause == place.clause,
      (2...6).contains(count.range.lowerBound - place.figure.range.upperBound),
      paragraph.figures[count.index].quantity.value == ExactDecimal(1)
    else { return false }
    return words.ends(place.figure.range.upperBound..<count.range.lowerBound, in: .project)
  }

  /// 总投资52亿元、(占地1500亩的项目): an amount joined to another that the name of the work follows.
  private func isListedAmount(_ place: Place) -> Bool {
    guard let next = paragraph.figure(from: place.figure.range.upperBound),
      next.clause == place.clause, next.range.lowerBound - place.figure.range.upperBound <= 8,
      next.kind == .area || next.kind == .money || next.kind == .length,
      next.range.upperBound < place.clause.upperBound, units[next.range.upperBound] == "的"
    else { return false }
    return measuredWork(in: place.clause) != nil
  }

  /// (新投资)6亿元笔电项目: the name of the work directly behind the amount.
  private func isDirectlyNamed(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    // 340亩智谷科技产业园的规划设计
    let isArea = place.figure.quantity.unit.kind == .area
    guard
      isArea
        || words.ends(place.lead, in: .firmInvestment) && place.figure.quantity.unit.kind == .money,
      let work = words.first(.namedProject, in: end..<min(place.clause.upperBound, end + 16))
    else { return false }
    return work.lowerBound >= end + (isArea ? 4 : 2)
      && (end..<work.lowerBound).allSatisfy(isPartOfName)
  }

  /// 投资1.3亿元的广元宝石精深加工: what an amount of investment is put into has a name, and is no
  /// threshold (投资1亿元以上的工业企业).
  private func isInvestedIn(_ place: Place, _ rest: Range<Int>) -> Bool {
    guard place.figure.quantity.unit.kind == .money, place.figure.quantity.bound != .atLeast,
      place.figure.quantity.bound != .moreThan, rest.count > 4,
      words.ends(place.lead, in: .firmInvestment)
    else { return false }
    return !paragraph.sites.contains {
      rest.contains($0.range.lowerBound) && hasProject($0)
    }
  }

  /// 某商业综合体，总投资60亿元，建成后…: the cost of one work that the sentence then tells of.
  private func isCostOfOneWork(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    return place.figure.quantity.unit.kind == .money && phraseEnds(.projectAmount, place)
      && words.begins(
        .afterCompletion, at: place.clause.upperBound + 1, before: sentence.upperBound)
      && !paragraph.figures(in: sentence.lowerBound..<place.figure.range.lowerBound).contains(
        where: countsProjects)
  }

  /// 项目一期建设用地: land of one project by the words of its phrase.
  private func hasProjectInside(_ place: Place) -> Bool {
    guard let phrase = place.phrase?.range, units[phrase.lowerBound] == "项" else { return false }
    return words.begins(.project, at: phrase.lowerBound, before: phrase.upperBound)
      && !words.ends(phrase, in: .project)
      && paragraph.figures(in: place.sentence.range.lowerBound..<phrase.lowerBound).allSatisfy {
        !countsProjects($0)
      }
  }

  /// 投资10亿元的…项目, 年产20万吨…, 占地1500亩 of a named project.
  func isProjectAmount(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    switch place.figure.quantity.unit.kind {
    case .mass, .power, .energy, .volume, .flow:
      if words.has(.project, in: end..<place.clause.upperBound) { return true }
    // 规划120亩作为项目一期建设用地
    case .area where hasProjectInside(place): return true
    // 某环保5亿元综合利用项目
    case .money where place.phrase?.rule == .cost && place.phrase?.range.lowerBound == end:
      return true
    case .money, .area: return firmInvests(place) || isNamedAmount(place) || isCostOfOneWork(place)
    case .count:
      // 某公司年产40万件精密零部件项目: the firm's project.
      if words.ends(place.lead, in: .capacity),
        words.has(.project, in: end..<place.clause.upperBound)
      {
        return true
      }
      let owner = subject(in: place.lead, of: place)?.scope
      if article.isAboutEnterprise || owner == .enterprise { return false }
      return words.begins(
        .capacity, at: place.figure.range.lowerBound - 2,
        before: place.figure.range.lowerBound)
    default: return false
    }
    // 稀土永磁材料产能达到15万吨: what all have, where no project is spoken of.
    if phraseEnds(.capacityNoun, place), nearestSubject(place)?.scope != .project { return false }
    return words.has(.production, in: place.clause) && nearestSubject(place)?.scope != .enterprise
  }
}
