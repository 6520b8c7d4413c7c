import Measurements

/// The sentences of one article that have figures, in source order.
struct ArticlePassages {
  /// The passages whose figures were all found in their sentence.
  var passages: [Passage] = []
  /// All figures of the article.
  var measurements: [Measurement] = []

  /// Groups measurements in source order by article and sentence. Linear in the length of their
  /// sentences.
  static func articles(of measurements: [Measurement]) -> [ArticlePassages] {
    var articles: [ArticlePassages] = []
    var sentence: [Measurement] = []
    func close() {
      guard let first = sentence.first else { return }
      if articles.last?.measurements.last.map({ $0.isInArticle(of: first) }) != true {
        articles.append(ArticlePassages())
      }
      let passage = Passage(sentence)
      let index = articles.count - 1
      articles[index].measurements += sentence
      if let passage { articles[index].passages.append(passage) }
      sentence = []
    }
    for measurement in measurements {
      if let last = sentence.last,
        !last.isInArticle(of: measurement) || last.sentence != measurement.sentence
      {
        close()
      }
      sentence.append(measurement)
    }
    close()
    return articles
  }
}

extension Passage {
  /// The passage of measurements that share a sentence, in their order; nil where one of them does
  /// not stand in it, as in a headline that was printed twice.
  init?(_ measurements: [Measurement]) {
    guard let sentence = measurements.first?.sentence else { return nil }
    let text = Self.folded(sentence)
    var figures: [Figure] = []
    var position = 0
    for measurement in measurements {
      let surface = Self.folded(measurement.text)
      guard !surface.isEmpty,
        let found = Self.firstRange(of: surface, in: text, from: position)
      else { return nil }
      figures.append(Figure(measurement: measurement, range: found))
      position = found.upperBound
    }
    self.init(text: text, figures: figures)
  }

  /// Without white space, full-width forms as ASCII: what a sentence and a text broken by a line
  /// have in common.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x200B, 0x3000, 0xFEFF: nil
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
      default: scalar
      }
    }
  }

  /// A number is found only where no digit stands beside it: 4家 is not in 14家.
  private static func firstRange(
    of surface: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Range<Int>? {
    guard text.count >= surface.count else { return nil }
    func isDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && ("0"..."9").contains(text[index])
    }
    var index = start
    while index <= text.count - surface.count {
      let end = index + surface.count
      if text[index..<end].elementsEqual(surface), !(isDigit(index) && isDigit(index - 1)) {
        return index..<end
      }
      index += 1
    }
    return nil
  }
}

extension Measurement {
  /// Whether both stand in one article.
  func isInArticle(of other: Measurement) -> Bool {
    document == other.document && article == other.article
  }
}
