import Lexicon
import Measurements

extension ScopeRules {
  /// 莱阳、栖霞、开发区…采购额分别为…: each figure goes to its own place.
  func distributed(_ place: Place) -> Attribution? {
    guard words.hold(.distributive),
      let figure = paragraph.figure(at: place.figure.range.lowerBound),
      let member = Distribution(units: units, paragraph: paragraph, sentence: place.sentence)
        .member(for: figure)
    else { return nil }
    if let zone = zones.mentions.first(where: { member.overlaps($0.range) }), let park = zone.park {
      return Attribution(scope: .park, park: park, rule: .distributed)
    }
    let isPlace =
      lexicon.trie.longestMatch(
        in: units, from: member.lowerBound, to: member.upperBound,
        of: LexicalCategories(.place, .placeShort)
      ).map { $0.length == member.count } ?? false
    let named = ["县", "市", "区", "镇"].contains(units[member.upperBound - 1]) && member.count <= 6
    return isPlace || named ? Attribution(scope: .region, park: "", rule: .distributed) : nil
  }

  /// The terms of a rule: all figures of an article of rules but its funds; the measures of a
  /// published plan (58项举措); an upper limit that is granted (最高可享受500万元).
  func isTerm(_ place: Place) -> Bool {
    if article.isPolicy { return !words.has(.policyFund, in: place.clause) }
    if article.announcesPlan, place.isCount, phraseEnds(.planMeasure, place) { return true }
    if isAllowance(place) || isGranted(place) || countsArticles(place) { return true }
    if phraseEnds(.ruleRate, place) { return true }
    guard place.figure.quantity.bound == .atMost, !isReached(place) else {
      return place.figure.quantity.bound == .atLeast && place.figure.quantity.unit.kind == .percent
        && words.has(.proportion, in: place.clause)
        && words.has(.requirement, in: place.sentence.range)
    }
    let allows = paragraph.tokens(in: place.clause, of: LexicalCategories(.status)).contains {
      if case .status(.policy) = lexicon.cues[$0.entry].meaning { return true }
      return false
    }
    return allows || place.figure.quantity.unit.kind == .duration
      || words.has(.provision, in: place.clause)
  }

  /// 对…给予20万元奖励, 可享受…补贴: an allowance, unless it tells what was paid.
  private func isAllowance(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent: break
    default: return false
    }
    return words.has(.allowance, in: place.clause)
      && !words.has(.payment, in: place.sentence.range)
  }

  /// (对…的，)奖励2万元, 按纳税额的1%进行奖励: what a sentence with a condition grants.
  private func isGranted(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .percent, .other: break
    default: return false
    }
    let end = place.figure.range.upperBound
    let granted =
      words.ends(place.lead, in: .grantBefore)
      || words.begins(.grantBehind, at: end, before: place.clause.upperBound)
    return granted && !words.has(.payment, in: place.sentence.range) && setsCondition(place)
  }

  /// 完成1000万元以上的，…; 对新认定的…: the sentence says who is entitled.
  private func setsCondition(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    if place.figure.range.lowerBound > lead.lowerBound,
      units[place.figure.range.lowerBound - 1] == "按"
    {
      return true
    }
    return place.sentence.clauses.contains {
      $0.upperBound <= place.figure.range.lowerBound && units[$0.upperBound - 1] == "的"
    } || lead.contains { units[$0] == "对" || units[$0] == "凡" }
  }

  /// 产业政策共34条: the articles of a rule.
  private func countsArticles(_ place: Place) -> Bool {
    place.figure.quantity.unit.symbol == "条"
      && words.has(.ruleText, in: place.sentence.range.lowerBound..<place.clause.upperBound)
      && !words.has(.payment, in: place.sentence.range)
  }

  /// 压缩到45个工作日以内: a level that was reached, no limit that is granted.
  private func isReached(_ place: Place) -> Bool {
    words.has(.reduction, in: place.lead)
  }

  /// 50亿元产业基金: a fund is a project; the funds that a province sets up are its own.
  func isFund(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money else { return false }
    if phraseEnds(.fund, place) { return true }
    if article.isPolicy { return true }
    return phraseEnds(.fundSize, place) && words.has(.fund, in: place.clause)
  }

  /// 其中…, and the further members of a list: as the figure before.
  func memberOfList(_ place: Place) -> Attribution? {
    guard let previous = figure(before: place) ?? figureOfSentenceBefore(place) else { return nil }
    let gap = previous.range.upperBound..<place.figure.range.lowerBound
    let sameClause = place.clause.contains(previous.range.lowerBound)
    let joined = sameClause && gap.contains { units[$0] == "、" || units[$0] == "和" }
    let opensWithPart = words.begins(
      .partOf, at: place.sentence.range.lowerBound, before: place.clause.upperBound)
    let partOf =
      !sameClause
      && (words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound)
        || opensWithPart && !place.sentence.range.contains(previous.range.lowerBound))
    guard joined || partOf else { return nil }
    // 其中A高新区52个、B经开区71个: a zone named in between takes its own.
    if joined, let zone = zones.mentions.first(where: { gap.contains($0.range.lowerBound) }),
      let park = zone.park
    {
      return Attribution(scope: .park, park: park, rule: .memberOfList)
    }
    // A firm or project named in between is a subject of its own.
    if partOf, subject(in: place.lead, of: place) != nil { return nil }
    guard !gap.isEmpty || joined, var attribution = attribution(ofEarlier: previous) else {
      return nil
    }
    attribution.rule = .memberOfList
    return attribution
  }

  private func figure(before place: Place) -> FigureSite? {
    paragraph.figure(
      before: place.figure.range.lowerBound, from: place.sentence.range.lowerBound)
  }

  /// …10个。其中，亿元以上项目4个: a sentence that opens with 其中 goes on with the figure before it.
  private func figureOfSentenceBefore(_ place: Place) -> FigureSite? {
    let sentence = place.sentence.range
    guard place.sentenceIndex > 0,
      words.begins(.partOf, at: sentence.lowerBound, before: sentence.upperBound)
    else { return nil }
    let previous = paragraph.sentences[place.sentenceIndex - 1].range
    return paragraph.sites.last {
      previous.contains($0.range.lowerBound) && $0.kind == place.figure.quantity.unit.kind
    }
  }

  private func phrase(of figure: FigureSite) -> IndicatorReader.Phrase? { phrases[figure.index] }

  /// Projects and their amounts at a signing, a start of works or a fair of the zone.
  func isAtCeremony(_ place: Place) -> Bool {
    let isProjects = phraseEnds(.ceremonyAmount, place)
    guard isProjects || place.isCount && phraseEnds(.ceremonyGuest, place) else { return false }
    let isOfHeadline =
      article.isAboutCeremony && words.has(.ceremonyHeadline, in: paragraph.paragraph.units)
    guard words.has(.ceremony, in: place.sentence.range) || isOfHeadline else { return false }
    if isProjectAmount(place) || article.isAboutEnterprise { return false }
    // 1-10月，新签约项目29个: work of months, no ceremony's.
    let tellsOfMonths = paragraph.times.contains {
      place.sentence.range.contains($0.range.lowerBound) && $0.form == .stated
        && ($0.isYear || $0.isQuarterOrHalf) && $0.role == .when
    }
    if tellsOfMonths, !words.has(.ceremony, in: place.sentence.range) { return false }
    let countsProjects = place.isCount && phraseEnds(.project, place)
    if !countsProjects, let subject = nearestSubject(place), subject.scope == .project,
      !restatesCount(subject, place)
    {
      return false
    }
    let earlier = place.sentence.clauses.filter { $0.upperBound <= place.clause.lowerBound }
    return subject(in: place.lead, of: place)?.scope != .region
      && !earlier.contains {
        !words.has(.ceremony, in: $0) && subject(in: $0, of: place)?.scope == .region
      }
      && !words.has(.longerPeriod, in: place.sentence.range)
  }

  /// 11个重点项目现场签约…，项目计划总投资额…: 项目 at the head of a clause means those counted before.
  private func restatesCount(_ subject: Subject, _ place: Place) -> Bool {
    let start = subject.range.lowerBound
    guard start > 0, units[start - 1].lexicalClass.endsClause else { return false }
    let sentence = place.sentence.range.lowerBound
    return paragraph.figures(in: sentence..<max(sentence, start)).contains { figure in
      figure.kind == .count
        && phrase(of: figure).map { words.ends($0.range, in: .project) } ?? false
    }
  }

  /// The subject of the clause, else of the nearest earlier clause since the last semicolon.
  private func nearestSubject(_ place: Place) -> Subject? {
    if let subject = subject(in: place.lead, of: place) { return subject }
    for earlier in place.sentence.clauses.reversed()
    where earlier.upperBound <= place.clause.lowerBound {
      if units[earlier.upperBound] == ";" { return nil }
      if let subject = subject(in: earlier, of: place) { return subject }
    }
    return nil
  }

  /// (5家企业)参加博览会, (10名)同台竞技: those who take part in an event.
  func takesPart(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .count, .people, .area: break
    case .percent: return isAtHostedEvent(place)
    default: return false
    }
    let end = min(place.clause.upperBound, place.figure.range.upperBound + 30)
    let start = max(place.clause.lowerBound, place.figure.range.lowerBound - 12)
    guard start < end else { return false }
    if words.has(.participation, in: start..<end) || isAtHostedEvent(place) { return true }
    if isEventMatter(place) { return true }
    // In a report of a fair or contest what is counted is the event's, unless a time says that
    // it has grown over years.
    return article.isAboutEvent && nearestSubject(place)?.scope != .project
      && !isNoCountOfPeopleOrFirms(place)
      && !words.has(.growthOverTime, in: place.sentence.range)
      && !paragraph.times(beginningIn: place.sentence.range).contains { $0.isYear }
  }

  /// “全球聘”开放岗位37个: what only an event has, in a paragraph or an article that tells of one.
  private func isEventMatter(_ place: Place) -> Bool {
    guard phraseEnds(.eventMatter, place), !words.has(.growthOverTime, in: place.sentence.range)
    else { return false }
    return article.isAboutEvent
      || paragraph.tokens.contains {
        guard $0.category == .subject, $0.range.upperBound <= place.figure.range.lowerBound,
          case .subject(.event) = lexicon.cues[$0.entry].meaning
        else { return false }
        return true
      }
  }

  /// 举办专场招聘会，提供岗位1000余个: what is counted at an event that the sentence reports.
  private func isAtHostedEvent(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard !isNoCountOfPeopleOrFirms(place), let host = words.first(.hosting, in: lead),
      !words.has(.growthOverTime, in: place.sentence.range)
    else { return false }
    let event = paragraph.tokens(in: lead, of: LexicalCategories(.subject)).first {
      guard case .subject(.event) = lexicon.cues[$0.entry].meaning else { return false }
      return true
    }
    guard let event, event.range.upperBound < place.figure.range.lowerBound,
      event.range.lowerBound - host.upperBound < 24
    else { return false }
    // 举办9场招聘会, 签约仪式举行: events that are counted are no one event.
    return !paragraph.sites.contains {
      $0.range.lowerBound >= host.upperBound && $0.range.upperBound <= event.range.lowerBound
    }
  }

  /// 六大产业, 20套公寓: counted things that no fair or contest has.
  private func isNoCountOfPeopleOrFirms(_ place: Place) -> Bool {
    switch ComparedName(place.figure.quantity.unit.symbol) {
    case "大", "所", "套", "项", "条", "亩", "公顷", "平方公里": true
    default: false
    }
  }

  /// (2家企业)分别获得扶持资金300万元.
  func isPerFirm(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money,
      words.has(.eachGets, in: place.lead)
    else { return false }
    return words.has(.firm, in: place.sentence.range.lowerBound..<place.clause.lowerBound)
  }

  /// 全省160家开发区, 六个试点园区: zones counted are a matter of the region.
  func countsZones(_ place: Place) -> Bool {
    place.figure.quantity.unit.kind == .count
      && (place.phrase?.rule == .nounBehind || place.phrase?.rule == .nounBefore)
      && phraseEnds(.countedZones, place)
  }

  /// 22个项目，总投资约60亿元: the amount goes with the projects that were counted.
  func amountOfCountedProjects(_ place: Place) -> Attribution? {
    guard place.figure.quantity.unit.kind == .money,
      phraseEnds(.projectAmount, place)
        || place.phrase?.rule == .inherited
    else { return nil }
    let start =
      place.sentenceIndex > 0
      ? paragraph.sentences[place.sentenceIndex - 1].range.lowerBound
      : place.sentence.range.lowerBound
    let counted = paragraph.figures(in: start..<place.figure.range.lowerBound).last { figure in
      figure.kind == .count
        && phrase(of: figure).map { words.ends($0.range, in: .project) } ?? false
    }
    guard let counted else { return nil }
    // A single project named since takes over.
    let since = counted.range.upperBound..<place.figure.range.lowerBound
    let single = paragraph.tokens(in: since, of: LexicalCategories(.subject)).contains {
      guard case .subject(.project) = lexicon.cues[$0.entry].meaning else { return false }
      let head = $0.range.lowerBound
      return namesProject($0, in: since) && head > since.lowerBound + 14
        && !units[head - 1].lexicalClass.endsClause
    }
    guard !single, var attribution = attribution(ofEarlier: counted) else { return nil }
    attribution.rule = .countedProjects
    return attribution
  }

  /// The end of the list item that the figure stands in.
  private func itemEnd(_ place: Place) -> Int {
    let rest = place.figure.range.upperBound..<place.clause.upperBound
    return rest.first { units[$0] == "、" } ?? place.clause.upperBound
  }

  /// 格力电器投资50亿元建设…基地: what a firm puts into a project.
  private func firmInvests(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, phraseEnds(.firmInvestment, place),
      place.phrase?.range.count ?? 0 <= 8
    else { return false }
    let rest = place.figure.range.upperBound..<place.sentence.range.upperBound
    return (article.isAboutEnterprise || subject(in: place.lead, of: place)?.scope == .enterprise)
      && words.has(.construction, in: rest)
  }

  /// 投资10亿元的…项目, 年产20万吨…, 占地1500亩 of a named project.
  func isProjectAmount(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    switch place.figure.quantity.unit.kind {
    case .mass, .power, .energy, .volume, .flow:
      if words.has(.project, in: end..<place.clause.upperBound) { return true }
    case .money, .area:
      if firmInvests(place) { return true }
      guard end < place.clause.upperBound, units[end] == "的" else { return false }
      let producing =
        words.has(.capacity, in: end..<place.clause.upperBound)
        ? place.clause.upperBound : itemEnd(place)
      let rest = end..<producing
      let counts = paragraph.sites.contains {
        $0.kind == .count && rest.contains($0.range.lowerBound)
      }
      return words.has(.namedProject, in: rest) && !counts
    case .count:
      // 某公司年产40万件精密零部件项目: the firm's project.
      if words.ends(place.lead, in: .capacity),
        words.has(.project, in: end..<place.clause.upperBound)
      {
        return true
      }
      let owner = subject(in: place.lead, of: place)?.scope
      if article.isAboutEnterprise || owner == .enterprise { return false }
      return words.begins(
        .capacity, at: place.figure.range.lowerBound - 2,
        before: place.figure.range.lowerBound)
    default: return false
    }
    return words.has(.production, in: place.clause)
      && subject(in: place.lead, of: place)?.scope != .enterprise
  }
}
