import Lexicon
import Measurements

/// Gives each figure behind 分别 its own member of the list before it, or the figure before that it
/// goes on from.
///
/// | text | figure | goes to |
/// |---|---|---|
/// | 应税销售和进出口总额分别增长16.1%和30.2% | 30.2% | 进出口总额 |
/// | 莱阳、栖霞、开发区，采购额分别为1.62亿元、1.53亿元、1.09亿元 | 1.09亿元 | 开发区 |
/// | 增加值402亿元，投资额848亿元，同比分别增长17.57%和21.95% | 21.95% | the 848亿元 |
/// | A区、B区分别完成收入118亿元、132亿元，增长5.1%、4.8% | 4.8% | the 132亿元 |
///
/// Only where both lists are equally long; otherwise nothing is said.
struct Distribution {
  let units: [TextUnit]
  let paragraph: ParagraphReading
  let sentence: Sentence

  /// The list member that a figure goes to, or nil.
  func member(for figure: FigureSite) -> Range<Int>? {
    guard let index = distributed(figure)?.index else { return nil }
    return list(of: figure)?[index]
  }

  /// The list before 分别, where it is as long as the list of figures behind.
  private func list(of figure: FigureSite) -> [Range<Int>]? {
    guard let (adverb, figures, _) = distributed(figure) else { return nil }
    let clause = sentence.clause(at: figure.range.lowerBound)
    if let members = members(endingAt: adverb.lowerBound, floor: clause.lowerBound),
      members.count == figures
    {
      return members
    }
    guard
      let earlier = sentence.clauses.last(where: { $0.upperBound <= clause.lowerBound }),
      let members = members(endingAt: earlier.upperBound, floor: earlier.lowerBound),
      members.count == figures
    else { return nil }
    return members
  }

  /// The last member of the list that a figure's member belongs to.
  func lastMember(before figure: FigureSite) -> Range<Int>? {
    list(of: figure)?.last
  }

  /// 某基地、某物流园|总投资(分别为99亿元和120亿元): what is told of works that are listed.
  func sharedCost(of figure: FigureSite) -> Range<Int>? {
    guard figure.kind == .money, let last = lastMember(before: figure),
      let cost = paragraph.words.start(
        of: .projectAmount, endingAt: last.upperBound, from: last.lowerBound),
      paragraph.words.ends(last.lowerBound..<cost, in: .namedProject)
    else { return nil }
    return cost..<last.upperBound
  }

  /// The figure before 分别 that a figure goes to: of those that `isNamed` says have a noun of their
  /// own, the last ones of its kind, or for changes and shares the last levels.
  func source(for figure: FigureSite, isNamed: (FigureSite) -> Bool) -> FigureSite? {
    guard let (adverb, figures, index) = distributed(figure) else { return nil }
    let before = sentence.range.lowerBound..<max(sentence.range.lowerBound, adverb.lowerBound)
    // 开工率、投产率分别为68%、41%，较上年分别提高5个、3个百分点
    if figure.kind == .percentagePoint {
      let clause = sentence.clause(at: figure.range.lowerBound)
      let shares = sentence.clauses.last { $0.upperBound <= clause.lowerBound }
        .map { paragraph.figures(in: $0).filter { $0.kind == .percent } }
      if let shares, shares.count == figures { return shares[index] }
    }
    // 进口整体通关时间21.5小时，出口0.4小时，分别压缩78.6%和96.2%
    let times = paragraph.figures(in: before).suffix(figures)
    if figure.kind == .percent, times.count == figures,
      times.allSatisfy({ $0.kind == .duration && $0.range.lowerBound >= sentence.range.lowerBound })
    {
      return times[times.startIndex + index]
    }
    let sources = paragraph.figures(in: before).filter {
      switch figure.kind {
      case .percent, .percentagePoint, .multiple:
        switch $0.kind {
        case .percent, .percentagePoint, .multiple, .duration, .rank, .score: false
        default: isNamed($0)
        }
      default: $0.kind == figure.kind && isNamed($0)
      }
    }
    guard sources.count >= figures else { return nil }
    return sources[sources.count - figures + index]
  }

  /// (A区、B区分别完成收入118亿元、132亿元，)增长5.1%、4.8%: the figure of the list in the clause before that a
  /// figure of an equally long list goes on from. Whether that list was distributed is for the caller.
  func source(goingOnTo figure: FigureSite) -> FigureSite? {
    let clause = sentence.clause(at: figure.range.lowerBound)
    guard adverb(before: figure, clause) == nil,
      let earlier = sentence.clauses.last(where: { $0.upperBound <= clause.lowerBound }),
      clause.lowerBound - earlier.upperBound <= 1, units[earlier.upperBound] != ";"
    else { return nil }
    let figures = paragraph.figures(in: clause)
    guard figures.count > 1, figures.allSatisfy({ $0.kind == figure.kind }),
      let index = figures.firstIndex(where: { $0.index == figure.index }),
      zip(figures, figures.dropFirst()).allSatisfy({
        isListed($0.range.upperBound..<$1.range.lowerBound)
      })
    else { return nil }
    let sources = paragraph.figures(in: earlier).suffix(figures.count)
    guard sources.count == figures.count, let first = sources.first,
      sources.allSatisfy({ $0.kind == first.kind }),
      zip(sources, sources.dropFirst()).allSatisfy({
        isListed($0.range.upperBound..<$1.range.lowerBound)
      })
    else { return nil }
    return sources[sources.startIndex + figures.distance(from: figures.startIndex, to: index)]
  }

  /// Whether nothing but 、 or 和 stands between two figures.
  private func isListed(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && ["、", "和", "与", "及"].contains(units[gap.lowerBound])
  }

  /// 分别 before a figure, how many figures of its kind stand behind it, and its place among them.
  func distributed(_ figure: FigureSite) -> (adverb: Range<Int>, figures: Int, index: Int)? {
    let clause = sentence.clause(at: figure.range.lowerBound)
    guard let adverb = adverb(before: figure, clause) else { return nil }
    var (figures, index) = (0, Int?.none)
    for other in paragraph.sites
    where other.range.lowerBound >= adverb.upperBound && clause.contains(other.range.lowerBound)
      && tellAlike(other.kind, figure.kind)
    {
      if other.index == figure.index { index = figures }
      figures += 1
    }
    guard figures > 1, let index else { return nil }
    return (adverb, figures, index)
  }

  /// (分别增长)12.8%、40.6%和1.2倍: kinds of figures that one list holds.
  private func tellAlike(_ one: QuantityKind, _ other: QuantityKind) -> Bool {
    switch (one, other) {
    case (.percent, .multiple), (.multiple, .percent): true
    default: one == other
    }
  }

  /// 分别 in the clause of a figure, before it.
  private func adverb(before figure: FigureSite, _ clause: Range<Int>) -> Range<Int>? {
    let adverb = paragraph.words.last(
      .distributive,
      in: clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound),
      before: clause.upperBound)
    // (这些企业)分别来自(15个国家和8个省): no list is told.
    guard let adverb, adverb.upperBound + 1 < units.count, units[adverb.upperBound] == "来",
      units[adverb.upperBound + 1] == "自"
    else { return adverb }
    return nil
  }

  /// The members of the list that ends at a position: split at 、 and, once, at 和 or 与.
  private func members(endingAt end: Int, floor: Int) -> [Range<Int>]? {
    var end = end
    while end > floor, units[end - 1] == "则" || units[end - 1] == "均" || units[end - 1] == "也" {
      end -= 1
    }
    end = beforeCondition(endingAt: end, floor: floor)
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
    // 其中|装备制造、新材料
    if let part = paragraph.words.first(.partOf, in: position..<max(position, itemEnd)) {
      position = max(position, part.upperBound)
    }
    members.insert(position..<max(position, itemEnd), at: 0)
    // 装备制造、电子信息|两大产业产值: what stands behind their number is of all members.
    if let last = members.last, let count = counted(in: last) {
      members[members.count - 1] = last.lowerBound..<count.range.lowerBound
    }
    // 税收、工业产值|等各项指标(分别增长)
    if let last = members.last, let rest = last.dropFirst(2).last(where: { units[$0] == "等" }),
      (rest..<last.upperBound - 1).contains(where: { units[$0] == "指" && units[$0 + 1] == "标" })
    {
      members[members.count - 1] = last.lowerBound..<rest
    }
    // 龙口市、牟平区的采购规模: what stands behind 的 is of all members.
    if let last = members.last, let particle = last.first(where: { units[$0] == "的" }) {
      members[members.count - 1] = last.lowerBound..<particle
    }
    // 到位内资38.5亿元、外资1.76亿美元: amounts, and no nouns.
    let areNouns = members.allSatisfy { member in
      (1...18).contains(member.count)
        && !paragraph.figures(in: member).contains {
          $0.kind == .money || $0.kind == .percent || $0.kind == .multiple
            || $0.kind == .count && $0.range.upperBound == member.upperBound
              && $0.range.count < member.count
        }
    }
    return areNouns ? members : nil
  }

  /// 博士、硕士、本科毕业生|到区内企业就业的: where the members of a list end that a condition follows.
  private func beforeCondition(endingAt end: Int, floor: Int) -> Int {
    guard end > floor, units[end - 1] == "的" else { return end }
    let clause = floor..<end
    guard let joint = clause.last(where: { units[$0] == "、" || units[$0] == "和" }),
      let verb = (joint..<end).dropFirst(3).first(where: {
        Self.conditions.begin($0..<end, in: units)
      })
    else { return end }
    return verb
  }

  private static let conditions = NameParts(
    "到", "来", "在", "赴", "进入", "与", "首次", "签订", "入选", "获得", "留")

  /// 两大 in the last member of a list of two.
  private func counted(in last: Range<Int>) -> FigureSite? {
    paragraph.figures(in: last).first {
      $0.kind == .count && $0.range.lowerBound >= last.lowerBound + 2
        && $0.range.upperBound < last.upperBound
    }
  }

  /// (新能源、新材料)分别|实现产值(30亿元、25亿元): what stands between 分别 and the first of its figures.
  func sharedMeasure(of figure: FigureSite) -> Range<Int>? {
    guard let (adverb, _, _) = distributed(figure),
      let first = paragraph.figure(from: adverb.upperBound), first.kind == figure.kind
    else { return nil }
    return adverb.upperBound..<first.range.lowerBound
  }

  /// 装备制造、电子信息两大|产业产值(分别达到…): the head that the members of the list before 分别 share.
  func sharedHead(of figure: FigureSite) -> Range<Int>? {
    guard let (adverb, _, _) = distributed(figure) else { return nil }
    let clause = sentence.clause(at: figure.range.lowerBound)
    let lead = clause.lowerBound..<max(clause.lowerBound, adverb.lowerBound)
    guard let count = paragraph.figures(in: lead).last, count.kind == .count,
      count.range.upperBound + 1 < lead.upperBound
    else { return nil }
    return count.range.upperBound..<lead.upperBound
  }

  /// 有, 为, 包括 open a list.
  private func isListOpener(endingAt position: Int) -> Bool {
    switch units[position - 1] {
    // 实际使|用外资
    case "使" where position < units.count && units[position] == "用": false
    case "有", "为", "是", "括", "的", "让", "使": true
    default: false
    }
  }
}
