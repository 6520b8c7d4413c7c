import Measurements
import Testing

@testable import NumericExtraction

@Suite("Plans, goals and what is held against them")
struct PlanAndGoalTests {
  @Test("an estimate that a comma sets apart holds to the end of the sentence")
  func estimateOfSentence() {
    let text = "包头稀土高新区管委会预计，全年工业总产值将首次突破千亿元，增长五成以上；稀土产业产值450亿元。"
    #expect(measurement("首次突破千亿元", in: text, date: "2022-11")?.status == .planned)
    #expect(measurement("450亿元", in: text, date: "2022-11")?.status == .planned)
    let done = "包头稀土高新区预计完成投资20亿元；已引进项目12个。"
    #expect(measurement("12个", in: done, date: "2022-11")?.status == .actual)
  }

  @Test(
    "a word of a plan that ends in a change tells its direction",
    arguments: [
      ("阜阳高新区企业用电成本将下降6%。", "6%", Direction.down),
      ("阜阳高新区工业增加值要增长9%以上。", "9%以上", .up),
      ("项目投产后，阜阳高新区企业利润可增加300万元。", "300万元", .up),
      ("阜阳高新区将新增企业30家。", "30家", .none),
    ])
  func directions(text: String, figure: String, direction: Direction) {
    #expect(measurement(figure, in: text)?.change.direction == direction)
    #expect(measurement(figure, in: text)?.status == .planned)
  }

  @Test("what a meeting demands goes on through its sentence")
  func demands() {
    let text = "会议提出，明年阜阳高新区产值要增长9%以上，投资增长10%，新引进项目30个，到位资金200亿元。"
    #expect(read(text).map(\.status) == [.planned, .planned, .planned, .planned])
    #expect(read(text).map(\.change.direction) == [.up, .up, .none, .none])
  }

  @Test("要 and 将 in front of a bound that belongs to the figure plan it; 主要 and 需要 do not")
  func demandedBounds() {
    #expect(measurement("突破1500亿元", in: "今年，阜阳高新区营业收入要突破1500亿元。")?.status == .planned)
    #expect(measurement("突破1500亿元", in: "去年，阜阳高新区营业收入突破1500亿元。")?.status == .actual)
  }

  @Test(
    "what came about is a fact, though a plan is what it is held against",
    arguments: [
      ("二期厂房比计划提前27天封顶，阜阳高新区如期交付。", "27天"),
      ("阜阳高新区某中药项目完成投资4.2亿元，为计划总投资7亿元的60%。", "60%"),
    ])
  func comparisons(text: String, figure: String) {
    #expect(measurement(figure, in: text)?.status == .actual)
  }

  @Test("a figure is a goal also where the measure stands between it and 目标")
  func goals() {
    let text = "对标全年580亿元的规上工业总产值目标，阜阳高新区已完成406亿元。"
    #expect(measurement("580亿元", in: text)?.status == .planned)
    #expect(measurement("406亿元", in: text)?.status == .actual)
  }

  @Test("parts of what the sentence before estimates are estimates")
  func parts() {
    let text = "重点园区全年预计实现收入1600亿元。其中，阜阳高新区746亿元。"
    #expect(measurement("746亿元", in: text)?.status == .planned)
  }

  @Test("what an article of rules aims at is the zone's plan, what it has paid out a fact")
  func rules() {
    let text = """
      阜阳高新区支持科技创新若干政策

      到2027年，全区高新技术企业达到800家。

      对首次认定的高新技术企业，给予20万元奖励。

      2023年，全区已兑现各类奖补资金1.87亿元。
      """
    #expect(measurement("800家", in: text)?.status == .planned)
    #expect(measurement("800家", in: text)?.scope == .park)
    #expect(measurement("20万元", in: text)?.status == .policy)
    #expect(measurement("1.87亿元", in: text)?.status == .actual)
  }

  @Test("a goal of a text without a date is none that was reached; what is under way is so already")
  func undatedGoals() {
    let goal = "到2025年，阜阳高新区科技型中小企业达到1200家。"
    #expect(measurement("1200家", in: goal, date: nil)?.status == .planned)
    #expect(measurement("42个", in: "下半年，阜阳高新区将盯紧42个在建项目。")?.status == .actual)
  }

  @Test("a plan that only says which things are meant does not govern the sentence")
  func attributivePlans() {
    let text = "阜阳高新区年内要新开工的13个项目里，6个破土动工，开工率46%。"
    #expect(measurement("46%", in: text)?.status == .actual)
  }

  @Test("a year past is no plan's, though an estimate stands before it")
  func yearsPast() {
    let text = "阜阳高新区今年产值预计达365亿元；开票销售由2016年的506亿元增加到去年的639亿元，今年有望达到785亿元。"
    #expect(measurement("639亿元", in: text, date: "2018-11")?.status == .actual)
    #expect(measurement("785亿元", in: text, date: "2018-11")?.status == .planned)
  }

  @Test("what rules in force grant are terms, also a time and what is paid out")
  func termsInForce() {
    let text = "按照现行政策，阜阳高新区新引进的博士每月可领5000元生活补贴，最长发放3年。"
    #expect(read(text).map(\.status) == [.policy, .policy])
  }

  @Test("in rules, a share of a fund is a term; the first money of a fund is the fund's")
  func funds() {
    let text = """
      关于支持生物医药产业发展的若干措施

      第一条 设立总规模20亿元的产业引导基金，首期5亿元，对单个企业投资不超过基金规模的20%。

      第二条 对新药给予300万元奖励。
      """
    let full = "九江经济技术开发区印发文件\n\n" + text
    #expect(measurement("5亿元", in: full)?.scope == .project)
    #expect(measurement("20%", in: full)?.status == .policy)
  }

  @Test("将 that takes up an object tells no future; what part of a plan is done is no plan")
  func takesUp() {
    let text = "2022年，德阳高新区将原来分散在7个部门的审批职能集中起来。"
    #expect(measurement("7个", in: text)?.status == .actual)
    let share = "1—7月，德阳高新区完成投资19.6亿元，占年度计划的71.2%，盘活闲置用地420亩。"
    #expect(measurement("420亩", in: share)?.status == .actual)
    let goal = "德阳高新区计划盘活闲置用地420亩。"
    #expect(measurement("420亩", in: goal)?.status == .planned)
  }

  @Test(
    "a goal that a figure is held against makes no plan of what follows; what one prepares is one")
  func heldAgainst() {
    let text = "上半年，德阳高新区税收增长9%，比目标高出1.5个百分点；引进内资46亿元。"
    #expect(measurement("46亿元", in: text)?.status == .actual)
    let next = "德阳高新区准备培育3个产业集群。"
    #expect(measurement("3个", in: next)?.status == .planned)
  }
}
