import Measurements
import Testing

@testable import NumericExtraction

@Suite("How long projects took, ranks among some, and measures counted in another way")
struct CourseAndRankTests {
  @Test("from one step to another is how long it took, of the project that a firm tells of")
  func course() {
    let text = "“从第一次考察到正式签约，只用了45天。”德阳某玻璃有限公司负责人说。"
    #expect(scope("45天", in: text) == .project)
    #expect(indicator("45天", in: text)?.phrase == "第一次考察到正式签约用时")
  }

  @Test(
    "a rank among zones of the nation has the indicator of their ranking, one among fewer has none")
  func ranks() {
    let text = "在229家参评的国家级经开区中，芜湖经开区综合排名第22位，在中部地区列第4位。"
    #expect(indicator("第22位", in: text)?.id == "national_etdz_rank")
    #expect(indicator("第4位", in: text)?.id == "")
    #expect(measurement("229家", in: text)?.scope == .region)
  }

  @Test(
    "how revenue is counted is not what has fallen; without refunds it is no growth of the year")
  func counted() {
    let text = "德阳高新区一般公共预算收入9.84亿元，按自然口径下降4.7%，扣除留抵退税因素后增长6.2%。"
    #expect(indicator("4.7%", in: text)?.id == "budget_revenue_growth")
    #expect(indicator("6.2%", in: text)?.phrase == "一般公共预算收入")
    #expect(indicator("6.2%", in: text)?.id == "")
  }

  @Test("what projects of a ceremony cover is counted at it")
  func covered() {
    let text = "2月18日，德阳高新区举行集中开工签约活动，集中开工项目13个。项目涵盖光电子信息、生物医药、智能制造、新材料、现代物流五大领域，其中10亿元以上项目4个。"
    #expect(scope("五大", in: text) == .event)
    #expect(scope("4个", in: text) == .event)
  }

  @Test("what was built and went into production in a month past is there")
  func built() {
    let text = "德阳高新区引进的零部件项目总投资5.2亿元，占地86亩，今年6月建成投产。"
    #expect(measurement("5.2亿元", in: text)?.status == .actual)
    let later = "德阳高新区引进的零部件项目总投资5.2亿元，占地86亩，预计今年12月建成投产。"
    #expect(measurement("5.2亿元", in: later)?.status == .planned)
  }

  @Test(
    "a rank among zones that are counted is of the measure told before; quotations of several things name nothing"
  )
  func amongCounted() {
    let text = "德阳高新区实现外贸进出口88亿元，总量位于全省16个国家级高新区第5位。"
    #expect(indicator("第5位", in: text)?.phrase == "外贸进出口总量")
    let quoted = "德阳高新区公布“随时办、上门办、网上办”服务清单74项，推行承诺制项目21个。"
    #expect(indicator("74项", in: quoted)?.phrase == "服务清单")
    #expect(indicator("21个", in: quoted)?.phrase == "承诺制项目")
    let cluster = "德阳高新区四大百亿产业集群已具雏形。"
    #expect(indicator("四大", in: cluster)?.phrase == "产业集群")
  }
}
