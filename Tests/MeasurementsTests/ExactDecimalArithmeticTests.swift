import Measurements
import Testing

@Suite("Decimals are added, multiplied and divided exactly or not at all")
struct ExactDecimalArithmeticTests {
  private let longest = decimal(String(repeating: "9", count: 38))

  @Test(
    "Sums and differences keep every digit",
    arguments: [
      ("813.17", "0.83", "814"), ("0.1", "0.2", "0.3"), ("-5", "5", "0"), ("30", "-30.5", "-0.5"),
      ("0", "12.5", "12.5"), ("99999999999999999999999999999999999999", "1", "1e38"),
      ("1e38", "-99999999999999999999999999999999999999", "1"),
      (
        "1.8e38", "-99999999999999999999999999999999999999",
        "80000000000000000000000000000000000001"
      ),
      ("1e400", "0", "1e400"), ("1e-400", "0", "1e-400"), ("1e300", "2e300", "3e300"),
    ])
  func sums(left: String, right: String, sum: String) {
    #expect(decimal(left).adding(decimal(right)) == decimal(sum))
    #expect(decimal(right).adding(decimal(left)) == decimal(sum))
    #expect(decimal(sum).subtracting(decimal(right)) == decimal(left))
  }

  @Test("A sum of more than 38 digits is refused")
  func sumOverflow() {
    #expect(longest.adding(decimal("0.1")) == nil)
    #expect(longest.adding(decimal("2")) == nil)
    #expect(longest.adding(longest) == nil)
    #expect(longest.negated.adding(decimal("-2")) == nil)
    #expect(decimal("1e39").adding(.one) == nil)
    #expect(decimal("1e400").adding(decimal("1e-400")) == nil)
  }

  @Test(
    "Products keep every digit",
    arguments: [
      ("1.25", "8", "10"), ("-0.5", "0.5", "-0.25"), ("-3", "-4", "12"), ("0", "1e400", "0"),
      ("99999999999999999999999999999999999999", "1", "99999999999999999999999999999999999999"),
      // 2^54 × 5^54: the significands' product has 55 digits, all but one of them zeros.
      ("18014398509481984", "55511151231257827021181583404541015625", "1e54"),
    ])
  func products(left: String, right: String, product: String) {
    #expect(decimal(left).multiplied(by: decimal(right)) == decimal(product))
    #expect(decimal(right).multiplied(by: decimal(left)) == decimal(product))
  }

  @Test("A product of more than 38 digits, or beyond the exponents, is refused")
  func productOverflow() {
    #expect(longest.multiplied(by: decimal("1.1")) == nil)
    #expect(longest.multiplied(by: longest) == nil)
    #expect(decimal("1e300").multiplied(by: decimal("1e101")) == nil)
    #expect(decimal("1e-300").multiplied(by: decimal("1e-101")) == nil)
  }

  @Test(
    "Quotients round half away from zero",
    arguments: [
      ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("1", "8", 2, "0.13"),
      ("-1", "8", 2, "-0.13"), ("1", "-8", 2, "-0.13"), ("-1", "-8", 2, "0.13"),
      ("0.5", "1", 0, "1"), ("-0.5", "1", 0, "-1"), ("0.4999", "1", 0, "0"), ("0", "7", 3, "0"),
      ("2000", "3", 1, "666.7"), ("1250", "1", -2, "1300"), ("1249", "1", -2, "1200"),
      ("50", "1", -2, "100"), ("49", "1", -2, "0"), ("1", "3", -40, "0"),
    ])
  func quotients(left: String, right: String, places: Int, quotient: String) {
    #expect(
      decimal(left).divided(by: decimal(right), fractionDigits: places) == decimal(quotient))
  }

  @Test(
    "Quotients of long numbers need no more room than their own digits",
    arguments: [
      ("99999999999999999999999999999999999999", "2e38", 0, "0"),
      ("99999999999999999999999999999999999999", "1.9e38", 0, "1"),
      ("99999999999999999999999999999999999999", "3", 0, "33333333333333333333333333333333333333"),
      (
        "33333333333333333333333333333333333333", "99999999999999999999999999999999999999", 5,
        "0.33333"
      ),
      (
        "12345678901234567890123456789012345678", "99999999999999999999999999999999999999", 38,
        "0.12345678901234567890123456789012345678"
      ),
      ("1e60", "1", 2, "1e60"), ("1e60", "8", 2, "1.25e59"), ("1e400", "1e400", 400, "1"),
      ("1e-400", "1e-400", 30, "1"), ("1e-400", "1e400", 400, "0"),
    ])
  func longQuotients(left: String, right: String, places: Int, quotient: String) {
    #expect(
      decimal(left).divided(by: decimal(right), fractionDigits: places) == decimal(quotient))
  }

  @Test("A quotient without a value, or of more than 38 digits, is refused")
  func quotientRefusals() {
    #expect(decimal("1").divided(by: .zero, fractionDigits: 2) == nil)
    #expect(ExactDecimal.zero.divided(by: .zero, fractionDigits: 2) == nil)
    #expect(decimal("1").divided(by: decimal("3"), fractionDigits: 39) == nil)
    #expect(decimal("1e400").divided(by: decimal("0.1"), fractionDigits: 0) == nil)
    for places in [Int.min, -401, 401, Int.max] {
      #expect(decimal("1").divided(by: decimal("3"), fractionDigits: places) == nil)
    }
  }

  @Test(
    "Rounding is half away from zero",
    arguments: [
      ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("2.344", 2, "2.34"), ("2.5", 5, "2.5"),
      ("99.995", 2, "100"), ("1e400", 0, "1e400"), ("1e-400", 0, "0"), ("1e-400", 400, "1e-400"),
      ("5e-400", 399, "1e-399"), ("15", -1, "20"),
      ("99999999999999999999999999999999999999", -1, "1e38"),
      ("5", .max, "5"), ("5e30", .min, "0"), ("0", 0, "0"),
    ])
  func rounding(source: String, places: Int, expected: String) {
    #expect(decimal(source).rounded(fractionDigits: places) == decimal(expected))
  }

  @Test("Turning the sign twice changes nothing, and the magnitude has none")
  func signs() {
    for text in ["0", "1", "-1", "813.17", "-1e400", "-99999999999999999999999999999999999999"] {
      let number = decimal(text)
      #expect(number.negated.negated == number)
      #expect(!number.magnitude.isNegative)
      #expect(number.adding(number.negated) == .zero)
    }
  }

  @Test("Numbers are ordered by value, however far apart they are")
  func order() {
    let rising = [
      "-1e400", "-99999999999999999999999999999999999999", "-1e37", "-30", "-3.05", "-3", "-1e-399",
      "-1e-400", "0", "1e-400", "9.9999999999999999999999999999999999999e-363", "0.29", "0.3",
      "2.9999999999999999999999999999999999999", "3", "30",
      "99999999999999999999999999999999999999",
      "1e38", "9.9e399", "1e400",
    ].map { decimal($0) }
    for (index, left) in rising.enumerated() {
      for (other, right) in rising.enumerated() {
        #expect((left < right) == (index < other), "\(left) and \(right)")
      }
    }
  }
}

/// The number that `text` writes, with an exponent where it ends in one (`1.8e38`).
func decimal(_ text: String) -> ExactDecimal {
  let parts = text.split(separator: "e")
  guard let digits = parts.first, let mantissa = ExactDecimal(digits),
    let number = mantissa.scaled(byPowerOfTen: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  else {
    Issue.record("\(text) is no decimal")
    return .zero
  }
  return number
}
