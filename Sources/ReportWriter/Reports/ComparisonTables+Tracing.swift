import Aggregation
import Measurements

extension Table.Cell {
  /// Adds the words of the texts to the remarks of the entries.
  mutating func trace(to cell: Cell, language: Language) {
    guard entries.count == cell.observations.count else { return }
    for (index, observation) in cell.observations.enumerated() {
      entries[index].trace(to: observation, language: language)
    }
  }
}

extension Table.Entry {
  /// Points to the sentence, and says in the remark how the text puts it, before anything else.
  mutating func trace(to observation: Observation, language: Language) {
    guard let source = observation.sources.first else { return }
    target = source.place
    var lines = [PublicationMessage.asWritten(source.unwrappedText).text(language)]
    if !remark.isEmpty { lines.append(remark) }
    lines.append(PublicationMessage.source(source.place).text(language))
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

  /// Whether a number reaches up to a place, with its point or comma if it has one.
  private func endsInNumber(before place: Int) -> Bool {
    guard place > 0 else { return false }
    if scalars[place - 1].isDigit { return true }
    return place > 1 && scalars[place - 2].isDigit
      && ".,".unicodeScalars.contains(scalars[place - 1])
  }

  /// The places of another text, in scalars of the original, never within a longer number.
  func ranges(of other: FoldedSentence) -> [Range<Int>] {
    guard !other.scalars.isEmpty, other.scalars.count <= scalars.count else { return [] }
    return (0...scalars.count - other.scalars.count).compactMap { start in
      let end = start + other.scalars.count
      guard scalars[start..<end].elementsEqual(other.scalars) else { return nil }
      let splitsNumber = other.scalars[0].isDigit && endsInNumber(before: start)
      return splitsNumber ? nil : origins[start]..<origins[end - 1] + 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
