import Lexicon
import Measurements

extension ScopeRules {
  /// A subject as it stands in the text.
  struct Subject {
    var range: Range<Int>
    var scope: Scope
    var park: String?
    /// Whether it is one firm or project.
    var isSingle: Bool { scope == .enterprise || scope == .project }
  }

  /// The subject of a range: its first, but a named project directly before the figure's phrase
  /// and a firm close behind its zone take over.
  func subject(in range: Range<Int>, of place: Place) -> Subject? {
    if subjectRead.figure == place.figure.range.lowerBound, subjectRead.range == range {
      return subjectRead.subject
    }
    let subject =
      range.upperBound <= place.clause.lowerBound && place.figure.quantity.unit.kind != .rank
      ? earlierSubject(in: range, of: place) : readSubject(in: range, of: place)
    subjectRead = (place.figure.range.lowerBound, range, subject)
    return subject
  }

  /// The subject of what stands before the clause of a figure. It is the same for all figures behind
  /// it but ranks, so it is read once.
  private func earlierSubject(in range: Range<Int>, of place: Place) -> Subject? {
    // What is asked for again was asked for lately.
    var index = earlierSubjects.count
    let last = max(0, index - 32)
    while index > last {
      index -= 1
      if earlierSubjects[index].range == range { return earlierSubjects[index].subject }
    }
    let subject = readSubject(in: range, of: place)
    if earlierSubjects.isEmpty { earlierSubjects.reserveCapacity(8) }
    earlierSubjects.append((range, subject))
    return subject
  }

  private static let dealings = NameParts(
    "主营", "主要从事", "专业从事", "主要生产", "专注于", "业务涵盖", "业务覆盖", "主要业务")

  private func readSubject(in range: Range<Int>, of place: Place) -> Subject? {
    var all = subjects(in: range, of: place)
    // 人才周启动 东湖高新区9家单位…: a headline goes on with another matter behind a space.
    if all.count > 1, paragraph.paragraph.role.isHeading,
      let space = range.last(where: { units[$0].lexicalClass == .space }),
      all.contains(where: { $0.range.lowerBound > space })
    {
      all.removeAll { $0.range.lowerBound < space }
    }
    // (某公司总部位于常州，)主营光伏电站投资: what a firm deals in.
    if Self.dealings.begin(range, in: units) { all.removeAll { $0.scope == .project } }
    guard let first = all.first else { return nil }
    if let last = all.last, last.scope == .project, all.count > 1 { return last }
    // 德阳高新区与某大学共建的某研究院: the head stands behind 的.
    if let last = all.last, last.scope == .enterprise, all.count > 1,
      (first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound)).contains(
        where: { units[$0] == "的" })
    {
      return last
    }
    guard all.count > 1, first.scope == .park || first.scope == .region,
      all[1].scope == .enterprise, all[1].range.lowerBound - first.range.upperBound <= 14
    else { return first }
    let between = first.range.upperBound..<max(first.range.upperBound, all[1].range.lowerBound)
    let parts = between.contains {
      switch units[$0] {
      case "与", "和", "向", "为", "对", "的", "在", "、", "有", "成", "达": true
      default: units[$0].lexicalClass.endsClause
      }
    }
    return parts ? first : all[1]
  }

  /// The first subject of a range, whatever it goes on to speak of.
  func firstSubject(in range: Range<Int>, of place: Place) -> Subject? {
    subjects(in: range, of: place).first
  }

  /// The tokens that may tell of a subject.
  private static let telling = LexicalCategories(.subject, .place, .status)

  /// The subjects of a range in order: zones, places, firms, projects, events.
  private func subjects(in range: Range<Int>, of place: Place) -> [Subject] {
    var subjects: [Subject] = []
    if let places = listedPlaces(in: range) { subjects.append(places) }
    let mentions = paragraph.mentions(near: range)
    for index in mentions
    where range.contains(zones.mentions[index].range.lowerBound)
      && zones.mentions[index].park != nil
    {
      let zone = zones.mentions[index]
      guard !isBesideSubject(zone.range, in: range), !isModifier(zone.range, of: place),
        !(zone.isPart && (isObject(zone.range) || isExample(zone.range, in: range))),
        !isOneOfExamples(zone, in: range),
        !isInFrontOfPart(zone), !isInFrontOfZone(index), !isInside(zone.range)
      else { continue }
      // 高新区和六个省级工业园区(完成产值…): the zone is one of those told of together.
      // 某开发区|所处的|某市
      if closesListOfMany(zone) || Self.seatOf.begin(zone.range.upperBound..<units.count, in: units)
        || isJoinedToMany(zone.range, in: range) || isJoinedToZone(index, in: range)
        || isJoinedToPlace(zone.range, in: range)
      {
        subjects.append(Subject(range: zone.range, scope: .region))
        continue
      }
      // 该产业园(由某公司投资兴建，占地200亩): a part that is one firm's works.
      let isWorks =
        zone.isPart
        && (Self.investors.begin(
          zone.range.upperBound..<max(zone.range.upperBound, range.upperBound), in: units)
          || costsAsWhole(zone.range))
        || zone.zone == nil && isOfFirm(zone.range, in: range) && costsAsWhole(zone.range)
      // 比亚迪|襄阳产业园: a firm's own.
      // 亿纬锂能|荆门产业园
      let isOfKnownFirm =
        zone.zone == nil
        && (paragraph.token(endingAt: zone.range.lowerBound).map {
          $0.category == .subject && lexicon.cues[$0.entry].isFirmName
        } ?? false
          || isBehindTrade(zone.range, in: range))
      if isOfKnownFirm, !isWorks {
        subjects.append(Subject(range: zone.range, scope: .enterprise))
        continue
      }
      // 综保区|三期(总投资15亿元)
      let end = zone.range.upperBound
      let isPhase =
        end + 1 < range.upperBound && units[end].lexicalClass == .chineseDigit
        && units[end + 1] == "期"
      subjects.append(
        Subject(
          range: zone.range, scope: isWorks ? .project : zone.isPart || isPhase ? .other : .park,
          park: zone.park))
    }
    for index in mentions
    where zones.mentions[index].isPlural && range.contains(zones.mentions[index].range.lowerBound) {
      let named = zones.mentions[index].range
      guard opensAsMany(named, in: range), !isModifier(named, of: place),
        !isRankedAmong(named, place)
      else { continue }
      subjects.append(Subject(range: named, scope: .region))
    }
    for token in paragraph.tokens(in: range, of: Self.telling) {
      if token.category == .status {
        if tellsOfProject(token, in: range) {
          subjects.append(Subject(range: token.range, scope: .project))
        }
        continue
      }
      guard !isCounted(token) || isFirmOfStaff(token), !isExample(token.range, in: range),
        !isBracketed(token, in: range),
        !(names(token, .event) && tellsSource(token, in: range)), !isInTitle(token),
        let subject = subject(token, in: range),
        subject.scope != .region || !isComparedWith(token.range, place)
      else { continue }
      subjects.append(subject)
    }
    if let firm = knownFirm(in: range) ?? describedFirm(in: range), !isInsideCounted(firm.range),
      !isSource(firm.range)
    {
      // 某集团北海|基地首期(厂房面积8.6万平方米)
      let rest = firm.range.upperBound..<max(firm.range.upperBound, range.upperBound)
      // (某汽车天津基地投产)某汽车|天津|基地(总占地3000亩)
      let isBase =
        Self.phasesOfBases.occur(in: rest.prefix(10), of: units)
        || article.isAboutBase
          && (ArticleReading.bases.end(firm.range, in: units)
            || ArticleReading.bases.occur(in: rest.prefix(6), of: units))
        // 一家企业|新建的疫苗车间(投资6.8亿元)
        || Self.builtBy.begin(rest, in: units) && Self.builtWorks.occur(in: rest, of: units)
        || namesProject(of: firm.range, in: range)
      subjects.append(isBase ? Subject(range: firm.range, scope: .project) : firm)
    }
    if let person = founder(in: range) { subjects.append(person) }
    if let event = numberedEvent(in: range) ?? thisEvent(in: range) { subjects.append(event) }
    if let firm = pronoun(in: range, of: place) ?? namedFund(in: range) { subjects.append(firm) }
    if let phase = phaseOfZone(in: range, of: place) ?? phaseOfProject(in: range) {
      subjects.append(phase)
    }
    if let all = zonesTogether(in: range) ?? zoneByName(in: range) { subjects.append(all) }
    if let institute = namedInstitute(in: range) ?? bareInstitute(in: range) {
      subjects.append(institute)
    }
    if let work = works(in: range) { subjects.append(work) }
    // Few, and mostly in order.
    for index in subjects.indices {
      var place = index
      while place > 0, subjects[place].range.lowerBound < subjects[place - 1].range.lowerBound {
        subjects.swapAt(place, place - 1)
        place -= 1
      }
    }
    return subjects
  }

  /// What stands between a zone and the place that a sentence is about.
  private static let seatOf = NameParts("所处的", "所在的", "所属的", "隶属的", "所在地")
  private static let builtBy = NameParts("新建的", "建设的", "投建的", "投资建设的", "投资新建的", "在建的", "扩建的")
  private static let builtWorks = NameParts("车间", "生产线", "项目", "工厂", "基地", "厂房")
  private static let phasesOfBases = NameParts(
    "基地首期", "基地一期", "基地二期", "基地三期", "产业园一期", "产业园二期", "产业园首期", "工厂一期", "工厂二期", "一期工程", "二期工程",
    "首期工程")

  /// 活动|共收到简历3400余份: the event that has been told of, at the head of a clause.
  private func thisEvent(in range: Range<Int>) -> Subject? {
    guard let length = Self.thisEvents.length(beginning: range, in: units) else { return nil }
    return Subject(range: range.prefix(length), scope: .event)
  }

  private static let thisEvents = NameParts(
    "活动共", "活动现场", "活动吸引", "活动期间", "活动当天", "活动分", "本次活动", "此次活动", "招聘会共", "大赛共", "大赛吸引", "展会共",
    "展会吸引")

  /// 第30届杨凌农高会(期间): an event by its number and what such are called.
  func numberedEvent(in range: Range<Int>) -> Subject? {
    guard let session = units.firstPlace(of: "届", in: range), session > range.lowerBound,
      Self.sessions.contains(units[session - 1])
        || units[session - 1].lexicalClass == .digit
        || units[session - 1].lexicalClass == .chineseDigit
        || units[session - 1].lexicalClass == .smallMultiplier
    else { return nil }
    for position in session + 1..<max(session + 1, min(range.upperBound, session + 24)) {
      guard !units[position].lexicalClass.endsClause else { return nil }
      guard Self.meetings.contains(units[position]), position > session + 2 else { continue }
      let end = position + 1
      if end == range.upperBound || !isHan(end)
        || Self.behindMeetings.begin(end..<range.upperBound, in: units)
      {
        return Subject(range: session - 1..<end, scope: .event)
      }
    }
    return nil
  }

  private static let sessions: [TextUnit] = ["本", "上", "首", "历", "该", "两", "前"]
  private static let meetings: [TextUnit] = ["会", "节", "展", "赛", "周"]
  private static let behindMeetings = NameParts(
    "期间", "上", "在", "开幕", "闭幕", "启动", "举", "于", "将", "共", "累计", "吸引", "现场", "签约", "已", "落幕", "圆满",
    "拉开")

  /// 电子电器、新能源新材料两大主导产业: what names firms, in a list of industries.
  private func isTradeOfList(_ token: Token) -> Bool {
    guard units[token.range.upperBound] == "、" else { return false }
    let rest = token.range.upperBound..<min(units.count, token.range.upperBound + 20)
    guard let industry = Self.industries.first(in: rest, of: units) else { return false }
    return !Self.kindsOfFirms.occur(
      in: token.range.lowerBound..<industry.lowerBound, of: units)
  }

  private static let industries = NameParts("产业", "行业")
  private static let kindsOfFirms = NameParts("公司", "集团", "企业", "厂")

  func subject(_ token: Token, in range: Range<Int>) -> Subject? {
    if token.category == .place {
      // 与国际商务区合署办公: beside whom.
      if isSection(token, in: range), !isBesideSubject(token.range, in: range) {
        return Subject(range: token.range, scope: .other, park: zones.main)
      }
      // 重庆市大渡口区建桥工业园区: also the province and city in front of a zone's name.
      let inZone = zones.mentions.contains {
        $0.range.contains(token.range.lowerBound)
          || $0.park != nil && $0.range.lowerBound == token.range.upperBound
          || $0.range.lowerBound > token.range.upperBound
            && $0.range.lowerBound - token.range.upperBound <= 6
            && range.contains($0.range.lowerBound)
            && (token.range.upperBound..<$0.range.lowerBound).allSatisfy(isPartOfName)
            && !lexicon.hasBoundary(
              endingAt: $0.range.lowerBound, from: token.range.upperBound, in: units, lengths: 1...3
            )
      }
      return inZone || isOfOfficial(token) || ranksProjects(token, in: range)
        || isBesideSubject(token.range, in: range)
        || accredits(token)
        || isInsideClause(token.range, in: range)
        ? nil : Subject(range: token.range, scope: .region)
    }
    guard case .subject(let scope) = lexicon.cues[token.entry].meaning else { return nil }
    if scope == .enterprise, isTradeOfList(token) { return nil }
    // “管委会+公司”改革: a model, no firm.
    if scope == .enterprise, token.range.lowerBound > range.lowerBound,
      units[token.range.lowerBound - 1] == "+"
    {
      return nil
    }
    switch scope {
    case .park, .policy: return nil
    // 与国际商务区合署办公
    case .other
    where ["与", "同", "和"].contains(units[range.lowerBound])
      && token.range.lowerBound > range.lowerBound
      && (range.lowerBound + 1..<token.range.lowerBound).allSatisfy(isPartOfName):
      return nil
    case .region
    where Self.comparisons.begin(
      token.range.upperBound..<min(units.count, token.range.upperBound + 3), in: units):
      return nil
    case .region
    where isBesideSubject(token.range, in: range) || accredits(token) || !isWideRegion(token)
      || isInsideClause(token.range, in: range):
      return nil
    case .project where !namesProject(token, in: range) || isPredicate(token, in: range): return nil
    case .enterprise
    where !namesFirm(token, in: range) || isDestination(token, in: range)
      || isAgent(token, in: range):
      return nil
    case .enterprise where namesProject(of: token.range, in: range):
      return Subject(range: token.range, scope: .project)
    // (…污水处理厂…。)该厂: the works that the paragraphs before tell of.
    case .enterprise where pointsAtWorks(token):
      return Subject(range: token.range, scope: .project)
    case .other where Self.indefinite.end(range.lowerBound..<token.range.lowerBound, in: units):
      return nil
    case .other where zones.main.ends(in: "片区") && lexicon.cues[token.entry].word.isSame(as: "片区"):
      return Subject(range: token.range, scope: .park, park: zones.main)
    default: return Subject(range: token.range, scope: scope)
    }
  }

  /// 徐工集团|智能制造项目(达产后年产值90亿元): whether a firm's name is the beginning of a project's.
  private func namesProject(of firm: Range<Int>, in range: Range<Int>) -> Bool {
    let rest = firm.upperBound..<max(firm.upperBound, min(range.upperBound, firm.upperBound + 16))
    guard let project = Self.projects.first(in: rest, of: units),
      (firm.upperBound..<project.lowerBound).allSatisfy(isPartOfName),
      Self.stagesOfProjects.begin(project.upperBound..<range.upperBound, in: units)
    else { return false }
    return !(firm.upperBound..<project.lowerBound).contains {
      lexicon.trie.longestMatch(
        in: units, from: $0, to: project.lowerBound, of: LexicalCategories(.phraseBoundary)
      ).map { $0.length > 1 && lexicon.phraseBoundaries[$0.entry].side != .neither } ?? false
    }
  }

  private static let projects = NameParts("项目")
  private static let stagesOfProjects = NameParts(
    "达产", "投产", "全部达产", "全部建成", "建成", "竣工", "总投资", "计划总投资", "投资", "占地", "年产", "全面达产", "一期", "二期",
    "全部投产", "投用", "满产")

  /// 长春市(副市长、长春高新区管委会主任…提出): the place of an official who speaks for the zone as well.
  private func isOfOfficial(_ token: Token) -> Bool {
    let end = token.range.upperBound
    guard Self.officials.begin(end..<min(units.count, end + 6), in: units) else { return false }
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: end)].range
    return zones.mentions.contains {
      $0.range.lowerBound > end && $0.range.upperBound < sentence.upperBound
        && $0.range.lowerBound - end <= 16
        && Self.zoneOffices.begin($0.range.upperBound..<sentence.upperBound, in: units)
    }
  }

  private static let officials = NameParts(
    "副市长", "市长", "市委", "委", "县委", "县长", "副县长", "区委", "区长", "政府", "人大", "政协", "副秘书长", "省委")
  private static let zoneOffices = NameParts("管委会", "党工委", "工委", "管理委员会")

  /// 《加强开发区项目引才机制的实施意见》: a word in the title of a document.
  private func isInTitle(_ token: Token) -> Bool {
    guard words.hold(.ruleText) || words.hold(.planPublication) else { return false }
    let start = max(paragraph.paragraph.units.lowerBound, token.range.lowerBound - 40)
    return units.isTitleOpen(atEndOf: start..<token.range.lowerBound)
  }

  /// 据某论坛介绍, 记者从发布会获悉: where the news is from.
  private func tellsSource(_ token: Token, in range: Range<Int>) -> Bool {
    let lead = range.lowerBound..<token.range.lowerBound
    let end = token.range.upperBound
    return lead.contains { units[$0] == "据" || units[$0] == "从" }
      && Self.reporting.occur(in: end..<max(end, min(range.upperBound, end + 5)), of: units)
  }

  private static let reporting = NameParts("介绍", "获悉", "了解", "消息", "透露", "通报")

  /// (货物在)不同(片区间流转): no part in particular.
  private static let indefinite = NameParts("不同", "各", "跨", "多个", "两个", "相关", "其他", "三个")

  /// （含某茶业公司），省级龙头企业7家: what a bracket adds that closes before the end of the passage.
  private func isBracketed(_ token: Token, in range: Range<Int>) -> Bool {
    guard paragraph.classes.contains(.closeBracket),
      let close = (token.range.upperBound..<range.upperBound).first(where: {
        units[$0].lexicalClass == .closeBracket || units[$0].lexicalClass == .openBracket
      })
    else { return false }
    return units[close].lexicalClass == .closeBracket
      && (range.lowerBound..<token.range.lowerBound).contains {
        units[$0].lexicalClass == .openBracket
      }
  }

  /// Inside the phrase that a figure counts (引进项目22个, 100家公司): no subject.
  private func isCounted(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    let index = countedNouns.partitionPoint { $0.upperBound > start }
    return index < countedNouns.count && countedNouns[index].contains(start)
  }

  /// 全区新能源汽车及装备产业链企业(达到67家): whether what looks like a firm is of the noun that a figure counts.
  private func isInsideCounted(_ firm: Range<Int>) -> Bool {
    let index = countedNouns.partitionPoint { $0.upperBound > firm.lowerBound }
    guard index < countedNouns.count else { return false }
    let noun = countedNouns[index]
    return noun.lowerBound < firm.lowerBound && noun.upperBound > firm.upperBound
  }

  /// 昆山海关统计显示，…: who counted what a sentence tells.
  private func isSource(_ firm: Range<Int>) -> Bool {
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: firm.lowerBound)]
    return Self.sources.end(sentence.clause(at: firm.lowerBound), in: units)
  }

  private static let sources = NameParts("统计显示", "数据显示", "统计", "获悉", "了解到", "通报", "发布的数据")

  /// (6年来，)公司|员工(增加到260人): the firm whose staff a figure counts.
  private func isFirmOfStaff(_ token: Token) -> Bool {
    guard token.category == .subject, lexicon.cues[token.entry].word.isSame(as: "公司") else {
      return false
    }
    let end = token.range.upperBound
    return !isHan(token.range.lowerBound - 1)
      && Self.staff.begin(
        end..<max(end, min(paragraph.paragraph.units.upperBound, end + 5)), in: units)
  }

  private static let staff = NameParts(
    "员工", "职工", "现有员工", "研发人员", "人员", "团队", "从业人员", "共有员工", "拥有员工")

  /// The phrases of a paragraph's counts, in order, those that overlap as one.
  static func countedNouns(
    of paragraph: ParagraphReading, _ phrases: [IndicatorReader.Phrase?]
  ) -> [Range<Int>] {
    var counted: [Range<Int>] = []
    for figure in paragraph.sites {
      switch figure.kind {
      case .count, .people: break
      default: continue
      }
      if let phrase = phrases[figure.index],
        phrase.rule == .nounBefore || phrase.rule == .nounBehind
      {
        if counted.isEmpty { counted.reserveCapacity(paragraph.sites.count) }
        counted.append(phrase.range)
      }
    }
    // A figure may count a noun that stands before those of the figures before it.
    let areApart = zip(counted, counted.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    if areApart { return counted }
    counted.sort { $0.lowerBound < $1.lowerBound }
    var nouns: [Range<Int>] = []
    for noun in counted {
      if let last = nouns.last, last.upperBound >= noun.lowerBound {
        nouns[nouns.count - 1] = last.lowerBound..<max(last.upperBound, noun.upperBound)
      } else {
        nouns.append(noun)
      }
    }
    return nouns
  }
}
