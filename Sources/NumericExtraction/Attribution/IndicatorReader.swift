import Lexicon
import Measurements

/// How an indicator phrase was found.
///
/// | rule | where | example |
/// |---|---|---|
/// | distributed | the member of the list before 分别 | A和B分别增长16.1%和30.2% |
/// | predicate | behind 为, 入选, 获评 … behind the figure | 4户为高新技术企业 |
/// | nounBehind | the noun behind the figure, behind the last 的 | 100余家企业, 22名毕业于…的人才 |
/// | listMember | as the figure before, joined by 、 or 和 | 3.26亿元和2.63亿元 |
/// | nounBefore | the phrase before the figure | 总投资813.17亿元, 院士工作站2个 |
/// | inherited | a change or share without a subject of its own | 31.8亿元，同比增长76.6% |
enum IndicatorRule: String {
  case distributed = "member of the list before 分别"
  case predicate = "what the counted are said to be"
  case nounBehind = "noun behind the figure"
  case listMember = "as the figure before in a list"
  case nounBefore = "phrase before the figure"
  case inherited = "phrase of the figure before"
}

/// Finds the phrase that says what a figure measures.
///
/// Counts and capacities take the noun behind them and, where none follows, the phrase before.
/// Amounts, shares and durations take the phrase before, and the noun behind where only a verb
/// stands before (推出300万元种子资金).
struct IndicatorReader {
  let units: [TextUnit]
  let lexicon: Lexicon
  let zones: ZoneResolver.Zones
  let words: RuleWords

  /// A phrase and how it was found.
  struct Phrase {
    var range: Range<Int>
    var rule: IndicatorRule
    /// The phrase of the figure before, where this one is but a share of it (占全市的8.2%).
    var whole: Range<Int>?
  }

  static let boundary = LexicalCategories(.phraseBoundary)

  /// The phrases read so far, by the position of their figure: a member of a list goes back to the
  /// one before it, so each is read once.
  private var phrasesByPosition: [Int: Phrase] = [:]

  init(units: [TextUnit], lexicon: Lexicon, zones: ZoneResolver.Zones, words: RuleWords) {
    self.units = units
    self.lexicon = lexicon
    self.zones = zones
    self.words = words
  }

  /// The phrase of each figure of a paragraph; nil where the text has none near.
  mutating func phrases(in paragraph: ParagraphReading) -> [Phrase?] {
    paragraph.figures.map { figure in
      let position = figure.range.lowerBound
      let sentence = paragraph.sentences[paragraph.sentenceIndex(at: position)]
      let phrase = phrase(for: figure, in: paragraph, sentence: sentence)
      phrasesByPosition[position] = phrase
      return phrase
    }
  }

  /// The phrase of a figure that stands before the one being read, as `phrases(in:)` read it.
  func phrase(ofEarlier figure: Figure) -> Phrase? { phrasesByPosition[figure.range.lowerBound] }

  private func phrase(
    for figure: Figure, in paragraph: ParagraphReading, sentence: Sentence
  ) -> Phrase? {
    if let member = Distribution(units: units, lexicon: lexicon)
      .member(for: figure, in: paragraph, sentence: sentence), !namesPlace(member)
    {
      return Phrase(range: trim(member), rule: .distributed)
    }
    switch figure.quantity.unit.kind {
    case .count, .people:
      return predicate(of: figure, in: sentence) ?? phraseBehind(figure, sentence: sentence)
        ?? phraseBefore(figure, in: paragraph, sentence: sentence)
    case .mass, .power, .energy, .volume, .length:
      if let behind = phraseBehind(figure, sentence: sentence) { return behind }
      return phraseBefore(figure, in: paragraph, sentence: sentence)
    case .money where figure.quantity.bound == .atMost,
      .percent where figure.quantity.bound == .atMost:
      return term(figure, in: paragraph, sentence: sentence)
    case .money:
      var before = phraseBefore(figure, in: paragraph, sentence: sentence)
      if let phrase = before, phrase.rule == .nounBefore, phrase.whole == nil {
        before?.whole = countedProjects(before: figure, phrase.range, in: paragraph, sentence)
      }
      if before == nil || before?.rule == .inherited,
        let behind = phraseBehind(figure, sentence: sentence)
      {
        return behind
      }
      return before
    case .rank:
      return fieldOfRank(figure, in: paragraph, sentence: sentence)
    case .percent, .percentagePoint:
      return share(figure, in: paragraph, sentence: sentence)
    default:
      return phraseBefore(figure, in: paragraph, sentence: sentence)
    }
  }

  /// Whether a list member is a place or zone and so no indicator.
  private func namesPlace(_ member: Range<Int>) -> Bool {
    let match = lexicon.trie.longestMatch(
      in: units, from: member.lowerBound, to: member.upperBound,
      of: LexicalCategories(.place, .placeShort, .zone, .zoneForm))
    if match?.length == member.count { return true }
    if zones.mentions.contains(where: { $0.range.overlaps(member) }) { return true }
    switch units[member.upperBound - 1] {
    case "县", "市", "区", "镇": return member.count <= 6
    default: return false
    }
  }

  /// (给予单个项目)最高5000万元支持: what is granted stands behind a term, what for before it.
  private func term(_ figure: Figure, in paragraph: ParagraphReading, sentence: Sentence)
    -> Phrase?
  {
    let clause = sentence.clause(at: figure.range.lowerBound)
    var start = figure.range.upperBound
    while start < clause.upperBound, units[start] == "的" { start += 1 }
    if words.begins(.oneTime, at: start, before: clause.upperBound) { start += 3 }
    let end = nounEnd(from: start, limit: min(clause.upperBound, start + 10))
    let granted = trim(start..<end)
    let isGrant =
      words.begins(.grant, at: start, before: clause.upperBound) || granted.count >= 2
    let before = phraseBefore(figure, in: paragraph, sentence: sentence)
    guard isGrant, granted.count >= 2 else { return before }
    let purpose = before?.rule == .nounBefore ? before?.range : nil
    return Phrase(range: granted, rule: .nounBehind, whole: purpose)
  }

  // MARK: Behind the figure

  /// 4户为高新技术企业, 3人入选国家人才计划, 4家企业成为国家级小巨人.
  private func predicate(of figure: Figure, in sentence: Sentence) -> Phrase? {
    var start = figure.range.upperBound
    let limit = sentence.clause(at: max(figure.range.lowerBound, 0)).upperBound
    start += words.length(of: .countedNoun, at: start, before: limit) ?? 0
    guard let verb = words.length(of: .predicateVerb, at: start, before: limit) else { return nil }
    var objectStart = start + verb
    while objectStart < limit,
      units[objectStart].lexicalClass == .digit || units[objectStart] == "年"
    {
      objectStart += 1
    }
    let end = nounEnd(from: objectStart, limit: min(limit, objectStart + 20))
    let range = trim(objectStart..<end)
    return range.count >= 3 ? Phrase(range: range, rule: .predicate) : nil
  }

  private func phraseBehind(_ figure: Figure, sentence: Sentence) -> Phrase? {
    var start = figure.range.upperBound
    guard start < sentence.range.upperBound else { return nil }
    if units[start] == "的" { start += 1 }
    start = skipClass(from: start, limit: sentence.range.upperBound)
    guard start < sentence.range.upperBound,
      units[start].lexicalClass == .other
        || units[start].lexicalClass == .openQuote || units[start].lexicalClass == .latin
    else { return nil }
    // (86家)增加到124家: a verb of change is no noun.
    guard
      lexicon.trie.longestMatch(
        in: units, from: start, to: sentence.range.upperBound, of: LexicalCategories(.change))
        == nil
    else { return nil }
    let end = nounEnd(from: start, limit: min(sentence.range.upperBound, start + 20))
    var range = start..<end
    // The head stands behind the last 的: 22名毕业于…的高层次人才.
    if let particle = range.last(where: { units[$0] == "的" }), range.upperBound - particle > 2 {
      range = particle + 1..<range.upperBound
    } else if range.count < 2, let head = relativeHead(from: start, in: sentence) {
      range = head
    }
    range = trim(range)
    return range.count >= 2 ? Phrase(range: range, rule: .nounBehind) : nil
  }

  /// (45个)投资亿元以上(重点项目), (四大)百亿级(产业集群): the class of the counted is passed over.
  private func skipClass(from start: Int, limit: Int) -> Int {
    let end = min(limit, start + 12)
    var position = start
    while position < end, !units[position].lexicalClass.endsPhrase {
      if units[position] == "级", position > start,
        units[position - 1].lexicalClass == .bigMultiplier || units[position - 1] == "元"
      {
        return position + 1
      }
      if let length = words.length(of: .sizeClass, at: position, before: end) {
        return position + length
      }
      position += 1
    }
    return start
  }

  /// Where a noun phrase that begins at `start` ends: before punctuation, a verb or a particle.
  private func nounEnd(from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      let lexicalClass = units[position].lexicalClass
      let opensNoun = position == start && lexicalClass == .openQuote
      if lexicalClass.endsPhrase && !opensNoun || lexicalClass == .digit || lexicalClass == .dash {
        break
      }
      if let match = lexicon.trie.longestMatch(
        in: units, from: position, to: limit, of: Self.boundary),
        lexicon.phraseBoundaries[match.entry].side != .left,
        !isInsideDimensionWord(position, match.length, limit: limit),
        !coordinates(at: position, from: start)
      {
        break
      }
      position += 1
    }
    return position
  }

  /// 生物医药与高端器械基金: 与 joins two modifiers as long as no noun of the vocabulary stands
  /// before it; 企业与高校 are two nouns.
  private func coordinates(at position: Int, from start: Int) -> Bool {
    guard units[position] == "与" || units[position] == "和" || units[position] == "及",
      position - start >= 2
    else { return false }
    for length in 2...4 where position - length >= start {
      if let match = lexicon.trie.longestMatch(
        in: units, from: position - length, to: position, of: LexicalCategories(.dimensionWord)),
        match.length == length
      {
        return false
      }
    }
    return true
  }

  /// 在 in 在建项目 or 入选 in 入选者 belong to the noun.
  private func isInsideDimensionWord(_ position: Int, _ length: Int, limit: Int) -> Bool {
    guard
      let word = lexicon.trie.longestMatch(
        in: units, from: position, to: limit, of: LexicalCategories(.dimensionWord))
    else { return false }
    return word.length > length
  }

  /// The noun behind a relative clause: (10名)来自该高新区的招商一线人员.
  private func relativeHead(from start: Int, in sentence: Sentence) -> Range<Int>? {
    let limit = min(sentence.range.upperBound, start + 40)
    var position = start
    while position < limit {
      switch units[position].lexicalClass {
      case .comma, .semicolon, .sentenceEnd, .colon: return nil
      default: break
      }
      if units[position] == "的" {
        let end = nounEnd(from: position + 1, limit: min(limit, position + 16))
        if end - position > 2 { return position + 1..<end }
      }
      position += 1
    }
    return nil
  }

  /// Strips particles, quotation marks and quantifiers from the ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while start < end,
      Self.isLoose(units[start]) && !beginsNoun(at: start, before: end)
        || units[start].lexicalClass.endsPhrase
    {
      start += 1
    }
    if end - start > 3, units[start] == "各", units[start + 1] == "类" || units[start + 1] == "级" {
      start += 2
    }
    while end > start,
      Self.isLoose(units[end - 1]) || units[end - 1] == "要" || units[end - 1] == "将"
        || units[end - 1].lexicalClass == .space
    {
      end -= 1
    }
    return start..<end
  }

  /// 从 in 从业人员 is no particle.
  private func beginsNoun(at position: Int, before end: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: end, of: LexicalCategories(.dimensionWord)) != nil
  }

  private static func isLoose(_ unit: TextUnit) -> Bool {
    switch unit {
    case "的", "了", "其", "和", "与", "等", "及", "有", "为", "达", "这", "该", "在", "共", "已", "从", "让", "则",
      "均":
      true
    default: false
    }
  }
}
