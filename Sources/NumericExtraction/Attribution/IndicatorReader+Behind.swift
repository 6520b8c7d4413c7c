import Lexicon
import Measurements

/// The phrases behind a figure.
extension IndicatorReader {
  /// 4户为高新技术企业, 3人入选国家人才计划, 4家企业成为国家级小巨人.
  func predicate(_ place: Place) -> Phrase? {
    var start = place.end
    let limit = place.clause.upperBound
    start += words.length(of: .countedNoun, at: start, before: limit) ?? 0
    // (帮助1.1万人)实现就业, (900余人次)达成就业意向
    let isReached =
      place.kind == .people && start + 2 < limit
      && (units[start] == "实" && units[start + 1] == "现"
        || units[start] == "达" && units[start + 1] == "成")
    guard
      let verb = isReached ? 2 : words.length(of: .predicateVerb, at: start, before: limit)
    else { return nil }
    var objectStart = start + verb
    while objectStart < limit,
      units[objectStart].lexicalClass == .digit || units[objectStart] == "年"
    {
      objectStart += 1
    }
    let end = nounEnd(from: objectStart, limit: min(limit, objectStart + 20))
    let range = trim(objectStart..<end)
    // 31家申报专精特新企业, but not 11家企业申报技术需求项目
    let isApplication = units[start] == "申"
    if isReached, range.count >= 2, dimension(of: range) == .talent {
      return Phrase(range: range, rule: .predicate)
    }
    guard !isReached, range.count >= 3, !isApplication || words.ends(range, in: .title) else {
      return nil
    }
    return Phrase(range: range, rule: .predicate)
  }

  /// The noun behind a figure.
  func nounBehind(_ place: Place) -> Phrase? {
    if isInhabitants(place) { return nil }
    if nounRead.figure == place.figure.index { return nounRead.phrase }
    let phrase = readNounBehind(place)
    nounRead = (place.figure.index, phrase)
    return phrase
  }

  /// 常住人口(逾20万人)的产业新城: how many live in what stands behind.
  private func isInhabitants(_ place: Place) -> Bool {
    place.kind == .people && place.end < place.clause.upperBound && units[place.end] == "的"
      && Self.inhabitants.end(place.floor..<max(place.floor, place.start), in: units)
  }

  private static let inhabitants = NameParts("人口", "居民", "从业人员", "职工", "员工")

  /// Whether a phrase is short and without a noun of the vocabulary: (精简为)9个内设机构 has no noun
  /// before its number.
  func isVerb(_ phrase: Phrase) -> Bool {
    phrase.whole == nil && phrase.range.count <= 3 && lattice.head(of: phrase.range) == nil
  }

  /// 24项开发运营职能: the noun behind a number begins with a verb.
  func verbalNounBehind(_ place: Place) -> Phrase? {
    // (36人)的|代办专员队伍
    let hasParticle = place.end < place.clause.upperBound && units[place.end] == "的"
    let start = place.end + (hasParticle ? 1 : 0)
    let limit = min(place.clause.upperBound, start + 12)
    guard start + 3 < limit, units[start].lexicalClass == .other, units[start] != "的",
      let verb = lattice.closingBoundary(at: start, before: limit), verb <= 2
    else { return nil }
    let range = trim(start..<nounEnd(from: start + verb, limit: limit))
    guard range.count >= verb + 2, lattice.head(of: start + verb..<range.upperBound) != nil else {
      return nil
    }
    return Phrase(range: range, rule: .nounBehind)
  }

  private static let merging = NameParts("整合", "合并", "精简", "压减", "压缩", "缩减", "减少", "优化", "归并")
  private static let aims = NameParts("目标", "任务", "水平", "奋斗目标", "预期目标")
  private static let capacities = NameParts("能力", "生产能力", "产能", "规模", "生产规模", "年产能")

  private func readNounBehind(_ place: Place) -> Phrase? {
    var start = place.end
    // 5轮超13亿元融资, 两个万吨级以上的码头
    // 10只总投资近140亿元的重大项目
    let amount =
      start + (words.length(of: .investmentNoun, at: start, before: place.clause.upperBound) ?? 0)
    if place.kind == .count,
      let next = paragraph.figure(at: start)
        ?? (amount > start ? paragraph.figure(at: amount) : nil)
    {
      start = next.range.upperBound
      start += words.length(of: .classEnd, at: start, before: place.sentence.range.upperBound) ?? 0
    }
    let limit = place.sentence.range.upperBound
    guard start < limit else { return nil }
    // (企业达到120家)的目标: what is reached, and not what is counted.
    if units[start] == "的", Self.aims.begin(start + 1..<limit, in: units) { return nil }
    // (形成年产动力电池6GWh)的能力
    if units[start] == "的", Self.capacities.begin(start + 1..<limit, in: units),
      before(place) != nil
    {
      return nil
    }
    if units[start] == "的" { start += 1 }
    start = skipClass(from: start, limit: limit)
    guard start < limit, beginsPhrase(at: start) else { return nil }
    // (86家)增加到124家: a verb of change is no noun.
    // The tokens know 压缩机 for a noun.
    guard
      paragraph.tokens(in: start..<start + 1, of: LexicalCategories(.change)).first.map({
        $0.range.lowerBound != start
      }) ?? true
    else { return nil }
    var end = nounEnd(from: start, limit: min(limit, start + 20))
    // (窗口由38个)整合为(16个): what becomes another number is no noun.
    if place.kind == .count, (2...3).contains(end - start), end < place.clause.upperBound,
      ["为", "至", "到", "成"].contains(units[end]), paragraph.figure(at: end + 1) != nil,
      lattice.head(of: start..<end) == nil
    {
      return nil
    }
    // (6个)环节|整合(为1个)
    if place.kind == .count, end < place.clause.upperBound,
      ["为", "至", "到", "成"].contains(units[end]), paragraph.figure(at: end + 1) != nil,
      let verb = Self.merging.length(ending: start..<end, in: units), end - verb - start >= 2
    {
      end -= verb
    }
    end = beforeMeasure(of: place, start..<end)
    if let zone = countedZone(of: place, start..<end) { end = zone }
    end = beforePerUnit(end, from: start)
    // (为236家)人才企业|解决融资难题: what is done for them is no part of the noun.
    if place.kind == .count || place.kind == .people,
      let verb = words.first(.completing, in: start..<max(start, end)),
      verb.lowerBound - start >= 2, lattice.followsNoun(verb.lowerBound, from: start)
    {
      end = verb.lowerBound
    }
    var range = start..<end
    // The head stands behind the last 的: 22名毕业于…的高层次人才.
    if let counted = countedNoun(of: place, range) {
      range = counted
    } else if let particle = range.last(where: { units[$0] == "的" }),
      range.upperBound - particle > 2
    {
      range = particle + 1..<range.upperBound
    } else if range.count < 2, !words.begins(.conjunction, at: start, before: limit),
      let head = relativeHead(from: start, in: place.sentence)
    {
      range = head
    }
    range = joined(trim(behindNested(range, place)), place)
    if place.kind == .people { range = beforeVerb(range) }
    if place.kind == .count { range = firms(range, place) }
    // (4个)项目|达成合作意向
    if place.kind == .count,
      let verb = words.first(.agreement, in: range), verb.lowerBound - range.lowerBound >= 2,
      units[verb.lowerBound] == "达", lattice.followsNoun(verb.lowerBound, from: range.lowerBound)
    {
      range = range.lowerBound..<verb.lowerBound
    }
    // (其中3家)产值过亿元: what they have, and not what they are.
    if place.kind == .count, range.upperBound < place.clause.upperBound,
      ["超", "过", "达", "突", "上", "增"].contains(units[range.upperBound]),
      words.start(of: .measureNoun, endingAt: range.upperBound, from: range.lowerBound)
        == range.lowerBound
    {
      return nil
    }
    // (7个)大项目|建设, (与8家)科研院校|合作
    if range.count > 3,
      units[range.upperBound - 2] == "建" && units[range.upperBound - 1] == "设"
        || units[range.upperBound - 2] == "合" && units[range.upperBound - 1] == "作",
      lattice.head(of: range.lowerBound..<range.upperBound - 2) != nil
    {
      range = range.lowerBound..<range.upperBound - 2
    }
    // 3个镇: nouns of one character only where the vocabulary has them.
    guard range.count >= 2 || place.kind == .count && range.count == 1 && lattice.isNoun(range),
      !isName(range)
    else { return nil }
    return Phrase(range: range, rule: .nounBehind, whole: stage(behind: range, place))
  }

  /// (14家)国家级园区|亩均税收: where a measure by the mu, head or household begins, the counted noun ends.
  private func beforePerUnit(_ end: Int, from start: Int) -> Int {
    let perUnit = (start + 1..<max(start + 1, end)).first { position in
      guard position + 1 < units.count, units[position + 1] == "均" else { return false }
      switch units[position] {
      case "亩", "人", "户", "地": return true
      default: return false
      }
    }
    return perUnit ?? end
  }

  /// (284家)重点企业|用工情况: what is counted by 家 or 户 are the firms, unless bodies of theirs.
  private func firms(_ range: Range<Int>, _ place: Place) -> Range<Int> {
    guard ["家", "户"].contains(symbol(of: place.figure)), range.count >= 4 else { return range }
    switch dimension(of: range) {
    case .enterprise, .platform, .service: return range
    default: break
    }
    let end = (range.lowerBound + 2..<range.upperBound).first {
      units[$0 - 2] == "企" && units[$0 - 1] == "业"
    }
    return end.map { range.lowerBound..<$0 } ?? range
  }

  /// (5名)技术员|操控: people that the vocabulary knows, without the verb of which it has no noun.
  private func beforeVerb(_ people: Range<Int>) -> Range<Int> {
    guard people.count >= 4, lattice.head(of: people) == nil else { return people }
    for end in (people.lowerBound + 2..<people.upperBound - 1).reversed()
    where dimension(of: people.lowerBound..<end) == .talent {
      return people.lowerBound..<end
    }
    return people
  }

  /// (60个)项目开工建设, (45个)重点项目集中开工: the stage that the counted projects have come to.
  private func stage(behind projects: Range<Int>, _ place: Place) -> Range<Int>? {
    guard place.kind == .count, projects.count <= 4, words.ends(projects, in: .project) else {
      return nil
    }
    return stage(from: projects.upperBound, place)
  }

  /// The verb of beginning, completion or signing that a clause goes on with: 集中开工, 建成投产.
  func stage(from start: Int, _ place: Place) -> Range<Int>? {
    let rest = start..<max(start, min(place.clause.upperBound, start + 8))
    guard let verb = words.first(.elidedVerb, in: rest),
      words.begins(.projectStart, at: verb.lowerBound, before: rest.upperBound)
        || words.begins(.completion, at: verb.lowerBound, before: rest.upperBound)
        || words.begins(.signing, at: verb.lowerBound, before: rest.upperBound),
      paragraph.figures(in: start..<verb.lowerBound).isEmpty,
      !(start..<verb.lowerBound).contains(where: {
        units[$0].lexicalClass.endsPhrase || units[$0] == "的"
      })
    else { return nil }
    // 开工建设, 投产试产
    let next = verb.upperBound
    let goesOn =
      words.begins(.construction, at: next, before: place.clause.upperBound)
      || words.begins(.elidedVerb, at: next, before: place.clause.upperBound)
    return goesOn && next + 2 <= rest.upperBound ? verb.lowerBound..<next + 2 : verb
  }

  /// 300名讲师(的师资库), 16个代表项目(的负责人): the noun directly behind is counted where the
  /// vocabulary has it as a person, or for things as a thing.
  private func countedNoun(of place: Place, _ range: Range<Int>) -> Range<Int>? {
    guard place.kind == .people || place.kind == .count || place.kind == .area,
      let particle = range.first(where: { units[$0] == "的" }),
      let head = lattice.head(of: range.lowerBound..<particle)
    else { return nil }
    let noun = lexicon.trie.longestMatch(
      in: units, from: head.lowerBound, to: head.upperBound, of: LexicalCategories(.dimensionWord))
    switch noun.map({ lexicon.dimensionWords[$0.entry].dimension }) {
    case .talent where place.kind == .people: return range.lowerBound..<particle
    case .enterprise where place.kind == .count, .project where place.kind == .count,
      // 三大产业(为主的格局)
      .economy where symbol(of: place.figure).isSame(as: "大"):
      return particle - range.lowerBound <= 8 ? range.lowerBound..<particle : nil
    // 57项指标(的量化评价)
    case .service where place.kind == .count && head == range.lowerBound..<particle:
      return head
    // 23个国家和地区(的企业)
    case .trade
    where place.kind == .count && Self.countries.end(range.lowerBound..<particle, in: units):
      return range.lowerBound..<particle
    // 260亩新能源产业园(的规划设计)
    case .space where place.kind == .area, .platform where place.kind == .area:
      return range.lowerBound == place.end ? range.lowerBound..<particle : nil
    default: return nil
    }
  }

  private static let countries = NameParts("国家", "地区")

  /// (6条)最大可生产120米规格|叶片生产线: the noun goes on behind a figure that is a part of it.
  private func behindNested(_ range: Range<Int>, _ place: Place) -> Range<Int> {
    guard place.kind == .count,
      lattice.head(of: range) == nil || words.ends(range, in: .output),
      let nested = paragraph.figure(from: range.upperBound),
      nested.range.upperBound < place.clause.upperBound, nested.kind != .count,
      nested.range.lowerBound - place.end <= 10,
      !(place.end..<nested.range.lowerBound).contains(where: { units[$0].lexicalClass.endsPhrase })
    else { return range }
    var start = nested.range.upperBound
    if start + 2 < place.clause.upperBound, units[start] == "规", units[start + 1] == "格" {
      start += 2
    }
    let rest = start..<nounEnd(from: start, limit: min(place.clause.upperBound, start + 16))
    return lattice.head(of: rest) == nil ? range : rest
  }

  /// (18家)全资、控股企业: an adjective joined to a noun; (17个)循环产业链、节能降碳项目: nouns counted
  /// together, unless the second is what the next figure counts.
  private func joined(_ range: Range<Int>, _ place: Place) -> Range<Int> {
    guard place.kind == .count, range.count >= 2, range.upperBound < place.clause.upperBound,
      units[range.upperBound] == "、"
    else { return range }
    let start = range.upperBound + 1
    let end = nounEnd(from: start, limit: min(place.clause.upperBound, start + 10))
    guard end - start >= 2, lattice.head(of: start..<end) != nil else { return range }
    if range.count <= 4, lattice.head(of: range) == nil { return range.lowerBound..<end }
    let goesOn =
      end < place.clause.upperBound
      && (units[end] == "、" || units[end] == "等"
        || paragraph.figure(from: end).map { $0.range.lowerBound < place.clause.upperBound }
          ?? false)
    return goesOn ? range : range.lowerBound..<end
  }

  /// 拓展出3600平方米孵化空间: the object of a verb before the figure stands behind it.
  func objectBehind(_ place: Place) -> Phrase? {
    let end = skipLinks(endingAt: place.start, floor: place.floor)
    guard end < place.start, place.start - end >= 2,
      words.start(of: .link, endingAt: place.start, from: end) == nil,
      words.start(of: .cost, endingAt: place.start, from: place.floor) == nil
    else { return nil }
    return headBehind(place)
  }

  /// (78个)开发区|综合考核: zones that are counted, without what is said of them.
  private func countedZone(of place: Place, _ range: Range<Int>) -> Int? {
    // (158家)省级以上|开发区
    let level = Self.levelsOfZones.length(beginning: range, in: units) ?? 0
    let start = range.lowerBound + level
    guard place.kind == .count,
      let zone = lexicon.trie.longestMatch(
        in: units, from: start, to: range.upperBound, of: LexicalCategories(.zoneForm)),
      !words.begins(.firm, at: start + zone.length, before: range.upperBound)
        || symbol(of: place.figure).isSame(as: "大")
    else { return nil }
    return start + zone.length
  }

  private static let levelsOfZones = NameParts("省级以上", "国家级以上", "省级及以上", "市级以上", "省级", "国家级", "参评")

  private func beginsPhrase(at position: Int) -> Bool {
    switch units[position].lexicalClass {
    case .other, .openQuote, .latin: true
    // 百强(席位)
    case .smallMultiplier:
      position + 1 < units.count && units[position + 1].lexicalClass == .other
    // 万华(项目)
    case .bigMultiplier: isNameOfNumber(at: position)
    // 一级指标, 三元正极材料(生产线)
    case .chineseDigit:
      position + 1 < units.count
        && (isRankNoun(units[position + 1])
          || isNameOfNumber(at: position))
    default: false
    }
  }

  /// 三元正极材料, 三一重工, 万华化学: a word that only begins like a number.
  private func isNameOfNumber(at position: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: min(units.count, position + 6),
      of: LexicalCategories(.notFigure)) != nil
  }

  private func isRankNoun(_ unit: TextUnit) -> Bool {
    unit == "级" || unit == "类" || unit == "线" || unit == "站"
  }

  /// 规划120亩作为项目一期建设用地: what the measured serves as.
  func purposed(_ place: Place) -> Phrase? {
    let start = place.end + 2
    guard start < place.clause.upperBound, units[place.end] == "作", units[place.end + 1] == "为"
    else { return nil }
    let range = trim(start..<nounEnd(from: start, limit: min(place.clause.upperBound, start + 16)))
    return range.count >= 2 && !isName(range) ? Phrase(range: range, rule: .nounBehind) : nil
  }

  /// The noun behind, only where the vocabulary knows its head: 6个月免费装修优惠.
  func headBehind(_ place: Place) -> Phrase? {
    guard let phrase = nounBehind(place), phrase.range.lowerBound - place.end <= 1 else {
      return nil
    }
    return lattice.head(of: phrase.range) == nil ? nil : phrase
  }

  /// 厂房屋顶的5万平方米光伏组件, 最长7天的免费住宿: with 的 before or behind the figure, what it
  /// measures stands behind it.
  func headBehindParticle(_ place: Place) -> Phrase? {
    if place.end < place.clause.upperBound, units[place.end] == "的" { return nounBehind(place) }
    guard place.start > place.floor, units[place.start - 1] == "的" else { return nil }
    return headBehind(place)
  }

  /// (15个)项目|总投资286.5亿元: what the next figure measures is no part of the counted noun.
  private func beforeMeasure(of place: Place, _ range: Range<Int>) -> Int {
    guard
      words.hold(.measureNoun), let next = paragraph.figure(from: range.upperBound),
      place.clause.contains(next.range.lowerBound)
    else { return range.upperBound }
    // 22.6%的税收和38.2%的进出口额: the noun in front of 和 is of the figure before it.
    if range.upperBound < units.count, ["和", "与", "及", "、"].contains(units[range.upperBound]) {
      return range.upperBound
    }
    var linkEnd = range.upperBound
    while linkEnd < next.range.lowerBound,
      let length = lattice.boundary(at: linkEnd, before: next.range.lowerBound)
    {
      linkEnd += length
    }
    guard linkEnd == next.range.lowerBound,
      let start = words.start(
        of: .measureNoun, endingAt: range.upperBound, from: range.lowerBound)
    else { return range.upperBound }
    return start
  }

  /// (45个)投资亿元以上(重点项目), (四大)百亿级(产业集群), (两个)万吨级以上的(码头): the class of the counted is
  /// passed over.
  private func skipClass(from start: Int, limit: Int) -> Int {
    let end = min(limit, start + 12)
    let hasClass = words.hold(.sizeClass)
    // 三大|千亿|产业集群
    if start + 2 < limit, units[start].lexicalClass == .smallMultiplier,
      units[start + 1].lexicalClass == .bigMultiplier, units[start + 2].lexicalClass == .other,
      units[start + 2] != "级", units[start + 2] != "元"
    {
      return start + 2
    }
    var position = start
    while position < end, !units[position].lexicalClass.endsPhrase {
      if units[position] == "级", position > start,
        units[position - 1].lexicalClass == .bigMultiplier
          || ["元", "吨", "瓦"].contains(units[position - 1])
      {
        let bound = words.length(of: .classEnd, at: position + 1, before: limit) ?? 0
        let next = position + 1 + bound
        return bound > 0 && next < limit && units[next] == "的" ? next + 1 : next
      }
      if hasClass, let length = words.length(of: .sizeClass, at: position, before: end) {
        return position + length
      }
      position += 1
    }
    return start
  }

  /// The noun behind a relative clause: (10名)来自该高新区的招商一线人员.
  private func relativeHead(from start: Int, in sentence: Sentence) -> Range<Int>? {
    let limit = min(sentence.range.upperBound, start + 40)
    var position = start
    while position < limit {
      switch units[position].lexicalClass {
      case .comma, .semicolon, .sentenceEnd, .colon: return nil
      default: break
      }
      if units[position] == "的" {
        let end = nounEnd(from: position + 1, limit: min(limit, position + 16))
        if end - position > 2 { return position + 1..<end }
      }
      position += 1
    }
    return nil
  }
}
