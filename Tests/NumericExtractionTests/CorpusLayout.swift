@testable import NumericExtraction

/// A document's articles as strings, for tests.
struct CorpusLayout {
  var document: StructuredDocument

  init(_ text: String) throws {
    document = StructuredDocument(try DecodedText(decoding: Array(text.utf8)))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: document.folded.units[range], as: UTF16.self)
  }

  var titles: [String?] { document.articles.map { $0.title.map(string) } }

  /// The body paragraphs of each article.
  var bodies: [[String]] {
    document.articles.map { article in
      article.paragraphs.filter { $0.role == .body }.map { string($0.units) }
    }
  }

  func texts(of role: Paragraph.Role) -> [String] {
    document.articles.flatMap(\.paragraphs).filter { $0.role == role }.map { string($0.units) }
  }
}

extension FoldedText {
  /// The units of the paragraphs and of the breaks between them.
  var written: Range<Int> { Self.margin..<units.count - Self.margin }

  /// The paragraphs, each on a line.
  var lines: String { String(decoding: units[written], as: UTF16.self) }
}
