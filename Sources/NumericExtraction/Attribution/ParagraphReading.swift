import Lexicon
import Measurements

/// One paragraph of an article: what stands in it, each kind of thing in its part of an array that
/// the article's paragraphs share.
final class ParagraphReading {
  let paragraph: Paragraph
  let tokens: ArraySlice<Token>
  /// The nouns of the vocabulary, and the words that no phrase goes across.
  let phraseWords: ArraySlice<LexicalHit>
  /// The words that rules look for.
  let words: RuleWords
  /// The classes of its units.
  let classes: LexicalClasses
  /// The zones that it names.
  let mentions: ArraySlice<ZoneMention>
  let times: ArraySlice<TimeExpression>
  let figures: ArraySlice<Figure>
  /// Where its figures stand, at the same indices.
  let sites: ArraySlice<FigureSite>
  let rejected: ArraySlice<RejectedNumeral>
  /// The year of the article's date.
  let articleYear: Int?
  /// Whether its zones begin one behind the other; a name may reach back over the one before.
  private let hasMentionsInOrder: Bool
  let units: [TextUnit]
  /// The categories of its tokens.
  private let categories: LexicalCategories
  let sentences: [Sentence]

  init(
    _ paragraph: Paragraph, _ passage: Int, of lexical: LexicalReading, _ contents: ArticleContents,
    from start: ArticleContents.Places,
    to end: ArticleContents.Places, sentences: [Sentence], units: [TextUnit],
    articleYear: Int?
  ) {
    self.paragraph = paragraph
    self.sentences = sentences
    self.units = units
    self.articleYear = articleYear
    tokens = lexical.tokens(of: passage)
    categories = tokens.reduce(into: []) { $0.formUnion(LexicalCategories($1.category)) }
    phraseWords = lexical.phraseWords(of: passage)
    words = lexical.ruleWords(of: passage)
    classes = lexical.classes(of: passage)
    mentions = contents.mentions[start.mention..<end.mention]
    var isInOrder = true
    for index in mentions.indices.dropFirst()
    where mentions[index - 1].range.lowerBound > mentions[index].range.lowerBound {
      isInOrder = false
    }
    hasMentionsInOrder = isInOrder
    times = contents.times[start.time..<end.time]
    figures = contents.figures[start.figure..<end.figure]
    sites = contents.sites[start.figure..<end.figure]
    rejected = contents.rejected[start.rejected..<end.rejected]
  }
}

/// What stands in the paragraphs of an article, each kind in one array.
struct ArticleContents {
  var mentions: ArraySlice<ZoneMention> = []
  var times: [TimeExpression] = []
  var figures: [Figure] = []
  var sites: [FigureSite] = []
  var rejected: [RejectedNumeral] = []

  /// Finds where the figures of a paragraph stand, those at the given indices. Returns the sentences
  /// of the paragraph, of which the places are known where a unit ends a clause or sentence.
  mutating func place(
    _ indices: Range<Int>, in paragraph: Paragraph, clauseEnds: ArraySlice<UInt32>,
    _ units: [TextUnit]
  ) -> [Sentence] {
    let sentences = SentenceSplitter(units: units).sentences(
      in: paragraph.units, clauseEnds: clauseEnds)
    var sentence = 0
    for index in indices {
      let range = figures[index].range
      while sentence + 1 < sentences.count, sentences[sentence].range.upperBound <= range.lowerBound
      {
        sentence += 1
      }
      sites.append(
        FigureSite(
          index: index, range: range, kind: figures[index].quantity.unit.kind, sentence: sentence,
          clause: sentences[sentence].clause(at: range.lowerBound)))
    }
    return sentences
  }

  /// Room for about what a text of so many units has.
  init(length: Int) {
    times.reserveCapacity(length / 64)
    figures.reserveCapacity(length / 48)
    sites.reserveCapacity(length / 48)
  }

  /// Places in the arrays.
  struct Places {
    var mention = 0
    var time = 0
    var figure = 0
    var rejected = 0
  }
}

/// Where a figure stands and what it measures: what rules ask of the figures around the one that they
/// read. Small, so that it costs nothing to look through those of a paragraph.
struct FigureSite {
  /// Its index among the figures of the article.
  var index: Int
  /// The whole expression, bound words and unit included.
  var range: Range<Int>
  /// What its unit measures.
  var kind: QuantityKind
  /// The index of its sentence in the paragraph.
  var sentence: Int
  /// Its clause.
  var clause: Range<Int>
}

/// Sentences, tokens, times and figures stand in the order of the text and do not overlap, so each
/// is found by bisection.
extension ParagraphReading {
  /// The index of the sentence that holds a position.
  func sentenceIndex(at position: Int) -> Int {
    min(
      sentences.partitionPoint { $0.range.upperBound > position }, max(sentences.count - 1, 0))
  }

  /// The tokens of some categories that lie in a range, in order.
  @inline(__always)
  func tokens(in range: Range<Int>, of categories: LexicalCategories) -> TokensOfCategories {
    self.categories.isDisjoint(with: categories)
      ? TokensOfCategories(tokens: [], 0..<0, categories) : found(in: range, of: categories)
  }

  private func found(in range: Range<Int>, of categories: LexicalCategories) -> TokensOfCategories {
    var start = tokens.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    while start < tokens.endIndex, tokens[start].range.upperBound <= range.upperBound,
      !categories.contains(LexicalCategories(tokens[start].category))
    {
      start += 1
    }
    var end = start
    while end < tokens.endIndex, tokens[end].range.upperBound <= range.upperBound { end += 1 }
    return TokensOfCategories(tokens: start < end ? tokens : [], start..<end, categories)
  }

  /// The token that ends at a position.
  func token(endingAt position: Int) -> Token? {
    let index = tokens.partitionPoint { $0.range.upperBound >= position }
    return index < tokens.endIndex && tokens[index].range.upperBound == position
      ? tokens[index] : nil
  }

  /// The time that ends at a position.
  func time(endingAt position: Int) -> TimeExpression? {
    let index = times.partitionPoint { $0.range.upperBound >= position }
    return index < times.endIndex && times[index].range.upperBound == position
      ? times[index] : nil
  }

  /// The times that begin in a range.
  func times(beginningIn range: Range<Int>) -> ArraySlice<TimeExpression> {
    let start = times.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    let end = times.partitionPoint { $0.range.lowerBound >= range.upperBound }
    return times[start..<max(start, end)]
  }

  /// The figures that lie in a range.
  func figures(in range: Range<Int>) -> ArraySlice<FigureSite> {
    let start = sites.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    let end = sites.partitionPoint { $0.range.upperBound > range.upperBound }
    return sites[min(start, end)..<end]
  }

  /// The last figure of a kind in the sentence before that of a position; nil at the first one.
  func lastFigure(of kind: QuantityKind, inSentenceBefore position: Int) -> FigureSite? {
    let index = sentenceIndex(at: position)
    guard index > 0 else { return nil }
    return figures(in: sentences[index - 1].range).last { $0.kind == kind }
  }

  /// The last figure that ends before a position, within the passage from `start` on.
  func figure(before position: Int, from start: Int) -> FigureSite? {
    let end = sites.partitionPoint { $0.range.upperBound > position }
    guard end > sites.startIndex, sites[end - 1].range.lowerBound >= start else { return nil }
    return sites[end - 1]
  }

  /// The first figure that begins at a position or behind it.
  func figure(from position: Int) -> FigureSite? {
    let index = sites.partitionPoint { $0.range.lowerBound >= position }
    return index < sites.endIndex ? sites[index] : nil
  }

  /// The figure that begins at a position.
  func figure(at position: Int) -> FigureSite? {
    guard let figure = figure(from: position), figure.range.lowerBound == position else {
      return nil
    }
    return figure
  }

  /// The index of a figure of the paragraph among those of the article.
  func index(of figure: Figure) -> Int? { self.figure(at: figure.range.lowerBound)?.index }

  /// The indices of the mentions that may begin in a range: those that do, where they are in order.
  func mentions(near range: Range<Int>) -> Range<Int> {
    let places = mentions.indices
    guard hasMentionsInOrder, !places.isEmpty else { return places }
    // By their places: a mention that is looked at as a whole is copied.
    let start = places.partitionPoint { mentions[$0].range.lowerBound >= range.lowerBound }
    let end = places.partitionPoint { mentions[$0].range.lowerBound >= range.upperBound }
    return start..<max(start, end)
  }

  /// The last zone that ends at a position.
  func mention(endingAt position: Int) -> ZoneMention? {
    mentions.last { $0.range.upperBound == position }
  }
}

/// The tokens of some categories among those of a passage, in their order.
struct TokensOfCategories: Sequence, IteratorProtocol {
  private let tokens: ArraySlice<Token>
  private var range: Range<Int>
  private let categories: LexicalCategories

  fileprivate init(tokens: ArraySlice<Token>, _ range: Range<Int>, _ categories: LexicalCategories)
  {
    self.tokens = tokens
    self.range = range
    self.categories = categories
  }

  mutating func next() -> Token? {
    while let index = range.popFirst() {
      if categories.contains(LexicalCategories(tokens[index].category)) { return tokens[index] }
    }
    return nil
  }

  /// Whether there is none.
  var isEmpty: Bool { first == nil }

  /// The first one.
  var first: Token? {
    var rest = self
    return rest.next()
  }

  /// The last one.
  var last: Token? {
    for index in range.reversed()
    where categories.contains(LexicalCategories(tokens[index].category)) {
      return tokens[index]
    }
    return nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element that meets a condition which all elements behind it meet too.
  /// O(log n).
  @inline(__always)
  func partitionPoint(where meets: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - Assessments

extension ParagraphReading {
  /// 2021年度(国家级经开区综合考评): whether a time is a year that was assessed, as the text tells up to `limit`.
  func isYearAssessed(_ time: TimeExpression, before limit: Int) -> Bool {
    let end = time.range.upperBound
    guard end < limit, units[end] == "度", time.isYear else { return false }
    return words.has(.assessment, in: end..<min(limit, end + 30))
  }
}

// MARK: - Labels

extension ParagraphReading {
  /// Where the paragraph carries the label of one industry of the zone: nowhere, as all it says, or before its first
  /// sentence.
  enum IndustryLabel {
    case none, alone, first
  }

  /// 一、健身器材产业, 机械装备产业。: whether the paragraph is, or begins with, the label of one industry of the zone.
  var industryLabel: IndustryLabel {
    guard let opening = sentences.first?.range, (4...18).contains(opening.count) else {
      return .none
    }
    let last = opening.upperBound - 1
    let end = units[last].lexicalClass == .sentenceEnd ? last : opening.upperBound
    guard Self.industries.end(opening.lowerBound..<end, in: units),
      !Self.allIndustries.end(opening.lowerBound..<end, in: units),
      figures(in: opening).isEmpty,
      !opening.contains(where: { units[$0].lexicalClass == .colon }),
      !mentions.contains(where: { opening.contains($0.range.lowerBound) })
    else { return .none }
    return sentences.count == 1 ? .alone : .first
  }

  private static let industries = NameParts("产业", "行业", "产业链", "产业集群", "板块")
  private static let allIndustries = NameParts(
    "主导产业", "支柱产业", "特色产业", "优势产业", "新兴产业", "未来产业", "重点产业", "产业发展", "三次产业", "、产业", "各产业",
    "传统产业", "现代产业", "高新技术产业", "高技术产业")
}
