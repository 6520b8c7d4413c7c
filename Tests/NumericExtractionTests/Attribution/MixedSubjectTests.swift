import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: industries, staff, classes of projects and words that look like names")
struct MixedSubjectTests {
  @Test("what an industry has made is the zone's, whoever the sentence spoke of before")
  func industries() {
    let text = "潍柴、歌尔两大龙头带动配套企业200余家，声学光电产业实现营业收入520亿元。"
    #expect(scope("520亿元", in: text) == .park)
  }

  @Test("a company whose staff is counted is a firm, and has as many today")
  func staff() {
    let text = "德阳高新区加快建设。\n\n5年来，公司员工增加到180人，累计销售机器人6000台。"
    #expect(measurement("180人", in: text)?.scope == .enterprise)
    #expect(measurement("180人", in: text)?.period?.description == "2023-09")
    #expect(measurement("6000台", in: text)?.scope == .enterprise)
    #expect(scope("180人", in: "园区员工增加到180人。") == .park)
  }

  @Test("procedures for a class of projects, and who serves projects, are the zone's")
  func classes() {
    let text = "一般社会投资工业项目从立项到取得施工许可证，审批时限由70个工作日压缩至22个工作日以内。"
    #expect(scope("22个工作日以内", in: text) == .park)
    let served = "为保障项目推进，德阳高新区实行项目秘书制，一季度供应工业用地960亩。"
    #expect(scope("960亩", in: served) == .park)
  }

  @Test("new buildings are none of a district that is called so")
  func newlyBuilt() {
    #expect(scope("21所", in: "近五年新建、改扩建学校21所。") == .park)
  }

  @Test("a slogan is no maker of cars")
  func slogans() {
    let text = "德阳高新区从“跑断腿”到“零跑腿”\n\n走进政务服务大厅，26个综合窗口为企业服务。“零跑动”事项占比达85%。"
    #expect(measurement("26个", in: text)?.scope == .park)
    #expect(measurement("85%", in: text)?.scope == .park)
  }

  @Test("the name of a firm stands in front of a bracket, and no trade is one")
  func bracket() {
    let text = "瑞宁光能（安徽）新能源有限公司落户德阳高新区。\n\n全区新能源汽车产业链企业达到53家。瑞宁光能投资3亿元。"
    #expect(measurement("53家", in: text)?.scope == .park)
    #expect(measurement("3亿元", in: text)?.scope != .park)
  }

  @Test("parks that lie in the zone which a text begins with are parts of it")
  func parts() {
    let text = """
      德阳高新技术产业开发区2015年升为省级高新区。

      园区建设占地4平方公里的精细化工产业园，入驻企业19户。到2020年带动就业4000人以上。
      """
    #expect(measurement("4000人以上", in: text)?.park != "精细化工产业园")
    #expect(measurement("19户", in: text)?.park != "精细化工产业园")
  }

  @Test("what a text of rules strives for is the zone's plan, what it grants a term")
  func goalsOfRules() {
    let text = """
      德阳经济技术开发区关于促进电子信息产业发展的若干措施

      为打造产业集群，到2025年实现电子信息产业产值600亿元、规模以上企业达到90家的目标，制定本措施。

      第一条　对首次纳入规模以上统计的企业，给予20万元奖励。力争用5年时间，引进高层次人才150名。
      """
    for figure in ["600亿元", "90家", "150名"] {
      let found = measurement(figure, in: text)
      #expect(found?.status == .planned)
      #expect(found?.scope == .park)
    }
    #expect(measurement("20万元", in: text)?.status == .policy)
  }

  @Test("works whose clause ends in their completion are there, unless someone works for it")
  func completed() {
    let text = "2023年，金陵永磁年产6000吨永磁材料项目建成投产，二期项目开工。"
    #expect(measurement("6000吨", in: text)?.status == .actual)
    let pushed = "下半年，推动金陵永磁年产6000吨永磁材料项目建成投产。"
    #expect(measurement("6000吨", in: pushed)?.status == .planned)
  }
}
