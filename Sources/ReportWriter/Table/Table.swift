import Measurements

/// A table for people, before any format: the parts that great tables name, and nothing of parks.
///
/// From top to bottom: title; spanners over columns; the stub header with the columns' headers; a
/// row of units; a row of periods (as of); the body, each row named by its stub; summary rows;
/// legend; footnotes; listings; notes; sources. Whatever is empty is left out.
public struct Table: Sendable, Hashable {
  /// How the entries of a column stand.
  public enum Alignment: Sendable, Hashable {
    case leading
    /// Numbers, with their decimal points below each other.
    case decimal
  }

  /// Which values of a column are the better ones.
  public enum Preference: Sendable, Hashable {
    case higher, lower
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
    /// Which values are better; nil where none are.
    public var preference: Preference?

    /// A column of numbers, unless said otherwise.
    public init(
      spanner: String = "", header: String, unit: String = "", asOf: String = "",
      alignment: Alignment = .decimal, preference: Preference? = nil
    ) {
      self.spanner = spanner
      self.header = header
      self.unit = unit
      self.asOf = asOf
      self.alignment = alignment
      self.preference = preference
    }
  }

  /// A row: the stub names it.
  public struct Row: Sendable, Hashable {
    /// The name of the row.
    public var stub: String
    /// One cell for each column.
    public var cells: [Cell]
    /// The name by which entries elsewhere point to the row; nil where none do.
    public var anchor: String?
    /// The spanner that all its cells belong under, for rows of several; nil for none.
    public var group: String?

    /// A row with one cell for each column.
    public init(
      stub: String, cells: [Cell], anchor: String? = nil, group: String? = nil
    ) {
      self.stub = stub
      self.cells = cells
      self.anchor = anchor
      self.group = group
    }
  }

  /// What the table shows.
  public var title: String
  /// The title in a word or two, for tabs and links.
  public var name: String
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
  /// Rows that sum up those above, each with one cell for each column.
  public var summaryRows: [Row] = []
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

  /// An empty table; without a name, the title is the name.
  public init(title: String, name: String? = nil) {
    self.title = title
    self.name = name ?? title
  }
}
