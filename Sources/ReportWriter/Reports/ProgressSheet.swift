import Aggregation
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

  fileprivate enum Account: String, CaseIterable { case standing, fulfilment, arrear }

  /// A row: an entry of 大账 or 细账, or one of either that is in arrears.
  fileprivate struct Record: Sendable {
    enum Entry: Sendable {
      case standing(Progress.Standing, IndicatorColumn)
      case fulfilment(Fulfilment, FigureScale)
    }

    let entry: Entry
    var arrear: Progress.Arrear?
  }

  var table: DataTable {
    DataTable(
      name: "progress", title: Message.progressTitle.text(tables.language),
      language: tables.language, columns: DataColumn.progress, records: records)
  }

  private var records: [Record] {
    progress.standings.compactMap(record(of:)) + progress.fulfilments.map(record(of:))
      + progress.arrears.compactMap { arrear in
        var record: Record?
        switch arrear.cause {
        case .schedule(let fulfilment): record = self.record(of: fulfilment)
        case .mean(let standing): record = self.record(of: standing)
        }
        record?.arrear = arrear
        return record
      }
  }

  private func record(of standing: Progress.Standing) -> Record? {
    tables.column(of: standing.column).map { Record(entry: .standing(standing, $0)) }
  }

  private func record(of fulfilment: Fulfilment) -> Record {
    let plan = fulfilment.plan.quantity
    let scale = FigureScale(fitting: [plan], unit: plan.unit, language: tables.language)
    return Record(entry: .fulfilment(fulfilment, scale))
  }
}

extension ProgressSheet.Record {
  fileprivate var account: ProgressSheet.Account {
    if arrear != nil { return .arrear }
    if case .standing = entry { return .standing }
    return .fulfilment
  }

  fileprivate var standing: Progress.Standing? {
    if case .standing(let standing, _) = entry { standing } else { nil }
  }

  fileprivate var fulfilment: Fulfilment? {
    if case .fulfilment(let fulfilment, _) = entry { fulfilment } else { nil }
  }

  private var format: FigureFormat {
    switch entry {
    case .standing(_, let column): column.format
    case .fulfilment(_, let scale): FigureFormat(scale: scale)
    }
  }

  fileprivate var unit: String { format.scale.unit }

  fileprivate var scale: ExactDecimal? { format.scale.multiplier }

  fileprivate var park: String {
    switch entry {
    case .standing(let standing, _): standing.place.park
    case .fulfilment(let fulfilment, _): fulfilment.park
    }
  }

  fileprivate var dimension: Dimension {
    standing?.column.dimension ?? fulfilment?.plan.indicator.dimension ?? .other
  }

  fileprivate var indicator: (name: String, id: String) {
    switch entry {
    case .standing(_, let column): (column.name, column.id ?? "")
    case .fulfilment(let fulfilment, _):
      (fulfilment.plan.indicator.phrase, fulfilment.plan.indicator.id)
    }
  }

  /// The value of a park, or what is done of a plan.
  fileprivate var quantity: Quantity? {
    standing?.place.observation.quantity ?? fulfilment?.done?.quantity
  }

  fileprivate var period: Period? {
    if let standing { return standing.place.observation.period }
    return (fulfilment?.done ?? fulfilment?.statedShare)?.period
  }

  fileprivate var plan: Quantity? {
    fulfilment?.statedShare == nil ? fulfilment?.plan.quantity : nil
  }

  fileprivate var sources: [Measurement] {
    if let standing { return standing.place.observation.sources }
    return [fulfilment?.plan, fulfilment?.done].compactMap(\.self)
  }

  /// A number in the unit of the row.
  fileprivate func scaled(_ number: ExactDecimal?) -> ExactDecimal? {
    number.flatMap(format.scaled)
  }

  /// A quantity in the unit of the row with the digits of the text.
  fileprivate func figure(_ quantity: Quantity?) -> (ExactDecimal, Int)? {
    guard let quantity, let number = scaled(quantity.value) else { return nil }
    return (number, format.fractionDigits(of: quantity))
  }
}

extension DataColumn<ProgressSheet.Record> {
  fileprivate static let progress: [DataColumn] = [
    .code("account", .account) { $0.account },
    .text("park", .park) { $0.park },
    .code("dimension", .dimension) { $0.dimension },
    .optionalText("indicator", .indicatorName) { $0.indicator.name },
    .optionalText("indicator_id", .indicatorID) { $0.indicator.id },
    .optionalText("unit", .shownUnit) { $0.unit },
    .decimal("scale", .scale) { $0.scale },
    .figure("value", .progressValue) { $0.figure($0.quantity) },
    .code("bound", .bound) { $0.quantity?.bound },
    .optionalText("period", .period) { $0.period?.description },
    .optionalText("rank", .rank) { $0.standing?.place.rankText },
    .optionalInteger("ranked", .ranked) { $0.standing?.ranked },
    .optionalInteger("parks", .parkCount) { $0.standing?.parks },
    .decimal("gap_to_leader", .gapToLeader) { $0.scaled($0.standing?.place.gapToLeader) },
    .decimal("gap_to_mean", .gapToMean) { $0.scaled($0.standing?.place.gapToMean) },
    .decimal("gap_to_median", .gapToMedian) { $0.scaled($0.standing?.place.gapToMedian) },
    .figure("plan", .plan) { $0.figure($0.plan) },
    .optionalText("plan_period", .planPeriod) { $0.fulfilment?.term?.description },
    .decimal("completion_percent", .completion) { $0.fulfilment?.completion },
    .decimal("elapsed_percent", .elapsed) { $0.fulfilment?.elapsed },
    .decimal("lead_points", .lead) { $0.fulfilment?.lead },
    .decimal("to_schedule", .toSchedule) { $0.scaled($0.fulfilment?.toSchedule) },
    .decimal("to_plan", .toPlan) { $0.scaled($0.fulfilment?.toPlan) },
    .decimal("pace_needed", .paceNeeded) { $0.fulfilment?.paceNeeded },
    .code("outcome", .progressOutcome) { $0.fulfilment?.outcome },
    .code("reason", .progressReason) { $0.fulfilment?.reason },
    .decimal("shortfall_percent", .shortfall) { $0.arrear?.shortfall },
    .decimal("missing", .missing) { $0.scaled($0.arrear?.missing) },
    .text("sources", .sources) { $0.sources.map(\.place).joined(separator: "; ") },
  ]
}

extension ComparisonTables {
  /// A column as reports name it.
  func column(of indicator: ComparedIndicator) -> IndicatorColumn? {
    columns.first { $0.indicator.key == indicator.key }
  }
}
