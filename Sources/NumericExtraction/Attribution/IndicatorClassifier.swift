import Lexicon
import Measurements

/// Gives an indicator phrase its id and dimension.
struct IndicatorClassifier {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The indicator of a figure with its phrase.
  func indicator(
    phrase: IndicatorReader.Phrase?, figure: Figure, change: Change,
    scope: ScopeRules.Attribution
  ) -> Indicator {
    let range = phrase?.range ?? figure.range.lowerBound..<figure.range.lowerBound
    var text = phrase?.whole.map { Array(units[$0]) } ?? []
    text += units[range]
    if let entry = vocabularyEntry(text, quantity: figure.quantity, change: change),
      phrase.map(isWhole) ?? true
    {
      return Indicator(
        phrase: name(text, of: phrase, figure), id: scope.scope == .park ? entry.id : "",
        dimension: settled(scope, figure, phrase, entry.dimension) ?? entry.dimension)
    }
    let named = phrase.flatMap(dimension)
    return Indicator(
      phrase: name(text, of: phrase, figure),
      dimension: settled(scope, figure, phrase, named) ?? named
        ?? plainDimension(figure.quantity, scope.scope))
  }

  /// The phrase as a name: 综合评价 of a rank is 综合评价排名.
  private func name(
    _ text: [TextUnit], of phrase: IndicatorReader.Phrase?, _ figure: Figure
  ) -> String {
    let name = String(text[...])
    let isRanking = phrase?.rule == .rankingNoun && figure.quantity.unit.kind == .rank
    return isRanking && !name.ends(in: "排名") ? name + "排名" : name
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
    switch scope.scope {
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

  private func vocabularyEntry(_ phrase: [TextUnit], quantity: Quantity, change: Change)
    -> IndicatorEntry?
  {
    if let entry = entry(endingAt: phrase.count, of: phrase, quantity, change) { return entry }
    if phrase.last == ")", let open = phrase.lastIndex(of: "("), open > 0,
      let entry = entry(endingAt: open, of: phrase, quantity, change)
    {
      return entry
    }
    for ending in Self.totals
    where phrase.count > ending.count + 1 && phrase.suffix(ending.count) == ending[...] {
      let length = phrase.count - ending.count
      if let entry = entry(endingAt: length, of: phrase, quantity, change) { return entry }
    }
    return nil
  }

  /// The row that the longest alias before `end` names and that fits.
  private func entry(
    endingAt end: Int, of phrase: [TextUnit], _ quantity: Quantity, _ change: Change
  ) -> IndicatorEntry? {
    let candidates = lexicon.indicatorPhrases.candidates(endingAt: end, in: phrase, from: 0)
    return candidates.first { fits(lexicon.indicators[$0], quantity, change) }
      .map { lexicon.indicators[$0] }
  }

  private func fits(_ entry: IndicatorEntry, _ quantity: Quantity, _ change: Change) -> Bool {
    let kind = quantity.unit.kind
    let isChange = change.direction != .none
    switch entry.measure {
    case .growth:
      return isChange && (kind == entry.kind || kind == .percent && entry.kind == .percent)
    case .share, .rank:
      return !isChange && kind == entry.kind
    case .level, .planned:
      guard !isChange else { return false }
      return kind == entry.kind || (Self.countsAlike(kind) && Self.countsAlike(entry.kind))
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
