import Lexicon
import Measurements

/// Tells a change from a level, and its direction and basis.
struct ChangeRules {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The change that a figure tells. A verb of change counts only directly before the figure, with
  /// nothing but 了, 达, 率 or the like between: 增长7%; 增长到7%, 压缩至25个 tell levels.
  func change(of figure: Figure, in paragraph: ParagraphReading, clause: Range<Int>) -> Change {
    var change = Change()
    change.basis = basis(of: figure, in: paragraph, clause: clause)
    if figure.direction != .none {
      change.direction = figure.direction
      return change
    }
    switch figure.quantity.unit.kind {
    case .score: break
    // 较上年前进2位, but 居第2位.
    case .rank where units[figure.range.lowerBound] == "第": break
    case .rank: change.direction = direction(before: figure, in: paragraph, clause: clause)
    default:
      change.direction = direction(before: figure, in: paragraph, clause: clause)
      if change.direction == .none {
        change.direction = directionBehind(figure, in: paragraph, clause)
      }
    }
    if change.direction == .none, change.basis == .yearOnYear { change.basis = .none }
    if change.direction != .none, change.basis == .cumulative { change.basis = .cumulative }
    return change
  }

  /// 保持30%以上的增幅, 8%的降幅.
  private func directionBehind(
    _ figure: Figure, in paragraph: ParagraphReading, _ clause: Range<Int>
  ) -> Direction {
    let (words, position) = (paragraph.words, figure.range.upperBound)
    if words.begins(.increaseBehind, at: position, before: clause.upperBound) { return .up }
    return words.begins(.decreaseBehind, at: position, before: clause.upperBound) ? .down : .none
  }

  private func direction(before figure: Figure, in paragraph: ParagraphReading, clause: Range<Int>)
    -> Direction
  {
    let verbs = paragraph.tokens(
      in: clause.lowerBound..<max(clause.lowerBound, figure.numeral.lowerBound),
      of: LexicalCategories(.change, .status))
    guard let (verb, direction) = lastChange(of: verbs),
      linksDirectly(verb.range.upperBound, to: figure),
      !isGap(behind: verb, in: clause, of: paragraph),
      !endsCountedList(verb, of: figure, in: clause)
    else {
      return differenceBefore(figure, in: clause) ?? lossBefore(figure, in: clause)
        ?? inheritedDirection(before: figure, in: paragraph)
    }
    return direction
  }

  /// The last of some words that tells a change: 增长, 将减少.
  private func lastChange(of verbs: TokensOfCategories) -> (verb: Token, direction: Direction)? {
    var result: (Token, Direction)?
    for verb in verbs {
      switch lexicon.cues[verb.entry].meaning {
      case .change(let direction): result = (verb, direction)
      case .status where lexicon.cues[verb.entry].change != .none:
        result = (verb, lexicon.cues[verb.entry].change)
      default: break
      }
    }
    return result
  }

  /// 规划引领、项目建设、能力提升3项重点工作: the last of the things that the figure counts.
  private func endsCountedList(_ verb: Token, of figure: Figure, in clause: Range<Int>) -> Bool {
    guard figure.quantity.unit.kind == .count, verb.range.upperBound == figure.range.lowerBound,
      figure.range.upperBound < clause.upperBound,
      units[figure.range.upperBound].lexicalClass == .other
    else { return false }
    let item = max(clause.lowerBound, verb.range.lowerBound - 6)..<verb.range.lowerBound
    return item.dropLast().contains { units[$0] == "、" }
  }

  /// 高于全国增幅12个百分点: how far apart two changes are is none.
  private func isGap(
    behind verb: Token, in clause: Range<Int>, of paragraph: ParagraphReading
  ) -> Bool {
    let lead = max(clause.lowerBound, verb.range.lowerBound - 12)..<verb.range.lowerBound
    return ["速", "幅"].contains(units[verb.range.upperBound - 1])
      && paragraph.words.has(.higher, in: lead)
  }

  /// 减少二氧化碳排放48.5万吨: less of what stands between verb and figure.
  private func lossBefore(_ figure: Figure, in clause: Range<Int>) -> Direction? {
    switch figure.quantity.unit.kind {
    case .mass, .energy, .volume, .duration: break
    // 降幅由6.5%收窄至1.2%: how far it has gone down, before and since.
    case .percent: return fallBefore(figure, in: clause)
    default: return nil
    }
    let lead = max(clause.lowerBound, figure.range.lowerBound - 12)..<figure.range.lowerBound
    guard !lead.contains(where: { units[$0].lexicalClass == .digit }) else { return nil }
    if figure.quantity.unit.kind == .duration, Self.shortenings.occur(in: lead, of: units),
      Self.times.end(lead, in: units)
    {
      return .down
    }
    return Self.losses.occur(in: lead, of: units) ? .down : nil
  }

  /// 平均压缩审批时间(41天): what is shortened stands between verb and figure.
  private static let shortenings = NameParts("压缩", "压减", "缩短", "缩减")
  private static let times = NameParts("时间", "时限", "周期", "工期", "用时")

  private func fallBefore(_ figure: Figure, in clause: Range<Int>) -> Direction? {
    let lead = max(clause.lowerBound, figure.range.lowerBound - 16)..<figure.range.lowerBound
    guard
      let fall = lead.dropLast().first(where: {
        (units[$0] == "降" || units[$0] == "跌") && units[$0 + 1] == "幅"
      })
    else { return nil }
    return (fall + 2..<figure.range.lowerBound).contains { units[$0] == "由" || units[$0] == "从" }
      ? .down : nil
  }

  private static let losses = NameParts("减少", "减排", "削减", "节省", "节约")

  /// 比去年多34个, 较上年少3家, 增速比去年同期快4.8个百分点.
  private func differenceBefore(_ figure: Figure, in clause: Range<Int>) -> Direction? {
    // 比上年多出34个, 少了3家
    let trailing = figure.range.lowerBound - 1
    guard trailing > clause.lowerBound else { return nil }
    let before = units[trailing] == "出" || units[trailing] == "了" ? trailing - 1 : trailing
    if before > clause.lowerBound, ["快", "高", "慢", "低"].contains(units[before]) {
      let lead = max(clause.lowerBound, before - 7)..<before
      guard lead.contains(where: { units[$0] == "比" || units[$0] == "较" }),
        Self.earlierTimes.end(lead, in: units)
      else { return nil }
      return units[before] == "快" || units[before] == "高" ? .up : .down
    }
    // 高于去年同期(1.8个百分点)
    let lead = clause.lowerBound..<trailing + 1
    if figure.quantity.unit.kind == .percentagePoint,
      let time = Self.earlierTimes.length(ending: lead, in: units), lead.count > time + 2,
      units[lead.upperBound - time - 1] == "于"
    {
      switch units[lead.upperBound - time - 2] {
      case "高": return .up
      case "低": return .down
      default: break
      }
    }
    // 比合肥经开区多95亿元 tells how far two zones are apart, and no change.
    guard before > clause.lowerBound, units[before] == "多" || units[before] == "少",
      let than = (max(clause.lowerBound, before - 8)..<before).last(where: {
        units[$0] == "比" || units[$0] == "较"
      }), (than..<before).contains(where: { Self.timeSigns.contains(units[$0]) })
    else { return nil }
    return units[before] == "多" ? .up : .down
  }

  private static let timeSigns: [TextUnit] = [
    "年", "月", "期", "季", "前", "初", "底", "末", "往", "届", "周",
  ]
  private static let earlierTimes = NameParts(
    "去年同期", "上年同期", "上年", "去年", "同期", "上半年", "上季度", "上月", "年初")

  /// Whether only words that keep a change a change stand between verb and figure.
  private func linksDirectly(_ start: Int, to figure: Figure) -> Bool {
    let end = figure.range.lowerBound
    guard start <= end else { return true }
    guard end - start <= 6 else { return false }
    for index in start..<end {
      switch units[index] {
      case "了", "率", "幅", "度", "达", "约", "近", "超", "过", " ", "同", "比", "较", "上", "年", "为", "额", "量",
        "更", "是", "已", "均", "分", "别":
        continue
      // 增幅高达56%, but not 增速高9个百分点
      case "高" where index + 1 < end && units[index + 1] == "达": continue
      // 增长均在10%以上, 增速保持在10%以上
      case "保", "持", "稳", "定", "依", "次": continue
      // 增长目标为20%
      case "目", "标": continue
      // 降幅可控制在5%以内
      case "可", "控",
        "制" where ["幅", "速"].contains(units[start - 1]):
        continue
      case "在" where index > start && ["均", "持", "定", "都", "制"].contains(units[index - 1]): continue
      case "到" where index > 0 && units[index - 1] == "达": continue
      default: return false
      }
    }
    // 降为25个, 提高到, 增至 tell levels; 增速为7%, 降幅达6% tell changes.
    if end > start, units[end - 1] == "为", units[start] != "目", units[start - 1] != "速",
      units[start - 1] != "幅",
      units[start - 1] != "率"
    {
      return false
    }
    return true
  }

  /// 分别增长173.3%、135.3%: the members of a list share the verb of the first.
  private func inheritedDirection(before figure: Figure, in paragraph: ParagraphReading)
    -> Direction
  {
    guard let index = paragraph.index(of: figure), index > paragraph.figures.startIndex else {
      return .none
    }
    let before = paragraph.sites[index - 1].range
    // 增长9.5%，高于全市（7.1%）: the region's own growth.
    if units[figure.range.lowerBound - 1].lexicalClass == .openBracket,
      paragraph.figures[index - 1].quantity.unit == figure.quantity.unit,
      paragraph.words.has(.higher, in: before.upperBound..<figure.range.lowerBound)
    {
      let earlier = paragraph.figures[index - 1]
      let sentence = paragraph.sentences[paragraph.sentenceIndex(at: before.lowerBound)]
      return direction(
        before: earlier, in: paragraph, clause: sentence.clause(at: before.lowerBound))
    }
    guard figure.range.lowerBound - before.upperBound == 1,
      units[before.upperBound] == "、" || units[before.upperBound] == "和",
      paragraph.figures[index - 1].quantity.unit == figure.quantity.unit
        || isRate(paragraph.figures[index - 1]) && isRate(figure)
    else { return .none }
    let previous = paragraph.figures[index - 1]
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: previous.range.lowerBound)]
    return direction(
      before: previous, in: paragraph, clause: sentence.clause(at: previous.range.lowerBound))
  }

  /// (分别增长)76%和1.6倍: a change may be told in either.
  private func isRate(_ figure: Figure) -> Bool {
    switch figure.quantity.unit.kind {
    case .percent, .multiple: true
    default: false
    }
  }

  private func basis(of figure: Figure, in paragraph: ParagraphReading, clause: Range<Int>) -> Basis
  {
    let words = paragraph.tokens(
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.upperBound),
      of: LexicalCategories(.basis))
    guard let word = words.last, case .basis(let basis) = lexicon.cues[word.entry].meaning else {
      return .none
    }
    return basis
  }
}
