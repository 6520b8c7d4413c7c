import Lexicon
import Measurements

/// Finds the phrase that says what a figure measures.
///
/// Counts take the noun behind them (100余家企业) and, where none follows, the phrase before
/// (院士工作站2个). Amounts, shares and durations take the phrase before (总投资813.17亿元), and the
/// noun behind where only a verb stands before (推出300万元种子资金). A change without a subject of its
/// own takes that of the level before it (31.8亿元，同比增长76.6%).
struct IndicatorReader {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// A phrase and how it was found.
  struct Phrase {
    var range: Range<Int>
    var rule: IndicatorRule
  }

  private static let boundary = LexicalCategories(.phraseBoundary)
  private static let cuts = LexicalCategories(
    .time, .zone, .place, .zoneForm, .status, .basis, .change)

  /// The phrase of a figure; nil where the text has none near.
  func phrase(for figure: Figure, in paragraph: ParagraphReading, sentence: Sentence) -> Phrase? {
    let before = phraseBefore(figure, in: paragraph, sentence: sentence)
    switch figure.quantity.unit.kind {
    case .count, .people:
      if let behind = phraseBehind(figure, sentence: sentence, in: paragraph) { return behind }
      return before
    case .money:
      if before == nil || before?.rule == .inherited,
        let behind = phraseBehind(figure, sentence: sentence, in: paragraph)
      {
        return behind
      }
      return before
    default:
      return before
    }
  }

  // MARK: Behind the figure

  private func phraseBehind(_ figure: Figure, sentence: Sentence, in paragraph: ParagraphReading)
    -> Phrase?
  {
    var start = figure.range.upperBound
    guard start < sentence.range.upperBound else { return nil }
    if units[start] == "的" { start += 1 }
    let end = nounEnd(from: start, limit: min(sentence.range.upperBound, start + 20))
    var range = start..<end
    // The head stands behind the last 的: 22名毕业于…的高层次人才.
    if let particle = range.last(where: { units[$0] == "的" }), range.upperBound - particle > 2 {
      range = particle + 1..<range.upperBound
    } else if range.count < 2, let head = relativeHead(from: start, in: sentence) {
      range = head
    }
    range = trim(range)
    return range.count >= 2 ? Phrase(range: range, rule: .nounBehind) : nil
  }

  /// Where a noun phrase that begins at `start` ends: before punctuation, a verb or a particle.
  private func nounEnd(from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      let lexicalClass = units[position].lexicalClass
      if lexicalClass.endsPhrase || lexicalClass == .digit || lexicalClass == .dash { break }
      if let match = lexicon.trie.longestMatch(
        in: units, from: position, to: limit, of: Self.boundary),
        lexicon.phraseBoundaries[match.entry].side != .left,
        !isInsideDimensionWord(position, match.length, limit: limit)
      {
        break
      }
      position += 1
    }
    return position
  }

  /// 在 in 在建项目 or 入选 in 入选者 belong to the noun.
  private func isInsideDimensionWord(_ position: Int, _ length: Int, limit: Int) -> Bool {
    guard
      let word = lexicon.trie.longestMatch(
        in: units, from: position, to: limit, of: LexicalCategories(.dimensionWord))
    else { return false }
    return word.length > length
  }

  /// The noun behind a relative clause: (10名)来自该高新区的招商一线人员.
  private func relativeHead(from start: Int, in sentence: Sentence) -> Range<Int>? {
    let limit = min(sentence.range.upperBound, start + 40)
    var position = start
    while position < limit {
      switch units[position].lexicalClass {
      case .comma, .semicolon, .sentenceEnd, .colon: return nil
      default: break
      }
      if units[position] == "的" {
        let end = nounEnd(from: position + 1, limit: min(limit, position + 16))
        if end - position > 2 { return position + 1..<end }
      }
      position += 1
    }
    return nil
  }

  // MARK: Before the figure

  private func phraseBefore(
    _ figure: Figure, in paragraph: ParagraphReading, sentence: Sentence
  ) -> Phrase? {
    let clause = sentence.clause(at: figure.range.lowerBound)
    var end = figure.range.lowerBound
    end = skipLinks(endingAt: end, floor: clause.lowerBound)
    end = skipChange(endingAt: end, floor: clause.lowerBound, in: paragraph)
    let start = nounStart(endingAt: end, floor: clause.lowerBound, in: paragraph)
    let range = trim(start..<end)
    if range.count >= 2 { return Phrase(range: range, rule: .nounBefore) }
    return inherited(by: figure, in: paragraph, sentence: sentence)
  }

  /// Passes over 达, 为, 共, 了 and other links between phrase and figure.
  private func skipLinks(endingAt end: Int, floor: Int) -> Int {
    var end = end
    search: while end > floor {
      for length in stride(from: min(4, end - floor), through: 1, by: -1) {
        if let match = lexicon.trie.longestMatch(
          in: units, from: end - length, to: end, of: Self.boundary), match.length == length,
          lexicon.phraseBoundaries[match.entry].side != .right || length <= 2
        {
          end -= length
          continue search
        }
      }
      if units[end - 1] == " " || units[end - 1] == "的" {
        end -= 1
        continue
      }
      break
    }
    return end
  }

  /// Passes over verbs of change and bases: GDP 同比增长(7%).
  private func skipChange(endingAt end: Int, floor: Int, in paragraph: ParagraphReading) -> Int {
    var end = end
    search: while end > floor {
      for token in paragraph.tokens.reversed()
      where token.range.upperBound == end && token.range.lowerBound >= floor {
        switch token.category {
        case .change, .basis, .time:
          end = token.range.lowerBound
          end = skipLinks(endingAt: end, floor: floor)
          continue search
        default: break
        }
      }
      break
    }
    return end
  }

  /// Where the noun phrase that ends at `end` begins: behind punctuation, a verb, a time, a zone.
  private func nounStart(endingAt end: Int, floor: Int, in paragraph: ParagraphReading) -> Int {
    var position = end
    while position > floor, end - position < 20 {
      let unit = units[position - 1]
      let lexicalClass = unit.lexicalClass
      if lexicalClass == .closeBracket, let open = openBracket(before: position - 1, floor: floor) {
        position = open
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .digit || unit == "的" { break }
      if paragraph.tokens.contains(where: {
        $0.range.upperBound == position && Self.cuts.contains(LexicalCategories($0.category))
      }) {
        break
      }
      if let length = boundaryLength(endingAt: position, floor: floor),
        !crossesDimensionWord(position - length, position, end: end)
      {
        break
      }
      position -= 1
    }
    return position
  }

  private func openBracket(before position: Int, floor: Int) -> Int? {
    var cursor = position
    while cursor > floor, position - cursor < 20 {
      cursor -= 1
      if units[cursor].lexicalClass == .openBracket { return cursor }
    }
    return nil
  }

  private func boundaryLength(endingAt position: Int, floor: Int) -> Int? {
    var found: Int?
    for length in 1...4 where position - length >= floor {
      if let match = lexicon.trie.longestMatch(
        in: units, from: position - length, to: position, of: Self.boundary),
        match.length == length, lexicon.phraseBoundaries[match.entry].side != .right
      {
        found = length
      }
    }
    return found
  }

  /// Whether a noun of the vocabulary goes across the boundary: 在 in 在建项目.
  private func crossesDimensionWord(_ start: Int, _ position: Int, end: Int) -> Bool {
    for begin in max(0, start - 3)...start {
      if let match = lexicon.trie.longestMatch(
        in: units, from: begin, to: end, of: LexicalCategories(.dimensionWord)),
        begin + match.length >= position, begin < start || match.length > position - start
      {
        return true
      }
    }
    return false
  }

  /// Strips particles, quotation marks and quantifiers from the ends.
  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while start < end, Self.isLoose(units[start]) || units[start].lexicalClass.endsPhrase {
      start += 1
    }
    if end - start > 3, units[start] == "各", units[start + 1] == "类" || units[start + 1] == "级" {
      start += 2
    }
    while end > start, Self.isLoose(units[end - 1]) || units[end - 1].lexicalClass == .space {
      end -= 1
    }
    return start..<end
  }

  private static func isLoose(_ unit: TextUnit) -> Bool {
    switch unit {
    case "的", "了", "其", "和", "与", "等", "及", "有", "为", "达", "这", "该", "在", "共", "已", "从", "让": true
    default: false
    }
  }

  /// The phrase of the figure before in the sentence, for a change or a share without its own.
  private func inherited(
    by figure: Figure, in paragraph: ParagraphReading, sentence: Sentence
  ) -> Phrase? {
    guard
      let previous = paragraph.figures.last(where: {
        $0.range.upperBound <= figure.range.lowerBound
          && sentence.range.contains($0.range.lowerBound)
      })
    else { return nil }
    guard figure.range.lowerBound - previous.range.upperBound < 30 else { return nil }
    guard let phrase = phrase(for: previous, in: paragraph, sentence: sentence) else { return nil }
    return Phrase(range: phrase.range, rule: .inherited)
  }
}

/// How an indicator phrase was found, for `explain`.
enum IndicatorRule: String {
  case nounBehind = "noun behind the figure"
  case nounBefore = "phrase before the figure"
  case inherited = "phrase of the figure before"
}
