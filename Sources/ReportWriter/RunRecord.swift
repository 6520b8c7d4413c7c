import Aggregation
import CSVFiles
import Measurements

/// The identity of a file's bytes.
public struct FileDigest: Sendable, Hashable {
  /// The name as the run knows it.
  public var name: String
  /// The size in bytes.
  public var byteCount: Int
  /// SHA-256 as 64 hexadecimal digits.
  public var sha256: String

  /// A digest that was computed while the file was read.
  public init(name: String, byteCount: Int, sha256: String) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
  }

  /// The digest of bytes in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, byteCount: bytes.count, sha256: SHA256.hexDigest(of: bytes))
  }
}

/// An input that could not be used.
public struct SkippedInput: Sendable, Hashable {
  /// The name as the run knows it.
  public var name: String
  /// Why, in words for people.
  public var reason: String

  /// An input and why it was left out.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// What a report says of its run besides the comparison.
public struct RunRecord: Sendable {
  /// Every document that was read.
  public var documents: [SourceDocument]
  /// The files that were read.
  public var inputs: [FileDigest]
  /// The files that could not be read.
  public var skipped: [SkippedInput]
  /// The version of the lexicon that the texts were read with.
  public var lexiconVersion: String
  /// The version of the program.
  public var programVersion: String

  /// The record of a run.
  public init(
    documents: [SourceDocument], inputs: [FileDigest], skipped: [SkippedInput] = [],
    lexiconVersion: String, programVersion: String
  ) {
    self.documents = documents
    self.inputs = inputs
    self.skipped = skipped
    self.lexiconVersion = lexiconVersion
    self.programVersion = programVersion
  }

  /// The date of the latest document, or nil where none has a date.
  public var dataAsOf: PartialDate? {
    documents.compactMap(\.date).max {
      ($0.lastDay, $0.firstDay, $0.description) < ($1.lastDay, $1.firstDay, $1.description)
    }
  }
}

/// How reports are written.
public struct ReportOptions: Sendable, Hashable {
  /// The language of titles, notes and legends.
  public var language: Language
  /// The display width of text tables, at least 40.
  public var width: Int
  /// The display width of East Asian Ambiguous characters, 1 or 2.
  public var ambiguousWidth: Int
  /// The lines between the cells of text tables.
  public var borders: TextBorders
  /// How the CSV files are written.
  public var csv: CSVFormat

  /// Chinese reports 100 columns wide for programs and terminals, unless said otherwise.
  public init(
    language: Language = .zh, width: Int = 100, ambiguousWidth: Int = 1,
    borders: TextBorders = .ascii, csv: CSVFormat = CSVFormat()
  ) {
    self.language = language
    self.width = width
    self.ambiguousWidth = ambiguousWidth
    self.borders = borders
    self.csv = csv
  }

  /// The renderer of text tables.
  var textTable: TextTable {
    TextTable(width: width, ambiguousWidth: ambiguousWidth, borders: borders)
  }
}
