import CSQLite
import Glibc

/// The history of documents, their measurements and the runs that read them, in one SQLite
/// database.
///
/// Whoever opens a store for writing holds the job's lock, so one program writes at a time; any
/// number may read meanwhile. A store belongs to the thread that opened it.
public final class MeasurementStore {
  /// The path of the database.
  public var path: String { connection.path }

  let connection: SQLiteConnection
  /// Keys of values that several rows share, as far as they are known; see `InternedValue`.
  var internedKeys: [InternedValue: Int] = [:]

  /// Opens a store to read it.
  ///
  /// - Throws: `StoreError` where it is missing, foreign, damaged, or of another version.
  public init(reading path: String) throws(StoreError) {
    try StoreFile.check(path)
    connection = try SQLiteConnection(path: StoreFile.resolved(path), mode: .reading)
    let version = try checkedVersion()
    guard version == StoreSchema.version else {
      throw .older(path: path, version: version, known: StoreSchema.version)
    }
  }

  /// Opens a store to write the documents of a job into it: one that is missing is created, one of
  /// an older version goes through the migrations, each in a transaction of its own.
  ///
  /// - Throws: `StoreError`; the file is then as it was before.
  public init(writing path: String, job: String) throws(StoreError) {
    do throws(StoreError) {
      try StoreFile.check(path)
    } catch .notFound {
      try StoreFile.create(path, job: job)
    }
    connection = try SQLiteConnection(path: StoreFile.resolved(path), mode: .writing)
    try connection.execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL")
    let version = try checkedVersion()
    try connection.checkIntegrity()
    let owner = try connection.text("SELECT job FROM store")
    guard owner == job else { throw .otherJob(path: path, owner: owner) }
    guard try connection.text("PRAGMA journal_mode = WAL") == "wal" else {
      throw .cannotOpen(path: path, reason: "no write-ahead log on this file system")
    }
    try connection.migrate(from: version)
  }

  /// A name that no other store has, for what it leaves in the folders of exports.
  ///
  /// - Throws: `StoreError`.
  public func identity() throws(StoreError) -> String {
    try connection.text("SELECT identity FROM store")
  }

  private func checkedVersion() throws(StoreError) -> Int {
    guard try connection.number("PRAGMA application_id") == StoreSchema.applicationID else {
      throw .foreign(path: path)
    }
    let version = try connection.number("PRAGMA user_version")
    guard version <= StoreSchema.version else {
      throw .newer(path: path, version: version, known: StoreSchema.version)
    }
    return version
  }
}

extension SQLiteConnection {
  /// Goes through the steps that a store of the given version still lacks.
  func migrate(from version: Int) throws(StoreError) {
    for (index, step) in StoreSchema.steps.enumerated().dropFirst(version) {
      try transaction { () throws(StoreError) in
        try execute(step)
        try execute("PRAGMA user_version = \(index + 1)")
      }
    }
  }

  /// - Throws: `StoreError.corrupt` where SQLite finds a page or an index damaged, or a row points
  ///   to one that isn't there. Linear in the size of the file.
  func checkIntegrity() throws(StoreError) {
    let result = try text("PRAGMA quick_check(1)")
    guard result == "ok" else { throw .corrupt(path: path, detail: result) }
  }

  /// The text that a query of one value gives, "" where it gives none.
  func text(_ sql: String) throws(StoreError) -> String {
    let query = try statement(sql)
    return try query.step() ? query.text(0) : ""
  }
}
