import CSVFiles

/// Writes a table as CSV or TSV: the header rows of spanners, names, units and periods, then a row
/// a row, the marks beside the numbers. Footnotes, listings and notes follow. All rows have equally
/// many fields (RFC 4180, 2.4).
public struct DelimitedTable: Sendable {
  /// How the file is written.
  public var format: CSVFormat

  /// A renderer for the given format.
  public init(_ format: CSVFormat = CSVFormat()) { self.format = format }

  /// The table as bytes.
  ///
  /// - Parameter name: The name that errors cite.
  /// - Throws: `CSVError` where the encoding lacks a character.
  public func render(_ table: Table, name: String) throws(CSVError) -> [UInt8] {
    var writer = CSVWriter(format)
    let width = max(1 + table.columns.count, table.listings.isEmpty ? 1 : 2)
    func write(_ fields: [CSVField]) {
      writer.write(
        row: fields + [CSVField](repeating: .text(""), count: max(0, width - fields.count)))
    }
    func header(_ stub: String, _ texts: [String]) {
      guard texts.contains(where: { !$0.isEmpty }) else { return }
      write(([stub] + texts).map(CSVField.text))
    }
    header("", table.columns.map(\.spanner))
    header(table.stubHeader, table.columns.map(\.header))
    header(table.unitLabel, table.columns.map(\.unit))
    header(table.asOfLabel, table.columns.map(\.asOf))
    for row in table.rows + table.summaryRows {
      write([.text(row.stub)] + row.cells.map(Self.field))
    }
    for (index, footnote) in table.footnotes.enumerated() {
      write([.text("[\(index + 1)] " + footnote)])
    }
    for listing in table.listings {
      write([.text(listing.title)])
      for item in listing.items { write([.text(item.label), .text(item.plainText)]) }
    }
    for note in table.legend + table.notes + table.sources { write([.text(note)]) }
    return try writer.finish(name: name)
  }

  /// A plain number stays a number, so that a spreadsheet program computes with it.
  private static func field(_ cell: Table.Cell) -> CSVField {
    guard let entry = cell.entries.first, cell.entries.count == 1, entry.isPlainNumber,
      let number = entry.sortValue
    else { return .text(cell.plainText) }
    return .number(number.text(minimumFractionDigits: entry.fractionDigits))
  }
}
