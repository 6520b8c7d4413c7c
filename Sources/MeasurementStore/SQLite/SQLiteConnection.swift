import CSQLite
import Glibc

/// A connection to a SQLite database: the one place, with `SQLiteStatement`, that calls SQLite.
/// It belongs to the thread that opened it.
final class SQLiteConnection {
  /// The path, for messages.
  let path: String
  private let handle: OpaquePointer

  enum Mode {
    case reading
    case writing
    /// Creates the file; one that exists is opened.
    case creating

    fileprivate var flags: Int32 {
      switch self {
      case .reading: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    }
  }

  /// Opens a database. The last component of the path must not be a symbolic link.
  init(path: String, mode: Mode) throws(StoreError) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, mode.flags | SQLITE_OPEN_NOFOLLOW, nil)
    guard code == SQLITE_OK, let handle else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close(handle)
      throw .cannotOpen(path: path, reason: reason)
    }
    self.path = path
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// The number of rows that the last statement changed.
  var changedRows: Int { Int(sqlite3_changes(handle)) }

  /// The key of the row that was inserted last.
  var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(StoreError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw failure(code) }
  }

  /// Compiles a statement.
  func statement(_ sql: String) throws(StoreError) -> SQLiteStatement {
    var compiled: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &compiled, nil)
    guard code == SQLITE_OK, let compiled else { throw failure(code) }
    return SQLiteStatement(compiled, of: self)
  }

  /// The whole number that a query of one value gives, 0 where it gives none.
  func number(_ sql: String) throws(StoreError) -> Int {
    let query = try statement(sql)
    return try query.step() ? query.integer(0) : 0
  }

  /// Runs a closure in a transaction, which is committed if it ends, and else undone.
  func transaction<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do throws(StoreError) {
      let result = try body()
      try pass(Failpoint.pass("store: before commit"))
      try execute("COMMIT")
      try pass(Failpoint.pass("store: after commit"))
      return result
    } catch {
      // After a failure within COMMIT SQLite may have undone the transaction itself.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// The error that a failpoint pretends.
  private func pass(_ code: Int32) throws(StoreError) {
    if code != 0 { throw .failed(path: path, reason: String(cString: strerror(code))) }
  }

  /// The error of a call that just failed.
  func failure(_ code: Int32) -> StoreError {
    let detail = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB: return .foreign(path: path)
    case SQLITE_CORRUPT: return .corrupt(path: path, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
      return .cannotOpen(path: path, reason: detail)
    default:
      let system = sqlite3_system_errno(handle)
      let reason = system == 0 ? detail : "\(detail): \(String(cString: strerror(system)))"
      return .failed(path: path, reason: reason)
    }
  }
}
