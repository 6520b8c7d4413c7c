import CSVFiles

extension CheckTables {
  /// The checks in a format: lists with their sentences for people, a row a check for programs.
  public func rendered(as format: TableFormat, options: ReportOptions) -> [UInt8] {
    switch format {
    case .text: Array((summary + "\n").utf8) + text(of: tables(), options)
    case .markdown: Array((summary + "\n\n").utf8) + markdown(of: tables())
    case .csv, .tsv:
      CheckSheet(checks: checks, profile: options.csvProfile, language: options.language).bytes()
    }
  }
}

extension ProgressTables {
  /// The accounts in a format: tables for people, a row an entry for programs.
  public func rendered(as format: TableFormat, options: ReportOptions) -> [UInt8] {
    let accounts = all()
    if accounts.isEmpty, format == .text || format == .markdown {
      return Array((nothing + "\n").utf8)
    }
    switch format {
    case .text: return text(of: accounts, options)
    case .markdown: return markdown(of: accounts)
    case .csv, .tsv:
      return ProgressSheet(progress: progress, tables: tables, profile: options.csvProfile).bytes()
    }
  }
}

private func text(of tables: [Table], _ options: ReportOptions) -> [UInt8] {
  let renderer = TextTable(width: options.width, ambiguousWidth: options.ambiguousWidth)
  return Array(tables.map { "\n" + renderer.render($0) }.joined().utf8)
}

private func markdown(of tables: [Table]) -> [UInt8] {
  let renderer = MarkdownTable()
  return Array(tables.map { renderer.render($0) }.joined(separator: "\n").utf8)
}
