import Lexicon
import Measurements

/// Reads one positional numeral (`NumeralParser`'s production of that name) from left to right.
struct PositionalReader {
  let parser: NumeralParser
  let start: Int
  let afterFractionBar: Bool
  var position: Int
  var sum = PositionalSum()
  /// The sum with the upper coefficient of an approximate pair.
  var upper: PositionalSum?
  /// The upper coefficient that waits for its multiplier.
  var pendingUpper: ExactDecimal?
  var isMore = false
  var isAbout = false
  var hasArabic = false
  var hasMultiplier = false
  var hasCoefficient = false
  var chineseDigitCount = 0
  var isDigitString = false
  /// Whether the last coefficient is one Chinese digit or one ASCII digit, which may count in
  /// tenths of the multiplier before it.
  var endsInDigit = false
  /// Whether the last coefficient was ASCII digits.
  var endsInLiteral = false
  var hasFraction = false
  var firstLiteral: NumeralParser.Literal?
  var multiplierExponent = 0
  var trailingExponent = 0
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
      case .vagueDigit: advanced = readVagueDigit(unit)
      case .space: advanced = skipSpace()
      case .point: advanced = readLeadingPoint()
      case .other: advanced = readWord(unit)
      default: advanced = false
      }
      if !advanced { break }
    }
    return finish()
  }

  /// Words inside a numeral: 多, 余, 来, 个, 点.
  private mutating func readWord(_ unit: TextUnit) -> Bool {
    switch unit {
    case "多", "余": readMore()
    case "来": readAbout()
    case "个": readMeasureWord()
    case "点": readPoint()
    default: false
    }
  }

  private mutating func finish() -> Numeral? {
    guard position > start, hasCoefficient || hasMultiplier, !sum.failed else { return nil }
    applyColloquialEnd()
    guard let value = sum.value, value.magnitude.exponent < 60 else { return nil }
    var upperValue: ExactDecimal?
    if var upper {
      upper.pending = pendingUpper
      upperValue = upper.value
    }
    return Numeral(
      range: start..<position, value: value, upper: upperValue, isMore: isMore, isAbout: isAbout,
      multiplierExponent: multiplierExponent, trailingExponent: trailingExponent,
      lastDigitExponent: lastDigitExponent, style: style(hasUpper: upperValue != nil),
      integerDigits: firstLiteral?.integerDigits ?? 0,
      hasPoint: firstLiteral?.hasPoint ?? false,
      hasLeadingZero: firstLiteral?.hasLeadingZero ?? false)
  }

  private func style(hasUpper: Bool) -> Numeral.Style {
    if isDigitString { return .digitString }
    if hasArabic { return hasMultiplier ? .mixed : .arabic }
    if !hasCoefficient { return .bareMultiplier }
    let isOneDigit = chineseDigitCount == 1 && !hasMultiplier && !hasUpper && !hasFraction
    return isOneDigit ? .chineseDigit : .chinese
  }

  /// 三万五 is 35,000: a lone digit at the end counts in tenths of the multiplier before it, from
  /// 百 upwards, unless 零 stands between.
  private mutating func applyColloquialEnd() {
    guard let last = sum.lastPower, last >= 2, let pending = sum.pending, endsInDigit,
      !sum.zeroBefore
    else { return }
    sum.pending = pending.scaled(byPowerOfTen: last - 1)
    pendingUpper = pendingUpper?.scaled(byPowerOfTen: last - 1)
    lastDigitExponent = last - 1
  }

  // MARK: Multipliers

  private mutating func readMultiplier(_ unit: TextUnit) -> Bool {
    guard let power = unit.multiplierPower, !isLeftToUnit(at: position),
      !(unit == "拾" && position == start && !isFinancialTen)
    else { return false }
    if afterFractionBar || hasFraction, position > start,
      parser.fractionBarEnd(at: position + 1) != nil
    {
      return false
    }
    if power < 4 {
      guard readSmallMultiplier(unit, power) else { return false }
    } else {
      sum.add(bigMultiplier: power)
      upper?.add(bigMultiplier: power)
      multiplierExponent += power
    }
    trailingExponent += power
    lastDigitExponent += power
    pendingUpper = nil
    endsInLiteral = false
    hasMultiplier = true
    position += 1
    return true
  }

  /// 拾陆, 拾万; 拾六 only where no character before it makes another word (收拾).
  private var isFinancialTen: Bool {
    if standsAmongFinancialForms(start) { return true }
    guard parser.lexicalClass(at: start + 1) == .chineseDigit else { return false }
    return start == 0 || units[start - 1].lexicalClass != .other
  }

  private mutating func readSmallMultiplier(_ unit: TextUnit, _ power: Int) -> Bool {
    // 七十百 is no number: within a section multipliers descend.
    if let last = sum.lastPower, last < 4, last <= power { return false }
    let times: ExactDecimal =
      switch unit {
      case "廿": ExactDecimal(2)
      case "卅": ExactDecimal(3)
      case "卌": ExactDecimal(4)
      default: .one
      }
    if sum.pending == nil {
      trailingExponent = 0
      lastDigitExponent = 0
    }
    // 十 is a number by itself; 百 and 千 without a coefficient mostly are not.
    if power == 1 { hasCoefficient = true }
    sum.add(smallMultiplier: power, times: times)
    upper?.add(smallMultiplier: power, times: times)
    multiplierExponent = endsInLiteral ? power : 0
    return true
  }

  /// Whether a unit of several characters begins here (千瓦, 百分点): then it is no multiplier. 千米
  /// behind a Chinese digit or a multiplier (41万4千米) is 千 and 米.
  func isLeftToUnit(at position: Int) -> Bool {
    guard
      let match = parser.lexicon.trie.longestMatch(
        in: units, from: position, to: end, of: NumeralParser.unitCategory)
    else { return false }
    if match.length > 1, sum.pending != nil, !endsInLiteral || hasMultiplier,
      parser.follows("千米", at: position),
      (sum.lastPower ?? 4) > 3
    {
      return false
    }
    return match.length > 1
  }

  // MARK: Words between number and multiplier

  /// 多 and 余 between number and multiplier or unit: 500多亿, 1600余家.
  private mutating func readMore() -> Bool {
    guard !isMore, hasCoefficient || hasMultiplier,
      // 三分之二多数, 3多于2
      !(position + 1 < end && (units[position + 1] == "数" || units[position + 1] == "于"))
    else { return false }
    isMore = true
    position += 1
    return true
  }

  /// 来 behind a multiplier, in front of a unit or 万: 十来家, 百来人, 两千来亩.
  private mutating func readAbout() -> Bool {
    guard let last = sum.lastPower, last <= 4, sum.pending == nil, !isMore,
      parser.lexicalClass(at: position + 1) == .bigMultiplier || parser.beginsUnit(at: position + 1)
    else { return false }
    isAbout = true
    position += 1
    return true
  }

  /// 个 between number and 亿 or 万, where no noun follows: 50个亿, 3个多亿. 20个亿元以上项目 counts
  /// projects of a class.
  private mutating func readMeasureWord() -> Bool {
    guard sum.pending != nil || isMore else { return false }
    var next = position + 1
    let says = next < end && (units[next] == "多" || units[next] == "余")
    if says { next += 1 }
    guard parser.lexicalClass(at: next) == .bigMultiplier, !opensClass(behind: next) else {
      return false
    }
    isMore = isMore || says
    position = next
    return true
  }

  private func opensClass(behind multiplier: Int) -> Bool {
    var next = multiplier + 1
    if next < end, units[next] == "元" { next += 1 }
    guard parser.lexicalClass(at: next) == .other else { return false }
    switch units[next] {
    case "的", "多", "左", "资", "投": return false
    default: return !beginsCurrency(at: next)
    }
  }

  /// 两个亿卢布.
  private func beginsCurrency(at position: Int) -> Bool {
    parser.lexicon.trie.longestMatch(
      in: units, from: position, to: end, of: NumeralParser.unitCategory
    ).map { parser.lexicon.units[$0.entry].kind == .money } ?? false
  }

  /// A space inside a numeral, where a numeral goes on behind it.
  private mutating func skipSpace() -> Bool {
    guard position > start else { return false }
    let next = parser.skipSpaces(from: position)
    guard next < end else { return false }
    switch units[next].lexicalClass {
    case .smallMultiplier, .bigMultiplier: break
    case .chineseDigit where sum.pending == nil && hasMultiplier: break
    case .vagueDigit where sum.pending == nil && hasMultiplier: break
    case .other where units[next] == "点" && !hasArabic && hasCoefficient:
      guard parser.lexicalClass(at: parser.skipSpaces(from: next + 1)) == .chineseDigit else {
        return false
      }
    case .other where units[next] == "余" && hasMultiplier:
      guard parser.lexicalClass(at: next + 1) == .bigMultiplier || parser.beginsUnit(at: next + 1)
      else { return false }
    default: return false
    }
    position = next
    return true
  }
}
