import Lexicon
import Measurements

/// Places and zones in general as subjects, and where they are none.
extension ScopeRules {
  /// 1—8月惠州规上工业增加值(1599.8亿元): a measure of zones and regions that begins with the place it is of.
  func isMeasureOfPlace(_ place: Place) -> Bool {
    guard words.hold(.zoneMeasure), let phrase = place.phrase?.range,
      phrase.upperBound <= place.figure.range.lowerBound,
      let named = lexicon.trie.longestMatch(
        in: units, from: phrase.lowerBound, to: phrase.upperBound,
        of: LexicalCategories(.place, .placeShort)),
      named.length >= 2, named.length + 2 < phrase.count,
      words.has(.zoneMeasure, in: phrase.lowerBound + named.length..<phrase.upperBound)
    else { return false }
    let start = phrase.lowerBound
    return (start == place.clause.lowerBound || paragraph.time(endingAt: start) != nil)
      && !zones.mentions.contains { $0.range.overlaps(start..<start + named.length) }
  }

  /// 而从全市看，1—8月…: a sentence that turns to a region.
  func isSeenFromRegion(_ place: Place) -> Bool {
    guard let opening = place.sentence.clauses.first, (2...8).contains(opening.count),
      opening.upperBound <= place.clause.lowerBound,
      ["看", "言", "观"].contains(units[opening.upperBound - 1])
        || units[opening.lowerBound] == "放" && units[opening.lowerBound + 1] == "眼"
    else { return false }
    // 放到全国看，(在综合评价中，)株洲高新区(列第27位), 分县区看，淮安经开区(产值继续领跑，达312亿元)
    guard
      !zones.mentions.contains(where: { zone in
        zone.namedZone != nil && !zone.isPlural
          && (opening.upperBound...place.clause.lowerBound).contains(zone.range.lowerBound)
          && place.sentence.clause(at: zone.range.lowerBound).lowerBound == zone.range.lowerBound
      })
    else { return false }
    return paragraph.tokens(in: opening, of: LexicalCategories(.subject, .place)).contains {
      $0.category == .place || names($0, .region)
    }
  }

  /// 自治区科技厅副厅长表示，到2017年，力争全区高新区产值突破6000亿元: what a department of a province says of zones that it
  /// does not name.
  func isToldByRegion(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    guard
      let mark = sentence.prefix(24).dropLast(3).first(where: {
        units[$0] == "省" || units[$0] == "治"
      }),
      units[mark] == "省" || units[mark + 1] == "区",
      mark == sentence.lowerBound || !["全", "我", "外", "节"].contains(units[mark - 1])
    else { return false }
    let rest = mark + 1..<min(sentence.upperBound, mark + 14)
    let office = rest.prefix { units[$0].lexicalClass == .other && units[$0] != "、" }
    guard office.contains(where: { ["厅", "府", "委", "局"].contains(units[$0]) }),
      place.figure.range.lowerBound > office.upperBound,
      words.has(.speech, in: sentence)
        || units[office.upperBound - 1] == "案"
    else { return false }
    return !zones.mentions.contains {
      sentence.contains($0.range.lowerBound) && !$0.isReference && !$0.isPlural && $0.park != nil
        && $0.range.upperBound <= place.figure.range.lowerBound
    }
  }

  /// “一区四园”(共完成…) in an article that begins with 全市: several zones together.
  func zonesTogether(in range: Range<Int>) -> Subject? {
    guard
      let zone =
        (range.lowerBound..<max(range.lowerBound, min(range.upperBound, range.lowerBound + 8)))
        .first(where: {
          units[$0] == "一" && $0 + 3 < units.count && units[$0 + 1] == "区" && units[$0 + 3] == "园"
        }),
      zone == range.lowerBound || !isHan(zone - 1) || paragraph.time(endingAt: zone) != nil,
      let opening = article.paragraphs.first(where: { !$0.figures.isEmpty })?.sentences.first,
      Self.wholes.occur(in: opening.range, of: units)
    else { return nil }
    return Subject(range: zone..<zone + 4, scope: .region)
  }

  private static let wholes = NameParts("全市", "全县", "我市", "我县", "全省")

  /// 合肥高新区和蜀山区(合计拥有…): a zone that is told of together with a place.
  func isJoinedToPlace(_ zone: Range<Int>, in range: Range<Int>) -> Bool {
    let end = zone.upperBound
    guard end + 3 < range.upperBound, ["和", "与", "及", "、"].contains(units[end]),
      let place = paragraph.tokens(in: end + 1..<range.upperBound, of: LexicalCategories(.place))
        .first(where: { $0.range.lowerBound == end + 1 })
    else { return false }
    return Self.altogether.begin(
      place.range.upperBound..<max(place.range.upperBound, range.upperBound), in: units)
  }

  private static let altogether = NameParts(
    "合计", "共有", "共计", "一共", "总共", "共拥有", "共实现", "共完成", "合共", "两地", "加起来")

  /// Whether several zones follow a zone behind 和, 与 or 及.
  func isJoinedToMany(_ zone: Range<Int>, in range: Range<Int>) -> Bool {
    let end = zone.upperBound
    guard end < range.upperBound, ["和", "与", "及", "、"].contains(units[end]) else { return false }
    return zones.mentions.contains {
      $0.isPlural && $0.range.lowerBound > end && $0.range.lowerBound - end <= 8
        && $0.range.upperBound <= range.upperBound
    }
  }

  /// (全省)8个国家高新区 at the head of a clause; but not 放到160家开发区里比, 占8个高新区的64%.
  func opensAsMany(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    // 实现重点园区全覆盖: what a verb stands before is what is done.
    let lead = range.lowerBound..<named.lowerBound
    if paragraph.tokens(in: lead, of: LexicalCategories(.status)).last != nil { return false }
    // (是)全国首批14个国家级开发区之一
    let end = named.upperBound
    if end + 1 < units.count, units[end] == "之", units[end + 1] == "一" { return false }
    // 下辖新桥、奎阁、前锋三个园区
    if lead.contains(where: { units[$0] == "辖" }) { return false }
    let before = max(range.lowerBound, named.lowerBound - 9)..<named.lowerBound
    return !before.contains {
      switch units[$0] {
      case "及", "是", "在", "到", "比", "与", "于", "对", "从", "占", "居", "列", "和", "入": true
      default: false
      }
    }
  }

  /// 在157家国家高新区中位列第84位: the zones among which one has a rank, unless the article is
  /// about all of them.
  func isRankedAmong(_ zones: Range<Int>, _ place: Place) -> Bool {
    // (位次升至)全国97家综保区的第15位；1—9月实际利用外资…
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: zones.lowerBound)]
    let rest =
      zones
      .upperBound..<max(
        zones.upperBound, sentence.clause(at: zones.lowerBound).upperBound)
    if !article.isAboutRegion, paragraph.figures(in: rest).contains(where: { $0.kind == .rank }) {
      return true
    }
    return place.figure.quantity.unit.kind == .rank && !article.isAboutRegion
      && place.figure.range.lowerBound >= zones.upperBound
  }

  /// (去年，宜兴经开区共有47个重大项目，其中)无锡市重大产业项目10个: the place says who ranks the projects of a zone.
  func ranksProjects(_ token: Token, in range: Range<Int>) -> Bool {
    guard token.category == .place else { return false }
    let behind = token.range.upperBound..<min(units.count, token.range.upperBound + 4)
    guard Self.ranksOfProjects.begin(behind, in: units) else { return false }
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: token.range.lowerBound)].range
    return zones.mentions.contains {
      sentence.contains($0.range.lowerBound) && $0.range.upperBound <= token.range.lowerBound
        && $0.park != nil
    }
  }

  private static let ranksOfProjects = NameParts("级", "重大", "重点", "“", "优秀", "示范")

  /// 全省(占比64.5%), 全市(排名第一): whom a share or rank is of.
  static let comparisons = NameParts("占比", "排名", "排位", "位次", "份额")

  /// 太原片区: a part of the article's zone that is named after a place.
  func isSection(_ token: Token, in range: Range<Int>) -> Bool {
    let end = token.range.upperBound
    return !zones.main.isEmpty && end + 1 < range.upperBound && units[end] == "片"
      && units[end + 1] == "区"
  }

  /// 新增第二批郑州市“链主”企业, 综合考核全市第二: behind a verb or noun of its clause, a place tells
  /// where or among whom. Only in an article about a zone.
  func isInsideClause(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    let before = named.lowerBound - 1
    guard !zones.main.isEmpty, !article.isAboutRegion, before > range.lowerBound else {
      return false
    }
    // 株洲高新区（天元区）: the district that a zone is one with.
    if units[before].lexicalClass == .openBracket {
      return zones.mentions.contains { $0.range.upperBound == before }
    }
    // 而在襄阳市，…: a clause that turns to a place.
    if units[before] == "在", named.upperBound == range.upperBound, before - range.lowerBound <= 1 {
      return false
    }
    // 前三季度合肥市…: also behind a time that no date resolves.
    // 山西全省: behind the name of the place itself.
    if let place = paragraph.token(endingAt: named.lowerBound), place.category == .place {
      return isInsideClause(place.range, in: range)
    }
    if let place = lexicon.endings.longestMatch(
      in: units, endingAt: named.lowerBound, from: max(range.lowerBound, named.lowerBound - 4),
      of: LexicalCategories(.placeShort))
    {
      let start = named.lowerBound - place.length
      if start == range.lowerBound || !isHan(start - 1)
        || Self.openings.end(range.lowerBound..<start, in: units)
      {
        return false
      }
    }
    // 同期|全市, 其中|全市
    if Self.openings.length(ending: range.lowerBound..<named.lowerBound, in: units)
      == named.lowerBound - range.lowerBound
    {
      return false
    }
    return units[before].lexicalClass == .other
      && paragraph.time(endingAt: named.lowerBound) == nil
      && paragraph.token(endingAt: named.lowerBound)?.category != .time
  }

  private static let openings = NameParts(
    "同期", "其中", "而", "但", "当前", "此外", "同时", "截至目前", "目前", "当年", "当天", "当日", "同日", "昨天", "昨日", "今天")

  /// 全省高新区排名第2位, 全市第二, 拉动全市增长1.4个百分点: among whom one has a rank, or whom one moves.
  func isComparedWith(_ named: Range<Int>, _ place: Place) -> Bool {
    // (广丰经济开发区325.44亿元，)全省第八位
    if place.figure.quantity.unit.kind == .rank, named.upperBound == place.figure.range.lowerBound {
      return true
    }
    guard !article.isAboutRegion, !zones.main.isEmpty else { return false }
    if place.figure.quantity.unit.kind == .rank {
      // 全市新能源汽车产量在全省排第4位: what is at the head is ranked among the others.
      if named.lowerBound == place.clause.lowerBound,
        Self.wider.occur(
          in: named.upperBound..<max(named.upperBound, place.figure.range.lowerBound), of: units)
      {
        return false
      }
      // 海门市实现生产总值836亿元，在全国百强县中排名第23位: the place is what is ranked.
      return named.lowerBound >= place.clause.lowerBound
        || !isPlaceAtHead(named, of: place.sentence) && !isRegionAtWork(named, of: place.sentence)
    }
    return named.lowerBound > place.clause.lowerBound && units[named.lowerBound - 1] == "动"
  }

  private static let wider = NameParts("在全省", "在全国", "居全省", "居全国", "列全省", "列全国", "在省内", "位居全")

  /// (2014年，)全市实现生产总值836亿元(，名列百强县第23位): a region at the head of a clause that tells what it has
  /// reached.
  private func isRegionAtWork(_ named: Range<Int>, of sentence: Sentence) -> Bool {
    let clause = sentence.clause(at: named.lowerBound)
    guard named.lowerBound == clause.lowerBound || paragraph.time(endingAt: named.lowerBound) != nil
    else { return false }
    return paragraph.tokens(
      in: named.upperBound..<min(clause.upperBound, named.upperBound + 3),
      of: LexicalCategories(.status)
    ).contains { $0.range.lowerBound == named.upperBound }
  }

  /// (2014年)海门市实现…: a city or county, in full, at the head of a clause.
  private func isPlaceAtHead(_ named: Range<Int>, of sentence: Sentence) -> Bool {
    guard let token = paragraph.token(endingAt: named.upperBound), token.category == .place,
      token.range == named
    else { return false }
    let clause = sentence.clause(at: named.lowerBound)
    return named.lowerBound == clause.lowerBound
      || paragraph.time(endingAt: named.lowerBound) != nil
  }

  /// 全国 and 全球 are subjects only where their number follows at once: 全国46家集群.
  func isWideRegion(_ token: Token) -> Bool {
    switch ComparedName(lexicon.cues[token.entry].word) {
    case "全国", "全球", "世界":
      // 全国46家, 全国共有357家
      var end = token.range.upperBound
      while end < units.count, units[end] == "共" || units[end] == "有" || units[end] == "现" {
        end += 1
      }
      return end < units.count && units[end].lexicalClass == .digit
    default: return true
    }
  }

  /// 龙口、牟平的…: places in short form at the head of a clause.
  func listedPlaces(in range: Range<Int>) -> Subject? {
    // 在福清注册的(台企达290家)
    if range.count > 4, units[range.lowerBound] == "在",
      let match = lexicon.trie.longestMatch(
        in: units, from: range.lowerBound + 1, to: range.upperBound,
        of: LexicalCategories(.place, .placeShort)),
      Self.settling.begin(range.lowerBound + 1 + match.length..<range.upperBound, in: units),
      !zones.mentions.contains(where: { $0.range.contains(range.lowerBound + 1) })
    {
      return Subject(
        range: range.lowerBound + 1..<range.lowerBound + 1 + match.length, scope: .region)
    }
    guard
      let match = lexicon.trie.longestMatch(
        in: units, from: range.lowerBound, to: range.upperBound,
        of: LexicalCategories(.placeShort))
    else { return nil }
    let named = range.lowerBound..<range.lowerBound + match.length
    if isComparedPlace(named) { return Subject(range: named, scope: .region) }
    guard named.upperBound < range.upperBound, !isWord(named) else { return nil }
    if isPlaceAtWork(named, as: match.entry, in: range) {
      return Subject(range: named, scope: .region)
    }
    let next = units[named.upperBound]
    switch next {
    case "、", "的": break
    // 江苏15席, 安徽入选…: a province counts by itself.
    case "占", "有", "共", "入",
      _ where next.lexicalClass == .digit:
      guard lexicon.places.level(at: match.entry) == .province else { return nil }
    default: return nil
    }
    guard !zones.main.begins(with: lexicon.places[match.entry].shortName) else { return nil }
    return Subject(range: named, scope: .region)
  }

  /// (合肥高新区产值100亿元，)芜湖20亿元: a place at the head of a clause with a figure of the same unit as a zone's
  /// before it. Whether its zone or the place itself is meant, the text does not say.
  private func isComparedPlace(_ place: Range<Int>) -> Bool {
    let start = place.lowerBound
    guard start > paragraph.paragraph.units.lowerBound, units[start - 1].lexicalClass.endsClause,
      let figure = paragraph.figure(at: place.upperBound),
      let previous = paragraph.figure(
        before: start, from: paragraph.sentences[figure.sentence].range.lowerBound),
      previous.range.upperBound == start - 1, previous.kind == figure.kind
    else { return false }
    return zones.mentions.contains {
      !$0.isReference && $0.park != nil && previous.clause.contains($0.range.lowerBound)
    }
  }

  /// (西安高新区…；)宝鸡集聚科教人员7000多名, 渭南则增长6.1%: a city or province, or the place of another zone of the article, that
  /// has or does something. Whether the zone or the place itself is meant, the text does not say.
  private func isPlaceAtWork(_ place: Range<Int>, as row: Int, in range: Range<Int>) -> Bool {
    guard Self.placeVerbs.begin(place.upperBound..<range.upperBound, in: units) else {
      return false
    }
    let name = lexicon.places[row].shortName
    guard !zones.main.begins(with: name) else { return false }
    return lexicon.places.level(at: row) != .county
      || zones.mentions.contains { $0.park?.begins(with: name) ?? false }
  }

  private static let placeVerbs = NameParts(
    "拥有", "集聚", "聚集", "则", "实现", "完成", "新增", "位居", "位列", "排名", "排在", "增长", "下降")
  private static let settling = NameParts("注册", "落户", "投资", "设立", "经营", "登记")

  /// 四川省院士工作站, 珠海市级人才工程: the place says who accredits; but not 榆林市计划实施市级重点项目.
  func accredits(_ token: Token) -> Bool {
    let end = token.range.upperBound
    guard
      let noun = words.first(
        .accreditedNoun, in: end..<min(paragraph.paragraph.units.upperBound, end + 8))
    else { return false }
    return paragraph.tokens(
      in: end..<max(end, noun.lowerBound), of: LexicalCategories(.status)
    ).isEmpty
  }
}
