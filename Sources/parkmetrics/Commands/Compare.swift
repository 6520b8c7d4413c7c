import Aggregation
import Lexicon
import Measurements
import NumericExtraction

extension Invocation {
  /// `compare`: one table of parks and indicators.
  func compare() throws -> ExitCode {
    let run = try DocumentRun(inputsOf: arguments)
    var tally = DocumentTally(messages: messages)
    try run.forEach { tally.add($0) }
    try tally.checkAnythingRead()
    let comparison = Comparison(
      measurements: tally.measurements, documents: tally.documents, lexicon: .standard,
      selection: ComparisonSelection(
        parks: arguments.list(.parks), indicators: arguments.list(.indicators),
        dimensions: arguments.list(.dimensions).compactMap { Dimension(rawValue: $0) }))
    tellUnknownParks(tally)
    let format = arguments.value(.format).flatMap { TableFormat(rawValue: $0) } ?? .text
    try deliver(
      comparisonTable(
        comparison, format: format, language: reportLanguage, width: arguments.count(.width)))
    return .done
  }

  private func tellUnknownParks(_ tally: DocumentTally) {
    let known = Set(tally.measurements.map(\.park)).subtracting([""]).sorted()
    for park in arguments.list(.parks) where !known.contains(park) {
      let meant = suggestion(for: park, among: known)
      messages.write(
        Wording(zh: "文章没有提到园区 \(park)", en: "no document mentions the park \(park)")
          + (meant.map { Wording(zh: "；是否指 \($0)？", en: "; did you mean \($0)?") }
            ?? Wording("")))
    }
  }
}
