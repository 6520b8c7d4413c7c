import Measurements

/// A value for programs.
public enum DataValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  /// A decimal with at least so many digits behind the point.
  case decimal(ExactDecimal, fractionDigits: Int)
  /// No value; an empty field of CSV.
  case missing

  /// A decimal in its shortest form, or no value.
  init(_ number: ExactDecimal?) {
    self = number.map { .decimal($0, fractionDigits: 0) } ?? .missing
  }
}

/// The types of values, by the names that Table Schema (Frictionless) gives them.
public enum DataType: String, Sendable, Hashable {
  case string, integer, number
}

/// A field of a data table: its name, and all that a program should know before it reads one.
public struct DataField: Sendable, Hashable {
  /// The name, unique within its table.
  public var name: String
  /// The type of all values.
  public var type: DataType
  /// What it holds, in a sentence or two.
  public var meaning: String
  /// The unit of its numbers; "" where there is none or a field of its own says it.
  public var unit: String
  /// All values that can occur, apart from a missing one; nil where any may.
  public var choices: [String]?
  /// Whether no value is ever missing.
  public var isRequired: Bool

  /// A field that may lack values.
  public init(
    name: String, type: DataType, meaning: String, unit: String = "", choices: [String]? = nil,
    isRequired: Bool = false
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.unit = unit
    self.choices = choices
    self.isRequired = isRequired
  }
}

/// A column of a data table: what its field is called, and how a row gives its value. The same
/// definition writes the values and describes them, so the two cannot drift apart.
public struct DataColumn<Row>: Sendable {
  let name: String
  let meaning: ColumnMeaning
  let type: DataType
  let choices: [String]?
  let isRequired: Bool
  /// The value of a row.
  let value: @Sendable (Row) -> DataValue

  /// The field as a language describes it.
  func field(_ language: Language) -> DataField {
    DataField(
      name: name, type: type, meaning: meaning.text(language), choices: choices,
      isRequired: isRequired)
  }
}

extension DataColumn {
  /// Text that every row has.
  static func text(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> String
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .string, choices: nil, isRequired: true,
      value: { .text(value($0)) })
  }

  /// Text that some rows lack.
  static func optionalText(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> String?
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .string, choices: nil, isRequired: false,
      value: { row in
        guard let text = value(row), !text.isEmpty else { return .missing }
        return .text(text)
      })
  }

  /// One of the codes of a type; the code "" is no value.
  static func code<Code: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> Code?
  ) -> DataColumn {
    let codes = Code.allCases.map(\.rawValue)
    return code(name, meaning, of: codes) { value($0)?.rawValue }
  }

  /// One of the given codes, or no value. The codes say whether "" is one.
  static func code(
    _ name: String, _ meaning: ColumnMeaning, of codes: [String],
    _ value: @escaping @Sendable (Row) -> String?
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .string, choices: codes.filter { !$0.isEmpty },
      isRequired: false,
      value: { row in
        guard let code = value(row), !code.isEmpty else { return .missing }
        return .text(code)
      })
  }

  /// A whole number that every row has.
  static func integer(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> Int
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .integer, choices: nil, isRequired: true,
      value: { .integer(value($0)) })
  }

  /// A whole number that some rows lack.
  static func optionalInteger(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> Int?
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .integer, choices: nil, isRequired: false,
      value: { row in value(row).map { .integer($0) } ?? .missing })
  }

  /// An exact decimal that some rows lack.
  static func decimal(
    _ name: String, _ meaning: ColumnMeaning, _ value: @escaping @Sendable (Row) -> ExactDecimal?
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .number, choices: nil, isRequired: false,
      value: { DataValue(value($0)) })
  }

  /// An exact decimal with the digits that are known, such as 96.50; some rows lack it.
  static func figure(
    _ name: String, _ meaning: ColumnMeaning,
    _ value: @escaping @Sendable (Row) -> (number: ExactDecimal, fractionDigits: Int)?
  ) -> DataColumn {
    DataColumn(
      name: name, meaning: meaning, type: .number, choices: nil, isRequired: false,
      value: { row in
        value(row).map { .decimal($0.number, fractionDigits: $0.fractionDigits) } ?? .missing
      })
  }
}
