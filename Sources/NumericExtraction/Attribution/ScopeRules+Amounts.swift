import Lexicon
import Measurements

/// What projects cost, take and make.
extension ScopeRules {
  /// 22个项目，总投资约60亿元: the amount goes with the projects that were counted.
  func amountOfCountedProjects(_ place: Place) -> Attribution? {
    switch place.figure.quantity.unit.kind {
    // 龙头某药业去年销售收入18亿元: what a firm has behind its own name.
    case .money
    where subject(in: place.lead, of: place).map { $0.scope == .enterprise } ?? false:
      return nil
    // (签约项目26个。)某科技有限公司计划投资33亿元，建设…生产线
    case .money where firmInvests(place): return nil
    case .money where phraseEnds(.projectAmount, place) || place.phrase?.rule == .inherited: break
    case .area where phraseEnds(.projectAmount, place): break
    default: return nil
    }
    let start =
      place.sentenceIndex > 0
      ? paragraph.sentences[place.sentenceIndex - 1].range.lowerBound
      : place.sentence.range.lowerBound
    let counted = paragraph.figures(in: start..<place.figure.range.lowerBound).last(
      where: countsProjects)
    guard let counted else { return nil }
    // A single project named since takes over.
    let since = counted.range.upperBound..<place.figure.range.lowerBound
    let single = paragraph.tokens(in: since, of: LexicalCategories(.subject)).contains {
      guard case .subject(.project) = lexicon.cues[$0.entry].meaning else { return false }
      let head = $0.range.lowerBound
      // …项目4个。某电池项目一期用地350亩: one that opens the next sentence.
      let isInNext =
        head >= place.sentence.range.lowerBound
        && since.lowerBound < place.sentence.range.lowerBound
      return namesProject($0, in: isInNext ? place.sentence.range : since)
        && (isInNext || head > since.lowerBound + 14)
        && !units[head - 1].lexicalClass.endsClause
    }
    // …项目26个。加快推进薄膜项目建设，总投资18亿元
    let isPushed = place.sentence.clauses.contains {
      $0.lowerBound >= since.lowerBound && $0.upperBound < place.clause.lowerBound
        && pushedWork(in: $0) != nil
    }
    // 其中，道道全粮油产业园投资10亿元(，用地220亩)
    let isNamed = place.sentence.clauses.contains {
      $0.lowerBound >= since.lowerBound && $0.lowerBound <= place.clause.lowerBound
        && namedWork(in: $0) != nil
    }
    guard !single, !isPushed, !isNamed, var attribution = attribution(ofEarlier: counted),
      !zones.mentions.contains(where: {
        since.contains($0.range.lowerBound) && $0.park != nil && $0.park != attribution.park
      })
    else { return nil }
    attribution.rule = .countedProjects
    return attribution
  }

  /// The end of the list item that the figure stands in.
  private func itemEnd(_ place: Place) -> Int {
    let rest = place.figure.range.upperBound..<place.clause.upperBound
    return rest.first { units[$0] == "、" } ?? place.clause.upperBound
  }

  /// 格力电器投资50亿元建设…基地: what a firm puts into a project.
  func firmInvests(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, phraseEnds(.firmInvestment, place),
      !words.has(.oneAfterAnother, in: place.lead)
    else { return false }
    let rest = place.figure.range.upperBound..<place.sentence.range.upperBound
    guard words.has(.construction, in: rest) else { return false }
    let owner =
      subject(in: place.lead, of: place) ?? (place.lead.count <= 4 ? nearestSubject(place) : nil)
    if let phrase = place.phrase, phrase.range.count > 8 {
      // 某科技有限公司计划投资: what stands before the verb is the firm.
      if Self.intended.end(phrase.range, in: units),
        Self.namesOfFirms.end(phrase.range.dropLast(4), in: units)
      {
        return true
      }
      guard owner?.range.upperBound == phrase.range.upperBound - 2 else { return false }
    }
    return article.isAboutEnterprise || owner?.scope == .enterprise
  }

  /// 新能源电池材料产业异军突起: a clause that begins with an industry and has no figure.
  private func tellsOfIndustryAlone(_ clause: Range<Int>) -> Bool {
    guard paragraph.figures(in: clause).isEmpty,
      let industry = clause.prefix(14).dropFirst(2).dropLast().first(where: {
        units[$0] == "产" && units[$0 + 1] == "业"
      })
    else { return false }
    return (clause.lowerBound..<industry).allSatisfy(isPartOfName)
      && (industry + 2 == clause.upperBound || units[industry + 2] != "园")
  }

  private static let powerPlants = NameParts(
    "光伏电站", "光伏发电", "分布式光伏", "屋顶光伏", "光伏项目", "风电场", "风电项目", "储能电站", "储能项目", "光储", "发电站")
  private static let intended = NameParts("计划投资")
  /// (已有5条线投产，)其余3条(预计年底前建成): what is left of what the sentence has counted.
  func restOfCounted(_ place: Place) -> Attribution? {
    guard Self.remainders.match(place.lead, in: units),
      let whole = paragraph.sites.last(where: {
        $0.range.upperBound <= place.clause.lowerBound
          && $0.range.lowerBound >= place.sentence.range.lowerBound
      }), paragraph.figures[whole.index].quantity.unit == place.figure.quantity.unit,
      let attribution = attribution(ofEarlier: whole)
    else { return nil }
    return Attribution(scope: attribution.scope, park: attribution.park, rule: .memberOfList)
  }

  private static let remainders = NameParts("其余", "其余的", "剩余", "剩下的", "余下", "另外", "另")

  private static let amountsMade = NameParts("年产量", "总产量", "月产量", "日产量")
  private static let namesOfFirms = NameParts("公司", "集团", "企业")

  /// 投资10亿元的…项目: an amount or area with the work that it is of directly behind it.
  func isNamedAmount(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    switch place.figure.quantity.unit.kind {
    case .money, .area: break
    default: return false
    }
    guard end < place.clause.upperBound else { return false }
    if units[end] == "、", isListedAmount(place) { return true }
    if isSizeOfOne(place) { return true }
    if units[end] != "的" { return isDirectlyNamed(place) }
    if isInvestedIn(place, end..<itemEnd(place)) { return true }
    let producing =
      words.has(.capacity, in: end..<place.clause.upperBound)
      ? place.clause.upperBound : itemEnd(place)
    let rest = end..<producing
    let counts = paragraph.sites.contains { figure in
      figure.kind == .count && rest.contains(figure.range.lowerBound)
        && (phrase(of: figure) == nil || hasProject(figure))
    }
    return !counts && words.has(.namedProject, in: rest)
  }

  /// 80亿元(项目1个), 6000万美元(韩资项目1个): the size of one project that is counted behind it.
  private func isSizeOfOne(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, place.figure.quantity.bound == .exact,
      let count = paragraph.figure(from: place.figure.range.upperBound), count.kind == .count,
      count.clause == place.clause,
      (2...6).contains(count.range.lowerBound - place.figure.range.upperBound),
      paragraph.figures[count.index].quantity.value == ExactDecimal(1)
    else { return false }
    return words.ends(place.figure.range.upperBound..<count.range.lowerBound, in: .project)
  }

  /// 总投资52亿元、(占地1500亩的项目): an amount joined to another that the name of the work follows.
  private func isListedAmount(_ place: Place) -> Bool {
    guard let next = paragraph.figure(from: place.figure.range.upperBound),
      next.clause == place.clause, next.range.lowerBound - place.figure.range.upperBound <= 8,
      next.kind == .area || next.kind == .money || next.kind == .length,
      next.range.upperBound < place.clause.upperBound, units[next.range.upperBound] == "的"
    else { return false }
    return measuredWork(in: place.clause) != nil
  }

  /// (新投资)6亿元笔电项目: the name of the work directly behind the amount.
  private func isDirectlyNamed(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    // 340亩智谷科技产业园的规划设计
    let isArea = place.figure.quantity.unit.kind == .area
    guard
      isArea
        || words.ends(place.lead, in: .firmInvestment) && place.figure.quantity.unit.kind == .money,
      let work = words.first(.namedProject, in: end..<min(place.clause.upperBound, end + 16))
    else { return false }
    return work.lowerBound >= end + (isArea ? 4 : 2)
      && (end..<work.lowerBound).allSatisfy(isPartOfName)
  }

  /// 投资1.3亿元的广元宝石精深加工: what an amount of investment is put into has a name, and is no
  /// threshold (投资1亿元以上的工业企业).
  private func isInvestedIn(_ place: Place, _ rest: Range<Int>) -> Bool {
    guard place.figure.quantity.unit.kind == .money, place.figure.quantity.bound != .atLeast,
      place.figure.quantity.bound != .moreThan, rest.count > 4,
      words.ends(place.lead, in: .firmInvestment)
    else { return false }
    return !paragraph.sites.contains {
      rest.contains($0.range.lowerBound) && hasProject($0)
    }
  }

  /// 某商业综合体，总投资60亿元，建成后…: the cost of one work that the sentence then tells of.
  private func isCostOfOneWork(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    return place.figure.quantity.unit.kind == .money && phraseEnds(.projectAmount, place)
      && words.begins(
        .afterCompletion, at: place.clause.upperBound + 1, before: sentence.upperBound)
      && !paragraph.figures(in: sentence.lowerBound..<place.figure.range.lowerBound).contains(
        where: countsProjects)
  }

  /// 项目一期建设用地: land of one project by the words of its phrase.
  private func hasProjectInside(_ place: Place) -> Bool {
    guard let phrase = place.phrase?.range, units[phrase.lowerBound] == "项" else { return false }
    return words.begins(.project, at: phrase.lowerBound, before: phrase.upperBound)
      && !words.ends(phrase, in: .project)
      && paragraph.figures(in: place.sentence.range.lowerBound..<phrase.lowerBound).allSatisfy {
        !countsProjects($0)
      }
  }

  /// 投资10亿元的…项目, 年产20万吨…, 占地1500亩 of a named project.
  func isProjectAmount(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    switch place.figure.quantity.unit.kind {
    case .mass, .power, .energy, .volume, .flow:
      if words.has(.project, in: end..<place.clause.upperBound) { return true }
      // 滴灌带年产量(35万吨，位居全国前列): what is made is made already.
      if let phrase = place.phrase?.range, Self.amountsMade.end(phrase, in: units) { return false }
      // (厂房屋顶)38MW光伏电站(已并网)
      if place.figure.quantity.unit.kind == .power,
        Self.powerPlants.begin(end..<place.clause.upperBound, in: units)
      {
        return true
      }
      // 新能源电池材料产业异军突起，已形成年产10万吨负极材料的产能: that of an industry.
      if place.sentence.clauses.contains(where: {
        $0.upperBound <= place.clause.lowerBound && tellsOfIndustryAlone($0)
      }) {
        return false
      }
    // 规划120亩作为项目一期建设用地
    case .area where hasProjectInside(place): return true
    // 某环保5亿元综合利用项目
    case .money where place.phrase?.rule == .cost && place.phrase?.range.lowerBound == end:
      return true
    case .money, .area: return firmInvests(place) || isNamedAmount(place) || isCostOfOneWork(place)
    case .count:
      // 某公司年产40万件精密零部件项目: the firm's project.
      if words.ends(place.lead, in: .capacity),
        words.has(.project, in: end..<place.clause.upperBound)
      {
        return true
      }
      let owner = nearestSubject(place)?.scope
      if article.isAboutEnterprise || owner == .enterprise || owner == .other { return false }
      // (形成五大主导产业，)整车年产能40万辆: what all have, where no project is spoken of.
      if phraseEnds(.capacityNoun, place), !(nearestSubject(place)?.isSingle ?? false) {
        return false
      }
      return words.begins(
        .capacity, at: place.figure.range.lowerBound - 2,
        before: place.figure.range.lowerBound)
    default: return false
    }
    // 稀土永磁材料产能达到15万吨: what all have, where no project is spoken of.
    if phraseEnds(.capacityNoun, place), nearestSubject(place)?.scope != .project { return false }
    guard words.has(.production, in: place.clause) else { return false }
    // 全县有铝加工企业11家，形成电解铝30万吨的年生产能力
    switch nearestSubject(place)?.scope {
    case .enterprise, .region, .other: return false
    default: return true
    }
  }
}
