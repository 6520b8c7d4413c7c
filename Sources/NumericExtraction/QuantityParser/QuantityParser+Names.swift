import Lexicon
import Measurements

extension QuantityParser {
  /// Why a number is no figure, whatever unit may follow; nil if it may be one.
  func rejection(of numeral: Numeral) -> RejectedNumeral? {
    if let date = dateRejection(of: numeral) { return date }
    let range = numeral.range
    if let word = coveringTimeWord(range) {
      return RejectedNumeral(range: word, reason: .timeWord)
    }
    if isOrdinal(numeral), rank(numeral) == nil {
      return RejectedNumeral(range: range, reason: .ordinal)
    }
    if let code = codeRange(numeral) { return RejectedNumeral(range: code, reason: .code) }
    switch numeral.style {
    case .arabic: return nil
    case .mixed where !numeral.isFraction: return nil
    default: return namingWord(over: numeral)
    }
  }

  /// 第六届, 第10条, and what follows in a list: 第一、二、三产业.
  private func isOrdinal(_ numeral: Numeral) -> Bool {
    let start = skipSpacesBackwards(from: numeral.range.lowerBound)
    if unit(at: start - 1) == "第" { return true }
    guard start - 1 == ordinalEnd, numeral.style == .chineseDigit || numeral.integerDigits < 3
    else { return false }
    // 第17位、37位: a rank with a unit of its own.
    if unit(at: start - 2) == "位", unit(at: numeral.range.upperBound) == "位" { return false }
    switch unit(at: start - 1) {
    case "、", "-", "至", "—", "～", "~": return true
    default: return false
    }
  }

  // MARK: Codes

  /// The code that a number is part of: PM2.5, 4A, COVID-19, 3+N, 0577-8888, “1317”, [12].
  func codeRange(_ numeral: Numeral) -> Range<Int>? {
    let range = numeral.range
    if numeral.hasLeadingZero || isCode(after: range.lowerBound, numeral) { return range }
    let end = range.upperBound
    if isLabelled(range, numeral) || isInAddress(range.lowerBound) { return range }
    let next = unit(at: end)
    switch next.lexicalClass {
    case .latin:
      if simpleUnit(at: end) != nil { return nil }
      let scales = allNumbers || hasCurrency(numeral)
      return scales && scaledByLatinMultiplier(numeral) != nil ? nil : range
    case .plus:
      // 1000+家 is more than 1000; 3+N, 4+1 are names.
      let behind = unit(at: end + 1).lexicalClass
      return next == "+" && behind != .other ? range : nil
    case .point:
      return unit(at: end + 1).lexicalClass == .digit ? range : nil
    case .otherPunctuation:
      return next == "#" ? range : nil
    case .dash:
      // 400-820-1234, 0816-2345678.
      return numeral.integerDigits >= 3 && telephoneEnd(from: range) != nil ? range : nil
    default:
      return nil
    }
  }

  private func hasCurrency(_ numeral: Numeral) -> Bool {
    currencyPrefix(endingAt: numeral.range.lowerBound) != nil
  }

  /// Whether what stands in front of a number makes a code of it.
  private func isCode(after start: Int, _ numeral: Numeral) -> Bool {
    let previous = unit(at: start - 1)
    switch previous.lexicalClass {
    case .latin:
      return !hasCurrency(numeral) && !isWord(endingAt: start)
    case .dash:
      let before = unit(at: start - 2)
      return before.lexicalClass == .latin
        || before.lexicalClass == .digit && (isTelephonePart(start, numeral))
    case .plus:
      // 3+5, N+1; +5 alone has a sign.
      switch unit(at: start - 2).lexicalClass {
      case .digit, .latin, .other, .closeBracket, .closeQuote, .chineseDigit: return previous == "+"
      default: return false
      }
    case .point:
      let before = unit(at: start - 2).lexicalClass
      return before == .digit || before == .latin
    default:
      return false
    }
  }

  /// Whether the digits at `start` go on a telephone number: three groups, or a long one.
  private func isTelephonePart(_ start: Int, _ numeral: Numeral) -> Bool {
    guard numeral.style == .arabic, simpleUnit(at: numeral.range.upperBound) == nil else {
      return false
    }
    return numeral.integerDigits >= 7
      || rejected.last.map { $0.reason == .code && $0.range.upperBound == start - 1 } ?? false
  }

  /// The end of digit groups joined by hyphens that no range is: three groups, or one of seven.
  private func telephoneEnd(from range: Range<Int>) -> Int? {
    var position = range.upperBound
    var groups = 1
    var longest = range.count
    while unit(at: position) == "-", unit(at: position + 1).lexicalClass == .digit {
      let start = position + 1
      position = start
      while unit(at: position).lexicalClass == .digit { position += 1 }
      longest = max(longest, position - start)
      groups += 1
    }
    return groups > 2 || longest >= 7 && groups == 2 && simpleUnit(at: position) == nil
      ? position : nil
  }

  /// “1317”, [12], （3）: digits that a quotation or bracket holds alone.
  private func isLabelled(_ range: Range<Int>, _ numeral: Numeral) -> Bool {
    let (previous, next) = (unit(at: range.lowerBound - 1), unit(at: range.upperBound))
    switch (previous.lexicalClass, next.lexicalClass) {
    case (.openQuote, .closeQuote):
      return numeral.style == .arabic && numeral.integerDigits > 1 && !numeral.hasPoint
    case (.openBracket, .closeBracket):
      return numeral.style == .chineseDigit || numeral.style == .arabic && !numeral.hasPoint
    case (.openBracket, .dash), (.openBracket, .comma):
      return previous == "["
    default:
      return false
    }
  }

  /// Inside a web address: ASCII all around, with `://`, `www.` or `@` in front.
  private func isInAddress(_ start: Int) -> Bool {
    let previous = unit(at: start - 1)
    guard previous.code < 0x80, previous.lexicalClass != .space, start > passage.lowerBound else {
      return false
    }
    var position = start
    let floor = max(passage.lowerBound, start - 120)
    while position > floor, unit(at: position - 1).code < 0x80, unit(at: position - 1) != " " {
      position -= 1
      switch unit(at: position) {
      case "@": return true
      case ":" where unit(at: position + 1) == "/" && unit(at: position + 2) == "/": return true
      case "w" where unit(at: position + 1) == "w" && unit(at: position + 2) == "w": return true
      default: continue
      }
    }
    return false
  }

  /// GDP7%, APP3个: three or more letters before the number are a word of the sentence, and two
  /// before money or a percentage (AI30亿元).
  private func isWord(endingAt end: Int) -> Bool {
    var start = end
    while start > passage.lowerBound, unit(at: start - 1).lexicalClass == .latin { start -= 1 }
    if end - start >= 3 { return units[start..<end] != Self.covid[...] }
    guard end - start == 2, let numeral = numerals.numeral(at: end),
      let reading = simpleUnit(at: skipSpaces(from: numeral.range.upperBound))
    else { return false }
    return reading.unit.kind == .money || reading.unit.kind == .percent
  }

  private static let covid: [TextUnit] = ["C", "O", "V", "I", "D"]

  // MARK: Idioms and names

  /// The idiom, place or zone that a number is part of: 一批, 三亚, 第一时间. The longest reading
  /// counts: 十分钟 is longer than 十分, 一点二五 than 一点; a bound word decides for the figure
  /// (近百家).
  private func namingWord(over numeral: Numeral) -> RejectedNumeral? {
    let range = numeral.range
    guard let word = name(over: range) else { return nil }
    let isPlace = word.category != .notFigure
    let rejection = RejectedNumeral(range: word.range, reason: isPlace ? .place : .idiom)
    guard word.range.lowerBound == range.lowerBound else { return rejection }
    let reading = unit(after: numeral)
    let end = reading?.end ?? range.upperBound
    if word.range.upperBound < end { return nil }
    if word.range.upperBound == end {
      if reading == nil { return allNumbers ? nil : rejection }
      if word.category == .placeShort || word.range.upperBound == range.upperBound { return nil }
    }
    if let reading, word.range.count < 4, end >= word.range.upperBound,
      bounds(before: range.lowerBound, after: end, unit: reading.unit, of: numeral).bound != nil
    {
      return nil
    }
    return rejection
  }

  /// The longest of such names that begins at most four units before the number and goes beyond its
  /// first unit.
  private func name(over range: Range<Int>) -> (range: Range<Int>, category: LexicalCategory)? {
    let mayBeInside =
      range.lowerBound > passage.lowerBound
      && lexicon.nameJoints.mayJoin(units[range.lowerBound - 1], units[range.lowerBound])
    let reach = mayBeInside ? 4 : 0
    var found: (range: Range<Int>, category: LexicalCategory)?
    for start in max(passage.lowerBound, range.lowerBound - reach)...range.lowerBound {
      if let match = word(at: start, of: JoinedUnits.categories),
        start + match.length > range.lowerBound,
        match.length > found?.range.count ?? 0
      {
        found = (start..<start + match.length, match.category)
      }
    }
    return found
  }

  func isInTitle(_ position: Int) -> Bool {
    guard classes.contains(.openTitle) else { return false }
    let before = units.span.extracting(max(passage.lowerBound, position - 40)..<position)
    var cursor = before.count
    while cursor > 0 {
      cursor &-= 1
      // Below the count and not below 0.
      switch before[unchecked: cursor].lexicalClass {
      case .openTitle: return true
      case .closeTitle, .sentenceEnd: return false
      default: continue
      }
    }
    return false
  }

  /// “一天发三证”, “24小时不打烊”: a short quoted name that is more than the figure.
  func isQuotedName(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard classes.contains(.openQuote), reading.unit.kind != .money, reading.unit.kind != .percent
    else { return false }
    var open = numeral.range.lowerBound
    let floor = max(passage.lowerBound, open - 12)
    while open > floor, unit(at: open - 1).lexicalClass != .openQuote {
      open -= 1
      switch unit(at: open).lexicalClass {
      case .closeQuote, .sentenceEnd: return false
      default: continue
      }
    }
    guard unit(at: open - 1).lexicalClass == .openQuote else { return false }
    var close = reading.end
    while close < open + 16, unit(at: close).lexicalClass != .closeQuote {
      if unit(at: close).lexicalClass == .sentenceEnd { return false }
      close += 1
    }
    guard close < open + 16 else { return false }
    let isWhole = open == numeral.range.lowerBound && close == reading.end
    // “二十条” is a policy; “3.5万名” an emphasis.
    if isWhole { return unit(at: reading.start) == "条" && numeral.value < ExactDecimal(100) }
    return close - open <= 14
  }
}
