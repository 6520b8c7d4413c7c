import CSQLite

/// The history of measurements in one SQLite database.
public enum MeasurementStore {
  /// The version of the SQLite library at run time, such as `3.40.1`.
  public static var engineVersion: String { String(cString: sqlite3_libversion()) }
}
