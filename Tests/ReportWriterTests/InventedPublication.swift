import Measurements

@testable import ReportWriter

/// A publication that has nothing to do with parks, with hostile words in every place.
func inventedPublication(_ hostile: String = "") -> Publication {
  func entry(_ text: String, rank: Int?, target: String? = nil) -> Table.Entry {
    var entry = Table.Entry(text: text, sortValue: ExactDecimal(text))
    entry.standing = rank.map { Table.Standing(ranks: $0...$0, count: 3) }
    entry.target = target
    entry.remark = "备注" + hostile
    return entry
  }
  var grid = Table(title: "甲表" + hostile)
  grid.stubHeader = "名" + hostile
  grid.columns = [
    Table.Column(spanner: "组", header: "数" + hostile, unit: "吨" + hostile, asOf: "2023"),
    Table.Column(spanner: "组", header: "率", unit: "%"),
  ]
  grid.rows = [
    Table.Row(
      stub: "东" + hostile,
      cells: [
        Table.Cell([entry("12.5", rank: 1, target: "句1")]),
        Table.Cell([entry("46.9", rank: 3, target: "句2")]),
      ]),
    Table.Row(
      stub: "西", cells: [Table.Cell([entry("7", rank: 2)]), Table.Cell(reason: "无" + hostile)]),
    Table.Row(
      stub: "南",
      cells: [
        Table.Cell([entry("3", rank: 3)]),
        Table.Cell([
          Table.Entry(prefix: ">", text: "50", suffix: "*", footnotes: [1], nature: .plan)
        ]),
      ]),
  ]
  grid.footnotes = ["注" + hostile]
  grid.legend = ["> 高于" + hostile]
  var quotations = Table(title: "")
  quotations.stubHeader = "名"
  quotations.columns = [Table.Column(header: "句", alignment: .leading)]
  var quoted = Table.Entry(text: "共12.5吨" + hostile)
  quoted.emphasis = 1..<6
  quotations.rows = [
    Table.Row(stub: "东" + hostile, cells: [Table.Cell([quoted])], anchor: "句1"),
    Table.Row(stub: "东" + hostile, cells: [.text("率为46.9%")], anchor: "句2"),
    Table.Row(stub: "北", cells: [.text("无人引用")], anchor: "句3"),
  ]
  var publication = Publication(title: "题" + hostile, language: .zh)
  publication.summary = ["概要" + hostile]
  publication.groupHeading = "组别" + hostile
  var overview = Publication.Section(id: "overview", name: "总览", kind: .overview)
  overview.tables = [grid]
  var group = Publication.Section(id: "group", name: "组", kind: .comparison)
  group.paragraphs = ["段" + hostile]
  group.tables = [grid]
  group.charts = [
    Publication.BarChart(
      title: "图" + hostile, unit: "吨", section: "group", rows: 0..<3, columns: [0])
  ]
  var register = Publication.Section(
    id: "quotations", name: "引文", kind: .register(quotation: 0))
  register.tables = [quotations]
  publication.sections = [overview, group, register]
  return publication
}
