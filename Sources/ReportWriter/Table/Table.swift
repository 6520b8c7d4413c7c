import Measurements

/// A table for people, before any format: the parts that great tables name, and nothing of parks.
public struct Table: Sendable, Hashable {
  /// How the entries of a column stand.
  public enum Alignment: Sendable, Hashable {
    case leading
    /// Numbers, with their decimal points below each other.
    case decimal
  }

  /// A column beside the stub.
  public struct Column: Sendable, Hashable {
    /// The heading that spans it and its neighbours; "" for none.
    public var spanner: String
    /// The name of the column.
    public var header: String
    /// The unit of all its numbers; "" for none.
    public var unit: String
    /// When its numbers hold, unless a footnote says otherwise; "" where nothing says.
    public var asOf: String
    /// How its entries stand.
    public var alignment: Alignment

    /// A column of numbers, unless said otherwise.
    public init(
      spanner: String = "", header: String, unit: String = "", asOf: String = "",
      alignment: Alignment = .decimal
    ) {
      self.spanner = spanner
      self.header = header
      self.unit = unit
      self.asOf = asOf
      self.alignment = alignment
    }
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
    /// The number that sorts and computes, in the unit of the column; nil where there is none.
    public var sortValue: ExactDecimal?
    /// Where the value stands among those of its column; nil where it doesn't compare.
    public var standing: Standing?
    /// What a reader should know of this value alone, in whole lines; "" for nothing.
    public var remark = ""
    /// The anchor of the row that the value comes from, in whatever table; nil for none.
    public var target: String?
    /// The part of `text` that stands out, in Unicode scalars; nil for none.
    public var emphasis: Range<Int>?

    /// A value, plain unless marks are given.
    public init(
      prefix: String = "", text: String, suffix: String = "", footnotes: [Int] = [],
      sortValue: ExactDecimal? = nil
    ) {
      self.prefix = prefix
      self.text = text
      self.suffix = suffix
      self.footnotes = footnotes
      self.sortValue = sortValue
    }

    /// The references behind the value: `[1][3]`.
    public var references: String { footnotes.sorted().map { "[\($0)]" }.joined() }

    /// All parts in a row.
    public var plainText: String { prefix + text + suffix + references }
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

  /// A cell: no entry, one, or several where sources contradict each other.
  public struct Cell: Sendable, Hashable {
    /// The values, the best first.
    public var entries: [Entry]

    /// A cell with the given values.
    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// All values in one line.
    public var plainText: String { entries.map(\.plainText).joined(separator: " / ") }
  }

  /// A row: the stub names it.
  public struct Row: Sendable, Hashable {
    /// The name of the row.
    public var stub: String
    /// One cell for each column.
    public var cells: [Cell]
    /// The name by which entries elsewhere point to the row; nil where none do.
    public var anchor: String?

    /// A row with one cell for each column.
    public init(stub: String, cells: [Cell]) {
      self.stub = stub
      self.cells = cells
    }
  }

  /// Values that are listed below the grid because a column of their own would stand almost empty.
  public struct Listing: Sendable, Hashable {
    /// A label and what belongs to it.
    public struct Item: Sendable, Hashable {
      /// What the values belong to.
      public var label: String
      /// The lines beside the label, each as pieces that stay whole where they can.
      public var lines: [[String]]

      /// All lines in one.
      public var plainText: String { lines.map { $0.joined() }.joined(separator: " ") }
    }

    /// What is listed.
    public var title: String
    /// The labels, one below the other.
    public var items: [Item]
    /// The marks that occur here and not in the grid, explained.
    public var legend: [String] = []
  }

  /// What the table shows.
  public var title: String
  /// The header of the stub.
  public var stubHeader = ""
  /// What stands in the stub beside the units.
  public var unitLabel = ""
  /// What stands in the stub beside the periods.
  public var asOfLabel = ""
  /// The columns beside the stub.
  public var columns: [Column] = []
  /// The rows, each with one cell for each column.
  public var rows: [Row] = []
  /// The marks that occur, explained.
  public var legend: [String] = []
  /// The footnotes; a reference `[1]` means the first.
  public var footnotes: [String] = []
  /// What is listed below the grid.
  public var listings: [Listing] = []
  /// Remarks on the table as a whole.
  public var notes: [String] = []
  /// Where the values come from.
  public var sources: [String] = []

  /// An empty table.
  public init(title: String) { self.title = title }
}
