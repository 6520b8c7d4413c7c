import Lexicon
import Measurements

/// The rules by which a figure finds its scope, in the order in which they are asked.
///
/// | rule | evidence | scope |
/// |---|---|---|
/// | distributed | a place or zone in the list before 分别 | region, park |
/// | termsOfRule | an article of rules; a measure of 《方案》; a limit with 给予, 奖励 … | policy |
/// | fund | the phrase ends in 基金 | project |
/// | otherZones | 全省160家开发区 | region |
/// | perFirm | (2家企业)分别获得300万元 | enterprise |
/// | rankOfNamed | 国内排名第一的新宙邦 | enterprise |
/// | clauseSubject | 高于全市（7.1%）: the region in front of the bracket | region |
/// | placeBefore | 南阳638家光电企业: a place directly before a count | region |
/// | wholeOfPart | 全国共有357家，其中某高新区13家 | region |
/// | criterion | 6个维度、63项指标，满分600分 | other |
/// | projectAmount | 投资10亿元的…项目 | project |
/// | memberOfList | 其中…, joined by 、 to the figure before, or a share of it | as that figure |
/// | ceremony | projects and their amounts at a signing or start of works | event |
/// | participants | (5家企业)参加…, 参展; 岗位 and 团队 of a fair or contest | event |
/// | countedProjects | amount and area of counted projects (22个项目，总投资…) | as the count |
/// | projectAmount | 年产20万吨, (公司)投资50亿元 | project |
/// | speaker | inside a quotation whose speaker is of a firm or project | enterprise, project |
/// | clauseSubject | the subject of the clause | its own |
/// | sentenceSubject | 建成后… behind a figure of works (followsCompletion) | project |
/// | sentenceSubject | the subject of the nearest earlier clause that has one | its own |
/// | carriedSubject | the subject of the sentence before, in the same paragraph | its own |
/// | paragraphZone | the zone that opens a clause of the paragraph | park |
/// | articleSubject | what the article is about | its own |
/// | toldAgain | a figure of the headline that the body tells again | as there |
enum ScopeRule: String {
  case distributed = "place in the list before 分别"
  case termsOfRule = "terms of a rule"
  case fund = "a fund"
  case placeBefore = "place before the count"
  case wholeOfPart = "whole of which the zone has a part"
  case criterion = "what an assessment goes by"
  case memberOfList = "member of a list, as the figure before"
  case ceremony = "projects at a ceremony"
  case participants = "those who take part in an event"
  case perFirm = "what each of the firms gets"
  case otherZones = "zones counted"
  case countedProjects = "amount of the projects counted before"
  case projectAmount = "amount of a named project"
  case speaker = "who speaks in the quotation"
  case rankOfNamed = "the firm that is named behind its rank"
  case clauseSubject = "subject of the clause"
  case sentenceSubject = "subject of the sentence"
  case carriedSubject = "subject carried on from the sentence before"
  case paragraphZone = "the zone that the paragraph speaks of"
  case toldAgain = "as the body tells the same figure"
  case articleSubject = "what the article is about"
}

/// Tells whose quantity a figure is, and the park that it belongs to.
final class ScopeRules {
  let article: ArticleReading
  let paragraph: ParagraphReading
  let units: [TextUnit]
  let lexicon: Lexicon
  let words: RuleWords
  /// The zones of the article, with the mentions of the paragraph.
  let zones: ZoneResolver.Zones
  /// The firms that the article introduces.
  let firms: FirmNames
  /// The indicator phrases of the article's figures.
  let phrases: [IndicatorReader.Phrase?]
  /// The nouns that figures of the paragraph count.
  private(set) lazy var countedNouns = Self.countedNouns(of: paragraph, phrases)
  /// The attributions of the article's figures made so far: a member of a list goes back to the one
  /// before it, so each is made once.
  private var attributions: [Attribution] = []
  /// The subject read last, for which several rules ask.
  var subjectRead: (figure: Int, range: Range<Int>, subject: Subject?) = (-1, 0..<0, nil)
  /// The subjects of earlier clauses and sentences that were asked for.
  var earlierSubjects: [(range: Range<Int>, subject: Subject?)] = []

  init(
    article: ArticleReading, paragraph: ParagraphReading, phrases: [IndicatorReader.Phrase?]
  ) {
    self.article = article
    self.paragraph = paragraph
    self.phrases = phrases
    units = article.units
    lexicon = article.lexicon
    words = paragraph.words
    zones = article.zones.within(paragraph)
    firms = article.firms
  }

  /// Whose figure it is.
  struct Attribution {
    var scope: Scope
    var park: String
    var rule: ScopeRule
  }

  /// A figure with what the rules need to know of its place.
  struct Place {
    var figure: Figure
    var phrase: IndicatorReader.Phrase?
    /// The lists with a word that the phrase ends in.
    var phraseEndings: WordLists
    var sentenceIndex: Int
    var sentence: Sentence
    var clause: Range<Int>
    /// The clause up to the figure.
    var lead: Range<Int> {
      clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    }
    var isCount: Bool {
      figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people
    }
  }

  /// Adds the scope and park of each figure of the paragraph to those of the figures before it.
  func attributeAll(into all: inout [Attribution]) {
    swap(&attributions, &all)
    for index in paragraph.figures.indices {
      attributions.append(attribution(of: paragraph.sites[index]))
    }
    swap(&attributions, &all)
  }

  /// The attribution of a figure that stands before the one in question.
  func attribution(ofEarlier figure: FigureSite) -> Attribution? {
    figure.index < attributions.count ? attributions[figure.index] : nil
  }

  private static let onTheSpot = NameParts("现场签约", "现场签订", "当场签约", "现场达成")

  private func attribution(of site: FigureSite) -> Attribution {
    let phrase = phrases[site.index]
    let place = Place(
      figure: paragraph.figures[site.index], phrase: phrase,
      phraseEndings: phrase.map { words.lists(endingIn: $0.range) } ?? WordLists(),
      sentenceIndex: site.sentence, sentence: paragraph.sentences[site.sentence],
      clause: site.clause)
    if let attribution = distributed(place) { return attribution }
    if isTerm(place) {
      // The terms of a region's rule are for all of its zones, unless the paragraph speaks of one.
      return article.isAboutRegion && !namesPark(before: place)
        ? Attribution(scope: .policy, park: "", rule: .termsOfRule)
        : located(.policy, place, .termsOfRule)
    }
    if isFund(place) { return located(.project, place, .fund) }
    if countsZones(place) { return Attribution(scope: .region, park: "", rule: .otherZones) }
    if isOfPerson(place) { return Attribution(scope: .other, park: "", rule: .clauseSubject) }
    if isPerFirm(place) { return located(.enterprise, place, .perFirm) }
    if isRankOfNamed(place) { return located(.enterprise, place, .rankOfNamed) }
    if isInRegionsBracket(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isMeasureOfPlace(place) || isSeenFromRegion(place) || isToldByRegion(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isTotalOfZones(place) {
      return Attribution(scope: .region, park: "", rule: .clauseSubject)
    }
    if isBehindPlace(place) { return Attribution(scope: .region, park: "", rule: .placeBefore) }
    if isWholeOfZone(place) { return Attribution(scope: .region, park: "", rule: .wholeOfPart) }
    if isCriterion(place) { return located(.other, place, .criterion) }
    if isNamedAmount(place) { return located(.project, place, .projectAmount) }
    if let attribution = memberOfList(place) ?? shareOfFigure(place) ?? restOfCounted(place) {
      return attribution
    }
    if isAtCeremony(place) { return located(.event, place, .ceremony) }
    if takesPart(place) { return located(.event, place, .participants) }
    if let attribution = amountOfCountedProjects(place) { return attribution }
    if isProjectAmount(place) { return located(.project, place, .projectAmount) }
    let attribution = bySubject(place)
    if attribution.scope == .park, isOfTechnique(place) {
      return located(.enterprise, place, attribution.rule)
    }
    // (洽谈会在某市举行。)某区现场签约项目7个: what a place has of a signing is the signing's.
    if attribution.scope == .region, Self.onTheSpot.occur(in: place.lead, of: units),
      place.isCount || place.figure.quantity.unit.kind == .money
    {
      return Attribution(scope: .event, park: "", rule: attribution.rule)
    }
    // (公司负责人：)从考察到签约，只用了45天: what a firm tells of the course of its project.
    return attribution.scope == .enterprise && isCourseOfProject(place)
      ? located(.project, place, attribution.rule) : attribution
  }

  /// 高于全市（7.1%）2.4个百分点: the figure in brackets is the region's.
  private func isInRegionsBracket(_ place: Place) -> Bool {
    let open = place.figure.range.lowerBound - 1
    guard open > place.sentence.range.lowerBound, units[open].lexicalClass == .openBracket else {
      return false
    }
    return paragraph.tokens(
      in: max(place.sentence.range.lowerBound, open - 8)..<open,
      of: LexicalCategories(.subject, .place)
    ).contains { token in
      token.range.upperBound == open && (token.category == .place || names(token, .region))
    }
  }

  /// (发布了)南阳638家(光电企业): a place directly before a count; but not 与四川2家(企业合作).
  private func isBehindPlace(_ place: Place) -> Bool {
    let end = place.figure.range.lowerBound
    // (占)全市36家(的一半)
    if place.isCount, end - 2 > place.clause.lowerBound, endsInRegion(place.lead),
      place.figure.range.upperBound < place.clause.upperBound,
      units[place.figure.range.upperBound] == "的"
    {
      return true
    }
    guard place.isCount, end - 2 >= place.clause.lowerBound,
      let match = lexicon.endings.longestMatch(
        in: units, endingAt: end, from: max(place.clause.lowerBound, end - 8),
        of: LexicalCategories(.place, .placeShort)), match.length >= 2
    else { return false }
    let start = end - match.length
    guard start > place.clause.lowerBound, !isWord(start..<end),
      !zones.mentions.contains(where: { $0.range.overlaps(start..<end) })
    else { return false }
    return !isBesideSubject(start..<end, in: place.clause)
  }

  /// (将)新建两条(生产线), 新建、改扩建学校: a word that is a county's short name by chance.
  func isWord(_ name: Range<Int>) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: name.lowerBound, to: name.upperBound,
      of: LexicalCategories(.phraseBoundary, .dimensionWord, .status, .change, .ruleWord)
    )?.length == name.count
  }

  /// (全省共立项)103个，其中湘江新区项目51个: what the zone has but a part of.
  private func isWholeOfZone(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    guard
      let next = place.sentence.clauses.first(where: {
        $0.lowerBound >= place.clause.upperBound
          && words.begins(.partOf, at: $0.lowerBound, before: $0.upperBound)
      }), next.lowerBound - place.clause.upperBound <= 24,
      !zones.mentions.contains(where: {
        sentence.contains($0.range.lowerBound) && $0.range.upperBound <= next.lowerBound
          && $0.park != nil
      }),
      let part = zones.mentions.first(where: { $0.range.lowerBound >= next.lowerBound }),
      let park = part.park, park.isSame(as: zones.main), !part.isPart,
      part.range.lowerBound - next.lowerBound <= 5,
      let figure = paragraph.figure(from: part.range.upperBound),
      figure.clause.lowerBound == next.lowerBound
    else { return false }
    return true
  }

  /// 电解液行业国内排名第一的新宙邦: the rank of a firm or product that is named behind it; but not
  /// 全国第一的高新区, 第一的位置.
  private func isRankOfNamed(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    guard place.figure.quantity.unit.kind == .rank, place.figure.quantity.bound == .exact,
      end + 2 < place.clause.upperBound,
      units[end] == "的", isHan(end + 1)
    else { return false }
    if units[end + 1] == "位" || units[end + 1] == "成" || units[end + 1] == "好" { return false }
    return !zones.mentions.contains {
      (end..<place.clause.upperBound).contains($0.range.lowerBound)
    }
  }

  /// (项目有10多个，)占签约项目近50%: a share of the figure before it in the sentence.
  private func shareOfFigure(_ place: Place) -> Attribution? {
    guard place.figure.quantity.unit.kind == .percent, let phrase = place.phrase,
      phrase.whole != nil, units[phrase.range.lowerBound] == "占",
      let previous = figure(before: place),
      (0...2).contains(phrase.range.lowerBound - previous.range.upperBound),
      var attribution = attribution(ofEarlier: previous)
    else { return nil }
    attribution.rule = .memberOfList
    return attribution
  }

  // MARK: Matching

  /// Whether a token is a word for subjects of the scope: 招聘会 for an event, 全市 for a region.
  func names(_ token: Token, _ scope: Scope) -> Bool {
    guard token.category == .subject, case .subject(let named) = lexicon.cues[token.entry].meaning
    else { return false }
    return named == scope
  }

  /// Whether the phrase of a figure ends in a word of the list.
  func phraseEnds(_ list: WordList, _ place: Place) -> Bool {
    place.phraseEndings.contains(list)
  }
}
