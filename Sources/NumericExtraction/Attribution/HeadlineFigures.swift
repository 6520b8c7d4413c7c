import Lexicon
import Measurements

/// Gives the figures of headlines that stand without a noun (冲刺2000亿元) what the body says of the
/// same figure.
struct HeadlineFigures {
  let article: ArticleReading

  /// Completes the phrases of an article's figures.
  func complete(_ phrases: inout [IndicatorReader.Phrase?]) {
    for (index, paragraph) in article.paragraphs.enumerated()
    where paragraph.paragraph.role.isHeading {
      for position in paragraph.figures.indices where !isTold(phrases[position]) {
        if let phrase = told(paragraph.figures[position].quantity, after: index, phrases) {
          phrases[position] = .init(range: phrase.range, rule: .body, whole: phrase.whole)
        }
      }
    }
  }

  /// Whether a headline's phrase is a noun of the vocabulary.
  private func isTold(_ phrase: IndicatorReader.Phrase?) -> Bool {
    guard let phrase, phrase.rule != .inherited else { return false }
    return phrase.range.contains { start in
      article.lexicon.trie.longestMatch(
        in: article.units, from: start, to: phrase.range.upperBound,
        of: LexicalCategories(.dimensionWord)) != nil
    }
  }

  /// The phrase of the first figure of the body with the same quantity.
  private func told(
    _ quantity: Quantity, after headline: Int, _ phrases: [IndicatorReader.Phrase?]
  ) -> IndicatorReader.Phrase? {
    for index in article.paragraphs.indices.dropFirst(headline + 1)
    where !article.paragraphs[index].paragraph.role.isHeading {
      let paragraph = article.paragraphs[index]
      for site in paragraph.sites
      where site.kind == quantity.unit.kind
        && Self.isSame(paragraph.figures[site.index].quantity, quantity)
      {
        if let phrase = phrases[site.index], isTold(phrase) { return phrase }
      }
    }
    return nil
  }

  /// Whether two quantities have the same unit and the same ends.
  private static func isSame(_ one: Quantity, _ other: Quantity) -> Bool {
    one.low == other.low && one.high == other.high && one.unit == other.unit
  }
}
