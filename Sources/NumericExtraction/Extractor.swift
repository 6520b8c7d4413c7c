import Lexicon
import Measurements
import StandardLexicon

/// One document to read.
public struct ExtractionInput: Sendable {
  /// The name that measurements cite.
  public var name: String
  /// The file as it is.
  public var bytes: [UInt8]
  /// The publication date, where known.
  public var date: PartialDate?
  /// The title, where known.
  public var title: String?
  /// The encoding; found out where nil.
  public var encoding: TextEncoding?

  /// A document with what is known of it.
  public init(
    name: String, bytes: [UInt8], date: PartialDate? = nil, title: String? = nil,
    encoding: TextEncoding? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.date = date
    self.title = title
    self.encoding = encoding
  }
}

/// How to read.
public struct ExtractionOptions: Sendable {
  /// Whether numbers without a unit are measurements too (kind `number`).
  public var allNumbers: Bool

  /// The defaults: figures with units alone.
  public init(allNumbers: Bool = false) { self.allNumbers = allNumbers }
}

/// What became of a document.
public enum ExtractionOutcome: Sendable {
  /// It was read: its record, its measurements in the order of the text, and remarks.
  case extracted(SourceDocument, [Measurement], notes: [String])
  /// It could not be read, and why.
  case skipped(name: String, reason: String)
}

/// Turns documents into measurements. Documents are independent, so they can be read in parallel.
public struct Extractor: Sendable {
  let lexicon: Lexicon
  let options: ExtractionOptions

  /// An extractor over a lexicon.
  public init(lexicon: Lexicon = .standard, options: ExtractionOptions = .init()) {
    self.lexicon = lexicon
    self.options = options
  }

  /// Reads a document. Linear in its length; never fails but by skipping it with a reason.
  public func extract(_ input: ExtractionInput) -> ExtractionOutcome {
    var all: [Measurement] = []
    let outcome = extract(input) { all += $0 }
    guard case .extracted(let document, _, let notes) = outcome else { return outcome }
    return .extracted(document, all, notes: notes)
  }

  /// Reads a document, and hands over its measurements in parts, in the order of the text, as far as
  /// its articles have been read: those of a large document are never in memory together. The
  /// outcome has none.
  public func extract(
    _ input: ExtractionInput, handingOver body: ([Measurement]) throws -> Void
  ) rethrows -> ExtractionOutcome {
    let text: DecodedText
    do throws(DecodingError) {
      text = try DecodedText(decoding: input.bytes, as: input.encoding)
    } catch {
      return .skipped(name: input.name, reason: "\(error)")
    }
    return try read(StructuredDocument(text), input, handingOver: body)
  }

  /// Articles of about so many units together are read stage by stage: enough that the code of a stage
  /// and what the processor has learnt of it serve many of them, and so few that what they hold
  /// meanwhile stays in the caches. Larger batches gain nothing on texts that do not repeat.
  private static let batchUnits = 40_960

  private func read(
    _ source: StructuredDocument, _ input: ExtractionInput,
    handingOver body: ([Measurement]) throws -> Void
  ) rethrows -> ExtractionOutcome {
    var document = source
    let units = document.takeUnits()
    let limits = document.scalarsNotReached()
    var pending = PendingMeasurements()
    var parks: [String] = []
    var knownParks: Set<String> = []
    let reader = ArticleReader(
      units: units, lexicon: lexicon, options: options, documentDate: input.date)
    for batch in document.batches(ofUnits: Self.batchUnits) {
      let readings = reader.read(document.articles[batch])
      for reading in readings where !reading.zones.main.isEmpty {
        if knownParks.insert(reading.zones.main).inserted { parks.append(reading.zones.main) }
      }
      let figures = Attributor.attributedFigures(of: readings)
      pending.reserveCapacity(figures.reduce(0) { $0 + $1.count })
      for place in readings.indices {
        var sentence = (range: 0..<0, text: "")
        for figure in figures[place] {
          if figure.sentence != sentence.range {
            sentence = (figure.sentence, sourceText(of: figure.sentence, in: document))
          }
          pending.append(
            measurement(
              readings[place].figures[figure.index], figure,
              article: batch.lowerBound + place + 1, of: input.name, in: document,
              sentence: sentence.text))
        }
      }
      let part = pending.take(before: limits[batch.upperBound - 1])
      if !part.isEmpty { try body(part) }
    }
    let record = SourceDocument(
      name: input.name, title: input.title ?? title(of: document, units), date: input.date,
      encoding: document.text.encoding.rawValue, byteCount: input.bytes.count,
      articleCount: document.articles.count, parks: parks)
    return .extracted(record, [], notes: [])
  }

  private func title(of document: StructuredDocument, _ units: [TextUnit]) -> String {
    guard let range = document.articles.first?.title else { return "" }
    return String(range, in: units).split(separator: "\n").joined(separator: " ")
  }

  /// The sentence as the source writes it, line wraps joined.
  private func sourceText(of range: Range<Int>, in document: StructuredDocument) -> String {
    let utf8 = document.text.utf8
    let pieces = document.folded.sourceRanges(ofUnits: range, in: utf8)
    guard let first = pieces.first else { return "" }
    if pieces.count == 1 { return document.text.string(first) }
    return document.text.string(pieces)
  }

  private func measurement(
    _ figure: Figure, _ attributed: AttributedFigure, article: Int, of name: String,
    in document: StructuredDocument, sentence: String
  ) -> Measurement {
    let utf8 = document.folded.sourceRange(ofUnits: figure.range, in: document.text.utf8)
    return Measurement(
      document: name, article: article,
      span: SourceSpan(
        scalars: document.text.scalarOffsets(ofUTF8: utf8),
        bytes: document.text.originalOffset(
          ofUTF8: utf8.lowerBound)..<document.text
          .originalOffset(ofUTF8: utf8.upperBound)),
      text: document.text.string(utf8),
      quantity: figure.quantity, change: attributed.change, status: attributed.status,
      park: attributed.park, scope: attributed.scope, indicator: attributed.indicator,
      period: attributed.period, sentence: sentence,
      confidence: attributed.confidence)
  }
}

/// Measurements on their way into the order of the text: an article's title may stand elsewhere than
/// before its text.
private struct PendingMeasurements {
  private var measurements: [Measurement] = []
  private var isInOrder = true

  /// Makes room for so many more.
  mutating func reserveCapacity(_ count: Int) {
    measurements.reserveCapacity(measurements.count + count)
  }

  mutating func append(_ measurement: consuming Measurement) {
    // The few figures of a title that stands behind its text move up.
    var place = measurements.count
    let floor = max(0, place - Self.reach)
    while place > floor, measurements[place - 1].start > measurement.start { place -= 1 }
    if place > 0, measurements[place - 1].start > measurement.start {
      isInOrder = false
      place = measurements.count
    }
    if place == measurements.count {
      measurements.append(measurement)
    } else {
      measurements.insert(measurement, at: place)
    }
  }

  /// So many are moved for one; beyond that all are sorted together.
  private static let reach = 8

  /// Takes those that begin before a scalar, in order.
  mutating func take(before limit: Int) -> [Measurement] {
    if !isInOrder { measurements.sort { $0.start < $1.start } }
    isInOrder = true
    let count = measurements.partitionPoint { $0.start >= limit }
    // Those that wait are few, and are copied; the others are handed over as they lie.
    let waiting = Array(measurements[count...])
    measurements.removeLast(waiting.count)
    defer { measurements = waiting }
    return measurements
  }
}

extension Measurement {
  fileprivate var start: Int { span.scalars.lowerBound }
}
