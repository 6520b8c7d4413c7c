import Lexicon
import Measurements

/// The phrases of ranks.
extension IndicatorReader {
  /// 空调产销量连续六年位居世界第一: the field and the verbs of ranking are passed over.
  func rank(_ place: Place) -> Phrase? {
    if let phrase = quotedRanking(place) { return phrase }
    let end = skipRankContext(place)
    // 增速 tells a change elsewhere, and would end the phrase.
    let measure = words.start(of: .bareMeasure, endingAt: end, from: place.floor)
    let start = nounStart(endingAt: measure ?? end, floor: place.floor)
    let range = trim(start..<end)
    // 工业投资增速28.7%、连续三年全市第一: the rank of what stands before the joint.
    if range.count < 2, let previous = place.previous,
      (0...1).contains(end - previous.range.upperBound),
      place.clause.contains(previous.range.lowerBound),
      previous.kind == .percent || previous.kind == .money, let phrase = phrase(ofEarlier: previous)
    {
      return phrase.inherited
    }
    if range.count >= 2, !isName(range), !isZoneName(range, before: place.start), !tellsYear(range),
      !saysNothing(range), !tellsAmongWhom(range, place)
    {
      var phrase = Phrase(range: range, rule: .nounBefore)
      // 综合|排名(前进11位)
      if range.count == 2, units[range.lowerBound] == "综", range.upperBound + 2 <= place.start,
        units[range.upperBound] == "排"
      {
        phrase.range = range.lowerBound..<range.upperBound + 2
        phrase.whole = assessedKind(before: range.lowerBound, in: place.sentence)
      }
      // 高新区考核|排名(中居第二位)
      let isNamed =
        range.upperBound + 2 <= place.start && units[range.upperBound] == "排"
        && units[range.upperBound + 1] == "名"
      if isNamed, words.ends(range, in: .rankingNoun),
        let length = nameLength(endingAt: range.lowerBound, floor: place.floor)
      {
        phrase.range = range.lowerBound - length..<range.upperBound + 2
        return phrase
      }
      // 首次跻身榜单(第17位)
      if words.start(of: .rankingNoun, endingAt: range.upperBound, from: range.lowerBound)
        == range.lowerBound
      {
        return rankingNoun(endingBefore: range.lowerBound) ?? phrase
      }
      // 增加值400亿元，总量居全市第一: the rank of the amount before.
      if isBareMeasure(range) {
        // 生产规模(排名第一位) is a measure of its own.
        if let verb = lattice.openingBoundary(endingAt: range.lowerBound, from: place.floor),
          verb == 2
        {
          phrase.range = range.lowerBound - verb..<range.upperBound
        } else {
          phrase.whole = (previousGrowth(place) ?? previousLevel(place))?.range
        }
      }
      return phrase
    }
    if let length = words.length(of: .rankedNoun, at: place.end, before: place.clause.upperBound) {
      return Phrase(range: trim(place.end..<place.end + length), rule: .nounBehind)
    }
    if let phrase = enteredRanking(place) ?? rankGoesOn(place) ?? rankedAmong(place) {
      return phrase
    }
    guard var phrase = rankingNoun(endingBefore: place.start) else { return inherited(place) }
    // (国家高新区综合评价列第65位；)放到山东省160家开发区里比，则排第12位: among others than the ranking's.
    if let among = place.previous, among.kind == .count,
      among.range.lowerBound >= phrase.range.upperBound,
      let kind = lexicon.trie.longestMatch(
        in: units, from: phrase.range.lowerBound, to: phrase.range.upperBound,
        of: LexicalCategories(.zoneForm))
    {
      phrase.range = phrase.range.lowerBound + kind.length..<phrase.range.upperBound
    }
    return phrase
  }

  /// 在229家参评的|国家级经开区|中，芜湖经开区综合排名(第22位): the zones among which one is ranked, by their rank and kind.
  private func assessedKind(before end: Int, in sentence: Sentence) -> Range<Int>? {
    for mention in paragraph.mentions.reversed()
    where mention.isPlural && mention.range.lowerBound >= sentence.range.lowerBound {
      let (start, behind) = (mention.range.lowerBound, mention.range.upperBound)
      guard behind < end, units[behind] == "中" else { continue }
      if Self.nationwide.end(sentence.range.lowerBound..<start, in: units) {
        return start - 3..<behind
      }
      if units[start] == "国" { return mention.range }
    }
    return nil
  }

  private static let nationwide = NameParts("国家级")

  /// 在全市|各区镇|中(位列第一): among whom one has the rank.
  private func tellsAmongWhom(_ range: Range<Int>, _ place: Place) -> Bool {
    units[range.lowerBound] == "各" && range.upperBound < place.start
      && ["中", "里", "内"].contains(units[range.upperBound])
  }

  /// 2020年又(升至第110位), 第二年进(到第130位): a year and no noun.
  private func tellsYear(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      units[$0] == "年"
        && (units[$0 - 1].lexicalClass == .digit || units[$0 - 1].lexicalClass == .chineseDigit)
    }
  }

  /// 名列“全国先进县”第23位: the ranking that is quoted in front of the rank.
  private func quotedRanking(_ place: Place) -> Phrase? {
    let end = place.start - 1
    guard end > place.floor, units[end].lexicalClass == .closeQuote,
      let open = (max(place.floor, end - 30)..<end).last(where: {
        units[$0].lexicalClass == .openQuote
      }), end - open > 4, paragraph.figures(in: open..<end).isEmpty
    else { return nil }
    return Phrase(range: open + 1..<end, rule: .rankingNoun)
  }

  /// (研发投入强度5%，)力争进入全国高新区(前40名): the ranking of zones as a whole, whatever was told before.
  private func enteredRanking(_ place: Place) -> Phrase? {
    let lead = passage(max(place.floor, place.start - 16), place.start)
    guard
      let verb = lead.last(where: { Self.entering.begin($0..<place.start, in: units) }),
      place.start - verb >= 6,
      lexicon.zoneForm(endingIn: verb + 2..<place.start, of: units) != nil
    else { return nil }
    return Phrase(range: verb + 2..<place.start, rule: .rankingNoun)
  }

  /// 某高新区税收21亿元，居全省第八位: the rank of the amount before; (综合发展水平居第一，)另两区分列第二、第三: as the
  /// rank before in the sentence.
  private func rankGoesOn(_ place: Place) -> Phrase? {
    guard let previous = place.previous, let phrase = phrase(ofEarlier: previous),
      case let gap = passage(previous.range.upperBound, place.start),
      !gap.contains(where: { units[$0].lexicalClass == .semicolon }),
      // 平均(前移46位), 在国家级高新区排名中(居第一位)
      !words.has(.averaging, in: gap), !words.has(.rankingNoun, in: gap)
    else { return nil }
    switch previous.kind {
    case .money where place.start - previous.range.upperBound <= 10: break
    // 国内市场占有率超过15%，排在行业第三
    case .percent where place.start - previous.range.upperBound <= 10 && !isShare(phrase): break
    case .rank where place.start - previous.range.upperBound <= 30: break
    default: return nil
    }
    let isRanking =
      phrase.rule == .rankingNoun
      || previous.kind == .rank && words.ends(phrase.range, in: .rankingNoun)
    let rule: IndicatorRule = isRanking ? .rankingNoun : .inherited
    return Phrase(range: phrase.range, rule: rule, whole: phrase.whole)
  }

  /// 在全省160家开发区中排名(第12位): a rank among those counted in its clause.
  private func rankedAmong(_ place: Place) -> Phrase? {
    guard let previous = place.previous, previous.kind == .count,
      place.clause.contains(previous.range.lowerBound),
      let counted = phrase(ofEarlier: previous)?.range,
      counted.lowerBound >= previous.range.upperBound, counted.upperBound < place.start,
      units[counted.upperBound] == "中" || units[counted.upperBound] == "里"
    else { return nil }
    // 综合实力在全国169家国家高新区中排第27位
    if let within = (place.clause.lowerBound..<previous.range.lowerBound).last(where: {
      units[$0] == "在"
    }), let own = ownPhrase(endingAt: within, floor: place.clause.lowerBound) {
      return Phrase(range: own, rule: .nounBefore)
    }
    // 主营业务收入612亿元，在全省98个园区中排第六
    if let amount = paragraph.figure(
      before: previous.range.lowerBound, from: place.sentence.range.lowerBound),
      amount.kind == .money || amount.kind == .percent,
      place.clause.lowerBound - amount.range.upperBound <= 1,
      previous.range.lowerBound - place.clause.lowerBound <= 6,
      let phrase = phrase(ofEarlier: amount)
    {
      return phrase.inherited
    }
    // (公布绩效评估排名，)某综合保税区在全国154个综合保税区中(位列第一)
    let named = ranking(
      in: place.sentence.range
        .lowerBound..<max(
          place.sentence.range.lowerBound, place.clause.lowerBound))
    return Phrase(range: named ?? counted, rule: .rankingNoun)
  }

  private func skipRankContext(_ place: Place) -> Int {
    var end = place.start
    while end > place.floor {
      let before = end
      // 居|宣城市: 城市 is no word here.
      if let named = paragraph.token(endingAt: end), named.category == .place,
        named.range.lowerBound >= place.floor
      {
        end = named.range.lowerBound
        continue
      }
      if let start = words.start(of: .rankContext, endingAt: end, from: place.floor) {
        end = start
        continue
      }
      if lattice.ends(.zone, at: end), let zone = paragraph.mention(endingAt: end),
        zone.range.lowerBound >= place.floor
      {
        end = zone.range.lowerBound
        continue
      }
      // 16个|国家级高新区(第5位)
      if let counted = paragraph.sites.last(where: {
        $0.range.upperBound == end && $0.kind == .count
      }), counted.range.lowerBound >= place.floor {
        end = counted.range.lowerBound
        continue
      }
      // 连续六年(位居第一)
      if let years = paragraph.sites.last(where: {
        $0.range.upperBound == end && $0.kind == .duration
      }), years.range.lowerBound >= place.floor {
        end = years.range.lowerBound
        continue
      }
      if lattice.ends(.time, at: end), let time = paragraph.time(endingAt: end),
        time.range.lowerBound >= place.floor
      {
        end = time.range.lowerBound
        continue
      }
      if let length = nameLength(endingAt: end, floor: place.floor) {
        end -= length
        continue
      }
      if units[end - 1] == "的" || units[end - 1] == "由" || units[end - 1] == "从" { end -= 1 }
      if end == before { break }
    }
    // 增速(居全省第二) is what is ranked, though elsewhere it tells a change.
    if words.start(of: .bareMeasure, endingAt: end, from: place.floor) != nil { return end }
    return skipChange(endingAt: end, floor: place.floor)
  }

  /// Whether what is left before a form of zones is a name: 碧湖|经开区(列第11位).
  private func isZoneName(_ range: Range<Int>, before end: Int) -> Bool {
    guard range.upperBound < end else { return false }
    return lexicon.trie.longestMatch(
      in: units, from: range.upperBound, to: end, of: LexicalCategories(.zoneForm)) != nil
  }

  /// The length of a place or kind of zone that ends at a position: 全国综保区(第一).
  private func nameLength(endingAt end: Int, floor: Int) -> Int? {
    for length in stride(from: min(8, end - floor), through: 2, by: -1) {
      if let match = lexicon.trie.longestMatch(
        in: units, from: end - length, to: end,
        of: LexicalCategories(.place, .placeShort, .zoneForm)), match.length == length
      {
        return length
      }
    }
    return nil
  }

  /// (地区生产总值增长9.8%，)增速(列全市第2位): the phrase of the growth in the clause before.
  private func previousGrowth(_ place: Place) -> Phrase? {
    guard let previous = place.previous, previous.kind == .percent,
      place.clause.lowerBound - previous.range.upperBound <= 1,
      let phrase = phrase(ofEarlier: previous), !isShare(phrase)
    else { return nil }
    return isBareMeasure(phrase.range) ? nil : phrase
  }

  /// The phrase of the nearest earlier amount of the sentence.
  func previousLevel(_ place: Place) -> Phrase? {
    for earlier in paragraph.sites[..<place.figure.index].reversed()
    where earlier.range.upperBound <= place.start
      && earlier.range.lowerBound >= place.sentence.range.lowerBound
    {
      switch earlier.kind {
      case .percent, .percentagePoint, .rank, .duration, .multiple: continue
      case .count where countsRanked(earlier, before: place.figure): continue
      default: return phrase(ofEarlier: earlier)
      }
    }
    return nil
  }

  /// The ranking that a rank without a noun belongs to: the nearest noun before it that ends in
  /// 评价, 百强, 榜 …, in the paragraph or one before it, the headline included.
  func rankingNoun(endingBefore end: Int) -> Phrase? {
    let start = paragraph.paragraph.units.lowerBound
    if let range = ranking(in: start..<max(start, end)) {
      return Phrase(range: range, rule: .rankingNoun)
    }
    for earlier in article.paragraphs.reversed()
    where earlier.paragraph.units.upperBound <= start && earlier.words.hold(.rankingNoun) {
      let reader = IndicatorReader(article: article, paragraph: earlier)
      if let range = reader.ranking(in: earlier.paragraph.units) {
        return Phrase(range: range, rule: .rankingNoun)
      }
    }
    return nil
  }

  private static let entering = NameParts("进入", "跻身", "入围", "挺进", "迈入", "入选", "闯入", "冲刺", "进军")

  private func ranking(in passage: Range<Int>) -> Range<Int>? {
    var passage = passage
    while let word = words.last(.rankingNoun, in: passage, before: passage.upperBound) {
      // (荣登)榜首 is a rank itself, (悉数)榜上(进位) tells of one.
      if word.upperBound < units.count,
        units[word.upperBound] == "首" || units[word.upperBound] == "上"
      {
        passage = passage.lowerBound..<word.lowerBound
        continue
      }
      var start = nounStart(endingAt: word.upperBound, floor: passage.lowerBound)
      // 排名 is a verb too, and begins its own phrase here; 青岛高新区排名 is that zone's rank.
      let isOfOneZone = paragraph.mention(endingAt: word.lowerBound)?.park != nil
      if start >= word.lowerBound, !isOfOneZone {
        let named = nounStart(endingAt: word.lowerBound, floor: passage.lowerBound)
        // 平均排名, 综合排名, 考评排名 name no ranking.
        if named + 3 <= word.lowerBound { start = named }
      }
      var range = trim(start..<word.upperBound)
      // (5家)进入|百强 names no ranking.
      if let verb = Self.entering.length(beginning: range, in: units) {
        range = range.lowerBound + verb..<range.upperBound
      }
      // (在)国家级高新区|排名(中居第二), 国家高新区|综合评价
      if range.count < word.count + 4, passage.lowerBound < range.lowerBound, !isOfOneZone,
        let length = nameLength(endingAt: range.lowerBound, floor: passage.lowerBound),
        lexicon.zoneForm(
          endingIn: range.lowerBound - length..<range.lowerBound, of: units) != nil
      {
        range = range.lowerBound - length..<range.upperBound
      }
      let isRank = paragraph.sites.contains { $0.range.overlaps(word) }
      if range.count >= word.count + 2, !isRank { return range }
      passage = passage.lowerBound..<word.lowerBound
    }
    return nil
  }
}
