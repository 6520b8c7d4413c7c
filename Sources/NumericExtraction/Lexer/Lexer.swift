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
    var (tokens, times): ([Token], [LexicalHit]) = ([], [])
    tokens.reserveCapacity(hits.count / 4)
    // Leftmost-longest over all categories at once, so that 同比增长 is no 比 and 示范区 no 区.
    var end = 0
    var longest: LexicalHit?
    for hit in hits {
      switch hit.match.category {
      case .ruleWord: continue
      case .time: times.append(hit)
      default: break
      }
      if let last = longest {
        if last.start == hit.start {
          // The hits of one start are in the order of lengths, then categories.
          if hit.match.length > last.match.length { longest = hit }
          continue
        }
        Self.append(last, to: &tokens, &end)
      }
      longest = hit
    }
    if let longest { Self.append(longest, to: &tokens, &end) }
    return LexicalReading(tokens: tokens, times: times, words: RuleWords(hits))
  }

  /// Adds a word that begins behind `end`, which moves behind it; a mask moves it alone.
  private static func append(_ hit: LexicalHit, to tokens: inout [Token], _ end: inout Int) {
    guard hit.start >= end else { return }
    end = hit.start + hit.match.length
    if hit.match.category != .mask {
      tokens.append(
        Token(range: hit.range, category: hit.match.category, entry: hit.match.entry))
    }
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
