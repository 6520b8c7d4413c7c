import Lexicon
import Measurements

/// Reads numerals: the grammar of numbers in Chinese prose (GB/T 15835 and colloquial usage).
///
/// | production | form | examples |
/// |---|---|---|
/// | numeral | sign? (fraction \| positional) | 负0.015, 四分之一, 3.5万 |
/// | fraction | positional 分之 positional \| digits / digits | 百分之五, 万分之四三, 1/3 |
/// | positional | (coefficient? multiplier)\* coefficient? | 三万五千, 2千零30万, 1.2亿 |
/// | coefficient | literal \| Chinese digits \| pair \| 几 \| 数 | 1,600, 二, 三四, 几 |
/// | literal | digits (`,` three digits)\* (`.` digits)? | 1,600.5, 7 6.6 |
/// | Chinese digits | digit+ (点 digit+)? | 二〇二三, 三点五 |
/// | pair | two digits, rising by one, before a multiplier or unit | 三四(十), 十五六 |
/// | multiplier | 十 百 千 万 亿 兆, with 多 余 几 个 before 万 亿 | 500多亿, 50个亿 |
/// | colloquial end | multiplier digit, the multiplier 百 or more | 三万五 = 35000 |
///
/// A multiplier that begins a unit (千瓦, 百分点) is left to the unit.
struct NumeralParser {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// No numeral goes beyond this position.
  let end: Int

  private static let unitsThatBlock = LexicalCategories(.unit)

  /// The numeral that begins at `start`, or nil if none does. Linear in its length.
  func numeral(at start: Int) -> Numeral? {
    var position = start
    var negative = false
    if let next = signEnd(at: start) {
      negative = true
      position = next
    }
    guard var first = positional(at: position) else { return nil }
    first.range = start..<first.range.upperBound
    if let fraction = fraction(after: first) { first = fraction }
    if negative {
      first.value = first.value.negated
    }
    return first
  }

  private func signEnd(at start: Int) -> Int? {
    guard start < end else { return nil }
    if units[start] == "负" { return start + 1 }
    guard units[start].lexicalClass == .dash, start + 1 < end,
      units[start + 1].lexicalClass == .digit
    else { return nil }
    guard start > 0 else { return start + 1 }
    switch units[start - 1] {
    case "长", "降", "为", "达", "是", "(", "速", "幅", " ": return start + 1
    default: return nil
    }
  }
}

// MARK: - Fractions

extension NumeralParser {
  private func fraction(after denominator: Numeral) -> Numeral? {
    let position = denominator.range.upperBound
    if follows("分之", at: position) {
      var next = position + 2
      var negative = false
      if next < end, units[next] == "负" {
        negative = true
        next += 1
      }
      guard let numerator = positional(at: next, afterFractionBar: true),
        let percent = percentage(numerator.value, of: denominator.value)
      else { return nil }
      var result = numerator
      result.range = denominator.range.lowerBound..<numerator.range.upperBound
      result.value = negative ? percent.negated : percent
      result.isFraction = true
      result.style = .mixed
      result.multiplierExponent = 0
      result.lastDigitExponent = percent.exponent
      if let upper = numerator.upper { result.upper = percentage(upper, of: denominator.value) }
      return result
    }
    guard denominator.style == .arabic, !denominator.hasPoint, position + 1 < end,
      units[position].lexicalClass == .slash,
      units[position + 1].lexicalClass == .digit,
      let second = literal(at: position + 1), !second.hasPoint,
      second.end >= end
        || (units[second.end].lexicalClass != .slash
          && units[second.end].lexicalClass != .latin),
      denominator.value < second.value, denominator.value != .zero,
      let percent = percentage(denominator.value, of: second.value)
    else { return nil }
    var result = denominator
    result.range = denominator.range.lowerBound..<second.end
    result.value = percent
    result.isFraction = true
    result.lastDigitExponent = percent.exponent
    return result
  }

  /// `part / whole × 100`, to 12 places where it does not end before.
  private func percentage(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal? {
    part.scaled(byPowerOfTen: 2)?.divided(by: whole, fractionDigits: 12)
  }

  func follows(_ text: StaticString, at position: Int) -> Bool {
    var index = position
    return text.withUTF8Buffer { utf8 in
      var decoder = UTF8()
      var iterator = utf8.makeIterator()
      while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        guard index < end, index >= 0, units[index] == TextUnit(scalar) else { return false }
        index += 1
      }
      return true
    }
  }
}

// MARK: - Literals

extension NumeralParser {
  struct Literal {
    var value: ExactDecimal
    var end: Int
    var fractionDigits = 0
    var integerDigits = 0
    var hasPoint: Bool { fractionDigits > 0 }
    var hasLeadingZero = false
  }

  /// ASCII digits with thousands separators, spaces that broke them, and a fraction.
  func literal(at start: Int) -> Literal? {
    var digits: Int128 = 0
    var result = Literal(value: .zero, end: start)
    var position = start
    var groupLength = 0
    var overflow = false
    func take(_ unit: TextUnit) {
      let (scaled, high) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int128(unit.digitValue ?? 0))
      overflow = overflow || high || carry
      digits = sum
    }
    while position < end {
      let unit = units[position]
      if unit.lexicalClass == .digit {
        if result.integerDigits == 0, unit == "0" { result.hasLeadingZero = true }
        take(unit)
        result.integerDigits += 1
        groupLength += 1
        position += 1
      } else if unit.lexicalClass == .comma, (1...3).contains(groupLength) || groupLength == 3,
        result.integerDigits > 0, isThousandsGroup(at: position + 1)
      {
        position += 1
        groupLength = 0
      } else if unit.lexicalClass == .space, groupLength > 0,
        isBrokenNumber(at: position, from: start)
      {
        position += 1
      } else {
        break
      }
    }
    guard result.integerDigits > 0 else { return nil }
    result.hasLeadingZero = result.hasLeadingZero && result.integerDigits > 1
    var afterPoint = position
    if let pointEnd = pointEnd(at: position) {
      afterPoint = pointEnd
      while afterPoint < end {
        let unit = units[afterPoint]
        if unit.lexicalClass == .digit {
          take(unit)
          result.fractionDigits += 1
          afterPoint += 1
        } else if unit.lexicalClass == .space, afterPoint + 1 < end,
          units[afterPoint + 1].lexicalClass == .digit,
          isBrokenNumber(at: afterPoint, from: start)
        {
          afterPoint += 1
        } else {
          break
        }
      }
    }
    guard !overflow, let value = ExactDecimal(significand: digits, exponent: -result.fractionDigits)
    else { return nil }
    result.value = value
    result.end = afterPoint
    return result
  }

  /// Where the digits after a decimal point begin, or nil where there is none.
  private func pointEnd(at position: Int) -> Int? {
    var next = position
    while next < end, units[next].lexicalClass == .space { next += 1 }
    guard next < end, units[next].lexicalClass == .point else { return nil }
    let spaced = next > position
    next += 1
    let afterPoint = next
    while next < end, units[next].lexicalClass == .space { next += 1 }
    guard next < end, units[next].lexicalClass == .digit else { return nil }
    return spaced || next == afterPoint ? next : nil
  }

  private func isThousandsGroup(at position: Int) -> Bool {
    guard position + 3 <= end,
      (position..<position + 3).allSatisfy({ units[$0].lexicalClass == .digit })
    else { return false }
    return position + 3 == end || units[position + 3].lexicalClass != .digit
  }

  /// Whether a space at `position` merely broke a number (`7 6.6%`): a single digit stands on one
  /// side of it, and the run of groups is not a row of several numbers.
  private func isBrokenNumber(at position: Int, from start: Int) -> Bool {
    let next = position + 1
    guard next < end, units[next].lexicalClass == .digit else { return false }
    var left = 0
    while position - left > start, units[position - left - 1].lexicalClass == .digit { left += 1 }
    var right = 0
    while next + right < end, units[next + right].lexicalClass == .digit { right += 1 }
    guard left == 1 || right == 1 else { return false }
    var after = next + right
    var groups = 2
    var longest = max(left, right)
    while after + 1 < end, units[after].lexicalClass == .space,
      units[after + 1].lexicalClass == .digit
    {
      groups += 1
      var length = 0
      after += 1
      while after < end, units[after].lexicalClass == .digit {
        after += 1
        length += 1
      }
      longest = max(longest, length)
    }
    return groups == 2 || longest == 1
  }
}
