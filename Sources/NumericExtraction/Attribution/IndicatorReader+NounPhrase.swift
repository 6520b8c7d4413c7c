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
    while end > floor {
      // 扩大到现在的(13.6平方公里)
      if let length = Self.nowadays.length(ending: floor..<end, in: units) {
        end -= length
        continue
      }
      // 增长目标为(20%)
      if let length = Self.aimsAt.length(ending: floor..<end, in: units), end - length > floor {
        end -= length
        continue
      }
      let isSmall = units[end - 1] == " " || units[end - 1] == "的"
      guard let link = lattice.link(endingAt: end, from: floor) ?? (isSmall ? 1 : nil),
        lexicon.indicatorPhrases.aliasStart(endingAt: end, in: units, from: floor) == nil
      else { break }
      end -= link
    }
    return end
  }

  /// Passes over 平均, 最快: (落地周期)平均(缩短40%).
  private func skipAveraging(endingAt end: Int, floor: Int) -> Int {
    words.start(of: .averaging, endingAt: end, from: floor) ?? end
  }

  /// Passes over verbs of change and bases: GDP 同比增长(7%).
  func skipChange(endingAt end: Int, floor: Int) -> Int {
    var end = end
    search: while end > floor {
      // (审批平均12天，)|较改革前(压缩七成多)
      if let length = Self.formerly.length(ending: floor..<end, in: units), end - length > floor,
        ["较", "比", "与"].contains(units[end - length - 1])
      {
        end = skipLinks(endingAt: end - length - 1, floor: floor)
        continue
      }
      if let start = standardStart(endingAt: end, floor: floor) {
        end = skipLinks(endingAt: start, floor: floor)
        continue
      }
      if let start = adjunctStart(endingAt: end, floor: floor) {
        end = skipLinks(endingAt: start, floor: floor)
        continue
      }
      if lattice.ends(.token, at: end), let token = paragraph.token(endingAt: end),
        token.range.lowerBound >= floor
      {
        switch token.category {
        case .change, .basis, .time,
          // (成本)将下降(6%)
          .status
        where token.category != .status || lexicon.cues[token.entry].change != .none
          || standsBeforeChange(token.range):
          end = skipAveraging(endingAt: token.range.lowerBound, floor: floor)
          // (审批时间)将再|(压缩20%)
          end -= Self.adverbs.length(ending: floor..<end, in: units) ?? 0
          end = skipLinks(endingAt: end, floor: floor)
          continue search
        default: break
        }
      }
      if lattice.ends(.time, at: end), let time = paragraph.time(endingAt: end),
        time.range.lowerBound >= floor
      {
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

  /// (审批时间)将再|压缩(20%): a short cue of a plan with a verb of change behind it.
  private func standsBeforeChange(_ cue: Range<Int>) -> Bool {
    cue.count <= 3
      && lexicon.trie.longestMatch(
        in: units, from: cue.upperBound, to: min(units.count, cue.upperBound + 4),
        of: LexicalCategories(.change)) != nil
  }

  /// An adjunct between what changes and its change: what it begins with and ends in.
  private struct Adjunct {
    var prepositions: [TextUnit]
    var endings: NameParts
    /// The fewest units from the floor of the phrase to the end of the adjunct.
    var shortest: Int
    /// How far back from its end the preposition is looked for, and how far off it stands at least.
    var reach: Int
    var gap: Int
  }

  private static let adjuncts = [
    // 地区生产总值(457.8亿元，)|按可比价格计算(增长6.4%)
    Adjunct(
      prepositions: ["按"], endings: NameParts("价格计算", "价计算", "口径计算"), shortest: 6,
      reach: 9, gap: 4),
    // 资金|自公示结束之日起(10个工作日内)
    Adjunct(
      prepositions: ["自", "从", "在"], endings: NameParts("之日起", "之后起", "当日起", "次日起", "起的"),
      shortest: 5, reach: 20, gap: 3),
    // 税收收入(27.4亿元，)|受煤炭价格回落影响(下降4.1%)
    Adjunct(
      prepositions: ["受", "在"],
      endings: NameParts("影响", "因素影响", "带动", "拉动", "拖累", "冲击", "制约"), shortest: 4,
      reach: 20, gap: 4),
    // 产值|在上年基础上(翻一番)
    Adjunct(prepositions: ["在"], endings: NameParts("基础上"), shortest: 6, reach: 12, gap: 4),
  ]

  /// Where an adjunct begins that ends at a position.
  private func adjunctStart(endingAt end: Int, floor: Int) -> Int? {
    for adjunct in Self.adjuncts
    where end - floor >= adjunct.shortest && adjunct.endings.end(floor..<end, in: units) {
      let places = max(floor, end - adjunct.reach)...end - adjunct.gap
      if let start = places.last(where: { adjunct.prepositions.contains(units[$0]) }) {
        return start
      }
    }
    return nil
  }

  /// Where 比 or 较 stands in front of what something is held against: 单瓦时成本|比上一代(下降12%), behind
  /// which only the verb of change goes on.
  private func standardStart(endingAt end: Int, floor: Int) -> Int? {
    guard end < units.count,
      lexicon.trie.longestMatch(
        in: units, from: end, to: min(units.count, end + 4), of: LexicalCategories(.change)) != nil
    else { return nil }
    for position in (max(floor + 2, end - 10)..<max(floor + 2, end - 1)).reversed() {
      switch units[position].lexicalClass {
      // (较)“十三五”初期
      case .other, .chineseDigit, .openQuote, .closeQuote: break
      default: return nil
      }
      guard units[position] == "比" || units[position] == "较" else { continue }
      let isWord =
        Self.wordsWithThan.occur(in: position - 1..<position + 2, of: units)
      return isWord ? nil : position
    }
    return nil
  }

  private static let wordsWithThan = NameParts(
    "占比", "同比", "环比", "对比", "之比", "类比", "配比", "比重", "比例", "比值", "比率", "比价", "比较", "比赛", "比亚", "比特",
    "较大", "较快", "较高", "较好", "较多", "较强", "较低", "较小", "较为", "较少", "较长", "较短")

  private static let aimsAt = NameParts("目标为", "目标是", "目标定为", "预期为", "目标确定为", "预期目标为")
  private static let nowadays = NameParts("到现在", "至现在", "到如今", "至如今", "到当前", "至当前")
  /// Adverbs in front of a verb of change.
  private static let adverbs = NameParts("将再", "将进一步", "再", "又", "还", "也", "进一步")
  private static let formerly = NameParts(
    "原计划", "计划", "预期", "改革前", "以前", "之前", "此前", "以往", "过去", "原来", "疫情前", "成立之初", "上届", "上次", "往年",
    "改造前", "搬迁前", "入驻前",
    "法定时限", "法定时间", "法定期限", "法定办理时限", "法定", "法定要求", "承诺时限", "规定时限", "国家规定", "国家标准", "传统工艺", "传统产品",
    "同类产品", "普通产品", "历史同期", "组建时", "节前", "年前", "开诊当月", "试点前", "传统方式", "传统模式")

  /// Where the noun phrase that ends at `end` begins: behind punctuation, a verb, a time, a zone.
  func nounStart(endingAt end: Int, floor: Int) -> Int {
    let hasOutput = words.hold(.output)
    var position = end
    while position > floor, end - position < 20 {
      let unit = units[position - 1]
      let lexicalClass = unit.lexicalClass
      // 其中|新开工
      if unit == "中", position - 2 >= floor, units[position - 2] == "其" { break }
      // 工业|实际|投入: between two nouns it is a part of their name.
      if position < end, position - 2 > floor, units[position - 2] == "实", unit == "际",
        ["业", "资", "产", "区", "外"].contains(units[position - 3])
      {
        position -= 2
        continue
      }
      if position < end, beginsName(at: position - 1) {
        position -= 1
        continue
      }
      if lexicalClass == .other, unit != "的", !hasOutput, lattice.isWithinWords(position) {
        position -= 1
        continue
      }
      // 西宁经济技术开发区(以下简称西宁开发区)|工业增加值
      if lexicalClass == .closeBracket, position < end,
        paragraph.mention(endingAt: position - 1) != nil
      {
        break
      }
      if lexicalClass == .closeBracket || lexicalClass == .closeQuote,
        let open = opening(of: position - 1, floor: floor)
      {
        position = open
        continue
      }
      // 世界500|强(企业)
      if lexicalClass == .digit, position < end, units[position] == "强" {
        position -= 1
        while position > floor, units[position - 1].lexicalClass == .digit { position -= 1 }
        continue
      }
      // 5G|基站
      if lexicalClass == .digit, position < end, units[position].lexicalClass == .latin,
        position - 1 == floor || units[position - 2].lexicalClass == .other,
        position + 1 < end, units[position + 1].lexicalClass == .other
      {
        position -= 1
        continue
      }
      // R&D|经费支出
      if unit == "&", position - 1 > floor, units[position - 2].lexicalClass == .latin,
        position < end, units[position].lexicalClass == .latin
      {
        position -= 2
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .digit || unit == "的" { break }
      if hasOutput, words.start(of: .output, endingAt: position, from: floor) != nil,
        !lattice.isInsideWord(position - 1, 2, from: floor, limit: end),
        // 日产能, 日产量 are nouns.
        position == end || !["能", "量", "值"].contains(units[position])
      {
        break
      }
      if let planned = plannedNoun(endingAt: position) {
        position = planned
        continue
      }
      if position == end, lattice.ends(.token, at: position),
        let token = paragraph.token(endingAt: position), token.category == .status,
        let noun = measure(endingAt: position, from: token.range.lowerBound)
      {
        position = noun
        break
      }
      if isCut(at: position, end: end) { break }
      // A single character is never torn from the verb before it: 办结率, 租住期, 比例.
      if end - position != 1,
        let length = lattice.openingBoundary(endingAt: position, from: floor),
        !lattice.crosses(position - length, position, before: end)
      {
        break
      }
      position -= 1
    }
    return behindTornAmount(max(position, min(floor, end)), end, floor: floor)
  }

  /// 过10|亿元(企业), 3000|吨级以上(泊位): a class of size whose digits are cut off is no part of the phrase.
  private func behindTornAmount(_ start: Int, _ end: Int, floor: Int) -> Int {
    guard start > floor, start < end,
      units[start - 1].lexicalClass == .digit
        || (units[start - 1] == "超" || units[start - 1] == "过")
          && units[start].lexicalClass == .bigMultiplier
    else { return start }
    var position = start
    while position < end, units[position].lexicalClass == .bigMultiplier { position += 1 }
    // 50|亿级(企业)
    if position > start, position < end, units[position] == "级" {
      return end - position >= 3 ? position + 1 : start
    }
    guard
      let unit = lexicon.trie.longestMatch(
        in: units, from: position, to: end, of: LexicalCategories(.unit))
    else { return start }
    position += unit.length
    if position < end, units[position] == "级" { position += 1 }
    position += words.length(of: .classEnd, at: position, before: end) ?? 0
    return end - position >= 2 ? position : start
  }

  /// 规划总(面积), 计划总投资(额), 计划投资 and 设计产能 are cues that belong to the noun.
  private func plannedNoun(endingAt position: Int) -> Int? {
    guard lattice.ends(.token, at: position),
      let token = paragraph.token(endingAt: position), token.category == .status
    else { return nil }
    let word = lexicon.cues[token.entry].word
    // 专项资金预算
    if word.isSame(as: "预算") || word.isSame(as: "概算") { return token.range.lowerBound }
    guard token.range.count > 2 else { return nil }
    if word.begins(with: "规划") || word.begins(with: "计划总") || word.begins(with: "设计") {
      return token.range.lowerBound
    }
    let isMeasure = measure(endingAt: position, from: token.range.lowerBound) != nil
    return word.begins(with: "计划") && isMeasure ? token.range.lowerBound : nil
  }

  /// Where 投资 of 拟投资 and 要完成投资 begins.
  private func measure(endingAt position: Int, from start: Int) -> Int? {
    words.start(of: .measureNoun, endingAt: position, from: start)
  }

  /// Times, places, bases, plans and zones end the phrase before them; but a place that accredits
  /// (四川省重点实验室, 珠海市级人才工程) is part of it, and so is what is granted (岗前培训补贴).
  private func isCut(at position: Int, end: Int) -> Bool {
    if lattice.ends(.token, at: position), let token = paragraph.token(endingAt: position) {
      switch token.category {
      case .place:
        if !accredits(at: position), !lattice.crosses(token.range.lowerBound, position, before: end)
        {
          return true
        }
      case .subject:
        // 太原片区(签约项目)
        if case .subject(.other) = lexicon.cues[token.entry].meaning { return true }
        // 全市(采购额), 该区(企业)
        if token.range.count == 2, pointsAtWhole(units[token.range.lowerBound]) { return true }
      case .status:
        if words.start(of: .grant, endingAt: position, from: token.range.lowerBound) == nil {
          return true
        }
      case .time, .basis, .change: return true
      default: break
      }
    }
    if lattice.ends(.time, at: position) { return true }
    return lattice.ends(.zone, at: position)
      && paragraph.mentions.contains {
        $0.range.upperBound == position && ($0.park != nil || $0.isPlural && position < end)
      }
  }

  func pointsAtWhole(_ unit: TextUnit) -> Bool {
    unit == "全" || unit == "该" || unit == "我" || unit == "本"
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
      // (记者王姝 通讯员李军)总投资: a byline is no part of what follows.
      if lexicalClass.endsClause || !isQuote && units[cursor] == " " { return nil }
    }
    return nil
  }

  // MARK: Behind a position

  /// Where a noun phrase that begins at `start` ends: before punctuation, a verb or a particle.
  func nounEnd(from start: Int, limit: Int) -> Int {
    var position = start < limit && beginsName(at: start) ? start + 1 : start
    while position < limit {
      let lexicalClass = units[position].lexicalClass
      if lexicalClass == .other, !lattice.closes(at: position) {
        position += 1
        continue
      }
      if lexicalClass == .openQuote, let close = closing(of: position, limit: limit) {
        position = close + 1
        continue
      }
      // 新(扩)建|项目
      if lexicalClass == .openBracket || lexicalClass == .closeBracket,
        lattice.isInsideWord(position, 1, from: start, limit: limit)
      {
        position += 1
        continue
      }
      if lexicalClass.endsPhrase || lexicalClass == .dash
        || lexicalClass == .digit && !lattice.isInsideWord(position, 1, from: start, limit: limit)
      {
        break
      }
      if let length = lattice.closingBoundary(at: position, before: limit),
        !lattice.isInsideWord(position, length, from: start, limit: limit),
        !coordinates(at: position, from: start)
      {
        break
      }
      position += 1
    }
    return position
  }

  /// 总投资6亿元的|中信项目: 中 with nothing in front of it that something could be within begins a name.
  private func beginsName(at position: Int) -> Bool {
    guard units[position] == "中", units[position + 1].lexicalClass == .other else { return false }
    let before = units[position - 1]
    return before == "的" || before.lexicalClass.endsPhrase
  }

  /// Where the quotation closes that opens at a position.
  func closing(of position: Int, limit: Int) -> Int? {
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
    return !lattice.followsNoun(position, from: start)
  }

  // MARK: The phrase itself

  /// The length of a class of size that begins a phrase: 亿元以上(项目), 投资亿元以上(项目).
  func sizeClassLength(at start: Int, before end: Int) -> Int? {
    guard words.hold(.sizeClass) else { return nil }
    for position in start..<max(start, min(end, start + 6)) {
      if let length = words.length(of: .sizeClass, at: position, before: end) {
        return position + length - start
      }
    }
    return nil
  }

  /// The class of size that ends at a position, 的 passed over: 10亿元以上(项目), 百亿级(产业集群).
  func sizeClass(endingAt end: Int) -> Range<Int>? {
    let floor = paragraph.paragraph.units.lowerBound
    guard end > floor else { return nil }
    let classEnd = units[end - 1] == "的" ? end - 1 : end
    if classEnd - floor >= 2, units[classEnd - 1] == "级",
      units[classEnd - 2].lexicalClass == .bigMultiplier
    {
      return amountStart(endingAt: classEnd - 1, floor: floor)..<classEnd
    }
    if let start = words.start(of: .sizeClass, endingAt: classEnd, from: floor) {
      return amountStart(endingAt: start, floor: floor)..<classEnd
    }
    // 过10亿元(企业), 超亿元(项目)
    guard classEnd - floor >= 3, units[classEnd - 1] == "元" else { return nil }
    let start = amountStart(endingAt: classEnd - 1, floor: floor)
    guard start < classEnd - 1, start > floor,
      units[start - 1] == "过" || units[start - 1] == "超" || units[start - 1] == "上",
      // 不超过200万元(的奖励) is an amount itself.
      start < 3 || units[start - 3] != "不" && units[start - 2] != "不"
    else { return nil }
    return start - 1..<classEnd
  }

  private func amountStart(endingAt end: Int, floor: Int) -> Int {
    var start = end
    while start > floor, Self.isPartOfAmount(units[start - 1]) { start -= 1 }
    return start
  }

  private static func isPartOfAmount(_ unit: TextUnit) -> Bool {
    unit.lexicalClass.isPartOfNumber || unit == "." || unit == "-" || unit == "美"
  }

  /// Whether a phrase is nothing but the name of a place or zone and so no indicator: 居杭州(第一).
  func isName(_ range: Range<Int>) -> Bool {
    if lattice.isNoun(range) { return false }
    let match = lexicon.trie.longestMatch(
      in: units, from: range.lowerBound, to: range.upperBound,
      of: LexicalCategories(.place, .placeShort, .zone))
    if match?.length == range.count { return true }
    return paragraph.mentions.contains {
      $0.park != nil && !$0.isReference && $0.range.lowerBound <= range.lowerBound
        && $0.range.upperBound >= range.upperBound
    }
  }
}
