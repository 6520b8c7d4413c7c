import CCSV

/// Whom a CSV file is written for.
public enum CSVProfile: Sendable, Hashable {
  /// Programs: UTF-8 without byte order mark, LF, fields as they are.
  case data
  /// Spreadsheet programs: byte order mark, CRLF, and text that would run as a formula is guarded.
  case excel
}

/// A field of a row to write.
public enum CSVField: Sendable, Hashable {
  /// Text; the `excel` profile guards it against being read as a formula.
  case text(String)
  /// A number in plain notation; never guarded, so -5 stays a number.
  case number(String)
}

/// Writes rows as CSV (RFC 4180) into memory. Fields are quoted where they need it.
public struct CSVWriter: Sendable {
  private let profile: CSVProfile
  private let delimiter: UInt8
  private var output: [UInt8]

  /// A writer without rows.
  public init(profile: CSVProfile = .data, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.profile = profile
    self.delimiter = delimiter
    self.output = profile == .excel ? utf8ByteOrderMark : []
  }

  /// Appends a row. A row without fields writes nothing, since readers skip blank lines.
  public mutating func write(row: [CSVField]) {
    guard !row.isEmpty else { return }
    for (index, field) in row.enumerated() {
      if index > 0 { output.append(delimiter) }
      switch field {
      case .text(let text):
        let isFormula = profile == .excel && Self.startsLikeFormula(text)
        append(isFormula ? "'" + text : text, alone: row.count == 1)
      case .number(let text):
        append(text, alone: row.count == 1)
      }
    }
    if profile == .excel { output.append(UInt8(ascii: "\r")) }
    output.append(UInt8(ascii: "\n"))
  }

  /// The file written so far.
  public func finish() -> [UInt8] { output }

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
      byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
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

  /// OWASP, "CSV Injection": characters that make a spreadsheet program run a cell, and their
  /// full-width forms.
  private static func startsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
