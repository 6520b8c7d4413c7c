import Measurements
import Testing

@testable import ReportWriter

@Suite("Figures for people")
struct FigureFormatTests {
  private func shown(
    _ number: String, _ unit: String, _ kind: QuantityKind, bound: Bound = .exact,
    status: Status = .actual, exponent: Int = 0, language: Language = .zh
  ) -> String {
    let quantity = figure("园区", "", number, unit, kind, bound: bound).quantity
    let scale = FigureScale(exponent: exponent, unit: "")
    return FigureFormat(scale: scale, language: language)
      .entry(for: quantity, status: status).plainText
  }

  @Test("813.17亿元 stays 813.17 in a column of 亿元")
  func scaled() {
    #expect(shown("813.17亿", "元", .money, exponent: 8) == "813.17")
  }

  @Test("30.0亿元 keeps its zero, 30亿元 gets none")
  func precision() {
    #expect(shown("30.0亿", "元", .money, exponent: 8) == "30.0")
    #expect(shown("30亿", "元", .money, exponent: 8) == "30")
    #expect(shown("6000万", "元", .money, exponent: 8) == "0.6000")
    #expect(shown("500", "元", .money, exponent: 8) == "0.00000500")
  }

  @Test(
    "a bound is never dropped",
    arguments: [
      (Bound.exact, "35000"), (.moreThan, ">35000"), (.atLeast, ">=35000"), (.lessThan, "<35000"),
      (.atMost, "<=35000"), (.approximately, "~35000"),
    ])
  func bounds(_ bound: Bound, _ text: String) {
    #expect(shown("3.5万", "名", .people, bound: bound) == text)
  }

  @Test("6-8亿元 shows both ends")
  func range() {
    #expect(shown("6-8亿", "元", .money, exponent: 8) == "6–8")
  }

  @Test("plans and rules are marked")
  func statuses() {
    #expect(shown("1200亿", "元", .money, status: .planned, exponent: 8) == "1200*")
    #expect(shown("500万", "元", .money, bound: .atMost, status: .policy, exponent: 4) == "<=500†")
  }

  @Test("English groups thousands, Chinese does not")
  func grouping() {
    #expect(shown("3.5万", "名", .people, language: .en) == "35,000")
    #expect(shown("123", "家", .count, language: .en) == "123")
    #expect(shown("1234567.25", "吨", .mass, language: .en) == "1,234,567.25")
    #expect(shown("3.5万", "名", .people) == "35000")
  }

  private func unit(
    _ numbers: [String], _ unit: String, _ kind: QuantityKind, _ language: Language = .zh
  ) -> String {
    let quantities = numbers.map { figure("园区", "", $0, unit, kind).quantity }
    let measure = MeasurementUnit(symbol: unit, kind: kind)
    return FigureScale(fitting: quantities, unit: measure, language: language).unit
  }

  @Test("the median of a column of money chooses 元, 万元 or 亿元")
  func scalesOfMoney() {
    #expect(unit(["813.17亿", "96亿", "500"], "元", .money) == "亿元")
    #expect(unit(["300万", "2000万", "5亿"], "元", .money) == "万元")
    #expect(unit(["800", "9000"], "元", .money) == "元")
    #expect(unit(["1.71亿", "2亿"], "美元", .money) == "亿美元")
    #expect(unit(["813亿"], "元", .money, .en) == "CNY billion")
    #expect(unit([], "元", .money) == "元")
  }

  @Test("3.5万人 stays 3.5 where all texts write 万; beside 28640人 it is 35000")
  func scalesOfOthers() {
    #expect(unit(["3.5万", "1.7万"], "人", .people) == "万人")
    #expect(unit(["3.5万", "28640"], "人", .people) == "人")
    #expect(unit(["1.2亿", "3亿"], "千瓦时", .energy) == "亿千瓦时")
    #expect(unit(["1.2亿", "3万"], "千瓦时", .energy) == "万千瓦时")
    #expect(unit(["3.5万"], "人", .people, .en) == "thousand persons")
    #expect(unit(["1.2亿"], "吨", .mass, .en) == "million t")
    #expect(unit(["2万"], "家", .count, .en) == "thousand")
    #expect(unit(["24"], "家", .count) == "家")
    #expect(shown("3.5万", "名", .people, bound: .moreThan, exponent: 4) == ">3.5")
  }

  @Test(
    "no digit of the text is lost or invented, whatever the scale",
    arguments: ["813.17亿", "30.0亿", "6000万", "3.5万", "500", "0.05亿", "28640", "1亿"], [0, 4, 8])
  func digits(_ number: String, _ exponent: Int) {
    let quantity = figure("园区", "", number, "元", .money).quantity
    let text = shown(number, "元", .money, exponent: exponent)
    let written = number.filter(\.isASCII)
    // Zeros before the first digit and, below the multiplier, behind the last hold the place alone.
    func significant(_ text: String) -> String {
      String(text.filter { $0.isASCII && $0.isNumber }.drop { $0 == "0" })
    }
    let (found, expected) = (significant(text), significant(written))
    #expect(found.hasPrefix(expected))
    #expect(found.dropFirst(expected.count).allSatisfy { $0 == "0" })
    if exponent >= quantity.lastDigitExponent { #expect(found == expected) }
    #expect(
      ExactDecimal(text)?.scaled(byPowerOfTen: exponent) == quantity.value)
  }

  @Test(
    "periods read as people write them",
    arguments: [
      ("2022-12-31", "2022-12-31", "2022-12-31"), ("2017/", "2017年以来", "since 2017"),
      ("2021-07/", "2021-07以来", "since 2021-07"),
      ("2023-01/2023-08", "2023-01–08", "2023-01–08"), ("2019/2021", "2019–2021", "2019–2021"),
    ])
  func periods(_ notation: String, _ zh: String, _ en: String) {
    #expect(Period(notation)?.text(.zh) == zh)
    #expect(Period(notation)?.text(.en) == en)
  }
}
