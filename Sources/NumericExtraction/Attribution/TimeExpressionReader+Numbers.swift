import Lexicon
import Measurements

/// Reads the numbers of times: 2023年, 1-8月, 6日, 3年来.
extension TimeExpressionReader {
  static func mayBeginNumber(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier: true
    default: false
    }
  }

  /// Whether the digits at `start` may be a part of a time: what follows them is 年, 月 or 日, joins
  /// them to more of a number, or to a second number. Most numbers are told by this alone.
  func mayBePart(at start: Int, before end: Int) -> Bool {
    var position = start
    while position < end, units[position].lexicalClass == units[start].lexicalClass {
      position += 1
    }
    guard position < end else { return false }
    switch units[position].lexicalClass {
    case .dash, .space, .digit, .chineseDigit, .smallMultiplier, .vagueDigit: return true
    case .latin: return units[position] == "e" || units[position] == "E"
    case .comma: return position + 1 < end && units[position + 1].lexicalClass == .digit
    case .other:
      switch units[position] {
      case "年", "月", "日", "号", "至", "到", "来", "点": return true
      case "个": return position + 1 < end && units[position + 1].lexicalClass == .bigMultiplier
      default: return false
      }
    default:
      // No year, month or day has a fraction or is as large as 万 makes it.
      return false
    }
  }

  /// A number with 年, 月 or 日, or a range of them.
  func readNumber(
    at start: Int, in passage: Range<Int>, into parts: inout Parts, lastYear: Int?
  ) -> Int? {
    let parser = NumeralParser(units: units, lexicon: lexicon, end: passage.upperBound)
    guard let first = whole(at: start, parser) else { return nil }
    var position = first.end
    var second: Int?
    if position < passage.upperBound, isRangeSign(units[position]),
      let upper = whole(at: position + 1, parser)
    {
      second = upper.value
      position = upper.end
    } else if position + 1 < passage.upperBound, units[position] == "年" || units[position] == "月",
      isRangeSign(units[position + 1]), let upper = whole(at: position + 2, parser),
      upper.end < passage.upperBound, units[upper.end] == units[position]
    {
      second = upper.value
      position = upper.end
    }
    while position < passage.upperBound, units[position] == " " { position += 1 }
    guard position < passage.upperBound else { return nil }
    switch units[position] {
    case "年" where isToday(behind: position, in: passage):
      guard parts.isEmpty else { return nil }
      parts.now = .now
      return position + 5
    case "年" where isAfter(behind: position, in: passage, first.value):
      guard parts.isEmpty, let year = articleDate?.year else { return nil }
      // 十年后的2023年: the year behind tells which.
      if position + 2 < passage.upperBound, units[position + 2] == "的" { return nil }
      // (2017年，…。)五年后: behind the year that was spoken of, where the article is later.
      let since = lastYear ?? year
      parts.year = since + first.value <= year ? since + first.value : year + first.value
      return position + 2
    case "年" where isBefore(behind: position, in: passage, first.value):
      guard parts.isEmpty, let year = articleDate?.year else { return nil }
      parts.year = year - first.value
      return position + 2
    case "年" where isYearsSince(from: start, in: passage, first.value):
      guard parts.isEmpty, let lastYear else { return nil }
      parts.year = lastYear
      parts.endYear = min(lastYear + first.value, articleDate?.year ?? .max)
      return position + 1
    case "年" where isSpan(behind: position, in: passage, first.value) && first.value == 1:
      // 一年来 in a review of the year that has just passed.
      guard parts.isEmpty, let year = articleDate?.year else { return nil }
      parts.year = yearJustPassed ?? year - 1
      parts.endYear = yearJustPassed == nil ? year : nil
      return position + 2
    case "年" where isSpanAndMore(behind: position, in: passage, first.value):
      return takeSpan(first.value, into: &parts, lastYear) ? position + 3 : nil
    case "年" where isYearsToCome(from: start, in: passage, first.value):
      guard parts.isEmpty, let year = articleDate?.year else { return nil }
      parts.year = year
      parts.endYear = year + first.value
      return position + 1
    case "年" where isLastYears(from: start, in: passage, first.value):
      guard parts.isEmpty, let end = articleDate?.year else { return nil }
      let last = opensWithPast(start, in: passage) ? yearJustPassed ?? end : end
      parts.year = last < end ? last - first.value + 1 : last - first.value
      parts.endYear = last
      return position + 1
    case "年" where isPassed(behind: position, in: passage):
      guard parts.isEmpty, (1...60).contains(first.value) else { return nil }
      parts.now = .now
      return position + 3
    case "年" where isSpan(behind: position, in: passage, first.value):
      return takeSpan(first.value, into: &parts, lastYear) ? position + 2 : nil
    case "年":
      guard parts.year == nil, parts.part == nil, (1900...2100).contains(first.value) else {
        return nil
      }
      parts.year = first.value
      if let second {
        guard (1900...2100).contains(second) else { return nil }
        parts.endYear = second
      }
    case "月":
      guard (1...12).contains(first.value), parts.part == nil, parts.months == nil else {
        return nil
      }
      if let second {
        guard (1...12).contains(second), second > first.value else { return nil }
        parts.months = first.value...second
      } else {
        parts.part = .month(first.value)
      }
      if position + 1 < passage.upperBound, units[position + 1] == "份" { position += 1 }
    case "日" where parts.isEmpty, "号" where parts.isEmpty:
      guard second == nil, isDayAlone(from: start, behind: position, in: passage),
        let day = dayAlone(first.value)
      else { return nil }
      parts.year = day.year
      parts.part = day.part
    case "日", "号":
      guard case .month(let month) = parts.part, (1...31).contains(first.value) else { return nil }
      parts.part = .day(month: month, day: first.value)
      if let second {
        guard second > first.value, second <= 31 else { return nil }
        parts.endDay = .day(month: month, day: second)
      } else if let (day, end) = endDay(at: position + 1, month, first.value, parser) {
        parts.endDay = day
        return end
      }
    default:
      return nil
    }
    return position + 1
  }

  /// 9月6日|至8日, 9月28日|至10月3日: the last of several days, and where it ends.
  private func endDay(
    at start: Int, _ month: Int, _ firstDay: Int, _ parser: NumeralParser
  ) -> (PartialDate.Part, end: Int)? {
    guard start < parser.end, isRangeSign(units[start]), var last = whole(at: start + 1, parser)
    else { return nil }
    var lastMonth = month
    if last.end < parser.end, units[last.end] == "月" {
      guard (month...12).contains(last.value), let day = whole(at: last.end + 1, parser) else {
        return nil
      }
      (lastMonth, last) = (last.value, day)
    }
    guard last.end < parser.end, units[last.end] == "日" || units[last.end] == "号",
      (1...31).contains(last.value), lastMonth > month || last.value > firstDay
    else { return nil }
    return (.day(month: lastMonth, day: last.value), last.end + 1)
  }

  /// 9日上午, 23日，: a day without its month, at the head of a clause; but not 5日内.
  private func isDayAlone(from start: Int, behind position: Int, in passage: Range<Int>) -> Bool {
    guard position + 1 < passage.upperBound, units[start].lexicalClass == .digit else {
      return false
    }
    let before = start - 1
    guard
      before < passage.lowerBound || units[before].lexicalClass.endsClause
        || units[before].lexicalClass.staysWithSentence || units[before] == " "
    else { return false }
    switch units[position + 1] {
    case "上", "下", "晚", "中", ",", "在", "举": return position + 2 < passage.upperBound
    default: return false
    }
  }

  /// The last day of that number up to the article's.
  private func dayAlone(_ day: Int) -> PartialDate? {
    guard let date = reportDay ?? articleDate else { return nil }
    switch date.part {
    case .day(let month, let last):
      let isBefore = day <= last
      let (year, month) =
        isBefore ? (date.year, month) : month > 1 ? (date.year, month - 1) : (date.year - 1, 12)
      guard (1...PartialDate.days(inMonth: month, of: year)).contains(day) else { return nil }
      return PartialDate(year: year, part: .day(month: month, day: day))
    case .month(let month):
      guard (1...PartialDate.days(inMonth: month, of: date.year)).contains(day) else { return nil }
      return PartialDate(year: date.year, part: .day(month: month, day: day))
    default: return nil
    }
  }

  /// Takes so many years up to the one that they come to; false where nothing tells which it is.
  private func takeSpan(_ count: Int, into parts: inout Parts, _ lastYear: Int?) -> Bool {
    guard parts.isEmpty, let year = endOfSpan(lastYear, count) else { return false }
    parts.year = year - count
    parts.endYear = year
    return true
  }

  /// The year that 25年来 comes to: the one spoken of, unless that is long past.
  private func endOfSpan(_ lastYear: Int?, _ count: Int) -> Int? {
    guard let lastYear, let year = articleDate?.year else { return lastYear ?? articleDate?.year }
    // 2021年8月出台政策，两年来 in a text of 2023
    if lastYear + count == year { return year }
    return lastYear < year - 2 ? year : lastYear
  }

  /// 3年来: the years up to the article's; and 十年间 at the head of a clause, else it does not say which years.
  private func isSpan(behind position: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    guard (1...60).contains(count), position + 1 < passage.upperBound else { return false }
    if units[position + 1] == "来" { return true }
    guard count > 1, units[position + 1] == "间" else { return false }
    var start = position
    while start > passage.lowerBound, units[start - 1].lexicalClass.isPartOfNumber { start -= 1 }
    return start == passage.lowerBound || units[start - 1].lexicalClass.endsClause
  }

  /// 一年多来.
  private func isSpanAndMore(behind position: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    (1...60).contains(count) && position + 2 < passage.upperBound
      && units[position + 1] == "多" && units[position + 2] == "来"
  }

  /// 15年后的今天.
  private func isToday(behind position: Int, in passage: Range<Int>) -> Bool {
    let end = position + 5
    return end <= passage.upperBound && units[position + 1] == "后" && units[position + 2] == "的"
      && units[position + 3] == "今" && units[position + 4] == "天"
  }

  /// 5年后: as many years behind the article's.
  private func isAfter(behind position: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    (1...30).contains(count) && position + 1 < passage.upperBound && units[position + 1] == "后"
  }

  /// 5年前: as many years before the article's.
  private func isBefore(behind position: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    guard (2...60).contains(count), position + 2 < passage.upperBound, units[position + 1] == "前"
    else { return false }
    return units[position + 2].lexicalClass == .comma || units[position + 2] == "的"
  }

  /// (近)三年，(过去)五年: the years up to the article's, at the head of a clause; but not 历时近三年.
  private func isLastYears(from start: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    guard (2...60).contains(count) else { return false }
    guard start > passage.lowerBound else { return false }
    let length = opensWithPast(start, in: passage) ? 2 : units[start - 1] == "近" ? 1 : 0
    let before = start - length - 1
    return length > 0
      && (before < passage.lowerBound || units[before].lexicalClass.endsClause
        || units[before].lexicalClass == .openQuote)
  }

  /// 未来(三年), 今后(五年): as many years from the article's.
  private func isYearsToCome(from start: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    guard (2...30).contains(count), start >= passage.lowerBound + 2 else { return false }
    switch (units[start - 2], units[start - 1]) {
    case ("未", "来"), ("今", "后"): return true
    default: return false
    }
  }

  /// (2016年获批。)此后(五年): as many years behind the one spoken of.
  private func isYearsSince(from start: Int, in passage: Range<Int>, _ count: Int) -> Bool {
    guard (2...60).contains(count), start >= passage.lowerBound + 2 else { return false }
    return (units[start - 2] == "此" || units[start - 2] == "其") && units[start - 1] == "后"
  }

  /// 过去(五年), 最近(三年).
  private func opensWithPast(_ start: Int, in passage: Range<Int>) -> Bool {
    guard start >= passage.lowerBound + 2 else { return false }
    return units[start - 2] == "过" && units[start - 1] == "去"
      || units[start - 2] == "最" && units[start - 1] == "近"
  }

  /// 八年过去: the text comes to the present.
  private func isPassed(behind position: Int, in passage: Range<Int>) -> Bool {
    position + 2 < passage.upperBound && units[position + 1] == "过" && units[position + 2] == "去"
  }

  private func whole(at position: Int, _ parser: NumeralParser) -> (value: Int, end: Int)? {
    if let plain = plainDigits(at: position, before: parser.end) { return plain }
    guard let numeral = parser.numeral(at: position), !numeral.hasPoint, numeral.upper == nil,
      !numeral.isMore, !numeral.isFraction, numeral.value.isWhole, !numeral.value.isNegative,
      let value = Int(numeral.value.description), value < 10_000
    else { return nil }
    return (value, numeral.range.upperBound)
  }

  /// Up to four ASCII digits directly before 年, 月, 日 or what joins two of them: the common case,
  /// for which no numeral has to be read.
  private func plainDigits(at start: Int, before end: Int) -> (value: Int, end: Int)? {
    var (position, value) = (start, 0)
    while position < end, position - start < 4, units[position].lexicalClass == .digit,
      let digit = units[position].digitValue
    {
      value = 10 * value + digit
      position += 1
    }
    guard position > start, position < end else { return nil }
    switch units[position] {
    case "年", "月", "日", "号", "至", "到": return (value, position)
    default: return units[position].lexicalClass == .dash ? (value, position) : nil
    }
  }

  private func isRangeSign(_ unit: TextUnit) -> Bool {
    unit.lexicalClass == .dash || unit == "至" || unit == "到"
  }
}
