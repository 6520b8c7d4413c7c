import Aggregation
import CSVFiles
import Lexicon
import Measurements
import StandardLexicon

/// A file of a report.
public struct ReportFile: Sendable, Hashable {
  /// The name within the folder of the report.
  public var name: String
  /// The content.
  public var bytes: [UInt8]
}

/// The files of one report, in the order in which they are to be written: the manifest last.
///
/// The same comparison, record and options give the same bytes, whatever the order of measurements, documents
/// and inputs.
public struct ReportBundle: Sendable {
  /// The files, the manifest last.
  public let files: [ReportFile]
  /// The name of the last file, which says that all are there.
  public static let manifestName = "manifest.json"
  /// How far the texts reach.
  public let coverage: Coverage
  /// The three accounts of the parks.
  public let progress: Progress
  /// Which figures agree with each other.
  public let checks: Checks

  /// Writes the reports of a run and its comparison: all of them, or those whose names are wanted.
  /// The manifest comes always, and names those that were written. The words of the lexicon tell how
  /// figures relate.
  ///
  /// - Throws: `CSVError` where the encoding of the CSV files lacks a character;
  ///   `SpreadsheetError` where the workbook is too large, or its temporary file fails.
  public init(
    comparison: Comparison, run: RunRecord, options: ReportOptions = ReportOptions(),
    lexicon: Lexicon = .standard, wanting isWanted: (_ name: String) -> Bool = { _ in true }
  ) throws {
    let coverage = Coverage(comparison: comparison, documents: run.documents)
    let tables = ComparisonTables(comparison, language: options.language)
    let text = ComparisonText(
      comparison: comparison, coverage: coverage, run: run, options: options)
    let progress = Progress(comparison: comparison, lexicon: lexicon)
    let checks = Checks(measurements: comparison.measurements, lexicon: lexicon)
    let data = [
      DataTable(
        name: "measurements", title: Message.measurementsTitle.text(options.language),
        language: options.language, columns: DataColumn.measurement,
        records: comparison.measurements),
      ComparisonSheet(tables: tables).table,
      RankingSheet(tables: tables).table,
      ProgressSheet(progress: progress, tables: tables).table,
      CheckSheet(checks: checks, language: options.language).table,
      CoverageSheet(coverage: coverage, tables: tables).table,
    ]
    var reports: [ReportFile] = []
    for table in data { reports.append(try table.file(options.csv)) }
    let package = DataPackage(tables: data, files: reports, options: options)
    reports.append(ReportFile(name: "datapackage.json", bytes: package.bytes()))
    reports.append(ReportFile(name: "comparison.txt", bytes: Array(text.text().utf8)))
    reports += try Self.publications(
      of: comparison, run, progress, checks, language: options.language, wanting: isWanted)
    reports = reports.filter { isWanted($0.name) }
    let manifest = Manifest(
      run: run, options: options, comparison: comparison, coverage: coverage, reports: reports)
    files = reports + [ReportFile(name: Self.manifestName, bytes: manifest.bytes())]
    self.coverage = coverage
    self.progress = progress
    self.checks = checks
  }

  /// Workbook and page. Neither is made unless it is wanted: they take the longest.
  private static func publications(
    of comparison: Comparison, _ run: RunRecord, _ progress: Progress, _ checks: Checks,
    language: Language, wanting isWanted: (_ name: String) -> Bool
  ) throws -> [ReportFile] {
    let formats = PublicationFormat.allCases.map { (format: $0, name: "report.\($0.rawValue)") }
      .filter { isWanted($0.name) }
    guard !formats.isEmpty else { return [] }
    let publication = ReportPublication(
      comparison: comparison, run: run, progress: progress, checks: checks, language: language
    ).publication()
    return try formats.map { format, name in
      ReportFile(name: name, bytes: try publication.rendered(as: format))
    }
  }
}
