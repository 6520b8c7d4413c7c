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

func explain(_ input: ExtractionInput, lexicon: Lexicon) -> [String] { [] }

struct InputFiles {
  struct Input: Sendable {
    let name: String
    /// Nil for standard input.
    let path: String?
    var date: PartialDate?
    var title: String?
  }

  enum Failure: Error {
    case notFound(String)
    case unreadable(String, reason: String)
    case noTexts(String)
  }

  private(set) var inputs: [Input] = []

  init(_ operands: [String]) throws(Failure) {
    for operand in operands {
      if operand == "-" {
        inputs.append(Input(name: "-", path: nil))
        continue
      }
      var status = stat()
      guard stat(operand, &status) == 0 else { throw .notFound(operand) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        inputs.append(Input(name: Self.name(operand), path: operand))
        continue
      }
      guard let folder = opendir(operand) else { throw .unreadable(operand, reason: "closed") }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasSuffix(".txt") || name.hasSuffix(".md") { names.append(name) }
      }
      if names.isEmpty { throw .noTexts(operand) }
      inputs += names.sorted().map { Input(name: $0, path: operand + "/" + $0) }
    }
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
