import Foundation
import Measurements
import Testing

@testable import ReportWriter

@Suite("Figures as numbers of a spreadsheet")
struct SpreadsheetNumberTests {
  private func number(
    _ text: String, prefix: String = "", suffix: String = "", isPercent: Bool = false
  ) -> SpreadsheetNumber? {
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    let entry = Table.Entry(
      prefix: prefix, text: text, suffix: suffix, sortValue: ExactDecimal(text),
      fractionDigits: fraction)
    return SpreadsheetNumber(entry, isPercent: isPercent)
  }

  @Test(
    "as many digits are shown as the text has, and every mark",
    arguments: [
      ("813.17", "", "", "#,##0.00", 813.17), ("30.0", "", "", "#,##0.0", 30),
      ("35000", ">", "", "\">\"#,##0;\">\"-#,##0", 35000), ("1200", "", "*", "#,##0\"*\"", 1200),
      ("-3.5", "<=", "", "\"<=\"#,##0.0;\"<=\"-#,##0.0", -3.5),
    ])
  func formats(
    _ text: String, _ prefix: String, _ suffix: String, _ format: String, _ value: Double
  ) throws {
    let number = try #require(self.number(text, prefix: prefix, suffix: suffix))
    #expect(number.format == format)
    #expect(number.value == value)
  }

  @Test("46.9% is the share 0.469, shown as a percentage")
  func percent() throws {
    let number = try #require(self.number("46.9", isPercent: true))
    #expect(number.value == 0.469)
    #expect(number.format == "0.0%")
  }

  @Test("15 digits are a number, 16 stay text; so do ranges and what 64 bits can't hold")
  func precision() {
    #expect(number("123456789012345")?.value == 123_456_789_012_345)
    #expect(number("0.123456789012345")?.value == 0.123456789012345)
    #expect(number("1234567890123456") == nil)
    let range = Table.Entry(text: "50–60", sortValue: ExactDecimal(50))
    #expect(SpreadsheetNumber(range, isPercent: false) == nil)
    #expect(SpreadsheetNumber.double(ExactDecimal(significand: 1, exponent: 350) ?? .zero) == nil)
    #expect(SpreadsheetNumber.double(ExactDecimal(significand: 1, exponent: -350) ?? .zero) == nil)
    #expect(SpreadsheetNumber.double(.zero) == 0)
  }

  @Test("a decimal of 15 digits comes back from the spreadsheet's number")
  func roundTrip() throws {
    for _ in 0..<2000 {
      let significand = Int128.random(in: 1..<1_000_000_000_000_000)
      let exact = try #require(
        ExactDecimal(significand: significand, exponent: Int.random(in: -12...12)))
      let double = try #require(SpreadsheetNumber.double(exact))
      // A spreadsheet shows 15 digits of its number.
      let shown = String(format: "%.14e", double).prefix { $0 != "e" }.filter(\.isNumber)
      let digits = String(exact.significand)
      #expect(shown == digits + String(repeating: "0", count: 15 - digits.count))
    }
  }
}
