import Lexicon
import Measurements

/// Whether a figure is of the very indicator whose name its phrase ends in: in the column of one that
/// it only resembles it would be worse than nowhere.
///
/// | rule | example | no figure of |
/// |---|---|---|
/// | isNarrowed | 女性从业人员1.2万人; but 累计培育高新技术企业120家 | 从业人员 |
/// | countsChange | 认定高新技术企业45家 | 高新技术企业 |
/// | isPart | 投资亿元以上的工业企业12家; 签约项目10个，其中外资的3个 | 工业企业; 签约项目 |
/// | countsSome | 18家规上企业产值过亿元; 已投产的410家外资企业 | 规上企业; 外资企业 |
/// | isOfListedNouns | 新批内资、民营企业128家 | 民营企业 |
/// | isBuilding | 人才公寓2栋 | 人才公寓, of which there are flats |
/// | isAddition | 投产后年可新增工业产值30亿元 | 工业产值 |
/// | isOfStage | 二期占地面积610亩，已落户企业7家 | 落户企业 |
/// | isDifference | 比邻区多95亿元 | the measure before it |
/// | isOfIndustry | 绳网产业拥有企业2300家，从业人员6万人 | 从业人员 |
extension IndicatorClassifier {
  /// Whether none of these rules objects to a row of the vocabulary.
  func isSame(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ change: Change,
    _ words: RuleWords, _ sentence: Sentence
  ) -> Bool {
    !(named.isNarrowed && !isTotal(named, phrase, words))
      && !countsChange(named, phrase, figure, words)
      && !isPart(phrase, figure, change, words, named.row)
      && !isDifference(figure, change, sentence)
      && !isOfIndustry(phrase, figure, sentence) && !isOfStage(named, figure, sentence)
      && !isRankAmongFewer(named, phrase, figure, sentence)
  }

  /// (国家级经开区综合排名第22位，)在中部地区列第4位: the place among some of those that a ranking of the nation ranks.
  private func isRankAmongFewer(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ sentence: Sentence
  ) -> Bool {
    guard figure.quantity.unit.kind == .rank,
      lexicon.indicators.id(at: named.row).hasPrefix("national_")
    else { return false }
    let clause = sentence.clause(at: figure.range.lowerBound)
    var lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
    if let phrase, lead.contains(phrase.range.lowerBound) {
      lead = min(phrase.range.upperBound, lead.upperBound)..<lead.upperBound
    }
    return Self.fewer.occur(in: lead, of: units)
  }

  private static let fewer = NameParts(
    "地区", "中部", "东部", "西部", "东北", "全省", "省内", "全市", "长江", "长三角", "珠三角", "京津冀", "同类", "我省", "省",
    "自治区",
    "全区")

  /// A row of the vocabulary, and whether the phrase says more than its name and so tells of a part
  /// of it alone: 女性|从业人员.
  struct NamedRow {
    var row: Int
    /// Where the name begins in the text that was asked for.
    var start: Int
    var isNarrowed: Bool
  }

  /// 比合肥经开区多95亿元: how far one is from another.
  private func isDifference(_ figure: Figure, _ change: Change, _ sentence: Sentence) -> Bool {
    guard change.direction == .none else { return false }
    let clause = sentence.clause(at: figure.range.lowerBound)
    var end = figure.range.lowerBound
    if end > clause.lowerBound, units[end - 1] == "出" || units[end - 1] == "了" { end -= 1 }
    guard end > clause.lowerBound + 1,
      ["多", "少", "高", "低", "快", "慢", "大", "小", "长", "短"].contains(units[end - 1])
    else { return false }
    let lead = max(clause.lowerBound, end - 16)..<end - 1
    return lead.contains {
      (units[$0] == "比" || units[$0] == "较")
        && !($0 > 0 && ["占", "同", "环", "对", "之"].contains(units[$0 - 1]))
    }
  }

  /// 累计|培育高新技术企业: whether the verb before the name goes on with a word that makes it a total.
  private func isTotal(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ words: RuleWords
  ) -> Bool {
    guard let phrase, phrase.whole == nil, phrase.sizeClass == nil,
      let total = words.start(of: .neutralQualifier, endingAt: named.start, from: 0)
    else { return false }
    return total < phrase.range.lowerBound
  }

  /// Whether what stands before the name of an indicator leaves it the same: zones, 各类, and places
  /// that accredit (四川省院士工作站). Anything else is taken to narrow it (女性从业人员), since a figure
  /// without an id is in no wrong cell.
  func isNeutral(
    _ qualifier: Range<Int>, of text: [TextUnit], before alias: Int, _ row: Int
  ) -> Bool {
    let accredits =
      lexicon.indicators.dimension(at: row) == .platform
      || text[alias] == "省" || text[alias] == "市" || text[alias] == "级"
    let names: LexicalCategories =
      accredits
      ? LexicalCategories(.zone, .zoneForm, .place, .placeShort)
      : LexicalCategories(.zone, .zoneForm)
    var start = qualifier.lowerBound
    while start < qualifier.upperBound {
      // 500万|元以上重点项目, where the vocabulary has them whatever their class.
      let isClass = text[alias] == "元" && text[start].lexicalClass.isPartOfNumber
      if isClass || Self.isJoint(text[start]) {
        start += 1
        continue
      }
      let end = qualifier.upperBound
      let name = lexicon.trie.longestMatch(in: text, from: start, to: end, of: names)
      let length = neutralLength(from: start, to: end, of: text)
      let next = max(name?.length ?? 0, length)
      if next == 0 { return false }
      start += next
    }
    return true
  }

  private static func isJoint(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .openQuote, .closeQuote, .openBracket, .closeBracket, .space: true
    default: unit == "的"
    }
  }

  /// The length of the longest neutral qualifier that begins at a position; 0 where none does.
  private func neutralLength(from start: Int, to end: Int, of text: [TextUnit]) -> Int {
    var limit = end
    while limit > start,
      let word = lexicon.trie.longestMatch(
        in: text, from: start, to: limit, of: LexicalCategories(.ruleWord))
    {
      if lexicon.wordLists[word.entry].contains(.neutralQualifier) { return word.length }
      limit = start + word.length - 1
    }
    return 0
  }

  /// Whether a verb before the figure makes it a count of changes where its indicator is a stock:
  /// 认定高新技术企业45家; but not 累计培育高新技术企业120家.
  private func countsChange(
    _ named: NamedRow, _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ words: RuleWords
  ) -> Bool {
    guard let phrase, phrase.rule != .inherited || phrase.whole != nil,
      lexicon.indicators.nature(at: named.row) == .stock,
      lexicon.indicators.measure(at: named.row) == .level, words.hold(.stockChange)
    else { return false }
    // A noun of the figure before is not what the verb before it is told of: 新增企业28家，总数达216家.
    let whole = phrase.whole.flatMap {
      phrase.range.lowerBound - $0.upperBound <= 12 && $0.upperBound <= phrase.range.lowerBound
        && !(($0.upperBound..<phrase.range.lowerBound).contains { units[$0].lexicalClass == .comma })
        ? $0.lowerBound : nil
    }
    var end = min(phrase.range.lowerBound, figure.range.lowerBound, whole ?? .max)
    while end > 0, Self.isParticle(units[end - 1]) { end -= 1 }
    guard let change = words.start(of: .stockChange, endingAt: end, from: 0) else { return false }
    return words.start(of: .neutralQualifier, endingAt: end, from: 0).map { $0 >= change } ?? true
  }

  /// Whether a phrase is told of a part of what it names: 投资亿元以上的|工业企业; or taken from the figure
  /// before by a part of it: (签约项目10个，)其中外资的3个.
  private func isPart(
    _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ change: Change, _ words: RuleWords,
    _ row: Int
  ) -> Bool {
    // 每平方公里3.4家: a density of what is counted.
    if figure.quantity.unit.symbol.contains("/"),
      lexicon.indicators.nature(at: row) == .stock || lexicon.indicators.nature(at: row) == .flow
    {
      return true
    }
    if isThreshold(figure) { return true }
    guard let phrase else { return false }
    if countsSome(phrase, figure, words, row) || isOfListedNouns(phrase, figure)
      || isAddition(phrase, figure, row)
      || isBuilding(figure, row)
    {
      return true
    }
    // 全国十大光伏企业: the best of many, and no count of a zone's.
    if figure.quantity.unit.symbol.isSame(as: "大"), words.ends(phrase.range, in: .firm) {
      return true
    }
    // 信用贷款28亿元，户均608万元: by the head it is another measure.
    let figureStart = figure.range.lowerBound
    if phrase.rule == .inherited, figureStart >= 2, units[figureStart - 1] == "均",
      change.direction == .none
    {
      return true
    }
    // 亩均投资强度超过500万元的23个: a threshold is no measure.
    let behind = figure.range.upperBound
    if behind + 1 < units.count, units[behind] == "的", units[behind + 1].lexicalClass == .digit {
      return true
    }
    var start = phrase.whole?.lowerBound ?? phrase.range.lowerBound
    if start > 0, units[start - 1] == "的" { start -= 1 }
    if phrase.sizeClass == nil, words.start(of: .classEnd, endingAt: start, from: 0) != nil {
      return true
    }
    let end = figure.range.lowerBound
    // (税收17.2亿元，)剔除退税因素后增长12.5%: another measure than the plain one.
    if phrase.rule == .inherited,
      IndicatorReader.adjusting.occur(in: max(0, end - 24)..<end, of: units)
    {
      return true
    }
    guard phrase.rule == .inherited, change.direction == .none else { return false }
    // (规上工业企业215家)中，有163家(实现增长)
    let isCount = figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people
    // (规上工业企业215家，)有18家停产
    if isCount, phrase.whole == nil, behind < units.count, units[behind].lexicalClass == .other {
      return true
    }
    if isCount,
      let comma = (max(0, end - 6)..<end).last(where: { units[$0].lexicalClass == .comma }),
      comma > 0, units[comma - 1] == "中"
    {
      return true
    }
    guard
      let part = words.last(.partOf, in: max(0, end - 20)..<end, before: end)
    else { return false }
    let own = (part.upperBound..<end).filter { units[$0].lexicalClass == .other }
    // (孵化企业9家，)其中2家(估值过亿元)
    if own.isEmpty { return true }
    return own.count >= 2 && lexicon.zoneForm(endingIn: part.upperBound..<end, of: units) == nil
  }

  /// Whether what is said of the counted tells that they are some of many: 18家规上企业|产值过亿元, 8家企业技术中心|
  /// 通过复评, 已投产的|410家外资企业, 拥有百名研发人员|的企业; but not 68家规上企业|已全部复工.
  private func countsSome(
    _ phrase: IndicatorReader.Phrase, _ figure: Figure, _ words: RuleWords, _ row: Int
  ) -> Bool {
    guard phrase.rule == .nounBehind, lexicon.indicators.nature(at: row) == .stock,
      !figure.quantity.unit.symbol.isSame(as: "大"),
      figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people,
      phrase.range.lowerBound >= figure.range.upperBound
    else { return false }
    let end = min(units.count, phrase.range.upperBound + 16)
    var next = phrase.range.upperBound
    // 拥有百余名研发人员的(小巨人)
    if next + 1 < end, units[next] == "的", units[next + 1].lexicalClass == .other { return true }
    if isOfDescribed(figure.range.lowerBound) { return true }
    let clauseEnd =
      (next..<end).first {
        units[$0].lexicalClass.endsPhrase && units[$0].lexicalClass != .enumerationComma
      } ?? end
    guard next < clauseEnd else { return false }
    // 产值过亿元, 产值出现下滑; but 产值达到300亿元 is of all of them.
    if let measure = words.length(of: .measureNoun, at: next, before: clauseEnd) {
      let rest = next + measure..<clauseEnd
      if !rest.contains(where: { units[$0].lexicalClass.isPartOfNumber }) { return !rest.isEmpty }
      return rest.prefix(3).contains { units[$0] == "过" || units[$0] == "超" }
    }
    next += Self.adverbs.length(beginning: next..<clauseEnd, in: units) ?? 0
    guard next < clauseEnd else { return false }
    if words.begins(.recognition, at: next, before: clauseEnd) { return true }
    // 6家规上企业停产
    if Self.fates.begin(next..<clauseEnd, in: units) { return true }
    // 4800套人才公寓已投入运营 are all there are.
    switch lexicon.indicators.dimension(at: row) {
    case .project, .enterprise: break
    default: return false
    }
    return words.begins(.completion, at: next, before: clauseEnd)
      || words.begins(.projectStart, at: next, before: clauseEnd)
      || words.begins(.signing, at: next, before: clauseEnd)
  }

  private static let fates = NameParts(
    "停产", "停工", "停业", "关停", "退出", "亏损", "倒闭", "减产", "歇业", "外迁", "下滑", "负增长", "参与", "参加", "获", "上榜",
    "入围", "享受",
    "受益")
  private static let adverbs = NameParts("成功", "顺利", "陆续", "集中", "相继", "先后", "已")

  /// 已建成投产的(410家): whether a clause with 的 describes those that are counted; but 园区的, 现有的.
  private func isOfDescribed(_ start: Int) -> Bool {
    guard start >= 4, units[start - 1] == "的", units[start - 2].lexicalClass == .other else {
      return false
    }
    switch units[start - 2] {
    case "区", "市", "省", "县", "园", "内", "有", "城", "港": return false
    default: return true
    }
  }

  /// 新批内资、民营企业(128家): whether the noun is the last of a list that is counted together.
  private func isOfListedNouns(_ phrase: IndicatorReader.Phrase, _ figure: Figure) -> Bool {
    guard phrase.rule == .nounBefore, phrase.whole == nil,
      figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people
    else { return false }
    let joint = phrase.range.lowerBound - 1
    guard joint > 2, units[joint] == "、", units[joint - 1].lexicalClass == .other else {
      return false
    }
    // 新签约项目30个、新开工项目20个: each has a number of its own.
    for position in (max(0, joint - 24)..<joint).reversed() {
      let lexicalClass = units[position].lexicalClass
      if lexicalClass.isPartOfNumber { return false }
      if lexicalClass.endsClause || lexicalClass == .comma { return true }
    }
    return true
  }

  /// (项目投产后，)年可新增工业产值30亿元: whether an amount is added to that of the vocabulary.
  private func isAddition(
    _ phrase: IndicatorReader.Phrase, _ figure: Figure, _ row: Int
  ) -> Bool {
    let start = phrase.range.lowerBound
    return figure.quantity.unit.kind == .money && lexicon.indicators.nature(at: row) == .flow
      && start >= 2 && units[start - 2] == "新" && units[start - 1] == "增"
  }

  /// 人才公寓2栋: whether buildings are counted, where the vocabulary counts flats.
  private func isBuilding(_ figure: Figure, _ row: Int) -> Bool {
    guard lexicon.indicators.unit(at: row) == "套" else { return false }
    let symbol = figure.quantity.unit.symbol
    return ["栋", "幢", "座", "处", "个", "片"].contains { symbol.isSame(as: $0) }
  }

  /// 二期占地面积610亩，已落户企业7家: whether the sentence opens with a stage of the zone, unless the vocabulary
  /// has the measure of that stage.
  private func isOfStage(_ named: NamedRow, _ figure: Figure, _ sentence: Sentence) -> Bool {
    let start = sentence.range.lowerBound
    guard start + 2 < figure.range.lowerBound, units[start + 1] == "期",
      units[start].lexicalClass == .chineseDigit
    else { return false }
    return named.start > start + 1
  }

  /// (年销售收入)过10亿的企业(17家): what those that are counted have at least.
  private func isThreshold(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.quantity.unit.kind == .money, end < units.count else { return false }
    // (新招引百亿元以上项目2个、)50亿元以上6个
    if units[end].lexicalClass == .digit, units[end - 1] == "上" || units[end - 1] == "下" {
      return true
    }
    guard end + 3 < units.count, units[end] == "的" else { return false }
    // 超500亿元的开发区7家, 过亿元的楼宇8幢
    let number = (end + 3..<min(units.count, end + 6)).first {
      units[$0].lexicalClass == .digit
    }
    return number.map { Self.members.end(end + 1..<$0, in: units) } ?? false
  }

  private static let members = NameParts(
    "企业", "项目", "产业", "园区", "集群", "公司", "开发区", "高新区", "经开区", "楼宇", "乡镇", "街道", "产业链")

  /// 区内海产品加工企业80余户，从业人员1.3万人: whether the sentence opens with firms of one sort, which what
  /// follows is told of.
  private func isOfFirms(
    _ phrase: IndicatorReader.Phrase, _ figure: Figure, _ opening: Range<Int>
  ) -> Bool {
    let limit = min(opening.upperBound, figure.range.lowerBound)
    for end in opening.lowerBound + 4..<max(opening.lowerBound + 4, limit)
    where units[end - 2] == "企" && units[end - 1] == "业" {
      // 智能电网企业|超过580家
      let number = end + (Self.reaching.length(beginning: end..<limit, in: units) ?? 0)
      guard number <= limit, units[number].lexicalClass == .digit else { continue }
      guard phrase.range.lowerBound > end else { return false }
      let named = lexicon.indicatorPhrases.candidate(
        endingAt: end, in: units, from: opening.lowerBound
      ) { _ in true }
      // 入驻企业, 规上企业: firms of all sorts.
      return named == nil
        && !lexicon.hasBoundary(
          endingAt: end - 2, from: opening.lowerBound, in: units, lengths: 1...3)
    }
    return false
  }

  private static let reaching = NameParts(
    "超过", "突破", "达到", "已达", "达", "超", "已有", "有", "共有", "近", "约", "增至", "发展到", "增加到", "已超过", "已突破")

  /// 恒瑞、豪森等4家企业(销售收入158亿元): whether a phrase stands directly behind firms or projects that were
  /// counted, and tells of these alone; but 212家规上企业 are all of theirs.
  private func isOfCounted(_ phrase: IndicatorReader.Phrase, _ opening: Range<Int>) -> Bool {
    var end = phrase.range.lowerBound
    let floor = max(0, end - 16)
    for _ in 0..<2 {
      end -= Self.links.length(ending: floor..<end, in: units) ?? 0
    }
    guard Self.counted.end(floor..<end, in: units),
      let classifier = (floor..<end - 1).last(where: {
        units[$0] == "家" || units[$0] == "户" || units[$0] == "个"
      }), classifier > floor
    else { return false }
    let noun = classifier + 1..<end
    switch units[classifier - 1].lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier: break
    default:
      guard units[classifier - 1] == "余" || units[classifier - 1] == "多" else { return false }
    }
    return noun.allSatisfy { units[$0].lexicalClass == .other }
      && !Self.allOfThem.begin(noun, in: units)
  }

  private static let links = NameParts("实现", "完成", "累计", "共", "合计", "的")
  private static let counted = NameParts("企业", "公司", "项目", "园区")
  private static let allOfThem = NameParts("规上", "规模以上", "规模工业", "四上", "“四上”", "在统", "规工")

  /// 惠民经开区绳网产业拥有企业2300余家，从业人员6万人: whether the sentence tells of an industry of the
  /// zone, which is no part of the phrase.
  private func isOfIndustry(
    _ phrase: IndicatorReader.Phrase?, _ figure: Figure, _ sentence: Sentence
  ) -> Bool {
    // (电子信息产业营收721亿元；)医药健康产业受集采影响，营收下降3.7%: what stands before a semicolon is of another.
    let segment =
      (sentence.range.lowerBound..<figure.range.lowerBound).last { units[$0] == ";" }
      ?? sentence.range.lowerBound
    guard
      let opening = sentence.clauses.first(where: { $0.lowerBound >= segment && $0.count > 6 }),
      opening.lowerBound < figure.range.lowerBound
    else { return false }
    if let phrase, isOfFirms(phrase, figure, opening) || isOfCounted(phrase, opening) {
      return true
    }
    let limit = min(opening.upperBound, figure.range.lowerBound, opening.lowerBound + 24)
    for end in opening.lowerBound + 4..<max(opening.lowerBound + 4, limit)
    where units[end - 1] == "业" || units[end - 1] == "群" || units[end - 1] == "链" {
      let noun = units[end - 2]
      guard noun == "产" || noun == "行" || noun == "集" || noun == "业",
        // 主导产业 and 各产业 are all of them.
        units[end] == "受" || units[end] == "因"
          || lexicon.trie.longestMatch(
            in: units, from: end, to: opening.upperBound, of: LexicalCategories(.phraseBoundary))
            != nil
      else { continue }
      let rest = end..<figure.range.lowerBound
      if rest.contains(where: { units[$0] == ";" }) { return false }
      return phrase.map { $0.range.lowerBound >= end || $0.range.upperBound <= opening.lowerBound }
        ?? false
    }
    return false
  }

  private static func isParticle(_ unit: TextUnit) -> Bool {
    switch unit {
    case "了", "共", "达", "各", "类", "的", "\"": true
    default: false
    }
  }
}
