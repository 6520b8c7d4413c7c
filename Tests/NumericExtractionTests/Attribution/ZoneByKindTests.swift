import Measurements
import Testing

@testable import NumericExtraction

@Suite("A zone that the text calls by its kind alone")
struct ZoneByKindTests {
  @Test("is the zone of the text, and its figures are the zone's")
  func ownZone() {
    let text = "上半年，经开区工业增加值增长11.5%，园区新增企业26家。开发区税收收入达到3.6亿元。"
    for figure in ["11.5%", "26家", "3.6亿元"] {
      let found = measurement(figure, in: text)
      #expect(found?.scope == .park)
      #expect(found?.park == "经开区")
    }
  }

  @Test("bears the name of the city that the text names less often")
  func withPlace() {
    let text = "经开区2022年工作情况\n\n经开区全年完成工业产值812亿元，增长9%，为淮北市贡献了四成税收。"
    #expect(measurement("812亿元", in: text)?.park == "淮北经开区")
  }

  @Test(
    "is none where zones in general are meant, or a place is what the text is about",
    arguments: [
      "国家级经开区去年实际使用外资增长6%，新增企业300家。",
      "各开发区新增企业300家。",
      "淮北市新增企业300家，淮北市工业增长6%。开发区建设加快。",
    ])
  func generalities(text: String) {
    #expect(measurement("300家", in: text)?.scope != .park)
  }

  @Test(
    "zones of a size, and those on a list, are many",
    arguments: [
      ("31家", "全国化工园区共520家，其中大型园区31家，中型园区180家。"),
      ("180家", "全国化工园区共520家，其中大型园区31家，中型园区180家。"),
      ("2.1万亿元", "宁东化工园区居第一。上榜的园区去年完成销售收入2.1万亿元。"),
      ("9万元", "宁东高新区居第四。到2025年全省开发区营业收入突破4万亿元，百亿级开发区达到60个，亩均税收提高到9万元。"),
    ])
  func sizes(figure: String, text: String) {
    let found = measurement(figure, in: text)
    #expect(found?.scope == .region)
    #expect(found?.park == "")
  }
}
