import Lexicon
import Measurements

/// Finds the phrase that says what a figure measures, by the rules of `IndicatorRule`.
///
/// Counts and capacities take the noun behind them and, where none follows, the phrase before.
/// Amounts, shares and durations take the phrase before, and the noun behind where only a verb
/// stands before (推出300万元种子资金).
struct IndicatorReader {
  let article: ArticleReading
  let paragraph: ParagraphReading

  /// A phrase and how it was found.
  struct Phrase {
    var range: Range<Int>
    var rule: IndicatorRule
    /// What the phrase is part of or goes on from, shown before it: the phrase of the figure before,
    /// where this one is but a share of it (占全市的8.2%), or the verb of an elided noun.
    var whole: Range<Int>?
    /// The figure before that 分别 gives this figure to; scope and park are those of that figure.
    var source: Range<Int>?
    /// The topic of the item of rules that it is a term of: 第三条 人才公寓。…
    var topic: Range<Int>?
  }

  /// A figure with its place in the text.
  struct Place {
    var figure: Figure
    var sentence: Sentence
    var clause: Range<Int>
    /// Where the phrase before the figure may begin: behind the figure before and its noun.
    var floor: Int
    var kind: QuantityKind { figure.quantity.unit.kind }
    var start: Int { figure.range.lowerBound }
    var end: Int { figure.range.upperBound }
  }

  static let boundary = LexicalCategories(.phraseBoundary)

  /// The phrases read so far, by the position of their figure: a member of a list goes back to the
  /// one before it, so each is read once.
  private var phrasesByPosition = ValuesByPosition<Phrase>()
  /// The zones of the article, with the mentions of the paragraph.
  let zones: ZoneResolver.Zones
  /// The topic of the item of rules that the paragraph is: 第六条 引才中介。…
  let itemTopic: Range<Int>?

  init(article: ArticleReading, paragraph: ParagraphReading) {
    self.article = article
    self.paragraph = paragraph
    zones = article.zones.within(paragraph)
    itemTopic = Self.itemTopic(of: paragraph, in: article.units)
  }

  var units: [TextUnit] { article.units }
  var lexicon: Lexicon { article.lexicon }
  var words: RuleWords { paragraph.words }

  /// The phrases of an article's figures, paragraph by paragraph; nil where the text has none near.
  static func phrases(of article: ArticleReading) -> [[Phrase?]] {
    var phrases = article.paragraphs.map { paragraph -> [Phrase?] in
      if paragraph.figures.isEmpty { return [] }
      var reader = IndicatorReader(article: article, paragraph: paragraph)
      return reader.phrases()
    }
    HeadlineFigures(article: article).complete(&phrases)
    return phrases
  }

  private mutating func phrases() -> [Phrase?] {
    paragraph.figures.indices.map { index in
      let place = place(at: index)
      let phrase = phrase(for: place).map { newcomers(place, $0) }
      if let phrase { phrasesByPosition.append(phrase, at: place.start) }
      return phrase.map {
        var phrase = $0
        phrase.topic = itemTopic
        return phrase
      }
    }
  }

  /// The phrase of a figure that stands before the one being read.
  func phrase(ofEarlier figure: Figure) -> Phrase? { phrasesByPosition[figure.range.lowerBound] }

  private func place(at index: Int) -> Place {
    let figure = paragraph.figures[index]
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: figure.range.lowerBound)]
    let clause = sentence.clause(at: figure.range.lowerBound)
    var floor = clause.lowerBound
    // 连续7年位居第一: the years are no part of what goes before a rank.
    let earlier = paragraph.figures[..<index].last {
      figure.quantity.unit.kind != .rank || $0.quantity.unit.kind != .duration
    }
    if let earlier {
      if earlier.range.upperBound <= figure.range.lowerBound {
        floor = max(floor, earlier.range.upperBound)
        // 386家企业授信21.7亿元: the noun of the figure before is no part of this phrase; but
        // 80亿元项目1个 counts it.
        if let phrase = phrase(ofEarlier: earlier), phrase.rule == .nounBehind,
          phrase.range.lowerBound >= earlier.range.upperBound,
          phrase.range.upperBound < figure.range.lowerBound
        {
          floor = max(floor, phrase.range.upperBound)
        }
      }
    }
    return Place(figure: figure, sentence: sentence, clause: clause, floor: floor)
  }

  private func phrase(for place: Place) -> Phrase? {
    if let phrase = distributed(place) { return phrase }
    if isTerm(place), let phrase = granted(place) { return phrase }
    if let phrase = compared(place) { return phrase }
    switch place.kind {
    case .count, .people:
      return output(place) ?? predicate(place) ?? nounBehind(place) ?? before(place)
        ?? carried(place)
    case .mass, .power, .energy, .volume, .length:
      return output(place) ?? distance(place) ?? measured(place) ?? nounBehind(place)
        ?? before(place) ?? carried(place)
    case .money:
      return money(place)
    case .rank:
      return rank(place)
    case .percent, .percentagePoint:
      return share(place)
    case .area:
      return measured(place) ?? headBehindParticle(place) ?? objectBehind(place) ?? before(place)
        ?? nounBehind(place) ?? carried(place)
    case .duration:
      return span(place) ?? before(place) ?? headBehind(place) ?? carried(place)
    default:
      return headBehindParticle(place) ?? before(place) ?? headBehind(place) ?? carried(place)
    }
  }

  private func money(_ place: Place) -> Phrase? {
    if let phrase = funds(place) ?? cost(place) { return phrase }
    guard var phrase = before(place) else { return nounBehind(place) ?? carried(place) }
    if phrase.rule == .nounBefore, phrase.whole == nil {
      phrase.whole = countedProjects(before: place, phrase.range)
    }
    return phrase
  }

  /// The figure before in the sentence.
  func previous(to place: Place) -> Figure? {
    paragraph.figure(before: place.start, from: place.sentence.range.lowerBound)
  }
}
