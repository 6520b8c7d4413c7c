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
    // The clauses of all sentences in one array, and where those of each sentence end.
    var clauses: [Range<Int>] = []
    var ends: [(sentence: Int, clauses: Int)] = []
    clauses.reserveCapacity(clauseEnds.count + 1)
    ends.reserveCapacity(paragraph.count / 32 + 1)
    var clauseStart = paragraph.lowerBound
    var position = clauseStart
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
        ends.append((position, clauses.count))
        clauseStart = position
      case .comma, .semicolon, .colon:
        // 1,600 and 7:30 are no ends of clauses.
        if isDigit(position - 2), isDigit(position) { continue }
        clauses.append(clauseStart..<position - 1)
        clauseStart = position
      default:
        break
      }
    }
    if (ends.last?.sentence ?? paragraph.lowerBound) < paragraph.upperBound {
      clauses.append(clauseStart..<paragraph.upperBound)
      ends.append((paragraph.upperBound, clauses.count))
    }
    var start = (sentence: paragraph.lowerBound, clauses: 0)
    return ends.map { end in
      defer { start = end }
      return Sentence(
        range: start.sentence..<end.sentence, clauses: clauses[start.clauses..<end.clauses])
    }
  }
}
