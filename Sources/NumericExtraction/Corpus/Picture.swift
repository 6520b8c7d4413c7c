/// The lines that stand under pictures.
enum Picture {
  /// The words that say what a picture shows.
  static let shown = Array("图为".utf16)

  /// Whether the units are a line of text to a picture: `图为签约现场。`
  static func isText(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    range.count <= 80 && units.hasWord(shown, at: range.lowerBound, before: range.upperBound)
  }

  /// Whether the article mentions whom the credit names; a credit without a name goes anywhere.
  /// Looks at the article's last 40 paragraphs.
  static func isMentioned(
    sourceOf credit: Range<Int>, by article: ArticleSegmenter.Draft, in units: Span<UInt16>
  ) -> Bool {
    guard let colon = units.place(of: [0x3A], in: credit) else { return true }
    var source: [UInt16] = []
    for place in (colon + 1)..<credit.upperBound { source.append(units[place]) }
    guard !source.isEmpty else { return true }
    return article.paragraphs.suffix(40).contains {
      units.place(of: source, in: $0.paragraph.units) != nil
    }
  }
}
