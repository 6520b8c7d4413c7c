import Aggregation
import CSVFiles
import Lexicon
import Measurements

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
  /// How far the texts reach.
  public let coverage: Coverage
  /// The three accounts of the parks.
  public let progress: Progress
  /// Which figures agree with each other.
  public let checks: Checks

  /// Writes all reports of a run and its comparison. The words of the lexicon tell how figures
  /// relate.
  ///
  /// - Throws: `CSVError` where the encoding of the CSV files lacks a character.
  public init(
    comparison: Comparison, run: RunRecord, options: ReportOptions = ReportOptions(),
    lexicon: Lexicon = .standard
  ) throws(CSVError) {
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
    let manifest = Manifest(
      run: run, options: options, comparison: comparison, coverage: coverage, reports: reports)
    files = reports + [ReportFile(name: "manifest.json", bytes: manifest.bytes())]
    self.coverage = coverage
    self.progress = progress
    self.checks = checks
  }
}
