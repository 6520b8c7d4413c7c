import Lexicon
import Measurements

/// Finds the phrase that says what a figure measures, by the rules of `IndicatorRule`.
///
/// Counts and capacities take the noun behind them and, where none follows, the phrase before.
/// Amounts, shares and durations take the phrase before, and the noun behind where only a verb
/// stands before (推出300万元种子资金).
final class IndicatorReader {
  let article: ArticleReading
  let paragraph: ParagraphReading

  /// A phrase and how it was found.
  struct Phrase {
    var range: Range<Int>
    var rule: IndicatorRule
    /// What the phrase is part of or goes on from, shown before it: the phrase of the figure before,
    /// where this one is but a share of it (占全市的8.2%), or the verb of an elided noun.
    var whole: Range<Int>?
    /// The figure before that 分别 gives this figure to; scope and park are those of that figure.
    var source: Range<Int>?
    /// The topic of the item of rules that it is a term of: 第三条 人才公寓。…
    var topic: Range<Int>?
    /// The class of size that is counted alone: 10亿元以上.
    var sizeClass: Range<Int>?

    /// The phrase as a figure behind takes it over from this one.
    var inherited: Phrase { Phrase(range: range, rule: .inherited, whole: whole) }
  }

  /// A figure with its place in the text.
  struct Place {
    var figure: FigureSite
    var bound: Bound
    var sentence: Sentence
    var clause: Range<Int>
    /// Where the phrase before the figure may begin: behind the figure before and its noun.
    var floor: Int
    /// The figure before in the sentence.
    var previous: FigureSite?
    var kind: QuantityKind { figure.kind }
    var start: Int { figure.range.lowerBound }
    var end: Int { figure.range.upperBound }
    /// What stands between the floor and the figure.
    var lead: Range<Int> { floor..<max(floor, start) }
  }

  let units: [TextUnit]
  let lexicon: Lexicon
  let words: RuleWords
  let lattice: WordLattice
  /// The topic of the item of rules that the paragraph is: 第六条 引才中介。…
  let itemTopic: Range<Int>?
  /// The phrases of the article's figures read so far: a member of a list goes back to the one before
  /// it, so each is read once.
  private var phrases: [Phrase?] = []
  /// What was found last before and behind a figure, for which several rules ask.
  var beforeRead: (figure: Int, phrase: Phrase?) = (-1, nil)
  var nounRead: (figure: Int, phrase: Phrase?) = (-1, nil)

  init(article: ArticleReading, paragraph: ParagraphReading) {
    self.article = article
    self.paragraph = paragraph
    units = article.units
    lexicon = article.lexicon
    words = paragraph.words
    lattice = WordLattice(of: paragraph, article.lexicon)
    itemTopic = Self.itemTopic(of: paragraph, in: article.units)
  }

  /// The phrases of an article's figures; nil where the text has none near.
  static func phrases(of article: ArticleReading) -> [Phrase?] {
    var phrases: [Phrase?] = []
    phrases.reserveCapacity(article.figureCount)
    for paragraph in article.paragraphs where !paragraph.figures.isEmpty {
      let reader = IndicatorReader(article: article, paragraph: paragraph)
      swap(&reader.phrases, &phrases)
      reader.readPhrases()
      swap(&reader.phrases, &phrases)
    }
    HeadlineFigures(article: article).complete(&phrases)
    return phrases
  }

  private func readPhrases() {
    for figure in paragraph.sites {
      let place = place(of: figure)
      var phrase = phrase(for: place).map { newcomers(place, $0) }
      if let read = phrase, isCause(read.range) { phrase = nil }
      phrase?.topic = itemTopic
      switch place.kind {
      case .count, .people, .money:
        if let read = phrase, read.sizeClass == nil {
          phrase?.sizeClass =
            sizeClass(endingAt: read.range.lowerBound)
            ?? read.whole.flatMap { sizeClass(endingAt: $0.lowerBound) }
        }
      default: break
      }
      phrases.append(phrase)
    }
  }

  /// (务川)受部分企业停产检修影响(，下降4.9%): why something came about is not what is measured.
  private func isCause(_ range: Range<Int>) -> Bool {
    Self.effects.end(range, in: units) && range.contains { units[$0] == "受" }
  }

  private static let effects = NameParts("影响", "拖累", "冲击", "制约")

  /// The phrase of a figure that stands before the one being read.
  func phrase(ofEarlier figure: FigureSite) -> Phrase? {
    figure.index < phrases.count ? phrases[figure.index] : nil
  }

  /// The unit of a figure as the text writes it.
  func symbol(of figure: FigureSite) -> String {
    paragraph.figures[figure.index].quantity.unit.symbol
  }

  private func place(of figure: FigureSite) -> Place {
    let start = figure.range.lowerBound
    let sentence = paragraph.sentences[figure.sentence]
    return Place(
      figure: figure, bound: paragraph.figures[figure.index].quantity.bound, sentence: sentence,
      clause: figure.clause, floor: floor(of: figure, in: figure.clause),
      previous: paragraph.figure(before: start, from: sentence.range.lowerBound))
  }

  /// Where the phrase before a figure may begin in its clause.
  private func floor(of figure: FigureSite, in clause: Range<Int>) -> Int {
    // 连续7年位居第一: the years are no part of what goes before a rank.
    // 总量位于全省16个国家级高新区第5位: nor are those among whom it is.
    let earlier = paragraph.sites[..<figure.index].last {
      figure.kind != .rank || $0.kind != .duration && !countsRanked($0, before: figure)
    }
    guard let earlier, earlier.range.upperBound <= figure.range.lowerBound else {
      return clause.lowerBound
    }
    // 386家企业授信21.7亿元: the noun of the figure before is no part of this phrase; but
    // 80亿元项目1个 counts it.
    if let phrase = phrase(ofEarlier: earlier), phrase.rule == .nounBehind,
      phrase.range.lowerBound >= earlier.range.upperBound,
      phrase.range.upperBound < figure.range.lowerBound
    {
      // 三大|主导产业产值(增长31.9%): what the industries that are counted have made.
      let isOfThem =
        figure.kind != .count && figure.kind != .people && symbol(of: earlier).isSame(as: "大")
        && phrase.range.lowerBound == earlier.range.upperBound
      return max(
        clause.lowerBound, isOfThem ? earlier.range.upperBound : phrase.range.upperBound)
    }
    return max(clause.lowerBound, earlier.range.upperBound)
  }

  /// 全省|16个|国家级高新区(第5位)
  func countsRanked(_ counted: FigureSite, before rank: FigureSite) -> Bool {
    guard counted.kind == .count, counted.clause == rank.clause,
      let phrase = phrase(ofEarlier: counted), phrase.rule == .nounBehind,
      (0...1).contains(rank.range.lowerBound - phrase.range.upperBound)
    else { return false }
    return words.ends(phrase.range, in: .countedZones)
  }

  private func phrase(for place: Place) -> Phrase? {
    if let phrase = distributed(place) ?? laterLevel(place) ?? topic(place) { return phrase }
    var phrase = undistributed(place)
    // 三项收入分别为3亿元、5亿元和6亿元: whose each figure is does not stand here.
    if isOfUnknownMember(place) { phrase?.rule = .headOfList }
    return phrase
  }

  /// 比重由13.1%上升到16.9%, 从2021年的不到1%升到了31%: the second level of a measure is of what the first is.
  private func laterLevel(_ place: Place) -> Phrase? {
    guard place.kind != .rank, let previous = place.previous, previous.clause == place.clause,
      agrees(previous, place.figure),
      let phrase = phrase(ofEarlier: previous), phrase.range.upperBound <= previous.range.lowerBound
    else { return nil }
    let gap = passage(previous.range.upperBound, place.start)
    guard (1...7).contains(gap.count), gap.allSatisfy({ units[$0].lexicalClass == .other }) else {
      return nil
    }
    let end = units[gap.upperBound - 1] == "了" ? gap.upperBound - 1 : gap.upperBound
    guard end > gap.lowerBound, ["到", "至", "为"].contains(units[end - 1]) else { return nil }
    let lead = phrase.range.upperBound..<previous.range.lowerBound
    return lead.contains { units[$0] == "由" || units[$0] == "从" } ? phrase : nil
  }

  /// (2022年的研发投入强度，)株洲高新区为8.1%，(湘潭高新区为6.9%): what a sentence opens with, where its clauses tell nothing but whose
  /// figure it is.
  private func topic(_ place: Place) -> Phrase? {
    guard let opening = place.sentence.clauses.first, opening.upperBound < place.clause.lowerBound,
      opening.count >= 4, units[opening.upperBound].lexicalClass == .comma
    else { return nil }
    let end = skipLinks(endingAt: place.start, floor: place.clause.lowerBound)
    guard let zone = paragraph.mention(endingAt: end),
      zone.range.lowerBound == place.clause.lowerBound,
      zone.park != nil, paragraph.figures(in: opening).isEmpty
    else { return nil }
    let seen = Self.seenBy.length(ending: opening, in: units) ?? 0
    let limit = opening.upperBound - seen
    guard let phrase = ownPhrase(endingAt: limit, floor: opening.lowerBound),
      phrase.upperBound == limit,
      lexicon.indicatorPhrases.aliasStart(endingAt: limit, in: units, from: phrase.lowerBound)
        != nil
        || isBareMeasure(phrase)
        || words.start(of: .bareMeasure, endingAt: limit, from: phrase.lowerBound) != nil
    else { return nil }
    // 从总量看，…某区完成352亿元；高新区(完成118亿元): of what the figures before tell.
    if isBareMeasure(phrase) {
      return
        (previousLevel(place)
        ?? paragraph.lastFigure(of: .money, inSentenceBefore: place.sentence.range.lowerBound)
        .flatMap { self.phrase(ofEarlier: $0) })
        .map(\.inherited)
    }
    return Phrase(range: phrase, rule: .topic)
  }

  private static let seenBy = NameParts("来看", "看", "方面", "上")

  private func undistributed(_ place: Place) -> Phrase? {
    if isTerm(place), let phrase = granted(place) { return phrase }
    if let phrase = compared(place) ?? purposed(place) { return phrase }
    switch place.kind {
    case .count, .people:
      return output(place) ?? outputBefore(place) ?? predicate(place) ?? nounBehind(place)
        ?? before(place).flatMap { isVerb($0) ? verbalNounBehind(place) ?? $0 : $0 }
        ?? verbalNounBehind(place) ?? carried(place)
    case .mass, .power, .energy, .volume, .length:
      return output(place) ?? distance(place) ?? measured(place) ?? nounBehind(place)
        ?? before(place) ?? carried(place)
    case .money:
      return money(place)
    case .rank:
      return rank(place)
    case .percent, .percentagePoint:
      return share(place)
    case .area:
      return output(place) ?? area(place)
    case .duration:
      return span(place) ?? spanOfLevel(place) ?? before(place) ?? headBehind(place) ?? timeTaken(
        place)
        ?? carried(place)
    // 220千伏变电站, 12英寸硅片
    case .other where !place.clause.contains(place.end):
      return headBehindParticle(place) ?? before(place) ?? carried(place)
    case .other:
      return headBehindParticle(place) ?? headBehind(place) ?? before(place) ?? carried(place)
    default:
      return headBehindParticle(place) ?? before(place) ?? headBehind(place) ?? carried(place)
    }
  }

  /// 总量, 规模, 总额: a measure that does not say of what.
  func isBareMeasure(_ range: Range<Int>) -> Bool {
    guard
      let last = words.start(
        of: .bareMeasure, endingAt: range.upperBound, from: range.lowerBound)
    else { return false }
    // 首期规模, 总规模
    if last == range.lowerBound + 2, units[last - 1] == "期" { return true }
    if last == range.lowerBound + 1, units[range.lowerBound] == "总" { return true }
    // 总量和增速
    guard last > range.lowerBound + 2 else { return last == range.lowerBound }
    return words.start(of: .bareMeasure, endingAt: last - 1, from: range.lowerBound)
      == range.lowerBound
  }

  /// What the figure before is of.
  private func measured(before place: Place) -> Range<Int>? {
    guard let phrase = place.previous.flatMap({ self.phrase(ofEarlier: $0) }) else { return nil }
    return isBareMeasure(phrase.range) ? phrase.whole : phrase.range
  }

  private static let building = NameParts("建设", "新建", "打造")

  /// The phrase of an area. One that only says area is that of the things counted before it, where these
  /// are built: 孵化载体26家，总面积(85万平方米).
  private func area(_ place: Place) -> Phrase? {
    // 建成9万平方米的生命科学产业园: what is built bears a name.
    if place.end < place.clause.upperBound, units[place.end] == "的",
      words.start(of: .elidedVerb, endingAt: place.start, from: place.floor) != nil
        || Self.building.end(place.floor..<place.start, in: units),
      let zone = paragraph.mentions[paragraph.mentions(near: place.end + 1..<place.end + 2)].first(
        where: { $0.range.lowerBound == place.end + 1 })
    {
      return Phrase(range: zone.range, rule: .nounBehind)
    }
    var phrase =
      measured(place) ?? headBehindParticle(place) ?? objectBehind(place) ?? usedArea(place)
      ?? before(place) ?? nounBehind(place) ?? carried(place)
    guard let read = phrase, read.rule == .nounBefore, read.whole == nil,
      isBareArea(read.range), let previous = place.previous, previous.kind == .count,
      let counted = self.phrase(ofEarlier: previous)?.range,
      !(previous.range.upperBound..<read.range.lowerBound).contains(where: { units[$0] == ";" })
    else { return phrase }
    switch dimension(of: counted) {
    case .platform, .talent, .trade, .event: phrase?.whole = counted
    default: break
    }
    return phrase
  }

  /// 可免费入住120平方米人才公寓: what stands directly behind the area, where what stands before it is no noun.
  private func usedArea(_ place: Place) -> Phrase? {
    guard let own = before(place), own.rule == .nounBefore, own.whole == nil,
      own.range.upperBound == place.start, lattice.head(of: own.range) == nil,
      !words.ends(own.range, in: .cost), !words.ends(own.range, in: .dimensionNoun),
      let behind = headBehind(place), behind.range.lowerBound == place.end
    else { return nil }
    return behind
  }

  /// 面积, 总面积, 建筑面积, 总建筑面积: an area that does not say of what.
  private func isBareArea(_ range: Range<Int>) -> Bool {
    guard (2...5).contains(range.count), units[range.upperBound - 2] == "面",
      units[range.upperBound - 1] == "积"
    else { return false }
    return ["面", "总", "建"].contains(units[range.lowerBound])
  }

  /// 博士每月发放生活补贴3000元，硕士(1500元): the grant of the amount before, for others.
  private func grantGoesOn(_ place: Place, _ recipient: Phrase) -> Phrase? {
    guard recipient.rule == .nounBefore, dimension(of: recipient.range) == .talent,
      let previous = paragraph.figures(
        in: passage(place.sentence.range.lowerBound, place.start)
      ).last(where: { $0.kind == .money }), let phrase = phrase(ofEarlier: previous),
      words.ends(phrase.range, in: .grant)
    else { return nil }
    return Phrase(range: phrase.range, rule: .granted, whole: recipient.range)
  }

  /// The dimension of the noun that a range ends in.
  func dimension(of range: Range<Int>) -> Dimension? {
    lattice.head(of: range).flatMap { head in
      lexicon.trie.longestMatch(
        in: units, from: head.lowerBound, to: head.upperBound, of: LexicalCategories(.dimensionWord)
      ).map { lexicon.dimensionWords[$0.entry].dimension }
    }
  }

  /// 某环保5亿元动力电池综合利用项目: what a project directly behind its amount costs, unless the amount
  /// has a measure before it.
  private func sizeOfProject(_ place: Place) -> Phrase? {
    guard let noun = nounBehind(place)?.range, noun.lowerBound == place.end, noun.count >= 4,
      words.ends(noun, in: .project), sizeClass(endingAt: noun.lowerBound) == nil
    else { return nil }
    guard let own = before(place) else { return nil }
    guard own.rule == .nounBefore, own.range.upperBound == place.start,
      dimension(of: own.range) != .investment, !words.ends(own.range, in: .measureNoun)
    else { return nil }
    return Phrase(range: noun, rule: .cost)
  }

  /// (设立人才专项资金，)每年安排800万元: the funds that the clause before ends in.
  private func fundBefore(_ place: Place) -> Phrase? {
    guard place.start - place.clause.lowerBound <= 8,
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      place.clause.lowerBound - clause.upperBound <= 2, paragraph.figures(in: clause).isEmpty,
      let range = ownPhrase(endingAt: clause.upperBound, floor: clause.lowerBound),
      words.ends(range, in: .fundsNoun)
    else { return nil }
    return Phrase(range: range, rule: .inherited)
  }

  /// 企业, 公司, 管委会, 市财政: who spends.
  private func spends(_ range: Range<Int>) -> Bool {
    range.count == 2 && words.ends(range, in: .firm)
      || range.count <= 6 && Self.spenders.end(range, in: units)
  }

  private static let spenders = NameParts("公司", "集团", "管委会", "财政", "政府")

  private func money(_ place: Place) -> Phrase? {
    if let phrase = funds(place) ?? fundSetUp(place) ?? cost(place) ?? sizeOfProject(place) {
      return phrase
    }
    guard var phrase = before(place) else {
      return nounBehind(place) ?? fundBefore(place) ?? carried(place)
    }
    // (营业收入1250亿元，其中国家高新区860亿元，)省级高新区390亿元
    if phrase.rule == .nounBefore, phrase.whole == nil,
      lexicon.zoneForm(endingIn: phrase.range, of: units) != nil,
      let level = alike(before: place).flatMap({ self.phrase(ofEarlier: $0) })
    {
      return Phrase(range: level.range, rule: .headOfList, whole: phrase.range)
    }
    if let grant = grantGoesOn(place, phrase) { return grant }
    // 企业已投入3000万元: the one who spends is not what is spent.
    if phrase.rule == .nounBefore, spends(phrase.range),
      let spent = words.start(of: .moneyVerb, endingAt: place.start, from: phrase.range.upperBound)
    {
      return Phrase(range: spent..<place.start, rule: .nounBefore)
    }
    // 规模500亿元的引导基金
    if phrase.rule == .nounBefore, phrase.whole == nil, isBareMeasure(phrase.range),
      place.end < place.clause.upperBound, units[place.end] == "的",
      let noun = nounBehind(place)?.range, lattice.head(of: noun) != nil
    {
      phrase.whole = noun
    }
    if phrase.rule == .nounBefore, phrase.whole == nil {
      // (海洋生产总值年均增长19%，)总量从590亿元增长到1019亿元
      phrase.whole =
        isBareMeasure(phrase.range)
        ? measured(before: place)
        : countedProjects(before: place, phrase.range) ?? achiever(before: phrase.range, place)
    }
    return phrase
  }
}
