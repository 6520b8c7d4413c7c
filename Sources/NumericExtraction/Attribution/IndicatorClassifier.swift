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
    let own = String(range, in: units)
    let text = (phrase?.whole.map { String($0, in: units) } ?? "") + own
    if let entry = vocabularyEntry(text, quantity: figure.quantity, change: change),
      phrase.map(isWhole) ?? true
    {
      return Indicator(
        phrase: text, id: scope.scope == .park ? entry.id : "",
        dimension: settled(scope, figure, phrase, entry.dimension) ?? entry.dimension)
    }
    let named = phrase.flatMap(dimension)
    return Indicator(
      phrase: text,
      dimension: settled(scope, figure, phrase, named) ?? named
        ?? plainDimension(figure.quantity, scope.scope))
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
  private static let totals = ["总数", "数量", "总量", "总额", "规模", "个数", "总数量", "数"]

  private func vocabularyEntry(_ phrase: String, quantity: Quantity, change: Change)
    -> IndicatorEntry?
  {
    var forms = [phrase]
    if phrase.hasSuffix(")"), let open = phrase.lastIndex(of: "("), open > phrase.startIndex {
      forms.append(String(phrase[..<open]))
    }
    for ending in Self.totals where phrase.hasSuffix(ending) && phrase.count > ending.count + 1 {
      forms.append(String(phrase.dropLast(ending.count)))
    }
    for form in forms {
      let entries = lexicon.indicatorPhrases.candidates(endingIn: form).map {
        lexicon.indicators[$0]
      }
      if let entry = entries.first(where: { fits($0, quantity, change) }) { return entry }
    }
    return nil
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
    var best: (end: Int, length: Int, dimension: Dimension)?
    for position in range {
      lexicon.trie.forEachMatch(
        in: units, from: position, to: range.upperBound, of: LexicalCategories(.dimensionWord)
      ) { match in
        let end = position + match.length
        if (end, match.length) > (best?.end ?? 0, best?.length ?? 0) {
          best = (end, match.length, lexicon.dimensionWords[match.entry].dimension)
        }
      }
    }
    return best?.dimension
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
