import Lexicon
import Measurements

extension NumeralParser {
  /// A number in ASCII digits, without multiplier.
  struct Literal {
    var value: ExactDecimal
    var end: Int
    var fractionDigits = 0
    var integerDigits = 0
    var hasPoint: Bool { fractionDigits > 0 }
    var hasLeadingZero = false
  }

  /// The digits read so far; 38 of them fit.
  private struct Digits {
    private(set) var significand: Int128 = 0
    private(set) var overflow = false

    mutating func take(_ unit: TextUnit) {
      let (scaled, high) = significand.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int128(unit.digitValue ?? 0))
      overflow = overflow || high || carry
      significand = sum
    }
  }

  /// ASCII digits with thousands separators, spaces that broke them, a fraction and a power of ten.
  func literal(at start: Int) -> Literal? {
    var digits = Digits()
    var result = Literal(value: .zero, end: start)
    var position = readInteger(from: start, into: &digits, &result)
    let wholeEnd = position
    if let pointEnd = pointEnd(at: position) {
      position = readFraction(from: pointEnd, of: start, into: &digits, &result)
    }
    guard result.integerDigits + result.fractionDigits > 0, !digits.overflow else { return nil }
    result.hasLeadingZero = result.hasLeadingZero && result.integerDigits > 1
    var exponent = -result.fractionDigits
    if let power = powerOfTen(at: position) {
      exponent += power.exponent
      position = power.end
    }
    guard
      let value = ExactDecimal(significand: digits.significand, exponent: exponent)
    else { return nil }
    result.value = value
    result.end = max(position, wholeEnd)
    return result
  }

  /// 7,1991 (平方米): one group of four digits, as some write ten thousands; but not (图)3,2019年.
  private func isMyriadGroup(at start: Int) -> Bool {
    guard start + 4 < end,
      (start..<start + 4).allSatisfy({ units[$0].lexicalClass == .digit })
    else { return false }
    let next = units[start + 4]
    return next.lexicalClass != .digit && next.lexicalClass != .comma && next != "年" && next != "."
  }

  private func readInteger(
    from start: Int, into digits: inout Digits, _ result: inout Literal
  ) -> Int {
    var position = start
    var groupLength = 0
    while position < end {
      let unit = units[position]
      if unit.lexicalClass == .digit {
        if result.integerDigits == 0, unit == "0" { result.hasLeadingZero = true }
        digits.take(unit)
        result.integerDigits += 1
        groupLength += 1
        position += 1
      } else if unit.lexicalClass == .comma, (1...3).contains(groupLength),
        isThousandsGroup(at: position + 1)
          || result.integerDigits <= 3 && isMyriadGroup(at: position + 1)
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
    return position
  }

  private func readFraction(
    from start: Int, of number: Int, into digits: inout Digits, _ result: inout Literal
  ) -> Int {
    var position = start
    while position < end {
      let unit = units[position]
      if unit.lexicalClass == .digit {
        digits.take(unit)
        result.fractionDigits += 1
        position += 1
      } else if unit.lexicalClass == .space, isBrokenNumber(at: position, from: number) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// `e-12` behind digits, in scientific notation.
  private func powerOfTen(at position: Int) -> (exponent: Int, end: Int)? {
    guard position < end, units[position] == "e" || units[position] == "E" else { return nil }
    var next = position + 1
    var isNegative = false
    if next < end, units[next] == "-" || units[next] == "+" {
      isNegative = units[next] == "-"
      next += 1
    }
    var exponent = 0
    let first = next
    while next < end, units[next].lexicalClass == .digit, next - first < 3 {
      exponent = exponent * 10 + (units[next].digitValue ?? 0)
      next += 1
    }
    guard next > first else { return nil }
    switch lexicalClass(at: next) {
    case .latin, .digit: return nil
    default: return (isNegative ? -exponent : exponent, next)
    }
  }

  /// Where the digits after a decimal point begin, or nil where there is none.
  private func pointEnd(at position: Int) -> Int? {
    let point = skipSpaces(from: position)
    guard lexicalClass(at: point) == .point else { return nil }
    let next = skipSpaces(from: point + 1)
    guard lexicalClass(at: next) == .digit else { return nil }
    return point > position || next == point + 1 ? next : nil
  }

  private func isThousandsGroup(at position: Int) -> Bool {
    guard position + 3 <= end,
      (position..<position + 3).allSatisfy({ units[$0].lexicalClass == .digit })
    else { return false }
    return lexicalClass(at: position + 3) != .digit
  }

  /// Whether a space at `position` merely broke a number (`7 6.6%`, `12 000`): a single digit stands
  /// on one side of it, or a group of three or a zero that no number begins with behind it, and the
  /// run of groups is neither a row of several numbers nor a whole number with a fraction (`1 1/2`).
  private func isBrokenNumber(at position: Int, from start: Int) -> Bool {
    let next = position + 1
    guard lexicalClass(at: next) == .digit else { return false }
    var left = 0
    while position - left > start, units[position - left - 1].lexicalClass == .digit { left += 1 }
    var after = digitsEnd(from: next)
    let right = after - next
    if lexicalClass(at: after) == .slash, lexicalClass(at: after + 1) == .digit { return false }
    if right > 1, units[next] == "0" { return true }
    if right == 3, left <= 3, groups(ofThreeAt: after) { return true }
    guard left == 1 || right == 1 else { return false }
    var groups = 2
    var longest = max(left, right)
    while lexicalClass(at: after) == .space, lexicalClass(at: after + 1) == .digit {
      groups += 1
      let group = digitsEnd(from: after + 1)
      longest = max(longest, group - after - 1)
      after = group
    }
    return groups == 2 || longest == 1
  }

  /// Whether groups of three digits alone follow, or none: 45 678, 1 234 567.
  private func groups(ofThreeAt position: Int) -> Bool {
    var position = position
    while lexicalClass(at: position) == .space, lexicalClass(at: position + 1) == .digit {
      let end = digitsEnd(from: position + 1)
      guard end - position == 4 else { return false }
      position = end
    }
    return true
  }

  private func digitsEnd(from start: Int) -> Int {
    var position = start
    while lexicalClass(at: position) == .digit { position += 1 }
    return position
  }
}
