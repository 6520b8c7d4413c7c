import Measurements
import Testing

@Suite("Decimals agree with arithmetic of another kind")
struct ExactDecimalPropertyTests {
  @Test("Sums, products, quotients and order agree with whole numbers", arguments: [UInt64](1...8))
  func wholeNumbers(seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    for _ in 0..<500 {
      let left = Int.random(in: -999_999_999...999_999_999, using: &generator)
      let right = Int.random(in: -99_999...99_999, using: &generator)
      let places = Int.random(in: 0...6, using: &generator)
      let message: Comment = "seed \(seed): \(left), \(right), \(places) places"
      // The same numbers with the point moved: whole numbers of 10^-places.
      let a = try #require(ExactDecimal(significand: Int128(left), exponent: -places), message)
      let b = try #require(ExactDecimal(significand: Int128(right), exponent: -places), message)
      #expect(a.adding(b)?.scaled(byPowerOfTen: places) == ExactDecimal(left + right), message)
      #expect(a.subtracting(b)?.scaled(byPowerOfTen: places) == ExactDecimal(left - right), message)
      #expect(
        a.multiplied(by: b)?.scaled(byPowerOfTen: 2 * places) == ExactDecimal(left * right), message
      )
      #expect((a < b) == (left < right), message)
      #expect((a == b) == (left == right), message)
      #expect(ExactDecimal(a.description) == a, message)
      guard right != 0 else { continue }
      let quotient = Self.halfAwayFromZero(left * 1000, over: right)
      #expect(
        a.divided(by: b, fractionDigits: 3)?.scaled(byPowerOfTen: 3) == ExactDecimal(quotient),
        message)
      #expect(
        a.rounded(fractionDigits: 0)
          == ExactDecimal(Self.halfAwayFromZero(left, over: Self.powerOfTen(places))), message)
    }
  }

  @Test("Sums and products of long numbers agree with sums on paper", arguments: [UInt64](1...8))
  func longNumbers(seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    for _ in 0..<300 {
      let left = Self.digits(Int.random(in: 1...38, using: &generator), &generator)
      let right = Self.digits(Int.random(in: 1...38, using: &generator), &generator)
      let message: Comment = "seed \(seed): \(left) and \(right)"
      let a = try #require(ExactDecimal(left), message)
      let b = try #require(ExactDecimal(right), message)
      Self.expect(a.adding(b), is: PaperNumber(left).plus(PaperNumber(right)), message)
      Self.expect(a.multiplied(by: b), is: PaperNumber(left).times(PaperNumber(right)), message)
      if let sum = a.adding(b) { #expect(sum.subtracting(b) == a, message) }
    }
  }

  /// The result is refused exactly where it has more than 38 significant digits.
  private static func expect(
    _ result: ExactDecimal?, is expected: PaperNumber, _ message: Comment
  ) {
    if expected.significantDigits > 38 {
      #expect(result == nil, message)
    } else {
      #expect(result?.description == expected.text, message)
    }
  }

  private static func digits(_ count: Int, _ generator: inout SplitMix64) -> String {
    let first = String(Int.random(in: 1...9, using: &generator))
    // Many zeros and nines, where carries and trailing zeros happen.
    let choices = Array("0009995") + Array("12345678")
    return first + String((1..<count).map { _ in choices.randomElement(using: &generator) ?? "0" })
  }

  private static func powerOfTen(_ power: Int) -> Int { (0..<power).reduce(1) { n, _ in n * 10 } }

  private static func halfAwayFromZero(_ numerator: Int, over denominator: Int) -> Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
    return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
  }
}

/// A whole number as its decimal digits, last first, calculated with as at school.
private struct PaperNumber {
  var digits: [Int]

  init(_ text: String) { digits = text.reversed().compactMap(\.wholeNumberValue) }

  init(carrying columns: [Int]) {
    var carry = 0
    digits = columns.map { column in
      let sum = column + carry
      carry = sum / 10
      return sum % 10
    }
    while carry > 0 {
      digits.append(carry % 10)
      carry /= 10
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
  }

  var text: String { digits.reversed().map(String.init).joined() }

  var significantDigits: Int { digits.count - digits.prefix { $0 == 0 }.count }

  func plus(_ other: PaperNumber) -> PaperNumber {
    let length = max(digits.count, other.digits.count)
    return PaperNumber(
      carrying: (0..<length).map {
        ($0 < digits.count ? digits[$0] : 0) + ($0 < other.digits.count ? other.digits[$0] : 0)
      })
  }

  func times(_ other: PaperNumber) -> PaperNumber {
    var columns = [Int](repeating: 0, count: digits.count + other.digits.count)
    for (place, digit) in digits.enumerated() {
      for (otherPlace, otherDigit) in other.digits.enumerated() {
        columns[place + otherPlace] += digit * otherDigit
      }
    }
    return PaperNumber(carrying: columns)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
