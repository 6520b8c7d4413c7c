import Measurements
import Testing

@testable import NumericExtraction

@Suite("Levels and changes that go on from the figure before")
struct LevelOfChangeTests {
  @Test(
    "the level that what has changed came to",
    arguments: [
      ("德阳高新区规上工业产值同比增长12.6%，达到452亿元。", "452亿元", "规上工业产值"),
      ("德阳高新区财政收入同比下降2%，为18亿元。", "18亿元", "财政收入"),
      ("德阳高新区税收增长3%，完成15亿元。", "15亿元", "税收"),
      ("德阳高新区高新技术企业净增30家，达到452家。", "452家", "高新技术企业"),
    ])
  func level(text: String, figure: String, phrase: String) {
    #expect(indicator(figure, in: text)?.phrase == phrase)
    #expect(measurement(figure, in: text)?.change.direction == Direction.none)
  }

  @Test("a level behind a share is not the share's measure")
  func share() {
    let text = "德阳高新区工业产值占全市的31%，达到452亿元。"
    #expect(indicator("452亿元", in: text)?.phrase != "占全市")
  }

  @Test("the second of two levels has the phrase of the first")
  func pair() {
    let text = "德阳高新区装备制造业产值占全区的比重从2021年的12%升到了31%。"
    let (first, second) = (indicator("12%", in: text), indicator("31%", in: text))
    #expect(first != nil && first?.phrase == second?.phrase)
  }

  @Test("how far one zone is from another is no change, and no figure of the measure")
  func difference() {
    let text = "2022年，德阳高新区地区生产总值1352亿元，比绵阳经开区多95亿元。"
    let figure = measurement("95亿元", in: text)
    #expect(figure?.change.direction == Direction.none)
    #expect(figure?.indicator.id == "")
    #expect(measurement("34家", in: "德阳高新区新增企业64家，比上年多34家。")?.change.direction == .up)
  }

  @Test("a zone that another is compared with is not what 该区 goes back to")
  func basis() {
    let text = "2022年，德阳高新区产值1352亿元，比绵阳经开区多95亿元。\n\n该区拥有上市企业6家。"
    #expect(measurement("6家", in: text)?.park == "德阳高新区")
  }

  @Test("a list behind a list that 分别 has given out goes on in the same order")
  func goesOn() {
    let text = "上半年，德阳高新区、绵阳经开区分别完成一般公共预算收入118亿元、132亿元，同比增长5.1%和4.8%。"
    #expect(measurement("5.1%", in: text)?.park == "德阳高新区")
    #expect(measurement("4.8%", in: text)?.park == "绵阳经开区")
    #expect(indicator("4.8%", in: text)?.phrase == "一般公共预算收入")
  }

  @Test("what a zone has together with a place is none of its own")
  func joined() {
    let text = "德阳高新区和旌阳区合计拥有高新技术企业4300家。其中，德阳高新区3100家。"
    #expect(measurement("4300家", in: text)?.scope == .region)
    #expect(measurement("3100家", in: text)?.park == "德阳高新区")
    #expect(measurement("3100家", in: text)?.scope == .park)
  }

  @Test("the rank of a growth is that of the growth before it")
  func rank() {
    let text = "2022年，德阳高新区预算收入42亿元，地区生产总值增长9.8%，增速列全市第2位。"
    #expect(indicator("第2位", in: text)?.phrase == "地区生产总值增速")
  }

  @Test("a ranking bears the kind of zones that it ranks, but not where others are ranked")
  func ranking() {
    let text = "2022年，在国家高新区综合评价中，德阳高新区列第65位；在全省160家开发区里，则排第12位。"
    #expect(indicator("第65位", in: text)?.id == "national_zone_rank")
    #expect(indicator("第12位", in: text)?.id == "")
  }

  @Test("a clause that points at a measure has that of the sentence before")
  func pointed() {
    let text = "2023年，德阳高新区软件业务收入1050亿元。今年前三季度，这一数字为812亿元。"
    #expect(indicator("812亿元", in: text)?.phrase == "软件业务收入")
  }

  @Test("a yearly average holds between the two years that the sentence has told levels of")
  func average() {
    let text = "德阳高新区工业总产值从2017年的398亿元增长到2022年的735亿元，年均增长13.1%。"
    #expect(measurement("13.1%", in: text)?.period?.description == "2017/2022")
    let none = "2022年德阳高新区工业总产值735亿元，年均增长13.1%。"
    #expect(measurement("13.1%", in: none)?.period?.description == "2022")
  }

  @Test(
    "a verb of change behind its noun counts the newcomers, and the total behind it the stock",
    arguments: [
      ("高新技术企业净增112家，总数达到586家。", "net_new_high_tech_enterprises", "high_tech_enterprises"),
      ("科技型中小企业新增112家，总量达到586家。", "new_tech_smes", "tech_smes"),
    ])
  func verbBehind(text: String, flow: String, stock: String) {
    let text = "2022年，德阳高新区" + text
    #expect(indicator("112家", in: text)?.id == flow)
    #expect(indicator("586家", in: text)?.id == stock)
  }

  @Test(
    "a list of changes goes on from percent to multiples; what one is held against is no phrase")
  func listedRates() {
    let text = "德阳高新区两大产业产值分别达到168亿元和94亿元，同比分别增长76%和1.6倍，新产品单位成本比上一代下降约12%。"
    #expect(measurement("1.6倍", in: text)?.change.direction == .up)
    let cost = measurement("约12%", in: text)
    #expect(cost?.indicator.phrase == "新产品单位成本")
    #expect(cost?.change.direction == .down)
    let share = "德阳高新区规上工业增加值占比较上年提高2个百分点。"
    #expect(indicator("2个百分点", in: share)?.phrase == "规上工业增加值占比")
  }

  @Test("what held a figure down is not what is measured")
  func causes() {
    let text = "德阳经开区、罗江经开区受部分企业停产检修影响，分别下降2.3%和4.9%。"
    #expect(indicator("4.9%", in: text)?.phrase == "")
    let saved = "德阳高新区企业的物流成本省下一成多。省下达资金3亿元。"
    #expect(measurement("一成多", in: saved)?.change.direction == .down)
    #expect(measurement("3亿元", in: saved)?.change.direction == Direction.none)
  }
}
