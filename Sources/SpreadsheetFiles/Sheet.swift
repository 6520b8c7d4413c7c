/// A sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  /// A row of cells.
  public struct Row: Sendable, Hashable {
    /// The cells from the first column on.
    public var cells: [Cell]
    /// The height in points; nil leaves it to the program.
    public var height: Double?

    /// A row.
    public init(_ cells: [Cell] = [], height: Double? = nil) {
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

/// A colour as 0xRRGGBB.
public struct Color: Sendable, Hashable {
  /// The three channels.
  public var rgb: UInt32

  /// A colour.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }
}

/// A cell.
public struct Cell: Sendable, Hashable {
  /// What it holds.
  public enum Content: Sendable, Hashable {
    case empty
    /// A number that the program computes with; it must be finite.
    case number(Double)
    /// A text, never a formula.
    case text(String)
    /// A text with one part that stands out.
    case marked(before: String, marked: String, after: String)
  }

  /// Where a click leads.
  public struct Link: Sendable, Hashable {
    /// The name of the sheet.
    public var sheet: String
    /// The cell on it.
    public var position: CellPosition

    /// A link.
    public init(sheet: String, position: CellPosition) {
      self.sheet = sheet
      self.position = position
    }
  }

  /// What it holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// Where a click leads.
  public var link: Link?
  /// The note that opens beside it.
  public var comment: String?

  /// A cell.
  public init(
    _ content: Content = .empty, style: CellStyle = CellStyle(), link: Link? = nil,
    comment: String? = nil
  ) {
    self.content = content
    self.style = style
    self.link = link
    self.comment = comment
  }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// Where the content stands across.
  public enum Alignment: Sendable, Hashable {
    case leading
    case center
    case trailing
  }

  /// The number format, as spreadsheet programs write it: `#,##0.00`; "" for general. At most 127
  /// bytes.
  public var numberFormat = ""
  /// Where the content stands across.
  public var alignment = Alignment.leading
  /// Whether long text takes several lines.
  public var wraps = false
  /// Heavy letters.
  public var isBold = false
  /// The size of the letters in points.
  public var size = 10
  /// The colour of the letters; nil for black.
  public var color: Color?
  /// The colour behind them.
  public var fill: Color?
  /// The colour of a thin line below; nil for none.
  public var ruleBelow: Color?

  /// Plain text.
  public init() {}
}

/// A chart of horizontal bars, drawn by the spreadsheet program from cells of the workbook.
public struct SheetChart: Sendable, Hashable {
  /// Cells of one column.
  public struct Cells: Sendable, Hashable {
    /// The name of the sheet.
    public var sheet: String
    /// The rows.
    public var rows: ClosedRange<Int>
    /// The column.
    public var column: Int

    /// Cells below each other.
    public init(sheet: String, rows: ClosedRange<Int>, column: Int) {
      self.sheet = sheet
      self.rows = rows
      self.column = column
    }
  }

  /// Bars of one colour.
  public struct Series: Sendable, Hashable {
    /// What they show.
    public var name: String
    /// Their lengths.
    public var values: Cells
    /// Their colour.
    public var color: Color
    /// The bars, by their place from 0, that are hatched: what isn't a fact.
    public var hatched: Set<Int>

    /// A series.
    public init(name: String, values: Cells, color: Color, hatched: Set<Int> = []) {
      self.name = name
      self.values = values
      self.color = color
      self.hatched = hatched
    }
  }

  /// What it shows.
  public var title: String
  /// The same for those who can't see it.
  public var description: String
  /// The names of the bars.
  public var categories: Cells
  /// The bars.
  public var series: [Series]
  /// Its upper left corner.
  public var position: CellPosition
  /// Whether the axis begins at zero: true unless a bar is negative.
  public var startsAtZero = true
  /// Its width in pixels.
  public var width = 480
  /// Its height in pixels.
  public var height = 288

  /// A chart.
  public init(
    title: String, description: String, categories: Cells, series: [Series],
    position: CellPosition
  ) {
    self.title = title
    self.description = description
    self.categories = categories
    self.series = series
    self.position = position
  }
}
