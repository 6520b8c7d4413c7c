import Lexicon
import Measurements

extension PositionalReader {
  /// ASCII digits.
  mutating func readLiteral() -> Bool {
    guard sum.pending == nil, let literal = parser.literal(at: position) else { return false }
    takeLiteral(literal)
    return true
  }

  /// .5: a fraction without its zero. No digit, letter or other point stands before it.
  mutating func readLeadingPoint() -> Bool {
    guard position == start, parser.lexicalClass(at: position + 1) == .digit,
      start == 0 || !Self.continuesCode(units[start - 1].lexicalClass),
      let literal = parser.literal(at: position)
    else { return false }
    takeLiteral(literal)
    return true
  }

  private static func continuesCode(_ lexicalClass: LexicalClass) -> Bool {
    switch lexicalClass {
    case .digit, .latin, .point, .closeBracket: true
    default: false
    }
  }

  private mutating func takeLiteral(_ literal: NumeralParser.Literal) {
    // 2万5 is 25,000; 2万5000 and 2万零5 are not in tenths.
    endsInDigit = literal.integerDigits == 1 && !literal.hasPoint && hasMultiplier
    endsInLiteral = true
    sum.pending = literal.value
    if firstLiteral == nil { firstLiteral = literal }
    hasArabic = true
    hasCoefficient = true
    trailingExponent = 0
    lastDigitExponent = -literal.fractionDigits
    position = literal.end
  }

  // MARK: Chinese digits

  mutating func readChineseDigits() -> Bool {
    guard sum.pending == nil, afterFractionBar || !isLoneFinancialForm(position) else {
      return false
    }
    var digits: Int128 = 0
    var count = 0
    var first = 0
    var cursor = position
    while cursor < end, let digit = units[cursor].digitValue,
      units[cursor].lexicalClass == .chineseDigit, count < 36, continues(at: cursor, count, first)
    {
      if count == 0 { first = digit }
      digits = digits * 10 + Int128(digit)
      count += 1
      cursor += 1
      let next = parser.skipSpaces(from: cursor)
      if next > cursor, count > 1, parser.lexicalClass(at: next) == .chineseDigit { cursor = next }
    }
    guard count > 0 else { return false }
    if hasMultiplier, first == 0, count > 1 || hasDigitOrMultiplier(at: cursor) {
      sum.zeroBefore = true
      count -= 1
      if count == 0 {
        position = cursor
        return true
      }
    }
    take(digits, count: count, to: cursor)
    return true
  }

  /// Whether the digit at `cursor` belongs to the run that began before it.
  private func continues(at cursor: Int, _ count: Int, _ first: Int) -> Bool {
    if units[cursor] == "两" {
      if count == 0 { return !hasMultiplier || isFollowedByMultiplier(cursor) }
      return count == 1 && first == 1 && hasDigitOrUnit(at: cursor + 1)
    }
    if units[cursor] == "俩" || units[cursor] == "仨" { return count == 0 && !hasMultiplier }
    return count == 0 || !units[cursor].isAmbiguousFinancialForm
      || units[cursor - 1].isFinancialForm
  }

  /// 队伍, 陆家嘴, 肆意, 参加: these financial forms are words or names unless others stand beside.
  private func isLoneFinancialForm(_ position: Int) -> Bool {
    units[position].isAmbiguousFinancialForm && !standsAmongFinancialForms(position)
      && !(position > start
        && (units[position - 1].isFinancialForm || units[position - 1] == "零"))
  }

  /// Whether a financial form, a multiplier or a unit of money follows.
  func standsAmongFinancialForms(_ position: Int) -> Bool {
    let next = parser.skipSpaces(from: position + 1)
    guard next < end else { return false }
    switch units[next] {
    case "元", "圆", "角": return true
    case "万", "亿": return true
    default: return units[next].isFinancialForm
    }
  }

  private func isFollowedByMultiplier(_ position: Int) -> Bool {
    let next = parser.skipSpaces(from: position + 1)
    switch parser.lexicalClass(at: next) {
    case .smallMultiplier, .bigMultiplier: return true
    default: return false
    }
  }

  private func hasDigitOrUnit(at position: Int) -> Bool {
    hasDigitOrMultiplier(at: position) || parser.beginsUnit(at: position)
  }

  private func hasDigitOrMultiplier(at position: Int) -> Bool {
    switch parser.lexicalClass(at: position) {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .vagueDigit: true
    default: false
    }
  }

  private mutating func take(_ digits: Int128, count: Int, to cursor: Int) {
    hasCoefficient = true
    chineseDigitCount += count
    endsInLiteral = false
    trailingExponent = 0
    lastDigitExponent = 0
    position = cursor
    let (low, high) = (Int(truncatingIfNeeded: digits / 10), Int(truncatingIfNeeded: digits % 10))
    if count == 2, isPair(low, high, followedAt: cursor) {
      sum.pending = ExactDecimal(low)
      upper = sum
      pendingUpper = ExactDecimal(high)
      upper?.pending = pendingUpper
      endsInDigit = true
      return
    }
    endsInDigit = count == 1
    if count > 1 { isDigitString = !hasMultiplier }
    sum.pending = ExactDecimal(significand: digits, exponent: 0)
  }

  /// 三四(百), 十五六, 七八(公斤), 三五(千): about three to four. Not 二三 in 二三线.
  private func isPair(_ low: Int, _ high: Int, followedAt cursor: Int) -> Bool {
    guard low > 0, high == low + 1 || (low == 3 && high == 5) else { return false }
    guard cursor < end else { return sum.lastPower != nil && !afterFractionBar }
    if units[cursor].multiplierPower != nil {
      return !afterFractionBar || parser.fractionBarEnd(at: cursor + 1) == nil
    }
    if afterFractionBar || units[cursor] == "点" { return false }
    return sum.lastPower != nil || units[cursor] == "成" || parser.beginsUnit(at: cursor)
  }

  // MARK: Decimal point and vague digits

  /// 点 and the digits behind it (三点五, 二十点一万, 一百点123), or 点五 without its zero. No time
  /// of day: 八点三十, 十点一刻.
  mutating func readPoint() -> Bool {
    let isLeading = position == start
    guard !hasFraction, !isMore, upper == nil, isLeading ? mayLeadWithPoint : !hasArabic else {
      return false
    }
    var cursor = parser.skipSpaces(from: position + 1)
    var digits: Int128 = 0
    var count = 0
    while let kind = parser.lexicalClass(at: cursor), kind == .chineseDigit || kind == .digit,
      units[cursor] != "两", !units[cursor].isAmbiguousFinancialForm,
      let digit = units[cursor].digitValue,
      count < 20
    {
      digits = digits * 10 + Int128(digit)
      count += 1
      cursor += 1
    }
    guard count > 0, !(isClockTime(until: cursor) && !isLeading),
      let fraction = ExactDecimal(significand: digits, exponent: -count),
      let value = (sum.pending ?? .zero).adding(fraction)
    else { return false }
    sum.pending = value
    hasCoefficient = true
    hasFraction = true
    endsInDigit = false
    isDigitString = false
    chineseDigitCount += 1
    trailingExponent = 0
    lastDigitExponent = -count
    position = cursor
    return true
  }

  private var mayLeadWithPoint: Bool {
    start == 0 || afterFractionBar || units[start - 1].lexicalClass != .other
      || units[start - 1] == "是" || units[start - 1] == "约"
  }

  /// Whether the point is an hour's: minutes, a quarter or tens follow.
  private func isClockTime(until cursor: Int) -> Bool {
    guard let hour = sum.value, hour <= ExactDecimal(24) else { return false }
    if parser.lexicalClass(at: position + 1) == .digit { return true }
    guard cursor < end else { return false }
    switch units[cursor] {
    case "分": return cursor + 1 == end || units[cursor + 1] != "钟"
    case "刻", "十": return true
    default: return false
    }
  }

  /// 几十万, 数百, 十几: the coefficient is not said, only that there is one.
  mutating func readVagueDigit(_ unit: TextUnit) -> Bool {
    let next = position + 1
    let isCountWord = unit == "数"
    if sum.pending == nil, next < end, units[next].multiplierPower != nil, !isLeftToUnit(at: next) {
      if isCountWord, position > 0, hasMultiplier || Self.endsNoun(units[position - 1]) {
        return false
      }
      sum.pending = hasMultiplier ? .zero : .one
      hasCoefficient = true
      endsInDigit = false
      endsInLiteral = false
      trailingExponent = 0
      lastDigitExponent = 0
      isMore = true
      position = next
      return true
    }
    // 十几, 20几: behind tens.
    guard !isCountWord, !isMore, hasMultiplier && sum.pending == nil || isWholeTens else {
      return false
    }
    isMore = true
    position = next
    return true
  }

  private var isWholeTens: Bool {
    guard let literal = firstLiteral, endsInLiteral, !hasMultiplier else { return false }
    return !literal.hasPoint && literal.value.exponent >= 1 && literal.integerDigits <= 3
  }

  /// Characters after which 数 is the end of a noun (人数, 户数, 指数), not a numeral.
  private static func endsNoun(_ unit: TextUnit) -> Bool {
    switch unit {
    case "人", "户", "家", "总", "系", "指", "基", "函", "少", "多", "参", "次", "个", "倍", "件", "项", "台",
      "度", "分", "点", "常", "整", "读", "算", "计", "代":
      true
    default: false
    }
  }
}
