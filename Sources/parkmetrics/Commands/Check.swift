import Aggregation
import Lexicon
import ReportWriter

extension Invocation {
  /// `check`: which figures agree with each other, and which do not.
  func check() throws -> ExitCode {
    let tally = try readInputs()
    let checks = Checks(measurements: tally.measurements, lexicon: .standard)
      .restricted(toParks: arguments.list(.parks))
    let tables = CheckTables(checks, language: reportLanguage)
    try deliver(try encoding { try tables.rendered(as: tableFormat, options: reportOptions) })
    let hasFindings = checks.count(.fails) > 0
    return arguments.has(.failOnFindings) && hasFindings ? .findings : .done
  }

  /// `progress`: the three accounts of the parks.
  func progress() throws -> ExitCode {
    let tally = try readInputs()
    let comparison = Comparison(measurements: tally.measurements, lexicon: .standard)
    let progress = Progress(comparison: comparison, lexicon: .standard)
      .restricted(toParks: arguments.list(.parks))
    let tables = ComparisonTables(comparison, language: reportLanguage)
    let accounts = ProgressTables(progress, of: tables)
    try deliver(try encoding { try accounts.rendered(as: tableFormat, options: reportOptions) })
    return .done
  }

  /// All figures of the inputs.
  func readInputs() throws -> DocumentTally {
    let run = try DocumentRun(inputsOf: arguments)
    var tally = DocumentTally(messages: messages)
    try run.forEach { tally.add($0) }
    try tally.checkAnythingRead()
    return tally
  }

  /// What `--format` says.
  var tableFormat: TableFormat {
    arguments.value(.format).flatMap { TableFormat(rawValue: $0) } ?? .text
  }
}
