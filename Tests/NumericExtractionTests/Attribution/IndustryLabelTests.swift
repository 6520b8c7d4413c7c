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
