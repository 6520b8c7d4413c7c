/// Draws tables for terminals and fixed-width fonts.
///
/// Every line of a grid has the same display width. A table that is wider than `width` is drawn in
/// blocks of columns, each with the title and the stub; a row is never split.
public struct TextTable: Sendable {
  /// The width that the output should keep to. Only a single number that is wider breaks it.
  public var width: Int
  /// The measure of text.
  public var measure: DisplayWidth
  /// The lines between cells.
  public var borders: TextBorders

  /// Row names wider than this are wrapped.
  private var stubLimit: Int { min(24, width / 3) }
  private var style: TextStyle { TextStyle(borders: borders, measure: measure) }
  /// Text in cells is wrapped at this width, or at what the table leaves, if that is at least the
  /// other.
  private static let (textLimit, minimumTextWidth) = (40, 8)
  /// Headers are wrapped into about so many lines at most.
  private static let headerLimit = 3

  /// A renderer for the given width, at least 40.
  public init(width: Int = 100, ambiguousWidth: Int = 1, borders: TextBorders = .ascii) {
    self.width = max(40, width)
    measure = DisplayWidth(ambiguous: ambiguousWidth)
    self.borders = borders
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
    let column = min(stubLimit, labels.map { measure.columns(of: $0) }.max() ?? 0)
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
    let stub = TextStub(table, limit: stubLimit, style: style)
    let room = style.filled(width - style.border - style.frame(stub.width) - style.frame(0))
    func grid(headerLines: Int) -> TextGrid {
      let columns = table.columns.indices.map { index in
        TextColumn(
          table, index: index, headerLines: headerLines,
          limit: max(Self.minimumTextWidth, min(Self.textLimit, room)), style: style)
      }
      return TextGrid(
        stub: stub, columns: columns, style: style,
        showsSpanners: Set(table.columns.map(\.spanner)).count > 1)
    }
    for headerLines in 1..<Self.headerLimit {
      let whole = grid(headerLines: headerLines)
      if whole.width <= width { return [whole] }
    }
    return filled(grid(headerLines: Self.headerLimit))
  }

  /// Fills blocks from the left with as many columns as the width holds.
  private func filled(_ all: TextGrid) -> [TextGrid] {
    var blocks: [TextGrid] = []
    func block(_ columns: [TextColumn]) -> TextGrid {
      TextGrid(
        stub: all.stub, columns: columns, style: style, showsSpanners: all.showsSpanners)
    }
    for column in all.columns {
      let wider = blocks.last.map { block($0.columns + [column]) }
      if let wider, wider.width <= width {
        blocks[blocks.count - 1] = wider
      } else {
        blocks.append(block([column]))
      }
    }
    return blocks
  }
}
