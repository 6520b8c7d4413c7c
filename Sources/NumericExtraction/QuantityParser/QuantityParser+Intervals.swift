import Lexicon
import Measurements

extension QuantityParser {
  /// 大于10小于20, 最多100最少20个: two bounds with one unit make one interval; with two units (1亿元
  /// 以上、5亿元以下) each is a figure of its own.
  ///
  /// The figure before is taken back where the interval takes its place.
  mutating func joinWithBoundBefore(_ figure: inout Figure) {
    guard let last = figures.indices.last, lacksUnit(figures[last].rule) else { return }
    let before = figures[last]
    guard
      before.range.upperBound <= figure.range.lowerBound,
      before.quantity.unit.kind == figure.quantity.unit.kind || before.rule == .bareNumber,
      joins(before.range.upperBound..<figure.range.lowerBound),
      let ends = interval(before.quantity, figure.quantity)
    else { return }
    figures.removeLast()
    figure.range = before.range.lowerBound..<figure.range.upperBound
    figure.numeral = before.numeral.lowerBound..<figure.numeral.upperBound
    figure.quantity = Quantity(
      low: ends.low, high: ends.high, unit: figure.quantity.unit,
      multiplierExponent: figure.quantity.multiplierExponent,
      lastDigitExponent: min(before.quantity.lastDigitExponent, figure.quantity.lastDigitExponent))
    figure.rule = .range
  }

  private func lacksUnit(_ rule: QuantityRule) -> Bool {
    rule == .bareNumber || rule == .fraction
  }

  /// The interval between a lower and an upper bound, whichever is said first.
  private func interval(_ one: Quantity, _ other: Quantity) -> (
    low: ExactDecimal, high: ExactDecimal
  )? {
    guard one.value != nil, other.value != nil,
      let low = Self.openEnd(one) ?? Self.openEnd(other),
      let high = Self.closedEnd(one) ?? Self.closedEnd(other), low < high
    else { return nil }
    return (low, high)
  }

  private static func openEnd(_ quantity: Quantity) -> ExactDecimal? {
    switch quantity.bound {
    case .moreThan, .atLeast: quantity.low
    default: nil
    }
  }

  private static func closedEnd(_ quantity: Quantity) -> ExactDecimal? {
    switch quantity.bound {
    case .lessThan, .atMost: quantity.high
    default: nil
    }
  }

  /// Whether nothing but a comma, a space, 且, 并 or 同时 stands between two bounds.
  private func joins(_ gap: Range<Int>) -> Bool {
    var position = gap.lowerBound
    while position < gap.upperBound {
      switch unit(at: position) {
      case "且", "并", "而", "但", "同", "时", "的", "、": break
      default:
        switch unit(at: position).lexicalClass {
        case .comma, .space: break
        default: return false
        }
      }
      position += 1
    }
    return gap.count < 6
  }
}
