import Lexicon

/// Finds the words of the lexicon in the paragraphs of an article, in one pass of its automaton.
struct Lexer {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The words of some passages, which stand in any order. Linear in their length.
  func words(in passages: [Range<Int>]) -> LexicalReading {
    var sorted = SortedHits(passages, lexicon.wordLists)
    var hits: [LexicalHit] = []
    hits.reserveCapacity(256)
    for passage in passages {
      hits.removeAll(keepingCapacity: true)
      lexicon.scanner.scan(passage, of: units, into: &hits)
      sorted.append(hits)
    }
    return LexicalReading(sorted)
  }
}

/// The words of some passages, each one's behind those of the one before.
///
/// A class, so that the views of its passages cost nothing.
final class LexicalReading {
  /// The words that tell what the figures near them mean, in order; none overlaps another.
  private let tokens: [Token]
  /// All words of time, and all nouns and boundaries of phrases, in the order of start and length.
  private let times: [LexicalHit]
  private let phraseWords: [LexicalHit]
  /// The words that rules look for.
  let ruleWords: [RuleWord]
  /// The length of the longest of them.
  let longestRuleWord: Int
  /// Where the words of each passage begin, and behind the last one their end.
  private let firsts: [SortedHits.Places]

  fileprivate init(_ sorted: SortedHits) {
    tokens = sorted.tokens
    times = sorted.times
    phraseWords = sorted.phraseWords
    ruleWords = sorted.ruleWords
    longestRuleWord = sorted.longestRuleWord
    firsts = sorted.firsts
  }

  /// The tokens of a passage.
  func tokens(of passage: Int) -> ArraySlice<Token> {
    tokens[firsts[passage].token..<firsts[passage + 1].token]
  }

  /// The words of time of a passage.
  func times(of passage: Int) -> ArraySlice<LexicalHit> {
    times[firsts[passage].time..<firsts[passage + 1].time]
  }

  /// The nouns of a passage, and the words that no phrase goes across.
  func phraseWords(of passage: Int) -> ArraySlice<LexicalHit> {
    phraseWords[firsts[passage].phraseWord..<firsts[passage + 1].phraseWord]
  }

  /// The words of a passage that rules look for.
  func ruleWords(of passage: Int) -> RuleWords {
    RuleWords(
      in: self, at: firsts[passage].ruleWord..<firsts[passage + 1].ruleWord,
      lists: firsts[passage + 1].lists)
  }
}

/// What scans of passages find, by what it is good for.
private struct SortedHits {
  var tokens: [Token] = []
  var times: [LexicalHit] = []
  var phraseWords: [LexicalHit] = []
  var ruleWords: [RuleWord] = []
  var longestRuleWord = 0
  var firsts: [Places] = [Places()]
  private let wordLists: [WordLists]

  /// Where the words of a passage begin.
  struct Places {
    var token = 0
    var time = 0
    var phraseWord = 0
    var ruleWord = 0
    /// The lists that have a word in the passage before.
    var lists = WordLists()
  }

  /// Room for about what passages have, so that it seldom grows.
  init(_ passages: [Range<Int>], _ wordLists: [WordLists]) {
    firsts.reserveCapacity(passages.count + 1)
    let length = passages.reduce(0) { $0 + $1.count }
    tokens.reserveCapacity(length / 16)
    times.reserveCapacity(length / 32)
    phraseWords.reserveCapacity(length / 4)
    ruleWords.reserveCapacity(length / 4)
    self.wordLists = wordLists
  }

  /// Adds the words of the next passage, which are in the order of start and length.
  mutating func append(_ hits: [LexicalHit]) {
    var lists = WordLists()
    // Leftmost-longest over all categories at once, so that 同比增长 is no 比 and 示范区 no 区.
    var end = 0
    var longest: LexicalHit?
    for hit in hits {
      switch hit.match.category {
      case .ruleWord:
        let word = RuleWord(hit, of: wordLists[hit.match.entry])
        ruleWords.append(word)
        lists.formUnion(word.lists)
        longestRuleWord = max(longestRuleWord, hit.match.length)
        continue
      case .phraseBoundary, .dimensionWord, .unbroken:
        phraseWords.append(hit)
        continue
      case .time: times.append(hit)
      default: break
      }
      if let last = longest {
        if last.start == hit.start {
          // The hits of one start are in the order of lengths, then categories.
          if hit.match.length > last.match.length { longest = hit }
          continue
        }
        append(last, behind: &end)
      }
      longest = hit
    }
    if let longest { append(longest, behind: &end) }
    firsts.append(
      Places(
        token: tokens.count, time: times.count, phraseWord: phraseWords.count,
        ruleWord: ruleWords.count, lists: lists))
  }

  /// Adds a token that begins behind `end`, which moves behind it; a mask moves it alone.
  private mutating func append(_ hit: LexicalHit, behind end: inout Int) {
    guard hit.start >= end else { return }
    end = hit.start + hit.match.length
    if hit.match.category != .mask {
      tokens.append(
        Token(range: hit.range, category: hit.match.category, entry: hit.match.entry))
    }
  }
}
