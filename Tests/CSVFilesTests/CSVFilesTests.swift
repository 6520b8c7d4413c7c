import CSVFiles
import Testing

/// The rows of a text, header included.
private func rows(_ text: String) throws -> [[String]] {
  let table = try CSVTable(parsing: Array(text.utf8), name: "table.csv")
  return [table.header] + table.rows
}

private func fault(_ bytes: [UInt8]) -> CSVError? {
  do throws(CSVError) {
    _ = try CSVTable(parsing: bytes, name: "table.csv")
    return nil
  } catch {
    return error
  }
}

private func fault(_ text: String) -> CSVError? { fault(Array(text.utf8)) }

private func written(_ fields: CSVField..., profile: CSVProfile = .data) -> String {
  var writer = CSVWriter(CSVFormat(profile: profile))
  writer.write(row: fields)
  return String(decoding: finished(writer), as: UTF8.self)
}

/// The bytes of a writer whose encoding lacks no character.
private func finished(_ writer: CSVWriter) -> [UInt8] { (try? writer.finish(name: "t.csv")) ?? [] }

@Suite("Reading CSV")
struct CSVReading {
  @Test("quoted fields keep commas, doubled quotes and line breaks")
  func quotes() throws {
    #expect(
      try rows("name,note\n\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\"\"\n") == [
        ["name", "note"], ["a,b", "say \"hi\""], ["two\nlines", "\""],
      ])
  }

  @Test("lines with and without quotes take turns, and faults are on the line where they stand")
  func turns() throws {
    let text = "a,b\n1,2\n\"3\n3\",4\n\n5,\n\"6\",7\n8,9"
    #expect(
      try rows(text) == [
        ["a", "b"], ["1", "2"], ["3\n3", "4"], ["5", ""], ["6", "7"], ["8", "9"],
      ])
    #expect(fault(text + "\n1\n")?.line == 9)
    let stray = fault(text + "\n10,1\"1\n")
    #expect(stray?.cause == .strayQuote && stray?.line == 9 && stray?.column == 5)
    #expect(fault(text + "\n\"10,11\n12,13\n")?.cause == .unterminatedQuote)
  }

  @Test("LF, CRLF, CR and a missing last line break give the same rows")
  func lineEnds() throws {
    let expected = [["a", "b"], ["1", "2"], ["3", ""]]
    for text in [
      "a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,\r\n", "a,b\r1,2\r3,\r", "a,b\n1,2\n3,",
      "a,b\n\n1,2\n\n3,",
    ] {
      #expect(try rows(text) == expected)
    }
  }

  @Test("a byte order mark is no part of the first field, quoted or not")
  func byteOrderMark() throws {
    #expect(try rows("\u{FEFF}\"name\",b\n1,2\n") == [["name", "b"], ["1", "2"]])
    #expect(try rows("\u{FEFF}name,b\n1,2\n") == [["name", "b"], ["1", "2"]])
  }

  @Test("spaces and tabs around a field belong to it")
  func spaces() throws {
    #expect(try rows("a, b \n\t1,  \n") == [["a", " b "], ["\t1", "  "]])
  }

  @Test("Chinese text and other scripts pass unchanged")
  func unicode() throws {
    #expect(
      try rows("园区,指标\n德阳高新区,“从业人员”\n𠮷林,e\u{301}\n") == [
        ["园区", "指标"], ["德阳高新区", "“从业人员”"], ["𠮷林", "e\u{301}"],
      ])
  }

  @Test("a field of 1 MB comes back whole")
  func largeField() throws {
    let large = String(repeating: "亿,\"", count: 210_000)
    var writer = CSVWriter()
    writer.write(row: [.text("a")])
    writer.write(row: [.text(large)])
    let table = try CSVTable(parsing: finished(writer), name: "large.csv")
    #expect(table.rows == [[large]])
  }

  @Test("each row knows its line, across blank lines, CRLF and line breaks in fields")
  func lines() throws {
    let text = "\u{FEFF}a,b\r\n\r\n1,\"x\r\ny\nz\"\r\n2,3\r\n"
    let table = try CSVTable(parsing: Array(text.utf8), name: "table.csv")
    #expect(table.lines == [3, 6])
  }

  @Test("a row outside its fields is empty, not a crash")
  func missingField() throws {
    try Array("a,b\n".utf8).withUnsafeBufferPointer { bytes in
      try parseCSV(bytes, name: "t") { row in
        #expect(row.count == 2)
        #expect(row.string(at: 1) == "b")
        #expect(row.string(at: 2) == "")
        #expect(row.bytes(at: -1).isEmpty)
      }
    }
  }

  @Test("what the closure throws ends the reading")
  func closureThrows() throws {
    struct Enough: Error {}
    var seen = 0
    _ = Array("a\nb\nc\n".utf8).withUnsafeBufferPointer { bytes in
      #expect(throws: Enough.self) {
        try parseCSV(bytes, name: "t") { _ in
          seen += 1
          if seen == 2 { throw Enough() }
        }
      }
    }
    #expect(seen == 2)
  }

  @Test("tab-separated files are read with their delimiter")
  func tabs() throws {
    var fields: [String] = []
    try Array("a\tb,c\t\n".utf8).withUnsafeBufferPointer { bytes in
      try parseCSV(bytes, name: "t", delimiter: UInt8(ascii: "\t")) { row in
        fields = (0..<row.count).map(row.string(at:))
      }
    }
    #expect(fields == ["a", "b,c", ""])
  }
}

@Suite("Faults in CSV")
struct CSVFaults {
  @Test("text behind a closing quote is an error at its line and column")
  func strayQuote() {
    let expected = CSVError(file: "table.csv", line: 2, column: 6, cause: .strayQuote)
    #expect(fault("a,b\n园,\"a\"b\n") == expected)
    #expect(fault("\"a\"b,c")?.cause == .strayQuote)
    #expect(fault("a\"b,c")?.cause == .strayQuote)
    #expect(expected.description.hasPrefix("table.csv:2:6: stray quote"))
  }

  @Test("an unterminated quote is reported where it opens, not at the end of the file")
  func unterminatedQuote() {
    let text = "a,b\n\"x\ny\",1\n\"he \"\"said\"\" 好\",\"open\n2,3\n4,5\n"
    #expect(
      fault(text) == CSVError(file: "table.csv", line: 4, column: 17, cause: .unterminatedQuote))
  }

  @Test("the incomplete row of an unterminated quote is never handed over")
  func partialRow() {
    var seen: [String] = []
    _ = Array("a,b\n1,\"2".utf8).withUnsafeBufferPointer { bytes in
      #expect(throws: CSVError.self) {
        try parseCSV(bytes, name: "t") { seen.append($0.string(at: 0)) }
      }
    }
    #expect(seen == ["a"])
  }

  @Test("a row with too many or too few fields is an error with its line")
  func fieldCount() {
    #expect(
      fault("a,b\n1,2\n\n3\n")
        == CSVError(
          file: "table.csv", line: 4, column: 1, cause: .fieldCount(found: 1, expected: 2)))
    #expect(fault("a,b\n1,2,3")?.cause == .fieldCount(found: 3, expected: 2))
  }

  @Test("bytes that are not UTF-8 are an error at their place")
  func invalidUTF8() {
    #expect(
      fault(Array("a,b\n园,".utf8) + [0xD6, 0xD0, 0x0A])
        == CSVError(file: "table.csv", line: 2, column: 3, cause: .invalidUTF8))
  }

  @Test("a file without any row has no header")
  func empty() {
    for text in ["", "\u{FEFF}", "\n\r\n"] { #expect(fault(text)?.cause == .missingHeader) }
  }
}

@Suite("Writing CSV")
struct CSVWriting {
  @Test("only fields that need quotes get them")
  func quoting() {
    #expect(
      written(.text("德阳高新区"), .text("a,b"), .text("\"x\""), .text("1\n2"), .text(" s"), .text(""))
        == "德阳高新区,\"a,b\",\"\"\"x\"\"\",\"1\n2\",\" s\",\n")
  }

  @Test("a row of one empty field is not lost as a blank line")
  func loneEmptyField() throws {
    #expect(written(.text("")) == "\"\"\n")
    #expect(try rows("a\n" + written(.text(""))) == [["a"], [""]])
  }

  @Test("the excel profile writes a byte order mark and CRLF")
  func excel() {
    #expect(written(.text("a"), .number("1"), profile: .excel) == "\u{FEFF}a,1\r\n")
  }

  @Test(
    "text that a spreadsheet program would run, or take for a month, is guarded for it alone",
    arguments: [
      "1-2", "2023-08", "50-60", "12/24", "=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1",
      "－1", "＠x",
    ])
  func formulaGuard(text: String) throws {
    let excel = try rows(written(.text(text), profile: .excel))
    #expect(excel == [["'" + text]])
    #expect(try rows(written(.text(text))) == [[text]])
  }

  @Test(
    "dates, periods and plain text stay as they are",
    arguments: [
      "2022-12-31", "2023-H1", "2017/", "2023-01/2023-08", "2023", "园区", "", "20000-30000",
    ])
  func noGuard(text: String) {
    #expect(CSVFormat(profile: .excel).guarded(text) == text)
  }

  @Test("a negative number stays a number")
  func numbersAreNotGuarded() {
    #expect(written(.number("-5.2"), .text("1=1"), profile: .excel) == "\u{FEFF}-5.2,1=1\r\n")
  }
}

/// A small generator that repeats its numbers for a seed (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
