import Lexicon
import Measurements

/// The phrases before a figure.
extension IndicatorReader {
  func before(_ place: Place) -> Phrase? {
    if beforeRead.figure == place.figure.index { return beforeRead.phrase }
    let phrase = readBefore(place)
    beforeRead = (place.figure.index, phrase)
    return phrase
  }

  private func readBefore(_ place: Place) -> Phrase? {
    if let previous = place.previous,
      joinsList(previous.range.upperBound..<place.start),
      // (6000万美元韩资项目1个)、5000万美元(台资项目1个): an amount is none of what was counted.
      place.kind != .money || previous.kind != .count,
      let phrase = phrase(ofEarlier: previous)
    {
      return Phrase(range: phrase.range, rule: .listMember, whole: phrase.whole)
    }
    if let range = changedLevel(place) {
      return Phrase(range: timeOfDoing(range, place) ?? range, rule: .nounBefore)
    }
    if let phrase = outputBefore(place) { return phrase }
    guard let range = ownPhrase(endingAt: place.start, floor: place.floor) else {
      return countedZone(before: place, endingAt: place.start).map {
        Phrase(range: $0, rule: .nounBefore)
      }
    }
    if namesZones(range, place) || isDoer(range, before: place.start) { return nil }
    // 首期开发(1.2平方公里): the stage is no noun.
    if place.kind == .area, range.count == 2, units[range.lowerBound + 1] == "期" { return nil }
    // (税收)剔除退税因素后(增长12.5%): what is left out is not what grows.
    if units[range.lowerBound + 1] == "除",
      units[range.lowerBound] == "剔" || units[range.lowerBound] == "扣",
      let measured = place.previous.flatMap({ phrase(ofEarlier: $0) })
    {
      return Phrase(range: measured.range, rule: .headOfList, whole: measured.whole)
    }
    // (人才子女)由区教育部门在(10个工作日内)安排: not the one who does it.
    if place.kind == .duration, range.lowerBound > place.floor, units[range.lowerBound - 1] == "由",
      let subject = ownPhrase(endingAt: range.lowerBound - 1, floor: place.floor)
    {
      return Phrase(range: subject, rule: .nounBefore)
    }
    if let range = timeOfDoing(range, place) { return Phrase(range: range, rule: .nounBefore) }
    // 计划再招(150名): a verb alone is no noun.
    if place.kind != .percent, place.kind != .percentagePoint,
      let verb = words.start(
        of: .elidedVerb, endingAt: range.upperBound, from: range.lowerBound),
      verb == range.lowerBound || verb == range.lowerBound + 2 && units[verb - 1] == "均"
    {
      return nil
    }
    // 服务业发展区签约(8个): the one who does it is not what is counted.
    if isAgent(range), let phrase = elidedHead(place), phrase.whole?.lowerBound == range.upperBound
    {
      return phrase
    }
    if let verb = sizedVerb(before: range, place) {
      return Phrase(range: range, rule: .nounBefore, whole: verb)
    }
    if let head = headOfList(range, place) { return Phrase(range: head, rule: .headOfList) }
    // Of those of a level there is an id only where the vocabulary names the level too.
    if let noun = levelled(range, place) {
      return Phrase(
        range: noun, rule: isChange(before: place) ? .headOfList : .elidedHead, whole: range)
    }
    if let noun = totalled(range, place) {
      return Phrase(range: range, rule: .nounBefore, whole: noun)
    }
    return Phrase(range: range, rule: .nounBefore)
  }

  /// 重点园区(前11月实现15374亿元): zones in general are no measure; but 省级开发区 tells which of them are meant.
  private func namesZones(_ range: Range<Int>, _ place: Place) -> Bool {
    switch place.kind {
    case .money, .percent, .percentagePoint, .score: break
    default: return false
    }
    // (参评的)省级以上高新区(中，某区以91.6分位居第一)
    if place.kind == .score, lexicon.zoneForm(endingIn: range, of: units) != nil { return true }
    guard let zone = paragraph.mention(endingAt: range.upperBound),
      units.firstPlace(of: "级", in: zone.range) == nil
    else { return false }
    return (zone.isPlural || zone.isReference) && zone.range.lowerBound <= range.lowerBound
  }

  /// 开发区今年已出让(23宗), 全区已受理(1380份): the zone or region that has done it, with a time or 已 behind it, is not
  /// what is counted.
  private func isDoer(_ range: Range<Int>, before position: Int) -> Bool {
    let behind = range.upperBound..<max(range.upperBound, position)
    guard
      !paragraph.times(beginningIn: behind).isEmpty || behind.contains(where: { units[$0] == "已" })
    else { return false }
    if let zone = paragraph.mention(endingAt: range.upperBound),
      zone.range.lowerBound == range.lowerBound, !zone.isPlural, !zone.isPart,
      range.lowerBound == 0 || !Self.quantifiers.contains(units[range.lowerBound - 1])
    {
      return true
    }
    guard range.count == 2, let whole = paragraph.token(endingAt: range.upperBound),
      whole.range == range, whole.category == .subject
    else { return false }
    return pointsAtWhole(units[range.lowerBound])
  }

  private static let quantifiers: [TextUnit] = ["级", "个", "家", "各", "类"]

  /// 施工许可办理时限, 订单交付周期: the verb before 时限, 时间 or 周期 belongs to it, and what is done.
  private func timeOfDoing(_ range: Range<Int>, _ place: Place) -> Range<Int>? {
    let floor = place.floor <= range.lowerBound ? place.floor : place.clause.lowerBound
    guard place.kind == .duration || place.kind == .percent, range.count == 2,
      units[range.lowerBound] == "时"
        || units[range.lowerBound] == "周" && units[range.lowerBound + 1] == "期"
        || place.kind == .duration && units[range.lowerBound] == "用"
          && units[range.lowerBound + 1] == "时",
      lattice.openingBoundary(endingAt: range.lowerBound, from: floor) == 2
    else { return nil }
    let verb = range.lowerBound - 2
    let start = nounStart(endingAt: verb, floor: floor)
    return trim(min(start, verb)..<range.upperBound)
  }

  /// Whether a phrase ends as places, zones and bodies do: 服务业发展区, 某镇, 某公司.
  private func isAgent(_ range: Range<Int>) -> Bool {
    switch units[range.upperBound - 1] {
    case "区", "市", "县", "镇", "局", "园", "城", "州", "司", "院": true
    default: false
    }
  }

  /// 省级研发中心46家，市级(152家): the noun of the count before, without its level.
  private func levelled(_ range: Range<Int>, _ place: Place) -> Range<Int>? {
    // 省级以上
    let end =
      words.start(of: .classEnd, endingAt: range.upperBound, from: range.lowerBound + 1)
      ?? range.upperBound
    let mark = units[end - 1]
    guard place.kind == .count || place.kind == .people,
      (2...(mark == "类" ? 6 : 3)).contains(end - range.lowerBound),
      mark == "级" || mark == "类", let previous = place.previous,
      agrees(previous, place.figure), let earlier = phrase(ofEarlier: previous)
    else { return nil }
    let counted = earlier.range
    // A类企业96家、B类241家、C类(118家)
    if let level = earlier.whole, units[level.upperBound - 1] == mark { return counted }
    let level = counted.prefix(5).last { units[$0] == mark }
    // "专精特新"企业14家，其中国家级(2家); 研发机构39家，省级以上(27家)
    if level == nil,
      words.start(of: .partOf, endingAt: range.lowerBound, from: place.clause.lowerBound) != nil
        || range.lowerBound == place.clause.lowerBound
        || range.lowerBound > 0 && units[range.lowerBound - 1].lexicalClass == .openBracket
    {
      return withoutVerb(counted)
    }
    guard let level, counted.upperBound - level > 2 else { return nil }
    let noun =
      level + 1 + (words.length(of: .classEnd, at: level + 1, before: counted.upperBound) ?? 0)
    return noun + 1 < counted.upperBound ? noun..<counted.upperBound : nil
  }

  /// 获批|省级研发中心46家，市级(152家): whether the count before is one of changes, so that the level alone
  /// names no stock.
  private func isChange(before place: Place) -> Bool {
    guard let earlier = place.previous.flatMap({ phrase(ofEarlier: $0) }) else { return false }
    let start = min(earlier.range.lowerBound, earlier.whole?.lowerBound ?? .max)
    return withoutVerb(earlier.range) != earlier.range
      || earlier.rule == .headOfList || earlier.whole.map { withoutVerb($0).isEmpty } ?? false
      || words.start(of: .stockChange, endingAt: start, from: paragraph.paragraph.units.lowerBound)
        != nil
  }

  /// Whether a figure tells the total of what the one before it tells the newcomers of: 新增412家，累计达2200家.
  func tellsTotal(_ place: Place, of previous: FigureSite) -> Bool {
    let lead = passage(previous.range.upperBound, place.start)
    return lead.contains {
      (units[$0] == "累" && units[$0 + 1] == "计") || (units[$0] == "总" && units[$0 + 1] == "数")
    }
  }

  /// 新增规上企业28家，总数(达216家): what the count before is of, without its verb.
  private func totalled(_ range: Range<Int>, _ place: Place) -> Range<Int>? {
    guard place.kind == .count || place.kind == .people,
      words.start(of: .bareMeasure, endingAt: range.upperBound, from: range.lowerBound)
        == range.lowerBound,
      let previous = place.previous,
      agrees(previous, place.figure) || areBothFirms(previous, place.figure),
      let counted = phrase(ofEarlier: previous)?.range
    else { return nil }
    let noun = withoutVerb(counted)
    return noun.count >= 2 ? noun : nil
  }

  /// 新增26家，总数达到398户: two measure words for firms.
  private func areBothFirms(_ first: FigureSite, _ second: FigureSite) -> Bool {
    let symbols = [first, second].map { paragraph.figures[$0.index].quantity.unit.symbol }
    return symbols.allSatisfy { $0.isSame(as: "家") || $0.isSame(as: "户") }
  }

  /// 新增|规上企业, 高新技术企业|净增: a noun without the verb of its change.
  func withoutVerb(_ phrase: Range<Int>) -> Range<Int> {
    let start = phrase.lowerBound
    let verb =
      words.length(of: .flow, at: start, before: phrase.upperBound)
      ?? (units[start] == "新" || units[start] == "净"
        ? words.length(of: .elidedVerb, at: start, before: phrase.upperBound) : nil)
    if verb == nil,
      let behind = words.start(of: .flow, endingAt: phrase.upperBound, from: start),
      behind > start + 1
    {
      return start..<behind
    }
    return start + (verb ?? 0)..<phrase.upperBound
  }

  /// 签约亿元以上(项目10个): the verb before a class of size.
  private func sizedVerb(before range: Range<Int>, _ place: Place) -> Range<Int>? {
    guard words.hold(.elidedVerb), let size = sizeClass(endingAt: range.lowerBound),
      size.lowerBound > place.floor
    else { return nil }
    // 引进(投资)亿元以上
    let end =
      words.start(of: .firmInvestment, endingAt: size.lowerBound, from: place.floor)
      ?? size.lowerBound
    return words.start(of: .elidedVerb, endingAt: end, from: place.floor).map { $0..<end }
  }

  /// 百亿园区6个, 建有孵化产业园40万平: zones that are counted or measured themselves.
  private func countedZone(before place: Place, endingAt position: Int) -> Range<Int>? {
    let end = skipLinks(endingAt: position, floor: place.floor)
    guard
      lattice.ends(.zone, at: end), let zone = paragraph.mention(endingAt: end),
      zone.range.lowerBound >= place.floor, !isDoer(zone.range, before: place.start)
    else { return nil }
    switch place.kind {
    case .count where zone.isReference || zone.isPlural || zone.park == nil:
      return trim(nounStart(endingAt: zone.range.lowerBound, floor: place.floor)..<end)
    case .area
    where words.ends(place.floor..<zone.range.lowerBound, in: .elidedVerb)
      || words.ends(place.floor..<zone.range.lowerBound, in: .partOf)
      || zone.isPart && zone.range.lowerBound == place.clause.lowerBound:
      return zone.range
    default: return nil
    }
  }

  /// 库容量2468万立方米(的水库), 直径600毫米(石墨电极): a phrase before that names what is measured
  /// goes before the noun behind.
  func measured(_ place: Place) -> Phrase? {
    guard let phrase = before(place), phrase.rule == .nounBefore,
      words.ends(phrase.range, in: .dimensionNoun) || units[phrase.range.upperBound - 1] == "量"
    else { return nil }
    return phrase
  }

  /// 专利授权量由2017年的1150件增加到2021年的3870件: both levels are of what stands before 由.
  private func changedLevel(_ place: Place) -> Range<Int>? {
    let lead = place.clause.lowerBound..<max(place.clause.lowerBound, place.start)
    guard
      let from = lead.last(where: {
        (units[$0] == "由" || units[$0] == "从")
          && !lattice.isInsideWord($0, 1, from: lead.lowerBound, limit: lead.upperBound)
      }),
      place.start - from <= 30, from - place.clause.lowerBound >= 2
    else { return nil }
    let isFirst =
      paragraph.figure(before: place.start, from: from + 1) == nil
      && passage(place.end, place.clause.upperBound).contains { arrives(at: $0) }
    let last = units[place.start - 1]
    guard
      isFirst || last == "的" || last == "年"
        || (from..<place.start).contains(where: { arrives(at: $0) })
    else { return nil }
    // 从5个环节压减至(1个)
    if place.kind == .count, let first = place.previous, first.range.lowerBound > from,
      agrees(first, place.figure), let phrase = phrase(ofEarlier: first),
      phrase.rule == .nounBehind, phrase.range.lowerBound == first.range.upperBound
    {
      return phrase.range
    }
    return ownPhrase(endingAt: from, floor: place.clause.lowerBound)
      ?? countedZone(before: place, endingAt: from)
  }

  /// 到, 至, 为 before the level that a change ends at.
  private func arrives(at position: Int) -> Bool {
    units[position] == "到" || units[position] == "至" || units[position] == "为"
  }

  /// The noun phrase that ends at a position, links and verbs of change passed over.
  func ownPhrase(endingAt position: Int, floor: Int) -> Range<Int>? {
    var end = skipLinks(endingAt: position, floor: floor)
    end = skipChange(endingAt: end, floor: floor)
    var start = behindPlace(nounStart(endingAt: end, floor: floor), before: end)
    // 高新区级优秀人才
    if start > floor, start < end, units[start] == "级" { start -= 1 }
    // A term of the vocabulary is never torn: 从业人员, 建成区面积, 年末从业人数.
    if let term = lexicon.indicatorPhrases.aliasStart(endingAt: end, in: units, from: floor)
      .map(behindYear), term <= start,
      !paragraph.mentions.contains(where: { $0.range.overlaps(term..<end) })
    {
      return term..<end
    }
    let range = trim(start..<end)
    // 南川工业园区增长23%: a zone is no measure.
    if let zone = paragraph.mention(endingAt: end), !zone.isReference, !zone.isPlural,
      zone.range.lowerBound <= range.lowerBound
    {
      return nil
    }
    return range.count >= 2 && !isName(range) && !isAmount(range) && !saysNothing(range)
      ? range : nil
  }

  /// (比去年)多出5.1万辆, (今年的)目标是5万辆: words that say nothing of what is measured.
  func saysNothing(_ range: Range<Int>) -> Bool {
    if let length = Self.emptyWords.length(beginning: range, in: units), length == range.count {
      return true
    }
    // 扣除成本(3亿元): what is left out is not what is measured.
    if Self.adjusting.begin(range, in: units) { return true }
    // 自然口径(下降4.7%): how it is counted, and not what.
    if range.count <= 5, Self.countings.end(range, in: units) { return true }
    if range.count == 2, units[range.lowerBound] == "比", units[range.lowerBound + 1] == "价" {
      return true
    }
    // 某高新区(某区|)列第33位: what is left of a bracket
    return units[range.upperBound - 1] == ")" && !range.contains { units[$0] == "(" }
  }

  private static let countings = NameParts("自然口径", "同口径", "可比口径", "新口径", "旧口径")

  /// What a measure is told without, or with again: 剔除退税因素后.
  static let adjusting = NameParts("剔除", "扣除", "还原")
  private static let emptyWords = NameParts(
    "多出", "少出", "多了", "少了", "目标", "目标值", "今年目标", "全年目标", "今年的目标", "我们", "他们", "它们", "恢复", "上届",
    "上次", "仅有", "只有",
    "就能", "就有", "同样", "一比例", "一数字", "一指标", "一占比", "一数据", "这一比例", "这一数字", "这一指标", "一比重", "一规模",
    "一水平", "一增速", "这一比重", "这一规模", "拉大", "拉大到", "仍差", "少说也得")

  /// 去年|纳税, 今年|生产热水器: where a word begins that would begin with 年, if that is of a time before it.
  func behindYear(_ start: Int) -> Int {
    guard units[start] == "年",
      // 新上|年产80万台
      !(units[start - 1] == "上" && units[start - 2] == "新"),
      lattice.ends(.time, at: start + 1) || paragraph.token(endingAt: start + 1)?.category == .time
    else { return start }
    return start + 1
  }

  /// 亿元 of 过亿元的(82家): a class alone is no noun, nor is 我们 or a span of time.
  private func isAmount(_ range: Range<Int>) -> Bool {
    let unit = units[range.upperBound - 1]
    if unit == "们", range.count == 2 { return true }
    // 基本(建成40平方公里)
    if unit == "本", range.count == 2, units[range.lowerBound] == "基" { return true }
    // 两年(平均增长14.8%), 一上午(就有2600余人)
    if unit == "年" || unit == "午" || unit == "天" {
      return range.dropLast().allSatisfy {
        units[$0].lexicalClass == .chineseDigit || units[$0] == "上" || units[$0] == "下"
          || units[$0] == "平" || units[$0] == "均"
      }
    }
    guard unit == "元" || unit == "吨" else { return false }
    // 投资上亿元(的4个)
    let start =
      range.lowerBound
      + (words.length(of: .cost, at: range.lowerBound, before: range.upperBound) ?? 0)
    let isBound = ["上", "超", "过"].contains(units[start])
    return (start + (isBound ? 1 : 0)..<range.upperBound - 1).allSatisfy {
      units[$0].lexicalClass == .bigMultiplier
    }
  }

  /// 公司在宜宾规划产能(200GWh): a place behind 在 is no part of the noun.
  private func behindPlace(_ start: Int, before end: Int) -> Int {
    guard start > 0, units[start - 1] == "在",
      let place = lexicon.trie.longestMatch(
        in: units, from: start, to: end, of: LexicalCategories(.place, .placeShort))
    else { return start }
    return start + place.length
  }

  /// Whether nothing but a joint of a list stands between two figures.
  private func joinsList(_ gap: Range<Int>) -> Bool {
    guard (1...2).contains(gap.count) else { return false }
    return gap.allSatisfy {
      switch units[$0] {
      case "、", "和", "与", "及", "或", " ": true
      default: false
      }
    }
  }

  /// 毛绒玩具、电子线束企业(23家): of nouns that share their head, the head alone is counted.
  private func headOfList(_ range: Range<Int>, _ place: Place) -> Range<Int>? {
    guard place.kind == .count, let head = lattice.head(of: range),
      head.lowerBound - range.lowerBound >= 2
    else { return nil }
    // A商业综合体项目、B酒店项目等40个
    if place.start > range.upperBound, units[range.upperBound] == "等",
      (place.clause.lowerBound..<range.lowerBound).contains(where: { units[$0] == "、" })
    {
      return head
    }
    guard range.lowerBound > place.floor + 2, units[range.lowerBound - 1] == "、" else {
      return nil
    }
    let earlier = nounStart(endingAt: range.lowerBound - 1, floor: place.floor)
    let member = earlier..<(range.lowerBound - 1)
    // 国家级、省级科技企业孵化器: a level before the noun is no member.
    guard member.count >= 2, units[member.upperBound - 1] != "级",
      lattice.head(of: member) == nil
    else { return nil }
    return head
  }

  /// 项目105个，其中新建项目48个、续建项目57个，(投资240亿元): of parts that are listed the amount is not the
  /// last one's but that of their whole.
  private func whole(of last: FigureSite, among earlier: ArraySlice<FigureSite>) -> FigureSite? {
    let parts = paragraph.figures(in: last.clause).filter { $0.kind == .count }
    guard parts.count > 1,
      words.begins(.partOf, at: last.clause.lowerBound, before: last.clause.upperBound)
    else { return last }
    return earlier.last { $0.kind == .count && $0.range.upperBound <= last.clause.lowerBound }
  }

  /// 规模以上工业企业|实现(产值112亿元): the firms or the industry that bring about an amount.
  func achiever(before phrase: Range<Int>, _ place: Place) -> Range<Int>? {
    let start = phrase.lowerBound
    guard phrase.count <= 6, start - 2 >= place.floor,
      units[start - 2] == "实" && units[start - 1] == "现"
        || units[start - 2] == "完" && units[start - 1] == "成"
    else { return nil }
    let end = start - 2
    // 62家|新材料产业规上工业企业|实现(产值540亿元): the firms that were counted.
    if end == place.floor, let counted = place.previous.flatMap({ self.phrase(ofEarlier: $0) }),
      counted.rule == .nounBehind, counted.range.upperBound == end, counted.range.count >= 4
    {
      return counted.range
    }
    let noun = trim(nounStart(endingAt: end, floor: place.floor)..<end)
    guard (3...10).contains(noun.count), noun.upperBound == end, units[end - 1] == "业",
      !isName(noun)
    else { return nil }
    return noun
  }

  /// 储备项目9个，占目标任务6个的150%(，总投资达88亿元): whether a percentage is a share and so parts nothing.
  private func isShare(_ figure: FigureSite) -> Bool {
    phrase(ofEarlier: figure).map(isShare) ?? false
  }

  /// 新建项目41个，总投资748.5亿元: the amount is that of the projects counted before it, as long as
  /// no semicolon parts them.
  func countedProjects(before place: Place, _ phrase: Range<Int>) -> Range<Int>? {
    guard words.ends(phrase, in: .investment), !words.has(.project, in: phrase),
      !words.has(.zoneMeasure, in: phrase)
    else { return nil }
    let start =
      (place.sentence.range.lowerBound..<place.start).last { units[$0] == ";" }
      ?? place.sentence.range.lowerBound
    let earlier = paragraph.figures(in: passage(start, phrase.lowerBound))
    guard let last = earlier.last(where: { $0.kind == .count }),
      let counted = whole(of: last, among: earlier),
      !earlier.contains(where: {
        $0.range.lowerBound > counted.range.upperBound && $0.kind == .percent
          && !isShare($0)
      }),
      let noun = self.phrase(ofEarlier: counted),
      noun.range.count <= 8, words.ends(noun.range, in: .project)
    else { return nil }
    return noun.range
  }
}
