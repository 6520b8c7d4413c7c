import Lexicon
import Measurements

/// Firms and institutes as subjects.
extension ScopeRules {
  /// 2022年，宏昇牵头起草了…: a firm that the article has introduced, by its short name, at the head of a
  /// clause, behind a time or behind its zone.
  func knownFirm(in range: Range<Int>) -> Subject? {
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

  /// 松山湖材料实验室(已引进25个创新团队): an institute by its name at the head of a clause; but not 国家重点实验室.
  func namedInstitute(in range: Range<Int>) -> Subject? {
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
        || Self.deeds.begin(end..<range.upperBound, in: units)
      if goesOn, !isClass, !isExample(end - 3..<end, in: range),
        !Self.bringing.begin(range, in: units)
      {
        return Subject(range: end - 3..<end, scope: .enterprise)
      }
    }
    return nil
  }

  private static let deeds = NameParts("引进", "孵化", "承担", "获", "有", "建", "转化", "服务", "累计", "汇聚")
  private static let bringing = NameParts(
    "引进", "新引进", "建成", "建设", "新建", "获批", "新增", "共建", "依托", "联合")
  private static let institutes = NameParts("实验室", "研究中心", "创新研究院", "技术研究院", "研究院")
  private static let classes = NameParts(
    "国家级", "省级", "市级", "重点", "各类", "一批", "建成", "建设", "拥有", "国家工程", "博士后")

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
      ?? firmAlone(in: range)
    {
      return firm
    }
    guard range.count > 8, units[range.lowerBound] == "这",
      units[range.lowerBound + 1] == "家"
    else { return nil }
    for end in range.lowerBound + 4..<min(range.upperBound, range.lowerBound + 30)
    where Self.firmKinds.end(range.lowerBound..<end, in: units) {
      return Subject(range: range.lowerBound..<end, scope: .enterprise)
    }
    return nil
  }

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
        lexicon.trie.longestMatch(
          in: units, from: start, to: start + brand, of: FirmNames.words
        ).map { $0.length > 1 } ?? false
      return isWord
        ? nil : Subject(range: start..<start + brand + place + 2, scope: .enterprise)
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
    }
    return isNamed ? position..<position + 2 : nil
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
