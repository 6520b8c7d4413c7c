import Measurements
import Testing

@testable import NumericExtraction

/// What must be read right, bullet by bullet: sentences as they stand in reports, and beside them
/// sentences that look alike and say something else.
///
/// A reading is `text | bound value unit kind` for each figure, in the order of the text; `low…high`
/// for a range.
private func readings(_ sentence: String) -> [String] {
  read(sentence).map { measurement in
    let quantity = measurement.quantity
    let value =
      quantity.value?.description
      ?? "\(quantity.low?.description ?? "")…\(quantity.high?.description ?? "")"
    return "\(measurement.text) | \(quantity.bound.rawValue) \(value) \(quantity.unit.symbol)"
      + " \(quantity.unit.kind.rawValue)"
  }
}

@Suite("Numerals and their neighbours")
struct NumeralSentences {
  @Test(
    "what one is able to do at most; a level and all above it behind a stroke",
    arguments: [
      ("机床最大可加工9米工件。", ["9米 | <= 9 米 length"]),
      ("展厅最多能同时容纳300人。", ["300人 | <= 300 人 people"]),
      ("单台最大可吊装80吨、60吨设备。", ["80吨 | <= 80 吨 mass", "60吨 | <= 60 吨 mass"]),
      ("最大的可见厂房有3层。", ["3层 | = 3 层 count"]),
      ("该机可加工9米工件。", ["9米 | = 9 米 length"]),
      ("园区供应风机200套（3MW/及以上）。", ["200套 | = 200 套 count", "3MW/及以上 | >= 3 MW power"]),
    ])
  func ability(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test("a sign belongs to a number that opens the text; a list's bullet to none")
  func sign() {
    #expect(readings("-22.2%") == ["-22.2% | = -22.2 % percent"])
    #expect(readings("园区引进：\n\n-3家企业。") == ["3家 | = 3 家 count"])
  }

  @Test(
    "approximate and colloquial numerals",
    arguments: [
      ("全区三四十万人次受益。", ["三四十万人次 | range 300000…400000 人次 people"]),
      ("几十家企业、上百名专家参加。", ["几十家 | > 10 家 count", "上百名 | >= 100 名 people"]),
      ("一万六七千人到场。", ["一万六七千人 | range 16000…17000 人 people"]),
      ("两千来亩茶园、十来户人家。", ["两千来亩 | ~ 2000 亩 area", "十来户 | ~ 10 户 count"]),
      ("投资50个亿，其中设备3个多亿元。", ["50个亿 | = 5000000000 元 money", "3个多亿元 | > 300000000 元 money"]),
      ("审批需两个半月，原来要5个多小时。", ["两个半月 | = 2.5 个月 duration", "5个多小时 | > 5 小时 duration"]),
      ("注册资本贰拾万肆仟伍佰零陆元整。", ["贰拾万肆仟伍佰零陆元整 | = 204506 元 money"]),
      ("大模型规模达1300亿参数。", ["1300亿参数 | = 130000000000 参数 count"]),
      ("隧道全长41万4千米。", ["41万4千米 | = 414000 米 length"]),
    ])
  func approximate(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "shares, multiples and ratios",
    arguments: [
      (
        "两成半企业、千分之四的项目、1/3的面积。",
        ["两成半 | = 25 % percent", "千分之四 | = 0.4 % percent", "1/3 | = 33.333333333333 % percent"]
      ),
      (
        "三年翻了近一番，效率提升近一倍。",
        ["三年 | = 3 年 duration", "翻了近一番 | < 2 倍 multiple", "近一倍 | < 1 倍 multiple"]
      ),
      ("租金打八五折，师生比1∶16。", ["八五折 | = 8.5 折 other", "1∶16 | = 0.0625  other"]),
      ("三分之二多数通过，过半数赞成。", ["三分之二 | = 66.666666666667 % percent", "过半数 | > 50 % percent"]),
      (
        "增速由-2.3%转为5.6%，水温从-5℃升到10℃。",
        [
          "-2.3% | = -2.3 % percent", "5.6% | = 5.6 % percent", "-5℃ | = -5 ℃ other",
          "10℃ | = 10 ℃ other",
        ]
      ),
      (
        "增速为-3.2%，降幅为负0.015个百分点。",
        ["-3.2% | = -3.2 % percent", "负0.015个百分点 | = -0.015 个百分点 percentage_point"]
      ),
    ])
  func shares(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "characters and idioms that look like numerals are none",
    arguments: [
      "队伍建设、陆家嘴论坛、参加比赛、肆意妄为。", "人数、户数、指数、系数稳步上升，数字经济提速。", "几乎全部、几何级、好几经商量。",
      "九牛一毛、三令五申、接二连三、百废待兴。", "半导体、半成品、半岛、上半场。", "零售、零件、零担、零距离。",
      "四川、三亚、万科、六安、九江、五粮液、三一重工。", "两会、两山、双碳、三农、四好农村路、五险一金。",
    ])
  func noNumerals(sentence: String) { #expect(readings(sentence) == []) }
}

@Suite("Units and their neighbours")
struct UnitSentences {
  @Test(
    "money in its currencies, with 元 and without",
    arguments: [
      ("产值由100亿增长至300亿。", ["100亿 | = 10000000000 元 money", "300亿 | = 30000000000 元 money"]),
      ("同比增收5600万。", ["5600万 | = 56000000 元 money"]),
      ("募资189亿，估值突破300亿。", ["189亿 | = 18900000000 元 money", "突破300亿 | > 30000000000 元 money"]),
      ("股息每股5美分，票价三块六毛五。", ["5美分 | = 5 美分 money", "三块六毛五 | = 3.65 元 money"]),
      ("预算$5-$10，罚款¥500K。", ["$5-$10 | range 5…10 美元 money", "¥500K | = 500000 元 money"]),
      (
        "波兰基地投资2亿兹罗提、哈方出资40亿坚戈。",
        ["2亿兹罗提 | = 200000000 兹罗提 money", "40亿坚戈 | = 4000000000 坚戈 money"]
      ),
      ("每千瓦时0.03元，亩均税收35万元/亩。", ["每千瓦时0.03元 | = 0.03 元/千瓦时 money", "35万元/亩 | = 350000 元/亩 money"]),
    ])
  func money(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test("a group of four digits behind a comma, and 上下游 behind a count")
  func groupsOfFour() {
    #expect(readings("厂区占地7,1991平方米。") == ["7,1991平方米 | = 71991 平方米 area"])
    #expect(readings("集聚了20余家上下游企业。") == ["20余家 | > 20 家 count"])
  }

  @Test(
    "counts without classifier count behind a noun that does, and nowhere else",
    arguments: [
      ("常住人口突破100万，下载量达300万。", ["突破100万 | > 1000000  people", "300万 | = 3000000  count"]),
      ("日活用户近千万。", ["近千万 | < 10000000  count"]),
      ("面积达200万。", []), ("会员超3000。", []), ("编号为200万。", []),
    ])
  func tallies(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "measures keep what they are told by",
    arguments: [
      ("最高时速60公里每小时，带宽达10Tbps。", ["60公里每小时 | = 60 公里/小时 other", "10Tbps | = 10 Tbps other"]),
      ("能量密度达300Wh/kg，成本0.6元/Wh。", ["300Wh/kg | = 300 Wh/kg other", "0.6元/Wh | = 0.6 元/Wh money"]),
      ("盘活地块6块、收费6块。", ["6块 | = 6 块 count", "6块 | = 6 元 money"]),
      (
        "年产硬盘3000万块，组件产量达200万块，月薪6000块。",
        [
          "3000万块 | = 30000000 块 count", "200万块 | = 2000000 块 count", "6000块 | = 6000 元 money",
        ]
      ),
      ("新增12埭渔港。", ["12埭 | = 12 埭 count"]),
      ("工期提前6个月。", ["6个月 | = 6 个月 duration"]),
      ("水耗12.5立方米/万元。", ["12.5立方米/万元 | = 12.5 立方米/万元 other"]),
      ("全区3.6万户12.8万人口。", ["3.6万户 | = 36000 户 count", "12.8万人口 | = 128000 人 people"]),
      ("两升到三升药剂。", ["两升到三升 | range 2…3 升 volume"]),
    ])
  func measures(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "words that begin with a unit are no unit",
    arguments: [
      ("引进12人才项目。", "12人"), ("建设5家庭农场。", "5家"), ("推进12分厂改造。", "12分"), ("开展12大促活动。", "12大"),
      ("坚持四个必须。", "四个"), ("途经十八里店。", "十八里"), ("发展15餐饮企业。", "15餐"),
    ])
  func words(sentence: String, misreading: String) {
    #expect(!read(sentence).contains { $0.text == misreading })
  }
}

@Suite("Bounds and their neighbours")
struct BoundSentences {
  @Test(
    "bounds stacked and joined",
    arguments: [
      (
        "至少有5家企业、约有200名专家、最多有3次机会。",
        ["至少有5家 | >= 5 家 count", "约有200名 | ~ 200 名 people", "最多有3次 | <= 3 次 count"]
      ),
      (
        "奖励最多达500万元，最高不超过1000万元。",
        ["最多达500万元 | <= 5000000 元 money", "最高不超过1000万元 | <= 10000000 元 money"]
      ),
      ("合格率≥95%，能耗≤0.5吨标准煤。", ["≥95% | >= 95 % percent", "≤0.5吨标准煤 | <= 0.5 吨标准煤 mass"]),
      ("3人或以上同行，费用100元或以下。", ["3人或以上 | >= 3 人 people", "100元或以下 | <= 100 元 money"]),
      ("增幅比30%大，降幅比5%小。", ["比30%大 | > 30 % percent", "比5%小 | < 5 % percent"]),
      ("大于或等于20%，小于或者等于30%。", ["大于或等于20% | >= 20 % percent", "小于或者等于30% | <= 30 % percent"]),
      ("研发投入不低于营业收入的3%。", ["3% | >= 3 % percent"]),
    ])
  func stacked(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "a bound said once holds for its list, of one kind",
    arguments: [
      (
        "年产值首次突破10亿元、50亿元、100亿元的企业。",
        [
          "首次突破10亿元 | > 1000000000 元 money", "50亿元 | > 5000000000 元 money",
          "100亿元 | > 10000000000 元 money",
        ]
      ),
      ("最高500万元、3年。", ["最高500万元 | <= 5000000 元 money", "3年 | = 3 年 duration"]),
      ("近30家、20家。", ["近30家 | < 30 家 count", "20家 | = 20 家 count"]),
    ])
  func lists(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "words that end in a bound bind nothing",
    arguments: ["签约30家企业。", "附近30家企业。", "节约30万元。", "占比30%的企业。", "同比5%的增速。", "想不到30家企业参加。"])
  func boundless(sentence: String) {
    let found = read(sentence)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.quantity.bound == .exact })
  }
}

@Suite("Ranges, lists and their neighbours")
struct RangeSentences {
  @Test(
    "ranges share multiplier, unit and currency",
    arguments: [
      (
        "年产1万至2.5万吨，价格2-3万元。",
        ["1万至2.5万吨 | range 10000…25000 吨 mass", "2-3万元 | range 20000…30000 元 money"]
      ),
      ("10—50亿元项目5个。", ["10—50亿元 | range 1000000000…5000000000 元 money", "5个 | = 5 个 count"]),
      (
        "提高3到5个百分点，降低10%至15%。",
        ["3到5个百分点 | range 3…5 个百分点 percentage_point", "10%至15% | range 10…15 % percent"]
      ),
      (
        "由25%降至15%，从10家到20家。",
        [
          "25% | = 25 % percent", "15% | = 15 % percent", "10家 | = 10 家 count",
          "20家 | = 20 家 count",
        ]
      ),
    ])
  func ranges(sentence: String, expected: [String]) {
    #expect(readings(sentence) == expected)
  }

  @Test(
    "distributed figures stay apart",
    arguments: [
      ("投资分别为1.62亿元、2.35亿元，增长173.3%、135.3%。", ["1.62亿元", "2.35亿元", "173.3%", "135.3%"]),
      ("其中专科197人、本科155人。", ["197人", "155人"]),
      ("增长5.2个、8.5个、10.1个百分点。", ["5.2个", "8.5个", "10.1个百分点"]),
    ])
  func distributed(sentence: String, expected: [String]) {
    #expect(read(sentence).map(\.text) == expected)
  }

  @Test(
    "periods of the calendar, numbers of telephones and scores of a match are no ranges",
    arguments: [
      "2023-2025年实施。", "6-8日举行。", "1—9月完成。", "2022/23学年开学。", "联系电话0571-88886666。",
      "电话400-820-8820。",
      "主队以3:2获胜，比分3:2。", "按1:1:1分担。", "截至22年底完成，21年同期持平。",
    ])
  func noRanges(sentence: String) { #expect(readings(sentence) == []) }
}

@Suite("Figures that are none, and their neighbours that are")
struct NoFigureSentences {
  @Test(
    "dates, eras, ordinals, phases and classes",
    arguments: [
      "21世纪以来，上世纪90年代、八十年代末。", "民国100年、'23年、九十年代。", "一期、二期工程，二三期项目，2期项目开工。",
      "第十四届、第3批、第一、二、三产业。", "一类、二类、三类岗位，1类新药。", "首套、二套住房，二次创业。", "二类医疗器械、三类医疗器械。",
      "1对1帮扶、一对多辅导。", "8幢2单元1206室、A座18层1802室。", "“二十条”“33条”发布。", "产值超百亿元企业名单。",
      "3+N、1+8+N、PM2.5、5G、N型、4D、COVID-19、GB/T 15835—2011。", "《关于支持100家企业的意见》印发。",
    ])
  func none(sentence: String) { #expect(readings(sentence) == []) }

  @Test(
    "what looks alike and counts",
    arguments: [
      ("历经3个世纪、两个世纪。", ["3个世纪", "两个世纪"]), ("已举办培训班9期。", ["9期"]), ("新引进3类人员。", ["3类"]),
      ("促成校企结对17对。", ["17对"]), ("公寓18层、每层8户。", ["18层", "8户"]), ("清退“僵尸企业”30家。", ["30家"]),
      ("PM2.5浓度31微克/立方米。", ["31微克/立方米"]), ("5G基站120座。", ["120座"]), ("百亿级企业3家。", ["3家"]),
      ("世界500强企业12家。", ["12家"]),
    ])
  func figures(sentence: String, expected: [String]) {
    #expect(read(sentence).map(\.text) == expected)
  }
}

@Suite("Where a figure stands")
struct SpanSentences {
  @Test(
    "bytes and scalars of the source, whatever was joined or folded",
    arguments: [
      "德阳高新区现有企业１２０家，总投資五百億元，园区达 36家，增长7 6.6%。", "占比$35.2 \\%$，面積3000呎，合計20萬元。",
      "德阳高新区产业能级持续提升，技术和管理人才队伍不断壮大，从业人员超过3.5万\n名，其中技能人才1.7万名。",
      "收入276.38（不含农户）亿元，增长12.5（可比价）%。", "园区企业\u{F98E}家、30\u{A0}家、3\u{2009}456人。",
    ])
  func offsets(text: String) {
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    let found = read(text)
    #expect(found.count > 1)
    var end = 0
    for measurement in found {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[measurement.span.scalars])
      #expect(String(slice) == measurement.text)
      #expect(String(decoding: bytes[measurement.span.bytes], as: UTF8.self) == measurement.text)
      #expect(measurement.span.scalars.lowerBound >= end)
      end = measurement.span.scalars.upperBound
    }
  }
}
