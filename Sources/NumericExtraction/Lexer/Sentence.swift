import Lexicon

/// A sentence of a paragraph and its clauses.
struct Sentence {
  /// The units of the sentence, its final punctuation included.
  var range: Range<Int>
  /// The clauses, split at commas, semicolons and colons outside brackets; their punctuation is
  /// left out.
  var clauses: [Range<Int>]

  /// The clause that holds a position; the whole sentence where none does.
  func clause(at position: Int) -> Range<Int> {
    clauses.first { $0.contains(position) } ?? range
  }

  /// The index of the clause that holds a position.
  func clauseIndex(at position: Int) -> Int {
    clauses.firstIndex { $0.upperBound > position } ?? max(clauses.count - 1, 0)
  }
}

/// Splits paragraphs into sentences.
struct SentenceSplitter {
  let units: [TextUnit]

  /// The sentences of a paragraph. A full stop inside a quotation ends a sentence too.
  func sentences(in paragraph: Range<Int>) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = paragraph.lowerBound
    var clauseStart = start
    var clauses: [Range<Int>] = []
    var position = start
    func isDigit(_ index: Int) -> Bool {
      paragraph.contains(index) && units[index].lexicalClass == .digit
    }
    while position < paragraph.upperBound {
      let lexicalClass = units[position].lexicalClass
      position += 1
      switch lexicalClass {
      case .sentenceEnd:
        while position < paragraph.upperBound,
          units[position].lexicalClass == .sentenceEnd
            || units[position].lexicalClass == .closeQuote
            || units[position].lexicalClass == .closeBracket
        {
          position += 1
        }
        clauses.append(clauseStart..<position)
        sentences.append(Sentence(range: start..<position, clauses: Array(clauses[...])))
        start = position
        clauseStart = position
        clauses.removeAll(keepingCapacity: true)
      case .comma, .semicolon, .colon:
        // 1,600 and 7:30 are no ends of clauses.
        if isDigit(position - 2), isDigit(position) { continue }
        clauses.append(clauseStart..<position - 1)
        clauseStart = position
      default:
        break
      }
    }
    if start < paragraph.upperBound {
      clauses.append(clauseStart..<paragraph.upperBound)
      sentences.append(Sentence(range: start..<paragraph.upperBound, clauses: clauses))
    }
    return sentences
  }
}
