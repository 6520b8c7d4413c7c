import Lexicon
import Measurements

/// The parks of one column in the order of their values, as far as the words allow an order.
///
/// Ranked are facts that stand alone in their cell. Plans, terms of rules and values that
/// contradict each other are not; nor are amounts of a flow over a span of time that is longer or
/// shorter than the column's usual one (half a year beside whole years). Equal values share the
/// better rank, and the next one counts them all: 1, 2, 2, 4.
public struct Ranking: Sendable, Hashable {
  /// A distance to another value.
  public struct Gap: Sendable, Hashable {
    /// The value less the other, in the unit of the column; of percentages, in percentage points.
    public var amount: ExactDecimal
    /// The same in percent of the other, rounded to one place; nil for percentages, and for another
    /// of zero or less.
    public var percent: ExactDecimal?
  }

  /// A park's place.
  public struct Place: Sendable, Hashable {
    /// The park.
    public var park: String
    /// Its value.
    public var observation: Observation
    /// The ranks that are possible: 1...1 for a certain leader, 1...2 where 超3.5万 and 3.6万 cannot
    /// be told apart. Equal exact values share a rank.
    public var ranks: ClosedRange<Int>
    /// How many parks have the same exact value, this one included.
    public var sharing = 1
    /// The quarter of the ranking, 1 for the best; nil where the rank is not certain, or fewer than
    /// `quartileMinimum` parks are ranked.
    public var quartile: Int?
    /// To the certain leader; nil unless both are exact.
    public var toLeader: Gap?
    /// To the mean of the exact values; nil for a bounded one, or fewer than three.
    public var toMean: Gap?
    /// To their median, under the same conditions.
    public var toMedian: Gap?
    /// To the park that was named as baseline; nil unless both are exact.
    public var toBaseline: Gap?

    /// The value less the leader's, in the unit of the column.
    public var gapToLeader: ExactDecimal? { toLeader?.amount }
    /// The value less the mean, in the unit of the column.
    public var gapToMean: ExactDecimal? { toMean?.amount }
    /// The value less the median, in the unit of the column.
    public var gapToMedian: ExactDecimal? { toMedian?.amount }
    /// The value less the baseline's, in the unit of the column.
    public var gapToBaseline: ExactDecimal? { toBaseline?.amount }
  }

  /// From how many ranked parks on there are quartiles: two in each.
  public static let quartileMinimum = 8

  /// The column.
  public let column: ComparedIndicator
  /// The ranked parks, the best first. There may be fewer than `column.parkCount`.
  public let places: [Place]

  /// Ranks the parks of a column, beside a baseline if one is named. O(n log n) in their number.
  public init(
    _ column: ComparedIndicator, in comparison: Comparison, baseline: String? = nil
  ) {
    self.column = column
    let entrants = comparison.parks.compactMap { park -> Entrant? in
      guard let value = comparison.cell(park: park, column: column).value,
        Self.isRankable(value, in: column)
      else { return nil }
      return Entrant(park: park, observation: value)
    }
    let order = RankOrder(entrants, isSmallerBetter: column.entry?.better == .lower)
    let averages = Averages(entrants.map(\.observation.quantity))
    let leader = entrants.first { order.ranks(of: $0) == 1...1 }?.exactValue
    let base = entrants.first { $0.park == baseline }?.exactValue
    places = entrants.map { entrant in
      let gap = GapMeasure(entrant, kind: column.key.kind)
      let ranks = order.ranks(of: entrant)
      return Place(
        park: entrant.park, observation: entrant.observation, ranks: ranks,
        sharing: order.sharing(entrant), quartile: Self.quartile(ranks, of: entrants.count),
        toLeader: gap.to(leader), toMean: gap.to(averages?.mean),
        toMedian: gap.to(averages?.median), toBaseline: gap.to(base))
    }.sorted {
      ($0.ranks.lowerBound, $0.ranks.upperBound, $0.park)
        < ($1.ranks.lowerBound, $1.ranks.upperBound, $1.park)
    }
  }

  private static func isRankable(_ value: Observation, in column: ComparedIndicator) -> Bool {
    guard value.status == .actual else { return false }
    guard column.entry?.nature == .flow, !column.key.isChange else { return true }
    return value.period?.monthCount == column.asOf?.monthCount
  }

  private static func quartile(_ ranks: ClosedRange<Int>, of count: Int) -> Int? {
    guard count >= quartileMinimum, ranks.count == 1 else { return nil }
    return (ranks.lowerBound * 4 + count - 1) / count
  }
}

/// A value that takes part.
private struct Entrant {
  let park: String
  let observation: Observation
  let interval: ValueInterval

  init(park: String, observation: Observation) {
    self.park = park
    self.observation = observation
    interval = ValueInterval(observation.quantity)
  }

  /// The number, if nothing binds it.
  var exactValue: ExactDecimal? { observation.quantity.exactValue }
}

/// The ends of all intervals in order, so that a rank takes two binary searches.
private struct RankOrder {
  /// The lower ends, a closed one before an open one at the same number.
  private let lows: [ValueInterval.End]
  /// The upper ends, an open one before a closed one at the same number.
  private let highs: [ValueInterval.End]
  private let equals: [ExactDecimal: Int]
  private let count: Int
  private let isSmallerBetter: Bool

  init(_ entrants: [Entrant], isSmallerBetter: Bool) {
    self.isSmallerBetter = isSmallerBetter
    count = entrants.count
    lows = entrants.compactMap(\.interval.low).sorted {
      $0.number == $1.number ? $0.closed && !$1.closed : $0.number < $1.number
    }
    highs = entrants.compactMap(\.interval.high).sorted {
      $0.number == $1.number ? !$0.closed && $1.closed : $0.number < $1.number
    }
    equals = entrants.compactMap(\.exactValue).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many share the exact value.
  func sharing(_ entrant: Entrant) -> Int {
    entrant.exactValue.flatMap { equals[$0] } ?? 1
  }

  /// Certain winners stand before, certain losers behind, all others on either side.
  func ranks(of entrant: Entrant) -> ClosedRange<Int> {
    let above = entrant.interval.high.map { high in
      lows.count - lows.partitionPoint { !ValueInterval.ends(high, before: $0) }
    }
    let below = entrant.interval.low.map { low in
      highs.partitionPoint { ValueInterval.ends($0, before: low) }
    }
    let better = (isSmallerBetter ? below : above) ?? 0
    let worse = (isSmallerBetter ? above : below) ?? 0
    let unsure = count - better - worse - sharing(entrant)
    return better + 1...better + 1 + max(0, unsure)
  }
}

extension Array {
  /// The first index from which on a predicate is false that holds for a beginning of the array.
  fileprivate func partitionPoint(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Measures the distances of a value to others.
private struct GapMeasure {
  let value: ExactDecimal?
  let isPercentage: Bool

  init(_ entrant: Entrant, kind: QuantityKind) {
    value = entrant.exactValue
    isPercentage = kind == .percent || kind == .percentagePoint
  }

  func to(_ other: ExactDecimal?) -> Ranking.Gap? {
    guard let other, let amount = value?.subtracting(other) else { return nil }
    var percent: ExactDecimal?
    if !isPercentage, other > .zero {
      percent = amount.multiplied(by: ExactDecimal(100))?.divided(by: other, fractionDigits: 1)
    }
    return Ranking.Gap(amount: amount, percent: percent)
  }
}

/// Mean and median of the exact values of a column, which must be three or more.
private struct Averages {
  let mean: ExactDecimal
  let median: ExactDecimal

  init?(_ quantities: [Quantity]) {
    let exact = quantities.filter { $0.exactValue != nil }
    let values = exact.compactMap(\.exactValue).sorted()
    guard values.count >= 3, let finest = exact.map(\.lastDigitExponent).min() else { return nil }
    var sum = ExactDecimal.zero
    for value in values {
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    // Averages are rounded to the finest digit that the texts have.
    let low = values[(values.count - 1) / 2]
    guard
      let mean = sum.divided(by: ExactDecimal(values.count), fractionDigits: -finest),
      let median = low.adding(values[values.count / 2])?
        .divided(by: ExactDecimal(2), fractionDigits: -finest)
    else { return nil }
    self.mean = mean
    self.median = median
  }
}

extension Quantity {
  /// The number, if nothing binds it.
  var exactValue: ExactDecimal? { bound == .exact ? value : nil }
}
