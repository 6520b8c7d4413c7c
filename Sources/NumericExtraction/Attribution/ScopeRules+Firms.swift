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

  private static let formsOfFirms = NameParts("有限", "股份有限", "公司", "集团", "科技有限")

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

  /// 其中仁宝电子一家(用工近3万人), 仅东芝信息一家(就减产12亿元): one firm that is singled out by its name.
  func firmAlone(in range: Range<Int>) -> Subject? {
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

  /// The name of a firm that the vocabulary lists, where one begins at a position.
  func listedFirm(at start: Int, before end: Int) -> Range<Int>? {
    paragraph.tokens(in: start..<max(start, end), of: LexicalCategories(.subject))
      .first { $0.range.lowerBound == start && lexicon.cues[$0.entry].isFirmName }?.range
  }

  /// The name of a firm at the head of a passage: one that ends in a trade, or else three to six characters of
  /// which the vocabulary knows none and that a comma or a time follows, if one expects a name there.
  func firmName(
    from start: Int, in range: Range<Int>, isNamed: Bool, isOfTrade: Bool = false
  ) -> Subject? {
    if let firm = listedFirm(at: start, before: range.upperBound), standsAlone(firm, in: range) {
      return Subject(range: firm, scope: .enterprise)
    }
    guard start + 3 <= range.upperBound, isPartOfName(start), isPartOfName(start + 1),
      // 整车企业|共生产汽车(42万辆)
      !Self.together.begin(start..<range.upperBound, in: units),
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

  static let firmKinds = NameParts(
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

  /// (他们)把系统响应时间缩短到75毫秒, 定位误差8微米, 良品率99.2%: what a technique or product can do, which is a firm's or a
  /// laboratory's wherever a text tells of it.
  func isOfTechnique(_ place: Place) -> Bool {
    switch ComparedName(place.figure.quantity.unit.symbol) {
    case "毫秒", "微秒", "微米", "纳米": return true
    default: break
    }
    switch place.figure.quantity.unit.kind {
    case .percent, .percentagePoint, .length, .duration, .multiple, .other: break
    default: return false
    }
    return place.phrase.map { Self.techniques.end($0.range, in: units) } ?? false
  }

  private static let techniques = NameParts(
    "响应时间", "误差", "精度", "良品率", "产品良率", "成品率", "不良品率", "转换效率", "分辨率", "换型时间", "生产节拍", "装配节拍", "收率",
    "贫化率", "准确率", "识别率", "保护效力", "生产效率", "使用寿命", "续航里程", "纯度", "转速", "检测时间", "国产化率", "能量密度")
}
