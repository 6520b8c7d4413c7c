import CSVFiles
import Testing

@testable import ReportWriter

@Suite("Text tables")
struct TextTableTests {
  private func table(columns: Int) -> Table {
    var table = Table(title: "园区对比")
    table.stubHeader = "园区"
    table.unitLabel = "单位"
    table.asOfLabel = "时点"
    table.columns = (1...columns).map {
      Table.Column(header: "国家级高新技术企业数量之\($0)", unit: "家", asOf: "2023")
    }
    table.rows = ["东山高新区", "Cafe\u{301}园区", "“引号”…园区"].enumerated().map { index, name in
      Table.Row(
        stub: name,
        cells: (1...columns).map { column in
          let value = Table.Entry(
            prefix: index == 1 ? ">" : "", text: index == 0 ? "12.25" : "\(column * 100)",
            suffix: index == 2 ? "†" : "", footnotes: index == 2 ? [1] : [])
          return Table.Cell(index == 0 && column == 1 ? [value, value] : [value])
        })
    }
    table.footnotes = ["脚注"]
    return table
  }

  private func gridLines(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { line in line.first.map { "|+│├┌└".contains($0) } ?? false }
  }

  /// A table with everything: spanners, text that wraps, summary rows, wide numbers.
  private func fullTable() -> Table {
    var table = table(columns: 7)
    for index in 0..<3 { table.columns[index].spanner = "人才与从业人员" }
    for index in 3..<6 { table.columns[index].spanner = "Trade and foreign capital" }
    table.columns[6].alignment = .leading
    table.rows[0].cells[6] = Table.Cell([
      Table.Entry(text: "园区提供的数据显示，从业人员已突破3.5万名，“技能型”人才…超过1.7万名。")
    ])
    table.rows[1].cells[2] = Table.Cell([Table.Entry(text: "12345678.678")])
    table.rows[2].cells[3] = Table.Cell(reason: "未提及")
    table.rows[2].cells[4] = Table.Cell([Table.Entry(text: "50–60", suffix: "*")])
    table.summaryRows = [
      Table.Row(stub: "平均", cells: (1...7).map { Table.Cell([Table.Entry(text: "\($0).25")]) })
    ]
    return table
  }

  @Test(
    "all rows of a grid are equally wide and keep to the width, whatever the borders",
    arguments: TextBorders.allCases, [1, 2])
  func equalWidth(_ borders: TextBorders, ambiguous: Int) {
    for width in 40...160 {
      let renderer = TextTable(width: width, ambiguousWidth: ambiguous, borders: borders)
      let text = renderer.render(fullTable())
      let blocks = text.split(separator: "\n\n")
      for block in blocks {
        let lines = gridLines(String(block))
        let widths = Set(lines.map { renderer.measure.columns(of: $0) })
        #expect(lines.count > 8)
        #expect(widths.count == 1)
        #expect(widths.allSatisfy { $0 <= width }, "\(width): \(widths)\n\(block)")
      }
      #expect(text.contains("12345678.678"))
    }
  }

  @Test("a heading spans its columns, in each block that has some of them")
  func spanners() {
    let text = TextTable(width: 300, borders: .light).render(fullTable())
    #expect(gridLines(text).first?.filter { $0 == "┬" }.count == 3)
    #expect(text.split(separator: "\n").count { $0.contains("人才与从业人员") } == 1)
    let blocks = TextTable(width: 60).render(fullTable()).split(separator: "\n\n")
    #expect(blocks.count > 2)
    let headings = blocks.map { $0.contains("人才与") || $0.contains("Trade") }
    #expect(headings.dropLast().allSatisfy { $0 })
    // One heading for all columns tells none of them apart, and is not drawn.
    var single = table(columns: 2)
    for index in 0..<2 { single.columns[index].spanner = "人才" }
    #expect(!TextTable().render(single).contains("人才"))
  }

  @Test("long text wraps within its cell, beside an empty stub")
  func wrappedCells() {
    let lines = gridLines(TextTable(width: 300).render(fullTable()))
    let first = lines.firstIndex { $0.contains("园区提供的数据显示") }
    let second = lines.firstIndex { $0.contains("超过1.7万名。") }
    #expect(first != nil && second != nil && first != second)
    #expect(second.map { lines[$0].hasPrefix("|  ") } == true)
  }

  @Test("what sums up stands below a line of its own")
  func summaryRows() {
    let lines = gridLines(TextTable(width: 300).render(fullTable()))
    let mean = lines.firstIndex { $0.contains("平均") }
    #expect(mean.map { lines[$0 - 1].hasPrefix("+-") && lines[$0 + 1].hasPrefix("+-") } == true)
  }

  @Test("a wide table is drawn in blocks that keep to the width, each with title and stub")
  func blocks() {
    let renderer = TextTable(width: 60)
    let text = renderer.render(table(columns: 9))
    for line in text.split(separator: "\n") {
      #expect(renderer.measure.columns(of: line) <= 60)
    }
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("园区对比 (") }
    #expect(titles.count > 1)
    #expect(text.split(separator: "\n").count { $0.contains("东山高新区") } == titles.count)
    #expect(text.split(separator: "\n").count { $0 == "[1] 脚注" } == 1)
    for column in 1...9 { #expect(text.contains("\(column * 100)")) }
  }

  @Test("decimal points stand below each other")
  func decimalPoints() {
    var table = Table(title: "")
    table.columns = [Table.Column(header: "值")]
    table.rows = [("a", ">813.17"), ("b", "9.5"), ("c", "1200")].map {
      Table.Row(stub: $0.0, cells: [Table.Cell([Table.Entry(text: $0.1)])])
    }
    let lines = gridLines(TextTable().render(table))
    let places = lines.compactMap { line in
      line.firstIndex(of: ".").map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(places.count == 2 && Set(places).count == 1)
    let whole = lines.compactMap { $0.contains("1200") ? $0 : nil }.first
    let end = whole.flatMap { line in
      line.lastIndex(of: "0").map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(end.map { $0 + 1 } == places.first)
  }

  @Test("neither 624家 nor 813.17亿元 is split, and no line begins with 。")
  func wrapping() {
    let breaking = LineBreaking(width: DisplayWidth())
    for width in 8...30 {
      let lines = breaking.lines(of: "高新技术企业达到624家，生产总值813.17亿元。增长7.6%。", columns: width)
      #expect(lines.joined() == "高新技术企业达到624家，生产总值813.17亿元。增长7.6%。")
      #expect(lines.contains { $0.contains("624家") })
      #expect(lines.contains { $0.contains("813.17") })
      #expect(lines.contains { $0.contains("7.6%") })
      #expect(!lines.contains { $0.hasPrefix("，") || $0.hasPrefix("。") })
    }
  }

  @Test("a name without spaces cannot burst the width")
  func longWords() {
    let breaking = LineBreaking(width: DisplayWidth())
    let lines = breaking.lines(of: String(repeating: "x", count: 500), columns: 40)
    #expect(lines.allSatisfy { $0.utf8.count <= 40 })
    #expect(lines.joined().count == 500)
  }

  @Test("control characters of a source never reach the terminal")
  func controls() {
    var table = Table(title: "标\u{1B}[31m题")
    table.columns = [Table.Column(header: "列\n头")]
    table.rows = [
      Table.Row(stub: "行\r\u{202E}名", cells: [Table.Cell([Table.Entry(text: "1\u{7}")])])
    ]
    table.notes = ["注\u{9B}释"]
    let text = TextTable().render(table)
    let steering = text.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
    }
    #expect(steering.isEmpty)
    #expect(text.contains("列 头"))
  }

  @Test(
    "display width follows UAX #11",
    arguments: [
      ("高新区", 6, 6), ("GDP", 3, 3), ("e\u{301}", 1, 1), ("“±”", 3, 6), ("①℃", 2, 4), ("ｶ", 1, 1),
    ])
  func width(_ text: String, _ narrow: Int, _ wide: Int) {
    #expect(DisplayWidth(ambiguous: 1).columns(of: text) == narrow)
    #expect(DisplayWidth(ambiguous: 2).columns(of: text) == wide)
  }

  @Test("Markdown and CSV show the same cells; a marked number is text, a plain one a number")
  func otherBackends() throws {
    var table = table(columns: 1)
    table.listings = [
      Table.Listing(title: "其余", items: [.init(label: "南湖", lines: [["2023：", "18条"]])])
    ]
    let csv = String(decoding: try DelimitedTable().render(table, name: "t.csv"), as: UTF8.self)
    #expect(csv.contains("Cafe\u{301}园区,>100\n"))
    #expect(csv.contains("东山高新区,12.25 / 12.25\n"))
    #expect(csv.hasPrefix("园区,国家级高新技术企业数量之1\n单位,家\n时点,2023\n"))
    #expect(csv.contains("其余,\n南湖,2023：18条\n"))
    // The notes below the grid are rows as long as the others, so a strict reader takes them.
    #expect(try CSVTable(parsing: Array(csv.utf8), name: "t.csv").rows.last?.count == 2)
    let markdown = MarkdownTable().render(table)
    #expect(markdown.contains("| “引号”…园区 | 100†\\[1\\] |"))
    #expect(markdown.contains("| Cafe\u{301}园区 | &gt;100 |"))
    #expect(markdown.contains("- **南湖** 2023：18条"))
  }
}
