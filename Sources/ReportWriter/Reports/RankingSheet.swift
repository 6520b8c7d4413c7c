import Aggregation
import CSVFiles
import Measurements

/// `rankings.csv`: a row for each indicator of two parks or more, and each of its parks.
///
/// Ranked parks come first. `rank` is `1`, or `1-2` where bounds leave the order open; `ranked` and
/// `parks` say how many of how many parks are ranked. The gaps are in the unit of the column, and
/// empty where a value is not exact or, for mean and median, fewer than three are. A park without
/// rank has its reason in `status`: `planned`, `policy`, `conflicting_sources`, or `actual` for a
/// flow over a span of time that is not the usual one.
struct RankingSheet {
  let tables: ComparisonTables
  let profile: CSVProfile

  func bytes() -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    writer.write(
      row: [
        "dimension", "indicator", "indicator_id", "unit", "park", "value", "bound", "status",
        "period", "rank", "ranked", "parks", "gap_to_leader", "gap_to_mean", "gap_to_median",
      ].map(CSVField.text))
    for column in tables.columns where column.indicator.parkCount > 1 {
      let ranking = Ranking(column.indicator, in: tables.comparison)
      for place in ranking.places {
        writer.write(row: fields(of: place, in: ranking, column))
      }
      let ranked = Set(ranking.places.map(\.park))
      for park in tables.comparison.parks where !ranked.contains(park) {
        let cell = tables.comparison.cell(park: park, column: column.indicator)
        guard let observation = cell.observations.first else { continue }
        writer.write(row: fields(of: cell, observation, park, in: ranking, column))
      }
    }
    return writer.finish()
  }

  private func fields(
    of place: Ranking.Place, in ranking: Ranking, _ column: IndicatorColumn
  ) -> [CSVField] {
    let ranks = place.ranks
    let rank =
      ranks.count == 1
      ? CSVField.number("\(ranks.lowerBound)")
      : CSVField.text("\(ranks.lowerBound)-\(ranks.upperBound)")
    let gaps = [place.gapToLeader, place.gapToMean, place.gapToMedian].map { gap in
      let scaled = gap?.scaled(byPowerOfTen: -column.format.scale.exponent)
      return scaled.map { CSVField.number("\($0)") } ?? .text("")
    }
    return head(column) + [.text(place.park)] + fields(of: place.observation, column)
      + [.text(place.observation.status.rawValue), .text(period(of: place.observation)), rank]
      + count(ranking) + gaps
  }

  private func fields(
    of cell: Cell, _ observation: Observation, _ park: String, in ranking: Ranking,
    _ column: IndicatorColumn
  ) -> [CSVField] {
    let value = cell.value.map { fields(of: $0, column) } ?? [.text(""), .text("")]
    let status = cell.missing?.rawValue ?? observation.status.rawValue
    return head(column) + [.text(park)] + value
      + [.text(status), .text(period(of: observation)), .text("")]
      + count(ranking) + [.text(""), .text(""), .text("")]
  }

  private func head(_ column: IndicatorColumn) -> [CSVField] {
    var id = ""
    if case .indicator(let known) = column.indicator.key.subject { id = known }
    return [
      .text(column.indicator.dimension.rawValue), .text(column.name), .text(id), .text(column.unit),
    ]
  }

  private func fields(of observation: Observation, _ column: IndicatorColumn) -> [CSVField] {
    let plain = FigureFormat(scale: column.format.scale, language: .zh)
    let text = plain.text(of: observation.quantity).replacing("–", with: "-")
    let isRange = observation.quantity.bound == .range
    return [
      isRange ? .text(text) : .number(text), .text(observation.quantity.bound.rawValue),
    ]
  }

  private func period(of observation: Observation) -> String {
    observation.period?.description ?? ""
  }

  private func count(_ ranking: Ranking) -> [CSVField] {
    [.number("\(ranking.places.count)"), .number("\(ranking.column.parkCount)")]
  }
}
