/// Why a workbook can't be written.
public enum SpreadsheetError: Error, Sendable, Hashable {
  /// A sheet has a name that XLSX refuses, or that another sheet has already.
  case sheetName(String)
  /// A sheet has more rows or columns than a program opens.
  case tooManyCells(sheet: String)
  /// A number is infinite or no number at all.
  case notFinite(sheet: String, cell: String)
  /// A text is longer than 32,767 UTF-16 units, or a number format longer than 127 bytes.
  case tooLong(sheet: String, cell: String)
  /// A sheet has more than 65,530 links.
  case tooManyLinks(sheet: String)
  /// A highlight or a chart names cells that can't be written.
  case badReference(sheet: String)
  /// The library refused something else; its words.
  case refused(sheet: String, String)
  /// The temporary file can't be written or read; the number is the system's.
  case temporaryFile(path: String, errno: Int32)
}

extension SpreadsheetError: CustomStringConvertible {
  /// What, where, and what to do.
  public var description: String {
    switch self {
    case .sheetName(let name):
      "the sheet name “\(name)” is empty, longer than 31 characters, taken, or has one of []:*?/\\"
    case .tooManyCells(let sheet):
      "sheet \(sheet): more than \(SpreadsheetLimits.rows) rows or \(SpreadsheetLimits.columns)"
        + " columns; select fewer parks or write CSV"
    case .notFinite(let sheet, let cell): "sheet \(sheet), \(cell): the number is not finite"
    case .tooLong(let sheet, let cell):
      "sheet \(sheet), \(cell): longer than \(SpreadsheetLimits.textLength) characters"
    case .tooManyLinks(let sheet):
      "sheet \(sheet): more than \(SpreadsheetLimits.links) links; select fewer parks"
    case .badReference(let sheet): "sheet \(sheet): a chart or highlight names no cells"
    case .refused(let sheet, let words): "sheet \(sheet): \(words)"
    case .temporaryFile(let path, let code):
      "\(path): a workbook needs a temporary file, and writing it failed (errno \(code)); set TMPDIR"
        + " to a folder with room"
    }
  }
}

/// What XLSX and the programs that open it can hold.
public enum SpreadsheetLimits {
  /// The rows of a sheet.
  public static let rows = 1_048_576
  /// The columns of a sheet.
  public static let columns = 16_384
  /// The UTF-16 units of a text.
  public static let textLength = 32_767
  /// The links of a sheet.
  public static let links = 65_530
  /// The UTF-16 units of the name of a sheet.
  public static let sheetNameLength = 31
  /// The bytes of a number format.
  static let numberFormatLength = 127
  /// The bytes of a list of ranges, as the library keeps it.
  static let rangeListLength = 2_000
}
