import Lexicon
import Measurements

/// Places of services, ports, quarters and other facilities as subjects: by their name, by what they are said
/// to be, or by their kind alone.
extension ScopeRules {
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

  /// 该高新区建设的|钛谷产业创新中心(一期)已投入使用(，建筑面积4.2万平方米), 总投资4.2亿元的种业创新中心|正在(进行主体施工): what someone has
  /// built or what costs so much, by its name behind 的, of which it is told that it is in use or going up.
  func builtFacility(in range: Range<Int>) -> Subject? {
    guard range.count > 8,
      let particle = (range.lowerBound + 3..<range.upperBound).last(where: { units[$0] == "的" }),
      particle + 5 < range.upperBound
    else { return nil }
    let isBuilt =
      Self.buildingOf.end(range.lowerBound..<particle, in: units)
      || paragraph.figures(in: range.lowerBound..<particle).contains {
        $0.kind == .money && $0.range.upperBound == particle
      }
    let ends = particle + 4..<min(range.upperBound, particle + 20)
    guard isBuilt, !ends.isEmpty,
      let end = ends.first(where: { (end: Int) -> Bool in
        Self.builtPlaces.end(particle + 1..<end, in: units)
          && Self.inUse.begin(end..<range.upperBound, in: units)
      }), (particle + 1..<end).allSatisfy(isPartOfName)
    else { return nil }
    return Subject(range: end - 2..<end, scope: .project)
  }

  /// (开发区投资2.3亿元建设了占地86亩的椅业科技创业园，)园内设有平台5个，已有33家企业入驻: what stands inside a facility that the
  /// sentence has told the building of.
  func isInsideBuilt(_ place: Place) -> Bool {
    let clauses = place.sentence.clauses
    guard
      let inside = clauses.last(where: {
        $0.lowerBound <= place.clause.lowerBound && Self.inside.begin($0, in: units)
      }),
      let built = clauses.last(where: { $0.upperBound < inside.lowerBound })
    else { return false }
    return Self.builtPlaces.end(built, in: units) && Self.havingBuilt.occur(in: built, of: units)
      && !(inside.upperBound..<max(inside.upperBound, place.clause.lowerBound)).contains {
        units[$0] == ";"
      }
  }

  private static let inside = NameParts("园内", "中心内", "基地内", "楼内", "平台内", "内设", "内有")
  private static let havingBuilt = NameParts("建设了", "建成了", "建起了", "打造了", "兴建了", "新建了")
  private static let buildingOf = NameParts("建设", "打造", "建成", "投建", "兴建", "新建")
  private static let builtPlaces = NameParts(
    "中心", "基地", "产业园", "科技园", "创业园", "孵化器", "加速器", "综合体", "大厦", "公寓", "温室", "平台", "工厂")
  private static let inUse = NameParts(
    "已投入使用", "已投用", "已启用", "正式启用", "投入使用", "投用", "启用", "一期已", "二期已", "已建成", "正在", "已封顶", "主体",
    "一期投入", "一期启用")

  /// 金剑社区，是某高新区建的首个职工社区(，占地213亩，总投资16.8亿元): what a facility is said to be, where the next clause says
  /// what it takes or costs.
  func saidFacility(in range: Range<Int>) -> Subject? {
    let end = range.upperBound
    guard range.count > 6, end + 1 < units.count, units[end].lexicalClass == .comma,
      let kind = Self.saidKinds.length(ending: range, in: units),
      Self.costsOfWorks.begin(end + 1..<min(units.count, end + 6), in: units),
      range.prefix(14).contains(where: { units[$0] == "是" || units[$0] == "为" })
    else { return nil }
    return Subject(range: end - kind..<end, scope: .project)
  }

  private static let saidKinds = NameParts(
    "社区", "公寓", "小镇", "综合体", "医院", "学校", "中心", "基地", "工厂", "项目", "工程", "平台", "电站")

  /// 铁路港自2021年开港以来(，到发集装箱11.6万标箱), 新工厂(占地95亩): a port, a hospital or a new plant at the head of a clause that
  /// goes on with what it has done or takes.
  func ownFacility(in range: Range<Int>) -> Subject? {
    let head = range.prefix(18)
    if let length = Self.newWorks.length(beginning: range, in: units),
      length < range.count
    {
      return Subject(range: range.prefix(length), scope: .project)
    }
    // 常熟港(完成货物吞吐量1.12亿吨): the port of a city.
    if head.prefix(6).contains(where: { units[$0] == "港" }),
      let place = lexicon.trie.longestMatch(
        in: units, from: range.lowerBound, to: range.upperBound, of: LexicalCategories(.placeShort)),
      case let port = range.lowerBound + place.length, port + 1 < range.upperBound,
      units[port] == "港", Self.behindFacilities.begin(port + 1..<range.upperBound, in: units)
    {
      return Subject(range: range.prefix(place.length + 1), scope: .project)
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
    guard !zones.main.ends(in: String(start..<end, in: units)) else { return nil }
    let first = max(article.paragraphs.first?.paragraph.units.lowerBound ?? 0, start - 400)
    let named = lastNamed(start..<end, from: first, behind: 2)
    guard let named, !Self.offices.end(max(first, named - 4)..<named + length, in: units),
      !Self.classesOfFacilities.end(max(first, named - 3)..<named, in: units),
      units[named + length].lexicalClass != .digit
    else { return nil }
    return Subject(range: start..<end, scope: .project)
  }

  /// Where the word for a kind stood last, not before `first`, directly behind one or two characters of a name.
  func lastNamed(_ kind: Range<Int>, from first: Int, behind nameLength: Int) -> Int? {
    guard first + kind.count + 2 < kind.lowerBound else { return nil }
    return (first + 2..<kind.lowerBound - kind.count).last {
      units[$0] == units[kind.lowerBound] && units[$0..<$0 + kind.count] == units[kind]
        && ($0 - nameLength..<$0).allSatisfy(isPartOfName)
    }
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

  /// 龙盛新城(聚集航空航天企业38家): a quarter of a new area by its name at the head of a clause, in an article about the whole.
  func namedQuarter(in range: Range<Int>) -> Subject? {
    guard !zones.main.isEmpty, range.count > 6 else { return nil }
    for length in 4...5 where range.count > length {
      let name = range.prefix(length)
      guard Self.newQuarters.end(name, in: units), name.allSatisfy(isPartOfName),
        Self.behindQuarters.begin(name.upperBound..<range.upperBound, in: units),
        !zones.main.ends(in: String(name, in: units)),
        !paragraph.mentions(near: name).contains(where: {
          zones.mentions[$0].range.overlaps(name) && zones.mentions[$0].park != nil
        })
      else { continue }
      return Subject(range: name, scope: .other, park: zones.main)
    }
    return nil
  }

  private static let newQuarters = NameParts("新城", "组团")
  private static let behindQuarters = NameParts(
    "聚焦", "聚集", "集聚", "以", "规划", "已", "有", "建成", "引进", "实现", "完成", "产值", "面积", "拥有", "现有", "累计",
    "常住", "入驻",
    "重点", "布局")

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

  /// (企业服务中心…。)该中心: a place of services, unless the centre named last is one of research.
  func pointsAtFacility(_ token: Token) -> Bool {
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
}
