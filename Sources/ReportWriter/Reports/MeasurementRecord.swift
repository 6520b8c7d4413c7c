import CSVFiles
import Measurements

/// A measurement field by field, in the order of the published format: the columns of
/// `measurements.csv`, and the keys of a line of JSONL.
public enum MeasurementField: String, Sendable, Hashable, CaseIterable {
  case document, article, start, end, text, value, low, high, bound, unit, kind, direction, basis
  case status, park, scope, indicator
  case indicatorID = "indicator_id"
  case dimension, period, sentence, confidence

  /// What a field holds.
  enum Content {
    case text(String)
    case integer(Int)
    /// A decimal in plain notation, or nothing where an end is open.
    case decimal(ExactDecimal?)
  }

  func content(of measurement: Measurement) -> Content {
    let quantity = measurement.quantity
    switch self {
    case .document: return .text(measurement.document)
    case .article: return .integer(measurement.article)
    case .start: return .integer(measurement.span.scalars.lowerBound)
    case .end: return .integer(measurement.span.scalars.upperBound)
    case .text: return .text(measurement.text)
    case .value: return .decimal(quantity.value)
    case .low: return .decimal(quantity.low)
    case .high: return .decimal(quantity.high)
    case .bound: return .text(quantity.bound.rawValue)
    case .unit: return .text(quantity.unit.symbol)
    case .kind: return .text(quantity.unit.kind.rawValue)
    case .direction: return .text(measurement.change.direction.rawValue)
    case .basis: return .text(measurement.change.basis.rawValue)
    case .status: return .text(measurement.status.rawValue)
    case .park: return .text(measurement.park)
    case .scope: return .text(measurement.scope.rawValue)
    case .indicator: return .text(measurement.indicator.phrase)
    case .indicatorID: return .text(measurement.indicator.id)
    case .dimension: return .text(measurement.indicator.dimension.rawValue)
    case .period: return .text(measurement.period?.description ?? "")
    case .sentence: return .text(measurement.sentence)
    case .confidence: return .integer(measurement.confidence)
    }
  }
}

extension JSONText {
  /// A measurement as an object. Decimals are strings, so that no reader rounds them.
  public mutating func value(_ measurement: Measurement) {
    object { json in
      for field in MeasurementField.allCases {
        switch field.content(of: measurement) {
        case .text(let text): json.member(field.rawValue, text)
        case .integer(let number): json.member(field.rawValue, number)
        case .decimal(let number): json.member(field.rawValue, number?.description)
        }
      }
    }
  }
}

extension CSVWriter {
  /// The header of `measurements.csv`.
  public mutating func writeMeasurementHeader() {
    write(row: MeasurementField.allCases.map { .text($0.rawValue) })
  }

  /// A measurement as a row; an end that is open is empty.
  public mutating func write(_ measurement: Measurement) {
    write(
      row: MeasurementField.allCases.map { field in
        switch field.content(of: measurement) {
        case .text(let text): .text(text)
        case .integer(let number): .number("\(number)")
        case .decimal(let number): number.map { .number("\($0)") } ?? .text("")
        }
      })
  }
}
