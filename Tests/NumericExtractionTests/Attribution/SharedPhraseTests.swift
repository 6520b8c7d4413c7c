import Measurements
import Testing

@testable import NumericExtraction

/// Shares of plans, ranks that go on, and what figures without a noun of their own are of.
@Suite("Phrases that several figures share")
struct SharedPhraseTests {
  private func indicator(_ expression: String, in text: String) -> Indicator? {
    measurement(expression, in: text, date: "2023")?.indicator
  }

  @Test(
    "a share of a plan is one of what was measured, whether the plan has an amount or not",
    arguments: [
      ("德阳高新区到位资金6亿元，占目标任务5亿元的120%。", "120%", "到位资金占目标任务"),
      ("德阳高新区储备项目9个，占目标任务6个的150%。", "150%", "储备项目占目标任务"),
      ("德阳高新区工业总产值320亿元，占年度计划330亿元的97%。", "97%", "工业总产值占年度计划"),
      ("德阳高新区完成投资168亿元，占年度计划的58%。", "58%", "完成投资占年度计划"),
    ])
  func sharesOfPlans(text: String, expression: String, phrase: String) {
    #expect(indicator(expression, in: text)?.phrase == phrase)
    #expect(measurement(expression, in: text, date: "2023")?.status == .actual)
  }

  @Test("the cost of projects is theirs across a share of their plan")
  func costBehindShare() {
    let text = "德阳高新区储备项目9个，占目标任务6个的150%，总投资达88亿元。"
    #expect(indicator("88亿元", in: text)?.phrase == "储备项目总投资")
    #expect(indicator("88亿元", in: text)?.id == "")
  }

  @Test("a share without a subject is of what the clause before says something of")
  func subjectOfShare() {
    let text = "德阳高新区出口额30亿元。新材料产业投资依然是投资的支柱，占全区固定资产投资的62%。"
    #expect(indicator("62%", in: text)?.phrase == "新材料产业投资占全区固定资产投资")
    let regions = "德阳高新区进出口总额880亿元，全省、全市占比分别为31%、77%。"
    #expect(indicator("31%", in: regions)?.phrase == "进出口总额全省")
    #expect(indicator("77%", in: regions)?.dimension == .trade)
  }

  @Test(
    "a rank is of the amount before it, of the rank before it, or of the ranking that is quoted",
    arguments: [
      ("德阳高新区税收21亿元，居全省第八位。", "第八位", "税收"),
      ("德阳高新区主营业务收入612亿元，在全省98个园区中排第六位。", "第六位", "主营业务收入"),
      ("绵阳高新区综合发展水平居第一，德阳高新区、乐山高新区分列第二、第三。", "第二", "综合发展水平"),
      ("德阳高新区税收21亿元，名列“中国最具活力园区”第18位。", "第18位", "中国最具活力园区排名"),
      (
        "国家级经开区综合发展水平考核评价排名公布，平均排名前移46.3位。德阳经济技术开发区排名由上年第73位上升至第36位。", "第36位",
        "综合发展水平考核评价排名"
      ),
      ("德阳高新区综合指数居第五位，在高新区考核排名中居全省第二位。", "第二位", "高新区考核排名"),
    ])
  func ranks(text: String, expression: String, phrase: String) {
    #expect(indicator(expression, in: text)?.phrase == phrase)
  }

  @Test("sums of kinds of zones are of the amount before them")
  func kindsOfZones() {
    let text = "全省开发区营业收入1250亿元，其中国家级开发区860亿元，省级开发区390亿元。"
    #expect(indicator("390亿元", in: text)?.phrase == "省级开发区营业收入")
    #expect(indicator("390亿元", in: text)?.id == "")
  }

  @Test("one that spends is not what is spent; funds go on to their yearly amount")
  func spenders() {
    #expect(indicator("3000万元", in: "某公司说，企业已投入3000万元。")?.phrase == "投入")
    let funds = "德阳高新区设立人才专项资金，每年安排800万元。"
    #expect(indicator("800万元", in: funds)?.phrase == "人才专项资金")
    #expect(indicator("800万元", in: funds)?.dimension == .funding)
  }

  @Test("a list before 等各项指标 gives each figure its member; 分别来自 gives none")
  func lists() {
    let list = "德阳高新区税收收入、工业总产值等各项指标同比分别增长12%、15%。"
    #expect(indicator("15%", in: list)?.phrase == "工业总产值")
    let origins = "这些企业分别来自日本、德国等15个国家和地区以及国内8个省。"
    #expect(indicator("15个", in: origins)?.phrase == "国家和地区")
  }

  @Test(
    "phrases end where a plan, a stage or a number begins",
    arguments: [
      ("德阳高新区企业产值在上年基础上翻一番。", "翻一番", "企业产值"),
      ("德阳高新区办事窗口由38个整合为16个。", "38个", "办事窗口"),
      ("德阳高新区办事窗口由38个整合为16个。", "16个", "办事窗口"),
      ("德阳高新区收集用工、物流等方面问题236个。", "236个", "问题"),
      ("德阳高新区实施重点项目78个，其中新开工31个。", "31个", "新开工重点项目"),
      ("德阳高新区已有6个项目达成合作意向。", "6个", "项目"),
      ("围绕40项指标的量化评价，德阳高新区列第一。", "40项", "指标"),
      ("德阳高新区加快260亩新能源产业园的规划设计。", "260亩", "新能源产业园"),
      ("德阳高新区新建5G基站86座。", "86座", "新建5G基站"),
      ("德阳高新区9个项目开复工。", "9个", "开复工项目"),
      ("德阳高新区412家规上企业复工率100%。", "412家", "规上企业"),
    ])
  func ends(text: String, expression: String, phrase: String) {
    #expect(indicator(expression, in: text)?.phrase == phrase)
  }

  @Test(
    "what is granted is named by itself",
    arguments: [
      ("购房补贴按照人才层次给予3万元。", "3万元", "购房补贴"),
      ("对新引进的领军人才，给予最高不超过150万元的奖励。", "最高不超过150万元", "领军人才奖励"),
      ("对上市企业，分阶段给予最高600万元补助。", "最高600万元", "补助"),
    ])
  func grants(text: String, expression: String, phrase: String) {
    #expect(indicator(expression, in: text)?.phrase == phrase)
  }

  @Test(
    "the dimension of what is near to money, people, ways and zones",
    arguments: [
      ("德阳高新区外资企业注册资本12亿美元。", "12亿美元", Dimension.trade),
      ("德阳高新区外资项目23个，合同投资额1.2亿美元。", "1.2亿美元", .trade),
      ("德阳高新区距市中心21公里。", "21公里", .space),
      ("德阳高新区从15人的企业中选优。", "15人", .talent),
      ("德阳高新区自助终端办理各类业务1600余件。", "1600余件", .service),
      ("德阳高新区“掌上办”比例提高到85%。", "85%", .service),
      ("全省98个开发区营业收入增长。", "98个", .other),
      ("德阳高新区为企业节约成本420万元。", "420万元", .service),
      ("德阳高新区工业有效投入增长13%。", "13%", .investment),
    ])
  func dimensions(text: String, expression: String, dimension: Dimension) {
    #expect(indicator(expression, in: text)?.dimension == dimension)
  }
}
