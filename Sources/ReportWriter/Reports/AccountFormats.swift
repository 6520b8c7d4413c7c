import CSVFiles

extension CheckTables {
  /// The checks in a format: lists with their sentences for people, a row a check for programs.
  ///
  /// - Throws: `CSVError` where the encoding of CSV lacks a character.
  public func rendered(
    as format: TableFormat, options: ReportOptions
  ) throws(CSVError) -> [UInt8] {
    switch format {
    case .text: Array((summary + "\n").utf8) + text(of: tables(), options)
    case .markdown: Array((summary + "\n\n").utf8) + markdown(of: tables())
    case .csv, .tsv:
      try CheckSheet(checks: checks, language: options.language).table
        .file(options.csv(delimitedAs: format)).bytes
    }
  }
}

extension ProgressTables {
  /// The accounts in a format: tables for people, a row an entry for programs.
  ///
  /// - Throws: `CSVError` where the encoding of CSV lacks a character.
  public func rendered(
    as format: TableFormat, options: ReportOptions
  ) throws(CSVError) -> [UInt8] {
    let accounts = all()
    switch format {
    case .text where accounts.isEmpty, .markdown where accounts.isEmpty:
      return Array((nothing + "\n").utf8)
    case .text: return text(of: accounts, options)
    case .markdown: return markdown(of: accounts)
    case .csv, .tsv:
      return try ProgressSheet(progress: progress, tables: tables).table
        .file(options.csv(delimitedAs: format)).bytes
    }
  }
}

extension ReportOptions {
  /// How CSV is written, or TSV.
  func csv(delimitedAs format: TableFormat) -> CSVFormat {
    var result = csv
    if format == .tsv { result.delimiter = UInt8(ascii: "\t") }
    return result
  }
}

/// Tables as text, each behind an empty line.
func text(of tables: [Table], _ options: ReportOptions) -> [UInt8] {
  Array(tables.map { "\n" + options.textTable.render($0) }.joined().utf8)
}

/// Tables as Markdown.
func markdown(of tables: [Table]) -> [UInt8] {
  let renderer = MarkdownTable()
  return Array(tables.map { renderer.render($0) }.joined(separator: "\n").utf8)
}
