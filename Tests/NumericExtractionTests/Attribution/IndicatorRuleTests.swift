import Measurements
import Testing

@testable import NumericExtraction

@Suite("Rules of indicator phrases")
struct IndicatorRuleTests {
  @Test(
    "a rank takes the noun before its field, else the ranking that it belongs to",
    arguments: [
      ("德阳高新区空调产销量连续7年位居全球第一。", "第一", "空调产销量"),
      ("德阳高新区进出口总额首次跃居全国综保区第一。", "第一", "进出口总额"),
      ("德阳高新区规上工业增加值400亿元，总量居杭州第一。", "第一", "规上工业增加值总量"),
      ("德阳高新区规上工业增加值400亿元，增速居全省第二。", "第二", "规上工业增加值增速"),
      ("园区高质量发展百强榜单发布。其中，德阳高新区第19位。", "第19位", "高质量发展百强榜单排名"),
      ("德阳高新区在高质量发展百强榜单中由上年第73位跃升至第36位。", "第36位", "高质量发展百强榜单排名"),
    ])
  func ranks(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("a rank is not of the place that it is reached in")
  func rankOfNoPlace() {
    #expect(measurement("第一", in: "德阳高新区居杭州第一。")?.indicator.phrase == "")
  }

  @Test(
    "分别 goes back to the figures before it, each in its order",
    arguments: [
      ("德阳高新区工业增加值402亿元，工业投资额848亿元，同比分别增长17.57%和21.95%。", "17.57%", "工业增加值"),
      ("德阳高新区工业增加值402亿元，工业投资额848亿元，同比分别增长17.57%和21.95%。", "21.95%", "工业投资额"),
      (
        "德阳高新区主营业务收入876亿元，税收19亿元，分别占全市的82%和54.3%。", "54.3%", "税收占全市"
      ),
      ("德阳高新区工业总产值4000亿元，税收总额300亿元；到2030年，两项指标将分别达到5000亿元和750亿元。", "750亿元", "税收总额"),
    ])
  func distributed(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("分别 before more figures than stand before it says nothing of them")
  func unequalDistribution() {
    let text = "德阳高新区工业增加值402亿元，三个季度分别增长1%、2%和3%。"
    #expect(measurement("2%", in: text)?.indicator.phrase == "工业增加值")
  }

  @Test(
    "a verb without its noun takes that of the figure before, and no id that only the noun has",
    arguments: [
      ("德阳高新区规划面积115平方公里，已开发57平方公里。", "57平方公里", "已开发面积"),
      ("德阳高新区收集问题2731个，办结2690个。", "2690个", "办结问题"),
      ("德阳高新区合同外资109亿美元，实际到账59亿美元。", "59亿美元", "实际到账外资"),
      ("德阳高新区全年签约27个项目，合同额206亿元。其中，罗江片区签约8个。", "8个", "签约项目"),
    ])
  func elided(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("建成 with a planned area before it is no planned area")
  func elidedWithoutID() {
    let text = "德阳高新区规划面积115平方公里，建成57平方公里。"
    #expect(measurement("115平方公里", in: text)?.indicator.id == "planned_area")
    #expect(measurement("57平方公里", in: text)?.indicator.id != "planned_area")
  }

  @Test(
    "a share is one of the figure before it, of the noun behind it, or of where it goes",
    arguments: [
      ("德阳高新区进出口总额3378亿元，占全省52%。", "52%", "进出口总额占全省"),
      ("德阳高新区港资企业1.19万家，占比11.6%。", "11.6%", "港资企业占比"),
      ("德阳高新区65%的企业反映贷款需求未获满足。", "65%", "企业"),
      ("在德阳高新区，三是约两成企业处于停产状态。", "约两成", "企业"),
      ("德阳高新区“标准地”出让占比90%以上。", "90%以上", "“标准地”出让占比"),
      ("德阳高新区产品60%销往国内市场。", "60%", "销往国内市场"),
    ])
  func shares(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("保持10%的增长 names no noun: 增长 says that it is a change")
  func growthIsNoNoun() {
    let text = "德阳高新区工业投资保持10%的增长。"
    #expect(measurement("10%", in: text)?.indicator.phrase == "工业投资")
  }

  @Test(
    "what is compared stands before 按, 是 or 高于",
    arguments: [
      ("德阳高新区人才公寓租金按市场价的5折收取。", "5折", "人才公寓租金"),
      ("德阳高新区材料储氢密度是传统材料的1.5倍。", "1.5倍", "材料储氢密度"),
      ("德阳高新区税收收入1100亿元，是挂牌之初的6倍。", "6倍", "税收收入"),
      ("德阳高新区工业投资增速高于全市7个百分点。", "7个百分点", "工业投资"),
    ])
  func comparisons(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test(
    "a term is what is granted, for what it is granted",
    arguments: [
      ("第六条 引才中介。猎头机构成功引才的，按其服务费的30%给予奖励。", "30%", "服务费奖励"),
      ("第四条 人才引进。引进国家级领军人才的，给予企业50万元一次性奖励。", "50万元", "引进国家级领军人才奖励"),
      ("第六条【租金补贴】租用厂房的，前三年按租金的70%逐年补贴。", "70%", "租金补贴"),
      ("第五条 创业扶持。创业贷款按同期LPR的50%贴息。", "50%", "创业贷款贴息"),
      ("第三条 个人奖励。人才本人可享受最高200万元安家补贴。", "最高200万元", "安家补贴"),
    ])
  func terms(text: String, expression: String, phrase: String) {
    let article = "德阳高新区人才办法\n\n\(text)"
    #expect(measurement(expression, in: article)?.indicator.phrase == phrase)
  }

  @Test(
    "a bare cost is that of the noun behind it; an output that of its product",
    arguments: [
      ("德阳高新区投资5000万元的申丰纺织项目开工。", "5000万元", "申丰纺织项目投资"),
      ("某公司斥资2亿美元成立德阳锂业有限公司。", "2亿美元", "德阳锂业有限公司斥资"),
      ("德阳高新区某厂年产30万吨石墨电极项目投产。", "30万吨", "年产石墨电极"),
      ("德阳高新区某厂年产透析设备1.5万台、透析耗材2000万支。", "2000万支", "年产透析耗材"),
      ("德阳高新区企业拿到了380万元技改补助。", "380万元", "技改补助"),
    ])
  func costsAndOutputs(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("年产值 is no output of 值")
  func outputValue() {
    #expect(measurement("5亿元", in: "德阳高新区去年年产值5亿元。")?.indicator.phrase == "年产值")
  }

  @Test(
    "a phrase is never torn, neither from its word nor into the figure before it",
    arguments: [
      ("德阳高新区某有限公司从签约到开工只用了98天。", "98天", "签约到开工用时"),
      ("德阳高新区累计为386家企业授信21.7亿元。", "21.7亿元", "授信"),
      ("德阳高新区累计为386家企业授信21.7亿元。", "386家", "企业"),
      ("德阳高新区15个项目总投资286亿元。", "15个", "项目"),
      ("德阳高新区规上企业从业人员19.3万人。", "19.3万人", "规上企业从业人员"),
      ("德阳高新区技改项目补助比例由10%提高到15%。", "15%", "技改项目补助比例"),
      ("德阳高新区新增国家级“小巨人”3家。", "3家", "新增国家级“小巨人”"),
      ("德阳高新区将“证照联办”由12个行业扩大到40个行业。", "12个", "行业"),
    ])
  func whole(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test(
    "lists of nouns that share a head count the head",
    arguments: [
      ("德阳高新区入驻毛绒玩具、电子线束企业23家。", "23家", "企业"),
      ("德阳高新区拥有院士工作站2个、博士后工作站3个。", "3个", "博士后工作站"),
      ("德阳高新区拥有高新技术企业、专精特新企业100家。", "100家", "专精特新企业"),
    ])
  func lists(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }

  @Test("a headline's figure without a noun is what the body says of it")
  func headline() {
    let text = "冲刺2000亿元 德阳高新区再加码\n\n德阳高新区今年地区生产总值将达到2000亿元。"
    let first = read(text).first
    #expect(first?.indicator.phrase == "地区生产总值")
  }

  @Test(
    "the dimension is that of the head; a share goes with its whole, a term with its item",
    arguments: [
      ("德阳高新区港资企业1.19万家，占比11.6%。", "11.6%", Dimension.enterprise),
      ("德阳高新区进出口总额3378亿元，占全省52%。", "52%", .trade),
      ("第二条 生活补贴。每月发放3000元，期限最长36个月。", "最长36个月", .funding),
      ("第三条 人才公寓。租住期不超过3年。", "不超过3年", .talent),
      ("德阳高新区规上企业从业人员19.3万人。", "19.3万人", .talent),
    ])
  func dimensions(text: String, expression: String, dimension: Dimension) {
    let article = text.hasPrefix("第") ? "德阳高新区人才办法\n\n\(text)" : text
    #expect(measurement(expression, in: article)?.indicator.dimension == dimension)
  }

  @Test("the parts of newcomers are newcomers")
  func newcomers() {
    let text = "德阳高新区共引进紧缺专业人才422人，其中硕士33人、博士4人。"
    #expect(measurement("4人", in: text)?.indicator.phrase == "引进博士")
    #expect(measurement("4人", in: text)?.indicator.id == "introduced_phds")
  }

  @Test("后者 stands for a noun that no rule looks up: none is better than another's")
  func pronoun() {
    let text = "德阳高新区有全国技术能手2人，省级人才团队也安了家，后者1个。"
    #expect(measurement("1个", in: text)?.indicator.phrase == "")
  }

  @Test(
    "a noun that begins with a verb, one behind a class of sizes, 用时, a distance and a measure of size",
    arguments: [
      ("聊城开发区精简为9个内设机构。", "9个", "内设机构"),
      ("临港工业区建成了两个万吨级以上的码头。", "两个", "码头"),
      ("聊城开发区办完手续，用时7个工作日。", "7个工作日", "用时"),
      ("柳河开发区距离通化机场28公里。", "28公里", "距通化机场距离"),
      ("聊城开发区项目建设用时平均缩短40%。", "40%", "用时"),
    ])
  func phrases(text: String, expression: String, phrase: String) {
    #expect(measurement(expression, in: text)?.indicator.phrase == phrase)
  }
}
