import Lexicon
import Measurements
import StandardLexicon

/// Explains how a text was read: article by article its park and date, then each number with the
/// rules that made a measurement of it, or the reason why it is none.
public struct Explanation: Sendable {
  /// The lines of the explanation; empty for a text without numbers.
  public let lines: [String]

  /// Reads and explains a document. A document that cannot be decoded is explained by its fault.
  public init(of input: ExtractionInput, lexicon: Lexicon = .standard) {
    do throws(DecodingError) {
      let text = try DecodedText(decoding: input.bytes, as: input.encoding)
      lines = Self.lines(for: StructuredDocument(text), input, lexicon)
    } catch {
      lines = ["\(input.name): \(error)"]
    }
  }

  private static func lines(
    for document: StructuredDocument, _ input: ExtractionInput, _ lexicon: Lexicon
  ) -> [String] {
    let units = [TextUnit](codes: document.folded.units)
    var lines: [String] = []
    let readings = ArticleReader(
      units: units, lexicon: lexicon, options: .init(), documentDate: input.date
    ).read(document.articles[...])
    let figures = Attributor.attributedFigures(of: readings)
    for (index, (reading, attributed)) in zip(readings, figures).enumerated() {
      lines.append(heading(of: reading, number: index + 1))
      for paragraph in reading.paragraphs {
        for sentence in paragraph.sentences {
          lines += explain(sentence, in: paragraph, of: reading, attributed)
        }
      }
    }
    return lines
  }

  private static func heading(of reading: ArticleReading, number: Int) -> String {
    var parts = ["article \(number)"]
    parts.append("park: \(reading.zones.main.isEmpty ? "none" : reading.zones.main)")
    parts.append("date: \(reading.date.map(String.init(describing:)) ?? "unknown")")
    if reading.isPolicy { parts.append("a text of rules") }
    if reading.announcesPlan { parts.append("announces a plan") }
    if reading.isAboutCeremony { parts.append("about a ceremony") }
    if reading.isAboutEnterprise { parts.append("about a firm") }
    return parts.joined(separator: " · ")
  }

  private static func explain(
    _ sentence: Sentence, in paragraph: ParagraphReading, of reading: ArticleReading,
    _ attributed: [AttributedFigure]
  ) -> [String] {
    let figures = attributed.filter {
      sentence.range.contains(reading.figures[$0.index].range.lowerBound)
    }
    let rejected = paragraph.rejected.filter { sentence.range.contains($0.range.lowerBound) }
    guard !figures.isEmpty || !rejected.isEmpty else { return [] }
    var lines = ["  " + String(sentence.range, in: reading.units)]
    lines.append("    tokens: " + tokens(of: sentence, in: paragraph, reading))
    var entries: [(position: Int, lines: [String])] = []
    for figure in figures {
      entries.append(
        (reading.figures[figure.index].range.lowerBound, describe(figure, reading)))
    }
    for number in rejected {
      entries.append(
        (
          number.range.lowerBound,
          ["    - \(String(number.range, in: reading.units)): \(number.reason.rawValue)"]
        ))
    }
    lines += entries.sorted { $0.position < $1.position }.flatMap(\.lines)
    return lines
  }

  private static func tokens(
    of sentence: Sentence, in paragraph: ParagraphReading, _ reading: ArticleReading
  ) -> String {
    let words = paragraph.tokens.filter { sentence.range.contains($0.range.lowerBound) }
      .map { "\(String($0.range, in: reading.units))(\($0.category))" }
    let times = paragraph.times.filter { sentence.range.contains($0.range.lowerBound) }
      .map { "\(String($0.range, in: reading.units))(= \($0.period))" }
    let all = words + times
    return all.isEmpty ? "none" : all.joined(separator: " ")
  }

  private static func describe(_ attributed: AttributedFigure, _ reading: ArticleReading)
    -> [String]
  {
    let figure = reading.figures[attributed.index]
    let quantity = figure.quantity
    let value: String =
      quantity.value?.description
      ?? "\(quantity.low?.description ?? "")…\(quantity.high?.description ?? "")"
    func or(_ text: String, _ empty: String) -> String { text.isEmpty ? empty : text }
    return [
      "    + \(String(figure.range, in: reading.units)): \(quantity.bound.rawValue) \(value) "
        + "\(quantity.unit.symbol) (\(quantity.unit.kind.rawValue)) by \(figure.rule.rawValue)",
      "        park \(or(attributed.park, "none")), scope \(attributed.scope.rawValue): "
        + attributed.scopeRule.rawValue,
      "        indicator \(or(attributed.indicator.phrase, "none"))"
        + (attributed.indicator.id.isEmpty ? "" : " [\(attributed.indicator.id)]")
        + ", dimension \(attributed.indicator.dimension.rawValue): "
        + (attributed.indicatorRule?.rawValue ?? "no phrase found"),
      "        status \(attributed.status.rawValue), "
        + "change \(or(attributed.change.direction.rawValue, "none")), "
        + "basis \(or(attributed.change.basis.rawValue, "none")), "
        + "period \(attributed.period.map(String.init(describing:)) ?? "none"), "
        + "confidence \(attributed.confidence)",
    ]
  }
}
