/// The standings of a table as inline SVG: a cell for each entry, its colour by rank, its words in it.
struct RankMap {
  private let table: Table
  private let page: PublicationPage
  private let measure: DisplayWidth
  private let labelWidth: Double
  private let cellWidth: Double
  private let headers: [[String]]

  /// The room for all columns on a wide screen, and how wide one may be.
  private static let room = 1_130.0
  private static let cellWidths = 68.0...104.0
  private static let cellHeight = 38.0
  private static let headerLine = 15.0
  private static let column = 6.7

  init(table: Table, page: PublicationPage) {
    let measure = DisplayWidth(ambiguous: 2)
    self.table = table
    self.page = page
    self.measure = measure
    let widest = table.rows.map { measure.columns(of: $0.stub) }.max() ?? 0
    labelWidth = min(Double(widest) * Self.column + 12, 240)
    let share = (Self.room - labelWidth) / Double(max(table.columns.count, 1))
    cellWidth = min(max(share, Self.cellWidths.lowerBound), Self.cellWidths.upperBound)
    let headerColumns = Int((cellWidth - 6) / 6)
    let breaking = LineBreaking(width: measure)
    headers = table.columns.map { column in
      let unit = column.unit.isEmpty ? [] : [column.unit]
      return breaking.lines(of: column.header, columns: headerColumns) + unit
    }
  }

  private var headerHeight: Double {
    Double(headers.map(\.count).max() ?? 0) * Self.headerLine + 12
  }

  func write(to html: inout HTMLText) {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return }
    let width = labelWidth + Double(table.columns.count) * cellWidth + 2
    let height = headerHeight + Double(table.rows.count) * Self.cellHeight + 2
    html.element("figure") { html in
      html.element("figcaption", ["id": "rank-map-title"], page.say(.rankMapTitle))
      let attributes: HTMLText.Attributes = [
        "width": BarDrawing.number(width), "height": BarDrawing.number(height),
        "viewBox": "0 0 \(BarDrawing.number(width)) \(BarDrawing.number(height))",
        "role": "group", "aria-labelledby": "rank-map-title rank-map-desc",
      ]
      html.element("svg", attributes) { html in
        html.element("title", page.say(.rankMapTitle))
        html.element(
          "desc", ["id": "rank-map-desc"],
          page.say(.rankMapDescription(rows: table.rows.count, columns: table.columns.count)))
        for index in table.columns.indices { writeHeader(index, to: &html) }
        html.lineFeed()
        for (index, row) in table.rows.enumerated() {
          write(row, at: index, to: &html)
          html.lineFeed()
        }
      }
      writeKey(&html)
    }
  }

  private func left(_ column: Int) -> Double { labelWidth + Double(column) * cellWidth }

  private func writeHeader(_ index: Int, to html: inout HTMLText) {
    let column = table.columns[index]
    let lines = headers[index]
    let first = headerHeight - 8 - Double(lines.count - 1) * Self.headerLine
    html.element("g", ["data-group": page.filters.group(column.spanner)]) { html in
      for (number, line) in lines.enumerated() {
        let isUnit = number == lines.count - 1 && !column.unit.isEmpty
        let attributes: HTMLText.Attributes = [
          "class": isUnit ? "head quiet" : "head",
          "x": BarDrawing.number(left(index) + cellWidth / 2),
          "y": BarDrawing.number(first + Double(number) * Self.headerLine),
          "text-anchor": "middle",
        ]
        html.element("text", attributes, line)
      }
    }
  }

  private func write(_ row: Table.Row, at index: Int, to html: inout HTMLText) {
    let top = headerHeight + Double(index) * Self.cellHeight
    html.element("g", ["data-row": page.filters.row(row.stub)]) { html in
      let label: HTMLText.Attributes = [
        "x": BarDrawing.number(labelWidth - 8),
        "y": BarDrawing.number(top + Self.cellHeight / 2 + 4.5), "text-anchor": "end",
      ]
      html.element("text", label, row.stub)
      for (number, column) in table.columns.enumerated() {
        html.element("g", ["data-group": page.filters.group(column.spanner)]) { html in
          write(row.cell(number), x: left(number), y: top, to: &html)
        }
      }
    }
  }

  private func write(_ cell: Table.Cell, x: Double, y: Double, to html: inout HTMLText) {
    let standing = cell.single?.standing.flatMap { $0.count > 1 ? $0 : nil }
    let step = standing.map(Self.step)
    let box: HTMLText.Attributes = [
      "class": step.map { "h\($0)" } ?? (cell.entries.isEmpty ? "none" : "unranked"),
      "x": BarDrawing.number(x + 1.5), "y": BarDrawing.number(y + 1.5),
      "width": BarDrawing.number(cellWidth - 3),
      "height": BarDrawing.number(Self.cellHeight - 3), "rx": "4",
    ]
    guard !cell.entries.isEmpty else { return html.element("rect", box, "") }
    page.link(cell.entries.first, in: &html) { html in
      html.element("rect", box, "")
      let ink = step.map { "h\($0)-ink" }
      let center = x + cellWidth / 2
      let value = cell.entries.map { $0.prefix + $0.text + $0.suffix }.joined(separator: " / ")
      writeWords(value, ink, x: center, y: y + (standing == nil ? 23 : 17.5), to: &html)
      if let standing {
        let rank = [ink, "rank"].compactMap(\.self).joined(separator: " ")
        let words = "\(standing.text)/\(standing.count)"
        writeWords(words, rank, x: center, y: y + 31, to: &html)
      }
    }
  }

  private func writeWords(
    _ words: String, _ look: String?, x: Double, y: Double, to html: inout HTMLText
  ) {
    let isWide = Double(measure.columns(of: words)) * Self.column > cellWidth - 8
    let attributes: HTMLText.Attributes = [
      "class": look, "x": BarDrawing.number(x), "y": BarDrawing.number(y),
      "text-anchor": "middle",
      "textLength": isWide ? BarDrawing.number(cellWidth - 10) : nil,
      "lengthAdjust": isWide ? "spacingAndGlyphs" : nil,
    ]
    html.element("text", attributes, words)
  }

  /// From 0 for a leader to 4 for the last, by the middle of the possible ranks. Of two, none is
  /// shown as the last.
  static func step(of standing: Table.Standing) -> Int {
    guard standing.count > 2 else { return standing.isFirst ? 0 : 2 }
    let doubled = standing.ranks.lowerBound + standing.ranks.upperBound - 2
    return min(max((doubled * 4 + standing.count - 1) / (2 * (standing.count - 1)), 0), 4)
  }

  private func writeKey(_ html: inout HTMLText) {
    let steps: [(look: String, words: PublicationMessage)] = [
      ("h0", .keyLeader), ("h2", .keyMiddle), ("h4", .keyLast), ("unranked", .keyUnranked),
    ]
    html.element("div", ["class": "key"]) { html in
      for step in steps {
        html.element("span") { html in
          html.element("svg", ["width": "26", "height": "16", "aria-hidden": "true"]) { html in
            let box: HTMLText.Attributes = [
              "class": step.look, "x": "1", "y": "1", "width": "24", "height": "14", "rx": "3",
            ]
            html.element("rect", box, "")
          }
          html.words(page.say(step.words))
        }
      }
    }
  }
}
