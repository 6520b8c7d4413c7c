/// Texts on their way into a workbook.
enum SpreadsheetText {
  /// The text as XML 1.0 and spreadsheet programs can hold it.
  ///
  /// Controls that XML has no way to write become U+FFFD, so that the loss shows. A text that looks
  /// like Excel's own escape (`_x0041_` for A) is escaped, or the program would show something else
  /// (ECMA-376, part 1, 22.9.2.19).
  static func storable(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isForbidden(scalar) {
        result.append("\u{FFFD}")
      } else if beginsEscape(scalars, at: index) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func needsCare(_ text: String) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) || (scalar == "x" && previous == "_") { return true }
      previous = scalar
    }
    return false
  }

  /// Not a character of XML 1.0, or a carriage return, which XML turns into a line feed.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// `_xHHHH_`.
  private static func beginsEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return false }
    return scalars[index + 2...index + 5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// Whether XLSX takes it as the name of a sheet.
  static func isSheetName(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= SpreadsheetLimits.sheetNameLength
      && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
      && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) || isForbidden($0) }
  }
}
