import Lexicon

/// Finds the words of the lexicon in a passage, in one pass of its automaton.
struct Lexer {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// What the last scan found; kept for its memory.
  private var hits: [LexicalHit] = []

  init(units: [TextUnit], lexicon: Lexicon) {
    self.units = units
    self.lexicon = lexicon
  }

  /// The words of a passage. Linear in its length.
  mutating func words(in passage: Range<Int>) -> LexicalReading {
    hits.removeAll(keepingCapacity: true)
    lexicon.scanner.scan(passage, of: units, into: &hits)
    return LexicalReading(
      tokens: tokens, times: hits.filter { $0.match.category == .time },
      words: RuleWords(hits))
  }

  /// Leftmost-longest over all categories at once, so that 同比增长 is no 比 and 示范区 no 区.
  private var tokens: [Token] {
    var tokens: [Token] = []
    var end = 0
    var index = 0
    while index < hits.count {
      let start = hits[index].start
      var longest: LexicalMatch?
      while index < hits.count, hits[index].start == start {
        let match = hits[index].match
        if match.category != .ruleWord, match.length > longest?.length ?? 0 { longest = match }
        index += 1
      }
      guard let longest, start >= end else { continue }
      end = start + longest.length
      if longest.category != .mask {
        tokens.append(Token(range: start..<end, category: longest.category, entry: longest.entry))
      }
    }
    return tokens
  }
}

/// The words of a passage.
struct LexicalReading {
  /// The words that tell what the figures near them mean, in order; none overlaps another.
  var tokens: [Token]
  /// All words of time, in the order of start and length.
  var times: [LexicalHit]
  /// The words that rules look for.
  var words: RuleWords
}
