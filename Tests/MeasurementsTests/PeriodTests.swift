import Measurements
import Testing

@Suite("Dates and periods read what they write")
struct PeriodTests {
  @Test(
    "Every notation of a date comes back as it was",
    arguments: [
      ("2023", PartialDate(year: 2023)), ("0987", PartialDate(year: 987)),
      ("2023-H1", PartialDate(year: 2023, part: .half(1))),
      ("2023-H2", PartialDate(year: 2023, part: .half(2))),
      ("2023-Q1", PartialDate(year: 2023, part: .quarter(1))),
      ("2023-Q4", PartialDate(year: 2023, part: .quarter(4))),
      ("2023-01", PartialDate(year: 2023, part: .month(1))),
      ("2023-12", PartialDate(year: 2023, part: .month(12))),
      ("2023-06-30", PartialDate(year: 2023, part: .day(month: 6, day: 30))),
      ("2024-02-29", PartialDate(year: 2024, part: .day(month: 2, day: 29))),
      ("2000-02-29", PartialDate(year: 2000, part: .day(month: 2, day: 29))),
    ])
  func dates(text: String, date: PartialDate) {
    #expect(PartialDate(text) == date)
    #expect(date.description == text)
  }

  @Test(
    "What no calendar has is refused",
    arguments: [
      "", "23", "02023", "0000", "-2023", "+202", "2023-", "2023-0", "2023-00", "2023-13", "2023-1",
      "2023-+1", "2023-H0", "2023-H3", "2023-H", "2023-H01", "2023-H+1", "2023-Q0", "2023-Q5",
      "2023-h1", "2023-00-01", "2023-13-01", "2023-01-00", "2023-01-32", "2023-04-31", "2023-02-29",
      "2023-02-30", "1900-02-29", "2023-01-1", "2023-1-01", "2023-01-01-01", "2023/01", "２０２３",
      "2023年", " 2023",
    ])
  func refusedDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("Every day of four years comes back, and no other")
  func days() {
    for year in 2021...2024 {
      for month in 1...12 {
        let count = PartialDate.days(inMonth: month, of: year)
        for day in 1...31 {
          let date = PartialDate(year: year, part: .day(month: month, day: day))
          #expect(PartialDate(date.description) == (day <= count ? date : nil))
        }
      }
    }
    #expect((1...12).map { PartialDate.days(inMonth: $0, of: 2023) }.reduce(0, +) == 365)
    #expect((1...12).map { PartialDate.days(inMonth: $0, of: 2024) }.reduce(0, +) == 366)
  }

  @Test(
    "A date knows the last month that it covers",
    arguments: [
      ("2023", 12), ("2023-H1", 6), ("2023-H2", 12), ("2023-Q1", 3), ("2023-Q3", 9),
      ("2023-08", 8), ("2023-08-31", 8),
    ])
  func lastMonth(text: String, month: Int) {
    #expect(PartialDate(text)?.lastMonth == month)
  }

  @Test(
    "Every notation of a period comes back as it was",
    arguments: [
      ("2022", "2022", "2022"), ("2022-12-31", "2022-12-31", "2022-12-31"),
      ("2023-H1", "2023-H1", "2023-H1"), ("2023-01/2023-08", "2023-01", "2023-08"),
      ("2021/2025", "2021", "2025"), ("2017/", "2017", "2017"), ("2017-06/", "2017-06", "2017-06"),
      // An end that covers the beginning is not before it.
      ("2023-06/2023", "2023-06", "2023"), ("2023-02-28/2023-02", "2023-02-28", "2023-02"),
    ])
  func periods(text: String, start: String, end: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.start == PartialDate(start))
    #expect(period.end == PartialDate(end))
  }

  @Test(
    "What is no period is refused, an end before the beginning included",
    arguments: [
      "", "/", "/2023", "2017//", "2017/2018/2019", "2023-13/", "2021/x", "2021 / 2025",
      "2025/2021", "2023-08/2023-01", "2023-Q3/2023-H1", "2023-06-30/2023-06-29", "2023-H2/2023-06",
    ])
  func refusedPeriods(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("Since 2017, in 2017 and from 2017 to 2017 differ")
  func kinds() {
    let year = PartialDate(year: 2017)
    #expect(Period("2017/") == .since(year))
    #expect(Period("2017") == .at(year))
    #expect(Period("2017/2017") == .between(year, year))
  }
}
