import Glibc
import Lexicon
import Measurements
import NumericExtraction
import ReportWriter

extension Invocation {
  /// `explain`: how each figure was read.
  func explainFigures() throws -> ExitCode {
    let pages = try explainedMeasurements().map {
      FigureExplanation(measurement: $0, language: reportLanguage).text()
    }
    try deliver(Array(pages.joined(separator: "\n").utf8))
    return .done
  }

  /// The figures of a file where the only operand names one; otherwise the operands are the text.
  private func explainedMeasurements() throws -> [Measurement] {
    let path = arguments.operands.first ?? "-"
    let isPath = arguments.operands.count == 1 && (path == "-" || access(path, F_OK) == 0)
    var tally = DocumentTally(messages: messages)
    if isPath {
      try DocumentRun(paths: [path], arguments: arguments).forEach { tally.add($0) }
    } else {
      if arguments.operands.count == 1, path.hasSuffix(".txt") || path.hasSuffix(".md") {
        throw Failure.missingInput(path)
      }
      let text = Array(arguments.operands.joined(separator: " ").utf8)
      let input = ExtractionInput(
        name: "-", bytes: text, date: arguments.date(.date), encoding: .utf8)
      tally.add(DocumentResult(Extractor().extract(input), of: input))
    }
    try tally.checkAnythingRead()
    return tally.measurements
  }
}

/// How one figure was read, field by field, for people.
struct FigureExplanation {
  let measurement: Measurement
  let language: Language

  /// The figure with its place, then a line a field.
  func text() -> String {
    let width = DisplayWidth(ambiguous: 1)
    let fields = fields.map { (label: $0.text(language), value: $1) }
    let column = fields.map { width.columns(of: $0.label) }.max() ?? 0
    let place = "\(measurement.span.scalars.lowerBound)–\(measurement.span.scalars.upperBound)"
    return "\(measurement.printableText)  \(measurement.document):\(place)\n"
      + fields.map { "  \(width.padded($0.label, to: column))  \($0.value)\n" }.joined()
  }

  private var fields: [(Wording, String)] {
    let quantity = measurement.quantity
    let change = [measurement.change.direction.rawValue, measurement.change.basis.rawValue]
    let indicator = measurement.indicator
    let none = Wording(zh: "（无）", en: "(none)").text(language)
    func orNone(_ text: String) -> String { text.isEmpty ? none : text }
    return [
      (Wording(zh: "数值", en: "amount"), measurement.amount),
      (Wording(zh: "区间", en: "interval"), interval),
      (Wording(zh: "量纲", en: "kind"), quantity.unit.kind.rawValue),
      (
        Wording(zh: "变化", en: "change"),
        orNone(change.filter { !$0.isEmpty }.joined(separator: ", "))
      ),
      (Wording(zh: "性质", en: "status"), measurement.status.rawValue),
      (Wording(zh: "园区", en: "park"), orNone(measurement.park)),
      (Wording(zh: "主体", en: "scope"), measurement.scope.rawValue),
      (
        Wording(zh: "指标", en: "indicator"),
        orNone(indicator.phrase) + (indicator.id.isEmpty ? "" : " (\(indicator.id))")
      ),
      (Wording(zh: "维度", en: "dimension"), indicator.dimension.rawValue),
      (Wording(zh: "时点", en: "period"), orNone(measurement.period?.description ?? "")),
      (Wording(zh: "可信度", en: "confidence"), "\(measurement.confidence)%"),
      (Wording(zh: "原句", en: "sentence"), measurement.sentence),
    ]
  }

  /// `[35000, ∞)`: which numbers the words allow.
  private var interval: String {
    let quantity = measurement.quantity
    let isOpen = quantity.bound == .moreThan
    let isOpenAbove = quantity.bound == .lessThan
    let low = quantity.low.map { (isOpen ? "(" : "[") + $0.description } ?? "(−∞"
    let high = quantity.high.map { $0.description + (isOpenAbove ? ")" : "]") } ?? "∞)"
    return "\(low), \(high)"
  }
}
