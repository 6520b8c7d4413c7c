import Lexicon
import Measurements

/// Works as subjects: a named plant, a park within the zone, a project told of by what it costs.
extension ScopeRules {
  /// (某工业项目区规划总面积1500亩，)其中一期占地780亩: a phase of the zone that the paragraph speaks of, which is a
  /// part of it; but not one of a project or a firm's works.
  func phaseOfZone(in range: Range<Int>, of place: Place) -> Subject? {
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

  /// (一期项目去年投产；)二期总投资15亿元: a phase of the project or the firm's works that the paragraph speaks of.
  func phaseOfProject(in range: Range<Int>) -> Subject? {
    var start = range.lowerBound
    // 其中|一期, 目前|二期
    start += words.length(of: .partOf, at: start, before: range.upperBound) ?? 0
    guard start + 2 < range.upperBound, units[start].lexicalClass == .chineseDigit,
      units[start + 1] == "期",
      Self.behindProjectPhases.begin(start + 2..<range.upperBound, in: units)
    else { return nil }
    if Self.worksOfPhase.begin(start + 2..<range.upperBound, in: units) {
      return Subject(range: start..<start + 2, scope: .project)
    }
    let before = paragraph.paragraph.units.lowerBound..<range.lowerBound
    let isOfProject = paragraph.tokens(in: before, of: LexicalCategories(.subject)).contains {
      names($0, .project) || names($0, .enterprise)
    }
    return isOfProject || knownFirm(in: before) != nil
      ? Subject(range: start..<start + 2, scope: .project) : nil
  }

  private static let worksOfPhase = NameParts("工程", "项目", "厂房", "产线", "生产线")
  private static let behindProjectPhases = NameParts(
    "总投资", "投资", "计划投资", "计划总投资", "占地", "规划", "建成", "投产", "达产", "已", "将", "用地", "总建筑", "建筑面积", "产能",
    "于", "预计", "工程", "项目")

  private static let behindPhases = NameParts(
    "占地", "规划", "面积", "已", "用地", "总面积", "建成", "入驻", "开发", "总用地", "建设用地")

  /// Works and facilities as the subject of a range, by the first of the rules that knows them.
  func works(in range: Range<Int>) -> Subject? {
    if let work = namedWork(in: range) ?? measuredWork(in: range) { return work }
    if let work = bareWork(in: range) ?? openedFacility(in: range) { return work }
    if let work = builtWork(in: range) ?? listedWork(in: range) { return work }
    if let work = worksInZone(in: range) ?? ownFacility(in: range) { return work }
    if let work = bareFacility(in: range) ?? quotedQuarter(in: range) { return work }
    return saidFacility(in: range) ?? workAtStage(in: range) ?? itemOfList(in: range)
  }

  /// 汇川技术智能制造中心(计划投资15亿元): a work with a name at the head of a clause, of which it says what
  /// it costs or takes.
  func namedWork(in range: Range<Int>) -> Subject? {
    guard words.hold(.namedProject), let work = words.first(.namedProject, in: range) else {
      return nil
    }
    let end = work.upperBound
    let start = nameStart(of: work, in: range)
    // 项目 is a word of the table of subjects.
    guard units[work.lowerBound] != "项", units[work.lowerBound] != "工",
      end - start >= (units[end - 1] == "列" ? 4 : 6), (start..<end).allSatisfy(isPartOfName),
      words.begins(.projectStatement, at: end, before: paragraph.paragraph.units.upperBound)
        || Self.deedsOfWorks.begin(end..<paragraph.paragraph.units.upperBound, in: units)
          && !Self.offices.occur(in: start..<end, of: units)
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

  /// 7月启用的跨境电商监管中心，(到年底共验放包裹430万件), 启用了总建筑面积4.8万平方米的国际人才社区，(共有公寓520套): a place of
  /// services that a word for its opening stands before, at the end of a clause.
  func openedFacility(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard range.count > 6, end < units.count, units[end].lexicalClass == .comma,
      let kind = Self.facilities.length(ending: range, in: units)
    else { return nil }
    let head = range.lowerBound..<min(end - kind, range.lowerBound + 12)
    guard let verb = head.first(where: { Self.opening.begin($0..<end, in: units) }),
      let particle = (verb..<end - kind).last(where: { units[$0] == "的" || units[$0] == "了" }),
      end - kind - particle >= 2, (particle + 1..<end).allSatisfy(isPartOfName)
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

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
      Self.costs.begin(end + 1..<min(units.count, end + 6), in: units)
        || Self.building.begin(end + 1..<min(units.count, end + 6), in: units)
    else { return nil }
    let head = range.lowerBound..<end - kind
    guard
      let verb = head.last(where: { Self.constructing.begin($0..<end, in: units) }),
      end - kind - verb >= 3, (verb..<end).allSatisfy(isPartOfName)
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

  /// 金剑社区，是某高新区建的首个职工社区(，占地213亩，总投资16.8亿元): what a facility is said to be, where the next clause says
  /// what it takes or costs.
  func saidFacility(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard range.count > 6, end + 1 < units.count, units[end].lexicalClass == .comma,
      let kind = Self.saidKinds.length(ending: range, in: units),
      Self.costs.begin(end + 1..<min(units.count, end + 6), in: units),
      range.prefix(14).contains(where: { units[$0] == "是" || units[$0] == "为" })
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

  private static let saidKinds = NameParts(
    "社区", "公寓", "小镇", "综合体", "医院", "学校", "中心", "基地", "工厂", "项目", "工程", "平台", "电站")

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

  /// 铁路港自2021年开港以来(，到发集装箱11.6万标箱), 新工厂(占地95亩): a port, a hospital or a new plant at the head of a clause that
  /// goes on with what it has done or takes.
  func ownFacility(in range: Range<Int>) -> Subject? {
    let head = range.prefix(18)
    if let length = Self.newWorks.length(beginning: range, in: units),
      length < range.count
    {
      return Subject(range: range.prefix(length), scope: .project)
    }
    for end in head.dropFirst(2) where Self.ownFacilities.end(range.lowerBound..<end, in: units) {
      guard (range.lowerBound..<end).allSatisfy(isPartOfName) else { return nil }
      let isCut = lexicon.hasBoundary(
        endingAt: end - 3, from: range.lowerBound, in: units, lengths: 2...2)
      guard !isCut,
        paragraph.times(beginningIn: end..<end + 1).contains(where: { $0.range.lowerBound == end })
          || Self.behindFacilities.begin(end..<range.upperBound, in: units)
      else { continue }
      return Subject(range: end - 2..<end, scope: .project)
    }
    return nil
  }

  /// (河南保税物流中心是主阵地。)中心验放包裹1.37亿单: a facility by its kind alone at the head of a clause, behind its name; but not one
  /// where the zone itself works.
  func bareFacility(in range: Range<Int>) -> Subject? {
    var start = range.lowerBound
    // 仅去年11月，|该机场
    if start < range.upperBound, units[start] == "该" { start += 1 }
    guard let length = Self.bareKinds.length(beginning: start..<range.upperBound, in: units),
      case let end = start + length, end < range.upperBound,
      Self.behindBare.begin(end..<range.upperBound, in: units)
        || paragraph.times(beginningIn: end..<end + 1).contains(where: {
          $0.range.lowerBound == end
        })
    else { return nil }
    let kind = units[start..<end]
    guard !zones.main.ends(in: String(start..<end, in: units)) else { return nil }
    let first = max(article.paragraphs.first?.paragraph.units.lowerBound ?? 0, start - 400)
    guard first + length + 2 < start else { return nil }
    let named = (first + 2..<start - length).last {
      units[$0] == kind.first && units[$0..<$0 + length] == kind && isPartOfName($0 - 1)
        && isPartOfName($0 - 2)
    }
    guard let named, !Self.offices.end(max(first, named - 4)..<named + length, in: units),
      !Self.classesOfFacilities.end(max(first, named - 3)..<named, in: units),
      units[named + length].lexicalClass != .digit
    else { return nil }
    return Subject(range: start..<end, scope: .project)
  }

  private static let bareKinds = NameParts(
    "中心", "机场", "基地", "平台", "资金池", "服务站", "孵化器", "加速器", "医院", "院区", "装置", "电站", "码头", "小镇", "综合体",
    "社区",
    "云仓", "冷库")
  private static let behindBare = NameParts(
    "已", "累计", "共", "验放", "就", "的", "为", "把", "被", "由", "按", "有", "现", "可", "将", "完成", "实现", "年",
    "日",
    "目前", "入驻", "拥有", "集聚", "设", "占地", "总", "还", "也", "自", "出", "提供", "服务", "帮", "处理", "货", "旅客")
  private static let classesOfFacilities = NameParts(
    "各类", "创新", "研发", "技术", "级", "研究", "服务", "孵化", "新型", "示范", "城市", "公共服务", "商务", "政务", "会议")

  /// 中创新航第三代电池项目奠基(，总投资100亿元): one project by its name, of which the clause says what it has come to.
  func workAtStage(in range: Range<Int>) -> Subject? {
    guard let stage = Self.stagesOfWorks.length(ending: range, in: units) else { return nil }
    let before = range.lowerBound..<range.upperBound - stage
    let end = before.upperBound - (Self.manners.length(ending: before, in: units) ?? 0)
    guard end - 6 >= range.lowerBound, units[end - 2] == "项", units[end - 1] == "目" else {
      return nil
    }
    var start = end - 2
    while start > range.lowerBound, isPartOfName(start - 1) { start -= 1 }
    guard end - 2 - start >= 4, !Self.classesOfProjects.occur(in: start..<end, of: units) else {
      return nil
    }
    return Subject(range: end - 2..<end, scope: .project)
  }

  private static let stagesOfWorks = NameParts(
    "奠基", "开工", "动工", "破土动工", "开工建设", "签约", "签约落户", "落户", "落地", "启动", "启动建设", "竣工", "竣工投产", "封顶",
    "投产",
    "投用", "建成投产", "开建")
  private static let manners = NameParts("正式", "顺利", "成功", "全面", "也", "已", "已经")
  private static let classesOfProjects = NameParts(
    "重点", "重大", "产业项目", "招商", "亿元", "批", "个", "集中", "等", "工业项目", "外资项目", "新项目", "各类", "类项目", "一项目")

  /// “中国信创谷”(规划面积4.9平方公里): a quarter of the zone by a name in quotes, of which the clause says how large it is.
  func quotedQuarter(in range: Range<Int>) -> Subject? {
    guard range.count > 6, units[range.lowerBound].lexicalClass == .openQuote, !zones.main.isEmpty,
      let close = range.prefix(14).first(where: { units[$0].lexicalClass == .closeQuote }),
      close - range.lowerBound > 2,
      Self.quarters.end(range.lowerBound + 1..<close, in: units),
      Self.sizes.begin(close + 1..<range.upperBound, in: units)
    else { return nil }
    return Subject(range: range.lowerBound..<close + 1, scope: .other, park: zones.main)
  }

  private static let quarters = NameParts(
    "谷", "城", "港", "湾", "岛", "园", "新城", "片区", "走廊", "大道", "小镇", "街区", "社区", "核心区")
  private static let sizes = NameParts(
    "规划面积", "占地", "总面积", "总规划", "规划总面积", "总占地", "核心区", "规划用地", "规划建设", "总建筑", "规划占地", "面积")

  private static let newWorks = NameParts(
    "新工厂", "新厂房", "新厂", "新基地", "新产线", "新车间", "新生产线", "新园区")
  private static let ownFacilities = NameParts(
    "铁路港", "国际陆港", "陆港", "机场", "医院", "院区", "物流中心", "计算中心", "会展中心", "集结中心", "监管中心", "分拨中心",
    "集散中心", "货运站", "集装箱码头")
  private static let behindFacilities = NameParts(
    "自", "完成", "占地", "总投资", "建筑面积", "总建筑", "开行", "开通", "目前", "已", "投资", "设置", "累计", "由", "实现")

  private static let facilities = NameParts(
    "中心", "社区", "影都", "口岸", "码头", "综合体", "小镇", "大厦", "广场", "公寓", "学校", "医院", "场馆", "展厅", "电站", "泵站",
    "处理厂",
    "枢纽", "物流园", "仓库", "融合基地", "实训基地", "中试基地", "培训基地")
  private static let opening = NameParts(
    "共建", "启用", "投用", "投运", "新建", "建成", "落成", "开业", "揭牌", "投入使用", "开工", "在建", "正式运营", "投入运营")

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
        let done = words.first(.afterCompletion, in: clause), done.upperBound == clause.upperBound,
        done.lowerBound - clause.lowerBound <= 6
      else { return false }
      let isQuoted = units[clause.lowerBound].lexicalClass == .openQuote
      var start = clause.lowerBound + (isQuoted ? 1 : 0)
      // 预计|投产后
      start += Self.expecting.length(beginning: start..<clause.upperBound, in: units) ?? 0
      return start == done.lowerBound
        || Self.finished.begin(start..<clause.upperBound, in: units)
        || Self.stages.begin(start..<clause.upperBound, in: units)
    }
  }

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
  static let investors = NameParts("由", "总投资", "计划总投资")
  /// What works have done, told behind their name.
  private static let deedsOfWorks = NameParts(
    "累计完成", "已完成投资", "全年开行", "累计开行", "已入驻", "已投用", "已封顶", "已启用", "投用", "启用", "完成跨境", "正式投",
    "正式启用", "开行", "共开行", "发运")
  /// Places where a zone itself works.
  private static let offices = NameParts(
    "政务", "便民", "审批", "指挥", "服务中心", "企业服务", "招商", "管理中心", "发展中心")
  private static let costs = NameParts("占地", "总投资", "投资", "总占地", "总建筑", "选址", "计划投资", "规划用地")

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

  /// (已成为)全国最大的产业基地: what something is said to be.
  func isPredicate(_ token: Token, in range: Range<Int>) -> Bool {
    Self.becoming.occur(in: range.lowerBound..<token.range.lowerBound, of: units)
  }

  private static let becoming = NameParts(
    "成为", "打造", "列为", "评为", "命名为", "认定为", "最大的", "首个", "唯一的", "第一个", "作为")
}
