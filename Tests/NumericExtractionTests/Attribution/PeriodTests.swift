import Measurements
import Testing

@testable import NumericExtraction

@Suite("When a figure holds")
struct PeriodTests {
  @Test(
    "times are resolved against the article's date",
    arguments: [
      ("2022年，德阳高新区引进人才422人。", "422人", "2022"),
      ("去年，德阳高新区引进人才422人。", "422人", "2022"),
      ("今年上半年，德阳高新区引进人才422人。", "422人", "2023-H1"),
      ("今年一季度，德阳高新区引进人才422人。", "422人", "2023-Q1"),
      ("今年1-8月，德阳高新区引进人才422人。", "422人", "2023-01/2023-08"),
      ("今年1至8月，德阳高新区引进人才422人。", "422人", "2023-01/2023-08"),
      ("今年以来，德阳高新区引进人才422人。", "422人", "2023/"),
      ("2017年以来，德阳高新区引进人才422人。", "422人", "2017/"),
      ("3年来，德阳高新区引进人才422人。", "422人", "2020/2023"),
      ("截至2022年年底，德阳高新区共有人才422人。", "422人", "2022-12-31"),
      ("截至8月底，德阳高新区共有人才422人。", "422人", "2023-08-31"),
      ("9月6日，德阳高新区引进人才422人。", "422人", "2023-09-06"),
      ("“十三五”期间，德阳高新区引进人才422人。", "422人", "2016/2020"),
      ("目前，德阳高新区共有人才422人。", "422人", "2023-09"),
      ("2021-2022年，德阳高新区引进人才422人。", "422人", "2021/2022"),
    ])
  func expressions(text: String, expression: String, period: String) {
    #expect(measurement(expression, in: text)?.period?.description == period)
  }

  @Test("由2010年的162.4亿元增加到2015年的287.9亿元: each level has its own year")
  func levels() {
    let text = "德阳高新区工业总产值由2010年的162.4亿元增加到2015年的287.9亿元。"
    #expect(measurement("162.4亿元", in: text)?.period?.description == "2010")
    #expect(measurement("287.9亿元", in: text)?.period?.description == "2015")
    #expect(read(text).map(\.indicator.phrase) == ["工业总产值", "工业总产值"])
  }

  @Test("a comparison with an earlier year holds when its level does, and is no yearly change")
  func base() {
    let text = "2022年，德阳高新区销售收入6.83亿元，比2019年增长45%；研发投入9200万元。"
    #expect(measurement("45%", in: text)?.period?.description == "2022")
    #expect(measurement("45%", in: text)?.indicator.id == "")
    let yearly = "2022年，德阳高新区销售收入6.83亿元，比2021年增长45%。"
    #expect(measurement("45%", in: yearly)?.indicator.id == "sales_revenue_growth")
    #expect(measurement("9200万元", in: text)?.period?.description == "2022")
  }

  @Test("a plan without a time has none, a present state has the article's")
  func defaults() {
    let text = "德阳高新区拥有孵化器3个。项目建成后，预计年产值51亿元。"
    #expect(measurement("3个", in: text)?.period?.description == "2023-09")
    #expect(measurement("51亿元", in: text).map { $0.period == nil } == true)
  }

  @Test("the day that a zone was founded does not date its area")
  func founding() {
    let text = "柳河经济开发区组建于2005年9月，规划总面积12平方公里。"
    #expect(measurement("12平方公里", in: text, date: "2021")?.period?.description == "2021")
  }

  @Test("上年 is the year before the one spoken of, 去年 the one before the article's")
  func yearBefore() {
    let text = "2020年度综合评价揭晓，德阳高新区由上年的第73位升至第36位。去年，园区引进人才422人。"
    #expect(measurement("第73位", in: text)?.period?.description == "2019")
    #expect(measurement("422人", in: text)?.period?.description == "2022")
  }

  @Test("5年后, “十五五”末 and 八年过去 are told from the article's date")
  func passed() {
    let later = "德阳高新区预计，5年后年产值达到2000亿元。"
    #expect(measurement("2000亿元", in: later)?.period?.description == "2028")
    #expect(measurement("2000亿元", in: later)?.status == .planned)
    let plan = "展望“十四五”末，德阳高新区计划实现产值4000亿元。"
    #expect(measurement("4000亿元", in: plan)?.period?.description == "2025")
    let past = "2015年4月27日，德阳高新区挂牌。八年过去，园区推出创新成果765项。"
    #expect(measurement("765项", in: past)?.period?.description == "2023-09")
  }

  @Test("a fourth quarter told of in January is last year's")
  func lateQuarter() {
    let text = "四季度，德阳高新区签约项目9个。"
    #expect(measurement("9个", in: text, date: "2024-01")?.period?.description == "2023-Q4")
    #expect(measurement("9个", in: text, date: "2024-11")?.period?.description == "2024-Q4")
  }

  @Test("建区以来 goes back to the founding that the article tells")
  func sinceFounding() {
    let text = "泉州经开区成立于1996年。建区以来，该区累计签订合同280个。"
    #expect(measurement("280个", in: text)?.period?.description == "1996/")
    let untold = "泉州经开区发展迅速。建区以来，该区累计签订合同280个。"
    #expect(measurement("280个", in: untold)?.period?.description == "2023-09")
  }

  @Test("two years on end are one period; 8年间 does not say which years")
  func years() {
    let two = "2015年和2016年，德阳高新区引进人才422人。"
    #expect(measurement("422人", in: two)?.period?.description == "2015/2016")
    let span = "大赛在8年间为德阳高新区引来人才422人。"
    #expect(measurement("422人", in: span)?.period == nil)
  }

  @Test(
    "去年同期 is the same period of the year before",
    arguments: [
      ("今年一季度，德阳高新区新增企业12家，去年同期为8家。", "8家", "2022-Q1"),
      ("今年一季度，德阳高新区新增企业12家，较去年同期的8家大幅增加。", "8家", "2022-Q1"),
      ("今年一季度，德阳高新区新增企业12家，较去年同期增加4家。", "4家", "2023-Q1"),
      ("德阳高新区高新技术企业数同上年增长48%。", "48%", "2023-09"),
    ])
  func samePeriod(text: String, expression: String, period: String) {
    #expect(measurement(expression, in: text)?.period?.description == period)
  }

  @Test("firms that are recognised in a year are of that year")
  func recognition() {
    let text = "截至2023年6月，珠海高新区有上市企业45家，740家企业通过2022年科技型中小企业评价。"
    #expect(measurement("740家", in: text)?.period?.description == "2022")
    #expect(measurement("45家", in: text)?.period?.description == "2023-06")
  }

  @Test("较上年 in a review of a year ends with that year")
  func reviewedYear() {
    let text = """
      # 2020年度开发区评价出炉

      2020年，福州高新区成绩亮眼。

      福州高新区研发平台940家，较上年增加149家。
      """
    #expect(measurement("149家", in: text, date: "2021-11")?.period?.description == "2020")
  }

  @Test("several years with as many figures behind 分别: one each")
  func yearsInTurn() {
    let text = "2016年至2018年，金坛开发区生产总值分别为236.3亿元、314.5亿元、365亿元，2019年380亿元。"
    #expect(
      read(text).map { $0.period?.description } == ["2016", "2017", "2018", "2019"])
    let change = "2013年到2017年，德阳高新区人才占比由21.8%提高到31.7%。"
    #expect(read(change).map { $0.period?.description } == ["2013", "2017"])
    let other = "2016年至2018年，金坛开发区生产总值、税收分别为936亿元、36亿元。"
    #expect(read(other).allSatisfy { $0.period?.description == "2016/2018" })
  }

  @Test("a rank is of the year that was assessed, whenever that was done")
  func yearAssessed() {
    let text = "2021年度国家级经开区综合考核评价揭晓，考核于2022年下半年开展。东侨经开区列第22位。"
    #expect(measurement("第22位", in: text)?.period?.description == "2021")
    let own = "2021年度综合考核评价揭晓。2022年，东侨经开区列第22位。"
    #expect(measurement("第22位", in: own)?.period?.description == "2022")
  }

  @Test(
    "开局之年, 过去一年 and 截至年底 are told from the plan and the article's date",
    arguments: [
      ("“十四五”开局之年，德阳高新区新增企业12家。", "2023-09", "2021"),
      ("“十三五”收官之年，德阳高新区新增企业12家。", "2023-09", "2020"),
      ("过去一年，德阳高新区新增企业12家。", "2023-02", "2022"),
      ("截至年底，德阳高新区共有企业12家。", "2012-01", "2011-12-31"),
      ("截至年底，德阳高新区共有企业12家。", "2012-12", "2012-12-31"),
    ])
  func namedYears(text: String, date: String, period: String) {
    #expect(measurement("12家", in: text, date: date)?.period?.description == period)
  }

  @Test("an article without a date is at least of the year that its text counts up to")
  func undated() {
    let text = "截至9月，德阳高新区共有企业36581户，和2023年末相比多出11152户。"
    #expect(read(text, date: "").first?.period?.description == "2024-09")
  }

  @Test(
    "days, spans of days, and what began on a day",
    arguments: [
      ("9月6-8日，南阳高新区300多种产品亮相博览会。", "300多种", "2023-09-06/2023-09-08"),
      ("9月6日至8日，南阳高新区300多种产品亮相博览会。", "300多种", "2023-09-06/2023-09-08"),
      ("9月28日至10月3日，南阳高新区300多种产品亮相博览会。", "300多种", "2023-09-28/2023-10-03"),
      ("自2021年7月某行动启动以来，南阳高新区服务企业358家。", "358家", "2021-07/"),
      ("15年后的今天，南阳高新区有企业213家。", "213家", "2023"),
      ("南阳高新区1992年设立。31年来，累计引进企业430户。", "430户", "1992/2023"),
    ])
  func days(text: String, expression: String, period: String) {
    #expect(measurement(expression, in: text, date: "2023")?.period?.description == period)
  }

  @Test("a plan goes on for the year that the sentences before it set out with")
  func yearOfPlan() {
    let text = "今年，鄂尔多斯市计划实施重点项目472个。鄂尔多斯高新区计划实施重点项目69个。其中，新建项目41个。续建项目28个。"
    for expression in ["69个", "41个", "28个"] {
      let measurement = measurement(expression, in: text, date: "2023")
      #expect(measurement?.status == .planned)
      #expect(measurement?.period?.description == "2023")
    }
  }

  @Test("the term of a plan does not date an article")
  func termOfPlan() {
    let text = "南昌经开区今年一季度签约项目42个。到2025年，主导产业产值突破2000亿元。"
    #expect(measurement("42个", in: text, date: "")?.period == nil)
  }

  @Test("the year in the title of a document is not what the article reports on")
  func titles() {
    let text = "近日，科技部发布《关于公布2022年创新型产业集群的通知》，兰州高新区上榜。\n\n兰州高新区年产值200亿元。"
    #expect(measurement("200亿元", in: text, date: "2023")?.period?.description == "2023")
  }

  @Test(
    "a ranking that has just been published is of the article's time; what was once approved dates nothing"
  )
  func published() {
    let rank = "2022年，德阳高新区完成产值386亿元。在最新公布的国家高新区综合评价中，德阳高新区列第43位。"
    #expect(measurement("第43位", in: rank)?.period?.description == "2023-09")
    let approved = "经省政府批准的德阳高新区一季度纳税12亿元，出口总额4亿元。"
    #expect(measurement("4亿元", in: approved)?.period?.description == "2023-Q1")
  }
}
