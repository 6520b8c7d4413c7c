import Measurements
import ReportWriter

extension Measurement {
  /// The expression without the line breaks that it may have in the text.
  var printableText: String { text.split(whereSeparator: \.isNewline).joined() }

  /// The amount with its mark and unit, all digits written out: `>35000名`, `6–8个`.
  var amount: String {
    let number: String
    if let value = quantity.value {
      number = FigureFormat.mark(for: quantity.bound) + value.description
    } else {
      number = "\(quantity.low?.description ?? "")–\(quantity.high?.description ?? "")"
    }
    return number + quantity.unit.symbol
  }

  /// The measurement as a line for people, `document:start` first.
  var line: String {
    let context = [
      park, scope.rawValue, indicator.phrase, period?.description ?? "", status.rawValue,
      change.direction.rawValue,
    ].filter { !$0.isEmpty }
    return "\(document):\(span.scalars.lowerBound)  \(printableText)  \(amount)  "
      + context.joined(separator: ", ")
  }
}
