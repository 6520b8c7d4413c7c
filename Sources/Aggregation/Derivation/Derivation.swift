import Lexicon
import Measurements

/// How a value was derived from two others of the same park.
public struct Derivation: Sendable, Hashable {
  /// The formula.
  public var formula: DerivedIndicator
  /// The leading source of the numerator.
  public var numerator: Measurement
  /// The leading source of the denominator.
  public var denominator: Measurement
}

/// A value that could not be derived although the texts give both sides, and why.
public struct Underivation: Sendable, Hashable {
  /// Why two figures make no quotient.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Both are bounded in the same way, so nothing bounds the quotient: 超1.7万 / 超3.5万.
    case openBounds = "underived_open_bounds"
    /// They hold at different times.
    case otherPeriod = "underived_other_period"
    /// One is a fact, the other a plan or the term of a rule.
    case otherStatus = "underived_other_status"
  }

  /// The park.
  public var park: String
  /// The indicator that would have come out.
  public var entry: IndicatorEntry
  /// Why it did not.
  public var reason: Reason
  /// The two figures, the numerator first.
  public var sources: [Measurement]
}

/// Derives values by a formula from the cells of one park.
struct DerivedValue {
  let formula: DerivedIndicator
  let entry: IndicatorEntry
  let numerator: IndicatorEntry
  let denominator: IndicatorEntry
  let conversion: UnitConversion

  /// What came out: a value, or why none did; nil where the units do not fit.
  enum Outcome {
    case value(Observation)
    case refused(Underivation.Reason)
  }

  /// The quotient of two observations.
  ///
  /// Facts go with facts; only what is by its nature a plan (全年计划完成投资) may stand below a fact.
  /// Both must hold at the same time: the same period, or one within the other and both within one
  /// year. An amount per head or per mu takes whole years only.
  func outcome(_ above: Observation, _ below: Observation) -> Outcome? {
    let isPlanned = denominator.measure == .planned && above.status == .actual
    guard above.status == below.status || isPlanned else { return .refused(.otherStatus) }
    guard hold(above, below) else { return .refused(.otherPeriod) }
    let units = [(above, formula.numeratorUnit), (below, formula.denominatorUnit)].map {
      observation, symbol in
      conversion.convert(
        observation.quantity,
        to: MeasurementUnit(symbol: symbol, kind: observation.quantity.unit.kind))
    }
    guard let dividend = units[0], let divisor = units[1],
      let first = above.sources.first, let second = below.sources.first
    else { return nil }
    guard let quantity = quotient(dividend, divisor) else { return .refused(.openBounds) }
    var observation = Observation(
      quantity: quantity, status: above.status, period: above.period, sources: [first, second])
    observation.derivation = Derivation(formula: formula, numerator: first, denominator: second)
    return .value(observation)
  }

  private func hold(_ above: Observation, _ below: Observation) -> Bool {
    guard let mine = above.period, let theirs = below.period else {
      return above.period == below.period
        && above.sources.first.map { below.sources.first?.isInArticle(of: $0) == true } == true
    }
    let isPerUnit = entry.kind != .percent
    if isPerUnit, numerator.nature == .flow, mine.monthCount != 12 { return false }
    if mine == theirs { return true }
    guard mine.end.year == theirs.end.year, mine.start.year == theirs.start.year else {
      return false
    }
    return mine.isWithin(theirs) || theirs.isWithin(mine)
  }

  /// The quotient with the bound that its operands leave; nil where they leave none.
  private func quotient(_ dividend: Quantity, _ divisor: Quantity) -> Quantity? {
    let unit = MeasurementUnit(symbol: entry.unit, kind: entry.kind)
    func divide(_ above: ExactDecimal?, _ below: ExactDecimal?) -> ExactDecimal? {
      guard let above, let below, below > .zero, !above.isNegative,
        let product = above.multiplied(by: formula.factor)
      else { return nil }
      return product.divided(by: below, fractionDigits: Self.digits(product, below, entry.kind))
    }
    let low = divide(dividend.low, divisor.high)
    let high = divide(dividend.high, divisor.low)
    func single(_ number: ExactDecimal, _ bound: Bound) -> Quantity {
      Quantity(
        value: number, bound: bound, unit: unit,
        lastDigitExponent: entry.kind == .percent ? -Self.percentDigits : number.exponent)
    }
    switch (low, high) {
    case (nil, nil): return nil
    case (let low?, nil): return single(low, isStrict(dividend, divisor) ? .moreThan : .atLeast)
    case (nil, let high?): return single(high, isStrict(dividend, divisor) ? .lessThan : .atMost)
    case (let low?, let high?) where low == high:
      let isApproximate = [dividend.bound, divisor.bound].contains(.approximately)
      return single(low, isApproximate ? .approximately : .exact)
    case (let low?, let high?):
      return Quantity(low: low, high: high, unit: unit, lastDigitExponent: low.exponent)
    }
  }

  private func isStrict(_ dividend: Quantity, _ divisor: Quantity) -> Bool {
    [dividend.bound, divisor.bound].contains { $0 == .moreThan || $0 == .lessThan }
  }

  /// Shares have two places; other quotients four significant digits.
  private static let percentDigits = 2
  private static let significantDigits = 4

  private static func digits(
    _ dividend: ExactDecimal, _ divisor: ExactDecimal, _ kind: QuantityKind
  ) -> Int {
    guard kind != .percent else { return percentDigits }
    // The quotient has as many digits before the point as the orders differ, or one more.
    return significantDigits - (dividend.order - divisor.order) - 1
  }
}
