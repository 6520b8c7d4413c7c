import CXLSXWriter
import Glibc

extension Workbook {
  /// The workbook as the bytes of an XLSX file. The same workbook gives the same bytes.
  ///
  /// The library writes only into files, so a temporary one is made and removed.
  ///
  /// - Throws: `SpreadsheetError` for whatever would give a file that can't be opened: the library
  ///   itself takes invalid text and infinite numbers without a word.
  public func encoded() throws(SpreadsheetError) -> [UInt8] {
    try check()
    let file = try TemporaryFile()
    defer { file.remove() }
    guard let book = workbook_new(file.path) else {
      throw .temporaryFile(path: file.path, errno: errno)
    }
    var writer = WorkbookWriter(book: book)
    do throws(SpreadsheetError) {
      try writer.write(self)
    } catch {
      workbook_close(book)
      throw error
    }
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else {
      throw errno != 0 && code.rawValue <= LXW_ERROR_READING_TMPFILE.rawValue
        ? .temporaryFile(path: file.path, errno: errno)
        : .refused(sheet: "", String(cString: lxw_strerror(code)))
    }
    return try file.bytes()
  }

  /// Refuses what the library would take and the programs would not.
  private func check() throws(SpreadsheetError) {
    guard !sheets.isEmpty else { throw .sheetName("") }
    var names: Set<String> = []
    for sheet in sheets {
      guard SpreadsheetText.isSheetName(sheet.name), names.insert(sheet.name.lowercased()).inserted
      else { throw .sheetName(sheet.name) }
      try sheet.check()
    }
  }
}

extension Sheet {
  fileprivate func check() throws(SpreadsheetError) {
    let columns = rows.map(\.cells.count).max() ?? 0
    guard rows.count <= SpreadsheetLimits.rows, columns <= SpreadsheetLimits.columns else {
      throw .tooManyCells(sheet: name)
    }
    var links = 0
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.cells.enumerated() {
        let place = CellPosition(row: row, column: column)
        if cell.link != nil { links += 1 }
        guard cell.isFinite else { throw .notFinite(sheet: name, cell: place.name) }
        guard cell.fits else { throw .tooLong(sheet: name, cell: place.name) }
      }
    }
    guard links <= SpreadsheetLimits.links else { throw .tooManyLinks(sheet: name) }
    guard highlights.allSatisfy(\.canBeWritten) else { throw .badReference(sheet: name) }
  }
}

extension SheetCell {
  fileprivate var isFinite: Bool {
    if case .number(let number) = content { number.isFinite } else { true }
  }

  fileprivate var fits: Bool {
    let text =
      switch content {
      case .empty, .number: ""
      case .text(let text): text
      case .marked(let before, let marked, let after): before + marked + after
      }
    return [text, comment ?? ""].allSatisfy {
      SpreadsheetText.storable($0).utf16.count <= SpreadsheetLimits.textLength
    } && style.numberFormat.utf8.count <= SpreadsheetLimits.numberFormatLength
  }
}

/// A file of this process alone, removed as soon as it has been read.
private struct TemporaryFile {
  let path: String

  init() throws(SpreadsheetError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array(((folder.isEmpty ? "/tmp" : folder) + "/parkmetrics-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    guard descriptor >= 0 else { throw .temporaryFile(path: path, errno: errno) }
    close(descriptor)
  }

  func remove() { unlink(path) }

  func bytes() throws(SpreadsheetError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .temporaryFile(path: path, errno: errno) }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .temporaryFile(path: path, errno: errno) }
      if count == 0 { return result }
      result += chunk[..<count]
    }
  }
}
