/// A decimal number without rounding: `significand × 10^exponent`.
///
/// Figures in prose are decimals (813.17亿), and sums of them must come out exactly, so no binary
/// floating point is used anywhere. The significand has 128 bits, that is 38 digits; a figure with
/// more significant digits is refused, never rounded. Values are kept canonical (no trailing zeros
/// in the significand; zero has exponent 0), so equal numbers are equal values.
public struct ExactDecimal: Sendable, Hashable {
  /// All significant digits, with the sign.
  public let significand: Int128
  /// The power of ten that the significand is multiplied by.
  public let exponent: Int

  /// Exponents beyond this are refused: no figure in prose comes near, and text stays short.
  static let exponentLimit = 400

  /// Zero.
  public static let zero = ExactDecimal(canonical: 0, exponent: 0)
  /// One.
  public static let one = ExactDecimal(canonical: 1, exponent: 0)

  private init(canonical significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// `significand × 10^exponent`, or nil where the exponent is beyond ±400.
  public init?(significand: Int128, exponent: Int) {
    guard significand != 0 else {
      self = .zero
      return
    }
    var digits = significand
    var power = exponent
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    guard abs(power) <= Self.exponentLimit else { return nil }
    self.init(canonical: digits, exponent: power)
  }

  /// A whole number.
  public init(_ value: Int) {
    var digits = Int128(value)
    var power = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.init(canonical: digits, exponent: digits == 0 ? 0 : power)
  }

  /// Reads plain decimal notation: an optional sign, digits, and an optional fraction
  /// (`-12.50`). Anything else, or more than 38 significant digits, gives nil.
  public init?(_ text: some StringProtocol) {
    var significand: Int128 = 0
    var exponent = 0
    var seenPoint = false
    var digitCount = 0
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int128(byte - UInt8(ascii: "0"))
        let (scaled, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carry) = scaled.addingReportingOverflow(digit)
        guard !overflow, !carry else { return nil }
        significand = sum
        digitCount += 1
        if seenPoint { exponent -= 1 }
      case UInt8(ascii: ".") where !seenPoint:
        seenPoint = true
      case UInt8(ascii: "-") where index == 0:
        negative = true
      case UInt8(ascii: "+") where index == 0:
        break
      default:
        return nil
      }
    }
    guard digitCount > 0 else { return nil }
    self.init(significand: negative ? -significand : significand, exponent: exponent)
  }
}

extension ExactDecimal {
  /// Whether the number is below zero.
  public var isNegative: Bool { significand < 0 }

  /// Whether the number has no fraction.
  public var isWhole: Bool { exponent >= 0 }

  /// The number with its sign turned.
  public var negated: ExactDecimal { ExactDecimal(canonical: -significand, exponent: exponent) }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? negated : self }

  /// The number times `10^power`, or nil beyond the limits.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
    ExactDecimal(significand: significand, exponent: exponent + power)
  }

  /// The exact sum, or nil where it needs more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard
      let left = significand.scaled(byPowerOfTen: exponent - power),
      let right = other.significand.scaled(byPowerOfTen: other.exponent - power)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: power)
  }

  /// The exact difference, or nil where it needs more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The exact product, or nil where it needs more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The quotient rounded half away from zero to `fractionDigits` places, or nil for a divisor of
  /// zero or a result beyond 38 digits.
  public func divided(by divisor: ExactDecimal, fractionDigits: Int) -> ExactDecimal? {
    guard divisor.significand != 0 else { return nil }
    let shift = exponent - divisor.exponent + fractionDigits
    var numerator = significand
    var denominator = divisor.significand
    if shift >= 0 {
      guard let scaled = numerator.scaled(byPowerOfTen: shift) else { return nil }
      numerator = scaled
    } else {
      guard let scaled = denominator.scaled(byPowerOfTen: -shift) else { return .zero }
      denominator = scaled
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let roundsAway = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    let away: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
    return ExactDecimal(
      significand: roundsAway ? quotient + away : quotient, exponent: -fractionDigits)
  }

  /// The number rounded half away from zero to `fractionDigits` places.
  public func rounded(fractionDigits: Int) -> ExactDecimal {
    exponent >= -fractionDigits
      ? self : divided(by: .one, fractionDigits: fractionDigits) ?? self
  }
}

extension ExactDecimal: Comparable {
  /// Numeric order, without overflow for any two values.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.significand.signum() != right.significand.signum() {
      return left.significand < right.significand
    }
    if left.significand == 0 { return false }
    let leftOrder = left.significand.digitCount + left.exponent
    let rightOrder = right.significand.digitCount + right.exponent
    if leftOrder != rightOrder {
      return (leftOrder < rightOrder) != left.isNegative
    }
    // Same order of magnitude: bring the one with fewer digits to the other's exponent; it fits,
    // since both then have the same number of digits.
    let power = min(left.exponent, right.exponent)
    let leftDigits = left.significand.scaled(byPowerOfTen: left.exponent - power)
    let rightDigits = right.significand.scaled(byPowerOfTen: right.exponent - power)
    return (leftDigits ?? left.significand) < (rightDigits ?? right.significand)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation without exponent: `81317000000`, `0.0043`.
  public var description: String { text(minimumFractionDigits: 0) }

  /// Plain decimal notation with at least so many digits after the point (`1.50`).
  public func text(minimumFractionDigits: Int) -> String {
    var digits = String(significand.magnitude)
    var fraction = ""
    if exponent >= 0 {
      if significand != 0 { digits += String(repeating: "0", count: exponent) }
    } else {
      let places = -exponent
      if digits.count <= places {
        digits = String(repeating: "0", count: places - digits.count + 1) + digits
      }
      fraction = String(digits.suffix(places))
      digits.removeLast(places)
    }
    if fraction.count < minimumFractionDigits {
      fraction += String(repeating: "0", count: minimumFractionDigits - fraction.count)
    }
    return (isNegative ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension Int128 {
  /// The value times `10^power` for a power of zero or more, or nil on overflow.
  fileprivate func scaled(byPowerOfTen power: Int) -> Int128? {
    if self == 0 { return 0 }
    guard power <= 38 else { return nil }
    var result = self
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The number of decimal digits of the magnitude; 1 for zero.
  fileprivate var digitCount: Int {
    var rest = magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
