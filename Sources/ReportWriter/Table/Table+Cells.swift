import Measurements

extension Table {
  /// The sentence behind a value.
  public struct Citation: Sendable, Hashable {
    /// The place within all sources, `document#article:start`: the anchor of a row elsewhere.
    public var anchor: String
    /// The document.
    public var document: String
    /// The sentence up to the figure; the whole of it where the figure's place isn't certain.
    public var lead: String
    /// The figure in the words of the sentence, or "".
    public var figure: String
    /// The sentence behind the figure.
    public var rest: String

    /// A sentence with its figure between two parts.
    public init(
      anchor: String, document: String, lead: String, figure: String = "", rest: String = ""
    ) {
      self.anchor = anchor
      self.document = document
      self.lead = lead
      self.figure = figure
      self.rest = rest
    }
  }

  /// What a value stands for, and so what may be computed with it.
  public enum Standing: Sendable, Hashable {
    /// A fact.
    case fact
    /// A plan.
    case plan
    /// The term of a rule.
    case rule
    /// One of several values that exclude each other.
    case contradicted
    /// No value of this column at all.
    case incomparable
  }

  /// A certain place at an end of its column.
  public enum Place: Sendable, Hashable {
    case leader, laggard
  }

  /// One value of a cell with its marks.
  public struct Entry: Sendable, Hashable {
    /// A mark in front: `>` for 超.
    public var prefix: String
    /// The value as people read it.
    public var text: String
    /// A mark behind: `*` for a plan.
    public var suffix: String
    /// The footnotes, from 1.
    public var footnotes: [Int]
    /// The exact number in the unit of the column, the lower end of a range; nil where there is
    /// none. `prefix` and `standing` say whether it may be computed with.
    public var number: ExactDecimal?
    /// The digits behind the point that the value is known to.
    public var fractionDigits: Int
    /// What the value stands for.
    public var standing: Standing
    /// Whether it certainly leads its column, or certainly comes last.
    public var place: Place?
    /// Its marks and footnotes in words, for a note beside the cell.
    public var remarks: [String]
    /// The sentences that say so, the leading one first.
    public var citations: [Citation]

    /// A fact, plain unless marks are given.
    public init(
      prefix: String = "", text: String, suffix: String = "", footnotes: [Int] = [],
      number: ExactDecimal? = nil, fractionDigits: Int = 0, standing: Standing = .fact,
      place: Place? = nil, remarks: [String] = [], citations: [Citation] = []
    ) {
      self.prefix = prefix
      self.text = text
      self.suffix = suffix
      self.footnotes = footnotes
      self.number = number
      self.fractionDigits = fractionDigits
      self.standing = standing
      self.place = place
      self.remarks = remarks
      self.citations = citations
    }

    /// The references behind the value: `[1][3]`.
    public var references: String { footnotes.sorted().map { "[\($0)]" }.joined() }

    /// All parts in a row.
    public var plainText: String { prefix + text + suffix + references }

    /// Whether the text is the number and nothing else: no bound, no plan, no range, no footnote.
    public var isPlainNumber: Bool {
      number != nil && plainText == text && !text.contains("–") && standing == .fact
    }
  }

  /// A cell: no entry, one, or several where sources contradict each other.
  public struct Cell: Sendable, Hashable {
    /// The values, the best first.
    public var entries: [Entry]
    /// Why there is no value, in words; "" where there is one, or nothing to say.
    public var reason: String

    /// A cell with the given values.
    public init(_ entries: [Entry] = [], reason: String = "") {
      self.entries = entries
      self.reason = reason
    }

    /// All values in one line.
    public var plainText: String { entries.map(\.plainText).joined(separator: " / ") }
  }
}
