import Glibc
import Lexicon
import NumericExtraction
import StandardLexicon

extension Invocation {
  /// `explain`: how each figure was read.
  func explainFigures() throws -> ExitCode {
    var pages: [String] = []
    let lexicon = try lexicon()
    for text in try explainedTexts() {
      if let problem = Wording(whyUndecodable: text.bytes, as: text.encoding) {
        throw Failure(code: .badData, wording: Wording("\(text.name): ") + problem)
      }
      pages += Explanation(of: text, lexicon: lexicon).lines
    }
    try deliver(Array(pages.map { $0 + "\n" }.joined().utf8))
    return .done
  }

  /// A file or folder where the only operand names one; otherwise the operands are the text.
  private func explainedTexts() throws -> [ExtractionInput] {
    let path = arguments.operands.first ?? "-"
    if arguments.operands.count == 1 {
      if path == "-" || access(path, F_OK) == 0 {
        return try DocumentRun(paths: [path], arguments: arguments, lexicon: .standard).texts()
      }
      if path.hasSuffix(".txt") || path.hasSuffix(".md") { throw Failure.missingInput(path) }
    }
    let text = arguments.operands.joined(separator: " ")
    return [
      ExtractionInput(
        name: "-", bytes: Array(text.utf8), date: arguments.date(.date), encoding: .utf8)
    ]
  }
}
