import Lexicon

/// Finds the zones that an article names, and the one that it is about.
///
/// Names come from the gazetteer, and from patterns for what no gazetteer has: a place followed by
/// the kind of zone (临猗 + 现代农业产业示范区). References (该高新区, 园区, 全区) and bare kinds
/// (高新区) mean the zone named last that fits, else the article's own.
struct ZoneResolver {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The zones of one article.
  struct Zones {
    /// All mentions in the order of the text, references resolved.
    var mentions: ArraySlice<ZoneMention>
    /// The zone that the article is about, or "".
    var main: String
    /// The city or county that the article speaks of most, in short form, or "".
    var place: String
    /// Whether a district (…区) is named at least as often as any zone: then 全区 is the district.
    var isOfDistrict = false
    /// Whether zones in general (8个国家高新区) are spoken of more than any one of them.
    var isOfMany = false
    /// Whether it speaks of several zones one after the other, none of them most of the time.
    var isSectioned = false

    /// The zones of the article with the mentions of one paragraph alone.
    func within(_ paragraph: ParagraphReading) -> Zones {
      var zones = self
      zones.mentions = paragraph.mentions
      return zones
    }
  }

  /// What is counted while an article is read.
  struct Census {
    var mentions: [ZoneMention] = []
    /// How often each zone is named, a headline counting four times.
    private var weights: [ComparedName: Int] = [:]
    /// How often cities, counties and districts are named, by their short names.
    private var placeWeights: [ComparedName: Int] = [:]
    /// Those of the places that are prefectures.
    private var prefectures: Set<ComparedName> = []
    /// Those of the places that are districts.
    private var districts: Set<ComparedName> = []
    /// Those of the districts that are named before any zone.
    private var leadingDistricts: Set<ComparedName> = []
    /// How often zones in general are named.
    var many = 0

    mutating func count(_ mention: ZoneMention, weight: Int) {
      mentions.append(mention)
      if mention.isArea { forgetZone(before: mentions.count - 1) }
      if mention.isPlural { many += weight }
      guard let park = mention.namedZone else { return }
      weights[ComparedName(park), default: 0] += weight
    }

    /// 上海自贸区(临港新片区): the zone in front of the name of its new area is not spoken of itself.
    private mutating func forgetZone(before index: Int) {
      guard index > 0, mentions[index - 1].range.upperBound == mentions[index].range.lowerBound
      else { return }
      mentions.remove(at: index - 1)
    }

    mutating func count(_ place: Place, weight: Int) {
      guard place.level != .province, !place.shortName.isEmpty else { return }
      let name = ComparedName(place.shortName)
      if place.level == .prefecture { prefectures.insert(name) }
      placeWeights[name, default: 0] += weight
      guard place.name.ends(in: "区") else { return }
      districts.insert(name)
      if weights.isEmpty { leadingDistricts.insert(name) }
    }

    /// How often a zone is named; nil where it is not.
    func weight(of park: String) -> Int? { weights[ComparedName(park)] }

    /// Whether an article that names a zone so often is about a place that is a district: named at
    /// least as often, and before any zone or more than once.
    func isAboutDistrict(_ place: String, besideZoneNamed times: Int) -> Bool {
      let name = ComparedName(place)
      guard districts.contains(name), let own = placeWeights[name], own >= times else {
        return false
      }
      return own > 1 || leadingDistricts.contains(name)
    }

    /// How often a city, county or district is named.
    func weight(ofPlace name: String) -> Int { placeWeights[ComparedName(name)] ?? 0 }

    /// Whether more than one zone is named.
    var namesSeveral: Bool { weights.count > 1 }

    /// Counts the mentions of one name as those of another.
    mutating func count(_ name: String, as other: String) {
      let weight = weights.removeValue(forKey: ComparedName(name)) ?? 0
      weights[ComparedName(other), default: 0] += weight
    }

    /// How often a zone is named so, whatever the weight of the places.
    func mentions(of name: String) -> Int {
      mentions.count { !$0.isPart && $0.park?.isSame(as: name) ?? false }
    }

    /// Whether a headline names a zone so: it counts more there than once.
    func isInHeading(_ name: String) -> Bool { weight(of: name) ?? 0 > mentions(of: name) }

    /// Makes a mention one of a part of a zone.
    mutating func makePart(_ index: Int, of zone: ZoneMention) {
      mentions[index].park = zone.park
      mentions[index].zone = zone.zone
      mentions[index].isPart = true
    }

    /// Gives the mentions of one name another, with their weight.
    mutating func rename(_ name: String, to other: String) {
      count(name, as: other)
      for index in mentions.indices where mentions[index].park?.isSame(as: name) ?? false {
        mentions[index].park = other
      }
    }

    /// The zones in the order of their first mention.
    var parks: [String] {
      var unseen = weights
      var parks: [(first: Int, name: String)] = []
      for mention in mentions where !unseen.isEmpty {
        guard let park = mention.park, unseen.removeValue(forKey: ComparedName(park)) != nil else {
          continue
        }
        parks.append((mention.range.lowerBound, park))
      }
      for name in unseen.keys { parks.append((Int.max, name.name)) }
      return parks.sorted { ($0.first, $0.name) < ($1.first, $1.name) }.map(\.name)
    }

    /// The zone named most, the first of those named as often; "" where none is.
    var mostNamed: String {
      if !namesSeveral { return weights.keys.first?.name ?? "" }
      let highest = weights.values.max() ?? 0
      return parks.first { weight(of: $0) == highest } ?? ""
    }

    /// The zone named most; a new town that is named once is where something stands, not it.
    var mostNamedZone: String {
      let most = mostNamed
      guard namesSeveral, most.ends(in: "新城"), mentions(of: most) < 2 else { return most }
      return parks.first { !$0.ends(in: "新城") } ?? most
    }

    /// Whether no zone is named twice as often as each of the others.
    var isSectioned: Bool {
      let counts = weights.values.sorted(by: >)
      return counts.count > 1 && counts[0] < counts[1] * 2
    }

    /// Whether six zones or more are named, none of them much more often than the next.
    var namesManyAlike: Bool { weights.count >= 6 && isSectioned }

    /// The place named most, of several a prefecture; nil where none is.
    /// Whether counties or districts are told of one by one, none of them more than another.
    var listsPlaces: Bool {
      placeWeights.count > 1 && prefectures.isEmpty && !placeWeights.values.contains { $0 > 1 }
    }

    var mostNamedPlace: String? {
      placeWeights.max { left, right in
        if left.value != right.value { return left.value < right.value }
        let (isLeft, isRight) = (prefectures.contains(left.key), prefectures.contains(right.key))
        return isLeft == isRight ? left.key.name > right.key.name : isRight
      }?.key.name
    }
  }

  /// The zones of an article: its paragraphs with their tokens. Where the text only refers to a zone
  /// (县经济开发区), the lines that tell where it is from may name it.
  func zones(
    in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)],
    of article: [(paragraph: Paragraph, words: RuleWords)],
    sources: [(paragraph: Paragraph, tokens: ArraySlice<Token>)]
  ) -> Zones {
    var census = census(of: paragraphs)
    knowPartsAgain(&census)
    nameAsDefined(&census)
    nameAlike(&census)
    unify(&census)
    unifyWithCity(&census)
    knowPartsOf(&census)
    knowListedParts(&census, in: paragraphs)
    let named = census.mostNamedZone
    let most = named.isEmpty ? parkOfItsOwn(census) ?? "" : named
    let likely =
      most.isEmpty && census.mentions.contains(where: \.isReference)
      ? self.census(of: sources).mostNamedZone : zone(around: most, among: census.parks) ?? most
    let place =
      prefecture(inHeadingOf: paragraphs, around: census.mostNamedPlace)
      ?? (census.listsPlaces ? nil : census.mostNamedPlace) ?? placeOfNewspaper(of: article) ?? ""
    let main =
      parkAtOpening(&census, in: paragraphs)
      ?? (isNamedLate(likely, census, in: paragraphs)
        ? "" : likely.isEmpty ? zoneByKind(census, in: paragraphs, of: place) ?? "" : likely)
    let weight = census.weight(of: main) ?? 0
    let isOfDistrict =
      census.isAboutDistrict(place, besideZoneNamed: weight)
      || isOfAutonomousRegion(paragraphs, mentions: census.mentions)
    var mentions = census.mentions
    forgetNewTowns(&mentions, main: main)
    let isMain =
      weight >= 2 || isNamed(main, inHeadingOf: paragraphs, mentions)
      || isNamedFirst(main, in: paragraphs, mentions)
    demoteParts(&mentions, main: isMain ? main : "")
    let isSectioned =
      census.isSectioned && mentions.contains { $0.namedZone.map { !$0.isSame(as: main) } ?? false }
    // (开发区…，)跻身全省19个经开区前列: a zone that goes by its kind alone is spoken of as well.
    let spokenOf = weight > 0 ? weight : mentions.count { $0.isReference && !$0.isPlural }
    let isOfMany =
      (census.many > spokenOf || census.many > 0 && census.namesManyAlike)
      && !isNamed(main, inHeadingOf: paragraphs, mentions)
    resolve(
      &mentions, main: main, place: place, isOfDistrict: isOfDistrict, isOfMany: isOfMany,
      isSectioned: isSectioned)
    return Zones(
      mentions: mentions[...], main: main, place: place, isOfDistrict: isOfDistrict,
      isOfMany: isOfMany, isSectioned: isSectioned)
  }

  private func census(of paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)]) -> Census
  {
    var census = Census()
    let coined = coinedPlaces(in: paragraphs)
    var names: [WrittenName] = []
    for (paragraph, tokens) in paragraphs {
      let weight = paragraph.role.isHeading ? 4 : 1
      for token in tokens {
        if token.category == .place, !isInBracketOfZone(token, after: census.mentions.last) {
          census.count(lexicon.places[token.entry], weight: weight)
        }
        guard
          var mention = mention(
            of: token, after: census.mentions.last, coined: coined, &names, in: paragraph.units),
          // 南昌经开区(赣江新区经开组团): in the bracket of a zone stands what it is a part of, or the same.
          !(token.category == .zone && isInBracketOfZone(token, after: census.mentions.last))
        else { continue }
        // 位于开发区的宝利健身科技产业园|项目: the name of a project.
        if mention.zone == nil, !mention.isReference,
          isProjectName(mention.range, in: paragraph.units)
        {
          continue
        }
        if mention.isReference,
          let start = partStart(before: token, among: tokens, in: paragraph.units)
        {
          let name = start..<token.range.upperBound
          // 海南生态软件园和|海口复兴城信息产业园: beside a zone of another name it is one as well.
          let isListed =
            start - 1 > paragraph.units.lowerBound && ["、", "和"].contains(units[start - 1])
            && census.mentions.last.map {
              $0.range.upperBound == start - 1 && $0.namedZone != nil
            } ?? false && beginsWithPlace(name)
          mention =
            isListed
            ? ZoneMention(range: name, park: String(name, in: units))
            : ZoneMention(range: name, isPart: true)
        }
        mention.paragraph = paragraph.units.lowerBound
        for earlier in sharingForm(with: mention, in: paragraph.units) {
          census.count(earlier, weight: weight)
        }
        census.count(mention, weight: weight)
      }
    }
    return census
  }

  /// Whether 项目 stands behind a name of a park without a place, which no number follows.
  private func isProjectName(_ name: Range<Int>, in paragraph: Range<Int>) -> Bool {
    guard Self.partForms.end(name, in: units), !beginsWithPlace(name) else { return false }
    var end = name.upperBound
    // 智能制造产业园(二期)工程项目
    if let close = (end..<min(paragraph.upperBound, end + 5)).first(where: { units[$0] == ")" }),
      units[end].lexicalClass == .openBracket, close > end + 1, units[close - 1] == "期"
    {
      end = close + 1
      if end + 1 < paragraph.upperBound, units[end] == "工", units[end + 1] == "程" { return true }
    }
    return end + 2 < paragraph.upperBound && units[end] == "项" && units[end + 1] == "目"
      && units[end + 2].lexicalClass != .digit
  }

  /// Whether a name begins with that of a place: 海口(复兴城信息产业园).
  func beginsWithPlace(_ name: Range<Int>) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: name.lowerBound, to: name.upperBound,
      of: LexicalCategories(.place, .placeShort)) != nil
  }

  /// 株洲高新区(天元区): the district that a zone is one with.
  private func isInBracketOfZone(_ place: Token, after zone: ZoneMention?) -> Bool {
    guard let zone, zone.range.upperBound == place.range.lowerBound - 1 else { return false }
    // 荆门高新区·掇刀区
    return units[zone.range.upperBound].lexicalClass == .openBracket
      || units[zone.range.upperBound] == "·"
  }

  /// 驻马店日报: the place whose newspaper or reporter tells the news.
  func placeOfNewspaper(
    of article: [(paragraph: Paragraph, words: RuleWords)]
  ) -> String? {
    for (paragraph, words) in article {
      for paper in words.all(.newspaper, in: paragraph.units) {
        if let place = place(endingAt: paper.lowerBound, in: paragraph.units) {
          return shortName(place.place)
        }
      }
    }
    return nil
  }

  func mention(
    of token: Token, after last: @autoclosure () -> ZoneMention?, coined: Set<ComparedName>,
    _ names: inout [WrittenName], in paragraph: Range<Int>
  ) -> ZoneMention? {
    switch token.category {
    case .zone:
      if isInLongerName(token, in: paragraph) { return nil }
      if let place = placeOfNamesake(of: token, in: paragraph) {
        return ZoneMention(
          range: place.start..<token.range.upperBound,
          park: shortName(place.place) + writtenName(of: token.range))
      }
      return ZoneMention(
        range: token.range, park: name(of: token.range, among: &names), zone: token.entry)
    case .zoneForm:
      return namedZone(token, after: last(), coined: coined, in: paragraph)
    case .subject:
      guard case .subject(.park) = lexicon.cues[token.entry].meaning else { return nil }
      if isCounted(token.range, in: paragraph) {
        return ZoneMention(range: token.range, isPlural: true)
      }
      // 示范区 refers, and is a kind of zone as well: 山西综改示范区.
      if let form = lexicon.zoneForm(spanning: token.range, of: units) {
        return namedZone(
          Token(range: token.range, category: .zoneForm, entry: form), after: last(),
          coined: coined, in: paragraph)
      }
      // 长沙高新区|麓谷|园区: a part with a name of its own.
      if let last = last(), last.range.upperBound < token.range.lowerBound, !last.isReference,
        !last.isPlural, (2...3).contains(token.range.lowerBound - last.range.upperBound),
        Self.yard.end(token.range, in: units), token.range.count == 2,
        isProperName(last.range.upperBound..<token.range.lowerBound),
        isNoun(last.range.upperBound..<token.range.lowerBound)
      {
        return ZoneMention(
          range: last.range.lowerBound..<token.range.upperBound, park: last.park, zone: last.zone,
          isPart: true)
      }
      // 湖南|园区: those of a province.
      if let place = place(endingAt: token.range.lowerBound, in: paragraph),
        place.place.level == .province, Self.yard.end(token.range, in: units),
        token.range.count == 2
      {
        return ZoneMention(range: token.range, isPlural: true)
      }
      return ZoneMention(range: token.range, isReference: true)
    default:
      return nil
    }
  }

  /// 光谷|联合科技城: a nickname within the name of a park or building, which is not the zone.
  private func isInLongerName(_ token: Token, in paragraph: Range<Int>) -> Bool {
    guard lexicon.zoneForm(endingIn: token.range, of: units) == nil else { return false }
    let end = token.range.upperBound
    return (end + 2..<max(end + 2, min(paragraph.upperBound, end + 7))).contains { position in
      Self.namesOfParks.end(end..<position, in: units) && isNoun(end..<position)
    }
  }

  private static let namesOfParks = NameParts(
    "科技城", "产业园", "科技园", "大厦", "创业园", "软件园", "广场", "生物城", "中心城", "合作项目", "公司", "集团")

  /// 绍兴(滨海新区): the city directly before the name of a zone of another province, which only bears the same
  /// name.
  private func placeOfNamesake(of token: Token, in paragraph: Range<Int>) -> PlaceMatch? {
    guard let place = place(endingAt: token.range.lowerBound, in: paragraph), !place.isFull,
      place.place.level == .prefecture,
      let province = lexicon.places.first(where: {
        $0.level == .province && $0.code.prefix(2) == place.place.code.prefix(2)
      }), !province.shortName.isSame(as: lexicon.zones[token.entry].province)
    else { return nil }
    return place
  }

  /// Whether a run of units may be part of a name: Han characters without particles.
  func isNoun(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      // 数 in 大数据 is no numeral.
      guard units[index].lexicalClass == .other || units[index] == "数" else { return false }
      switch units[index] {
      case "丨": return false
      case "的", "在", "和", "与", "是", "为", "对", "向", "了", "到", "从", "由", "及", "将", "有", "设", "于":
        return false
      default: return true
      }
    }
  }
}
