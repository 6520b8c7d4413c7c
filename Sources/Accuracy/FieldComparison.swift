import Measurements

/// A field of a measurement that is scored on its own.
public enum ScoredField: String, Sendable, Hashable, CaseIterable {
  case value
  case low
  case high
  case bound
  case unit
  case kind
  case direction
  case basis
  case status
  case park
  case scope
  case dimension
  /// The years of the period.
  case period
  /// The period to its last digit.
  case periodExact = "period_exact"
  case indicator

  /// The fields that make a figure right by itself.
  static let typed: [ScoredField] = [.value, .low, .high, .bound, .unit, .kind]
  /// The fields that a cell of a comparison needs besides.
  static let cell: [ScoredField] = [.direction, .status, .scope, .park, .period, .indicator]
}

extension ScoredField {
  /// The field as the annotation has it.
  func text(of gold: GoldMention) -> String {
    switch self {
    case .value: gold.value ?? ""
    case .low: gold.low ?? ""
    case .high: gold.high ?? ""
    case .bound: gold.bound
    case .unit: gold.unit
    case .kind: gold.kind
    case .direction: gold.direction ?? ""
    case .basis: gold.basis ?? ""
    case .status: gold.status
    case .park: gold.park ?? ""
    case .scope: gold.scope
    case .dimension: gold.dimension
    case .period, .periodExact: gold.period ?? ""
    case .indicator: gold.indicator ?? ""
    }
  }

  /// The field as it was extracted.
  func text(of found: Measurement) -> String {
    switch self {
    case .value: found.quantity.value?.description ?? ""
    case .low: found.quantity.low?.description ?? ""
    case .high: found.quantity.high?.description ?? ""
    case .bound: found.quantity.bound.rawValue
    case .unit: found.quantity.unit.symbol
    case .kind: found.quantity.unit.kind.rawValue
    case .direction: found.change.direction.rawValue
    case .basis: found.change.basis.rawValue
    case .status: found.status.rawValue
    case .park: found.park
    case .scope: found.scope.rawValue
    case .dimension: found.indicator.dimension.rawValue
    case .period, .periodExact: found.period?.description ?? ""
    case .indicator: found.indicator.phrase
    }
  }

  /// Whether the extracted field says what the annotation says.
  func agrees(gold: String, found: String) -> Bool {
    switch self {
    case .value, .low, .high: sameNumber(gold, found)
    case .unit: canonicalUnit(gold) == canonicalUnit(found)
    case .park: canonicalPark(gold) == canonicalPark(found)
    case .period: sameYears(gold: gold, found: found)
    case .periodExact: withoutOpenEnd(gold) == withoutOpenEnd(found)
    case .indicator: similarPhrase(trimmed(gold), trimmed(found))
    case .bound, .kind, .direction, .basis, .status, .scope, .dimension: gold == found
    }
  }
}

private func trimmed(_ text: String) -> Substring {
  let rest = text.drop { $0.isWhitespace }
  guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return rest[...last]
}

/// 1.50 and 1.5 are the same number; text that is no number agrees only with itself.
private func sameNumber(_ gold: String, _ found: String) -> Bool {
  guard let left = ExactDecimal(gold), let right = ExactDecimal(found) else { return gold == found }
  return left == right
}

/// Units that a reader takes for one.
private func canonicalUnit(_ text: String) -> Substring {
  switch trimmed(text) {
  case "名", "位": "人"
  case "人民币", "人民币元": "元"
  case "％": "%"
  case "m²", "㎡": "平方米"
  case "工作日": "个工作日"
  case "日": "天"
  case let other: other
  }
}

/// Long and short forms of a park's name are one park.
private func canonicalPark(_ text: String) -> String {
  let forms = [
    ("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"), ("高技术产业开发区", "高新区"),
    ("省级", ""), ("国家", ""),
  ]
  return forms.reduce(String(trimmed(text))) { $0.replacing($1.0, with: $1.1) }
}

private func withoutOpenEnd(_ period: String) -> Substring {
  let last = period.lastIndex { $0 != "/" }
  return last.map { period[...$0] } ?? ""
}

/// The same first and last year. An annotation without a period is content with none, or with one
/// single year.
private func sameYears(gold: String, found: String) -> Bool {
  func years(_ period: String) -> [Substring] {
    let ends = withoutOpenEnd(period).split(separator: "/").map { $0.prefix(4) }
    guard let first = ends.first, let last = ends.last else { return [] }
    return [first, last]
  }
  let (expected, actual) = (years(gold), years(found))
  return expected == actual || (expected.isEmpty && actual.first == actual.last)
}

/// One phrase contains the other, or at least six tenths of their characters are common.
private func similarPhrase(_ gold: Substring, _ found: Substring) -> Bool {
  let (expected, actual) = (Array(gold.unicodeScalars), Array(found.unicodeScalars))
  guard !expected.isEmpty, !actual.isEmpty else { return expected == actual }
  if expected.contains(actual) || actual.contains(expected) { return true }
  var rest = actual
  var common = 0
  for scalar in expected {
    guard let index = rest.firstIndex(of: scalar) else { continue }
    rest.remove(at: index)
    common += 1
  }
  return 20 * common >= 6 * (expected.count + actual.count)
}
