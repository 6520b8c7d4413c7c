import Lexicon
import Measurements

/// Firms and institutes as subjects.
extension ScopeRules {
  /// 2022年，宏昇牵头起草了…: a firm that the article has introduced, by its short name, at the head of a
  /// clause, behind a time or behind its zone.
  func knownFirm(in range: Range<Int>) -> Subject? {
    for position in range {
      let unit = units[position]
      guard firms.mayBegin(with: unit) || unit == "企",
        let name = firms.name(at: position, before: range.upperBound)
          ?? pointingName(at: position, before: range.upperBound),
        position == range.lowerBound || !isHan(position - 1)
          || paragraph.time(endingAt: position) != nil
          || paragraph.mention(endingAt: position) != nil
          // 成都|森蓝光学
          || position - range.lowerBound <= 4
            && !Self.formsOfFirms.begin(name.upperBound..<range.upperBound, in: units)
            && lexicon.trie.longestMatch(
              in: units, from: range.lowerBound, to: position,
              of: LexicalCategories(.place, .placeShort))?.length == position - range.lowerBound
          // 昆山开发区的|仁宝电子
          || units[position - 1] == "的" && paragraph.mention(endingAt: position - 1) != nil
      else { continue }
      guard standsAlone(name, in: range), !isExample(name, in: range),
        !isBesideSubject(name, in: range)
      else { continue }
      // 中源重科|阜阳工业园(规划占地2300亩，总投资60亿元)
      if let place = FirmNames.placeOfPlant(
        in: name.upperBound..<range.upperBound, of: units, lexicon),
        costsAsWhole(name.lowerBound..<name.upperBound + place + 2)
      {
        return Subject(range: name, scope: .project)
      }
      return Subject(range: name, scope: .enterprise)
    }
    return nil
  }

  private static let formsOfFirms = NameParts("有限", "股份有限", "公司", "集团", "科技有限", "（")

  /// (奇瑞是区内的龙头。)它在区内的三座工厂(用工2.1万人), 如今，它的营收(已增至4.4亿元): the firm or project that was spoken of last.
  func pronoun(in range: Range<Int>, of place: Place) -> Subject? {
    // 由|它(总装的主力机型)
    guard !range.isEmpty else { return nil }
    let isAgent = units[range.lowerBound] == "由"
    let first = range.lowerBound + (isAgent ? 1 : 0)
    guard first + 1 < range.upperBound, units[first] == "它" || units[first] == "其",
      !isAgent
        || paragraph.mentions(near: range).allSatisfy({
          !range.contains(zones.mentions[$0].range.lowerBound)
        }),
      !["们", "中", "他", "余", "间", "实", "次", "一", "二", "三"].contains(units[first + 1])
    else { return nil }
    let index = paragraph.sentenceIndex(at: first)
    let sentence = paragraph.sentences[index]
    let named =
      sentence.clauses.reversed().lazy.filter { $0.upperBound <= first }
      .compactMap { self.subject(in: $0, of: place) }.first
      ?? (index > 0 ? subject(in: paragraph.sentences[index - 1].range, of: place) : nil)
    guard let named, named.isSingle else { return nil }
    return Subject(range: first..<first + 1, scope: named.scope)
  }

  /// 松山湖材料实验室(已引进25个创新团队): an institute by its name at the head of a clause; but not 国家重点实验室.
  func namedInstitute(in range: Range<Int>) -> Subject? {
    let limit = min(range.upperBound, range.lowerBound + 22)
    guard range.lowerBound + 5 <= limit else { return nil }
    // 先进计算与|关键软件实验室: a name may hold 与.
    for end in range.lowerBound + 5...limit
    where Self.institutes.end(range.lowerBound..<end, in: units) {
      // 落户园区的|龙门实验室
      let particle = (range.lowerBound..<end).last { units[$0] == "的" } ?? range.lowerBound - 1
      guard end - particle > 4,
        (max(particle + 1, range.lowerBound + 4)..<end).allSatisfy({
          isPartOfName($0)
            // 5G高新视频实验室
            || particle > range.lowerBound
              && (units[$0].lexicalClass == .latin || units[$0].lexicalClass == .digit)
            || units[$0] == "与" && particle > range.lowerBound && $0 > particle + 2 && $0 + 4 < end
        })
      else { continue }
      let isClass = Self.classes.occur(in: range.lowerBound..<end, of: units)
      // 其中外资研发中心(310家): what is counted.
      let isCounted =
        end == range.upperBound && end < units.count && units[end].lexicalClass == .digit
      let goesOn =
        end == range.upperBound && !isCounted
        || lexicon.trie.longestMatch(
          in: units, from: end, to: range.upperBound,
          of: LexicalCategories(.phraseBoundary, .status, .time)) != nil
        || Self.deeds.begin(end..<range.upperBound, in: units)
      if goesOn, !isClass, !isExample(end - 3..<end, in: range),
        !Self.bringing.begin(range, in: units)
      {
        return Subject(range: end - 3..<end, scope: .enterprise)
      }
    }
    return nil
  }

  private static let deeds = NameParts(
    "引进", "孵化", "承担", "获", "有", "建", "转化", "服务", "累计", "汇聚", "运行", "成立", "自",
    "现", "去年", "今年", "也", "落户", "入驻", "总投资")
  private static let bringing = NameParts(
    "引进", "新引进", "建成", "建设", "新建", "获批", "新增", "共建", "依托", "联合")
  private static let institutes = NameParts(
    "实验室", "研究中心", "创新研究院", "技术研究院", "研究院", "技术创新中心", "制造业创新中心", "技术中心", "研发中心")
  private static let classes = NameParts(
    "国家级", "省级", "市级", "重点", "各类", "一批", "建成", "建设", "拥有", "国家工程", "博士后")

  /// (松山湖材料实验室运行五年多来，孵化公司48家。)实验室现有人员1200多人: an institute by its kind alone, behind its name.
  func bareInstitute(in range: Range<Int>) -> Subject? {
    guard let length = Self.institutes.length(beginning: range, in: units),
      length < range.count,
      case let rest = range.lowerBound + length..<range.upperBound,
      Self.deeds.begin(rest, in: units) || Self.presence.begin(rest, in: units)
    else { return nil }
    let kind = units[range.lowerBound..<range.lowerBound + length]
    let first = max(
      article.paragraphs.first?.paragraph.units.lowerBound ?? 0, range.lowerBound - 300)
    guard first + length + 2 < range.lowerBound else { return nil }
    let isNamed = (first + 2..<range.lowerBound - length).contains {
      units[$0] == kind.first && units[$0..<$0 + length] == kind && isPartOfName($0 - 1)
    }
    return isNamed ? Subject(range: range.prefix(length), scope: .enterprise) : nil
  }

  private static let presence = NameParts(
    "现有", "拥有", "已", "目前", "共有", "计划", "还", "也", "与", "将", "联合", "牵头", "通过", "面向", "先后")

  /// 其中仁宝电子一家(用工近3万人), 仅东芝信息一家(就减产12亿元): one firm that is singled out by its name.
  private func firmAlone(in range: Range<Int>) -> Subject? {
    guard let lead = Self.singling.length(beginning: range, in: units) else { return nil }
    let start = range.lowerBound + lead
    let limit = max(start, min(range.upperBound, start + 12))
    for position in start..<limit {
      guard units[position] == "一" else {
        guard isHan(position) else { return nil }
        continue
      }
      guard position + 2 < range.upperBound, units[position + 1] == "家", isHan(position + 2),
        position - start >= 2, !Self.countedAlone.end(start..<position, in: units)
      else { return nil }
      return Subject(range: start..<position + 2, scope: .enterprise)
    }
    return nil
  }

  private static let singling = NameParts("其中", "其中仅", "仅", "仅仅", "光", "单是", "光是", "单")
  private static let countedAlone = NameParts(
    "企业", "公司", "机构", "单位", "中心", "平台", "项目", "学校", "医院", "银行", "酒店", "有", "的", "了", "新增", "只有",
    "级")

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
      Self.thatOne.begin($0..<range.upperBound, in: units)
    }
    ), one > range.lowerBound {
      return Subject(range: one..<one + 2, scope: .enterprise)
    }
    // 仅中车株机一家(，上半年就交付机车1100多辆)
    if Self.alone.begin(range, in: units), Self.oneFirm.end(range.prefix(12), in: units),
      range.count <= 12
    {
      return Subject(range: range, scope: .enterprise)
    }
    // 某纺织企业(占地56亩), 区内|一家显示模组企业
    let place = Self.surroundings.length(beginning: range, in: units) ?? 0
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
  private static let thisOne = NameParts("这家", "他的团队", "她的团队", "他的公司", "她的公司", "他的企业", "她的企业")
  private static let thatOne = NameParts("那家", "所在的公司", "所在公司", "所在的企业", "所在企业")
  private static let alone = NameParts("仅", "光", "单是", "单")
  private static let oneFirm = NameParts("一家", "一家企业", "一家公司")
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

  /// The name of a firm at the head of a passage: one that ends in a trade, or else three to six characters of
  /// which the vocabulary knows none and that a comma or a time follows, if one expects a name there.
  private func firmName(
    from start: Int, in range: Range<Int>, isNamed: Bool, isOfTrade: Bool = false
  ) -> Subject? {
    if let firm = paragraph.tokens(
      in: start..<max(start, range.upperBound), of: LexicalCategories(.subject)
    ).first(where: { $0.range.lowerBound == start && lexicon.cues[$0.entry].isFirmName }),
      standsAlone(firm.range, in: range)
    {
      return Subject(range: firm.range, scope: .enterprise)
    }
    guard start + 3 <= range.upperBound, isPartOfName(start), isPartOfName(start + 1),
      lexicon.trie.longestMatch(
        in: units, from: start, to: min(units.count, start + 4), of: FirmNames.words
      ).map({ $0.length < 2 }) ?? true
    else { return nil }
    for end in start + 3...min(range.upperBound, start + 8) {
      guard isPartOfName(end - 1) else { return nil }
      let name = start..<end
      let isAtEnd = end < units.count && units[end].lexicalClass == .comma
      let isBeforeTime =
        paragraph.times(beginningIn: end..<end + 1).contains { $0.range.lowerBound == end }
        || paragraph.tokens(in: end..<end + 1, of: LexicalCategories(.time)).contains {
          $0.range.lowerBound == end
        }
      if name.count > 3, FirmNames.endsInTrade(name, in: units),
        isAtEnd || isBeforeTime || isOfTrade || FirmNames.goesOn(at: end, in: units)
          || FirmNames.placeOfPlant(in: end..<units.count, of: units, lexicon) != nil
      {
        return Subject(range: name, scope: .enterprise)
      }
      guard isNamed, isAtEnd || isBeforeTime || Self.atWork.begin(end..<range.upperBound, in: units)
      else { continue }
      let isNoun =
        Self.noFirms.end(name, in: units)
        || lexicon.endings.longestMatch(
          in: units, endingAt: end, from: start,
          of: LexicalCategories(.dimensionWord, .place, .placeShort)) != nil
        || lexicon.zoneForm(endingIn: name, of: units) != nil
        || paragraph.mention(endingAt: end) != nil
      return isNoun || name.count > 6 ? nil : Subject(range: name, scope: .enterprise)
    }
    return nil
  }

  private static let atWork = NameParts(
    "已建成", "已累计", "已拥有", "目前", "已成为", "现有", "已发展", "追加投资", "增资", "投资", "扩建")

  /// What names of places, buildings and offices end in.
  private static let noFirms = NameParts(
    "园", "馆", "场", "校", "站", "港", "楼", "厦", "区", "镇", "村", "街", "路", "桥", "山", "湖", "河", "江", "中心",
    "基地",
    "平台", "市场", "项目", "工程", "大道", "口岸", "仓", "库", "线", "局", "会", "城", "处", "人", "员", "们", "者", "户",
    "家",
    "业", "所", "地", "面", "上", "下", "里", "内", "中", "方", "岛", "带", "院", "厅", "办", "委", "队", "生", "民",
    "工")

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
    if let firm = paragraph.tokens(in: start..<range.upperBound, of: LexicalCategories(.subject))
      .first(where: { $0.range.lowerBound == start && lexicon.cues[$0.entry].isFirmName })
    {
      return Subject(range: firm.range, scope: .enterprise)
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

  private static let firmKinds = NameParts(
    "企业", "公司", "工厂", "独角兽", "小巨人", "民企", "国企", "外企", "药企", "车企")

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
        || introducesFirm(at: $0, before: position)
    }
    return isNamed ? position..<position + 2 : nil
  }

  /// (在)一家汽车零部件企业(，工人正在赶制订单): one firm without a name.
  private func introducesFirm(at position: Int, before end: Int) -> Bool {
    guard position + 4 < end, units[position] == "一", units[position + 1] == "家" else {
      return false
    }
    for last in position + 4...min(end, position + 20) {
      if units[last - 1].lexicalClass.endsClause { return false }
      if Self.firmKinds.end(position + 2..<last, in: units) { return true }
    }
    return false
  }

  /// 企业总数, 企业主: not one firm.
  private static let firmsInGeneral = NameParts(
    "数", "总", "家", "户", "类", "群", "主", "所", "集", "达", "超", "突", "有", "的", "及", "开办", "登记", "注册",
    "服务", "孵化")

  /// 由国资公司(投资15亿元建成标准厂房): by whom or with whom something is done.
  func isAgent(_ token: Token, in range: Range<Int>) -> Bool {
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

  /// (80%)销往国内锂电池制造厂: to whom a firm sells.
  func isDestination(_ token: Token, in range: Range<Int>) -> Bool {
    let lead = range.lowerBound..<token.range.lowerBound
    guard let goes = words.last(.destination, in: lead, before: lead.upperBound) else {
      return false
    }
    return !(goes.upperBound..<lead.upperBound).contains { units[$0].lexicalClass.endsClause }
  }
}
