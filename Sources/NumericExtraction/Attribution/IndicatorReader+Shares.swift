import Lexicon
import Measurements

/// The phrases of shares, comparisons and durations.
extension IndicatorReader {
  /// 占全市采购额的60%, 占比34%: the share names its whole, and is one of the figure before it.
  func share(_ place: Place) -> Phrase? {
    if let phrase = shareOfNoun(place) { return phrase }
    guard var phrase = before(place) else { return carried(place) }
    guard phrase.rule == .nounBefore else { return phrase }
    if let share = (place.clause.lowerBound..<place.start).last(where: { units[$0] == "占" }) {
      // 制造业增加值占GDP比重: the noun before 占 belongs to it.
      let start = nounStart(endingAt: share, floor: place.clause.lowerBound)
      phrase.range = trim(min(start, share)..<max(phrase.range.upperBound, share + 1))
    }
    let isOfPlan = words.ends(phrase.range, in: .planTarget)
    let isBare = phrase.range.first.map { units[$0] == "占" } ?? false || phrase.range.count <= 2
    guard isBare || isOfPlan, let previous = previous(to: place),
      let whole = self.phrase(ofEarlier: previous)
    else { return phrase }
    phrase.whole = whole.range
    return phrase
  }

  /// 65%的企业反映, 七成以上外贸货物, 以9.6%的市场占有率: the noun behind a share.
  private func shareOfNoun(_ place: Place) -> Phrase? {
    if let phrase = predicate(place) { return phrase }
    let hasParticle = place.end < place.clause.upperBound && units[place.end] == "的"
    if !hasParticle {
      let lead = skipLinks(endingAt: place.start, floor: place.clause.lowerBound)
      guard lead == place.clause.lowerBound else { return nil }
    }
    guard let phrase = nounBehind(place), phrase.range.lowerBound - place.end <= 1,
      !words.ends(phrase.range, in: .shareNoun)
    else { return nil }
    return hasParticle || head(of: phrase.range) != nil ? phrase : nil
  }

  /// 租金按市场价的5折收取, 储氢密度是传统材料的1.5倍: what stands before 按 or 是 is compared with
  /// what stands behind.
  func compared(_ place: Place) -> Phrase? {
    guard place.kind == .multiple || place.kind == .other || place.kind == .percent,
      place.start > place.floor, units[place.start - 1] == "的",
      let verb = words.last(
        .comparison, in: place.floor..<place.start, before: place.start)
    else { return nil }
    if let range = ownPhrase(endingAt: verb.lowerBound, floor: place.floor) {
      return Phrase(range: range, rule: .compared)
    }
    // 税收收入1100多亿元，是挂牌之初的近6倍
    guard units[verb.lowerBound] != "按", let phrase = inherited(place) else { return nil }
    return Phrase(range: phrase.range, rule: .inherited, whole: phrase.whole)
  }

  /// 从签约到开工只用了98天: the span from one step to another.
  func span(_ place: Place) -> Phrase? {
    if let phrase = headBehindParticle(place) { return phrase }
    guard
      let verb = words.start(of: .timeTaken, endingAt: place.start, from: place.floor),
      let from = (place.floor..<verb).last(where: { units[$0] == "从" }),
      let to = (from..<verb).first(where: { units[$0] == "到" || units[$0] == "至" }),
      from + 2 < to, to + 2 < verb
    else { return nil }
    let goal = nounStart(endingAt: verb, floor: to + 1)..<verb
    if goal.lowerBound > to + 1, head(of: goal) != nil {
      return Phrase(range: goal, rule: .nounBefore)
    }
    return verb - from <= 16 ? Phrase(range: from + 1..<verb, rule: .nounBefore) : nil
  }
}
