import Lexicon
import Measurements

/// What a time tells of a plan or a fact.
extension StatusRules {
  /// (年度计划投资158亿元，)1—11月完成投资164.3亿元: done in a time at the head of the clause, whether a date
  /// resolves it or not; but not 全年完成, 2025年完成.
  func isDoneInTime(_ lead: Range<Int>, in paragraph: ParagraphReading) -> Bool {
    guard
      let time = paragraph.tokens(in: lead, of: LexicalCategories(.time)).first?.range
        ?? monthsAtHead(of: lead),
      time.lowerBound == lead.lowerBound, Self.pastMonths.end(time, in: units)
    else { return false }
    var deeds = false
    for cue in paragraph.tokens(
      in: time.upperBound..<lead.upperBound, of: LexicalCategories(.status))
    {
      guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
      if status == .planned { return false }
      deeds = deeds || status == .actual
    }
    return deeds
  }

  /// 1—11月, 前三季度 at the head of a clause.
  private func monthsAtHead(of lead: Range<Int>) -> Range<Int>? {
    guard let first = lead.first, units[first].lexicalClass == .digit,
      let month = lead.prefix(7).first(where: { units[$0] == "月" })
    else { return nil }
    return first..<month + 1
  }

  private static let pastMonths = NameParts("月", "前三季度", "截至目前")

  /// (年度计划342亿元，)到9月底完成193亿元: what a clause with a past time of its own tells as done.
  func isDoneByTime(
    _ figure: Figure, _ lead: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    guard let time = paragraph.times(beginningIn: lead).last, time.role == .when,
      time.form == .stated, time.range.upperBound <= figure.range.lowerBound,
      isPast(time.period.end)
    else { return false }
    return paragraph.tokens(
      in: time.range.upperBound..<figure.range.lowerBound, of: LexicalCategories(.status)
    ).contains { Self.isWeak(lexicon.cues[$0.entry].word) }
  }

  /// Whether a month, quarter or half of a year had ended when the article appeared.
  func isPast(_ date: PartialDate) -> Bool {
    guard let articleDate, date.part != .year else { return false }
    // 年底 of the article's year, known to the year alone, may be to come.
    if articleDate.part == .year, date.part == .day(month: 12, day: 31) {
      return date.year < articleDate.year
    }
    return (date.year, date.lastMonth) <= (articleDate.year, articleDate.lastMonth)
  }

  /// 到2025年: a year behind the article's.
  func isFuture(_ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading)
    -> Bool
  {
    for time in paragraph.times(beginningIn: sentence.range)
    where time.form == .stated
      && time.range.lowerBound <= clause.upperBound
    {
      // 到2025年，全区企业达到1200家, in a text without a date
      if articleDate == nil, case .at(let date) = time.period, isTerm(time, date, sentence) {
        return true
      }
      if case .at(let date) = time.period, let article = paragraph.articleYear,
        date.year > article
          || date.year == article
            && (isWholeYear(time, sentence, paragraph.words) || isTerm(time, date, sentence)
              || isYetToEnd(date)
                && (time.range.lowerBound == clause.lowerBound
                  || time.range.lowerBound == sentence.clauses.first?.lowerBound))
      {
        return true
      }
    }
    return false
  }

  /// 三年内筹建人才房2.1万套: what is to be done within years.
  func isWithinYears(_ lead: Range<Int>) -> Bool {
    units.hold("年", "内", in: lead)
      && lead.dropFirst().dropLast(2).contains {
        units[$0] == "年" && units[$0 + 1] == "内" && units[$0 - 1].lexicalClass == .chineseDigit
          // 毕业两年内的大学生, 近三年内
          && units[$0 + 2] != "的" && units[max(0, $0 - 2)] != "业" && units[max(0, $0 - 2)] != "近"
      }
  }

  /// 二季度 in an article of April, which cannot tell what it has come to.
  func isYetToEnd(_ date: PartialDate) -> Bool {
    switch (articleDate?.part, date.part) {
    case (.month(let month)?, .half), (.month(let month)?, .quarter): return date.lastMonth > month
    case (.day(let month, _)?, .half), (.day(let month, _)?, .quarter):
      return date.lastMonth > month
    default: return false
    }
  }

  /// 全年地区生产总值增长7% in an article of March to October, at the head of a clause.
  private func isWholeYear(
    _ time: TimeExpression, _ sentence: Sentence, _ words: RuleWords
  ) -> Bool {
    let end = time.range.upperBound
    // 全年计划投资290亿元，已完成215亿元
    guard !words.begins(.plan, at: end, before: end + 4), time.range.count >= 2,
      units[time.range.upperBound - 2] == "全",
      sentence.clause(at: time.range.lowerBound).lowerBound == time.range.lowerBound
    else { return false }
    guard let month = articleDate?.month else { return false }
    // 今年，确保…跻身前10强。全年完成…: in the first months, where the paragraph has set out with this year.
    return (3...10).contains(month)
      || month < 3 && setsOutWithThisYear(before: time.range.lowerBound)
  }

  /// Whether a sentence before the position begins with 今年, and none behind that with another time.
  private func setsOutWithThisYear(before position: Int) -> Bool {
    var start = position
    while start > 1, position - start < 400 {
      start -= 1
      guard
        units[start].lexicalClass == .sentenceEnd || units[start - 1].lexicalClass == .sentenceEnd
          || units[start] == "今"
      else { continue }
      if start + 1 < position, units[start] == "今", units[start + 1] == "年" {
        return start == 0 || !(units[start - 1].lexicalClass == .other)
      }
    }
    return false
  }

  /// 到2023年，全区培育企业1000家 in a text of 2023: the term of a plan, at the head of a clause.
  private func isTerm(_ time: TimeExpression, _ date: PartialDate, _ sentence: Sentence) -> Bool {
    let before = time.range.lowerBound - 1
    return date.part == .year && before >= sentence.range.lowerBound && units[before] == "到"
      && sentence.clause(at: time.range.lowerBound).lowerBound == before
  }
}
