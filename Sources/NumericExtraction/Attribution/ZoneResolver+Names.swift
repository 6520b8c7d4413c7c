import Lexicon

/// Names of zones: from the gazetteer, from a place and a kind, from a headline.
extension ZoneResolver {
  /// The zone that ends in a kind of zone: the place before it makes its name.
  func namedZone(
    _ token: Token, after last: ZoneMention?, coined: Set<ComparedName>, in paragraph: Range<Int>
  ) -> ZoneMention? {
    let form = lexicon.zoneForms[token.entry]
    if isCounted(token.range, in: paragraph) {
      return ZoneMention(range: token.range, isPlural: true)
    }
    if let last, !last.isReference, last.range.upperBound <= token.range.lowerBound,
      token.range.lowerBound - last.range.upperBound <= 8,
      isNoun(last.range.upperBound..<token.range.lowerBound),
      !holdsVerb(last.range.upperBound..<token.range.lowerBound), form.shortForm != "新区"
    {
      // 上海自贸区(临港新片区): a zone of its own.
      if form.shortForm == "新片区", token.range.lowerBound - last.range.upperBound >= 2 {
        return ZoneMention(
          range: last.range.upperBound..<token.range.upperBound,
          park: String(last.range.upperBound..<token.range.upperBound, in: units), isArea: true)
      }
      // 无锡高新区|综合保税区: a zone of its own.
      if ["综保区", "保税区", "保税港区"].contains(form.shortForm), !last.isPart,
        last.range.upperBound == token.range.lowerBound
      {
        return ZoneMention(
          range: last.range.lowerBound..<token.range.upperBound,
          park: String(last.range.lowerBound..<token.range.upperBound, in: units))
      }
      // 鄂尔多斯高新区装备制造产业园: a part of the zone named directly before.
      return ZoneMention(
        range: last.range.lowerBound..<token.range.upperBound, park: last.park, zone: last.zone,
        isPart: true)
    }
    // (上海)临港|新片区, whether or not the trade zone is named that it is of
    if form.shortForm == "新片区", token.range.lowerBound - 2 >= paragraph.lowerBound,
      Self.areas.match(token.range.lowerBound - 2..<token.range.lowerBound, in: units)
    {
      let range = token.range.lowerBound - 2..<token.range.upperBound
      return ZoneMention(range: range, park: String(range, in: units), isArea: true)
    }
    if let place = place(endingAt: token.range.lowerBound, in: paragraph),
      !isCommonWord(place, before: form)
    {
      // 瑞声科技|南宁产业园: the works of a firm.
      if Self.parksOfFirms.end(token.range, in: units),
        FirmNames.endsInTrade(max(paragraph.lowerBound, place.start - 8)..<place.start, in: units)
      {
        return nil
      }
      if isOfProvince(place, form) { return ZoneMention(range: token.range, isPlural: true) }
      if let seat = seat(before: place, in: paragraph) {
        return ZoneMention(
          range: seat.start..<token.range.upperBound,
          park: shortName(seat.place) + String(place.start..<place.end, in: units) + form.nameForm)
      }
      return ZoneMention(
        range: place.start..<token.range.upperBound, park: name(of: place.place, place, form))
    }
    // 晋中|国家|农高区
    if let rank = Self.statusOfZones.length(
      ending: paragraph.lowerBound..<token.range.lowerBound, in: units),
      let place = place(endingAt: token.range.lowerBound - rank, in: paragraph),
      place.isFull || place.place.level == .prefecture, place.place.level != .province,
      !isCommonWord(place, before: form)
    {
      return ZoneMention(
        range: place.start..<token.range.upperBound, park: name(of: place.place, place, form))
    }
    if Self.takesInfix(form.shortForm),
      let place = place(before: token.range.lowerBound, in: paragraph),
      !isCommonWord(place, before: form),
      !Self.firms.end(place.end..<token.range.lowerBound, in: units),
      // 新建|省级高新区: no zone of the place 新建.
      place.isFull || !Self.ranksOfZones.occur(in: place.end..<token.range.lowerBound, of: units),
      form.shortForm != "示范区" || isProperName(place.end..<token.range.lowerBound),
      // 江苏省|级化工集中区: no zone of its own.
      units[place.end] != "级"
    {
      let infix = String(place.end..<token.range.lowerBound, in: units)
      if place.isFull, place.place.name.ends(in: "区"),
        isProperName(place.end..<token.range.lowerBound)
      {
        // 重庆市大渡口区建桥工业园区 is known as 建桥工业园区.
        return ZoneMention(
          range: place.start..<token.range.upperBound, park: infix + form.nameForm)
      }
      return ZoneMention(
        range: place.start..<token.range.upperBound,
        park: seatName(place, before: infix) + infix + form.nameForm)
    }
    let end = token.range.lowerBound
    if let named = bracketed(before: end, form, in: paragraph) {
      return ZoneMention(range: named.start..<token.range.upperBound, park: named.park)
    }
    for length in stride(from: min(8, end - paragraph.lowerBound), through: 2, by: -1)
    where !coined.isEmpty {
      let name = String(end - length..<end, in: units)
      if coined.contains(ComparedName(name)) {
        // 辽宁|激光产业园
        let start = place(endingAt: end - length, in: paragraph)?.start ?? end - length
        return ZoneMention(range: start..<token.range.upperBound, park: name + form.nameForm)
      }
    }
    return ZoneMention(range: token.range, isReference: true)
  }

  /// The place that the name of a zone begins with; none where it is but the province of one with a name of its
  /// own: 湖南|城陵矶临港产业新区.
  private func seatName(_ place: PlaceMatch, before infix: String) -> String {
    if place.isFull { return place.place.name }
    return isProvince(place) && infix.unicodeScalars.count > 4 ? "" : shortName(place.place)
  }

  /// Whether a place is a province or autonomous region, and no city with the rank of one.
  private func isProvince(_ match: PlaceMatch) -> Bool {
    match.place.level == .province
      && !["11", "12", "31", "50"].contains { match.place.code.begins(with: $0) }
  }

  private static let areas = NameParts("临港")
  private static let parksOfFirms = NameParts("产业园", "工业园", "科技园", "产业基地")

  /// 人力资源(产业园), 战略性新兴(产业园区), 中德合作(产业园): a word that is a county's short name by chance,
  /// before a kind of park that any facility may be called.
  private func isCommonWord(_ match: PlaceMatch, before form: ZoneForm) -> Bool {
    guard !match.isFull,
      ["产业园", "产业园区", "科技园", "示范区", "示范园", "集聚区", "集聚园", "物流园", "创业园", "创新园"].contains(where: {
        form.shortForm.ends(in: $0)
      })
    else { return false }
    return Self.commonWords.end(match.start..<match.end, in: units)
  }

  private static let commonWords = NameParts(
    "资源", "合作", "新兴", "港口", "南部", "解放", "东方", "前进", "友好", "通道", "城中", "平安", "中方", "安定", "延长", "运河",
    "东风", "城北", "会同", "工农", "富裕", "复兴", "宏伟", "振兴", "互助", "平和", "大方", "同心", "灯塔", "大观", "丰满", "安居",
    "富民",
    "老城", "爱民", "新民", "新城", "城区", "郊区", "矿区", "公安", "无为", "小店", "台前", "清水", "前锋", "洞口", "名山")

  /// 宜宾(三江新区): the city before a name that is a place elsewhere only by chance, or that the name of the
  /// zone begins with (苏州吴中经济开发区); nil where it only says where the place is (山西长治, 江苏省昆山).
  private func seat(before match: PlaceMatch, in paragraph: Range<Int>) -> PlaceMatch? {
    guard !match.isFull, let before = place(endingAt: match.start, in: paragraph),
      before.place.level != .province
    else { return nil }
    // 苏州吴中经济开发区 is called so; 苏州市吴中经济开发区 says where it is.
    if !before.isFull, before.place.level == .prefecture { return before }
    let digits = before.place.level == .prefecture ? 4 : 6
    return before.place.code.prefix(digits) == match.place.code.prefix(digits) ? nil : before
  }

  /// 广西高新区, 山东开发区: those of a province, which has more than one. A city with the rank of a
  /// province has its own (天津开发区).
  private func isOfProvince(_ match: PlaceMatch, _ form: ZoneForm) -> Bool {
    guard
      ["高新区", "开发区", "经开区", "综保区", "经济开发区", "产业园区", "工业园区", "产业园", "产业集聚区"].contains(form.shortForm)
    else { return false }
    // 河北(开发区) is the province, and no district of that name.
    if match.place.level != .province {
      return !match.isFull
        && Self.provincesAsDistricts.end(match.start..<match.end, in: units)
    }
    return isProvince(match)
  }

  /// Provinces whose name a district of another one bears: 天津市河北区, 乌海市海南区, 河南蒙古族自治县.
  private static let provincesAsDistricts = NameParts("河北", "海南", "河南")

  /// Whether a word stands in the range that no phrase goes across: 引进.
  func holdsVerb(_ range: Range<Int>) -> Bool {
    Self.verbs.occur(in: range, of: units)
      || range.contains { position in
        lexicon.trie.longestMatch(
          in: units, from: position, to: range.upperBound, of: LexicalCategories(.phraseBoundary)
        ).map { $0.length >= 2 } ?? false
      }
  }

  /// Verbs that nouns may begin with (引进人才), but no part of a name.
  private static let verbs = NameParts("引进", "招引", "引入", "签约", "落户", "入驻")

  /// 建桥 (工业园区), but not 高新 or 农产品加工: two units or more, and no noun of the vocabulary.
  func isProperName(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    if Self.generic.occur(in: range, of: units) { return false }
    return !range.contains { position in
      lexicon.trie.longestMatch(
        in: units, from: position, to: range.upperBound,
        of: LexicalCategories(.dimensionWord, .zoneForm, .phraseBoundary)) != nil
    }
  }

  /// 长丰（双凤）(经开区): the place in front of the bracket, and the bracket.
  func bracketed(
    before end: Int, _ form: ZoneForm, in paragraph: Range<Int>
  ) -> (start: Int, park: String)? {
    guard end - 1 > paragraph.lowerBound, units[end - 1].lexicalClass == .closeBracket,
      let open = (max(paragraph.lowerBound, end - 8)..<end - 1).last(where: {
        units[$0].lexicalClass == .openBracket
      }), isNoun(open + 1..<end - 1), let place = place(endingAt: open, in: paragraph)
    else { return nil }
    let inner = String(open + 1..<end - 1, in: units)
    return (place.start, shortName(place.place) + "（\(inner)）" + form.nameForm)
  }

  /// 安阳、南阳、|焦作高新区: the zones in front that share the kind of the one named in full. Of kinds that may
  /// be anything's (南京、苏州工业园区), only those that the gazetteer holds.
  func sharingForm(with zone: ZoneMention, in paragraph: Range<Int>) -> [ZoneMention] {
    let start = zone.range.lowerBound
    guard !zone.isReference, !zone.isPlural, !zone.isPart, start - 2 > paragraph.lowerBound,
      ["、", "和", "与", "及"].contains(units[start - 1]),
      let last = lexicon.trie.longestMatch(
        in: units, from: start, to: zone.range.upperBound, of: LexicalCategories(.placeShort)),
      let form = lexicon.zoneForm(endingIn: zone.range, of: units)?.form,
      start + last.length + form.form.utf16.count == zone.range.upperBound
    else { return [] }
    let isUsual = ["高新区", "经开区", "综保区"].contains(form.shortForm)
    var mentions: [ZoneMention] = []
    var end = start - 1
    while end > paragraph.lowerBound, let place = place(endingAt: end, in: paragraph),
      !place.isFull, place.place.level != .province
    {
      let park = shortName(place.place) + form.nameForm
      let named = park.utf16.map(TextUnit.init(code:))
      let known = lexicon.trie.longestMatch(
        in: named, from: 0, to: named.count, of: LexicalCategories(.zone))
      let entry = known.flatMap { $0.length == named.count ? $0.entry : nil }
      guard isUsual || entry != nil else { return [] }
      mentions.insert(
        ZoneMention(
          range: place.start..<end, park: park, zone: entry, paragraph: paragraph.lowerBound),
        at: 0)
      guard place.start - 1 > paragraph.lowerBound, units[place.start - 1] == "、" else {
        // 向合肥、芜湖高新区
        return mentions
      }
      end = place.start - 1
    }
    return []
  }

  /// 8个国家高新区, 全省高新区, 各开发区: several zones, named by none.
  func isCounted(_ kind: Range<Int>, in paragraph: Range<Int>) -> Bool {
    let position = kind.lowerBound
    let before = max(paragraph.lowerBound, position - 3)..<position
    if Self.quantifiers.end(before, in: units) || isCountedKind(endingAt: position, in: paragraph) {
      return true
    }
    // 省级高新区 at the head of a clause; behind a verb (晋级省级开发区) it is what one zone became.
    // 国家级开发区综合发展水平考核: a ranking of zones, not the zones.
    if kind.upperBound < paragraph.upperBound,
      Self.assessments.begin(kind.upperBound..<paragraph.upperBound, in: units)
    {
      return false
    }
    if Self.levels.end(before, in: units) || beginsWithNation(position) {
      let head = beginsWithNation(position) ? position : position - 2
      return head == paragraph.lowerBound || units[head - 1].lexicalClass != .other
        || ["个", "家", "年", "月", "度", "来", "末", "底"].contains(units[head - 1])
    }
    guard position - 2 >= paragraph.lowerBound,
      units[position - 1] == "个" || units[position - 1] == "家"
    else { return false }
    switch units[position - 2].lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .vagueDigit: return true
    default: return units[position - 2] == "余" || units[position - 2] == "多"
    }
  }

  private static let quantifiers = NameParts(
    "全省", "全市", "全国", "我省", "我市", "各", "所有", "其他", "多个", "全部", "县域", "参评", "以上", "重点", "A类", "B类",
    "C类",
    "D类", "这些", "多数", "部分", "超大型", "大型", "中型", "小型", "上榜的", "上榜", "入围的", "入选的", "参评的", "考核的", "亿级",
    "其余", "另外",
    "这类",
    "同类", "兄弟")

  /// 6个共建(园区), 7个大型(产业集聚区): a number of zones of one kind.
  private func isCountedKind(endingAt end: Int, in paragraph: Range<Int>) -> Bool {
    let lead = max(paragraph.lowerBound, end - 8)..<end
    return lead.dropFirst().dropLast().contains { classifier in
      guard units[classifier] == "个" || units[classifier] == "家",
        units[classifier - 1].lexicalClass == .digit
          || units[classifier - 1].lexicalClass == .chineseDigit
      else { return false }
      return Self.kindsOfMany.match(classifier + 1..<end, in: units)
    }
  }

  private static let kindsOfMany = NameParts(
    "共建", "参评", "南北共建", "省级", "国家级", "国家", "市级", "县级", "大型", "重点", "特色", "专业", "综合性", "省级以上",
    "国家级和省级")
  private static let assessments = NameParts("综", "考", "评")
  private static let levels = NameParts("省级", "市级")
  private static let statusOfZones = NameParts("国家", "国家级", "省级")
  private static let ranksOfZones = NameParts("省级", "市级", "国家级")

  /// 国家高新区, 国家级经开区 as kinds of zones.
  func beginsWithNation(_ position: Int) -> Bool {
    position + 1 < units.count && units[position] == "国" && units[position + 1] == "家"
  }

  /// Names before a kind of zone that no table of places has: two to four characters at the head of
  /// a headline, or at the head of a clause at least twice; up to eight at the head of the headline
  /// and of a clause (宁淮智能制造产业园). In a list, once is enough where a number follows: 昭山示范区2个.
  func coinedPlaces(in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)])
    -> Set<ComparedName>
  {
    var counts: [ComparedName: Int] = [:]
    for (paragraph, tokens) in paragraphs {
      for token in tokens where isKindOfZone(token) {
        let end = token.range.lowerBound
        guard place(endingAt: end, in: paragraph.units) == nil,
          let name = headOfClause(endingAt: end, in: paragraph.units),
          !tokens.contains(where: { $0.range.overlaps(name) }),
          // 某电器(武汉)|智能制造|产业园: a firm's, or any that goes by its industry.
          units[name.lowerBound - 1].lexicalClass != .closeBracket,
          !Self.industries.match(name, in: units)
        else { continue }
        let isListed =
          isCount(at: token.range.upperBound, before: paragraph.units.upperBound)
          || isBesideZone(name, among: tokens, in: paragraph.units)
          || isNextOfZones(name, of: token, among: tokens, in: paragraph.units)
        counts[ComparedName(String(name, in: units)), default: 0] +=
          paragraph.role.isHeading || isListed ? 2 : 1
      }
    }
    return Set(counts.filter { $0.value > ($0.key.name.unicodeScalars.count > 4 ? 2 : 1) }.keys)
  }

  private static let industries = NameParts(
    "智能制造", "装备制造", "先进制造", "高端装备", "电子信息", "新材料", "新能源", "生物医药", "数字经济", "智能家电", "循环经济", "现代物流",
    "智慧物流", "大数据", "人工智能", "软件", "文化创意", "食品加工", "农产品加工", "汽车零部件", "节能环保")

  /// 昆山高新区、花桥(经济开发区)分别…: the next member of a list of zones.
  private func isBesideZone(
    _ name: Range<Int>, among tokens: ArraySlice<Token>, in paragraph: Range<Int>
  ) -> Bool {
    let joint = name.lowerBound - 1
    guard joint > paragraph.lowerBound, ["、", "和", "与"].contains(units[joint]) else { return false }
    return tokens.contains {
      $0.range.upperBound == joint && ($0.category == .zone || $0.category == .zoneForm)
    }
  }

  /// (荆门高新区完成投资31.4亿元；)漳河|新区(完成投资5.8亿元): the next zone of those that a sentence tells of one by one.
  private func isNextOfZones(
    _ name: Range<Int>, of token: Token, among tokens: ArraySlice<Token>, in paragraph: Range<Int>
  ) -> Bool {
    guard name.count <= 3, name.lowerBound > paragraph.lowerBound,
      [";", ",", "。"].contains(units[name.lowerBound - 1]),
      Self.deedsOfZones.begin(token.range.upperBound..<paragraph.upperBound, in: units)
        || units[name.lowerBound - 1] == ";"
          && Self.deedsOfZones.occur(
            in: token.range.upperBound..<min(paragraph.upperBound, token.range.upperBound + 10),
            of: units)
    else { return false }
    let first = max(paragraph.lowerBound, name.lowerBound - 60)
    return tokens.contains {
      ($0.category == .zone || $0.category == .zoneForm) && $0.range.lowerBound >= first
        && $0.range.upperBound < name.lowerBound
        && Self.deedsOfZones.begin($0.range.upperBound..<paragraph.upperBound, in: units)
    }
  }

  private static let deedsOfZones = NameParts(
    "完成", "实现", "增长", "新增", "新签约", "新开工", "引进", "签约", "分别")

  /// (昭山示范区)2个, but not 2010年: a number that is no year.
  private func isCount(at position: Int, before end: Int) -> Bool {
    guard position < end, units[position].lexicalClass == .digit,
      let behind = (position..<end).first(where: { units[$0].lexicalClass != .digit })
    else { return false }
    return units[behind] != "年" && units[behind] != "月"
  }

  /// A kind of zone, or 示范区, which refers as well.
  private func isKindOfZone(_ token: Token) -> Bool {
    if token.category == .zoneForm { return true }
    guard token.category == .subject, case .subject(.park) = lexicon.cues[token.entry].meaning
    else { return false }
    return lexicon.zoneForm(spanning: token.range, of: units) != nil
  }

  /// The two to eight characters between punctuation (or 在, 由 …) and a position.
  func headOfClause(endingAt end: Int, in paragraph: Range<Int>) -> Range<Int>? {
    var start = end
    while start > paragraph.lowerBound, end - start < 9, isNoun(start - 1..<start),
      units[start - 1] != "该", units[start - 1] != "本", units[start - 1] != "我"
    {
      start -= 1
    }
    guard (2...8).contains(end - start) else { return nil }
    let name = start..<end
    let isGeneric =
      Self.generic.begin(name, in: units) || Self.generic.end(name, in: units)
      // (一)个|跨境电商产业园
      || ["个", "座", "家", "片", "处"].contains(units[start])
      || Self.authorities.occur(in: name, of: units) || holdsVerb(name)
      || Self.pushing.begin(name, in: units)
      || start > paragraph.lowerBound && units[start - 1].lexicalClass == .digit
      || Self.firms.end(name, in: units)
    return isGeneric ? nil : name
  }

  /// 力推|蓝色(经济区): what is done for it.
  private static let pushing = NameParts(
    "力推", "助推", "融入", "对接", "推动", "服务", "争创", "挺进", "迈向", "剑指", "加快", "全力", "助力", "赋能", "擦亮", "走进",
    "探访")
  /// 新华制药(高新区厂区): a firm that has works in the zone.
  private static let firms = NameParts(
    "制药", "药业", "股份", "集团", "公司", "电子", "汽车", "科技", "重工", "电气", "钢铁", "石化", "铝业", "新材")
  private static let authorities = NameParts("国家", "省级", "市级", "治区")

  /// What stands before a kind of zone without naming it.
  static let generic = NameParts(
    "国家", "省级", "市级", "县级", "全国", "全省", "全市", "各", "首批", "示范", "一流", "高水平", "现代", "建设", "打造", "支持",
    "推进",
    "创建", "两个", "三个", "重点", "其他", "以及", "多家", "先进", "进入", "产业", "工业", "科技", "经济", "技术", "生态", "专业",
    "特色", "拉动", "推动", "带动", "占据", "引领", "县域", "市域", "区域", "整个", "所在", "当地", "各地", "本地", "所有", "现有",
    "大型",
    "小型", "标准", "优质", "成熟", "新建", "新设", "改建", "扩建", "拟建", "申报", "升级")

  struct PlaceMatch {
    var start: Int
    var end: Int
    var place: Place
    var isFull: Bool
  }

  /// The name as written: with 县 or 市 where the text has it (南皮县经济开发区).
  func name(of place: Place, _ match: PlaceMatch, _ form: ZoneForm) -> String {
    (match.isFull ? place.name : shortName(place)) + form.nameForm
  }

  func shortName(_ place: Place) -> String {
    place.shortName.isEmpty ? place.name : place.shortName
  }

  /// The longest place that ends at a position.
  func place(endingAt end: Int, in paragraph: Range<Int>) -> PlaceMatch? {
    guard
      let match = lexicon.endings.longestMatch(
        in: units, endingAt: end, from: max(paragraph.lowerBound, end - 12),
        of: LexicalCategories(.place, .placeShort)), match.length >= 2
    else { return nil }
    return PlaceMatch(
      start: end - match.length, end: end, place: lexicon.places[match.entry],
      isFull: match.category == .place)
  }

  /// A place up to seven characters before a position, with a noun between (国际铁路港).
  func place(before position: Int, in paragraph: Range<Int>) -> PlaceMatch? {
    for gap in 1...7 where position - gap - 2 >= paragraph.lowerBound {
      let end = position - gap
      guard units[end].lexicalClass == .other, isNoun(end..<position) else { return nil }
      if gap > 1, holdsVerb(end..<position) { return nil }
      if let match = place(endingAt: end, in: paragraph), !isAcrossProvince(match, in: paragraph) {
        return match
      }
    }
    return nil
  }

  /// 湖|南城|陵矶, 岳|阳城|陵矶: the short name of a county by chance, over the end of a province's or city's.
  private func isAcrossProvince(_ match: PlaceMatch, in paragraph: Range<Int>) -> Bool {
    guard !match.isFull, match.place.level == .county,
      let wider = place(endingAt: match.start + 1, in: paragraph)
    else { return false }
    return wider.place.level == .province || wider.place.level == .prefecture
  }

  static func takesInfix(_ form: String) -> Bool {
    form.ends(in: "高新区") || form.ends(in: "经开区") || form.ends(in: "开发区")
      || form.ends(in: "新区") || form.ends(in: "工业园区") || form.ends(in: "工业区")
      || form.ends(in: "保税区") || form.ends(in: "综保区") || form.ends(in: "集中区")
      || form.ends(in: "集聚区") || form.ends(in: "聚集区") || form == "示范区"
  }
}
