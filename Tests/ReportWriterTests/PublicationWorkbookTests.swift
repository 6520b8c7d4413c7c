import SpreadsheetFiles
import Testing

@testable import ReportWriter

@Suite("A publication as a workbook")
struct PublicationWorkbookTests {
  private let workbook = PublicationWorkbook(inventedPublication()).workbook()

  private func sheet(_ name: String) throws -> Sheet {
    try #require(workbook.sheets.first { $0.name == name })
  }

  private func cell(_ name: String, _ sheet: String) throws -> SheetCell {
    let rows = try self.sheet(sheet).rows
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.cells.enumerated()
      where CellPosition(row: row, column: column).name == name {
        return cell
      }
    }
    throw CellNotFound()
  }

  private struct CellNotFound: Error {}

  @Test("numbers are numbers, percentages shares of one, a plan without a number its words")
  func values() throws {
    #expect(try cell("B7", "组").content == .number(12.5))
    #expect(try cell("C7", "组").content == .number(0.469))
    #expect(try cell("C7", "组").style.numberFormat == "0%")
    #expect(try cell("C9", "组").content == .text(">50*[1]"))
  }

  @Test("a cell leads to its quotation, wherever that stands")
  func links() throws {
    let link = try #require(try cell("B7", "组").link)
    #expect(link.sheet == "引文")
    let target = try cell(link.position.name, "引文")
    #expect(target.content == .text("东"))
    let quotation = CellPosition(row: link.position.row, column: 1)
    #expect(
      try cell(quotation.name, "引文").content
        == .marked(before: "共", marked: "12.5吨", after: ""))
  }

  @Test("the leader and the last of three are marked by conditional formats over the ranked cells")
  func highlights() throws {
    let highlights = try sheet("组").highlights
    #expect(highlights.map(\.extreme) == [.greatest, .least])
    #expect(highlights.first?.cells.map(\.name) == ["B7", "B8", "B9"])
  }

  @Test("panes, filter and repeated rows follow the header of the table")
  func arrangement() throws {
    let sheet = try sheet("组")
    #expect(sheet.frozenRows == 6 && sheet.frozenColumns == 1)
    #expect(sheet.filter == CellRange(rows: 5...8, columns: 0...2))
    #expect(sheet.repeatedRows == 3...5)
  }

  @Test("a chart takes its bars from the cells")
  func charts() throws {
    let chart = try #require(try sheet("组").charts.first)
    #expect(chart.categories == .init(sheet: "组", rows: 6...8, column: 0))
    #expect(chart.series.map(\.values) == [.init(sheet: "组", rows: 6...8, column: 1)])
    #expect(chart.description.contains("东 12.5; 西 7; 南 3"))
  }

  @Test("names of sheets are made to fit: forbidden signs, length, twins")
  func sheetNames() {
    var taken: Set<String> = []
    let long = String(repeating: "园", count: 40)
    let names = ["a/b", "A:B", "", "History", long, long].map {
      PublicationWorkbook.sheetName($0, taken: &taken)
    }
    #expect(names[0] == "ab" && names[1] == "AB 2" && !names[2].isEmpty && names[3] != "History")
    #expect(names[4].utf16.count == 31 && names[5].utf16.count == 31 && names[4] != names[5])
  }

  @Test("the same publication gives the same bytes, and hostile words are kept as words")
  func bytes() throws {
    let hostile = "=cmd|' /C calc'!A0\u{0}\u{1B}_x0041_" + String(repeating: "长", count: 40_000)
    let publication = inventedPublication(hostile)
    #expect(
      try PublicationWorkbook(publication).bytes() == PublicationWorkbook(publication).bytes())
    let texts = PublicationWorkbook(publication).workbook().sheets.flatMap(\.rows)
      .flatMap(\.cells).compactMap { cell -> String? in
        if case .text(let text) = cell.content { text } else { nil }
      }
    #expect(texts.contains { $0.hasPrefix("东=cmd|") && $0.hasSuffix("字）") })
  }
}
