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
}
