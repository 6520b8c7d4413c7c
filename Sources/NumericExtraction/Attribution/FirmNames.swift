import Lexicon
import Measurements

/// The firms that an article introduces, so that they are known again by a short name: 宏昇传动科技股份有限公司
/// is 宏昇传动 or 宏昇 further on.
///
/// A firm is introduced by its full name (…有限公司, …集团), by a title behind its name (宏昇传动总经理), by a
/// brand with a trade at the head of a sentence or in the headline (盛新锂能), or by a sentence that says it is
/// one (长光华芯是…的企业). A short name is the beginning of the name proper, without the place in front of it.
struct FirmNames {
  /// A name proper in the text, and how much of it a short name has at least.
  private struct Name {
    var range: Range<Int>
    var shortest: Int
  }

  private let units: [TextUnit]
  /// The names, by their first two units.
  private var names: [UInt32: [Name]] = [:]
  /// A bit for the lowest six bits of each first unit: most places begin no name.
  private var firstUnits: UInt64 = 0

  /// Reads the names that an article introduces. O(n) for its n tokens.
  init(of article: ArticleReading) {
    units = article.units
    for paragraph in article.paragraphs {
      for token in paragraph.tokens where token.category == .subject {
        guard case .subject(.enterprise) = article.lexicon.cues[token.entry].meaning,
          Self.forms.end(token.range, in: units) || isBareForm(token.range, in: paragraph, article)
        else { continue }
        add(before: token.range.lowerBound, in: paragraph, article)
      }
      // 晶澳科技, so that 晶澳 is known as well
      for token in paragraph.tokens
      where token.category == .subject && article.lexicon.cues[token.entry].isFirmName
        && token.range.count > 3 && Self.trades.end(token.range, in: units)
      {
        note(Name(range: token.range, shortest: 2))
      }
      if paragraph.words.hold(.firmSpeaker) {
        for title in paragraph.words.all(.firmSpeaker, in: paragraph.paragraph.units)
        where Self.titles.end(title, in: units) {
          add(before: Self.withoutOffice(title.lowerBound, units), in: paragraph, article)
        }
      }
      if paragraph.paragraph.role.isHeading { addOfTitle(paragraph, article) }
      if paragraph.figures.isEmpty { continue }
      for sentence in paragraph.sentences {
        addOpening(sentence.range, in: paragraph, article)
        // (…；)世和基因上半年营收2.9亿元
        for clause in sentence.clauses.dropFirst()
        where units[clause.lowerBound - 1] == ";" && clause.count > 6 {
          addOpening(clause.lowerBound..<sentence.range.upperBound, in: paragraph, article)
        }
        if let first = sentence.clauses.first, first.upperBound + 1 < sentence.range.upperBound,
          leadsToFirm(first, in: paragraph)
        {
          addOpening(first.upperBound + 1..<sentence.range.upperBound, in: paragraph, article)
        }
      }
    }
  }

  /// Whether the first clause of a sentence may stand before the name of a firm, which the next one begins with.
  private func leadsToFirm(_ clause: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    // 2016年，容大智能带着37名员工…
    if paragraph.times(beginningIn: clause).first?.range == clause { return true }
    // 其中，保龄宝生物去年…
    if (2...3).contains(clause.count), Self.openings.begin(clause, in: units) { return true }
    // 龙头企业中，如意纺织一期…
    return (3...10).contains(clause.count)
      && ["中", "里", "内", "面", "看"].contains(units[clause.upperBound - 1])
  }

  /// 博实自动化|公司(的办事人员): a name of four characters or more before the bare word, at the head of a clause; but
  /// not 区属平台公司.
  private func isBareForm(
    _ form: Range<Int>, in paragraph: ParagraphReading, _ article: ArticleReading
  ) -> Bool {
    guard form.count == 2, units[form.lowerBound] == "公" else { return false }
    var start = form.lowerBound
    while start > paragraph.paragraph.units.lowerBound, isPartOfName(start - 1),
      form.lowerBound - start < 8
    {
      start -= 1
    }
    guard (4...7).contains(form.lowerBound - start),
      start == paragraph.paragraph.units.lowerBound || units[start - 1].lexicalClass.endsClause
    else { return false }
    let name = start..<form.lowerBound
    return isBrand(start, article.lexicon) && !Self.kindsOfFirms.occur(in: name, of: units)
  }

  private static let kindsOfFirms = NameParts(
    "平台", "上市", "投资", "建设", "区属", "国有", "运营", "管理", "开发", "市属", "物业", "担保", "母", "总", "分", "多家",
    "两家", "集团",
    "保险", "银行", "证券", "租赁", "合资", "央企", "高新")

  private static let openings = NameParts("其中", "此外", "另外", "同时", "例如", "比如", "眼下", "如今")

  /// No firm is introduced.
  var isEmpty: Bool { names.isEmpty }

  /// Whether a name may begin with a unit.
  @inline(__always)
  func mayBegin(with unit: TextUnit) -> Bool { firstUnits & 1 << UInt64(unit.code & 63) != 0 }

  /// The name of a firm that begins at a position, as much of it as stands there.
  func name(at position: Int, before end: Int) -> Range<Int>? {
    guard position + 1 < end, mayBegin(with: units[position]), let known = names[key(position)]
    else { return nil }
    var longest: Range<Int>?
    for name in known {
      var length = 2
      while length < name.range.count, position + length < end,
        units[position + length] == units[name.range.lowerBound + length]
      {
        length += 1
      }
      if length >= name.shortest, length > longest?.count ?? 0 {
        longest = position..<position + length
      }
    }
    return longest
  }

  private func key(_ position: Int) -> UInt32 {
    UInt32(units[position].code) << 16 | UInt32(units[position + 1].code)
  }

  /// Notes the name that stands before a form of enterprise or a title.
  private mutating func add(
    before end: Int, in paragraph: ParagraphReading, _ article: ArticleReading
  ) {
    let first = max(paragraph.paragraph.units.lowerBound, end - 14)
    guard first < end else { return }
    var start = end
    while start > first, isPartOfName(start - 1) {
      start -= 1
      if start + 2 < end,
        article.lexicon.hasBoundary(endingAt: start, from: first, in: units, lengths: 2...4)
      {
        break
      }
    }
    // 东方日升（安徽）|新能源(有限公司): the name stands in front of the bracket.
    if start > first, units[start - 1].lexicalClass == .closeBracket,
      let open = (max(first, start - 6)..<start - 1).last(where: {
        units[$0].lexicalClass == .openBracket
      }), open > first
    {
      add(before: open, in: paragraph, article)
      return
    }
    let whole = start
    // The zone and the place that stand in front of a name are not the name proper.
    for index in paragraph.mentions(near: first..<end)
    where paragraph.mentions[index].range.upperBound <= end {
      start = max(start, paragraph.mentions[index].range.upperBound)
    }
    for place in paragraph.tokens(in: max(0, start - 1)..<end, of: LexicalCategories(.place))
    where place.range.lowerBound <= start { start = max(start, place.range.upperBound) }
    if start < end,
      let place = article.lexicon.trie.longestMatch(
        in: units, from: start, to: end, of: LexicalCategories(.place, .placeShort))
    {
      start += place.length
    }
    while start < end, Self.beforeNames.begin(start..<end, in: units) { start += 1 }
    // 宏昇传动|股份(有限公司)
    var last = end
    while last - 2 > start, Self.holdings.end(start..<last, in: units) { last -= 2 }
    let proper = start..<last
    guard proper.count >= 2, !Self.generic.occur(in: proper, of: units),
      proper.count != 3 || !Self.common.begin(proper, in: units)
    else { return }
    if proper.count == 2, start > whole || Self.common.begin(proper, in: units) {
      // 襄阳轴承: known by its place, without which the trade is left.
      if start > whole, last - whole >= 4, !Self.beforeNames.end(whole..<start, in: units) {
        note(Name(range: whole..<last, shortest: last - whole))
      }
      return
    }
    note(
      Name(
        range: proper,
        shortest: Self.common.begin(proper, in: units)
          ? min(5, proper.count)
          : proper.count == 3 ? 3 : 2))
  }

  private mutating func note(_ name: Name) {
    let start = name.range.lowerBound
    firstUnits |= 1 << UInt64(units[start].code & 63)
    names[key(start), default: []].append(name)
  }

  /// 盛新锂能(去年产值…) at the head of a sentence: a brand and a trade that firms are called by, before a
  /// verb or a time.
  private mutating func addOpening(
    _ sentence: Range<Int>, in paragraph: ParagraphReading, _ article: ArticleReading
  ) {
    let lexicon = article.lexicon
    var start = sentence.lowerBound
    // 隔壁的盛新锂能, 同在高新区的盛新锂能
    let opening = sentence.prefix(18).prefix {
      units[$0] != "是" && !units[$0].lexicalClass.endsClause
    }
    if let of = opening.last(where: { units[$0] == "的" }) { start = of + 1 }
    let head = sentence.lowerBound..<sentence.lowerBound + 12
    if let zone = paragraph.mentions(near: head).last(where: {
      head.contains(paragraph.mentions[$0].range.lowerBound)
        && opening.contains(paragraph.mentions[$0].range.lowerBound)
    }) {
      start = max(start, paragraph.mentions[zone].range.upperBound)
    }
    while start < sentence.upperBound, units[start].lexicalClass == .space { start += 1 }
    let place = lexicon.trie.longestMatch(
      in: units, from: start, to: sentence.upperBound, of: LexicalCategories(.place, .placeShort))
    start += place?.length ?? 0
    guard start + 4 < sentence.upperBound else { return }
    addDefined(
      from: start, to: sentence.upperBound, isOfPlace: place != nil, in: paragraph, article)
    if addTrading(from: start, in: sentence, of: paragraph, article) { return }
    // 恒联家纺投资8亿元建设的智能工厂…: the name may stand in front of 的 as well.
    guard start > sentence.lowerBound, sentence.count > 4 else { return }
    _ = addTrading(from: sentence.lowerBound, in: sentence, of: paragraph, article)
  }

  /// 恒联家纺(去年投资8亿元): a brand and a trade that a predicate follows; whether there is one.
  private mutating func addTrading(
    from start: Int, in sentence: Range<Int>, of paragraph: ParagraphReading,
    _ article: ArticleReading
  ) -> Bool {
    let lexicon = article.lexicon
    let limit = max(start + 4, min(start + 9, sentence.upperBound))
    // 唐山做机器人起步早: what someone makes.
    let making = (start..<limit - 1).first { units[$0] == "做" || units[$0] == "搞" }
    for end in (start + 4)..<max(start + 4, (making ?? limit - 1) + 1) {
      guard isPartOfName(end - 1) else { return false }
      guard Self.trades.end(start..<end, in: units) else { continue }
      let next = end..<min(end + 4, sentence.upperBound)
      let goesOn =
        units[end].lexicalClass.endsClause
        || paragraph.times.contains { $0.range.lowerBound == end }
        || Self.predicates.begin(next, in: units)
        || measuresOutput(at: end, in: paragraph)
        || Self.placeOfPlant(in: end..<sentence.upperBound, of: units, lexicon) != nil
        || paragraph.words.all(.firmSpeaker, in: end..<min(end + 5, sentence.upperBound))
          .contains { $0.lowerBound == end }
        || lexicon.trie.longestMatch(
          in: units, from: end, to: next.upperBound, of: LexicalCategories(.phraseBoundary)
        )
        .map { $0.length > 1 } ?? false
      if goesOn, (start..<start + 2).allSatisfy(isPartOfName),
        isBrand(start, lexicon)
      {
        add(before: end, in: paragraph, article)
        return true
      }
    }
    return false
  }

  /// 东方日升(10GW组件车间): what a firm makes, behind its name; but not 高端装备(12家).
  private func measuresOutput(at end: Int, in paragraph: ParagraphReading) -> Bool {
    guard end < units.count, units[end].lexicalClass == .digit else { return false }
    switch paragraph.figure(at: end)?.kind {
    case .mass, .power, .energy, .volume, .area, .length: return true
    default: return false
    }
  }

  /// 众泰汽车(金坛基地): the length of the place that the works of a firm are named by, at the head of a range;
  /// nil where none are.
  static func placeOfPlant(in range: Range<Int>, of units: [TextUnit], _ lexicon: Lexicon) -> Int? {
    guard
      let place = lexicon.trie.longestMatch(
        in: units, from: range.lowerBound, to: range.upperBound,
        of: LexicalCategories(.place, .placeShort)),
      plants.begin(range.dropFirst(place.length), in: units)
    else { return nil }
    return place.length
  }

  /// Whether a sentence about a firm may go on so behind its name.
  static func goesOn(at end: Int, in units: [TextUnit]) -> Bool {
    predicates.begin(end..<units.count, in: units)
  }

  /// Whether a name ends in a trade that firms are called by.
  static func endsInTrade(_ name: Range<Int>, in units: [TextUnit]) -> Bool {
    trades.end(name, in: units)
  }

  /// What firms have at a place.
  private static let plants = NameParts(
    "基地", "工厂", "公司", "厂区", "制造基地", "生产基地", "分公司", "产业园", "工业园", "科技园")

  /// …——潍坊高新区歌尔光学转型记: a name with a trade behind the zone of a headline, which the text repeats.
  private mutating func addOfTitle(_ title: ParagraphReading, _ article: ArticleReading) {
    let limit = title.paragraph.units.upperBound
    for mention in title.mentions {
      let start = mention.range.upperBound
      guard start + 4 <= limit, isBrand(start, article.lexicon) else { continue }
      for end in start + 4...min(start + 7, limit) {
        guard isPartOfName(end - 1) else { break }
        if Self.trades.end(start..<end, in: units), repeats(start..<end, behind: limit, article) {
          add(before: end, in: title, article)
          break
        }
      }
    }
  }

  /// Whether the text behind a headline has a name at least twice. O(n) in the length of the text.
  private func repeats(_ name: Range<Int>, behind start: Int, _ article: ArticleReading) -> Bool {
    let end = article.paragraphs.last?.paragraph.units.upperBound ?? start
    var times = 0
    for position in start..<max(start, end - name.count + 1)
    where units[position] == units[name.lowerBound]
      && units[position..<position + name.count] == units[name]
    {
      times += 1
      if times == 2 { return true }
    }
    return false
  }

  /// Whether no word of the vocabulary begins at a position: 可再生(能源) is no brand.
  private func isBrand(_ position: Int, _ lexicon: Lexicon) -> Bool {
    if Self.beginsWithNumber(position, in: units) { return true }
    return lexicon.trie.longestMatch(
      in: units, from: position, to: min(units.count, position + 4), of: Self.words
    )
    .map { $0.length < 2 } ?? true
  }

  /// 长光华芯是国内首家…的企业: a sentence that says of its subject that it is a firm.
  private mutating func addDefined(
    from start: Int, to limit: Int, isOfPlace: Bool, in paragraph: ParagraphReading,
    _ article: ArticleReading
  ) {
    guard
      let verb = (start + 2..<min(start + 8, limit)).first(where: { units[$0] == "是" }),
      verb + 1 < limit, verb - start >= 3 || verb - start == 2 && units[verb + 1] != "否",
      (start..<verb).allSatisfy(isPartOfName),
      let end = (verb..<limit).first(where: { units[$0].lexicalClass.endsClause }),
      // 四川时代是…的龙头企业: a word that a place makes a name.
      Self.firmNouns.end(verb..<end, in: units),
      isBrand(start, article.lexicon) || isOfPlace && verb - start == 2
    else { return }
    add(before: verb, in: paragraph, article)
  }

  private func isPartOfName(_ position: Int) -> Bool {
    switch units[position] {
    // 恒联家纺, 美家电器
    case "家"
    where position + 1 < units.count && Self.behindHome.begin(position + 1..<units.count, in: units):
      true
    case "对", "为", "在", "与", "和", "将", "是", "有", "以", "把", "从", "的", "了", "到", "由", "让", "给", "等",
      "位", "家", "名", "个", "该", "及", "于", "被", "经", "访", "据", "像", "如":
      false
    case "亿", "万", "千", "百": Self.beginsWithNumber(position, in: units)
    default: units[position].lexicalClass == .other || units[position].lexicalClass == .chineseDigit
    }
  }

  /// 亿纬锂能, 万华化学: whether a multiplier begins the name of a firm.
  static func beginsWithNumber(_ position: Int, in units: [TextUnit]) -> Bool {
    numberedNames.begin(position..<units.count, in: units)
  }

  private static let numberedNames = NameParts(
    "亿纬", "亿航", "亿联", "亿嘉", "亿利", "亿华", "万华", "万达", "万科", "万向", "万丰", "万邦", "万泰", "万润", "万和", "万通",
    "万宝",
    "百度", "百川", "百济", "百利", "百奥", "百联", "百事", "千方", "千山", "千禾", "千味", "千红", "万里", "万集", "百合")

  /// Where the name ends before a title with an office in front of it: 宏昇传动(副总经理), 晶合(报关部经理).
  private static func withoutOffice(_ title: Int, _ units: [TextUnit]) -> Int {
    var end = title
    while true {
      let before = max(0, end - 5)..<end
      if units[max(0, end - 1)] == "部" {
        end = max(0, end - 3)
      } else if offices.end(before, in: units) {
        end -= units[end - 1] == "副" ? 1 : 2
      } else {
        return end
      }
      if end <= 0 { return 0 }
    }
  }

  private static let forms = NameParts("有限公司", "责任公司", "股份公司", "集团", "股份")
  private static let titles = NameParts("总经理", "董事长", "创始人", "总裁", "执行官", "总监", "经理")
  private static let offices = NameParts(
    "副", "执行", "常务", "销售", "营销", "生产", "技术", "研发", "财务", "行政", "运营", "市场", "品牌", "工程", "助理",
    "联合", "高级")
  /// What a brand is not.
  static let words = LexicalCategories(
    .dimensionWord, .phraseBoundary, .unbroken, .notFigure, .time, .status, .change, .subject,
    .ruleWord)
  /// Trades that firms without a form are called by.
  private static let trades = NameParts(
    "科技", "新材", "新材料", "药业", "生物", "电子", "微电子", "光电", "重工", "精密", "半导体", "锂能", "锂业", "机电", "智造",
    "能源",
    "新能源", "动力", "精工", "汽车", "智能", "机械", "传动", "电气", "食品", "制药", "医药", "医疗", "仪器", "铝业", "铜业", "化学",
    "纺织", "玻璃", "陶瓷", "轮胎", "材料", "光学", "声学", "电缆", "电机", "轴承", "阀门", "泵业", "家纺", "服饰", "制衣", "特钢",
    "管业", "线缆", "钢构", "钛业", "玻纤", "印务", "卫浴", "磁材", "特材", "铝材",
    "乳业", "船舶", "重机", "水泥", "橡胶",
    "塑业",
    "炼化", "化肥", "矿业", "煤业", "焦化", "热电", "燃气", "酒业", "茶业", "糖业", "饲料", "木业", "鞋业", "电器", "软件", "网络",
    "数科", "重科", "股份", "电商", "快递", "速递", "制造", "硅业", "锆业", "镁业", "锌业", "稀土", "钴业", "镍业", "箔业", "板业",
    "气体",
    "锂电", "农化", "生化", "铜箔", "光能", "绿能", "电池", "电源", "模具", "铸造", "印染", "毛纺", "棉纺", "针织", "家具", "门窗",
    "油脂", "粮油", "乳品", "啤酒", "饮品", "果业", "碳业", "碳材", "膜材", "车业", "车桥", "车灯", "玻璃纤维",
    "照明", "显示", "通信", "高科", "信息", "智慧", "数控", "软控", "风能", "微电", "物联", "控股", "重装", "专汽", "重卡", "装备",
    "环保",
    "储能", "化纤", "石化", "纸业", "种业", "牧业", "航空", "化工", "金属", "复材", "光通", "生科", "能科", "钢管", "铜管", "电控",
    "传感",
    "芯片", "光学科技", "机器人", "无人机", "飞行器", "基因", "诊断", "医械", "疫苗")
  /// What a sentence about a firm goes on with behind its name.
  private static let predicates = NameParts(
    "是", "也", "已", "将", "年", "有", "从", "在", "现", "目前", "一期", "二期", "三期", "投资", "投入", "总投资",
    "受", "因", "则", "又", "还", "仍", "正", "共", "累计", "建", "拥有", "完成", "实现", "产值", "营收", "项目",
    "就", "专", "带", "搬", "迁", "租", "扩", "逆势", "先后", "凭", "作为", "获", "入选", "被", "每",
    "把", "花", "用", "拿", "让", "以", "向", "与", "去", "今", "近", "靠", "生产", "研发", "成立", "落户", "投产", "推出",
    "主营")
  /// What 家 is no measure word before.
  private static let behindHome = NameParts("纺", "居", "具", "电")
  /// What one says that a firm is.
  private static let firmNouns = NameParts(
    "企业", "公司", "厂商", "制造商", "供应商", "生产商", "服务商", "运营商", "小巨人", "小巨人”", "之一", "单项冠军", "独角兽", "龙头",
    "链主")
  /// Words that name no single firm.
  private static let generic = NameParts(
    "企业", "公司", "产业", "行业", "项目", "园区", "上市", "国有", "子公司", "集群", "管委", "基地", "平台", "大厅", "街道",
    "银行", "医院", "学校", "大学")
  /// Words that a name may begin with and that say nothing without the rest: 高新, 中国.
  private static let common = NameParts(
    "高新", "中国", "国家", "国际", "全国", "新能", "生物", "电子", "科技", "光电", "汽车", "智能", "数字", "绿色",
    "化工", "医药", "机械", "食品", "农业", "建设", "投资", "城市", "文化", "旅游", "开发", "产业", "航空", "环保", "锂电", "光伏",
    "钢铁", "物流", "能源", "材料", "新材", "纺织", "家居", "陶瓷", "教育", "信息", "软件")
  private static let holdings = NameParts("股份", "集团", "控股")
  /// What stands in front of a name and is not of it.
  private static let beforeNames = NameParts("市", "省", "县", "区")
}
