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
    /// Whether a district (…区) is named at least as often as any zone: then 全区 is the district.
    var isOfDistrict = false
    /// Whether zones in general (8个国家高新区) are spoken of more than any one of them.
    var isOfMany = false
  }

  /// The zones of an article: its paragraphs with their tokens.
  func zones(in paragraphs: [(paragraph: Paragraph, tokens: [Token])]) -> Zones {
    var mentions: [ZoneMention] = []
    var weights: [String: Int] = [:]
    var order: [String] = []
    var placeWeights: [String: Int] = [:]
    var districts: Set<String> = []
    var plural = 0
    let coined = coinedPlaces(in: paragraphs)
    for (paragraph, tokens) in paragraphs {
      let weight = paragraph.role.isHeading ? 4 : 1
      for token in tokens {
        if token.category == .place {
          let place = lexicon.places[token.entry]
          if place.level != .province, !place.shortName.isEmpty {
            placeWeights[place.shortName, default: 0] += weight
            if place.name.hasSuffix("区") { districts.insert(place.shortName) }
          }
        }
        guard
          let mention = mention(
            of: token, after: mentions.last, coined: coined, in: paragraph.units)
        else {
          continue
        }
        mentions.append(mention)
        if mention.isPlural { plural += weight }
        guard !mention.isReference, !mention.isPart, let park = mention.park else { continue }
        if weights[park] == nil { order.append(park) }
        weights[park, default: 0] += weight
      }
    }
    nameAlike(&mentions, &weights)
    unify(&mentions, &weights, order)
    order = weights.keys.sorted {
      (firstPlace($0, in: mentions), $0) < (firstPlace($1, in: mentions), $1)
    }
    let main =
      order.max { left, right in (weights[left] ?? 0) < (weights[right] ?? 0) } ?? ""
    let first = order.first { weights[$0] == weights[main] } ?? main
    let place =
      placeWeights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let isOfDistrict =
      districts.contains(place) && (placeWeights[place] ?? 0) >= (weights[first] ?? 0)
    resolve(&mentions, main: first, place: place, isOfDistrict: isOfDistrict)
    return Zones(
      mentions: mentions, main: first, place: place, isOfDistrict: isOfDistrict,
      isOfMany: plural > (weights[first] ?? 0))
  }

  /// The name as the text writes it, with the kind of zone in its short form: 湛江开发区 stays so,
  /// 湛江经济技术开发区 becomes 湛江经开区.
  private func writtenName(of written: Range<Int>) -> String {
    var range = written
    // 杭州高新区（滨江）: the bracket is no part of the short name.
    if units[range.upperBound - 1].lexicalClass == .closeBracket,
      let open = range.last(where: { units[$0].lexicalClass == .openBracket })
    {
      range = range.lowerBound..<open
    }
    for start in range.dropFirst() {
      if let form = lexicon.trie.longestMatch(
        in: units, from: start, to: range.upperBound, of: LexicalCategories(.zoneForm)),
        start + form.length == range.upperBound
      {
        return String(range.lowerBound..<start, in: units) + lexicon.zoneForms[form.entry].shortForm
      }
    }
    return String(range, in: units)
  }

  /// The names of one zone of the gazetteer are one park: a name without its province or city
  /// (两江新区 for 重庆两江新区) before the fuller one, else the one written most.
  private func nameAlike(_ mentions: inout [ZoneMention], _ weights: inout [String: Int]) {
    var names: [Int: [String]] = [:]
    for mention in mentions where !mention.isPart {
      guard let zone = mention.zone, let park = mention.park else { continue }
      if names[zone]?.contains(park) != true { names[zone, default: []].append(park) }
    }
    for (zone, written) in names {
      let official = lexicon.zones[zone].shortName
      let candidates =
        written.contains { $0 != official && $0.hasSuffix(official) }
        ? written + [official] : written
      let known = candidates.max { left, right in
        if left.hasSuffix(right) != right.hasSuffix(left) { return left.hasSuffix(right) }
        let (l, r) = (weights[left] ?? 0, weights[right] ?? 0)
        return l == r ? (left.count, right) < (right.count, left) : l < r
      }
      guard let known, candidates.count > 1 else { continue }
      for name in written where name != known {
        weights[known, default: 0] += weights.removeValue(forKey: name) ?? 0
      }
      for index in mentions.indices where mentions[index].zone == zone {
        mentions[index].park = known
      }
    }
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

  private func firstPlace(_ park: String, in mentions: [ZoneMention]) -> Int {
    mentions.first { $0.park == park }?.range.lowerBound ?? Int.max
  }

  private func mention(
    of token: Token, after last: ZoneMention?, coined: Set<String>, in paragraph: Range<Int>
  ) -> ZoneMention? {
    switch token.category {
    case .zone:
      return ZoneMention(
        range: token.range, park: writtenName(of: token.range), zone: token.entry)
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
    if isCounted(before: token.range.lowerBound, in: paragraph) {
      return ZoneMention(range: token.range, isPlural: true)
    }
    if let last, !last.isReference, last.range.upperBound <= token.range.lowerBound,
      token.range.lowerBound - last.range.upperBound <= 8,
      isNoun(last.range.upperBound..<token.range.lowerBound)
    {
      // 鄂尔多斯高新区装备制造产业园: a part of the zone named directly before.
      return ZoneMention(
        range: last.range.lowerBound..<token.range.upperBound, park: last.park, zone: last.zone,
        isPart: true)
    }
    if let place = place(endingAt: token.range.lowerBound, in: paragraph) {
      return ZoneMention(
        range: place.start..<token.range.upperBound, park: name(of: place.place, place, form))
    }
    if Self.takesInfix(form.shortForm),
      let place = place(before: token.range.lowerBound, in: paragraph)
    {
      let infix = String(place.end..<token.range.lowerBound, in: units)
      if place.isFull, isProperName(place.end..<token.range.lowerBound) {
        // 重庆市大渡口区建桥工业园区 is known as 建桥工业园区.
        return ZoneMention(
          range: place.start..<token.range.upperBound, park: infix + form.shortForm)
      }
      return ZoneMention(
        range: place.start..<token.range.upperBound,
        park: shortName(place.place) + infix + form.shortForm)
    }
    let end = token.range.lowerBound
    if let named = bracketed(before: end, form, in: paragraph) {
      return ZoneMention(range: named.start..<token.range.upperBound, park: named.park)
    }
    for length in stride(from: min(4, end - paragraph.lowerBound), through: 2, by: -1) {
      let name = String(end - length..<end, in: units)
      if coined.contains(name) {
        return ZoneMention(
          range: end - length..<token.range.upperBound, park: name + form.shortForm)
      }
    }
    return ZoneMention(range: token.range, isReference: true)
  }

  /// 建桥 (工业园区), but not 高新 or 农产品加工: two units or more, and no noun of the vocabulary.
  private func isProperName(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    if Self.generic.contains(where: { String(range, in: units).contains($0) }) { return false }
    return !range.contains { position in
      lexicon.trie.longestMatch(
        in: units, from: position, to: range.upperBound,
        of: LexicalCategories(.dimensionWord, .zoneForm, .phraseBoundary)) != nil
    }
  }

  /// 长丰（双凤）(经开区): the place in front of the bracket, and the bracket.
  private func bracketed(
    before end: Int, _ form: ZoneForm, in paragraph: Range<Int>
  ) -> (start: Int, park: String)? {
    guard end - 1 > paragraph.lowerBound, units[end - 1].lexicalClass == .closeBracket,
      let open = (max(paragraph.lowerBound, end - 8)..<end - 1).last(where: {
        units[$0].lexicalClass == .openBracket
      }), isNoun(open + 1..<end - 1), let place = place(endingAt: open, in: paragraph)
    else { return nil }
    let inner = String(open + 1..<end - 1, in: units)
    return (place.start, shortName(place.place) + "（\(inner)）" + form.shortForm)
  }

  /// 8个国家高新区, 全省高新区, 各开发区: several zones, named by none.
  private func isCounted(before position: Int, in paragraph: Range<Int>) -> Bool {
    let start = max(paragraph.lowerBound, position - 3)
    let before = String(start..<position, in: units)
    if ["全省", "全市", "全国", "我省", "我市", "各", "所有", "其他", "多个"].contains(where: {
      before.hasSuffix($0)
    }) {
      return true
    }
    // 省级高新区 at the head of a clause; behind a verb (晋级省级开发区) it is what one zone became.
    if ["省级", "市级"].contains(where: { before.hasSuffix($0) }) || beginsWithNation(position) {
      let head = beginsWithNation(position) ? position : position - 2
      return head == paragraph.lowerBound || units[head - 1].lexicalClass != .other
        || units[head - 1] == "个" || units[head - 1] == "家"
    }
    guard position - 2 >= paragraph.lowerBound,
      units[position - 1] == "个" || units[position - 1] == "家"
    else { return false }
    switch units[position - 2].lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .vagueDigit: return true
    default: return units[position - 2] == "余" || units[position - 2] == "多"
    }
  }

  /// 国家高新区, 国家级经开区 as kinds of zones.
  private func beginsWithNation(_ position: Int) -> Bool {
    position + 1 < units.count && units[position] == "国" && units[position + 1] == "家"
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
          let name = headOfClause(endingAt: end, in: paragraph.units),
          !tokens.contains(where: { $0.range.overlaps(end - name.unicodeScalars.count..<end) })
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
    for length in stride(from: min(12, end - paragraph.lowerBound), through: 2, by: -1) {
      let start = end - length
      if let match = lexicon.trie.longestMatch(
        in: units, from: start, to: end, of: LexicalCategories(.place, .placeShort)),
        match.length == length
      {
        return PlaceMatch(
          start: start, end: end, place: lexicon.places[match.entry],
          isFull: match.category == .place)
      }
    }
    return nil
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

  private func resolve(
    _ mentions: inout [ZoneMention], main: String, place: String, isOfDistrict: Bool
  ) {
    var lastNamed: String?
    for index in mentions.indices where !mentions[index].isPlural {
      guard mentions[index].isReference else {
        if !mentions[index].isPart { lastNamed = mentions[index].park ?? lastNamed }
        continue
      }
      let word = String(mentions[index].range, in: units)
      let kind = Self.kind(of: word)
      if isOfDistrict, ["全区", "我区", "本区", "该区", "区内"].contains(word) {
        mentions[index].isPlural = true
      } else if let lastNamed, Self.fits(lastNamed, kind), word.hasPrefix("该") {
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
    for kind in ["高新区", "经开区", "开发区", "示范区", "新区", "新城"] where word.hasSuffix(kind) { return kind }
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

extension String {
  /// The text of a range of folded units.
  init(_ range: Range<Int>, in units: [TextUnit]) {
    self.init()
    for index in range where units.indices.contains(index) {
      if let scalar = Unicode.Scalar(units[index].code) { unicodeScalars.append(scalar) }
    }
  }
}
