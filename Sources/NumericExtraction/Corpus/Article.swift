import Lexicon
import Measurements

/// One article of a document: the text that one park's figures are attributed in.
public struct Article: Sendable {
  /// The paragraphs in reading order: the title first, also where the page prints it elsewhere.
  var paragraphs: [Paragraph]
  /// The headline, in units of the folded text; a headline of two lines has a line break within.
  var title: Range<Int>?
  /// The date of a dateline in the text.
  var date: PartialDate?

  /// Adds a line to the title; false where it doesn't follow the title's last line directly.
  mutating func extendTitle(to units: Range<Int>) -> Bool {
    guard let start = title?.lowerBound, let end = title?.upperBound else {
      title = units
      return true
    }
    guard units.lowerBound == end + 1 else { return false }
    title = start..<units.upperBound
    return true
  }
}

/// A document as the extraction reads it.
struct StructuredDocument: Sendable {
  /// The decoded text, and the way back to the file.
  var text: DecodedText
  /// All units that the articles' paragraphs are ranges of.
  var folded: FoldedText
  /// The articles in the order of their bodies.
  var articles: [Article]

  /// Folds a text, and finds its paragraphs and articles. Linear in the text.
  init(_ text: DecodedText, table: FoldingTable = .standard) {
    self.text = text
    var source = FoldedLines(text, table: table)
    let joiner = LineJoiner(source.lines, in: source.text.units.span)
    let ranges = joiner.paragraphs(in: source.text.units.span)
    var writer = ParagraphWriter(source.takeText(), of: text)
    var paragraphs: [LaidOutParagraph] = []
    paragraphs.reserveCapacity(ranges.count)
    for range in ranges { paragraphs += writer.paragraphs(range, of: joiner) }
    let folded = writer.finish()
    ParagraphRoles.settle(&paragraphs)
    let segmenter = ArticleSegmenter(
      paragraphs: paragraphs, marksHeadings: joiner.marksHeadings)
    articles = Self.dateByMastheads(
      segmenter.articles(in: folded.units.span), in: folded.units.span)
    self.folded = folded
  }

  /// `2022年10月27日 星期四 园区周刊` at the head of a page: the day of all articles below it that tell none of their own.
  private static func dateByMastheads(_ articles: [Article], in units: Span<UInt16>) -> [Article] {
    var articles = articles
    var issue: PartialDate?
    for index in articles.indices {
      let heads = articles[index].paragraphs.prefix { $0.role != .body }
      let hasMasthead = heads.contains {
        $0.role == .dateline && Dateline.isMasthead($0.units, in: units)
      }
      if hasMasthead { issue = articles[index].date }
      articles[index].date = articles[index].date ?? issue
    }
    return articles
  }
}

extension StructuredDocument {
  /// Hands over the units, which are then no longer here: memory for one copy of them is enough.
  mutating func takeUnits() -> [TextUnit] {
    defer { folded.units = [] }
    return [TextUnit](codes: folded.units)
  }

  /// The articles in ranges that follow each other, each of as few as have so many units together.
  func batches(ofUnits size: Int) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var (start, count) = (0, 0)
    for (index, article) in articles.enumerated() {
      for paragraph in article.paragraphs { count += paragraph.units.count }
      guard count >= size || index + 1 == articles.count else { continue }
      batches.append(start..<index + 1)
      (start, count) = (index + 1, 0)
    }
    return batches
  }

  /// For each article, the first scalar of those that come after it; behind the last one, the end.
  func scalarsNotReached() -> [Int] {
    var limits = [Int](repeating: .max, count: articles.count)
    var first = Int.max
    for index in articles.indices.dropFirst().reversed() {
      for paragraph in articles[index].paragraphs where !paragraph.units.isEmpty {
        first = min(first, paragraph.units.lowerBound)
      }
      guard folded.origins.indices.contains(first) else { continue }
      limits[index - 1] = text.scalarOffset(ofUTF8: Int(folded.origins[first]))
    }
    return limits
  }
}
