import Lexicon
import Measurements

/// The rules by which a figure finds its scope, in the order in which they are asked.
///
/// | rule | evidence | scope |
/// |---|---|---|
/// | distributed | a place or zone in the list before 分别 | region, park |
/// | termsOfRule | an article of rules; a measure of 《方案》; a limit with 给予, 奖励 … | policy |
/// | fund | the phrase ends in 基金 | project |
/// | otherZones | 全省160家开发区 | region |
/// | perFirm | (2家企业)分别获得300万元 | enterprise |
/// | rankOfNamed | 国内排名第一的新宙邦 | enterprise |
/// | clauseSubject | 高于全市（7.1%）: the region in front of the bracket | region |
/// | placeBefore | 南阳638家光电企业: a place directly before a count | region |
/// | wholeOfPart | 全国共有357家，其中某高新区13家 | region |
/// | criterion | 6个维度、63项指标，满分600分 | other |
/// | projectAmount | 投资10亿元的…项目 | project |
/// | memberOfList | 其中…, joined by 、 to the figure before, or a share of it | as that figure |
/// | ceremony | projects and their amounts at a signing or start of works | event |
/// | participants | (5家企业)参加…, 参展; 岗位 and 团队 of a fair or contest | event |
/// | countedProjects | amount and area of counted projects (22个项目，总投资…) | as the count |
/// | projectAmount | 年产20万吨, (公司)投资50亿元 | project |
/// | speaker | inside a quotation whose speaker is of a firm or project | enterprise, project |
/// | clauseSubject | the subject of the clause | its own |
/// | sentenceSubject | 建成后… behind a figure of works (followsCompletion) | project |
/// | sentenceSubject | the subject of the nearest earlier clause that has one | its own |
/// | carriedSubject | the subject of the sentence before, in the same paragraph | its own |
/// | paragraphZone | the zone that opens a clause of the paragraph | park |
/// | articleSubject | what the article is about | its own |
/// | toldAgain | a figure of the headline that the body tells again | as there |
enum ScopeRule: String {
  case distributed = "place in the list before 分别"
  case termsOfRule = "terms of a rule"
  case fund = "a fund"
  case placeBefore = "place before the count"
  case wholeOfPart = "whole of which the zone has a part"
  case criterion = "what an assessment goes by"
  case memberOfList = "member of a list, as the figure before"
  case ceremony = "projects at a ceremony"
  case participants = "those who take part in an event"
  case perFirm = "what each of the firms gets"
  case otherZones = "zones counted"
  case countedProjects = "amount of the projects counted before"
  case projectAmount = "amount of a named project"
  case speaker = "who speaks in the quotation"
  case rankOfNamed = "the firm that is named behind its rank"
  case clauseSubject = "subject of the clause"
  case sentenceSubject = "subject of the sentence"
  case carriedSubject = "subject carried on from the sentence before"
  case paragraphZone = "the zone that the paragraph speaks of"
  case toldAgain = "as the body tells the same figure"
  case articleSubject = "what the article is about"
}

/// Tells whose quantity a figure is, and the park that it belongs to.
final class ScopeRules {
  let article: ArticleReading
  let paragraph: ParagraphReading
  let units: [TextUnit]
  let lexicon: Lexicon
  let words: RuleWords
  /// The zones of the article, with the mentions of the paragraph.
  let zones: ZoneResolver.Zones
  /// The firms that the article introduces.
  let firms: FirmNames
  /// The indicator phrases of the article's figures.
  let phrases: [IndicatorReader.Phrase?]
  /// The nouns that figures of the paragraph count.
  private(set) lazy var countedNouns = Self.countedNouns(of: paragraph, phrases)
  /// The attributions of the article's figures made so far: a member of a list goes back to the one
  /// before it, so each is made once.
  private var attributions: [Attribution] = []
  /// The subject read last, for which several rules ask.
  var subjectRead: (figure: Int, range: Range<Int>, subject: Subject?) = (-1, 0..<0, nil)
  /// The subjects of earlier clauses and sentences that were asked for.
  var earlierSubjects: [(range: Range<Int>, subject: Subject?)] = []

  init(
    article: ArticleReading, paragraph: ParagraphReading, phrases: [IndicatorReader.Phrase?]
  ) {
    self.article = article
    self.paragraph = paragraph
    self.phrases = phrases
    units = article.units
    lexicon = article.lexicon
    words = paragraph.words
    zones = article.zones.within(paragraph)
    firms = article.firms
  }

  /// Whose figure it is.
  struct Attribution {
    var scope: Scope
    var park: String
    var rule: ScopeRule
  }

  /// A figure with what the rules need to know of its place.
  struct Place {
    var figure: Figure
    var phrase: IndicatorReader.Phrase?
    /// The lists with a word that the phrase ends in.
    var phraseEndings: WordLists
    var sentenceIndex: Int
    var sentence: Sentence
    var clause: Range<Int>
    /// The clause up to the figure.
    var lead: Range<Int> {
      clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    }
    var isCount: Bool {
      figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people
    }
  }

  /// Adds the scope and park of each figure of the paragraph to those of the figures before it.
  func attributeAll(into all: inout [Attribution]) {
    swap(&attributions, &all)
    for index in paragraph.figures.indices {
      attributions.append(attribution(of: paragraph.sites[index]))
    }
    swap(&attributions, &all)
  }

  /// The attribution of a figure that stands before the one in question.
  func attribution(ofEarlier figure: FigureSite) -> Attribution? {
    figure.index < attributions.count ? attributions[figure.index] : nil
  }

  private func attribution(of site: FigureSite) -> Attribution {
    let phrase = phrases[site.index]
    let place = Place(
      figure: paragraph.figures[site.index], phrase: phrase,
      phraseEndings: phrase.map { words.lists(endingIn: $0.range) } ?? WordLists(),
      sentenceIndex: site.sentence, sentence: paragraph.sentences[site.sentence],
      clause: site.clause)
    if let attribution = distributed(place) { return attribution }
    if isTerm(place) {
      // The terms of a region's rule are for all of its zones, unless the paragraph speaks of one.
      return article.isAboutRegion && !namesPark(before: place)
        ? Attribution(scope: .policy, park: "", rule: .termsOfRule)
        : located(.policy, place, .termsOfRule)
    }
    if isFund(place) { return located(.project, place, .fund) }
    if countsZones(place) { return Attribution(scope: .region, park: "", rule: .otherZones) }
    if isPerFirm(place) { return located(.enterprise, place, .perFirm) }
    if isRankOfNamed(place) { return located(.enterprise, place, .rankOfNamed) }
    if isInRegionsBracket(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isMeasureOfPlace(place) || isSeenFromRegion(place) || isToldByRegion(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isTotalOfZones(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isBehindPlace(place) { return Attribution(scope: .region, park: "", rule: .placeBefore) }
    if isWholeOfZone(place) { return Attribution(scope: .region, park: "", rule: .wholeOfPart) }
    if isCriterion(place) { return located(.other, place, .criterion) }
    if isNamedAmount(place) { return located(.project, place, .projectAmount) }
    if let attribution = memberOfList(place) ?? shareOfFigure(place) { return attribution }
    if isAtCeremony(place) { return located(.event, place, .ceremony) }
    if takesPart(place) { return located(.event, place, .participants) }
    if let attribution = amountOfCountedProjects(place) { return attribution }
    if isProjectAmount(place) { return located(.project, place, .projectAmount) }
    let attribution = bySubject(place)
    if attribution.scope == .park, isOfTechnique(place) {
      return located(.enterprise, place, attribution.rule)
    }
    // (公司负责人：)从考察到签约，只用了45天: what a firm tells of the course of its project.
    return attribution.scope == .enterprise && isCourseOfProject(place)
      ? located(.project, place, attribution.rule) : attribution
  }

  /// 高于全市（7.1%）2.4个百分点: the figure in brackets is the region's.
  private func isInRegionsBracket(_ place: Place) -> Bool {
    let open = place.figure.range.lowerBound - 1
    guard open > place.sentence.range.lowerBound, units[open].lexicalClass == .openBracket else {
      return false
    }
    return paragraph.tokens(
      in: max(place.sentence.range.lowerBound, open - 8)..<open,
      of: LexicalCategories(.subject, .place)
    ).contains { token in
      token.range.upperBound == open && (token.category == .place || names(token, .region))
    }
  }

  /// (发布了)南阳638家(光电企业): a place directly before a count; but not 与四川2家(企业合作).
  private func isBehindPlace(_ place: Place) -> Bool {
    let end = place.figure.range.lowerBound
    // (占)全市36家(的一半)
    if place.isCount, end - 2 > place.clause.lowerBound, endsInRegion(place.lead),
      place.figure.range.upperBound < place.clause.upperBound,
      units[place.figure.range.upperBound] == "的"
    {
      return true
    }
    guard place.isCount, end - 2 >= place.clause.lowerBound,
      let match = lexicon.endings.longestMatch(
        in: units, endingAt: end, from: max(place.clause.lowerBound, end - 8),
        of: LexicalCategories(.place, .placeShort)), match.length >= 2
    else { return false }
    let start = end - match.length
    guard start > place.clause.lowerBound, !isWord(start..<end),
      !zones.mentions.contains(where: { $0.range.overlaps(start..<end) })
    else { return false }
    return !isBesideSubject(start..<end, in: place.clause)
  }

  /// (将)新建两条(生产线), 新建、改扩建学校: a word that is a county's short name by chance.
  func isWord(_ name: Range<Int>) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: name.lowerBound, to: name.upperBound,
      of: LexicalCategories(.phraseBoundary, .dimensionWord, .status, .change, .ruleWord)
    )?.length == name.count
  }

  /// (全省共立项)103个，其中湘江新区项目51个: what the zone has but a part of.
  private func isWholeOfZone(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    guard
      let next = place.sentence.clauses.first(where: {
        $0.lowerBound >= place.clause.upperBound
          && words.begins(.partOf, at: $0.lowerBound, before: $0.upperBound)
      }), next.lowerBound - place.clause.upperBound <= 24,
      !zones.mentions.contains(where: {
        sentence.contains($0.range.lowerBound) && $0.range.upperBound <= next.lowerBound
          && $0.park != nil
      }),
      let part = zones.mentions.first(where: { $0.range.lowerBound >= next.lowerBound }),
      let park = part.park, park.isSame(as: zones.main), !part.isPart,
      part.range.lowerBound - next.lowerBound <= 5,
      let figure = paragraph.figure(from: part.range.upperBound),
      figure.clause.lowerBound == next.lowerBound
    else { return false }
    return true
  }

  /// 电解液行业国内排名第一的新宙邦: the rank of a firm or product that is named behind it; but not
  /// 全国第一的高新区, 第一的位置.
  private func isRankOfNamed(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    guard place.figure.quantity.unit.kind == .rank, place.figure.quantity.bound == .exact,
      end + 2 < place.clause.upperBound,
      units[end] == "的", isHan(end + 1)
    else { return false }
    if units[end + 1] == "位" || units[end + 1] == "成" || units[end + 1] == "好" { return false }
    return !zones.mentions.contains {
      (end..<place.clause.upperBound).contains($0.range.lowerBound)
    }
  }

  /// (项目有10多个，)占签约项目近50%: a share of the figure before it in the sentence.
  private func shareOfFigure(_ place: Place) -> Attribution? {
    guard place.figure.quantity.unit.kind == .percent, let phrase = place.phrase,
      phrase.whole != nil, units[phrase.range.lowerBound] == "占",
      let previous = figure(before: place),
      (0...2).contains(phrase.range.lowerBound - previous.range.upperBound),
      var attribution = attribution(ofEarlier: previous)
    else { return nil }
    attribution.rule = .memberOfList
    return attribution
  }

  private func bySubject(_ place: Place) -> Attribution {
    let own = subject(in: place.lead, of: place)
    if own == nil || own?.isSingle ?? false, tellsOfCompletion(place) {
      let isOfAll =
        article.isAboutCeremony
        && place.sentence.clauses.contains {
          $0.lowerBound <= place.clause.lowerBound && Self.allProjects.begin($0, in: units)
        }
      return located(isOfAll ? .event : .project, place, .sentenceSubject)
    }
    // 项目达产后预计亩均税收超过80万元
    if own == nil || own?.isSingle ?? false, Self.projectDone.begin(place.lead, in: units) {
      return located(.project, place, .sentenceSubject)
    }
    if let scope = quotedScope(place), own == nil || own?.scope == .park || own?.scope == .other {
      return located(scope, place, .speaker)
    }
    // 巴斯夫一体化基地总投资约100亿欧元: what works cost in all is theirs, whosever they are.
    if let own, own.scope == .enterprise, place.figure.quantity.unit.kind == .money,
      let phrase = place.phrase?.range, Self.costs.end(phrase, in: units),
      Self.toCome.occur(
        in: place.figure.range
          .upperBound..<max(place.figure.range.upperBound, place.sentence.range.upperBound),
        of: units)
    {
      return located(.project, place, .projectAmount)
    }
    // 该平台(由某公司研发，可监测测点1200个): what a firm has developed is the firm's.
    if let own, own.scope == .project, isDeveloped(own, place) {
      return located(.enterprise, place, .clauseSubject)
    }
    if let own { return attribution(own, place, .clauseSubject) }
    if isInsideBuilt(place) { return located(.project, place, .sentenceSubject) }
    if goesOnWithInvestment(place) { return located(.project, place, .projectAmount) }
    if isAtSite(place) { return located(.project, place, .sentenceSubject) }
    if let scope = scopeOfCompletion(place) { return located(scope, place, .sentenceSubject) }
    let isOfZone = isZoneMeasure(place)
    // 全县将再开工项目20个，园区新建厂房10万平方米，确保生产总值增长6%: what statistics tell is of the region.
    if isOfZone,
      let opening = place.sentence.clauses.prefix(2).lazy.compactMap({
        self.firstSubject(in: $0, of: place)
      }).first, opening.scope == .region, opening.range.upperBound <= place.clause.lowerBound,
      !zones.mentions.contains(where: {
        place.sentence.range.contains($0.range.lowerBound) && !$0.isReference && $0.park != nil
          && $0.range.upperBound <= place.figure.range.lowerBound
      })
    {
      return attribution(opening, place, .sentenceSubject)
    }
    for earlier in place.sentence.clauses.reversed()
    where earlier.upperBound <= place.clause.lowerBound {
      if let subject = subject(in: earlier, of: place), !isOutgrown(subject, earlier, place),
        !isOfZone || !subject.isSingle && subject.scope != .event || isPointedAt(earlier),
        !isOfEarlierItem(subject, earlier, place), !isPointOfView(subject, earlier)
      {
        if subject.scope == .project, isDeveloped(subject, place) {
          return located(.enterprise, place, .sentenceSubject)
        }
        return attribution(subject, place, .sentenceSubject)
      }
    }
    for index in stride(
      from: place.sentenceIndex - 1, through: max(0, place.sentenceIndex - 3), by: -1)
    {
      guard let subject = subject(in: paragraph.sentences[index].range, of: place),
        !subject.isSingle || !tellsZoneMeasure(place)
      else { continue }
      let isNear = index == place.sentenceIndex - 1
      // 高新区、钟祥市工业投资分别完成22亿元、19亿元。房地产投资21亿元: no member of a list goes on.
      if article.isAboutRegion, subject.scope == .park, isListMember(subject.range),
        words.has(.distributive, in: paragraph.sentences[index].range)
      {
        break
      }
      guard carries(subject, to: place), isNear || goesOn(subject, from: index, to: place) else {
        break
      }
      return attribution(subject, place, .carriedSubject)
    }
    return articleSubject(place)
  }

  /// 这一平台(由某公司牵头研发): software or a system that the paragraph says is of someone's own development.
  private func isDeveloped(_ subject: Subject, _ place: Place) -> Bool {
    let end = subject.range.upperBound
    guard Self.systems.end(subject.range, in: units) || Self.systems.begin(end - 2..<end, in: units)
    else { return false }
    let told = paragraph.paragraph.units.lowerBound..<place.sentence.range.upperBound
    return Self.developing.occur(in: told, of: units)
  }

  private static let systems = NameParts("平台", "系统", "软件")
  private static let developing = NameParts("研发", "研制", "开发的", "自主开发")

  /// (集中开工项目32个。)全部项目(达产后，年可新增销售收入410亿元): the projects of a ceremony together.
  private static let allProjects = NameParts("全部项目", "这批项目", "这些项目", "所有项目", "项目全部", "上述项目")

  /// 从采购项目构成看: what a sentence breaks something down by is no project that it tells of.
  private func isPointOfView(_ subject: Subject, _ clause: Range<Int>) -> Bool {
    guard subject.isSingle, let last = clause.last else { return false }
    return ["从", "按", "分", "就"].contains(units[clause.lowerBound])
      && ["看", "分", "言", "讲"].contains(units[last])
  }

  private static let projectDone = NameParts(
    "项目达产后", "项目建成后", "项目投产后", "项目全部", "项目建成投产后", "项目满产后")

  private func isListMember(_ zone: Range<Int>) -> Bool {
    zone.upperBound < units.count && ["、", "和", "与"].contains(units[zone.upperBound])
  }

  private static let toCome = NameParts("将", "计划", "预计", "建成后", "投产后", "达产", "动工", "开工", "在建")
  private static let costs = NameParts("总投资", "计划总投资", "总投资额", "投资总额")

  /// 这个投资10亿元的项目(，已完成固定资产投资3.6亿元): a clause that points at one thing.
  private func isPointedAt(_ clause: Range<Int>) -> Bool {
    ["这", "该"].contains(units[clause.lowerBound])
  }

  /// 规模以上工业总产值, 财政收入: what statistics tell of a zone or region, and of no firm or project that
  /// was spoken of before.
  private func isZoneMeasure(_ place: Place) -> Bool {
    place.phrase.map { words.has(.zoneMeasure, in: $0.range) } ?? false
      || tellsOfIndustry(place.lead)
  }

  /// (潍柴、歌尔带动配套企业300余家，)声学光电产业实现营业收入680亿元: a clause that begins with an industry.
  private func tellsOfIndustry(_ lead: Range<Int>) -> Bool {
    guard
      let industry = lead.prefix(14).dropLast().first(where: {
        units[$0] == "产" && units[$0 + 1] == "业"
      })
    else { return false }
    let name = lead.lowerBound..<industry
    return (2...12).contains(name.count) && name.allSatisfy(isPartOfName)
      && Self.behindIndustries.begin(industry + 2..<lead.upperBound, in: units)
  }

  private static let behindIndustries = NameParts(
    "实现", "完成", "产值", "规模", "营业", "营收", "销售", "集群", "年", "增加值", "总产值", "主营", "已", "达")

  /// Whether the sentence has told such a measure up to the figure: 规模以上工业总产值1572亿元，固定资产投资…
  private func tellsZoneMeasure(_ place: Place) -> Bool {
    words.has(
      .zoneMeasure, in: place.sentence.range.lowerBound..<place.figure.range.lowerBound)
  }

  /// 引进某公司…项目；开工项目47个: what is counted behind a semicolon, or of a time of its own,
  /// is not that project's.
  private func isOutgrown(_ subject: Subject, _ earlier: Range<Int>, _ place: Place) -> Bool {
    guard subject.scope == .project || subject.scope == .enterprise, place.isCount,
      phraseEnds(.uncarried, place)
    else { return false }
    if subject.scope == .project, !paragraph.times(beginningIn: place.lead).isEmpty { return true }
    // 唐山市…，布局机器人产业基地，培育了99家企业: what one has set up is not what has the firms.
    if subject.scope == .project,
      let first = place.sentence.clauses.lazy.prefix(while: {
        $0.upperBound <= earlier.upperBound
      }).compactMap({ self.firstSubject(in: $0, of: place) }).first, !first.isSingle,
      !first.range.overlaps(subject.range)
    {
      return true
    }
    return (earlier.upperBound..<place.clause.lowerBound).contains { units[$0] == ";" }
  }

  /// …，加快双创基地建设；立足30余家研发机构…: a firm or project that one item of a sentence came to
  /// speak of is not what the next item, behind a semicolon, tells of; the one that opens the sentence
  /// may be.
  private func isOfEarlierItem(_ subject: Subject, _ earlier: Range<Int>, _ place: Place) -> Bool {
    guard place.isCount || place.figure.quantity.unit.kind == .area else { return false }
    // 如今，该公司…；产品销往20多个国家: a word of time in front does not count.
    let opening = place.sentence.clauses.first { $0.count > 4 } ?? place.sentence.range
    let opensSentence =
      earlier.lowerBound <= opening.lowerBound
      && firstSubject(in: earlier, of: place)?.isSingle ?? true
    return subject.isSingle && !opensSentence
      && (earlier.upperBound..<place.clause.lowerBound).contains { units[$0] == ";" }
  }

  /// Whether a firm or project is still spoken of some sentences later: no time opens a new matter.
  func goesOn(_ subject: Subject, from index: Int, to place: Place) -> Bool {
    guard subject.scope == .enterprise || subject.scope == .project else { return false }
    let between = paragraph.sentences[index].range.upperBound..<place.figure.range.lowerBound
    return !words.has(.presence, in: between)
      && !zones.mentions.contains { between.contains($0.range.lowerBound) }
  }

  /// Whether a subject goes on into the next sentence: an event never; a place only where no park
  /// was named since; a firm or project not to a count of firms or projects.
  private func carries(_ subject: Subject, to place: Place) -> Bool {
    switch subject.scope {
    case .event: false
    case .region: !namesPark(before: place) && !article.isAboutEnterprise
    case .enterprise, .project:
      !place.figure.quantity.unit.symbol.isSame(as: "大") && !phraseEnds(.uncarried, place)
    // A part of the zone is not what a sentence with a time of its own tells of, unless the paragraph opens
    // with it.
    case .other:
      subject.range.lowerBound <= paragraph.paragraph.units.lowerBound + 2
        || paragraph.times(beginningIn: place.sentence.range).allSatisfy {
          $0.range.lowerBound >= place.figure.range.lowerBound || $0.form != .stated
        }
    case .park where subject.park != zones.main && !zones.isSectioned: !isEnumerated(place.sentence)
    default: true
    }
  }

  /// 二是…, (二)…: a sentence that turns to the next matter.
  private func isEnumerated(_ sentence: Sentence) -> Bool {
    let start = sentence.range.lowerBound
    guard start + 1 < sentence.range.upperBound else { return false }
    return units[start].lexicalClass == .chineseDigit && units[start + 1] == "是"
      || units[start].lexicalClass == .openBracket
  }

  /// Whether the paragraph speaks of a park before the figure.
  private func namesPark(before place: Place) -> Bool {
    let passage = paragraph.paragraph.units.lowerBound..<place.figure.range.lowerBound
    return zones.mentions.contains { passage.contains($0.range.lowerBound) && $0.park != nil }
  }

  private func articleSubject(_ place: Place) -> Attribution {
    if article.isAboutEnterprise { return located(.enterprise, place, .articleSubject) }
    // The zone that the paragraph has spoken of: 金坛开发区成立了5个专项小组。一季度，签约项目7个.
    // In an article of several zones it may have been named in a paragraph before.
    let start = zones.isSectioned ? 0 : paragraph.paragraph.units.lowerBound
    let passage = start..<place.figure.range.lowerBound
    let spokenOf = zones.mentions.filter {
      passage.contains($0.range.lowerBound) && $0.opensClause && $0.park != nil
        && ($0.park == zones.main || zones.isSectioned || opensParagraph($0))
        && !(article.isAboutRegion && isVenue($0.range))
    }
    // What a paragraph tells of a zone and its parts goes back to the zone.
    if let zone = spokenOf.last(where: { !$0.isPart }) ?? spokenOf.last, let park = zone.park {
      return Attribution(
        scope: zone.isPart ? .other : scope(of: park), park: park, rule: .paragraphZone)
    }
    if article.isAboutRegion { return Attribution(scope: .region, park: "", rule: .articleSubject) }
    if zones.main.isEmpty {
      let isOfRegion = !zones.place.isEmpty || article.opensWithNation
      return Attribution(scope: isOfRegion ? .region : .other, park: "", rule: .articleSubject)
    }
    return Attribution(scope: scope(of: zones.main), park: zones.main, rule: .articleSubject)
  }

  /// 金昌市在|金昌经开区|举行集中开工仪式: where a city has held something.
  func isVenue(_ zone: Range<Int>) -> Bool {
    let before = zone.lowerBound - 1
    guard before > paragraph.paragraph.units.lowerBound, units[before] == "在" else { return false }
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: zone.lowerBound)]
    let lead = sentence.range.lowerBound..<max(sentence.range.lowerBound, before)
    return !paragraph.tokens(in: lead, of: LexicalCategories(.place)).isEmpty
      && words.has(.hosting, in: zone.upperBound..<sentence.range.upperBound)
  }

  /// What the figures of a zone are: its own, or those of the part of it that the article is about.
  func scope(of park: String) -> Scope {
    article.isAboutSection && park.isSame(as: zones.main) ? .other : .park
  }

  /// 秀洲区举办招商技能擂台赛，…聚焦六大产业: the place that holds an event is not what the sentence goes on
  /// to tell of, in an article about a zone.
  private func hostsEvent(_ subject: Subject, _ place: Place) -> Bool {
    let rest =
      subject.range.upperBound..<max(subject.range.upperBound, place.figure.range.lowerBound)
    guard !zones.main.isEmpty, !article.isAboutRegion,
      place.sentence.range.contains(subject.range.lowerBound),
      let host = words.first(.hosting, in: rest), host.lowerBound - subject.range.upperBound <= 4
    else { return false }
    return paragraph.tokens(in: rest, of: LexicalCategories(.subject)).contains {
      names($0, .event)
    }
  }

  /// Whether a zone stands in the first sentence of the paragraph.
  private func opensParagraph(_ zone: ZoneMention) -> Bool {
    paragraph.sentences.first.map { $0.range.contains(zone.range.lowerBound) } ?? false
  }

  private func attribution(_ subject: Subject, _ place: Place, _ rule: ScopeRule) -> Attribution {
    switch subject.scope {
    case .region where hostsEvent(subject, place): located(.event, place, .participants)
    case .region: Attribution(scope: .region, park: "", rule: rule)
    case .park:
      Attribution(
        scope: scope(of: subject.park ?? zones.main), park: subject.park ?? zones.main, rule: rule)
    case .other:
      subject.park.map { Attribution(scope: .other, park: $0, rule: rule) }
        ?? located(.other, place, rule)
    // 这支基金(已投出19个项目)
    case .project where Self.fundWord.end(subject.range, in: units):
      located(.project, place, .fund)
    default: located(subject.scope, place, rule)
    }
  }

  private static let fundWord = NameParts("基金")

  /// Whether the paragraph begins by going to another place: 在焦作市…厂, 走进….
  var isSetElsewhere: Bool {
    let start = paragraph.paragraph.units.lowerBound
    let end = paragraph.paragraph.units.upperBound
    guard words.begins(.placeOpener, at: start, before: end) else { return false }
    let match = lexicon.trie.longestMatch(
      in: units, from: start + 1, to: end, of: LexicalCategories(.place, .placeShort))
    guard let match else { return false }
    let visited = lexicon.places[match.entry]
    return !zones.main.begins(with: visited.shortName) && visited.level != .province
  }

  // MARK: Matching

  /// Whether a token is a word for subjects of the scope: 招聘会 for an event, 全市 for a region.
  func names(_ token: Token, _ scope: Scope) -> Bool {
    guard token.category == .subject, case .subject(let named) = lexicon.cues[token.entry].meaning
    else { return false }
    return named == scope
  }

  /// Whether the phrase of a figure ends in a word of the list.
  func phraseEnds(_ list: WordList, _ place: Place) -> Bool {
    place.phraseEndings.contains(list)
  }
}
