import Lexicon
import Measurements

/// Times of what happened once, which date no more than their own clause.
extension ParagraphReading {
  /// 成立于2005年9月, 2020年7月14日晋级省级开发区, 2024年10月投产，…: what happened once dates no clause but
  /// its own. Nor does what a thing was built in: 去年投资6.8亿元建成的生产线，….
  func tellsOfOneDay(
    _ time: TimeExpression, in sentence: Sentence, _ articleDate: PartialDate?
  ) -> Bool {
    guard time.form == .stated else { return false }
    let clause = sentence.clause(at: time.range.lowerBound)
    // 成立15年来: the years since; 经省政府批准的园区|一季度: founded some time before.
    if let founding = words.last(.founding, in: clause, before: clause.upperBound),
      units[time.range.upperBound - 1] != "来",
      founding.upperBound > time.range.lowerBound
        || !units[founding.upperBound..<time.range.lowerBound].contains("的")
    {
      return true
    }
    // 预计2027年投产，年产值15亿元
    guard let articleDate,
      time.period.start.year < articleDate.year
        || time.period.start.year == articleDate.year
          && time.period.end.lastMonth <= articleDate.lastMonth
    else { return false }
    let start = time.range.upperBound
    let behind = start..<max(start, min(clause.upperBound, start + 40))
    // 2018年落户清江经开区，…
    if let seat = words.first(.firmSeat, in: behind),
      mentions(near: seat.upperBound..<seat.upperBound + 1).contains(where: {
        mentions[$0].range.lowerBound == seat.upperBound
      })
    {
      return true
    }
    // 2021年开街，…
    if words.all(.opening, in: behind).contains(where: { $0.upperBound == clause.upperBound }) {
      return true
    }
    if words.all(.completion, in: behind).contains(where: {
      $0.upperBound == clause.upperBound || units[$0.upperBound] == "的"
    }) {
      return true
    }
    return tellsWhich(behind)
  }

  /// 去年3月落户的博远重工，…: a time that tells which firm or project is meant, where the clause counts none.
  private func tellsWhich(_ behind: Range<Int>) -> Bool {
    guard figures(in: behind).isEmpty else { return false }
    return [WordList.firmSeat, .projectStart, .signing].contains { list in
      words.all(list, in: behind).contains {
        $0.upperBound < behind.upperBound && units[$0.upperBound] == "的"
      }
    }
  }
}
