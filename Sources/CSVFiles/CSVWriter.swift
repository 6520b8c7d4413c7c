import CCSV

/// A field of a row to write.
public enum CSVField: Sendable, Hashable {
  /// Text; the `excel` profile guards it against being read as a formula.
  case text(String)
  /// A number in plain notation; never guarded, so -5 stays a number.
  case number(String)
}

/// Writes rows as CSV (RFC 4180) into memory. Fields are quoted where they need it.
public struct CSVWriter: Sendable {
  private let format: CSVFormat
  /// The rows so far, in UTF-8, behind the byte order mark where there is to be one.
  private var output: [UInt8]

  /// A writer without rows.
  public init(_ format: CSVFormat = CSVFormat()) {
    self.format = format
    output = format.encoding == .utf8ByteOrderMark ? utf8ByteOrderMark : []
  }

  /// Appends a row. A row without fields writes nothing, since readers skip blank lines.
  public mutating func write(row: [CSVField]) {
    guard !row.isEmpty else { return }
    for (index, field) in row.enumerated() {
      if index > 0 { output.append(format.delimiter) }
      switch field {
      case .text(let text):
        append(format.guarded(text), alone: row.count == 1)
      case .number(let text):
        append(text, alone: row.count == 1)
      }
    }
    output += format.lineEnd.utf8
  }

  /// The file written so far, in the encoding of its format.
  ///
  /// - Parameter name: The name that errors cite.
  /// - Throws: `CSVError` with the cell and the character that the encoding lacks. UTF-8 lacks none.
  public func finish(name: String) throws(CSVError) -> [UInt8] {
    guard format.encoding == .gb18030 else { return output }
    do throws(CSVEncoder.Failure) {
      return try CSVEncoder.gb18030(from: output)
    } catch {
      throw output.withUnsafeBufferPointer { bytes in
        let position = CSVPosition(bytes: bytes, name: name)
        guard let offset = error.byteOffset, offset < bytes.count else {
          return CSVError(file: name, line: 1, column: 1, cause: .unknownEncoding("GB18030"))
        }
        return position.notEncodable(at: offset, delimiter: format.delimiter)
      }
    }
  }

  private mutating func append(_ text: String, alone: Bool) {
    var text = text
    text.withUTF8 { field in
      if needsQuotes(field) || (alone && field.isEmpty) {
        appendQuoted(field)
      } else {
        output.append(contentsOf: field)
      }
    }
  }

  /// RFC 4180 section 2.6; and leading or trailing space, which some readers trim, and a leading
  /// U+FEFF, which at the beginning of a file would be taken for a byte order mark.
  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first, let last = field.last else { return false }
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    if isSpace(first) || isSpace(last) || field.starts(with: utf8ByteOrderMark) { return true }
    return field.contains { byte in
      byte == format.delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }

  private mutating func appendQuoted(_ field: UnsafeBufferPointer<UInt8>) {
    guard !field.isEmpty else {  // csv_write2 writes nothing where the source may be null
      output += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
      return
    }
    // At worst every byte is a quote and is doubled, between two quotes.
    let capacity = 2 * field.count + 2
    output += [UInt8](unsafeUninitializedCapacity: capacity) { quoted, count in
      count = csv_write2(
        quoted.baseAddress, capacity, field.baseAddress, field.count,
        UInt8(ascii: "\""))
    }
  }
}
