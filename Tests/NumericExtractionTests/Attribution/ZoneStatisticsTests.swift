import Measurements
import Testing

@testable import NumericExtraction

@Suite("Statistics of several zones and years")
struct ZoneStatisticsTests {
  @Test("figures that 分别 gives to years are of the noun behind it, each of its year")
  func years() {
    let text =
      "2016年至2018年，滨州经开区分别完成生产总值236亿元、314亿元、365亿元，年均增长24.5%；分别完成工业开票销售506亿元、639亿元、785亿元。"
    #expect(measurement("314亿元", in: text)?.indicator.id == "gdp")
    #expect(measurement("314亿元", in: text)?.period?.description == "2017")
    #expect(measurement("506亿元", in: text)?.indicator.phrase == "工业开票销售")
    #expect(measurement("785亿元", in: text)?.period?.description == "2018")
    #expect(measurement("24.5%", in: text)?.indicator.id == "")
  }

  @Test("industries that are counted have made what is told behind them")
  func industries() {
    let text = "滨州经开区三大主导产业产值同比增长31.9%。"
    #expect(measurement("31.9%", in: text)?.indicator.id == "leading_industry_output_growth")
    #expect(measurement("三大", in: text)?.indicator.phrase == "主导产业")
  }

  @Test("a quarter in the headline is that of the months which the text tells of")
  func quarters() {
    let text = """
      全省开发区三季度“成绩单”公布

      近日，省商务厅通报了今年前三季度全省158家省级以上开发区主要指标完成情况。

      苏州工业园区实现地区生产总值2760亿元，昆山经开区、江宁经开区分列第二、三位。
      """
    let total = measurement("158家", in: text, date: "2022-11")
    #expect(total?.scope == .region)
    #expect(total?.indicator.phrase == "省级以上开发区")
    let own = measurement("2760亿元", in: text, date: "2022-11")
    #expect(own?.period?.description == "2022-01/2022-09")
    #expect(measurement("三位", in: text, date: "2022-11")?.park == "江宁经开区")
    #expect(measurement("三位", in: text, date: "2022-11")?.quantity.value == ExactDecimal(3))
  }

  @Test("what several zones come to together is none of the last one's")
  func totals() {
    let text = "苏州工业园区利用外资16.9亿美元，无锡高新区8.2亿美元，两家合计占全省的14.1%。"
    #expect(measurement("14.1%", in: text)?.scope == .region)
    #expect(measurement("8.2亿美元", in: text)?.park == "无锡高新区")
  }

  @Test("the year in which most was built is no length of time")
  func superlative() {
    let text = "滨州经开区新建道路26条，是投资最多的一年。"
    #expect(read(text).map(\.text) == ["26条"])
  }
}
