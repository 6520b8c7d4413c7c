import Lexicon
import Measurements

extension ScopeRules {
  /// The scope that the speaker gives to what a quotation says: “…员工800多名。”公司负责人说. Nil outside
  /// quotations and where the zone or nobody in particular speaks.
  func quotedScope(_ place: Place) -> Scope? {
    guard paragraph.classes.contains(.openQuote),
      let quote = quotation(around: place.figure.range.lowerBound)
    else { return announced(place) }
    let paragraphRange = paragraph.paragraph.units
    let behind = quote.upperBound..<min(paragraphRange.upperBound, quote.upperBound + 40)
    let before = max(paragraphRange.lowerBound, quote.lowerBound - 30)..<quote.lowerBound
    for segment in [firstSentence(of: behind), lastSentence(of: before)]
    where words.has(.speech, in: segment) {
      if let scope = scope(ofSpeakerIn: segment) ?? scope(ofNamedSpeakerIn: segment) {
        return scope
      }
    }
    return nil
  }

  /// (公司经理周婷介绍…)“…。”周婷说: who speaks by name, by the title that stood before it.
  private func scope(ofNamedSpeakerIn segment: Range<Int>) -> Scope? {
    guard let speech = words.first(.speech, in: segment) else { return nil }
    let name = segment.lowerBound..<speech.lowerBound
    guard (2...4).contains(name.count), name.allSatisfy({ isHan($0) }) else { return nil }
    return scope(ofNamed: name)
  }

  /// The scope of someone by name, from the title that stood before the name where it came up.
  private func scope(ofNamed name: Range<Int>) -> Scope? {
    let text = units[name]
    for earlier in article.paragraphs
    where earlier.paragraph.units.lowerBound <= paragraph.paragraph.units.lowerBound {
      let range =
        earlier.paragraph.units
        .lowerBound..<min(
          earlier.paragraph.units.upperBound, name.lowerBound)
      guard range.count > name.count else { continue }
      for start in range.lowerBound..<range.upperBound - name.count
      where units[start] == text.first && units[start..<start + name.count] == text {
        let title = max(range.lowerBound, start - 8)..<start
        if earlier.words.has(.zoneSpeaker, in: title) { return nil }
        if earlier.words.has(.projectSpeaker, in: title) { return .project }
        if earlier.words.has(.firmSpeaker, in: title) { return .enterprise }
        // 由郭建林于2008年创办的企业
        let behind =
          start + name.count..<min(earlier.paragraph.units.upperBound, start + name.count + 12)
        if Self.foundings.occur(in: behind, of: units) { return .enterprise }
      }
    }
    return nil
  }

  private static let foundings = NameParts("创办", "创立", "创建的")

  /// (公司创始人李永胜说…。)2019年，李永胜带领6名博士回国创业: someone by name who was told to be of a firm, at the head of a
  /// clause that says what he did.
  func founder(in range: Range<Int>) -> Subject? {
    let time = paragraph.times(beginningIn: range).first {
      $0.range.lowerBound == range.lowerBound
    }
    let start = time?.range.upperBound ?? range.lowerBound
    for length in 2...3 where start + length + 2 <= range.upperBound {
      let name = start..<start + length
      guard name.allSatisfy({ isHan($0) }),
        Self.deedsOfFounders.begin(name.upperBound..<range.upperBound, in: units)
      else { continue }
      if scope(ofNamed: name) == .enterprise { return Subject(range: name, scope: .enterprise) }
    }
    return nil
  }

  private static let deedsOfFounders = NameParts(
    "带领", "带着", "回国", "回到", "团队", "和团队", "创办", "创立", "辞职", "辞去", "放弃", "率领", "率队", "牵头", "决定", "租下",
    "来到")

  /// 企业负责人掰着指头算：…: who speaks before a colon, without quotation marks.
  private func announced(_ place: Place) -> Scope? {
    let clause = place.sentence.clauses.last {
      $0.upperBound <= place.figure.range.lowerBound
        && units[$0.upperBound].lexicalClass == .colon
    }
    if let clause, words.has(.speech, in: clause) { return scope(ofSpeakerIn: clause) }
    return interviewed()
  }

  /// (某公司董事长魏学军)魏学军：去年我们生产丝材1260吨: who is interviewed, by the label that the paragraph begins with and the
  /// title that stood before the name.
  private func interviewed() -> Scope? {
    guard let opening = paragraph.sentences.first?.clauses.first,
      opening.lowerBound == paragraph.paragraph.units.lowerBound, (2...4).contains(opening.count),
      opening.upperBound < units.count, units[opening.upperBound].lexicalClass == .colon,
      opening.allSatisfy({ isHan($0) })
    else { return nil }
    return scope(ofNamed: opening)
  }

  private func scope(ofSpeakerIn segment: Range<Int>) -> Scope? {
    if words.has(.zoneSpeaker, in: segment) { return nil }
    if words.has(.projectSpeaker, in: segment) { return .project }
    return words.has(.firmSpeaker, in: segment) ? .enterprise : nil
  }

  /// The quotation of at least twelve units that a position stands in. Terms in quotation marks (‘研发贷’) are
  /// passed over.
  private func quotation(around position: Int) -> Range<Int>? {
    let range = paragraph.paragraph.units
    var start = position
    while start > range.lowerBound {
      start -= 1
      if units[start].lexicalClass == .closeQuote {
        guard let term = quotedTerm(closingAt: start) else { return nil }
        start = term
        continue
      }
      if units[start].lexicalClass == .openQuote { break }
    }
    guard units[start].lexicalClass == .openQuote else { return nil }
    var end = position
    while end < range.upperBound, units[end].lexicalClass != .closeQuote {
      end = quotedTerm(openingAt: end).map { $0 + 1 } ?? end + 1
    }
    guard end < range.upperBound, end - start >= 12 else { return nil }
    return start..<end + 1
  }

  /// Where a quotation opens that closes at a position and is no more than a term of eight units.
  private func quotedTerm(closingAt end: Int) -> Int? {
    (max(paragraph.paragraph.units.lowerBound, end - 9)..<end).last {
      !isHan($0)
    }.flatMap { units[$0].lexicalClass == .openQuote ? $0 : nil }
  }

  /// Where a quotation closes that opens at a position and is no more than a term of eight units.
  private func quotedTerm(openingAt start: Int) -> Int? {
    guard units[start].lexicalClass == .openQuote else { return nil }
    return (start + 1..<max(start + 1, min(paragraph.paragraph.units.upperBound, start + 10)))
      .first { !isHan($0) }
      .flatMap { units[$0].lexicalClass == .closeQuote ? $0 : nil }
  }

  private func firstSentence(of range: Range<Int>) -> Range<Int> {
    let end = range.first {
      units[$0].lexicalClass == .sentenceEnd
        || units[$0].lexicalClass == .openQuote && quotedTerm(openingAt: $0) == nil
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  private func lastSentence(of range: Range<Int>) -> Range<Int> {
    let start = range.last {
      units[$0].lexicalClass == .sentenceEnd || units[$0].lexicalClass == .closeQuote
    }
    return (start.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }
}
