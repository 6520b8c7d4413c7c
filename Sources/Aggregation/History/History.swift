import Lexicon
import Measurements

/// One indicator of one park over time, with the growth that comes out beside the growth that the
/// texts state.
public struct History: Sendable, Hashable {
  /// A period and what is known of it.
  public struct Entry: Sendable, Hashable {
    /// The period.
    public var period: Period
    /// The value, as the comparison would choose it among all of this period.
    public var observation: Observation
    /// The value of the same span a year earlier, where the texts give it.
    public var previous: Observation?
    /// The growth from it in percent, rounded to one place; nil unless both are exact and the
    /// earlier one above zero.
    public var growth: ExactDecimal?
    /// The growth against the year before that the texts state for this period.
    public var statedGrowth: Observation?
  }

  /// The park.
  public var park: String
  /// The column of the level.
  public var column: ComparedIndicator
  /// The periods in order, two or more.
  public var entries: [Entry]

  /// The histories of measurements, compared by a lexicon with periods kept apart.
  static func all(of measurements: [Measurement], lexicon: Lexicon) -> [History] {
    all(
      in: Comparison(
        measurements: measurements, lexicon: lexicon,
        options: ComparisonOptions(period: .asStated)))
  }

  /// The histories of all parks and indicators that have two periods or more, in the order of
  /// columns and parks. `comparison` must keep periods apart (`ComparisonOptions.asStated`).
  public static func all(in comparison: Comparison) -> [History] {
    var series: [Series: [(ComparedIndicator, Period)]] = [:]
    var order: [Series] = []
    for column in comparison.columns where !column.key.isChange {
      guard let period = column.key.period else { continue }
      let key = Series(column.key)
      if series[key] == nil { order.append(key) }
      series[key, default: []].append((column, period))
    }
    let growths = Dictionary(
      comparison.columns.compactMap { column -> (Growth, ComparedIndicator)? in
        guard column.key.isChange, column.key.kind == .percent, let period = column.key.period
        else { return nil }
        return (Growth(subject: column.levelSubject, period: period), column)
      }, uniquingKeysWith: { first, _ in first })
    return order.flatMap { key in
      comparison.parks.sorted().compactMap { park in
        History(park, series[key] ?? [], growths, in: comparison)
      }
    }
  }

  /// All that identifies a level but its period.
  private struct Series: Hashable {
    var key: ComparisonKey

    init(_ key: ComparisonKey) {
      self.key = key
      self.key.period = nil
    }
  }

  private struct Growth: Hashable {
    var subject: ComparisonKey.Subject
    var period: Period
  }

  private init?(
    _ park: String, _ columns: [(column: ComparedIndicator, period: Period)],
    _ growths: [Growth: ComparedIndicator], in comparison: Comparison
  ) {
    let values = columns.compactMap { column, period in
      comparison.cell(park: park, column: column).value.map { (period, $0, column) }
    }.filter { $0.1.status == .actual }
      .sorted { ($0.0.end.lastDay, $0.0.description) < ($1.0.end.lastDay, $1.0.description) }
    guard values.count > 1, let first = values.first else { return nil }
    self.park = park
    column = first.2
    entries = values.map { period, value, column in
      let previous = values.first { $0.0 == period.yearBefore }?.1
      let stated = growths[Growth(subject: column.key.subject, period: period)]
      return Entry(
        period: period, observation: value, previous: previous,
        growth: previous.flatMap { Self.growth(from: $0, to: value) },
        statedGrowth: stated.flatMap { comparison.cell(park: park, column: $0).value })
    }
  }

  private static func growth(from: Observation, to: Observation) -> ExactDecimal? {
    guard let before = from.quantity.exactValue, let after = to.quantity.exactValue,
      before > .zero, from.quantity.unit.kind != .percent
    else { return nil }
    return after.subtracting(before)?.multiplied(by: ExactDecimal(100))?
      .divided(by: before, fractionDigits: 1)
  }
}

extension ComparedIndicator {
  /// The subject whose growth a column of changes shows: the base of 地区生产总值增速, else its own.
  fileprivate var levelSubject: ComparisonKey.Subject {
    guard let entry, entry.measure == .growth, !entry.base.isEmpty else { return key.subject }
    return .indicator(id: entry.base)
  }
}

extension Period {
  /// The same span one year earlier; nil for a period without end.
  var yearBefore: Period? {
    func earlier(_ date: PartialDate) -> PartialDate {
      PartialDate(year: date.year - 1, part: date.part)
    }
    switch self {
    case .at(let date): return .at(earlier(date))
    case .between(let start, let end): return .between(earlier(start), earlier(end))
    case .since: return nil
    }
  }
}
