import Lexicon
import Measurements

/// The phrases of shares, comparisons and durations.
extension IndicatorReader {
  /// 占全市采购额的60%, 占比34%: the share names its whole, and is one of the figure before it.
  func share(_ place: Place) -> Phrase? {
    if let phrase = destination(of: place) ?? shareOfNoun(place) ?? shareOfPlan(place) {
      return phrase
    }
    guard var phrase = shareOfWhole(place) ?? before(place) ?? beforeRegion(place) else {
      return carried(place)
    }
    guard phrase.rule == .nounBefore else { return phrase }
    // 研发经费支出|与GDP之比
    if phrase.range.count > 2, units[phrase.range.upperBound - 1] == "比",
      units[phrase.range.upperBound - 2] == "之", phrase.range.lowerBound - 2 > place.floor,
      units[phrase.range.lowerBound - 1] == "与"
    {
      let end = phrase.range.lowerBound - 1
      let start = nounStart(endingAt: end, floor: place.floor)
      if end - start >= 2 {
        return Phrase(range: start..<phrase.range.upperBound, rule: .nounBefore)
      }
    }
    // (新材料产业是投资的支柱，)占固定资产投资的62%: of what the clause before, without a figure, opens with.
    if phrase.whole == nil, units[phrase.range.lowerBound] == "占",
      phrase.range.lowerBound - place.clause.lowerBound <= 1,
      let subject = subjectOfBeing(place) ?? subjectOfChange(place)?.range
    {
      phrase.whole = subject
      return phrase
    }
    let isOfPlan = words.ends(phrase.range, in: .planTarget)
    // 增加值在GDP中的占比
    if words.ends(phrase.range, in: .bareMeasure),
      let within = passage(place.floor, phrase.range.lowerBound).last(where: { units[$0] == "在" }),
      phrase.range.lowerBound - within <= 10
    {
      let start = nounStart(endingAt: within, floor: place.floor)
      if within - start >= 2 {
        phrase.range = start..<phrase.range.upperBound
        return phrase
      }
    }
    guard isBareShare(phrase.range) || isOfPlan else { return phrase }
    // 外资占全市的比重由8%升至19%: the phrase of the figure before ends where this one does.
    if let earlier = place.previous.flatMap({ self.phrase(ofEarlier: $0) }),
      earlier.range.upperBound == phrase.range.upperBound
    {
      return earlier
    }
    // 标准地出让占比: the verb between belongs to the phrase, and so does a term of the vocabulary.
    if !isOfPlan,
      let term = lexicon.indicatorPhrases.aliasStart(
        endingAt: phrase.range.lowerBound, in: units, from: place.floor)
    {
      phrase.range = term..<phrase.range.upperBound
      return phrase
    }
    let lead = skipLinks(endingAt: phrase.range.lowerBound, floor: place.floor)
    let extended = trim(nounStart(endingAt: lead, floor: place.floor)..<phrase.range.upperBound)
    if !isOfPlan, words.ends(phrase.range, in: .bareMeasure),
      extended.lowerBound < lead, lead < phrase.range.lowerBound
    {
      phrase.range = extended
      return phrase
    }
    guard let previous = place.previous, let whole = self.phrase(ofEarlier: previous) else {
      return phrase
    }
    phrase.whole = units[whole.range.lowerBound] == "占" ? whole.whole : whole.range
    // (出口占全市出口总额的46%，)增速高出全省27.5个百分点
    if let share = whole.range.dropFirst(2).first(where: { units[$0] == "占" }), !isOfPlan,
      words.ends(phrase.range, in: .bareMeasure)
    {
      phrase.whole = whole.range.lowerBound..<share
    }
    // (高新技术企业净增58家，)总数达到412家，占全市的45%
    if let counted = whole.whole, isBareMeasure(whole.range) { phrase.whole = counted }
    // 外资|增幅达65%，总量占全市的31%
    if let read = phrase.whole,
      let measure = words.start(of: .bareMeasure, endingAt: read.upperBound, from: read.lowerBound),
      units[measure] == "增", measure - read.lowerBound >= 2
    {
      phrase.whole = read.lowerBound..<measure
    }
    return phrase
  }

  /// 新材料产业投资依然是投资的支柱(，占固定资产投资的62%): what the clause before, without a figure, says 是 of.
  private func subjectOfBeing(_ place: Place) -> Range<Int>? {
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      clause.count >= 6, paragraph.figures(in: clause).isEmpty,
      let being = clause.dropFirst(2).first(where: {
        units[$0] == "是"
          && !lattice.isInsideWord($0, 1, from: clause.lowerBound, limit: clause.upperBound)
      })
    else { return nil }
    var end = being
    if end - clause.lowerBound > 4, Self.still.end(clause.lowerBound..<end, in: units) { end -= 2 }
    return ownPhrase(endingAt: end, floor: clause.lowerBound)
  }

  private static let still = NameParts("依然", "仍然", "一直", "已经", "始终")

  /// 面积不到全市(1%): what stands before the region that a share is taken of.
  private func beforeRegion(_ place: Place) -> Phrase? {
    guard let region = paragraph.token(endingAt: place.start), region.category == .subject,
      region.range.count == 2, region.range.lowerBound - place.floor >= 3,
      words.start(of: .link, endingAt: region.range.lowerBound, from: place.floor) != nil
    else { return nil }
    return ownPhrase(endingAt: region.range.lowerBound, floor: place.floor)
      .map { Phrase(range: $0, rule: .nounBefore) }
  }

  /// (完成投资168亿元，)完成年度计划的58.2%, 占年度任务150亿元的112%: the plan, of the figure before it.
  private func shareOfPlan(_ place: Place) -> Phrase? {
    guard place.start - 4 > place.clause.lowerBound else { return nil }
    var end = units[place.start - 1] == "的" ? place.start - 1 : place.start
    var (floor, measured) = (place.floor, place.previous)
    if let plan = place.previous, plan.range.upperBound == end,
      plan.range.lowerBound - place.clause.lowerBound > 2
    {
      end = plan.range.lowerBound
      floor = place.clause.lowerBound
      measured = paragraph.figure(before: end, from: place.sentence.range.lowerBound)
    }
    guard end - 2 > floor, isPlan(endingAt: end), let measured,
      let whole = phrase(ofEarlier: measured)
    else { return nil }
    var start = nounStart(endingAt: end - 2, floor: floor)
    if let time = paragraph.time(endingAt: end - 2) {
      start = max(floor, time.range.lowerBound)
    }
    // 占年度|投资计划
    if let time = paragraph.time(endingAt: start), time.range.lowerBound >= floor {
      start = time.range.lowerBound
    }
    // 占年度计划, 完成年度目标
    if start > floor, units[start - 1] == "占" { start -= 1 }
    if start - 2 >= floor, units[start - 2] == "完", units[start - 1] == "成" { start -= 2 }
    let range = trim(start..<end)
    guard range.count >= 3 else { return nil }
    return Phrase(range: range, rule: .nounBefore, whole: beforeShare(whole))
  }

  /// Whether 计划, 目标 or 任务 ends at a position.
  func isPlan(endingAt end: Int) -> Bool {
    switch (units[end - 2], units[end - 1]) {
    case ("计", "划"), ("目", "标"), ("任", "务"): true
    default: false
    }
  }

  /// What a share is of, where a phrase tells one (产值|占总产值), else the phrase.
  func beforeShare(_ phrase: Phrase) -> Range<Int> {
    isShare(phrase) ? phrase.whole ?? phrase.range : phrase.range
  }

  /// 占总产值(的78.5%): whether a phrase tells a share.
  func isShare(_ phrase: Phrase) -> Bool {
    phrase.range.first.map { units[$0] == "占" } ?? false
  }

  /// 制造业增加值占GDP比重, 占全国: what stands around 占.
  private func shareOfWhole(_ place: Place) -> Phrase? {
    guard let share = (place.floor..<place.start).last(where: { units[$0] == "占" }) else {
      return nil
    }
    switch units[share + 1] {
    // 占地|2000亩, but 占|地区生产总值的比重
    case "地" where share + 2 >= place.start || units[share + 2] != "区" && units[share + 2] != "方":
      return nil
    case "比", "用", "有", "领", "据": return nil
    default: break
    }
    // 产值已占全区的63%: what stands between the two is no part of the phrase.
    let lead = skipLinks(endingAt: share, floor: place.floor)
    let start = nounStart(endingAt: lead, floor: place.floor)
    // 占年度计划|的21.7%
    var end =
      units[place.start - 1] == "的"
      ? max(share + 1, place.start - 1)
      : skipLinks(endingAt: place.start, floor: min(share + 1, place.start))
    // 占全区的比重|从2021年的12%(升到31%)
    if let time = paragraph.time(endingAt: end), time.range.lowerBound > share + 2 {
      let before = time.range.lowerBound
      end = units[before - 1] == "从" || units[before - 1] == "由" ? before - 1 : before
    }
    if lead < share {
      let whole = trim(min(start, lead)..<lead)
      let range = trim(share..<max(end, share + 1))
      guard range.count >= 2 else { return nil }
      return Phrase(range: range, rule: .nounBefore, whole: whole.count >= 2 ? whole : nil)
    }
    let range = trim(min(start, share)..<max(end, share + 1))
    guard range.count >= 2 else { return nil }
    return Phrase(
      range: range, rule: .nounBefore,
      whole: range.lowerBound == share ? nounBeforeBracket(endingAt: share) : nil)
  }

  /// 电子信息(占工业产值的38%): the noun that a bracket tells more of.
  private func nounBeforeBracket(endingAt position: Int) -> Range<Int>? {
    let floor = paragraph.paragraph.units.lowerBound
    guard position - 1 > floor, units[position - 1].lexicalClass == .openBracket else { return nil }
    let end = position - 1
    let range = trim(nounStart(endingAt: end, floor: floor)..<end)
    return range.count >= 2 && range.upperBound == end ? range : nil
  }

  /// 占比, 占全市采购额, 增速: a phrase that says what of the figure before it tells.
  private func isBareShare(_ range: Range<Int>) -> Bool {
    if let length = words.length(of: .bareMeasure, at: range.lowerBound, before: range.upperBound),
      length < range.count, units[range.lowerBound + length] == "占"
    {
      return true
    }
    guard units[range.lowerBound] != "占",
      let measure = words.start(
        of: .bareMeasure, endingAt: range.upperBound, from: range.lowerBound)
    else { return units[range.lowerBound] == "占" }
    // 其中|宝应|增幅(达33.5%): a place says whose.
    return measure == range.lowerBound
      || lexicon.trie.longestMatch(
        in: units, from: range.lowerBound, to: measure,
        of: LexicalCategories(.place, .placeShort))?.length == measure - range.lowerBound
  }

  /// 60%的产品供国内市场，40%的产品供国外市场: where the share goes tells it from the others.
  private func destination(of place: Place) -> Phrase? {
    let limit = place.clause.upperBound
    var start = place.end
    var goods: Range<Int>?
    if start < limit, units[start] == "的", let noun = nounBehind(place),
      noun.range.lowerBound == start + 1
    {
      goods = noun.range
      start = noun.range.upperBound
    }
    guard let verb = words.length(of: .destination, at: start, before: limit) else { return nil }
    let end = nounEnd(from: start + verb, limit: min(limit, start + verb + 12))
    guard end - start - verb >= 2 else { return nil }
    return Phrase(range: start..<end, rule: .destination, whole: goods)
  }

  /// 65%的企业反映, 七成以上外贸货物, 以9.6%的市场占有率: the noun behind a share.
  private func shareOfNoun(_ place: Place) -> Phrase? {
    if let phrase = predicate(place) { return phrase }
    let hasParticle = place.end < place.clause.upperBound && units[place.end] == "的"
    if !hasParticle {
      let lead = skipLinks(endingAt: place.start, floor: place.clause.lowerBound)
      // 三是约两成企业…; else the object of a verb: 贡献近六成工业增加值
      if lead - place.clause.lowerBound > 1 { return shareAsObject(place) }
    }
    guard let phrase = nounBehind(place), phrase.range.lowerBound - place.end <= 1,
      !words.ends(phrase.range, in: .shareNoun)
    else { return nil }
    return hasParticle || lattice.head(of: phrase.range) != nil || isSubject(phrase.range)
      ? phrase : nil
  }

  /// (以3%的土地)贡献近六成工业增加值, 满足企业…: the noun behind a share that a verb stands before, where it
  /// ends the clause.
  private func shareAsObject(_ place: Place) -> Phrase? {
    guard
      let verb = lattice.openingBoundary(endingAt: place.start, from: place.floor), verb >= 2,
      words.start(of: .link, endingAt: place.start, from: place.floor) == nil,
      let phrase = nounBehind(place), phrase.range.lowerBound == place.end,
      lattice.head(of: phrase.range) != nil,
      phrase.range.upperBound == place.clause.upperBound
        || units[phrase.range.upperBound].lexicalClass.endsPhrase
        || units[phrase.range.upperBound] == "和"
    else { return nil }
    return phrase
  }

  /// Whether a verb follows the noun: 外贸货物来自本省.
  private func isSubject(_ range: Range<Int>) -> Bool {
    lattice.boundary(at: range.upperBound, before: range.upperBound + 4) != nil
  }

  /// 租金按市场价的5折收取, 储氢密度是传统材料的1.5倍: what stands before 按 or 是 is compared with
  /// what stands behind.
  func compared(_ place: Place) -> Phrase? {
    if let phrase = apart(place) ?? levied(place) { return phrase }
    guard place.kind == .multiple || place.kind == .other || place.kind == .percent,
      place.start > place.floor, units[place.start - 1] == "的",
      let verb = words.last(
        .comparison, in: place.floor..<place.start, before: place.start)
    else { return nil }
    if let range = ownPhrase(endingAt: verb.lowerBound, floor: place.floor) {
      guard range.lowerBound == place.floor || units[range.lowerBound - 1] != "对" else {
        return nil
      }
      return Phrase(range: range, rule: .compared)
    }
    // 税收收入1100多亿元，是挂牌之初的近6倍
    guard units[verb.lowerBound] != "按", let phrase = inherited(place) else { return nil }
    return phrase.inherited
  }

  /// 土地出让金按60%收取, 所得税减按15%征收: what is taken at a rate.
  private func levied(_ place: Place) -> Phrase? {
    guard place.kind == .percent || place.kind == .other, place.start > place.floor + 2,
      units[place.start - 1] == "按"
    else { return nil }
    // 财政按50%贴息
    if words.begins(.grant, at: place.end, before: place.clause.upperBound) {
      return granted(place)
    }
    let end = units[place.start - 2] == "减" ? place.start - 2 : place.start - 1
    return ownPhrase(endingAt: end, floor: place.floor).map { Phrase(range: $0, rule: .compared) }
  }

  /// 增速高于全市7个百分点, 比同类贷款低0.8个百分点: what is compared stands before 高于 or 比.
  private func apart(_ place: Place) -> Phrase? {
    if let phrase = contrasted(place) { return phrase }
    guard place.kind != .count, place.kind != .people, let verb = apartVerb(before: place),
      place.start - verb.upperBound <= 12,
      !(verb.upperBound..<place.start).contains(where: { units[$0] == "的" })
    else { return nil }
    var end = verb.lowerBound
    if verb.count == 1 {
      // 同比减少, 比上年提高 tell changes.
      if let change = paragraph.token(endingAt: verb.upperBound), change.category == .change,
        change.range.count > 1
      {
        return nil
      }
      // 比法定时限少了(80%)
      let verbEnd = units[place.start - 1] == "了" ? place.start - 1 : place.start
      guard verb.upperBound == verbEnd,
        let than = place.lead.last(where: { units[$0] == "比" || units[$0] == "较" })
      else {
        return nil
      }
      end = than
    } else if units[verb.upperBound - 1] == "出",
      let than = (place.floor..<verb.lowerBound).last(where: {
        (units[$0] == "比" || units[$0] == "较")
          && !lattice.isInsideWord($0, 1, from: place.floor, limit: place.start)
      })
    {
      // (每平方公里产出)比全省平均水平高出3.4倍
      end = than
    }
    if let range = ownPhrase(endingAt: end, floor: place.floor) {
      return Phrase(range: range, rule: .compared)
    }
    return inherited(place)
  }

  /// 低于(全国高新区平均水平3.8个百分点): the last word of comparison before a figure; one of a single character only
  /// directly before it.
  private func apartVerb(before place: Place) -> Range<Int>? {
    var lead = place.lead
    while let verb = words.last(.apart, in: lead, before: lead.upperBound) {
      let end =
        units[place.start - 1] == "了" || units[place.start - 1] == "出"
        ? place.start - 1 : place.start
      if verb.count > 1 || verb.upperBound == end { return verb }
      lead = lead.lowerBound..<verb.lowerBound
    }
    return nil
  }

  /// 碳排放较传统工艺减少30%, 强度比进口产品提高15%: the change from one thing to another is told of what
  /// stands before 较; from one time to another it is a growth.
  private func contrasted(_ place: Place) -> Phrase? {
    guard place.kind == .percent || place.kind == .multiple || place.kind == .percentagePoint,
      let than = place.lead.last(where: {
        (units[$0] == "较" || units[$0] == "比")
          && !lattice.isInsideWord($0, 1, from: place.floor, limit: place.start)
      }), than - place.floor >= 2, place.start - than <= 16,
      let change = paragraph.token(
        endingAt: skipLinks(endingAt: place.start, floor: than)), change.category == .change
    else { return nil }
    let other = than + 1..<max(than + 1, change.range.lowerBound)
    guard other.count >= 2, !other.contains(where: { units[$0] == "的" }),
      paragraph.times(beginningIn: than..<change.range.upperBound).isEmpty,
      paragraph.tokens(in: other, of: LexicalCategories(.basis)).isEmpty,
      units[other.upperBound - 1] != "期", units[other.upperBound - 1] != "年",
      let range = ownPhrase(endingAt: than, floor: place.floor)
    else { return nil }
    return Phrase(range: range, rule: .contrasted)
  }

  /// 距离某机场28公里: how far it is to a place.
  func distance(_ place: Place) -> Phrase? {
    guard place.kind == .length,
      let first = words.first(.distance, in: passage(place.floor, place.start)),
      let length = words.length(of: .distance, at: first.lowerBound, before: place.start)
    else { return nil }
    let verb = first.lowerBound..<first.lowerBound + length
    let goal = trim(
      verb.upperBound..<skipLinks(endingAt: place.start, floor: min(verb.upperBound, place.start)))
    guard (2...16).contains(goal.count) else { return nil }
    // 某机场距核心区8公里
    let origin = trim(nounStart(endingAt: verb.lowerBound, floor: place.floor)..<verb.lowerBound)
    if origin.count >= 2 {
      return Phrase(range: origin.lowerBound..<goal.upperBound, rule: .nounBefore)
    }
    return Phrase(range: goal, rule: .nounBefore, whole: verb)
  }

  /// (办完手续，)用时7个工作日: what tells a length of time, where no noun does.
  func timeTaken(_ place: Place) -> Phrase? {
    guard
      let start = words.start(of: .timeTaken, endingAt: place.start, from: place.floor),
      units[place.start - 1] == "时"
    else { return nil }
    return Phrase(range: start..<place.start, rule: .nounBefore)
  }

  /// 从签约到开工只用了98天: the span from one step to another.
  func span(_ place: Place) -> Phrase? {
    if let phrase = headBehindParticle(place) ?? deadline(place) { return phrase }
    // 可享受6个月免费装修优惠
    if words.start(of: .allowance, endingAt: place.start, from: place.floor) != nil,
      let phrase = headBehind(place)
    {
      return phrase
    }
    guard let verb = words.start(of: .timeTaken, endingAt: place.start, from: place.floor) else {
      return nil
    }
    if let span = spanBefore(place) { return Phrase(range: span, rule: .nounBefore) }
    guard
      let from = (place.floor..<verb).last(where: { units[$0] == "从" }),
      let to = (from..<verb).first(where: { units[$0] == "到" || units[$0] == "至" }),
      from + 2 < to, to + 2 < verb
    else { return nil }
    let goal = nounStart(endingAt: verb, floor: to + 1)..<verb
    if goal.lowerBound > to + 1, lattice.head(of: goal) != nil {
      return Phrase(range: goal, rule: .nounBefore)
    }
    return verb - from <= 16 ? Phrase(range: from + 1..<verb, rule: .nounBefore) : nil
  }

  /// 从取得土地到领到施工许可证，(只用了7个工作日): the span that the clause before tells.
  private func spanBefore(_ place: Place) -> Range<Int>? {
    guard
      let clause = place.sentence.clauses.last(where: { $0.upperBound <= place.clause.lowerBound }),
      (6...30).contains(clause.count),
      // 社会投资项目|从立项到拿到施工许可证
      let from = clause.prefix(10).first(where: { units[$0] == "从" }),
      (from..<clause.upperBound).contains(where: { units[$0] == "到" || units[$0] == "至" }),
      paragraph.figures(in: clause).isEmpty
    else { return nil }
    return from + 1..<clause.upperBound
  }

  /// (从立项到拿到施工许可证，)由138天压缩至45天: the span of the clause before, where the figure's own clause begins with the
  /// first of two levels.
  func spanOfLevel(_ place: Place) -> Phrase? {
    guard place.start - place.clause.lowerBound <= 4, place.start > place.clause.lowerBound,
      ["由", "从"].contains(units[place.clause.lowerBound]), let span = spanBefore(place)
    else { return nil }
    return Phrase(range: span, rule: .nounBefore)
  }

  /// (应在20个工作日内)完成审核: what is done within a time.
  private func deadline(_ place: Place) -> Phrase? {
    var start = place.end
    // 3天就(拿到施工许可证)
    if start < place.clause.upperBound, ["内", "就", "便", "即"].contains(units[start]) { start += 1 }
    guard let verb = words.length(of: .completing, at: start, before: place.clause.upperBound)
    else { return nil }
    start += verb
    if start < place.clause.upperBound, units[start] == "了" { start += 1 }
    let range = trim(start..<nounEnd(from: start, limit: min(place.clause.upperBound, start + 12)))
    return range.count >= 2 && !Self.doings.match(range, in: units)
      ? Phrase(range: range, rule: .nounBehind) : nil
  }

  /// What is done in a time, and is no noun: (10个工作日内)拨付到位.
  private static let doings = NameParts(
    "到位", "办结", "办理", "答复", "响应", "受理", "到账", "拨付", "完成", "办好", "反馈", "解决", "落实", "拨付到位", "必须办结",
    "必须响应", "予以答复")
}
