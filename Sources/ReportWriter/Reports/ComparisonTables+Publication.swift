import Aggregation
import Measurements

/// The tables of workbook and page.
extension ComparisonTables {
  /// The columns that two parks or more report, of all dimensions.
  func overview() -> Table {
    let shared = columns.filter { $0.indicator.parkCount > 1 }
    let parks = comparison.parks.filter { park in
      shared.contains { !cell(park, $0).observations.isEmpty }
    }
    var table = Table(title: "")
    label(&table, columns: shared)
    var notes = NoteCollector(language: language)
    fill(&table, parks: parks, columns: shared, notes: &notes)
    table.footnotes = notes.footnotes
    table.legend = notes.legend
    return traced(table, shared)
  }

  /// The grid of a dimension without the listing; nil where no two parks share an indicator.
  func grid(of dimension: Dimension) -> Table? {
    let shared = columns.filter {
      $0.indicator.dimension == dimension && $0.indicator.parkCount > 1
    }
    return shared.isEmpty ? nil : traced(table(of: dimension, shared), shared)
  }

  /// The table with the words of the texts in the remarks; its rows are parks.
  private func traced(_ table: Table, _ columns: [IndicatorColumn]) -> Table {
    var table = table
    for row in table.rows.indices {
      for (index, column) in columns.enumerated() {
        let cell = cell(table.rows[row].stub, column)
        table.rows[row].cells[index].trace(to: cell, language: language)
      }
    }
    return table
  }

  /// What one park alone reports under a dimension: a row for each figure.
  func singles(of dimension: Dimension) -> Table? {
    let single = columns.filter {
      $0.indicator.dimension == dimension && $0.indicator.parkCount == 1
    }
    guard !single.isEmpty else { return nil }
    var table = Table(title: Message.onePark(single.count).text(language).withoutColon)
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = [
      Table.Column(header: Message.indicatorHeader.text(language), alignment: .leading),
      Table.Column(header: Message.valueHeader.text(language)),
      Table.Column(header: Message.unitLabel.text(language), alignment: .leading),
      Table.Column(header: Message.periodHeader.text(language), alignment: .leading),
    ]
    var notes = NoteCollector(language: language)
    for park in comparison.parks {
      for column in single {
        let cell = cell(park, column)
        guard let leading = cell.observations.first else { continue }
        let entries = cell.observations.map { observation in
          var entry = notes.entry(observation, of: cell, in: column)
          entry.trace(to: observation, language: language)
          return entry
        }
        let period = leading.period?.text(language) ?? Message.periodUnknown.text(language)
        table.rows.append(
          Table.Row(
            stub: park,
            cells: [.text(column.name), Table.Cell(entries), .text(column.unit), .text(period)]))
      }
    }
    table.legend = notes.legend
    return table
  }
}

extension Table.Cell {
  /// A cell with a text.
  static func text(_ text: String) -> Table.Cell {
    text.isEmpty ? Table.Cell() : Table.Cell([Table.Entry(text: text)])
  }

  /// A cell with a count.
  static func count(_ number: Int) -> Table.Cell {
    Table.Cell([Table.Entry(text: "\(number)", sortValue: ExactDecimal(number))])
  }
}

extension String {
  fileprivate var withoutColon: String {
    hasSuffix("：") || hasSuffix(":") ? String(dropLast()) : self
  }
}
