import Lexicon

/// Zones inside zones.
extension ZoneResolver {
  /// 大数据(产业园), 绿色(化工园区): where the name of a part of a zone begins that no place precedes;
  /// nil for 入驻园区, 特色产业园 and the like.
  func partStart(
    before token: Token, among tokens: ArraySlice<Token>, in paragraph: Range<Int>
  ) -> Int? {
    guard Self.partForms.end(token.range, in: units) else { return nil }
    let end = token.range.lowerBound
    var start = end
    while start > paragraph.lowerBound,
      isNoun(start - 1..<start) || units[start - 1].lexicalClass == .latin
    {
      // A run as long as this is no name.
      guard
        end - start < 6 || opensClause(within: start, of: paragraph)
          || isListed(within: start, among: tokens, of: paragraph)
      else { return nil }
      if tokens.contains(where: { $0.range.upperBound == start && $0.category != .place }) { break }
      // 一个|跨境电商产业园
      if start - 1 > paragraph.lowerBound, ["个", "座", "家", "片"].contains(units[start - 1]),
        units[start - 2].lexicalClass == .chineseDigit
      {
        break
      }
      // (一至七月)上饶市园区: the zones of a place.
      if start == end,
        tokens.contains(where: { $0.range.upperBound == start && $0.category == .place })
      {
        return nil
      }
      if lexicon.hasBoundary(
        endingAt: start, from: paragraph.lowerBound, in: units, lengths: 2...3)
      {
        break
      }
      start -= 1
    }
    let followsNumber =
      start > paragraph.lowerBound
      // 世界一|流高科技园区
      && (units[start - 1].lexicalClass == .digit || units[start] == "流")
    guard end - start >= 2, !followsNumber else { return nil }
    // 东部、中部、西部|园区: those of a part of the country.
    let isGeneric =
      Self.generic.begin(start..<end, in: units) || Self.generic.end(start..<end, in: units)
      || Self.partsOfCountry.end(start..<end, in: units)
    return isGeneric ? nil : start
  }

  private static let partsOfCountry = NameParts("东部", "中部", "西部", "东北", "中西部", "东中部", "沿海", "内陆")

  /// 万华化学(工业园) at the head of a clause: whether no more than a name of ten stands before a kind of zone.
  private func opensClause(within start: Int, of paragraph: Range<Int>) -> Bool {
    let head = (max(paragraph.lowerBound, start - 4)..<start).last { !isNoun($0..<$0 + 1) }
    return head.map { units[$0].lexicalClass.endsClause } ?? (start - 4 <= paragraph.lowerBound)
  }

  /// 海南生态软件园、|海口复兴城信息(产业园): whether no more than a name of ten stands behind a zone in a list.
  private func isListed(
    within start: Int, among tokens: ArraySlice<Token>, of paragraph: Range<Int>
  ) -> Bool {
    let head = (max(paragraph.lowerBound, start - 4)..<start).last { !isNoun($0..<$0 + 1) }
    guard let head, ["、", "和"].contains(units[head]) else { return false }
    return tokens.contains {
      $0.range.upperBound == head && ($0.category == .zone || $0.category == .zoneForm)
    }
  }

  /// 安宁工业园区 for an article about its 安宁粤商产业园: the zone of the same place that it lies in.
  func zone(around park: String, among parks: @autoclosure () -> [String]) -> String? {
    guard ["产业园", "科技园", "创新园", "软件园"].contains(where: { park.ends(in: $0) }) else { return nil }
    let strong = parks().filter { other in
      other != park
        && ["高新区", "经开区", "开发区", "新区", "工业园区"].contains { other.ends(in: $0) }
    }
    if let zone = strong.first(where: { $0.prefix(2) == park.prefix(2) }) { return zone }
    // 富顺晨光经开区 for an article about a 皮具产业园: a park that is named after no place lies in the one
    // zone that the article names.
    let units = park.unicodeScalars.map { TextUnit($0) }
    let isOfPlace =
      lexicon.trie.longestMatch(
        in: units, from: 0, to: units.count, of: LexicalCategories(.place, .placeShort)) != nil
    return strong.count == 1 && !isOfPlace ? strong[0] : nil
  }

  /// A new town or an incubator is a zone only in an article about it.
  func forgetNewTowns(_ mentions: inout [ZoneMention], main: String) {
    for kind in ["新城", "留创园"] where !main.ends(in: kind) {
      mentions.removeAll { $0.park?.ends(in: kind) ?? false }
    }
  }

  /// The kinds that a zone may have inside it.
  static let partForms = NameParts(
    "产业园", "产业园区", "园区", "科技园", "软件园", "工业园", "创新园", "物流园", "科技城", "创业园", "科创园", "双创园")

  /// In an article about a zone, an industrial park that no gazetteer holds and that lies at the
  /// zone's own place, or is named after none (生命健康产业园), is a part of it.
  func demoteParts(_ mentions: inout [ZoneMention], main: String) {
    let zones = ["高新区", "经开区", "开发区", "新区", "示范区", "自贸区", "工业园区"]
    guard let kind = zones.first(where: { main.ends(in: $0) }) else {
      for index in mentions.indices where mentions[index].isPart && mentions[index].park == nil {
        mentions[index].isPart = false
        mentions[index].park = writtenName(of: mentions[index].range)
      }
      return
    }
    for index in mentions.indices where mentions[index].zone == nil && !mentions[index].isReference
    {
      let mention = mentions[index]
      guard let park = mention.park else {
        if mention.isPart, hasNameOfItsOwn(mention.range), !isBuilt(mention) {
          mentions[index].park = writtenName(of: mention.range)
          mentions[index].isPart = false
        } else if mention.isPart {
          mentions[index].park = zoneOfPart(index, in: mentions) ?? main
        }
        continue
      }
      guard park != main, !park.ends(in: "技术产业园区"),
        // 扬州化学工业园区 beside 扬州经开区: a zone of the city as well.
        !(park.ends(in: "化学工业园区") || park.ends(in: "化工园区")),
        Self.partForms.texts.contains(where: { park.ends(in: $0) }),
        park.begins(with: main.dropLast(kind.count).prefix(2))
          || !isNamedAfterPlace(park, mention.range) && !hasNameOfItsOwn(mention.range)
      else { continue }
      mentions[index].park = main
      mentions[index].isPart = true
    }
  }

  /// 位于|合肥经开区|的合肥海尔工业园: another zone than the article's that a part is said to lie in.
  private func zoneOfPart(_ index: Int, in mentions: [ZoneMention]) -> String? {
    guard index > 0, mentions[index - 1].paragraph == mentions[index].paragraph,
      let zone = mentions[index - 1].namedZone
    else { return nil }
    let (named, part) = (mentions[index - 1].range, mentions[index].range)
    return named.upperBound + 1 == part.lowerBound && units[named.upperBound] == "的"
      && Self.lyingIn.end(mentions[index].paragraph..<named.lowerBound, in: units) ? zone : nil
  }

  private static let lyingIn = NameParts("位于", "坐落于", "坐落在", "地处")

  /// 滨河新材料产业园是|包头稀土高新区(重点打造的产业园区之一): a park that is said to be one of a zone's.
  func knowPartsOf(_ census: inout Census) {
    for index in census.mentions.indices.dropLast() {
      let (part, zone) = (census.mentions[index], census.mentions[index + 1])
      guard part.zone == nil, !part.isReference, !part.isPlural, let park = zone.namedZone,
        Self.partForms.end(part.range, in: units),
        case let gap = part.range.upperBound..<max(part.range.upperBound, zone.range.lowerBound),
        Self.belonging.match(gap, in: units)
      else { continue }
      let name = units[part.range]
      if let own = part.park, !part.isPart { census.count(own, as: park) }
      for other in census.mentions.indices where units[census.mentions[other].range] == name {
        census.makePart(other, of: zone)
      }
    }
  }

  private static let belonging = NameParts("是", "隶属于", "属于", "隶属")

  /// (高台工业园区)由盐池、南华、合黎三个功能区组成(。盐池工业园落户企业43户): the parts that a zone is said to consist of, known by their
  /// names as parks of their own.
  func knowListedParts(
    _ census: inout Census, in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)]
  ) {
    guard census.namesSeveral || census.mentions.contains(where: \.isPart) else { return }
    var parts: [(name: ArraySlice<TextUnit>, zone: ZoneMention)] = []
    for zone in census.mentions where !zone.isPart && !zone.isPlural && zone.namedZone != nil {
      guard
        let paragraph = paragraphs.first(where: {
          $0.paragraph.units.contains(zone.range.lowerBound)
        })?.paragraph.units
      else { continue }
      let rest = zone.range.upperBound..<min(paragraph.upperBound, zone.range.upperBound + 100)
      for start in rest {
        guard let verb = Self.consisting.length(beginning: start..<rest.upperBound, in: units)
        else { continue }
        parts += listedNames(in: start + verb..<rest.upperBound).map { (units[$0], zone) }
      }
    }
    guard !parts.isEmpty else { return }
    for index in census.mentions.indices {
      let mention = census.mentions[index]
      guard mention.zone == nil, !mention.isPlural, Self.partForms.end(mention.range, in: units),
        let known = parts.first(where: { part in
          part.name.count + 2 <= mention.range.count && part.zone.range != mention.range
            && part.name.indices.allSatisfy {
              units[$0] == units[mention.range.lowerBound + $0 - part.name.startIndex]
            }
        })
      else { continue }
      if let own = mention.park, let zone = known.zone.park { census.count(own, as: zone) }
      census.makePart(index, of: known.zone)
      census.mentions[index].isReference = false
    }
  }

  /// 盐池、南华、合黎三个(功能区): the names of two to four characters that a range lists, the last of them before a number.
  private func listedNames(in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    for position in range {
      let name = start..<position
      switch units[position] {
      case "、", "和", "及":
        guard (2...4).contains(name.count) else { return names }
        names.append(name)
        start = position + 1
      default:
        switch units[position].lexicalClass {
        case .other: continue
        case .digit, .chineseDigit:
          if (2...4).contains(name.count), position + 2 < range.upperBound,
            units[position + 1] == "个" || units[position + 1] == "大"
          {
            names.append(name)
          }
          return names
        default: return names
        }
      }
    }
    return names
  }

  private static let consisting = NameParts("由", "下辖", "下设", "辖", "包括", "分为", "设有")

  /// 如东县|洋口化学工业园 is known without its county, 如东县化学工业园 is not.
  func nameWithinCounty(_ name: Range<Int>, placeOf length: Int) -> Range<Int> {
    let rest = name.dropFirst(length)
    guard rest.count >= 5, ["县", "市", "区"].contains(units[rest.lowerBound - 1]),
      isProperName(rest.prefix(2))
    else { return name }
    return rest
  }

  /// (郑州经开区滨河国际新城。)滨河国际新城(入住居民13万人): a part of a zone that was named behind the zone is known by its own
  /// name as well.
  func knowPartsAgain(_ census: inout Census) {
    var parts: [(name: ArraySlice<TextUnit>, zone: ZoneMention)] = []
    for (zone, part) in zip(census.mentions, census.mentions.dropFirst())
    where part.isPart && part.zone == zone.zone && part.range.lowerBound == zone.range.lowerBound
      && part.range.upperBound - zone.range.upperBound >= 4
    {
      parts.append((units[zone.range.upperBound..<part.range.upperBound], part))
    }
    guard !parts.isEmpty else { return }
    for index in census.mentions.indices {
      let mention = census.mentions[index]
      guard mention.zone == nil, !mention.isPart, !mention.isReference, let park = mention.park,
        let known = parts.first(where: { units[mention.range] == $0.name })
      else { continue }
      if let zone = known.zone.park { census.count(park, as: zone) }
      census.makePart(index, of: known.zone)
    }
  }

  /// 规划建设3000亩的|铝精深加工产业园: what is built in the zone.
  private func isBuilt(_ mention: ZoneMention) -> Bool {
    let start = mention.range.lowerBound
    guard start - 4 > mention.paragraph else { return false }
    return units[start - 1] == "的"
      && ["亩", "米", "里", "元"].contains(units[start - 2])
      || Self.building.end(mention.paragraph..<start, in: units)
  }

  private static let building = NameParts("建设", "新建", "规划建设", "打造", "共建", "建成")

  /// 甘河工业园区: an industrial park named neither after a trade nor after where it lies in the zone, and so
  /// known by itself.
  private func hasNameOfItsOwn(_ range: Range<Int>) -> Bool {
    guard let form = Self.industrialParks.length(ending: range, in: units) else { return false }
    let name = range.dropLast(form)
    return (2...3).contains(name.count) && !Self.directions.occur(in: name, of: units)
      && !name.indices.contains { start in
        lexicon.trie.longestMatch(
          in: units, from: start, to: name.upperBound,
          of: LexicalCategories(
            .dimensionWord, .phraseBoundary, .status, .change, .subject, .ruleWord, .zoneForm)
        ).map { $0.length > 1 } ?? false
      }
  }

  private static let industrialParks = NameParts("工业园区", "工业园", "工业区")
  private static let directions = NameParts("东", "西", "南", "北", "中", "城", "新", "老", "前", "后")

  /// Whether a name begins with the place that the text has in front of it: 安宁粤商产业园, but not (辽宁)激光产业园.
  private func isNamedAfterPlace(_ park: String, _ name: Range<Int>) -> Bool {
    park.begins(with: String(name.prefix(2), in: units)) && beginsWithPlace(name)
  }
}
