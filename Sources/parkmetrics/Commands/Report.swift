import Aggregation
import Lexicon
import ReportWriter

extension Invocation {
  /// `report`: all reports of a run in one folder.
  func report() throws -> ExitCode {
    let folder = arguments.value(.output) ?? "."
    OutputFolder.restore(folder, seal: ReportBundle.manifestName)
    let tables = try lexiconTables()
    let lexicon = try lexicon(of: tables)
    let run = try DocumentRun(inputsOf: arguments, lexicon: lexicon, digestsInputs: true)
    var tally = DocumentTally(messages: messages)
    try run.forEach { tally.add($0) }
    try tally.checkAnythingRead()
    let bundle = try encoding {
      try ReportBundle(
        comparison: Comparison(
          measurements: tally.measurements, lexicon: lexicon,
          options: ComparisonOptions(datedBy: tally.documents)),
        run: record(of: tally, tables: run.tables, lexiconVersion: tables.version),
        options: reportOptions, lexicon: lexicon)
    }

    let files = bundle.files
    if let manifest = files.last {
      try OutputFolder(folder).replace(
        files.dropLast().map { ($0.name, $0.bytes) }, seal: (manifest.name, manifest.bytes))
    }
    messages.write(
      Wording(
        zh: "\(tally.documents.count) 个文件，\(tally.measurements.count) 个数字；"
          + "\(files.count) 个报表写入 \(folder)",
        en: "\(tally.documents.count) documents, \(tally.measurements.count) figures;"
          + " \(files.count) files written into \(folder)"))
    return .done
  }

  /// What reports say of the run.
  func record(
    of tally: DocumentTally, tables: [FileDigest] = [], lexiconVersion: String
  ) -> RunRecord {
    RunRecord(
      documents: tally.documents, inputs: tables + tally.inputs,
      skipped: tally.skipped.map {
        SkippedInput(name: $0.name, reason: $0.reason.text(reportLanguage))
      },
      lexiconVersion: lexiconVersion, programVersion: programVersion)
  }
}
