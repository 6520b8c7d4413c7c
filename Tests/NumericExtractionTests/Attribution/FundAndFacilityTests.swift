import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: funds, places of services, works of a list")
struct FundAndFacilityTests {
  @Test(
    "money that a fund is set up with, and what it has put into projects",
    arguments: [
      ("高新区拿出1亿元设立天使投资基金。", "1亿元"),
      ("高新区设立50亿元的新动能基金，目前已投出项目9个、金额6.8亿元。", "9个"),
      ("高新区设立50亿元的新动能基金，目前已投出项目9个、金额6.8亿元。", "6.8亿元"),
      ("到4月末，基金已投项目17个，带动社会资本跟投1.9亿元。", "1.9亿元"),
      ("成立于2020年的岷江产业母基金，规模50亿元，已参与设立子基金21支。", "21支"),
    ])
  func fund(text: String, figure: String) {
    #expect(scope(figure, in: text) == .project)
  }

  @Test("what the zone pays out behind a fund that it set up is its own")
  func besideFund() {
    let text = "高新区成立产业引导基金，加大扶持力度，3年来累计发放人才补助资金379万元。"
    #expect(scope("379万元", in: text) == .park)
  }

  @Test("the fund that money sets up is what the money is of")
  func phrase() {
    let text = "德阳高新区出资3亿元设立科创引导基金。"
    #expect(measurement("3亿元", in: text)?.indicator.phrase == "科创引导基金")
  }

  @Test(
    "a place of services that was opened, and works that a list names",
    arguments: [
      ("7月启用的跨境电商监管中心，到年底共验放包裹430万件。", "430万件"),
      ("高新区启用了面积4.8万平方米的国际人才社区，共有公寓520套。", "520套"),
      ("另一个是海上风电装备制造基地，投资102亿元。", "102亿元"),
      ("岷江高科在区内的电池基地，规划产能20GWh。", "20GWh"),
      ("企业一期项目去年6月投产；二期总投资15亿元。", "15亿元"),
      ("铁路港自2021年开港以来，到发集装箱11.6万标箱。", "11.6万标箱"),
      ("新工厂占地95亩，年产轴承320万套。", "95亩"),
    ])
  func facility(text: String, figure: String) {
    #expect(scope(figure, in: text) == .project)
  }

  @Test("works that a clause ends with the completion of are done, those to come are not")
  func completed() {
    let done = "德阳高新区发展向好。今年，岷江动力投资96亿元建设的20GWh电池项目投产。"
    #expect(measurement("96亿元", in: done)?.status == .actual)
    #expect(measurement("20GWh", in: done)?.status == .actual)
    let ahead = "德阳高新区发展向好。今年，岷江动力投资96亿元建设的20GWh电池项目将投产。"
    #expect(measurement("96亿元", in: ahead)?.status == .planned)
  }

  @Test(
    "who is honoured and what is signed at a meeting is of the event",
    arguments: [
      ("会议对15家先进企业进行了表彰，现场兑现奖励资金860万元。", "15家"),
      ("8家银行在会上与42户企业签约，授信总额19.7亿元。", "19.7亿元"),
    ])
  func meeting(text: String, figure: String) {
    #expect(scope(figure, in: text) == .event)
  }

  @Test(
    "a facility by its kind alone is the one that was named before",
    arguments: [
      ("业务的主阵地是岷江保税物流中心。去年，中心验放包裹1.37亿单。", "1.37亿单"),
      ("区财政设立风险补偿资金池。目前，资金池已撬动贷款56亿元。", "56亿元"),
      ("一架货机从岷江国际机场起飞。至此，机场的国际货运航线增至28条。", "28条"),
    ])
  func bareFacility(text: String, figure: String) {
    #expect(scope(figure, in: text) == .project)
    #expect(measurement(figure, in: "德阳高新区加快建设。\n\n" + text)?.status == .actual)
  }

  @Test("all funds of the zone are the zone's, and so are firms that manage funds")
  func allFunds() {
    #expect(scope("3000亿元", in: "到2025年，全区各类基金总规模要达到3000亿元。") == .park)
  }

  @Test("a bonded zone is a zone of its own, and later the one that was named")
  func bondedZone() {
    let text = "德阳高新区加快建设。\n\n德阳高新区综合保税区跑得更快。上半年，综保区进出口1084.2亿元。"
    let figure = measurement("1084.2亿元", in: text)
    #expect(figure?.park == "德阳高新区综合保税区")
    #expect(figure?.scope == .park)
  }

  @Test("all zones of a rank are no zone, in an article that names several")
  func allZones() {
    let text = "2023年，德阳高新区产值1300亿元，绵阳高新区产值1200亿元，自贡高新区产值900亿元。目前国家级高新区拥有高新技术企业6.9万家。"
    #expect(measurement("6.9万家", in: text)?.scope == .region)
  }

  @Test("a phase to come is planned, though the one before it runs")
  func laterPhase() {
    let text = "德阳高新区岷江电池项目投资60亿元，年产能15GWh，去年已经达产；二期投资40亿元，预计明年6月投产。"
    #expect(measurement("60亿元", in: text)?.status == .actual)
    #expect(measurement("40亿元", in: text)?.status == .planned)
  }

  @Test(
    "one project by its name, of which the clause says what it has come to",
    arguments: [
      "10月26日，岷江新航第三代电池项目奠基，总投资100亿元，规划年产能50GWh。",
      "10月26日，岷江科技电池项目签约落户，总投资100亿元，占地300亩。",
      "——磁材废料循环利用项目。总投资100亿元，年处理废料2万吨。",
      "眼下，总投资100亿元、占地230亩的生命健康智造园正在加紧施工。",
    ])
  func stage(text: String) {
    #expect(scope("100亿元", in: text) == .project)
  }

  @Test("a quarter in quotes is a part of the zone, in later sentences of the paragraph as well")
  func quarter() {
    let text = "“岷江数谷”规划面积3.2平方公里，已建成1.1平方公里。三年来，累计投入资金38亿元，入驻企业260家。"
    #expect(scope("3.2平方公里", in: text) == .other)
    #expect(scope("260家", in: text) == .other)
  }
}
