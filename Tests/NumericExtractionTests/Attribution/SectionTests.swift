import Measurements
import Testing

@testable import NumericExtraction

@Suite("Sections that look back or ahead")
struct SectionTests {
  private let report = """
    # 滨城经济开发区工作报告

    一、2022年工作回顾

    （一）招商引资成效显著。滨城经济开发区新引进项目52个，合同资金186亿元，实际到位68亿元，其中世界500强企业项目2个。

    二、存在的主要问题

    滨城经济开发区的土地利用还不够集约，工业企业亏损面达12%，与先进开发区相比差距明显，需要在今后的工作中认真解决。

    三、2023年工作安排

    （一）加大招商力度。滨城经济开发区新引进亿元以上项目40个，到位资金80亿元以上，新建标准厂房50万平方米。

    （二）完善基础设施。三年来，滨城经济开发区累计投入基础设施资金22亿元，为今后的发展打下了比较坚实的基础。
    """

  @Test("what a review tells is of its year, and done")
  func review() {
    let found = measurement("186亿元", in: report, date: "2023")
    #expect(found?.period?.description == "2022")
    #expect(found?.status == .actual)
  }

  @Test("what an outlook tells is planned for its year, but for what it tells of years past")
  func outlook() {
    for expression in ["40个", "80亿元以上", "50万平方米"] {
      let found = measurement(expression, in: report, date: "2023")
      #expect(found?.period?.description == "2023")
      #expect(found?.status == .planned)
    }
    let past = measurement("22亿元", in: report, date: "2023")
    #expect(past?.period?.description == "2020/2023")
    #expect(past?.status == .actual)
  }

  @Test("a section between them is under neither")
  func between() {
    #expect(measurement("12%", in: report, date: "2023")?.status == .actual)
  }

  @Test("全年 is a plan while most of the year is to come, and 要 demands")
  func plans() {
    let year = "德阳高新区提出，全年地区生产总值增长7%，新增企业60家。"
    #expect(read(year, date: "2023-03").allSatisfy { $0.status == .planned })
    #expect(read(year, date: "2023-01").allSatisfy { $0.status == .actual })
    let demand = "会议强调，要抓好招商引资，新增企业60家，引进人才120人。"
    #expect(read(demand).allSatisfy { $0.status == .planned })
    let goals = "2023年，德阳高新区的主要目标是：地区生产总值增长15%。新引进项目60个，完成工业投资150亿元。"
    #expect(measurement("150亿元", in: goals)?.status == .planned)
    #expect(measurement("150亿元", in: goals)?.period?.description == "2023")
    let element = "会议指出，要素保障有力，新增企业60家。"
    #expect(read(element).allSatisfy { $0.status == .actual })
  }

  @Test("an estimate of a year that has not ended goes on through the sentence")
  func estimate() {
    let text = "2021年，临空开发区预计实现产值260亿元，增长11%；投资增长16%。"
    #expect(read(text, date: "2021-12-30").allSatisfy { $0.status == .planned })
    let past = "2021年，临空开发区实现产值260亿元，预计利润20亿元；投资增长16%。"
    #expect(measurement("16%", in: past, date: "2021-12-30")?.status == .actual)
    let deeds = "2016年，金湖开发区计划新开工项目35个，竣工25个，完成投资110亿元。"
    #expect(read(deeds, date: "2016").allSatisfy { $0.status == .planned })
  }

  @Test("an investment is done where the sentence says that the works are")
  func done() {
    let text = "2022年10月，柳河经济开发区某公司投资4800万元建设余热项目，目前已全面完工。"
    #expect(measurement("4800万元", in: text)?.status == .actual)
    #expect(measurement("4800万元", in: text)?.period?.description == "2022-10")
    let works = "上半年，雅安经开区27个新建项目达产达效，新增产值近10亿元。"
    #expect(measurement("近10亿元", in: works)?.status == .actual)
    let later = "雅安经开区27个项目达产达效后，可新增产值10亿元。"
    #expect(measurement("10亿元", in: later)?.status == .planned)
    let share = "柳河经济开发区某项目已完成全年计划3.5亿元的94.3%。"
    #expect(measurement("94.3%", in: share)?.status == .actual)
    #expect(measurement("3.5亿元", in: share)?.status == .planned)
  }

  @Test("a part behind a word for the zone, or with a Latin name, is a part")
  func named() {
    let text = "德阳高新区外贸活跃。\n\n区内跨境电商产业园入驻企业130余家。园区的生物医药产业园已集聚企业86家。"
    #expect(measurement("130余家", in: text)?.scope == .other)
    #expect(measurement("86家", in: text)?.scope == .other)
    let latin = "德阳高新区PCB产业园起步。\n\nPCB产业园位于德阳高新区东部，规划面积3.6平方公里。"
    #expect(measurement("3.6平方公里", in: latin)?.scope == .other)
    #expect(measurement("3.6平方公里", in: latin)?.park == "德阳高新区")
  }
}
