import Lexicon
import Measurements

/// Gives each figure behind 分别 its own member of the list before it.
///
/// | text | figure | member |
/// |---|---|---|
/// | 应税销售和进出口总额分别增长16.1%和30.2% | 30.2% | 进出口总额 |
/// | 莱阳、栖霞、开发区，采购额分别为1.62亿元、1.53亿元、1.09亿元 | 1.09亿元 | 开发区 |
///
/// Only where both lists are equally long; otherwise nothing is said.
struct Distribution {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The list member that a figure goes to, or nil.
  func member(for figure: Figure, in paragraph: ParagraphReading, sentence: Sentence)
    -> Range<Int>?
  {
    let clause = sentence.clause(at: figure.range.lowerBound)
    guard let adverb = adverb(before: figure, in: paragraph, clause) else { return nil }
    let figures = paragraph.figures.filter {
      $0.range.lowerBound >= adverb.upperBound && clause.contains($0.range.lowerBound)
        && $0.quantity.unit.kind == figure.quantity.unit.kind
    }
    guard figures.count > 1,
      let index = figures.firstIndex(where: { $0.range == figure.range })
    else { return nil }
    if let members = members(endingAt: adverb.lowerBound, floor: clause.lowerBound),
      members.count == figures.count
    {
      return members[index]
    }
    guard
      let earlier = sentence.clauses.last(where: { $0.upperBound <= clause.lowerBound }),
      let members = members(endingAt: earlier.upperBound, floor: earlier.lowerBound),
      members.count == figures.count
    else { return nil }
    return members[index]
  }

  private func adverb(
    before figure: Figure, in paragraph: ParagraphReading, _ clause: Range<Int>
  ) -> Range<Int>? {
    paragraph.words.last(
      .distributive,
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound),
      before: clause.upperBound)
  }

  /// The members of the list that ends at a position: split at 、 and, once, at 和 or 与.
  private func members(endingAt end: Int, floor: Int) -> [Range<Int>]? {
    var end = end
    while end > floor, ["则", "均", "也", "也"].contains(units[end - 1]) { end -= 1 }
    var members: [Range<Int>] = []
    var itemEnd = end
    var position = end
    while position > floor, end - position < 60 {
      let unit = units[position - 1]
      if unit == "、" || (unit == "和" || unit == "与") && members.isEmpty {
        members.insert(position..<itemEnd, at: 0)
        itemEnd = position - 1
      } else if unit.lexicalClass.endsPhrase {
        break
      } else if !members.isEmpty, isListOpener(endingAt: position) {
        break
      }
      position -= 1
    }
    guard !members.isEmpty else { return nil }
    members.insert(position..<itemEnd, at: 0)
    // 龙口市、牟平区的采购规模: what stands behind 的 is of all members.
    if let last = members.last, let particle = last.first(where: { units[$0] == "的" }) {
      members[members.count - 1] = last.lowerBound..<particle
    }
    return members.allSatisfy { (1...18).contains($0.count) } ? members : nil
  }

  /// 有, 为, 包括 open a list.
  private func isListOpener(endingAt position: Int) -> Bool {
    switch units[position - 1] {
    case "有", "为", "是", "括", "的": true
    default: false
    }
  }
}
