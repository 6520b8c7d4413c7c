import Measurements
import Testing

@testable import NumericExtraction

@Suite("Below the label of one industry, figures of the zone are the industry's alone")
struct IndustryLabelTests {
  @Test("the firms that stand below an industry's label are not compared as the zone's")
  func label() {
    let text = """
      泰州高新区产业情况

      一、机械装备产业

      现有企业53家，其中规模以上企业21家。

      二、入驻企业

      现有企业268家。
      """
    #expect(measurement("53家", in: text)?.indicator.id.isEmpty == true)
    #expect(measurement("268家", in: text)?.indicator.id == "enterprises")
  }

  @Test("a label that stands in its paragraph holds for that paragraph")
  func labelInParagraph() {
    let text = "泰州高新区产业情况\n\n机械装备产业。现有企业53家。\n\n园区现有企业268家。"
    #expect(measurement("53家", in: text)?.indicator.id.isEmpty == true)
    #expect(measurement("268家", in: text)?.indicator.id == "enterprises")
  }

  @Test(
    "a headline that ends in an industry is no label, and firms of an industry are compared as such"
  )
  func headline() {
    let text = "一条药链牵出产业集群\n\n兰州高新区现有企业268家。\n\n二、医药产业\n\n兰州高新区现有生物医药企业200家。"
    #expect(measurement("268家", in: text)?.indicator.id == "enterprises")
    #expect(measurement("200家", in: text)?.indicator.id == "biomedicine_enterprises")
  }

  @Test(
    "what is told of the whole zone below such a label stays the zone's",
    arguments: ["全区现有企业268家。", "整个园区现有企业268家。"])
  func whole(_ sentence: String) {
    let text = "泰州高新区产业情况\n\n做强数字产业\n\n" + sentence
    #expect(measurement("268家", in: text)?.indicator.id == "enterprises")
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
