import SpreadsheetFiles

/// Charts, and the leaders and laggards of a column.
extension SheetWriter {
  private static let chartsPerLine = 2
  private static let chartWidth = 500
  /// The height of a row below all tables, in pixels.
  private static let rowPixels = 20

  /// The charts below all tables, two beside each other.
  func charts() -> [SheetChart] {
    var row = plan.end + 1
    var charts: [SheetChart] = []
    var lineHeight = 0
    for (index, chart) in plan.section.charts.enumerated() {
      guard var drawn = drawing(of: chart) else { continue }
      let place = index % Self.chartsPerLine
      if place == 0, index > 0 {
        row += lineHeight / Self.rowPixels + 2
        lineHeight = 0
      }
      drawn.position = CellPosition(row: row, column: 0)
      drawn.leftOffset = place * (Self.chartWidth + 20)
      lineHeight = max(lineHeight, drawn.height)
      charts.append(drawn)
    }
    return charts
  }

  private func drawing(of chart: Publication.BarChart) -> SheetChart? {
    guard let target = plans.first(where: { $0.section.id == chart.section }),
      let place = target.tables.first, !chart.rows.isEmpty, !chart.columns.isEmpty
    else { return nil }
    let rows = publication.rows(of: chart)
    guard !rows.isEmpty else { return nil }
    let cells = place.firstRow + chart.rows.lowerBound...place.firstRow + chart.rows.upperBound - 1
    let (open, close) = publication.language == .zh ? ("（", "）") : (" (", ")")
    let unit = chart.unit.isEmpty ? "" : open + chart.unit + close
    let title = storable(chart.title + unit)
    let series = chart.columns.enumerated().map { index, column in
      SheetChart.Series(
        name: storable(publication.header(of: column, in: chart)),
        values: .init(sheet: target.sheetName, rows: cells, column: column + 1),
        color: WorkbookPalette.bars[index % WorkbookPalette.bars.count],
        hatched: chart.columns.count == 1 ? hatched(rows, column) : [])
    }
    let values = rows.map { row in
      chart.label(of: row) + " "
        + chart.columns.map { row.cell($0).plainText }.joined(separator: " / ")
    }
    var drawing = SheetChart(
      title: title, description: storable(title + ": " + values.joined(separator: "; ")),
      categories: .init(
        sheet: target.sheetName, rows: cells, column: chart.labelColumn.map { $0 + 1 } ?? 0),
      series: series,
      position: CellPosition(row: 0, column: 0))
    drawing.width = Self.chartWidth
    drawing.height =
      76 + rows.count * (14 + 16 * chart.columns.count)
      + (chart.columns.count > 1 ? 24 : 0)
    drawing.startsAtZero = !rows.contains { row in
      chart.columns.contains { row.cell($0).single?.sortValue?.isNegative == true }
    }
    return drawing
  }

  private func hatched(
    _ rows: ArraySlice<Table.Row>, _ column: Int
  ) -> Set<Int> {
    Set(
      rows.enumerated().filter { $0.element.cell(column).single?.nature != .fact }.map(\.offset))
  }

  /// Marks the leader of each column, and of three or more the last, among the values that compare.
  mutating func highlight(_ table: Table, at place: SheetPlan.Place) {
    for (column, heading) in table.columns.enumerated() {
      let ranked = table.rows.enumerated().compactMap { index, row -> RankedCell? in
        guard let entry = row.cell(column).single, let standing = entry.standing else { return nil }
        let position = CellPosition(row: place.firstRow + index, column: column + 1)
        let number = SpreadsheetNumber(entry, isPercent: heading.isPercent)?.value
        return RankedCell(position: position, standing: standing, number: number)
      }
      if let leader = ranked.first(where: \.standing.isFirst) {
        highlight(leader, among: ranked, WorkbookPalette.leader)
      }
      if ranked.count > 2, let last = ranked.first(where: \.standing.isLast) {
        highlight(last, among: ranked, WorkbookPalette.laggard)
      }
    }
  }

  private struct RankedCell {
    let position: CellPosition
    let standing: Table.Standing
    let number: Double?
  }

  /// By a conditional format where the number alone tells the cell from the others, else by a colour
  /// of its own: 100 leads 不足100, though both hold the number 100.
  private mutating func highlight(
    _ chosen: RankedCell, among ranked: [RankedCell], _ look: (letters: Color, fill: Color)
  ) {
    let others = ranked.filter { $0.position != chosen.position }.compactMap(\.number)
    let highlight = chosen.number.flatMap { number -> Sheet.Highlight? in
      guard others.count == ranked.count - 1 else { return nil }
      let isGreatest = others.allSatisfy { $0 < number }
      guard isGreatest || others.allSatisfy({ $0 > number }) else { return nil }
      return Sheet.Highlight(
        cells: ranked.map(\.position), extreme: isGreatest ? .greatest : .least,
        color: look.letters, fill: look.fill)
    }
    if let highlight, highlight.canBeWritten {
      result.highlights.append(highlight)
    } else {
      let (row, column) = (chosen.position.row, chosen.position.column)
      result.rows[row].cells[column].style.fill = look.fill
      result.rows[row].cells[column].style.color = look.letters
      result.rows[row].cells[column].style.isBold = true
    }
  }
}
