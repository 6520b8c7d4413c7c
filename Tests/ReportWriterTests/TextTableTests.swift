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
    text.split(separator: "\n").filter { $0.hasPrefix("|") || $0.hasPrefix("+") }
  }

  @Test("all lines of a grid are equally wide, with both widths of “ ” … †", arguments: [1, 2])
  func equalWidth(ambiguous: Int) {
    let renderer = TextTable(width: 200, ambiguousWidth: ambiguous)
    let lines = gridLines(renderer.render(table(columns: 4)))
    let widths = Set(lines.map { renderer.measure.columns(of: $0) })
    #expect(lines.count > 8)
    #expect(widths.count == 1)
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
    let markdown = MarkdownTable().render(table)
    #expect(markdown.contains("| “引号”…园区 | 100†\\[1\\] |"))
    #expect(markdown.contains("| Cafe\u{301}园区 | &gt;100 |"))
    #expect(markdown.contains("- **南湖** 2023：18条"))
  }
}
