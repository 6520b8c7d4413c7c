import Lexicon
import Measurements

/// Reads the times of a paragraph, resolved against the date of the article.
///
/// A time is put together from its parts as they follow each other: 今年 + 1-8月, 截至 + 2022年 + 年底,
/// 2017年 + 以来.
struct TimeExpressionReader {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date; its year alone where nothing more is known.
  let articleDate: PartialDate?
  /// The words of time of the passage to be read, in their order.
  private(set) var words: ArraySlice<LexicalHit> = []
  /// Where a figure may begin in the passage, in order: numbers of times begin at some of these.
  private(set) var places: ArraySlice<UInt32> = []

  init(units: [TextUnit], lexicon: Lexicon, articleDate: PartialDate?) {
    self.units = units
    self.lexicon = lexicon
    self.articleDate = articleDate
  }

  /// The parts of one time while it is read.
  struct Parts {
    var start: Int
    var end: Int
    var year: Int?
    var endYear: Int?
    var part: PartialDate.Part?
    var months: ClosedRange<Int>?
    /// The last of several days: 9月6日至8日.
    var endDay: PartialDate.Part?
    var isUntil = false
    var isSince = false
    var isEnd = false
    /// The year that the text spoke of before.
    var spokenYear: Int?
    var plan: (Int, Int)?
    var now: TimeExpression.Form?
    /// 去年同期: a year before the time that the text spoke of last.
    var isSamePeriod = false
    /// 同期 at the head of a clause: the very time that the text spoke of last.
    var isSameTime = false
    /// 今天 0, 昨天 -1: days from that of the report.
    var dayOffset: Int?
    /// Another year that an earlier clause of the sentence spoke of: (去年新增136家，)年末总数408家.
    var yearOfSentence: Int?
    /// The part of a year that an earlier clause of the sentence spoke of.
    var followed: PartialDate?
    var isEmpty: Bool {
      year == nil && part == nil && months == nil && plan == nil && now == nil && !isSamePeriod
    }
  }

  /// Whether the text has reported on the year before that of the article: 去年, 2020年 as a whole.
  var hasReportedLastYear = false

  /// The day on which the report says that it was sent: 本报兰州7月10日讯.
  private(set) var reportDay: PartialDate?

  /// Turns to a passage of a lexical reading.
  mutating func turn(to passage: Int, of lexical: LexicalReading) {
    words = lexical.times(of: passage)
    places = lexical.numberPlaces(of: passage)
  }

  /// Reads what follows as if no day of the report had been told before.
  mutating func forgetReportDay() { reportDay = nil }

  /// Adds the times of the passage, in order. `spokenYear` is the year that the paragraphs before
  /// reported on: 全年 means it.
  mutating func read(
    _ passage: Range<Int>, spokenYear: Int? = nil, into expressions: inout [TimeExpression]
  ) {
    var lastYear: Int?
    var last: Period?
    var lastStated: TimeExpression?
    let context = spokenYear
    var position = passage.lowerBound
    var next = words.startIndex
    var place = places.startIndex
    while true {
      while next < words.endIndex, words[next].start < position { next += 1 }
      let end = next < words.endIndex ? words[next].start : passage.upperBound
      position = nextNumber(from: position, to: end, &place)
      guard position < passage.upperBound else { break }
      if position < end, !mayBePart(at: position, before: passage.upperBound) {
        // All of the digits are told by what follows them.
        let lexicalClass = units[position].lexicalClass
        while position < end, units[position].lexicalClass == lexicalClass { position += 1 }
        continue
      }
      var parts = Parts(start: position, end: position)
      parts.spokenYear = lastYear ?? context
      if let spoken = spokenInSentence(lastStated, at: position) {
        if spoken.part != .year {
          parts.followed = spoken
        } else if spoken.year != articleDate?.year {
          parts.yearOfSentence = spoken.year
        }
      }
      while let end = readPart(at: parts.end, in: passage, into: &parts, lastYear: lastYear) {
        parts.end = end
      }
      guard parts.end > position else {
        position += 1
        continue
      }
      if var expression = resolve(parts, after: last) {
        expression.isUntil = parts.isUntil
        expression.role =
          parts.isSameTime
          ? .when
          : parts.isSamePeriod
            ? roleOfSamePeriod(expression, in: passage) : role(of: expression, in: passage)
        if isDateline(expression) {
          expression.role = .dateline
          if case .at(let day) = expression.period { reportDay = day }
        }
        if let since = since(expression, in: passage) { expression.period = since }
        if let joined = joined(expressions.last, with: expression) {
          expressions.removeLast()
          expression = joined
        }
        expressions.append(expression)
        // (2022年数据): what a bracket dates is not what the text goes on to tell.
        if expression.form == .stated, expression.role == .when,
          !expression.isBracketed(in: units), !datesOrigin(of: expression, in: passage)
        {
          if case .at(let date) = expression.period, date.part == .year, let articleDate,
            date.year == articleDate.year - 1
          {
            hasReportedLastYear = true
          }
          lastYear = parts.endYear ?? parts.year ?? expression.period.end.year
          last = expression.period
          lastStated = expression
        }
      }
      position = parts.end
    }
  }

  /// 去年一季度引进，(二季度)动工，(年底)投产: the date that the sentence spoke of last, from which a part of a
  /// year without a year of its own goes on.
  private func spokenInSentence(_ last: TimeExpression?, at position: Int) -> PartialDate? {
    guard let last, case .at(let date) = last.period, position - last.range.upperBound <= 120,
      last.range.upperBound <= position,
      !(last.range.upperBound..<position).contains(where: {
        units[$0].lexicalClass == .sentenceEnd
      })
    else { return nil }
    return date
  }

  /// The first position from `start` on where a number may begin; `end` where there is none. The place
  /// is that from which on to look.
  private func nextNumber(from start: Int, to end: Int, _ place: inout Int) -> Int {
    while place < places.endIndex {
      let position = Int(places[place])
      if position >= end { return end }
      if position >= start, Self.mayBeginNumber(units[position]) { return position }
      place += 1
    }
    return end
  }

  /// Whether a passage may name a year though the article has no date: in digits, or by a plan.
  func mayHoldYear(_ passage: Range<Int>) -> Bool {
    let text = units.span.extracting(passage)
    var position = 1
    // Below the count, as just checked, and above 0.
    while position < text.count {
      if text[unchecked: position] == "年" {
        let before = text[position - 1]
        if Self.mayBeginNumber(before) || before == " " { return true }
      }
      position &+= 1
    }
    return words.contains {
      if case .plan = lexicon.timeWords[$0.match.entry].meaning { return true }
      return false
    }
  }

  /// 2015年和2016年: two years on end as one period.
  private func joined(
    _ first: TimeExpression?, with second: TimeExpression
  ) -> TimeExpression? {
    guard let first, case .at(let start) = first.period, case .at(let end) = second.period,
      start.part == .year, end.part == .year, end.year == start.year + 1,
      first.form == .stated, second.form == .stated,
      second.range.lowerBound == first.range.upperBound + 1,
      ["和", "、", "与"].contains(units[first.range.upperBound])
    else { return nil }
    return TimeExpression(
      range: first.range.lowerBound..<second.range.upperBound, period: .between(start, end),
      form: .stated, role: first.role)
  }

  // MARK: Parts

  private func readPart(
    at start: Int, in passage: Range<Int>, into parts: inout Parts, lastYear: Int?
  ) -> Int? {
    var position = start
    if start > parts.start {
      while position < passage.upperBound,
        units[position] == " " || units[position] == "的" && parts.now == nil
      {
        position += 1
      }
    }
    guard position < passage.upperBound else { return nil }
    if Self.mayBeginNumber(units[position]), mayBePart(at: position, before: passage.upperBound) {
      if let end = readNumber(at: position, in: passage, into: &parts, lastYear: lastYear) {
        return end
      }
    }
    // “十一五”末: the closing quotation mark of a plan.
    if parts.plan != nil, units[position].lexicalClass == .closeQuote,
      position + 1 < passage.upperBound
    {
      position += 1
    }
    if let end = firstYears(at: position, in: passage, of: &parts) { return end }
    if units[position] == "底" || units[position] == "末" {
      guard parts.year != nil || parts.part != nil || parts.plan != nil, !parts.isEnd else {
        return nil
      }
      parts.isEnd = true
      return position + 1
    }
    // 自2021年7月起,
    if units[position] == "起", parts.year != nil || parts.part != nil, !parts.isSince,
      begins(at: position + 1, parts, in: passage)
    {
      parts.isSince = true
      return position + 1
    }
    if parts.isEmpty, isSameTime(at: position, in: passage) {
      parts.isSamePeriod = true
      parts.isSameTime = true
      return position + 2
    }
    guard let word = word(at: position), !isYearOfNothing(word, in: passage),
      take(lexicon.timeWords[word.match.entry].meaning, into: &parts, lastYear: lastYear)
    else { return nil }
    return word.range.upperBound
  }

  /// Whether 起 before a position says since when: 自2022年起布局, 7月起，; but not 2021年起步.
  private func begins(at next: Int, _ parts: Parts, in passage: Range<Int>) -> Bool {
    guard next < passage.upperBound, !units[next].lexicalClass.endsClause else { return true }
    guard parts.start > passage.lowerBound,
      units[parts.start - 1] == "自" || units[parts.start - 1] == "从"
    else { return false }
    return !["步", "草", "飞", "点", "航", "家", "底"].contains(units[next])
  }

  /// (“十一五”)前四年: the first years of a plan.
  private func firstYears(at position: Int, in passage: Range<Int>, of parts: inout Parts) -> Int? {
    guard let (first, last) = parts.plan, position + 2 < passage.upperBound,
      units[position] == "前", units[position + 2] == "年",
      let numeral = NumeralParser(units: units, lexicon: lexicon, end: position + 2)
        .numeral(at: position + 1), let count = Int(numeral.value.description),
      (2...4).contains(count)
    else { return nil }
    parts.plan = (first, min(last, first + count - 1))
    return position + 3
  }

  /// (一季度，园区投资增长18%。)同期，全市增长6%: the same time at the head of a clause, or of the whole of a
  /// share (占同期全市的45%); but not 同期为8家, 同期的.
  private func isSameTime(at position: Int, in passage: Range<Int>) -> Bool {
    guard position + 2 < passage.upperBound, units[position] == "同", units[position + 1] == "期"
    else { return false }
    let before = position - 1
    // 占|(海南省)同期(外贸总值的62.8%)
    let whole = max(passage.lowerBound, position - 6)..<position
    if let share = whole.last(where: { units[$0] == "占" }),
      !units[share..<position].contains(where: {
        $0.lexicalClass.endsClause || $0.lexicalClass == .digit
      })
    {
      return true
    }
    guard before < passage.lowerBound || units[before].lexicalClass.endsClause else { return false }
    switch units[position + 2] {
    case "为", "的", "是", "仅", "相", "增", "下", "高", "低": return false
    default: return true
    }
  }

  /// 年度 without 计划 or 投资 behind it, which alone make it the year of the article; 年内 of 五年内, 年初 of 大年初七,
  /// 前4个月 of 提前4个月.
  private func isYearOfNothing(_ word: LexicalHit, in passage: Range<Int>) -> Bool {
    // 历史|同期: no time in particular.
    if word.start > passage.lowerBound, units[word.start] == "同", units[word.start - 1] == "史" {
      return true
    }
    // 新上|年产80万台(的项目)
    if word.start > passage.lowerBound, units[word.start] == "上", units[word.start - 1] == "新",
      units[word.start + 1] == "年", units[word.start + 2] == "产"
    {
      return true
    }
    // 五年|内, not of this year.
    if word.start > passage.lowerBound, units[word.start] == "年",
      Self.mayBeginNumber(units[word.start - 1]) || units[word.start - 1] == "大"
    {
      return true
    }
    // 提|前4个月
    if word.start > passage.lowerBound, units[word.start] == "前", units[word.start - 1] == "提" {
      return true
    }
    guard isOfPlanYear(word.range) else { return false }
    guard word.range.upperBound < passage.upperBound else { return true }
    let next = units[word.range.upperBound]
    return next != "计" && next != "投"
  }

  /// 年度(计划投资37亿元): the year of one figure alone.
  func isOfPlanYear(_ range: Range<Int>) -> Bool {
    range.count == 2 && units[range.lowerBound] == "年" && units[range.lowerBound + 1] == "度"
  }

  /// The longest word of time that begins at a position.
  private func word(at position: Int) -> LexicalHit? {
    var (low, high) = (words.startIndex, words.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    guard low > words.startIndex, words[low - 1].start == position else { return nil }
    return words[low - 1]
  }

  private func take(_ meaning: TimeWord.Meaning, into parts: inout Parts, lastYear: Int?) -> Bool {
    switch meaning {
    case .year(let offset):
      guard parts.year == nil, parts.part == nil, let year = articleDate?.year else { return false }
      parts.year = year + offset
    case .sameYear:
      guard parts.year == nil, let year = parts.spokenYear ?? articleDate?.year else {
        return false
      }
      parts.year = year
    case .yearBefore:
      guard parts.year == nil, parts.part == nil, let year = parts.spokenYear ?? articleDate?.year
      else { return false }
      parts.year = year - 1
    case .yearAfter:
      guard parts.year == nil, let year = lastYear else { return false }
      parts.year = year + 1
    case .month(let offset):
      guard parts.isEmpty, let articleDate else { return false }
      guard let month = articleDate.month else { return false }
      let count = 12 * articleDate.year + month - 1 + offset
      guard count > 0 else { return false }
      parts.year = count / 12
      parts.part = .month(count % 12 + 1)
    case .half(let half):
      guard parts.part == nil else { return false }
      parts.part = .half(half)
    case .quarter(let quarter):
      guard parts.part == nil else { return false }
      parts.part = .quarter(quarter)
    case .months(let first, let last):
      guard parts.part == nil, parts.months == nil else { return false }
      parts.months = first...last
    case .yearEnd:
      guard parts.part == nil else { return false }
      parts.isEnd = true
      // 截至年底 in January: the end of the year before.
      if parts.year == nil {
        parts.year =
          parts.followed?.year ?? parts.yearOfSentence ?? yearToEnd(parts)
      }
      return parts.year != nil
    case .monthEnd:
      guard parts.part != nil else { return false }
      parts.isEnd = true
    case .yearBegin:
      if parts.year == nil { parts.year = articleDate?.year }
      return parts.year != nil
    case .fullYear:
      if parts.year == nil {
        if hasReportedLastYear, lastYear == nil, yearJustPassed != nil {
          let isPlan = goesOn(with: Self.planning, behind: parts.end + 2)
          parts.year = isPlan ? articleDate?.year : yearJustPassed
        } else if isGoalOfThisYear(parts) {
          parts.year = articleDate?.year
        } else {
          parts.year = parts.spokenYear ?? reportYear
        }
      }
      return parts.year != nil
    case .since:
      guard !parts.isEmpty, parts.now == nil else { return false }
      parts.isSince = true
    case .now:
      guard parts.isEmpty || parts.isUntil else { return false }
      parts.now = .now
    case .day(let offset):
      guard parts.isEmpty else { return false }
      parts.now = .recent
      parts.dayOffset = offset
    case .recent:
      guard parts.isEmpty else { return false }
      parts.now = .recent
    case .plan(let first, let last):
      guard parts.isEmpty else { return false }
      parts.plan = (first, last)
    case .planBegin, .planEnd:
      guard let plan = parts.plan else { return false }
      parts.plan = nil
      parts.year = meaning == .planBegin ? plan.0 : plan.1
    case .pastYear:
      guard parts.isEmpty, let year = yearJustPassed else { return false }
      parts.year = year
    case .newYear:
      guard parts.isEmpty, let articleDate else { return false }
      parts.year = articleDate.year + (articleDate.month ?? 0) / 10
    case .until:
      guard parts.isEmpty else { return false }
      parts.isUntil = true
    case .samePeriod:
      // (比)2019年同期
      if parts.year != nil { return true }
      guard parts.isEmpty, articleDate != nil else { return false }
      parts.isSamePeriod = true
    }
    return true
  }

  /// The year that 全年 means without another word: in January and February the one that ended.
  private var reportYear: Int? {
    guard let articleDate else { return nil }
    switch articleDate.part {
    case .month(let month), .day(let month, _): return articleDate.year - (month <= 2 ? 1 : 0)
    default: return articleDate.year
    }
  }

  /// The year that 年末 means: that of the report in a text of the first months, unless it says what is to
  /// come by then (年底前, 年底将).
  private func yearToEnd(_ parts: Parts) -> Int? {
    if parts.isUntil { return reportYear }
    guard let articleDate else { return nil }
    let end = parts.end + 2
    let isAhead = end < units.count && units[end] == "前" || announcesPlan(behind: end)
    guard parts.spokenYear == articleDate.year - 1, !isAhead else { return articleDate.year }
    // In a text of which the year alone is known, 年底 may be to come, 年末 hardly.
    let isOver = articleDate.month.map { $0 <= 4 } ?? (units[end - 1] == "末")
    return isOver ? articleDate.year - 1 : articleDate.year
  }

  /// The year before, in an article of January to March.
  var yearJustPassed: Int? {
    guard let articleDate else { return nil }
    switch articleDate.part {
    case .month(let month), .day(let month, _): return month <= 3 ? articleDate.year - 1 : nil
    default: return nil
    }
  }

}
