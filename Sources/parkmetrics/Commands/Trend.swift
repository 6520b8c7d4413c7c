import Aggregation
import Lexicon
import ReportWriter

extension Invocation {
  /// `trend`: the figures of a park over several periods.
  func trend() throws -> ExitCode {
    let lexicon = try lexicon()
    let tally = try readInputs(by: lexicon)
    let whole = Comparison(measurements: tally.measurements, lexicon: lexicon)
    tellUnknownNames(whole)
    let comparison = whole.restricted(to: selection)
    let tables = ComparisonTables(comparison, language: reportLanguage)
    let trends = TrendTables(comparison.trends(), of: tables)
    try deliver(try encoding { try trends.rendered(as: tableFormat, options: reportOptions) })
    return .done
  }
}
