import Lexicon
import Measurements

extension QuantityParser {
  /// 6-8亿元, 200～300万元, 1.2亿元至1.5亿元, 10%—30%, 百分之三到五, 20和30之间, from the number as it
  /// was found, and as it was measured with its unit.
  mutating func readRange(_ first: Numeral, _ measured: Numeral, _ lowUnit: UnitReading?) -> Int? {
    guard first.upper == nil else { return nil }
    let separator = skipIncluded(from: lowUnit?.end ?? measured.range.upperBound)
    guard let separatorEnd = rangeSeparatorEnd(at: separator, of: first),
      let second = numerals.numeral(at: separatorEnd), second.upper == nil
    else { return readInterval(measured, lowUnit) }
    var low = measured
    if first.isFraction || second.isFraction { return readShareRange(first, second) }
    if lowUnit == nil, let end = readTenthsRange(first, second) { return end }
    var high = second
    let highUnit = measure(&high)
    // 一至三期: what ends in a word that is no figure is none.
    if let name = word(at: separatorEnd, of: LexicalCategories(.notFigure)),
      separatorEnd + name.length == highUnit?.end
    {
      reject(first.range.lowerBound..<separatorEnd + name.length, .idiom)
      return separatorEnd + name.length
    }
    if lowUnit == nil { low = scaled(low, like: high) }
    var whole = high
    whole.range = first.range.lowerBound..<high.range.upperBound
    guard let unit = rangeUnit(lowUnit, highUnit, of: whole) else { return nil }
    guard low.value < high.value, unit.rule != .bareNumber || isPlainRange(low, high),
      dateRejection(of: high) == nil, highUnit != nil || codeRange(high) == nil
    else { return nil }
    low.isMore = false
    low.range = first.range.lowerBound..<high.range.upperBound
    shareUnit(unit, before: low)
    return append(low, unit: unit.unit, unitEnd: unit.end, rule: .range, high: high.value)
  }

  /// The unit that both ends of a range share: the second's, which the first may leave out, or the
  /// first's currency where the second has none (¥3亿至5亿), or 元 where only money can be meant.
  /// Without any, only if all numbers count.
  private func rangeUnit(_ low: UnitReading?, _ high: UnitReading?, of whole: Numeral)
    -> UnitReading?
  {
    if let high { return low == nil || low?.unit == high.unit ? high : nil }
    let end = whole.range.upperBound
    if let low {
      guard low.unit.kind == .money else { return nil }
      return UnitReading(unit: low.unit, start: end, end: end)
    }
    if impliesMoney(whole) {
      let yuan = MeasurementUnit(symbol: "元", kind: .money)
      return UnitReading(unit: yuan, start: end, end: end, rule: .impliedMoney)
    }
    guard allNumbers else { return nil }
    return UnitReading(
      unit: MeasurementUnit(symbol: "", kind: .number), start: end, end: end, rule: .bareNumber)
  }

  /// 五到八成: tenths at both ends.
  private mutating func readTenthsRange(_ first: Numeral, _ second: Numeral) -> Int? {
    let end = second.range.upperBound
    guard unit(at: end) == "成", endsTenths(at: end), second.value <= ExactDecimal(10),
      first.value < second.value, var low = first.scaled(byPowerOfTen: 1),
      let high = second.value.scaled(byPowerOfTen: 1)
    else { return nil }
    low.multiplierExponent = 0
    low.range = first.range.lowerBound..<end
    return append(low, unit: Self.percentUnit, unitEnd: end + 1, rule: .range, high: high)
  }

  /// 百分之三到五, 百分之十至百分之十五.
  private mutating func readShareRange(_ first: Numeral, _ second: Numeral) -> Int? {
    guard first.isFraction, first.style == .mixed else { return nil }
    var high = second
    if !second.isFraction {
      // 百分之三十到四十一: the second goes without 百分之; a unit behind it would be its own.
      guard unit(after: second) == nil || unit(after: second)?.unit.kind == .percent else {
        return nil
      }
      high.range = first.range.lowerBound..<second.range.upperBound
    }
    guard first.value < high.value else { return nil }
    var low = first
    low.range = first.range.lowerBound..<second.range.upperBound
    return append(
      low, unit: Self.percentUnit, unitEnd: low.range.upperBound, rule: .range, high: high.value)
  }

  /// 20和30之间, 10000与20000间: an interval, its ends joined by 和.
  private mutating func readInterval(_ first: Numeral, _ firstUnit: UnitReading?) -> Int? {
    let separator = firstUnit?.end ?? first.range.upperBound
    switch unit(at: separator) {
    case "和", "与", "至", "到": break
    default: return nil
    }
    guard let second = numerals.numeral(at: skipSpaces(from: separator + 1)) else { return nil }
    var high = second
    let secondUnit = unit(at: second.range.upperBound) == "间" ? nil : measure(&high)
    let end = secondUnit?.end ?? high.range.upperBound
    let close: Int
    if numerals.follows("之间", at: end) {
      close = end + 2
    } else if unit(at: end) == "间", unit(at: end + 1).lexicalClass != .other {
      close = end + 1
    } else {
      return nil
    }
    let none = MeasurementUnit(symbol: "", kind: .number)
    let unit = (secondUnit ?? firstUnit)?.unit ?? (allNumbers ? none : nil)
    var low = firstUnit == nil ? scaled(first, like: high) : first
    guard let unit, low.value < high.value else { return nil }
    low.range = first.range.lowerBound..<high.range.upperBound
    return append(low, unit: unit, unitEnd: close, rule: .range, high: high.value)
  }

  /// 2-3万, 一千到两千万: the multipliers of the second end hold for the first, as many as leave it
  /// the lower one.
  private func scaled(_ low: Numeral, like high: Numeral) -> Numeral {
    guard !low.hasBigMultiplier else { return low }
    for power in [high.trailingExponent, high.multiplierExponent] where power > 0 {
      if low.multiplierExponent == 0 || power == high.multiplierExponent,
        let scaled = low.scaled(byPowerOfTen: power), scaled.value < high.value
      {
        return scaled
      }
    }
    return low
  }

  /// Whether two bare numbers are a range and no code: no long digits, no leading zeros.
  private func isPlainRange(_ low: Numeral, _ high: Numeral) -> Bool {
    !low.hasLeadingZero && !high.hasLeadingZero && low.integerDigits < 6 && high.integerDigits < 6
      && unit(at: low.range.lowerBound - 1).lexicalClass != .dash
      && unit(at: high.range.upperBound).lexicalClass != .dash
  }

  /// (含) between a number and the dash.
  private func skipIncluded(from position: Int) -> Int {
    numerals.follows("(含)", at: position) ? position + 3 : position
  }

  private func rangeSeparatorEnd(at position: Int, of first: Numeral) -> Int? {
    var next = skipSpaces(from: position)
    let separator = unit(at: next)
    if separator.lexicalClass == .dash {
      while unit(at: next).lexicalClass == .dash { next += 1 }
    } else if separator == "至" || separator == "到" {
      // 由10家到20家 tells two levels, 10家至20家 one range.
      guard !leadsFrom(first.range.lowerBound) else { return nil }
      next += 1
    } else {
      return nil
    }
    next = skipSpaces(from: next)
    // $5-$10, ¥3万—¥5万: the sign of the currency stands at both ends.
    if unit(at: next).lexicalClass == .currency,
      unit(at: first.range.lowerBound - 1) == unit(at: next)
    {
      next += 1
    }
    return next < passage.upperBound ? next : nil
  }

  /// Whether 由, 从 or 自 stands before, within the clause, and begins no other word (自主, 从事).
  private func leadsFrom(_ start: Int) -> Bool {
    var position = start
    let floor = max(passage.lowerBound, start - 12)
    while position > floor, !unit(at: position - 1).lexicalClass.endsClause {
      position -= 1
      let next = unit(at: position + 1)
      switch unit(at: position) {
      case "由":
        let previous = unit(at: position - 1)
        if next != "于", previous != "自", previous != "理" { return true }
      case "从":
        if next != "事", next != "业", next != "而" { return true }
      case "自" where next.lexicalClass != .other: return true
      default: break
      }
    }
    return false
  }

  /// 2×34万千瓦.
  mutating func readProduct(_ first: Numeral) -> Int? {
    let sign = unit(at: first.range.upperBound)
    guard sign == "×" || sign == "*", first.style == .arabic,
      var second = numerals.numeral(at: first.range.upperBound + 1),
      let reading = measure(&second), let value = first.value.multiplied(by: second.value)
    else { return nil }
    // 7×24小时 is a way of speaking.
    guard reading.unit.kind != .duration else {
      reject(first.range.lowerBound..<reading.end, .idiom)
      return reading.end
    }
    var product = second
    product.range = first.range.lowerBound..<second.range.upperBound
    product.value = value
    return append(product, unit: reading.unit, unitEnd: reading.end, rule: .product)
  }

  /// 1:100, 3.5:1; with 比 in front, any two numbers. Times of day never come here; three parts
  /// (6:3:1) are no single figure.
  mutating func readRatio(_ first: Numeral) -> Int? {
    let colon = first.range.upperBound
    guard unit(at: colon) == ":", first.upper == nil, first.style == .arabic,
      let second = numerals.numeral(at: colon + 1), second.style == .arabic, second.upper == nil,
      second.value > .zero, !second.hasLeadingZero, !second.isFraction,
      let value = first.value.divided(by: second.value, fractionDigits: 12)
    else { return nil }
    let end = second.range.upperBound
    if unit(at: end) == ":" || unit(at: first.range.lowerBound - 1) == ":" {
      var last = end
      while unit(at: last) == ":", let part = numerals.numeral(at: last + 1) {
        last = part.range.upperBound
      }
      reject(first.range.lowerBound..<last, .code)
      return last
    }
    guard
      first.value == .one || second.value == .one || comparesParts(before: first.range.lowerBound)
    else { return nil }
    var ratio = first
    ratio.range = first.range.lowerBound..<end
    ratio.value = value
    ratio.lastDigitExponent = value.exponent
    return append(
      ratio, unit: MeasurementUnit(symbol: "", kind: .other), unitEnd: end, rule: .ratio)
  }

  /// 比, 比例为, 比达到: a ratio is spoken of just before.
  private func comparesParts(before start: Int) -> Bool {
    for position in max(passage.lowerBound, start - 5)..<start where units[position] == "比" {
      return unit(at: position + 1) != "分"
    }
    return false
  }
}
