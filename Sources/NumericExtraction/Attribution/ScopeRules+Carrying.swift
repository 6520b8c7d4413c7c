import Lexicon
import Measurements

/// The subject that a figure goes back to: its clause's, an earlier clause's, an earlier sentence's, the article's.
extension ScopeRules {
  /// Whose it is by the subject of its clause, of the sentence, of the sentences before, or of the article.
  func bySubject(_ place: Place) -> Attribution {
    let own = subject(in: place.lead, of: place)
    if own == nil || own?.isSingle ?? false, tellsOfCompletion(place) {
      let isOfAll =
        article.isAboutCeremony && countsProjects(before: place)
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
  /// Whether the paragraph has counted several projects before a figure: behind one of its own 项目全部达产 is of
  /// that one.
  private func countsProjects(before place: Place) -> Bool {
    paragraph.sites.contains { site in
      site.kind == .count && site.range.lowerBound < place.figure.range.lowerBound
        && paragraph.figures[site.index].quantity.value.map { $0 > ExactDecimal(1) } ?? true
        && (phrases[site.index].map { Self.project.end($0.range, in: units) } ?? false
          || Self.project.begin(
            site.range.upperBound..<max(site.range.upperBound, site.clause.upperBound), in: units))
    }
  }

  private static let project = NameParts("项目", "重大项目", "重点项目", "产业项目")
  private static let allProjects = NameParts("全部项目", "这批项目", "这些项目", "所有项目", "项目全部", "上述项目")

  /// 从采购项目构成看: what a sentence breaks something down by is no project that it tells of.
  private func isPointOfView(_ subject: Subject, _ clause: Range<Int>) -> Bool {
    guard subject.isSingle, let last = clause.last else { return false }
    return ["从", "按", "分", "就"].contains(units[clause.lowerBound])
      && ["看", "分", "言", "讲"].contains(units[last])
  }

  static let projectDone = NameParts(
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
  func namesPark(before place: Place) -> Bool {
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
}
