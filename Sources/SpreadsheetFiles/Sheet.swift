/// A sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  /// A row of cells.
  public struct Row: Sendable, Hashable {
    /// The cells from the first column on.
    public var cells: [SheetCell]
    /// The height in points; nil leaves it to the program.
    public var height: Double?

    /// A row.
    public init(_ cells: [SheetCell] = [], height: Double? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  /// The best cell of a set is shown in a style of its own, by a conditional format: whoever edits a
  /// value sees the style move.
  public struct Highlight: Sendable, Hashable {
    /// Which cell is meant.
    public enum Extreme: Sendable, Hashable {
      case greatest
      case least
    }

    /// The cells that take part.
    public var cells: [CellPosition]
    /// Which of them is shown.
    public var extreme: Extreme
    /// The colour of its letters.
    public var color: Color
    /// The colour behind it.
    public var fill: Color

    /// Whether XLSX can name its cells: a list of scattered ones has about 300 at most.
    public var canBeWritten: Bool {
      !cells.isEmpty
        && CellRangeList(cells).text.utf8.count < SpreadsheetLimits.rangeListLength
    }

    /// A highlight.
    public init(cells: [CellPosition], extreme: Extreme, color: Color, fill: Color) {
      self.cells = cells
      self.extreme = extreme
      self.color = color
      self.fill = fill
    }
  }

  /// The name on the tab: 1 to 31 UTF-16 units, none of `[]:*?/\`.
  public var name: String
  /// The widths of the columns, in digits of the standard font.
  public var columnWidths: [Double] = []
  /// The rows from the first on.
  public var rows: [Row] = []
  /// Cells that are one to the reader; the first holds the content.
  public var merges: [CellRange] = []
  /// How many rows stay in view.
  public var frozenRows = 0
  /// How many columns stay in view.
  public var frozenColumns = 0
  /// Where the buttons of the filter stand, with the rows that they filter.
  public var filter: CellRange?
  /// Conditional formats.
  public var highlights: [Highlight] = []
  /// The charts.
  public var charts: [SheetChart] = []
  /// The rows that are printed on top of every page.
  public var repeatedRows: ClosedRange<Int>?
  /// The text at the foot of each printed page, on the left; pages are numbered on the right.
  public var footer = ""
  /// Whether it is printed on A4 turned sideways.
  public var isLandscape = true
  /// The colour of the tab.
  public var tabColor: Color?

  /// An empty sheet.
  public init(name: String) { self.name = name }
}
