import Measurements
import Testing

@testable import NumericExtraction

@Suite("Plans that are proposed, goals that go on, terms of rules")
struct ProposalTests {
  @Test(
    "what is proposed for this year, and growth of the year told by a bound alone",
    arguments: [
      "德阳高新区提出，今年地区生产总值增长8%左右，新增规上企业40家。",
      "会议明确，2023年德阳高新区固定资产投资增长12%。",
      "今年，德阳高新区规上工业增加值增长9%以上。",
    ])
  func proposed(text: String) {
    #expect(read(text, date: "2023-02").allSatisfy { $0.status == .planned })
  }

  @Test(
    "what was reached is none",
    arguments: [
      "会议指出，2022年德阳高新区固定资产投资增长12%。",
      "今年以来，德阳高新区规上工业增加值增长9%以上。",
      "德阳高新区提出建设一流园区，目前已引进企业40家。",
    ])
  func reached(text: String) {
    #expect(read(text, date: "2023-02").allSatisfy { $0.status == .actual })
  }

  @Test("goals for a year to come go on through the next sentence, former levels stay")
  func goesOn() {
    let text = "到2025年，德阳高新区工业总产值突破1200亿元。研发投入强度从2020年的2.6%提高到4%，高新技术企业由78家增加到150家。"
    #expect(measurement("4%", in: text)?.status == .planned)
    #expect(measurement("4%", in: text)?.period?.description == "2025")
    #expect(measurement("2.6%", in: text)?.status == .actual)
    #expect(measurement("150家", in: text)?.status == .planned)
    #expect(measurement("78家", in: text)?.period?.description == "2020")
    let state = "到2025年，德阳高新区工业总产值突破1200亿元。全区有企业160家。"
    #expect(measurement("160家", in: state)?.status == .actual)
  }

  @Test("what follows a completion in the past is a fact")
  func completed() {
    let text = "德阳高新区某公司建成智能产线，8月投产后，工人由46人减至12人。"
    #expect(measurement("12人", in: text)?.status == .actual)
  }

  @Test(
    "rates, discounts and what is asked of those who get land are terms",
    arguments: [
      ("新引进的博士、硕士可领取租房补贴，标准依次为3000元/月、1500元/月。", "1500元/月"),
      ("首次购房的，博士一次性补助40万元，硕士15万元。", "15万元"),
      ("德阳高新区新出让工业用地要求亩均税收不低于30万元/亩。", "不低于30万元/亩"),
      ("人才公寓的租金按市场价的6折执行。", "6折"),
      ("博士首次购房的，另给予一次性购房补贴，最高50万元。", "最高50万元"),
    ])
  func terms(text: String, figure: String) {
    let read = measurement(figure, in: "德阳高新区优化人才政策。\n\n" + text)
    #expect(read?.status == .policy)
    #expect(read?.scope == .policy)
  }

  @Test("a limit that stands before a verb of investing is one")
  func limit() {
    #expect(measurement("500万元", in: "德阳高新区对种子期企业最高投资500万元。")?.quantity.bound == .atMost)
    #expect(measurement("500万元", in: "德阳高新区企业最高技术投资人投资500万元。")?.quantity.bound == .exact)
  }

  @Test("10万吨多晶硅 is a product, 2万吨多 a bound")
  func more() {
    #expect(measurement("10万吨", in: "德阳高新区年产10万吨多晶硅。")?.quantity.bound == .exact)
    #expect(measurement("2万吨多", in: "德阳高新区去年产量为2万吨多。")?.quantity.bound == .moreThan)
  }

  @Test("what answers a question for goals is planned, for the year that is asked for")
  func question() {
    let text = """
      2023年9月，德阳高新区规上工业总产值386亿元。

      记者：2024年有哪些目标？

      陆明：规上工业总产值增长12%，突破430亿元；新增高新技术企业30家。前几天办许可只用了3个工作日。
      """
    #expect(measurement("12%", in: text)?.status == .planned)
    #expect(measurement("30家", in: text)?.period?.description == "2024")
    #expect(measurement("3个工作日", in: text)?.status == .actual)
  }
}
