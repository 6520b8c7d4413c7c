import CSVFiles

/// Writes a table as CSV or TSV: the header rows of spanners, names, units and periods, then a row
/// a row, the marks beside the numbers. Footnotes, listings and notes follow.
public struct DelimitedTable: Sendable {
  /// Whom the file is written for.
  public var profile: CSVProfile
  /// A comma, or a tab for TSV.
  public var delimiter: UInt8

  /// A renderer for the given readers.
  public init(profile: CSVProfile = .data, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.profile = profile
    self.delimiter = delimiter
  }

  /// The table as bytes.
  public func render(_ table: Table) -> [UInt8] {
    var writer = CSVWriter(profile: profile, delimiter: delimiter)
    func header(_ stub: String, _ texts: [String]) {
      guard texts.contains(where: { !$0.isEmpty }) else { return }
      writer.write(row: ([stub] + texts).map(CSVField.text))
    }
    header("", table.columns.map(\.spanner))
    header(table.stubHeader, table.columns.map(\.header))
    header(table.unitLabel, table.columns.map(\.unit))
    header(table.asOfLabel, table.columns.map(\.asOf))
    for row in table.rows + table.summaryRows {
      writer.write(row: [.text(row.stub)] + row.cells.map(Self.field))
    }
    for (index, footnote) in table.footnotes.enumerated() {
      writer.write(row: [.text("[\(index + 1)] " + footnote)])
    }
    for listing in table.listings {
      writer.write(row: [.text(listing.title)])
      for item in listing.items { writer.write(row: [.text(item.label), .text(item.plainText)]) }
    }
    for note in table.legend + table.notes + table.sources { writer.write(row: [.text(note)]) }
    return writer.finish()
  }

  /// A plain number stays a number, so that a spreadsheet program computes with it.
  private static func field(_ cell: Table.Cell) -> CSVField {
    guard let entry = cell.entries.first, cell.entries.count == 1, entry.isPlainNumber,
      let number = entry.sortValue
    else { return .text(cell.plainText) }
    return .number(number.text(minimumFractionDigits: entry.fractionDigits))
  }
}
