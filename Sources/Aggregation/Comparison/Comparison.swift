import Lexicon
import Measurements

/// Parks × indicators: the parks compared by all figures that can be compared.
///
/// Only figures of scope `park` whose park is known enter. An indicator has a column if the
/// vocabulary knows it, or if at least two parks use the same words for the same kind of quantity.
/// Cells that no text fills are derived by formula where two others of the park allow it. The
/// result does not depend on the order of the measurements.
public struct Comparison: Sendable {
  /// The parks with at least one filled cell, the fullest row first, then by name.
  public internal(set) var parks: [String]
  /// The columns, grouped by dimension, within it the fullest first.
  public internal(set) var columns: [ComparedIndicator]
  /// What became of each of `measurements`, at the same place.
  public let fates: [Fate]
  /// Values that could not be derived, by park and indicator.
  public let underivations: [Underivation]
  /// What the comparison was asked for.
  public let options: ComparisonOptions
  /// The group of each park, where parks were grouped.
  public internal(set) var groups: [String: String] = [:]

  private let store: CellStore
  private let mentions: Mentions

  /// All measurements that were given, in source order.
  public var measurements: [Measurement] { store.measurements }

  /// Compares with the vocabulary, the units and the formulas of a lexicon.
  public init(
    measurements: [Measurement], lexicon: Lexicon, options: ComparisonOptions = .init()
  ) {
    self.init(
      measurements: ParkIdentity.unified(measurements, lexicon: lexicon),
      indicators: Array(lexicon.indicators), units: lexicon.units,
      formulas: lexicon.derivedIndicators, options: options)
  }

  /// Compares. Linear in the number of measurements, apart from sorting.
  public init(
    measurements unordered: [Measurement], indicators: [IndicatorEntry], units: [UnitEntry],
    formulas: [DerivedIndicator] = [], options: ComparisonOptions = .init()
  ) {
    let measurements = Self.inSourceOrder(unordered)
    let vocabulary = ComparisonVocabulary(
      indicators: indicators, units: units, rates: options.rates)
    let admission = Admission(measurements, vocabulary: vocabulary, options: options)
    var fates = admission.fates
    var columns: [ComparedIndicator] = []
    var store = CellStore(measurements: measurements, conversion: vocabulary.conversion)
    for (number, positions) in admission.positions.enumerated() where !positions.isEmpty {
      let key = admission.keys[number]
      let column = ComparisonColumn(
        key: key, positions: positions, in: measurements, vocabulary: vocabulary, options: options)
      guard let heading = column.heading else { continue }
      columns.append(heading)
      store.fill(key, with: column.selections.mapValues(\.positions))
      for selection in column.selections.values {
        for (position, fate) in selection.fates { fates[position] = fate }
      }
    }
    underivations = vocabulary.derive(formulas, columns: &columns, store: &store, options: options)
    let sorted = columns.sorted { $0.precedes($1) }
    self.columns = sorted
    self.fates = fates
    self.store = store
    self.options = options
    parks = Self.fullestFirst(sorted, store: store)
    mentions = admission.mentions
  }

  /// The cell of a park in a column; an empty one says why it is empty.
  public func cell(park: String, column: ComparedIndicator) -> Cell {
    store.cell(park: park, column: column)
      ?? Cell(content: .missing(mentions.reason(park: park, lacks: column.key)))
  }

  /// Measurements that come in order, as from the reading of documents, need no sorting.
  private static func inSourceOrder(_ measurements: [Measurement]) -> [Measurement] {
    let isOrdered = zip(measurements.indices, measurements.indices.dropFirst()).allSatisfy {
      !measurements[$1].precedes(measurements[$0])
    }
    return isOrdered ? measurements : measurements.sorted { $0.precedes($1) }
  }

  private static func fullestFirst(
    _ columns: [ComparedIndicator], store: CellStore
  ) -> [String] {
    var filled: [String: Int] = [:]
    for column in columns {
      for park in store.filledParks(of: column.key) { filled[park, default: 0] += 1 }
    }
    return filled.keys.sorted { left, right in
      let (leftCount, rightCount) = (filled[left] ?? 0, filled[right] ?? 0)
      return leftCount == rightCount ? left < right : leftCount > rightCount
    }
  }
}
