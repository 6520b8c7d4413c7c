import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: cities, provinces and other zones beside the zone")
struct RegionBesideZoneTests {
  private func attribution(_ figure: String, in text: String) -> [String] {
    let found = measurement(figure, in: text)
    return [found?.scope.rawValue ?? "", found?.park ?? ""]
  }

  @Test(
    "a region's figure is none of the zone's",
    arguments: [
      ("阜阳高新区产值增长8.5%。而从全市看，1—8月工业增加值1599.8亿元。", "1599.8亿元"),
      ("阜阳高新区产值增长8.5%。1—8月六安规上工业增加值1599.8亿元。", "1599.8亿元"),
      ("阜阳高新区有瞪羚企业18家，占全市36家的一半。", "36家"),
      ("阜阳高新区是台资聚集地。截至去年底，在六安注册的台企达290家。", "290家"),
      ("在全国157家参评高新区中，阜阳高新区的盈利能力排第58位。", "157家"),
    ])
  func regions(text: String, figure: String) {
    #expect(attribution(figure, in: text) == ["region", ""])
  }

  @Test(
    "what a province's department says of zones that it does not name is the province's",
    arguments: [
      ("阜阳高新区产值增长8.5%。省科技厅副厅长表示，到2027年，力争高新区产值突破6000亿元。", "突破6000亿元"),
      ("阜阳高新区产值增长8.5%。根据省政府出台的方案，高新区高新技术企业达到5000家。", "5000家"),
    ])
  func departments(text: String, figure: String) {
    #expect(attribution(figure, in: text) == ["region", ""])
  }

  @Test("of a sentence that a region opens, the region's statistics are its own")
  func openingRegion() {
    let text = "阜阳高新区产值增长8.5%。四季度，全县将开工项目20个，园区新建厂房10万平方米，确保地区生产总值增长6%。"
    #expect(attribution("6%", in: text) == ["region", ""])
  }

  @Test("a park with a name of its own behind that of the zone is a part of it")
  func namedPart() {
    let text = "阜阳高新区颍上园区去年企业总收入281亿元。"
    #expect(measurement("281亿元", in: text)?.scope == .other)
  }

  @Test("园区 behind the name of a part is that part, wherever it lies")
  func partAsYard() {
    let text = """
      走进阜阳高新区，厂房林立。

      2012年5月，安徽激光产业园在阜阳高新区破土动工。如今，园区建成区面积4.2平方公里。

      2020年，激光产业园销售收入达到68亿元。阜阳高新区高新技术企业达到163家。

      到2025年，激光产业园销售收入要达到200亿元。
      """
    #expect(measurement("4.2平方公里", in: text)?.scope == .other)
    #expect(attribution("163家", in: text) == ["park", "阜阳高新区"])
    #expect(measurement("68亿元", in: text)?.scope == .other)
  }

  @Test("in the bracket behind a zone stands what it is a part of")
  func bracket() {
    let text = "南昌经开区（赣江新区经开组团）开工项目多。去年，35个项目建成投产。"
    #expect(measurement("35个", in: text)?.park == "南昌经开区")
  }

  @Test("an official of the city who leads the zone speaks of the zone")
  func officials() {
    let text = "阜阳市副市长、阜阳高新区管委会主任提出，今年营业收入要冲到490亿元。"
    #expect(attribution("490亿元", in: text) == ["park", "阜阳高新区"])
  }

  @Test("what a zone has in proportion to its region is the zone's")
  func proportions() {
    let text = "阜阳高新区亩均税收达到52万元，是全市平均水平的2.4倍。"
    #expect(attribution("2.4倍", in: text) == ["park", "阜阳高新区"])
  }

  @Test("the zones among which one is ranked are not what the next item tells of")
  func ranked() {
    let text = "阜阳综合保税区进出口总额达270亿元，位次升至全国97家综保区的第15位；1—9月利用外资1164万美元。"
    #expect(attribution("1164万美元", in: text) == ["park", "阜阳综合保税区"])
  }

  @Test("a kind of zone alone is the one that bears it in its name, whichever was listed before")
  func bareKind() {
    let text = """
      西宁开发区：首季投资增长

      西宁开发区一季度投资增长12%。

      南川工业园区、东川工业园区投资分别增长10.3%、7.6%。开发区57个重点项目复工。
      """
    #expect(measurement("57个", in: text)?.park == "西宁开发区")
  }

  @Test("a zone that is named once and late is not what the article is about")
  func late() {
    let text = """
      洪岭工业坊：20年长出一个部落

      刚刚又有12家企业进村，总投资1.16亿美元。

      坊内道路宽阔，聚集企业125家，员工2.6万余人。

      当地计划三年内再引进一批企业，配套建设学校和医院，方便职工生活。

      毗邻的阜阳经济技术开发区同样受益，去年产值1182亿元。
      """
    #expect(measurement("125家", in: text)?.park == "")
    #expect(measurement("1182亿元", in: text)?.park == "阜阳经开区")
  }

  @Test("the usual name of a zone stays where the article writes none more often")
  func usualName() {
    let text = "包头稀土高新区：从一块磁到一台机\n\n稀土高新区现有稀土企业130多家。"
    #expect(measurement("130多家", in: text)?.park == "包头稀土高新区")
  }

  @Test("a zone is the subject of all that a sentence which breaks down a region tells of it")
  func brokenDown() {
    let text = """
      德阳前5月工业稳步增长

      前5个月，德阳市实现工业产值1250亿元。

      分县区看，德阳经开区产值总量最大，达286亿元，占全市的22.9%；广汉市、绵竹市产值分别为210亿元、180亿元。
      """
    #expect(measurement("286亿元", in: text)?.park == "德阳经开区")
    #expect(measurement("22.9%", in: text)?.park == "德阳经开区")
    #expect(measurement("210亿元", in: text)?.scope == .region)
  }

  @Test("what a breakdown goes by is no project")
  func pointOfView() {
    let text = "德阳市上半年采购额28亿元。\n\n从采购项目构成看，工程类采购20亿元，占71%。"
    #expect(measurement("20亿元", in: text)?.scope == .region)
    #expect(measurement("71%", in: text)?.scope == .region)
  }

  @Test("what a city begins in a zone is the city's")
  func venue() {
    let text = """
      四川德阳31个重点项目集中开工

      4月12日，德阳市在德阳经开区举行重点项目集中开工仪式。此次开工的31个项目总投资160亿元。
      """
    #expect(measurement("160亿元", in: text)?.scope != .park)
    #expect(measurement("160亿元", in: text)?.park.isEmpty == true)
  }

  @Test("what a whole city has on the day of a zone's ceremony is the city's")
  func wholeCity() {
    let text = """
      德阳高新区12个项目集中开工

      2月6日，德阳高新区举行一季度项目集中开工仪式，12个项目总投资66亿元。据了解，当天德阳全市共有48个项目同步开工，总投资290亿元。
      """
    #expect(measurement("66亿元", in: text)?.scope == .event)
    #expect(measurement("48个", in: text)?.scope == .region)
    #expect(measurement("290亿元", in: text)?.scope == .region)
  }

  @Test("a clause that turns to a place and says no more gives it the sentence")
  func turning() {
    let text = "德阳高新区上半年新增就业1200人。而在德阳市，同期城镇新增就业2.3万人，完成年度任务的70%。"
    #expect(measurement("1200人", in: text)?.scope == .park)
    #expect(measurement("2.3万人", in: text)?.scope == .region)
    #expect(measurement("70%", in: text)?.scope == .region)
  }

  @Test("how far a zone lies from a city is the zone's")
  func distance() {
    let text = "德阳高新区区位优越，距成都市区60公里，距绵阳市58公里，到重庆仅需2小时。"
    for figure in ["60公里", "58公里", "2小时"] {
      #expect(measurement(figure, in: text)?.scope == .park)
    }
    #expect(measurement("2小时", in: text)?.indicator.phrase == "到重庆")
  }

  @Test("of two places named last, neither the former nor the latter is a zone")
  func formerPlace() {
    let text = "德阳高新区进出口12亿美元，德阳经开区9亿美元。广汉、绵竹一升一降，前者增长6.3%，后者下降4.7%。"
    #expect(measurement("6.3%", in: text)?.scope != .park)
    #expect(measurement("4.7%", in: text)?.scope != .park)
  }

  @Test("a chemical park named after the city is a zone beside its other one")
  func chemicalPark() {
    let text = "上半年，扬州全市进出口50亿美元。扬州经济技术开发区完成14亿美元。扬州化学工业园区进出口2.7亿美元，同比下降12%。"
    #expect(measurement("2.7亿美元", in: text)?.park == "扬州化学工业园区")
    #expect(measurement("12%", in: text)?.park == "扬州化学工业园区")
  }

  @Test("a city that plans projects of its rank is the subject, and accredits nothing")
  func rankOfCity() {
    let text = "榆林高新区项目提速。今年，榆林市计划实施市级重点项目380个，年度投资1260亿元。"
    #expect(measurement("380个", in: text)?.scope == .region)
    #expect(measurement("1260亿元", in: text)?.scope == .region)
  }

  @Test("a bare kind of zone is the city's that the headline names, not a district's")
  func city() {
    let text = """
      上半年淄博经济“成绩单”揭晓 高新区增速领跑

      上半年，全市实现地区生产总值1568亿元。

      从总量看，临淄区完成地区生产总值352亿元；张店区、桓台县分别完成271亿元、203亿元；高新区完成118亿元。从增速看，高新区增长16.8%。
      """
    #expect(measurement("118亿元", in: text)?.park == "淄博高新区")
    #expect(measurement("118亿元", in: text)?.indicator.phrase == "地区生产总值")
    #expect(measurement("271亿元", in: text)?.indicator.phrase == "地区生产总值")
    #expect(measurement("16.8%", in: text)?.indicator.phrase == "地区生产总值")
  }

  @Test("what a county can make is no project's, and what lies in a town is in no zone")
  func county() {
    let text = """
      主导产业

      田东石化工业园区位于县城东郊，规划面积33平方公里。

      目前，全县有铝加工企业11家，形成电解铝30万吨的年生产能力。

      落户祥周镇的一家果品加工企业日处理鲜果300吨。
      """
    #expect(measurement("33平方公里", in: text)?.park == "田东石化工业园区")
    #expect(measurement("30万吨", in: text)?.scope == .region)
    #expect(measurement("300吨", in: text)?.park.isEmpty == true)
  }
}
