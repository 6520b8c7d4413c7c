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

  init(_ table: Table, limit: Int, style: TextStyle) {
    let breaking = LineBreaking(width: style.measure)
    header = breaking.lines(of: table.stubHeader, columns: limit)
    unitLabel = table.unitLabel.printable
    asOfLabel = table.asOfLabel.printable
    bodyCount = table.rows.count
    rows = (table.rows + table.summaryRows).map { breaking.lines(of: $0.stub, columns: limit) }
    let texts = header + [unitLabel, asOfLabel] + rows.joined()
    width = style.fitting(texts.map { style.measure.columns(of: $0) }.max() ?? 0)
  }
}

/// A column of a grid: its width, its header in lines, its cells in lines.
struct TextColumn {
  /// The heading above it, or "".
  let spanner: String
  let header: [String]
  let unit: String
  let asOf: String
  /// For each row the lines of its cell.
  let rows: [[String]]
  let width: Int
  private let alignment: Table.Alignment

  private static let minimumWidth = 6

  /// The column of the least width at which its header has so many lines. Text is wrapped at
  /// `limit`; a number is not.
  init(_ table: Table, index: Int, headerLines: Int, limit: Int, style: TextStyle) {
    let (column, measure) = (table.columns[index], style.measure)
    let cells = (table.rows + table.summaryRows).map {
      $0.cells.indices.contains(index) ? $0.cells[index].entries : []
    }
    let layout = EntryLayout(
      cells.joined(), alignment: column.alignment, limit: limit, measure: measure)
    let breaking = LineBreaking(width: measure)
    alignment = column.alignment
    spanner = column.spanner.printable
    unit = column.unit.printable
    asOf = column.asOf.printable
    let share = measure.columns(of: column.header) / max(1, headerLines)
    var width = max(
      layout.width, measure.columns(of: unit), measure.columns(of: asOf),
      breaking.minimumColumns(of: column.header), breaking.minimumColumns(of: spanner), share,
      Self.minimumWidth)
    var header = breaking.lines(of: column.header, columns: width)
    while header.count > headerLines {
      width += 1
      header = breaking.lines(of: column.header, columns: width)
    }
    self.header = header
    self.width = style.fitting(width)
    rows = cells.map { $0.flatMap(layout.lines) }
  }

  /// A line of the header or of a cell as wide as the column, on the side where the entries stand.
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
  /// The width at which text is wrapped.
  let limit: Int
  /// The widest part before the point, and the widest from the point on, marks included.
  private var whole = 0
  private var rest = 0

  init(
    _ entries: some Sequence<Table.Entry>, alignment: Table.Alignment, limit: Int,
    measure: DisplayWidth
  ) {
    self.alignment = alignment
    self.limit = limit
    self.measure = measure
    for entry in entries {
      switch alignment {
      case .decimal:
        let parts = parts(of: entry)
        whole = max(whole, measure.columns(of: parts.whole))
        rest = max(rest, measure.columns(of: parts.rest))
      case .leading:
        whole = max(whole, wrapped(entry).map { measure.columns(of: $0) }.max() ?? 0)
      }
    }
  }

  var width: Int { whole + rest }

  func lines(_ entry: Table.Entry) -> [String] {
    switch alignment {
    case .leading: return wrapped(entry)
    case .decimal:
      let parts = parts(of: entry)
      return [
        measure.rightAligned(parts.whole, to: whole) + measure.padded(parts.rest, to: rest)
      ]
    }
  }

  private func wrapped(_ entry: Table.Entry) -> [String] {
    LineBreaking(width: measure).lines(of: entry.plainText, columns: limit)
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
