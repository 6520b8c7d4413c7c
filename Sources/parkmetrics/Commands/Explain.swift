import NumericExtraction
import Glibc
import Lexicon

extension Invocation {
  /// `explain`: how each figure was read.
  func explainFigures() throws -> ExitCode {
    let lines = explain(try explainedInput(), lexicon: .standard)
    try deliver(Array(lines.map { $0 + "\n" }.joined().utf8))
    return .done
  }

  /// A file where the only operand names one; otherwise the operands are the text.
  private func explainedInput() throws(Failure) -> ExtractionInput {
    let path = arguments.operands.first ?? "-"
    let isPath = arguments.operands.count == 1 && (path == "-" || access(path, F_OK) == 0)
    guard isPath else {
      if arguments.operands.count == 1, path.hasSuffix(".txt") || path.hasSuffix(".md") {
        throw .missingInput(path)
      }
      let text = arguments.operands.joined(separator: " ")
      return ExtractionInput(
        name: "-", bytes: Array(text.utf8), date: arguments.date(.date), encoding: .utf8)
    }
    do throws(SystemError) {
      let bytes = try path == "-" ? readAll(from: STDIN_FILENO) : readFile(path)
      return ExtractionInput(
        name: path, bytes: bytes, date: arguments.date(.date), encoding: arguments.encoding)
    } catch {
      throw .unreadable(path, reason: systemReason(error.code))
    }
  }
}
