import Lexicon
import Measurements

/// Parks × indicators: the parks compared by all figures that can be compared.
///
/// Only figures of scope `park` whose park is known enter. An indicator has a column if the
/// vocabulary knows it, or if at least two parks use the same words for the same kind of quantity.
/// The result does not depend on the order of the measurements.
public struct Comparison: Sendable {
  /// The parks with at least one filled cell, the fullest row first, then by name.
  public internal(set) var parks: [String]
  /// The columns, grouped by dimension, within it the fullest first.
  public internal(set) var columns: [ComparedIndicator]
  /// All measurements that were given, in source order.
  public let measurements: [Measurement]
  /// What became of each of `measurements`, at the same place.
  public let fates: [Fate]

  private let cells: [Address: Cell]
  private let mentions: Mentions

  private struct Address: Hashable {
    var park: String
    var key: ComparisonKey
  }

  /// Compares with the vocabulary and the units of a lexicon.
  public init(measurements: [Measurement], lexicon: Lexicon) {
    self.init(
      measurements: measurements, indicators: lexicon.indicators, units: lexicon.units)
  }

  /// Compares. Linear in the number of measurements, apart from sorting.
  public init(
    measurements unordered: [Measurement], indicators: [IndicatorEntry], units: [UnitEntry]
  ) {
    let measurements = unordered.sorted { $0.precedes($1) }
    var vocabulary = ComparisonVocabulary(indicators: indicators, units: units)
    vocabulary.learnSharedPhrases(from: measurements)
    var fates: [Fate] = []
    var positions: [ComparisonKey: [Int]] = [:]
    for (position, measurement) in measurements.enumerated() {
      switch vocabulary.admission(of: measurement) {
      case .column(let key):
        positions[key, default: []].append(position)
        fates.append(.notConvertible)
      case .refused(let fate):
        fates.append(fate)
      }
    }

    var columns: [ComparedIndicator] = []
    var cells: [Address: Cell] = [:]
    var filled: [String: Int] = [:]
    for (key, places) in positions {
      let column = ComparisonColumn(
        key: key, members: places.map { ($0, measurements[$0]) }, vocabulary: vocabulary)
      guard let heading = column.heading else { continue }
      columns.append(heading)
      for (park, selection) in column.selections {
        cells[Address(park: park, key: key)] = selection.cell
        filled[park, default: 0] += 1
        for (position, fate) in selection.fates { fates[position] = fate }
      }
    }
    self.measurements = measurements
    self.fates = fates
    self.cells = cells
    self.columns = columns.sorted { $0.precedes($1) }
    self.parks = filled.keys.sorted { left, right in
      let (leftCount, rightCount) = (filled[left] ?? 0, filled[right] ?? 0)
      return leftCount == rightCount ? left < right : leftCount > rightCount
    }
    mentions = Mentions(measurements, vocabulary: vocabulary)
  }

  /// The cell of a park in a column; an empty one says why it is empty.
  public func cell(park: String, column: ComparedIndicator) -> Cell {
    cells[Address(park: park, key: column.key)]
      ?? Cell(content: .missing(mentions.reason(park: park, lacks: column.key)))
  }
}

/// What the texts say of a park beside the figures that compare: why a cell is empty.
private struct Mentions: Sendable {
  private var keys: [Topic: Set<ComparisonKey>] = [:]
  private var otherScopes: Set<Topic> = []

  private struct Topic: Hashable {
    var park: String
    var subject: ComparisonKey.Subject
  }

  init(_ measurements: [Measurement], vocabulary: ComparisonVocabulary) {
    for measurement in measurements where !measurement.park.isEmpty {
      let key = vocabulary.key(of: measurement)
      let topic = Topic(park: measurement.park, subject: key.subject)
      if measurement.scope == .park {
        keys[topic, default: []].insert(key)
      } else {
        otherScopes.insert(topic)
      }
    }
  }

  func reason(park: String, lacks key: ComparisonKey) -> Missing {
    let topic = Topic(park: park, subject: key.subject)
    let others = (keys[topic] ?? []).filter { $0.isChange == key.isChange && $0 != key }
    if others.contains(where: { $0.kind == key.kind }) { return .otherUnit }
    if !others.isEmpty { return .otherKind }
    return otherScopes.contains(topic) ? .otherScope : .notMentioned
  }
}
