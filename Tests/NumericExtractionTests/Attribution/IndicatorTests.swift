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

  @Test(
    "phrases end where what they name ends",
    arguments: [
      ("德阳高新区规划120亩作为项目一期建设用地。", "120亩", "项目一期建设用地"),
      ("某基地规划布局6条最大可生产120米规格叶片生产线。", "6条", "叶片生产线"),
      ("德阳高新区现场签约的4个项目分别为智能制造和机器人项目。", "4个", "项目"),
      ("德阳高新区世界500强投资企业26家。", "26家", "世界500强投资企业"),
      ("德阳高新区96个重点项目累计完成投资86.7亿元。", "96个", "重点项目"),
      ("德阳高新区在全省160家开发区中排名第12位。", "第12位", "开发区排名"),
      ("德阳高新区贡献了14.5%的地区生产总值、22.6%的税收和38.2%的进出口额。", "22.6%", "税收"),
      ("德阳高新区规模以上工业企业实现产值112亿元。", "112亿元", "规模以上工业企业产值"),
      ("德阳高新区新增规上企业28家，总数达到216家。", "216家", "规上企业总数"),
      ("德阳高新区新认定省级研发中心46家，市级152家。", "152家", "市级研发中心"),
      ("德阳高新区新增国家高新技术企业412家，累计达2200家。", "2200家", "国家高新技术企业"),
      ("德阳高新区新建220千伏变电站1座。", "220千伏", "变电站"),
      ("从取得土地到领到施工许可证，只用了7个工作日。", "7个工作日", "取得土地到领到施工许可证用时"),
      ("像这样享受到红利的企业，今年以来在德阳高新区已有9家。", "9家", "企业"),
      ("德阳高新区举办招聘会，2600余人进场。", "2600余人", "进场"),
    ])
  func ends(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text, date: "2023")?.indicator.phrase == phrase)
  }

  @Test(
    "members before 分别 take the measure that they share",
    arguments: [
      ("襄阳高新区装备制造、电子信息两大产业产值分别达到260亿元和185亿元。", "260亿元", "装备制造产业产值"),
      ("襄阳高新区装备制造、电子信息两大产业产值分别达到260亿元和185亿元。", "185亿元", "电子信息产业产值"),
      ("新能源、新材料、生物医药三大产业分别实现产值30亿元、25亿元和18亿元。", "25亿元", "新材料产值"),
      ("长沙高新区到位内资38.5亿元、外资1.76亿美元，分别完成全年任务的58.3%和62.9%。", "62.9%", "外资"),
    ])
  func sharedMeasures(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text, date: "2021")?.indicator.phrase == phrase)
  }
}
