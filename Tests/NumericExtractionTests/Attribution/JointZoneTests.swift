import Measurements
import Testing

@testable import NumericExtraction

@Suite("Whose figure it is: zones told of together, one by one, or as the former and the latter")
struct JointZoneTests {
  private func read(_ figure: String, in text: String) -> Measurement? {
    measurement(figure, in: "2021年全省开发区运行情况\n\n" + text)
  }

  @Test(
    "zones that share the kind named with the last one take a figure each",
    arguments: [
      ("6.1%", "郑州高新区"), ("5.2%", "洛阳高新区"), ("4.3%", "南阳高新区"),
    ])
  func sharedKind(figure: String, park: String) {
    let text = "郑州、洛阳、南阳高新区税收分别增长6.1%、5.2%和4.3%。"
    #expect(read(figure, in: text)?.park == park)
    #expect(read(figure, in: text)?.scope == .park)
  }

  @Test("each of them moves up by its own number of ranks")
  func ranks() {
    let text = "安阳、南阳、焦作高新区也各自提升4位、3位和8位。"
    #expect(read("3位", in: text)?.park == "南阳高新区")
    #expect(read("8位", in: text)?.park == "焦作高新区")
  }

  @Test("a place in front of a kind that is not its own names no zone: 南京 has no 南京工业园区 there")
  func otherKind() {
    let text = "南京、苏州工业园区税收分别增长6.1%和5.2%。"
    #expect(read("6.1%", in: text)?.park != "南京工业园区")
    #expect(read("5.2%", in: text)?.park == "苏州工业园区")
  }

  @Test(
    "what zones have together is the first one's no more than the last one's",
    arguments: [
      "合肥高新区、芜湖高新区共实现产值100亿元。",
      "合肥高新区和芜湖高新区实现产值100亿元。",
      "合肥、芜湖高新区共实现产值100亿元。",
    ])
  func together(text: String) {
    #expect(read("100亿元", in: text)?.scope == .region)
    #expect(read("100亿元", in: text)?.park == "")
  }

  @Test("a zone beside one of another name keeps its figures")
  func alone() {
    let text = "合肥高新区与芜湖高新区相距不远。合肥高新区实现产值100亿元。"
    #expect(read("100亿元", in: text)?.park == "合肥高新区")
  }

  @Test("a park with a name of its own is one of the list")
  func listed() {
    let text = "洋浦经济开发区、海南生态软件园、海口复兴城信息产业园位列前三，税收分别为235亿元、141亿元和69亿元。"
    #expect(read("69亿元", in: text)?.park == "海口复兴城信息产业园")
    #expect(read("141亿元", in: text)?.park == "海南生态软件园")
  }

  @Test("a place with a figure like that of the zone before it takes nothing of the zone's")
  func comparedPlace() {
    let text = "合肥高新区产值100亿元，芜湖20亿元。"
    #expect(read("100亿元", in: text)?.park == "合肥高新区")
    #expect(read("20亿元", in: text)?.park == "")
    let alone = "合肥高新区产值100亿元，税收20亿元。"
    #expect(read("20亿元", in: alone)?.park == "合肥高新区")
  }

  @Test("the former and the latter are the two zones named last")
  func comparison() {
    let text = "合肥经开区规上企业达到396户，芜湖经开区为352户；高新技术企业前者突破1000家，后者为428家。"
    #expect(read("突破1000家", in: text)?.park == "合肥经开区")
    #expect(read("428家", in: text)?.park == "芜湖经开区")
  }

  @Test("the former as a base has no figure; of things that are no zones it says nothing")
  func base() {
    let text = "合肥经开区规上企业达到396户。芜湖经开区为131户，只及前者的三成。"
    #expect(read("三成", in: text)?.park == "芜湖经开区")
    let teams = "芜湖经开区有院士团队和省级团队，前者1个，后者2个。"
    #expect(read("2个", in: teams)?.park == "芜湖经开区")
  }

  @Test("a zone inside another one, told of by its name")
  func inside() {
    let text = "昆山经开区发展较快。区内昆山出口加工区面积2.86平方公里。"
    #expect(read("2.86平方公里", in: text)?.park == "昆山出口加工区")
  }

  @Test("zones that are yet to be set up are none")
  func toBeBuilt() {
    let text = "到2025年，全省国家高新区达到10家，新建省级高新区20家左右，研发投入占比超过3%。"
    #expect(read("超过3%", in: text)?.park == "")
  }

  @Test(
    "a firm that is singled out has its own figures",
    arguments: [
      ("合肥高新区电子信息业下降7.9%，仅东芝信息一家就减产12亿元。", "12亿元", Scope.enterprise),
      ("合肥高新区外资企业用工22万人，其中仁宝电子一家用工近3万人。", "近3万人", .enterprise),
      ("合肥高新区龙头金赛药业去年销售收入18亿元。", "18亿元", .enterprise),
      ("合肥高新区新增上市企业8家，其中外资企业一家纳税3亿元。", "3亿元", .park),
    ])
  func firmAlone(text: String, figure: String, scope: Scope) {
    #expect(read(figure, in: text)?.scope == scope)
  }

  @Test("a zone and the one of the same place that is called by its kind are told of together")
  func kindBeside() {
    let text = "一季度，玉溪市工业园区和高新区完成工业总产值86亿元，增长9%。"
    #expect(measurement("86亿元", in: text)?.scope == .region)
    #expect(measurement("86亿元", in: text)?.park == "")
  }

  @Test(
    "zones that a zone works together with are its own count; zones of a region are the region's")
  func partners() {
    let text = "德阳高新区与广东、贵州等地的37个开发区建立“跨省通办”合作。"
    #expect(measurement("37个", in: text)?.park == "德阳高新区")
    let region = "德阳高新区发展迅速。全省有37个开发区。"
    #expect(measurement("37个", in: region)?.scope == .region)
  }
}
