import Measurements

/// Which figures enter a comparison and by which column, in one pass; and what the rest says of the
/// parks.
struct Admission {
  /// The keys of the columns by their numbers.
  let keys: [ComparisonKey]
  /// The places of the figures of each column, by the column's number.
  private(set) var positions: [[Int]]
  /// What became of each figure so far: those that enter count as not convertible until they stand
  /// in a cell.
  private(set) var fates: [Fate] = []
  /// What the texts say of parks, in the comparison or not.
  private(set) var mentions = Mentions()

  init(
    _ measurements: [Measurement], vocabulary: ComparisonVocabulary, options: ComparisonOptions
  ) {
    var table = ColumnKeys(vocabulary, keepsPeriodsApart: options.period == .asStated)
    let numbers = measurements.map { table.number(of: $0) }
    keys = table.keys
    positions = [[Int]](repeating: [], count: keys.count)
    fates.reserveCapacity(measurements.count)
    let shared = Self.sharedPhrases(measurements, numbers: numbers, columns: keys.count)
    var seen: Set<Mention> = []
    for (position, measurement) in measurements.enumerated() {
      let number = numbers[position]
      let refusal =
        vocabulary.refusal(of: measurement, isShared: shared[number])
        ?? (options.admits(measurement) ? nil : .notSelected)
      if refusal == nil { positions[number].append(position) }
      fates.append(refusal ?? .notConvertible)
      guard !measurement.park.isEmpty else { continue }
      let isPark = measurement.scope == .park
      let mention = Mention(park: measurement.park, column: number, isPark: isPark)
      if seen.insert(mention).inserted {
        mentions.add(keys[number], park: measurement.park, isPark: isPark)
      }
    }
  }

  private struct Mention: Hashable {
    var park: String
    var column: Int
    var isPark: Bool
  }

  /// The shortest phrase that may be a column of its own. 企业, 项目 or 面积 say too little to be the
  /// same thing in two parks: a wrong comparison is worse than none.
  static let shortestSharedPhrase = 4

  /// For each column, whether at least two parks use its words alike; only asked for columns
  /// without an id.
  private static func sharedPhrases(
    _ measurements: [Measurement], numbers: [Int], columns: Int
  ) -> [Bool] {
    var shared = [Bool](repeating: false, count: columns)
    var first = [String?](repeating: nil, count: columns)
    for (measurement, number) in zip(measurements, numbers)
    where measurement.indicator.id.isEmpty && measurement.scope == .park && !shared[number] {
      guard !measurement.park.isEmpty,
        measurement.indicator.phrase.count >= shortestSharedPhrase
      else { continue }
      if let park = first[number] {
        shared[number] = park != measurement.park
      } else {
        first[number] = measurement.park
      }
    }
    return shared
  }
}

/// What the texts say of a park beside the figures that compare: why a cell is empty.
struct Mentions: Sendable {
  private var keys: [Topic: Set<ComparisonKey>] = [:]
  private var otherScopes: Set<Topic> = []

  private struct Topic: Hashable {
    var park: String
    var subject: ComparisonKey.Subject
  }

  /// Remembers that a text says something of the column's subject.
  mutating func add(_ key: ComparisonKey, park: String, isPark: Bool) {
    let topic = Topic(park: park, subject: key.subject)
    if isPark {
      keys[topic, default: []].insert(key)
    } else {
      otherScopes.insert(topic)
    }
  }

  func reason(park: String, lacks key: ComparisonKey) -> Missing {
    let topic = Topic(park: park, subject: key.subject)
    let others = (keys[topic] ?? []).filter { $0.isChange == key.isChange && $0 != key }
    if others.contains(where: { $0.isSameButPeriod(as: key) }) { return .otherPeriod }
    if others.contains(where: { $0.kind == key.kind }) { return .otherUnit }
    if !others.isEmpty { return .otherKind }
    if (keys[topic] ?? []).contains(key) { return .notSelected }
    return otherScopes.contains(topic) ? .otherScope : .notMentioned
  }
}

extension ComparisonKey {
  /// Whether only the period tells the two apart.
  fileprivate func isSameButPeriod(as other: ComparisonKey) -> Bool {
    var mine = self
    mine.period = other.period
    return mine == other
  }
}
