import Lexicon
import Measurements

/// Firms as subjects by what the text says of them: where they are, of what class or trade, which of many.
extension ScopeRules {
  /// 这家专攻呼吸道药物的企业(拥有员工180多人): a firm that is pointed at, described between pointer and noun.
  func describedFirm(in range: Range<Int>) -> Subject? {
    if let firm = plantOfFirm(in: range) ?? foremostFirm(in: range) ?? firmBehindClass(in: range)
      ?? firmAlone(in: range) ?? locatedFirm(in: range) ?? insideOfFirm(in: range)
      ?? firmBehindTrade(in: range)
    {
      return firm
    }
    if let firm = listedFirms(in: range) ?? firmInApposition(in: range) { return firm }
    // 新组建的洛阳高新控股集团(注册资本100亿元)
    if let length = Self.newlyFounded.length(beginning: range, in: units),
      let form = range.dropFirst(length + 2).prefix(20).first(where: {
        Self.formsBehindNames.begin($0..<range.upperBound, in: units)
      }), (range.lowerBound + length..<form).allSatisfy(isPartOfName)
    {
      return Subject(range: form..<form + 2, scope: .enterprise)
    }
    // 这家1988年靠3万元起家的(企业), 他的团队
    if let length = Self.thisOne.length(beginning: range, in: units) {
      return Subject(range: range.prefix(length), scope: .enterprise)
    }
    // 去年落户的那家零部件企业, 彭勇所在的公司
    if let one = range.prefix(16).first(where: {
      (units[$0] == "那" || units[$0] == "所")
        && Self.thatOne.begin($0..<range.upperBound, in: units)
    }), one > range.lowerBound {
      return Subject(range: one..<one + 2, scope: .enterprise)
    }
    // 仅中车株机一家(，上半年就交付机车1100多辆)
    if Self.alone.begin(range, in: units), Self.oneFirm.end(range.prefix(12), in: units),
      range.count <= 12
    {
      return Subject(range: range, scope: .enterprise)
    }
    // 某纺织企业(占地56亩), 区内|一家显示模组企业, 位于漕河泾路的|某纺织企业
    let seat =
      Self.locatives.begin(range, in: units)
      ? range.prefix(16).first { units[$0] == "的" }.map { $0 + 1 - range.lowerBound } : nil
    let place = seat ?? Self.surroundings.length(beginning: range, in: units) ?? 0
    let pointed = range.dropFirst(place)
    guard let pointer = Self.pointers.length(beginning: pointed, in: units),
      pointed.count > pointer + 2
    else { return nil }
    let start = pointed.lowerBound + pointer
    for end in start + 2...min(range.upperBound, start + 14)
    where Self.firmKinds.end(start..<end, in: units)
      && (end == units.count || !["、", "和", "与"].contains(units[end]))
    {
      return Subject(range: range.lowerBound..<end, scope: .enterprise)
    }
    return nil
  }

  /// 拓荆科技、芯源微、富创精密三家上市公司(市值合计超过千亿元): firms that are named one by one and counted behind their names.
  private func listedFirms(in range: Range<Int>) -> Subject? {
    guard range.count > 8, isPartOfName(range.lowerBound) else { return nil }
    let head = range.prefix(32)
    guard
      let counter = head.dropFirst(6).dropLast(1).first(where: {
        units[$0] == "家" && units[$0 - 1].lexicalClass == .chineseDigit
          && Self.kindsOfFirms.begin($0 + 1..<range.upperBound, in: units)
      })
    else { return nil }
    let names = range.lowerBound..<counter - 1
    guard names.contains(where: { units[$0] == "、" }), units[names.upperBound - 1] != "等",
      names.allSatisfy({ isPartOfName($0) || units[$0] == "、" || units[$0] == "和" })
    else { return nil }
    return Subject(range: counter - 1..<counter + 2, scope: .enterprise)
  }

  private static let kindsOfFirms = NameParts(
    "上市公司", "企业", "公司", "龙头", "工厂", "链主", "药企", "车企", "头部企业", "骨干企业")

  /// 作为江油高新区的“链主”，攀长特(今年前10个月产钢46.3万吨): a name behind what the clause before says its bearer to be.
  private func firmInApposition(in range: Range<Int>) -> Subject? {
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: range.lowerBound)]
    guard
      let before = sentence.clauses.last(where: { $0.upperBound <= range.lowerBound }),
      before.upperBound + 1 >= range.lowerBound, Self.being.begin(before, in: units)
    else { return nil }
    let isQuoted = units[before.upperBound - 1].lexicalClass == .closeQuote
    let said = before.lowerBound..<before.upperBound - (isQuoted ? 1 : 0)
    guard Self.roles.end(said, in: units) else { return nil }
    return firmName(from: range.lowerBound, in: range, isNamed: true)
  }

  private static let being = NameParts("作为", "身为")

  private static let roles = NameParts(
    "链主", "龙头", "链主企业", "龙头企业", "骨干企业", "领军企业", "代表企业", "重点企业", "独角兽", "上市公司", "标杆企业", "小巨人", "企业之一"
  )

  private static let newlyFounded = NameParts("新组建的", "新成立的", "刚成立的", "刚组建的", "组建的", "成立的")

  private static let formsBehindNames = NameParts("集团", "公司")

  private static let thisOne = NameParts(
    "这家", "他带领的", "她带领的", "他率领的", "由他带领的", "他领衔的", "他所在的团队", "他的团队", "她的团队", "他的公司", "她的公司", "他的企业",
    "她的企业")

  private static let thatOne = NameParts("那家", "所在的公司", "所在公司", "所在的企业", "所在企业")

  private static let alone = NameParts("仅", "光", "单是", "单")

  private static let oneFirm = NameParts("一家", "一家企业", "一家公司")

  /// What stands behind firms that are told of together.
  static let together = NameParts(
    "共", "累计", "合计", "总计", "全年", "平均", "户均", "整体", "总", "实现", "完成")

  private static let surroundings = NameParts("区内", "园区", "园内", "当地", "辖区", "区里")

  private static let pointers = NameParts("某", "有家", "一家", "有一家", "另一家")

  /// 车间里(620台机器人), 厂里(300多名员工): what is found inside a firm's works.
  private func insideOfFirm(in range: Range<Int>) -> Subject? {
    if let length = Self.insides.length(beginning: range, in: units) {
      return Subject(range: range.lowerBound..<range.lowerBound + length, scope: .enterprise)
    }
    // 可就在这座1.8万平方米的厂房里(，每天有30万片下线)
    return Self.insides.length(ending: range, in: units).map {
      Subject(range: range.upperBound - $0..<range.upperBound, scope: .enterprise)
    }
  }

  private static let insides = NameParts(
    "车间里", "车间内", "车间中", "厂里", "厂内", "厂区里", "厂区内", "工厂里", "工厂内", "厂房里", "厂房内", "生产线上", "公司里", "企业里",
    "生产车间里", "生产车间内")

  /// 同在园区的三川智慧(，半年售出智能水表268万只), 再如赛克科技: a firm by its name behind where it is or behind a word that
  /// opens an example.
  private func locatedFirm(in range: Range<Int>) -> Subject? {
    if let length = Self.instances.length(beginning: range, in: units) {
      return firmName(from: range.lowerBound + length, in: range, isNamed: true)
    }
    let head = range.prefix(20)
    guard let particle = head.last(where: { units[$0] == "的" }), particle > range.lowerBound + 1
    else { return nil }
    let modifier = range.lowerBound..<particle
    // 在园区经营了8年的拓恒无人机
    let isAtWork =
      units[range.lowerBound] == "在"
      && paragraph.mentions(near: modifier).contains {
        zones.mentions[$0].range.lowerBound == range.lowerBound + 1
          && zones.mentions[$0].range.upperBound + 2 < particle
      }
    let isLocated =
      isAtWork || Self.locatives.begin(modifier, in: units)
      || Self.neighbouring.occur(in: modifier, of: units)
    // 从东莞转移来的恒源电子: whatever stands before a brand and a trade.
    return firmName(from: particle + 1, in: range, isNamed: isLocated)
  }

  private static let instances = NameParts("比如", "再如", "例如", "又如", "譬如", "再比如")

  private static let locatives = NameParts(
    "位于", "坐落", "扎根", "落户", "总部", "同在", "同处", "地处", "入驻", "身处", "隔壁", "毗邻", "同为", "来自")

  private static let neighbouring = NameParts("之隔", "相邻", "相望", "毗邻")

  /// 隆基|滁州|基地(年产能达到20GW): a brand of two to four characters, a place, and what firms have there, at the
  /// head of a clause.
  private func plantOfFirm(in range: Range<Int>) -> Subject? {
    let start = range.lowerBound
    guard range.count > 5, isPartOfName(start) else { return nil }
    for brand in 2...4 where start + brand + 3 < range.upperBound {
      guard isPartOfName(start + brand - 1) else { return nil }
      guard
        let place = FirmNames.placeOfPlant(
          in: start + brand..<range.upperBound, of: units, lexicon),
        place >= 2
      else { continue }
      let isWord =
        !FirmNames.beginsWithNumber(start, in: units)
        && lexicon.trie.longestMatch(
          in: units, from: start, to: start + brand, of: FirmNames.words
        ).map { $0.length > 1 } ?? false
      if isWord { return nil }
      let named = start..<start + brand + place + 2
      return Subject(range: named, scope: costsAsWhole(named) ? .project : .enterprise)
    }
    return nil
  }

  /// 在区内龙头企业潍柴动力，(研发人员超过1万名); 辖区企业万里机电|研发投入: a firm named behind what it is called.
  private func firmBehindClass(in range: Range<Int>) -> Subject? {
    let head = range.prefix(14)
    let first = range.lowerBound + (range.isEmpty || units[range.lowerBound] != "在" ? 0 : 1)
    guard Self.classesOfFirms.begin(first..<max(first, range.upperBound), in: units),
      let kind = head.dropFirst(3).first(where: {
        units[$0] == "业" && units[$0 - 1] == "企"
          && Self.classesOfFirms.end(range.lowerBound..<$0 - 1, in: units)
      })
    else { return nil }
    let start = kind + 1
    // 区内整车企业|共(生产汽车42万辆): the firms of a kind together.
    if Self.together.begin(start..<max(start, range.upperBound), in: units) { return nil }
    if let firm = listedFirm(at: start, before: range.upperBound) {
      return Subject(range: firm, scope: .enterprise)
    }
    guard start + 2 <= range.upperBound, isPartOfName(start), isPartOfName(start + 1),
      lexicon.trie.longestMatch(
        in: units, from: start, to: min(range.upperBound, start + 4), of: FirmNames.words
      ).map({ $0.length < 2 }) ?? true
    else { return nil }
    var end = start + 2
    while end < range.upperBound, end < start + 8, isPartOfName(end) {
      if FirmNames.endsInTrade(start..<end, in: units), end - start >= 4 { break }
      end += 1
    }
    let isWhole = end == range.upperBound || FirmNames.endsInTrade(start..<end, in: units)
    return isWhole ? Subject(range: start..<end, scope: .enterprise) : nil
  }

  private static let classesOfFirms = NameParts(
    "龙头", "骨干", "辖区", "区内", "园区", "知名", "链主", "重点", "上市", "本土", "科技", "高新技术", "代表", "标杆", "领军",
    "头部",
    "独角兽", "入驻", "入园", "当地")

  /// 新能源车企|零跑汽车(就落户于此), 另一家配套商|富源增压器: a firm named behind a word for firms of a trade.
  private func firmBehindTrade(in range: Range<Int>) -> Subject? {
    let head = range.prefix(12)
    for end in head.dropFirst(2) where Self.tradesOfFirms.end(range.lowerBound..<end, in: units) {
      guard (range.lowerBound..<end).allSatisfy(isPartOfName) else { return nil }
      // 企业|用电中清洁能源(占九成以上): all firms of the zone.
      if end == range.lowerBound + 2 { continue }
      // 整|车企|业
      if end < range.upperBound, units[end - 1] == "企", units[end] == "业" { continue }
      // 园内上市公司|芯动联科(去年净利润…): behind a class of firms any name is one.
      let isOfClass = Self.namedClasses.end(range.lowerBound..<end, in: units)
      if let firm = firmName(from: end, in: range, isNamed: isOfClass, isOfTrade: true) {
        return firm
      }
    }
    return nil
  }

  private static let namedClasses = NameParts(
    "上市公司", "龙头企业", "骨干企业", "链主企业", "本土企业", "代表企业", "国企业", "日本企业", "瑞士企业", "荷兰企业", "外资企业",
    "台资企业", "港资企业")

  private static let tradesOfFirms = NameParts(
    "上市公司", "企业", "车企", "药企", "民企", "外企", "国企", "央企", "台企", "房企", "链主", "配套商", "供应商", "制造商", "独角兽",
    "龙头", "大户",
    "运营商", "服务商")

  /// 园区最大的芯片企业(去年出货4.1亿颗): the one firm that a superlative tells of.
  private func foremostFirm(in range: Range<Int>) -> Subject? {
    let head = range.prefix(8)
    guard let most = head.dropLast().first(where: { units[$0] == "最" }),
      let particle = (most..<min(range.upperBound, most + 4)).first(where: { units[$0] == "的" })
    else { return nil }
    for end in particle + 3..<max(particle + 3, min(range.upperBound + 1, particle + 12))
    where end <= range.upperBound && Self.firmKinds.end(particle + 1..<end, in: units) {
      let goesOn = end == range.upperBound || !["、", "之", "和", "，"].contains(units[end])
      return goesOn ? Subject(range: most..<end, scope: .enterprise) : nil
    }
    return nil
  }
}
