import Lexicon

/// A sentence of a paragraph and its clauses.
struct Sentence {
  /// The units of the sentence, its final punctuation included.
  var range: Range<Int>
  /// The clauses, split at commas, semicolons and colons outside brackets; their punctuation is
  /// left out. Those of all sentences of a paragraph lie together.
  var clauses: ArraySlice<Range<Int>>

  /// The clause that holds a position; the whole sentence where none does.
  func clause(at position: Int) -> Range<Int> {
    clauses.first { $0.contains(position) } ?? range
  }
}

/// Splits paragraphs into sentences.
struct SentenceSplitter {
  let units: [TextUnit]

  /// The sentences of a paragraph. A full stop inside a quotation ends a sentence too.
  func sentences(in paragraph: Range<Int>) -> [Sentence] {
    var clauses: [Range<Int>] = []
    // The units of each sentence, and the end of its clauses.
    var ends: [(sentence: Int, clauses: Int)] = []
    let text = units.span.extracting(paragraph)
    let offset = paragraph.lowerBound
    var clauseStart = 0
    var position = 0
    while position < text.count {
      let lexicalClass = text[position].lexicalClass
      position += 1
      switch lexicalClass {
      case .sentenceEnd:
        while position < text.count, Self.closesSentence(text[position].lexicalClass) {
          position += 1
        }
        clauses.append(offset + clauseStart..<offset + position)
        ends.append((offset + position, clauses.count))
        clauseStart = position
      case .comma, .semicolon, .colon:
        // 1,600 and 7:30 are no ends of clauses.
        if position >= 2, position < text.count, text[position - 2].lexicalClass == .digit,
          text[position].lexicalClass == .digit
        {
          continue
        }
        clauses.append(offset + clauseStart..<offset + position - 1)
        clauseStart = position
      default:
        break
      }
    }
    if paragraph.upperBound > ends.last?.sentence ?? paragraph.lowerBound {
      clauses.append(offset + clauseStart..<paragraph.upperBound)
      ends.append((paragraph.upperBound, clauses.count))
    }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(ends.count)
    var (start, firstClause) = (paragraph.lowerBound, 0)
    for end in ends {
      sentences.append(
        Sentence(range: start..<end.sentence, clauses: clauses[firstClause..<end.clauses]))
      (start, firstClause) = end
    }
    return sentences
  }

  /// Whether a unit behind the end of a sentence still belongs to it.
  private static func closesSentence(_ lexicalClass: LexicalClass) -> Bool {
    switch lexicalClass {
    case .sentenceEnd, .closeQuote, .closeBracket: true
    default: false
    }
  }
}
