import Aggregation
import CSVFiles
import Measurements

/// `progress.csv`: the three accounts in one tidy table; `account` tells them apart.
///
/// - `standing` (大账): a park in a column of the comparison, with rank and gaps;
/// - `fulfilment` (细账): a plan, what is done of it, and the time that has passed;
/// - `arrear` (欠账): what lags behind schedule or mean, the worst first.
///
/// Amounts are in the unit of the row. A field that a row does not have is empty.
struct ProgressSheet {
  let progress: Progress
  let tables: ComparisonTables
  let profile: CSVProfile

  private enum Field: String, CaseIterable {
    case account, park, dimension, indicator
    case indicatorID = "indicator_id"
    case unit, value, bound, period, rank, ranked, parks
    case gapToLeader = "gap_to_leader"
    case gapToMean = "gap_to_mean"
    case gapToMedian = "gap_to_median"
    case plan
    case planPeriod = "plan_period"
    case completion = "completion_percent"
    case elapsed = "elapsed_percent"
    case lead = "lead_points"
    case toSchedule = "to_schedule"
    case toPlan = "to_plan"
    case pace = "pace_needed"
    case outcome, reason
    case shortfall = "shortfall_percent"
    case missing, sources
  }

  private typealias Row = [Field: CSVField]

  func bytes() -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    writer.write(row: Field.allCases.map { .text($0.rawValue) })
    let rows =
      progress.standings.map { row(of: $0, account: "standing") }
      + progress.fulfilments.map { row(of: $0, account: "fulfilment") }
      + progress.arrears.map(row(of:))
    for row in rows { writer.write(row: Field.allCases.map { row[$0] ?? .text("") }) }
    return writer.finish()
  }

  private func row(of standing: Progress.Standing, account: String) -> Row {
    guard let column = tables.column(of: standing.column) else { return [:] }
    let place = standing.place
    func amount(_ number: ExactDecimal?) -> CSVField {
      Self.number(number?.scaled(byPowerOfTen: -column.format.scale.exponent))
    }
    let plain = FigureFormat(scale: column.format.scale, language: .zh)
    let value = plain.text(of: place.observation.quantity).replacing("–", with: "-")
    let ranks = place.ranks
    return [
      .account: .text(account), .park: .text(place.park),
      .dimension: .text(standing.column.dimension.rawValue), .indicator: .text(column.name),
      .indicatorID: .text(standing.column.entry?.id ?? ""), .unit: .text(column.unit),
      .value: .text(value), .bound: .text(place.observation.quantity.bound.rawValue),
      .period: .text(place.observation.period?.description ?? ""),
      .rank: .text(
        ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)-\(ranks.upperBound)"),
      .ranked: .number("\(standing.ranked)"), .parks: .number("\(standing.parks)"),
      .gapToLeader: amount(place.gapToLeader), .gapToMean: amount(place.gapToMean),
      .gapToMedian: amount(place.gapToMedian),
      .sources: .text(place.observation.sources.map(\.place).joined(separator: "; ")),
    ]
  }

  private func row(of fulfilment: Fulfilment, account: String) -> Row {
    let scale = FigureScale(
      fitting: [fulfilment.plan.quantity], unit: fulfilment.plan.quantity.unit, language: .zh)
    func amount(_ number: ExactDecimal?) -> CSVField {
      Self.number(number?.scaled(byPowerOfTen: -scale.exponent))
    }
    let done = fulfilment.done
    let sources = [fulfilment.plan] + [done].compactMap(\.self)
    return [
      .account: .text(account), .park: .text(fulfilment.park),
      .dimension: .text(fulfilment.plan.indicator.dimension.rawValue),
      .indicator: .text(fulfilment.plan.indicator.phrase),
      .indicatorID: .text(fulfilment.plan.indicator.id), .unit: .text(scale.unit),
      .value: amount(done?.quantity.lead), .bound: .text(done?.quantity.bound.rawValue ?? ""),
      .period: .text((done ?? fulfilment.statedShare)?.period?.description ?? ""),
      .plan: fulfilment.statedShare == nil ? amount(fulfilment.plan.quantity.lead) : .text(""),
      .planPeriod: .text(fulfilment.term?.description ?? ""),
      .completion: Self.number(fulfilment.completion), .elapsed: Self.number(fulfilment.elapsed),
      .lead: Self.number(fulfilment.lead), .toSchedule: amount(fulfilment.toSchedule),
      .toPlan: amount(fulfilment.toPlan), .pace: Self.number(fulfilment.paceNeeded),
      .outcome: .text(fulfilment.outcome.rawValue),
      .reason: .text(fulfilment.reason?.rawValue ?? ""),
      .sources: .text(sources.map(\.place).joined(separator: "; ")),
    ]
  }

  private func row(of arrear: Progress.Arrear) -> Row {
    var row: Row
    let scale: FigureScale?
    switch arrear.cause {
    case .schedule(let fulfilment):
      row = self.row(of: fulfilment, account: "arrear")
      scale = FigureScale(
        fitting: [fulfilment.plan.quantity], unit: fulfilment.plan.quantity.unit, language: .zh)
    case .mean(let standing):
      row = self.row(of: standing, account: "arrear")
      scale = tables.column(of: standing.column)?.format.scale
    }
    row[.shortfall] = Self.number(arrear.shortfall)
    row[.missing] = Self.number(
      arrear.missing.scaled(byPowerOfTen: -(scale?.exponent ?? 0)) ?? arrear.missing)
    return row
  }

  private static func number(_ number: ExactDecimal?) -> CSVField {
    number.map { .number("\($0)") } ?? .text("")
  }
}

extension ComparisonTables {
  /// A column as reports name it.
  func column(of indicator: ComparedIndicator) -> IndicatorColumn? {
    columns.first { $0.indicator.key == indicator.key }
  }
}
