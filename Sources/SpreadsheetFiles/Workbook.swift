/// A workbook as a value: what is in its sheets, before it becomes an XLSX file.
public struct Workbook: Sendable, Hashable {
  /// The title in the properties of the file.
  public var title: String
  /// The date in the properties of the file. The clock is never asked, so that the same sheets give
  /// the same bytes.
  public var created: Day
  /// The sheets, in the order of their tabs. At least one.
  public var sheets: [Sheet]

  /// A day of the calendar.
  public struct Day: Sendable, Hashable {
    var year: Int
    var month: Int
    var day: Int

    /// A day; what no calendar has is moved to the nearest that XLSX can hold.
    public init(year: Int, month: Int, day: Int) {
      self.year = min(max(year, 1970), 9999)
      self.month = min(max(month, 1), 12)
      self.day = min(max(day, 1), 28 + (self.month == 2 ? 0 : 2))
    }
  }

  /// A workbook, dated 2000-01-01 unless said otherwise.
  public init(
    title: String, created: Day = Day(year: 2000, month: 1, day: 1), sheets: [Sheet] = []
  ) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }
}

/// The place of a cell within a sheet, from 0.
public struct CellPosition: Sendable, Hashable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// A place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The name that spreadsheet programs show: `B4`.
  public var name: String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row + 1)
  }
}

/// A rectangle of cells.
public struct CellRange: Sendable, Hashable {
  /// The rows.
  public var rows: ClosedRange<Int>
  /// The columns.
  public var columns: ClosedRange<Int>

  /// A rectangle.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
