import Measurements
import Testing

@testable import NumericExtraction

@Suite("Figures: value, unit and bound")
struct QuantityTests {
  /// `value unit bound` of each figure of a sentence; `low…high` for a range.
  private func figures(_ sentence: String) -> [String] {
    read(sentence).map { measurement in
      let quantity = measurement.quantity
      let value =
        quantity.value?.description
        ?? "\(quantity.low?.description ?? "")…\(quantity.high?.description ?? "")"
      return "\(value) \(quantity.unit.symbol) \(quantity.bound.rawValue)"
    }
  }

  @Test(
    "ranks behind a rank in a list, and changes of them, are no people",
    arguments: [
      ("三家高新区分别居第17位、37位和66位。", ["第17位", "37位", "66位"]),
      ("郑州高新区再进3位。", ["3位"]),
    ])
  func ranksInLists(text: String, ranks: [String]) {
    let found = read(text).filter { $0.quantity.unit.kind == .rank }.map(\.text)
    #expect(found == ranks)
  }

  @Test("numbers that one bound word stands between are read, whatever becomes of them")
  func boundBetweenBareNumbers() {
    let extractor = Extractor(options: ExtractionOptions(allNumbers: true))
    guard
      case .extracted(_, let measurements, _) = extractor.extract(
        ExtractionInput(name: "text", bytes: Array("0多于0".utf8)))
    else {
      Issue.record("the text is skipped")
      return
    }
    #expect(measurements.map(\.quantity.value) == [.zero, .zero])
    // 多 belongs to 多于: no two figures overlap.
    #expect(measurements.map(\.text) == ["0", "多于0"])
  }

  @Test("近60个工作日 is how long something takes, 近五年 a time")
  func nearlySoLong() {
    #expect(read("审批合计近六十三个工作日，园区继续改进。").map(\.text) == ["近六十三个工作日"])
    #expect(read("近五年，园区继续改进。").isEmpty)
  }

  @Test(
    "numerals in every spelling",
    arguments: [
      ("园区新增企业1,600家。", "1600 家 ="),
      ("园区新增企业１６００家。", "1600 家 ="),
      ("园区投资120亿元。", "12000000000 元 ="),
      ("园区建成住房1.0234万套。", "10234 套 ="),
      ("园区引进人才二十余名。", "20 名 >"),
      ("园区引进企业两百多家。", "200 家 >"),
      ("园区引进企业十几家。", "10 家 >"),
      ("园区引进企业数百家。", "100 家 >"),
      ("园区投资三万五千元。", "35000 元 ="),
      ("园区投资50个亿元。", "5000000000 元 ="),
      ("园区投资500多亿元。", "50000000000 元 >"),
      ("园区投資五百億元。", "50000000000 元 ="),
      ("园区占比四分之一。", "25 % ="),
      ("园区占比百分之十二点五。", "12.5 % ="),
      ("园区产值增长三成。", "30 % ="),
      ("园区产值翻两番。", "4 倍 ="),
    ])
  func numerals(sentence: String, figure: String) {
    #expect(figures(sentence) == [figure])
  }

  @Test(
    "bounds before and behind",
    arguments: [
      ("园区从业人员突破3.5万名。", "35000 名 >"),
      ("园区总投资近30亿元。", "3000000000 元 <"),
      ("园区总投资约20亿元。", "2000000000 元 ~"),
      ("园区项目20个以上。", "20 个 >="),
      ("园区占比30%左右。", "30 % ~"),
      ("园区占比不低于70%。", "70 % >="),
      ("园区办结时间不超过3个工作日。", "3 个工作日 <="),
      ("园区办结时间1个工作日内。", "1 个工作日 <="),
      ("园区奖励最高达100万元。", "1000000 元 <="),
      ("园区签约22个项目。", "22 个 ="),
      ("园区节约30万元。", "300000 元 ="),
    ])
  func bounds(sentence: String, figure: String) {
    #expect(figures(sentence) == [figure])
  }

  @Test(
    "ranges and lists",
    arguments: [
      ("园区投资6-8亿元。", ["600000000…800000000 元 range"]),
      ("园区奖励200～300万元。", ["2000000…3000000 元 range"]),
      ("园区补贴10%—30%。", ["10…30 % range"]),
      ("园区年产1万至2.5万吨。", ["10000…25000 吨 range"]),
      ("园区厂房租金为每平方米每年140—160元。", ["140…160 元/平方米/年 range"]),
      ("人才补贴每月3000元、1500元、800元。", ["3000 元/月 =", "1500 元/月 =", "800 元/月 ="]),
      ("补贴为每人每月2000元、1000元。", ["2000 元/人/月 =", "1000 元/人/月 ="]),
      ("供水能力每天10万立方米，每年安排资金5亿元。", ["100000 立方米/天 =", "500000000 元 ="]),
      (
        "园区最高可享受500万元、300万元、200万元奖励。",
        ["5000000 元 <=", "3000000 元 <=", "2000000 元 <="]
      ),
      ("园区办理时间由100个工作日压缩至25个工作日。", ["100 个工作日 =", "25 个工作日 ="]),
      ("园区引进专科197人、本科155人。", ["197 人 =", "155 人 ="]),
    ])
  func ranges(sentence: String, expected: [String]) {
    #expect(figures(sentence) == expected)
  }

  @Test(
    "dates, names, codes and idioms are no figures",
    arguments: [
      "2023年9月6日，园区召开会议。", "2021—2023年，园区推进改造。", "9月6-8日，园区参加展会。",
      "“1317”行动持续推进。", "园区形成“3+N”体系。", "园区PM2.5浓度改善。", "烟气达到欧盟2000标准。",
      "园区提供一站式服务，推行一企一策。", "第六届大会在园区举行。", "园区百花齐放，千行百业兴旺。", "园区紧邻206国道。",
      "园区启动三年行动计划。", "园区获评4A级景区。", "园区5G网络全覆盖。", "园区咨询电话0577-88888888。",
      "园区一家高新技术企业介绍了经验。", "党的二十大精神在园区落地。",
    ])
  func noFigures(sentence: String) {
    #expect(figures(sentence) == [])
  }

  @Test("a number cut by a line break or by spaces is one figure, verbatim in its text")
  func broken() {
    let cut = "德阳高新区技术和管理人才队伍不断壮大，园区从业人员已经超过3.5万\n名，其中技能型人才超过1.7万名。\n"
    #expect(measurement("超过3.5万\n名", in: cut)?.quantity.value == ExactDecimal(35_000))
    #expect(measurement("7 6.6%", in: "园区产值增长7 6.6%。")?.quantity.value == ExactDecimal("76.6"))
  }

  @Test("offsets count scalars of the document, and no two figures overlap")
  func offsets() {
    let text = "一、概况\n\n德阳高新区引进项目22个，总投资约60亿元，其中：开工18个。"
    let scalars = Array(text.unicodeScalars)
    var end = 0
    for measurement in read(text) {
      let range = measurement.span.scalars
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[range])
      #expect(String(slice) == measurement.text)
      #expect(range.lowerBound >= end)
      end = range.upperBound
    }
    #expect(end > 0)
  }

  @Test(
    "ranks in lists, among others, and told by 位次",
    arguments: [
      ("青岛、烟台、杭州的经开区依次列第6、第7、第9。", ["6 位 =", "7 位 =", "9 位 ="]),
      ("五个园区依次排名第一、第四、第六。", ["5 个 =", "1 位 =", "4 位 =", "6 位 ="]),
      ("经开区在全市开发区中第一。", ["1 位 ="]),
      ("该区连续六年第一。", ["6 年 =", "1 位 ="]),
    ])
  func ranks(sentence: String, expected: [String]) {
    #expect(figures(sentence) == expected)
  }

  @Test("位 of 位次 and 排名 is a rank, of people a classifier")
  func ranksAndPeople() {
    #expect(read("两区位次分别是22位和29位。").map(\.quantity.unit.kind) == [.rank, .rank])
    #expect(read("两区引进院士22位和29位。").map(\.quantity.unit.kind) == [.people, .people])
  }

  @Test("每亩 goes with its amount across a bound word")
  func perUnit() {
    #expect(figures("工业用地每亩约6万元。") == ["60000 元/亩 ~"])
    #expect(figures("平均每平方公里超过16亿美元。") == ["1600000000 美元/平方公里 >"])
  }
}
