import Aggregation
import Lexicon
import Measurements
import MeasurementStore
import NumericExtraction
import ReportWriter

/// One run of a job, from its inputs to an export. Whoever makes one holds the job's lock.
///
/// The store is written in few transactions: the run's beginning, what it found of the documents,
/// the export that it intends, and its end. Between any two of them the program may die, and the
/// next run puts things right.
struct ExportRun {
  let job: JobFile
  let store: MeasurementStore
  let folder: ExportFolder
  let messages: Messages
  let workers: Int
  let lexiconVersion: String
  /// Compiles the lexicon, which takes longer than a run over nothing new.
  let lexicon: () throws -> Lexicon

  /// What a run came to.
  struct Result {
    var outcome: RunOutcome
    var counts: RunCounts
    /// The name of the newest export.
    var export: String?
  }

  /// Ends what a run that died has left half done.
  ///
  /// - Throws: `Failure` or `StoreError`.
  func recover(before id: Int) throws {
    for run in try store.unfinishedRuns() where run.id != id {
      if let export = run.export, export.folder == folder.path, folder.isWhole(export) {
        try store.finish(run.id, .exported, message: "recovered by the next run")
        messages.write(
          Wording(
            zh: "上次运行 \(run.id) 中断，其报表 \(export.name) 完整，已登记",
            en: "the run \(run.id) died, but its export \(export.name) is whole and now recorded"))
      } else {
        try store.finish(run.id, .died)
        messages.write(
          Wording(
            zh: "上次运行 \(run.id) 中断，未留下报表",
            en: "the run \(run.id) died without an export"))
      }
    }
    try folder.sweep()
    let newest = try store.publishedExports(in: folder.path).first { folder.isWhole($0) }
    if let newest, folder.latest != newest.name { try folder.point(to: newest.name) }
  }

  /// Reads what is new, and exports if anything changed.
  ///
  /// - Throws: `Failure` or `StoreError`; the export before stands then.
  func run(_ id: Int, at time: RunTime) throws -> Result {
    let inputs = try JobInputs(of: job)
    let reading = try IncrementalReading(
      of: inputs, job: job, known: store.bases(), lexiconVersion: lexiconVersion,
      workers: workers, lexicon: lexicon)
    reading.tell(messages)
    let stored = try store.documents()
    try reading.check(job.failureConditions, stored)
    if !reading.isSettled(stored) { try store.apply(reading.changes, run: id) }

    let counts = reading.counts(stored)
    let key = reading.contentKey(of: job, tables: inputs.tables)
    let exports = try store.publishedExports(in: folder.path)
    if let last = exports.first, last.contentKey == key, folder.isWhole(last) {
      if folder.latest != last.name { try folder.point(to: last.name) }
      return Result(outcome: .unchanged, counts: counts, export: last.name)
    }
    let files = try exportedFiles(try store.currentDocuments(), reading, tables: inputs.tables)
    let name = try export(files, run: id, at: time, key: key)
    return Result(outcome: .exported, counts: counts, export: name)
  }

  /// Keeps as many exports as the job wants, after a run that ended well. The newest whole one is
  /// always kept. An export that can't be removed is told, and tried again by the next run.
  ///
  /// - Throws: `StoreError`.
  func retain() throws {
    let exports = try store.publishedExports(in: folder.path)
    guard let kept = job.keptExports, exports.count > kept else { return }
    guard let newest = exports.first, folder.isWhole(newest) else { return }
    var removed: [StoredExport] = []
    for export in exports.dropFirst(kept) {
      do throws(Failure) {
        try folder.remove(export.name, run: export.run)
        removed.append(export)
      } catch {
        messages.write(error.wording)
      }
    }
    try store.markRemoved(removed)
  }

  private func exportedFiles(
    _ documents: [StoredDocument], _ reading: IncrementalReading, tables: [FileDigest]
  ) throws -> [ReportFile] {
    let lexicon = try lexicon()
    let comparison = Comparison(
      measurements: documents.flatMap(\.measurements), lexicon: lexicon,
      options: ComparisonOptions(datedBy: documents.map(\.document)))
    let bundle = try ReportBundle(
      comparison: comparison.restricted(to: job.selection),
      run: RunRecord(
        documents: documents.map(\.document),
        inputs: tables
          + documents.map {
            FileDigest(
              name: $0.document.name, byteCount: $0.basis.byteCount, sha256: $0.basis.sha256)
          },
        skipped: reading.skipped.map {
          SkippedInput(name: $0.name, reason: $0.reason.text(job.options.language))
        },
        lexiconVersion: lexiconVersion, programVersion: programVersion),
      options: job.options, lexicon: lexicon
    ) { name in job.formats.flatMap(\.suffixes).contains { name.hasSuffix($0) } }
    return bundle.files
  }

  private func export(
    _ files: [ReportFile], run: Int, at time: RunTime, key: String
  ) throws -> String {
    try folder.stage(files, run: run)
    let name = folder.freeName(
      ExportName.expand(job.exportName, at: time, run: run),
      besides: try store.exportNames(in: folder.path))
    try store.intend(
      StoredExport(
        run: run, folder: folder.path, name: name, contentKey: key,
        manifestSHA256: SHA256.hexDigest(of: files.last?.bytes ?? [])))
    try folder.publish(run: run, as: name)
    return name
  }
}
