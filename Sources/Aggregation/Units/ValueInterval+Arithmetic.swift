import Measurements

/// Interval arithmetic: the result holds every number that the operands allow. Nil where 38 digits
/// do not reach.
extension ValueInterval {
  /// One exact number.
  init(_ number: ExactDecimal) {
    low = End(number: number, closed: true)
    high = low
  }

  private init(low: End?, high: End?) {
    self.low = low
    self.high = high
  }

  /// Whether both ends are bounded.
  var isBounded: Bool { low != nil && high != nil }

  /// Every sum of a number here and a number there.
  func adding(_ other: ValueInterval) -> ValueInterval? {
    guard let low = Self.sum(low, other.low), let high = Self.sum(high, other.high) else {
      return nil
    }
    return ValueInterval(low: low, high: high)
  }

  /// Every difference of a number here and a number there.
  func subtracting(_ other: ValueInterval) -> ValueInterval? { adding(other.negated) }

  /// The numbers with their signs turned.
  var negated: ValueInterval {
    func turned(_ end: End?) -> End? {
      end.map { End(number: $0.number.negated, closed: $0.closed) }
    }
    return ValueInterval(low: turned(high), high: turned(low))
  }

  /// The sum of two ends: none where one is open without end; the outer nil is an overflow.
  private static func sum(_ left: End?, _ right: End?) -> End?? {
    guard let left, let right else { return .some(nil) }
    guard let number = left.number.adding(right.number) else { return nil }
    return End(number: number, closed: left.closed && right.closed)
  }

  /// How many digits quotients have behind the point: far more than any text gives.
  private static let quotientDigits = 16

  /// Every quotient of a number here and a number there, times a positive factor. Amounts are zero
  /// or more; nil for a divisor that may be zero or less.
  func divided(by other: ValueInterval, times factor: ExactDecimal = .one) -> ValueInterval? {
    func quotient(_ dividend: End, _ divisor: End) -> End? {
      guard let product = dividend.number.multiplied(by: factor),
        let number = product.divided(by: divisor.number, fractionDigits: Self.quotientDigits)
      else { return nil }
      return End(number: number, closed: dividend.closed && divisor.closed)
    }
    if let least = other.low, least.number <= .zero { return nil }
    if let least = low, least.number < .zero { return nil }
    var result = ValueInterval(low: nil, high: nil)
    if let dividend = low, let divisor = other.high {
      guard let end = quotient(dividend, divisor) else { return nil }
      result.low = end
    }
    if let dividend = high, let divisor = other.low {
      guard let end = quotient(dividend, divisor) else { return nil }
      result.high = end
    }
    return result
  }
}
