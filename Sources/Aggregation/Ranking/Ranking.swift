import Lexicon
import Measurements

/// The parks of one column in the order of their values, as far as the words allow an order.
///
/// Ranked are facts that stand alone in their cell. Plans, terms of rules and values that
/// contradict each other are not; nor are amounts of a flow over a span of time that is longer or
/// shorter than the column's usual one (half a year beside whole years).
public struct Ranking: Sendable, Hashable {
  /// A park's place.
  public struct Place: Sendable, Hashable {
    /// The park.
    public var park: String
    /// Its value.
    public var observation: Observation
    /// The ranks that are possible: 1...1 for a certain leader, 1...2 where 超3.5万 and 3.6万 cannot
    /// be told apart. Equal exact values share a rank.
    public var ranks: ClosedRange<Int>
    /// The value less the leader's; nil unless both are exact and the leader is certain.
    public var gapToLeader: ExactDecimal?
    /// The value less the mean of the exact values; nil for a bounded one, or fewer than three.
    public var gapToMean: ExactDecimal?
    /// The value less their median, under the same conditions.
    public var gapToMedian: ExactDecimal?
  }

  /// The column.
  public let column: ComparedIndicator
  /// The ranked parks, the best first. There may be fewer than `column.parkCount`.
  public let places: [Place]

  /// Ranks the parks of a column. Quadratic in their number.
  public init(_ column: ComparedIndicator, in comparison: Comparison) {
    self.column = column
    let entrants = comparison.parks.compactMap { park -> Entrant? in
      guard let value = comparison.cell(park: park, column: column).value,
        Self.isRankable(value, in: column)
      else { return nil }
      return Entrant(
        park: park, observation: value, isSmallerBetter: column.entry?.better == .lower)
    }
    let measures = Averages(entrants.map(\.observation.quantity))
    let ranked = entrants.map { entrant in
      Place(
        park: entrant.park, observation: entrant.observation,
        ranks: entrant.ranks(among: entrants),
        gapToMean: measures?.gapToMean(of: entrant.observation.quantity),
        gapToMedian: measures?.gapToMedian(of: entrant.observation.quantity))
    }
    let leader = ranked.first { $0.ranks == 1...1 }?.observation.quantity.exactValue
    places = ranked.map { place in
      var place = place
      if let leader, let own = place.observation.quantity.exactValue {
        place.gapToLeader = own.subtracting(leader)
      }
      return place
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
}

/// A value that takes part.
private struct Entrant {
  let park: String
  let observation: Observation
  let isSmallerBetter: Bool
  private let interval: ValueInterval

  init(park: String, observation: Observation, isSmallerBetter: Bool) {
    self.park = park
    self.observation = observation
    self.isSmallerBetter = isSmallerBetter
    interval = ValueInterval(observation.quantity)
  }

  /// Certain winners stand before, certain losers behind, all others on either side.
  func ranks(among all: [Entrant]) -> ClosedRange<Int> {
    let better = all.count { $0.beats(self) }
    let unsure = all.count { !$0.beats(self) && !self.beats($0) && !isEqual(to: $0) }
    return better + 1...better + unsure + 1
  }

  private func beats(_ other: Entrant) -> Bool {
    isSmallerBetter ? interval.isBelow(other.interval) : other.interval.isBelow(interval)
  }

  /// Also for the entrant itself, whatever its bound.
  private func isEqual(to other: Entrant) -> Bool {
    if park == other.park { return true }
    guard let mine = observation.quantity.exactValue else { return false }
    return mine == other.observation.quantity.exactValue
  }
}

/// Mean and median of the exact values of a column, which must be three or more.
private struct Averages {
  private let mean: ExactDecimal
  private let median: ExactDecimal

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

  func gapToMean(of quantity: Quantity) -> ExactDecimal? {
    quantity.exactValue.flatMap { $0.subtracting(mean) }
  }

  func gapToMedian(of quantity: Quantity) -> ExactDecimal? {
    quantity.exactValue.flatMap { $0.subtracting(median) }
  }
}

extension Quantity {
  /// The number, if nothing binds it.
  fileprivate var exactValue: ExactDecimal? { bound == .exact ? value : nil }
}
