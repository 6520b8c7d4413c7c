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
    var mentions: [ZoneMention]
    /// The zone that the article is about, or "".
    var main: String
    /// The city or county that the article speaks of most, in short form, or "".
    var place: String

    /// The zones of the article with the mentions of one paragraph alone.
    func within(_ paragraph: ParagraphReading) -> Zones {
      Zones(mentions: paragraph.mentions, main: main, place: place)
    }
  }

  /// The zones of an article: its paragraphs with their tokens.
  func zones(in paragraphs: [(paragraph: Paragraph, tokens: [Token])]) -> Zones {
    var mentions: [ZoneMention] = []
    var weights: [String: Int] = [:]
    var order: [String] = []
    var placeWeights: [String: Int] = [:]
    let coined = coinedPlaces(in: paragraphs)
    for (paragraph, tokens) in paragraphs {
      let weight = paragraph.role.isHeading ? 4 : 1
      for token in tokens {
        if token.category == .place {
          let place = lexicon.places[token.entry]
          if place.level != .province, !place.shortName.isEmpty {
            placeWeights[place.shortName, default: 0] += weight
          }
        }
        guard
          let mention = mention(
            of: token, after: mentions.last, coined: coined, in: paragraph.units)
        else {
          continue
        }
        mentions.append(mention)
        guard !mention.isReference, !mention.isPart, let park = mention.park else { continue }
        if weights[park] == nil { order.append(park) }
        weights[park, default: 0] += weight
      }
    }
    unify(&mentions, &weights, order)
    order.removeAll { weights[$0] == nil }
    let main =
      order.max { left, right in (weights[left] ?? 0) < (weights[right] ?? 0) } ?? ""
    let first = order.first { weights[$0] == weights[main] } ?? main
    let place =
      placeWeights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    resolve(&mentions, main: first, place: place)
    return Zones(
      mentions: mentions, main: first, place: place)
  }

  /// Within one article 柳河开发区 and 柳河经济开发区 are one zone: the fuller kind of the same place
  /// takes over the mentions of the shorter.
  private func unify(
    _ mentions: inout [ZoneMention], _ weights: inout [String: Int], _ order: [String]
  ) {
    let kinds = ["经开区", "经济开发区", "开发区"]
    for name in order {
      guard let kind = kinds.first(where: { name.hasSuffix($0) }) else { continue }
      let place = String(name.dropLast(kind.count))
      guard
        let fuller = kinds.prefix(while: { $0 != kind }).map({ place + $0 })
          .first(where: { weights[$0] != nil })
      else { continue }
      weights[fuller, default: 0] += weights.removeValue(forKey: name) ?? 0
      for index in mentions.indices where mentions[index].park == name {
        mentions[index].park = fuller
      }
    }
  }

  private func mention(
    of token: Token, after last: ZoneMention?, coined: Set<String>, in paragraph: Range<Int>
  ) -> ZoneMention? {
    switch token.category {
    case .zone:
      return ZoneMention(range: token.range, park: lexicon.zones[token.entry].shortName)
    case .zoneForm:
      return namedZone(token, after: last, coined: coined, in: paragraph)
    case .subject:
      guard case .subject(.park) = lexicon.cues[token.entry].meaning else { return nil }
      return ZoneMention(range: token.range, isReference: true)
    default:
      return nil
    }
  }

  /// The zone that ends in a kind of zone: the place before it makes its name.
  private func namedZone(
    _ token: Token, after last: ZoneMention?, coined: Set<String>, in paragraph: Range<Int>
  ) -> ZoneMention? {
    let form = lexicon.zoneForms[token.entry]
    if let last, !last.isReference, last.range.upperBound <= token.range.lowerBound,
      token.range.lowerBound - last.range.upperBound <= 8,
      isNoun(last.range.upperBound..<token.range.lowerBound)
    {
      // 鄂尔多斯高新区装备制造产业园: a part of the zone named directly before.
      return ZoneMention(
        range: last.range.lowerBound..<token.range.upperBound, park: last.park, isPart: true)
    }
    if let place = place(endingAt: token.range.lowerBound, in: paragraph) {
      return ZoneMention(
        range: place.start..<token.range.upperBound, park: name(of: place.place, place, form))
    }
    if Self.takesInfix(form.shortForm),
      let place = place(before: token.range.lowerBound, in: paragraph)
    {
      let infix = String(place.end..<token.range.lowerBound, in: units)
      return ZoneMention(
        range: place.start..<token.range.upperBound,
        park: shortName(place.place) + infix + form.shortForm)
    }
    let end = token.range.lowerBound
    for length in stride(from: min(4, end - paragraph.lowerBound), through: 2, by: -1) {
      let name = String(end - length..<end, in: units)
      if coined.contains(name) {
        return ZoneMention(
          range: end - length..<token.range.upperBound, park: name + form.shortForm)
      }
    }
    return ZoneMention(range: token.range, isReference: true)
  }

  /// Names before a kind of zone that no table of places has: two to four characters at the head of
  /// a headline, or at the head of a clause at least twice.
  private func coinedPlaces(in paragraphs: [(paragraph: Paragraph, tokens: [Token])])
    -> Set<String>
  {
    var counts: [String: Int] = [:]
    for (paragraph, tokens) in paragraphs {
      for token in tokens where token.category == .zoneForm {
        let end = token.range.lowerBound
        guard place(endingAt: end, in: paragraph.units) == nil,
          let name = headOfClause(endingAt: end, in: paragraph.units)
        else { continue }
        counts[name, default: 0] += paragraph.role.isHeading ? 2 : 1
      }
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  /// The two to four characters between punctuation (or 在, 由 …) and a position.
  private func headOfClause(endingAt end: Int, in paragraph: Range<Int>) -> String? {
    var start = end
    while start > paragraph.lowerBound, end - start < 5, isNoun(start - 1..<start),
      units[start - 1] != "该", units[start - 1] != "本", units[start - 1] != "我"
    {
      start -= 1
    }
    guard (2...4).contains(end - start) else { return nil }
    let name = String(start..<end, in: units)
    return Self.generic.contains(where: { name.hasPrefix($0) || name.hasSuffix($0) }) ? nil : name
  }

  /// What stands before a kind of zone without naming it.
  private static let generic = [
    "国家", "省级", "市级", "县级", "全国", "全省", "全市", "各", "首批", "示范", "一流", "高水平", "现代", "建设", "打造", "支持",
    "推进",
    "创建", "两个", "三个", "重点", "其他", "以及", "多家", "先进", "进入", "产业", "工业", "科技", "经济", "技术", "生态", "专业",
    "特色",
  ]

  private struct PlaceMatch {
    var start: Int
    var end: Int
    var place: Place
    var isFull: Bool
  }

  private func name(of place: Place, _ match: PlaceMatch, _ form: ZoneForm) -> String {
    // 柳河县经济开发区 is written 柳河经济开发区 too; other kinds keep the name as written.
    let drops =
      form.shortForm.hasSuffix("高新区") || form.shortForm.hasSuffix("开发区")
      || form.shortForm.hasSuffix("经开区")
    return (drops || !match.isFull ? shortName(place) : place.name) + form.shortForm
  }

  private func shortName(_ place: Place) -> String {
    place.shortName.isEmpty ? place.name : place.shortName
  }

  /// The longest place that ends at a position.
  private func place(endingAt end: Int, in paragraph: Range<Int>) -> PlaceMatch? {
    guard
      let match = lexicon.endings.longestMatch(
        in: units, endingAt: end, from: max(paragraph.lowerBound, end - 12),
        of: LexicalCategories(.place, .placeShort)), match.length >= 2
    else { return nil }
    return PlaceMatch(
      start: end - match.length, end: end, place: lexicon.places[match.entry],
      isFull: match.category == .place)
  }

  /// A place up to four characters before a position, with a noun between.
  private func place(before position: Int, in paragraph: Range<Int>) -> PlaceMatch? {
    for gap in 1...4 where position - gap - 2 >= paragraph.lowerBound {
      let end = position - gap
      guard units[end].lexicalClass == .other, isNoun(end..<position) else { return nil }
      if let match = place(endingAt: end, in: paragraph) { return match }
    }
    return nil
  }

  private static func takesInfix(_ form: String) -> Bool {
    form.hasSuffix("高新区") || form.hasSuffix("经开区") || form.hasSuffix("开发区")
      || form.hasSuffix("新区") || form.hasSuffix("工业园区")
  }

  /// Whether a run of units may be part of a name: Han characters without particles.
  private func isNoun(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      guard units[index].lexicalClass == .other else { return false }
      switch units[index] {
      case "的", "在", "和", "与", "是", "为", "对", "向", "了", "到", "从", "由", "及", "将", "有", "设", "于":
        return false
      default: return true
      }
    }
  }

  // MARK: References

  private func resolve(_ mentions: inout [ZoneMention], main: String, place: String) {
    var lastNamed: String?
    for index in mentions.indices {
      guard mentions[index].isReference else {
        if !mentions[index].isPart { lastNamed = mentions[index].park ?? lastNamed }
        continue
      }
      let word = String(mentions[index].range, in: units)
      let kind = Self.kind(of: word)
      if let lastNamed, Self.fits(lastNamed, kind), word.hasPrefix("该") {
        mentions[index].park = lastNamed
      } else if !main.isEmpty {
        mentions[index].park = Self.fits(main, kind) ? main : nil
      } else if !place.isEmpty, kind == "高新区" || kind == "开发区" || kind == "经开区" {
        mentions[index].park = place + kind
      }
    }
  }

  /// The kind that a reference names: 高新区 for 该高新区; "" for 园区, 全区 and the like.
  private static func kind(of word: String) -> String {
    for kind in ["高新区", "经开区", "开发区", "示范区", "新区"] where word.hasSuffix(kind) { return kind }
    return ""
  }

  private static func fits(_ park: String, _ kind: String) -> Bool {
    switch kind {
    case "": true
    case "开发区": !park.hasSuffix("高新区") && !park.hasSuffix("新区")
    case "高新区": park.hasSuffix("高新区") || park.hasSuffix("火炬开发区")
    default: park.hasSuffix(kind)
    }
  }
}
