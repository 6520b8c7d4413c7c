import Measurements

/// A folder's `documents.csv`: what is known of its documents beforehand.
struct DocumentTable {
  /// What the table says of one document.
  struct Entry: Hashable {
    var date: PartialDate?
    var title = ""
    var source = ""
  }

  /// The name of the table's file.
  static let fileName = "documents.csv"

  private(set) var entries: [String: Entry] = [:]

  /// The entry of the document at a path relative to the table's folder.
  subscript(name: String) -> Entry? { entries[name] }

  /// Reads the rows of a table, the header among them: columns `document` and `date`, and as you
  /// like `title` and `source`, in any order; further columns are left alone.
  init(rows: [[String]], path: String) throws(InputError) {
    guard let header = rows.first else {
      throw .invalidDocumentTable(path: path, line: 1, cause: Self.headerAdvice)
    }
    guard let document = header.firstIndex(of: "document"), let date = header.firstIndex(of: "date")
    else { throw .invalidDocumentTable(path: path, line: 1, cause: Self.headerAdvice) }
    let title = header.firstIndex(of: "title")
    let source = header.firstIndex(of: "source")
    var line = 1
    for (index, row) in rows.enumerated() {
      defer { line += 1 + row.reduce(0) { $0 + Self.lineBreaks(in: $1) } }
      if index == 0 { continue }
      func field(_ column: Int?) -> String {
        guard let column, column < row.count else { return "" }
        return row[column]
      }
      func invalid(_ cause: String) -> InputError {
        .invalidDocumentTable(path: path, line: line, cause: cause)
      }
      guard row.count == header.count else {
        throw invalid("\(row.count) fields where the header has \(header.count)")
      }
      let name = field(document)
      guard !name.isEmpty else { throw invalid("no document; give its file name") }
      guard entries[name] == nil else { throw invalid("\(name) again; keep one row of it") }
      let entry = Entry(
        date: PartialDate(field(date)), title: field(title), source: field(source))
      guard entry.date != nil || field(date).isEmpty else {
        throw invalid("“\(field(date))” is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
      }
      entries[name] = entry
    }
  }

  private static func lineBreaks(in field: String) -> Int {
    field.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  private static let headerAdvice =
    "the columns document and date are missing; begin with the line document,date"
}
