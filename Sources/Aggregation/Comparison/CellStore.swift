import Measurements

/// The cells of a comparison by the places of their measurements. Observations, with all their
/// sources, are made when a cell is asked for: of a million figures, few are shown at a time.
struct CellStore: Sendable {
  /// The places of the measurements of a cell: those that say the same together, the leading one
  /// first.
  struct Positions: Sendable {
    /// What the cell shows: one, or those that contradict each other.
    var shown: [[Int]] = []
    /// What stands behind it, and the rule that put it there.
    var setAside: [(positions: [Int], rule: SelectionRule)] = []
  }

  /// All measurements in source order.
  let measurements: [Measurement]
  let conversion: UnitConversion
  private var cells: [ComparisonKey: [String: Positions]] = [:]
  private var derived: [ComparisonKey: [String: Observation]] = [:]

  init(measurements: [Measurement], conversion: UnitConversion) {
    self.measurements = measurements
    self.conversion = conversion
  }

  mutating func fill(_ key: ComparisonKey, with positions: [String: Positions]) {
    cells[key] = positions
  }

  mutating func derive(_ observation: Observation, park: String, key: ComparisonKey) {
    derived[key, default: [:]][park] = observation
  }

  /// Whether a text gives a value for the cell.
  func hasFigure(park: String, key: ComparisonKey) -> Bool { cells[key]?[park] != nil }

  /// The parks that a text gives a value for, in no order.
  func parks(of key: ComparisonKey) -> [String] { cells[key].map { Array($0.keys) } ?? [] }

  /// The parks that have a value of their own or a derived one, in no order.
  func filledParks(of key: ComparisonKey) -> [String] {
    parks(of: key) + (derived[key].map { Array($0.keys) } ?? [])
  }

  /// The cell of a park in a column; nil for an empty one.
  func cell(park: String, column: ComparedIndicator) -> Cell? {
    if let observation = derived[column.key]?[park] {
      return Cell(content: .observation(observation))
    }
    guard let positions = cells[column.key]?[park] else { return nil }
    let shown = positions.shown.compactMap { observation($0, in: column.unit) }
    guard let first = shown.first else { return nil }
    return Cell(
      content: shown.count > 1 ? .conflicting(shown) : .observation(first),
      setAside: positions.setAside.compactMap { positions, rule in
        observation(positions, in: column.unit).map { SetAside(observation: $0, rule: rule) }
      })
  }

  private func observation(_ positions: [Int], in unit: MeasurementUnit) -> Observation? {
    let sources = positions.map { measurements[$0] }
    guard let lead = sources.first, let quantity = conversion.convert(lead, to: unit) else {
      return nil
    }
    return Observation(
      quantity: quantity, status: lead.status, period: lead.period, sources: sources)
  }
}

extension UnitConversion {
  /// The quantity of a measurement in a unit, with the sign of its change.
  func convert(_ measurement: Measurement, to unit: MeasurementUnit) -> Quantity? {
    let quantity = convert(measurement.quantity, to: unit)
    return measurement.change.direction == .down ? quantity?.negated : quantity
  }
}
