import Lexicon
import Measurements

/// A unit read from the text.
struct UnitReading {
  var unit: MeasurementUnit
  /// Where the text goes on behind it.
  var end: Int
  /// The power of ten that a multiplier behind a bracket adds: 276.38（不含…）亿元.
  var multiplierExponent = 0
  var rule: QuantityRule = .numberWithUnit
}

extension QuantityParser {
  private static let unitCategory = LexicalCategories(.unit)
  private static let notUnit = LexicalCategories(.notUnit)

  /// The unit that stands at `position` or, with spaces between, behind it.
  func unit(at position: Int, after numeral: Numeral) -> UnitReading? {
    let start = skipSpaces(from: position)
    guard let simple = simpleUnit(at: start) else { return prefixedCurrency(of: numeral) }
    var reading = simple
    while let next = perUnit(at: reading.end, of: reading) { reading = next }
    return reading
  }

  /// One unit of the table, whole: no Latin letter or digit may go on behind a Latin one (5G, 4K).
  func simpleUnit(at start: Int) -> UnitReading? {
    guard
      let match = lexicon.trie.longestMatch(
        in: units, from: start, to: passage.upperBound, of: Self.unitCategory)
    else { return nil }
    let end = start + match.length
    if units[end - 1].lexicalClass == .latin, end < passage.upperBound {
      switch units[end].lexicalClass {
      case .latin, .digit: return nil
      default: break
      }
    }
    // 人 in 人才 and 家 in 家庭 are no units: a longer word of the table begins with them.
    if let word = lexicon.trie.longestMatch(
      in: units, from: start, to: passage.upperBound, of: Self.notUnit), word.length > match.length
    {
      return nil
    }
    let entry = lexicon.units[match.entry]
    return UnitReading(
      unit: MeasurementUnit(symbol: symbol(of: entry, writtenAs: start..<end), kind: entry.kind),
      end: end)
  }

  /// Measures keep the unit as written (mm, 平米); money, people and counts take its usual name, so
  /// that 人民币 and 元, 工作日 and 个工作日 are one.
  private func symbol(of entry: UnitEntry, writtenAs range: Range<Int>) -> String {
    switch entry.kind {
    case .area, .length, .mass, .power, .energy, .volume, .flow, .other: String(range, in: units)
    default: entry.symbol
    }
  }

  /// 元/亩, 亿元/平方公里, 万立方米/天, 元/平方米·年: `/ unit` behind a unit.
  private func perUnit(at position: Int, of reading: UnitReading) -> UnitReading? {
    guard position + 1 < passage.upperBound else { return nil }
    let separator = units[position]
    let isPer =
      separator.lexicalClass == .slash || separator == "每"
      || (separator == "·" && reading.unit.symbol.contains("/"))
    guard isPer else { return nil }
    guard let divisor = simpleUnit(at: position + 1) ?? timeDivisor(at: position + 1) else {
      return nil
    }
    return UnitReading(
      unit: Self.quotient(of: reading.unit, by: divisor.unit), end: divisor.end,
      multiplierExponent: reading.multiplierExponent, rule: reading.rule)
  }

  /// 日, 月 and 时 are units only behind a slash.
  private func timeDivisor(at position: Int) -> UnitReading? {
    switch units[position] {
    case "日", "月", "时":
      UnitReading(
        unit: MeasurementUnit(
          symbol: units[position] == "日" ? "日" : units[position] == "月" ? "月" : "时",
          kind: .duration), end: position + 1)
    default: nil
    }
  }

  static func quotient(of unit: MeasurementUnit, by divisor: MeasurementUnit) -> MeasurementUnit {
    let kind: QuantityKind =
      switch (unit.kind, divisor.kind) {
      case (.money, _), (.energy, .duration), (.count, _), (.people, _), (.percent, _): unit.kind
      case (.volume, .duration), (.mass, .duration), (.flow, _): .flow
      case (.area, .duration): .area
      default: .other
      }
    return MeasurementUnit(symbol: unit.symbol + "/" + divisor.symbol, kind: kind)
  }

  /// ¥500, $3.2亿, HKD 40: the currency in front of the number.
  private func prefixedCurrency(of numeral: Numeral) -> UnitReading? {
    var position = numeral.range.lowerBound
    while position > passage.lowerBound, units[position - 1].lexicalClass == .space {
      position -= 1
    }
    guard position > passage.lowerBound else { return nil }
    let symbol: String
    switch units[position - 1] {
    case "¥", "￥": symbol = "元"
    case "€": symbol = "欧元"
    case "£": symbol = "英镑"
    case "$": symbol = "美元"
    default:
      guard let currency = currencyCode(endingAt: position) else { return nil }
      symbol = currency
    }
    return UnitReading(
      unit: MeasurementUnit(symbol: symbol, kind: .money), end: numeral.range.upperBound)
  }

  private func currencyCode(endingAt end: Int) -> String? {
    for length in [4, 3, 2] where end - length >= passage.lowerBound {
      if let match = lexicon.trie.longestMatch(
        in: units, from: end - length, to: end, of: Self.unitCategory), match.length == length
      {
        let entry = lexicon.units[match.entry]
        if entry.kind == .money { return entry.symbol }
      }
    }
    return nil
  }

  func skipSpaces(from position: Int) -> Int {
    var position = position
    while position < passage.upperBound, units[position].lexicalClass == .space { position += 1 }
    return position
  }

  /// The chain of 每… directly in front of `position`: 每平方米每年(140元), 每秒(5.5米).
  func perPrefix(before position: Int) -> (start: Int, divisors: [MeasurementUnit])? {
    var divisors: [MeasurementUnit] = []
    var start = position
    search: while start > passage.lowerBound {
      for length in 1...4 where start - length - 1 >= passage.lowerBound {
        guard units[start - length - 1] == "每",
          let reading = simpleUnit(at: start - length), reading.end == start
        else { continue }
        divisors.insert(reading.unit, at: 0)
        start -= length + 1
        continue search
      }
      break
    }
    guard let first = divisors.first else { return nil }
    // 每年5亿元 is five hundred million a year, told by its period; 每秒5.5米 is a speed.
    if divisors.count == 1, first.kind == .duration, first.symbol != "秒", first.symbol != "小时" {
      return nil
    }
    if first.kind == .count || first.kind == .rank { return nil }
    return (start, divisors)
  }
}
