import Measurements
import Testing

@testable import NumericExtraction

@Suite("What is measured")
struct IndicatorTests {
  @Test(
    "the phrase is the noun of the sentence, whole and without its verb",
    arguments: [
      ("德阳高新区从业人员突破3.5万名。", "突破3.5万名", "从业人员"),
      ("德阳高新区集聚各类生物医药企业1600余家。", "1600余家", "生物医药企业"),
      ("德阳高新区拥有100余家高新技术企业。", "100余家", "高新技术企业"),
      ("德阳高新区总投资813.17亿元。", "813.17亿元", "总投资"),
      ("德阳高新区推出300万元创业发展种子资金。", "300万元", "创业发展种子资金"),
      ("22名毕业于名校、在德阳高新区就业的高层次人才领到钥匙。", "22名", "高层次人才"),
      ("德阳高新区地区生产总值（GDP）增长7%。", "7%", "地区生产总值(GDP)"),
      ("德阳高新区企业中，4户为高新技术企业。", "4户", "高新技术企业"),
      ("德阳高新区规划总面积12平方公里。", "12平方公里", "规划总面积"),
      ("德阳高新区制造业增加值占GDP比重达到50%。", "50%", "制造业增加值占GDP比重"),
    ])
  func phrases(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("a change without a subject takes that of the level before it")
  func inherited() {
    let text = "去年，德阳高新区产业规模达到31.8亿元，较上年度增长76.6%。"
    #expect(measurement("76.6%", in: text)?.indicator.phrase == "产业规模")
  }

  @Test("level and growth of one indicator have related ids")
  func related() {
    let text = "2022年，德阳高新区地区生产总值500亿元，同比增长7%。"
    #expect(measurement("500亿元", in: text)?.indicator.id == "gdp")
    #expect(measurement("7%", in: text)?.indicator.id == "gdp_growth")
  }

  @Test("an alias must end the phrase: 高新技术企业产值 is no count of firms")
  func headFinal() {
    let text = "德阳高新区高新技术企业产值50亿元。"
    #expect(measurement("50亿元", in: text)?.indicator.id != "high_tech_enterprises")
  }

  @Test("members of a list share the noun before it")
  func list() {
    let text = "龙口市、牟平区的采购规模分别为3.26亿元和2.63亿元，德阳高新区未列入。"
    #expect(measurement("2.63亿元", in: text)?.indicator.phrase == "采购规模")
  }

  @Test("a list of forty amounts is read whole, with and without a noun before it")
  func longList() {
    let amounts = (1...40).map { "\($0)万元" }.joined(separator: "、")
    for lead in ["", "最高", "德阳高新区总投资分期为"] {
      #expect(read("\(lead)\(amounts)。").count == 40)
    }
  }

  @Test(
    "no phrase is torn at a bracket, a verb or an adverb",
    arguments: [
      ("玉溪高新区（不含红塔集团）工业总产值为227.5亿元。", "227.5亿元", "工业总产值"),
      ("德阳高新区施工许可办理时限压到5个工作日以内。", "5个工作日以内", "施工许可办理时限"),
      ("唐山高新区签订意向40个。", "40个", "意向"),
      ("滁州高新区战新产业产值已占全区工业总产值的63%。", "63%", "战新产业产值占全区工业总产值"),
      ("西海岸新区海洋生产总值增长19%，总量达到1019亿元。", "1019亿元", "海洋生产总值总量"),
    ])
  func whole(text: String, expression: String, phrase: String) {
    let found = measurement(expression, in: text)?.indicator.phrase ?? ""
    #expect(found == phrase || found.hasSuffix(phrase), "\(found)")
  }

  @Test("a zone is no measure: 南川工业园区增长23% goes on from the sentence before")
  func zoneAsPhrase() {
    let text = "西宁经开区工业增加值增长12.5%。其中，南川工业园区增长23.19%。"
    #expect(measurement("23.19%", in: text)?.indicator.phrase == "工业增加值")
  }
}
