import CSVFiles

/// The formats that a comparison can be written in.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case text, csv, tsv, markdown
}

extension ComparisonTables {
  /// The comparison in a format: a table a dimension for people, one table of all columns where a
  /// program reads it.
  public func rendered(as format: TableFormat, options: ReportOptions) -> [UInt8] {
    switch format {
    case .text:
      let renderer = TextTable(width: options.width, ambiguousWidth: options.ambiguousWidth)
      let tables = tables().map { renderer.render($0) }
      let nothing = Message.nothingCompared.text(options.language) + "\n"
      return Array((tables.isEmpty ? nothing : tables.joined(separator: "\n")).utf8)
    case .csv:
      return DelimitedTable(profile: options.csvProfile).render(combined())
    case .tsv:
      return DelimitedTable(profile: options.csvProfile, delimiter: UInt8(ascii: "\t"))
        .render(combined())
    case .markdown:
      let renderer = MarkdownTable()
      return Array(tables().map { renderer.render($0) }.joined(separator: "\n").utf8)
    }
  }
}
