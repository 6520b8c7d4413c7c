import Lexicon
import Measurements

extension QuantityParser {
  private static let notFigures = LexicalCategories(.notFigure)
  private static let timeWords = LexicalCategories(.time)

  /// Why a number is no figure, whatever unit may follow; nil if it may be one.
  func rejection(of numeral: Numeral) -> RejectedNumeral? {
    if let date = dateRejection(of: numeral, unitEnd: nil) { return date }
    let range = numeral.range
    if let word = coveringTimeWord(range) {
      return RejectedNumeral(range: word, reason: .timeWord)
    }
    if isOrdinal(numeral) { return RejectedNumeral(range: range, reason: .ordinal) }
    if let code = codeRange(numeral) { return RejectedNumeral(range: code, reason: .code) }
    if numeral.style != .arabic, numeral.style != .mixed, let idiom = coveringIdiom(range) {
      return RejectedNumeral(range: idiom, reason: .idiom)
    }
    return nil
  }

  /// Why a number with its unit is no figure.
  func rejection(of numeral: Numeral, with reading: UnitReading) -> RejectionReason? {
    let end = reading.end
    let next: TextUnit = end < passage.upperBound ? units[end] : "。"
    if next == "级" { return .sizeClass }
    if isInTitle(numeral.range.lowerBound) { return .title }
    if isQuotedName(numeral, reading) { return .quotedName }
    switch numeral.style {
    case .bareMultiplier: return bareMultiplierRejection(numeral, reading, next)
    case .chineseDigit:
      if let reason = chineseDigitRejection(numeral, reading, next) { return reason }
    default: break
    }
    if reading.unit.kind == .duration, numeral.style != .arabic, namesPlan(at: end) {
      return .quotedName
    }
    if reading.unit.kind == .money, isThreshold(at: end) { return .threshold }
    if reading.unit.symbol == "大", numeral.style == .arabic || numeral.style == .chinese,
      numeral.value >= ExactDecimal(16)
    {
      return .ordinal
    }
    return nil
  }

  // MARK: Dates and times

  /// 2023年9月6日, 9月, 6-8日, 2021—2023年, 2023-09-12, 7点30分, 民国100年.
  func dateRejection(of numeral: Numeral, unitEnd: Int?) -> RejectedNumeral? {
    guard numeral.upper == nil, !numeral.isMore else { return nil }
    let range = numeral.range
    let isPlain =
      numeral.style == .arabic && !numeral.hasPoint && numeral.integerDigits <= 4
      || numeral.style == .digitString || numeral.style == .chineseDigit
      || numeral.style == .chinese && numeral.value <= ExactDecimal(31)
    if isPlain {
      if let end = dateEnd(after: numeral) {
        return RejectedNumeral(range: range.lowerBound..<end, reason: .date)
      }
      if let end = clockEnd(after: numeral) {
        return RejectedNumeral(range: range.lowerBound..<end, reason: .clockTime)
      }
    }
    if let end = numericDateEnd(numeral) {
      return RejectedNumeral(range: range.lowerBound..<end, reason: .date)
    }
    return nil
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.integerDigits == 4 && numeral.value >= ExactDecimal(1000)
      && numeral.value < ExactDecimal(3000)
      || numeral.style == .digitString && numeral.value >= ExactDecimal(10)
  }

  /// The end of a date that begins with this number, or nil if it is none.
  private func dateEnd(after numeral: Numeral) -> Int? {
    let position = skipSpaces(from: numeral.range.upperBound)
    guard position < passage.upperBound else { return nil }
    let next: TextUnit = position + 1 < passage.upperBound ? units[position + 1] : "。"
    switch units[position] {
    case "年":
      let isEra = isYear(numeral) || followsEra(numeral.range.lowerBound)
      return isEra ? position + 1 : nil
    case "月":
      return numeral.value <= ExactDecimal(12) && numeral.value > .zero ? position + 1 : nil
    case "日":
      return numeral.value <= ExactDecimal(31) && numeral.value > .zero && next != "元"
        && next != "圆" ? position + 1 : nil
    case "号":
      return numeral.value <= ExactDecimal(31) ? position + 1 : nil
    case "-", "–", "—", "~", "～", "至", "到", "、", "和", "/", "及", "与":
      return dateRangeEnd(after: numeral, separatorAt: position)
    default:
      return nil
    }
  }

  /// '23年, 民国100年, 光绪三十年.
  private func followsEra(_ start: Int) -> Bool {
    guard start > passage.lowerBound else { return false }
    switch units[start - 1] {
    case "'", "’", "‘": return true
    case "国", "國": return start - 2 >= passage.lowerBound && units[start - 2] == "民"
    default: return false
    }
  }

  /// 2021-2023年, 1-8月, 6-8日, 2015、2016年: the number behind the separator is a date.
  private func dateRangeEnd(after numeral: Numeral, separatorAt position: Int) -> Int? {
    var next = position
    while next < passage.upperBound,
      units[next].lexicalClass == .dash || next == position
    {
      next += 1
    }
    guard next < passage.upperBound, let second = numerals.numeral(at: next),
      second.style == .arabic || second.style == .chinese || second.style == .chineseDigit
        || second.style == .digitString,
      !second.hasPoint
    else { return nil }
    if isYear(numeral), isYear(second), numeral.value <= second.value,
      numeral.style == .arabic || numeral.style == .digitString
    {
      guard let end = dateEnd(after: second) else {
        // 2023-2025 alone: years too.
        return units[position].lexicalClass == .dash ? second.range.upperBound : nil
      }
      return end
    }
    guard numeral.value < ExactDecimal(32), !isYear(second) else { return nil }
    let unitPosition = second.range.upperBound
    guard unitPosition < passage.upperBound else { return nil }
    switch units[unitPosition] {
    case "月" where second.value <= ExactDecimal(12) && numeral.value <= ExactDecimal(12),
      "日" where second.value <= ExactDecimal(31):
      return unitPosition + 1
    default:
      return nil
    }
  }

  /// 2023-09-12, 2023/9/12, 2023.9.12.
  private func numericDateEnd(_ numeral: Numeral) -> Int? {
    guard numeral.integerDigits == 4, isYear(numeral) else { return nil }
    var position = numeral.range.lowerBound + 4
    guard position < passage.upperBound else { return nil }
    let separator = units[position]
    guard separator == "-" || separator == "/" || separator == "." else { return nil }
    var parts = 1
    while parts < 3, position < passage.upperBound, units[position] == separator {
      var digits = 0
      var cursor = position + 1
      while cursor < passage.upperBound, units[cursor].lexicalClass == .digit, digits < 3 {
        cursor += 1
        digits += 1
      }
      guard digits == 1 || digits == 2 else { break }
      position = cursor
      parts += 1
    }
    return parts == 3 || (parts == 2 && separator == "-") ? position : nil
  }

  /// 7点30分, 上午9时, 14:30.
  private func clockEnd(after numeral: Numeral) -> Int? {
    let position = numeral.range.upperBound
    guard position < passage.upperBound, numeral.value <= ExactDecimal(24) else { return nil }
    let next: TextUnit = position + 1 < passage.upperBound ? units[position + 1] : "。"
    switch units[position] {
    case "时" where next != "间" && next != "长" && next != "代":
      break
    case "点" where next.lexicalClass != .other || next == "半" || next == "整" || next == "左":
      break
    case ":" where next.lexicalClass == .digit && numeral.integerDigits <= 2:
      guard let second = numerals.literal(at: position + 1), second.integerDigits == 2 else {
        return nil
      }
      return second.end
    default:
      return nil
    }
    guard next.lexicalClass == .digit, let minutes = numerals.numeral(at: position + 1),
      minutes.range.upperBound < passage.upperBound, units[minutes.range.upperBound] == "分"
    else { return position + 1 }
    return minutes.range.upperBound + 1
  }

  private func coveringTimeWord(_ range: Range<Int>) -> Range<Int>? {
    covering(range, of: Self.timeWords, reach: 5)
  }

  private func coveringIdiom(_ range: Range<Int>) -> Range<Int>? {
    covering(range, of: Self.notFigures, reach: 3)
  }

  /// The longest entry that begins at most `reach` units before the number and goes beyond its
  /// first unit.
  private func covering(_ range: Range<Int>, of category: LexicalCategories, reach: Int)
    -> Range<Int>?
  {
    var found: Range<Int>?
    for start in max(passage.lowerBound, range.lowerBound - reach)...range.lowerBound {
      if let match = lexicon.trie.longestMatch(
        in: units, from: start, to: passage.upperBound, of: category),
        start + match.length > range.lowerBound, match.length > found?.count ?? 0
      {
        found = start..<start + match.length
      }
    }
    return found
  }

  // MARK: Ordinals, codes, names

  /// 第六届, 第10条; a rank is read elsewhere.
  private func isOrdinal(_ numeral: Numeral) -> Bool {
    var position = numeral.range.lowerBound
    while position > passage.lowerBound, units[position - 1].lexicalClass == .space {
      position -= 1
    }
    guard position > passage.lowerBound, units[position - 1] == "第" else { return false }
    return rank(numeral) == nil
  }

  /// PM2.5, 4A, COVID-19, 3+N, 0577-8888, 1.2.3.
  private func codeRange(_ numeral: Numeral) -> Range<Int>? {
    let range = numeral.range
    if numeral.hasLeadingZero { return range }
    if range.lowerBound > passage.lowerBound {
      let previous = units[range.lowerBound - 1]
      switch previous.lexicalClass {
      case .latin:
        if prefixesCurrency(endingAt: range.lowerBound) || isWord(endingAt: range.lowerBound) {
          break
        }
        return range
      case .dash:
        if range.lowerBound - 2 >= passage.lowerBound,
          units[range.lowerBound - 2].lexicalClass == .latin
        {
          return range
        }
      case .plus:
        if previous != "×" { return range }
      case .point:
        return range
      default: break
      }
    }
    guard range.upperBound < passage.upperBound else { return nil }
    switch units[range.upperBound].lexicalClass {
    case .latin: return simpleUnit(at: range.upperBound) == nil ? range : nil
    case .plus:
      return units[range.upperBound] == "+" ? range : nil
    case .point:
      let next = range.upperBound + 1
      if next < passage.upperBound, units[next].lexicalClass == .digit { return range }
      return nil
    default: return nil
    }
  }

  private func prefixesCurrency(endingAt end: Int) -> Bool {
    for length in [3, 2, 4] where end - length >= passage.lowerBound {
      if let match = lexicon.trie.longestMatch(
        in: units, from: end - length, to: end, of: LexicalCategories(.unit)),
        match.length == length, lexicon.units[match.entry].kind == .money
      {
        return true
      }
    }
    return false
  }

  /// GDP7%, APP3个: three or more letters before the number are a word of the sentence.
  private func isWord(endingAt end: Int) -> Bool {
    var start = end
    while start > passage.lowerBound, units[start - 1].lexicalClass == .latin { start -= 1 }
    return end - start >= 3 && units[start..<end] != Self.covid[...]
  }

  private static let covid: [TextUnit] = ["C", "O", "V", "I", "D"]

  private func isInTitle(_ position: Int) -> Bool {
    var cursor = position
    let floor = max(passage.lowerBound, position - 40)
    while cursor > floor {
      cursor -= 1
      switch units[cursor].lexicalClass {
      case .openTitle: return true
      case .closeTitle, .sentenceEnd: return false
      default: break
      }
    }
    return false
  }

  /// “一天发三证”, “24小时不打烊”: a short quoted name that is more than the figure.
  private func isQuotedName(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.unit.kind != .money, reading.unit.kind != .percent else { return false }
    var open = numeral.range.lowerBound
    let floor = max(passage.lowerBound, open - 12)
    while open > floor, units[open - 1].lexicalClass != .openQuote {
      open -= 1
      switch units[open].lexicalClass {
      case .closeQuote, .sentenceEnd: return false
      default: break
      }
    }
    guard open > passage.lowerBound, units[open - 1].lexicalClass == .openQuote else {
      return false
    }
    var close = reading.end
    let ceiling = min(passage.upperBound, open + 16)
    while close < ceiling, units[close].lexicalClass != .closeQuote {
      if units[close].lexicalClass == .sentenceEnd { return false }
      close += 1
    }
    guard close < ceiling, units[close].lexicalClass == .closeQuote else { return false }
    let isWhole = open == numeral.range.lowerBound && close == reading.end
    return !isWhole && close - open <= 14
  }

  // MARK: Weak numerals

  /// 百家 and 万人 count only under a bound (近百家) or as money (百亿元); 亿元 alone only under a
  /// bound and not as a class of firms or projects.
  private func bareMultiplierRejection(
    _ numeral: Numeral, _ reading: UnitReading, _ next: TextUnit
  ) -> RejectionReason? {
    let bounds = bounds(
      before: numeral.range.lowerBound, after: reading.end, unit: reading.unit, of: numeral)
    let isAmount = numeral.range.count > 1 || units[numeral.range.lowerBound].multiplierPower == 1
    if reading.unit.kind == .money {
      if bounds.bound == .atLeast || next == "以" || next == "及" { return .threshold }
      if !isAmount, bounds.bound == nil || next == "的" || next == "企" || next == "项" {
        return .unsaid
      }
      return nil
    }
    if isAmount { return nil }
    return bounds.bound == nil || bounds.range.lowerBound == numeral.range.lowerBound
      ? .unsaid : nil
  }

  /// 一家 mostly means a; 两处, 六大 and 一倍 count.
  private func chineseDigitRejection(
    _ numeral: Numeral, _ reading: UnitReading, _ next: TextUnit
  ) -> RejectionReason? {
    let kind = reading.unit.kind
    guard units[numeral.range.lowerBound].digitValue == 1 else {
      if kind == .length || kind == .other || kind == .mass { return .idiom }
      if kind == .score { return .idiom }
      return nil
    }
    switch kind {
    case .multiple, .percent, .percentagePoint, .money: return nil
    case .count, .people, .area:
      guard Self.countersOfOne.contains(reading.unit.symbol) else { return .article }
      let before = numeral.range.lowerBound
      let endsItem =
        next.lexicalClass.endsPhrase && next.lexicalClass != .openQuote
        || reading.end == passage.upperBound
      let hasNoun =
        before > passage.lowerBound && units[before - 1].lexicalClass == .other
        && ![
          "的", "了", "是", "为", "有", "这", "每", "某", "另", "同", "任", "第", "在", "出", "逐", "首", "哪",
          "到", "成", "从", "于", "和", "唯",
        ].contains(units[before - 1])
      return endsItem && hasNoun ? nil : .article
    case .duration:
      let bounds = bounds(
        before: numeral.range.lowerBound, after: reading.end, unit: reading.unit, of: numeral)
      return bounds.bound == nil ? .article : nil
    default:
      return .article
    }
  }

  /// Classifiers with which 一 at the end of an item counts: 专家智库服务站一处.
  private static let countersOfOne: Set<String> = [
    "个", "家", "处", "座", "项", "所", "名", "人", "位", "户", "套", "只", "条", "台",
  ]

  /// 三年行动计划, 五年规划: the duration is part of a plan's name.
  private func namesPlan(at end: Int) -> Bool {
    ["行动", "计划", "规划", "攻坚", "大庆", "倍增", "提升"].contains { (word: StaticString) in
      numerals.follows(word, at: end)
    }
  }

  /// 500万元以上重点项目, 亿元以上企业: the amount sorts projects, it is nobody's figure.
  private func isThreshold(at unitEnd: Int) -> Bool {
    guard
      numerals.follows("以上", at: unitEnd) || numerals.follows("及以上", at: unitEnd)
        || numerals.follows("以下", at: unitEnd)
    else { return false }
    var position = unitEnd
    while position < passage.upperBound, units[position] != "上", units[position] != "下" {
      position += 1
    }
    position += 1
    guard position < passage.upperBound else { return false }
    let next = units[position]
    return next.lexicalClass == .other && next != "左" && next != "并"
  }
}
