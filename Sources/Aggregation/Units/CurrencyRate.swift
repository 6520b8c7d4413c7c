import Measurements

/// What one unit of a currency is worth in 元, as a user gives it: `USD=7.1`, `美元=7.1`.
///
/// No rate is built in: which one holds depends on the day, and on whether an average is meant.
public struct CurrencyRate: Sendable, Hashable {
  /// The symbol of the currency in the table of units: 美元.
  public var currency: String
  /// What one of it is worth in 元, above zero.
  public var rate: ExactDecimal

  /// Codes of ISO 4217 and the symbols that the table of units has for them.
  private static let symbols = [
    "USD": "美元", "EUR": "欧元", "HKD": "港元", "JPY": "日元", "GBP": "英镑", "KRW": "韩元",
  ]

  /// Reads `CODE=NUMBER` or `SYMBOL=NUMBER`; nil for anything else, and for rates of zero or less.
  public init?(_ text: some StringProtocol) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let rate = ExactDecimal(sides[1]), rate > .zero else { return nil }
    let name = String(sides[0])
    guard let symbol = Self.symbols[name] ?? Self.symbols.values.first(where: { $0 == name })
    else { return nil }
    currency = symbol
    self.rate = rate
  }
}
