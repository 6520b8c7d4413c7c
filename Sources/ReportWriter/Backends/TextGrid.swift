/// Some columns of a table beside its stub, drawn with borders.
struct TextGrid {
  let stub: TextStub
  let columns: [TextColumn]
  let style: TextStyle
  /// Whether the headings that span columns are drawn: only where they tell columns apart.
  let showsSpanners: Bool

  private var measure: DisplayWidth { style.measure }

  /// The display width of every line.
  var width: Int {
    style.border + style.frame(stub.width) + columns.reduce(0) { $0 + style.frame($1.width) }
  }

  /// All lines of the grid, of the same display width.
  func lines() -> [String] {
    let all = Set(0..<columns.count)
    var lines: [String] = []
    if showsSpanners, columns.contains(where: { !$0.spanner.isEmpty }) {
      let edges = Set(spans.map(\.lowerBound))
      lines += [rule(above: nil, below: edges)] + spannerLines() + [rule(above: edges, below: all)]
    } else {
      lines.append(rule(above: nil, below: all))
    }
    lines += headerLines() + [rule(above: all, below: all)]
    for (index, label) in stub.rows.enumerated() {
      if index == stub.bodyCount { lines.append(rule(above: all, below: all)) }
      let cells = columns.map { $0.rows[index] }
      let height = max(label.count, cells.map(\.count).max() ?? 0)
      for line in 0..<height {
        lines.append(row(label.element(line), cells.map { $0.element(line) }))
      }
    }
    return lines + [rule(above: all, below: nil)]
  }

  /// A line across the grid. `above` and `below` are the columns that have a border on their left
  /// in the row above and below; nil where there is no row.
  private func rule(above: Set<Int>?, below: Set<Int>?) -> String {
    let borders = style.borders
    let (up, down) = (above != nil, below != nil)
    var line = borders.junction(.left, up: up, down: down) + style.line(across: stub.width)
    for (index, column) in columns.enumerated() {
      line += borders.junction(
        .inside, up: above?.contains(index) == true, down: below?.contains(index) == true)
      line += style.line(across: column.width)
    }
    return line + borders.junction(.right, up: up, down: down)
  }

  /// Neighbouring columns with the same heading.
  private var spans: [Range<Int>] {
    var spans: [Range<Int>] = []
    for index in columns.indices {
      if let last = spans.last, columns[last.lowerBound].spanner == columns[index].spanner {
        spans[spans.count - 1] = last.lowerBound..<index + 1
      } else {
        spans.append(index..<index + 1)
      }
    }
    return spans
  }

  private func spannerLines() -> [String] {
    let cells = spans.map { span in
      let width =
        span.reduce(0) { $0 + style.frame(columns[$1].width) } - style.frame(0)
      let text = columns[span.lowerBound].spanner
      return (width, LineBreaking(width: measure).lines(of: text, columns: width))
    }
    let height = cells.map(\.1.count).max() ?? 0
    return (0..<height).map { line in
      bordered(
        [measure.padded("", to: stub.width)]
          + cells.map { width, lines in
            measure.padded(lines.element(line), to: width)
          })
    }
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
    bordered(
      [measure.padded(label, to: stub.width)]
        + zip(texts, columns).map { $1.placed($0, measure: measure) })
  }

  /// Cells of full width between borders.
  private func bordered(_ cells: [String]) -> String {
    let border = style.borders.vertical
    return border + " " + cells.joined(separator: " \(border) ") + " " + border
  }
}

extension [String] {
  /// The element, or "" outside the array.
  fileprivate func element(_ index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
