import Accuracy
import Glibc
import Measurements
import NumericExtraction

extension Invocation {
  /// `evaluate`: scores against annotations, and against the scores that were recorded.
  func evaluate() throws -> ExitCode {
    let paths = try arguments.operands.flatMap(annotations)
    let golds = try paths.map(readAnnotations)
    let run = try DocumentRun(
      paths: try paths.map(article), arguments: arguments, lexicon: try lexicon())
    var tally = DocumentTally(messages: messages)
    var score = Score()
    var rest = zip(paths, golds).makeIterator()
    try run.forEach { result in
      guard let (path, gold) = rest.next() else { return }
      if case .extracted(let document, let measurements, _, _) = result {
        tally.add(result, handedOver: measurements.count)
        score.add(gold: gold, found: measurements, document: document.name)
      } else {
        tally.add(result)
        score.add(gold: gold, found: [], document: fileName(path))
      }
    }

    try deliver(Array(page(of: score).utf8))
    let path =
      arguments.value(.baseline) ?? Self.baselinePath(beside: arguments.operands.first ?? ".")
    if arguments.has(.record) {
      try OutputFiles.write(Array(score.json.utf8), to: path)
      messages.write(Wording(zh: "分数已记录到 \(path)", en: "scores recorded in \(path)"))
      return .done
    }
    let drops = try baseline(at: path)?.drops(in: score) ?? []
    for drop in drops {
      messages.write(
        Wording(
          zh: "\(drop.name) 由 \(drop.recorded) 降为 \(drop.current)（记录：\(path)）",
          en: "\(drop) (recorded in \(path))"))
    }
    let fails = arguments.has(.failOnFindings) || arguments.has(.baseline)
    return fails && !drops.isEmpty ? .findings : .done
  }

  private func page(of score: Score) -> String {
    if arguments.value(.format) == "json" { return score.json }
    let errors = score.errors.prefix(arguments.count(.errors) ?? 0)
    return errors.map { "\($0)\n" }.joined() + score.description
  }

  private func readAnnotations(_ path: String) throws -> [GoldMention] {
    do {
      return try GoldMention.parse(try readFile(path), name: path)
    } catch let error as SystemError {
      throw Failure.unreadable(path, reason: systemReason(error.code))
    } catch let error as GoldError {
      throw Failure.badData(error.description)
    }
  }

  /// The annotation files that an operand means, in the order of their names.
  private func annotations(_ operand: String) throws(Failure) -> [String] {
    var status = stat()
    guard stat(operand, &status) == 0 else { throw .missingInput(operand) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [operand] }
    let names = try fileNames(inFolder: operand) { $0.hasSuffix(".jsonl") }
    guard !names.isEmpty else {
      throw Failure(
        code: .missingInput,
        wording: Wording(
          zh: "文件夹 \(operand) 里没有 .jsonl 标注文件",
          en: "no annotations (.jsonl) in the folder \(operand)"))
    }
    return names.map { "\(operand)/\($0)" }
  }

  /// The text that an annotation file is about: the same name in the folder of the texts.
  private func article(of path: String) throws(Failure) -> String {
    let folder = arguments.value(.texts) ?? "\(Self.folder(of: path))/../../seeds"
    let stem = "\(folder)/\(fileName(path).dropLast(".jsonl".count))"
    for candidate in [stem + ".txt", stem + ".md"] where access(candidate, F_OK) == 0 {
      return candidate
    }
    throw Failure(
      code: .missingInput,
      wording: Wording(
        zh: "标注 \(path) 的文章 \(stem).txt 不存在；请用 --texts 指定文件夹",
        en: "the article \(stem).txt of \(path) is missing; name its folder with --texts"))
  }

  private func baseline(at path: String) throws(Failure) -> Baseline? {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readFile(path)
    } catch {
      // Only a baseline that was asked for must exist.
      if arguments.has(.baseline) || arguments.has(.failOnFindings) { throw .missingInput(path) }
      return nil
    }
    do throws(GoldError) {
      return try Baseline(parsing: bytes, name: path)
    } catch {
      throw .badData(error.description)
    }
  }

  private static func baselinePath(beside operand: String) -> String {
    (operand.hasSuffix(".jsonl") ? folder(of: operand) : operand) + "/scores.json"
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }
}
