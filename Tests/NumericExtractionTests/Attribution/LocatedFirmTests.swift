import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: firms named behind where they are or what they are called")
struct LocatedFirmTests {
  @Test(
    "a firm behind its place, an example or a word for its trade",
    arguments: [
      ("位于高新区的岷江生物，去年投入研发经费1.9亿元。", "1.9亿元"),
      ("同在园区的蓝桥云谷，上半年售出水表268万只。", "268万只"),
      ("区内的岷江科技上半年产值9.8亿元。", "9.8亿元"),
      ("再如岷江精密，去年出货85万台。", "85万台"),
      ("新能源车企岷江汽车就落户于此，去年下线整车11.1万辆。", "11.1万辆"),
      ("稀土企业岷江磁材逆势扩产，上半年产量1800吨。", "1800吨"),
      ("在园区经营了8年的蓝桥飞行器，旗下有设备220台。", "220台"),
      ("与岷江一路之隔的蓝桥机械专做轴承，拥有员工340人。", "340人"),
      ("某纺织企业占地56亩，亩均税收仅0.6万元。", "0.6万元"),
      ("这家靠3万元起家的企业，去年销售收入8.6亿元。", "8.6亿元"),
      ("车间里620台机器人协同作业。", "620台"),
      ("区内一家岷江模组企业今年招收680名员工。", "680名"),
      ("旭江化工去年投入1.8亿元实施余热回收。", "1.8亿元"),
      ("大数据中心已存储20万份数据；星石科技在德阳的员工增至1500人。", "1500人"),
      ("作为高新区的“链主”，岷长特今年前10个月产钢46.3万吨，实现销售收入71亿元。", "71亿元"),
      ("新组建的岷江控股集团注册资本100亿元，目前资产总额达到312亿元。", "312亿元"),
      ("岷江科技、蓝桥源微、星江精密三家上市公司市值合计超过千亿元，研发人员占比均在40%以上。", "40%以上"),
      ("另一家出口大户蓝桥科技，主攻电池。它的产品销往海外，上半年出口额11.4亿元。", "11.4亿元"),
      ("园区与岷江广电共建的5G高新视频实验室，已发布行业标准8项。", "8项"),
      ("从重庆搬来的星江复材，当年只有23名员工。", "23名"),
      ("仅岷江电机一家，上半年就交付机车1100多辆。", "1100多辆"),
      ("去年落户的那家零部件企业已经追加投资3.2亿元。", "3.2亿元"),
      ("他的团队今年一季度拿到订单1600万元。", "1600万元"),
      ("园内上市公司蓝桥联科去年净利润1.65亿元。", "1.65亿元"),
      ("其中，岷江宝生物去年营业收入24亿元。", "24亿元"),
      ("从东莞转移来的蓝桥电子去年投产，招收工人270余名。", "270余名"),
    ])
  func located(text: String, figure: String) {
    #expect(scope(figure, in: text) == .enterprise)
  }

  @Test(
    "what the zone has where it lies, and nouns of its own, are no firms",
    arguments: [
      ("位于高新区的企业，去年上缴税收5.8亿元。", "5.8亿元"),
      ("比如高新技术企业，去年新增73家。", "73家"),
      ("高新区的新材料产业，去年产值96亿元。", "96亿元"),
      ("一家企业一个专员，高新区选派干部312名。", "312名"),
    ])
  func neighbours(text: String, figure: String) {
    #expect(scope(figure, in: text) == .park)
  }

  @Test("企业 alone means the one that was introduced before, with or without a name")
  func pointed() {
    let text = "在位于高新区的一家汽车零部件企业，工人正在赶制订单。企业去年销售额6.3亿元，今年预计突破8亿元。"
    #expect(scope("6.3亿元", in: text) == .enterprise)
    #expect(scope("突破8亿元", in: text) == .enterprise)
    #expect(scope("241家", in: "高新区服务优质。企业总数达到241家。") == .park)
  }

  @Test("它 is the firm or project spoken of last, also behind a time")
  func pronoun() {
    let text = "2016年，岷江智能带着37名员工落户德阳；如今，它在园区的厂区占地260亩，职工超过900人。"
    #expect(scope("260亩", in: text) == .enterprise)
    #expect(scope("超过900人", in: text) == .enterprise)
  }

  @Test("a bare 公司 introduces a name of four characters, but no kind of firm")
  func bareForm() {
    let text = """
      岷江自动化公司的办事人员拿到了许可证。

      岷江自动化是高新区的老住户，今年前三季度营业收入19.7亿元。
      """
    #expect(scope("19.7亿元", in: text) == .enterprise)
    #expect(scope("3家", in: "区属平台公司重组完成，全区新增集团3家。") == .park)
  }

  @Test("a park behind the name of a firm is the firm's works, and no zone")
  func ownPark() {
    let text = "德阳高新区内的岷江科技绵竹产业园，目前有员工1.1万人。"
    let figure = measurement("1.1万人", in: text)
    #expect(figure?.scope == .enterprise)
    #expect(figure?.park == "德阳高新区")
  }

  @Test("an institute behind what tells where it is")
  func institute() {
    #expect(scope("45个", in: "落户园区的岷江实验室已布局科研项目45个。") == .enterprise)
    #expect(scope("8家", in: "高新区建成国家级重点实验室8家。") == .park)
  }

  @Test("a person's grant and home are no zone's; what is left goes with what was counted")
  func persons() {
    let text = """
      德阳高新区加快建设。

      刘洋博士去年入职后，他领到了30万元安家费，住进了85平方米的人才公寓。企业领到了50万元奖励。
      """
    #expect(measurement("30万元", in: text)?.park == "")
    #expect(measurement("85平方米", in: text)?.scope == .other)
    #expect(measurement("50万元", in: text)?.park == "德阳高新区")
    let lines = "德阳高新区的华能公司二期项目已有5条线投产，其余3条预计年底前全部建成。"
    let all = read(lines)
    #expect(all.map(\.text) == ["5条", "3条"])
    #expect(Set(all.map(\.scope)).count == 1)
  }

  @Test("names of industries are no firms, and all firms together are the zone's")
  func industries() {
    let text = "电子电器、新能源新材料两大主导产业占全区营业收入的62%。企业用电中清洁能源占九成以上。"
    #expect(scope("62%", in: text) == .park)
    #expect(scope("九成以上", in: text) == .park)
  }
}
