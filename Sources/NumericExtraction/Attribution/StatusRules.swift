import Lexicon
import Measurements

/// Tells fact, plan and rule apart.
///
/// | order | evidence | status |
/// |---|---|---|
/// | 1 | a limit or an allowance in a text of rules, or with 给予, 奖励 … | policy |
/// | 2 | the nearest cue in the clause, up to the figure: 已完成, 预计, 计划 | as the cue says |
/// | 3 | a plan said earlier in the sentence with nothing done since: 将…, 下一步… | planned |
/// | 4 | amount, area or capacity of a single project that isn't running | planned |
/// | 5 | otherwise | actual |
struct StatusRules {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The status of a figure of the given scope.
  func status(
    of figure: Figure, scope: Scope, change: Change, in paragraph: ParagraphReading,
    sentence: Sentence, isPolicy: Bool
  ) -> Status {
    let clause = sentence.clause(at: figure.range.lowerBound)
    if scope == .policy { return .policy }
    let upToFigure = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    if isPolicy { return .policy }
    if let cue = nearest(in: upToFigure, of: paragraph) {
      if cue == .policy {
        if figure.quantity.bound == .atMost { return .policy }
      } else {
        return cue
      }
    }
    if planLooksAhead(from: sentence, to: clause, in: paragraph) { return .planned }
    if isFuture(clause, sentence, in: paragraph) { return .planned }
    if scope == .project, change.direction == .none { return projectStatus(figure, sentence, paragraph) }
    return .actual
  }

  /// The last cue of a range, the planned ones stronger than a bare 已 or 实现 behind them.
  private func nearest(in range: Range<Int>, of paragraph: ParagraphReading) -> Status? {
    let cues = paragraph.tokens(in: range, of: LexicalCategories(.status))
    var result: Status?
    for cue in cues {
      guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
      let word = lexicon.cues[cue.entry].word
      // 计划完成投资, 可实现: the plan governs the verb of doing behind it.
      if status == .actual, result == .planned, word == "完成" || word == "实现" || word == "建成" {
        continue
      }
      result = status
    }
    if result == .actual, let last = cues.last {
      // 完成 and 实现 alone prove nothing against a plan said earlier in the sentence.
      let word = lexicon.cues[last.entry].word
      if word == "完成" || word == "实现" || word == "建成" || word == "实际" { return nil }
    }
    return result
  }

  /// Whether an earlier clause of the sentence announces a plan, and none since tells a fact.
  private func planLooksAhead(
    from sentence: Sentence, to clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    var planned = false
    for earlier in sentence.clauses where earlier.upperBound <= clause.lowerBound {
      let cues = paragraph.tokens(in: earlier, of: LexicalCategories(.status))
      for cue in cues {
        guard case .status(let status) = lexicon.cues[cue.entry].meaning else { continue }
        let word = lexicon.cues[cue.entry].word
        switch status {
        case .planned: planned = true
        case .actual where word.hasPrefix("已") || word.hasPrefix("现") || word == "累计": planned = false
        default: break
        }
      }
    }
    return planned
  }

  /// 到2025年, with a year behind the article's.
  private func isFuture(_ clause: Range<Int>, _ sentence: Sentence, in paragraph: ParagraphReading)
    -> Bool
  {
    for time in paragraph.times
    where time.form == .stated && sentence.range.contains(time.range.lowerBound)
      && time.range.lowerBound <= clause.upperBound
    {
      let before = time.range.lowerBound - 1
      if sentence.range.contains(before), units[before] == "到", case .at(let date) = time.period,
        let article = paragraph.articleYear, date.year > article
      {
        return true
      }
    }
    return false
  }

  /// A single project is a plan until the sentence says that it is built or runs.
  private func projectStatus(
    _ figure: Figure, _ sentence: Sentence, _ paragraph: ParagraphReading
  ) -> Status {
    let done: [StaticString] = ["投产", "竣工", "建成", "已完成", "投入使用", "投入运营", "投用"]
    let plan: [StaticString] = ["建成后", "投产后", "达产后", "建成投产后", "竣工后", "建成达产后"]
    let matcher = NumeralParser(units: units, lexicon: lexicon, end: sentence.range.upperBound)
    for position in sentence.range where position < figure.range.lowerBound {
      if plan.contains(where: { matcher.follows($0, at: position) }) { return .planned }
      if done.contains(where: { matcher.follows($0, at: position) }) { return .actual }
    }
    switch figure.quantity.unit.kind {
    case .money, .area, .mass, .power, .energy, .volume, .flow, .length, .count: return .planned
    default: return .actual
    }
  }
}
