import Aggregation
import Measurements

/// The three accounts as tables for people: 大账, 细账 and 欠账.
public struct ProgressTables: Sendable {
  let progress: Progress
  let tables: ComparisonTables
  private var language: Language { tables.language }

  /// The accounts of a comparison.
  public init(_ progress: Progress, of tables: ComparisonTables) {
    self.progress = progress
    self.tables = tables
  }

  /// The accounts that are not empty.
  public func all() -> [Table] {
    [ledger(), standings(), fulfilments(), arrears(), histories()].filter { !$0.rows.isEmpty }
  }

  /// What to say where all accounts are empty.
  public var nothing: String { say(.nothing) }

  private func say(_ message: ProgressMessage) -> String { message.text(language) }

  private func table(_ title: String, _ headers: [(String, Table.Alignment)]) -> Table {
    var table = Table(title: title)
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = headers.map { Table.Column(header: $0.0, alignment: $0.1) }
    return table
  }

  func ledger() -> Table {
    let summaries = progress.summaries
    let headers: [ProgressMessage] = [.ranked, .leads, .aboveMean, .belowMean, .behindSchedule]
    var table = table(
      say(.ledger(parks: summaries.count)), headers.map { (say($0), Table.Alignment.decimal) })
    table.rows = summaries.map { summary in
      let numbers = [
        summary.ranked, summary.leads, summary.aboveMean, summary.belowMean,
        summary.behindSchedule,
      ]
      return Table.Row(
        stub: summary.park, cells: numbers.map { Self.cell("\($0)", ExactDecimal($0)) })
    }
    return table
  }

  private func standings() -> Table {
    let standings = progress.standings
    var table = table(
      say(.standings(standings.count)),
      [
        (Message.indicatorHeader.text(language), .leading), (say(.value), .leading),
        (say(.rank), .leading), (say(.gapToLeader), .leading), (say(.gapToMean), .leading),
      ])
    table.rows = standings.compactMap { standing in
      guard let column = tables.column(of: standing.column) else { return nil }
      let place = standing.place
      let value = column.format.entry(
        for: place.observation.quantity, status: place.observation.status)
      let ranks = place.ranks
      let rank =
        ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)"
      return Table.Row(
        stub: place.park,
        cells: [
          column.name, value.prefix + column.withUnit(value.text), "\(rank)/\(standing.ranked)",
          column.signed(place.gapToLeader), column.signed(place.gapToMean),
        ].map { Self.cell($0) })
    }
    return table
  }

  private func fulfilments() -> Table {
    let fulfilments = progress.fulfilments
    var table = table(
      say(.fulfilments(fulfilments.count)),
      [
        (Message.indicatorHeader.text(language), .leading), (say(.plan), .leading),
        (say(.done), .leading), (say(.completion), .leading), (say(.elapsed), .leading),
        (say(.lead), .leading), (say(.outcomeHeader), .leading),
      ])
    table.rows = fulfilments.map { fulfilment in
      let verdict =
        fulfilment.reason.map { say(.reason($0)) } ?? say(.outcome(fulfilment.outcome))
      return Table.Row(
        stub: fulfilment.park,
        cells: [
          fulfilment.name(language),
          fulfilment.statedShare == nil ? fulfilment.plan.surface : "",
          fulfilment.done?.surface ?? "", Self.percent(fulfilment.completion),
          Self.percent(fulfilment.elapsed),
          fulfilment.lead.map { "\($0)" + say(.points) } ?? "", verdict,
        ].map { Self.cell($0) })
    }
    table.notes = [say(.elapsedNote)]
    return table
  }

  func arrears() -> Table {
    let arrears = progress.arrears
    var table = table(
      say(.arrears(arrears.count)),
      [
        (Message.indicatorHeader.text(language), .leading), (say(.cause), .leading),
        (say(.shortfall), .leading), (say(.missing), .leading), (say(.pace), .leading),
      ])
    table.rows = arrears.map { arrear in
      let (name, cause, missing, pace) = words(for: arrear)
      return Table.Row(
        stub: arrear.park,
        cells: [name, cause, Self.percent(arrear.shortfall), missing, pace]
          .map { Self.cell($0) })
    }
    return table
  }

  private func words(
    for arrear: Progress.Arrear
  ) -> (name: String, cause: String, missing: String, pace: String) {
    switch arrear.cause {
    case .schedule(let fulfilment):
      return (
        fulfilment.name(language), say(.behindTime),
        fulfilment.plan.quantity.text(of: arrear.missing),
        fulfilment.paceNeeded.map { "\($0)" } ?? ""
      )
    case .mean(let standing):
      let column = tables.column(of: standing.column)
      return (
        column?.name ?? standing.column.phrase, say(.behindMean),
        column?.signed(arrear.missing) ?? "\(arrear.missing)", ""
      )
    }
  }

  private func histories() -> Table {
    let histories = progress.histories
    var table = table(
      say(.histories(histories.count)),
      [
        (Message.indicatorHeader.text(language), .leading), (say(.period), .leading),
        (say(.value), .leading), (say(.growth), .leading), (say(.statedGrowth), .leading),
      ])
    table.rows = histories.flatMap { history in
      let format = FigureFormat(
        scale: FigureScale(
          fitting: history.entries.map(\.observation.quantity), unit: history.column.unit,
          language: language), language: language)
      return history.entries.map { entry in
        let value = format.entry(for: entry.observation.quantity, status: entry.observation.status)
        let stated = entry.statedGrowth.map {
          FigureFormat.mark(for: $0.quantity.bound)
            + Self.percent($0.quantity.value)
        }
        return Table.Row(
          stub: history.park,
          cells: [
            IndicatorColumn.name(of: history.column, language: language),
            entry.period.text(language), value.prefix + value.text + format.scale.unit,
            Self.percent(entry.growth), stated ?? "",
          ].map { Self.cell($0) })
      }
    }
    return table
  }

  private static func percent(_ number: ExactDecimal?) -> String {
    number.map { "\($0)%" } ?? ""
  }

  private static func cell(_ text: String, _ sortValue: ExactDecimal? = nil) -> Table.Cell {
    text.isEmpty ? Table.Cell() : Table.Cell([Table.Entry(text: text, sortValue: sortValue)])
  }
}

extension IndicatorColumn {
  /// A gap in the unit of the column; percentages differ by percentage points.
  func signed(_ gap: ExactDecimal?) -> String {
    guard let gap, let scaled = gap.scaled(byPowerOfTen: -format.scale.exponent) else { return "" }
    if indicator.unit.kind == .percent {
      return "\(scaled)" + ProgressMessage.points.text(language)
    }
    return withUnit("\(scaled)")
  }
}
