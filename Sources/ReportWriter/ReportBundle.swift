import Aggregation
import CSVFiles
import Measurements
import SpreadsheetFiles

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

  /// Writes all reports of a run and its comparison.
  ///
  /// - Throws: `SpreadsheetError` where the workbook is too large, or its temporary file fails.
  public init(
    comparison: Comparison, run: RunRecord, options: ReportOptions = ReportOptions()
  ) throws(SpreadsheetError) {
    let coverage = Coverage(comparison: comparison, documents: run.documents)
    let tables = ComparisonTables(comparison, language: options.language)
    let text = ComparisonText(
      comparison: comparison, coverage: coverage, run: run, options: options)
    let profile = options.csvProfile

    var measurements = CSVWriter(profile: profile)
    measurements.writeMeasurementHeader()
    for measurement in comparison.measurements { measurements.write(measurement) }

    let publication = ReportPublication(
      comparison: comparison, run: run, language: options.language
    ).publication()

    let reports = [
      ReportFile(name: "measurements.csv", bytes: measurements.finish()),
      ReportFile(
        name: "comparison.csv", bytes: ComparisonSheet(tables: tables, profile: profile).bytes()),
      ReportFile(name: "comparison.txt", bytes: Array(text.text().utf8)),
      ReportFile(
        name: "rankings.csv", bytes: RankingSheet(tables: tables, profile: profile).bytes()),
      ReportFile(
        name: "coverage.csv",
        bytes: CoverageSheet(coverage: coverage, tables: tables, profile: profile).bytes()),
      ReportFile(name: "report.xlsx", bytes: try publication.rendered(as: .xlsx)),
      ReportFile(name: "report.html", bytes: try publication.rendered(as: .html)),
    ]
    let manifest = Manifest(
      run: run, options: options, comparison: comparison, coverage: coverage, reports: reports)
    files = reports + [ReportFile(name: "manifest.json", bytes: manifest.bytes())]
    self.coverage = coverage
  }
}
