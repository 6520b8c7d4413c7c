import CSVFiles
import Foundation
import Testing

private let folder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "fixtures/csv")

private func cases(endingIn suffix: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.sorted()
}

/// The CSV or TSV file that an expectation is of.
private func file(of expectation: String) throws -> (name: String, bytes: [UInt8]) {
  let stem = expectation.split(separator: ".").dropLast().joined(separator: ".")
  let csv = folder.appending(path: stem + ".csv")
  let isCSV = FileManager.default.fileExists(atPath: csv.path)
  let file = isCSV ? csv : folder.appending(path: stem + ".tsv")
  return (file.lastPathComponent, Array(try Data(contentsOf: file)))
}

private func rows(_ bytes: [UInt8], name: String) throws -> [[String]] {
  var rows: [[String]] = []
  let delimiter = UInt8(ascii: name.hasSuffix(".tsv") ? "\t" : ",")
  try bytes.withUnsafeBufferPointer { buffer in
    try parseCSV(buffer, name: name, delimiter: delimiter) { row in
      rows.append((0..<row.count).map(row.string(at:)))
    }
  }
  return rows
}

@Suite("The cases of csv-spectrum and of CSV on the Web")
struct CSVSuites {
  @Test("the suite is there, whole")
  func completeness() {
    #expect(cases(endingIn: ".json").count == 21)
    #expect(cases(endingIn: ".error").count == 10)
    #expect(cases(endingIn: ".csv").count + cases(endingIn: ".tsv").count == 31)
  }

  @Test("a sound file has these rows", arguments: cases(endingIn: ".json"))
  func rowsOfFile(_ expectation: String) throws {
    let expected = try JSONDecoder().decode(
      [[String]].self, from: Data(contentsOf: folder.appending(path: expectation)))
    let (name, bytes) = try file(of: expectation)
    let found = try rows(bytes, name: name)
    // Strings that look alike may differ in scalars, so scalars are compared.
    #expect(found.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test(
    "a faulty file is refused with file, line, column and cause",
    arguments: cases(endingIn: ".error"))
  func faultOfFile(_ expectation: String) throws {
    let expected = try String(
      contentsOf: folder.appending(path: expectation), encoding: .utf8
    ).trimmingCharacters(in: .newlines)
    let (name, bytes) = try file(of: expectation)
    let error = #expect(throws: CSVError.self) { try CSVTable(parsing: bytes, name: name) }
    #expect(error?.description.hasPrefix(expected + "; ") == true, "\(String(describing: error))")
  }
}
