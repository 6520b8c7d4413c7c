import CSVFiles
import Measurements

/// A measurement field by field, in the order of the published format: the columns of
/// `measurements.csv`, and the keys of a line of JSONL.
public enum MeasurementField: String, Sendable, Hashable, CaseIterable {
  case document, article, start, end, text, value, low, high, bound, unit, kind, direction, basis
  case status, park, scope, indicator
  case indicatorID = "indicator_id"
  case dimension, period, sentence, confidence
}

/// Takes the fields of a measurement, in the order of the published format.
protocol MeasurementFieldWriter {
  mutating func write(_ field: MeasurementField, _ text: String)
  mutating func write(_ field: MeasurementField, _ number: Int)
  /// A decimal in plain notation, or nothing where an end is open.
  mutating func write(_ field: MeasurementField, _ number: ExactDecimal?)
}

extension Measurement {
  /// Hands over all fields.
  func write(to writer: inout some MeasurementFieldWriter) {
    writer.write(.document, document)
    writer.write(.article, article)
    writer.write(.start, span.scalars.lowerBound)
    writer.write(.end, span.scalars.upperBound)
    writer.write(.text, text)
    writer.write(.value, quantity.value)
    writer.write(.low, quantity.low)
    writer.write(.high, quantity.high)
    writer.write(.bound, quantity.bound.rawValue)
    writer.write(.unit, quantity.unit.symbol)
    writer.write(.kind, quantity.unit.kind.rawValue)
    writer.write(.direction, change.direction.rawValue)
    writer.write(.basis, change.basis.rawValue)
    writer.write(.status, status.rawValue)
    writer.write(.park, park)
    writer.write(.scope, scope.rawValue)
    writer.write(.indicator, indicator.phrase)
    writer.write(.indicatorID, indicator.id)
    writer.write(.dimension, indicator.dimension.rawValue)
    writer.write(.period, period?.description ?? "")
    writer.write(.sentence, sentence)
    writer.write(.confidence, confidence)
  }
}

extension JSONText: MeasurementFieldWriter {
  /// A measurement as an object. Decimals are strings, so that no reader rounds them.
  public mutating func value(_ measurement: Measurement) {
    object { measurement.write(to: &$0) }
  }

  mutating func write(_ field: MeasurementField, _ text: String) { member(field.rawValue, text) }

  mutating func write(_ field: MeasurementField, _ number: Int) { member(field.rawValue, number) }

  mutating func write(_ field: MeasurementField, _ number: ExactDecimal?) {
    key(field.rawValue)
    if let number { value(number) } else { null() }
  }
}

extension CSVWriter {
  /// The header of `measurements.csv`.
  public mutating func writeMeasurementHeader() {
    write(row: MeasurementField.allCases.map { .text($0.rawValue) })
  }

  /// A measurement as a row; an end that is open is empty.
  public mutating func write(_ measurement: Measurement) {
    var row = MeasurementRow()
    measurement.write(to: &row)
    write(row: row.cells)
  }
}

/// The cells of a measurement's row in CSV.
private struct MeasurementRow: MeasurementFieldWriter {
  private(set) var cells: [CSVField] = []

  mutating func write(_ field: MeasurementField, _ text: String) { cells.append(.text(text)) }

  mutating func write(_ field: MeasurementField, _ number: Int) {
    cells.append(.number("\(number)"))
  }

  mutating func write(_ field: MeasurementField, _ number: ExactDecimal?) {
    cells.append(number.map { .number("\($0)") } ?? .text(""))
  }
}
