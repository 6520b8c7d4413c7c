extension ExactDecimal {
  /// The number times `10^power`, or nil beyond the limits.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    guard !overflow else { return significand == 0 ? self : nil }
    return ExactDecimal(significand: significand, exponent: sum)
  }

  /// The exact sum, or nil where it needs more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if significand == 0 { return other }
    if other.significand == 0 { return self }
    let power = min(exponent, other.exponent)
    // Where the exponents differ, the sum ends in the digit of the lesser one, which is not 0, so
    // it needs all digits down to there. A term past 2^128 then leaves a sum past 10^38.
    guard
      let left = significand.magnitude.scaled(byPowerOfTen: exponent - power),
      let right = other.significand.magnitude.scaled(byPowerOfTen: other.exponent - power)
    else { return nil }
    if isNegative == other.isNegative {
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow
        ? nil : ExactDecimal(magnitude: sum, isNegative: isNegative, exponent: power)
    }
    return ExactDecimal(
      magnitude: left > right ? left - right : right - left,
      isNegative: left > right ? isNegative : other.isNegative, exponent: power)
  }

  /// The exact difference, or nil where it needs more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The exact product, or nil where it needs more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    if significand == 0 || other.significand == 0 { return .zero }
    var left = significand.magnitude
    var right = other.significand.magnitude
    var power = exponent + other.exponent
    // Taking out each 2 × 5 first leaves a product without trailing zeros, so that it overflows
    // only where its own digits are too many.
    while left % 5 == 0, right % 2 == 0 { (left, right, power) = (left / 5, right / 2, power + 1) }
    while left % 2 == 0, right % 5 == 0 { (left, right, power) = (left / 2, right / 5, power + 1) }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow
      ? nil
      : ExactDecimal(
        magnitude: product, isNegative: isNegative != other.isNegative, exponent: power)
  }
}

extension ExactDecimal {
  /// The quotient rounded half away from zero to `fractionDigits` places (below zero: to tens,
  /// hundreds, ...). Nil for a divisor of zero, a result of more than 38 digits, or places beyond
  /// ±400. O(digits of the result).
  public func divided(by divisor: ExactDecimal, fractionDigits: Int) -> ExactDecimal? {
    let limit = Self.exponentLimit
    guard divisor.significand != 0, (-limit...limit).contains(fractionDigits) else { return nil }
    let numerator = significand.magnitude
    let denominator = divisor.significand.magnitude
    // The digits still to come behind the whole quotient of the significands; or, below zero,
    // those of it to take off.
    let places = exponent - divisor.exponent + fractionDigits
    let isNegative = isNegative != divisor.isNegative
    if places < 0 {
      let quotient = (numerator / denominator).roundedOff(digits: -places)
      return ExactDecimal(magnitude: quotient, isNegative: isNegative, exponent: -fractionDigits)
    }
    guard
      let (quotient, missing) = numerator.quotient(dividingBy: denominator, fractionDigits: places)
    else { return nil }
    return ExactDecimal(
      magnitude: quotient, isNegative: isNegative, exponent: missing - fractionDigits)
  }

  /// The number rounded half away from zero to `fractionDigits` places (below zero: to tens,
  /// hundreds, ...).
  public func rounded(fractionDigits: Int) -> ExactDecimal {
    if fractionDigits >= -exponent { return self }
    // No number has more than 38 digits before the power of ten that it is rounded to.
    if fractionDigits < -exponent - Self.digitLimit { return .zero }
    let digits = significand.magnitude.roundedOff(digits: -exponent - fractionDigits)
    return ExactDecimal(magnitude: digits, isNegative: isNegative, exponent: -fractionDigits)
      ?? self
  }
}

extension UInt128 {
  /// The value over `10^digits`, rounded half up; at least one digit. A remainder that an earlier
  /// division left out changes nothing, since the half is whole.
  fileprivate func roundedOff(digits: Int) -> UInt128 {
    // Below 10^39 / 2 for all values below 10^38, so 0 from 39 digits on.
    guard let power = UInt128(1).scaled(byPowerOfTen: digits) else { return 0 }
    let (quotient, remainder) = quotientAndRemainder(dividingBy: power)
    return remainder >= power / 2 ? quotient + 1 : quotient
  }

  /// Long division of numbers below 10^38, rounded half up at the last of `fractionDigits` places.
  /// A division that comes out even ends early, with `missing` zeros still to be appended. Nil on
  /// overflow.
  fileprivate func quotient(
    dividingBy divisor: UInt128, fractionDigits: Int
  ) -> (quotient: UInt128, missing: Int)? {
    var (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    var missing = fractionDigits
    while remainder != 0, missing > 0 {
      let (digit, rest) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      guard let shifted = quotient.scaled(byPowerOfTen: 1) else { return nil }
      let (sum, overflow) = shifted.addingReportingOverflow(digit)
      guard !overflow else { return nil }
      (quotient, remainder) = (sum, rest)
      missing -= 1
    }
    // remainder × 2 may pass 2^128 nowhere: both are below 10^38.
    return (remainder * 2 >= divisor ? quotient + 1 : quotient, missing)
  }
}
