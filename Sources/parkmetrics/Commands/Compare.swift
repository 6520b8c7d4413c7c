import Aggregation
import CSVFiles
import Lexicon
import Measurements
import NumericExtraction
import ReportWriter
import SpreadsheetFiles

extension Invocation {
  /// `compare`: one table of parks and indicators, or their rankings.
  func compare() throws -> ExitCode {
    let lexiconTables = try lexiconTables()
    let lexicon = try lexicon(of: lexiconTables)
    let tally = try readInputs(by: lexicon)
    let whole = Comparison(
      measurements: tally.measurements, lexicon: lexicon,
      options: arguments.comparisonOptions(tally.documents))
    tellUnknownNames(whole)
    var comparison = whole.restricted(
      to: ComparisonSelection(
        parks: arguments.list(.parks), indicators: arguments.list(.indicators),
        dimensions: arguments.list(.dimensions).compactMap { Dimension(rawValue: $0) }))
    if let grouping = arguments.value(.group).flatMap({ ParkGrouping(rawValue: $0) }) {
      comparison = comparison.grouped(by: grouping, lexicon: lexicon)
    }
    if let format = arguments.value(.format).flatMap({ PublicationFormat(rawValue: $0) }) {
      let publication = ReportPublication(
        comparison: comparison,
        run: record(of: tally, lexiconVersion: lexiconTables.version),
        language: reportLanguage, showsCitedOnly: true
      ).publication()
      try deliver(try encoding { try publication.rendered(as: format) })
      return .done
    }
    let tables = ComparisonTables(comparison, language: reportLanguage)
    let bytes = try encoding {
      guard arguments.has(.ranking) else {
        return try tables.rendered(as: tableFormat, options: reportOptions)
      }
      return try RankingTables(tables, baseline: arguments.value(.baseline))
        .rendered(as: tableFormat, options: reportOptions)
    }
    try deliver(bytes)
    return .done
  }

  /// What a body writes, or the failure that names the cell whose character cannot be written, or why
  /// there is no workbook.
  func encoding<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as CSVError {
      throw Failure.badData("\(error)")
    } catch let error as SpreadsheetError {
      throw Failure(error)
    }
  }

  /// How reports are written, as far as the arguments say.
  var reportOptions: ReportOptions {
    var options = ReportOptions(language: reportLanguage)
    if let width = arguments.count(.width) ?? terminalWidth { options.width = width }
    if arguments.value(.ambiguousWidth) == "2" { options.ambiguousWidth = 2 }
    options.borders = arguments.value(.borders).flatMap { TextBorders(rawValue: $0) } ?? .ascii
    options.csv = CSVFormat(
      profile: arguments.value(.csvProfile).flatMap { CSVProfile(rawValue: $0) } ?? .data,
      encoding: arguments.value(.csvEncoding).flatMap { CSVEncoding(rawValue: $0) })
    return options
  }

  /// The width of the terminal that the result goes to, if it goes to one.
  private var terminalWidth: Int? {
    let isTable = [.compare, .progress, .check].contains(arguments.command)
    return isTable && !arguments.has(.output) ? standardOutput.terminalWidth : nil
  }

  /// A name that is asked for in vain is told, with the name that was probably meant.
  private func tellUnknownNames(_ comparison: Comparison) {
    let parks = Set(comparison.measurements.map(\.park)).subtracting([""]).sorted()
    let named = arguments.list(.parks) + arguments.list(.baseline)
    for park in named where !parks.contains(park) {
      tell(
        Wording(zh: "文章没有提到园区 \(park)", en: "no document mentions the park \(park)"),
        suggesting: suggestion(for: park, among: parks))
    }
    let indicators = comparison.columns.flatMap(\.names)
    for indicator in arguments.list(.indicators) where !indicators.contains(indicator) {
      tell(
        Wording(zh: "没有可比的指标 \(indicator)", en: "no figures to compare by \(indicator)"),
        suggesting: suggestion(for: indicator, among: indicators))
    }
  }

  private func tell(_ wording: Wording, suggesting meant: String?) {
    let question = meant.map { Wording(zh: "；是否指 \($0)？", en: "; did you mean \($0)?") }
    messages.write(wording + (question ?? Wording("")))
  }
}
