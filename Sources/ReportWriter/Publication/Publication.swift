import Measurements

/// A report of several tables before any format: the sheets of a workbook, the sections of a page.
/// It knows nothing of parks.
public struct Publication: Sendable, Hashable {
  /// How the rows of a section belong together.
  public enum Kind: Sendable, Hashable {
    /// Everything at a glance: a page draws the standings of its entries as a map.
    case overview
    /// Rows that are compared by their columns, part of the overview.
    case comparison
    /// Rows that are read one after the other.
    case list
    /// What entries elsewhere point to, each row with a quotation in the given column. A page shows
    /// the rows that something points to; a workbook has them all.
    case register(quotation: Int)
  }

  /// A sheet or a section.
  public struct Section: Sendable, Hashable {
    /// The name in links: ASCII letters, digits and hyphens, unique within the publication.
    public var id: String
    /// The name on the tab, in the navigation and above the section.
    public var name: String
    /// How its rows belong together.
    public var kind: Kind
    /// What is to be said before the tables.
    public var paragraphs: [String] = []
    /// The tables, the main one first.
    public var tables: [Table] = []
    /// The charts.
    public var charts: [BarChart] = []

    /// A section without content.
    public init(id: String, name: String, kind: Kind) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// Horizontal bars made from rows of a table.
  public struct BarChart: Sendable, Hashable {
    /// What it shows.
    public var title: String
    /// The unit of the bars; "" for none.
    public var unit: String
    /// The section whose first table has the rows.
    public var section: String
    /// The rows, from top to bottom; their stubs name the bars.
    public var rows: Range<Int>
    /// The columns with the lengths: one, or several that stand beside each other in each row.
    public var columns: [Int]
    /// The column that names the bars; nil where the stubs do.
    public var labelColumn: Int?

    /// A chart.
    public init(
      title: String, unit: String, section: String, rows: Range<Int>, columns: [Int],
      labelColumn: Int? = nil
    ) {
      self.title = title
      self.unit = unit
      self.section = section
      self.rows = rows
      self.columns = columns
      self.labelColumn = labelColumn
    }

    /// The name of a bar.
    func label(of row: Table.Row) -> String {
      labelColumn.map { row.cell($0).plainText } ?? row.stub
    }
  }

  /// The title of the whole.
  public var title: String
  /// The language of everything that the program says in it.
  public var language: Language
  /// What is to be said below the title.
  public var summary: [String] = []
  /// What the comparing sections are called together: dimension.
  public var groupHeading = ""
  /// The date that the data reach to.
  public var dataAsOf: PartialDate?
  /// The sections in order.
  public var sections: [Section] = []

  /// A publication without sections.
  public init(title: String, language: Language) {
    self.title = title
    self.language = language
  }

  /// The rows that a chart is made of.
  func rows(of chart: BarChart) -> ArraySlice<Table.Row> {
    let table = sections.first { $0.id == chart.section }?.tables.first
    guard let rows = table?.rows, chart.rows.upperBound <= rows.count else { return [] }
    return rows[chart.rows]
  }

  /// The heading of a column that a chart shows.
  func header(of column: Int, in chart: BarChart) -> String {
    let table = sections.first { $0.id == chart.section }?.tables.first
    guard let columns = table?.columns, columns.indices.contains(column) else { return "" }
    return columns[column].header
  }
}

extension Table.Cell {
  /// The only entry, if the cell has just one.
  var single: Table.Entry? { entries.count == 1 ? entries.first : nil }
}

extension Table.Row {
  /// The cell in a column, empty where the row is too short.
  func cell(_ column: Int) -> Table.Cell {
    cells.indices.contains(column) ? cells[column] : Table.Cell()
  }
}
