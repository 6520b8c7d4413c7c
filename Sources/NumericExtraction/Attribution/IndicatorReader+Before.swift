import Lexicon
import Measurements

extension IndicatorReader {
  func phraseBefore(
    _ figure: Figure, in paragraph: ParagraphReading, sentence: Sentence
  ) -> Phrase? {
    if let previous = previous(to: figure, in: paragraph, sentence: sentence),
      joinsList(previous.range.upperBound..<figure.range.lowerBound),
      let phrase = phrase(ofEarlier: previous)
    {
      return Phrase(range: phrase.range, rule: .listMember, whole: phrase.whole)
    }
    let clause = sentence.clause(at: figure.range.lowerBound)
    if let range = changedLevel(figure, clause, in: paragraph) {
      return Phrase(range: range, rule: .nounBefore)
    }
    if let range = ownPhrase(
      endingAt: figure.range.lowerBound, floor: clause.lowerBound, in: paragraph)
    {
      return Phrase(range: range, rule: .nounBefore)
    }
    return inherited(by: figure, in: paragraph, sentence: sentence)
  }

  /// 专利授权量由2017年的1150件增加到2021年的3870件: both levels are of what stands before 由.
  private func changedLevel(
    _ figure: Figure, _ clause: Range<Int>, in paragraph: ParagraphReading
  ) -> Range<Int>? {
    let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    guard let from = lead.last(where: { units[$0] == "由" || units[$0] == "从" }),
      figure.range.lowerBound - from <= 30, from - clause.lowerBound >= 2
    else { return nil }
    let isFirst = !paragraph.figures.contains {
      $0.range.lowerBound > from && $0.range.upperBound <= figure.range.lowerBound
    }
    let arrives =
      figure.range.lowerBound > lead.lowerBound
      && ["到", "至", "为", "的", "年"].contains(units[figure.range.lowerBound - 1])
    guard
      isFirst || arrives
        || lead[from...].contains(where: {
          units[$0] == "到" || units[$0] == "至" || units[$0] == "为"
        })
    else { return nil }
    return ownPhrase(endingAt: from, floor: clause.lowerBound, in: paragraph)
  }

  private func ownPhrase(endingAt position: Int, floor: Int, in paragraph: ParagraphReading)
    -> Range<Int>?
  {
    var end = skipLinks(endingAt: position, floor: floor)
    end = skipChange(endingAt: end, floor: floor, in: paragraph)
    let start = nounStart(endingAt: end, floor: floor, in: paragraph)
    // A term of the vocabulary is never torn: 从业人员, 建成区面积, 年末从业人数.
    if let term = lexicon.indicatorPhrases.aliasStart(endingAt: end, in: units, from: floor),
      term <= start, !zones.mentions.contains(where: { $0.range.overlaps(term..<end) })
    {
      return term..<end
    }
    let range = trim(start..<end)
    return range.count >= 2 ? range : nil
  }

  /// Whether nothing but a joint of a list stands between two figures.
  private func joinsList(_ gap: Range<Int>) -> Bool {
    guard (1...2).contains(gap.count) else { return false }
    return gap.allSatisfy {
      switch units[$0] {
      case "、", "和", "与", "及", "或", " ": true
      default: false
      }
    }
  }

  private func previous(to figure: Figure, in paragraph: ParagraphReading, sentence: Sentence)
    -> Figure?
  {
    paragraph.figures.last {
      $0.range.upperBound <= figure.range.lowerBound
        && sentence.range.contains($0.range.lowerBound)
    }
  }

  /// 新建项目41个，总投资748.5亿元: the amount is that of the projects counted before it, as long as
  /// no semicolon parts them.
  func countedProjects(
    before figure: Figure, _ phrase: Range<Int>, in paragraph: ParagraphReading,
    _ sentence: Sentence
  ) -> Range<Int>? {
    guard words.ends(phrase, in: .investment), !words.has(.project, in: phrase) else { return nil }
    let start =
      (sentence.range.lowerBound..<figure.range.lowerBound).last { units[$0] == ";" }
      ?? sentence.range.lowerBound
    let counted = paragraph.figures.last {
      $0.range.lowerBound >= start && $0.range.upperBound <= phrase.lowerBound
        && $0.quantity.unit.kind == .count
    }
    let hasShareBetween = paragraph.figures.contains {
      $0.range.lowerBound > counted?.range.upperBound ?? start
        && $0.range.upperBound <= phrase.lowerBound && $0.quantity.unit.kind == .percent
    }
    guard let counted, !hasShareBetween,
      let noun = self.phrase(ofEarlier: counted),
      noun.range.count <= 8, words.ends(noun.range, in: .project)
    else { return nil }
    return noun.range
  }

  /// The phrase of the figure before in the sentence, for a change or a share without its own.
  private func inherited(
    by figure: Figure, in paragraph: ParagraphReading, sentence: Sentence
  ) -> Phrase? {
    if let topic = topic(of: sentence) { return Phrase(range: topic, rule: .inherited) }
    guard let previous = previous(to: figure, in: paragraph, sentence: sentence),
      figure.range.lowerBound - previous.range.upperBound < 30,
      let phrase = phrase(ofEarlier: previous)
    else { return nil }
    return Phrase(range: phrase.range, rule: .inherited, whole: phrase.whole)
  }

  /// 利用外资方面，…: the topic that opens a sentence.
  private func topic(of sentence: Sentence) -> Range<Int>? {
    guard let first = sentence.clauses.first, first.count >= 4,
      units[first.upperBound - 2] == "方", units[first.upperBound - 1] == "面"
    else { return nil }
    let range = trim(first.lowerBound..<first.upperBound - 2)
    return range.count >= 2 ? range : nil
  }

  // MARK: Shares and ranks

  /// 占全市采购额的60%, 占比34%: the share names its whole, and is one of the amount before it.
  func share(_ figure: Figure, in paragraph: ParagraphReading, sentence: Sentence) -> Phrase? {
    let phrase = phraseBefore(figure, in: paragraph, sentence: sentence)
    guard var phrase, phrase.rule == .nounBefore else { return phrase }
    let clause = sentence.clause(at: figure.range.lowerBound)
    if let share = (clause.lowerBound..<figure.range.lowerBound).last(where: { units[$0] == "占" }) {
      // 制造业增加值占GDP比重: the noun before 占 belongs to it.
      let start = nounStart(endingAt: share, floor: clause.lowerBound, in: paragraph)
      phrase.range = trim(min(start, share)..<max(phrase.range.upperBound, share + 1))
    }
    let isOfPlan = words.ends(phrase.range, in: .planTarget)
    let isBare = phrase.range.first.map { units[$0] == "占" } ?? false || phrase.range.count <= 2
    guard isBare || isOfPlan,
      let previous = previous(to: figure, in: paragraph, sentence: sentence),
      previous.quantity.unit.kind == .money || isOfPlan,
      let whole = self.phrase(ofEarlier: previous)
    else { return phrase }
    phrase.whole = whole.range
    return phrase
  }

  /// 空调产销量连续六年位居世界第一: the field and the verbs of ranking are passed over.
  func fieldOfRank(_ figure: Figure, in paragraph: ParagraphReading, sentence: Sentence) -> Phrase?
  {
    let clause = sentence.clause(at: figure.range.lowerBound)
    var end = figure.range.lowerBound
    while end > clause.lowerBound {
      if let start = words.start(of: .rankContext, endingAt: end, from: clause.lowerBound) {
        end = start
        continue
      }
      if let years = paragraph.figures.last(where: {
        $0.range.upperBound == end && $0.quantity.unit.kind == .duration
      }) {
        end = years.range.lowerBound
        continue
      }
      break
    }
    let start = nounStart(endingAt: end, floor: clause.lowerBound, in: paragraph)
    let range = trim(start..<end)
    if range.count >= 2 { return Phrase(range: range, rule: .nounBefore) }
    if let length = words.length(
      of: .rankedNoun, at: figure.range.upperBound, before: clause.upperBound)
    {
      return Phrase(
        range: trim(figure.range.upperBound..<figure.range.upperBound + length), rule: .nounBehind)
    }
    return inherited(by: figure, in: paragraph, sentence: sentence)
  }

  // MARK: The noun phrase before a position

  /// Passes over 达, 为, 共, 了 and other links between phrase and figure.
  private func skipLinks(endingAt end: Int, floor: Int) -> Int {
    var end = end
    search: while end > floor {
      if lexicon.indicatorPhrases.aliasStart(endingAt: end, in: units, from: floor) != nil { break }
      for length in stride(from: min(4, end - floor), through: 1, by: -1) {
        if let match = lexicon.trie.longestMatch(
          in: units, from: end - length, to: end, of: Self.boundary), match.length == length,
          lexicon.phraseBoundaries[match.entry].side != .right || length <= 2,
          !crossesDimensionWord(end - length, end, end: end)
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
      if let time = paragraph.times.last(where: {
        $0.range.upperBound == end && $0.range.lowerBound >= floor
      }) {
        end = skipLinks(endingAt: time.range.lowerBound, floor: floor)
        while end > floor, units[end - 1] == "比" || units[end - 1] == "较" || units[end - 1] == "与" {
          end -= 1
        }
        continue
      }
      break
    }
    return end
  }

  /// Where the noun phrase that ends at `end` begins: behind punctuation, a verb, a time, a zone.
  func nounStart(endingAt end: Int, floor: Int, in paragraph: ParagraphReading) -> Int {
    var position = end
    while position > floor, end - position < 20 {
      let unit = units[position - 1]
      let lexicalClass = unit.lexicalClass
      if lexicalClass == .closeBracket, let open = openBracket(before: position - 1, floor: floor) {
        position = open
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .digit || unit == "的" { break }
      if let planned = plannedNoun(endingAt: position, in: paragraph) {
        position = planned
        continue
      }
      if isCut(at: position, in: paragraph) { break }
      if let length = boundaryLength(endingAt: position, floor: floor),
        !crossesDimensionWord(position - length, position, end: end)
      {
        break
      }
      position -= 1
    }
    return position
  }

  /// 规划总(面积) and 计划总投资(额) are cues that belong to the noun.
  private func plannedNoun(endingAt position: Int, in paragraph: ParagraphReading) -> Int? {
    paragraph.tokens.first { token in
      guard token.category == .status, token.range.upperBound == position else { return false }
      let word = lexicon.cues[token.entry].word
      return word.count > 2 && (word.hasPrefix("规划") || word.hasPrefix("计划总"))
    }?.range.lowerBound
  }

  /// Times, places, bases, plans and zones end the phrase before them; but a place that accredits
  /// (四川省重点实验室, 珠海市级人才工程) is part of it.
  private func isCut(at position: Int, in paragraph: ParagraphReading) -> Bool {
    let cuts = LexicalCategories(.time, .place, .status, .basis, .change)
    let token = paragraph.tokens.first {
      $0.range.upperBound == position && cuts.contains(LexicalCategories($0.category))
    }
    if let token, token.category != .place || !accredits(at: token.range.upperBound) { return true }
    return zones.mentions.contains { $0.range.upperBound == position && $0.park != nil }
  }

  private func accredits(at position: Int) -> Bool {
    if position < units.count, units[position] == "级" { return true }
    return words.begins(.accreditedPhrase, at: position, before: min(units.count, position + 8))
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

  /// Whether a noun of the vocabulary goes across the boundary: 在 in 在建项目, 有 in 占有率.
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
}
