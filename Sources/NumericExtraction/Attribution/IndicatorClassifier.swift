import Lexicon
import Measurements

/// Gives an indicator phrase its id and dimension.
struct IndicatorClassifier {
  let units: [TextUnit]
  let lexicon: Lexicon

  /// The indicator of a figure with its phrase.
  func indicator(
    phrase: IndicatorReader.Phrase?, figure: Figure, change: Change,
    scope: ScopeRules.Attribution, words: RuleWords, sentence: Sentence,
    isUnderIndustry: Bool = false
  ) -> Indicator {
    let range = phrase?.range ?? figure.range.lowerBound..<figure.range.lowerBound
    let text: String
    let named: NamedRow?
    if phrase?.whole != nil || phrase?.sizeClass != nil {
      let noun = (phrase?.whole.map { Array(units[withoutTotal($0)]) } ?? []) + units[range]
      let size = phrase?.sizeClass.map { Array(units[$0]) } ?? []
      text = String(noun[...]) + (size.isEmpty ? "" : "(" + String(size[...]) + ")")
      let sized = size + noun
      named = vocabularyRow(sized, sized.indices, figure.quantity.unit.kind, change)
    } else {
      text = String(range, in: units)
      named =
        vocabularyRow(units, range, figure.quantity.unit.kind, change)
        ?? rowOfChanged(range, figure, change, words)
    }
    if let named, phrase.map(isWhole) ?? true {
      let dimension = lexicon.indicators.dimension(at: named.row)
      let isSame =
        scope.scope == .park && isSame(named, phrase, figure, change, words, sentence)
        && !(isUnderIndustry && isOfOneIndustry(dimension, sentence, phrase))
      return Indicator(
        phrase: name(text, of: phrase, figure),
        id: isSame ? lexicon.indicators.id(at: named.row) : "",
        dimension: settled(scope, figure, phrase, dimension)
          ?? (isForeignCapital(figure, phrase, scope.scope, dimension) ? .trade : dimension))
    }
    let own = saidDimension(of: figure, phrase, range, text, scope.scope, words)
    return Indicator(
      phrase: name(text, of: phrase, figure),
      dimension: settled(scope, figure, phrase, own) ?? own
        ?? plainDimension(figure.quantity, scope.scope, of: phrase))
  }

  /// (机械装备产业。)现有企业53家: whether what is told below the label of an industry is that industry's; not 全区企业268家.
  private func isOfOneIndustry(
    _ dimension: Dimension, _ sentence: Sentence, _ phrase: IndicatorReader.Phrase?
  ) -> Bool {
    // 生物医药企业 says itself of which industry they are.
    if phrase.map({ Self.industries.occur(in: $0.range, of: units) }) ?? false { return false }
    return switch dimension {
    case .enterprise, .economy, .trade: !Self.whole.occur(in: sentence.range, of: units)
    default: false
    }
  }

  private static let industries = NameParts(
    "医药", "装备", "电子", "材料", "汽车", "软件", "光电", "能源", "化工", "食品", "芯片", "半导体", "机器人", "航空", "数字",
    "产业链",
    "集群")
  private static let whole = NameParts(
    "全区", "整个园区", "园区共", "开发区共", "地区生产总值", "规上工业", "规模以上工业", "高新区实现", "经开区实现", "开发区实现",
    "园区实现")

  /// 高新技术企业|净增(112家): the row of a count of changes whose verb stands behind its noun.
  private func rowOfChanged(
    _ range: Range<Int>, _ figure: Figure, _ change: Change, _ words: RuleWords
  ) -> NamedRow? {
    guard figure.quantity.unit.kind == .count || figure.quantity.unit.kind == .people,
      let verb = words.start(of: .flow, endingAt: range.upperBound, from: range.lowerBound),
      verb - range.lowerBound >= 2
    else { return nil }
    let turned = Array(units[verb..<range.upperBound]) + units[range.lowerBound..<verb]
    return vocabularyRow(turned, turned.indices, figure.quantity.unit.kind, change)
  }

  /// The dimension that a phrase says, or says together with the kind of quantity; nil where it says none.
  private func saidDimension(
    of figure: Figure, _ phrase: IndicatorReader.Phrase?, _ range: Range<Int>, _ text: String,
    _ scope: Scope, _ words: RuleWords
  ) -> Dimension? {
    let said = phrase.flatMap { dimension(of: $0, figure) }
    let before = max(0, range.lowerBound - 4)..<range.lowerBound
    switch figure.quantity.unit.kind {
    case .money:
      var own = said
      if own == .project {
        // 企业技改68亿元: the money of what is built is invested.
        own = nil
      } else if own == .trade, range.lowerBound == figure.range.upperBound,
        words.ends(range, in: .project)
      {
        // 5000万美元台资项目: the money of projects is invested.
        own = .investment
      }
      // 外资企业注册资本12亿美元
      if let capital = own, isForeignCapital(figure, phrase, scope, capital) { return .trade }
      // 为企业节约成本300万元 is what a service is worth.
      let isSaving =
        own == .funding && Self.costs.end(range, in: units) && Self.saving.end(before, in: units)
      return isSaving ? .service : own
    // 距市中心21公里
    case .length: return text.begins(with: "距") ? .space : said
    // 15人的企业
    case .people: return said == .enterprise ? .talent : said
    case .count:
      // 在全省98个工业园区中
      if scope == .region, lexicon.zoneForm(endingIn: range, of: units) != nil { return .other }
      if said != nil { return said }
      // 产品出口20多个国家
      if text.isSame(as: "国家") { return .trade }
      // 每天可下线后桥总成1200套: goods; (项目建设：)新开工41个
      let isOfProjects =
        Self.producing.end(before, in: units) || words.ends(range, in: .projectStart)
        || words.ends(range, in: .completion) || words.ends(range, in: .signing)
      return isOfProjects ? .project : nil
    default: return said
    }
  }

  /// Whether money is foreign capital, by its currency and what is said of it: 外资企业注册资本12亿美元.
  private func isForeignCapital(
    _ figure: Figure, _ phrase: IndicatorReader.Phrase?, _ scope: Scope, _ own: Dimension
  ) -> Bool {
    guard figure.quantity.unit.kind == .money, figure.quantity.unit.symbol == "美元",
      scope == .park || scope == .region, let phrase
    else { return false }
    switch own {
    case .investment, .enterprise, .funding: break
    default: return false
    }
    return isForeign(phrase.range) || phrase.whole.map(isForeign) ?? false
      || Self.capital.end(phrase.range, in: units)
  }

  /// 基金总数(增至9支，)总规模: the funds, and not their number, have a size.
  private func withoutTotal(_ whole: Range<Int>) -> Range<Int> {
    guard let length = Self.numbers.length(ending: whole, in: units), whole.count > length + 1
    else {
      return whole
    }
    return whole.dropLast(length)
  }

  private static let numbers = NameParts("总数", "总数量", "数量", "个数", "总量")
  private static let costs = NameParts("成本", "费用")
  private static let saving = NameParts("节约", "节省", "降低", "减少")
  private static let producing = NameParts("下线", "生产", "产出", "组装")
  private static let capital = NameParts("注册资金", "注册资本", "到账资金", "到帐资金")

  /// Whether a phrase tells of foreign capital: 外商投资企业注册资本.
  private func isForeign(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      units[$0] == "外" && (units[$0 + 1] == "资" || units[$0 + 1] == "商")
    }
  }

  private static let times = NameParts("时间", "用时", "时限", "周期", "时长", "工期", "期限", "耗时", "时效")

  /// The phrase as a name: 综合评价 of a rank is 综合评价排名, 距离某机场 is 距某机场距离.
  private func name(
    _ text: String, of phrase: IndicatorReader.Phrase?, _ figure: Figure
  ) -> String {
    if figure.quantity.unit.kind == .length, text.begins(with: "距"), !text.ends(in: "距离") {
      return (text.begins(with: "距离") ? "距" + text.dropFirst(2) : text) + "距离"
    }
    // 从签约到开工(只用了62天) is how long that took.
    if figure.quantity.unit.kind == .duration, let range = phrase?.range, range.count >= 4,
      range.dropFirst().dropLast().contains(where: { units[$0] == "到" || units[$0] == "至" }),
      !Self.times.end(range, in: units)
    {
      return text + "用时"
    }
    let isRanking = phrase?.rule == .rankingNoun && figure.quantity.unit.kind == .rank
    guard isRanking else { return text }
    return text.ends(in: "排名") ? text : text + "排名"
  }

  /// Whether a phrase stands in the text as it is: one that is put together from a verb and the noun
  /// of another figure (建成 + 面积) names an indicator only if an alias holds all of it.
  private func isWhole(_ phrase: IndicatorReader.Phrase) -> Bool {
    switch phrase.rule {
    case .headOfList, .contrasted: return false
    case .elidedHead:
      guard let verb = phrase.whole else { return true }
      let joined = Array(units[verb]) + Array(units[phrase.range])
      return lexicon.indicatorPhrases.aliasStart(endingAt: joined.count, in: joined, from: 0) == 0
    default: return true
    }
  }

  /// What the words of a phrase settle: a share goes with its whole.
  private func dimension(of phrase: IndicatorReader.Phrase, _ figure: Figure) -> Dimension? {
    switch phrase.rule {
    case .rankingNoun: return .economy
    case .destination: return .market
    // 投入4600万元建设智能工厂: the money, not what is built with it.
    case .cost: return nounDimension(of: phrase.range)
    default: break
    }
    let own = phraseDimension(of: beforeShare(phrase.range))
    guard let whole = phrase.whole else { return own }
    // 占全省比重; 全省(占比)
    let isShare =
      phrase.range.first.map {
        units[$0] == "占"
          || units[$0] == "全" && phrase.range.count <= 4 && figure.quantity.unit.kind == .percent
      } ?? false
    // 孵化载体|总面积, of what is built
    let isBuilt = own == .space && phrase.rule == .nounBefore
    if isShare, own == .market { return own }
    if isShare || isBuilt { return phraseDimension(of: whole) ?? own }
    if let own { return own }
    // (签约项目36个，)金额162亿元: the money of firms and projects is none of them.
    switch phraseDimension(of: whole) {
    case .enterprise, .project, .talent:
      return figure.quantity.unit.kind == .money ? nil : phraseDimension(of: whole)
    case .service: return figure.quantity.unit.kind == .money ? .funding : .service
    case let counted: return counted
    }
  }

  /// 研发经费支出(占生产总值比重): a share is of what stands before 占.
  private func beforeShare(_ range: Range<Int>) -> Range<Int> {
    // 研发经费支出(与GDP之比)
    if range.count > 6, units[range.upperBound - 1] == "比", units[range.upperBound - 2] == "之",
      let and = range.dropFirst(2).last(where: { units[$0] == "与" }),
      nounDimension(of: range.lowerBound..<and) != nil
    {
      return range.lowerBound..<and
    }
    guard let share = range.dropFirst(2).first(where: { units[$0] == "占" }),
      share + 2 < units.count, !["用", "比", "有", "领"].contains(units[share + 1]),
      units[share + 1] != "地" || units[share + 2] == "区" || units[share + 2] == "方"
    else { return range }
    let whole = range.lowerBound..<share
    // 产品占全球份额
    if nounDimension(of: range) == .market { return range }
    return nounDimension(of: whole) == nil ? range : whole
  }

  /// The dimension of the term of the vocabulary that ends a phrase, whatever quantity it has there,
  /// or of its last noun: 跨境电商交易额 is trade, though 交易额 alone is none.
  private func phraseDimension(of range: Range<Int>) -> Dimension? {
    let noun = nounDimension(of: range)
    guard
      let term = lexicon.indicatorPhrases.candidate(
        endingAt: range.upperBound, in: units, from: range.lowerBound, where: { _ in true }),
      range.upperBound - term.start >= 4,
      lexicon.endings.longestMatch(
        in: units, endingAt: range.upperBound, from: range.lowerBound,
        of: LexicalCategories(.dimensionWord)
      ).map({ $0.length < range.upperBound - term.start }) ?? true
    else { return noun }
    return lexicon.indicators.dimension(at: term.row)
  }

  /// What the scope alone settles: those who take part in an event count for the event, the terms
  /// of a rule for funding or service, a project's capacity for the project.
  private func settled(
    _ scope: ScopeRules.Attribution, _ figure: Figure, _ phrase: IndicatorReader.Phrase?,
    _ named: Dimension?
  ) -> Dimension? {
    let kind = figure.quantity.unit.kind
    if let phrase, phrase.rule == .output,
      named != .green || kind != .mass && kind != .volume && kind != .flow
    {
      let behind = phrase.range.upperBound..<min(units.count, phrase.range.upperBound + 6)
      let isPlant = nounDimension(of: behind) == .project
      return scope.scope == .enterprise && !isPlant ? .economy : .project
    }
    if figure.quantity.unit.symbol.isSame(as: "个工作日") { return .service }
    switch scope.scope {
    case .event where scope.rule == .participants && kind == .money: return .talent
    // 岗位3800个, 达成就业意向1460人: what a job fair is about; those who come are its own.
    case .event where named == .talent && phrase.map(isRecruitment) ?? false: return .talent
    // 共建研究院1个: what is founded there takes no part.
    case .event where scope.rule == .participants && named == .platform: return .platform
    case .event where scope.rule == .participants || named == .enterprise: return .event
    case .policy:
      // 投资强度不低于200万元/亩: what is asked for, and no grant.
      if let phrase, ScopeRules.standardsOfLand.occur(in: phrase.range, of: units) { return named }
      if kind == .money || kind == .percent { return .funding }
      if let topic = phrase?.topic.flatMap(nounDimension) { return topic }
      // A time is one that those who are served wait, whatever it is told of: 工业项目不超过30天.
      if kind == .duration, named == .project || named == .enterprise { return .service }
      return named ?? .service
    case .project where scope.rule == .fund: return .funding
    // 年产20GW硅片、5GW光伏组件: what is made, whatever it is made for.
    case .project where kind == .power && scope.rule == .memberOfList: return .project
    case .project where kind == .power || kind == .energy || kind == .mass:
      return scope.rule == .projectAmount ? .project : nil
    case .enterprise where kind == .rank: return .market
    case .enterprise where scope.rule == .perFirm: return .funding
    default: return nil
    }
  }

  /// Whether a phrase ends in what is offered or agreed at a job fair.
  private func isRecruitment(_ phrase: IndicatorReader.Phrase) -> Bool {
    let range = phrase.range
    guard range.count >= 2 else { return false }
    switch (units[range.upperBound - 2], units[range.upperBound - 1]) {
    case ("岗", "位"), ("职", "位"), ("意", "向"), ("招", "聘"), ("就", "业"): return true
    case ("人", "数"), ("计", "划"), ("需", "求"):
      return Self.hiring.occur(in: range.dropLast(2), of: units)
    default: return false
    }
  }

  private static let hiring = NameParts("招聘", "录用", "引才", "招录", "用工", "用人")

  /// Endings that only say that it is a total.
  private static let totals: [[TextUnit]] = [
    ["总", "数"], ["数", "量"], ["总", "量"], ["总", "额"], ["规", "模"], ["个", "数"], ["总", "数", "量"], ["数"],
  ]

  /// The row of the vocabulary that a phrase names, `phrase` in `text`.
  private func vocabularyRow(
    _ text: [TextUnit], _ phrase: Range<Int>, _ kind: QuantityKind, _ change: Change
  ) -> NamedRow? {
    guard let last = phrase.last.map({ text[$0] }) else { return nil }
    let end = phrase.upperBound
    if let row = row(endingAt: end, of: text, from: phrase.lowerBound, kind, change) { return row }
    switch last {
    case ")":
      guard let open = phrase.last(where: { text[$0] == "(" }), open > phrase.lowerBound else {
        return nil
      }
      return row(endingAt: open, of: text, from: phrase.lowerBound, kind, change)
    case "数", "量", "额", "模":
      for ending in Self.totals
      where phrase.count > ending.count + 1 && text[..<end].suffix(ending.count) == ending[...] {
        if let row = row(
          endingAt: end - ending.count, of: text, from: phrase.lowerBound, kind, change)
        {
          return row
        }
      }
      return nil
    default: return nil
    }
  }

  /// The row that the longest alias before `end` names and that fits.
  private func row(
    endingAt end: Int, of text: [TextUnit], from start: Int, _ kind: QuantityKind,
    _ change: Change
  ) -> NamedRow? {
    let named = lexicon.indicatorPhrases.candidate(endingAt: end, in: text, from: start) {
      fits($0, kind, change)
    }
    guard let named else { return nil }
    return NamedRow(
      row: named.row, start: named.start,
      isNarrowed: !isNeutral(start..<named.start, of: text, before: named.start, named.row))
  }

  private func fits(_ row: Int, _ kind: QuantityKind, _ change: Change) -> Bool {
    let (measure, own) = (lexicon.indicators.measure(at: row), lexicon.indicators.kind(at: row))
    let isChange = change.direction != .none
    switch measure {
    case .growth:
      return isChange && (kind == own || kind == .percent && own == .percent)
    case .share, .rank:
      return !isChange && kind == own
    case .level, .planned:
      guard !isChange else { return false }
      return kind == own || (Self.countsAlike(kind) && Self.countsAlike(own))
    }
  }

  private static func countsAlike(_ kind: QuantityKind) -> Bool {
    kind == .count || kind == .people
  }

  /// The dimension of the noun closest to the end of a phrase.
  private func nounDimension(of range: Range<Int>) -> Dimension? {
    for position in range.reversed() {
      if let match = lexicon.endings.longestMatch(
        in: units, endingAt: position + 1, from: range.lowerBound,
        of: LexicalCategories(.dimensionWord))
      {
        return lexicon.dimensionWords[match.entry].dimension
      }
    }
    return nil
  }

  /// The dimension that the quantity alone suggests.
  private func plainDimension(
    _ quantity: Quantity, _ scope: Scope, of phrase: IndicatorReader.Phrase?
  ) -> Dimension {
    switch quantity.unit.kind {
    // 每天有1.5亿米钨丝下线: goods, not a way.
    case .length where scope == .enterprise && phrase?.rule == .nounBehind: .project
    // What the zone draws in foreign currency is foreign capital.
    case .money: scope == .park && quantity.unit.symbol == "美元" ? .trade : .investment
    case .people: .talent
    case .area, .length: .space
    case .rank: .economy
    case .mass, .power: .project
    case .energy, .flow: .green
    case .duration, .score: .service
    case .percent where scope == .enterprise: .technology
    case .percent, .percentagePoint: .economy
    case .count where scope == .project: .space
    default: .other
    }
  }
}
