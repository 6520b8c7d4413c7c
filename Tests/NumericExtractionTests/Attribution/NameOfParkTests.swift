import Measurements
import Testing

@testable import NumericExtraction

@Suite(
  "Under which name a park stands: headlines, cities in front, parks of a page and parts of a zone")
struct NameOfParkTests {
  @Test("the short name of the headline stays where the full one is written but once")
  func headline() {
    let text = """
      廊坊开发区上半年经济运行平稳

      今年以来，廊坊经济技术开发区坚持稳中求进。上半年，全区完成地区生产总值168亿元。
      """
    #expect(measurement("168亿元", in: text)?.park == "廊坊开发区")
  }

  @Test("a zone with its city and another kind of zone is the one of the headline")
  func city() {
    let text = """
      松木经开区集中签约12个项目

      11月2日，衡阳松木经济开发区项目签约仪式举行。目前，园区共有企业218家。
      """
    #expect(measurement("218家", in: text)?.park == "松木经开区")
  }

  @Test("a page about a park by its place and trade is not about the zone that it lies in")
  func opening() {
    let text = """
      园区介绍

      嘉兴化工新材料园区位于杭州湾北岸的嘉兴港区，规划面积9.3平方公里。

      2014年，园区实现工业总产值312亿元，占港区的61.4%。
      """
    #expect(measurement("312亿元", in: text)?.park == "嘉兴化工新材料园区")
    #expect(measurement("312亿元", in: text)?.scope == .park)
  }

  @Test("a park that is said to be one of a zone's is a part of it")
  func part() {
    let text = "滨河新材料产业园是包头稀土高新区重点打造的园区之一，目前入驻企业43家。"
    #expect(measurement("43家", in: text)?.park.hasSuffix("稀土高新区") == true)
    #expect(measurement("43家", in: text)?.scope == .other)
  }

  @Test("a park's name before 项目 is a project's")
  func project() {
    let text = "宁津经济开发区产业兴旺。\n\n位于开发区的宝利健身科技产业园项目，总投资11亿元，占地260亩。"
    #expect(measurement("260亩", in: text)?.park == "宁津经济开发区")
    #expect(measurement("260亩", in: text)?.scope == .project)
  }

  @Test("a zone that no table has, told of behind others in their way, is not the one before it")
  func nextZone() {
    let text = "荆门高新区完成投资31.4亿元，增长28.9%；漳河新区完成投资5.8亿元，增长19.7%。"
    #expect(measurement("5.8亿元", in: text)?.park == "漳河新区")
    #expect(measurement("31.4亿元", in: text)?.park == "荆门高新区")
  }

  @Test("what a firm puts its money in is its project")
  func investment() {
    let text = "德阳联科电子有限公司投资7.5亿元，租用标准厂房3.2万平方米，建设生产线20条。"
    for figure in ["3.2万平方米", "20条"] {
      #expect(scope(figure, in: text) == .project)
      #expect(measurement(figure, in: "德阳高新区签约。\n\n" + text)?.status == .planned)
    }
  }

  @Test("industries that one goes on with are there, those one sets up are to come")
  func industries() {
    let text = "下一步，德阳高新区将围绕三大产业延链补链。"
    #expect(measurement("三大", in: text)?.status == .actual)
    let planned = "下一步，德阳高新区将打造三大产业。"
    #expect(measurement("三大", in: planned)?.status == .planned)
  }

  @Test("the year of the data that an assessment goes by dates none of its ranks")
  func dataOfYear() {
    let text = """
      商务部公布2021年国家级经开区综合考评结果，昆山经开区位列第五。此次考评以2020年数据为依据。从单项看，实际使用外资排名第6位。
      """
    #expect(measurement("第6位", in: text, date: "2021-12")?.period?.description != "2020")
  }

  @Test(
    "a province in front of a name of its own is no part of it, nor is a county that straddles it")
  func province() {
    let text = "湖南城陵矶临港产业新区只用了四年。新区累计完成基础设施投入48亿元。"
    #expect(measurement("48亿元", in: text)?.park == "城陵矶临港产业新区")
  }

  @Test("the usual name stays where the headline writes a longer one once")
  func usualName() {
    let text = "在漳州招商局经济技术开发区工作会议上的讲话\n\n去年，漳州开发区上下攻坚克难，实现生产总值187亿元。"
    #expect(measurement("187亿元", in: text)?.park == "漳州开发区")
  }
}
