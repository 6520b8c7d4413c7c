/// Why a CSV file cannot be read or written, and where.
public struct CSVError: Error, Sendable, Hashable {
  /// What is wrong at the position.
  public enum Cause: Sendable, Hashable {
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A quote inside an unquoted field, or text between a closing quote and the next delimiter.
    case strayQuote
    /// A quoted field that the file ends in.
    case unterminatedQuote
    /// A row with another number of fields than the first.
    case fieldCount(found: Int, expected: Int)
    /// No row at all where a header is required.
    case missingHeader
    /// A character that the encoding of the file lacks; row and field count from 1.
    case notEncodable(Unicode.Scalar, row: Int, field: Int)
    /// An encoding that the system doesn't know.
    case unknownEncoding(String)
    /// The parser could not get memory for a field.
    case outOfMemory
  }

  /// The name of the file, as the caller gave it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// What is wrong there.
  public let cause: Cause

  /// An error at a position.
  public init(file: String, line: Int, column: Int, cause: Cause) {
    self.file = file
    self.line = line
    self.column = column
    self.cause = cause
  }
}

extension CSVError: CustomStringConvertible {
  /// `places.csv:3:7: stray quote; …`: position, cause and remedy.
  public var description: String { "\(file):\(line):\(column): \(problem); \(remedy)" }

  /// What is wrong.
  public var problem: String {
    switch cause {
    case .invalidUTF8: "not valid UTF-8"
    case .strayQuote: "stray quote"
    case .unterminatedQuote: "a quoted field starts here and never ends"
    case .fieldCount(let found, let expected):
      "\(found) \(found == 1 ? "field" : "fields") where the header has \(expected)"
    case .missingHeader: "no header row"
    case .notEncodable(let character, let row, let field):
      "GB 18030 has no U+\(String(character.value, radix: 16, uppercase: true))"
        + " (row \(row), field \(field))"
    case .unknownEncoding(let name): "iconv doesn't know the encoding \(name)"
    case .outOfMemory: "not enough memory for this row"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch cause {
    case .invalidUTF8: "save the file as UTF-8"
    case .strayQuote: "enclose the whole field in quotes and double each quote inside it"
    case .unterminatedQuote: "close the quote"
    case .fieldCount: "give every row as many fields as the header; quote fields with commas"
    case .missingHeader: "write the column names in the first line"
    case .notEncodable: "write UTF-8, or remove the character from the text"
    case .unknownEncoding: "install the character sets of the C library, or write UTF-8"
    case .outOfMemory: "look for an unclosed quote before it"
    }
  }
}
