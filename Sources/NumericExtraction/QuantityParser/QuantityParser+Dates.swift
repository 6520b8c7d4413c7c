import Lexicon
import Measurements

extension QuantityParser {
  private static let periodOpeners = LexicalCategories(.periodOpener)

  /// 2023年9月6日, 9月, 6-8日, 2021—2023年, 2023-09-12, 7点30分, 民国100年, 周五.
  func dateRejection(of numeral: Numeral) -> RejectedNumeral? {
    guard numeral.upper == nil, !numeral.isMore, !numeral.isFraction else { return nil }
    let range = numeral.range
    if isPlain(numeral) {
      if let end = dateEnd(after: numeral) {
        return RejectedNumeral(range: range.lowerBound..<end, reason: .date)
      }
      if let end = clockEnd(after: numeral) {
        return RejectedNumeral(range: range.lowerBound..<end, reason: .clockTime)
      }
    }
    if let end = numericDateEnd(numeral) ?? eraEnd(after: numeral) {
      return RejectedNumeral(range: range.lowerBound..<end, reason: .date)
    }
    if numeral.style == .chineseDigit, isWeekday(range) {
      return RejectedNumeral(range: range, reason: .date)
    }
    return nil
  }

  /// Whether a date may be written so: at most four digits, or a small Chinese number.
  private func isPlain(_ numeral: Numeral) -> Bool {
    switch numeral.style {
    case .arabic: !numeral.hasPoint && numeral.integerDigits <= 4
    case .digitString, .chineseDigit: true
    case .chinese: numeral.value <= ExactDecimal(31) && numeral.value.isWhole
    default: false
    }
  }

  func isYear(_ numeral: Numeral) -> Bool {
    numeral.integerDigits == 4 && numeral.value >= ExactDecimal(1000)
      && numeral.value < ExactDecimal(3000)
      || numeral.style == .digitString && numeral.value >= ExactDecimal(10)
  }

  /// The end of a date that begins with this number, or nil if it is none.
  private func dateEnd(after numeral: Numeral) -> Int? {
    let position = skipSpaces(from: numeral.range.upperBound)
    guard position < passage.upperBound else { return nil }
    switch unit(at: position) {
    case "年":
      return isYearOfEra(numeral, at: position) ? position + 1 : nil
    case "月":
      return numeral.value <= ExactDecimal(12) && numeral.value > .zero ? position + 1 : nil
    case "日":
      return isDay(numeral, at: position) ? position + 1 : nil
    case "号":
      return numeral.value <= ExactDecimal(31) ? position + 1 : nil
    case "至", "到", "、", "和", "/", "及", "与":
      return dateRangeEnd(after: numeral, separatorAt: position)
    default:
      guard unit(at: position).lexicalClass == .dash else { return nil }
      return dateRangeEnd(after: numeral, separatorAt: position)
    }
  }

  /// 80年代, 九十年代, 21世纪. 两个世纪 is a span of time, and so is any small number of them.
  private func eraEnd(after numeral: Numeral) -> Int? {
    let position = skipSpaces(from: numeral.range.upperBound)
    let isDecade: Bool
    switch (unit(at: position), unit(at: position + 1)) {
    case ("年", "代"): isDecade = true
    case ("世", "纪"): isDecade = false
    default: return nil
    }
    guard numeral.value.isWhole, numeral.value > ExactDecimal(4),
      numeral.value < ExactDecimal(2200)
    else { return nil }
    return isDecade || numeral.value <= ExactDecimal(30) ? position + 2 : nil
  }

  /// 2023年, '23年, 民国100年; 3000年历史 is a span of time.
  private func isYearOfEra(_ numeral: Numeral, at position: Int) -> Bool {
    let start = numeral.range.lowerBound
    switch unit(at: start - 1) {
    case "'", "’", "‘": return true
    case "国" where unit(at: start - 2) == "民": return true
    default: break
    }
    // 22年底, 21年同期: the year by its last digits.
    if numeral.integerDigits == 2, numeral.style == .arabic {
      switch unit(at: position + 1) {
      case "底", "末", "初": return true
      case "同": return unit(at: position + 2) == "期"
      default: return false
      }
    }
    guard isYear(numeral) else { return false }
    let isModern = numeral.value >= ExactDecimal(1900) && numeral.value <= ExactDecimal(2100)
    return isModern
      || !(numerals.follows("历史", at: position + 1)
        || numerals.follows("的历史", at: position + 1) || numerals.follows("文明", at: position + 1))
  }

  /// 6日; 15日内 and 90日 are durations unless a month stands in front.
  private func isDay(_ numeral: Numeral, at position: Int) -> Bool {
    guard numeral.value <= ExactDecimal(31), numeral.value > .zero else { return false }
    if unit(at: numeral.range.lowerBound - 1) == "月" { return true }
    let next = unit(at: position + 1)
    if next == "元" || next == "圆" || tellsLength(before: numeral.range.lowerBound) { return false }
    return boundBehind(position + 1, kind: .duration)?.bound != .atMost
  }

  /// 不少于7日, 逾期30日, 为期3日: what stands in front counts days.
  private func tellsLength(before start: Int) -> Bool {
    switch unit(at: start - 1) {
    case "期", "满": true
    default:
      (word(endingAt: start, of: LexicalCategories(.boundBefore))?.length ?? 0) > 1
    }
  }

  /// 2021-2023年, 1-8月, 6-8日, 2015、2016年: the number behind the separator is a date.
  private func dateRangeEnd(after numeral: Numeral, separatorAt position: Int) -> Int? {
    var next = position
    while next < passage.upperBound,
      unit(at: next).lexicalClass == .dash || next == position
    {
      next += 1
    }
    guard next < passage.upperBound, let second = numerals.numeral(at: next), isPlain(second),
      !second.isFraction, second.upper == nil
    else { return nil }
    if isYear(numeral), isYear(second), numeral.value <= second.value,
      numeral.style == .arabic || numeral.style == .digitString
    {
      guard let end = dateEnd(after: second) else {
        // 2023-2025 alone: years too.
        return unit(at: position).lexicalClass == .dash ? second.range.upperBound : nil
      }
      return end
    }
    guard numeral.value < ExactDecimal(32), !isYear(second) else { return nil }
    let unitPosition = second.range.upperBound
    switch unit(at: unitPosition) {
    case "月" where second.value <= ExactDecimal(12) && numeral.value <= ExactDecimal(12):
      return unitPosition + 1
    case "日" where isDay(second, at: unitPosition):
      return unitPosition + 1
    case "、":
      return dateRangeEnd(after: second, separatorAt: unitPosition)
    default:
      return nil
    }
  }

  /// 2023-09-12, 2023/9/12, 2023.9.12.
  private func numericDateEnd(_ numeral: Numeral) -> Int? {
    guard numeral.integerDigits == 4, isYear(numeral) else { return nil }
    var position = numeral.range.lowerBound + 4
    let separator = unit(at: position)
    guard separator == "-" || separator == "/" || separator == "." else { return nil }
    var parts = 1
    while parts < 3, unit(at: position) == separator {
      var digits = 0
      while unit(at: position + 1 + digits).lexicalClass == .digit, digits < 3 { digits += 1 }
      guard digits == 1 || digits == 2 else { break }
      position += digits + 1
      parts += 1
    }
    // 2022/23学年.
    let isSchoolYear =
      numerals.follows("学年", at: position) || numerals.follows("年度", at: position)
      || numerals.follows("财年", at: position)
    return parts == 3 || parts == 2 && (separator == "-" || isSchoolYear) ? position : nil
  }

  /// 7点30分, 上午9时, 14:30.
  private func clockEnd(after numeral: Numeral) -> Int? {
    let position = numeral.range.upperBound
    guard position < passage.upperBound else { return nil }
    let next = unit(at: position + 1)
    switch unit(at: position) {
    case "时" where next != "间" && next != "长" && next != "代":
      break
    case "点" where next.lexicalClass != .other || next == "半" || next == "整" || next == "左":
      break
    case ":" where next.lexicalClass == .digit && numeral.integerDigits <= 2:
      return numeral.value <= ExactDecimal(24) ? minutesEnd(after: position, numeral) : nil
    default:
      return nil
    }
    guard numeral.value <= ExactDecimal(24) else { return nil }
    guard
      next.lexicalClass == .digit || next.lexicalClass == .chineseDigit
        || next.lexicalClass == .smallMultiplier,
      let minutes = numerals.numeral(at: position + 1), unit(at: minutes.range.upperBound) == "分"
    else { return position + 1 }
    return minutes.range.upperBound + 1
  }

  /// 14:30, 08:30:15; 比例为1:15 is a ratio.
  private func minutesEnd(after colon: Int, _ hour: Numeral) -> Int? {
    guard let minutes = numerals.literal(at: colon + 1), minutes.integerDigits == 2,
      !minutes.hasPoint, minutes.value < ExactDecimal(60)
    else { return nil }
    for position in max(passage.lowerBound, hour.range.lowerBound - 5)..<hour.range.lowerBound
    where units[position] == "比" {
      return nil
    }
    guard unit(at: minutes.end) == ":", let seconds = numerals.literal(at: minutes.end + 1),
      seconds.integerDigits == 2
    else { return minutes.end }
    return seconds.end
  }

  /// 周五, 星期三, 初八, without a unit behind.
  private func isWeekday(_ range: Range<Int>) -> Bool {
    switch unit(at: range.lowerBound - 1) {
    case "周", "初": break
    case "期" where unit(at: range.lowerBound - 2) == "星": break
    case "拜" where unit(at: range.lowerBound - 2) == "礼": break
    default: return false
    }
    return !numerals.beginsUnit(at: range.upperBound)
  }

  /// Hours, minutes and seconds.
  private func isShort(_ unit: UnitEntry) -> Bool { unit.numerator < unit.denominator }

  /// The longest word of time that begins at most five units before the number and goes beyond its
  /// first unit.
  func coveringTimeWord(_ range: Range<Int>) -> Range<Int>? {
    var longest: Range<Int>?
    let first = timeWords.partitionPoint { $0.start >= range.lowerBound - 5 }
    for word in timeWords[first...] {
      guard word.start <= range.lowerBound else { break }
      if word.range.upperBound > range.lowerBound, word.match.length > longest?.count ?? 0 {
        longest = word.range
      }
    }
    guard let word = longest else { return nil }
    // 提前6个月 is a change of six months, not the first six of the year.
    return isAdvance(at: word.lowerBound) ? nil : word
  }

  private func isAdvance(at position: Int) -> Bool {
    unit(at: position) == "前" && unit(at: position - 1) == "提"
  }

  /// 三年来, 近五年, 未来三年, 前5个月, 3天后, 两年平均: how long a period is, which is told as a time.
  func isPeriod(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.unit.kind == .duration else { return false }
    switch unit(at: reading.end) {
    case "来", "间", "前": return unit(at: reading.end + 1) != "期"
    case "后": return true
    case "以": return unit(at: reading.end + 1) == "来"
    case "平", "年": return unit(at: reading.end + 1) == "均"
    case "多" where numeral.upper == nil:
      switch unit(at: reading.end + 1) {
      case "来", "前", "后": return true
      default: break
      }
    default: break
    }
    let start = skipSpacesBackwards(from: numeral.range.lowerBound)
    guard let opener = word(endingAt: start, of: Self.periodOpeners, longest: 3),
      !(opener.length == 1 && isAdvance(at: start - 1))
    else { return false }
    // (公示结束后)15个工作日内, (签约)后60天内: how long a service or what is to be done takes.
    if unit(at: reading.end) == "内",
      reading.unit.symbol.hasSuffix("工作日") || unit(at: start - 1) == "后"
    {
      return false
    }
    if isYearOfGrant(start, reading) { return false }
    // 将近三年, 历时近三年 tell how long something took.
    guard opener.length == 1, unit(at: start - 1) == "近" else { return true }
    // 近五年 is a time; 近700小时, 近300年 and 近60个工作日 are lengths.
    if numeral.value > ExactDecimal(100) || reading.unit.symbol.hasSuffix("工作日")
      || reading.entry.map({ isShort(lexicon.units[$0]) }) == true
    {
      return false
    }
    let before = start - 1
    if let bound = word(endingAt: start, of: LexicalCategories(.boundBefore)), bound.length > 1 {
      return false
    }
    switch unit(at: before - 1) {
    case "时", "达", "期", "已", "经", "了", "约", "长", "需", "要", "为", "隔", "计", "共", "总": return false
    default: return true
    }
  }

  /// (租金)前3年(全免), 后2年(减半): for how long something is granted.
  private func isYearOfGrant(_ start: Int, _ reading: UnitReading) -> Bool {
    guard unit(at: start - 1) == "前" || unit(at: start - 1) == "后", unit(at: reading.end - 1) == "年"
    else { return false }
    var end = reading.end
    while end < passage.upperBound, end - reading.end < 26, !unit(at: end).lexicalClass.endsClause {
      end += 1
    }
    return Self.grants.occur(in: reading.end..<end, of: units)
  }

  private static let grants = NameParts(
    "奖励", "补贴", "补助", "给予", "全免", "减免", "免收", "免费", "免租", "减半", "返还", "全额", "租金", "资助", "免征", "收取",
    "计收", "缴纳")
}
