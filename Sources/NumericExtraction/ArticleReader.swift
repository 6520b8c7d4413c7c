import Lexicon
import Measurements

/// Reads an article: figures, words, times and zones, ready for attribution.
struct ArticleReader {
  let units: [TextUnit]
  let lexicon: Lexicon
  let options: ExtractionOptions
  /// The date that the caller knows.
  let documentDate: PartialDate?

  /// All that the rules of attribution look at.
  func read(_ article: Article) -> ArticleReading {
    let lexer = Lexer(units: units, lexicon: lexicon)
    let date = article.date ?? documentDate ?? dateInText(of: article)
    let texts = article.paragraphs.filter { paragraph in
      switch paragraph.role {
      case .byline, .dateline: false
      case .body, .caption, .heading, .doubledHeading: true
      }
    }
    let tokens = texts.map { lexer.tokens(in: $0.units) }
    let zones = ZoneResolver(units: units, lexicon: lexicon)
      .zones(in: Array(zip(texts, tokens)).map { (paragraph: $0.0, tokens: $0.1) })
    let times = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: date)
    let splitter = SentenceSplitter(units: units)
    let paragraphs = zip(texts, tokens).map { paragraph, tokens in
      var parser = QuantityParser(units: units, lexicon: lexicon, allNumbers: options.allNumbers)
      parser.read(paragraph.units)
      return ParagraphReading(
        paragraph: paragraph, sentences: splitter.sentences(in: paragraph.units), tokens: tokens,
        times: times.expressions(in: paragraph.units), figures: parser.figures,
        rejected: parser.rejected, articleYear: date?.year)
    }
    return ArticleReading(
      units: units, lexicon: lexicon, date: date, zones: zones, isPolicy: isPolicy(texts),
      paragraphs: paragraphs)
  }

  /// The latest year that an undated article speaks of in the past tense cannot be told; the
  /// latest full date in it can.
  private func dateInText(of article: Article) -> PartialDate? {
    let reader = TimeExpressionReader(units: units, lexicon: lexicon, articleDate: nil)
    var latest: PartialDate?
    for paragraph in article.paragraphs {
      for time in reader.expressions(in: paragraph.units) {
        guard case .at(let date) = time.period, date.year >= latest?.year ?? 0,
          date.year <= 2100
        else { continue }
        latest = PartialDate(year: date.year)
      }
    }
    return latest
  }

  /// A text of rules: its title ends in 办法, 通知, 政策 …, or its paragraphs are numbered 第一条.
  private func isPolicy(_ paragraphs: [Paragraph]) -> Bool {
    let matcher = { (end: Int) in
      NumeralParser(units: units, lexicon: lexicon, end: end)
    }
    var numbered = 0
    for paragraph in paragraphs {
      let range = paragraph.units
      guard range.count > 3, units[range.lowerBound] == "第" else { continue }
      let limit = min(range.upperBound, range.lowerBound + 6)
      if (range.lowerBound..<limit).contains(where: { units[$0] == "条" }) { numbered += 1 }
    }
    if numbered >= 2 { return true }
    guard let title = paragraphs.first, title.role.isHeading else { return false }
    let range = title.units
    return ["的通知", "暂行办法", "实施办法", "管理办法", "若干措施", "若干政策", "实施细则", "扶持办法", "行动方案发布"].contains {
      (word: StaticString) in
      range.contains { matcher(range.upperBound).follows(word, at: $0) }
    }
  }
}
