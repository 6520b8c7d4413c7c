/// Registers: each row as a card with its quotation, which opens over the page where a cell points
/// to it, also without script.
extension PublicationPage {
  func writeRecords(
    of section: Publication.Section, quotation: Int, to html: inout HTMLText
  ) {
    guard let table = section.tables.first else { return }
    let shown = table.rows.filter { row in
      row.anchor.map { anchors.targets.contains($0) } ?? false
    }
    html.element("ol", ["class": "records"]) { html in
      for row in shown {
        write(row, of: table, quotation: quotation, to: &html)
        html.lineFeed()
      }
    }
    let hidden = table.rows.count - shown.count
    if hidden > 0 { html.element("p", ["class": "below"], say(.unshownRows(hidden))) }
  }

  private func write(
    _ row: Table.Row, of table: Table, quotation: Int, to html: inout HTMLText
  ) {
    let attributes: HTMLText.Attributes = [
      "class": "record", "id": anchors.id(of: row.anchor), "data-row": filters.row(row.stub),
      "data-group": filters.group(row.group), "tabindex": "-1",
    ]
    html.element("li", attributes) { html in
      html.element("a", ["class": "back", "href": "#content"], say(.back))
      html.element("p", ["class": "what"]) { html in
        html.element("b", row.stub)
        html.words(row.cell(0).plainText)
      }
      html.element("blockquote") { html in
        for entry in row.cell(quotation).entries { writeMarked(entry, to: &html) }
      }
      html.element("dl", ["class": "facts"]) { html in
        for (index, column) in table.columns.enumerated() where index > 0 && index != quotation {
          writeFact(column.header, row.cell(index), to: &html)
        }
      }
    }
  }

  private func writeFact(_ name: String, _ cell: Table.Cell, to html: inout HTMLText) {
    guard !cell.entries.isEmpty else { return }
    html.element("div") { html in
      html.element("dt", name)
      html.element("dd") { html in
        for (index, entry) in cell.entries.enumerated() {
          if index > 0 { html.words(" / ") }
          write(entry.plainText, of: entry, to: &html)
        }
      }
    }
  }

  /// The text with the part that stands out.
  private func writeMarked(_ entry: Table.Entry, to html: inout HTMLText) {
    let scalars = Array(entry.text.unicodeScalars)
    guard let part = entry.emphasis, part.upperBound <= scalars.count else {
      return html.words(entry.text)
    }
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    html.words(text(0..<part.lowerBound))
    html.element("mark", text(part))
    html.words(text(part.upperBound..<scalars.count))
  }
}
