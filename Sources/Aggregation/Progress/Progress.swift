import Lexicon
import Measurements

/// The three accounts of a comparison: 大账, each park beside the others; 细账, what was planned beside
/// what is done; 欠账, what lags, the worst first. And what the texts tell over the years.
public struct Progress: Sendable {
  /// A park in one column of the comparison (大账).
  public struct Standing: Sendable, Hashable {
    /// The column.
    public var column: ComparedIndicator
    /// The park, its value, its rank and its gaps.
    public var place: Ranking.Place
    /// How many parks are ranked.
    public var ranked: Int
    /// How many parks have the indicator.
    public var parks: Int
  }

  /// The standings of a park in numbers.
  public struct Summary: Sendable, Hashable {
    /// The park.
    public var park: String
    /// In how many columns it is ranked.
    public var ranked = 0
    /// In how many of them it leads for certain.
    public var leads = 0
    /// In how many of them it is better than the mean, and in how many worse.
    public var aboveMean = 0
    /// In how many it is worse than the mean.
    public var belowMean = 0
    /// How many plans it is behind with.
    public var behindSchedule = 0
  }

  /// What lags (欠账).
  public struct Arrear: Sendable, Hashable {
    /// What it lags behind.
    public enum Cause: Sendable, Hashable {
      /// Behind the time that has passed.
      case schedule(Fulfilment)
      /// Behind the mean of the parks.
      case mean(Standing)
    }

    /// The park.
    public var park: String
    /// What it lags behind.
    public var cause: Cause
    /// What is missing, in percent of what should be there, rounded to one place: of a plan, what
    /// should be done by now; of a mean, the mean.
    public var shortfall: ExactDecimal
    /// What is missing, in the unit of the plan or the column.
    public var missing: ExactDecimal
  }

  /// 大账: every ranked park of every column that ranks two parks or more, in the order of the
  /// columns and ranks.
  public private(set) var standings: [Standing]
  /// 大账 in numbers, by park.
  public private(set) var summaries: [Summary]
  /// 细账: plans with what is done of them, in source order.
  public private(set) var fulfilments: [Fulfilment]
  /// 欠账: the greatest shortfall first.
  public private(set) var arrears: [Arrear]

  /// Indicators over the years, in the order of columns and parks.
  public private(set) var histories: [History]

  /// The accounts of all parks of a comparison.
  public init(comparison: Comparison, lexicon: Lexicon) {
    let standings = comparison.columns.filter { $0.parkCount > 1 }.flatMap { column in
      let ranking = Ranking(column, in: comparison)
      guard ranking.places.count > 1 else { return [Standing]() }
      return ranking.places.map {
        Standing(
          column: column, place: $0, ranked: ranking.places.count, parks: column.parkCount)
      }
    }
    let matching = PlanMatching(
      words: RelationVocabulary(lexicon.relationWords),
      units: UnitConversion(units: lexicon.units),
      indicators: Dictionary(lexicon.indicators.map { ($0.id, $0) }) { first, _ in first })
    let fulfilments = matching.fulfilments(
      in: ArticlePassages.articles(of: comparison.measurements))
    let arrears = fulfilments.compactMap { Arrear($0) } + standings.compactMap { Arrear($0) }
    histories = History.all(of: comparison.measurements, lexicon: lexicon)
    self.standings = standings
    self.fulfilments = fulfilments
    self.arrears = arrears.sorted { left, right in
      left.shortfall == right.shortfall
        ? left.park < right.park : left.shortfall > right.shortfall
    }
    summaries = Self.summaries(standings, fulfilments)
  }

  /// The accounts of some parks only, still ranked among all; of all where none is named.
  public func restricted(toParks parks: [String]) -> Progress {
    var result = self
    guard !parks.isEmpty else { return result }
    result.standings.removeAll { !parks.contains($0.place.park) }
    result.summaries.removeAll { !parks.contains($0.park) }
    result.fulfilments.removeAll { !parks.contains($0.park) }
    result.arrears.removeAll { !parks.contains($0.park) }
    result.histories.removeAll { !parks.contains($0.park) }
    return result
  }

  private static func summaries(
    _ standings: [Standing], _ fulfilments: [Fulfilment]
  ) -> [Summary] {
    var summaries: [String: Summary] = [:]
    for standing in standings {
      let park = standing.place.park
      var summary = summaries[park] ?? Summary(park: park)
      summary.ranked += 1
      if standing.place.ranks == 1...1 { summary.leads += 1 }
      if let gap = standing.place.gapToMean, gap != .zero {
        if standing.isWorse(gap) { summary.belowMean += 1 } else { summary.aboveMean += 1 }
      }
      summaries[park] = summary
    }
    for fulfilment in fulfilments where fulfilment.outcome == .behind {
      let fresh = Summary(park: fulfilment.park)
      summaries[fulfilment.park, default: fresh].behindSchedule += 1
    }
    return summaries.values.sorted { $0.park < $1.park }
  }
}

extension Progress.Standing {
  /// Whether a gap is one to the worse side.
  func isWorse(_ gap: ExactDecimal) -> Bool {
    (gap < .zero) != (column.entry?.better == .lower)
  }
}

extension Progress.Arrear {
  /// A plan that is behind schedule; nil for any other.
  init?(_ fulfilment: Fulfilment) {
    guard fulfilment.outcome == .behind, let missing = fulfilment.toSchedule,
      let elapsed = fulfilment.elapsed, let completion = fulfilment.completion,
      let shortfall = elapsed.subtracting(completion)?.multiplied(by: ExactDecimal(100))?
        .divided(by: elapsed, fractionDigits: 1)
    else { return nil }
    self.init(
      park: fulfilment.park, cause: .schedule(fulfilment), shortfall: shortfall, missing: missing)
  }

  /// A value that is worse than the mean, where one direction is better; nil for any other.
  init?(_ standing: Progress.Standing) {
    guard let gap = standing.place.gapToMean, gap != .zero, standing.isWorse(gap),
      let better = standing.column.entry?.better, better != .none,
      let value = standing.place.observation.quantity.value,
      let mean = value.subtracting(gap), mean > .zero,
      let shortfall = gap.magnitude.multiplied(by: ExactDecimal(100))?
        .divided(by: mean, fractionDigits: 1)
    else { return nil }
    self.init(
      park: standing.place.park, cause: .mean(standing), shortfall: shortfall,
      missing: gap.magnitude)
  }
}
