import SpreadsheetFiles

/// The cells of the body.
extension SheetWriter {
  mutating func appendBody(_ row: Table.Row, of table: Table) {
    var cells = [SheetCell(.text(storable(row.stub)), style: WorkbookPalette.stub)]
    for (index, column) in table.columns.enumerated() {
      cells.append(cell(row.cell(index), in: column, of: table))
    }
    var lines = 1
    for (place, cell) in cells.enumerated() where cell.style.wraps {
      lines = max(lines, lineCount(of: cell.content.plainText, width: widths[place]))
    }
    append(cells, height: Double(min(lines, 20)) * Self.lineHeight + 2)
  }

  private func cell(_ cell: Table.Cell, in column: Table.Column, of table: Table) -> SheetCell {
    let alignment: CellStyle.Alignment = column.alignment == .decimal ? .trailing : .leading
    var style = WorkbookPalette.body(alignment)
    guard !cell.entries.isEmpty else { return SheetCell(.empty, style: style) }
    let link = cell.entries.lazy.compactMap(\.target).compactMap { anchors[$0] }.first
    if link != nil { style.color = WorkbookPalette.link }
    let comment = comment(on: cell, in: column, of: table)
    if let entry = cell.single, column.alignment == .decimal,
      let number = SpreadsheetNumber(entry, isPercent: column.isPercent)
    {
      style.numberFormat = number.format
      return SheetCell(.number(number.value), style: style, link: link, comment: comment)
    }
    if column.alignment == .leading { style.wraps = true }
    return SheetCell(content(of: cell), style: style, link: link, comment: comment)
  }

  /// Text, with the part that stands out if it has one.
  private func content(of cell: Table.Cell) -> SheetCell.Content {
    if let entry = cell.single, let part = entry.emphasis, entry.text == storable(entry.text) {
      let scalars = Array(entry.text.unicodeScalars)
      if part.upperBound <= scalars.count {
        func text(_ range: Range<Int>) -> String {
          String(String.UnicodeScalarView(scalars[range]))
        }
        return .marked(
          before: text(0..<part.lowerBound), marked: text(part),
          after: text(part.upperBound..<scalars.count))
      }
    }
    return .text(storable(cell.plainText))
  }

  /// A note where the cell alone does not say all: marks, footnotes, or more digits than a number of
  /// the spreadsheet has.
  private func comment(
    on cell: Table.Cell, in column: Table.Column, of table: Table
  ) -> String? {
    guard column.alignment == .decimal else { return nil }
    var lines: [String] = []
    for entry in cell.entries {
      let notes = entry.footnotes.compactMap { number in
        table.footnotes.indices.contains(number - 1) ? table.footnotes[number - 1] : nil
      }
      let isExactNumber = SpreadsheetNumber(entry, isPercent: column.isPercent) != nil
      let isMarked = !entry.prefix.isEmpty || !entry.suffix.isEmpty
      let isCut = entry.sortValue != nil && !isExactNumber && !entry.text.contains("–")
      guard isMarked || !notes.isEmpty || isCut || cell.entries.count > 1 || !isExactNumber,
        !entry.remark.isEmpty || !notes.isEmpty || isCut
      else { continue }
      lines += entry.remark.isEmpty ? [] : [entry.remark]
      lines += notes.filter { !lines.contains($0) }
      if isCut { lines.append(PublicationMessage.moreDigits.text(publication.language)) }
    }
    guard !lines.isEmpty else { return nil }
    return lines.map { line in
      line.split(separator: "\n").map { storable(String($0)) }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension SheetCell.Content {
  /// What a reader sees, apart from number formats.
  var plainText: String {
    switch self {
    case .empty: ""
    case .number(let number): "\(number)"
    case .text(let text): text
    case .marked(let before, let marked, let after): before + marked + after
    }
  }
}
