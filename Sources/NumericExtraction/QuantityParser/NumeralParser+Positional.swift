import Lexicon
import Measurements

extension NumeralParser {
  /// The running sum of a positional numeral.
  private struct Accumulator {
    /// What is complete, in multiples of the last 万 or 亿.
    var total = ExactDecimal.zero
    /// What is complete below the next 万 or 亿.
    var section = ExactDecimal.zero
    /// The coefficient that waits for its multiplier.
    var pending: ExactDecimal?
    /// The upper end, where the last coefficient was a pair.
    var pendingUpper: ExactDecimal?
    var lastPower: Int?
    var lastBigPower: Int?
    var zeroBefore = false
    var failed = false

    mutating func add(smallMultiplier power: Int, times unit: ExactDecimal = .one) {
      let coefficient = pending ?? unit
      section = sum(section, coefficient.scaled(byPowerOfTen: power))
      pending = nil
      lastPower = power
      zeroBefore = false
    }

    mutating func add(bigMultiplier power: Int) {
      var base = sum(section, pending ?? .zero)
      if base == .zero {
        if total == .zero { base = .one }
      }
      if base == .zero {
        total = sum(.zero, total.scaled(byPowerOfTen: power))
      } else if let last = lastBigPower, last <= power {
        total = sum(.zero, sum(total, base).scaled(byPowerOfTen: power))
      } else {
        total = sum(total, base.scaled(byPowerOfTen: power))
      }
      section = .zero
      pending = nil
      lastPower = power
      lastBigPower = power
      zeroBefore = false
    }

    private mutating func sum(_ left: ExactDecimal, _ right: ExactDecimal?) -> ExactDecimal {
      guard let right, let result = left.adding(right) else {
        failed = true
        return left
      }
      return result
    }

    var value: ExactDecimal? {
      failed ? nil : total.adding(section)?.adding(pending ?? .zero)
    }
  }

  /// A number without sign or fraction.
  func positional(at start: Int, afterFractionBar: Bool = false) -> Numeral? {
    var state = PositionalReader(parser: self, start: start, afterFractionBar: afterFractionBar)
    return state.read()
  }

  /// Reads one positional numeral from left to right.
  private struct PositionalReader {
    let parser: NumeralParser
    let start: Int
    let afterFractionBar: Bool
    var position: Int
    var sum = Accumulator()
    var upper: Accumulator?
    var isMore = false
    var hasArabic = false
    var hasMultiplier = false
    var hasCoefficient = false
    var chineseDigitCount = 0
    var lastLiteral: Literal?
    var firstLiteral: Literal?
    var isDigitString = false
    var multiplierExponent = 0
    var lastDigitExponent = 0

    init(parser: NumeralParser, start: Int, afterFractionBar: Bool) {
      self.parser = parser
      self.start = start
      self.afterFractionBar = afterFractionBar
      position = start
    }

    var units: [TextUnit] { parser.units }
    var end: Int { parser.end }

    mutating func read() -> Numeral? {
      while position < end, !sum.failed {
        let unit = units[position]
        let advanced: Bool
        switch unit.lexicalClass {
        case .digit: advanced = readLiteral()
        case .chineseDigit: advanced = readChineseDigits()
        case .smallMultiplier, .bigMultiplier: advanced = readMultiplier(unit)
        case .vagueDigit: advanced = readVagueDigit()
        case .space: advanced = skipSpace()
        default:
          advanced = readMore(unit) || readMeasureWord(unit) || readPointFirst(unit)
        }
        if !advanced { break }
      }
      return finish()
    }

    private mutating func finish() -> Numeral? {
      guard position > start, hasCoefficient || hasMultiplier, !sum.failed else { return nil }
      applyColloquialEnd()
      guard let value = sum.value, value.magnitude.exponent < 60 else { return nil }
      var upperValue: ExactDecimal?
      if var upper {
        if let pendingUpper = sum.pendingUpper { upper.pending = pendingUpper }
        upperValue = upper.value
      }
      let style: Numeral.Style =
        if isDigitString {
          .digitString
        } else if hasArabic {
          hasMultiplier ? .mixed : .arabic
        } else if !hasCoefficient {
          .bareMultiplier
        } else if chineseDigitCount == 1, !hasMultiplier, upperValue == nil {
          .chineseDigit
        } else {
          .chinese
        }
      return Numeral(
        range: start..<position, value: value, upper: upperValue, isMore: isMore,
        multiplierExponent: multiplierExponent, lastDigitExponent: lastDigitExponent, style: style,
        integerDigits: firstLiteral?.integerDigits ?? 0,
        hasPoint: firstLiteral?.hasPoint ?? false,
        hasLeadingZero: firstLiteral?.hasLeadingZero ?? false)
    }

    /// 三万五 is 35,000: a lone digit at the end counts in tenths of the multiplier before it,
    /// from 百 upwards, unless 零 stands between.
    private mutating func applyColloquialEnd() {
      guard let last = sum.lastPower, last >= 2, let pending = sum.pending, !sum.zeroBefore,
        lastLiteral == nil, pending < ExactDecimal(10), pending.isWhole
      else { return }
      sum.pending = pending.scaled(byPowerOfTen: last - 1)
      sum.pendingUpper = sum.pendingUpper?.scaled(byPowerOfTen: last - 1)
    }

    private mutating func readLiteral() -> Bool {
      guard sum.pending == nil, let literal = parser.literal(at: position) else { return false }
      sum.pending = literal.value
      lastLiteral = literal
      if firstLiteral == nil { firstLiteral = literal }
      hasArabic = true
      hasCoefficient = true
      lastDigitExponent = -literal.fractionDigits
      position = literal.end
      return true
    }

    private mutating func readMultiplier(_ unit: TextUnit) -> Bool {
      guard let power = unit.multiplierPower, !beginsUnit(at: position) else { return false }
      let times: ExactDecimal =
        switch unit {
        case "廿": ExactDecimal(2)
        case "卅": ExactDecimal(3)
        case "卌": ExactDecimal(4)
        default: .one
        }
      if times != .one { hasCoefficient = true }
      // 十 stands for one ten without a coefficient, so it is a number by itself.
      if power == 1 { hasCoefficient = true }
      if power < 4 {
        sum.add(smallMultiplier: power, times: times)
        upper?.add(smallMultiplier: power, times: times)
      } else {
        sum.add(bigMultiplier: power)
        upper?.add(bigMultiplier: power)
      }
      sum.pendingUpper = nil
      if lastLiteral != nil || multiplierExponent > 0 {
        multiplierExponent += power
      } else {
        multiplierExponent = power
      }
      lastDigitExponent = (lastLiteral.map { -$0.fractionDigits } ?? 0) + multiplierExponent
      lastLiteral = nil
      hasMultiplier = true
      position += 1
      return true
    }

    /// Whether a unit of several characters begins here (千瓦, 百分点): then it is no multiplier.
    private func beginsUnit(at position: Int) -> Bool {
      guard position > start,
        let match = parser.lexicon.trie.longestMatch(
          in: units, from: position, to: end, of: LexicalCategories(.unit))
      else { return false }
      return match.length > 1
    }

    private mutating func readChineseDigits() -> Bool {
      guard sum.pending == nil else { return false }
      var digits: [Int] = []
      var cursor = position
      while cursor < end, let digit = units[cursor].digitValue,
        units[cursor].lexicalClass == .chineseDigit, digits.count < 38
      {
        digits.append(digit)
        cursor += 1
        var next = cursor
        while next < end, units[next].lexicalClass == .space { next += 1 }
        if next > cursor, next < end, units[next].lexicalClass == .chineseDigit, digits.count > 1 {
          cursor = next
        }
      }
      guard let first = digits.first else { return false }
      if hasMultiplier, first == 0, digits.count > 1 || hasDigitOrMultiplier(at: cursor) {
        sum.zeroBefore = true
        digits.removeFirst()
        if digits.isEmpty {
          position = cursor
          return true
        }
      }
      return take(digits, to: cursor)
    }

    private func hasDigitOrMultiplier(at position: Int) -> Bool {
      guard position < end else { return false }
      switch units[position].lexicalClass {
      case .digit, .smallMultiplier, .bigMultiplier, .vagueDigit: return true
      default: return false
      }
    }

    private mutating func take(_ digits: [Int], to cursor: Int) -> Bool {
      hasCoefficient = true
      chineseDigitCount += digits.count
      if digits.count == 2, isPair(digits[0], digits[1], followedAt: cursor) {
        sum.pending = ExactDecimal(digits[0])
        sum.pendingUpper = ExactDecimal(digits[1])
        upper = sum
        upper?.pending = sum.pendingUpper
        position = cursor
        return true
      }
      // A digit 零 between (一百零五) was taken above; 0 inside a string stays a digit.
      var text: Int128 = 0
      for digit in digits { text = text &* 10 &+ Int128(digit) }
      var fractionDigits = 0
      var next = cursor
      if next + 1 < end, units[next] == "点" || units[next] == "點",
        units[next + 1].lexicalClass == .chineseDigit
          || units[next + 1].lexicalClass == .space && next + 2 < end
            && units[next + 2].lexicalClass == .chineseDigit
      {
        next += 1
        while next < end {
          if units[next].lexicalClass == .space, fractionDigits == 0 {
            next += 1
            continue
          }
          guard units[next].lexicalClass == .chineseDigit, let digit = units[next].digitValue,
            fractionDigits < 20
          else { break }
          text = text &* 10 &+ Int128(digit)
          fractionDigits += 1
          next += 1
        }
      }
      guard let value = ExactDecimal(significand: text, exponent: -fractionDigits) else {
        sum.failed = true
        return false
      }
      if digits.count > 1 { isDigitString = !hasMultiplier }
      sum.pending = value
      if digits.count > 1 || fractionDigits > 0 {
        lastLiteral = Literal(value: value, end: next, fractionDigits: fractionDigits)
      }
      lastDigitExponent = -fractionDigits
      position = next
      return true
    }

    /// 三四(百), 十五六, 七八(公斤): about three to four. Not 二三 in 二三线 nor 一二 in names.
    private func isPair(_ low: Int, _ high: Int, followedAt cursor: Int) -> Bool {
      guard !afterFractionBar, low > 0, high == low + 1 || (low == 3 && high == 5) else {
        return false
      }
      guard cursor < end else { return sum.lastPower != nil }
      if units[cursor].multiplierPower != nil { return true }
      if units[cursor] == "点" { return false }
      if sum.lastPower != nil { return true }
      return parser.lexicon.trie.longestMatch(
        in: units, from: cursor, to: end, of: LexicalCategories(.unit)) != nil
    }

    /// 几十万, 数百, 十几: the coefficient is not said, only that there is one.
    private mutating func readVagueDigit() -> Bool {
      guard sum.pending == nil else { return false }
      let unit = units[position]
      let next = position + 1
      let multiplies =
        next < end && units[next].multiplierPower != nil && !beginsUnit(at: next)
      let isCountWord = unit == "数" || unit == "數"
      if multiplies {
        if isCountWord, position > 0, hasMultiplier || Self.nounsInShu(units[position - 1]) {
          return false
        }
        sum.pending = hasMultiplier ? .zero : .one
        hasCoefficient = true
        isMore = true
        position = next
        return true
      }
      guard hasMultiplier, !isCountWord else { return false }
      isMore = true
      position = next
      return true
    }

    /// Characters after which 数 is the end of a noun (人数, 户数, 指数), not a numeral.
    private static func nounsInShu(_ unit: TextUnit) -> Bool {
      switch unit {
      case "人", "户", "家", "总", "系", "指", "基", "函", "少", "多", "参", "次", "个": true
      default: false
      }
    }

    /// 多 and 余 between number and multiplier or unit: 500多亿, 1600余家.
    private mutating func readMore(_ unit: TextUnit) -> Bool {
      guard unit == "多" || unit == "余" || unit == "餘" || (unit == "来" && sum.lastPower == 1),
        !isMore, hasCoefficient || hasMultiplier, position > start
      else { return false }
      if unit == "来" {
        guard position + 1 < end,
          parser.lexicon.trie.longestMatch(
            in: units, from: position + 1, to: end, of: LexicalCategories(.unit)) != nil
        else { return false }
      }
      isMore = true
      position += 1
      return true
    }

    /// 个 between number and 亿 or 万: 50个亿.
    private mutating func readMeasureWord(_ unit: TextUnit) -> Bool {
      guard unit == "个" || unit == "個", sum.pending != nil || isMore, position + 1 < end,
        units[position + 1].lexicalClass == .bigMultiplier, !opensClass(at: position + 1)
      else { return false }
      position += 1
      return true
    }

    /// 20多个亿元以上项目 counts projects of a class; it is no 20多个亿元.
    private func opensClass(at position: Int) -> Bool {
      ["亿元以上", "亿元级", "亿级", "亿以上", "万元以上", "亿元及以上"].contains { (word: StaticString) in
        parser.follows(word, at: position)
      }
    }

    /// 点五: a decimal fraction without its zero.
    private mutating func readPointFirst(_ unit: TextUnit) -> Bool {
      guard position == start, unit == "点" || unit == "點", position + 1 < end,
        units[position + 1].lexicalClass == .chineseDigit,
        afterFractionBar || start == 0
          || units[start - 1].lexicalClass != .other
      else { return false }
      return take([0], to: position)
    }

    /// A space inside a numeral, where a numeral goes on behind it.
    private mutating func skipSpace() -> Bool {
      guard position > start else { return false }
      var next = position
      while next < end, units[next].lexicalClass == .space { next += 1 }
      guard next < end else { return false }
      switch units[next].lexicalClass {
      case .smallMultiplier, .bigMultiplier: break
      case .chineseDigit where sum.pending == nil && hasMultiplier: break
      case .vagueDigit where sum.pending == nil && hasMultiplier: break
      default: return false
      }
      position = next
      return true
    }
  }
}
