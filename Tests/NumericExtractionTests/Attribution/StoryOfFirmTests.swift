import Measurements
import Testing

@testable import NumericExtraction

@Suite("Stories of firms and founders, and firms that come to a zone")
struct StoryOfFirmTests {
  @Test("what a founder by name did is the firm's")
  func founder() {
    let text = """
      “园区帮我们对接高校，我们才下决心把总部放在这里。”德阳凌磁动力有限公司创始人、董事长李永胜说。2019年，李永胜带领6名博士回国创业，当年获得500万元扶持资金。
      """
    #expect(scope("6名", in: text) == .enterprise)
    #expect(scope("500万元", in: text) == .enterprise)
  }

  @Test("who was told to have founded a firm speaks for it")
  func spokenByFounder() {
    let text = """
      这家由郭建林于2008年创办的企业从3台旧车床起步。

      “去年高新区帮我们争取到800万元技改贷款，新上的两条生产线已投产。”郭建林说。
      """
    #expect(scope("800万元", in: text) == .enterprise)
    let official = "“去年我们为企业争取到800万元技改贷款，服务企业26家。”德阳高新区经发局局长郭建林说。"
    #expect(scope("26家", in: official) == .park)
  }

  @Test("a word of time in front of a firm's sentence does not end what it tells")
  func timeInFront() {
    let text = "如今，该公司研发人员增至120余人；产品销往20多个国家和地区。"
    #expect(scope("20多个", in: text) == .enterprise)
  }

  @Test("who counted what a sentence tells is not whose it is")
  func source() {
    let text = """
      昆山综保区加快建设。

      昆山海关统计显示，前三季度，昆山综保区进出口总值2986亿元，占昆山全市的64.7%。受消费电子需求疲软影响，进出口总值同比下降9.3%。
      """
    #expect(measurement("9.3%", in: text)?.scope == .park)
  }

  @Test("what a firm that comes to the zone has elsewhere is none of the zone's")
  func comingFirm() {
    let text = """
      投资30亿元显示模组项目落户德阳高新区

      深圳蓝山光电有限公司与德阳高新区签约，将投资30亿元建设生产基地。

      蓝山光电成立于2003年，是国内最早从事面板研发的企业之一，员工8000余人。
      """
    #expect(measurement("8000余人", in: text)?.scope == .enterprise)
    #expect(measurement("8000余人", in: text)?.park == "")
    let resident = """
      德阳高新区企业巡礼

      蓝山光电有限公司成立于2003年，是国内最早从事面板研发的企业之一，员工8000余人。
      """
    #expect(measurement("8000余人", in: resident)?.park == "德阳高新区")
  }

  @Test("terms hold since the rule came out")
  func termsSince() {
    let text = "今年3月，德阳高新区出台“人才新政”，对新引进的博士给予10万元补贴；购房的给予最高60万元补贴。"
    #expect(measurement("10万元", in: text)?.period?.description == "2023-03/")
    #expect(measurement("最高60万元", in: text)?.period?.description == "2023-03/")
  }

  @Test("years since the founding are of sums, not of what is reached")
  func yearsSince() {
    let text = "德阳高新区成立15年来，基础设施累计投入超85亿元，绿化率43.5%。"
    #expect(measurement("超85亿元", in: text)?.period?.description == "2008/2023")
    #expect(measurement("43.5%", in: text)?.period?.description == "2023-09")
  }

  @Test("an estimate told behind a year that is over holds for its own figure")
  func estimate() {
    let text = "德阳高新区2023年全年地区生产总值预计增长6.5%，固定资产投资增长12.6%。"
    #expect(measurement("6.5%", in: text, date: "2024-01")?.status == .planned)
    #expect(measurement("12.6%", in: text, date: "2024-01")?.status == .actual)
  }

  @Test("what the whole group has that comes to a zone is no park's")
  func group() {
    let text = """
      南岭集团加码德阳 30亿元打造冰箱产业基地

      5月12日，南岭集团与德阳经开区签署投资协议，拟投资30亿元，兴建冰箱产业基地。

      年报显示，南岭集团2022年实现营业收入1027亿元，净利润61亿元。
      """
    #expect(measurement("1027亿元", in: text)?.scope == .enterprise)
    #expect(measurement("1027亿元", in: text)?.park.isEmpty == true)
    #expect(read(text).first { $0.sentence.contains("拟投资") }?.scope == .project)
  }

  @Test("the firms of a kind together are the zone's, whatever is read into their name")
  func firmsTogether() {
    let text = "德阳高新区汽车产业向好。\n\n1—8月，区内整车企业共生产汽车12万辆。"
    #expect(measurement("12万辆", in: text)?.scope == .park)
  }

  @Test("firms that a delegation visits elsewhere are in no park")
  func visit() {
    let text = """
      德阳经开区外出招商

      3月9日，德阳经开区党工委书记带队赴山东淄博考察，先后走访2家企业。

      在某铝业公司，考察组了解到，该企业拥有生产线26条，年产铝型材12万吨。
      """
    #expect(measurement("26条", in: text)?.scope == .enterprise)
    #expect(measurement("26条", in: text)?.park.isEmpty == true)
    #expect(measurement("12万吨", in: text)?.park.isEmpty == true)
  }

  @Test("what a technique can do is not the zone's")
  func technique() {
    let text = "德阳高新区的年轻人一次次试验，把系统响应时间由120毫秒缩短到75毫秒，识别准确率提高4.3个百分点。"
    for figure in ["120毫秒", "75毫秒", "4.3个百分点"] {
      #expect(measurement(figure, in: text)?.scope == .enterprise)
    }
  }

  @Test("behind one seat of a firm its sum is the whole firm's")
  func seats() {
    let text = """
      南岭集团第8代线动工

      3月9日，南岭集团第8代生产线在德阳经开区动工。

      南岭集团介绍，公司在北京经开区的产线月产4.5万片。三地合计，公司去年营业收入105亿元。
      """
    #expect(measurement("105亿元", in: text)?.park.isEmpty == true)
  }
}
