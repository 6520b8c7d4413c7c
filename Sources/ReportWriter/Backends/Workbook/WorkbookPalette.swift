import SpreadsheetFiles

/// The looks of a workbook.
enum WorkbookPalette {
  static let ink = Color(0x1F2933)
  static let quiet = Color(0x52606D)
  static let link = Color(0x0B5CAD)
  static let rule = Color(0xD9DEE5)
  static let headerFill = Color(0xE8EEF5)
  static let tab = Color(0x2F6690)
  static let bars = [Color(0x176087), Color(0xC26A1B), Color(0x6B9080)]
  static let leader = (letters: Color(0x0A4258), fill: Color(0xD3EBF3))
  static let laggard = (letters: Color(0x6E3509), fill: Color(0xFBE6D4))

  static var title: CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.size = 15
    style.color = ink
    return style
  }

  static var heading: CellStyle {
    var style = title
    style.size = 11
    return style
  }

  static var remark: CellStyle {
    var style = CellStyle()
    style.size = 9
    style.color = quiet
    return style
  }

  static func header(_ alignment: CellStyle.Alignment) -> CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.wraps = true
    style.alignment = alignment
    style.color = ink
    style.fill = headerFill
    return style
  }

  static func subheader(_ alignment: CellStyle.Alignment) -> CellStyle {
    var style = header(alignment)
    style.isBold = false
    style.size = 9
    style.color = quiet
    return style
  }

  static var stub: CellStyle {
    var style = body(.leading)
    style.isBold = true
    return style
  }

  static func body(_ alignment: CellStyle.Alignment) -> CellStyle {
    var style = CellStyle()
    style.alignment = alignment
    style.color = ink
    style.ruleBelow = rule
    style.isTop = true
    return style
  }
}
