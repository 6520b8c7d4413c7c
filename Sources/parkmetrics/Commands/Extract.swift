import CSVFiles
import Glibc
import Measurements
import NumericExtraction
import ReportWriter

extension Invocation {
  /// `extract`: every figure with its source.
  func extract() throws -> ExitCode {
    let options = ExtractionOptions(allNumbers: arguments.has(.allNumbers))
    let format = arguments.value(.format)
    if format == "ndjson" { return try extractRecords(options) }

    let run = try DocumentRun(inputsOf: arguments, lexicon: try lexicon(), options: options)
    var tally = DocumentTally(messages: messages)
    // What goes into a file is collected, since it appears whole; what goes to standard output is
    // handed on as it comes.
    var collected: [UInt8] = []
    let isCollecting = arguments.has(.output)
    func emit(_ bytes: [UInt8]) throws {
      if isCollecting { collected += bytes } else { try standardOutput.write(bytes) }
    }
    var json = JSONText()
    var isHeaderWritten = format != "csv"
    func writeHeader() throws {
      if !isHeaderWritten { try emit(try Self.csv([], withHeader: true)) }
      isHeaderWritten = true
    }
    try run.forEachPart { measurements in
      try writeHeader()
      switch format {
      case "csv":
        try emit(try Self.csv(measurements, withHeader: false))
      case "jsonl":
        for index in measurements.indices {
          json.value(measurements[index])
          json.endLine()
        }
        if json.bytes.count >= 1 << 17 { try emit(json.takeBytes()) }
      default:
        try emit(Array(measurements.map { $0.line + "\n" }.joined().utf8))
      }
    } _: { result, count in
      tally.add(result, handedOver: count)
      if case .extracted = result { try writeHeader() }
      if !json.bytes.isEmpty { try emit(json.takeBytes()) }
    }
    try tally.checkAnythingRead()
    if isCollecting { try deliver(collected) }
    return .done
  }

  private static func csv(
    _ measurements: [Measurement], withHeader: Bool
  ) throws(CSVError) -> [UInt8] {
    var writer = CSVWriter()
    if withHeader { writer.write(header: DataColumn.measurement) }
    for measurement in measurements { writer.write(measurement, by: DataColumn.measurement) }
    return try writer.finish(name: "measurements.csv")
  }

  /// `extract --format ndjson`: a record a line in, a result a line out, in order and at once.
  private func extractRecords(_ options: ExtractionOptions) throws -> ExitCode {
    let extractor = Extractor(lexicon: try lexicon(), options: options)
    var collected: [UInt8] = []
    let isCollecting = arguments.has(.output)
    for path in arguments.operands.isEmpty ? ["-"] : arguments.operands {
      let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw errno == ENOENT
          ? Failure.missingInput(path) : Failure.unreadable(path, reason: systemReason(errno))
      }
      defer { if descriptor != STDIN_FILENO { close(descriptor) } }
      var lines = LineReader(descriptor: descriptor)
      do {
        while let line = try lines.next() {
          let result = TextRecord.result(of: line, by: extractor, date: arguments.date(.date))
          if isCollecting { collected += result } else { try standardOutput.write(result) }
        }
      } catch let error as SystemError {
        throw Failure.unreadable(path, reason: systemReason(error.code))
      }
    }
    if isCollecting { try deliver(collected) }
    return .done
  }
}
