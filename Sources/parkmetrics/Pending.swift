// Stand-ins for the engines, so that the command line compiles and runs before they arrive. They
// read files and decode UTF-8, and find no figures.
import Aggregation
import Glibc
import Lexicon
import Measurements
import NumericExtraction

// MARK: ReportWriter

enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

enum TableFormat: String, Sendable {
  case text, csv, tsv, markdown
}

struct ReportBundle {
  let files: [(name: String, bytes: [UInt8])]

  init(
    measurements: [Measurement], documents: [SourceDocument], skipped: [SkippedDocument],
    lexicon: Lexicon, language: Language, width: Int?
  ) {
    let manifest = "{\"documents\": \(documents.count)}\n"
    files = [("comparison.txt", Array("\n".utf8)), ("manifest.json", Array(manifest.utf8))]
  }
}

struct SkippedDocument: Sendable {
  let name: String
  let reason: String
}

func comparisonTable(
  _ comparison: Comparison, format: TableFormat, language: Language, width: Int?
) -> [UInt8] { [] }

// MARK: Aggregation

struct ComparisonSelection {
  var parks: [String] = []
  var indicators: [String] = []
  var dimensions: [Dimension] = []
}

struct Comparison {
  var parks: [String] { [] }

  init(
    measurements: [Measurement], documents: [SourceDocument], lexicon: Lexicon,
    selection: ComparisonSelection
  ) {}
}

// MARK: NumericExtraction

func explain(_ input: ExtractionInput, lexicon: Lexicon) -> [String] {
  Explanation(of: input, lexicon: lexicon).lines
}

struct InputDocument: Sendable {
  var name: String
  /// `-` for standard input.
  var path: String
  var date: PartialDate?
  var title: String
  var source: String
}

enum InputError: Error {
  case notFound(path: String)
  case unreadable(path: String, reason: String)
  case noTexts(folder: String)
  case changedWhileRead(path: String)
  case invalidDocumentTable(path: String, line: Int, cause: String)
}

enum InputFiles {
  static func documents(
    at arguments: [String], readingCSV readCSV: ([UInt8], String) throws -> [[String]]
  ) throws -> [InputDocument] {
    try arguments.flatMap(documents)
  }

  static func bytes(of document: InputDocument) throws(InputError) -> [UInt8] {
    do throws(SystemError) {
      return try document.path == "-" ? readAll(from: STDIN_FILENO) : readFile(document.path)
    } catch {
      throw .unreadable(path: document.path, reason: systemReason(error.code))
    }
  }

  private static func documents(at path: String) throws(InputError) -> [InputDocument] {
    var status = stat()
    if path != "-", stat(path, &status) != 0 { throw .notFound(path: path) }
    guard path != "-", status.st_mode & S_IFMT == S_IFDIR else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return [InputDocument(name: name, path: path, date: nil, title: "", source: "")]
    }
    guard let folder = opendir(path) else { throw .unreadable(path: path, reason: "closed") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt") || name.hasSuffix(".md") { names.append(name) }
    }
    if names.isEmpty { throw .noTexts(folder: path) }
    return names.sorted().map {
      InputDocument(name: $0, path: "\(path)/\($0)", date: nil, title: "", source: "")
    }
  }
}
