import Lexicon
import Measurements

/// Everything that the rules of attribution look at in one article.
struct ArticleReading {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// The article's date, from its dateline, the caller or its text.
  let date: PartialDate?
  /// The zones that it names.
  var zones: ZoneResolver.Zones
  /// Whether it sets out the terms of a rule or plan (办法, 政策, 方案).
  var isPolicy: Bool
  /// Whether it reports the publication of a plan (《方案》), with facts beside its terms.
  var announcesPlan = false
  /// Whether its headline reports a signing or a start of works.
  var isAboutCeremony = false
  /// Whether its headline reports a fair, contest, recruitment or the like.
  var isAboutEvent = false
  /// Whether it is about a city or county that has several zones.
  var isAboutRegion = false
  /// Whether it says of a firm that it is in the park (位于, 落户): then the firm's figures are the
  /// park's to show.
  var firmIsInPark = false
  /// Whether its headline begins with a firm.
  var isAboutEnterprise = false
  var paragraphs: [ParagraphReading]

  /// The year, half, quarter or months that the headline or the first paragraph reports on.
  var reportPeriod: Period? {
    var bodies = 0
    for paragraph in paragraphs {
      for time in paragraph.times where time.form == .stated && time.role == .when {
        // 2020年度: results of a year may come out two years later.
        let isOfYear =
          time.range.upperBound < units.count && units[time.range.upperBound] == "度"
        if let date, time.period.start.year < date.year - (isOfYear ? 2 : 1) { continue }
        switch time.period {
        case .at(let date):
          switch date.part {
          case .year, .half, .quarter: return time.period
          case .month, .day: continue
          }
        case .between(let start, _):
          if start.part != .year { return time.period }
        case .since: continue
        }
      }
      if case .body = paragraph.paragraph.role { bodies += 1 }
      if bodies > 0 { break }
    }
    return yearReviewed
  }

  /// The year before, where an article of the first months of a year speaks of it more than of its
  /// own.
  private var yearReviewed: Period? {
    guard let date else { return nil }
    switch date.part {
    case .month(let month) where month <= 3, .day(let month, _) where month <= 3: break
    default: return nil
    }
    let years = paragraphs.flatMap(\.times).filter { $0.form == .stated && $0.role == .when }
      .map(\.period.start.year)
    let before = years.count { $0 == date.year - 1 }
    guard before >= 2, before > years.count(where: { $0 == date.year }) else { return nil }
    return .at(PartialDate(year: date.year - 1))
  }

  /// The year in which the zone or firm that the article is about was founded, as the first clause
  /// tells that speaks of it with a year.
  var foundingYear: Int? {
    for paragraph in paragraphs {
      for time in paragraph.times where time.form == .stated && time.role == .when {
        let sentence = paragraph.sentences[paragraph.sentenceIndex(at: time.range.lowerBound)]
        let clause = sentence.clause(at: time.range.lowerBound)
        if paragraph.words.has(.founding, in: clause) { return time.period.start.year }
      }
    }
    return nil
  }

  /// The first day that the article names, that of the event it reports.
  var eventDay: Period? {
    for paragraph in paragraphs {
      // 4月15日, but not 2022年底, which has no event.
      for time in paragraph.times
      where time.form == .stated && ["日", "号"].contains(units[time.range.upperBound - 1]) {
        if case .at(let date) = time.period, case .day = date.part { return time.period }
      }
    }
    return nil
  }
}

/// One paragraph of an article with its tokens.
struct ParagraphReading {
  var paragraph: Paragraph
  var sentences: [Sentence]
  var tokens: [Token]
  /// The words that rules look for.
  var words: RuleWords
  /// The zones that it names.
  var mentions: [ZoneMention]
  var times: [TimeExpression]
  var figures: [Figure]
  var rejected: [RejectedNumeral]
  /// The year of the article's date.
  var articleYear: Int?
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
  func tokens(in range: Range<Int>, of categories: LexicalCategories) -> TokensOfCategories {
    let start = tokens.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    let end = tokens.partitionPoint { $0.range.upperBound > range.upperBound }
    return TokensOfCategories(tokens: tokens[min(start, end)..<end], categories: categories)
  }

  /// The token that ends at a position.
  func token(endingAt position: Int) -> Token? {
    let index = tokens.partitionPoint { $0.range.upperBound >= position }
    return index < tokens.count && tokens[index].range.upperBound == position
      ? tokens[index] : nil
  }

  /// The time that ends at a position.
  func time(endingAt position: Int) -> TimeExpression? {
    let index = times.partitionPoint { $0.range.upperBound >= position }
    return index < times.count && times[index].range.upperBound == position ? times[index] : nil
  }

  /// The times that begin in a range.
  func times(beginningIn range: Range<Int>) -> ArraySlice<TimeExpression> {
    let start = times.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    let end = times.partitionPoint { $0.range.lowerBound >= range.upperBound }
    return times[start..<max(start, end)]
  }

  /// The figures that lie in a range.
  func figures(in range: Range<Int>) -> ArraySlice<Figure> {
    let start = figures.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    let end = figures.partitionPoint { $0.range.upperBound > range.upperBound }
    return figures[min(start, end)..<end]
  }

  /// The last figure that ends before a position, within the passage from `start` on.
  func figure(before position: Int, from start: Int) -> Figure? {
    let end = figures.partitionPoint { $0.range.upperBound > position }
    guard end > 0, figures[end - 1].range.lowerBound >= start else { return nil }
    return figures[end - 1]
  }

  /// The index of a figure of the paragraph.
  func index(of figure: Figure) -> Int? {
    let index = figures.partitionPoint { $0.range.lowerBound >= figure.range.lowerBound }
    return index < figures.count && figures[index].range == figure.range ? index : nil
  }
}

/// The tokens of some categories among those of a passage, in their order.
struct TokensOfCategories: Sequence, IteratorProtocol {
  fileprivate var tokens: ArraySlice<Token>
  fileprivate let categories: LexicalCategories

  mutating func next() -> Token? {
    while let token = tokens.popFirst() {
      if categories.contains(LexicalCategories(token.category)) { return token }
    }
    return nil
  }

  /// The last one.
  var last: Token? { tokens.last { categories.contains(LexicalCategories($0.category)) } }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element that meets a condition which all elements behind it meet too.
  /// O(log n).
  func partitionPoint(where meets: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ArraySlice {
  /// Takes the elements off the front that meet a condition.
  mutating func popPrefix(while meets: (Element) -> Bool) -> [Element] {
    let prefix = prefix(while: meets)
    removeFirst(prefix.count)
    return Array(prefix)
  }
}
