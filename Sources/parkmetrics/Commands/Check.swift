import Aggregation
import Lexicon
import ReportWriter

extension Invocation {
  /// `check`: which figures agree with each other, and which do not.
  func check() throws -> ExitCode {
    let lexicon = try lexicon()
    let tally = try readInputs(by: lexicon)
    let checks = Checks(measurements: tally.measurements, lexicon: lexicon)
      .restricted(toParks: arguments.list(.parks))
    let tables = CheckTables(checks, language: reportLanguage)
    try deliver(try encoding { try tables.rendered(as: tableFormat, options: reportOptions) })
    let hasFindings = checks.count(.fails) > 0
    return arguments.has(.failOnFindings) && hasFindings ? .findings : .done
  }

  /// `progress`: the three accounts of the parks.
  func progress() throws -> ExitCode {
    let lexicon = try lexicon()
    let tally = try readInputs(by: lexicon)
    let comparison = Comparison(
      measurements: tally.measurements, lexicon: lexicon,
      options: ComparisonOptions(datedBy: tally.documents))
    let progress = Progress(comparison: comparison, lexicon: lexicon)
      .restricted(toParks: arguments.list(.parks))
    let tables = ComparisonTables(comparison, language: reportLanguage)
    let accounts = ProgressTables(progress, of: tables)
    try deliver(try encoding { try accounts.rendered(as: tableFormat, options: reportOptions) })
    return .done
  }

  /// All figures of the inputs, or of the store that `--store` names.
  func readInputs(by lexicon: Lexicon) throws -> DocumentTally {
    var tally = DocumentTally(messages: messages)
    if let path = arguments.value(.store) {
      for document in try storedDocuments(at: path) {
        tally.add(
          .extracted(document.document, document.measurements, notes: [], digest: nil))
      }
    } else {
      try DocumentRun(inputsOf: arguments, lexicon: lexicon).forEach { tally.add($0) }
    }
    try tally.checkAnythingRead()
    return tally
  }

  /// What `--format` says.
  var tableFormat: TableFormat {
    arguments.value(.format).flatMap { TableFormat(rawValue: $0) } ?? .text
  }
}
