import Measurements

/// The same figure in different articles, and amounts that are summed up over time.
///
/// Two articles tell the same if park, indicator, unit, change and period are the same. They
/// contradict each other only where nothing else can explain the difference: the words are the
/// same, the reading is certain, and the time is a day, a month or another closed part of a year;
/// a stock of 2023 may be one of spring or of autumn.
///
/// An amount of January to August is not below that of January to June, if both say the same.
struct RetellingCheck {
  let scope: CheckScope

  func checks() -> [Check] {
    var groups: [Key: [Measurement]] = [:]
    for measurement in scope.measurements {
      guard let key = Key(measurement, units: scope.units) else { continue }
      groups[key, default: []].append(measurement)
    }
    return groups.values.flatMap { retellings($0) + accumulations($0) }
  }

  private struct Key: Hashable {
    var park: String
    var id: String
    var unitClass: String
    var change: Change

    init?(_ measurement: Measurement, units: UnitConversion) {
      guard measurement.scope == .park, !measurement.park.isEmpty,
        !measurement.indicator.id.isEmpty, measurement.status == .actual,
        measurement.period != nil
      else { return nil }
      park = measurement.park
      id = measurement.indicator.id
      unitClass = units.unitClass(of: measurement.quantity.unit)
      change = measurement.change
    }
  }

  private func retellings(_ group: [Measurement]) -> [Check] {
    let periods = Dictionary(grouping: group) { $0.period }
    return periods.values.flatMap { told -> [Check] in
      guard let first = told.first else { return [] }
      return told.dropFirst().compactMap { other in
        guard !other.isInArticle(of: first),
          let quantity = scope.units.convert(first.quantity, to: other.quantity.unit)
        else { return nil }
        let computed = Check.Computed(
          value: quantity.bound == .exact ? quantity.value : nil,
          interval: ValueInterval(quantity))
        let check = Check(.retelling, other, [first], computed)
        guard Self.areCertain(first, other) else { return check.unlessHolding(.otherScope) }
        let isClosed = first.period.map { $0.isWithinYear } ?? false
        return isClosed ? check : check.unlessHolding(.otherTime)
      }
    }
  }

  private static func areCertain(_ left: Measurement, _ right: Measurement) -> Bool {
    left.indicator.phrase == right.indicator.phrase
      && min(left.confidence, right.confidence) >= CheckScope.trustedConfidence
  }

  private func accumulations(_ group: [Measurement]) -> [Check] {
    let sums = group.filter { if case .between = $0.period { $0.isLevel } else { false } }
    let starts = Dictionary(grouping: sums) { $0.period?.start }
    return starts.values.flatMap { told -> [Check] in
      let ordered = told.sorted {
        ($0.period?.end.lastDay ?? 0, $1.precedes($0) ? 1 : 0)
          < ($1.period?.end.lastDay ?? 0, $0.precedes($1) ? 1 : 0)
      }
      return zip(ordered, ordered.dropFirst()).compactMap { earlier, later in
        guard earlier.period != later.period,
          let quantity = scope.units.convert(earlier.quantity, to: later.quantity.unit)
        else { return nil }
        let interval = ValueInterval(quantity)
        let hasFallen = ValueInterval(later.quantity).isBelow(interval)
        let check = Check(
          relation: .cumulative, outcome: hasFallen ? .fails : .holds, reason: nil, stated: later,
          operands: [earlier],
          computed: Check.Computed(
            value: quantity.bound == .exact ? quantity.value : nil, interval: interval))
        return Self.areCertain(earlier, later) ? check : check.unlessHolding(.otherScope)
      }
    }
  }
}

extension Period {
  /// Whether it is a closed time of less than a year.
  fileprivate var isWithinYear: Bool {
    switch self {
    case .at(let date): date.part != .year
    case .between: true
    case .since: false
    }
  }
}
