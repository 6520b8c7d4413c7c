import Lexicon
import Measurements

/// Phrases that a figure takes from elsewhere, where no noun stands beside it.
extension IndicatorReader {
  /// What a figure without a noun of its own measures.
  func carried(_ place: Place) -> Phrase? {
    // 前者1个，后者2个: better no noun than that of another figure.
    if words.has(.pronoun, in: passage(place.floor, place.start)) { return nil }
    if let phrase = pointedMeasure(place) { return phrase }
    if let phrase = classOfCounted(place) ?? stageOfCounted(place) ?? levelOfChanged(place)
      ?? elidedHead(place)
    {
      return phrase
    }
    let earlier = subjectBefore(place) ?? subjectOfChange(place) ?? documentBefore(place)
    if let phrase = earlier ?? labelBefore(place) { return phrase }
    if let phrase = verbAlone(place) ?? verbBehind(place) { return phrase }
    return journey(place) ?? seenByMeasure(place) ?? inherited(place) ?? topicPhrase(place)
      ?? assessed(place)
      ?? totalOfCounted(place)
  }

  /// (某区完成生产总值118亿元。)从增速看，高新区增长16.8%: what grew is what the sentence before gives the amounts of.
  private func seenByMeasure(_ place: Place) -> Phrase? {
    guard place.kind == .percent || place.kind == .percentagePoint,
      let opening = place.sentence.clauses.first, (3...8).contains(opening.count),
      opening.upperBound <= place.clause.lowerBound, units[opening.lowerBound] == "从",
      Self.measuresSeen.end(opening, in: units)
    else { return nil }
    return paragraph.lastFigure(of: .money, inSentenceBefore: place.sentence.range.lowerBound)
      .flatMap { phrase(ofEarlier: $0) }
      .map(\.inherited)
  }

  private static let measuresSeen = NameParts("增速看", "增幅看", "速度看", "增速来看", "增幅来看")

  /// (建成主干道12条)共31公里: how long, large or dear the counted are together.
  private func totalOfCounted(_ place: Place) -> Phrase? {
    guard let previous = place.previous, previous.kind == .count,
      case let gap = passage(previous.range.upperBound, place.start), !gap.isEmpty,
      Self.together.match(gap, in: units), let counted = phrase(ofEarlier: previous)
    else { return nil }
    return counted.inherited
  }

  private static let together = NameParts("共", "共计", "合计", "总计", "、", "、共")

  /// 到上海(仅需2小时): where one gets in so much time.
  private func journey(_ place: Place) -> Phrase? {
    guard place.kind == .duration else { return nil }
    let lead = passage(place.clause.lowerBound, place.start)
    guard lead.count >= 3, ["到", "至", "距"].contains(units[lead.lowerBound]),
      let named = lexicon.trie.longestMatch(
        in: units, from: lead.lowerBound + 1, to: lead.upperBound,
        of: LexicalCategories(.place, .placeShort))
    else { return nil }
    let end = lead.lowerBound + 1 + named.length
    guard lead.upperBound - end <= 4 else { return nil }
    return Phrase(range: lead.lowerBound..<end, rule: .nounBefore)
  }

  /// (软件业务收入1050亿元。)今年前三季度，这一数字为812亿元: the measure of the sentence before that a clause points at.
  private func pointedMeasure(_ place: Place) -> Phrase? {
    let lead = passage(place.clause.lowerBound, place.start)
    guard Self.pointingAtMeasure.occur(in: lead, of: units) else { return nil }
    let start = place.sentence.range.lowerBound
    let told =
      alike(before: place) ?? paragraph.lastFigure(of: place.kind, inSentenceBefore: start)
    return told.flatMap { phrase(ofEarlier: $0) }
      .map(\.inherited)
  }

  private static let pointingAtMeasure = NameParts(
    "这一数字", "这一指标", "这一比例", "这一比重", "这一规模", "这一数据", "这个比例", "这个数字", "这一占比", "该指标", "该比例")

  /// (规上工业产值同比增长12.6%，)达到452亿元: the level that what has changed came to, where nothing but 达到 or the
  /// like stands between.
  private func levelOfChanged(_ place: Place) -> Phrase? {
    guard let previous = place.previous, let phrase = phrase(ofEarlier: previous), !isShare(phrase)
    else { return nil }
    let floor = max(previous.range.upperBound, place.clause.lowerBound)
    guard floor - previous.range.upperBound <= 1, place.start > floor || place.bound != .exact,
      skipLinks(endingAt: place.start, floor: floor) <= floor + 1
    else { return nil }
    switch (previous.kind, place.kind) {
    case (.percent, .money), (.percent, .area), (.percent, .mass), (.percent, .power),
      (.percent, .energy), (.percent, .volume), (.multiple, .money):
      let change = passage(phrase.range.upperBound, previous.range.lowerBound)
      guard !paragraph.tokens(in: change, of: LexicalCategories(.change)).isEmpty else {
        return nil
      }
      return phrase.inherited
    // (高新技术企业净增30家，)达到452家
    case (.count, .count), (.people, .people):
      guard agrees(previous, place.figure),
        let verb = words.start(
          of: .flow, endingAt: phrase.range.upperBound, from: phrase.range.lowerBound),
        verb > phrase.range.lowerBound + 1, units[floor] == "达" || units[floor] == "总"
      else { return nil }
      return Phrase(range: phrase.range.lowerBound..<verb, rule: .inherited)
    default: return nil
    }
  }

  /// (签约项目10个，)其中10亿元以上的4个: the noun of which a class is counted.
  private func classOfCounted(_ place: Place) -> Phrase? {
    guard place.kind == .count,
      let size = sizeClass(
        endingAt: skipLinks(endingAt: place.start, floor: place.floor)),
      size.lowerBound >= place.clause.lowerBound
    else { return nil }
    let counted = paragraph.sites[..<place.figure.index].last {
      agrees($0, place.figure) && $0.range.upperBound <= size.lowerBound
    }
    if let noun = counted.flatMap({ phrase(ofEarlier: $0) }) {
      return Phrase(range: noun.range, rule: .classOfCounted, whole: noun.whole, sizeClass: size)
    }
    // 引进的项目中，投资上亿元的(4个)
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      clause.count > 2, ["中", "里", "内"].contains(units[clause.upperBound - 1]),
      let noun = ownPhrase(endingAt: clause.upperBound - 1, floor: clause.lowerBound)
    else { return nil }
    return Phrase(range: noun, rule: .classOfCounted, sizeClass: size)
  }

  /// (113个重点项目，)60个开工建设、46个投产: the stage that so many of the projects have come to.
  private func stageOfCounted(_ place: Place) -> Phrase? {
    guard let stage = stage(from: place.end, place) else { return nil }
    for earlier in paragraph.sites[..<place.figure.index].reversed()
    where earlier.range.lowerBound >= place.sentence.range.lowerBound
      && agrees(earlier, place.figure)
    {
      guard let counted = phrase(ofEarlier: earlier)?.range,
        let head = words.start(
          of: .project, endingAt: counted.upperBound, from: counted.lowerBound)
      else { continue }
      return Phrase(range: head..<counted.upperBound, rule: .elidedHead, whole: stage)
    }
    return nil
  }

  /// 规划面积115平方公里，已开发57平方公里; 收集问题2731个，办结2690个: the verb with the head of the
  /// figure before.
  func elidedHead(_ place: Place) -> Phrase? {
    guard place.kind != .percent, place.kind != .percentagePoint,
      let verb = elidedVerb(before: place)
    else { return nil }
    let least = paragraph.figures[place.figure.index].quantity.low
    for earlier in paragraph.sites[..<place.figure.index].reversed()
    where earlier.range.upperBound <= verb.lowerBound && agrees(earlier, place.figure) {
      guard let phrase = phrase(ofEarlier: earlier), let head = bare(phrase.range) else {
        continue
      }
      // (签约36个。其中总部经济项目3个。)已注册27个: not of fewer than they are.
      if earlier.range.upperBound <= place.sentence.range.lowerBound, let least,
        let most = paragraph.figures[earlier.index].quantity.high, most < least
      {
        continue
      }
      if place.sentence.range.lowerBound > earlier.range.upperBound,
        verb.lowerBound - earlier.range.upperBound > 60
      {
        return nil
      }
      return Phrase(range: head, rule: .elidedHead, whole: averaged(verb))
    }
    return nil
  }

  /// 日均|新增(20户): how many a day is another measure than how many.
  private func averaged(_ verb: Range<Int>) -> Range<Int> {
    guard verb.lowerBound >= 2, units[verb.lowerBound - 1] == "均" else { return verb }
    return verb.lowerBound - 2..<verb.upperBound
  }

  /// The noun of a phrase without the verb or stage before it and the measure behind it: 面积 of
  /// 规划面积, 市场主体 of 市场主体存量.
  private func bare(_ phrase: Range<Int>) -> Range<Int>? {
    var (start, end) = (phrase.lowerBound, phrase.upperBound)
    if let measure = words.start(of: .bareMeasure, endingAt: end, from: start), measure > start + 1
    {
      end = measure
    }
    while let length = words.length(of: .stage, at: start, before: end - 1)
      ?? words.length(of: .elidedVerb, at: start, before: end - 1)
    {
      start += length
    }
    // 招聘200人，招聘50人: a verb is no noun of another.
    guard let head = lattice.head(of: start..<end),
      words.start(of: .elidedVerb, endingAt: end, from: start) != start
    else { return nil }
    return end - start <= 8 ? start..<end : head
  }

  /// Where links, times and zones before a figure begin: 今年以来在某经开区已有(9家).
  private func skipCircumstances(before place: Place) -> Int {
    let floor = place.clause.lowerBound
    var end = place.start
    while true {
      let before = end
      end = skipLinks(endingAt: end, floor: floor)
      if lattice.ends(.time, at: end), let time = paragraph.time(endingAt: end) {
        end = max(floor, time.range.lowerBound)
      }
      if lattice.ends(.zone, at: end), let zone = paragraph.mention(endingAt: end) {
        end = max(floor, zone.range.lowerBound)
      }
      if end > floor, units[end - 1] == "在" { end -= 1 }
      if end == before { return end }
    }
  }

  /// (优秀产业人才)，则达到6300名; (免费住宿)，最长7天: the noun that ends the clause before, where that
  /// clause has no figure of its own.
  private func subjectBefore(_ place: Place) -> Phrase? {
    guard place.kind != .money, place.kind != .percent, place.kind != .percentagePoint,
      skipCircumstances(before: place) == place.clause.lowerBound,
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      place.clause.lowerBound - clause.upperBound <= 2,
      !paragraph.sites.contains(where: { clause.overlaps($0.range) })
    else { return nil }
    guard let range = ownPhrase(endingAt: clause.upperBound, floor: clause.lowerBound),
      // 举办招聘会，(2600余人)进场: an event is no people.
      lattice.head(of: range) != nil, place.kind != .people || dimension(of: range) != .event
    else { return nil }
    return Phrase(range: range, rule: .inherited)
  }

  /// (技改投资增势强劲，)同比增长38.9%: the noun that the clause before opens with, where it has no figure
  /// and says how that noun does. A clause that opens with a verb tells nothing.
  func subjectOfChange(_ place: Place) -> Phrase? {
    switch place.kind {
    case .percent, .percentagePoint, .multiple: break
    // (某高新区亩均税收最高，)为46.3万元; (百亿级企业实现零的突破，)达到4家
    case .money, .score, .count, .people:
      guard place.start > place.clause.lowerBound, place.start - place.clause.lowerBound <= 3,
        skipLinks(endingAt: place.start, floor: place.clause.lowerBound) == place.clause.lowerBound
      else { return nil }
    default: return nil
    }
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      place.clause.lowerBound - clause.upperBound <= 2, clause.count >= 4,
      paragraph.figures(in: clause).isEmpty
    else { return nil }
    let start = behindCircumstances(from: clause.lowerBound, before: clause.upperBound)
    let limit = min(nounEnd(from: start, limit: clause.upperBound), start + 18)
    let end = (start..<limit).last { lattice.head(of: start..<$0 + 1) != nil }.map { $0 + 1 }
    guard let end, end < clause.upperBound, units[end] != "的" else { return nil }
    let range = trim(start..<end)
    return range.count >= 2 && !isName(range) ? Phrase(range: range, rule: .inherited) : nil
  }

  /// Where times, zones and 其中 at the beginning of a clause end: 今年以来，某高新区|技改投资.
  private func behindCircumstances(from start: Int, before end: Int) -> Int {
    var start = start
    while start < end {
      let before = start
      if let time = paragraph.times(beginningIn: start..<start + 1).first {
        start = time.range.upperBound
      }
      let near = paragraph.mentions(near: start..<start + 1)
      if let zone = paragraph.mentions[near].first(where: { $0.range.lowerBound == start }) {
        start = zone.range.upperBound
      }
      start += words.length(of: .partOf, at: start, before: end) ?? 0
      if start == before { break }
    }
    return min(start, end)
  }

  /// 经济总量:从218亿元(跃升至683亿元): the label before the colon that the clause stands behind.
  private func labelBefore(_ place: Place) -> Phrase? {
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      (2...12).contains(clause.count), units[clause.upperBound].lexicalClass == .colon,
      paragraph.figures(in: clause).isEmpty,
      paragraph.figure(before: place.start, from: clause.upperBound) == nil,
      let range = ownPhrase(endingAt: clause.upperBound, floor: clause.lowerBound),
      range == clause, lattice.head(of: range) != nil
    else { return nil }
    return Phrase(range: range, rule: .inherited)
  }

  /// 以938.6分(位列综合考核第一): what the points of an assessment are given for.
  private func assessed(_ place: Place) -> Phrase? {
    guard place.kind == .score else { return nil }
    return rankingNoun(endingBefore: place.clause.upperBound)
  }

  /// (印发《…若干措施》，)共28条: the articles of what the title before names.
  private func documentBefore(_ place: Place) -> Phrase? {
    guard place.kind == .count,
      skipLinks(endingAt: place.start, floor: place.clause.lowerBound) == place.clause.lowerBound,
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      clause.count > 4, units[clause.upperBound - 1].lexicalClass == .closeTitle
    else { return nil }
    let end = clause.upperBound - 1
    let range = trim(nounStart(endingAt: end, floor: clause.lowerBound)..<end)
    return range.count >= 2 ? Phrase(range: range, rule: .inherited) : nil
  }

  /// 还将投入2000万元, 计划招聘200人: a verb that is a noun too.
  private func verbAlone(_ place: Place) -> Phrase? {
    switch place.kind {
    case .money:
      let end = skipBounds(place)
      // (已完成)全年计划3.5亿元
      if end - place.floor >= 4, isPlan(endingAt: end) {
        let start = max(place.floor, paragraph.time(endingAt: end - 2)?.range.lowerBound ?? end - 4)
        return Phrase(range: start..<end, rule: .nounBefore)
      }
      return words.start(of: .moneyVerb, endingAt: end, from: place.floor).map {
        Phrase(range: $0..<end, rule: .nounBefore)
      }
    case .people:
      return elidedVerb(before: place).map { Phrase(range: $0, rule: .nounBefore) }
    // (项目建设：)新开工41个
    case .count where symbol(of: place.figure).isSame(as: "个"):
      return elidedVerb(before: place).flatMap {
        words.ends($0, in: .projectStart) || words.ends($0, in: .completion)
          || words.ends($0, in: .signing) ? Phrase(range: $0, rule: .nounBefore) : nil
      }
    default: return nil
    }
  }

  /// (2600余人)进场, (900余人次)达成就业意向: what the people do, where nothing else tells who they are.
  private func verbBehind(_ place: Place) -> Phrase? {
    guard place.kind == .people, place.end < place.clause.upperBound else { return nil }
    // 1850人与企业|达成就业意向, 1127人当场|达成就业意向
    let limit = min(place.clause.upperBound, place.end + 18)
    if ["与", "和", "同", "当", "现", "初"].contains(units[place.end]), place.end < limit,
      let deed = (place.end..<limit - 1).first(where: { units[$0] == "达" && units[$0 + 1] == "成" })
    {
      let range = deed..<nounEnd(from: deed + 2, limit: limit)
      return range.count >= 4 ? Phrase(range: range, rule: .nounBehind) : nil
    }
    let end = min(place.clause.upperBound, place.end + 8)
    let range = trim(place.end..<nounEnd(from: place.end + 1, limit: end))
    guard (2...8).contains(range.count), range.lowerBound == place.end,
      range.allSatisfy({ units[$0].lexicalClass == .other }), !isName(range)
    else { return nil }
    return Phrase(range: range, rule: .nounBehind)
  }

  private func skipBounds(_ place: Place) -> Int {
    var end = place.start
    while end > place.floor, isParticle(units[end - 1]) || units[end - 1] == "的" { end -= 1 }
    return end
  }

  /// The verb directly before a figure that can do without its noun, particles passed over.
  private func elidedVerb(before place: Place) -> Range<Int>? {
    guard words.hold(.elidedVerb) else { return nil }
    var end = place.start
    while end > place.floor, isParticle(units[end - 1]) || units[end - 1] == "有" { end -= 1 }
    // 覆盖某高新区(1万余人)
    if place.kind == .people, let zone = paragraph.mention(endingAt: end),
      zone.range.lowerBound > place.floor
    {
      end = zone.range.lowerBound
    }
    return words.start(of: .elidedVerb, endingAt: end, from: place.floor).map { $0..<end }
  }

  private func isParticle(_ unit: TextUnit) -> Bool { unit == "了" || unit == "达" || unit == "共" }

  /// 引进人才422人，其中博士4人、博士后1人: the parts of newcomers are newcomers too.
  func newcomers(_ place: Place, _ phrase: Phrase) -> Phrase {
    guard place.kind == .count || place.kind == .people, phrase.whole == nil,
      phrase.rule == .nounBefore || phrase.rule == .nounBehind,
      // 新认定高新技术企业52家、新培育专精特新企业(8家)
      withoutVerb(phrase.range) == phrase.range,
      let previous = place.previous, let earlier = self.phrase(ofEarlier: previous)
    else { return phrase }
    let gap = passage(previous.range.upperBound, min(phrase.range.lowerBound, place.start))
    var verb: Range<Int>?
    if words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound),
      let length = words.length(
        of: .flow, at: earlier.range.lowerBound, before: earlier.range.upperBound)
    {
      verb = earlier.range.lowerBound..<earlier.range.lowerBound + length
    } else if gap.count == 1, units[gap.lowerBound] == "、" {
      // 新增规上企业23家、高新技术企业14家
      if let whole = earlier.whole,
        words.length(of: .flow, at: whole.lowerBound, before: whole.upperBound) == whole.count
      {
        verb = whole
      } else if earlier.whole == nil, earlier.rule == .nounBefore,
        let length = words.length(
          of: .flow, at: earlier.range.lowerBound, before: earlier.range.upperBound),
        length + 1 < earlier.range.count
      {
        verb = earlier.range.lowerBound..<earlier.range.lowerBound + length
      }
    }
    var phrase = phrase
    phrase.whole = verb
    return phrase
  }

  /// 利用外资方面，…: the topic that opens a sentence.
  private func topicPhrase(_ place: Place) -> Phrase? {
    guard let first = place.sentence.clauses.first, first.count >= 4 else { return nil }
    guard units[first.upperBound - 2] == "方", units[first.upperBound - 1] == "面" else {
      return measureAlone(first, place)
    }
    let range = trim(first.lowerBound..<first.upperBound - 2)
    return range.count >= 2 ? Phrase(range: range, rule: .inherited) : nil
  }

  /// 地均工业增加值，(南沙经开区39.15亿元/平方公里): a measure that stands alone at the head of the sentence.
  private func measureAlone(_ clause: Range<Int>, _ place: Place) -> Phrase? {
    guard clause.count <= 14, clause.upperBound < place.clause.lowerBound,
      paragraph.figures(in: clause).isEmpty,
      let noun = ownPhrase(endingAt: clause.upperBound, floor: clause.lowerBound),
      noun == clause, words.ends(noun, in: .measureNoun) || words.ends(noun, in: .dimensionNoun)
    else { return nil }
    return Phrase(range: noun, rule: .inherited)
  }
}
