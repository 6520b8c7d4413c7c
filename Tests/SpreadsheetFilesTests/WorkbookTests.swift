import Foundation
import Testing

@testable import SpreadsheetFiles

@Suite("Workbooks")
struct WorkbookTests {
  private func sheet(_ name: String = "综合对比", _ cells: SheetCell...) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.rows = [Sheet.Row(cells)]
    return sheet
  }

  private func refusal(of sheets: Sheet...) -> SpreadsheetError? {
    do throws(SpreadsheetError) {
      _ = try Workbook(title: "", sheets: sheets).encoded()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a number that is none never reaches a file", arguments: [Double.nan, .infinity, -.infinity])
  func finite(_ number: Double) {
    #expect(
      refusal(of: sheet("甲", SheetCell(), SheetCell(.number(number))))
        == .notFinite(sheet: "甲", cell: "B1"))
  }

  @Test(
    "names that Excel refuses are refused first",
    arguments: ["", "a/b", "a:b", "[1]", "'甲", "甲'", "History", String(repeating: "园", count: 32)])
  func sheetNames(_ name: String) {
    #expect(refusal(of: sheet(name)) == .sheetName(name))
  }

  @Test("two sheets can't share a name, whatever its case")
  func sharedName() {
    #expect(refusal(of: sheet("Notes"), sheet("notes")) == .sheetName("notes"))
    #expect(refusal(of: sheet(String(repeating: "园", count: 31))) == nil)
  }

  @Test("a text may have 32767 UTF-16 units, in the cell and in its note")
  func textLength() {
    let limit = String(repeating: "园", count: 32_767)
    #expect(refusal(of: sheet("甲", SheetCell(.text(limit)))) == nil)
    #expect(
      refusal(of: sheet("甲", SheetCell(.text(limit + "区")))) == .tooLong(sheet: "甲", cell: "A1"))
    #expect(
      refusal(of: sheet("甲", SheetCell(.empty, comment: limit + "区")))
        == .tooLong(sheet: "甲", cell: "A1"))
    let pairs = String(repeating: "𠮷", count: 16_384)
    #expect(refusal(of: sheet("甲", SheetCell(.text(pairs)))) == .tooLong(sheet: "甲", cell: "A1"))
  }

  @Test("controls show as U+FFFD, and what looks like Excel's escape stays itself")
  func storableText() {
    #expect(SpreadsheetText.storable("a\u{0}b\u{1B}c\u{FFFE}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(SpreadsheetText.storable("两行\n\t字") == "两行\n\t字")
    #expect(SpreadsheetText.storable("_x0041_") == "_x005F_x0041_")
    #expect(SpreadsheetText.storable("a_x_b _x00G1_ _x12") == "a_x_b _x00G1_ _x12")
  }

  @Test(
    "cells are named as programs name them",
    arguments: [
      (0, 0, "A1"), (25, 9, "Z10"), (26, 0, "AA1"), (701, 1, "ZZ2"), (702, 0, "AAA1"),
      (16_383, 1_048_575, "XFD1048576"),
    ])
  func cellNames(_ column: Int, _ row: Int, _ name: String) {
    #expect(CellPosition(row: row, column: column).name == name)
  }

  @Test("neighbours in a column become one range")
  func ranges() {
    let cells = [(3, 1), (5, 1), (4, 1), (8, 1), (3, 2)].map { CellPosition(row: $0, column: $1) }
    #expect(CellRangeList(cells).text == "B4:B6 B9 C4")
  }

  @Test("the same workbook gives the same bytes, whenever and wherever it is written")
  func sameBytes() throws {
    var sheet = sheet(
      "甲", SheetCell(.number(813.17), comment: "近"),
      SheetCell(.marked(before: "超", marked: "3.5", after: ""))
    )
    sheet.rows.append(
      Sheet.Row([
        SheetCell(.text("=1+1"), link: .init(sheet: "甲", position: .init(row: 0, column: 0)))
      ]))
    let workbook = Workbook(
      title: "对比", created: .init(year: 2023, month: 12, day: 31), sheets: [sheet])
    let first = try workbook.encoded()
    usleep(1_100_000)
    #expect(try workbook.encoded() == first)
    #expect(first.starts(with: Array("PK".utf8)))
  }
}
