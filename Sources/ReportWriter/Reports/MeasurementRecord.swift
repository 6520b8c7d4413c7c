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

extension JSONText {
  /// A measurement as an object, member by member as `DataColumn.measurement` has them; written out,
  /// since there are more of these lines than of anything else. Decimals are strings, so that no
  /// reader rounds them; one that is missing is null, and a missing text is empty.
  public mutating func value(_ measurement: Measurement) {
    let quantity = measurement.quantity
    object { json in
      json.field("document", measurement.document)
      json.field("article", measurement.article)
      json.field("start", measurement.span.scalars.lowerBound)
      json.field("end", measurement.span.scalars.upperBound)
      json.field("text", measurement.text)
      json.field("value", quantity.value)
      json.field("low", quantity.low)
      json.field("high", quantity.high)
      json.field("bound", quantity.bound.rawValue)
      json.field("unit", quantity.unit.symbol)
      json.field("kind", quantity.unit.kind.rawValue)
      json.field("direction", measurement.change.direction.rawValue)
      json.field("basis", measurement.change.basis.rawValue)
      json.field("status", measurement.status.rawValue)
      json.field("park", measurement.park)
      json.field("scope", measurement.scope.rawValue)
      json.field("indicator", measurement.indicator.phrase)
      json.field("indicator_id", measurement.indicator.id)
      json.field("dimension", measurement.indicator.dimension.rawValue)
      json.field("period", measurement.period?.description ?? "")
      json.field("sentence", measurement.sentence)
      json.field("confidence", measurement.confidence)
    }
  }

  private mutating func field(_ name: StaticString, _ text: String) {
    key(literal: name)
    value(text)
  }

  private mutating func field(_ name: StaticString, _ number: Int) {
    key(literal: name)
    value(number)
  }

  private mutating func field(_ name: StaticString, _ number: ExactDecimal?) {
    key(literal: name)
    if let number { value(number) } else { null() }
  }
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
