import CXLSXWriter

/// Charts and conditional formats.
extension WorkbookWriter {
  /// A conditional format over cells that need not touch each other.
  func add(
    _ highlight: Sheet.Highlight, to sheet: Sheet, on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let names = CellRangeList(highlight.cells).text
    guard let first = highlight.cells.first else { throw .badReference(sheet: sheet.name) }
    let format = try newFormat()
    format_set_bold(format)
    format_set_font_color(format, highlight.color.rgb)
    format_set_bg_color(format, highlight.fill.rgb)
    let type: lxw_conditional_format_types =
      highlight.extreme == .greatest ? LXW_CONDITIONAL_TYPE_TOP : LXW_CONDITIONAL_TYPE_BOTTOM
    let code = names.withMutableCString { ranges in
      var condition = lxw_conditional_format()
      condition.type = UInt8(type.rawValue)
      condition.value = 1
      condition.format = format
      condition.multi_range = ranges
      let (row, column) = (lxw_row_t(clamping: first.row), lxw_col_t(clamping: first.column))
      return worksheet_conditional_format_range(target, row, column, row, column, &condition)
    }
    try accept(code, sheet)
  }

  /// A chart of horizontal bars, the first on top.
  func add(
    _ chart: SheetChart, to sheet: Sheet, on target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    guard let drawing = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)) else {
      throw .badReference(sheet: sheet.name)
    }
    chart_title_set_name(drawing, SpreadsheetText.storable(chart.title))
    setFont(size: 11, isBold: true) { chart_title_set_name_font(drawing, $0) }
    for series in chart.series { try add(series, of: chart, to: drawing, sheet) }
    layOut(drawing, as: chart)
    let code = SpreadsheetText.storable(chart.description).withMutableCString { description in
      var options = lxw_chart_options()
      options.description = description
      options.x_offset = Int32(clamping: chart.leftOffset)
      // The library's chart is 480 × 288 pixels.
      options.x_scale = Double(chart.width) / 480
      options.y_scale = Double(chart.height) / 288
      return worksheet_insert_chart_opt(
        target, lxw_row_t(clamping: chart.position.row),
        lxw_col_t(clamping: chart.position.column), drawing, &options)
    }
    try accept(code, sheet)
  }

  private func add(
    _ series: SheetChart.Series, of chart: SheetChart,
    to drawing: UnsafeMutablePointer<lxw_chart>, _ sheet: Sheet
  ) throws(SpreadsheetError) {
    guard let target = chart_add_series(drawing, nil, nil) else {
      throw .badReference(sheet: sheet.name)
    }
    chart_series_set_name(target, SpreadsheetText.storable(series.name))
    set(chart.categories) { chart_series_set_categories(target, $0, $1, $2, $3, $4) }
    set(series.values) { chart_series_set_values(target, $0, $1, $2, $3, $4) }
    var fill = lxw_chart_fill()
    fill.color = series.color.rgb
    chart_series_set_fill(target, &fill)
    chart_series_set_labels(target)
    setFont(size: 9) { chart_series_set_labels_font(target, $0) }
    guard !series.hatched.isEmpty else { return }
    try hatch(series, of: target, sheet)
  }

  /// Bars that are no facts are hatched.
  private func hatch(
    _ series: SheetChart.Series, of target: UnsafeMutablePointer<lxw_chart_series>, _ sheet: Sheet
  ) throws(SpreadsheetError) {
    var pattern = lxw_chart_pattern()
    pattern.fg_color = series.color.rgb
    pattern.bg_color = 0xFFFFFF
    pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
    let code = withUnsafeMutablePointer(to: &pattern) { pattern in
      var points = series.values.rows.indices.map { _ in lxw_chart_point() }
      for place in series.hatched where points.indices.contains(place) {
        points[place].pattern = pattern
      }
      return points.withUnsafeMutableBufferPointer { buffer in
        var pointers: [UnsafeMutablePointer<lxw_chart_point>?] =
          buffer.indices.map { index in buffer.baseAddress.map { $0 + index } } + [nil]
        return chart_series_set_points(target, &pointers)
      }
    }
    try accept(code, sheet)
  }

  private func layOut(_ drawing: UnsafeMutablePointer<lxw_chart>, as chart: SheetChart) {
    // In a bar chart y is the axis of the names: reversed, the first row stands on top.
    chart_axis_set_reverse(drawing.pointee.y_axis)
    if chart.startsAtZero { chart_axis_set_min(drawing.pointee.x_axis, 0) }
    chart_axis_off(drawing.pointee.x_axis)
    chart_axis_major_gridlines_set_visible(drawing.pointee.x_axis, 0)
    setFont(size: 9) { chart_axis_set_num_font(drawing.pointee.y_axis, $0) }
    chart_axis_set_major_tick_mark(
      drawing.pointee.y_axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_set_series_gap(drawing, 60)
    let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    chart_legend_set_position(drawing, UInt8(legend.rawValue))
    var border = lxw_chart_line()
    border.none = 1
    chart_chartarea_set_line(drawing, &border)
  }

  private func set(
    _ cells: SheetChart.Cells,
    _ body: (UnsafePointer<CChar>, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> Void
  ) {
    let column = lxw_col_t(clamping: cells.column)
    cells.sheet.withCString { name in
      body(
        name, lxw_row_t(clamping: cells.rows.lowerBound), column,
        lxw_row_t(clamping: cells.rows.upperBound), column)
    }
  }

  private func setFont(
    size: Double, isBold: Bool = false, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    Self.fontName.withMutableCString { name in
      var font = lxw_chart_font()
      font.name = name
      font.size = size
      font.bold = isBold ? 1 : 0
      font.color = 0x333333
      body(&font)
    }
  }
}

/// Cells as spreadsheet programs list them: `B4:B6 B9`, neighbours below each other in one range.
struct CellRangeList {
  private var ranges: [(first: CellPosition, last: CellPosition)] = []

  init(_ cells: [CellPosition]) {
    for cell in cells.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = ranges.last?.last, last.column == cell.column, last.row + 1 == cell.row {
        ranges[ranges.count - 1].last = cell
      } else {
        ranges.append((cell, cell))
      }
    }
  }

  var text: String {
    ranges.map { $0.first == $0.last ? $0.first.name : "\($0.first.name):\($0.last.name)" }
      .joined(separator: " ")
  }
}
