/// A small CSV file in memory, with a header. For large ones use `parseCSV`.
public struct CSVTable: Sendable, Hashable {
  /// The names of the columns.
  public let header: [String]
  /// The rows below the header; each has as many fields as the header.
  public let rows: [[String]]
  /// The line that each row begins on, for messages about its content.
  public let lines: [Int]

  /// Reads a file in UTF-8, by the rules of `parseCSV`.
  ///
  /// - Throws: `CSVError` with the position of the first fault; a file without any row is one.
  public init(parsing bytes: [UInt8], name: String) throws(CSVError) {
    var rows: [[String]] = []
    var lines: [Int] = []
    var failure: CSVError?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(CSVError) {
        try scanCSV(buffer, name: name, delimiter: UInt8(ascii: ",")) { row in
          rows.append((0..<row.count).map(row.string(at:)))
          lines.append(row.line)
          return true
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard let header = rows.first else {
      throw CSVError(file: name, line: 1, column: 1, cause: .missingHeader)
    }
    self.header = header
    self.rows = Array(rows.dropFirst())
    self.lines = Array(lines.dropFirst())
  }

  /// The index of a column by its name, or nil.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }
}
