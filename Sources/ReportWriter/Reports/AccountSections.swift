import Aggregation
import Measurements

/// What was planned beside what is done, and the other accounts, as a section of workbook and page.
struct ProgressSection {
  let progress: Progress
  let tables: ComparisonTables
  private var language: Language { tables.language }

  /// The columns with the shares that are drawn beside each other.
  private static let shareColumns = [3, 4]

  /// The section; without tables where there is nothing to account for.
  func section() -> Publication.Section {
    var section = Publication.Section(
      id: "progress", name: PublicationMessage.progressName.text(language), kind: .list)
    let accounts = ProgressTables(progress, of: tables)
    section.tables = [fulfilments(), accounts.ledger(), accounts.arrears()]
      .filter { !$0.rows.isEmpty }
    let drawn = progress.fulfilments.prefix { $0.completion != nil && $0.elapsed != nil }.count
    if drawn > 0 {
      section.charts = [
        Publication.BarChart(
          title: PublicationMessage.completionChart.text(language), unit: "%",
          section: section.id, rows: 0..<drawn, columns: Self.shareColumns, labelColumn: 0)
      ]
    }
    return section
  }

  /// A row for each plan; what can be drawn first.
  private func fulfilments() -> Table {
    var table = Table(title: say(.fulfilments(progress.fulfilments.count)))
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = [
      leading(Message.indicatorHeader.text(language)), leading(say(.plan)), leading(say(.done)),
      Table.Column(header: say(.completion), unit: "%"),
      Table.Column(header: say(.elapsed), unit: "%"),
      Table.Column(header: say(.lead), unit: say(.points)),
      leading(say(.toSchedule)), Table.Column(header: say(.pace)), leading(say(.outcomeHeader)),
    ]
    table.rows = progress.fulfilments.map(row(of:))
    table.notes = [say(.elapsedNote)]
    return table
  }

  private func row(of fulfilment: Fulfilment) -> Table.Row {
    let verdict = fulfilment.reason.map { say(.reason($0)) } ?? say(.outcome(fulfilment.outcome))
    let missing = fulfilment.toSchedule.map { fulfilment.plan.quantity.text(of: $0) } ?? ""
    return Table.Row(
      stub: fulfilment.park,
      cells: [
        .text(fulfilment.plan.indicator.phrase),
        .figure(fulfilment.statedShare == nil ? fulfilment.plan : nil),
        .figure(fulfilment.statedShare ?? fulfilment.done),
        .number(fulfilment.completion), .number(fulfilment.elapsed), .number(fulfilment.lead),
        .text(missing), .number(fulfilment.paceNeeded), .text(verdict),
      ])
  }

  private func leading(_ header: String) -> Table.Column {
    Table.Column(header: header, alignment: .leading)
  }

  private func say(_ message: ProgressMessage) -> String { message.text(language) }
}

/// The checks between figures as a section of workbook and page, what fails first.
struct CheckSection {
  let checks: Checks
  let language: Language
  private var tables: CheckTables { CheckTables(checks, language: language) }

  /// The section; without rows where nothing could be checked.
  func section() -> Publication.Section {
    var section = Publication.Section(id: "checks", name: say(.checksName), kind: .list)
    section.paragraphs = [
      CheckTables(checks, language: language).summary, say(.checksIntroduction),
    ]
    var table = Table(title: "")
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = [
      say(.outcomeName), say(.relation), say(.equation), say(.remark),
      Message.sourceHeader.text(language),
    ].map { Table.Column(header: $0, alignment: .leading) }
    let order: [Check.Outcome] = [.fails, .undecided, .holds]
    table.rows = order.flatMap { outcome in
      checks.all.filter { $0.outcome == outcome }.map(row(of:))
    }
    section.tables = [table]
    return section
  }

  private func row(of check: Check) -> Table.Row {
    let sources = check.sources.map { figure in
      var entry = Table.Entry(text: figure.place)
      entry.target = figure.place
      return entry
    }
    return Table.Row(
      stub: check.park.isEmpty ? say(.noPark) : check.park,
      cells: [
        .text(say(.checkOutcome(check.outcome))),
        .text(CheckMessage.relation(check.relation).text(language)),
        .text(CheckMessage.equation(check).text(language)), .text(tables.remark(on: check)),
        Table.Cell(sources),
      ])
  }

  private func say(_ message: PublicationMessage) -> String { message.text(language) }
}

extension Table.Cell {
  /// A figure in the words of the text, with its sentence behind it.
  fileprivate static func figure(_ measurement: Measurement?) -> Table.Cell {
    guard let measurement else { return Table.Cell() }
    var entry = Table.Entry(text: measurement.unwrappedText)
    entry.target = measurement.place
    return Table.Cell([entry])
  }

  /// A number that was computed.
  fileprivate static func number(_ number: ExactDecimal?) -> Table.Cell {
    guard let number else { return Table.Cell() }
    return Table.Cell([
      Table.Entry(
        text: "\(number)", sortValue: number, fractionDigits: max(0, -number.exponent))
    ])
  }
}
