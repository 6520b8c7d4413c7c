import Measurements

/// Gives each measurement the number of the column that it would stand in, so that the parts of a
/// key are put together once for each column and not for each figure.
struct ColumnKeys {
  /// The keys by their numbers.
  private(set) var keys: [ComparisonKey] = []
  private var numbers: [Source: Int] = [:]
  private var numbersByKey: [ComparisonKey: Int] = [:]
  private let vocabulary: ComparisonVocabulary
  private let keepsPeriodsApart: Bool

  /// What of a measurement decides its column.
  private struct Source: Hashable {
    var id: String
    var phrase: String
    var unit: MeasurementUnit
    var isChange: Bool
    var isCumulative: Bool
    var period: Period?
  }

  init(_ vocabulary: ComparisonVocabulary, keepsPeriodsApart: Bool) {
    self.vocabulary = vocabulary
    self.keepsPeriodsApart = keepsPeriodsApart
  }

  /// The number of the measurement's column.
  mutating func number(of measurement: Measurement) -> Int {
    let indicator = measurement.indicator
    let source = Source(
      id: indicator.id, phrase: indicator.id.isEmpty ? indicator.phrase : "",
      unit: measurement.quantity.unit, isChange: measurement.change.direction != .none,
      isCumulative: measurement.change.basis == .cumulative,
      period: keepsPeriodsApart ? measurement.period : nil)
    if let known = numbers[source] { return known }
    var key = vocabulary.key(of: measurement)
    key.period = source.period
    let number = numbersByKey[key] ?? keys.count
    if number == keys.count {
      keys.append(key)
      numbersByKey[key] = number
    }
    numbers[source] = number
    return number
  }
}
