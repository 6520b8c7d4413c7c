import CSVFiles
import Measurements

extension DataColumn<Measurement> {
  /// A measurement field by field, in the order of the published format: the columns of
  /// `measurements.csv`, and the keys of a line of JSONL.
  public static let measurement: [DataColumn] = [
    .text("document", .document) { $0.document },
    .integer("article", .article) { $0.article },
    .integer("start", .start) { $0.span.scalars.lowerBound },
    .integer("end", .end) { $0.span.scalars.upperBound },
    .text("text", .text) { $0.text },
    .decimal("value", .baseValue) { $0.quantity.value },
    .decimal("low", .baseLow) { $0.quantity.low },
    .decimal("high", .baseHigh) { $0.quantity.high },
    .code("bound", .bound) { $0.quantity.bound },
    .optionalText("unit", .unit) { $0.quantity.unit.symbol },
    .code("kind", .kind) { $0.quantity.unit.kind },
    .code("direction", .direction) { $0.change.direction },
    .code("basis", .basis) { $0.change.basis },
    .code("status", .status) { $0.status },
    .optionalText("park", .optionalPark) { $0.park },
    .code("scope", .scope) { $0.scope },
    .optionalText("indicator", .phrase) { $0.indicator.phrase },
    .optionalText("indicator_id", .indicatorID) { $0.indicator.id },
    .code("dimension", .dimension) { $0.indicator.dimension },
    .optionalText("period", .period) { $0.period?.description },
    .text("sentence", .sentence) { $0.sentence },
    .integer("confidence", .confidence) { $0.confidence },
  ]
}

extension CSVWriter {
  /// The names of columns as a row.
  public mutating func write<Record>(header columns: [DataColumn<Record>]) {
    write(row: columns.map { .text($0.name) })
  }

  /// A record as a row.
  public mutating func write<Record>(_ record: Record, by columns: [DataColumn<Record>]) {
    write(row: columns.map { $0.value(record).csvField })
  }
}
