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

  private func readSubject(in range: Range<Int>, of place: Place) -> Subject? {
    var all = subjects(in: range, of: place)
    // 人才周启动 东湖高新区9家单位…: a headline goes on with another matter behind a space.
    if all.count > 1, paragraph.paragraph.role.isHeading,
      let space = range.last(where: { units[$0].lexicalClass == .space }),
      all.contains(where: { $0.range.lowerBound > space })
    {
      all.removeAll { $0.range.lowerBound < space }
    }
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
        !(zone.isPart && isObject(zone.range)), !isOneOfExamples(zone, in: range),
        !isInFrontOfPart(zone)
      else { continue }
      // 高新区和六个省级工业园区(完成产值…): the zone is one of those told of together.
      if isJoinedToMany(zone.range, in: range) {
        subjects.append(Subject(range: zone.range, scope: .region))
        continue
      }
      // 该产业园(由某公司投资兴建，占地200亩): a part that is one firm's works.
      let isWorks =
        zone.isPart
        && Self.investors.begin(
          zone.range.upperBound..<max(zone.range.upperBound, range.upperBound), in: units)
      subjects.append(
        Subject(
          range: zone.range, scope: isWorks ? .project : zone.isPart ? .other : .park,
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
      guard !isCounted(token), !isExample(token.range, in: range), !isBracketed(token, in: range),
        !(names(token, .event) && tellsSource(token, in: range)), !isInTitle(token),
        let subject = subject(token, in: range),
        subject.scope != .region || !isComparedWith(token.range, place)
      else { continue }
      subjects.append(subject)
    }
    if let firm = knownFirm(in: range) { subjects.append(firm) }
    if let event = numberedEvent(in: range) { subjects.append(event) }
    if let phase = phaseOfZone(in: range, of: place) { subjects.append(phase) }
    if let all = zonesTogether(in: range) { subjects.append(all) }
    if let institute = namedInstitute(in: range) { subjects.append(institute) }
    if let work = namedWork(in: range) ?? measuredWork(in: range) ?? bareWork(in: range) {
      subjects.append(work)
    }
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

  /// 2022年，宏昇牵头起草了…: a firm that the article has introduced, by its short name, at the head of a
  /// clause, behind a time or behind its zone.
  private func knownFirm(in range: Range<Int>) -> Subject? {
    guard !firms.isEmpty else { return nil }
    for position in range {
      let unit = units[position]
      guard firms.mayBegin(with: unit) || unit == "企",
        let name = firms.name(at: position, before: range.upperBound)
          ?? pointingName(at: position, before: range.upperBound),
        position == range.lowerBound || !isHan(position - 1)
          || paragraph.time(endingAt: position) != nil
          || paragraph.mention(endingAt: position) != nil
      else { continue }
      guard standsAlone(name, in: range), !isExample(name, in: range),
        !isBesideSubject(name, in: range)
      else { continue }
      return Subject(range: name, scope: .enterprise)
    }
    return nil
  }

  /// (某工业项目区规划总面积1500亩，)其中一期占地780亩: a phase of the zone that the paragraph speaks of, which is a
  /// part of it; but not one of a project or a firm's works.
  private func phaseOfZone(in range: Range<Int>, of place: Place) -> Subject? {
    var start = range.lowerBound
    if let length = words.length(of: .partOf, at: start, before: range.upperBound) {
      start += length
    }
    guard start + 2 < range.upperBound, units[start].lexicalClass == .chineseDigit,
      units[start + 1] == "期", Self.behindPhases.begin(start + 2..<range.upperBound, in: units),
      !zones.main.isEmpty
    else { return nil }
    let before = paragraph.paragraph.units.lowerBound..<start
    guard
      paragraph.mentions(near: before).contains(where: {
        zones.mentions[$0].park?.isSame(as: zones.main) ?? false && !zones.mentions[$0].isPart
          && zones.mentions[$0].range.upperBound <= start
      }),
      !paragraph.tokens(in: before, of: LexicalCategories(.subject)).contains(where: {
        names($0, .project) || names($0, .enterprise)
      }), measuredWork(in: before) == nil
    else { return nil }
    return Subject(range: start..<start + 2, scope: .other, park: zones.main)
  }

  private static let behindPhases = NameParts(
    "占地", "规划", "面积", "已", "用地", "总面积", "建成", "入驻", "开发", "总用地", "建设用地")

  /// “一区四园”(共完成…) in an article that begins with 全市: several zones together.
  private func zonesTogether(in range: Range<Int>) -> Subject? {
    guard
      let zone =
        (range.lowerBound..<max(range.lowerBound, min(range.upperBound, range.lowerBound + 8)))
        .first(where: {
          units[$0] == "一" && $0 + 3 < units.count && units[$0 + 1] == "区" && units[$0 + 3] == "园"
        }),
      zone == range.lowerBound || !isHan(zone - 1) || paragraph.time(endingAt: zone) != nil,
      let opening = article.paragraphs.first(where: { !$0.figures.isEmpty })?.sentences.first,
      Self.wholes.occur(in: opening.range, of: units)
    else { return nil }
    return Subject(range: zone..<zone + 4, scope: .region)
  }

  private static let wholes = NameParts("全市", "全县", "我市", "我县", "全省")

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

  /// 松山湖材料实验室(已引进25个创新团队): an institute by its name at the head of a clause; but not 国家重点实验室.
  private func namedInstitute(in range: Range<Int>) -> Subject? {
    let limit = min(range.upperBound, range.lowerBound + 18)
    guard range.lowerBound + 5 <= limit else { return nil }
    for end in range.lowerBound + 5...limit
    where Self.institutes.end(range.lowerBound..<end, in: units) {
      guard (range.lowerBound + 4..<end).allSatisfy(isPartOfName) else { return nil }
      let isClass = Self.classes.occur(in: range.lowerBound..<end, of: units)
      let goesOn =
        end == range.upperBound
        || lexicon.trie.longestMatch(
          in: units, from: end, to: range.upperBound,
          of: LexicalCategories(.phraseBoundary, .status, .time)) != nil
      if goesOn, !isClass { return Subject(range: end - 3..<end, scope: .enterprise) }
    }
    return nil
  }

  private static let institutes = NameParts("实验室", "研究中心", "创新研究院", "技术研究院", "研究院")
  private static let classes = NameParts(
    "国家级", "省级", "市级", "重点", "各类", "一批", "建成", "建设", "拥有", "国家工程", "博士后")

  /// (盛新锂能，车间内一片繁忙。去年)企业(产值28亿元): the firm that was spoken of last, with no zone since.
  private func pointingName(at position: Int, before end: Int) -> Range<Int>? {
    guard position + 2 < end, units[position] == "企", units[position + 1] == "业",
      !Self.firmsInGeneral.begin(position + 2..<end, in: units)
    else { return nil }
    let before = paragraph.paragraph.units.lowerBound..<position
    let zone = zones.mentions.last {
      before.contains($0.range.lowerBound) && $0.range.upperBound <= position
    }
    if article.isAboutEnterprise { return zone == nil ? position..<position + 2 : nil }
    let since = max(before.lowerBound, position - 120, zone?.range.upperBound ?? 0)
    let isNamed = (since..<max(since, position)).contains {
      firms.name(at: $0, before: position) != nil
    }
    return isNamed ? position..<position + 2 : nil
  }

  /// 企业总数, 企业主: not one firm.
  private static let firmsInGeneral = NameParts(
    "数", "总", "家", "户", "类", "群", "主", "所", "集", "达", "超", "突", "有", "的", "及", "开办", "登记", "注册",
    "服务", "孵化")

  /// Whether several zones follow a zone behind 和, 与 or 及.
  private func isJoinedToMany(_ zone: Range<Int>, in range: Range<Int>) -> Bool {
    let end = zone.upperBound
    guard end < range.upperBound, ["和", "与", "及", "、"].contains(units[end]) else { return false }
    return zones.mentions.contains {
      $0.isPlural && $0.range.lowerBound > end && $0.range.lowerBound - end <= 8
        && $0.range.upperBound <= range.upperBound
    }
  }

  /// 汇川技术智能制造中心(计划投资15亿元): a work with a name at the head of a clause, of which it says what
  /// it costs or takes.
  private func namedWork(in range: Range<Int>) -> Subject? {
    guard words.hold(.namedProject), let work = words.first(.namedProject, in: range) else {
      return nil
    }
    let end = work.upperBound
    let start = nameStart(of: work, in: range)
    // 项目 is a word of the table of subjects.
    guard units[work.lowerBound] != "项", units[work.lowerBound] != "工",
      end - start >= 6, (start..<end).allSatisfy(isPartOfName),
      words.begins(.projectStatement, at: end, before: paragraph.paragraph.units.upperBound)
        || units[end].lexicalClass == .comma
          && Self.costs.begin(end + 1..<min(units.count, end + 5), in: units),
      !paragraph.mentions(near: range).contains(where: {
        let zone = zones.mentions[$0]
        return zone.range.upperBound == end && !(zone.isPart && units[end - 1] != "园")
          // 吉林省数字经济|产业园(占地15万平方米): a name of its own before a word for any park, which says what
          // it takes or costs; but 大数据产业园建成机柜1.2万个 is told of as a part of the zone.
          && !((zone.isReference || zone.isPart) && end - start >= 7
            && Self.costs.begin(end..<min(units.count, end + 4), in: units))
      })
    else { return nil }
    return Subject(range: work, scope: .project)
  }

  /// 位于贵安新区马场镇的|华为云数据中心: behind the seat of the works.
  private func nameStart(of work: Range<Int>, in range: Range<Int>) -> Int {
    guard let seat = words.first(.firmSeat, in: range), seat.upperBound < work.lowerBound,
      let particle = (seat.upperBound..<work.lowerBound).last(where: { units[$0] == "的" })
    else { return range.lowerBound }
    return particle + 1
  }

  /// 占地120亩的太湖光子中心(已经封顶，总建筑面积…), 这个总投资52亿元、占地1500亩的项目: works named behind what they
  /// cost or take are what the sentence goes on to tell of.
  func measuredWork(in range: Range<Int>) -> Subject? {
    guard words.hold(.namedProject) else { return nil }
    for figure in paragraph.figures(in: range) {
      switch figure.kind {
      case .money, .area, .length, .power, .energy: break
      default: continue
      }
      // 示范区投资2.8亿元(建设)的创新平台
      let particle =
        figure.range.upperBound
        + (words.length(of: .construction, at: figure.range.upperBound, before: range.upperBound)
          ?? 0)
      guard particle < range.upperBound, units[particle] == "的",
        let work = words.first(.namedProject, in: particle + 1..<range.upperBound),
        (particle + 1..<work.upperBound).allSatisfy(isPartOfName)
      else { continue }
      let name = particle + 1..<work.lowerBound
      let isPointedAt = units[range.lowerBound] == "这" || units[range.lowerBound] == "该"
      let isNamed =
        name.count >= 3 && !words.ends(name.upperBound - 2..<name.upperBound, in: .unnamedProject)
        && paragraph.figures[figure.index].quantity.bound == .exact
      if isPointedAt && name.count < 3 || isNamed {
        return Subject(range: work, scope: .project)
      }
    }
    return nil
  }

  /// (双创大厦启用。)大厦(由某公司建成): works that were named, by their kind alone at the head of a clause.
  private func bareWork(in clause: Range<Int>) -> Subject? {
    // 目前产业园已招引企业近20家
    let time = paragraph.tokens(in: clause, of: LexicalCategories(.time)).first {
      $0.range.lowerBound == clause.lowerBound
    }
    let start = time?.range.upperBound ?? clause.lowerBound
    let range = start..<max(start, clause.upperBound)
    guard start + 2 < range.upperBound,
      let length = Self.kindsOfWorks.length(beginning: range, in: units)
    else { return nil }
    let end = start + length
    let kind = units[start..<end]
    guard Self.behindWorks.begin(end..<range.upperBound, in: units),
      !zones.main.ends(in: String(kind))
    else { return nil }
    // A headline may stand behind its text.
    let opening = article.paragraphs.first?.paragraph.units.lowerBound ?? 0
    let first = min(start, max(opening, start - 400))
    let isNamed = (first..<start).contains {
      $0 > first && isPartOfName($0 - 1) && $0 + length <= start
        && units[$0..<$0 + length] == kind
    }
    return isNamed ? Subject(range: start..<end, scope: .project) : nil
  }

  private static let kindsOfWorks = NameParts(
    "大厦", "中心", "基地", "电站", "厂区", "综合体", "小镇", "码头", "孵化器", "加速器", "产业园", "科技园", "物流园")
  private static let behindWorks = NameParts(
    "由", "总", "共", "占地", "建筑", "内", "设", "可", "现", "已", "将", "一期", "二期", "建成", "投", "规划", "于", "目前",
    "主要", "配")
  private static let investors = NameParts("由", "总投资", "计划总投资")
  private static let costs = NameParts("占地", "总投资", "投资", "总占地", "总建筑", "选址", "计划投资", "规划用地")

  /// 项目投产后 at the head of a clause: what follows is that project's.
  private func tellsOfProject(_ token: Token, in range: Range<Int>) -> Bool {
    guard case .status(.planned) = lexicon.cues[token.entry].meaning else { return false }
    let start = token.range.lowerBound
    return units[start] == "项" && units[start + 1] == "目"
      && (start == range.lowerBound || !isHan(start - 1) || units[start - 1] == "该")
  }

  /// 红安经开区(新型产业园): the zone in front of the name of its part.
  private func isInFrontOfPart(_ zone: ZoneMention) -> Bool {
    !zone.isPart
      && zones.mentions.contains {
        $0.isPart && $0.range.lowerBound == zone.range.lowerBound
          && $0.range.upperBound > zone.range.upperBound
      }
  }

  /// 荆州经开区、青岛西海岸新区等(17个单位): a zone in an enumeration of several that 等 closes.
  private func isOneOfExamples(_ zone: ZoneMention, in range: Range<Int>) -> Bool {
    guard isExample(zone.range, in: range) else { return false }
    let end =
      (zone.range.upperBound..<range.upperBound).first { units[$0] == "等" } ?? range.upperBound
    return zones.mentions.contains {
      $0.range.lowerBound >= zone.range.upperBound && $0.range.upperBound <= end
        && $0.park != zone.park
    }
  }

  /// (全省)8个国家高新区 at the head of a clause; but not 放到160家开发区里比, 占8个高新区的64%.
  private func opensAsMany(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    // 实现重点园区全覆盖: what a verb stands before is what is done.
    let lead = range.lowerBound..<named.lowerBound
    if paragraph.tokens(in: lead, of: LexicalCategories(.status)).last != nil { return false }
    // (是)全国首批14个国家级开发区之一
    let end = named.upperBound
    if end + 1 < units.count, units[end] == "之", units[end + 1] == "一" { return false }
    let before = max(range.lowerBound, named.lowerBound - 9)..<named.lowerBound
    return !before.contains {
      switch units[$0] {
      case "及", "辖", "是", "在", "到", "比", "与", "于", "对", "从", "占", "居", "列", "和", "入": true
      default: false
      }
    }
  }

  /// 在157家国家高新区中位列第84位: the zones among which one has a rank, unless the article is
  /// about all of them.
  private func isRankedAmong(_ zones: Range<Int>, _ place: Place) -> Bool {
    place.figure.quantity.unit.kind == .rank && !article.isAboutRegion
      && place.figure.range.lowerBound >= zones.upperBound
  }

  private func subject(_ token: Token, in range: Range<Int>) -> Subject? {
    if token.category == .place {
      if isSection(token, in: range) {
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
      return inZone || ranksProjects(token, in: range) || isBesideSubject(token.range, in: range)
        || accredits(token)
        || isInsideClause(token.range, in: range)
        ? nil : Subject(range: token.range, scope: .region)
    }
    guard case .subject(let scope) = lexicon.cues[token.entry].meaning else { return nil }
    switch scope {
    case .park, .policy: return nil
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

  /// Whether 该厂 means works of the zone that were spoken of last, not a firm.
  private func pointsAtWorks(_ token: Token) -> Bool {
    guard units[token.range.lowerBound] == "该" else { return false }
    if units[token.range.upperBound - 1] == "心" { return pointsAtFacility(token) }
    guard units[token.range.upperBound - 1] == "厂" else { return false }
    for earlier in article.paragraphs.reversed()
    where earlier.paragraph.units.lowerBound <= paragraph.paragraph.units.lowerBound {
      for named in earlier.tokens.reversed()
      where named.category == .subject && named.range.upperBound <= token.range.lowerBound
        && units[named.range.upperBound - 1] == "厂" && units[named.range.lowerBound] != "该"
      {
        if case .subject(.project) = lexicon.cues[named.entry].meaning { return true }
        return false
      }
    }
    return false
  }

  /// (企业服务中心…。)该中心: a place of services, unless the centre named last is one of research.
  private func pointsAtFacility(_ token: Token) -> Bool {
    // A headline may stand behind its text.
    let opening = article.paragraphs.first?.paragraph.units.lowerBound ?? 0
    let before = min(opening, token.range.lowerBound)..<token.range.lowerBound
    let centre = before.dropLast().last {
      units[$0] == "中" && units[$0 + 1] == "心" && units[max(0, $0 - 1)] != "该"
    }
    guard let centre else { return false }
    return Self.services.end(max(before.lowerBound, centre - 4)..<centre, in: units)
  }

  private static let services = NameParts(
    "服务", "政务", "展示", "会展", "商业", "物流", "数据", "计算", "算力", "孵化", "交易", "配送", "会议", "文化", "体育", "活动",
    "医疗",
    "结算", "运营", "展览", "光子", "智造", "制造", "分拣", "集散", "仓储")

  /// 《加强开发区项目引才机制的实施意见》: a word in the title of a document.
  private func isInTitle(_ token: Token) -> Bool {
    guard words.hold(.ruleText) || words.hold(.planPublication) else { return false }
    let start = max(paragraph.paragraph.units.lowerBound, token.range.lowerBound - 40)
    let mark = (start..<token.range.lowerBound).last { units[$0] == "《" || units[$0] == "》" }
    return mark.map { units[$0] == "《" } ?? false
  }

  /// (已成为)全国最大的产业基地: what something is said to be.
  private func isPredicate(_ token: Token, in range: Range<Int>) -> Bool {
    Self.becoming.occur(in: range.lowerBound..<token.range.lowerBound, of: units)
  }

  private static let becoming = NameParts(
    "成为", "打造", "列为", "评为", "命名为", "认定为", "最大的", "首个", "唯一的", "第一个", "作为")

  /// (去年，宜兴经开区共有47个重大项目，其中)无锡市重大产业项目10个: the place says who ranks the projects of a zone.
  private func ranksProjects(_ token: Token, in range: Range<Int>) -> Bool {
    guard token.category == .place else { return false }
    let behind = token.range.upperBound..<min(units.count, token.range.upperBound + 4)
    guard Self.ranksOfProjects.begin(behind, in: units) else { return false }
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: token.range.lowerBound)].range
    return zones.mentions.contains {
      sentence.contains($0.range.lowerBound) && $0.range.upperBound <= token.range.lowerBound
        && $0.park != nil
    }
  }

  private static let ranksOfProjects = NameParts("级", "重大", "重点", "“", "优秀", "示范")

  /// 据某论坛介绍, 记者从发布会获悉: where the news is from.
  private func tellsSource(_ token: Token, in range: Range<Int>) -> Bool {
    let lead = range.lowerBound..<token.range.lowerBound
    let end = token.range.upperBound
    return lead.contains { units[$0] == "据" || units[$0] == "从" }
      && Self.reporting.occur(in: end..<max(end, min(range.upperBound, end + 5)), of: units)
  }

  private static let reporting = NameParts("介绍", "获悉", "了解", "消息", "透露", "通报")

  /// 全省(占比64.5%), 全市(排名第一): whom a share or rank is of.
  private static let comparisons = NameParts("占比", "排名", "排位", "位次", "份额")

  /// (货物在)不同(片区间流转): no part in particular.
  private static let indefinite = NameParts("不同", "各", "跨", "多个", "两个", "相关", "其他", "三个")

  /// 由国资公司(投资15亿元建成标准厂房): by whom or with whom something is done.
  private func isAgent(_ token: Token, in range: Range<Int>) -> Bool {
    var position = token.range.lowerBound
    let floor = max(range.lowerBound, position - 10)
    while position > floor {
      position -= 1
      switch units[position] {
      case "由" where position == 0 || units[position - 1] != "自": return true
      case "给", "让", "被": return true
      default: if !isPartOfName(position) { return false }
      }
    }
    return false
  }

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

  /// 太原片区: a part of the article's zone that is named after a place.
  private func isSection(_ token: Token, in range: Range<Int>) -> Bool {
    let end = token.range.upperBound
    return !zones.main.isEmpty && end + 1 < range.upperBound && units[end] == "片"
      && units[end + 1] == "区"
  }

  /// (80%)销往国内锂电池制造厂: to whom a firm sells.
  private func isDestination(_ token: Token, in range: Range<Int>) -> Bool {
    let lead = range.lowerBound..<token.range.lowerBound
    guard let goes = words.last(.destination, in: lead, before: lead.upperBound) else {
      return false
    }
    return !(goes.upperBound..<lead.upperBound).contains { units[$0].lexicalClass.endsClause }
  }

  /// 新增第二批郑州市“链主”企业, 综合考核全市第二: behind a verb or noun of its clause, a place tells
  /// where or among whom. Only in an article about a zone.
  private func isInsideClause(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    let before = named.lowerBound - 1
    guard !zones.main.isEmpty, !article.isAboutRegion, before > range.lowerBound else {
      return false
    }
    // 株洲高新区（天元区）: the district that a zone is one with.
    if units[before].lexicalClass == .openBracket {
      return zones.mentions.contains { $0.range.upperBound == before }
    }
    // 前三季度合肥市…: also behind a time that no date resolves.
    // 山西全省: behind the name of the place itself.
    if let place = paragraph.token(endingAt: named.lowerBound), place.category == .place {
      return isInsideClause(place.range, in: range)
    }
    if let place = lexicon.endings.longestMatch(
      in: units, endingAt: named.lowerBound, from: max(range.lowerBound, named.lowerBound - 4),
      of: LexicalCategories(.placeShort))
    {
      let start = named.lowerBound - place.length
      if start == range.lowerBound || !isHan(start - 1) { return false }
    }
    return units[before].lexicalClass == .other
      && paragraph.time(endingAt: named.lowerBound) == nil
      && paragraph.token(endingAt: named.lowerBound)?.category != .time
  }

  /// 全省高新区排名第2位, 全市第二, 拉动全市增长1.4个百分点: among whom one has a rank, or whom one moves.
  private func isComparedWith(_ named: Range<Int>, _ place: Place) -> Bool {
    // (广丰经济开发区325.44亿元，)全省第八位
    if place.figure.quantity.unit.kind == .rank, named.upperBound == place.figure.range.lowerBound {
      return true
    }
    guard !article.isAboutRegion, !zones.main.isEmpty else { return false }
    if place.figure.quantity.unit.kind == .rank {
      // 海门市实现生产总值836亿元，在全国百强县中排名第23位: the place is what is ranked.
      return named.lowerBound >= place.clause.lowerBound
        || !isPlaceAtHead(named, of: place.sentence) && !isRegionAtWork(named, of: place.sentence)
    }
    return named.lowerBound > place.clause.lowerBound && units[named.lowerBound - 1] == "动"
  }

  /// (2014年，)全市实现生产总值836亿元(，名列百强县第23位): a region at the head of a clause that tells what it has
  /// reached.
  private func isRegionAtWork(_ named: Range<Int>, of sentence: Sentence) -> Bool {
    let clause = sentence.clause(at: named.lowerBound)
    guard named.lowerBound == clause.lowerBound || paragraph.time(endingAt: named.lowerBound) != nil
    else { return false }
    return paragraph.tokens(
      in: named.upperBound..<min(clause.upperBound, named.upperBound + 3),
      of: LexicalCategories(.status)
    ).contains { $0.range.lowerBound == named.upperBound }
  }

  /// (2014年)海门市实现…: a city or county, in full, at the head of a clause.
  private func isPlaceAtHead(_ named: Range<Int>, of sentence: Sentence) -> Bool {
    guard let token = paragraph.token(endingAt: named.upperBound), token.category == .place,
      token.range == named
    else { return false }
    let clause = sentence.clause(at: named.lowerBound)
    return named.lowerBound == clause.lowerBound
      || paragraph.time(endingAt: named.lowerBound) != nil
  }

  /// Inside the phrase that a figure counts (引进项目22个, 100家公司): no subject.
  private func isCounted(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    let index = countedNouns.partitionPoint { $0.upperBound > start }
    return index < countedNouns.count && countedNouns[index].contains(start)
  }

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

  /// A park inside the counted noun itself: (3个)珠海高新区级平台.
  private func isModifier(_ range: Range<Int>, of place: Place) -> Bool {
    guard let phrase = place.phrase, phrase.rule == .nounBehind else { return false }
    return phrase.range.contains(range.lowerBound)
  }

  /// 默沙东、辉瑞等: a member of an enumeration that 等 closes is an example.
  private func isExample(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    var position = named.upperBound
    let limit = min(range.upperBound, position + 14)
    while position < limit, units[position] != "、", units[position] != "等" {
      guard isHan(position), units[position] != "的", units[position] != "以",
        units[position] != "在", units[position] != "将"
      else { return false }
      position += 1
    }
    guard position < limit else { return false }
    while position < range.upperBound {
      if units[position] == "等" { return true }
      if units[position].lexicalClass == .comma { return false }
      position += 1
    }
    return false
  }

  /// 建有孵化产业园: a part of a zone that a verb stands before is what the zone has.
  private func isObject(_ range: Range<Int>) -> Bool {
    lexicon.hasBoundary(endingAt: range.lowerBound, from: 0, in: units, lengths: 1...2)
  }

  /// 与…合作, 来自…, 占全市…: named beside the subject or as its place.
  func isBesideSubject(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    guard named.lowerBound > range.lowerBound else { return false }
    // 位于湖北省(鄂州市经开区): behind the places that lead to a name.
    var start = named.lowerBound
    while start > range.lowerBound, let place = paragraph.token(endingAt: start),
      place.category == .place
    {
      start = place.range.lowerBound
    }
    guard start > range.lowerBound else { return false }
    switch units[start - 1] {
    case "对", "在", "于", "来", "自", "赴", "到", "向", "占", "居", "列", "为", "给", "往", "由", "入", "过", "比",
      "较":
      return true
    default: break
    }
    let lead = max(range.lowerBound, named.lowerBound - 6)
    return isPartner(named, in: range) || (lead..<named.lowerBound).contains { units[$0] == "占" }
  }

  /// 与A、B等合作: a partner, or one of a list of them.
  func isPartner(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    // 与山东省青岛市(西海岸新区): the places that a name begins with are a part of it.
    var start = named.lowerBound
    while start > range.lowerBound, let place = paragraph.token(endingAt: start),
      place.category == .place
    {
      start = place.range.lowerBound
    }
    guard start > range.lowerBound else { return false }
    switch units[start - 1] {
    case "与", "和", "、", "及", "跨", "同": return true
    default: return false
    }
  }

  /// 全国 and 全球 are subjects only where their number follows at once: 全国46家集群.
  private func isWideRegion(_ token: Token) -> Bool {
    switch ComparedName(lexicon.cues[token.entry].word) {
    case "全国", "全球", "世界":
      // 全国46家, 全国共有357家
      var end = token.range.upperBound
      while end < units.count, units[end] == "共" || units[end] == "有" || units[end] == "现" {
        end += 1
      }
      return end < units.count && units[end].lexicalClass == .digit
    default: return true
    }
  }

  /// 龙口、牟平的…: places in short form at the head of a clause.
  private func listedPlaces(in range: Range<Int>) -> Subject? {
    guard
      let match = lexicon.trie.longestMatch(
        in: units, from: range.lowerBound, to: range.upperBound,
        of: LexicalCategories(.placeShort)),
      range.lowerBound + match.length < range.upperBound
    else { return nil }
    let next = units[range.lowerBound + match.length]
    switch next {
    case "、", "的": break
    // 江苏15席, 安徽入选…: a province counts by itself.
    case "占", "有", "共", "入",
      _ where next.lexicalClass == .digit:
      guard lexicon.places.level(at: match.entry) == .province else { return nil }
    default: return nil
    }
    guard !zones.main.begins(with: lexicon.places[match.entry].shortName) else { return nil }
    return Subject(
      range: range.lowerBound..<range.lowerBound + match.length, scope: .region)
  }

  /// 四川省院士工作站, 珠海市级人才工程: the place says who accredits.
  private func accredits(_ token: Token) -> Bool {
    words.has(
      .accreditedNoun,
      in: token.range
        .upperBound..<min(
          paragraph.paragraph.units.upperBound,
          token.range.upperBound + 8))
  }
}
