import Lexicon
import Measurements

/// Gives an indicator phrase its id and dimension.
struct IndicatorClassifier {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The indicator of a figure with its phrase.
  func indicator(
    phrase: IndicatorReader.Phrase?, figure: Figure, change: Change,
    scope: ScopeRules.Attribution, words: RuleWords, sentence: Sentence
  ) -> Indicator {
    let range = phrase?.range ?? figure.range.lowerBound..<figure.range.lowerBound
    let text: String
    let named: NamedRow?
    if phrase?.whole != nil || phrase?.sizeClass != nil {
      let noun = (phrase?.whole.map { Array(units[$0]) } ?? []) + units[range]
      let size = phrase?.sizeClass.map { Array(units[$0]) } ?? []
      text = String(noun[...]) + (size.isEmpty ? "" : "(" + String(size[...]) + ")")
      let sized = size + noun
      named = vocabularyRow(sized, sized.indices, figure.quantity.unit.kind, change)
    } else {
      text = String(range, in: units)
      named = vocabularyRow(units, range, figure.quantity.unit.kind, change)
    }
    if let named, phrase.map(isWhole) ?? true {
      let dimension = lexicon.indicators.dimension(at: named.row)
      let isSame =
        scope.scope == .park && !(named.isNarrowed && !isTotal(named, phrase, words))
        && !countsChange(named, phrase, figure, words)
        && !isPart(phrase, figure, change, words) && !isOfIndustry(phrase, figure, sentence)
      return Indicator(
        phrase: name(text, of: phrase, figure),
        id: isSame ? lexicon.indicators.id(at: named.row) : "",
        dimension: settled(scope, figure, phrase, dimension) ?? dimension)
    }
    let own = phrase.flatMap(dimension)
    return Indicator(
      phrase: name(text, of: phrase, figure),
      dimension: settled(scope, figure, phrase, own) ?? own
        ?? plainDimension(figure.quantity, scope.scope))
  }

  /// The phrase as a name: 综合评价 of a rank is 综合评价排名, 距离某机场 is 距某机场距离.
  private func name(
    _ text: String, of phrase: IndicatorReader.Phrase?, _ figure: Figure
  ) -> String {
    if figure.quantity.unit.kind == .length, text.begins(with: "距"), !text.ends(in: "距离") {
      return (text.begins(with: "距离") ? "距" + text.dropFirst(2) : text) + "距离"
    }
    let isRanking = phrase?.rule == .rankingNoun && figure.quantity.unit.kind == .rank
    guard isRanking else { return text }
    return text.ends(in: "排名") ? text : text + "排名"
  }

  /// Whether a phrase stands in the text as it is: one that is put together from a verb and the noun
  /// of another figure (建成 + 面积) names an indicator only if an alias holds all of it.
  private func isWhole(_ phrase: IndicatorReader.Phrase) -> Bool {
    switch phrase.rule {
    case .headOfList: return false
    case .elidedHead:
      guard let verb = phrase.whole else { return true }
      let joined = Array(units[verb]) + Array(units[phrase.range])
      return lexicon.indicatorPhrases.aliasStart(endingAt: joined.count, in: joined, from: 0) == 0
    default: return true
    }
  }

  /// What the words of a phrase settle: a share goes with its whole.
  private func dimension(of phrase: IndicatorReader.Phrase) -> Dimension? {
    switch phrase.rule {
    case .rankingNoun: return .economy
    case .destination: return .market
    default: break
    }
    let own = nounDimension(of: phrase.range)
    guard let whole = phrase.whole else { return own }
    let isShare = phrase.range.first.map { units[$0] == "占" } ?? false
    return isShare ? nounDimension(of: whole) ?? own : own ?? nounDimension(of: whole)
  }

  /// What the scope alone settles: those who take part in an event count for the event, the terms
  /// of a rule for funding or service, a project's capacity for the project.
  private func settled(
    _ scope: ScopeRules.Attribution, _ figure: Figure, _ phrase: IndicatorReader.Phrase?,
    _ named: Dimension?
  ) -> Dimension? {
    let kind = figure.quantity.unit.kind
    if let phrase, phrase.rule == .output,
      named != .green || kind != .mass && kind != .volume && kind != .flow
    {
      let behind = phrase.range.upperBound..<min(units.count, phrase.range.upperBound + 6)
      let isPlant = nounDimension(of: behind) == .project
      return scope.scope == .enterprise && !isPlant ? .economy : .project
    }
    if figure.quantity.unit.symbol.isSame(as: "个工作日") { return .service }
    switch scope.scope {
    case .event where scope.rule == .participants && kind == .money: return .talent
    case .event where scope.rule == .participants || named == .enterprise: return .event
    case .policy:
      if kind == .money || kind == .percent { return .funding }
      return phrase?.topic.flatMap(nounDimension) ?? .service
    case .project where scope.rule == .fund: return .funding
    case .project where kind == .power || kind == .energy || kind == .mass:
      return scope.rule == .projectAmount ? .project : nil
    case .enterprise where kind == .rank: return .market
    case .enterprise where scope.rule == .perFirm: return .funding
    default: return nil
    }
  }

  /// Endings that only say that it is a total.
  private static let totals: [[TextUnit]] = [
    ["总", "数"], ["数", "量"], ["总", "量"], ["总", "额"], ["规", "模"], ["个", "数"], ["总", "数", "量"], ["数"],
  ]

  /// The row of the vocabulary that a phrase names, `phrase` in `text`.
  private func vocabularyRow(
    _ text: [TextUnit], _ phrase: Range<Int>, _ kind: QuantityKind, _ change: Change
  ) -> NamedRow? {
    guard let last = phrase.last.map({ text[$0] }) else { return nil }
    let end = phrase.upperBound
    if let row = row(endingAt: end, of: text, from: phrase.lowerBound, kind, change) { return row }
    switch last {
    case ")":
      guard let open = phrase.last(where: { text[$0] == "(" }), open > phrase.lowerBound else {
        return nil
      }
      return row(endingAt: open, of: text, from: phrase.lowerBound, kind, change)
    case "数", "量", "额", "模":
      for ending in Self.totals
      where phrase.count > ending.count + 1 && text[..<end].suffix(ending.count) == ending[...] {
        if let row = row(
          endingAt: end - ending.count, of: text, from: phrase.lowerBound, kind, change)
        {
          return row
        }
      }
      return nil
    default: return nil
    }
  }

  /// The row that the longest alias before `end` names and that fits.
  private func row(
    endingAt end: Int, of text: [TextUnit], from start: Int, _ kind: QuantityKind,
    _ change: Change
  ) -> NamedRow? {
    let named = lexicon.indicatorPhrases.candidate(endingAt: end, in: text, from: start) {
      fits($0, kind, change)
    }
    guard let named else { return nil }
    return NamedRow(
      row: named.row, start: named.start,
      isNarrowed: !isNeutral(start..<named.start, of: text, before: named.start, named.row))
  }

  /// A row of the vocabulary, and whether the phrase says more than its name and so tells of a part
  /// of it alone: 女性|从业人员.
  private struct NamedRow {
    var row: Int
    /// Where the name begins in the text that was asked for.
    var start: Int
    var isNarrowed: Bool
  }

  /// 累计|培育高新技术企业: whether the verb before the name goes on with a word that makes it a total.
  private func isTotal(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ words: RuleWords
  ) -> Bool {
    guard let phrase, phrase.whole == nil, phrase.sizeClass == nil,
      let total = words.start(of: .neutralQualifier, endingAt: named.start, from: 0)
    else { return false }
    return total < phrase.range.lowerBound
  }

  /// Whether what stands before the name of an indicator leaves it the same: zones, 各类, and places
  /// that accredit (四川省院士工作站). Anything else is taken to narrow it (女性从业人员), since a figure
  /// without an id is in no wrong cell.
  private func isNeutral(
    _ qualifier: Range<Int>, of text: [TextUnit], before alias: Int, _ row: Int
  ) -> Bool {
    let accredits =
      lexicon.indicators.dimension(at: row) == .platform
      || text[alias] == "省" || text[alias] == "市" || text[alias] == "级"
    let names: LexicalCategories =
      accredits
      ? LexicalCategories(.zone, .zoneForm, .place, .placeShort)
      : LexicalCategories(.zone, .zoneForm)
    var start = qualifier.lowerBound
    while start < qualifier.upperBound {
      // 500万|元以上重点项目, where the vocabulary has them whatever their class.
      let isClass = text[alias] == "元" && Self.isNumber(text[start])
      if isClass || Self.isJoint(text[start]) {
        start += 1
        continue
      }
      let end = qualifier.upperBound
      let name = lexicon.trie.longestMatch(in: text, from: start, to: end, of: names)
      let length = neutralLength(from: start, to: end, of: text)
      let next = max(name?.length ?? 0, length)
      if next == 0 { return false }
      start += next
    }
    return true
  }

  private static func isNumber(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier: true
    default: false
    }
  }

  private static func isJoint(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .openQuote, .closeQuote, .openBracket, .closeBracket, .space: true
    default: unit == "的"
    }
  }

  /// The length of the longest neutral qualifier that begins at a position; 0 where none does.
  private func neutralLength(from start: Int, to end: Int, of text: [TextUnit]) -> Int {
    var limit = end
    while limit > start,
      let word = lexicon.trie.longestMatch(
        in: text, from: start, to: limit, of: LexicalCategories(.ruleWord))
    {
      if lexicon.wordLists[word.entry].contains(.neutralQualifier) { return word.length }
      limit = start + word.length - 1
    }
    return 0
  }

  /// Whether a verb before the figure makes it a count of changes where its indicator is a stock:
  /// 认定高新技术企业45家; but not 累计培育高新技术企业120家.
  private func countsChange(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ words: RuleWords
  ) -> Bool {
    guard let phrase, phrase.rule != .inherited || phrase.whole != nil,
      lexicon.indicators.nature(at: named.row) == .stock,
      lexicon.indicators.measure(at: named.row) == .level, words.hold(.stockChange)
    else { return false }
    // A noun of the figure before is not what the verb before it is told of: 新增企业28家，总数达216家.
    let whole = phrase.whole.flatMap {
      phrase.range.lowerBound - $0.upperBound <= 12 && $0.upperBound <= phrase.range.lowerBound
        && !(($0.upperBound..<phrase.range.lowerBound).contains { units[$0].lexicalClass == .comma })
        ? $0.lowerBound : nil
    }
    var end = min(phrase.range.lowerBound, figure.range.lowerBound, whole ?? .max)
    while end > 0, Self.isParticle(units[end - 1]) { end -= 1 }
    guard let change = words.start(of: .stockChange, endingAt: end, from: 0) else { return false }
    return words.start(of: .neutralQualifier, endingAt: end, from: 0).map { $0 >= change } ?? true
  }

  /// Whether a phrase is told of a part of what it names: 投资亿元以上的|工业企业; or taken from the figure
  /// before by a part of it: (签约项目10个，)其中外资的3个.
  private func isPart(
    _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ change: Change, _ words: RuleWords
  ) -> Bool {
    guard let phrase else { return false }
    // 全国十大光伏企业: the best of many, and no count of a zone's.
    if figure.quantity.unit.symbol.isSame(as: "大"), words.ends(phrase.range, in: .firm) {
      return true
    }
    var start = phrase.whole?.lowerBound ?? phrase.range.lowerBound
    if start > 0, units[start - 1] == "的" { start -= 1 }
    if phrase.sizeClass == nil, words.start(of: .classEnd, endingAt: start, from: 0) != nil {
      return true
    }
    guard phrase.rule == .inherited, change.direction == .none else { return false }
    let end = figure.range.lowerBound
    guard
      let part = words.last(.partOf, in: max(0, end - 20)..<end, before: end)
    else { return false }
    let own = (part.upperBound..<end).filter { units[$0].lexicalClass == .other }
    return own.count >= 2 && lexicon.zoneForm(endingIn: part.upperBound..<end, of: units) == nil
  }

  /// 惠民经开区绳网产业拥有企业2300余家，从业人员6万人: whether the sentence tells of an industry of the
  /// zone, which is no part of the phrase.
  private func isOfIndustry(
    _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ sentence: Sentence
  ) -> Bool {
    guard let opening = sentence.clauses.first(where: { $0.count > 6 }),
      opening.lowerBound < figure.range.lowerBound
    else { return false }
    let limit = min(opening.upperBound, figure.range.lowerBound, opening.lowerBound + 24)
    for end in opening.lowerBound + 4..<max(opening.lowerBound + 4, limit)
    where units[end - 1] == "业" || units[end - 1] == "群" || units[end - 1] == "链" {
      let noun = units[end - 2]
      guard noun == "产" || noun == "行" || noun == "集" || noun == "业",
        // 主导产业 and 各产业 are all of them.
        lexicon.trie.longestMatch(
          in: units, from: end, to: opening.upperBound, of: LexicalCategories(.phraseBoundary))
          != nil
      else { continue }
      let rest = end..<figure.range.lowerBound
      if rest.contains(where: { units[$0] == ";" }) { return false }
      return phrase.map { $0.range.lowerBound >= end || $0.range.upperBound <= opening.lowerBound }
        ?? false
    }
    return false
  }

  private static func isParticle(_ unit: TextUnit) -> Bool {
    switch unit {
    case "了", "共", "达", "各", "类", "的", "\"": true
    default: false
    }
  }

  private func fits(_ row: Int, _ kind: QuantityKind, _ change: Change) -> Bool {
    let (measure, own) = (lexicon.indicators.measure(at: row), lexicon.indicators.kind(at: row))
    let isChange = change.direction != .none
    switch measure {
    case .growth:
      return isChange && (kind == own || kind == .percent && own == .percent)
    case .share, .rank:
      return !isChange && kind == own
    case .level, .planned:
      guard !isChange else { return false }
      return kind == own || (Self.countsAlike(kind) && Self.countsAlike(own))
    }
  }

  private static func countsAlike(_ kind: QuantityKind) -> Bool {
    kind == .count || kind == .people
  }

  /// The dimension of the noun closest to the end of a phrase.
  private func nounDimension(of range: Range<Int>) -> Dimension? {
    for position in range.reversed() {
      if let match = lexicon.endings.longestMatch(
        in: units, endingAt: position + 1, from: range.lowerBound,
        of: LexicalCategories(.dimensionWord))
      {
        return lexicon.dimensionWords[match.entry].dimension
      }
    }
    return nil
  }

  /// The dimension that the quantity alone suggests.
  private func plainDimension(_ quantity: Quantity, _ scope: Scope) -> Dimension {
    switch quantity.unit.kind {
    // What the zone draws in foreign currency is foreign capital.
    case .money: scope == .park && quantity.unit.symbol == "美元" ? .trade : .investment
    case .people: .talent
    case .area, .length: .space
    case .rank: .economy
    case .mass, .power: .project
    case .energy, .flow: .green
    case .duration, .score: .service
    case .percent where scope == .enterprise: .technology
    case .percent, .percentagePoint: .economy
    case .count where scope == .project: .space
    default: .other
    }
  }
}
