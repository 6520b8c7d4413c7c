import Measurements
import NumericExtraction
import Testing

/// The measurements of a short text, as the program reads it; without a date only what the text tells of
/// one is known.
func read(_ text: String, date: String? = "2023-09") -> [Measurement] {
  let input = ExtractionInput(
    name: "text", bytes: Array(text.utf8), date: date.flatMap { PartialDate($0) }, title: nil,
    encoding: nil)
  guard case .extracted(_, let measurements, _) = Extractor().extract(input) else { return [] }
  return measurements
}

/// The measurement whose expression is `expression`; recorded as an issue where there is none.
func measurement(
  _ expression: String, in text: String, date: String? = "2023-09",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Measurement? {
  let all = read(text, date: date)
  let found = all.first { $0.text == expression }
  if found == nil {
    Issue.record(
      "\(expression) was not read; found \(all.map(\.text))", sourceLocation: sourceLocation)
  }
  return found
}

/// What the expression `figure` measures in a short text.
func indicator(
  _ figure: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> Indicator? {
  measurement(figure, in: text, sourceLocation: sourceLocation)?.indicator
}

/// Whose the expression `figure` is in a text behind a headline about a zone.
func scope(
  _ figure: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> Scope? {
  measurement(figure, in: "德阳高新区加快建设。\n\n" + text, sourceLocation: sourceLocation)?.scope
}
