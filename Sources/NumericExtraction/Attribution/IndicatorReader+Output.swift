import Lexicon
import Measurements

/// The product that a yearly output is of.
extension IndicatorReader {
  /// 年产铁920万吨, 年产透析设备1.5万台、透析耗材2000万支: 年产 goes on through the list.
  func outputBefore(_ place: Place) -> Phrase? {
    guard words.hold(.output) else { return nil }
    let end = skipLinks(endingAt: place.start, floor: place.floor)
    let range = trim(nounStart(endingAt: end, floor: place.floor)..<end)
    if range.isEmpty, let phrase = productBefore(endingAt: end, place) { return phrase }
    // 日产量(61件), 年产值 are nouns.
    guard !range.isEmpty, !["量", "值", "能"].contains(units[range.lowerBound]),
      let verb = outputVerb(before: range, place),
      !lattice.isInsideWord(
        range.lowerBound - 1, 2, from: verb.lowerBound, limit: range.upperBound)
    else { return nil }
    return Phrase(range: range, rule: .output, whole: verb)
  }

  /// 负极材料项目年产(6万吨): the product before the verb, where none follows the figure.
  private func productBefore(endingAt end: Int, _ place: Place) -> Phrase? {
    guard
      let start = words.start(of: .output, endingAt: end, from: place.clause.lowerBound)
        .map(behindYear),
      let product = ownPhrase(endingAt: start, floor: place.clause.lowerBound)
    else { return nil }
    var noun = product
    while let plant = words.start(of: .plant, endingAt: noun.upperBound, from: noun.lowerBound),
      plant - noun.lowerBound >= 2
    {
      noun = noun.lowerBound..<plant
    }
    return Phrase(range: noun, rule: .output, whole: start..<end)
  }

  private func outputVerb(before range: Range<Int>, _ place: Place) -> Range<Int>? {
    if let start = words.start(
      of: .output, endingAt: range.lowerBound, from: place.clause.lowerBound
    ).map(behindYear) {
      return (units[start] == "可" ? start + 1 : start)..<range.lowerBound
    }
    guard range.lowerBound > place.clause.lowerBound, units[range.lowerBound - 1] == "、",
      let previous = place.previous, previous.range.upperBound == range.lowerBound - 1,
      let phrase = phrase(ofEarlier: previous), phrase.rule == .output
    else { return nil }
    return phrase.whole
  }
}
