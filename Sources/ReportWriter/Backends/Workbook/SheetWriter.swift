import SpreadsheetFiles

/// Writes one section of a publication as a sheet.
struct SheetWriter {
  let plan: SheetPlan
  let publication: Publication
  let plans: [SheetPlan]
  let anchors: [String: SheetCell.Link]
  let measure = DisplayWidth(ambiguous: 2)
  let widths: [Double]
  var result: Sheet

  /// Lines below a table are merged over columns until they are so wide.
  private static let proseWidth = 90.0
  /// The height of a line of text, in points.
  static let lineHeight = 16.0
  /// The width of columns beside all tables, as programs set it.
  static let plainWidth = 9.0

  init(
    plan: SheetPlan, publication: Publication, plans: [SheetPlan], anchors: [String: SheetCell.Link]
  ) {
    self.plan = plan
    self.publication = publication
    self.plans = plans
    self.anchors = anchors
    result = Sheet(name: plan.sheetName)
    widths = ColumnWidths(measure: measure, kind: plan.section.kind)
      .widths(of: plan.section.tables)
  }

  mutating func sheet() -> Sheet {
    result.columnWidths = widths
    result.footer = publication.title
    result.isLandscape = !isNarrow
    result.tabColor = plan.section.kind == .comparison ? WorkbookPalette.tab : nil
    append(
      [SheetCell(.text(storable(plan.section.name)), style: WorkbookPalette.title)], height: 26)
    for paragraph in plan.section.paragraphs { appendProse(paragraph, WorkbookPalette.remark) }
    for (table, place) in zip(plan.section.tables, plan.tables) {
      while result.rows.count < (place.titleRow ?? place.headerRow) { append([]) }
      write(table, at: place)
    }
    if let table = plan.section.tables.first, let place = plan.tables.first {
      arrange(table, at: place)
    }
    result.charts = charts()
    return result
  }

  private mutating func write(_ table: Table, at place: SheetPlan.Place) {
    if place.titleRow != nil {
      append([SheetCell(.text(storable(table.title)), style: WorkbookPalette.heading)], height: 22)
    }
    for row in place.header { appendHeader(row, of: table) }
    for row in table.rows + table.summaryRows { appendBody(row, of: table) }
    for line in table.closingLines { appendProse(line, WorkbookPalette.remark) }
  }

  /// Whether an upright page holds the columns: charts below need its height.
  private var isNarrow: Bool { widths.reduce(0, +) < 120 }

  /// Panes, filter and printing follow the main table.
  private mutating func arrange(_ table: Table, at place: SheetPlan.Place) {
    guard !place.header.isEmpty, !table.rows.isEmpty else { return }
    result.frozenRows = place.firstRow
    result.frozenColumns = 1
    result.repeatedRows = place.headerRow...place.firstRow - 1
    result.filter = CellRange(
      rows: place.firstRow - 1...place.summaryRow - 1, columns: 0...table.columns.count)
    switch plan.section.kind {
    case .overview, .comparison: highlight(table, at: place)
    case .list, .register: break
    }
  }

  mutating func append(_ cells: [SheetCell], height: Double = lineHeight) {
    result.rows.append(Sheet.Row(cells, height: height))
  }

  /// A line of prose across the columns.
  private mutating func appendProse(_ text: String, _ style: CellStyle) {
    var columns = 0
    var width = 0.0
    while width < Self.proseWidth {
      width += widths.indices.contains(columns) ? widths[columns] : Self.plainWidth
      columns += 1
    }
    var style = style
    style.wraps = true
    let lines = Double(max(1, lineCount(of: text, width: width)))
    if columns > 1 {
      let row = result.rows.count
      result.merges.append(CellRange(rows: row...row, columns: 0...columns - 1))
    }
    append([SheetCell(.text(storable(text)), style: style)], height: lines * 14 + 2)
  }

  private mutating func appendHeader(_ row: SheetPlan.HeaderRow, of table: Table) {
    func alignment(_ column: Table.Column) -> CellStyle.Alignment {
      column.alignment == .decimal ? .trailing : .leading
    }
    func cells(
      _ stub: String, _ text: (Table.Column) -> String,
      _ style: (CellStyle.Alignment) -> CellStyle
    ) -> [SheetCell] {
      [SheetCell(.text(storable(stub)), style: style(.leading))]
        + table.columns.map { SheetCell(.text(storable(text($0))), style: style(alignment($0))) }
    }
    switch row {
    case .spanners:
      mergeSpanners(of: table)
      append(cells("", \.spanner) { _ in WorkbookPalette.header(.center) }, height: 20)
    case .names:
      let texts = [table.stubHeader] + table.columns.map(\.header)
      let lines = zip(texts, widths).map { lineCount(of: $0, width: $1) }.max() ?? 1
      append(
        cells(table.stubHeader, \.header, WorkbookPalette.header),
        height: Double(lines) * Self.lineHeight + 6)
    case .units: append(cells(table.unitLabel, \.unit, WorkbookPalette.subheader))
    case .periods: append(cells(table.asOfLabel, \.asOf, WorkbookPalette.subheader))
    }
  }

  private mutating func mergeSpanners(of table: Table) {
    let row = result.rows.count
    var start = 0
    for column in table.columns.indices {
      let isLast = column + 1 == table.columns.count
      guard isLast || table.columns[column + 1].spanner != table.columns[column].spanner else {
        continue
      }
      if column > start {
        result.merges.append(CellRange(rows: row...row, columns: start + 1...column + 1))
      }
      start = column + 1
    }
  }

  /// How many lines a text takes in a column.
  func lineCount(of text: String, width: Double) -> Int {
    let columns = max(4, Int(width - 1))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (measure.columns(of: $1) + columns - 1) / columns)
    }
  }

  /// A text that a cell can hold; what is cut off is said.
  func storable(_ text: String) -> String {
    let plain = text.printable
    let limit = SpreadsheetLimits.textLength
    guard plain.utf16.count > limit - 200 else { return plain }
    let kept = String(plain.unicodeScalars.prefix(limit / 2 - 200))
    let dropped = plain.unicodeScalars.count - kept.unicodeScalars.count
    return kept + PublicationMessage.cutOff(dropped).text(publication.language)
  }
}

/// Widths of columns by what stands in them; programs do not find them by themselves.
struct ColumnWidths {
  let measure: DisplayWidth
  let kind: Publication.Kind

  /// Beside the text: the margins of a cell and the button of the filter.
  static let padding = 3.0
  /// Texts wider than this are wrapped.
  private static let textLimit = 36
  /// The same in a register, beside its quotations.
  private static let registerLimit = 18
  /// A word that no line can be broken in, such as the place of a figure, may be so wide.
  private static let wordLimit = 44
  private static let quotationLimit = 60
  private static let stubLimit = 30
  private static let minimum = 8

  /// The widths that suit all tables, the stub first.
  func widths(of tables: [Table]) -> [Double] {
    let count = tables.map(\.columns.count).max() ?? 0
    let stub = tables.flatMap { [$0.stubHeader, $0.unitLabel, $0.asOfLabel] + $0.rows.map(\.stub) }
    let stubWidth = stub.map { measure.columns(of: $0.printable) }.max() ?? 0
    return [Double(min(max(stubWidth, Self.minimum), Self.stubLimit)) + Self.padding]
      + (0..<count).map { column in
        let width = tables.map { self.width(of: column, in: $0) }.max() ?? 0
        return Double(max(width, Self.minimum)) + Self.padding
      }
  }

  private func width(of column: Int, in table: Table) -> Int {
    guard table.columns.indices.contains(column) else { return 0 }
    let heading = table.columns[column]
    let texts = table.rows.map { $0.cell(column).plainText.printable }
    let body = texts.map { measure.columns(of: $0) }
    let words = texts.flatMap { $0.split(separator: " ") }.filter {
      $0.utf8.allSatisfy { $0 < 128 }
    }
    let word = min(words.map(\.utf8.count).max() ?? 0, Self.wordLimit)
    // A header takes two lines rather than a wide column.
    let header = (measure.columns(of: heading.header) + 1) / 2 + 1
    let labels = [heading.unit, heading.asOf].map { measure.columns(of: $0) }
    return max(min(body.max() ?? 0, limit(of: column)), word, header, labels.max() ?? 0)
  }

  private func limit(of column: Int) -> Int {
    guard case .register(let quotation) = kind else { return Self.textLimit }
    return column == quotation ? Self.quotationLimit : Self.registerLimit
  }
}
