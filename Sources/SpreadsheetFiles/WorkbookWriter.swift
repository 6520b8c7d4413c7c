import CXLSXWriter
import Glibc

/// Hands a checked workbook to the library, call by call.
///
/// All pointers come from the library and live until `workbook_close`; it copies every string that
/// it is given before the call returns.
struct WorkbookWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  /// One format for each style, since every format becomes a record of the file.
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  /// All sheets, then the charts: a chart keeps a copy of its cells.
  mutating func write(_ workbook: Workbook) throws(SpreadsheetError) {
    setProperties(of: workbook)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in workbook.sheets {
      guard let target = workbook_add_worksheet(book, sheet.name) else {
        throw .sheetName(sheet.name)
      }
      sheets.append(target)
    }
    for (sheet, target) in zip(workbook.sheets, sheets) {
      arrange(sheet, on: target)
      try writeCells(of: sheet, on: target)
      try writeRanges(of: sheet, on: target)
    }
    for (sheet, target) in zip(workbook.sheets, sheets) {
      for chart in sheet.charts { try add(chart, to: sheet, on: target) }
    }
  }

  private func setProperties(of workbook: Workbook) {
    SpreadsheetText.storable(workbook.title).withMutableCString { title in
      var day = tm()
      day.tm_year = Int32(workbook.created.year - 1900)
      day.tm_mon = Int32(workbook.created.month - 1)
      day.tm_mday = Int32(workbook.created.day)
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = timegm(&day)
      workbook_set_properties(book, &properties)
    }
  }

  /// Panes, widths and everything for the printer.
  private func arrange(_ sheet: Sheet, on target: UnsafeMutablePointer<lxw_worksheet>) {
    for (column, width) in sheet.columnWidths.enumerated() {
      let place = lxw_col_t(clamping: column)
      worksheet_set_column(target, place, place, width.isFinite ? min(max(width, 1), 255) : 10, nil)
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(
        target, lxw_row_t(clamping: sheet.frozenRows), lxw_col_t(clamping: sheet.frozenColumns))
    }
    worksheet_set_paper(target, 9)  // A4
    if sheet.isLandscape { worksheet_set_landscape(target) }
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_set_margins(target, 0.5, 0.5, 0.6, 0.7)
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if let rows = sheet.repeatedRows {
      worksheet_repeat_rows(
        target, lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound))
    }
    // An ampersand begins a code of the footer; the library takes 255 bytes.
    let words = SpreadsheetText.storable(sheet.footer).replacing("&", with: "&&")
    let footer = "&L&8\(words)&R&8&P / &N"
    worksheet_set_footer(target, footer.utf8.count < 255 ? footer : "&R&8&P / &N")
    if let color = sheet.tabColor { worksheet_set_tab_color(target, color.rgb) }
  }

  private mutating func writeCells(
    of sheet: Sheet, on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    for range in sheet.merges {
      let style = sheet.cell(range.rows.lowerBound, range.columns.lowerBound)?.style ?? CellStyle()
      try accept(
        worksheet_merge_range(
          target, lxw_row_t(clamping: range.rows.lowerBound),
          lxw_col_t(clamping: range.columns.lowerBound),
          lxw_row_t(clamping: range.rows.upperBound),
          lxw_col_t(clamping: range.columns.upperBound), "", try format(of: style)), sheet)
    }
    for (rowNumber, row) in sheet.rows.enumerated() {
      let place = lxw_row_t(clamping: rowNumber)
      if let height = row.height, height.isFinite {
        try accept(worksheet_set_row(target, place, min(max(height, 1), 409), nil), sheet)
      }
      for (column, cell) in row.cells.enumerated() {
        try write(cell, at: place, lxw_col_t(clamping: column), of: sheet, on: target)
      }
    }
  }

  private mutating func write(
    _ cell: SheetCell, at row: lxw_row_t, _ column: lxw_col_t, of sheet: Sheet,
    on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let format = try format(of: cell.style)
    if let link = cell.link {
      let quoted = link.sheet.replacing("'", with: "''")
      let url = "internal:'\(quoted)'!\(link.position.name)"
      try accept(worksheet_write_url(target, row, column, url, format), sheet)
    }
    switch cell.content {
    case .empty:
      // Blanks that a merge covers are its own.
      if cell.style != CellStyle() {
        try accept(worksheet_write_blank(target, row, column, format), sheet)
      }
    case .number(let number):
      try accept(worksheet_write_number(target, row, column, number, format), sheet)
    case .text(let text):
      try accept(
        worksheet_write_string(target, row, column, SpreadsheetText.storable(text), format), sheet)
    case .marked(let before, let marked, let after):
      try write([before, marked, after], at: row, column, format, of: sheet, on: target)
    }
    if let comment = cell.comment {
      try write(comment: SpreadsheetText.storable(comment), at: row, column, of: sheet, on: target)
    }
  }

  /// The second of three texts stands out. The library wants no empty parts, and at least two.
  private mutating func write(
    _ parts: [String], at row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>, of sheet: Sheet,
    on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    var heavy = CellStyle()
    heavy.isBold = true
    heavy.color = Color(0xB42318)
    let heavyFormat = try self.format(of: heavy)
    let texts = parts.map { SpreadsheetText.storable($0) }
    let places = texts.indices.filter { !texts[$0].isEmpty }
    guard places.count > 1 else {
      return try accept(
        worksheet_write_string(target, row, column, texts.joined(), format), sheet)
    }
    let strings = places.map { strdup(texts[$0]) }
    defer { for string in strings { free(string) } }
    var fragments = zip(places, strings).map { place, string in
      lxw_rich_string_tuple(format: place == 1 ? heavyFormat : nil, string: string)
    }
    let code = fragments.withUnsafeMutableBufferPointer { buffer in
      // The list ends with a null pointer, as the library asks.
      var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] =
        buffer.indices.map { index in buffer.baseAddress.map { $0 + index } } + [nil]
      return worksheet_write_rich_string(target, row, column, &pointers, format)
    }
    try accept(code, sheet)
  }

  private func write(
    comment: String, at row: lxw_row_t, _ column: lxw_col_t, of sheet: Sheet,
    on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + $1.unicodeScalars.count / 20 }
    var options = lxw_comment_options()
    options.width = 280
    options.height = UInt16(min(max(lines * 18 + 12, 48), 400))
    options.font_size = 9
    options.color = 0xFFFBEB
    let code = worksheet_write_comment_opt(target, row, column, comment, &options)
    try accept(code, sheet)
  }

  private func writeRanges(
    of sheet: Sheet, on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    if let filter = sheet.filter {
      try accept(
        worksheet_autofilter(
          target, lxw_row_t(clamping: filter.rows.lowerBound),
          lxw_col_t(clamping: filter.columns.lowerBound),
          lxw_row_t(clamping: filter.rows.upperBound),
          lxw_col_t(clamping: filter.columns.upperBound)), sheet)
    }
    for highlight in sheet.highlights { try add(highlight, to: sheet, on: target) }
  }

  /// - Throws: `SpreadsheetError.refused` with the words of the library.
  func accept(_ code: lxw_error, _ sheet: Sheet) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    throw .refused(sheet: sheet.name, String(cString: lxw_strerror(code)))
  }

  private mutating func format(
    of style: CellStyle
  ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[style] { return known }
    let format = try newFormat()
    format_set_font_name(format, Self.fontName)
    format_set_font_size(format, Double(style.size))
    if style.isBold { format_set_bold(format) }
    if style.wraps { format_set_text_wrap(format) }
    if !style.numberFormat.isEmpty { format_set_num_format(format, style.numberFormat) }
    let across: lxw_format_alignments =
      switch style.alignment {
      case .leading: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .trailing: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(across.rawValue))
    let down = style.isTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(down.rawValue))
    if let color = style.color { format_set_font_color(format, color.rgb) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill.rgb)
    }
    if let rule = style.ruleBelow {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, rule.rgb)
    }
    formats[style] = format
    return format
  }

  func newFormat() throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(book) else {
      throw .refused(sheet: "", String(cString: lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)))
    }
    return format
  }

  /// The Chinese font of Windows since 2007; other systems put their own in its place.
  static let fontName = "Microsoft YaHei"
}

extension Sheet {
  /// The cell, if the rows reach so far.
  func cell(_ row: Int, _ column: Int) -> SheetCell? {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return nil }
    return rows[row].cells[column]
  }
}

extension String {
  /// The text as a C string that a struct of the library can point to during the call.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
