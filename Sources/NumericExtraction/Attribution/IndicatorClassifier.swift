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
    if let entry = vocabularyEntry(text, quantity: figure.quantity, change: change) {
      return Indicator(
        phrase: String(text[...]), id: scope.scope == .park ? entry.id : "",
        dimension: settled(scope, figure) ?? entry.dimension)
    }
    return Indicator(
      phrase: String(text[...]),
      dimension: settled(scope, figure) ?? nounDimension(of: range)
        ?? phrase?.whole.flatMap(nounDimension) ?? plainDimension(figure.quantity, scope.scope))
  }

  /// What the scope alone settles: those who take part in an event count for the event, the terms
  /// of a rule for funding or service, a project's capacity for the project.
  private func settled(_ scope: ScopeRules.Attribution, _ figure: Figure) -> Dimension? {
    let kind = figure.quantity.unit.kind
    switch scope.scope {
    case .event where scope.rule == .participants: return .event
    case .policy:
      return kind == .money || kind == .percent ? .funding : .service
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
    case .money: .investment
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
