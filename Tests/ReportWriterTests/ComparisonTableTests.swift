import Measurements
import Testing

@testable import ReportWriter

@Suite("What the cells of a comparison carry")
struct ComparisonTableTests {
  private func entries(
    _ park: String, _ header: String, of measurements: [Measurements.Measurement]
  ) -> Table.Cell? {
    let table = ComparisonTables(compare(measurements), language: .zh).combined()
    guard let column = table.columns.firstIndex(where: { $0.header == header }) else { return nil }
    return table.rows.first { $0.stub == park }?.cells[column]
  }

  @Test("the number, its digits, what it stands for, and the sentence behind it")
  func entry() throws {
    let sentence = "全年生产总值96.50亿元，其中工业196.50亿元。"
    let cell = entries(
      "西河高新区", "地区生产总值",
      of: [
        figure("西河高新区", "gdp", "96.50亿", "元", .money, at: 6, sentence: sentence),
        figure("北岭高新区", "gdp", "1200亿", "元", .money, status: .planned),
      ])
    let entry = try #require(cell?.entries.first)
    #expect(entry.sortValue == ExactDecimal("96.5") && entry.fractionDigits == 2)
    #expect(entry.nature == .fact && entry.isPlainNumber)
    #expect(entry.target == "a.txt#1:6")
  }

  @Test(
    "a figure is found in its sentence, unless the sentence has it twice",
    arguments: [
      ("全年生产总值96.50亿元，其中工业196.50亿元。", 6..<13), ("企业96.50亿元，园区96.50亿元。", nil),
      ("梯队中,96.50亿元。", 4..<11), ("共1,96.50亿元。", nil), ("９６．５０亿元", 0..<7),
    ])
  func placeInSentence(_ sentence: String, _ place: Range<Int>?) {
    let measurement = figure("东山高新区", "gdp", "96.50亿", "元", .money, sentence: sentence)
    #expect(QuotedFigures([measurement]).range(of: measurement) == place)
  }

  @Test("plans, contradictions and empty cells say what they are, in words too")
  func standing() throws {
    let cells = { entries($0, $1, of: inventedMeasurements) }
    let plan = try #require(cells("北岭高新区", "地区生产总值")?.entries.first)
    #expect(plan.nature == .plan && plan.remark == "* 计划数\n时点：2025")
    #expect(cells("东山高新区", "高新技术企业")?.entries.map(\.nature) == [.contradicted, .contradicted])
    let other = try #require(cells("南湖经开区", "实际利用外资"))
    #expect(other.entries.contains { $0.nature == .incomparable } == !other.reason.isEmpty)
    let blank = try #require(cells("中原新区", "从业人员"))
    #expect(blank.entries.isEmpty && blank.reason == "未提及")
  }

  @Test("only who certainly leads is the leader; bounds leave the others open")
  func places() {
    let growth = [
      figure("东山高新区", "gdp", "30亿", "元", .money),
      figure("西河高新区", "gdp", "20亿", "元", .money, bound: .lessThan),
      figure("北岭高新区", "gdp", "15亿", "元", .money, bound: .lessThan),
    ]
    #expect(entries("东山高新区", "地区生产总值", of: growth)?.entries.first?.standing?.isFirst == true)
    #expect(entries("西河高新区", "地区生产总值", of: growth)?.entries.first?.standing?.ranks == 2...3)
  }

  @Test("mean and median stand below the rows where three exact values have them")
  func summaries() {
    let figures = [("东山高新区", "30亿"), ("西河高新区", "20.5亿"), ("北岭高新区", "10亿")].map {
      figure($0.0, "gdp", $0.1, "元", .money)
    }
    let table = ComparisonTables(compare(figures), language: .zh).combined()
    #expect(table.summaryRows.map(\.stub) == ["平均", "中位数"])
    #expect(table.summaryRows.map { $0.cells.map(\.plainText) } == [["20.2"], ["20.5"]])
    let two = ComparisonTables(compare(Array(figures.prefix(2))), language: .zh).combined()
    #expect(two.summaryRows.isEmpty)
  }
}
