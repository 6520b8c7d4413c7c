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
  /// How far it stands to the right of that corner, in pixels.
  public var leftOffset = 0
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
