import CSVFiles

/// A row or table of the lexicon that could not be taken as it is, or that a check objects to.
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
    /// The table is no user's to extend: the program folds characters before it reads any other.
    case fixedTable
    /// The row says again what another one says.
    case repeated(word: String, at: Place)
    /// The row gives a word another meaning than another row does.
    case conflict(word: String, meaning: String, at: Place)
    /// A base unit that is not its own base, or measures another kind.
    case wrongBase(String)
    /// A conversion by a ratio that is not above zero.
    case wrongRatio
    /// The example lacks the word that it shows.
    case exampleLacks(word: String)
    /// The program reads the example otherwise than the row says.
    case exampleReads(example: String, found: String, expected: String)
  }

  /// Where a row stands.
  public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The file as messages cite it.
    public var file: String
    /// The line, from 1.
    public var line: Int

    /// `units.csv:17`.
    public var description: String { "\(file):\(line)" }
  }

  /// The file of the table: `units.csv`, or the path of a user's own.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong there.
  public var cause: Cause

  /// A finding at a line of a file.
  public init(file: String, line: Int, cause: Cause) {
    self.file = file
    self.line = line
    self.cause = cause
  }
}

extension LexiconIssue: CustomStringConvertible {
  /// `units.csv:17: kind has no value “pecent”; …`: position, cause and remedy.
  public var description: String { "\(file):\(line): \(explanation)" }

  /// Cause and remedy, in English.
  public var explanation: String {
    switch cause {
    case .notCSV(let cause):
      let error = CSVError(file: file, line: line, column: 1, cause: cause)
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
    case .fixedTable:
      return "characters are folded before any other table is read; remove this table"
    case .repeated(let word, let place):
      return "“\(word)” stands in \(place) too; remove one of them"
    case .conflict(let word, let meaning, let place):
      return "“\(word)” is \(meaning) in \(place); decide for one of them"
    case .wrongBase(let base):
      return "base “\(base)” is no base unit of this kind; name one whose base is itself"
    case .wrongRatio:
      return "numerator and denominator must be above zero; correct them"
    case .exampleLacks(let word):
      return "the example does not hold “\(word)”; write one that does"
    case .exampleReads(let example, let found, let expected):
      return "“\(example)” reads as \(found), not as \(expected); correct the row or its example"
    }
  }
}
