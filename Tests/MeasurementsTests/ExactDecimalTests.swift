import Measurements
import Testing

@Suite("A decimal reads and writes plain notation")
struct ExactDecimalNotationTests {
  @Test(
    "Equal numbers are one value, however they are written",
    arguments: [
      ("813.17", "813.17"), ("0813.170", "813.17"), ("+5", "5"), ("-0", "0"), ("-0.00", "0"),
      ("100", "100"), ("0.0043", "0.0043"), ("-12.50", "-12.5"), ("0", "0"), ("1000000", "1000000"),
    ])
  func canonical(source: String, expected: String) throws {
    let number = try #require(ExactDecimal(source))
    #expect(number.description == expected)
    #expect(number == ExactDecimal(expected))
    #expect(number.significand == 0 ? number.exponent == 0 : number.significand % 10 != 0)
  }

  @Test("Whole numbers of the machine keep all digits")
  func machineNumbers() {
    for number in [Int.min, Int.min + 1, -1000, -1, 0, 1, 10, 8_131_700, Int.max] {
      #expect(ExactDecimal(number).description == String(number))
      #expect(ExactDecimal(number) == ExactDecimal(String(number)))
    }
  }

  @Test(
    "What is no plain decimal is refused",
    arguments: [
      "", "-", "+", ".", "-.", ".5", "5.", "1.2.3", "1,000", "1e5", " 1", "1 ", "--1", "1-", "+-1",
      "３", "二", "0x10", "NaN", "∞", "−1",
    ])
  func refusals(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("38 digits are kept, 39 are refused")
  func digitLimit() throws {
    let longest = String(repeating: "9", count: 38)
    #expect(ExactDecimal(longest)?.description == longest)
    #expect(ExactDecimal("-" + longest)?.description == "-" + longest)
    #expect(ExactDecimal("0." + longest)?.description == "0." + longest)
    #expect(ExactDecimal("1" + String(repeating: "0", count: 37) + "1") == nil)
    #expect(ExactDecimal("1." + longest) == nil)
    #expect(ExactDecimal(significand: .max, exponent: 0) == nil)
    #expect(ExactDecimal(significand: .min, exponent: 0) == nil)
  }

  @Test("Zeros at either end are no significant digits")
  func insignificantZeros() {
    let zeros = String(repeating: "0", count: 60)
    #expect(ExactDecimal(zeros + "7") == ExactDecimal(7))
    #expect(ExactDecimal("7." + zeros) == ExactDecimal(7))
    #expect(ExactDecimal("7" + zeros)?.description == "7" + zeros)
    #expect(ExactDecimal("7" + zeros + ".5") == nil)
    #expect(ExactDecimal("0." + zeros + "7")?.description == "0." + zeros + "7")
  }

  @Test("Exponents beyond 400 are refused, and the extremes of Int do no harm")
  func exponentLimit() {
    #expect(ExactDecimal(significand: 1, exponent: 400)?.description.count == 401)
    #expect(ExactDecimal(significand: 1, exponent: 401) == nil)
    #expect(ExactDecimal(significand: 10, exponent: 400) == nil)
    #expect(ExactDecimal(significand: 1, exponent: -400)?.description.count == 402)
    #expect(ExactDecimal(significand: 1, exponent: -401) == nil)
    #expect(ExactDecimal(significand: 10, exponent: -401) != nil)
    for exponent in [Int.min, Int.max] {
      #expect(ExactDecimal(significand: 10, exponent: exponent) == nil)
      #expect(ExactDecimal(significand: 0, exponent: exponent) == .zero)
      #expect(ExactDecimal(7).scaled(byPowerOfTen: exponent) == nil)
      #expect(ExactDecimal("0.7")?.scaled(byPowerOfTen: exponent) == nil)
      #expect(ExactDecimal.zero.scaled(byPowerOfTen: exponent) == .zero)
    }
    #expect(ExactDecimal("0." + String(repeating: "0", count: 400) + "1") == nil)
    #expect(ExactDecimal("1" + String(repeating: "0", count: 401)) == nil)
  }

  @Test(
    "Digits behind the point are filled up, never cut",
    arguments: [
      ("1.5", 2, "1.50"), ("1.505", 2, "1.505"), ("7", 0, "7"), ("7", 1, "7.0"), ("0", 2, "0.00"),
      ("-0.5", 3, "-0.500"), ("800", 1, "800.0"), ("0.04", 0, "0.04"), ("3", -2, "3"),
    ])
  func fractionDigits(source: String, places: Int, expected: String) throws {
    #expect(try #require(ExactDecimal(source)).text(minimumFractionDigits: places) == expected)
  }
}
