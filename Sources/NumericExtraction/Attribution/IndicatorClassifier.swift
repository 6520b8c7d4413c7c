import Lexicon
import Measurements

/// Gives an indicator phrase its id and dimension.
struct IndicatorClassifier {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The indicator of a phrase for a quantity of the given kind.
  func indicator(
    phrase: String, range: Range<Int>, quantity: Quantity, change: Change, scope: Scope,
    status: Status
  ) -> Indicator {
    if let entry = vocabularyEntry(phrase, quantity: quantity, change: change) {
      return Indicator(
        phrase: phrase, id: scope == .park ? entry.id : "", dimension: entry.dimension)
    }
    return Indicator(
      phrase: phrase, dimension: dimension(of: range, quantity: quantity, scope: scope))
  }

  /// Endings that only say that it is a total.
  private static let totals = ["总数", "数量", "总量", "总额", "规模", "个数", "总数量", "数"]

  private func vocabularyEntry(_ phrase: String, quantity: Quantity, change: Change)
    -> IndicatorEntry?
  {
    var forms = [phrase]
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

  /// The dimension of the noun closest to the phrase's end; failing that, of the quantity itself.
  private func dimension(of range: Range<Int>, quantity: Quantity, scope: Scope) -> Dimension {
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
    if let best { return best.dimension }
    return switch quantity.unit.kind {
    case .money: .investment
    case .people: .talent
    case .area, .length: .space
    case .rank: .economy
    case .mass, .power: .project
    case .energy, .flow: .green
    case .duration, .score: .service
    default: .other
    }
  }
}
