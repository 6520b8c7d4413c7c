import Lexicon
import Measurements

/// The phrases of products, of funds and of what things cost.
extension IndicatorReader {
  /// 年产(30万吨)石墨电极(项目): the output and its product, without the plant.
  func output(_ place: Place) -> Phrase? {
    guard let verb = outputVerb(before: place), let noun = nounBehind(place) else { return nil }
    var product = noun.range
    // (年产5万吨)碳酸锂、3万吨氢氧化锂的某工程: the product stands before 的.
    if let particle = (place.end..<product.upperBound).first(where: { units[$0] == "的" }),
      particle - place.end >= 2, product.lowerBound > particle
    {
      product = trim(place.end..<particle)
    }
    while let plant = words.start(
      of: .plant, endingAt: product.upperBound, from: product.lowerBound),
      plant - product.lowerBound >= 2
    {
      product = product.lowerBound..<plant
    }
    return Phrase(range: product, rule: .output, whole: verb)
  }

  /// 年产 before the figure, or before the list that it goes on: 年产20GW硅片、30GW电池.
  private func outputVerb(before place: Place) -> Range<Int>? {
    if let start = words.start(of: .output, endingAt: place.start, from: place.floor)
      .map(behindYear)
    {
      return (units[start] == "可" ? start + 1 : start)..<place.start
    }
    guard let previous = place.previous, let phrase = phrase(ofEarlier: previous),
      phrase.rule == .output, phrase.range.upperBound == place.start - 1,
      units[place.start - 1] == "、"
    else { return nil }
    return phrase.whole
  }

  /// 拿到380万元技改补助, 完成13亿元融资: funds directly behind their amount.
  func funds(_ place: Place) -> Phrase? {
    // 5000万元的外贸发展专项资金
    guard let phrase = nounBehind(place),
      phrase.range.lowerBound == place.end
        || phrase.range.lowerBound == place.end + 1 && units[place.end] == "的"
          && !words.ends(place.clause.lowerBound..<place.start, in: .fundSize),
      words.ends(phrase.range, in: .fundsNoun)
    else { return nil }
    return Phrase(range: phrase.range, rule: .funds)
  }

  /// 出资3亿元设立科创引导基金: the fund that is set up with it.
  func fundSetUp(_ place: Place) -> Phrase? {
    guard words.hold(.fund),
      let verb = Self.settingUp.length(
        beginning: place.end..<max(place.end, place.clause.upperBound), in: units)
    else { return nil }
    let start = place.end + verb
    let range = trim(start..<nounEnd(from: start, limit: min(place.clause.upperBound, start + 20)))
    return words.ends(range, in: .fund) ? Phrase(range: range, rule: .funds) : nil
  }

  private static let settingUp = NameParts("设立", "组建", "成立", "发起设立", "发起", "建立", "设", "作为")

  /// 斥资2亿美元成立锂业公司, 投入3200万元上了两条自动化产线: the cost of what is built with it.
  func investedIn(_ place: Place) -> Phrase? {
    guard let cost = words.start(of: .cost, endingAt: place.start, from: place.floor),
      let verb = lexicon.trie.longestMatch(
        in: units, from: place.end, to: max(place.end, place.clause.upperBound),
        of: LexicalCategories(.phraseBoundary)),
      [.left, .both].contains(lexicon.phraseBoundaries[verb.entry].side)
    else { return nil }
    var start = place.end + verb.length
    if let counted = paragraph.figure(at: start) { start = counted.range.upperBound }
    guard start < place.clause.upperBound else { return nil }
    let end = nounEnd(from: start, limit: min(place.clause.upperBound, start + 20))
    let noun = trim(start..<end)
    guard noun.count >= 2, lattice.head(of: noun) != nil else { return nil }
    return Phrase(range: cost..<place.start, rule: .cost, whole: noun)
  }

  /// 投资5000万元的上海申易羊毛衫项目: the bare cost before, of the noun behind 的.
  func cost(_ place: Place) -> Phrase? {
    guard place.end < place.clause.upperBound, units[place.end] == "的",
      let cost = words.start(of: .cost, endingAt: place.start, from: place.floor),
      let noun = nounBehind(place), lattice.head(of: noun.range) != nil
    else { return investedIn(place) }
    return Phrase(
      range: cost..<place.start, rule: .cost,
      whole: beforeNextCost(noun.range) ?? behindFigure(noun.range, place))
  }

  /// (总投资6亿元的)某产业园项目|以及总投资(9亿元的另一项目): the noun ends where the next cost begins.
  private func beforeNextCost(_ noun: Range<Int>) -> Range<Int>? {
    guard let next = words.start(of: .cost, endingAt: noun.upperBound, from: noun.lowerBound),
      next - 2 > noun.lowerBound, ["和", "及", "与"].contains(units[next - 1]),
      paragraph.figure(at: noun.upperBound) != nil
    else { return nil }
    let end = units[next - 1] == "及" && units[next - 2] == "以" ? next - 2 : next - 1
    return noun.lowerBound..<end
  }

  /// (投资10亿元的)某公司20万吨精密金属件项目: the noun goes on behind a figure within it.
  private func behindFigure(_ noun: Range<Int>, _ place: Place) -> Range<Int> {
    guard
      let figure = paragraph.figure(from: noun.upperBound),
      figure.range.lowerBound - noun.upperBound <= 2,
      place.clause.contains(figure.range.lowerBound),
      !(noun.upperBound..<figure.range.lowerBound).contains(where: {
        units[$0].lexicalClass.endsPhrase
      })
    else { return noun }
    let start = figure.range.upperBound
    let end = nounEnd(from: start, limit: min(place.clause.upperBound, start + 20))
    let rest = trim(start..<max(start, end))
    return lattice.head(of: rest) == nil ? noun : rest
  }
}
