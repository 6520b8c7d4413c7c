import Aggregation
import Measurements

/// `progress.csv`: the three accounts, and histories, in one tidy table; `account` tells them apart.
///
/// - `standing` (大账): a park in a column of the comparison, with rank and gaps;
/// - `fulfilment` (细账): a plan, what is done of it, and the time that has passed;
/// - `arrear` (欠账): what lags behind schedule or mean, the worst first;
/// - `history`: an indicator of a park in one of several periods, with its growth.
///
/// Amounts are in the unit of the row. A field that a row does not have is empty.
struct ProgressSheet {
  let progress: Progress
  let tables: ComparisonTables

  fileprivate enum Account: String, CaseIterable { case standing, fulfilment, arrear, history }

  /// A row: an entry of 大账 or 细账, or one of either that is in arrears.
  fileprivate struct Record: Sendable {
    enum Entry: Sendable {
      case standing(Progress.Standing, IndicatorColumn)
      case fulfilment(Fulfilment, FigureScale)
      case history(History, History.Entry, FigureScale)
    }

    let entry: Entry
    var arrear: Progress.Arrear?
  }

  var table: DataTable {
    DataTable(
      name: "progress", title: Message.progressTitle.text(tables.language),
      language: tables.language, columns: DataColumn.progress(tables.language), records: records)
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
      } + progress.histories.flatMap(records(of:))
  }

  private func records(of history: History) -> [Record] {
    let scale = FigureScale(
      fitting: history.entries.map(\.observation.quantity), unit: history.column.unit,
      language: tables.language)
    return history.entries.map { Record(entry: .history(history, $0, scale)) }
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
    switch entry {
    case .standing: return .standing
    case .fulfilment: return .fulfilment
    case .history: return .history
    }
  }

  fileprivate var standing: Progress.Standing? {
    if case .standing(let standing, _) = entry { standing } else { nil }
  }

  fileprivate var fulfilment: Fulfilment? {
    if case .fulfilment(let fulfilment, _) = entry { fulfilment } else { nil }
  }

  fileprivate var history: History.Entry? {
    if case .history(_, let entry, _) = entry { entry } else { nil }
  }

  private var observation: Observation? {
    standing?.place.observation ?? history?.observation
  }

  private var format: FigureFormat {
    switch entry {
    case .standing(_, let column): column.format
    case .fulfilment(_, let scale), .history(_, _, let scale): FigureFormat(scale: scale)
    }
  }

  fileprivate var unit: String { format.scale.unit }

  fileprivate var scale: ExactDecimal? { format.scale.multiplier }

  fileprivate var park: String {
    switch entry {
    case .standing(let standing, _): standing.place.park
    case .fulfilment(let fulfilment, _): fulfilment.park
    case .history(let history, _, _): history.park
    }
  }

  fileprivate var dimension: Dimension {
    switch entry {
    case .standing(let standing, _): standing.column.dimension
    case .fulfilment(let fulfilment, _): fulfilment.plan.indicator.dimension
    case .history(let history, _, _): history.column.dimension
    }
  }

  fileprivate func indicatorName(_ language: Language) -> String {
    switch entry {
    case .standing(_, let column): column.name
    case .fulfilment(let fulfilment, _): fulfilment.name(language)
    case .history(let history, _, _): IndicatorColumn.name(of: history.column, language: language)
    }
  }

  fileprivate var indicatorID: String? {
    switch entry {
    case .standing(_, let column): column.id
    case .fulfilment(let fulfilment, _): fulfilment.plan.indicator.id
    case .history(let history, _, _): history.column.entry?.id
    }
  }

  /// The value of a park, or what is done of a plan.
  fileprivate var quantity: Quantity? {
    observation?.quantity ?? fulfilment?.done?.quantity
  }

  fileprivate var period: Period? {
    if let observation { return observation.period }
    return (fulfilment?.done ?? fulfilment?.statedShare)?.period
  }

  fileprivate var plan: Quantity? {
    fulfilment?.statedShare == nil ? fulfilment?.plan.quantity : nil
  }

  fileprivate var sources: [Measurement] {
    if let observation { return observation.sources }
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
  fileprivate static func progress(_ language: Language) -> [DataColumn] {
    [
      .code("account", .account) { $0.account },
      .text("park", .park) { $0.park },
      .code("dimension", .dimension) { $0.dimension },
      .optionalText("indicator", .indicatorName) { $0.indicatorName(language) },
      .optionalText("indicator_id", .indicatorID) { $0.indicatorID },
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
      .figure("previous", .previous) { $0.figure($0.history?.previous?.quantity) },
      .optionalText("previous_period", .previousPeriod) {
        $0.history?.previous?.period?.description
      },
      .decimal("growth_percent", .growth) { $0.history?.growth },
      .decimal("stated_growth_percent", .statedGrowth) { $0.history?.statedGrowth?.quantity.value },
      .text("sources", .sources) { $0.sources.map(\.place).joined(separator: "; ") },
    ]
  }
}

extension Fulfilment {
  /// What was planned, by the vocabulary's name where it has one.
  func name(_ language: Language) -> String {
    entry.map { language == .zh ? $0.nameZh : $0.nameEn } ?? plan.indicator.phrase
  }
}

extension ComparisonTables {
  /// A column as reports name it.
  func column(of indicator: ComparedIndicator) -> IndicatorColumn? {
    columns.first { $0.indicator.key == indicator.key }
  }
}
