import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: works by their name, their site and their completion")
struct WorkAndSiteTests {
  private func scope(_ figure: String, in text: String) -> Scope? {
    measurement(figure, in: "阜阳高新区加快建设。\n\n" + text)?.scope
  }

  @Test(
    "named works keep what they have done, also through the next clause",
    arguments: [
      ("皖北国际物流园累计完成投资28.7亿元，35家企业进驻。", "35家"),
      ("3.2万平方米的云谷广场已入驻企业87家，二期今年交付。", "87家"),
      ("颍欧班列全年开行501班，货值27.4亿美元。", "501班"),
      ("总投资约30亿元的颍淮·中关村电子产业园分两期建设，一期建成厂房15栋。", "15栋"),
    ])
  func named(text: String, figure: String) {
    #expect(scope(figure, in: text) == .project)
  }

  @Test("a place where the zone itself works is no project")
  func offices() {
    #expect(scope("1.2万件", in: "阜阳高新区政务服务中心累计完成审批1.2万件。") == .park)
  }

  @Test("what is seen at a building site is the project's")
  func site() {
    #expect(scope("1200多名", in: "在阜阳高新区锂电产业园的工地上，1200多名工人正在赶工。") == .project)
  }

  @Test("what works bring once they are done is theirs, whoever says it")
  func completion() {
    let text = "“一期投产后，每年可产晶体3000吨，预计年产值16亿元。”阜阳晶源电子材料有限公司总经理李明说。"
    #expect(scope("3000吨", in: text) == .project)
    #expect(scope("16亿元", in: text) == .project)
  }

  @Test("a project that a clause points at has done what is done")
  func pointed() {
    let text = "这个投资超过10亿元的项目，规划年产整车10万辆，如今已完成固定资产投资3.6亿元。"
    #expect(scope("3.6亿元", in: text) == .project)
  }

  @Test("works in a list before 分别 cost each their own")
  func distributed() {
    let text = "颍淮乘用车基地、皖北整车基地总投资分别为99.2亿元和120亿元。"
    #expect(scope("99.2亿元", in: text) == .project)
    #expect(scope("120亿元", in: text) == .project)
  }

  @Test("a part of a zone that costs so much as a whole is one work; one that has firms is a part")
  func wholeCosts() {
    let works = "中源重科阜阳工业园规划占地2300亩，总投资60亿元，达产后年产值可达200亿元。"
    #expect(scope("2300亩", in: works) == .project)
  }

  @Test(
    "the parts that a zone is made up of are its own count; a part by its direction has its own area"
  )
  func parts() {
    let made = "阜阳高新区由南部产业园、北部产业园和中部产业园三个片区组成。"
    #expect(scope("三个", in: made) == .park)
  }

  @Test(
    "a firm is told by 这家…企业, by its place and trade, or behind 辖区企业",
    arguments: [
      ("如今，这家专攻呼吸道药物的企业拥有员工180多人，其中研发人员占45%。", "180多人"),
      ("四川时代是新区的龙头企业。四川时代去年产值640亿元。", "640亿元"),
      ("宏源机电受价格下行影响，产值减少26亿元。", "26亿元"),
      ("辖区企业宏源机电研发投入占营业收入的比重达6%。", "6%"),
      ("在区内龙头企业淮柴动力，研发人员超过1万名。", "超过1万名"),
      ("隆颍六安基地组件年产能将达到20GW，用工逾6000人。", "逾6000人"),
      ("园区最大的芯片企业去年产值首次突破20亿元。", "首次突破20亿元"),
      ("晶源光电10GW组件车间满负荷生产。", "10GW"),
      ("“上半年销售收入8600万元。”某公司一名车间负责人说，订单已经排满了。", "8600万元"),
    ])
  func firms(text: String, figure: String) {
    #expect(scope(figure, in: text) == .enterprise)
  }

  @Test("a kind of firms behind a verb names none")
  func kindsOfFirms() {
    #expect(scope("31所", in: "高新区替区内重点企业牵线，与31所高校共建基地。") == .park)
  }

  @Test(
    "a trade with what modifies it is no firm",
    arguments: ["海工装备", "先进材料", "精细化学", "商用汽车", "日用玻璃", "预制食品", "非金属材料", "可再生能源"])
  func trades(trade: String) {
    #expect(scope("8%", in: "\(trade)产值增长8%，完成投资5亿元。") == .park)
    #expect(scope("5亿元", in: "\(trade)今年完成投资5亿元。") == .park)
  }
}
