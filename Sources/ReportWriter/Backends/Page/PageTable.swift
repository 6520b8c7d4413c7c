import Measurements

/// A table of a page.
struct PageTable {
  let table: Table
  /// The place within the section, from 0.
  let number: Int
  let section: Publication.Section
  let page: PublicationPage

  private static let measure = DisplayWidth(ambiguous: 2)

  private var id: String { "\(section.id)-table-\(number + 1)" }

  func write(to html: inout HTMLText) {
    let title = table.title.isEmpty ? section.name : table.title
    let region: HTMLText.Attributes = [
      "class": "scroll", "role": "region", "aria-label": title, "tabindex": "0",
    ]
    html.element("div", region) { html in
      html.element("table") { html in
        let isShown = !table.title.isEmpty
        html.element("caption", ["class": isShown ? nil : "hidden-text"], title)
        html.element("thead") { writeHeader(&$0) }
        html.lineFeed()
        html.element("tbody") { html in
          for (index, row) in table.rows.enumerated() {
            write(row, id: id(ofRow: index, row), isRanked: true, to: &html)
            html.lineFeed()
          }
        }
        guard !table.summaryRows.isEmpty else { return }
        html.element("tfoot") { html in
          for row in table.summaryRows { write(row, id: nil, isRanked: false, to: &html) }
        }
      }
    }
    writeBelow(&html)
  }

  /// Rows that something points to have the id that `PageAnchors` knows.
  private func id(ofRow index: Int, _ row: Table.Row) -> String? { page.anchors.id(of: row.anchor) }

  private func writeHeader(_ html: inout HTMLText) {
    if table.hasSpanners { writeSpanners(&html) }
    html.element("tr") { html in
      html.element("th", ["scope": "col", "data-sort": "text"]) { html in
        html.element("span", table.stubHeader)
      }
      for (index, column) in table.columns.enumerated() {
        let isNumber = column.alignment == .decimal
        let attributes: HTMLText.Attributes = [
          "scope": "col", "class": isNumber ? "number" : hasPhrases(index) ? "phrases" : nil,
          "data-sort": isNumber ? "number" : "text",
        ]
        html.element("th", attributes) { html in
          html.element("span", column.header)
          let below = [column.unit, column.asOf].filter { !$0.isEmpty }
          if !below.isEmpty { html.element("small", below.joined(separator: " · ")) }
        }
      }
    }
  }

  /// Whether a column has texts of several words, which need room.
  private func hasPhrases(_ column: Int) -> Bool {
    table.rows.contains { Self.measure.columns(of: $0.cell(column).plainText) > 12 }
  }

  private func writeSpanners(_ html: inout HTMLText) {
    html.element("tr") { html in
      html.element("td", "")
      var start = 0
      for end in 1...table.columns.count
      where end == table.columns.count
        || table.columns[end].spanner != table.columns[start].spanner
      {
        html.element(
          "th", ["scope": "colgroup", "colspan": "\(end - start)"], table.columns[start].spanner)
        start = end
      }
    }
  }

  private func write(_ row: Table.Row, id: String?, isRanked: Bool, to html: inout HTMLText) {
    let attributes: HTMLText.Attributes = [
      "id": id, "data-row": isRanked ? page.filters.row(row.stub) : nil,
      "data-group": page.filters.group(row.group),
    ]
    html.element("tr", attributes) { html in
      html.element("th", ["scope": "row", "data-value": row.stub], row.stub)
      for (index, column) in table.columns.enumerated() {
        write(row.cell(index), in: column, to: &html)
      }
    }
  }

  private func write(_ cell: Table.Cell, in column: Table.Column, to html: inout HTMLText) {
    let isNumber = column.alignment == .decimal
    let isComparing = section.kind != .list
    let standing = cell.single?.standing.flatMap { isComparing && $0.count > 1 ? $0 : nil }
    let classes = [isNumber ? "number" : nil, Self.look(of: standing)].compactMap(\.self)
    let value =
      isNumber ? cell.entries.first?.sortValue.map { "\($0)" } : cell.plainText.nilIfEmpty
    let attributes: HTMLText.Attributes = [
      "class": classes.joined(separator: " ").nilIfEmpty, "data-value": value,
      "title": cell.entries.isEmpty ? cell.reason.nilIfEmpty : nil,
    ]
    html.element("td", attributes) { html in
      if cell.entries.isEmpty, !cell.reason.isEmpty {
        html.element("span", ["class": "hidden-text"], cell.reason)
      }
      for (index, entry) in cell.entries.enumerated() {
        if index > 0 { html.words(" / ") }
        write(entry, reason: cell.reason, to: &html)
      }
      if let standing {
        let rank = page.say(.rankOf(standing.text, standing.count))
        html.element("span", ["class": "place"], rank)
      }
    }
  }

  /// Of three or more the last is shown as such.
  private static func look(of standing: Table.Standing?) -> String? {
    guard let standing else { return nil }
    if standing.isFirst { return "lead" }
    return standing.isLast && standing.count > 2 ? "last" : nil
  }

  private func write(_ entry: Table.Entry, reason: String, to html: inout HTMLText) {
    page.write(entry.prefix + entry.text + entry.suffix, of: entry, reason: reason, to: &html)
    for note in entry.footnotes.sorted() {
      html.element("sup") { html in
        html.element("a", ["href": "#\(id)-note-\(note)"], "[\(note)]")
      }
    }
  }

  private func writeBelow(_ html: inout HTMLText) {
    if !table.legend.isEmpty {
      html.element("p", ["class": "below legend"]) { html in
        for mark in table.legend {
          html.element("span", mark)
          html.words(" ")
        }
      }
    }
    if !table.footnotes.isEmpty {
      html.element("ol", ["class": "below"]) { html in
        for (index, note) in table.footnotes.enumerated() {
          html.element("li", ["id": "\(id)-note-\(index + 1)"], "[\(index + 1)] " + note)
        }
      }
    }
    for line in table.notes + table.sources { html.element("p", ["class": "below"], line) }
  }
}

extension PublicationPage {
  /// A value as a link to the row that it comes from, if the page has that row.
  func write(
    _ words: String, of entry: Table.Entry, reason: String = "", to html: inout HTMLText
  ) {
    let title = entry.remark.isEmpty ? reason.nilIfEmpty : entry.remark
    guard let row = anchors.id(of: entry.target) else {
      return html.element("span", ["title": title], words)
    }
    html.element("a", ["href": "#" + row, "title": title], words)
  }
}

extension Table.Standing {
  /// `1`, or `1–2` where the order is open.
  var text: String {
    ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)"
  }
}

extension String {
  /// The text, or nil where there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
