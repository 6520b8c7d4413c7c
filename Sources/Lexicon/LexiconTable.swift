import CLexiconTables
import CSVFiles

/// A table of the lexicon, as CSV in UTF-8: one that the program carries, or a user's own.
public struct LexiconTable {
  /// The tables that the program reads.
  public enum Kind: String, Sendable, CaseIterable {
    case units, bounds, cues, places, zones, indicators, folding
    case notFigures = "not_figures"
    case notUnits = "not_units"
    case timeWords = "time_words"
    case phraseBoundaries = "phrase_boundaries"
    case dimensionWords = "dimension_words"
    case zoneForms = "zone_forms"
    case numberContexts = "number_contexts"
    case derivedIndicators = "derived_indicators"
    case complements
    case relationWords = "relation_words"
    case ruleWords = "rule_words"

    /// The columns that the program reads. Others, for people and for checks, may follow.
    public var columns: [String] {
      switch self {
      case .units: ["symbol", "kind", "base", "numerator", "denominator", "aliases"]
      case .bounds: ["word", "position", "bound"]
      case .cues: ["word", "category", "value"]
      case .places: ["adcode", "name", "short_name", "level"]
      case .zones: ["name", "short_name", "province", "level", "type", "aliases"]
      case .indicators:
        [
          "indicator_id", "name_zh", "name_en", "dimension", "kind", "unit", "nature", "better",
          "measure", "base", "series", "aliases",
        ]
      case .folding: ["from", "to"]
      case .notFigures: ["phrase"]
      case .notUnits: ["word"]
      case .timeWords: ["word", "code"]
      case .phraseBoundaries: ["word", "side"]
      case .dimensionWords: ["word", "dimension"]
      case .zoneForms: ["form", "short_form"]
      case .numberContexts, .relationWords: ["word", "role"]
      case .derivedIndicators:
        [
          "indicator_id", "numerator", "numerator_unit", "denominator", "denominator_unit",
          "factor",
        ]
      case .complements: ["parts", "whole"]
      case .ruleWords: ["word", "list"]
      }
    }

    /// The columns that tell a row from all others of its table.
    var keyColumns: [Int] {
      switch self {
      case .units, .places, .indicators, .notFigures, .notUnits, .timeWords, .phraseBoundaries,
        .dimensionWords, .zoneForms, .folding, .derivedIndicators, .complements:
        [0]
      case .bounds, .cues, .numberContexts, .ruleWords, .relationWords: [0, 1]
      case .zones: [1]
      }
    }
  }

  private enum Content {
    /// A constant of the program, so the bytes are always valid.
    case carried(UnsafeBufferPointer<UInt8>)
    case own([UInt8])
  }

  /// The name of the file without its ending.
  let name: String
  /// The file as messages cite it.
  let file: String
  private let content: Content

  /// A table that the program carries.
  init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    file = name + ".csv"
    content = .carried(bytes)
  }

  /// A user's own table: the bytes of the file at `path`, whose name without `.csv` is `name`.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    file = path
    content = .own(bytes)
  }

  /// Whether it is a user's own.
  var isOwn: Bool {
    if case .own = content { return true }
    return false
  }

  /// Hands over the bytes of the file, which are valid in the closure alone.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    switch content {
    case .carried(let bytes): try body(bytes)
    case .own(let bytes): try bytes.withUnsafeBufferPointer(body)
    }
  }

  /// All embedded tables.
  static var all: [LexiconTable] {
    (0..<lexicon_table_count()).map { index in
      let table = lexicon_table_at(index)
      return LexiconTable(
        name: String(cString: table.name),
        bytes: UnsafeBufferPointer(start: table.bytes, count: table.count))
    }
  }

  /// Hands over the rows below the header, and gives what could not be taken: rows for which `body`
  /// throws, and everything where the header does not begin with the columns of the kind.
  func read(
    as kind: Kind, _ body: (CSVRow) throws(LexiconIssue.Cause) -> Void
  ) -> [LexiconIssue] {
    var issues: [LexiconIssue] = []
    let columns = kind.columns
    var header: Bool?
    do {
      try withBytes { bytes in
        // A test reads the carried tables with all checks.
        try parseCSV(bytes, name: name, isKnownUTF8: !isOwn) { row in
          if header == nil {
            header = columns.indices.allSatisfy { row.string(at: $0) == columns[$0] }
          } else if header == true {
            do throws(LexiconIssue.Cause) {
              try body(row)
            } catch {
              issues.append(LexiconIssue(file: file, line: row.line, cause: error))
            }
          }
        }
      }
    } catch let error as CSVError {
      issues.append(LexiconIssue(file: file, line: error.line, cause: .notCSV(error.cause)))
    } catch {
      // The body throws nothing, and so `parseCSV` nothing else.
    }
    if header == false || header == nil && issues.isEmpty {
      issues.append(LexiconIssue(file: file, line: 1, cause: .header(expected: columns)))
    }
    return issues
  }
}

extension CSVRow {
  /// The text of a field that must not be empty.
  func text(at index: Int, _ column: String) throws(LexiconIssue.Cause) -> String {
    let text = string(at: index)
    guard !text.isEmpty else { throw .unknownValue(column: column, value: text) }
    return text
  }

  /// The field as a value of a closed set.
  func value<Value: RawRepresentable<String>>(
    at index: Int, _ column: String
  ) throws(LexiconIssue.Cause) -> Value {
    try value(at: index, column, Value.init(rawValue:))
  }

  /// The field as read by `parse`.
  func value<Value>(
    at index: Int, _ column: String, _ parse: (String) -> Value?
  ) throws(LexiconIssue.Cause) -> Value {
    let text = string(at: index)
    guard let value = parse(text) else { throw .unknownValue(column: column, value: text) }
    return value
  }
}
