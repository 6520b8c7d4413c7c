import Measurements
import Testing

@testable import NumericExtraction

@Suite("Events of a city beside those of a zone, laboratories pointed at, firms seated elsewhere")
struct EventOfRegionTests {
  @Test("a county's ceremony that a zone hosts is not the zone's")
  func ceremonyOfCounty() {
    let text = """
      广德经济开发区迎来一批新项目
      4月12日，广德县二季度重点项目集中开工仪式在广德经济开发区举行，36个项目集中开工，总投资72.5亿元。
      """
    #expect(measurement("36个", in: text, date: "2022-04")?.scope == .event)
    #expect(measurement("36个", in: text, date: "2022-04")?.park.isEmpty == true)
    let own = """
      广德经济开发区迎来一批新项目
      4月12日，广德经济开发区二季度重点项目集中开工仪式举行，36个项目集中开工，总投资72.5亿元。
      """
    #expect(measurement("36个", in: own, date: "2022-04")?.park == "广德经济开发区")
  }

  @Test("what a zone has of the projects that a city starts on a day is its ceremony's")
  func shareOfCity() {
    let text = """
      遂宁高新区14个项目集中开工
      3月1日，遂宁市一季度项目集中开工仪式举行。当天，全市共有68个项目同步动工，遂宁高新区占14个。
      """
    #expect(measurement("14个", in: text, date: "2022-03")?.scope == .event)
    #expect(measurement("68个", in: text, date: "2022-03")?.park != "遂宁高新区")
  }

  @Test("a laboratory that is pointed at tells of itself")
  func laboratory() {
    let text = """
      柳州高新区添了一处创新平台
      柳州工业互联网实验室落户柳州高新区。该实验室分析振动数据，预警准确率达95.2%。
      """
    #expect(measurement("95.2%", in: text)?.scope == .enterprise)
  }

  @Test("what a firm has that is seated elsewhere is no zone's")
  func seatedElsewhere() {
    let text = """
      临汾经济开发区洽谈光伏项目
      5月8日，临汾经济开发区与一家企业对接。据了解，中晟新能源科技有限公司总部位于江苏常州，主营光伏电站投资，累计装机规模超4GW。
      """
    let capacity = measurement("超4GW", in: text, date: "2022-05")
    #expect(capacity?.scope == .enterprise)
    #expect(capacity?.park.isEmpty == true)
  }

  @Test("a word of a motto is no plan")
  func motto() {
    let text = """
      大同经开区办了一场大会
      大同经开区举办氢能大会。大会以“绿色未来”为主题，吸引280家企业参会。
      """
    #expect(measurement("280家", in: text)?.status == .actual)
  }

  @Test("the parks of a province at the head of a clause are no zone")
  func parksOfProvince() {
    let text = "广东产业园区完成投资586亿元。"
    #expect(measurement("586亿元", in: text)?.scope == .region)
    #expect(measurement("586亿元", in: text)?.park.isEmpty == true)
  }

  @Test(
    "an adjunct with nothing before it and an event that begins with its host are read without a trap",
    arguments: [
      ("影响下降4.1%。", "4.1%"), ("柳州高新区税收回落，影响下降4.1%。", "4.1%"),
      ("启动襄阳市人才招聘会在诸葛亮广场举行，215家用人单位参加。", "215家"),
    ])
  func shortest(text: String, figure: String) {
    #expect(measurement(figure, in: text) != nil)
  }
}
