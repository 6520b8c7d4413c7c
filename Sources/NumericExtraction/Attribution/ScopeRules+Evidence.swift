import Lexicon
import Measurements

extension ScopeRules {
  /// 莱阳、栖霞、开发区…采购额分别为…: each figure goes to its own place.
  func distributed(_ place: Place) -> Attribution? {
    if let zone = rankedInOrder(place), let park = zone.park {
      return Attribution(scope: zone.isPart ? .other : .park, park: park, rule: .distributed)
    }
    guard words.hold(.distributive),
      let figure = paragraph.figure(at: place.figure.range.lowerBound)
    else { return nil }
    let distribution = Distribution(
      units: units, paragraph: paragraph, sentence: place.sentence)
    if let source = distribution.source(goingOnTo: figure),
      let attribution = attribution(ofEarlier: source), attribution.rule == .distributed
    {
      return attribution
    }
    if let (adverb, figures, index) = distribution.distributed(figure) {
      let listed = listedZones(before: adverb.lowerBound, in: place.sentence.range)
      if listed.count == figures, let park = listed[index].park {
        return Attribution(
          scope: listed[index].isPart ? .other : .park, park: park, rule: .distributed)
      }
    }
    guard let member = distribution.member(for: figure) else { return nil }
    if let zone = zones.mentions.first(where: { member.overlaps($0.range) }), let park = zone.park,
      // 仙人岛能源|化工区: a name, and no reference to the article's zone.
      !(zone.isReference && article.isAboutRegion && isZoneByName(member)),
      // (博士、硕士、本科毕业生到)区内(企业就业的，分别给予…)
      zone.range.lowerBound == member.lowerBound || zone.range.lowerBound == 0
        || !["到", "来", "在", "赴"].contains(units[zone.range.lowerBound - 1])
    {
      return Attribution(scope: zone.isPart ? .other : .park, park: park, rule: .distributed)
    }
    // 上汽乘用车基地、宇通整车基地总投资分别为…
    if distribution.sharedCost(of: figure) != nil {
      return located(.project, place, .distributed)
    }
    let isPlace =
      lexicon.trie.longestMatch(
        in: units, from: member.lowerBound, to: member.upperBound,
        of: LexicalCategories(.place, .placeShort)
      ).map { $0.length == member.count } ?? false
    // 城镇 is no town.
    let named =
      ["县", "市", "区", "镇"].contains(units[member.upperBound - 1]) && (3...6).contains(member.count)
    if isPlace || named { return Attribution(scope: .region, park: "", rule: .distributed) }
    // 沿海产业基地、仙人岛能源化工区分别完成…: zones that no table holds.
    guard article.isAboutRegion, isZoneByName(member) else { return nil }
    return Attribution(scope: .park, park: String(member, in: units), rule: .distributed)
  }

  /// Whether a passage reads as the name of a zone, by what it ends in.
  func isZoneByName(_ name: Range<Int>) -> Bool {
    (5...14).contains(name.count) && name.allSatisfy(isPartOfName)
      && Self.endingsOfZones.end(name, in: units)
  }

  /// What zones are called that are none of the usual kinds.
  static let endingsOfZones = NameParts(
    "产业基地", "化工区", "工业区", "产业区", "产业园", "产业园区", "工业园", "工业园区", "科创区", "示范区", "合作区", "集中区", "保税区")

  /// 黄冈高新区、孝感高新区此次名列第六位和第八位: as many ranks as zones, each in its turn.
  private func rankedInOrder(_ place: Place) -> ZoneMention? {
    guard place.figure.quantity.unit.kind == .rank else { return nil }
    let ranks = paragraph.figures(in: place.clause).filter { $0.kind == .rank }
    guard ranks.count > 1, let first = ranks.first,
      let index = ranks.firstIndex(where: { $0.range == place.figure.range }),
      zip(ranks, ranks.dropFirst()).allSatisfy({
        $1.range.lowerBound - $0.range.upperBound == 1
          && ["、", "和", "与"].contains(units[$0.range.upperBound])
      })
    else { return nil }
    let listed = listedZones(before: first.range.lowerBound, in: place.clause)
    return listed.count == ranks.count ? listed[index] : nil
  }

  /// 6个维度, 63项指标, 满分600分: what an assessment goes by is nobody's.
  func isCriterion(_ place: Place) -> Bool {
    if place.isCount { return phraseEnds(.criterion, place) }
    return place.figure.quantity.unit.kind == .score && words.has(.fullMarks, in: place.lead)
  }

  /// The zones of the last list before a position: A经开区、B经开区和C经开区.
  func listedZones(before position: Int, in sentence: Range<Int>) -> [ZoneMention] {
    var listed: [ZoneMention] = []
    for zone in zones.mentions.reversed()
    where sentence.contains(zone.range.lowerBound) && zone.range.upperBound <= position
      && zone.park != nil && !zone.isReference
    {
      if let next = listed.first {
        let gap = zone.range.upperBound..<max(zone.range.upperBound, next.range.lowerBound)
        // 宁波大榭开发区、|海南|洋浦开发区
        let isProvince =
          gap.count == 3 && units[gap.lowerBound] == "、"
          && lexicon.trie.longestMatch(
            in: units, from: gap.lowerBound + 1, to: gap.upperBound,
            of: LexicalCategories(.place, .placeShort))?.length == 2
        if gap.count > 1, !isProvince { break }
      }
      listed.insert(zone, at: 0)
    }
    return listed
  }

  /// 其中…, and the further members of a list: as the figure before.
  func memberOfList(_ place: Place) -> Attribution? {
    guard let previous = figure(before: place) ?? figureOfSentenceBefore(place) else { return nil }
    let gap = previous.range.upperBound..<place.figure.range.lowerBound
    let sameClause = place.clause.contains(previous.range.lowerBound)
    let joined = sameClause && gap.contains { units[$0] == "、" || units[$0] == "和" }
    let opensWithPart =
      words.begins(.partOf, at: place.sentence.range.lowerBound, before: place.clause.upperBound)
      || breaksDown(place.sentence)
    let partOf =
      !sameClause
      && (words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound)
        || opensWithPart && !place.sentence.range.contains(previous.range.lowerBound)
        || goesIntoPart(from: previous, to: place))
    guard joined || partOf else { return nil }
    // 其中A高新区52个、B经开区71个: a zone named in between takes its own.
    if joined || countsInZone(place),
      let zone = zones.mentions.first(where: { gap.contains($0.range.lowerBound) }),
      let park = zone.park
    {
      return Attribution(scope: scope(of: park), park: park, rule: .memberOfList)
    }
    // (从板块看，甲开发区完成14亿元，)其中扬州出口加工区3亿元
    if partOf, breaksDown(place.sentence),
      let zone = zones.mentions.first(where: { place.lead.contains($0.range.lowerBound) }),
      let park = zone.namedZone, !isBesideSubject(zone.range, in: place.lead)
    {
      return Attribution(scope: scope(of: park), park: park, rule: .clauseSubject)
    }
    if isAreaOfPart(place, behind: gap.lowerBound),
      var whole = attribution(ofEarlier: previous), whole.scope == .park
    {
      whole.scope = .other
      whole.rule = .memberOfList
      return whole
    }
    // A firm or project named in between is a subject of its own.
    if partOf, !breaksDown(place.sentence), subject(in: place.lead, of: place) != nil { return nil }
    guard !gap.isEmpty || joined, var attribution = attribution(ofEarlier: previous) else {
      return nil
    }
    attribution.rule = .memberOfList
    return attribution
  }

  /// (行政区划面积278平方公里，)其中中新合作区80平方公里: the area of a part that is named in front of it; but
  /// not 其中建成区20平方公里, a measure of its own.
  private func isAreaOfPart(_ place: Place, behind start: Int) -> Bool {
    let end = place.figure.range.lowerBound
    guard place.figure.quantity.unit.kind == .area,
      let phrase = place.phrase, phrase.range.upperBound <= start,
      end - 3 >= max(start, place.clause.lowerBound),
      isHan(end - 2), isHan(end - 3)
    else { return false }
    return Self.endsOfParts.end(end - 3..<end, in: units)
  }

  private static let endsOfParts = NameParts("区", "园", "城", "岛", "片", "带", "组团", "板块", "镇", "地块")

  func figure(before place: Place) -> FigureSite? {
    paragraph.figure(
      before: place.figure.range.lowerBound, from: place.sentence.range.lowerBound)
  }

  /// …10个。其中，亿元以上项目4个: a sentence that opens with 其中 goes on with the figure before it.
  private func figureOfSentenceBefore(_ place: Place) -> FigureSite? {
    let sentence = place.sentence.range
    guard place.sentenceIndex > 0,
      words.begins(.partOf, at: sentence.lowerBound, before: sentence.upperBound)
        || breaksDown(place.sentence)
    else { return nil }
    let previous = paragraph.sentences[place.sentenceIndex - 1].range
    return paragraph.sites.last {
      previous.contains($0.range.lowerBound) && $0.kind == place.figure.quantity.unit.kind
        && !paragraph.figures[$0.index].quantity.unit.symbol.isSame(as: "大")
    }
  }

  /// 8个项目中，亿元以上项目有5个: the clause before ends in what the figure is a part of.
  private func goesIntoPart(from whole: FigureSite, to place: Place) -> Bool {
    let end = whole.clause.upperBound
    return end < place.clause.lowerBound + 1 && end > whole.range.upperBound
      && end - whole.range.upperBound <= 6 && units[end - 1] == "中"
  }

  /// 按类型分：制造类9个，新材料1个; 分行业看，…: a sentence that breaks down what was counted before.
  func breaksDown(_ sentence: Sentence) -> Bool {
    guard let opening = sentence.clauses.first, (3...8).contains(opening.count) else {
      return false
    }
    switch (units[opening.lowerBound], units[opening.upperBound - 1]) {
    case ("按", "分"), ("按", "看"), ("分", "看"), ("从", "看"): return true
    default: return false
    }
  }

  func phrase(of figure: FigureSite) -> IndicatorReader.Phrase? { phrases[figure.index] }

  /// Whether the phrase of a figure ends in 项目.
  func hasProject(_ figure: FigureSite) -> Bool {
    phrase(of: figure).map { words.ends($0.range, in: .project) } ?? false
  }

  /// 22个项目: whether a figure counts projects.
  func countsProjects(_ figure: FigureSite) -> Bool { figure.kind == .count && hasProject(figure) }

  /// (2家企业)分别获得扶持资金300万元.
  func isPerFirm(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money,
      words.has(.eachGets, in: place.lead)
    else { return false }
    return words.has(.firm, in: place.sentence.range.lowerBound..<place.clause.lowerBound)
  }
}
