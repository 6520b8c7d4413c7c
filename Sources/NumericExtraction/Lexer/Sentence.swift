import Lexicon

/// A sentence of a paragraph and its clauses.
struct Sentence {
  /// The units of the sentence, its final punctuation included.
  var range: Range<Int>
  /// The clauses, split at commas, semicolons and colons outside brackets; their punctuation is
  /// left out.
  var clauses: ArraySlice<Range<Int>>

  /// The clause that holds a position; the whole sentence where none does.
  func clause(at position: Int) -> Range<Int> {
    clauses.first { $0.contains(position) } ?? range
  }
}

/// Splits paragraphs into sentences.
struct SentenceSplitter {
  let units: [TextUnit]

  /// The sentences of a paragraph, of which the places are known where a unit ends a clause or
  /// sentence. A full stop inside a quotation ends a sentence too.
  func sentences(in paragraph: Range<Int>, clauseEnds: ArraySlice<UInt32>) -> [Sentence] {
    // The clauses of all sentences in one array, of which each sentence has a part.
    var clauses: [Range<Int>] = []
    var sentences: [Sentence] = []
    clauses.reserveCapacity(clauseEnds.count + 1)
    sentences.reserveCapacity(paragraph.count / 32 + 1)
    var start = paragraph.lowerBound
    var clauseStart = start
    var position = start
    func isDigit(_ index: Int) -> Bool {
      paragraph.contains(index) && units[index].lexicalClass == .digit
    }
    for end in clauseEnds where end >= position {
      position = Int(end)
      let lexicalClass = units[position].lexicalClass
      position += 1
      switch lexicalClass {
      case .sentenceEnd:
        while position < paragraph.upperBound, units[position].lexicalClass.staysWithSentence {
          position += 1
        }
        clauses.append(clauseStart..<position)
        sentences.append(Sentence(range: start..<position, clauses: []))
        (start, clauseStart) = (position, position)
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
      sentences.append(Sentence(range: start..<paragraph.upperBound, clauses: []))
    }
    var first = 0
    for index in sentences.indices {
      var end = first
      let isLast = index == sentences.count - 1
      while end < clauses.count,
        isLast || clauses[end].lowerBound < sentences[index].range.upperBound
      {
        end += 1
      }
      sentences[index].clauses = clauses[first..<end]
      first = end
    }
    return sentences
  }
}
