import Lexicon
import Measurements

/// Phrases that a figure takes from elsewhere, where no noun stands beside it.
extension IndicatorReader {
  /// What a figure without a noun of its own measures.
  func carried(_ place: Place) -> Phrase? {
    elidedHead(place) ?? inherited(place) ?? topicPhrase(place)
  }

  /// 规划面积115平方公里，已开发57平方公里; 收集问题2731个，办结2690个: the verb with the head of the
  /// figure before.
  func elidedHead(_ place: Place) -> Phrase? {
    guard place.kind != .percent, place.kind != .percentagePoint,
      let verb = elidedVerb(before: place)
    else { return nil }
    for earlier in paragraph.figures.reversed()
    where earlier.range.upperBound <= verb.lowerBound && Self.agrees(earlier, place.figure) {
      guard let phrase = phrase(ofEarlier: earlier), let head = head(of: phrase.range) else {
        continue
      }
      if place.sentence.range.lowerBound > earlier.range.upperBound,
        verb.lowerBound - earlier.range.upperBound > 60
      {
        return nil
      }
      return Phrase(range: head, rule: .elidedHead, whole: verb)
    }
    return nil
  }

  private static func agrees(_ earlier: Figure, _ figure: Figure) -> Bool {
    let (old, new) = (earlier.quantity.unit, figure.quantity.unit)
    return old.kind == new.kind && (new.kind != .count || old.symbol.first == new.symbol.first)
      || old.kind == .count && new.kind == .people || old.kind == .people && new.kind == .count
  }

  /// The verb directly before a figure that can do without its noun, particles passed over.
  private func elidedVerb(before place: Place) -> Range<Int>? {
    var end = place.start
    while end > place.floor, ["了", "达", "共", "有"].contains(units[end - 1]) { end -= 1 }
    return words.start(of: .elidedVerb, endingAt: end, from: place.floor).map { $0..<end }
  }

  /// The phrase of the figure before in the sentence, for a change or a share without its own.
  func inherited(_ place: Place) -> Phrase? {
    guard let previous = alike(before: place) ?? previous(to: place) ?? included(before: place),
      place.start - previous.range.upperBound < 30,
      let phrase = phrase(ofEarlier: previous)
    else { return nil }
    return Phrase(range: phrase.range, rule: .inherited, whole: phrase.whole)
  }

  /// The last figure of its kind before an amount in the sentence: 销售收入2500亿元，培育园区6个，其中
  /// 开发区500亿元.
  private func alike(before place: Place) -> Figure? {
    switch place.kind {
    case .percent, .percentagePoint, .multiple: nil
    default:
      paragraph.figures.last {
        $0.range.upperBound <= place.start && $0.quantity.unit.kind == place.kind
          && place.sentence.range.contains($0.range.lowerBound)
      }
    }
  }

  /// (…占全市的57.6%。)其中，高新区增长7.1%: the last figure of the sentence before.
  private func included(before place: Place) -> Figure? {
    let start = place.sentence.range.lowerBound
    guard words.begins(.partOf, at: start, before: place.sentence.range.upperBound) else {
      return nil
    }
    return paragraph.figures.last { $0.range.upperBound <= start }
  }

  /// 利用外资方面，…: the topic that opens a sentence.
  private func topicPhrase(_ place: Place) -> Phrase? {
    guard let first = place.sentence.clauses.first, first.count >= 4,
      units[first.upperBound - 2] == "方", units[first.upperBound - 1] == "面"
    else { return nil }
    let range = trim(first.lowerBound..<first.upperBound - 2)
    return range.count >= 2 ? Phrase(range: range, rule: .inherited) : nil
  }
}
