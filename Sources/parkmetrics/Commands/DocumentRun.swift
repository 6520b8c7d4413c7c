import CSVFiles
import Dispatch
import Glibc
import Lexicon
import Measurements
import NumericExtraction
import Synchronization

/// Extracts documents on several cores and hands over the outcomes in the order of the inputs, so
/// that the number of cores never shows in the output.
struct DocumentRun {
  private let inputs: [InputDocument]
  private let extractor: Extractor
  private let date: PartialDate?
  private let encoding: TextEncoding?
  private let jobs: Int

  /// Hands over each outcome. Only some documents per core are in memory at a time.
  func forEach(_ body: (ExtractionOutcome) throws -> Void) throws {
    let batchSize = jobs * 8
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = inputs[start..<min(start + batchSize, inputs.count)]
      for outcome in concurrentMap(Array(batch), workers: jobs, extract) { try body(outcome) }
    }
  }

  private func extract(_ input: InputDocument) -> ExtractionOutcome {
    do throws(InputError) {
      let bytes = try InputFiles.bytes(of: input)
      return extractor.extract(
        ExtractionInput(
          name: input.name, bytes: bytes, date: date ?? input.date,
          title: input.title.isEmpty ? nil : input.title, encoding: encoding))
    } catch {
      return .skipped(name: input.name, reason: error.reason)
    }
  }
}

extension DocumentRun {
  /// The run that the arguments ask for.
  ///
  /// - Throws: `Failure` where an input is missing.
  init(inputsOf arguments: Arguments, options: ExtractionOptions = .init()) throws(Failure) {
    let isDefault = arguments.operands.isEmpty
    let operands = isDefault ? [OptionTable.defaultInput] : arguments.operands
    do {
      try self.init(paths: operands, arguments: arguments, options: options)
    } catch  where isDefault && error.code == .missingInput {
      throw .missingDefaultInput(OptionTable.defaultInput)
    }
  }

  /// A run over the given files and folders.
  init(
    paths: [String], arguments: Arguments, options: ExtractionOptions = .init()
  ) throws(Failure) {
    do {
      inputs = try InputFiles.documents(at: paths) { bytes, name in
        let table = try CSVTable(parsing: bytes, name: name)
        return [table.header] + table.rows
      }
    } catch let error as InputError {
      throw Failure(error)
    } catch {
      throw .badData("\(error)")
    }
    extractor = Extractor(options: options)
    date = arguments.date(.date)
    encoding = arguments.encoding
    jobs = arguments.count(.jobs) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}

extension Arguments {
  /// What `--encoding` says.
  var encoding: TextEncoding? {
    value(.encoding).flatMap { TextEncoding(rawValue: $0.uppercased()) }
  }
}

extension Failure {
  /// The failure of a run whose inputs can't be found.
  fileprivate init(_ error: InputError) {
    switch error {
    case .notFound(let path): self = .missingInput(path)
    case .noTexts(let folder): self = .noTexts(folder)
    case .unreadable(let path, _), .changedWhileRead(let path):
      self = .unreadable(path, reason: error.reason)
    case .invalidDocumentTable(let path, let line, let cause):
      self = .badData("\(path):\(line): \(cause)")
    }
  }
}

extension InputError {
  /// Why a document that was found is left out.
  fileprivate var reason: String {
    switch self {
    case .unreadable(_, let reason): reason
    case .changedWhileRead: "it became shorter while it was read"
    case .notFound: "it has gone since the run began"
    case .noTexts, .invalidDocumentTable: "it is no text"
    }
  }
}

/// What a run has read.
struct DocumentTally {
  var documents: [SourceDocument] = []
  var measurements: [Measurement] = []
  var skipped: [SkippedDocument] = []
  private let messages: Messages

  init(messages: Messages) { self.messages = messages }

  /// Counts an outcome, and tells of a document that was skipped. Measurements are kept on request.
  mutating func add(_ outcome: ExtractionOutcome, keepsMeasurements: Bool = true) {
    switch outcome {
    case .extracted(let document, let measurements, let notes):
      documents.append(document)
      if keepsMeasurements { self.measurements += measurements }
      for note in notes { messages.write(Wording("\(document.name): \(note)")) }
    case .skipped(let name, let reason):
      skipped.append(SkippedDocument(name: name, reason: reason))
      messages.write(Wording(zh: "跳过 \(name)：\(reason)", en: "skipped \(name): \(reason)"))
    }
  }

  /// - Throws: `Failure` where not a single document could be read.
  func checkAnythingRead() throws(Failure) {
    if documents.isEmpty { throw .nothingRead(skipped: skipped.count) }
    if !skipped.isEmpty {
      messages.write(
        Wording(
          zh: "读取 \(documents.count) 个文件，跳过 \(skipped.count) 个",
          en: "\(documents.count) documents read, \(skipped.count) skipped"))
    }
  }
}

/// `map` on several threads; the results keep the order of the elements.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], workers: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard workers > 1, elements.count > 1 else { return elements.map(transform) }
  let results = Mutex([Result?](repeating: nil, count: elements.count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(workers, elements.count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < elements.count else { return }
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}
