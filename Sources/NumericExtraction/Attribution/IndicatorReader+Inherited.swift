import Lexicon
import Measurements

/// Phrases that a figure shares with another one.
extension IndicatorReader {
  func agrees(_ earlier: FigureSite, _ figure: FigureSite) -> Bool {
    earlier.kind == figure.kind && (figure.kind != .count || countsAlike(earlier, figure))
  }

  /// Whether the classifiers of two figures begin with the same character: 个, 家.
  private func countsAlike(_ one: FigureSite, _ other: FigureSite) -> Bool {
    symbol(of: one).unicodeScalars.first == symbol(of: other).unicodeScalars.first
  }

  /// The phrase of the figure before in the sentence, for a change or a share without its own.
  func inherited(_ place: Place) -> Phrase? {
    // 财政科技支出占一般公共预算支出的15%，累计达63亿元
    if place.kind == .money, let share = place.previous, share.kind == .percent,
      let phrase = phrase(ofEarlier: share), let whole = phrase.whole, isShare(phrase),
      tellsTotal(place, of: share)
    {
      // A total of years is none of the measure's.
      return Phrase(range: whole, rule: .headOfList)
    }
    // 标准地36宗|3280亩: two measures of one thing.
    if let previous = place.previous, previous.range.upperBound == place.start,
      previous.kind == .count, place.kind != .money, let phrase = phrase(ofEarlier: previous)
    {
      return phrase.inherited
    }
    guard
      let previous = alike(before: place) ?? (place.kind == .people ? nil : place.previous)
        ?? included(before: place),
      place.start - previous.range.upperBound < 30, counts(place.figure, as: previous),
      let phrase = phrase(ofEarlier: previous)
    else { return nil }
    // 产值96亿元，占总产值的78.5%，(同比增长13.2%): a growth is of the amount, not of its share.
    if place.kind == .percent || place.kind == .multiple, previous.kind == .percent,
      isShare(phrase), let whole = phrase.whole,
      place.lead.contains(where: { units[$0] == "同" || units[$0] == "增" || units[$0] == "降" })
    {
      return Phrase(range: whole, rule: .inherited)
    }
    if place.kind == .count || place.kind == .people, tellsTotal(place, of: previous) {
      return Phrase(range: withoutVerb(phrase.range), rule: .inherited)
    }
    return Phrase(
      range: phrase.range, rule: .inherited, whole: isStage(phrase, of: place) ? nil : phrase.whole)
  }

  /// (60个项目开工，)60个处于主体建设阶段: the stage of those counted before is not that of the next.
  private func isStage(_ phrase: Phrase, of place: Place) -> Bool {
    guard place.kind == .count, let whole = phrase.whole else { return false }
    return words.ends(phrase.range, in: .project) && words.ends(whole, in: .elidedVerb)
  }

  /// The last figure of its kind before an amount in the sentence: 销售收入2500亿元，培育园区6个，其中
  /// 开发区500亿元.
  func alike(before place: Place) -> FigureSite? {
    switch place.kind {
    case .percent, .percentagePoint, .multiple: nil
    default:
      paragraph.sites[..<place.figure.index].last {
        $0.kind == place.kind && place.sentence.range.contains($0.range.lowerBound)
      }
    }
  }

  /// A count without a noun is no count of what other units count: 能手2人，团队里1个.
  private func counts(_ figure: FigureSite, as earlier: FigureSite) -> Bool {
    switch figure.kind {
    case .count: break
    // An area is none of what an amount was of.
    case .money, .area, .mass, .power, .energy, .volume, .length: return earlier.kind == figure.kind
    default: return true
    }
    switch earlier.kind {
    case .count: return countsAlike(earlier, figure)
    case .people, .money, .area: return false
    default: return true
    }
  }

  /// (…占全市的57.6%。)其中，高新区增长7.1%: the last figure of the sentence before.
  private func included(before place: Place) -> FigureSite? {
    let start = place.sentence.range.lowerBound
    guard words.begins(.partOf, at: start, before: place.sentence.range.upperBound) else {
      return nil
    }
    // (实现收入15374亿元，同比增长33%。)其中，某开发区7460亿元: the last of its kind.
    return paragraph.lastFigure(of: place.kind, inSentenceBefore: start)
      ?? paragraph.figure(before: start, from: paragraph.paragraph.units.lowerBound)
  }
}
