import Lexicon
import Measurements
import MeasurementStore
import NumericExtraction
import ReportWriter

/// What a run found of its documents: only those are extracted whose bytes, date, title, encoding,
/// program or lexicon are others than when the store last saw them.
struct IncrementalReading {
  /// What the store is to be told.
  let changes: DocumentChanges
  /// The documents that could not be read, and why.
  let skipped: [(name: String, reason: Wording)]
  private let bases: [String: ReadingBasis]
  private let lexiconVersion: String

  private enum Finding: Sendable {
    case unchanged
    case changed(ExtractionInput, ReadingBasis)
    case skipped(Wording)
  }

  /// Reads the documents on several cores. The lexicon is asked for only if one is to be read.
  init(
    of inputs: JobInputs, job: JobFile, known: [String: ReadingBasis], lexiconVersion: String,
    workers: Int, lexicon: () throws -> Lexicon
  ) throws {
    let findings = concurrentMap(inputs.documents, workers: workers) {
      Self.finding(of: $0, among: inputs, job: job, known, lexiconVersion)
    }
    let changed = findings.compactMap { if case .changed(let input, _) = $0 { input } else { nil } }
    var readings: [String: DocumentResult] = [:]
    if !changed.isEmpty {
      let extractor = Extractor(lexicon: try lexicon())
      let results = concurrentMap(changed, workers: workers) {
        DocumentResult(extractor.extract($0), of: $0)
      }
      for (input, result) in zip(changed, results) { readings[input.name] = result }
    }

    var changes = DocumentChanges(read: [], unchanged: [], unreadable: [])
    var skipped: [(name: String, reason: Wording)] = []
    var bases: [String: ReadingBasis] = [:]
    for (document, finding) in zip(inputs.documents, findings) {
      switch (finding, readings[document.name]) {
      case (.unchanged, _):
        changes.unchanged.append(document.name)
        bases[document.name] = known[document.name]
      case (.changed(_, let basis), .extracted(let record, let measurements, let notes, _)):
        changes.read.append(
          StoredDocument(
            basis: basis, document: record, measurements: measurements, notes: notes))
        bases[document.name] = basis
      case (.skipped(let reason), _), (.changed, .skipped(_, let reason)):
        changes.unreadable.append(document.name)
        skipped.append((document.name, reason))
      case (.changed, nil): break  // every changed document has been read
      }
    }
    self.changes = changes
    self.skipped = skipped
    self.bases = bases
    self.lexiconVersion = lexiconVersion
  }

  private static func finding(
    of document: InputDocument, among inputs: JobInputs, job: JobFile,
    _ known: [String: ReadingBasis], _ lexiconVersion: String
  ) -> Finding {
    do throws(JobInputError) {
      let input = ExtractionInput(
        name: document.name, bytes: try inputs.bytes(of: document),
        date: job.date ?? document.date,
        title: document.title.isEmpty ? nil : document.title, encoding: job.encoding)
      let basis = ReadingBasis(
        sha256: SHA256.hexDigest(of: input.bytes), byteCount: input.bytes.count, date: input.date,
        title: input.title, encoding: job.encoding?.rawValue, program: programVersion,
        lexicon: lexiconVersion)
      return known[document.name] == basis ? .unchanged : .changed(input, basis)
    } catch {
      return .skipped(error.reason)
    }
  }

  /// Tells what could not be read, and remarks on what was.
  func tell(_ messages: Messages) {
    for document in skipped { messages.write(Wording("\(document.name): ") + document.reason) }
    for reading in changes.read {
      for note in reading.notes { messages.write(Wording("\(reading.document.name): \(note)")) }
    }
  }
}

extension IncrementalReading {
  /// Whether a store whose documents are the given ones already is as this run found them.
  func isSettled(_ stored: [String: DocumentSummary]) -> Bool {
    guard changes.read.isEmpty else { return false }
    let unreadable = Set(changes.unreadable)
    return stored.allSatisfy { name, summary in
      if bases[name] != nil { return summary.state == .current }
      return summary.state == (unreadable.contains(name) ? .unreadable : .vanished)
    }
  }

  /// The counts of the run, given the documents of the store before it.
  func counts(_ stored: [String: DocumentSummary]) -> RunCounts {
    let read = changes.read.reduce(0) { $0 + $1.measurements.count }
    let unchanged = changes.unchanged.reduce(0) { $0 + (stored[$1]?.measurementCount ?? 0) }
    return RunCounts(
      documents: bases.count, read: changes.read.count, skipped: skipped.count,
      vanished: vanished(stored).count, measurements: read + unchanged)
  }

  /// The documents of the store that are gone since the last run.
  func vanished(_ stored: [String: DocumentSummary]) -> [String] {
    let present = Set(bases.keys).union(changes.unreadable)
    return stored.filter { $0.value.state != .vanished && !present.contains($0.key) }.keys.sorted()
  }

  /// - Throws: `Failure` (65) where the job counts what was found as a failure.
  func check(
    _ conditions: JobFile.FailureConditions, _ stored: [String: DocumentSummary]
  ) throws(Failure) {
    if bases.isEmpty { throw .nothingRead(skipped: skipped.count) }
    let figures = counts(stored).measurements
    let vanished = vanished(stored).count
    if let limit = conditions.skippedAbove, skipped.count > limit {
      throw .countedAsFailure("skipped_above", limit: limit, found: skipped.count)
    }
    if let limit = conditions.vanishedAbove, vanished > limit {
      throw .countedAsFailure("vanished_above", limit: limit, found: vanished)
    }
    if figures < conditions.figuresBelow {
      throw .countedAsFailure("figures_below", limit: conditions.figuresBelow, found: figures)
    }
  }

  /// A digest of all that the content of an export depends on: texts, tables, options, program and
  /// lexicon. Two exports of one key have the same bytes.
  func contentKey(of job: JobFile, tables: [FileDigest]) -> String {
    var json = JSONText()
    json.array { json in
      json.value(programVersion)
      json.value(lexiconVersion)
      json.value(job.contentOptions)
      for (name, basis) in bases.sorted(by: { $0.key < $1.key }) {
        json.array { json in
          for part in [
            name, basis.sha256, basis.date?.description ?? "", basis.title ?? "",
            basis.encoding ?? "",
          ] { json.value(part) }
        }
      }
      for table in tables { json.object { $0.member(table.name, table.sha256) } }
      for document in skipped {
        json.object { $0.member(document.name, document.reason.text(job.options.language)) }
      }
    }
    return SHA256.hexDigest(of: json.bytes)
  }
}
