import Measurements

/// A figure of an invented text, as extraction would read it: `figure("东山高新区", "gdp",
/// "813.17亿", "元", .money)`.
func figure(
  _ park: String, _ id: String, _ number: String, _ unit: String, _ kind: QuantityKind,
  bound: Bound = .exact, direction: Direction = .none, basis: Basis = .none,
  status: Status = .actual, scope: Scope = .park, period: String = "2023", phrase: String = "指标",
  dimension: Dimension = .other, document: String = "a.txt", article: Int = 1, at start: Int = 0,
  sentence: String = "一句话。"
) -> Measurements.Measurement {
  let text = number + unit
  let end = start + text.unicodeScalars.count
  let indicator = Indicator(phrase: phrase, id: id, dimension: dimension)
  return Measurements.Measurement(
    document: document, article: article,
    span: SourceSpan(scalars: start..<end, bytes: start..<end), text: text,
    quantity: quantity(number, bound, MeasurementUnit(symbol: unit, kind: kind)),
    change: Change(direction: direction, basis: basis), status: status, park: park, scope: scope,
    indicator: indicator, period: Period(period), sentence: sentence, confidence: 90)
}

/// `813.17亿` as a quantity; `50-60` as a range.
private func quantity(_ number: String, _ bound: Bound, _ unit: MeasurementUnit) -> Quantity {
  let multipliers: [Character: Int] = ["万": 4, "亿": 8]
  let power = number.last.flatMap { multipliers[$0] } ?? 0
  let digits = number.filter { !multipliers.keys.contains($0) }
  let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
  let ends = digits.split(separator: "-", omittingEmptySubsequences: false).map {
    ExactDecimal($0)?.scaled(byPowerOfTen: power) ?? .zero
  }
  if let low = ends.first, let high = ends.last, ends.count == 2 {
    return Quantity(
      low: low, high: high, unit: unit, multiplierExponent: power,
      lastDigitExponent: power - places)
  }
  return Quantity(
    value: ends.first ?? .zero, bound: bound, unit: unit, multiplierExponent: power,
    lastDigitExponent: power - places)
}
