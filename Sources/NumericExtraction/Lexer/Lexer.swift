import Lexicon

/// Finds the words of the lexicon in the paragraphs of an article, in one pass of its automaton.
struct Lexer {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The words of some passages, which stand in any order. Linear in their length.
  func words(in passages: [Range<Int>]) -> LexicalReading {
    let length = passages.reduce(0) { $0 + $1.count }
    var sorted = SortedHits(passages, lexicon.wordLists)
    var marked = MarkedPlaces(length: length)
    var workspace = LexicalScanner.Workspace()
    var hits: [LexicalHit] = []
    hits.reserveCapacity(256)
    var (rules, phrases) = ([LexicalHit](), [LexicalHit]())
    for passage in passages {
      hits.removeAll(keepingCapacity: true)
      lexicon.scanner.scan(passage, of: units, in: &workspace, into: &hits)
      let classes = marked.append(passage, of: units)
      sorted.append(hits, of: passage, classes, marked, sortingInto: &rules, &phrases)
    }
    return LexicalReading(sorted, marked)
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
  let ruleWords: [LexicalHit]
  /// The lists that they are on, by their entries.
  let wordLists: [WordLists]
  /// The length of the longest of them.
  let longestRuleWord: Int
  /// The blocks of each passage, up to the last one in which one of `ruleWords` begins.
  let ruleWordBlocks: [RuleWords.Block]
  /// Where readers stop.
  private let marked: MarkedPlaces
  /// Where the words of each passage begin, and behind the last one their end.
  private let firsts: [SortedHits.Places]

  fileprivate init(_ sorted: SortedHits, _ marked: MarkedPlaces) {
    self.marked = marked
    tokens = sorted.tokens
    times = sorted.times
    phraseWords = sorted.phraseWords
    ruleWords = sorted.ruleWords
    wordLists = sorted.wordLists
    longestRuleWord = sorted.longestRuleWord
    ruleWordBlocks = sorted.ruleWordBlocks
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

  /// Where a figure may begin in a passage.
  func numberPlaces(of passage: Int) -> ArraySlice<UInt32> {
    marked.numbers[firsts[passage].number..<firsts[passage + 1].number]
  }

  /// Where a unit of a passage ends a clause or sentence.
  func clauseEnds(of passage: Int) -> ArraySlice<UInt32> {
    marked.clauseEnds[firsts[passage].clauseEnd..<firsts[passage + 1].clauseEnd]
  }

  /// The classes of the units of a passage.
  func classes(of passage: Int) -> LexicalClasses { firsts[passage + 1].classes }

  /// The nouns of a passage, and the words that no phrase goes across.
  func phraseWords(of passage: Int) -> ArraySlice<LexicalHit> {
    phraseWords[firsts[passage].phraseWord..<firsts[passage + 1].phraseWord]
  }

  /// The words of a passage that rules look for.
  func ruleWords(of passage: Int) -> RuleWords {
    RuleWords(
      in: self, at: firsts[passage].ruleWord..<firsts[passage + 1].ruleWord,
      blocks: firsts[passage].ruleWordBlock..<firsts[passage + 1].ruleWordBlock,
      from: firsts[passage + 1].start, lists: firsts[passage + 1].lists)
  }
}

/// What scans of passages find, by what it is good for.
private struct SortedHits {
  var tokens: [Token] = []
  var times: [LexicalHit] = []
  var phraseWords: [LexicalHit] = []
  var ruleWords: [LexicalHit] = []
  var longestRuleWord = 0
  var ruleWordBlocks: [RuleWords.Block] = []
  var firsts: [Places] = [Places()]
  let wordLists: [WordLists]

  private static let rules = LexicalCategories(.ruleWord)
  private static let phrases = LexicalCategories(.phraseBoundary, .dimensionWord, .unbroken)

  /// Where the words of a passage begin.
  struct Places {
    var token = 0
    var time = 0
    var phraseWord = 0
    var ruleWord = 0
    var ruleWordBlock = 0
    var number = 0
    var clauseEnd = 0
    /// The first unit of the passage before.
    var start = 0
    /// The lists that have a word in it, and the classes of its units.
    var lists = WordLists()
    var classes = LexicalClasses()
  }

  /// Room for about what passages have, so that it seldom grows.
  init(_ passages: [Range<Int>], _ wordLists: [WordLists]) {
    firsts.reserveCapacity(passages.count + 1)
    let length = passages.reduce(0) { $0 + $1.count }
    tokens.reserveCapacity(length / 16)
    times.reserveCapacity(length / 32)
    phraseWords.reserveCapacity(length / 4)
    ruleWords.reserveCapacity(length / 3)
    ruleWordBlocks.reserveCapacity(length / RuleWords.Block.size + 2 * passages.count)
    self.wordLists = wordLists
  }

  /// Adds the words of the next passage, which are in the order of start and length; its places have
  /// been marked. What the last two arrays hold means nothing: they are memory that is used again.
  mutating func append(
    _ hits: [LexicalHit], of passage: Range<Int>, _ classes: LexicalClasses,
    _ marked: MarkedPlaces,
    sortingInto ruleMemory: inout [LexicalHit], _ phraseMemory: inout [LexicalHit]
  ) {
    var lists = WordLists()
    // Most are words of rules or of phrases. They are put together before they are appended, each
    // kind as a whole: an array's own `append` costs more than they do.
    if let hit = hits.first, ruleMemory.count <= hits.count {
      ruleMemory = [LexicalHit](repeating: hit, count: 2 * hits.count)
      phraseMemory = ruleMemory
    }
    ruleMemory.withUnsafeMutableBufferPointer { rules in
      phraseMemory.withUnsafeMutableBufferPointer { phrases in
        guard let rules = rules.baseAddress, let phrases = phrases.baseAddress else { return }
        let (ruleWord, phraseWord) = (Self.rules.rawValue, Self.phrases.rawValue)
        var (ruleCount, phraseCount) = (0, 0)
        var tokens = TokenChoice()
        for hit in hits {
          // Of which kind it is nobody can foresee, so it is written as either, and what is not so is
          // written over. Both counts are at most that of the hits before.
          let category = UInt32(hit.match.category.rawValue)
          rules[ruleCount] = hit
          phrases[phraseCount] = hit
          let isRule = ruleWord &>> category & 1
          let isPhrase = phraseWord &>> category & 1
          ruleCount &+= Int(isRule)
          phraseCount &+= Int(isPhrase)
          if isRule | isPhrase != 0 { continue }
          if hit.match.category == .time { times.append(hit) }
          if let token = tokens.next(hit) { self.tokens.append(token) }
        }
        if let token = tokens.last() { self.tokens.append(token) }
        let ruleHits = UnsafeBufferPointer(start: rules, count: ruleCount)
        lists = noteBlocks(ruleHits, of: passage)
        ruleWords.append(contentsOf: ruleHits)
        phraseWords.append(contentsOf: UnsafeBufferPointer(start: phrases, count: phraseCount))
      }
    }
    firsts.append(
      Places(
        token: tokens.count, time: times.count, phraseWord: phraseWords.count,
        ruleWord: ruleWords.count, ruleWordBlock: ruleWordBlocks.count,
        number: marked.numbers.count, clauseEnd: marked.clauseEnds.count,
        start: passage.lowerBound, lists: lists, classes: classes))
  }

  /// Notes for each block of a passage which of its words, about to be appended, begins there first,
  /// and the lists of all that begin there. Returns the lists of all of them.
  private mutating func noteBlocks(
    _ words: UnsafeBufferPointer<LexicalHit>, of passage: Range<Int>
  ) -> WordLists {
    var (lists, all) = (WordLists(), WordLists())
    // Where the next block begins.
    var next = passage.lowerBound
    for (index, word) in words.enumerated() {
      if word.start >= next {
        endBlock(with: lists, of: index)
        all.formUnion(lists)
        lists = WordLists()
        while word.start >= next {
          let first = UInt32(truncatingIfNeeded: ruleWords.count + index)
          ruleWordBlocks.append(RuleWords.Block(first: first))
          next += RuleWords.Block.size
        }
      }
      lists.formUnion(wordLists[word.match.entry])
      longestRuleWord = max(longestRuleWord, word.match.length)
    }
    endBlock(with: lists, of: words.count)
    all.formUnion(lists)
    return all
  }

  /// Gives the last block the lists of its words, if the passage has had any words so far.
  private mutating func endBlock(with lists: WordLists, of wordCount: Int) {
    if wordCount > 0 { ruleWordBlocks[ruleWordBlocks.count - 1].lists = lists }
  }
}

/// Chooses the tokens among the words of a passage: leftmost-longest over all categories at once, so
/// that 同比增长 is no 比 and 示范区 no 区.
private struct TokenChoice {
  /// Where the last token ends.
  private var end = 0
  /// The longest of the words that begin where the last one did.
  private var longest: LexicalHit?

  /// Takes the next word, which may tell that the one before is a token.
  mutating func next(_ hit: LexicalHit) -> Token? {
    guard let last = longest, last.start == hit.start else {
      defer { longest = hit }
      return self.last()
    }
    // The hits of one start are in the order of lengths, then categories.
    if hit.match.length > last.match.length { longest = hit }
    return nil
  }

  /// The token that the words of the last start make; a mask only covers what it holds.
  mutating func last() -> Token? {
    guard let hit = longest, hit.start >= end else { return nil }
    end = hit.start + hit.match.length
    return hit.match.category == .mask
      ? nil : Token(range: hit.range, category: hit.match.category, entry: hit.match.entry)
  }
}
