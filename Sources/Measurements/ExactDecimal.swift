/// A decimal number without rounding: `significand × 10^exponent`.
///
/// Figures in prose are decimals (813.17亿), and sums of them must come out exactly, so no binary
/// floating point is used anywhere. The significand has at most 38 digits; a figure with more
/// significant digits is refused, never rounded. Values are kept canonical (no trailing zeros in
/// the significand; zero has exponent 0), so equal numbers are equal values.
public struct ExactDecimal: Sendable, Hashable {
  // In halves, and no wider than the limits ask for: a number of 128 bits stands at every sixteenth
  // byte only, which would make a quantity of three optional numbers half as large again.
  @usableFromInline let high: Int64
  @usableFromInline let low: UInt64
  @usableFromInline let power: Int16

  /// All significant digits, with the sign.
  @inlinable public var significand: Int128 {
    Int128(high) << 64 | Int128(truncatingIfNeeded: low)
  }

  /// The power of ten that the significand is multiplied by.
  @inlinable public var exponent: Int { Int(power) }

  /// Exponents beyond this are refused: no figure in prose comes near, and text stays short.
  static let exponentLimit = 400

  /// The most digits that a significand has. All numbers of so many digits fit in 128 bits with
  /// either sign, so no negation overflows.
  static let digitLimit = 38

  /// Zero.
  public static var zero: ExactDecimal { ExactDecimal(canonical: 0, exponent: 0) }
  /// One.
  public static var one: ExactDecimal { ExactDecimal(canonical: 1, exponent: 0) }

  /// A significand without trailing zeros, and an exponent within the limit.
  private init(canonical significand: Int128, exponent: Int) {
    high = Int64(truncatingIfNeeded: significand >> 64)
    low = UInt64(truncatingIfNeeded: significand)
    power = Int16(truncatingIfNeeded: exponent)
  }

  /// `significand × 10^exponent`, or nil where that has more than 38 significant digits, or a
  /// canonical exponent beyond ±400.
  public init?(significand: Int128, exponent: Int) {
    self.init(
      magnitude: significand.magnitude, isNegative: significand < 0, exponent: exponent)
  }

  /// `±magnitude × 10^exponent`, or nil beyond the limits.
  init?(magnitude: UInt128, isNegative: Bool, exponent: Int) {
    guard magnitude != 0 else {
      self = .zero
      return
    }
    // A magnitude of 128 bits has at most 38 trailing zeros; checking first keeps `power` small.
    let range = -Self.exponentLimit - Self.digitLimit...Self.exponentLimit
    guard range.contains(exponent) else { return nil }
    var (digits, power) = (magnitude, exponent)
    if let small = UInt64(exactly: magnitude) {
      (digits, power) = Self.withoutTrailingZeros(small, power)
    } else {
      while digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    }
    guard digits < Self.significandLimit, abs(power) <= Self.exponentLimit else { return nil }
    self.init(canonical: isNegative ? -Int128(digits) : Int128(digits), exponent: power)
  }

  /// Division of 128 bits takes many times as long as that of 64, which hold most figures.
  private static func withoutTrailingZeros(_ number: UInt64, _ power: Int) -> (UInt128, Int) {
    var (digits, power) = (number, power)
    while digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    return (UInt128(digits), power)
  }

  /// 10^38, the first number with too many digits.
  private static let significandLimit: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// A whole number.
  public init(_ value: Int) {
    guard value != 0 else {
      self = .zero
      return
    }
    let (digits, power) = Self.withoutTrailingZeros(UInt64(value.magnitude), 0)
    self.init(canonical: value < 0 ? -Int128(digits) : Int128(digits), exponent: power)
  }

  /// Reads plain decimal notation: an optional sign, digits, and optionally a point with digits
  /// behind it (`-12.50`). Anything else, or more than 38 significant digits, gives nil. Zeros at
  /// either end are not significant. O(length of the text).
  public init?(_ text: some StringProtocol) {
    if let small = Self.smallWhole(text) {
      self.init(small)
      return
    }
    var magnitude: UInt128 = 0
    var exponent = 0
    // Zeros are held back until a further digit shows that they are significant.
    var heldZeros = 0
    var isNegative = false
    var seenPoint = false
    var endsInDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        endsInDigit = true
        heldZeros += 1
        if seenPoint { exponent -= 1 }
        guard byte != UInt8(ascii: "0") else { continue }
        guard let shifted = magnitude.scaled(byPowerOfTen: heldZeros) else { return nil }
        let (sum, overflow) = shifted.addingReportingOverflow(UInt128(byte - UInt8(ascii: "0")))
        guard !overflow else { return nil }
        magnitude = sum
        heldZeros = 0
      case UInt8(ascii: ".") where endsInDigit && !seenPoint:
        seenPoint = true
        endsInDigit = false
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      default: return nil
      }
    }
    guard endsInDigit else { return nil }
    self.init(magnitude: magnitude, isNegative: isNegative, exponent: exponent + heldZeros)
  }
}

extension ExactDecimal {
  /// The number of a text of 1 to 18 digits and nothing else.
  private static func smallWhole(_ text: some StringProtocol) -> Int? {
    var number = 0
    var count = 0
    for byte in text.utf8 {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 18 else { return nil }
      number = number &* 10 &+ Int(byte & 0xF)
      count += 1
    }
    return count > 0 ? number : nil
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { high < 0 }

  /// Whether the number has no fraction.
  public var isWhole: Bool { exponent >= 0 }

  /// The number with its sign turned.
  public var negated: ExactDecimal { ExactDecimal(canonical: -significand, exponent: exponent) }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? negated : self }
}

extension ExactDecimal: Comparable {
  /// Numeric order, without overflow for any two values.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.significand.signum() != right.significand.signum() {
      return left.significand < right.significand
    }
    if left.exponent == right.exponent { return left.significand < right.significand }
    // 128 bits take many times as long as 64, which hold most figures.
    if let left = left.smallWhole, let right = right.smallWhole { return left < right }
    let leftOrder = left.significand.magnitude.digitCount + left.exponent
    let rightOrder = right.significand.magnitude.digitCount + right.exponent
    if leftOrder != rightOrder { return (leftOrder < rightOrder) != left.isNegative }
    // The same order of magnitude: at the lesser exponent both have the same number of digits,
    // 38 at most, so neither overflows.
    let power = min(left.exponent, right.exponent)
    let leftDigits = left.significand.magnitude.scaled(byPowerOfTen: left.exponent - power)
    let rightDigits = right.significand.magnitude.scaled(byPowerOfTen: right.exponent - power)
    guard let leftDigits, let rightDigits, leftDigits != rightDigits else { return false }
    return (leftDigits < rightDigits) != left.isNegative
  }
}

extension ExactDecimal {
  /// The number, where it is whole and has few digits.
  private var smallWhole: Int64? {
    guard exponent >= 0, exponent <= 9, let small = Int64(exactly: significand),
      small.magnitude < 1_000_000_000
    else { return nil }
    var number = small
    for _ in 0..<exponent { number &*= 10 }
    return number
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation without exponent: `81317000000`, `0.0043`.
  public var description: String { text(minimumFractionDigits: 0) }

  /// Plain decimal notation with at least so many digits after the point (`1.50`).
  public func text(minimumFractionDigits: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(textOf: self, minimumFractionDigits: minimumFractionDigits)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the plain decimal notation in ASCII, with at least so many digits after the point.
  public mutating func append(textOf number: ExactDecimal, minimumFractionDigits: Int = 0) {
    if number.isNegative { append(UInt8(ascii: "-")) }
    let start = count
    append(digitsOf: number.significand.magnitude)
    let zero = UInt8(ascii: "0")
    var places = 0
    if number.exponent >= 0 {
      if number.significand != 0 { append(contentsOf: repeatElement(zero, count: number.exponent)) }
    } else {
      places = -number.exponent
      let missing = places + 1 - (count - start)
      if missing > 0 { insert(contentsOf: repeatElement(zero, count: missing), at: start) }
    }
    if places < minimumFractionDigits {
      append(contentsOf: repeatElement(zero, count: minimumFractionDigits - places))
      places = minimumFractionDigits
    }
    if places > 0 { insert(UInt8(ascii: "."), at: count - places) }
  }

  /// Appends the decimal digits of a number in ASCII.
  public mutating func append(digitsOf number: UInt64) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func append(digitsOf number: UInt128) {
    if let small = UInt64(exactly: number) {
      append(digitsOf: small)
    } else {
      append(digitsOf: number / 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
  }
}

extension UInt128 {
  /// The value times `10^power` for a power of zero or more, or nil on overflow.
  func scaled(byPowerOfTen power: Int) -> UInt128? {
    if self == 0 { return 0 }
    // 10^38 is the greatest power of ten below 2^128.
    guard power <= 38 else { return nil }
    var result = self
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The number of decimal digits; 1 for zero.
  fileprivate var digitCount: Int {
    var rest = self
    var count = 1
    while rest > UInt128(UInt64.max) { (rest, count) = (rest / 10, count + 1) }
    var small = UInt64(truncatingIfNeeded: rest)
    while small >= 10 { (small, count) = (small / 10, count + 1) }
    return count
  }
}
