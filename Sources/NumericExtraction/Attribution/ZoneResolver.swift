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
  func zones(
    in paragraphs: [(paragraph: Paragraph, tokens: [Token])], of article: Article
  ) -> Zones {
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
          var mention = mention(
            of: token, after: mentions.last, coined: coined, in: paragraph.units)
        else {
          continue
        }
        if mention.isReference,
          let start = partStart(before: token, among: tokens, in: paragraph.units)
        {
          mention = ZoneMention(range: start..<token.range.upperBound, isPart: true)
        }
        mention.paragraph = paragraph.units.lowerBound
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
    var first = order.first { weights[$0] == weights[main] } ?? main
    first = zone(around: first, among: order) ?? first
    let place =
      placeWeights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? placeOfNewspaper(of: article) ?? ""
    forgetNewTowns(&mentions, main: first)
    demoteParts(&mentions, main: (weights[first] ?? 0) >= 2 ? first : "")
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
    for (zone, all) in names {
      // 光谷 is a nickname: a name that tells the kind of zone stands before it.
      var written = all.filter(endsInForm)
      let official = lexicon.zones[zone].shortName
      let ofKind = written.filter { $0.suffix(3) == official.suffix(3) }
      if !ofKind.isEmpty { written = ofKind }
      if written.isEmpty { written = [official] }
      guard all.count > 1 || written != all else { continue }
      let known = written.max { left, right in
        if isFuller(left, than: right) || isFuller(right, than: left) {
          return isFuller(left, than: right)
        }
        let (l, r) = (weights[left] ?? 0, weights[right] ?? 0)
        return l == r ? (left.count, right) < (right.count, left) : l < r
      }
      guard let known else { continue }
      for name in all where name != known {
        weights[known, default: 0] += weights.removeValue(forKey: name) ?? 0
      }
      for index in mentions.indices where mentions[index].zone == zone {
        mentions[index].park = known
      }
    }
  }

  private func endsInForm(_ name: String) -> Bool {
    let units = name.unicodeScalars.map { TextUnit($0) }
    return units.indices.contains { start in
      lexicon.trie.longestMatch(
        in: units, from: start, to: units.count, of: LexicalCategories(.zoneForm)
      ).map { start + $0.length == units.count } ?? false
    }
  }

  /// Whether a name is another with its province or city in front.
  private func isFuller(_ name: String, than other: String) -> Bool {
    guard name.count > other.count, name.hasSuffix(other) else { return false }
    let front = name.dropLast(other.count).unicodeScalars.map { TextUnit($0) }
    let match = lexicon.trie.longestMatch(
      in: front, from: 0, to: front.count, of: LexicalCategories(.place, .placeShort))
    return match?.length == front.count
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

  /// 大数据(产业园), 绿色(化工园区): where the name of a part of a zone begins that no place precedes;
  /// nil for 入驻园区, 特色产业园 and the like.
  private func partStart(
    before token: Token, among tokens: [Token], in paragraph: Range<Int>
  ) -> Int? {
    let word = String(token.range, in: units)
    guard Self.partForms.contains(where: { word.hasSuffix($0) }) else { return nil }
    let end = token.range.lowerBound
    var start = end
    while start > paragraph.lowerBound, isNoun(start - 1..<start) {
      // A run as long as this is no name.
      guard end - start < 6 else { return nil }
      if tokens.contains(where: { $0.range.upperBound == start && $0.category != .place }) { break }
      let isCut = (2...3).contains { length in
        start - length >= paragraph.lowerBound
          && lexicon.trie.longestMatch(
            in: units, from: start - length, to: start, of: LexicalCategories(.phraseBoundary))?
            .length == length
      }
      if isCut { break }
      start -= 1
    }
    let followsNumber =
      start > paragraph.lowerBound && units[start - 1].lexicalClass == .digit
    guard end - start >= 2, !followsNumber else { return nil }
    let name = String(start..<end, in: units)
    return Self.generic.contains(where: { name.hasPrefix($0) || name.hasSuffix($0) }) ? nil : start
  }

  /// 安宁工业园区 for an article about its 安宁粤商产业园: the zone of the same place that it lies in.
  private func zone(around park: String, among parks: [String]) -> String? {
    guard ["产业园", "科技园", "创新园", "软件园"].contains(where: { park.hasSuffix($0) }) else { return nil }
    return parks.first { other in
      other != park && other.prefix(2) == park.prefix(2)
        && ["高新区", "经开区", "开发区", "新区", "工业园区"].contains { other.hasSuffix($0) }
    }
  }

  /// A new town is a zone only in an article about it.
  private func forgetNewTowns(_ mentions: inout [ZoneMention], main: String) {
    guard !main.hasSuffix("新城") else { return }
    mentions.removeAll { $0.park?.hasSuffix("新城") ?? false }
  }

  /// 驻马店日报: the place whose newspaper or reporter tells the news.
  private func placeOfNewspaper(of article: Article) -> String? {
    let papers: [StaticString] = ["日报", "晚报", "新闻网", "讯"]
    for paragraph in article.paragraphs {
      let matcher = NumeralParser(units: units, lexicon: lexicon, end: paragraph.units.upperBound)
      for position in paragraph.units
      where papers.contains(where: { matcher.follows($0, at: position) }) {
        if let place = place(endingAt: position, in: paragraph.units) {
          return shortName(place.place)
        }
      }
    }
    return nil
  }

  /// The kinds that a zone may have inside it.
  private static let partForms = ["产业园", "产业园区", "园区", "科技园", "软件园", "工业园", "创新园", "物流园"]

  /// In an article about a zone, an industrial park that no gazetteer holds and that lies at the
  /// zone's own place is a part of it.
  private func demoteParts(_ mentions: inout [ZoneMention], main: String) {
    let zones = ["高新区", "经开区", "开发区", "新区", "示范区", "自贸区", "工业园区"]
    guard let kind = zones.first(where: { main.hasSuffix($0) }) else {
      for index in mentions.indices where mentions[index].isPart && mentions[index].park == nil {
        mentions[index].isPart = false
        mentions[index].park = writtenName(of: mentions[index].range)
      }
      return
    }
    let place = main.dropLast(kind.count).prefix(2)
    for index in mentions.indices where mentions[index].zone == nil && !mentions[index].isReference
    {
      let mention = mentions[index]
      guard let park = mention.park else {
        if mention.isPart { mentions[index].park = main }
        continue
      }
      guard park != main, Self.partForms.contains(where: { park.hasSuffix($0) }),
        park.hasPrefix(place)
      else { continue }
      mentions[index].park = main
      mentions[index].isPart = true
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
    if isCounted(token.range, in: paragraph) {
      return ZoneMention(range: token.range, isPlural: true)
    }
    if let last, !last.isReference, last.range.upperBound <= token.range.lowerBound,
      token.range.lowerBound - last.range.upperBound <= 8,
      isNoun(last.range.upperBound..<token.range.lowerBound),
      !holdsVerb(last.range.upperBound..<token.range.lowerBound)
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

  /// Whether a word stands in the range that no phrase goes across: 引进.
  private func holdsVerb(_ range: Range<Int>) -> Bool {
    range.contains { position in
      lexicon.trie.longestMatch(
        in: units, from: position, to: range.upperBound, of: LexicalCategories(.phraseBoundary)
      ).map { $0.length >= 2 } ?? false
    }
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
  private func isCounted(_ kind: Range<Int>, in paragraph: Range<Int>) -> Bool {
    let position = kind.lowerBound
    let start = max(paragraph.lowerBound, position - 3)
    let before = String(start..<position, in: units)
    if ["全省", "全市", "全国", "我省", "我市", "各", "所有", "其他", "多个"].contains(where: {
      before.hasSuffix($0)
    }) {
      return true
    }
    // 省级高新区 at the head of a clause; behind a verb (晋级省级开发区) it is what one zone became.
    // 国家级开发区综合发展水平考核: a ranking of zones, not the zones.
    if kind.upperBound < paragraph.upperBound,
      ["综", "考", "评"].contains(units[kind.upperBound])
    {
      return false
    }
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
    let isGeneric =
      Self.generic.contains { name.hasPrefix($0) || name.hasSuffix($0) }
      || ["国家", "省级", "市级"].contains { name.contains($0) }
      || start > paragraph.lowerBound && units[start - 1].lexicalClass == .digit
    return isGeneric ? nil : name
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
    var subject: ZoneMention?
    for index in mentions.indices where !mentions[index].isPlural {
      let mention = mentions[index]
      guard mention.isReference else {
        if !mention.isPart { lastNamed = mention.park ?? lastNamed }
        mentions[index].opensClause = opensClause(mention)
        if mentions[index].opensClause { subject = mention }
        continue
      }
      let word = String(mention.range, in: units)
      let kind = Self.kind(of: word)
      if isOfDistrict, ["全区", "我区", "本区", "该区", "区内"].contains(word) {
        mentions[index].isPlural = true
      } else if let lastNamed, Self.fits(lastNamed, kind), word.hasPrefix("该") {
        mentions[index].park = lastNamed
      } else if let subject, subject.paragraph == mention.paragraph, let park = subject.park,
        Self.fits(park, kind), !subject.isPart || kind.isEmpty && word.contains("园")
      {
        mentions[index].park = park
        mentions[index].isPart = subject.isPart
      } else if !main.isEmpty, kind.hasSuffix("保区") || kind.hasSuffix("保税区"), !Self.fits(main, kind)
      {
        // The bonded zone of a zone is a part of it.
        mentions[index].park = main
        mentions[index].isPart = true
      } else if !main.isEmpty {
        mentions[index].park = Self.fits(main, kind) ? main : nil
      } else if !place.isEmpty, kind == "高新区" || kind == "开发区" || kind == "经开区" {
        mentions[index].park = place + kind
      }
    }
  }

  /// Whether a zone is what its clause is about: at its head, or behind 在, 据 and the like.
  private func opensClause(_ mention: ZoneMention) -> Bool {
    let start = mention.range.lowerBound
    guard start > mention.paragraph else { return true }
    switch units[start - 1] {
    case "在", "据", "从", "走": return true
    default: return units[start - 1].lexicalClass.endsPhrase && units[start - 1] != "、"
    }
  }

  /// The kind that a reference names: 高新区 for 该高新区; "" for 园区, 全区 and the like.
  private static func kind(of word: String) -> String {
    for kind in ["高新区", "经开区", "开发区", "示范区", "新区", "新城", "综保区", "综合保税区", "保税区"]
    where word.hasSuffix(kind) { return kind }
    return ""
  }

  private static func fits(_ park: String, _ kind: String) -> Bool {
    switch kind {
    case "": true
    case "新区": park.hasSuffix("新区")
    case "开发区": !park.hasSuffix("高新区") && !park.hasSuffix("新区")
    case "综保区", "综合保税区", "保税区": park.hasSuffix("综保区") || park.hasSuffix("保税区")
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
