import Measurements

/// How an indicator of a park developed: its facts of two periods or more, the earliest first.
///
/// Plans and terms of rules take no part, nor do facts without a period or with one that has no end:
/// nothing says where on the line they stand.
public struct Trend: Sendable {
  /// A fact on the line.
  public struct Step: Sendable {
    /// The fact, in the unit of the column.
    public var observation: Observation
    /// When it holds.
    public var period: Period
    /// The value less that of the step before. Nil for the first; where either is not exact; where
    /// the texts contradict each other on either period; and where the periods are of different
    /// length, since a half is no year.
    public var change: ExactDecimal?
  }

  /// The park.
  public var park: String
  /// The column of the comparison.
  public var column: ComparedIndicator
  /// The facts by the last day of their periods, at least two periods among them.
  public var steps: [Step]
}

extension Comparison {
  /// The trends of all columns and parks, in the order of the comparison.
  public func trends() -> [Trend] {
    columns.flatMap { column in
      parks.compactMap { park in trend(of: park, in: column) }
    }
  }

  private func trend(of park: String, in column: ComparedIndicator) -> Trend? {
    let cell = cell(park: park, column: column)
    let known = cell.observations + cell.setAside.map(\.observation)
    var byPeriod: [Period: [Observation]] = [:]
    for observation in known where observation.status == .actual {
      guard let period = observation.period, period.monthCount != nil else { continue }
      if byPeriod[period]?.contains(where: { $0.quantity == observation.quantity }) != true {
        byPeriod[period, default: []].append(observation)
      }
    }
    guard byPeriod.count > 1 else { return nil }
    let periods = byPeriod.keys.sorted { left, right in
      (left.recency, left.start.firstDay) < (right.recency, right.start.firstDay)
    }
    var steps: [Trend.Step] = []
    var before: (period: Period, value: ExactDecimal?)?
    for period in periods {
      let observations = byPeriod[period] ?? []
      let only = observations.count == 1 ? observations.first?.quantity : nil
      let value = only?.bound == .exact ? only?.value : nil
      var change: ExactDecimal?
      if let before, before.period.monthCount == period.monthCount, let earlier = before.value {
        change = value?.subtracting(earlier)
      }
      steps += observations.map {
        Trend.Step(observation: $0, period: period, change: change)
      }
      before = (period, value)
    }
    return Trend(park: park, column: column, steps: steps)
  }
}
