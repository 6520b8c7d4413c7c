import Lexicon
import Measurements

/// Works as subjects: a named plant, a park within the zone, a project told of by what it costs.
extension ScopeRules {
  /// Works and facilities as the subject of a range, by the first of the rules that knows them.
  func works(in range: Range<Int>) -> Subject? {
    if let work = namedWork(in: range) ?? measuredWork(in: range) { return work }
    if let work = bareWork(in: range) ?? openedFacility(in: range) { return work }
    if let work = builtWork(in: range) ?? listedWork(in: range) { return work }
    if let work = worksInZone(in: range) ?? ownFacility(in: range) { return work }
    if let work = bareFacility(in: range) ?? quotedQuarter(in: range) ?? namedQuarter(in: range) {
      return work
    }
    return saidFacility(in: range) ?? workAtStage(in: range) ?? builtFacility(in: range)
      ?? itemOfList(in: range) ?? pushedWork(in: range)
  }

  /// 加快推进电子级聚酰亚胺薄膜|项目|建设(，总投资18亿元): a project with a name of its own that a clause pushes ahead, where the next
  /// clause says what it costs or takes.
  func pushedWork(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard range.count > 6, end + 3 < units.count, units[end].lexicalClass == .comma,
      Self.costsOfWorks.begin(end + 1..<min(units.count, end + 6), in: units)
    else { return nil }
    // (公司)启动二期扩建(，总投资15.8亿元)
    if Self.extensions.end(range, in: units) {
      return Subject(range: end - 2..<end, scope: .project)
    }
    guard range.count > 8, let push = Self.pushing.length(beginning: range, in: units),
      let tail = Self.pushedKinds.length(ending: range, in: units),
      case let name = range.lowerBound + push..<end - tail, name.count >= 5,
      name.allSatisfy(isPartOfName), !Self.kindsOfProjects.end(name, in: units)
    else { return nil }
    return Subject(range: end - tail..<end, scope: .project)
  }

  private static let extensions = NameParts(
    "启动二期扩建", "启动扩建", "启动二期", "启动三期", "实施二期扩建", "启动二期建设", "启动二期项目", "启动二期工程", "启动扩产", "建设二期",
    "启动三期扩建", "新建二期", "启动二期扩产", "扩建二期")
  private static let pushing = NameParts(
    "加快推进", "加快", "推进", "推动", "全力推进", "全面推进", "抓好", "重点推进", "加快建设", "启动")
  private static let pushedKinds = NameParts("项目建设", "项目", "工程建设", "工程", "基地建设")
  private static let kindsOfProjects = NameParts(
    "重点", "重大", "工业", "产业", "在建", "续建", "新建", "建设", "亿元以上", "招商", "签约", "开工", "配套", "产业化")

  /// 汇川技术智能制造中心(计划投资15亿元): a work with a name at the head of a clause, of which it says what
  /// it costs or takes.
  func namedWork(in range: Range<Int>) -> Subject? {
    guard words.hold(.namedProject), let work = words.first(.namedProject, in: range) else {
      return nil
    }
    let end = work.upperBound
    let start = nameStart(of: work, in: range)
    // 医药产业园占地3.4平方公里，入驻医药企业21户: a part of the zone.
    if units[end - 1] == "园",
      Self.tenants.occur(
        in:
          end..<max(
            end, paragraph.sentences[paragraph.sentenceIndex(at: end - 1)].range.upperBound),
        of: units)
    {
      return nil
    }
    // 项目 is a word of the table of subjects.
    guard units[work.lowerBound] != "项", units[work.lowerBound] != "工",
      end - start >= (units[end - 1] == "列" ? 4 : 6), (start..<end).allSatisfy(isPartOfName),
      words.begins(.projectStatement, at: end, before: paragraph.paragraph.units.upperBound)
        || Self.deedsOfWorks.begin(end..<paragraph.paragraph.units.upperBound, in: units)
          && !Self.offices.occur(in: start..<end, of: units)
        || units[end].lexicalClass == .comma
          && Self.costsOfWorks.begin(end + 1..<min(units.count, end + 5), in: units),
      !paragraph.mentions(near: range).contains(where: {
        let zone = zones.mentions[$0]
        return zone.range.upperBound == end && !(zone.isPart && units[end - 1] != "园")
          // 吉林省数字经济|产业园(占地15万平方米): a name of its own before a word for any park, which says what
          // it takes or costs; but 大数据产业园建成机柜1.2万个 is told of as a part of the zone.
          && !((zone.isReference || zone.isPart) && end - start >= 7
            && Self.costsOfWorks.begin(end..<min(units.count, end + 4), in: units))
      })
    else { return nil }
    return Subject(range: work, scope: .project)
  }

  private static let tenants = NameParts("入驻", "入园企业", "落户企业", "引进企业", "集聚企业", "从业人员")

  /// 一个是高端聚烯烃一体化项目, 另一个是海上风电装备制造基地(，投资102亿元): a work that a list of such names, at the end of a
  /// clause.
  func listedWork(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard end < units.count, units[end].lexicalClass == .comma,
      let opening = Self.oneOfWorks.length(beginning: range, in: units),
      let kind = Self.listedKinds.length(ending: range, in: units),
      range.count - opening - kind >= 2,
      (range.lowerBound + opening..<end).allSatisfy(isPartOfName)
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

  private static let oneOfWorks = NameParts(
    "一个是", "另一个是", "一是", "二是", "三是", "还有一个是", "其中一个是", "其一是", "第二个是", "第三个是")
  private static let listedKinds = NameParts(
    "项目", "基地", "工程", "中心", "工厂", "产业园", "综合体", "生产线")

  private static let ownWorks = NameParts("项目", "基地", "工程", "综合体")

  /// (公司投资3.2亿元)新建新能源电机壳体项目(，用地86亩，从摘牌到开工只用了9天): what a clause ends in building, where the next one tells
  /// what it costs or takes.
  func builtWork(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard end + 1 < units.count, units[end].lexicalClass == .comma,
      let kind = Self.builtKinds.length(ending: range, in: units),
      Self.costsOfWorks.begin(end + 1..<min(units.count, end + 6), in: units)
        || Self.building.begin(end + 1..<min(units.count, end + 6), in: units)
    else { return nil }
    let head = range.lowerBound..<end - kind
    guard
      let verb = head.last(where: { Self.constructing.begin($0..<end, in: units) }),
      end - kind - verb >= 3, (verb..<end).allSatisfy(isPartOfName)
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

  /// ——磁材废料循环利用项目。(总投资10.3亿元): an item of a list that says no more than the name of a work.
  func itemOfList(in range: Range<Int>) -> Subject? {
    guard range.count > 6, units[range.lowerBound].lexicalClass == .dash,
      let start = range.first(where: { units[$0].lexicalClass != .dash })
    else { return nil }
    let isWhole = units[range.upperBound - 1].lexicalClass == .sentenceEnd
    let name = start..<max(start, range.upperBound - (isWhole ? 1 : 0))
    guard (5...30).contains(name.count),
      let kind = Self.listedKinds.length(ending: name, in: units),
      name.allSatisfy({ !units[$0].lexicalClass.endsClause })
    else { return nil }
    return Subject(range: name.upperBound - kind..<name.upperBound, scope: .project)
  }

  private static let constructing = NameParts("新建", "扩建", "兴建", "建设", "改建", "上马")
  private static let builtKinds = NameParts(
    "项目", "生产线", "产线", "车间", "厂房", "工厂", "基地", "中心", "大楼", "产业园")
  private static let building = NameParts(
    "用地", "新增建筑", "建筑面积", "总建筑", "从摘牌", "从签约", "从拿地", "预计投产", "规划建设", "达产后", "投产后", "建成后")

  /// (国轩高科)在区内的电池基地(，规划产能20GWh): the works that someone has in the zone.
  func worksInZone(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard end < units.count, units[end].lexicalClass == .comma,
      let kind = Self.ownWorks.length(ending: range, in: units),
      let particle = (range.lowerBound..<end - kind).last(where: { units[$0] == "的" }),
      (1...8).contains(end - kind - particle - 1), particle - 2 > range.lowerBound,
      (particle + 1..<end).allSatisfy(isPartOfName),
      let within = (range.lowerBound + 1..<particle).last(where: { units[$0] == "在" }),
      within - range.lowerBound >= 2, particle - within <= 10
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

  /// 位于贵安新区马场镇的|华为云数据中心: behind the seat of the works.
  private func nameStart(of work: Range<Int>, in range: Range<Int>) -> Int {
    // 新开工的|激光显示产业园
    if let stage = Self.stagesOfWorks.length(beginning: range, in: units),
      range.lowerBound + stage < work.lowerBound
    {
      return range.lowerBound + stage
    }
    guard let seat = words.first(.firmSeat, in: range), seat.upperBound < work.lowerBound,
      let particle = (seat.upperBound..<work.lowerBound).last(where: { units[$0] == "的" })
    else { return range.lowerBound }
    return particle + 1
  }

  private static let stagesOfWorks = NameParts(
    "新开工的", "已开工的", "刚开工的", "开工建设的", "在建的", "新建的", "正在建设的", "正在推进的", "加快建设的", "新签约的", "新引进的",
    "即将开工的",
    "即将投产的", "此次开工的", "本次开工的", "此次签约的", "集中开工的")

  /// 占地120亩的太湖光子中心(已经封顶，总建筑面积…), 这个总投资52亿元、占地1500亩的项目: works named behind what they
  /// cost or take are what the sentence goes on to tell of.
  func measuredWork(in range: Range<Int>) -> Subject? {
    guard words.hold(.namedProject) else { return nil }
    for figure in paragraph.figures(in: range) {
      switch figure.kind {
      case .money, .area, .length, .power, .energy, .mass, .volume, .flow: break
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
        name.count >= (Self.buildings.end(work, in: units) ? 2 : 3)
        && !words.ends(name.upperBound - 2..<name.upperBound, in: .unnamedProject)
        && !isThreshold(paragraph.figures[figure.index].quantity.bound)
      if isPointedAt && name.count < 3 || isNamed {
        return Subject(range: work, scope: .project)
      }
    }
    return nil
  }

  /// What bears names of two characters: 云谷大厦.
  private static let buildings = NameParts("大厦", "广场", "综合体", "小镇")

  /// 1亿元以上的(项目), 超过20亿元的: a bound by which works are chosen.
  private func isThreshold(_ bound: Bound) -> Bool { bound != .exact && bound != .approximately }

  /// 在某产业园的工地上，(1200多名工人正赶工): a clause that is set where something is built.
  func isAtSite(_ place: Place) -> Bool {
    place.sentence.clauses.contains {
      $0.upperBound <= place.clause.lowerBound && place.clause.lowerBound - $0.upperBound < 30
        && Self.sites.end($0, in: units)
    }
  }

  private static let sites = NameParts("工地上", "工地", "施工现场", "建设现场", "项目现场", "工地现场", "建设工地", "项目工地")

  /// 一期投产后，(每年可产晶体3000吨)，预计…: what one tells of works once they are done.
  func tellsOfCompletion(_ place: Place) -> Bool {
    guard words.hold(.afterCompletion) else { return false }
    return place.sentence.clauses.contains { clause in
      guard clause.lowerBound <= place.clause.lowerBound,
        let done = words.first(.afterCompletion, in: clause),
        done.lowerBound - clause.lowerBound <= 6
      else { return false }
      // 首期达产后|年产显示器600万台
      if clause == place.clause, done.upperBound <= place.figure.range.lowerBound,
        done.lowerBound == clause.lowerBound && units[done.lowerBound] != "全"
          || Self.phases.begin(clause, in: units)
      {
        return true
      }
      guard done.upperBound == clause.upperBound else { return false }
      let isQuoted = units[clause.lowerBound].lexicalClass == .openQuote
      var start = clause.lowerBound + (isQuoted ? 1 : 0)
      // 预计|投产后
      start += Self.expecting.length(beginning: start..<clause.upperBound, in: units) ?? 0
      return start == done.lowerBound
        || Self.finished.begin(start..<clause.upperBound, in: units)
        || Self.stages.begin(start..<clause.upperBound, in: units)
    }
  }

  private static let phases = NameParts("一期", "二期", "三期", "首期", "两期")
  private static let expecting = NameParts("预计", "预期", "待")
  private static let finished = NameParts("产业园全部", "产业园建成", "基地全部", "基地建成", "工厂全部", "工厂建成", "中心建成")
  private static let stages = NameParts(
    "一期", "二期", "三期", "项目", "全部", "两期", "三条", "整个", "该项目", "四期", "首期")

  /// (双创大厦启用。)大厦(由某公司建成): works that were named, by their kind alone at the head of a clause.
  func bareWork(in clause: Range<Int>) -> Subject? {
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
      !zones.main.ends(in: String(kind)),
      // (玉门经开区新能源装备产业园。)产业园(规划面积12.6平方公里): a part of the zone, and no project.
      !zones.mentions.contains(where: {
        $0.isPart && $0.range.upperBound <= start && units[$0.range].suffix(length) == kind
      })
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
    "由", "总", "共", "占地", "建筑", "满负荷", "满产", "达产", "全部", "内", "设", "可", "现", "已", "将", "一期", "二期",
    "建成", "投", "规划", "于", "目前",
    "主要", "配")
  static let investors = NameParts("由", "总投资", "计划总投资")
  /// What works have done, told behind their name.
  private static let deedsOfWorks = NameParts(
    "累计完成", "已完成投资", "全年开行", "累计开行", "已入驻", "已投用", "已封顶", "已启用", "投用", "启用", "完成跨境", "正式投",
    "正式启用", "开行", "共开行", "发运")
  /// Places where a zone itself works.
  static let offices = NameParts(
    "政务", "便民", "审批", "指挥", "服务中心", "企业服务", "招商", "管理中心", "发展中心")
  static let costsOfWorks = NameParts("占地", "总投资", "投资", "总占地", "总建筑", "选址", "计划投资", "规划用地")

  /// 项目投产后 at the head of a clause: what follows is that project's.
  func tellsOfProject(_ token: Token, in range: Range<Int>) -> Bool {
    guard case .status(.planned) = lexicon.cues[token.entry].meaning else { return false }
    let start = token.range.lowerBound
    return units[start] == "项" && units[start + 1] == "目"
      && (start == range.lowerBound || !isHan(start - 1) || units[start - 1] == "该")
  }

  /// Whether 该厂 means works of the zone that were spoken of last, not a firm.
  func pointsAtWorks(_ token: Token) -> Bool {
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

  /// (已成为)全国最大的产业基地: what something is said to be.
  func isPredicate(_ token: Token, in range: Range<Int>) -> Bool {
    Self.becoming.occur(in: range.lowerBound..<token.range.lowerBound, of: units)
  }

  private static let becoming = NameParts(
    "成为", "打造", "列为", "评为", "命名为", "认定为", "最大的", "首个", "唯一的", "第一个", "作为")

  /// (某公司投资7.5亿元，)租用标准厂房3.2万平方米，建设生产线20条: what the money that a firm puts in is for.
  func goesOnWithInvestment(_ place: Place) -> Bool {
    guard Self.spending.begin(place.clause, in: units), let previous = figure(before: place),
      let attribution = attribution(ofEarlier: previous),
      attribution.rule == .projectAmount && attribution.scope == .project
    else { return false }
    let gap = min(previous.range.upperBound, place.clause.lowerBound)..<place.clause.lowerBound
    return !gap.contains { units[$0] == ";" }
  }

  private static let spending = NameParts(
    "租用", "租赁", "建设", "新建", "用地", "占地", "购置", "引进", "年产", "年处理", "规划建设", "新上", "拟建", "将建")

  /// 总投资5.6亿元的二期厂房已封顶，建成后可新增产能2万台，预计…: what works bring once they are done, behind a figure
  /// of theirs in the sentence.
  func scopeOfCompletion(_ place: Place) -> Scope? {
    guard words.hold(.afterCompletion), let previous = figure(before: place),
      let scope = attribution(ofEarlier: previous)?.scope, scope == .project || scope == .event,
      place.sentence.clauses.contains(where: {
        $0.lowerBound <= place.clause.lowerBound
          && words.begins(.afterCompletion, at: $0.lowerBound, before: $0.upperBound)
      })
    else { return nil }
    return scope
  }

  /// 从签约到开工: how long the steps of a project took.
  func isCourseOfProject(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .duration, let phrase = place.phrase?.range,
      let to = phrase.dropFirst().dropLast().first(where: { units[$0] == "到" })
    else { return false }
    return Self.steps.occur(in: phrase.lowerBound..<to, of: units)
      && Self.steps.occur(in: to..<phrase.upperBound, of: units)
  }

  private static let steps = NameParts(
    "考察", "接触", "洽谈", "签约", "签订", "拿地", "摘牌", "开工", "动工", "打桩", "封顶", "建成", "投产", "试产", "落地", "落户",
    "取得土地", "竣工", "施工许可")
}
