import CSVFiles

/// A row or table of the lexicon that could not be taken as it is.
public struct LexiconIssue: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Error, Sendable, Hashable {
    /// The table is no CSV file from here on.
    case notCSV(CSVError.Cause)
    /// No part of the program reads a table of this name.
    case unknownTable
    /// The table does not begin with these columns.
    case header(expected: [String])
    /// A value that the column does not have, or an empty one where there must be one.
    case unknownValue(column: String, value: String)
    /// A name that an earlier row of the table has taken.
    case duplicate(column: String, value: String)
    /// The name of a row that the table does not have.
    case noSuchRow(column: String, value: String)
  }

  /// The name of the table: `units`.
  public var table: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong there.
  public var cause: Cause
}

extension LexiconIssue: CustomStringConvertible {
  /// `units.csv:17: kind has no value “pecent”; …`: position, cause and remedy.
  public var description: String { "\(table).csv:\(line): \(explanation)" }

  private var explanation: String {
    switch cause {
    case .notCSV(let cause):
      let error = CSVError(file: table, line: line, column: 1, cause: cause)
      return "\(error.problem); \(error.remedy)"
    case .unknownTable:
      return "no table has this name; rename or remove it"
    case .header(let expected):
      return "wrong header; begin it with \(expected.joined(separator: ","))"
    case .unknownValue(let column, ""):
      return "\(column) is empty; fill it in"
    case .unknownValue(let column, let value):
      return "\(column) has no value “\(value)”; take one that other rows have"
    case .duplicate(let column, let value):
      return "\(column) “\(value)” is taken; rename or remove one of the rows"
    case .noSuchRow(let column, let value):
      return "\(column) “\(value)” names no row; correct the name or add the row"
    }
  }
}
