import Aggregation
import Measurements

/// From a cell back to its sentence, and on to its place among the others.
extension ComparisonTables {
  /// The cell with what leads away from it: source, standing, remark. What it shows stays the same.
  func traced(
    _ shown: Table.Cell, to cell: Cell, of park: String, in column: IndicatorColumn
  ) -> Table.Cell {
    guard shown.entries.count == cell.observations.count else { return shown }
    var shown = shown
    for (index, observation) in cell.observations.enumerated() {
      shown.entries[index].trace(to: observation, language: language)
      if cell.value != nil {
        shown.entries[index].standing = standing(of: park, in: column)
      }
    }
    return shown
  }

  /// The place of a park among those that are ranked.
  func standing(of park: String, in column: IndicatorColumn) -> Table.Standing? {
    guard let places = rankings[column.indicator.key]?.places,
      let place = places.first(where: { $0.park == park })
    else { return nil }
    return Table.Standing(ranks: place.ranks, count: places.count)
  }
}

extension Table.Entry {
  /// Points to the sentence, and says how the text puts it.
  mutating func trace(to observation: Observation, language: Language) {
    guard let source = observation.sources.first else { return }
    target = source.place
    var lines = [
      PublicationMessage.asWritten(source.unwrappedText), .source(source.place),
    ].map { $0.text(language) }
    if observation.sources.count > 1 {
      lines.append(PublicationMessage.furtherSources(observation.sources.count - 1).text(language))
    }
    remark = lines.joined(separator: "\n")
  }
}

extension Measurement {
  /// The expression without the line breaks of the document.
  var unwrappedText: String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    ).printable
  }
}

/// Finds figures in the sentences that quote them.
struct QuotedFigures {
  private struct Quotation: Hashable {
    var document: String
    var article: Int
    var sentence: String
    var text: String
  }

  /// For each sentence and expression the places of its figures in the document, in order.
  private var starts: [Quotation: [Int]] = [:]

  init(_ measurements: [Measurement]) {
    for measurement in measurements {
      starts[Self.quotation(of: measurement), default: []]
        .append(measurement.span.scalars.lowerBound)
    }
    for key in starts.keys { starts[key]?.sort() }
  }

  /// Where the figure stands in its sentence, in Unicode scalars of `sentence.printable`; nil where
  /// the sentence has the same words more than once and nothing tells which are meant. No mark is
  /// better than one at a wrong place.
  func range(of measurement: Measurement) -> Range<Int>? {
    let sentence = FoldedSentence(measurement.sentence.printable)
    let places = sentence.ranges(of: FoldedSentence(measurement.text))
    if places.count == 1 { return places.first }
    let twins = starts[Self.quotation(of: measurement)] ?? []
    guard places.count == twins.count,
      let number = twins.firstIndex(of: measurement.span.scalars.lowerBound)
    else { return nil }
    return places[number]
  }

  private static func quotation(of measurement: Measurement) -> Quotation {
    Quotation(
      document: measurement.document, article: measurement.article,
      sentence: measurement.sentence, text: measurement.text)
  }
}

/// A text without spaces and with full-width forms made ASCII, as sentences are, and the way back.
private struct FoldedSentence {
  private var scalars: [Unicode.Scalar] = []
  private var origins: [Int] = []

  init(_ text: String) {
    for (index, scalar) in text.unicodeScalars.enumerated() where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      origins.append(index)
    }
  }

  /// The places of another text, in scalars of the original, never within a longer number.
  func ranges(of other: FoldedSentence) -> [Range<Int>] {
    guard !other.scalars.isEmpty, other.scalars.count <= scalars.count else { return [] }
    return (0...scalars.count - other.scalars.count).compactMap { start in
      let end = start + other.scalars.count
      guard scalars[start..<end].elementsEqual(other.scalars) else { return nil }
      let splitsNumber =
        start > 0 && other.scalars[0].isDigit
        && (scalars[start - 1].isDigit || scalars[start - 1] == ".")
      return splitsNumber ? nil : origins[start]..<origins[end - 1] + 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
