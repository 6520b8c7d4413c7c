import CSVFiles
import Measurements
import NumericExtraction

/// The fields of a measurement in the order of every list of measurements.
enum MeasurementField: String, CaseIterable {
  case document, article, start, end, text, value, low, high, bound, unit, kind, direction, basis
  case status, park, scope, indicator
  case indicatorID = "indicator_id"
  case dimension, period, sentence, confidence

  /// What a field holds.
  enum Content {
    case text(String)
    case count(Int)
    /// A decimal number, or none.
    case decimal(ExactDecimal?)
  }

  func content(of measurement: Measurement) -> Content {
    switch self {
    case .document: .text(measurement.document)
    case .article: .count(measurement.article)
    case .start: .count(measurement.span.scalars.lowerBound)
    case .end: .count(measurement.span.scalars.upperBound)
    case .text: .text(measurement.text)
    case .value: .decimal(measurement.quantity.value)
    case .low: .decimal(measurement.quantity.low)
    case .high: .decimal(measurement.quantity.high)
    case .bound: .text(measurement.quantity.bound.rawValue)
    case .unit: .text(measurement.quantity.unit.symbol)
    case .kind: .text(measurement.quantity.unit.kind.rawValue)
    case .direction: .text(measurement.change.direction.rawValue)
    case .basis: .text(measurement.change.basis.rawValue)
    case .status: .text(measurement.status.rawValue)
    case .park: .text(measurement.park)
    case .scope: .text(measurement.scope.rawValue)
    case .indicator: .text(measurement.indicator.phrase)
    case .indicatorID: .text(measurement.indicator.id)
    case .dimension: .text(measurement.indicator.dimension.rawValue)
    case .period: .text(measurement.period?.description ?? "")
    case .sentence: .text(measurement.sentence)
    case .confidence: .count(measurement.confidence)
    }
  }
}

extension Measurement {
  /// Appends the measurement as a JSON object.
  func append(to json: inout JSONText) {
    json.object { json in
      for field in MeasurementField.allCases {
        switch field.content(of: self) {
        case .text(let text): json.member(field.rawValue, text)
        case .count(let count): json.member(field.rawValue, count)
        case .decimal(let number): json.member(field.rawValue, number?.description)
        }
      }
    }
  }

  /// The measurement as a row of CSV.
  var csvRow: [CSVField] {
    MeasurementField.allCases.map { field in
      switch field.content(of: self) {
      case .text(let text): .text(text)
      case .count(let count): .number(String(count))
      case .decimal(let number): .number(number?.description ?? "")
      }
    }
  }

  /// The measurement as a line for people, `document:start` first.
  var line: String {
    let oneLine = text.split(whereSeparator: \.isNewline).joined()
    let amount: String
    if let value = quantity.value {
      amount = (quantity.bound == .exact ? "" : quantity.bound.rawValue) + value.description
    } else {
      amount = "\(quantity.low?.description ?? "")–\(quantity.high?.description ?? "")"
    }
    let context = [
      park, scope.rawValue, indicator.phrase, period?.description ?? "", status.rawValue,
      change.direction.rawValue,
    ].filter { !$0.isEmpty }
    return "\(document):\(span.scalars.lowerBound)  \(oneLine)  \(amount)\(quantity.unit.symbol)  "
      + context.joined(separator: ", ")
  }
}
