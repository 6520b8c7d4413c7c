/// The stub of a grid: its width, and its lines for each row.
struct TextStub {
  let header: [String]
  let unitLabel: String
  let asOfLabel: String
  /// The rows of the body, then those that sum them up.
  let rows: [[String]]
  /// The number of rows of the body.
  let bodyCount: Int
  let width: Int

  init(_ table: Table, limit: Int, measure: DisplayWidth) {
    let breaking = LineBreaking(width: measure)
    header = breaking.lines(of: table.stubHeader, columns: limit)
    unitLabel = table.unitLabel.printable
    asOfLabel = table.asOfLabel.printable
    bodyCount = table.rows.count
    rows = (table.rows + table.summaryRows).map { breaking.lines(of: $0.stub, columns: limit) }
    let texts = header + [unitLabel, asOfLabel] + rows.joined()
    width = texts.map { measure.columns(of: $0) }.max() ?? 0
  }

  /// The columns that it takes with both borders and its spaces.
  var frame: Int { width + 4 }
}

/// A column of a grid: its width, its header in lines, its cells in lines.
struct TextColumn {
  let header: [String]
  let unit: String
  let asOf: String
  /// For each row the lines of its cell, all of the column's width.
  let rows: [[String]]
  let width: Int
  private let alignment: Table.Alignment

  private static let minimumWidth = 6

  /// The column of the least width at which its header has so many lines.
  init(_ table: Table, index: Int, headerLines: Int, measure: DisplayWidth) {
    let column = table.columns[index]
    let cells = (table.rows + table.summaryRows).map {
      $0.cells.indices.contains(index) ? $0.cells[index].entries : []
    }
    let layout = EntryLayout(cells.joined(), alignment: column.alignment, measure: measure)
    let breaking = LineBreaking(width: measure)
    alignment = column.alignment
    unit = column.unit.printable
    asOf = column.asOf.printable
    let share = measure.columns(of: column.header) / max(1, headerLines)
    var width = max(
      layout.width, measure.columns(of: unit), measure.columns(of: asOf),
      breaking.minimumColumns(of: column.header), share, Self.minimumWidth)
    var header = breaking.lines(of: column.header, columns: width)
    while header.count > headerLines {
      width += 1
      header = breaking.lines(of: column.header, columns: width)
    }
    self.header = header
    self.width = width
    let finalWidth = width
    rows = cells.map { $0.map { layout.line($0, width: finalWidth) } }
  }

  /// The columns that it takes with one border and its spaces.
  var frame: Int { width + 3 }

  /// A text of the header as wide as the column, on the side where the entries stand.
  func placed(_ text: String, measure: DisplayWidth) -> String {
    switch alignment {
    case .leading: measure.padded(text, to: width)
    case .decimal: measure.rightAligned(text, to: width)
    }
  }
}

/// Puts the entries of a column below each other, point below point.
private struct EntryLayout {
  let alignment: Table.Alignment
  let measure: DisplayWidth
  /// The widest part before the point, and the widest from the point on, marks included.
  private var whole = 0
  private var rest = 0

  init(
    _ entries: some Sequence<Table.Entry>, alignment: Table.Alignment, measure: DisplayWidth
  ) {
    self.alignment = alignment
    self.measure = measure
    for entry in entries {
      let parts = parts(of: entry)
      whole = max(whole, measure.columns(of: parts.whole))
      rest = max(rest, measure.columns(of: parts.rest))
    }
  }

  var width: Int { whole + rest }

  func line(_ entry: Table.Entry, width: Int) -> String {
    let parts = parts(of: entry)
    switch alignment {
    case .leading:
      return measure.padded(parts.whole + parts.rest, to: width)
    case .decimal:
      let aligned = measure.rightAligned(parts.whole, to: whole)
      return measure.rightAligned(aligned + measure.padded(parts.rest, to: rest), to: width)
    }
  }

  /// A range has no point to align; it stands where whole numbers stand.
  private func parts(of entry: Table.Entry) -> (whole: String, rest: String) {
    let text = entry.text.printable
    let isRange = text.contains("–")
    let point = isRange ? text.endIndex : text.firstIndex(of: ".") ?? text.endIndex
    let marks = entry.suffix.printable + entry.references
    return (entry.prefix.printable + text[..<point], text[point...] + marks)
  }
}

/// Some columns of a table beside its stub, drawn with ASCII borders.
struct TextGrid {
  let stub: TextStub
  let columns: [TextColumn]
  let measure: DisplayWidth

  /// All lines of the grid, of the same display width.
  func lines() -> [String] {
    let rule =
      "+"
      + ([stub.width] + columns.map(\.width))
      .map { String(repeating: "-", count: $0 + 2) + "+" }.joined()
    var lines = [rule] + headerLines() + [rule]
    for (index, label) in stub.rows.enumerated() {
      if index == stub.bodyCount { lines.append(rule) }
      let cells = columns.map { $0.rows[index] }
      let height = max(label.count, cells.map(\.count).max() ?? 0)
      for line in 0..<height {
        lines.append(row(label.element(line), cells.map { $0.element(line) }))
      }
    }
    return lines + [rule]
  }

  /// The headers stand on their last line, above unit and period.
  private func headerLines() -> [String] {
    let height = max(stub.header.count, columns.map(\.header.count).max() ?? 0)
    var lines = (0..<height).map { line in
      row(
        stub.header.element(line - height + stub.header.count),
        columns.map { $0.header.element(line - height + $0.header.count) })
    }
    if columns.contains(where: { !$0.unit.isEmpty }) {
      lines.append(row(stub.unitLabel, columns.map(\.unit)))
    }
    if columns.contains(where: { !$0.asOf.isEmpty }) {
      lines.append(row(stub.asOfLabel, columns.map(\.asOf)))
    }
    return lines
  }

  /// One line across the grid.
  private func row(_ label: String, _ texts: [String]) -> String {
    "| " + measure.padded(label, to: stub.width) + " |"
      + zip(texts, columns)
      .map { " " + $1.placed($0, measure: measure) + " |" }.joined()
  }
}

extension [String] {
  /// The element, or "" outside the array.
  fileprivate func element(_ index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
