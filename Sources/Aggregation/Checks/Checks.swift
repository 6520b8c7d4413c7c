import Lexicon
import Measurements

/// All checks that the figures of a run allow, each with its outcome.
///
/// Which figures belong to one equation, the words between them say: 422人：…、155人、197人 is a total
/// with its parts, 其中 begins parts that need not be complete. Where the words leave a doubt, the
/// check is not judged; and where a second explanation is as likely as a mistake (other bases,
/// thresholds, groups that overlap), nothing is said at all. A false alarm is worse than a mistake
/// that is not found.
public struct Checks: Sendable {
  /// The checks in source order of what they check.
  public private(set) var all: [Check]

  /// The checks of some parks only; of all where none is named.
  public func restricted(toParks parks: [String]) -> Checks {
    var result = self
    if !parks.isEmpty { result.all.removeAll { !parks.contains($0.park) } }
    return result
  }

  /// How many checks came out so.
  public func count(_ outcome: Check.Outcome) -> Int { all.count { $0.outcome == outcome } }

  /// Checks measurements by the words and formulas of a lexicon. The result does not depend on
  /// their order.
  public init(measurements: [Measurement], lexicon: Lexicon) {
    let scope = CheckScope(measurements: measurements, lexicon: lexicon)
    var found: [Check] = []
    for article in scope.articles {
      found += PartsCheck(scope: scope, article: article).checks()
      found += ComplementCheck(scope: scope, article: article).checks()
      found += HeadedListsCheck(scope: scope, article: article).checks()
      found += ShareCheck(scope: scope, article: article).checks()
      found += GrowthCheck(scope: scope, article: article).checks()
      found += HeadlineCheck(scope: scope, article: article).checks()
      found += AnnouncedListCheck(scope: scope, article: article).checks()
    }
    found += RetellingCheck(scope: scope).checks()
    found += HistoryCheck(
      histories: History.all(of: scope.measurements, lexicon: lexicon)
    ).checks()
    var seen: Set<Check> = []
    all = found.filter { seen.insert($0).inserted }.sorted { $0.precedes($1) }
  }
}

/// What every kind of check works on.
struct CheckScope {
  let articles: [ArticlePassages]
  let words: RelationVocabulary
  let units: UnitConversion
  let complements: [Complement]
  let formulas: [DerivedIndicator]
  /// All figures in source order.
  let measurements: [Measurement]

  init(measurements unordered: [Measurement], lexicon: Lexicon) {
    measurements = ParkIdentity.unified(unordered, lexicon: lexicon)
      .sorted { $0.precedes($1) }
    articles = ArticlePassages.articles(of: measurements)
    words = RelationVocabulary(lexicon.relationWords)
    units = UnitConversion(units: lexicon.units)
    complements = lexicon.complements
    formulas = lexicon.derivedIndicators
  }

  /// Whether two figures are amounts that add up: levels of one kind whose units convert.
  func addUp(_ left: Measurement, _ right: Measurement) -> Bool {
    let kind = left.quantity.unit.kind
    guard kind == right.quantity.unit.kind, left.isLevel, right.isLevel else { return false }
    switch kind {
    case .percent, .percentagePoint, .rank, .score, .multiple, .number, .other, .duration:
      return false
    default:
      return units.unitClass(of: left.quantity.unit) == units.unitClass(of: right.quantity.unit)
    }
  }

  /// The sum of the operands in a unit, with what rounding and bounds leave open.
  func sum(of operands: [Measurement], in unit: MeasurementUnit) -> Check.Computed? {
    var interval = ValueInterval(.zero)
    var value: ExactDecimal? = .zero
    for operand in operands {
      guard let quantity = units.convert(operand.quantity, to: unit),
        let next = interval.adding(ValueInterval(quantity))
      else { return nil }
      interval = next
      value = quantity.bound == .exact ? value.flatMap { quantity.value?.adding($0) } : nil
    }
    return Check.Computed(value: value, interval: interval)
  }
}

extension Measurement {
  /// Whether it is a level, and no change.
  var isLevel: Bool { change.direction == .none }
}
