import Measurements

/// A column while it is being built: its figures brought to one unit, a choice for each park.
struct ComparisonColumn {
  /// The cells that hold something, by park.
  private(set) var selections: [String: CellSelection] = [:]
  /// The finished heading, or nil where no figure could be converted.
  private(set) var heading: ComparedIndicator?

  /// `members` are the measurements of the key with their places in source order.
  init(
    key: ComparisonKey, members: [(position: Int, measurement: Measurement)],
    vocabulary: ComparisonVocabulary
  ) {
    let entry = vocabulary.entry(of: key.subject)
    let symbol = commonest(
      members.map(\.measurement.quantity.unit.symbol), preferring: entry?.unit)
    let unit = MeasurementUnit(symbol: symbol ?? "", kind: key.kind)

    var candidates: [String: [Candidate]] = [:]
    for (position, measurement) in members {
      guard var quantity = vocabulary.conversion.convert(measurement.quantity, to: unit) else {
        continue
      }
      if measurement.change.direction == .down { quantity = quantity.negated }
      candidates[measurement.park, default: []].append(
        Candidate(position: position, measurement: measurement, quantity: quantity))
    }
    selections = candidates.mapValues(CellSelection.init)
    guard !selections.isEmpty else { return }

    let shown = selections.values.flatMap { $0.cell.observations }
    let periods = shown.map { $0.period?.description ?? "" }
    let dimensions = members.map { $0.measurement.indicator.dimension }
    heading = ComparedIndicator(
      key: key, entry: entry,
      phrase: commonest(members.map(\.measurement.indicator.phrase)) ?? key.subject.name,
      dimension: entry?.dimension ?? Self.commonestDimension(dimensions), unit: unit,
      asOf: commonest(periods, latestFirst: true).flatMap { Period($0) },
      parkCount: selections.count)
  }

  private static func commonestDimension(_ dimensions: [Dimension]) -> Dimension {
    let counts = Dictionary(dimensions.map { ($0, 1) }, uniquingKeysWith: +)
    // max(by:) keeps the first of equals, that is the first heading.
    return Dimension.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .other
  }
}

/// The commonest text; among equals the preferred one, then the first in order of the alphabet (or
/// the last, which for periods is the latest). Nil for no texts.
private func commonest(
  _ texts: [String], preferring preferred: String? = nil, latestFirst: Bool = false
) -> String? {
  let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
  return counts.min { left, right in
    if left.value != right.value { return left.value > right.value }
    if left.key == preferred || right.key == preferred { return left.key == preferred }
    return latestFirst ? left.key > right.key : left.key < right.key
  }?.key
}
