import CSVFiles

/// The formats that a comparison can be written in.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case text, csv, tsv, markdown
}

extension ComparisonTables {
  /// The comparison in a format: a table a dimension for people, one table of all columns where a
  /// program reads it.
  ///
  /// - Throws: `CSVError` where the encoding of CSV lacks a character.
  public func rendered(
    as format: TableFormat, options: ReportOptions
  ) throws(CSVError) -> [UInt8] {
    switch format {
    case .text:
      let renderer = options.textTable
      let tables = tables().map { renderer.render($0) }
      let nothing = Message.nothingCompared.text(options.language) + "\n"
      return Array((tables.isEmpty ? nothing : tables.joined(separator: "\n")).utf8)
    case .csv:
      return try DelimitedTable(options.csv).render(combined(), name: "comparison.csv")
    case .tsv:
      var csv = options.csv
      csv.delimiter = UInt8(ascii: "\t")
      return try DelimitedTable(csv).render(combined(), name: "comparison.tsv")
    case .markdown:
      let renderer = MarkdownTable()
      return Array(tables().map { renderer.render($0) }.joined(separator: "\n").utf8)
    }
  }
}
