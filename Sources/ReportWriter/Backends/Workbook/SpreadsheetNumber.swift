import Measurements

/// A figure as the number of a spreadsheet.
///
/// Spreadsheet programs compute with binary floating point of 64 bits, which keeps any decimal of
/// 15 significant digits; this is the only place where a figure leaves exact decimals. What needs
/// more digits, or is too great or too small for such a number, stays text.
struct SpreadsheetNumber: Sendable, Hashable {
  /// The number, finite.
  let value: Double
  /// How the program shows it: as many digits as the text has, and the marks around them.
  let format: String

  /// What 64 bits keep of a decimal (IEEE 754, table 3.2).
  private static let digits = 15
  /// Powers of ten well within the range of 64 bits.
  private static let powers = -290...290

  /// The only number of the cell, or nil where it holds a text, a range, or several values.
  init?(_ entry: Table.Entry, isPercent: Bool) {
    guard let exact = entry.sortValue, !entry.text.contains("–"),
      let written = isPercent ? exact.scaled(byPowerOfTen: -2) : exact,
      let value = Self.double(written)
    else { return nil }
    self.value = value
    let places = String(repeating: "0", count: min(max(entry.fractionDigits, 0), 20))
    let number = (isPercent ? "0" : "#,##0") + (places.isEmpty ? "" : "." + places)
    let body = number + (isPercent ? "%" : "")
    let prefix = Self.literal(entry.prefix.printable)
    let suffix = Self.literal(entry.suffix.printable)
    // The minus would stand before the mark, were it not for a form of its own.
    format = prefix + body + suffix + (prefix.isEmpty ? "" : ";\(prefix)-\(body)\(suffix)")
  }

  /// The nearest number of 64 bits, or nil where it would not give back the same decimal.
  static func double(_ exact: ExactDecimal) -> Double? {
    guard exact != .zero else { return 0 }
    let digits = String(exact.significand.magnitude).utf8.count
    guard digits <= Self.digits, Self.powers.contains(exact.exponent + digits),
      let value = Double(exact.description), value.isFinite
    else { return nil }
    return value
  }

  /// Words within a number format; a quotation mark can't be escaped there.
  private static func literal(_ text: String) -> String {
    text.isEmpty ? "" : "\"" + text.replacing("\"", with: "") + "\""
  }
}

extension Table.Column {
  /// Whether a spreadsheet holds its numbers as shares of one: 46.9 % as 0.469.
  var isPercent: Bool { unit == "%" }
}
