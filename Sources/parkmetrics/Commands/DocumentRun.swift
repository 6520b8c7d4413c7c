import CSVFiles
import Dispatch
import Glibc
import Lexicon
import Measurements
import NumericExtraction
import ReportWriter
import Synchronization

/// What became of one input.
enum DocumentResult {
  /// It was read. The digest is that of the file, where the run digests its inputs.
  case extracted(SourceDocument, [Measurement], notes: [String], digest: FileDigest?)
  /// It was left out, and why.
  case skipped(name: String, reason: Wording)
}

/// Extracts documents on several cores and hands over the results in the order of the inputs, so
/// that the number of cores never shows in the output.
struct DocumentRun {
  /// The tables of documents (`documents.csv`) that took part.
  let tables: [FileDigest]
  private let inputs: [InputDocument]
  private let extractor: Extractor
  private let date: PartialDate?
  private let encoding: TextEncoding?
  private let jobs: Int
  private let digestsInputs: Bool

  /// Hands over each result. Only some documents per core are in memory at a time.
  func forEach(_ body: (DocumentResult) throws -> Void) throws {
    let batchSize = jobs == 1 ? 1 : jobs * 8
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = inputs[start..<min(start + batchSize, inputs.count)]
      for result in concurrentMap(Array(batch), workers: jobs, extract) { try body(result) }
    }
  }

  /// Hands over the measurements of each document, in parts where it is read alone, and then what
  /// else there is to tell of it, with their number.
  func forEachPart(
    _ part: ([Measurement]) throws -> Void, _ body: (DocumentResult, Int) throws -> Void
  ) throws {
    guard jobs == 1 || inputs.count == 1 else {
      return try forEach { result in
        guard case .extracted(_, let measurements, _, _) = result else {
          return try body(result, 0)
        }
        try part(measurements)
        try body(result, measurements.count)
      }
    }
    for input in inputs {
      var count = 0
      let text: ExtractionInput
      do throws(InputError) {
        text = try self.text(of: input)
      } catch {
        try body(.skipped(name: input.name, reason: error.reason), 0)
        continue
      }
      let outcome = try extractor.extract(text) { measurements in
        count += measurements.count
        try part(measurements)
      }
      try body(DocumentResult(outcome, of: text, digested: digestsInputs), count)
    }
  }

  /// The documents themselves, all in memory.
  ///
  /// - Throws: `Failure` where one can't be read.
  func texts() throws(Failure) -> [ExtractionInput] {
    var texts: [ExtractionInput] = []
    for input in inputs {
      do throws(InputError) {
        texts.append(try text(of: input))
      } catch {
        throw Failure(error)
      }
    }
    return texts
  }

  private func extract(_ input: InputDocument) -> DocumentResult {
    do throws(InputError) {
      let text = try text(of: input)
      return DocumentResult(extractor.extract(text), of: text, digested: digestsInputs)
    } catch {
      return .skipped(name: input.name, reason: error.reason)
    }
  }

  private func text(of input: InputDocument) throws(InputError) -> ExtractionInput {
    ExtractionInput(
      name: input.name, bytes: try InputFiles.bytes(of: input), date: date ?? input.date,
      title: input.title.isEmpty ? nil : input.title, encoding: encoding)
  }
}

extension DocumentResult {
  /// What an extraction came to, in both languages.
  init(_ outcome: ExtractionOutcome, of input: ExtractionInput, digested: Bool = false) {
    switch outcome {
    case .extracted(let document, let measurements, let notes):
      let digest = digested ? FileDigest(name: input.name, bytes: input.bytes) : nil
      self = .extracted(document, measurements, notes: notes, digest: digest)
    case .skipped(let name, let reason):
      let wording = Wording(whyUndecodable: input.bytes, as: input.encoding)
      self = .skipped(name: name, reason: wording ?? Wording(reason))
    }
  }
}

extension DocumentRun {
  /// The run that the arguments ask for.
  ///
  /// - Throws: `Failure` where an input is missing.
  init(
    inputsOf arguments: Arguments, lexicon: Lexicon, options: ExtractionOptions = .init(),
    digestsInputs: Bool = false
  ) throws(Failure) {
    let isDefault = arguments.operands.isEmpty
    let operands = isDefault ? [OptionTable.defaultInput] : arguments.operands
    do {
      try self.init(
        paths: operands, arguments: arguments, lexicon: lexicon, options: options,
        digestsInputs: digestsInputs)
    } catch  where isDefault && error.code == .missingInput {
      throw .missingDefaultInput(OptionTable.defaultInput)
    }
  }

  /// A run over the given files and folders.
  init(
    paths: [String], arguments: Arguments, lexicon: Lexicon, options: ExtractionOptions = .init(),
    digestsInputs: Bool = false
  ) throws(Failure) {
    var tables: [FileDigest] = []
    do {
      inputs = try InputFiles.documents(at: paths) { bytes, path in
        let table = try CSVTable(parsing: bytes, name: path)
        if digestsInputs { tables.append(FileDigest(name: fileName(path), bytes: bytes)) }
        return [table.header] + table.rows
      }
    } catch let error as InputError {
      throw Failure(error)
    } catch {
      throw .badData("\(error)")
    }
    self.tables = tables
    self.digestsInputs = digestsInputs
    extractor = Extractor(lexicon: lexicon, options: options)
    date = arguments.date(.date)
    encoding = arguments.encoding
    jobs = arguments.count(.jobs) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}

/// The last component of a path.
func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

extension Arguments {
  /// What `--encoding` says.
  var encoding: TextEncoding? {
    value(.encoding).flatMap { TextEncoding(rawValue: $0.uppercased()) }
  }
}

/// What a run has read.
struct DocumentTally {
  var documents: [SourceDocument] = []
  var measurements: [Measurement] = []
  var inputs: [FileDigest] = []
  var skipped: [(name: String, reason: Wording)] = []
  private let messages: Messages

  init(messages: Messages) { self.messages = messages }

  /// Counts a result, and tells of a document that was skipped or that has no figures.
  /// Its measurements are kept, unless they have been handed over: then only their number is known.
  mutating func add(_ result: DocumentResult, handedOver count: Int? = nil) {
    switch result {
    case .extracted(let document, let measurements, let notes, let digest):
      documents.append(document)
      if let digest { inputs.append(digest) }
      if count == nil { self.measurements += measurements }
      for note in notes { messages.write(Wording("\(document.name): \(note)")) }
      if (count ?? measurements.count) == 0 {
        messages.write(Wording("\(document.name): ") + Wording(zh: "没有数字", en: "no figures"))
      }
    case .skipped(let name, let reason):
      skipped.append((name, reason))
      messages.write(Wording("\(name): ") + reason)
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
