import CSVFiles
import Lexicon
import NumericExtraction
import ReportWriter

extension Invocation {
  /// `lexicon list`, `lexicon list TABLE` and `lexicon check`.
  func lexiconTask() throws -> ExitCode {
    let tables = try lexiconTables()
    let operands = arguments.operands
    switch operands.first {
    case "check" where operands.count == 1: return try check(tables)
    case "list" where operands.count == 1: return try listTables(tables)
    case "list" where operands.count == 2: return try listRows(of: operands[1], tables)
    default:
      throw UsageError(
        reason: operands.count > 1
          ? .unexpectedOperand(operands[operands.first == "list" ? 2 : 1])
          : .unknownTask(operands.first ?? "", ["list", "check"]),
        command: .lexicon)
    }
  }

  /// The tables with the number of their rows, and how many of these are the user's own.
  private func listTables(_ tables: LexiconTables) throws -> ExitCode {
    let rows = tables.rows().rows
    var text = ""
    for kind in LexiconTable.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      let count = rows.count { $0.table == kind }
      let own = rows.count { $0.table == kind && $0.isOwn }
      let name = kind.rawValue + String(repeating: " ", count: max(0, 18 - kind.rawValue.count))
      let number = String(count)
      text += name + String(repeating: " ", count: max(0, 6 - number.count)) + number
      if own > 0 {
        text += Wording(zh: "  其中自有 \(own)", en: "  of these \(own) your own").text(
          messages.language)
      }
      text += "\n"
    }
    try deliver(Array(text.utf8))
    return .done
  }

  /// The rows of a table as CSV, with the file and line of each.
  private func listRows(of name: String, _ tables: LexiconTables) throws -> ExitCode {
    guard let kind = LexiconTable.Kind(rawValue: name) else {
      throw UsageError(
        reason: .unknownTask(name, LexiconTable.Kind.allCases.map(\.rawValue)), command: .lexicon)
    }
    let rows = tables.rows().rows.filter { $0.table == kind }
    let columns = rows.first?.columns ?? kind.columns
    var writer = CSVWriter()
    writer.write(row: (columns + ["row"]).map { .text($0) })
    for row in rows {
      writer.write(row: (columns.map { row[$0] } + ["\(row.place)"]).map { .text($0) })
    }
    try deliver(try encoding { try writer.finish(name: "\(name).csv") })
    return .done
  }

  /// Reads all tables and all examples, and tells everything that is wrong with them.
  private func check(_ tables: LexiconTables) throws -> ExitCode {
    let lexicon = Lexicon(tables)
    let rows = tables.rows().rows
    var issues =
      lexicon.issues + LexiconCheck.contradictions(in: rows)
      + LexiconCheck.missingExamples(in: rows)
    // Rows that are left out would make examples of others misread too.
    if lexicon.issues.isEmpty { issues += ExampleCheck(lexicon: lexicon).misread(in: rows) }
    tell(issues)
    guard issues.isEmpty else { throw Failure.unsoundLexicon(faults: issues.count) }
    let own = rows.count { $0.isOwn }
    messages.write(
      Wording(
        zh: "词表完好：\(rows.count) 行（自有 \(own) 行），例句读法都与各行一致",
        en: "the lexicon is sound: \(rows.count) rows, \(own) of them your own,"
          + " and every example reads as its row says"))
    return .done
  }
}
