import Measurements
import Testing

@testable import NumericExtraction

@Suite("When a figure holds: months to come, years reported on, exceptions, names of events")
struct TimeOfReportTests {
  private func period(_ figure: String, in text: String, date: String) -> String? {
    measurement(figure, in: text, date: date)?.period?.description
  }

  @Test("months that have yet to end are of the year before, unless they are planned")
  func months() {
    let text = "回望去年，阜阳高新区稳中有进。前11个月，园区进出口总额19.8亿元。"
    #expect(period("19.8亿元", in: text, date: "2024-05") == "2023-01/2023-11")
    let short = "前11月，阜阳高新区进出口总额19.8亿元。"
    #expect(period("19.8亿元", in: short, date: "2023-12") == "2023-01/2023-11")
    let plan = "前11个月，阜阳高新区计划完成投资19.8亿元。"
    #expect(period("19.8亿元", in: plan, date: "2024-05") == "2024-01/2024-11")
  }

  @Test("全年 in March is the year that the text has reported on, but not what is planned")
  func wholeYear() {
    let text = "去年，阜阳高新区实现生产总值331亿元。\n\n在创新方面，全年新认定高新技术企业23家。"
    #expect(period("23家", in: text, date: "2021-03-09") == "2020")
    #expect(measurement("23家", in: text, date: "2021-03-09")?.status == .actual)
    let plan = "去年，阜阳高新区实现生产总值331亿元。\n\n全年计划新认定高新技术企业30家。"
    #expect(period("30家", in: plan, date: "2021-03-09") == "2021")
  }

  @Test(
    "what is to be reached by the end of the year is of this one, though the last was spoken of before"
  )
  func goalOfTheYear() {
    let text = "去年三季度基数较高。雅安经开区负责人坦言，全年工业总产值要确保150亿元。"
    #expect(period("150亿元", in: text, date: "2021-07-28") == "2021")
  }

  @Test(
    "a share of the whole of the same time is of that time; what it is compared with is of the year before"
  )
  func shareOfSameTime() {
    let text = "1至4月，乌鲁木齐综保区进出口总值110.6亿元，占同期全市外贸总值的45%。"
    #expect(period("45%", in: text, date: "2023-05") == "2023-01/2023-04")
    let former = "1至4月，乌鲁木齐综保区新增企业12家，去年同期为8家。"
    #expect(period("8家", in: former, date: "2023-05") == "2022-01/2022-04")
  }

  @Test("the years that led up to a time date the growth through them and no other item")
  func yearsBefore() {
    let text = "2024年1至11月，合肥经开区进出口200亿美元，近5年年均增长12.5%；芜湖经开区进出口61.7亿美元。"
    #expect(period("61.7亿美元", in: text, date: "2025-01") == "2024-01/2024-11")
  }

  @Test("levels since a year: the first is that year's, the last of the time of the article")
  func levelsSince() {
    let text = "自2017年推出首宗以来，阜阳高新区投资强度由每亩280万元提高到每亩420万元。"
    #expect(period("每亩280万元", in: text, date: "2023-07") == "2017")
    #expect(period("每亩420万元", in: text, date: "2023-07") == "2023-07")
  }

  @Test("items that two dashes open go on with the year that the first of them reports on")
  func dashedItems() {
    let text = """
      昨日下午，阜阳高新区2023年工作会议召开，总结成绩。

      ——看总量。2022年，阜阳高新区完成生产总值432亿元。

      ——看创新。高新技术企业达到476户，当年新认定227户。
      """
    #expect(period("476户", in: text, date: "2023-02-11") == "2022")
    #expect(period("227户", in: text, date: "2023-02-11") == "2022")
  }

  @Test("parts of an estimate hold when the whole does")
  func partsOfEstimates() {
    let text = "2022年1至11月，重点园区预计实现收入1537亿元。其中，阜阳高新区746亿元。"
    #expect(period("746亿元", in: text, date: "2023-01") == "2022-01/2022-11")
  }

  @Test("a time within an exception dates nothing")
  func exception() {
    let text = "2014年，除今年3月获批的来宾园外，阜阳高新区其余园区完成产值393亿元。"
    #expect(period("393亿元", in: text, date: "2015-04") == "2014")
  }

  @Test("the year in the name of what is held is no time of it")
  func heldEvent() {
    let text = "近日，阜阳高新区召开2012年度招商引资表彰大会，17个单位受到表彰。"
    #expect(period("17个", in: text, date: "2013-04-29") == "2013-04")
  }

  @Test("what an earlier year is a base of holds in the year of the report")
  func bases() {
    let text = "2006年，阜阳高新区实现产值539亿元，相当于1992年的98倍。"
    #expect(period("98倍", in: text, date: "2007-09") == "2006")
    let rank = "2024年，阜阳高新区产值增长9%。该区在最近公布的排名中列第18位，较上年前移2位。"
    #expect(period("2位", in: rank, date: "2025-03") == period("第18位", in: rank, date: "2025-03"))
  }

  @Test("numbered paragraphs behind a review are of the year that was reviewed")
  func numbered() {
    let text = """
      在德阳高新区2024年工作会议上的讲话

      过去的2023年，德阳高新区稳中有进。全年实现地区生产总值187亿元。

      一是招商引资势头良好。签约项目27个。

      二是营商环境优化。兑现惠企资金2.3亿元。
      """
    #expect(measurement("27个", in: text, date: "2024-01-16")?.period?.description == "2023")
    #expect(measurement("2.3亿元", in: text, date: "2024-01-16")?.period?.description == "2023")
  }

  @Test("a time in the bracket behind a figure is of that figure alone")
  func bracket() {
    let text = "德阳高新区优良天数比例由76.8%（2013年）提高到88.2%（2021年），建成区绿地率34%。"
    #expect(measurement("76.8%", in: text)?.period?.description == "2013")
    #expect(measurement("88.2%", in: text)?.period?.description == "2021")
    #expect(measurement("34%", in: text)?.period?.start.year == 2023)
  }

  @Test("the years of an average date nothing behind it")
  func average() {
    let text = "到2025年，德阳高新区生产总值突破900亿元，“十四五”年均增长9%，研发投入强度达到4.5%。"
    #expect(measurement("4.5%", in: text)?.period?.description == "2025")
  }

  @Test("a year said of a thing in passing is not that of the half year behind it")
  func inPassing() {
    let text = "德阳高新区的这家去年3月投产的企业，上半年产值达到18.6亿元。"
    #expect(measurement("18.6亿元", in: text)?.period?.description == "2023-H1")
  }

  @Test("the same time of the whole that a share is of is the share's own")
  func wholeOfShare() {
    let text = "前三季度，德阳高新区进出口总值108亿元，占四川省同期外贸总值的6.2%，同期全市增长3%。"
    #expect(measurement("6.2%", in: text)?.period?.description == "2023-01/2023-09")
  }

  @Test("what was finished was paid for by then; what a place had become is of its time")
  func finished() {
    let text = "华能公司一期工程投资35亿元，2020年建成投产。二期投资60亿元，2025年建成投产。"
    #expect(measurement("35亿元", in: text)?.period?.description == "2020")
    #expect(measurement("60亿元", in: text)?.period?.description != "2025")
    let zone = "2021年，德阳高新区已是托管3个街道、面积158平方公里的产业新城。"
    #expect(measurement("158平方公里", in: zone)?.period?.description == "2021")
  }
}
