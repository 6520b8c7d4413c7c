import Measurements
import Testing

@testable import NumericExtraction

@Suite("The year of a text that tells no date of its own")
struct UndatedArticleTests {
  private func period(_ figure: String, in text: String) -> String? {
    measurement(figure, in: text, date: nil)?.period?.description
  }

  @Test("what a whole year has come to is told in the next one")
  func nextYear() {
    let text = "2022年，阜阳高新区实现工业产值328亿元，增长9%。今年一季度，园区新签约项目18个。"
    #expect(period("328亿元", in: text) == "2022")
    #expect(period("18个", in: text) == "2023-Q1")
  }

  @Test(
    "a year that is planned for, and a part of a year, is that of the text",
    arguments: [
      "2022年，阜阳高新区计划实施项目96个。今年一季度，园区新签约项目18个。",
      "2022年1—2月，阜阳高新区实现产值42亿元。今年一季度，园区新签约项目18个。",
    ])
  func sameYear(text: String) {
    #expect(period("18个", in: text) == "2022-Q1")
  }

  @Test(
    "the end of a plan, and years that are still to come, date no text",
    arguments: [
      "目前，阜阳高新区入驻企业396家。“十四五”末，园区产值预计达到800亿元。",
      "目前，阜阳高新区入驻企业396家。二期工程留待2029年建设，投资6亿元。",
    ])
  func goals(text: String) {
    #expect(period("396家", in: text) == nil)
  }

  @Test("of years that a programme takes, the first may have come")
  func programme() {
    let text = "阜阳高新区把2023-2025年定为改造期，列出任务6项。目前，园区入驻企业396家。"
    #expect(period("396家", in: text) == "2023")
  }

  @Test("the year that a level began at dates no text")
  func origin() {
    let text = "目前，阜阳高新区入驻企业396家，本地配套率由2015年的5%提升到目前的40%。"
    #expect(period("396家", in: text) == nil)
  }

  @Test(
    "the months of a founding and of a rise in rank date no text",
    arguments: [
      "阜阳高新区2010年3月升格为国家级高新区，目前入驻企业396家。",
      "阜阳高新区创建于1992年8月，目前入驻企业396家。",
    ])
  func founding(text: String) {
    #expect(period("396家", in: text) == nil)
  }
}
