import Lexicon

/// What 该高新区, 园区 and 全区 refer to.
extension ZoneResolver {
  func resolve(
    _ mentions: inout [ZoneMention], main: String, place: String, isOfDistrict: Bool,
    isOfMany: Bool, isSectioned: Bool
  ) {
    var lastNamed: String?
    var lastPart: ZoneMention?
    var subject: ZoneMention?
    for index in mentions.indices where !mentions[index].isPlural {
      let mention = mentions[index]
      guard mention.isReference else {
        if mention.isPart {
          lastPart = mention
        } else if !isBasis(mention.range) {
          lastNamed = mention.park ?? lastNamed
        }
        mentions[index].opensClause = opensClause(mention)
        if mentions[index].opensClause { subject = mention }
        continue
      }
      let word = mention.range
      if Self.comparative.begin(word, in: units) {
        mentions[index].park = comparedZone(mention, among: mentions[..<index])
        continue
      }
      let kind = kind(of: word)
      if isOfMany && isSectioned && isGeneral(mention, kind, after: subject)
        || tellsOfAll(mention, among: mentions)
      {
        mentions[index].isPlural = true
      } else if isOfDistrict, word.count == 2, Self.district.begin(word, in: units) {
        mentions[index].isPlural = true
      } else if kind.isEmpty, isPointedAt(word), Self.parks.end(word, in: units),
        lastPart != nil || !["产业园", "园区", "工业园", "科技园"].contains(where: { main.ends(in: $0) })
      {
        // (格兰博智能机器人产业园…。)该产业园: a part of the zone.
        mentions[index].park = lastPart?.park ?? main
        mentions[index].isPart = true
      } else if kind.isEmpty, let lastPart, isBarePark(word, of: lastPart, main: main) {
        // (徐州高新区淮海生物医药产业园…。)产业园由某公司建设
        mentions[index].park = lastPart.park
        mentions[index].isPart = true
      } else if kind.isEmpty, Self.yard.end(word, in: units), main.ends(in: "园区"),
        // 濮阳国家农业科技园区建成…。园区总产值: that which the paragraph tells of.
        !(subject.map { $0.paragraph == mention.paragraph && $0.park?.ends(in: "园区") ?? false }
          ?? false)
      {
        // 园区 in an article about 水土园区, which lies in 两江新区.
        mentions[index].park = main
      } else if let lastNamed, Self.fits(lastNamed, kind), units[word.lowerBound] == "该" {
        mentions[index].park = lastNamed
      } else if !kind.isEmpty, main.ends(in: kind), !(subject?.park?.ends(in: kind) ?? true) {
        // (南川工业园区、东川工业园区增长…。)开发区: the zone that bears this kind in its name.
        mentions[index].park = main
      } else if let subject, subject.paragraph == mention.paragraph || isSectioned,
        let park = subject.park,
        Self.fits(park, kind),
        !subject.isPart || kind.isEmpty && word.contains(where: { units[$0] == "园" })
      {
        mentions[index].park = park
        mentions[index].isPart = subject.isPart
      } else if kind.ends(in: "保区") || kind.ends(in: "保税区"), !Self.fits(main, kind),
        let named = mentions[..<index].last(where: {
          $0.namedZone.map { Self.fits($0, kind) } ?? false && !$0.isPlural
        })
      {
        // (郑州经开综合保税区…。)综保区: the bonded zone that was named.
        mentions[index].park = named.park
      } else if !main.isEmpty, kind.ends(in: "保区") || kind.ends(in: "保税区"), !Self.fits(main, kind) {
        // The bonded zone of a zone is a part of it.
        mentions[index].park = main
        mentions[index].isPart = true
      } else if !main.isEmpty {
        mentions[index].park = Self.fits(main, kind) ? main : zone(of: place, kind)
      } else {
        mentions[index].park = zone(of: place, kind)
      }
      // (综保区…。)经开区某局负责人说，今年该区…
      if !kind.isEmpty, !mentions[index].isPart, !mentions[index].isPlural,
        opensClause(mentions[index])
      {
        lastNamed = mentions[index].park ?? lastNamed
      }
    }
  }

  /// (苏州工业园区居第一，广州经开区、北京经开区分列第二、第三。)目前国家级经开区(拥有高新技术企业6.9万家): all zones of a rank, in an article that
  /// names several; but not 国家级经开区综合考评.
  private func tellsOfAll(_ mention: ZoneMention, among mentions: [ZoneMention]) -> Bool {
    let word = mention.range
    let lead = max(mention.paragraph, word.lowerBound - 3)..<word.lowerBound
    guard Self.nation.begin(word, in: units) || Self.nation.end(lead, in: units),
      !Self.ofRankings.begin(
        word.upperBound..<max(word.upperBound, min(units.count, word.upperBound + 4)), in: units)
    else { return false }
    var named: [String] = []
    for zone in mentions {
      guard let park = zone.namedZone, !named.contains(where: { $0.isSame(as: park) }) else {
        continue
      }
      named.append(park)
      if named.count > 2 { return true }
    }
    return false
  }

  private static let nation = NameParts("国家级", "国家")
  private static let ofRankings = NameParts("综合", "考核", "排名", "绩效", "评价", "年度", "百强", "第", "前")

  /// (合肥经开区规上企业396户，芜湖经开区352户；高新技术企业)前者1000家，后者428家: the zones that the sentence or
  /// the one before it has named last; nil where it names no two, or where they are a base (只及前者的三成).
  private func comparedZone(
    _ reference: ZoneMention, among earlier: ArraySlice<ZoneMention>
  ) -> String? {
    let word = reference.range
    if word.lowerBound > reference.paragraph, Self.bases.contains(units[word.lowerBound - 1]) {
      return nil
    }
    if word.upperBound < units.count, units[word.upperBound] == "的" { return nil }
    if followsPlaces(word, in: reference.paragraph) { return nil }
    let latter = units[word.lowerBound] == "后"
    var last: String?
    for mention in earlier.reversed() {
      let between = mention.range.upperBound..<max(mention.range.upperBound, word.lowerBound)
      guard mention.paragraph == reference.paragraph,
        between.count(where: { units[$0].lexicalClass == .sentenceEnd }) <= 1
      else { return nil }
      guard let park = mention.namedZone else { continue }
      if let last, last != park { return latter ? last : park }
      last = park
    }
    return nil
  }

  /// 荣成、乳山一升一降，|前者(增长6.3%): whether the clause before begins with two places.
  private func followsPlaces(_ word: Range<Int>, in paragraph: Int) -> Bool {
    let ends = (paragraph..<word.lowerBound).suffix(40).filter { units[$0].lexicalClass.endsClause }
    // The clause of 后者 stands behind that of 前者.
    for end in ends.suffix(2).reversed() where end > paragraph {
      let start = (ends.last { $0 < end } ?? paragraph - 1) + 1
      guard
        let first = lexicon.trie.longestMatch(
          in: units, from: start, to: end, of: LexicalCategories(.place, .placeShort)),
        start + first.length + 1 < end,
        ["、", "和", "与"].contains(units[start + first.length])
      else { continue }
      return lexicon.trie.longestMatch(
        in: units, from: start + first.length + 1, to: end,
        of: LexicalCategories(.place, .placeShort)) != nil
    }
    return false
  }

  /// 比|合肥经开区(多95亿元), 高于|合肥经开区: what a zone is compared with, of which the text does not go on.
  private func isBasis(_ zone: Range<Int>) -> Bool {
    guard zone.lowerBound >= 2 else { return false }
    switch units[zone.lowerBound - 1] {
    case "比", "较", "而": return true
    case "于":
      return ["高", "低", "多", "少", "次", "优", "快", "慢", "大", "小"].contains(units[zone.lowerBound - 2])
    case "过": return units[zone.lowerBound - 2] == "超"
    case "及": return units[zone.lowerBound - 2] == "不"
    default: return false
    }
  }

  private static let comparative = NameParts("前者", "后者")
  private static let bases: [TextUnit] = ["及", "比", "是", "为", "较", "与", "超", "于", "到"]

  /// 产业园, 软件园 alone, of the same kind as the part named last and not as the zone of the article.
  private func isBarePark(_ word: Range<Int>, of part: ZoneMention, main: String) -> Bool {
    guard let length = Self.parks.length(ending: word, in: units), length == word.count,
      part.range.count > length
    else { return false }
    return units[part.range.suffix(length)] == units[word]
      && !main.ends(in: String(word, in: units))
  }

  /// (省商务厅：)推动开发区亩均税收增长: in an article about the zones of a region, a bare kind of zone is all of
  /// them, unless its paragraph tells of one of this kind.
  private func isGeneral(
    _ mention: ZoneMention, _ kind: String, after subject: ZoneMention?
  ) -> Bool {
    // 国家级经开区综合考评: the name of a ranking.
    let start = mention.range.lowerBound
    guard units[start] != "该", units[start] != "本", units[start] != "我" else { return false }
    if kind.isEmpty { return subject.map { $0.paragraph != mention.paragraph } ?? true }
    guard units[start] != "国", start == 0 || units[start - 1] != "级"
    else { return false }
    return
      !(subject.map { $0.paragraph == mention.paragraph && $0.park?.ends(in: kind) ?? false }
      ?? false)
  }

  /// 该产业园, whether or not 该 is of the reference.
  private func isPointedAt(_ word: Range<Int>) -> Bool {
    units[word.lowerBound] == "该" || word.lowerBound > 0 && units[word.lowerBound - 1] == "该"
  }

  /// 上半年，经开区…: the zone of an article that calls it by its kind alone, since its readers know which:
  /// 芜湖经开区 where it names the city, else 经开区. Zones in general (国家级经开区, 各开发区) are none.
  func zoneByKind(
    _ census: Census, in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)],
    of place: String
  ) -> String? {
    var weights: [(kind: String, weight: Int)] = []
    for mention in census.mentions where mention.isReference {
      guard let form = lexicon.zoneForm(spanning: mention.range, of: units),
        let kind = Self.nameableKinds.first(where: {
          $0.isSame(as: lexicon.zoneForms[form].nameForm)
        }),
        !Self.generalities.end(mention.paragraph..<mention.range.lowerBound, in: units)
      else { continue }
      let isInHeading = paragraphs.contains {
        $0.paragraph.role.isHeading && $0.paragraph.units.contains(mention.range.lowerBound)
      }
      guard isInHeading || opensClause(mention) else { continue }
      let weight = isInHeading ? 4 : 1
      if let index = weights.firstIndex(where: { $0.kind == kind }) {
        weights[index].weight += weight
      } else {
        weights.append((kind, weight))
      }
    }
    // 开发区 may mean any kind.
    let kinds = weights.filter { $0.kind != "开发区" }
    guard kinds.count <= 1, let kind = kinds.first?.kind ?? weights.first?.kind else { return nil }
    let weight = weights.reduce(0) { $0 + $1.weight }
    guard weight > census.many, weight >= census.weight(ofPlace: place) else { return nil }
    return place + kind
  }

  private static let nameableKinds = ["高新区", "经开区", "开发区", "经济开发区", "新区", "综保区"]
  private static let generalities = NameParts("级", "各", "家", "个", "国家", "全国", "省", "类", "些", "有")

  /// 长春高新区 for a bare 高新区 in an article on 长春.
  private func zone(of place: String, _ kind: String) -> String? {
    guard !place.isEmpty, ["高新区", "开发区", "经开区"].contains(kind) else { return nil }
    return place + kind
  }

  /// Whether a zone is what its clause is about: at its head, or behind 在, 据 and the like.
  func opensClause(_ mention: ZoneMention) -> Bool {
    let start = mention.range.lowerBound
    guard start > mention.paragraph else { return true }
    switch units[start - 1] {
    // 激光产业园在鞍山高新区(破土动工): where it is.
    case "在"
    where start - 2 >= mention.paragraph && Self.parks.end(mention.paragraph..<start - 1, in: units):
      return false
    case "在", "据", "从", "走": return true
    // 与综保区一路之隔的|昆山开发区
    case "的":
      let clause =
        (mention.paragraph..<start).last { units[$0].lexicalClass.endsClause }.map { $0 + 1 }
        ?? mention.paragraph
      return start - clause <= 16 && Self.besides.begin(clause..<start, in: units)
    default: return units[start - 1].lexicalClass.endsPhrase && units[start - 1] != "、"
    }
  }

  private static let besides = NameParts("与", "紧邻", "毗邻", "同在", "和", "紧挨")

  /// The kind that a reference names: 高新区 for 该高新区; "" for 园区, 全区 and the like.
  private func kind(of reference: Range<Int>) -> String {
    Self.kinds.first { $0.end(reference, in: units) }?.texts[0] ?? ""
  }

  private static let district = NameParts("全区", "我区", "本区", "该区", "区内")

  static let yard = NameParts("园区")
  private static let parks = NameParts("产业园", "科技园", "工业园", "创新园", "软件园", "物流园", "该园")

  /// Each by its short name, and by the full ones that end in another kind (高新技术产业|开发区).
  private static let kinds = [
    NameParts("高新区", "高新技术产业开发区", "高新技术开发区", "高技术产业开发区"),
    NameParts("经开区", "经济技术开发区"), NameParts("开发区"), NameParts("示范区"), NameParts("新区"),
    NameParts("新城"), NameParts("综保区"), NameParts("综合保税区"), NameParts("保税区"),
  ]

  static func fits(_ park: String, _ kind: String) -> Bool {
    switch ComparedName(kind) {
    case "": true
    case "新区": park.ends(in: "新区")
    case "开发区":
      !park.ends(in: "高新区") && !park.ends(in: "新区") && !park.ends(in: "工业园区")
        || park.begins(with: "苏州工业")
    case "综保区", "综合保税区", "保税区": park.ends(in: "综保区") || park.ends(in: "保税区")
    case "高新区": park.ends(in: "高新区") || park.ends(in: "火炬开发区")
    default: park.ends(in: kind)
    }
  }
}
