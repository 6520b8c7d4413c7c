import Measurements

/// Horizontal bars as inline SVG, the rows of a table from top to bottom.
///
/// Lengths are pixels, so they are computed in binary floating point; the figures beside the bars
/// are the words of the table.
struct BarDrawing {
  private let chart: Publication.BarChart
  private let rows: [Table.Row]
  private let id: String
  private let page: PublicationPage
  /// The least and the greatest length, zero included.
  private let extent: ClosedRange<Double>
  private let measure = DisplayWidth(ambiguous: 2)

  private static let width = 540.0
  private static let barHeight = 18.0
  private static let gap = 12.0
  /// The width of half a Chinese character, in pixels.
  private static let column = 6.7

  init?(_ chart: Publication.BarChart, id: String, page: PublicationPage) {
    self.chart = chart
    self.id = id
    self.page = page
    rows = Array(page.publication.rows(of: chart))
    let lengths = rows.flatMap { row in
      chart.columns.compactMap { Self.length(of: row.cell($0)) }
    }
    guard let greatest = lengths.max(), let least = lengths.min() else { return nil }
    extent = min(0, least)...max(0, greatest)
  }

  var hasHatchedBars: Bool {
    chart.columns.count == 1 && rows.contains { isHatched($0.cell(chart.columns[0])) }
  }

  private func isHatched(_ cell: Table.Cell) -> Bool {
    cell.single.map { $0.nature != .fact } ?? false
  }

  private static func length(of cell: Table.Cell) -> Double? {
    guard let entry = cell.single, let exact = entry.sortValue, !entry.text.contains("–"),
      let length = Double(exact.description), length.isFinite
    else { return nil }
    return length
  }

  func write(to html: inout HTMLText) {
    html.element("figure") { html in
      html.element("figcaption", ["id": id + "-title"]) { html in
        html.words(chart.title)
        if !chart.unit.isEmpty {
          html.words(" ")
          html.element("small", chart.unit)
        }
      }
      let height = Double(rows.count) * rowHeight + 8 + (chart.columns.count > 1 ? 24 : 0)
      let attributes: HTMLText.Attributes = [
        "width": Self.number(Self.width), "height": Self.number(height),
        "viewBox": "0 0 \(Self.number(Self.width)) \(Self.number(height))", "role": "group",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
      html.element("svg", attributes) { html in
        html.element("title", chart.title)
        html.element("desc", ["id": id + "-desc"], description)
        writePattern(&html)
        for (index, row) in rows.enumerated() { write(row, at: index, to: &html) }
        writeAxis(&html)
        if chart.columns.count > 1 { writeKey(y: height - 10, to: &html) }
      }
    }
  }

  private var rowHeight: Double { Double(chart.columns.count) * Self.barHeight + Self.gap }

  /// The widest name decides, up to half of the drawing.
  private var labelWidth: Double {
    let widest = rows.map { measure.columns(of: chart.label(of: $0)) }.max() ?? 0
    return min(Double(widest) * Self.column + 10, Self.width / 2.2)
  }

  private var description: String {
    rows.map { row in
      chart.label(of: row) + " "
        + chart.columns.map { row.cell($0).plainText }.joined(separator: " / ")
    }.joined(separator: "; ")
  }

  private func writePattern(_ html: inout HTMLText) {
    guard hasHatchedBars else { return }
    let attributes: HTMLText.Attributes = [
      "id": id + "-hatch", "width": "7", "height": "7", "patternUnits": "userSpaceOnUse",
      "patternTransform": "rotate(45)",
    ]
    html.element("pattern", attributes) { html in
      html.element("path", ["class": "hatch", "d": "M0 0V7"], "")
    }
  }

  /// From a length to its place across, with room for the words behind the longest bar.
  private func place(_ length: Double) -> Double {
    let words = rows.flatMap { row in
      chart.columns.map { measure.columns(of: row.cell($0).plainText) }
    }
    let room = Double(words.max() ?? 0) * Self.column + 14
    let span = max(extent.upperBound - extent.lowerBound, .leastNormalMagnitude)
    let width = max(Self.width - labelWidth - room, 40)
    return labelWidth + (length - extent.lowerBound) / span * width
  }

  private func write(_ row: Table.Row, at index: Int, to html: inout HTMLText) {
    let top = Double(index) * rowHeight + 4
    html.element("g", ["data-row": page.filters.row(row.stub)]) { html in
      let baseline = top + Double(chart.columns.count) * Self.barHeight / 2 + 4.5
      let label: HTMLText.Attributes = [
        "x": Self.number(labelWidth - 8), "y": Self.number(baseline), "text-anchor": "end",
      ]
      html.element("text", label, chart.label(of: row))
      for (series, column) in chart.columns.enumerated() {
        let y = top + Double(series) * Self.barHeight
        write(row.cell(column), series: series, y: y, to: &html)
      }
    }
  }

  private func write(_ cell: Table.Cell, series: Int, y: Double, to html: inout HTMLText) {
    let length = Self.length(of: cell) ?? 0
    let (zero, end) = (place(0), place(length))
    let isHatched = chart.columns.count == 1 && isHatched(cell)
    let bar: HTMLText.Attributes = [
      "class": isHatched ? "open" : "bar b\(series)",
      "fill": isHatched ? "url(#\(id)-hatch)" : nil, "x": Self.number(min(zero, end)),
      "y": Self.number(y + 1), "width": Self.number(max(abs(end - zero), 1)),
      "height": Self.number(Self.barHeight - 3), "rx": "2",
    ]
    let words: HTMLText.Attributes = [
      "x": Self.number(max(zero, end) + 6), "y": Self.number(y + Self.barHeight / 2 + 4.5),
    ]
    page.link(cell.entries.first, in: &html) { html in
      if Self.length(of: cell) != nil { html.element("rect", bar, "") }
      html.element("text", words, cell.plainText)
    }
  }

  private func writeAxis(_ html: inout HTMLText) {
    let x = Self.number(place(0))
    let end = Self.number(Double(rows.count) * rowHeight + 2)
    html.element("path", ["class": "axis", "d": "M\(x) 0V\(end)"], "")
  }

  private func writeKey(y: Double, to html: inout HTMLText) {
    var x = labelWidth
    for (series, column) in chart.columns.enumerated() {
      let name = page.publication.header(of: column, in: chart)
      let box: HTMLText.Attributes = [
        "class": "bar b\(series)", "x": Self.number(x), "y": Self.number(y - 9), "width": "12",
        "height": "10",
      ]
      html.element("rect", box, "")
      html.element("text", ["x": Self.number(x + 18), "y": Self.number(y)], name)
      x += 36 + Double(measure.columns(of: name)) * Self.column
    }
  }

  /// A place in pixels, to a tenth.
  static func number(_ pixels: Double) -> String {
    guard pixels.isFinite else { return "0" }
    let tenths = Int((min(max(pixels, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}

extension PublicationPage {
  /// What the closure draws, as a link to the row that an entry comes from.
  func link(
    _ entry: Table.Entry?, in html: inout HTMLText, _ content: (inout HTMLText) -> Void
  ) {
    func titled(_ html: inout HTMLText) {
      if let remark = entry?.remark.nilIfEmpty { html.element("title", remark) }
      content(&html)
    }
    guard let row = anchors.id(of: entry?.target) else {
      return html.element("g") { titled(&$0) }
    }
    html.element("a", ["href": "#" + row]) { titled(&$0) }
  }
}
