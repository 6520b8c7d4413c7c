import Foundation
import Testing

@Suite("Inputs, good and bad")
struct Inputs {
  @Test("a missing path is refused with 66 and named")
  func missingPath() throws {
    for command in ["extract", "compare", "report", "evaluate"] {
      let run = try parkmetrics(command, "no/such/file.txt")
      #expect(run.exitCode == 66)
      #expect(run.messages.contains("no/such/file.txt"))
      #expect(run.output.isEmpty)
    }
    #expect(try parkmetrics("explain", "no-such-file.txt").exitCode == 66)
  }

  @Test("without an input and without the folder seeds the program says what to name")
  func missingDefault() throws {
    try inTemporaryFolder { folder in
      let run = try parkmetrics("extract", in: folder)
      #expect(run.exitCode == 66)
      #expect(run.messages.contains("seeds"))
    }
  }

  @Test("a folder without texts is refused with 66 and named")
  func emptyFolder() throws {
    try inTemporaryFolder { folder in
      try Data("x".utf8).write(to: folder.appending(path: "table.csv"))
      let run = try parkmetrics("extract", folder.path)
      #expect(run.exitCode == 66)
      #expect(run.messages.contains(folder.path))
    }
  }

  @Test("an empty file, a binary file and invalid UTF-8 are skipped, each with its reason")
  func unreadable() throws {
    try inTemporaryFolder { folder in
      try Data().write(to: folder.appending(path: "1-empty.txt"))
      try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0]).write(
        to: folder.appending(path: "2-binary.txt"))
      try Data(Array("园区".utf8) + [0xFF, 0xFE, 0x41]).write(
        to: folder.appending(path: "3-damaged.txt"))
      let nothing = try parkmetrics("extract", folder.path)
      #expect(nothing.exitCode == 65)
      #expect(nothing.output.isEmpty)
      let lines = nothing.messages.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines[0].contains("1-empty.txt") && lines[0].contains("empty"))
      #expect(lines[1].contains("2-binary.txt") && lines[1].contains("binary"))
      #expect(lines[2].contains("3-damaged.txt") && lines[2].contains("byte 6"))

      try Data("园区面貌一新。\n".utf8).write(to: folder.appending(path: "4-good.txt"))
      let partly = try parkmetrics("extract", folder.path)
      #expect(partly.exitCode == 0)
      #expect(partly.messages.contains("3 skipped"))
    }
  }

  @Test("a number of 300 digits neither ends the program nor becomes a wrong figure")
  func longNumber() throws {
    let run = try parkmetrics("extract", "fixtures/bad-input/number-of-300-digits.txt")
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
  }

  @Test("a text without figures is fine, and gives none")
  func withoutFigures() throws {
    let path = "fixtures/bad-input/without-figures.txt"
    for format in ["text", "jsonl"] {
      let run = try parkmetrics("extract", path, "--format", format)
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      #expect(run.messages == "parkmetrics: without-figures.txt: no figures\n")
    }
    #expect(try parkmetrics("extract", path, "-f", "csv").lines.count == 1)
    #expect(try parkmetrics("compare", path).exitCode == 0)
  }

  @Test("- reads standard input")
  func standardInput() throws {
    let run = try parkmetrics("extract", "-", "-f", "csv", input: Data("园区面貌一新。".utf8))
    #expect(run.exitCode == 0)
    #expect(run.lines.count == 1)
    #expect(try parkmetrics("extract", "-", input: Data()).exitCode == 65)
  }

  @Test("control characters of a file name do not reach the terminal")
  func controlCharacters() throws {
    let run = try parkmetrics("extract", "a\u{1B}[31m\nb.txt")
    #expect(run.exitCode == 66)
    #expect(!run.messages.contains("\u{1B}"))
    #expect(run.messages.split(separator: "\n").count == 1)
  }
}

@Suite("Dates of documents")
struct DocumentDates {
  /// A folder with one sentence of this year, and a table that dates it.
  private func inDatedFolder(_ table: String, _ body: (URL) throws -> Void) throws {
    try inTemporaryFolder { folder in
      let sentence = "今年上半年，德阳高新区实现营业收入51亿元。\n"
      try Data(sentence.utf8).write(to: folder.appending(path: "a.txt"))
      try Data(table.utf8).write(to: folder.appending(path: "documents.csv"))
      try body(folder)
    }
  }

  @Test("documents.csv dates the files of its folder, also one that is named alone")
  func table() throws {
    try inDatedFolder("document,date\na.txt,2021-09\n") { folder in
      let whole = try parkmetrics("extract", folder.path, "-f", "jsonl")
      #expect(whole.lines.count == 1)
      #expect(whole.text.contains(#""period":"2021-H1""#))
      let alone = try parkmetrics("extract", folder.path + "/a.txt", "-f", "jsonl")
      #expect(alone.output == whole.output)
    }
  }

  @Test("--date comes before documents.csv")
  func option() throws {
    try inDatedFolder("document,date\na.txt,2021-09\n") { folder in
      let run = try parkmetrics("extract", folder.path, "-f", "jsonl", "--date", "2019")
      #expect(run.text.contains(#""period":"2019-H1""#))
    }
  }

  @Test(
    "a faulty documents.csv is refused with 65, with file and line",
    arguments: [
      ("document,date\na.txt,yesterday\n", "documents.csv:2"), ("name\na.txt\n", "documents.csv:1"),
      ("document,date\n\"a.txt,2021\n", "documents.csv:2"),
    ])
  func faults(table: String, place: String) throws {
    try inDatedFolder(table) { folder in
      let run = try parkmetrics("extract", folder.path)
      #expect(run.exitCode == 65)
      #expect(run.messages.contains(place))
      #expect(run.messages.split(separator: "\n").count == 1)
    }
  }
}

@Suite("NDJSON, a line for a line")
struct LineRecords {
  private var records: URL { projectFolder.appending(path: "fixtures/bad-input/records.ndjson") }

  @Test("every line is answered by one line with its id byte by byte, also a malformed one")
  func oneAnswerEach() throws {
    let run = try parkmetrics("extract", "-f", "ndjson", "-", input: try Data(contentsOf: records))
    #expect(run.exitCode == 0)
    let expected = [
      #"{"id":7,"measurements":"#, #"{"id":"a\u4e2d","measurements":"#, #"{"id":null,"error":"#,
      #"{"id":null,"error":"#, #"{"id":"number","error":"#,
      #"{"id":12345678901234567890.50,"error":"#, #"{"id":null,"error":"#,
      #"{"id":"date","error":"#, #"{"id":null,"error":"#, #"{"id":"outer","measurements":"#,
    ]
    #expect(run.lines.count == expected.count)
    for (line, start) in zip(run.lines, expected) {
      #expect(line.hasPrefix(start))
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
    }
  }

  @Test("a record is read alike whether its members are plain or not")
  func plainOrNot() throws {
    let members = [
      #""id":"1","text":"招商5家。""#, #""id":1,"text":"招商\u0035家。\n\u201c\ud842\udfb7\u201d""#,
      #""id":"\u4e2d","text":"招商5家\/户。","title":"园区\t\"要闻\"","date":"2023-05""#,
      #""id":"a","text":"招商5家。","title":null,"date":null"#, #""id":"b","text":"招商5家。","date":"5月""#,
      #""id":"c","text":"招商\ud842家。""#, #""id":"d","text":"""#, #""id":-7,"text":"招商5家。","note":3"#,
      #""id":"e","text":"招商5家。","text":"招商6家。""#, #""id":01,"text":"招商5家。""#, #""id":"f""#,
    ]
    let plain = members.map { "{\($0)}\n" }.joined()
    let others = members.map { "{\($0),\"more\":{\"of\":[true]}}\n" }.joined()
    let run = try parkmetrics("extract", "-f", "ndjson", input: Data(plain.utf8))
    #expect(run.lines.count == members.count)
    #expect(
      try parkmetrics("extract", "-f", "ndjson", input: Data(others.utf8)).output == run.output)
  }

  @Test("a file of records gives the same answers as standard input")
  func file() throws {
    let fromInput = try parkmetrics("extract", "-f", "ndjson", input: try Data(contentsOf: records))
    let fromFile = try parkmetrics("extract", "-f", "ndjson", records.path)
    #expect(fromFile.output == fromInput.output)
    #expect(try parkmetrics("extract", "-f", "ndjson", "no.ndjson").exitCode == 66)
  }

  @Test("an answer comes at once, before the next line")
  func immediate() throws {
    let answer = try firstAnswer(
      to: #"{"id":"1","text":"园区面貌一新。"}"#, "extract", "--format", "ndjson")
    #expect(answer.hasPrefix(#"{"id":"1","measurements":"#))
    #expect(answer.hasSuffix("\n"))
  }

  @Test("no line in, no line out")
  func nothing() throws {
    let run = try parkmetrics("extract", "-f", "ndjson")
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
  }
}
