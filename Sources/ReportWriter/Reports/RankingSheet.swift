import Aggregation
import Measurements

/// `rankings.csv`: a row for each indicator of two parks or more, and each of its parks.
///
/// Ranked parks come first. `rank` is `1`, or `1-2` where bounds leave the order open; `ranked` and
/// `parks` say how many of how many parks are ranked. The gaps are in the unit of the row, and empty
/// where a value is not exact or, for mean and median, fewer than three are. A park without rank
/// has its reason in `status`: `planned`, `policy`, `conflicting_sources`, or `actual` for a flow
/// over a span of time that is not the usual one.
struct RankingSheet {
  let tables: ComparisonTables
  /// The park that all others are measured against; nil for none.
  var baseline: String?

  /// A park in a column of the comparison.
  fileprivate struct Record: Sendable {
    let column: IndicatorColumn
    let park: String
    let observation: Observation
    /// Its place, or nil where it isn't ranked.
    let place: Ranking.Place?
    /// Whether the cell has several values, none of them preferred.
    let isConflicting: Bool

    /// A number in the unit of the row.
    func scaled(_ number: ExactDecimal?) -> ExactDecimal? {
      number?.scaled(byPowerOfTen: -column.format.scale.exponent)
    }

    /// The quantity, unless the cell has several.
    var quantity: Quantity? { isConflicting ? nil : observation.quantity }

    /// An end of the quantity with the digits of the text.
    func figure(_ number: ExactDecimal?) -> (ExactDecimal, Int)? {
      scaled(number).map { ($0, column.format.fractionDigits(of: observation.quantity)) }
    }
  }

  var table: DataTable {
    DataTable(
      name: "rankings", title: Message.rankingsTitle.text(tables.language),
      language: tables.language, columns: DataColumn.ranking, records: records)
  }

  private var records: [Record] {
    tables.columns.filter { $0.indicator.parkCount > 1 }.flatMap { column in
      let places =
        baseline.map {
          Ranking(column.indicator, in: tables.comparison, baseline: $0).places
        } ?? column.ranking.places
      let ranked = Set(places.map(\.park))
      let others = tables.comparison.parks.filter { !ranked.contains($0) }
      return places.map {
        Record(
          column: column, park: $0.park, observation: $0.observation, place: $0,
          isConflicting: false)
      }
        + others.compactMap { park in
          let cell = tables.comparison.cell(park: park, column: column.indicator)
          return cell.observations.first.map {
            Record(
              column: column, park: park, observation: $0, place: nil,
              isConflicting: cell.missing == .conflictingSources)
          }
        }
    }
  }
}

extension DataColumn<RankingSheet.Record> {
  fileprivate static let ranking: [DataColumn] = [
    .code("dimension", .dimension) { $0.column.indicator.dimension },
    .text("indicator", .indicatorName) { $0.column.name },
    .optionalText("indicator_id", .indicatorID) { $0.column.id },
    .optionalText("unit", .shownUnit) { $0.column.unit },
    .decimal("scale", .scale) { $0.column.format.scale.multiplier },
    .text("park", .park) { $0.park },
    .figure("value", .shownValue) { $0.figure($0.quantity?.value) },
    .figure("low", .shownLow) { $0.figure($0.quantity?.low) },
    .figure("high", .shownHigh) { $0.figure($0.quantity?.high) },
    .decimal("base_value", .baseValue) { $0.quantity?.value },
    .code("bound", .bound) { $0.quantity?.bound },
    .optionalText("text", .text) { $0.isConflicting ? nil : $0.observation.sources.first?.text },
    .code(
      "status", .rankStatus,
      of: Status.allCases.map(\.rawValue) + ["derived", "conflicting_sources"]
    ) {
      $0.isConflicting ? "conflicting_sources" : $0.observation.statusText
    },
    .optionalText("period", .period) { $0.observation.period?.description },
    .optionalText("rank", .rank) { $0.place?.rankText },
    .integer("ranked", .ranked) { $0.column.ranking.places.count },
    .integer("parks", .parkCount) { $0.column.indicator.parkCount },
    .optionalInteger("sharing", .sharing) { $0.place?.sharing },
    .optionalInteger("quartile", .quartile) { $0.place?.quartile },
    .decimal("gap_to_leader", .gapToLeader) { $0.scaled($0.place?.gapToLeader) },
    .decimal("gap_to_leader_percent", .gapPercent) { $0.place?.toLeader?.percent },
    .decimal("gap_to_mean", .gapToMean) { $0.scaled($0.place?.gapToMean) },
    .decimal("gap_to_mean_percent", .gapPercent) { $0.place?.toMean?.percent },
    .decimal("gap_to_median", .gapToMedian) { $0.scaled($0.place?.gapToMedian) },
    .decimal("gap_to_median_percent", .gapPercent) { $0.place?.toMedian?.percent },
    .decimal("gap_to_baseline", .gapToBaseline) { $0.scaled($0.place?.gapToBaseline) },
    .decimal("gap_to_baseline_percent", .gapPercent) { $0.place?.toBaseline?.percent },
    .text("sources", .sources) {
      $0.observation.sources.map(\.place).joined(separator: "; ")
    },
  ]
}

extension Ranking.Place {
  /// `1`, or `1-2` where bounds leave the order open.
  var rankText: String {
    ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)-\(ranks.upperBound)"
  }
}

extension Observation {
  /// `actual`, `planned`, `policy`, or `derived` for what a formula gives.
  var statusText: String { derivation == nil ? status.rawValue : "derived" }
}
