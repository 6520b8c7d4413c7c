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
      "目前，阜阳高新区入驻企业396家，骨干企业的订单已排到2028年。",
    ])
  func goals(text: String) {
    #expect(period("396家", in: text) == nil)
  }

  @Test("a share of a plan tells of a year that is over")
  func fulfilled() {
    let text = "2022年，阜阳高新区实施重点项目42个，完成投资103亿元，占年度计划的108.6%。今年一季度，园区新签约项目18个。"
    #expect(period("42个", in: text) == "2022")
    #expect(period("18个", in: text) == "2023-Q1")
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

@Suite("When an undated article was written, and the year of an assessment")
struct YearOfReportTests {
  @Test("what tells of a whole year's work came out in the next one")
  func review() {
    let text = "柳州高新区知识产权\n\n本报讯 近日，柳州高新区发布2022年知识产权工作情况。去年，全区发明专利授权1126件。"
    #expect(measurement("1126件", in: text)?.period == .at(PartialDate(year: 2022)))
  }

  @Test("a level that one drives towards dates no article")
  func level() {
    let text = "榆林高新区开工\n\n推动就地转化率由35%提高至2035年的45%。目前，榆林高新区聚集科研院所16家。"
    #expect(measurement("16家", in: text)?.period != .at(PartialDate(year: 2035)))
  }

  @Test(
    "what is to be ensured for the whole year is of the article's, whatever year was told before")
  func ensured() {
    let text = "曲靖经开区\n\n2022-03-21\n\n曲靖经开区去年产值达460亿元，要确保全年工业总产值增长20%以上。"
    #expect(measurement("20%以上", in: text)?.period == .at(PartialDate(year: 2022)))
  }

  @Test("ranks and scores are of the year that the article says was assessed")
  func assessed() {
    let text = """
      国家级经开区考核结果公布

      本报北京1月6日电 2022年度国家级经济技术开发区综合发展水平考核评价结果近日公布。

      苏州工业园区连续七年位居第一，得分815.6分。
      """
    #expect(measurement("815.6分", in: text)?.period == .at(PartialDate(year: 2022)))
    #expect(measurement("第一", in: text)?.period == .at(PartialDate(year: 2022)))
  }

  @Test(
    "the year of a founding is not that of the whole year told behind it; years of results are over"
  )
  func foundingAndYears() {
    let founded = """
      上半年，德阳高新区这样开局

      德阳高新区1998年经国务院批准设立，规划面积60平方公里。全年税收增长8%左右。
      """
    #expect(measurement("8%左右", in: founded, date: nil)?.period?.start.year != 1998)
    let years = """
      德阳高新区的天合公司2019年至2021年营业收入分别达到2亿元、3亿元、4亿元。今年上半年，公司营业收入3亿元。
      """
    #expect(read(years, date: nil).last?.period?.description == "2022-H1")
  }
}
