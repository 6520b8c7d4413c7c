import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: park and scope")
struct ParkTests {
  @Test(
    "a zone is known by its official, its short and its local name",
    arguments: [
      ("德阳高新技术产业开发区新签项目12个。", "德阳高新区"),
      ("德阳高新区新签项目12个。", "德阳高新区"),
      ("威海火炬高技术产业开发区新签项目12个。", "威海火炬高新区"),
      ("苏州工业园区新签项目12个。", "苏州工业园区"),
      ("苏州高新区新签项目12个。", "苏州高新区"),
    ])
  func names(text: String, park: String) {
    #expect(measurement("12个", in: text)?.park == park)
  }

  @Test(
    "a zone that no gazetteer has is found by its place and its kind",
    arguments: [
      ("临猗现代农业产业示范区落户企业12家。", "临猗现代农业产业示范区"),
      ("岚县经济技术开发区落户企业12家。", "岚县经开区"),
      ("柳河县经济开发区落户企业12家。", "柳河县经济开发区"),
      ("柳河经济开发区招商忙。柳河县经济开发区落户企业12家。", "柳河经济开发区"),
    ])
  func patterns(text: String, park: String) {
    #expect(measurement("12家", in: text)?.park == park)
  }

  @Test("a place that no table has is taken from the headline")
  func coined() {
    let text = "# 鹤陵高新区：企业越来越多\n\n今年以来，鹤陵高新区新增企业12家，该区还引进人才300人。\n"
    #expect(measurement("12家", in: text)?.park == "鹤陵高新区")
    #expect(measurement("300人", in: text)?.park == "鹤陵高新区")
  }

  @Test("该高新区, 园区 and 全区 mean the article's zone")
  func references() {
    let text = "保定高新区近日晒出成绩单。该高新区引进项目22个。园区服务企业31家。全区从业人员5000人。"
    #expect(read(text).map(\.park) == ["保定高新区", "保定高新区", "保定高新区"])
  }

  @Test("a city's total goes to no park, though the article is about one")
  func region() {
    let text = "鄂尔多斯高新区今年安排项目69个。今年，鄂尔多斯市计划实施重点项目472个。"
    #expect(measurement("69个", in: text)?.scope == .park)
    let city = measurement("472个", in: text)
    #expect(city?.scope == .region)
    #expect(city?.park == "")
  }

  @Test("a province that accredits is no subject: 四川省重点实验室3个 is the zone's")
  func accreditation() {
    let text = "德阳高新区加快建设平台，建成四川省重点实验室3个、四川省院士工作站2个。"
    #expect(measurement("3个", in: text)?.park == "德阳高新区")
    #expect(measurement("3个", in: text)?.scope == .park)
    #expect(measurement("2个", in: text)?.scope == .park)
  }

  @Test("a comparison with the province does not make it the subject")
  func comparison() {
    let text = "镇江高新区上半年地区生产总值增长7%，增幅高于江苏省；一般公共预算收入增长46.9%。"
    #expect(measurement("46.9%", in: text)?.park == "镇江高新区")
  }

  @Test("a partner zone gets nothing")
  func partner() {
    let text = "烟台高新区与荆州经济技术开发区等17个单位签约，30项事项可以异地办理。"
    #expect(measurement("30项", in: text)?.park == "烟台高新区")
  }

  @Test("投资10亿元的…项目 is a project's, 22个项目总投资60亿元 the zone's")
  func projects() {
    let single = "岚县经济开发区招商见效，投资10亿元的精密金属件项目即将入驻。"
    #expect(measurement("10亿元", in: single)?.scope == .project)
    let counted = "今年以来，嘉兴高新区引进项目22个，总投资60亿元。"
    #expect(measurement("60亿元", in: counted)?.scope == .park)
  }

  @Test("a firm's own figures are the firm's")
  func firm() {
    let text = "大庆高新区企业发展向好。格力电器有限公司去年实现营业收入608亿元。"
    #expect(measurement("608亿元", in: text)?.scope == .enterprise)
  }

  @Test("those who take part in a fair belong to the fair")
  func event() {
    let text = "近日，鄂尔多斯高新区组织5家企业参加中国—蒙古国博览会。"
    #expect(measurement("5家", in: text)?.scope == .event)
  }

  @Test("分别 hands each place its own figure")
  func distribution() {
    let text = "一季度，莱阳、栖霞、高新区采购额分别为1.62亿元、1.53亿元、7.84亿元。烟台高新区位居前列。"
    #expect(measurement("1.62亿元", in: text)?.scope == .region)
    #expect(measurement("1.53亿元", in: text)?.park == "")
    #expect(measurement("7.84亿元", in: text)?.park == "烟台高新区")
  }

  @Test("an allowance is a term of policy, what was paid is not")
  func policy() {
    let term = "德阳高新区出台新政，对新设机构给予最高500万元奖励。"
    #expect(measurement("最高500万元", in: term)?.scope == .policy)
    #expect(measurement("最高500万元", in: term)?.status == .policy)
    let paid = "去年，德阳高新区累计兑现奖励500万元。"
    #expect(measurement("500万元", in: paid)?.scope == .park)
  }
}
