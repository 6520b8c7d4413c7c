import Lexicon
import Measurements

/// When the level held from which a change set out: 由12个减至5个.
extension PeriodRules {
  /// 由原来的12个减至5个, 从100个工作日缩到25个工作日: the first of two levels; and 以前要过15个事项.
  func isFormerLevel(
    _ figure: Figure, _ clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Bool {
    guard let site = paragraph.figure(at: figure.range.lowerBound) else { return false }
    var start = figure.range.lowerBound
    if start - 1 > clause.lowerBound, units[start - 1] == "的" { start -= 1 }
    let isFormer =
      paragraph.times(beginningIn: clause.lowerBound..<figure.range.lowerBound)
      .allSatisfy { $0.role != .origin }
    guard isFormer, setsOutFormer(start, from: clause.lowerBound) else { return false }
    guard let next = paragraph.figure(from: figure.range.upperBound), next.kind == site.kind,
      next.sentence == site.sentence, next.range.lowerBound - figure.range.upperBound <= 12
    else { return false }
    switch units[next.range.lowerBound - 1] {
    case "到", "至", "为", "成": return true
    default: return false
    }
  }

  /// 由, 从, 由原来, 从过去 before a position.
  private func setsOutFormer(_ end: Int, from start: Int) -> Bool {
    func isOut(_ position: Int) -> Bool {
      position >= start && (units[position] == "由" || units[position] == "从")
    }
    if isOut(end - 1) { return true }
    guard end - 3 >= start else { return false }
    switch (units[end - 2], units[end - 1]) {
    case ("原", "来"), ("以", "前"), ("过", "去"), ("原", "先"), ("此", "前"), ("之", "前"),
      ("最", "初"), ("起", "初"), ("当", "初"), ("平", "均"),
      ("法", "定"):
      return isOut(end - 3)
    default: return false
    }
  }

  /// (由上年的第73位升至第36位；)由第161位升至第91位: the time that the level before it in the sentence was
  /// given; none where nothing gives one.
  func formerPeriod(
    of figure: Figure, _ sentence: Sentence, in paragraph: ParagraphReading
  ) -> Period? {
    let lead = sentence.range.lowerBound..<figure.range.lowerBound
    let told = paragraph.times(beginningIn: lead)
    return told.last { $0.role == .origin }?.period
  }

  /// 原来跑4个部门、交20份材料, 以前要过15个审批事项: what a clause tells of before, without a time.
  func isToldAsFormer(
    _ figure: Figure, _ clause: Range<Int>, in paragraph: ParagraphReading, isGoverned: Bool
  ) -> Bool {
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    guard let word = paragraph.words.first(.formerly, in: lead) else { return false }
    // 当时 is of the time that was told.
    if isGoverned, units[word.upperBound - 1] == "时" { return false }
    // 比以往缩短
    if word.lowerBound > 0, ["比", "较", "与", "跟"].contains(units[word.lowerBound - 1]) {
      return false
    }
    // 原来的, 之前 behind a noun: not at the head of the clause.
    return word.lowerBound - clause.lowerBound <= 4
      && (word.upperBound >= units.count || units[word.upperBound] != "的")
  }
}
