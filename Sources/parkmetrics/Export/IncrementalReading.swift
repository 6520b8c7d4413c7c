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

  private enum Outcome: Sendable {
    case unchanged
    case read(StoredDocument)
    case skipped(Wording)
  }

  /// Reads the documents on several cores.
  init(
    of inputs: JobInputs, job: JobFile, known: [String: ReadingBasis], workers: Int,
    messages: Messages
  ) {
    var changes = DocumentChanges(read: [], unchanged: [], unreadable: [])
    var skipped: [(name: String, reason: Wording)] = []
    var bases: [String: ReadingBasis] = [:]
    let outcomes = concurrentMap(inputs.documents, workers: workers) {
      Self.outcome(of: $0, among: inputs, date: job.date, encoding: job.encoding, known)
    }
    for (document, outcome) in zip(inputs.documents, outcomes) {
      switch outcome {
      case .unchanged:
        changes.unchanged.append(document.name)
        bases[document.name] = known[document.name]
      case .read(let reading):
        changes.read.append(reading)
        bases[document.name] = reading.basis
        for note in reading.notes { messages.write(Wording("\(document.name): \(note)")) }
      case .skipped(let reason):
        changes.unreadable.append(document.name)
        skipped.append((document.name, reason))
        messages.write(Wording("\(document.name): ") + reason)
      }
    }
    self.changes = changes
    self.skipped = skipped
    self.bases = bases
  }

  private static func outcome(
    of document: InputDocument, among inputs: JobInputs, date: PartialDate?,
    encoding: TextEncoding?, _ known: [String: ReadingBasis]
  ) -> Outcome {
    do throws(JobInputError) {
      let bytes = try inputs.bytes(of: document)
      let input = ExtractionInput(
        name: document.name, bytes: bytes, date: date ?? document.date,
        title: document.title.isEmpty ? nil : document.title, encoding: encoding)
      let basis = ReadingBasis(
        sha256: SHA256.hexDigest(of: bytes), byteCount: bytes.count, date: input.date,
        title: input.title, encoding: encoding?.rawValue, program: programVersion,
        lexicon: carriedLexiconVersion())
      if known[document.name] == basis { return .unchanged }
      switch DocumentResult(Extractor().extract(input), of: input) {
      case .extracted(let record, let measurements, let notes, _):
        return .read(
          StoredDocument(
            basis: basis, document: record, measurements: measurements, notes: notes))
      case .skipped(_, let reason):
        return .skipped(reason)
      }
    } catch {
      return .skipped(error.reason)
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
      json.value(carriedLexiconVersion())
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
