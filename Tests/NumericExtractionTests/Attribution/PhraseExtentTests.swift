import Measurements
import Testing

@testable import NumericExtraction

/// Where phrases begin and end, and what is levied, granted and made.
@Suite("Extent of indicator phrases")
struct PhraseExtentTests {
  private func phrase(_ expression: String, in text: String) -> String? {
    measurement(expression, in: text, date: "2023")?.indicator.phrase
  }

  @Test(
    "phrases are torn neither at words that look like verbs nor at cut numbers",
    arguments: [
      ("德阳高新区有效期内高新技术企业326家。", "326家", "有效期内高新技术企业"),
      ("德阳高新区在研一类新药27个。", "27个", "在研一类新药"),
      ("德阳高新区项目计划投资12.8亿元。", "12.8亿元", "计划投资"),
      ("德阳高新区专项资金预算10亿元。", "10亿元", "专项资金预算"),
      ("德阳高新区R&D经费支出占营业收入之比为3.1%。", "3.1%", "R&D经费支出占营业收入之比"),
      ("德阳高新区研发投入占比平均达4.8%。", "4.8%", "研发投入占比"),
      ("某电子等27个新（扩）建项目在德阳高新区投产。", "27个", "新(扩)建项目"),
      ("德阳高新区赴上海等地招商42次。", "42次", "招商"),
      ("德阳高新区新工艺使能耗下降15%。", "15%", "能耗"),
      ("德阳高新区1—6月新签约项目58个。", "58个", "新签约项目"),
      ("德阳高新区培育50亿级企业6家。", "6家", "企业(50亿级)"),
      ("德阳高新区有超亿元企业31家。", "31家", "企业(超亿元)"),
      ("在德阳高新区引进的项目中，投资上亿元的4个。", "4个", "项目(上亿元)"),
      ("德阳高新区设立规模500亿元的引导基金。", "500亿元", "引导基金规模"),
      ("某环保5亿元电池综合利用项目落户德阳高新区。", "5亿元", "电池综合利用项目"),
    ])
  func whole(text: String, expression: String, phrase: String) {
    let found = self.phrase(expression, in: text) ?? ""
    #expect(found.hasSuffix(phrase), "\(found)")
  }

  @Test(
    "the noun behind a figure ends before what is done with it",
    arguments: [
      ("德阳高新区为236家人才企业解决融资难题。", "236家", "人才企业"),
      ("德阳高新区产线由5名技术员操控。", "5名", "技术员"),
      ("德阳高新区把1860家企业划分为26个网格。", "1860家", "企业"),
      ("德阳高新区12栋标准厂房拔地而起。", "12栋", "标准厂房"),
      ("138家用人单位携6200个岗位来到德阳高新区。", "138家", "用人单位"),
      ("德阳高新区帮助1.1万人实现就业。", "1.1万人", "就业"),
      ("德阳高新区摸排284家重点企业用工情况。", "284家", "重点企业"),
      ("德阳高新区38家企业技术中心通过复评。", "38家", "企业技术中心"),
    ])
  func behind(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text) == phrase)
  }

  @Test(
    "what is levied, granted or taken at a rate",
    arguments: [
      ("德阳高新区工业项目土地出让金按60%收取。", "60%", "土地出让金"),
      ("对研发费用按照8%的比例给予补助，德阳高新区已兑现。", "8%", "研发费用补助"),
      ("德阳高新区博士每月发放生活补贴3000元，硕士1500元。", "1500元", "硕士生活补贴"),
      ("德阳高新区审批时限压缩至法定时限的三分之一。", "三分之一", "审批时限"),
      ("德阳高新区财政按50%贴息。", "50%", "财政贴息"),
      ("德阳高新区标准厂房租金最高打7折。", "7折", "租金"),
      ("德阳高新区建设项目从5个环节压减至1个。", "1个", "环节"),
      ("德阳高新区订单交付周期从45天缩短到18天。", "18天", "订单交付周期"),
    ])
  func rates(text: String, expression: String, phrase: String) {
    let found = self.phrase(expression, in: text) ?? ""
    #expect(found.hasSuffix(phrase), "\(found)")
  }

  @Test(
    "a yearly output is of the product beside it, before the verb where none stands behind",
    arguments: [
      ("德阳高新区负极材料项目年产6万吨，用地280亩。", "6万吨", "年产负极材料"),
      ("年产5万吨碳酸锂、3万吨氢氧化锂的某锂业二期工程落户德阳高新区。", "3万吨", "年产氢氧化锂"),
      ("德阳高新区人均日产量由38件提高到61件。", "61件", "人均日产量"),
    ])
  func output(text: String, expression: String, phrase: String) {
    #expect(self.phrase(expression, in: text) == phrase)
  }

  @Test("the number of an item is no part of the noun behind it")
  func items() {
    let text = "（一）德阳高新区固定资产投资增长13.7%。\n\n（二）规模以上工业增加值增长10.2%。"
    #expect(measurement("10.2%", in: text, date: "2023")?.indicator.phrase == "规模以上工业增加值")
  }

  @Test("two measures of one thing side by side, and areas of what is counted before them")
  func sideBySide() {
    #expect(phrase("3280亩", in: "德阳高新区出让标准地36宗3280亩。") == "出让标准地")
    let carriers = "德阳高新区建有孵化载体26家，总面积85万平方米。"
    #expect(phrase("85万平方米", in: carriers) == "孵化载体总面积")
    #expect(
      measurement("85万平方米", in: carriers, date: "2023")?.indicator.dimension == .platform)
  }

  @Test("a part or threshold of what the vocabulary names has no id")
  func parts() {
    let grown = "德阳高新区215家规上工业企业中，有163家实现正增长。"
    #expect(measurement("215家", in: grown, date: "2023")?.indicator.id == "above_scale_industrial")
    #expect(measurement("163家", in: grown, date: "2023")?.indicator.id == "")
    let recognised = "2022年，德阳高新区获批省级研发中心46家，市级152家。"
    #expect(measurement("152家", in: recognised, date: "2022")?.indicator.id == "")
    let daily = "德阳高新区新登记市场主体4260户，日均新增20户。"
    #expect(measurement("20户", in: daily, date: "2023")?.indicator.id == "")
    let newcomers = "2022年，德阳高新区新增规上企业23家、高新技术企业14家。"
    let id = measurement("14家", in: newcomers, date: "2022")?.indicator.id
    #expect(id == "new_high_tech_enterprises")
  }

  @Test(
    "the head noun tells the dimension of a phrase without id",
    arguments: [
      ("德阳高新区协调解决堵点难点问题58个。", "58个", Dimension.service),
      ("德阳高新区与6所职业院校合作。", "6所", .platform),
      ("德阳高新区落地技改任务清单所列生产装置12套。", "12套", .project),
      ("德阳高新区开行货运列车86列。", "86列", .trade),
      ("德阳高新区企业用上消费券300万元。", "300万元", .funding),
      ("德阳高新区新增停车位3200个。", "3200个", .space),
      ("德阳高新区人才公寓入住率达92%。", "92%", .talent),
      ("德阳高新区回收余热120万吨。", "120万吨", .green),
      ("德阳高新区跨境电商交易额增长1.6倍。", "1.6倍", .trade),
      ("德阳高新区研发经费支出占生产总值比重为3.9%。", "3.9%", .technology),
    ])
  func dimensions(text: String, expression: String, dimension: Dimension) {
    #expect(measurement(expression, in: text, date: "2023")?.indicator.dimension == dimension)
  }

  @Test(
    "a base of comparison, an influence and an adverb are no part of what is measured",
    arguments: [
      ("德阳高新区平均办理时限较法定时限压缩86.5%。", "86.5%", "平均办理时限"),
      ("德阳高新区平均办结时间3.2个工作日，比法定时限提速85%。", "85%", "平均办结时间"),
      ("德阳高新区税收收入27亿元，受原料涨价影响同比下降4.3%。", "4.3%", "税收收入"),
      ("德阳高新区项目审批时间将再压缩15%以上。", "15%以上", "项目审批时间"),
      ("德阳高新区算力规模将提升至现在的4倍。", "4倍", "算力规模"),
      ("德阳高新区一般公共预算收入52亿元，在全市各区镇中位列第一。", "第一", "一般公共预算收入"),
    ])
  func beside(text: String, figure: String, phrase: String) {
    #expect(measurement(figure, in: text)?.indicator.phrase == phrase)
  }

  @Test("a capacity is of what is made, and a stage behind a word of time of what is counted")
  func capacity() {
    let text = "德阳高新区动力电池项目已于8月投产，形成年产动力电池6GWh的能力。"
    #expect(measurement("6GWh", in: text)?.indicator.phrase == "年产动力电池")
    let stage = "德阳高新区力争60个项目年内竣工投产。"
    #expect(measurement("60个", in: stage)?.indicator.phrase == "竣工投产项目")
  }

  @Test("the length of what was counted before, and a class of size without a noun")
  func elided() {
    let roads = "德阳高新区建成主干道12条共31公里。"
    #expect(measurement("31公里", in: roads)?.indicator.phrase == "主干道")
    let text = "德阳高新区开工项目30个。在开工的项目里，投资10亿元以上的有3个。"
    #expect(measurement("3个", in: text)?.indicator.phrase == "开工项目(10亿元以上)")
  }

  @Test("grants that go to each of a list with a condition behind it")
  func granted() {
    let text = "德阳高新区规定，博士、硕士、本科毕业生到区内企业就业的，分别给予60万元、30万元、10万元购房补贴。"
    for (figure, phrase) in [("60万元", "博士购房补贴"), ("10万元", "本科毕业生购房补贴")] {
      #expect(measurement(figure, in: text)?.status == .policy)
      #expect(measurement(figure, in: text)?.indicator.phrase == phrase)
    }
  }

  @Test(
    "words torn from their neighbours",
    arguments: [
      ("一块块厚度仅0.5毫米的玻璃在德阳高新区下线。", "0.5毫米", "厚度"),
      ("德阳高新区将企业开办涉及的6个环节整合为1个。", "6个", "环节"),
      ("德阳高新区帮助企业引才3700余人。", "3700余人", "企业引才"),
      ("德阳高新区资金自公示结束之日起10个工作日内拨付到位。", "10个工作日内", "资金"),
      ("德阳高新区税收总量居宣城市第一位。", "第一位", "税收总量"),
    ])
  func torn(text: String, figure: String, phrase: String) {
    #expect(measurement(figure, in: text)?.indicator.phrase == phrase)
  }

  @Test("a list that mixes shares and multiples goes to its members in order")
  func mixedList() {
    let text = "德阳高新区木材、粮食、水产品进口分别增长12.8%、40.6%和1.2倍。"
    #expect(measurement("12.8%", in: text)?.indicator.phrase == "木材进口")
    #expect(measurement("1.2倍", in: text)?.indicator.phrase == "水产品进口")
  }

  @Test("measures that go by more than one noun are whole, and each is its own")
  func wholeMeasures() {
    let years = "2019年至2021年，德阳高新区分别完成税收1亿元、2亿元、3亿元；分别完成工业实际投入31亿元、44亿元、52亿元。"
    #expect(indicator("44亿元", in: years)?.phrase == "工业实际投入")
    let funds = "德阳高新区基金总数增至9支，总规模约150亿元。"
    #expect(indicator("约150亿元", in: funds)?.phrase == "基金总规模")
    let firms = "62家新材料产业规上工业企业实现产值540亿元。"
    #expect(indicator("540亿元", in: "德阳高新区：" + firms)?.phrase == "新材料产业规上工业企业产值")
    let shares = "德阳高新区现有工业硅年产能80万吨、多晶硅年产能14万吨，分别占全国的31%和26%。"
    #expect(indicator("26%", in: shares)?.phrase == "多晶硅年产能")
    let rank = "德阳高新区外向型经济始终稳居全省第二。"
    #expect(indicator("第二", in: rank)?.phrase == "外向型经济")
  }
}
