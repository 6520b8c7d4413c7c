import CSVFiles
import Foundation
import Testing

/// What a line of Python prints.
private func python(_ script: String, _ arguments: [String]) throws -> Data {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script] + arguments
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return data
}

private let hasPython = ((try? python("print(1)", [])) ?? Data()) == Data("1\n".utf8)

/// A random table of cells that CSV finds hard.
private func randomTable(by random: inout SplitMix64) -> [[String]] {
  let pieces = [
    "", "a", "园区", ",", "\"", "\n", "\r\n", "\r", " ", "\t", "\u{FEFF}", "𠮷", ";", "=1+1", "-5",
    "'", "≥", "e\u{301}", "\\", "#",
  ]
  let width = Int.random(in: 1...5, using: &random)
  return (0..<Int.random(in: 1...8, using: &random)).map { _ in
    (0..<width).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }
}

private let formats = CSVProfile.allCases.flatMap { profile in
  CSVEncoding.allCases.flatMap { encoding in
    [UInt8(ascii: ","), UInt8(ascii: "\t")].map {
      CSVFormat(profile: profile, encoding: encoding, delimiter: $0)
    }
  }
}

@Suite("Writing CSV and reading it back")
struct CSVRoundTrip {
  private func written(_ table: [[String]], _ format: CSVFormat) throws -> [UInt8] {
    var writer = CSVWriter(format)
    for row in table { writer.write(row: row.map(CSVField.text)) }
    return try writer.finish(name: "random.csv")
  }

  @Test("libcsv reads what was written", arguments: formats.filter { $0.encoding != .gb18030 })
  func libcsv(_ format: CSVFormat) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      let table = randomTable(by: &random)
      var rows: [[String]] = []
      try written(table, format).withUnsafeBufferPointer { bytes in
        try parseCSV(bytes, name: "random", delimiter: format.delimiter) { row in
          rows.append((0..<row.count).map(row.string(at:)))
        }
      }
      #expect(rows == table.map { $0.map(format.guarded) }, "seed \(seed)")
    }
  }

  @Test(
    "Python's csv module reads what was written, in every profile, encoding and delimiter",
    .enabled(if: hasPython, "python3 is missing: only libcsv has read the files"),
    arguments: formats)
  func pythonReads(_ format: CSVFormat) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parkmetrics-csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix64(state: seed)
    let tables = (0..<100).map { _ in randomTable(by: &random) }
    for (index, table) in tables.enumerated() {
      try Data(written(table, format)).write(to: folder.appending(path: "\(index).csv"))
    }
    let codec =
      switch format.encoding {
      case .utf8: "utf-8"
      case .utf8ByteOrderMark: "utf-8-sig"
      case .gb18030: "gb18030"
      }
    let script = """
      import csv, json, sys
      folder, codec, delimiter, count = sys.argv[1:]
      tables = []
      for index in range(int(count)):
          with open(f"{folder}/{index}.csv", encoding=codec, newline="") as file:
              tables.append(list(csv.reader(file, delimiter=delimiter, strict=True)))
      print(json.dumps(tables))
      """
    let output = try python(
      script,
      [folder.path, codec, String(UnicodeScalar(format.delimiter)), "\(tables.count)"])
    let read = try JSONDecoder().decode([[[String]]].self, from: output)
    #expect(read == tables.map { $0.map { $0.map(format.guarded) } }, "seed \(seed)")
  }

  @Test("GB 18030 has two bytes for 园, and four for 𠮷")
  func gb18030() throws {
    let bytes = try written([["园𠮷"]], CSVFormat(encoding: .gb18030))
    #expect(bytes == [0xD4, 0xB0, 0x95, 0x34, 0xB2, 0x35, 0x0A])
  }

  @Test("a character that GB 18030 lacks is named with its line, column, row and field")
  func notEncodable() {
    var writer = CSVWriter(CSVFormat(encoding: .gb18030))
    writer.write(row: [.text("园区"), .text("a,\n\"b")])
    writer.write(row: [.text("东山"), .text("高\u{E78D}新")])
    let error = #expect(throws: CSVError.self) { try writer.finish(name: "out.csv") }
    #expect(
      error
        == CSVError(
          file: "out.csv", line: 3, column: 5,
          cause: .notEncodable("\u{E78D}", row: 2, field: 2)))
    #expect(
      error?.description.hasPrefix("out.csv:3:5: GB 18030 has no U+E78D (row 2, field 2); ") == true
    )
  }
}
