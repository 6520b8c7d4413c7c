import CSVFiles

/// A table for programs, before any format: typed values under named fields, a record a row.
///
/// Its rows are made one at a time, when they are asked for.
public struct DataTable: Sendable {
  /// The name of its file, without extension.
  public var name: String
  /// What it holds, in a few words.
  public var title: String
  /// The fields, in order.
  public var fields: [DataField]
  /// The rows of headings: the names of the fields, or several rows that only together are unique.
  public var headerRows: [[String]]
  /// The number of rows below the headings.
  public let rowCount: Int
  private let row: @Sendable (Int) -> [DataValue]

  /// A table whose columns give their values from records.
  public init<Record: Sendable>(
    name: String, title: String, language: Language, columns: [DataColumn<Record>],
    records: [Record]
  ) {
    self.init(
      name: name, title: title, fields: columns.map { $0.field(language) },
      headerRows: [columns.map(\.name)], rowCount: records.count
    ) { index in
      columns.map { $0.value(records[index]) }
    }
  }

  /// A table whose fields are known at run time only. `row` is asked for 0 up to `rowCount`, and
  /// gives a value for each field.
  init(
    name: String, title: String, fields: [DataField], headerRows: [[String]], rowCount: Int,
    row: @escaping @Sendable (Int) -> [DataValue]
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.headerRows = headerRows
    self.rowCount = rowCount
    self.row = row
  }

  /// The rows below the headings, each with a value for each field.
  public var rows: some Sequence<[DataValue]> { (0..<rowCount).lazy.map(row) }

  /// The name of a field below several rows of headings: they are joined by spaces, and one that
  /// repeats the heading above it counts once (Table Dialect, `headerJoin`).
  static func joinedLabel(_ headings: [String]) -> String {
    var label = headings.first ?? ""
    for (above, heading) in zip(headings, headings.dropFirst()) where heading != above {
      label += " " + heading
    }
    return label
  }

  /// The table as a file.
  ///
  /// - Throws: `CSVError` where the encoding lacks a character.
  func file(_ format: CSVFormat) throws(CSVError) -> ReportFile {
    var writer = CSVWriter(format)
    for header in headerRows { writer.write(row: header.map(CSVField.text)) }
    for values in rows { writer.write(row: values.map(\.csvField)) }
    let name = "\(name).csv"
    return ReportFile(name: name, bytes: try writer.finish(name: name))
  }
}

extension DataValue {
  /// The value as a field of CSV.
  var csvField: CSVField {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .number("\(number)")
    case .decimal(let number, let digits): .number(number.text(minimumFractionDigits: digits))
    case .missing: .text("")
    }
  }
}
