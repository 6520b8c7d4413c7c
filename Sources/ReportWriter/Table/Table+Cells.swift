import Measurements

extension Table {
  /// What a value stands for, and so what may be computed with it.
  public enum Nature: Sendable, Hashable {
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

  /// The place of a value among the values that it compares with.
  public struct Standing: Sendable, Hashable {
    /// The ranks that are possible, from 1; more than one where bounds leave the order open.
    public var ranks: ClosedRange<Int>
    /// How many values are ranked.
    public var count: Int

    /// A place among `count` values.
    public init(ranks: ClosedRange<Int>, count: Int) {
      self.ranks = ranks
      self.count = count
    }

    /// Whether it certainly leads others.
    public var isFirst: Bool { count > 1 && ranks == 1...1 }

    /// Whether it certainly comes last.
    public var isLast: Bool { count > 1 && ranks == count...count }
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
    /// none. `prefix` and `nature` say whether it may be computed with.
    public var sortValue: ExactDecimal?
    /// The digits behind the point that the value is known to.
    public var fractionDigits: Int
    /// What the value stands for.
    public var nature: Nature
    /// Where the value stands among those of its column; nil where it doesn't compare.
    public var standing: Standing?
    /// What a reader should know of this value alone, its marks and footnotes in words, in whole
    /// lines; "" for nothing.
    public var remark = ""
    /// The anchor of the row that the value comes from, in whatever table; nil for none.
    public var target: String?
    /// The part of `text` that stands out, in Unicode scalars; nil for none.
    public var emphasis: Range<Int>?

    /// A fact, plain unless marks are given.
    public init(
      prefix: String = "", text: String, suffix: String = "", footnotes: [Int] = [],
      sortValue: ExactDecimal? = nil, fractionDigits: Int = 0, nature: Nature = .fact
    ) {
      self.prefix = prefix
      self.text = text
      self.suffix = suffix
      self.footnotes = footnotes
      self.sortValue = sortValue
      self.fractionDigits = fractionDigits
      self.nature = nature
    }

    /// The references behind the value: `[1][3]`.
    public var references: String { footnotes.sorted().map { "[\($0)]" }.joined() }

    /// All parts in a row.
    public var plainText: String { prefix + text + suffix + references }

    /// Whether the text is the number and nothing else: no bound, no plan, no range, no footnote.
    public var isPlainNumber: Bool {
      sortValue != nil && plainText == text && !text.contains("–") && nature == .fact
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
