/// Whether a figure is a fact, a plan, or the term of a rule.
public enum Status: String, Sendable, Hashable, CaseIterable {
  case actual
  case planned
  case policy
}

/// Whose quantity it is. Only `park` can be compared between parks.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  case park
  case project
  case enterprise
  case region
  case event
  case policy
  case other
}

/// Which way a change went.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case none = ""
  case up
  case down
}

/// What a change is measured against.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  case none = ""
  /// Against the same period of the year before (同比, 较上年).
  case yearOnYear = "yoy"
  /// Since a beginning (累计).
  case cumulative
}

/// A change, as opposed to a level.
public struct Change: Sendable, Hashable {
  /// Which way; `none` for a level.
  public var direction: Direction
  /// Against what.
  public var basis: Basis

  /// A change; without arguments, a level.
  public init(direction: Direction = .none, basis: Basis = .none) {
    self.direction = direction
    self.basis = basis
  }
}

/// The heading under which an indicator is compared.
public enum Dimension: String, Sendable, Hashable, CaseIterable {
  case talent
  case enterprise
  case platform
  case project
  case investment
  case economy
  case trade
  case funding
  case service
  case space
  case green
  case market
  case technology
  case event
  case other
}

/// What is measured: the phrase of the text, and the vocabulary's id where it has one.
public struct Indicator: Sendable, Hashable {
  /// The phrase from the text, 2 to 12 characters as a rule.
  public var phrase: String
  /// The id of the vocabulary, or "".
  public var id: String
  /// The heading it stands under.
  public var dimension: Dimension

  /// An indicator as read from text.
  public init(phrase: String, id: String = "", dimension: Dimension = .other) {
    self.phrase = phrase
    self.id = id
    self.dimension = dimension
  }
}

/// Where a text stands in its document.
public struct SourceSpan: Sendable, Hashable {
  /// Unicode scalars from the beginning of the decoded document, line breaks included.
  public var scalars: Range<Int>
  /// Bytes from the beginning of the original file, whatever its encoding.
  public var bytes: Range<Int>

  /// A span given both ways.
  public init(scalars: Range<Int>, bytes: Range<Int>) {
    self.scalars = scalars
    self.bytes = bytes
  }
}

/// One figure of the text with all that the sentence says of it.
public struct Measurement: Sendable, Hashable {
  /// The name of the document.
  public var document: String
  /// The article within the document, from 1.
  public var article: Int
  /// Where the whole expression stands, bound words and unit included.
  public var span: SourceSpan
  /// The expression verbatim, line breaks included.
  public var text: String
  /// The value or interval, with its unit.
  public var quantity: Quantity
  /// Whether it is a change, and against what.
  public var change: Change
  /// Fact, plan or rule.
  public var status: Status
  /// The canonical short name of the park, or "" where the figure concerns none.
  public var park: String
  /// Whose quantity it is.
  public var scope: Scope
  /// What is measured.
  public var indicator: Indicator
  /// When it holds; nil where nothing says.
  public var period: Period?
  /// The sentence it stands in, with line wraps joined.
  public var sentence: String
  /// How far the reading can be trusted, in percent, 0 to 100.
  public var confidence: Int

  /// A measurement with all its parts.
  public init(
    document: String, article: Int, span: SourceSpan, text: String, quantity: Quantity,
    change: Change, status: Status, park: String, scope: Scope, indicator: Indicator,
    period: Period?, sentence: String, confidence: Int
  ) {
    self.document = document
    self.article = article
    self.span = span
    self.text = text
    self.quantity = quantity
    self.change = change
    self.status = status
    self.park = park
    self.scope = scope
    self.indicator = indicator
    self.period = period
    self.sentence = sentence
    self.confidence = confidence
  }
}
