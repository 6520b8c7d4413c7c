import Measurements
import Testing

@testable import NumericExtraction

@Suite("Firms of a zone, what goes on inside what was built, extensions of firms")
struct FirmsOfZoneTests {
  @Test("an article about a firm that its zone stands before keeps the zone")
  func seat() {
    let text = """
      时驱动力：从“一块电池”到一片产业

      4月10日，株洲高新区时驱动力科技有限公司的车间里，36台机械臂同时起落。

      如今，公司员工增至860名。
      """
    #expect(measurement("860名", in: text)?.park == "株洲高新区")
    #expect(scope("860名", in: text) == .enterprise)
  }

  @Test("what stands inside a facility that was built is the facility's")
  func inside() {
    let text = "安吉开发区投资2.3亿元建设了占地86亩的椅业科技创业园，园内设有公共服务平台5个，已有33家企业入驻。"
    #expect(scope("5个", in: text) == .project)
    #expect(scope("33家", in: text) == .project)
  }

  @Test("the extension that a firm starts is a project to come")
  func secondPhase() {
    let text = "宁乡高新区链条完整。\n\n去年底，金锂公司启动二期扩建，总投资15.8亿元，新增产能3万吨。"
    #expect(scope("15.8亿元", in: text) == .project)
    #expect(measurement("15.8亿元", in: text)?.status == .planned)
  }

  @Test("what a firm plans to put in at a signing is its project's, and what it brings no zone's")
  func signed() {
    let text =
      "8月16日，兰州新区举行项目集中签约仪式，签约项目26个，总投资286亿元。其中，浙江铜箔有限公司计划投资33亿元，建设铜箔生产线，全部达产后可实现年产值80亿元，带动就业1300人。"
    #expect(scope("33亿元", in: text) == .project)
    #expect(scope("1300人", in: text) == .project)
    let all = "8月17日，兰州新区举行项目集中签约仪式，签约项目26个，总投资286亿元，全部达产后可实现年产值80亿元，带动就业1400人。"
    #expect(scope("1400人", in: all) == .event)
  }

  @Test("projects that are to settle are planned")
  func toCome() {
    let text = "乐山高新区提速。近期有11个项目将正式落户。"
    #expect(measurement("11个", in: text)?.status == .planned)
  }

  @Test("investment that was completed is no cost of projects that have only begun")
  func completed() {
    let text = "1—4月，苏宿工业园区新开工工业项目128个，计划总投资462亿元；完成工业投资318.7亿元，同比增长14.6%。"
    #expect(measurement("318.7亿元", in: text)?.status == .actual)
    #expect(measurement("462亿元", in: text)?.status == .planned)
  }

  @Test("what is under way in the whole zone is not its ceremony's")
  func whole() {
    let text = "乐陵开发区一批项目集中开工\n\n2022-03-05\n\n“此次动工的工程分量不轻。全区在建千万元以上项目7个。”招商局一位负责人介绍。"
    #expect(scope("7个", in: text) == .park)
  }
}

@Suite("Quotations with quoted terms, events without a ceremony, projects pushed ahead")
struct SpeechAndEventTests {
  @Test(
    "what a firm's head says stays the firm's where a term within stands in quotation marks",
    arguments: [
      "榆林高新区服务。\n\n“从提出申请到2000万元‘研发贷’到账，只用了4天时间，真是好。”江苏康衡生物制药有限公司董事长沈涛说。",
      "榆林高新区服务。\n\n“没有抵押物，凭专利就用了4天时间，真是好。”日前，拿到“科技贷”的榆林环保科技公司负责人说。",
    ])
  func quotation(_ text: String) {
    #expect(scope("4天", in: text) == .enterprise)
  }

  @Test("what is agreed at fairs and signings is the event's")
  func agreed() {
    let fair = "株洲高新区组织37家企业参加进博会等展会9场，达成意向成交额2.1亿美元。"
    #expect(scope("2.1亿美元", in: fair) == .event)
    let signing = "6月21日，泰州医药高新区举行产业基金签约仪式，5只产业基金现场签约，总规模45亿元。"
    #expect(scope("45亿元", in: signing) == .event)
  }

  @Test("what a project that is pushed ahead costs is no total of the projects counted before")
  func pushed() {
    let text = "淄博高新区三年实施项目26个。加快推进聚酰亚胺薄膜项目建设，总投资18亿元。"
    #expect(scope("18亿元", in: text) == .project)
  }

  @Test("a noun may begin with a numeral that is part of a word")
  func numeral() {
    let text = "宁乡高新区发展快。格瑞新材料有限公司拥有6条三元材料生产线。"
    #expect(measurement("6条", in: text)?.indicator.phrase == "三元材料生产线")
    #expect(scope("6条", in: text) == .enterprise)
  }
}

@Suite("Whose a figure is: facilities that are built, projects when done, firms at a seat")
struct BuiltFacilityTests {
  @Test("a facility that a zone has built and that is in use has its own floor space")
  func built() {
    let text = "宝鸡高新区发展势头良好。该高新区建设的钛谷产业创新中心一期已投入使用，建筑面积4.2万平方米。"
    #expect(scope("4.2万平方米", in: text) == .project)
  }

  @Test("a facility with its price that is going up has its own floor space")
  func underWay() {
    let text = "杨凌示范区加快建设。总投资4.2亿元的种业创新中心正在进行主体施工，建筑面积5.6万平方米。"
    #expect(scope("5.6万平方米", in: text) == .project)
  }

  @Test("what a project will pay when it is done is the project's")
  func done() {
    let text = "长春新区签约一批项目。\n\n项目达产后预计亩均税收超过80万元。"
    #expect(scope("超过80万元", in: text) == .project)
  }

  @Test("a firm that a sentence knows by its street only is a firm")
  func seat() {
    let text = "绍兴高新区盘活存量土地。位于漕河泾路的某纺织企业占地56亩，多年闲置。"
    #expect(scope("56亩", in: text) == .enterprise)
  }

  @Test("what this year is yet to see is a plan")
  func yetToCome() {
    let text = "德阳高新区今年还要新建标准厂房30万平方米。"
    #expect(measurement("30万平方米", in: text)?.status == .planned)
  }
}
