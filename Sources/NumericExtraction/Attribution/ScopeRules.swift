import Lexicon
import Measurements

/// Tells whose quantity a figure is, and the park that it belongs to.
///
/// | order | rule | evidence |
/// |---|---|---|
/// | 1 | terms of a rule | a text of rules, or an allowance (给予, 奖励, 最高) |
/// | 2 | amount of a named project | 投资10亿元的…项目, 年产20万吨 |
/// | 3 | subject of the clause | the first subject in the clause |
/// | 4 | subject of the sentence | the nearest earlier clause that has one |
/// | 5 | subject carried on | the subject of the sentence before |
/// | 6 | the article's park | |
struct ScopeRules {
  let units: [TextUnit]
  let lexicon: Lexicon
  let zones: ZoneResolver.Zones
  let isPolicy: Bool

  /// Whose figure it is.
  struct Attribution {
    var scope: Scope
    var park: String
    var rule: ScopeRule
  }

  /// A subject as it stands in the text.
  private struct Subject {
    var position: Int
    var scope: Scope
    var park: String?
  }

  /// The scope and park of a figure.
  func attribution(
    of figure: Figure, change: Change, in paragraph: ParagraphReading, sentenceIndex: Int
  ) -> Attribution {
    let sentence = paragraph.sentences[sentenceIndex]
    let clause = sentence.clause(at: figure.range.lowerBound)
    if let rule = policyRule(figure, clause, sentence, paragraph) {
      return Attribution(scope: rule, park: zones.main, rule: .termsOfRule)
    }
    if projectAmount(figure, clause) {
      return Attribution(
        scope: .project, park: park(in: sentence, before: figure) ?? zones.main,
        rule: .projectAmount)
    }
    let upToFigure = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    if let inherited = memberOfList(figure, clause, sentence, paragraph, sentenceIndex) {
      return inherited
    }
    if takesPart(figure, clause, sentence) {
      return Attribution(
        scope: .event, park: park(in: sentence, before: figure) ?? zones.main, rule: .participants)
    }
    if let subject = subjects(in: upToFigure, paragraph, of: figure).first {
      return attribution(subject, figure, sentence, .clauseSubject)
    }
    for earlier in sentence.clauses.reversed() where earlier.upperBound <= clause.lowerBound {
      if let subject = subjects(in: earlier, paragraph, of: figure).first {
        return attribution(subject, figure, sentence, .sentenceSubject)
      }
    }
    if sentenceIndex > 0 {
      let previous = paragraph.sentences[sentenceIndex - 1]
      if let subject = subjects(in: previous.range, paragraph, of: figure).first,
        subject.scope != .event
      {
        return attribution(subject, figure, sentence, .carriedSubject)
      }
    }
    if zones.main.isEmpty {
      return Attribution(scope: zones.place.isEmpty ? .other : .region, park: "", rule: .articlePark)
    }
    return Attribution(scope: .park, park: zones.main, rule: .articlePark)
  }

  private func attribution(
    _ subject: Subject, _ figure: Figure, _ sentence: Sentence, _ rule: ScopeRule
  ) -> Attribution {
    switch subject.scope {
    case .region:
      return Attribution(scope: .region, park: "", rule: rule)
    case .park, .other:
      return Attribution(scope: subject.scope, park: subject.park ?? zones.main, rule: rule)
    default:
      return Attribution(
        scope: subject.scope, park: park(in: sentence, before: figure) ?? zones.main, rule: rule)
    }
  }

  /// The zone named in the sentence before a figure.
  private func park(in sentence: Sentence, before figure: Figure) -> String? {
    zones.mentions.last {
      sentence.range.contains($0.range.lowerBound)
        && $0.range.lowerBound < figure.range.lowerBound
    }?.park
  }

  // MARK: Rules

  private func policyRule(
    _ figure: Figure, _ clause: Range<Int>, _ sentence: Sentence, _ paragraph: ParagraphReading
  ) -> Scope? {
    let allowance = paragraph.tokens(in: clause, of: LexicalCategories(.status)).contains {
      if case .status(.policy) = lexicon.cues[$0.entry].meaning { return true }
      return false
    }
    if isPolicy {
      return hasWord("基金", in: clause) || hasWord("专项资金", in: clause) || hasWord("补偿资金", in: clause)
        ? .project : .policy
    }
    if figure.quantity.bound == .atMost, allowance { return .policy }
    return nil
  }

  /// 投资10亿元的…项目, 年产20万吨…, 项目…占地1500亩.
  private func projectAmount(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    switch figure.quantity.unit.kind {
    case .mass, .power, .energy, .volume: break
    case .money, .area:
      guard end < clause.upperBound, units[end] == "的" else { return false }
      return hasWord("项目", in: end..<clause.upperBound) && !hasCount(in: end..<clause.upperBound)
    case .count:
      return endsWith("年产", at: figure.range.lowerBound)
        || endsWith("产能", at: figure.range.lowerBound)
    default: return false
    }
    return hasWord("项目", in: clause) || hasWord("年产", in: clause) || hasWord("产能", in: clause)
      || hasWord("生产线", in: clause)
  }

  private func hasCount(in range: Range<Int>) -> Bool {
    range.contains { units[$0].lexicalClass == .digit }
  }

  private func hasWord(_ word: StaticString, in range: Range<Int>) -> Bool {
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: range.upperBound)
    return range.contains { matcher.follows(word, at: $0) }
  }

  private func endsWith(_ word: StaticString, at end: Int) -> Bool {
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: end)
    return end >= 2 && matcher.follows(word, at: end - 2)
  }

  // MARK: Subjects

  /// The subjects of a range in order: zones, places, firms, projects, events.
  private func subjects(
    in range: Range<Int>, _ paragraph: ParagraphReading, of figure: Figure
  ) -> [Subject] {
    var subjects: [Subject] = []
    for zone in zones.mentions where range.contains(zone.range.lowerBound) && zone.park != nil {
      subjects.append(
        Subject(
          position: zone.range.lowerBound, scope: zone.isPart ? .other : .park, park: zone.park))
    }
    let tokens = paragraph.tokens(in: range, of: LexicalCategories(.subject, .place))
    for token in tokens {
      guard !isCountedNoun(token, of: figure), !isExample(token, in: range),
        let subject = subject(token, in: range)
      else { continue }
      subjects.append(subject)
    }
    subjects.sort { $0.position < $1.position }
    return mergeCompounds(subjects)
  }

  /// (省重点)实验室3个, (引进)项目22个: the noun that the figure counts is no subject.
  private func isCountedNoun(_ token: Token, of figure: Figure) -> Bool {
    switch figure.quantity.unit.kind {
    case .count, .people: break
    default: return false
    }
    var position = token.range.upperBound
    guard position <= figure.range.lowerBound, figure.range.lowerBound - position <= 12 else {
      return false
    }
    while position < figure.range.lowerBound {
      guard units[position].lexicalClass == .other else { return false }
      position += 1
    }
    return true
  }

  /// 默沙东公司、辉瑞公司等: what 等 closes are examples.
  private func isExample(_ token: Token, in range: Range<Int>) -> Bool {
    var position = token.range.upperBound
    while position < range.upperBound {
      if units[position] == "等" { return true }
      if units[position].lexicalClass == .comma || units[position] == "的" { return false }
      position += 1
    }
    return false
  }

  /// 其中…, and the further members of a list: as the figure before.
  private func memberOfList(
    _ figure: Figure, _ clause: Range<Int>, _ sentence: Sentence, _ paragraph: ParagraphReading,
    _ sentenceIndex: Int
  ) -> Attribution? {
    guard
      let previous = paragraph.figures.last(where: {
        $0.range.upperBound <= figure.range.lowerBound
          && sentence.range.contains($0.range.lowerBound)
      })
    else { return nil }
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: clause.upperBound)
    let sameClause = clause.contains(previous.range.lowerBound)
    let joined =
      sameClause
      && (previous.range.upperBound..<figure.range.lowerBound).contains { units[$0] == "、" }
    guard matcher.follows("其中", at: clause.lowerBound) && !sameClause || joined else { return nil }
    var attribution = attribution(
      of: previous, change: Change(), in: paragraph, sentenceIndex: sentenceIndex)
    attribution.rule = .memberOfList
    return attribution
  }

  /// (5家企业)参加博览会, (10名)同台竞技: those who take part in an event.
  private func takesPart(_ figure: Figure, _ clause: Range<Int>, _ sentence: Sentence) -> Bool {
    switch figure.quantity.unit.kind {
    case .count, .people: break
    default: return false
    }
    let end = min(clause.upperBound, figure.range.upperBound + 30)
    guard figure.range.upperBound < end else { return false }
    let verbs: [StaticString] = ["参加", "参展", "参会", "参赛", "亮相", "同台", "参与此次", "参与活动", "角逐"]
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: end)
    return (figure.range.upperBound..<end).contains { position in
      verbs.contains { matcher.follows($0, at: position) }
    }
  }

  /// 德阳高新区国投公司 is the firm: a firm close behind the zone takes over.
  private func mergeCompounds(_ subjects: [Subject]) -> [Subject] {
    guard subjects.count > 1, subjects[0].scope == .park || subjects[0].scope == .region,
      subjects[1].scope == .enterprise, subjects[1].position - subjects[0].position <= 16
    else { return subjects }
    let between = subjects[0].position..<subjects[1].position
    let parts = between.contains {
      switch units[$0] {
      case "与", "和", "向", "为", "对", "的", "在", "、", "有", "成", "达": true
      default: false
      }
    }
    return parts ? subjects : Array(subjects.dropFirst())
  }

  private func subject(_ token: Token, in range: Range<Int>) -> Subject? {
    let position = token.range.lowerBound
    if token.category == .place {
      let inZone = zones.mentions.contains { $0.range.contains(position) }
      let isOrigin = position > range.lowerBound && ["在", "于", "来", "赴", "到", "与", "和", "向"]
        .contains(units[position - 1])
      return inZone || isOrigin || accredits(token, in: range)
        ? nil : Subject(position: position, scope: .region)
    }
    guard case .subject(let scope) = lexicon.cues[token.entry].meaning, scope != .park,
      scope != .policy
    else { return nil }
    let word = lexicon.cues[token.entry].word
    if position > range.lowerBound, isCounted(position) { return nil }
    if word == "项目" || word == "工程", !namesProject(token, in: range) { return nil }
    if scope == .enterprise, !word.hasPrefix("该"), position == range.lowerBound, word != "公司",
      word != "药厂"
    {
      return nil
    }
    return Subject(position: position, scope: scope)
  }

  /// 四川省院士工作站, 珠海市级人才工程: the place says who accredits.
  private func accredits(_ token: Token, in range: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "级", "院士", "重点实验室", "工程技术", "技术中心", "博士后", "专精特新", "人才计划", "人才团队", "重点研发", "众创", "孵化",
      "示范", "单项冠军", "科技型", "创新中心", "领军", "人才工程", "重点项目", "新型研发", "卓越人才",
    ]
    let end = min(units.count, token.range.upperBound + 8)
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: end)
    return (token.range.upperBound..<end).contains { position in
      words.contains { matcher.follows($0, at: position) }
    }
  }

  /// 22个项目, 100家企业: counted things are no subject.
  private func isCounted(_ position: Int) -> Bool {
    let before = max(0, position - 6)..<position
    return before.contains { units[$0].lexicalClass == .digit }
  }

  /// A project is a subject where it is named (…基地项目) or pointed at (该项目).
  private func namesProject(_ token: Token, in range: Range<Int>) -> Bool {
    let start = token.range.lowerBound
    guard start - 3 >= range.lowerBound else { return token.range.lowerBound == range.lowerBound }
    for index in start - 3..<start where units[index].lexicalClass != .other { return false }
    let end = token.range.upperBound
    if end < units.count, units[end] == "建" || units[end] == "审" || units[end] == "招" || units[end] == "申"
      || units[end] == "推" || units[end] == "落" || units[end] == "和"
    {
      return false
    }
    for generic in ["引进", "签约", "重点", "招商", "实施", "引", "储备", "开工", "新建", "续建", "推进"] {
      let scalars = generic.unicodeScalars.map { TextUnit($0) }
      if start - scalars.count >= range.lowerBound,
        Array(units[(start - scalars.count)..<start]) == scalars
      {
        return false
      }
    }
    return true
  }
}

/// The rules by which a figure found its scope, for `explain`.
enum ScopeRule: String {
  case termsOfRule = "terms of a rule"
  case projectAmount = "amount of a named project"
  case clauseSubject = "subject of the clause"
  case sentenceSubject = "subject of the sentence"
  case memberOfList = "member of a list, as the figure before"
  case participants = "those who take part in an event"
  case carriedSubject = "subject carried on from the sentence before"
  case articlePark = "the article's park"
}
