import Measurements
import Testing

@testable import NumericExtraction

@Suite("Times that are put together from their parts")
struct TimeWordTests {
  @Test(
    "months that make up a half or a quarter are one; others are from month to month",
    arguments: [
      ("今年1-6月，德阳高新区签约项目26个。", "2023-H1"),
      ("2022年1月至6月，德阳高新区签约项目26个。", "2022-H1"),
      ("今年1至3月，德阳高新区签约项目26个。", "2023-Q1"),
      ("2022年1-12月，德阳高新区签约项目26个。", "2022"),
      ("今年前5个月，德阳高新区签约项目26个。", "2023-01/2023-05"),
      ("今年头两个月，德阳高新区签约项目26个。", "2023-01/2023-02"),
      ("今年1-7月，德阳高新区签约项目26个。", "2023-01/2023-07"),
      ("上个月，德阳高新区签约项目26个。", "2023-08"),
      ("本月，德阳高新区签约项目26个。", "2023-09"),
    ])
  func months(text: String, period: String) {
    #expect(measurement("26个", in: text)?.period?.description == period)
  }

  @Test("a part of a year goes on from the part of last year that the sentence told before")
  func parts() {
    let text = "自贡高新区某项目去年一季度签约，二季度开工，年底就已投产，从拿地到开工用了30天。"
    #expect(measurement("30天", in: text)?.period?.start.year == 2022)
    let total = "去年，自贡高新区新增高新技术企业36家，年末总数达到408家。"
    #expect(measurement("408家", in: total)?.period?.description == "2022-12-31")
    let own = "去年一季度，自贡高新区签约项目12个。今年二季度，签约项目26个。"
    #expect(measurement("26个", in: own)?.period?.description == "2023-Q2")
    let review = "2022年，自贡高新区增加值增长7%。四季度增长9%。"
    #expect(measurement("9%", in: review, date: "2023-05")?.period?.description == "2022-Q4")
    let plan = "2022年，自贡高新区增加值增长7%。四季度，园区将新签约项目26个。"
    #expect(measurement("26个", in: plan, date: "2023-05")?.period?.description == "2023-Q4")
  }

  @Test("同期 at the head of a clause is the same time, else a year before")
  func samePeriod() {
    let same = "一季度，西宁开发区投资增长18%。同期，全市投资增长6.4%。"
    #expect(measurement("6.4%", in: same)?.period?.description == "2023-Q1")
    let before = "一季度，西宁开发区新增企业12家，同期为8家。"
    #expect(measurement("8家", in: before)?.period?.description == "2022-Q1")
    let apart = "今年，西宁开发区新增企业12家。去年同期，这两项分别为8家和205万元。"
    #expect(measurement("205万元", in: apart)?.period?.description == "2022")
    let named = "国庆期间，西宁开发区旅游收入2.3亿元，比2019年同期增长32%。"
    #expect(measurement("32%", in: named, date: "2023-10")?.period?.description == "2023-10")
  }

  @Test(
    "years before and behind the article's",
    arguments: [
      ("近三年，德阳高新区引进人才422人。", "2023-09", "2020/2023"),
      ("一年多来，德阳高新区引进人才422人。", "2023-09", "2022/2023"),
      ("过去五年，德阳高新区引进人才422人。", "2023-02", "2018/2022"),
      ("十年前，德阳高新区只有技术人才422人。", "2023-09", "2013"),
      ("2021年园区起步。次年，德阳高新区引进人才422人。", "2023-09", "2022"),
      ("新的一年，德阳高新区计划引进人才422人。", "2023-12", "2024"),
      ("新的一年，德阳高新区计划引进人才422人。", "2023-02", "2023"),
      ("2022年园区起步。这一年，德阳高新区引进人才422人。", "2023-09", "2022"),
      ("“十四五”以来，德阳高新区引进人才422人。", "2023-09", "2021/"),
      ("“十一五”期间，德阳高新区引进人才422人。", "2012-03", "2006/2010"),
      ("“十一五”前四年，德阳高新区引进人才422人。", "2010-06", "2006/2009"),
      ("2019年封关运行以来，德阳高新区引进人才422人。", "2023-09", "2019/"),
      ("2021年8月起步。两年来，德阳高新区引进人才422人。", "2023-09", "2021/2023"),
      ("2016年获批。此后五年，德阳高新区引进人才422人。", "2022-10", "2016/2021"),
      ("2022年，产值增长7%。一年来，德阳高新区引进人才422人。", "2023-02", "2022"),
      ("德阳高新区自2022年起布局新产业，先后引进人才422人。", "2023-09", "2022/"),
      ("2022年起步的德阳高新区人才港引进人才422人。", "2023-09", "2022"),
      ("自2021年7月起，德阳高新区引进人才422人。", "2023-09", "2021-07/"),
    ])
  func years(text: String, date: String, period: String) {
    #expect(measurement("422人", in: text, date: date)?.period?.description == period)
  }

  @Test("五年内 is not 年内, and 年内最高 dates nothing")
  func withinYears() {
    let later = "研究院五年内将为德阳高新区引进人才422人。"
    #expect(measurement("422人", in: later).map { $0.period == nil } == true)
    let ahead = "上半年，德阳高新区项目比计划提前4个月投产，利润增长8%。"
    #expect(measurement("8%", in: ahead)?.period?.description == "2023-H1")
    let highest = "上半年，德阳高新区产值增长9%，为年内最高，利润增长8%。"
    #expect(measurement("8%", in: highest)?.period?.description == "2023-H1")
  }

  @Test("从2018年到2023年 dates what changed between, each level with its end")
  func spans() {
    let text = "从2018年到2022年，德阳高新区产值从410亿元跃升至790亿元，年均增长10.2%。"
    #expect(read(text).map { $0.period?.description } == ["2018", "2022", "2018/2022"])
    let plan = "“十三五”时期，德阳高新区产值从2015年的120亿元增长到2020年的236亿元，引进项目412个。"
    #expect(read(plan).map { $0.period?.description } == ["2015", "2020", "2016/2020"])
  }

  @Test("年度计划投资 is of the year that the text tells, and dates nothing else")
  func yearOfPlan() {
    let text = "截至4月底，德阳高新区重点项目156个，年度计划投资310亿元，已开工112个。"
    #expect(measurement("310亿元", in: text)?.period?.description == "2023")
    #expect(measurement("112个", in: text)?.period?.description == "2023-04-30")
  }

  @Test("days without a month or a date are told from the day of the report")
  func days() {
    let text = "9日上午，德阳高新区举行推介会，来自12个国家的客商参加。"
    #expect(measurement("12个", in: text, date: "2023-09-10")?.period?.description == "2023-09-09")
    #expect(measurement("12个", in: text, date: "2023-09-05")?.period?.description == "2023-08-09")
    let today = "本报德阳3月22日讯 今天上午，德阳高新区31个项目集中开工。"
    #expect(measurement("31个", in: today, date: "2023-03-24")?.period?.description == "2023-03-22")
    let term = "德阳高新区承诺，15日内办结31个事项。"
    #expect(measurement("31个", in: term)?.period?.description != "2023-08-15")
  }
}
