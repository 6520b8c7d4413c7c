/// Whom a CSV file is written for.
public enum CSVProfile: String, Sendable, Hashable, CaseIterable {
  /// Programs: UTF-8 without byte order mark, LF, fields as they are.
  case data
  /// Spreadsheet programs: byte order mark, CRLF, and text that would run as a formula is guarded.
  case excel

  /// The encoding of the profile, unless another is chosen.
  public var encoding: CSVEncoding { self == .excel ? .utf8ByteOrderMark : .utf8 }
}

/// The encodings that CSV files are written in.
public enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 with a byte order mark in front, by which Excel knows it.
  case utf8ByteOrderMark = "utf-8-bom"
  /// The encoding of older Chinese programs (GB 18030-2005).
  case gb18030

  /// The name that the Internet Assigned Numbers Authority gives the encoding.
  public var registeredName: String { self == .gb18030 ? "gb18030" : "utf-8" }
}

/// How rows become a file.
public struct CSVFormat: Sendable, Hashable {
  /// Whom the file is written for.
  public var profile: CSVProfile
  /// The encoding.
  public var encoding: CSVEncoding
  /// The byte between fields: a comma, or a tab for TSV.
  public var delimiter: UInt8

  /// The format of a profile; its own encoding, unless another is chosen.
  public init(
    profile: CSVProfile = .data, encoding: CSVEncoding? = nil,
    delimiter: UInt8 = UInt8(ascii: ",")
  ) {
    self.profile = profile
    self.encoding = encoding ?? profile.encoding
    self.delimiter = delimiter
  }

  /// What ends a row.
  public var lineEnd: String { profile == .excel ? "\r\n" : "\n" }

  /// A text as the profile writes it, before quotes: in the `excel` profile, text that a spreadsheet
  /// program would run as a formula, or turn into another value, gets an apostrophe in front.
  public func guarded(_ text: String) -> String {
    guard profile == .excel, Self.startsLikeFormula(text) || Self.wouldTurnIntoMonth(text) else {
      return text
    }
    return "'" + text
  }

  /// Excel takes 1-2 and 2023-08 for a day or a month of some year and shows Jan-02, Aug-23. A whole
  /// date keeps its meaning.
  private static func wouldTurnIntoMonth(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    return parts.count == 2
      && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isWholeNumber) }
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
