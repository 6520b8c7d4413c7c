import Lexicon
import Measurements

/// Where noun phrases begin and end.
extension IndicatorReader {
  /// The units from one position up to another; none where it lies behind.
  func passage(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  // MARK: Before a position

  /// Passes over 达, 为, 共, 了 and other links between phrase and figure.
  func skipLinks(endingAt end: Int, floor: Int) -> Int {
    var end = end
    search: while end > floor {
      if lexicon.indicatorPhrases.aliasStart(endingAt: end, in: units, from: floor) != nil { break }
      for length in stride(from: min(4, end - floor), through: 1, by: -1) {
        if let match = lexicon.trie.longestMatch(
          in: units, from: end - length, to: end, of: Self.boundary), match.length == length,
          lexicon.phraseBoundaries[match.entry].side != .right
            || length <= 2 && !isNoun(end - length..<end),
          !crossesWord(end - length, end, end: end)
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
  func skipChange(endingAt end: Int, floor: Int) -> Int {
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
  func nounStart(endingAt end: Int, floor: Int) -> Int {
    var position = end
    while position > floor, end - position < 20 {
      let unit = units[position - 1]
      let lexicalClass = unit.lexicalClass
      if lexicalClass == .closeBracket || lexicalClass == .closeQuote,
        let open = opening(of: position - 1, floor: floor)
      {
        position = open
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .digit || unit == "的" { break }
      if words.start(of: .output, endingAt: position, from: floor) != nil,
        !isInsideWord(position - 1, 2, from: floor, limit: end)
      {
        break
      }
      if let planned = plannedNoun(endingAt: position) {
        position = planned
        continue
      }
      if isCut(at: position, end: end) { break }
      // A single character is never torn from the verb before it: 办结率, 租住期, 比例.
      if end - position != 1, let length = boundaryLength(endingAt: position, floor: floor),
        !crossesWord(position - length, position, end: end)
      {
        break
      }
      position -= 1
    }
    return max(position, min(floor, end))
  }

  /// 规划总(面积), 计划总投资(额) and 设计产能 are cues that belong to the noun.
  private func plannedNoun(endingAt position: Int) -> Int? {
    paragraph.tokens.first { token in
      guard token.category == .status, token.range.upperBound == position else { return false }
      let word = lexicon.cues[token.entry].word
      return word.count > 2
        && (word.hasPrefix("规划") || word.hasPrefix("计划总") || word.hasPrefix("设计"))
    }?.range.lowerBound
  }

  /// Times, places, bases, plans and zones end the phrase before them; but a place that accredits
  /// (四川省重点实验室, 珠海市级人才工程) is part of it, and so is what is granted (岗前培训补贴).
  private func isCut(at position: Int, end: Int) -> Bool {
    let cuts = LexicalCategories(.time, .place, .status, .basis, .change, .subject)
    let token = paragraph.tokens.first {
      $0.range.upperBound == position && cuts.contains(LexicalCategories($0.category))
    }
    if let token {
      switch token.category {
      case .place:
        if !accredits(at: position), !crossesWord(token.range.lowerBound, position, end: end) {
          return true
        }
      case .subject:
        // 全市(采购额), 该区(企业)
        if token.range.count == 2, ["全", "该", "我", "本"].contains(units[token.range.lowerBound]) {
          return true
        }
      case .status:
        if words.start(of: .grant, endingAt: position, from: token.range.lowerBound) == nil {
          return true
        }
      default: return true
      }
    }
    if paragraph.times.contains(where: { $0.range.upperBound == position }) { return true }
    return zones.mentions.contains {
      $0.range.upperBound == position && ($0.park != nil || $0.isPlural && position < end)
    }
  }

  private func accredits(at position: Int) -> Bool {
    if position < units.count, units[position] == "级" { return true }
    return words.begins(.accreditedPhrase, at: position, before: min(units.count, position + 8))
  }

  /// Where the bracket or quotation opens that closes at a position: 生产总值(GDP), 国家级"小巨人".
  private func opening(of position: Int, floor: Int) -> Int? {
    let isQuote = units[position].lexicalClass == .closeQuote
    guard isQuote || units[position] == ")" else { return nil }
    var cursor = position
    while cursor > floor, position - cursor < (isQuote ? 12 : 20) {
      cursor -= 1
      let lexicalClass = units[cursor].lexicalClass
      if lexicalClass == (isQuote ? .openQuote : .openBracket) { return cursor }
      if lexicalClass.endsClause { return nil }
    }
    return nil
  }

  private func boundaryLength(endingAt position: Int, floor: Int) -> Int? {
    var found: Int?
    for length in 1...4 where position - length >= floor {
      if let match = lexicon.trie.longestMatch(
        in: units, from: position - length, to: position, of: Self.boundary),
        match.length == length,
        [.left, .both].contains(lexicon.phraseBoundaries[match.entry].side)
      {
        found = length
      }
    }
    return found
  }

  /// Whether a word goes across the boundary: 在 in 在建项目, 有 in 占有率.
  private func crossesWord(_ start: Int, _ position: Int, end: Int) -> Bool {
    for begin in max(0, start - 3)...start {
      if let length = compoundLength(from: begin, limit: end), begin + length >= position,
        begin < start || length > position - start
      {
        return true
      }
    }
    return false
  }

  /// The length of the noun of the vocabulary, or the word that is no boundary though it holds one,
  /// that begins at a position.
  private func compoundLength(from start: Int, limit: Int) -> Int? {
    lexicon.trie.longestMatch(
      in: units, from: start, to: limit, of: LexicalCategories(.dimensionWord, .unbroken))?.length
  }

  // MARK: Behind a position

  /// Where a noun phrase that begins at `start` ends: before punctuation, a verb or a particle.
  func nounEnd(from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      let lexicalClass = units[position].lexicalClass
      if lexicalClass == .openQuote, let close = closing(of: position, limit: limit) {
        position = close + 1
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .dash
        || lexicalClass == .digit && !isInsideWord(position, 1, from: start, limit: limit)
      {
        break
      }
      if let match = lexicon.trie.longestMatch(
        in: units, from: position, to: limit, of: Self.boundary),
        [.right, .both].contains(lexicon.phraseBoundaries[match.entry].side),
        !isInsideWord(position, match.length, from: start, limit: limit),
        !coordinates(at: position, from: start)
      {
        break
      }
      position += 1
    }
    return position
  }

  /// Where the quotation closes that opens at a position.
  private func closing(of position: Int, limit: Int) -> Int? {
    (position + 1..<max(position + 1, min(limit, position + 12))).first {
      units[$0].lexicalClass.endsPhrase
    }.flatMap { units[$0].lexicalClass == .closeQuote ? $0 : nil }
  }

  /// 生物医药与高端器械基金: 与 joins two modifiers as long as no noun of the vocabulary stands
  /// before it; 企业与高校 are two nouns.
  private func coordinates(at position: Int, from start: Int) -> Bool {
    guard units[position] == "与" || units[position] == "和" || units[position] == "及",
      position - start >= 2
    else { return false }
    for length in 2...4 where position - length >= start {
      if let match = lexicon.trie.longestMatch(
        in: units, from: position - length, to: position, of: LexicalCategories(.dimensionWord)),
        match.length == length
      {
        return false
      }
    }
    return true
  }

  /// 在 in 在建项目, 入选 in 入选者 and 有 in 股份有限公司 belong to the noun.
  func isInsideWord(_ position: Int, _ length: Int, from start: Int, limit: Int)
    -> Bool
  {
    (max(start, position - 3)...position).contains { begin in
      guard let word = compoundLength(from: begin, limit: limit) else { return false }
      return word > length && begin + word >= position + length
    }
  }

  // MARK: The phrase itself

  /// Strips particles, quotation marks and quantifiers from the ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while start < end,
      Self.isLoose(units[start]) && !beginsNoun(at: start, before: end)
        || units[start].lexicalClass.endsPhrase && !opensQuotation(at: start, before: end)
    {
      start += 1
    }
    // 一片(厚度), 一套
    if end - start >= 2, units[start] == "一", isUnit(at: start + 1),
      start == 0 || units[start - 1].lexicalClass != .openQuote
    {
      start += 2
    }
    if end - start > 3, units[start] == "各", units[start + 1] == "类" || units[start + 1] == "级" {
      start += 2
    }
    while let length = words.length(of: .recipient, at: start, before: end) { start += length }
    if let length = sizeClass(at: start, before: end) { start += length }
    while end > start,
      Self.isLoose(units[end - 1]) || ["要", "将", "也"].contains(units[end - 1])
        || units[end - 1].lexicalClass == .space
        || units[end - 1].lexicalClass == .closeQuote
          && !(start..<end).contains(where: { units[$0].lexicalClass == .openQuote })
    {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// Whether a quotation opens that closes within the phrase, before its end: "小巨人"企业.
  private func opensQuotation(at start: Int, before end: Int) -> Bool {
    guard units[start].lexicalClass == .openQuote, let close = closing(of: start, limit: end) else {
      return false
    }
    return close < end - 1
  }

  private func isUnit(at position: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: position + 1, of: LexicalCategories(.unit)) != nil
  }

  /// The length of a class of size that begins a phrase: 亿元以上(项目), 投资亿元以上(项目).
  func sizeClass(at start: Int, before end: Int) -> Int? {
    for position in start..<max(start, min(end, start + 6)) {
      if let length = words.length(of: .sizeClass, at: position, before: end) {
        return position + length - start
      }
    }
    return nil
  }

  /// 从 in 从业人员 is no particle.
  private func beginsNoun(at position: Int, before end: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: end, of: LexicalCategories(.dimensionWord)) != nil
  }

  private static func isLoose(_ unit: TextUnit) -> Bool {
    switch unit {
    case "的", "了", "其", "和", "与", "等", "及", "有", "为", "达", "这", "该", "在", "共", "已", "从", "让", "则",
      "均":
      true
    default: false
    }
  }

  /// Whether a range is a noun of the vocabulary, neither more nor less.
  func isNoun(_ range: Range<Int>) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound,
      of: LexicalCategories(.dimensionWord))?.length == range.count
  }

  /// Whether a phrase is nothing but the name of a place or zone and so no indicator: 居杭州(第一).
  func isName(_ range: Range<Int>) -> Bool {
    if isNoun(range) { return false }
    let match = lexicon.trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound,
      of: LexicalCategories(.place, .placeShort, .zone))
    if match?.length == range.count { return true }
    return zones.mentions.contains {
      $0.park != nil && !$0.isReference && $0.range.lowerBound <= range.lowerBound
        && $0.range.upperBound >= range.upperBound
    }
  }

  /// The noun of the vocabulary that ends a phrase, in its shortest form: 面积 of 规划面积.
  func head(of range: Range<Int>) -> Range<Int>? {
    for length in 2...max(2, min(6, range.count)) where length <= range.count {
      let start = range.upperBound - length
      if let match = lexicon.trie.longestMatch(
        in: units, from: start, to: range.upperBound, of: LexicalCategories(.dimensionWord)),
        match.length == length
      {
        return start..<range.upperBound
      }
    }
    return nil
  }
}
