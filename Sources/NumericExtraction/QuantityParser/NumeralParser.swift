import Lexicon
import Measurements

/// Reads numerals: the grammar of numbers in Chinese prose (GB/T 15835 and colloquial usage).
///
/// | production | form | examples |
/// |---|---|---|
/// | numeral | sign? (fraction \| mixed \| positional) | 负0.015, 四分之一, 3.5万 |
/// | sign | 负 \| 负的 \| 零下 \| `-` at the beginning, or behind a word that may take it | 负三成, 零下20, 增长-2% |
/// | fraction | positional 分之 positional \| digits `/` digits \| digit 分 digit | 百分之五, 1/3, 四分一 |
/// | mixed | positional 又 fraction \| digits space digits `/` digits | 三又二分之一, 1 1/2 |
/// | positional | (coefficient? multiplier)\* coefficient? | 三万五千, 2千零30万, 1.2亿 |
/// | coefficient | literal \| Chinese digits \| pair \| 几 \| 数 | 1,600, 二, 三四, 几 |
/// | literal | digits (`,` three digits)\* (`.` digits)? (`e` sign? digits)? | 1,600.5, 7 6.6, .5, 2e6 |
/// | Chinese digits | digit+ (点 digit+)? | 二〇二三, 三点五, 二十点一万 |
/// | pair | two digits, rising by one, before a multiplier or unit | 三四(十), 十五六, 三五(百) |
/// | multiplier | 十 百 千 万 亿 兆, with 多 余 几 来 个 before it | 500多亿, 50个亿, 十来万 |
/// | colloquial end | multiplier digit, the multiplier 百 or more | 三万五 = 35000, 一万六七 |
///
/// A multiplier that begins a unit (千瓦, 百分点) is left to the unit; 千米 behind a Chinese digit
/// is not (两千米 are 2000 metres either way). The financial forms 伍 陆 肆 参 拾, which are words or
/// names too, count only beside others (壹拾伍, 伍仟, 陆元). 两 behind a multiplier is the unit of
/// weight unless a multiplier follows it (三十两, 两万两千).
struct NumeralParser {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// No numeral goes beyond this position.
  var end: Int

  static let unitCategory = LexicalCategories(.unit)

  /// The numeral that begins at `start`, or nil if none does. Linear in its length.
  func numeral(at start: Int) -> Numeral? {
    guard start < end, !isWord(at: start) else { return nil }
    return plainNumeral(at: start) ?? numeralByGrammar(at: start)
  }

  /// Whether the unit behind tells that what numbers may begin with begins none: 数 in 数据, 点 in 点名,
  /// a dash between words.
  private func isWord(at start: Int) -> Bool {
    let next = start + 1 < end ? units[start + 1] : "。"
    switch units[start].lexicalClass {
    case .vagueDigit: return next.multiplierPower == nil
    case .point: return next.lexicalClass != .digit
    case .dash: return next.lexicalClass != .digit && next.lexicalClass != .space
    case .other where units[start] == "点":
      switch next.lexicalClass {
      case .digit, .chineseDigit, .space: return false
      default: return true
      }
    default: return false
    }
  }

  /// The numeral that begins at `start`, before the end, by all productions.
  func numeralByGrammar(at start: Int) -> Numeral? {
    let signEnd = signEnd(at: start)
    guard var numeral = unsigned(at: signEnd ?? start) else { return nil }
    if signEnd != nil { numeral = numeral.negated }
    numeral.range = start..<numeral.range.upperBound
    return numeral
  }

  private func unsigned(at start: Int) -> Numeral? {
    guard let whole = positional(at: start) else { return nil }
    return fraction(over: whole) ?? mixedNumber(of: whole) ?? whole
  }

  /// A number without sign or fraction.
  func positional(at start: Int, afterFractionBar: Bool = false) -> Numeral? {
    var reader = PositionalReader(parser: self, start: start, afterFractionBar: afterFractionBar)
    return reader.read()
  }

  private func signEnd(at start: Int) -> Int? {
    switch units[start] {
    case "负":
      if start > 0, Self.makesWordWithNegative(units[start - 1]) { return nil }
      let next = start + 1
      return skipSpaces(from: next < end && units[next] == "的" ? next + 1 : next)
    case "零":
      guard follows("零下", at: start) else { return nil }
      return skipSpaces(from: start + 2)
    case "-", "−", "－":
      let next = skipSpaces(from: start + 1)
      guard next < end, units[next].lexicalClass == .digit else { return nil }
      // Behind a dash and a space, 3家 is an item of a list; a number alone is negative.
      guard next == start + 1 || literal(at: next)?.end == end else { return nil }
      return opensText(start) || Self.mayPrecedeMinus(units[start - 1]) ? next : nil
    default:
      return nil
    }
  }

  /// Whether nothing stands before a position but the text's margin: a number by itself may have a
  /// sign, where that of a later paragraph would be the bullet of a list.
  private func opensText(_ start: Int) -> Bool {
    start == 0 || start > 1 && units[start - 1] == "\n" && units[start - 2] == "\n"
  }

  /// 减负, 抱负, 自负, 正负: words that end in 负.
  private static func makesWordWithNegative(_ unit: TextUnit) -> Bool {
    switch unit {
    case "减", "抱", "自", "肩", "担", "胜", "欺", "辜", "背", "正", "重", "轻", "加", "包", "超", "偿": true
    default: false
    }
  }

  /// Behind these a hyphen before a digit is a minus: 增长-2%, 增速为-0.3%, (-5.1%).
  private static func mayPrecedeMinus(_ unit: TextUnit) -> Bool {
    switch unit {
    case "长", "降", "为", "达", "是", "(", "速", "幅", "比", "额", "差", "值", "率", "约", "深", "温", "度", ":",
      "由", "从", "至", "到", "自", "升", "跌", "涨", "在",
      ",", "、", " ":
      true
    default: false
    }
  }
}

// MARK: - Looking at the text

extension NumeralParser {
  /// Whether the text at `position` begins with the words.
  func follows(_ text: StaticString, at position: Int) -> Bool {
    text.withUTF8Buffer { utf8 in
      var index = position
      var place = 0
      while place < utf8.count {
        // What Swift's own text has is valid UTF-8, and the words are of the basic plane.
        var code = UInt16(utf8[place])
        if code >= 0xE0, place + 2 < utf8.count {
          code = code << 12 | UInt16(utf8[place + 1] & 0x3F) << 6 | UInt16(utf8[place + 2] & 0x3F)
          place += 3
        } else {
          place += 1
        }
        guard index < end, index >= 0, units[index].code == code else { return false }
        index += 1
      }
      return true
    }
  }

  /// The first position from `position` on that is no space.
  @inline(__always)
  func skipSpaces(from position: Int) -> Int {
    // Mostly there is none.
    position < end && units[position].lexicalClass == .space
      ? endOfSpaces(from: position) : position
  }

  private func endOfSpaces(from position: Int) -> Int {
    var position = position
    while position < end, units[position].lexicalClass == .space { position += 1 }
    return position
  }

  /// The class of the unit at `position`; nil at the end.
  func lexicalClass(at position: Int) -> LexicalClass? {
    position < end ? units[position].lexicalClass : nil
  }

  /// Whether a unit of the table begins at `position`.
  func beginsUnit(at position: Int) -> Bool {
    lexicon.trie.longestMatch(in: units, from: position, to: end, of: Self.unitCategory) != nil
  }
}

// MARK: - Fractions

extension NumeralParser {
  private func fraction(over denominator: Numeral) -> Numeral? {
    wordFraction(over: denominator) ?? shortFraction(over: denominator)
      ?? slashFraction(from: denominator)
  }

  /// 百分之五, 四分之一, 万分之四三, 百分之负二.
  private func wordFraction(over denominator: Numeral) -> Numeral? {
    guard var next = fractionBarEnd(at: denominator.range.upperBound) ?? wholeEnd(of: denominator)
    else { return nil }
    let isNegative = next < end && units[next] == "负"
    if isNegative { next += 1 }
    guard let numerator = positional(at: next, afterFractionBar: true),
      var result = percentage(numerator, of: denominator)
    else { return nil }
    result.style = .mixed
    return isNegative ? result.negated : result
  }

  /// 百分百 says 百分之百.
  private func wholeEnd(of denominator: Numeral) -> Int? {
    let position = denominator.range.upperBound
    guard denominator.style == .bareMultiplier, follows("百分百", at: position - 1) else {
      return nil
    }
    return position + 1
  }

  /// Where the numerator begins if 分之 stands at `position`, with spaces or without.
  func fractionBarEnd(at position: Int) -> Int? {
    var next = skipSpaces(from: position)
    guard next < end, units[next] == "分" else { return nil }
    next = skipSpaces(from: next + 1)
    guard next < end, units[next] == "之" else { return nil }
    return skipSpaces(from: next + 1)
  }

  /// 四分一, 三分二: a fraction as Hong Kong says it, in front of a unit or at the end of a phrase.
  private func shortFraction(over denominator: Numeral) -> Numeral? {
    let position = denominator.range.upperBound
    guard denominator.style == .chineseDigit, position + 1 < end, units[position] == "分",
      units[position + 1].lexicalClass == .chineseDigit,
      let numerator = positional(at: position + 1), numerator.style == .chineseDigit,
      numerator.value < denominator.value, numerator.value != .zero
    else { return nil }
    let behind = numerator.range.upperBound
    guard
      behind == end || units[behind] == "的" || units[behind].lexicalClass != .other
        || beginsUnit(at: behind)
    else { return nil }
    return percentage(numerator, of: denominator)
  }

  /// 1/3, 16/5; no date (2023/9/12), no name (1/A).
  private func slashFraction(from numerator: Numeral) -> Numeral? {
    let position = numerator.range.upperBound
    guard numerator.style == .arabic, !numerator.hasPoint, !numerator.hasLeadingZero,
      numerator.value != .zero, numerator.value < ExactDecimal(1000),
      lexicalClass(at: position) == .slash, lexicalClass(at: position + 1) == .digit,
      let second = literal(at: position + 1), !second.hasPoint, !second.hasLeadingZero,
      second.value > .one
    else { return nil }
    switch lexicalClass(at: second.end) {
    case .slash, .latin: return nil
    default: break
    }
    let denominator = Numeral(range: position + 1..<second.end, value: second.value, style: .arabic)
    return percentage(numerator, of: denominator)
  }

  /// 一又二分之一, 3又1/2, 1 1/2: a whole number and a fraction.
  private func mixedNumber(of whole: Numeral) -> Numeral? {
    var position = skipSpaces(from: whole.range.upperBound)
    guard position < end, whole.upper == nil, !whole.isMore else { return nil }
    if units[position] == "又" {
      position = skipSpaces(from: position + 1)
    } else {
      guard position > whole.range.upperBound, whole.style == .arabic, !whole.hasPoint,
        whole.integerDigits <= 2, units[position].lexicalClass == .digit
      else { return nil }
    }
    guard let denominator = positional(at: position),
      let part = fraction(over: denominator) ?? tenthPart(denominator), part.isFraction,
      let share = part.value.scaled(byPowerOfTen: -2), let value = whole.value.adding(share)
    else { return nil }
    var result = whole
    result.range = whole.range.lowerBound..<part.range.upperBound
    result.value = value
    result.hasPoint = true
    result.lastDigitExponent = min(value.exponent, 0)
    if result.style != .arabic { result.style = .chinese }
    return result
  }

  /// 十分一 behind 又; elsewhere 十分 is the adverb.
  private func tenthPart(_ denominator: Numeral) -> Numeral? {
    let position = denominator.range.upperBound
    guard denominator.value == ExactDecimal(10), position + 1 < end, units[position] == "分",
      let numerator = positional(at: position + 1), numerator.style == .chineseDigit
    else { return nil }
    return percentage(numerator, of: denominator)
  }

  /// The numerator as a percentage of the denominator, to 12 places where it does not end before.
  private func percentage(_ numerator: Numeral, of denominator: Numeral) -> Numeral? {
    func percent(_ part: ExactDecimal) -> ExactDecimal? {
      part.scaled(byPowerOfTen: 2)?.divided(by: denominator.value, fractionDigits: 12)
    }
    guard let value = percent(numerator.value) else { return nil }
    var result = numerator
    let start = min(denominator.range.lowerBound, numerator.range.lowerBound)
    result.range = start..<max(denominator.range.upperBound, numerator.range.upperBound)
    result.value = value
    if let upper = numerator.upper { result.upper = percent(upper) }
    result.isFraction = true
    result.multiplierExponent = 0
    result.trailingExponent = 0
    result.lastDigitExponent = value.exponent
    return result
  }
}
