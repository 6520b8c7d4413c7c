import Measurements
import Testing

@testable import NumericExtraction

@Suite("Who speaks, what an event counts, what a headline tells again")
struct SpeakerAndEventTests {
  @Test("what a firm says of itself is the firm's; what the zone's office says is the zone's")
  func speakers() {
    let firm = "合肥高新区来了新同事。“现在当天就能收到简历46份，比从前快多了。”某科技公司负责人说。"
    #expect(measurement("46份", in: firm)?.scope == .enterprise)
    let zone = "合肥高新区越办越好。“今年以来，我们一共兑现奖补资金46万元，惠及一批企业。”管委会负责人说。"
    #expect(measurement("46万元", in: zone)?.scope == .park)
  }

  @Test(
    "what is counted at an event that the zone holds is the event's; events counted are the zone's")
  func hosted() {
    let held = "合肥高新区近日举办专场招聘会，提供岗位1000余个，吸引求职者4000余名。"
    #expect(read(held).map(\.scope) == [.event, .event])
    let counted = "合肥高新区上半年举办9场招聘会，提供岗位3000余个。"
    #expect(read(counted).map(\.scope) == [.park, .park])
  }

  @Test("a quarter's signings are no ceremony")
  func quarter() {
    let text = "# 德阳高新区一季度签约引进项目14个\n\n一季度，德阳高新区签约引进项目14个，协议投资148亿元。\n"
    #expect(read(text).allSatisfy { $0.scope == .park })
  }

  @Test("a headline's figure is the body's: what it measures, when and as what")
  func headline() {
    let text = """
      # 冲刺2000亿元 成都高新区再加码

      成都高新区公布2023年工作目标：地区生产总值要达到2000亿元。
      """
    let all = read(text).filter { $0.text == "2000亿元" }
    #expect(all.count == 2)
    #expect(Set(all.map(\.status)) == [.planned])
    #expect(Set(all.map { $0.period?.description ?? "" }) == ["2023"])
  }

  @Test("a bare count that the body has of other things is not the headline's")
  func coincidence() {
    let text = """
      # 德阳高新区新增平台12个

      德阳高新区去年招聘教师12名。
      """
    #expect(measurement("12个", in: text)?.period?.description != "2022")
  }

  @Test("who is named again speaks as before")
  func namedAgain() {
    let text = """
      # 嘉善经开区：抢订单

      公司关务经理周婷介绍，1-8月公司出口56亿元。

      “每年能省下物流成本300多万元，通关时间也短了许多。”周婷说。
      """
    #expect(measurement("300多万元", in: text, date: "2023-09")?.scope == .enterprise)
  }

  @Test("what many events have come to, and what is said of the zone, is no event's")
  func notOfOneEvent() {
    let text = """
      # 马鞍山经开区举办春季招聘会

      招聘会共有126家企业参加，岗位年薪最高达30万元。

      马鞍山经开区已举办招聘会12场，服务企业430家次。该区现有企业480余家。
      """
    #expect(measurement("126家", in: text, date: "2023-02")?.scope == .event)
    #expect(measurement("最高达30万元", in: text, date: "2023-02")?.scope == .event)
    #expect(measurement("430家次", in: text, date: "2023-02")?.scope == .park)
    #expect(measurement("480余家", in: text, date: "2023-02")?.scope == .park)
  }

  @Test("what a report of a meeting tells of a year is no meeting's")
  func yearReported() {
    let text = """
      # 无锡高新区召开企业家大会

      2月27日，无锡高新区召开企业家大会，600余名企业家参会。

      2023年，无锡高新区实现GDP2486亿元。全区拥有上市企业49家。
      """
    #expect(measurement("600余名", in: text, date: "2024-02")?.scope == .event)
    #expect(measurement("49家", in: text, date: "2024-02")?.scope == .park)
  }

  @Test("what a published rule grants is its term; what was paid is a fact")
  func grants() {
    let text = """
      # 绵阳高新区出台人才新政

      近日，绵阳高新区印发《关于加快集聚高层次人才的十条措施》。

      对入选国家级人才计划的专家，给予200万元安家补助；引进的博士、硕士，分别给予20万元、5万元生活补贴，分3年发放。

      今年前三季度，绵阳高新区发放各类人才补贴4860万元。
      """
    for expression in ["200万元", "20万元", "5万元"] {
      #expect(measurement(expression, in: text, date: "2022-11")?.status == .policy)
    }
    #expect(measurement("4860万元", in: text, date: "2022-11")?.status == .actual)
  }

  @Test("what is agreed on the spot of a fair is the fair's, and a loan at a meeting the meeting's")
  func onSpot() {
    let text = "德阳高新区组织14家企业赴第七届博览会参展，现场签订合作协议9项，意向成交额2.4亿元。"
    #expect(measurement("9项", in: text)?.scope == .event)
    #expect(measurement("2.4亿元", in: text)?.scope == .event)
    let meeting = "德阳高新区举办政银企对接会，7家银行为21家企业授信13亿元。"
    #expect(measurement("13亿元", in: meeting)?.scope == .event)
  }

  @Test("with how many one agrees on a day is of the signing, with how many one has agreed is not")
  func partners() {
    let text = "5月16日，德阳高新区与泗洪县等14个市县区签订“跨省通办”合作协议。"
    #expect(measurement("14个", in: text)?.scope == .event)
    let stock = "德阳高新区已与14所高校签订合作协议。"
    #expect(measurement("14所", in: stock)?.scope == .park)
  }

  @Test("what all projects of a ceremony will bring is the ceremony's")
  func allProjects() {
    let text = """
      德阳高新区32个项目集中开工

      3月16日，德阳高新区举行项目集中开工仪式，32个项目总投资286亿元。全部项目达产后，预计年可新增销售收入410亿元。
      """
    #expect(measurement("410亿元", in: text)?.scope == .event)
  }

  @Test("how fast a sum grew at a meeting that presents it is of what grew")
  func growthAtMeeting() {
    let text = "近日召开的德阳高新区发展大会上，一份“成绩单”引人注目：2022年完成工业产值615亿元，同比增长4.6%。"
    #expect(measurement("615亿元", in: text)?.scope == .park)
    #expect(measurement("4.6%", in: text)?.scope == .park)
  }

  @Test("what a delegation sees, a fair shows and a visit to schools offers is of the event")
  func doneThere() {
    let visit = """
      德阳经开区外出招商

      3月9日，德阳经开区负责人带队赴江苏江阴，考察企业6家，洽谈项目4个。
      """
    #expect(measurement("6家", in: visit)?.scope == .event)
    #expect(measurement("4个", in: visit)?.scope == .event)
    let shown = "近日，德阳高新区组织11家材料企业亮相工业博览会，集中展示60多种新产品。"
    #expect(measurement("60多种", in: shown)?.scope == .event)
    let schools = "当天，德阳高新区组织42家企业走进西南交通大学等4所高校，提供岗位1286个。活动共收到简历3400余份。"
    for figure in ["42家", "4所", "1286个", "3400余份"] {
      #expect(measurement(figure, in: schools)?.scope == .event)
    }
  }

  @Test("a system is of the firm that has developed it")
  func system() {
    let text = "德阳高新区企业南岭智联科技有限公司研发的运维平台获奖。该平台可监测测点1200余个，使故障预警准确率达到96%。"
    #expect(measurement("1200余个", in: text)?.scope == .enterprise)
    #expect(measurement("96%", in: text)?.scope == .enterprise)
  }
}
