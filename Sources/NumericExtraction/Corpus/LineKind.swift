import Measurements

/// What a line is by itself, whatever stands around it.
enum LineKind: Equatable {
  /// Prose or a heading.
  case text
  case byline
  case caption
  case dateline(PartialDate)
  /// Every run of characters is there twice.
  case doubled

  /// The kind of a line. Only short lines are anything but text.
  init(_ line: TextLine, in units: Span<UInt16>) {
    self = .text
    guard line.columns <= 200 else { return }
    if DoubledText.firstCopies(line.units, in: units) != nil {
      self = .doubled
    } else if line.columns > 80 || line.headingLevel > 0 {
      return
    } else if Self.isCaption(line.units, in: units) {
      self = .caption
    } else if let date = Dateline.date(of: line.units, in: units) {
      self = .dateline(date)
    } else if Byline.matches(line.units, in: units) {
      self = .byline
    }
  }

  /// Whether the units credit a picture: `图片来源：平顶山高新区`.
  static func isCaption(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, CharacterClass.isMarker(units[start]) { start += 1 }
    return units.wordLength(captions, at: start, before: range.upperBound) > 0
  }

  private static let captions = UnitWords("图片来源 图片说明 图片提供 资料图片 供图: 摄影: 图/ 图源:")
}

/// The marks that number paragraphs.
enum Numbering {
  /// Whether the units begin with `一、`, `（一）`, `第一条`, `1.`, `(1)` or `①`.
  static func starts(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    guard let first = range.first else { return false }
    var index = first
    let isOrdinal = units[first] == 0x7B2C  // 第
    let isBracketed = units[first] == 0x28
    if (0x2460...0x2473).contains(units[first]) { return true }
    if isOrdinal || isBracketed { index += 1 }
    let start = index
    while index < range.upperBound, index - start < 5, isNumeral(units[index]) { index += 1 }
    guard index > start, index < range.upperBound else { return false }
    let mark = units[index]
    if isOrdinal { return parts.contains(mark) }
    if isBracketed { return mark == 0x29 }
    if mark == 0x3001 { return true }
    let isArabic = CharacterClass.isDigit(units[start])
    return isArabic && mark == 0x2E && index + 1 < range.upperBound
      && !CharacterClass.isDigit(units[index + 1])
  }

  private static func isNumeral(_ unit: UInt16) -> Bool {
    CharacterClass.isDigit(unit) || numerals.contains(unit)
  }

  private static let numerals = Set("〇零一二三四五六七八九十百".utf16)
  private static let parts = Set("条章节编".utf16)
}
