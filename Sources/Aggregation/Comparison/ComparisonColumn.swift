import Measurements

/// A column while it is being built: its figures brought to one unit, a choice for each park.
struct ComparisonColumn {
  /// The cells that hold something, by park.
  private(set) var selections: [String: CellSelection] = [:]
  /// The finished heading, or nil where no figure could be converted.
  private(set) var heading: ComparedIndicator?

  /// `positions` are the places of the column's figures in `measurements`.
  init(
    key: ComparisonKey, positions: [Int], in measurements: [Measurement],
    vocabulary: ComparisonVocabulary, options: ComparisonOptions
  ) {
    let entry = vocabulary.entry(of: key.subject)
    let symbol = Self.commonest(
      positions.lazy.map { measurements[$0].quantity.unit.symbol }, preferring: entry?.unit)
    // A currency that has a rate is shown in 元, whichever the texts use most.
    let shownSymbol = symbol.map { options.rates[$0] == nil ? $0 : "元" }
    let unit = MeasurementUnit(symbol: shownSymbol ?? "", kind: key.kind)

    var candidates: [String: [Candidate]] = [:]
    for position in positions {
      let measurement = measurements[position]
      guard let quantity = vocabulary.conversion.convert(measurement, to: unit) else { continue }
      candidates[measurement.park, default: []].append(
        Candidate(
          position: position, measurement: measurement, quantity: quantity, options: options))
    }
    selections = candidates.mapValues(CellSelection.init)
    guard !selections.isEmpty else { return }

    let shown = selections.values.flatMap { $0.positions.shown.compactMap(\.first) }
    heading = ComparedIndicator(
      key: key, entry: entry,
      phrase: Self.commonest(positions.lazy.map { measurements[$0].indicator.phrase })
        ?? key.subject.name,
      dimension: entry?.dimension
        ?? Self.commonestDimension(positions.lazy.map { measurements[$0].indicator.dimension }),
      unit: unit, asOf: Self.commonestPeriod(shown.lazy.map { measurements[$0].period }),
      parkCount: selections.count)
  }

  private static func commonestDimension(_ dimensions: some Sequence<Dimension>) -> Dimension {
    let counts = Dictionary(dimensions.map { ($0, 1) }, uniquingKeysWith: +)
    // max(by:) keeps the first of equals, that is the first heading.
    return Dimension.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .other
  }

  /// The commonest period, the latest among equals; nil where most have none.
  static func commonestPeriod(_ periods: some Sequence<Period?>) -> Period? {
    let counts = Dictionary(periods.map { ($0, 1) }, uniquingKeysWith: +)
    let best = counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      return (left.key?.description ?? "") > (right.key?.description ?? "")
    }
    return best?.key
  }

  /// The commonest text; among equals the preferred one, then the first in order of the alphabet.
  /// Nil for no texts.
  private static func commonest(
    _ texts: some Sequence<String>, preferring preferred: String? = nil
  ) -> String? {
    let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      if left.key == preferred || right.key == preferred { return left.key == preferred }
      return left.key < right.key
    }?.key
  }
}
