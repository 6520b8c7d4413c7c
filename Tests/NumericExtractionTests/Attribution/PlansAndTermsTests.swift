import Measurements
import Testing

@testable import NumericExtraction

@Suite("Plans: what they go on with, the years that they are for, and what is only being built")
struct PlanTests {
  @Test("what a plan for the whole year goes on with is planned as well")
  func wholeYear() {
    let text = "银川经开区表现突出。全年计划引进资金180亿元，新落地项目100个。"
    #expect(measurement("180亿元", in: text)?.status == .planned)
    #expect(measurement("100个", in: text)?.status == .planned)
  }

  @Test("what projects that have only begun will cost is planned; what was done is not")
  func begun() {
    let text = "三山经开区前三季度新开工项目31个，总投资142亿元。"
    #expect(measurement("142亿元", in: text)?.status == .planned)
    let done = "三山经开区新开工项目16个，完成工业投资41.9亿元。"
    #expect(measurement("41.9亿元", in: done)?.status == .actual)
    let spent = "截至3月底，三山经开区开复工项目45个，投资完成1.89亿元。"
    #expect(measurement("1.89亿元", in: spent)?.status == .actual)
  }

  @Test("a plan's years date what it sets out for so many years or for each")
  func years() {
    let text = """
      淄博高新区工业三年行动计划（2024—2026年）（节选）

      一、总体目标

      到2026年，全区规上工业总产值突破1600亿元。

      二、重点任务

      三年滚动实施重点工业项目260个。推动技改全覆盖，每年实施技改项目120个以上。
      """
    for figure in ["260个", "120个以上"] {
      let found = measurement(figure, in: text)
      #expect(found?.status == .planned)
      #expect(found?.period == .between(PartialDate(year: 2024), PartialDate(year: 2026)))
    }
  }

  @Test(
    "area, power and dwellings that are being built are to come; the projects are there",
    arguments: [
      ("潍坊高新区已建成人才公寓8600套，在建1200套。", "1200套", Status.planned),
      ("潍坊高新区在建厂房22万平方米。", "22万平方米", .planned),
      ("潍坊高新区现有在建项目34个。", "34个", .actual),
    ])
  func beingBuilt(_ text: String, _ figure: String, _ status: Status) {
    #expect(measurement(figure, in: text)?.status == status)
  }

  @Test("an area that was added is of the sentence's year, not of the article's")
  func added() {
    let text = "赣州高新区\n\n2021-07-15\n\n2020年，赣州高新区税收26亿元；新增绿地面积32万平方米。"
    #expect(measurement("32万平方米", in: text)?.period == .at(PartialDate(year: 2020)))
  }
}

@Suite("Terms: what is asked of projects, and what loans offer")
struct TermTests {
  @Test("what a zone asks of the projects that it lets in is a rule under its own heading")
  func standards() {
    let text = "汉中经开区供地。入区项目固定资产投资强度不低于200万元/亩，达产后亩均税收不低于12万元，建筑密度不低于40%。"
    let expected: [(String, Dimension)] = [
      ("不低于200万元/亩", .investment), ("不低于12万元", .economy), ("不低于40%", .space),
    ]
    for (figure, dimension) in expected {
      let found = measurement(figure, in: text)
      #expect(found?.status == .policy)
      #expect(found?.scope == .policy)
      #expect(found?.indicator.dimension == dimension)
    }
  }

  @Test("limits of a loan that a zone brings out are terms; what was lent is not")
  func loans() {
    let text = "榆林高新区推出“科技贷”，单户贷款额度最高500万元，从受理到放款不超过10个工作日。截至8月底，已累计发放贷款1.06亿元。"
    #expect(measurement("最高500万元", in: text)?.status == .policy)
    #expect(measurement("不超过10个工作日", in: text)?.status == .policy)
    #expect(measurement("1.06亿元", in: text)?.status == .actual)
  }

  @Test("money that sets up a fund is the fund's")
  func fund() {
    let text = "榆林高新区由财政出资3000万元设立风险补偿金。"
    #expect(scope("3000万元", in: text) == .project)
  }

  @Test(
    "limits that are said before a verb, and such as must not be passed",
    arguments: [
      ("德阳高新区规定，人才公寓最长可租5年。", "5年", Bound.atMost),
      ("德阳高新区规定，投向区内企业的比例不得低于60%。", "不得低于60%", .atLeast),
      ("德阳高新区规定，单个项目补助不得超过300万元。", "不得超过300万元", .atMost),
    ])
  func limits(text: String, figure: String, bound: Bound) {
    #expect(measurement(figure, in: text)?.quantity.bound == bound)
  }

  @Test("what a guide for investors asks and charges is a term, what it tells of the zone is not")
  func guide() {
    let text = """
      德阳经济开发区投资指南

      德阳经济开发区规划面积45平方公里。2022年完成工业产值386亿元。

      1. 土地：工业用地出让底价为每亩9.6万元，出让年限50年。

      单个工业项目投资强度不低于150万元/亩。
      """
    #expect(measurement("45平方公里", in: text)?.scope == .park)
    #expect(measurement("386亿元", in: text)?.status == .actual)
    for figure in ["每亩9.6万元", "50年", "不低于150万元/亩"] {
      #expect(measurement(figure, in: text)?.status == .policy)
      #expect(measurement(figure, in: text)?.period?.description == "2023")
    }
  }

  @Test("what those may have who fulfil a condition, and what a share must not fall below")
  func conditions() {
    let text = "德阳高新区推出人才安居计划，符合条件的人才可以市场价7折租住60至90平方米的住房，最长可租5年。"
    for figure in ["7折", "60至90平方米", "5年"] {
      #expect(measurement(figure, in: text)?.status == .policy)
    }
    let share = "德阳高新区深化改革，转化收益中归个人的比例不低于70%。"
    #expect(measurement("不低于70%", in: share)?.status == .policy)
    let fund = "协议约定，投向德阳高新区内企业的比例不得低于基金规模的60%。"
    #expect(measurement("60%", in: fund)?.quantity.bound == .atLeast)
  }

  @Test(
    "how long something is granted and how soon it is to be done are figures, spans of time are none"
  )
  func spans() {
    let text = "德阳高新区规定，租金前3年全免，后2年减半；项目签约后60天内开工。"
    #expect(measurement("3年", in: text)?.quantity.unit.kind == .duration)
    #expect(measurement("2年", in: text)?.quantity.unit.kind == .duration)
    #expect(measurement("60天内", in: text)?.quantity.bound == .atMost)
    #expect(read("德阳高新区前3年产值增长12%，3天后公布。").map(\.text) == ["12%"])
  }

  @Test("the terms of an offer of land are terms, how much is offered is not")
  func notice() {
    let text = """
      德阳经开区国有建设用地使用权挂牌出让公告

      地块一位于长江路以北，出让面积86432平方米，出让年限50年，起始价2852万元。
      """
    #expect(measurement("86432平方米", in: text)?.status == .actual)
    #expect(measurement("50年", in: text)?.status == .policy)
    #expect(measurement("2852万元", in: text)?.status == .policy)
  }

  @Test("grants to each of several levels are of what bears the levels")
  func levels() {
    let text = "德阳高新区规定，对国家级、省级企业技术中心，分别给予150万元、50万元奖励。"
    #expect(measurement("150万元", in: text)?.indicator.phrase == "企业技术中心奖励")
    #expect(measurement("50万元", in: text)?.indicator.phrase == "省级企业技术中心奖励")
  }

  @Test("a rent is a term, and what a plan lays down; what has come of a budget is not")
  func laidDown() {
    let rent = "德阳高新区标准厂房底层租金为每平方米每月8元。"
    #expect(measurement("每平方米每月8元", in: rent)?.status == .policy)
    let plan = """
      德阳高新区发布行动方案

      近日，德阳高新区印发《营商环境行动方案》。《方案》提出14条举措，高频事项全程网办比例达到98%以上。
      """
    #expect(measurement("98%以上", in: plan)?.status == .policy)
    let budget = "1—6月，德阳高新区完成政府采购预算17亿元。"
    #expect(measurement("17亿元", in: budget)?.status == .actual)
  }

  @Test("a year on the foundation of which something is to double is no time of the goal")
  func foundation() {
    let text = "到2025年，德阳高新区绿色食品产值要在2022年基础上增长80%。"
    #expect(measurement("80%", in: text)?.period?.description == "2025")
  }

  @Test("what a thing can hold or lift at most is no term; what one may get is")
  func ability() {
    let text = "德阳高新区的展厅最多能同时容纳300人，起重机最大可吊装80吨设备。企业最多可申请3套住房。"
    #expect(measurement("300人", in: text)?.status == .actual)
    #expect(measurement("80吨", in: text)?.status == .actual)
    #expect(measurement("3套", in: text)?.status == .policy)
  }

  @Test("how many a job fair wants is of talent")
  func wanted() {
    let text = "德阳高新区举行专场招聘会，招聘人数200余人。"
    #expect(measurement("200余人", in: text)?.indicator.dimension == .talent)
  }

  @Test("relief that a year has brought is no term; a price in tenths is one, written either way")
  func relief() {
    let text = "上半年，德阳高新区为企业减免税费6.2亿元。"
    #expect(measurement("6.2亿元", in: text)?.status == .actual)
    let price = "德阳高新区人才公寓租金按市场价格的八折收取，产业升级一波三折。"
    #expect(read(price).map(\.text) == ["八折"])
    #expect(measurement("八折", in: price)?.status == .policy)
    let goal = "2023年德阳高新区工业总产值增长目标为20%。"
    #expect(measurement("20%", in: goal)?.indicator.phrase == "工业总产值")
    #expect(measurement("20%", in: goal)?.change.direction == .up)
  }

  @Test("grants to levels of what stands behind the last of them")
  func recipients() {
    let text = "德阳高新区规定，对新获批国家级、省级重点实验室的企业，分别给予200万元、50万元奖励。"
    #expect(indicator("200万元", in: text)?.phrase == "重点实验室奖励")
  }
}
