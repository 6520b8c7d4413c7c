import CSVFiles

/// The tables that the program carries, and a user's own laid over them: a row of the user's adds
/// to the lexicon, or replaces the carried row that has the same key (its first column; the
/// first two of `bounds`, `cues`, `number_contexts` and `rule_words`; the short name of `zones`).
public struct LexiconTables {
  /// The user's own tables.
  public let own: [LexiconTable]
  /// The keys of the rows of `own`.
  let replacedKeys: [LexiconTable.Kind: Set<[String]>]

  /// The carried tables under the user's own.
  public init(own: [LexiconTable] = []) {
    self.own = own
    var keys: [LexiconTable.Kind: Set<[String]>] = [:]
    for table in own {
      guard let kind = LexiconTable.Kind(rawValue: table.name) else { continue }
      _ = table.read(as: kind) { row throws(LexiconIssue.Cause) in
        keys[kind, default: []].insert(row.key(of: kind))
      }
    }
    replacedKeys = keys
  }

  /// All tables: the carried ones, then the user's.
  var all: [LexiconTable] { LexiconTable.all + own }

  /// A digest of all tables, FNV-1a (64 bits) over their bytes: two lexicons of one version read
  /// every text alike. Nothing is compiled for it, so that `--version` answers at once.
  public var version: String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for table in all {
      table.withBytes { bytes in
        for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
    }
    return String(digest, radix: 16)
  }

  /// The rows that count, in the order of the tables, and the tables that are no CSV.
  public func rows() -> (rows: [LexiconRow], issues: [LexiconIssue]) {
    var rows: [LexiconRow] = []
    var issues: [LexiconIssue] = []
    for table in all {
      guard let kind = LexiconTable.Kind(rawValue: table.name) else { continue }
      let replaced = table.isOwn ? nil : replacedKeys[kind]
      do throws(CSVError) {
        let csv = try CSVTable(parsing: table.withBytes { Array($0) }, name: table.file)
        for (fields, line) in zip(csv.rows, csv.lines) {
          let row = LexiconRow(
            table: kind, place: .init(file: table.file, line: line), isOwn: table.isOwn,
            columns: csv.header, fields: fields)
          if let replaced, replaced.contains(row.key) { continue }
          rows.append(row)
        }
      } catch {
        issues.append(
          LexiconIssue(file: table.file, line: error.line, cause: .notCSV(error.cause)))
      }
    }
    return (rows, issues)
  }
}

/// A row of a table as people see it: its place, and its fields by the names of the columns.
public struct LexiconRow: Sendable {
  /// The table.
  public let table: LexiconTable.Kind
  /// Where it stands.
  public let place: LexiconIssue.Place
  /// Whether it is a user's own.
  public let isOwn: Bool
  /// The names of the columns.
  public let columns: [String]
  /// The fields, one a column.
  public let fields: [String]

  /// The field of a column; empty where the table does not have it.
  public subscript(column: String) -> String {
    guard let index = columns.firstIndex(of: column), index < fields.count else { return "" }
    return fields[index]
  }

  /// The parts of a field that `|` separates.
  public func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  /// What tells it from the other rows of its table.
  var key: [String] { table.keyColumns.map { $0 < fields.count ? fields[$0] : "" } }

  /// A finding about this row.
  public func issue(_ cause: LexiconIssue.Cause) -> LexiconIssue {
    LexiconIssue(file: place.file, line: place.line, cause: cause)
  }
}

extension CSVRow {
  /// What tells the row from the others of its table.
  func key(of kind: LexiconTable.Kind) -> [String] { kind.keyColumns.map { string(at: $0) } }
}
