import Lexicon
import Measurements

/// The phrases that 分别 gives to the figures behind it.
extension IndicatorReader {
  func distributed(_ place: Place) -> Phrase? {
    guard words.hold(.distributive) else { return nil }
    let distribution = Distribution(units: units, paragraph: paragraph, sentence: place.sentence)
    if let measure = measureByYears(distribution, place) {
      return Phrase(range: measure, rule: .nounBefore)
    }
    if let member = distribution.member(for: place.figure).map(behindZone), !namesPlace(member),
      measureOfZones(distribution, place) == nil
    {
      // 开工率、投产率|均居全市第一，分别达到98%和54%
      let end = member.dropFirst(2).first {
        (units[$0] == "均" || units[$0] == "都") && ["居", "列", "为", "实", "超"].contains(units[$0 + 1])
      }
      let member = trim(member.lowerBound..<(end ?? member.upperBound))
      // 工业硅年产能80万吨、多晶硅年产能14万吨，分别占全疆的31%和26%: of the measure, and not of its figure.
      if place.kind == .percent || place.kind == .rank,
        let level = paragraph.figures(in: member).last, let phrase = phrase(ofEarlier: level)
      {
        return Phrase(
          range: phrase.range, rule: .distributedFigure, whole: phrase.whole, source: level.range)
      }
      if let cost = distribution.sharedCost(of: place.figure) {
        let work =
          member.lowerBound..<min(member.upperBound, max(member.lowerBound, cost.lowerBound))
        return Phrase(range: cost, rule: .distributed, whole: work)
      }
      // 进出口额880亿元，全省、全市占比分别为31%、77%: each is a share of the level before.
      if place.kind == .percent, (2...4).contains(member.count), units[member.lowerBound] == "全",
        let level = previousLevel(place)
      {
        return Phrase(range: member, rule: .distributed, whole: level.range)
      }
      // 博士、硕士租住公寓，租金分别按市场价的5折(、7折收取)
      if member.upperBound < place.clause.lowerBound,
        let noun = ownNoun(before: distribution, place)
      {
        let last = distribution.lastMember(before: place.figure) ?? member
        let isList = lattice.head(of: last) == nil || last.upperBound - last.lowerBound <= 6
        return Phrase(range: noun, rule: .headOfList, whole: isList ? member : nil)
      }
      // 硕士、本科毕业生分别发放1500元、800元生活补贴
      if isTerm(place), let grant = grantBehindList(place) {
        // 对国家级、省级企业技术中心，分别给予150万元、50万元奖励
        let head = levelledRecipient(behind: member, distribution, place)
        return Phrase(range: grant, rule: .granted, whole: head ?? member)
      }
      if let head = levelledHead(behind: member, distribution, place) {
        return Phrase(range: head, rule: .distributed, whole: member)
      }
      let measure = distribution.sharedMeasure(of: place.figure).flatMap {
        ownPhrase(endingAt: $0.upperBound, floor: $0.lowerBound)
      }
      if let head = measure ?? distribution.sharedHead(of: place.figure).map(trim),
        head.count >= 2, lattice.head(of: head) != nil, member.upperBound <= head.lowerBound
      {
        return Phrase(range: head, rule: .distributed, whole: member)
      }
      if let head = lastHead(for: member, distribution, place) {
        return Phrase(range: head, rule: .distributed, whole: member)
      }
      return Phrase(range: member, rule: .distributed)
    }
    if let measure = measureOfZones(distribution, place) {
      return Phrase(range: measure, rule: .distributed)
    }
    if let noun = ownNoun(before: distribution, place) {
      return Phrase(range: noun, rule: .headOfList)
    }
    // (临淄区生产总值352亿元；)张店区、桓台县分别完成271亿元、203亿元
    if place.kind == .money, let member = distribution.member(for: place.figure),
      namesPlace(member), let level = previousAmount(place)
    {
      return level.inherited
    }
    if let source = distribution.source(for: place.figure, isNamed: isNamed),
      let phrase = phrase(ofEarlier: source)
    {
      if let share = sharedWhole(of: place) {
        return Phrase(
          range: share, rule: .distributedFigure, whole: phrase.range, source: source.range)
      }
      return Phrase(
        range: phrase.range, rule: .distributedFigure, whole: phrase.whole, source: source.range)
    }
    if let source = distribution.source(goingOnTo: place.figure),
      let phrase = phrase(ofEarlier: source),
      phrase.rule == .distributedFigure || distribution.distributed(source) != nil
    {
      return Phrase(
        range: phrase.range, rule: .distributedFigure, whole: phrase.whole, source: source.range)
    }
    // 地区生产总值2102亿元，分别占全省和全市总量的8.2%和22.6%: both are shares of the level before.
    if let share = sharedWhole(of: place), let level = previousLevel(place) {
      return Phrase(range: share, rule: .distributed, whole: level.range)
    }
    return nil
  }

  /// 2016年至2018年，分别完成生产总值(236亿元、314亿元、365亿元): the one noun of figures that 分别 gives to as many years, before
  /// it or behind it.
  private func measureByYears(_ distribution: Distribution, _ place: Place) -> Range<Int>? {
    guard let (adverb, figures, _) = distribution.distributed(place.figure),
      let years = paragraph.times(
        beginningIn: place.sentence.range
          .lowerBound..<max(
            place.sentence.range.lowerBound, adverb.lowerBound)
      ).last,
      case .between(let first, let last) = years.period, first.part == .year, last.part == .year,
      last.year - first.year + 1 == figures
    else { return nil }
    let behind = distribution.sharedMeasure(of: place.figure).flatMap {
      ownPhrase(endingAt: $0.upperBound, floor: $0.lowerBound)
    }
    if let behind, behind.count > 2 || behind.count == 2 && lattice.head(of: behind) != nil {
      return behind
    }
    return ownNoun(before: distribution, place)
  }

  /// (长沙高新区、长沙经开区)技工贸总收入|居前两位，(分别为2480亿元、1865亿元): the measure behind the last zone of the list that
  /// 分别 goes through.
  private func measureOfZones(_ distribution: Distribution, _ place: Place) -> Range<Int>? {
    guard let last = distribution.lastMember(before: place.figure),
      let zone = paragraph.mentions.last(where: { last.contains($0.range.lowerBound) }),
      zone.range.upperBound + 2 < last.upperBound
    else { return nil }
    let start = zone.range.upperBound
    let end = (start + 2..<last.upperBound).first {
      Self.ranking.begin($0..<last.upperBound, in: units)
    }
    let range = trim(start..<(end ?? last.upperBound))
    return range.count >= 2 && lattice.head(of: range) != nil ? range : nil
  }

  private static let ranking = NameParts("居", "位居", "列", "排名", "分列", "均", "都", "稳居", "位列", "分别")

  /// 城乡居民收入(分别增长8.9%和10.4%): the one noun in the clause of 分别, of which the list is not told. It
  /// names neither of them alone, and so is the head of a list.
  private func ownNoun(before distribution: Distribution, _ place: Place) -> Range<Int>? {
    guard let adverb = distribution.distributed(place.figure)?.adverb,
      adverb.lowerBound > place.clause.lowerBound,
      paragraph.figures(in: place.clause.lowerBound..<adverb.lowerBound).isEmpty,
      let noun = ownPhrase(endingAt: adverb.lowerBound, floor: place.clause.lowerBound),
      noun.upperBound == adverb.lowerBound, lattice.head(of: noun) != nil
    else { return nil }
    return noun
  }

  /// 对东盟(、欧盟、美国)|进出口(分别为…): the noun that the last member of a list ends in, for the members
  /// without a noun of their own.
  private func lastHead(
    for member: Range<Int>, _ distribution: Distribution, _ place: Place
  ) -> Range<Int>? {
    guard lattice.head(of: member) == nil, let last = distribution.lastMember(before: place.figure),
      last.lowerBound > member.upperBound,
      lexicon.indicatorPhrases.aliasStart(
        endingAt: member.upperBound, in: units, from: member.lowerBound) == nil,
      let head = lexicon.endings.longestMatch(
        in: units, endingAt: trim(last).upperBound, from: last.lowerBound,
        of: LexicalCategories(.dimensionWord)),
      head.length >= 2, last.count >= head.length + 2
    else { return nil }
    return trim(last).upperBound - head.length..<trim(last).upperBound
  }

  /// Whether a figure stands behind 分别 with others of its kind, and no list tells which of them it is.
  func isOfUnknownMember(_ place: Place) -> Bool {
    guard words.hold(.distributive) else { return false }
    let distribution = Distribution(units: units, paragraph: paragraph, sentence: place.sentence)
    return distribution.distributed(place.figure) != nil
      && distribution.member(for: place.figure) == nil
  }

  /// 国家级(、省级)|领军人才(分别为58名和213名): the noun that the levels of a list share stands behind the
  /// last of them.
  private func levelledHead(
    behind member: Range<Int>, _ distribution: Distribution, _ place: Place
  ) -> Range<Int>? {
    guard (2...4).contains(member.count), units[member.upperBound - 1] == "级",
      let adverb = distribution.distributed(place.figure)?.adverb,
      let level = passage(member.upperBound, adverb.lowerBound).last(where: { units[$0] == "级" })
    else { return nil }
    let head = trim(level + 1..<adverb.lowerBound)
    return (2...12).contains(head.count) && !isName(head) ? head : nil
  }

  /// (国家级、省级)企业技术中心, (国家级、省级、市级的)孵化器: what the members of a list of levels are, in the clause before 分别.
  private func levelledRecipient(
    behind member: Range<Int>, _ distribution: Distribution, _ place: Place
  ) -> Range<Int>? {
    guard (2...10).contains(member.count), units[member.upperBound - 1] == "级",
      let list = place.sentence.clauses.first(where: { $0.contains(member.lowerBound) }),
      let level = (member.upperBound - 1..<list.upperBound).last(where: { units[$0] == "级" })
    else { return nil }
    // (国家级、省级)重点实验室|的企业
    let end = (level + 3..<max(level + 3, list.upperBound)).first { units[$0] == "的" }
    let head = trim(level + 1..<(end ?? list.upperBound))
    return (2...14).contains(head.count) && head.allSatisfy({ units[$0].lexicalClass == .other })
      ? head : nil
  }

  /// 襄阳高新区|装备制造(、电子信息): a list member without the zone that the list is of.
  private func behindZone(_ member: Range<Int>) -> Range<Int> {
    guard let zone = paragraph.mentions.last(where: { $0.range.lowerBound == member.lowerBound }),
      member.upperBound - zone.range.upperBound >= 2
    else { return member }
    return zone.range.upperBound..<member.upperBound
  }

  /// Whether a figure has a noun of its own, and so can be gone back to; 两项指标 only refers.
  private func isNamed(_ figure: FigureSite) -> Bool {
    guard let phrase = phrase(ofEarlier: figure) else { return false }
    switch phrase.rule {
    case .nounBefore, .nounBehind, .distributed, .output, .headOfList, .elidedHead:
      return !words.ends(phrase.range, in: .figureReference)
    default: return false
    }
  }

  /// 分别(占全区)的82%和54.3%: what the shares behind 分别 are taken of.
  private func sharedWhole(of place: Place) -> Range<Int>? {
    guard place.kind == .percent,
      let adverb = words.last(
        .distributive, in: place.clause.lowerBound..<place.start, before: place.start),
      adverb.upperBound < place.start, units[adverb.upperBound] == "占",
      let end = (adverb.upperBound..<place.start).first(where: {
        units[$0] == "的" || units[$0].lexicalClass == .digit
      })
    else { return nil }
    let range = trim(adverb.upperBound..<end)
    return range.count >= 2 ? range : nil
  }

  /// The grant behind the last figure of a list.
  private func grantBehindList(_ place: Place) -> Range<Int>? {
    guard
      let grant = words.last(
        .grant, in: place.end..<max(place.end, place.clause.upperBound),
        before: place.clause.upperBound)
    else { return nil }
    return trim(nounStart(endingAt: grant.upperBound, floor: place.end)..<grant.upperBound)
  }

  /// The phrase of the last amount before the clause of a figure, in its sentence.
  private func previousAmount(_ place: Place) -> Phrase? {
    paragraph.figures(
      in: passage(place.sentence.range.lowerBound, place.clause.lowerBound)
    ).last { $0.kind == .money }.flatMap { phrase(ofEarlier: $0) }
  }

  /// Whether a list member is a place or zone and so no indicator.
  private func namesPlace(_ member: Range<Int>) -> Bool {
    let match = lexicon.trie.longestMatch(
      in: units, from: member.lowerBound, to: member.upperBound,
      of: LexicalCategories(.place, .placeShort, .zone, .zoneForm))
    if match?.length == member.count { return true }
    if paragraph.mentions.contains(where: { $0.range.overlaps(member) }) { return true }
    if member.count >= 5, ScopeRules.endingsOfZones.end(member, in: units) { return true }
    switch units[member.upperBound - 1] {
    case "县", "市", "区", "镇": return member.count <= 6
    default: return false
    }
  }
}
