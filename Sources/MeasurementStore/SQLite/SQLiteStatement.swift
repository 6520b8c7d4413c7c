import CSQLite

/// A value of a row.
enum SQLiteValue {
  case null
  case integer(Int)
  case text(String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
}

/// A compiled statement of a connection, which it keeps open.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection

  init(_ handle: OpaquePointer, of connection: SQLiteConnection) {
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Begins anew with these values for the parameters, in their order.
  func bind(_ values: [SQLiteValue]) throws(StoreError) {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(truncatingIfNeeded: index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
        case .text(let text): Self.bind(text, to: handle, at: place)
        }
      if code != SQLITE_OK { throw connection.failure(code) }
    }
  }

  /// Text goes in with its length, so a NUL within is kept; SQLite makes its own copy.
  private static func bind(_ text: String, to handle: OpaquePointer, at place: Int32) -> Int32 {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text64(
          handle, place, characters.baseAddress, sqlite3_uint64(characters.count), transient,
          UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Goes to the next row; false at the end.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw connection.failure(code)
    }
  }

  /// Runs a statement that gives no rows.
  func run(_ values: [SQLiteValue]) throws(StoreError) {
    try bind(values)
    while try step() {}
    sqlite3_reset(handle)
  }

  /// All rows, each turned into a value.
  func rows<Row>(
    _ values: [SQLiteValue] = [], _ row: (SQLiteStatement) throws(StoreError) -> Row
  ) throws(StoreError) -> [Row] {
    try bind(values)
    defer { sqlite3_reset(handle) }
    var result: [Row] = []
    while try step() { result.append(try row(self)) }
    return result
  }

  /// A column of the row as a whole number.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// A column as a whole number, or nil for NULL.
  func integerIfAny(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

  /// A column as text.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    // SQLite vouches for so many bytes from `start`, until the next call on the statement.
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column as text, or nil for NULL.
  func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }
}
