/// Draws tables for terminals and fixed-width fonts.
///
/// Every line of a grid has the same display width. A table that is wider than `width` is drawn in
/// blocks of columns, each with the title and the stub; a row is never split.
public struct TextTable: Sendable {
  /// The width that the output should keep to. Only a single column that is wider breaks it.
  public var width: Int
  /// The measure of text.
  public var measure: DisplayWidth

  /// Row names wider than this are wrapped.
  private static let stubLimit = 24
  /// Headers are wrapped into about so many lines at most.
  private static let headerLimit = 3

  /// A renderer for the given width, at least 40.
  public init(width: Int = 100, ambiguousWidth: Int = 1) {
    self.width = max(40, width)
    measure = DisplayWidth(ambiguous: ambiguousWidth)
  }

  /// The table with everything that belongs to it, each line ended by a line feed.
  public func render(_ table: Table) -> String {
    var lines: [String] = []
    let blocks = blocks(of: table)
    for (index, block) in blocks.enumerated() {
      let number = blocks.count > 1 ? " (\(index + 1)/\(blocks.count))" : ""
      lines += wrapped(table.title + number)
      lines += block.lines()
      if index + 1 < blocks.count { lines.append("") }
    }
    if blocks.isEmpty { lines += wrapped(table.title) }
    lines += self.lines(ofLegend: table.legend)
    for (index, footnote) in table.footnotes.enumerated() {
      let label = "[\(index + 1)] "
      lines += wrapped(label + footnote, indent: label.utf8.count)
    }
    for note in table.notes { lines += wrapped(note) }
    for listing in table.listings { lines += [""] + self.lines(of: listing) }
    for source in table.sources { lines += wrapped(source, indent: 2) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A paragraph in lines of at most the width, further lines indented.
  func wrapped(_ text: String, indent: Int = 0, margin: Int = 0) -> [String] {
    LineBreaking(width: measure)
      .lines(of: text, columns: width - margin, indent: indent)
      .enumerated()
      .map { String(repeating: " ", count: margin + ($0.offset == 0 ? 0 : indent)) + $0.element }
  }

  /// The labels in a column, the values beside them.
  private func lines(of listing: Table.Listing) -> [String] {
    let labels = listing.items.map { $0.label.printable }
    let column = min(Self.stubLimit, labels.map { measure.columns(of: $0) }.max() ?? 0)
    var lines = wrapped(listing.title)
    for (label, item) in zip(labels, listing.items) {
      let indent = column + 4
      let values = item.lines.flatMap {
        LineBreaking(width: measure).lines(keeping: $0, columns: max(20, width - indent))
      }
      for (index, value) in values.enumerated() {
        let head = index == 0 ? "  " + measure.padded(label, to: column) + "  " : ""
        lines.append(measure.padded(head, to: indent) + value)
      }
    }
    return lines + self.lines(ofLegend: listing.legend)
  }

  private func lines(ofLegend legend: [String]) -> [String] {
    legend.isEmpty ? [] : wrapped(legend.joined(separator: "   "))
  }

  /// The table in one block if some height of its header allows that, else in several blocks with
  /// the narrowest columns.
  private func blocks(of table: Table) -> [TextGrid] {
    guard !table.columns.isEmpty else { return [] }
    let stub = TextStub(table, limit: Self.stubLimit, measure: measure)
    for headerLines in 1..<Self.headerLimit {
      let columns = table.columns.indices.map {
        TextColumn(table, index: $0, headerLines: headerLines, measure: measure)
      }
      if columns.reduce(stub.frame, { $0 + $1.frame }) <= width {
        return [TextGrid(stub: stub, columns: columns, measure: measure)]
      }
    }
    return filled(
      stub,
      table.columns.indices.map {
        TextColumn(table, index: $0, headerLines: Self.headerLimit, measure: measure)
      })
  }

  /// Fills blocks from the left with as many columns as the width holds.
  private func filled(_ stub: TextStub, _ all: [TextColumn]) -> [TextGrid] {
    var blocks: [TextGrid] = []
    var columns: [TextColumn] = []
    var used = stub.frame
    for column in all {
      if !columns.isEmpty, used + column.frame > width {
        blocks.append(TextGrid(stub: stub, columns: columns, measure: measure))
        (columns, used) = ([], stub.frame)
      }
      columns.append(column)
      used += column.frame
    }
    return blocks + [TextGrid(stub: stub, columns: columns, measure: measure)]
  }
}
