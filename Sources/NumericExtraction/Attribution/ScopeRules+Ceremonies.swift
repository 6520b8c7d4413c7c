import Lexicon
import Measurements

/// What belongs to a signing, a start of works or another ceremony.
extension ScopeRules {
  /// (某食品项目总投资8亿元，)项目达产后，年产值约20亿元: of the one project that the sentence has told of.
  private func isOfOneProject(_ place: Place) -> Bool {
    guard let before = figure(before: place),
      before.range.lowerBound >= place.sentence.range.lowerBound,
      attribution(ofEarlier: before)?.scope == .project
    else { return false }
    return place.sentence.clauses.contains {
      $0.lowerBound >= before.range.upperBound && $0.lowerBound <= place.clause.lowerBound
        && Self.projectDone.begin($0, in: units)
    }
  }

  /// Projects and their amounts at a signing, a start of works or a fair of the zone.
  func isAtCeremony(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .count, .people, .money, .area: break
    // (签约项目27个，)投资额占九成以上
    case .percent:
      guard
        phraseEnds(.ceremonyAmount, place)
          || place.phrase?.whole.map({
            words.ends($0, in: .ceremonyAmount)
          }) ?? false || place.phrase.map({ Self.shares.end($0.range, in: units) }) ?? false,
        let counted = figure(before: place)
      else { return false }
      return place.clause.lowerBound - counted.range.upperBound <= 12
        && attribution(ofEarlier: counted)?.rule == .ceremony
    default: return false
    }
    if isReported(place) || tellsOfWhole(place) || firmInvests(place) || isOfOneProject(place) {
      return false
    }
    if isOfJointStart(place) || pointsAtCeremony(place) || isCountOfLead(place)
      || breaksDownCeremony(place)
      || goesOnWithCeremony(place)
      || agreesAtMeeting(place) || isIntended(place) || isSigner(place)
    {
      return true
    }
    guard
      phraseEnds(.ceremonyAmount, place)
        || place.isCount && phraseEnds(.ceremonyGuest, place)
          && !words.has(.recognition, in: place.clause)
    else { return false }
    // 这批项目横跨五大领域。其中，工业项目12个: a paragraph on the projects of the ceremony.
    let isOfHeadline =
      article.isAboutCeremony
      && (words.has(.ceremonyHeadline, in: paragraph.paragraph.units)
        || paragraph.sentences.first.map { words.has(.eventReference, in: $0.range) } ?? false)
    guard
      words.has(.ceremony, in: place.sentence.range) || isOfHeadline && !followsReview(place)
        || isOnTheSpot(place)
    else { return false }
    if isProjectAmount(place) || article.isAboutEnterprise { return false }
    // 1-10月，新签约项目29个: work of months, no ceremony's.
    let tellsOfMonths = paragraph.times.contains {
      place.sentence.range.contains($0.range.lowerBound) && $0.form == .stated
        && !$0.isDay && $0.role == .when
    }
    if tellsOfMonths, !words.has(.hosting, in: place.sentence.range),
      !words.has(.jointStart, in: place.sentence.range)
    {
      return false
    }
    let countsProjects = place.isCount && phraseEnds(.project, place)
    if !countsProjects, let subject = nearestSubject(place), subject.scope == .project,
      !restatesCount(subject, place)
    {
      return false
    }
    // 举行二季度重大项目集中签约活动: the quarter is of the event's name.
    if words.has(.longerPeriod, in: place.sentence.range), !holdsCeremony(place.sentence) {
      return false
    }
    // (已签约项目39个，)协议投资96.75亿元: no ceremony's where its count is none's.
    if !countsProjects, let counted = figure(before: place), self.countsProjects(counted),
      let attribution = attribution(ofEarlier: counted), attribution.scope != .event
    {
      return false
    }
    // 本次集中开工活动，湘潭市共有50个项目: whoever takes part.
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    let opening = paragraph.sentences.first?.range ?? lead
    let isOfThisEvent =
      article.isAboutCeremony
      && (words.has(.eventReference, in: lead) || words.has(.eventReference, in: opening))
    if countsProjects, isOfThisEvent || words.has(.jointStart, in: place.clause) { return true }
    let earlier = place.sentence.clauses.filter { $0.upperBound <= place.clause.lowerBound }
    return subject(in: place.lead, of: place)?.scope != .region
      && !earlier.contains {
        !words.has(.ceremony, in: $0) && subject(in: $0, of: place)?.scope == .region
      }
  }

  private static let shares = NameParts("项目占比", "项目比重")

  /// (参加进博会等展会9场，)达成意向成交额2.1亿美元: what is agreed at fairs and meetings.
  private func isIntended(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, let phrase = place.phrase?.range,
      phrase.upperBound <= place.figure.range.lowerBound
    else { return false }
    return Self.intentions.occur(in: max(0, phrase.lowerBound - 4)..<phrase.upperBound, of: units)
  }

  private static let intentions = NameParts(
    "意向成交", "意向采购", "意向授信", "意向订单", "意向交易", "意向销售", "意向签约金额")

  /// (此次动工的工程分量不轻。)全区在建项目7个: what is under way in the whole zone, and not at its ceremony.
  private func tellsOfWhole(_ place: Place) -> Bool {
    guard place.isCount || place.figure.quantity.unit.kind == .percent else {
      // (当天全市共有57个项目开工，)总投资312亿元
      return place.figure.quantity.unit.kind == .money
        && phraseEnds(.projectAmount, place)
        && figure(before: place).map {
          $0.sentence == place.sentenceIndex && attribution(ofEarlier: $0)?.scope == .region
        } ?? false
    }
    let told =
      place.sentence.range
      .lowerBound..<max(place.sentence.range.lowerBound, place.figure.range.lowerBound)
    // 至此，该区今春开工的重点项目已达53个
    if Self.upToNow.begin(told, in: units) { return true }
    guard let whole = Self.wholes.first(in: told, of: units)?.lowerBound,
      place.sentence.clauses.contains(where: { (0...6).contains(whole - $0.lowerBound) })
    else { return false }
    let rest = whole..<told.upperBound
    // 今年全区将开工项目72个
    if Self.years.end(told.lowerBound..<whole, in: units) { return true }
    // (当天全市共有72个项目同步动工，)某高新区占16个: what a zone has of them is its own.
    if zones.mentions.contains(where: { rest.contains($0.range.lowerBound) && $0.namedZone != nil })
    {
      return false
    }
    guard Self.underWay.occur(in: rest, of: units) else { return false }
    return units[whole + 1] != "区"
      || whole - told.lowerBound <= 2 && !words.has(.ceremony, in: place.sentence.range)
        && !words.has(.eventReference, in: place.sentence.range)
  }

  private static let upToNow = NameParts("至此", "截至", "今年以来")
  private static let wholes = NameParts("全区", "全市", "全县")
  private static let years = NameParts("今年", "去年", "全年", "年内", "上半年", "下半年", "一季度", "今年以来", "明年")
  private static let underWay = NameParts("在建", "续建", "累计", "共有", "已有", "现有", "共计", "合计")

  /// (会上签约项目4个。)这4个项目: as many as were counted at a ceremony before.
  private func pointsAtCeremony(_ place: Place) -> Bool {
    let before = place.figure.range.lowerBound - 1
    guard place.isCount, before >= place.clause.lowerBound, units[before] == "这",
      phraseEnds(.project, place)
    else { return false }
    return article.paragraphs.contains { told in
      told.paragraph.units.lowerBound <= paragraph.paragraph.units.lowerBound
        && told.sites.contains {
          $0.range.upperBound <= before
            && told.figures[$0.index].quantity == place.figure.quantity
            && attribution(ofEarlier: $0)?.rule == .ceremony
        }
    }
  }

  /// (今年3月)集中开工的45个重点项目: those of a ceremony that is told of by the way.
  private func isOfJointStart(_ place: Place) -> Bool {
    let particle = place.figure.range.lowerBound - 1
    guard place.isCount, words.hold(.jointStart), particle > place.clause.lowerBound + 3,
      units[particle] == "的", phraseEnds(.project, place)
    else { return false }
    return words.ends(place.clause.lowerBound..<particle, in: .jointStart)
  }

  /// (集中开工项目21个，)涵盖三大领域; (其中产业项目13个；)10亿元以上项目4个: what a sentence goes on to count of the
  /// projects at a ceremony.
  private func goesOnWithCeremony(_ place: Place) -> Bool {
    // (集中开工项目13个，总投资78亿元。)项目涵盖光电子信息、生物医药五大领域
    let covers = Self.covering.begin(place.sentence.range, in: units)
    guard place.isCount,
      let counted = figure(before: place)
        ?? (covers ? lastFigure(beforeSentence: place.sentenceIndex) : nil),
      let attribution = attribution(ofEarlier: counted), attribution.scope == .event,
      attribution.rule != .participants
    else { return false }
    let countsFields = place.phrase.map { Self.fields.end($0.range, in: units) } ?? false
    if place.figure.quantity.unit.symbol.isSame(as: "大") || countsFields {
      let verb = place.clause.lowerBound..<place.figure.range.lowerBound
      return verb.count <= (covers ? 50 : 20)
        && (covers || subject(in: place.lead, of: place) == nil)
    }
    return phraseEnds(.project, place)
      && (words.begins(
        .partOf, at: place.sentence.range.lowerBound, before: place.sentence.range.upperBound)
        || covers
          && words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound))
      && subject(in: place.lead, of: place) == nil
  }

  /// The last figure of the sentence before.
  private func lastFigure(beforeSentence index: Int) -> FigureSite? {
    guard index > 0 else { return nil }
    return paragraph.figures(in: paragraph.sentences[index - 1].range).last
  }

  private static let covering = NameParts("项目涵盖", "项目涉及", "涵盖", "涉及", "这些项目", "项目主要", "项目覆盖")

  private static let fields = NameParts("领域", "产业", "行业", "板块", "方向", "门类")

  /// 大会上，…收获4个签约项目: a sentence that tells of a signing and points at the event.
  private func isOnTheSpot(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    if isDuringEvent(place) {
      return words.has(.agreement, in: sentence.lowerBound..<place.clause.upperBound)
    }
    guard words.has(.eventReference, in: sentence) else { return false }
    // (某院与高新区结为伙伴。)当天签约的另有11个项目
    let told = paragraph.paragraph.units.lowerBound..<place.figure.range.lowerBound
    return words.has(.ceremonyHeadline, in: sentence) || words.has(.agreement, in: told)
  }

  /// (今年上半年，新签约项目62个。)137个重点项目完成投资…: whether a sentence of the paragraph up to the figure's opens
  /// with a year or a part of it, and holds no ceremony.
  private func followsReview(_ place: Place) -> Bool {
    paragraph.sentences.prefix(place.sentenceIndex + 1).contains { sentence in
      let opening = sentence.range.prefix(14)
      return paragraph.times(beginningIn: opening).contains {
        $0.form == .stated && $0.role == .when && ($0.isYear || $0.isQuarterOrHalf)
      } && !holdsCeremony(sentence) && !words.has(.eventReference, in: sentence.range)
    }
  }

  /// 举行…集中签约暨开工活动: whether a clause of the sentence holds a ceremony.
  private func holdsCeremony(_ sentence: Sentence) -> Bool {
    sentence.clauses.contains {
      words.has(.hosting, in: $0)
        && (words.has(.jointStart, in: $0) || words.has(.ceremony, in: $0))
    }
  }

  /// 第30届农高会期间，(示范区签约项目112个，金额386亿元): whether a sentence opens with the time of an event.
  private func isDuringEvent(_ place: Place) -> Bool {
    guard let opening = place.sentence.clauses.first,
      opening.upperBound <= place.clause.lowerBound,
      Self.duringEvents.end(opening, in: units)
    else { return false }
    return numberedEvent(in: opening) != nil
      || paragraph.tokens(in: opening, of: LexicalCategories(.subject)).contains {
        names($0, .event)
      }
  }

  /// 发布会上，6家金融机构与高新区签订协议，授信总额500亿元: what is agreed at a meeting.
  private func agreesAtMeeting(_ place: Place) -> Bool {
    // 8家银行在会上与42户企业签约，授信总额19.7亿元
    if place.sentence.clauses.contains(where: {
      $0.lowerBound <= place.clause.lowerBound && Self.atMeetings.occur(in: $0, of: units)
        && words.has(.agreement, in: $0)
    }) {
      return true
    }
    guard let opening = place.sentence.clauses.first, opening.count <= 14,
      opening.upperBound <= place.clause.lowerBound,
      Self.duringEvents.end(opening, in: units)
    else { return false }
    return words.has(.agreement, in: opening.upperBound..<place.clause.upperBound)
      && !words.has(.longerPeriod, in: place.sentence.range)
  }

  /// 5月16日，某高新区与泗洪县等14个市县区签订“跨省通办”协议: with how many one agrees on a day.
  private func isSigner(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .count else { return false }
    let end = place.figure.range.upperBound
    let rest = end..<max(end, place.clause.upperBound)
    let told = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard words.has(.agreement, in: rest), !Self.before.occur(in: told, of: units),
      place.lead.contains(where: { units[$0] == "与" || units[$0] == "同" }),
      !words.has(.growthOverTime, in: place.sentence.range)
    else { return false }
    return paragraph.times(beginningIn: told).contains { $0.isDay && $0.form == .stated }
      || Self.lately.occur(in: told, of: units)
  }

  private static let before = NameParts("已", "先后", "累计", "陆续", "分别")
  private static let lately = NameParts("近日", "日前", "昨日", "昨天", "今天")
  private static let atMeetings = NameParts("在会上", "在大会上", "在现场", "在活动上", "在仪式上")
  private static let duringEvents = NameParts("期间", "会上", "节上", "展上", "赛上", "活动上", "仪式上")

  /// 从投资规模看，10亿元以上的项目有18个: a paragraph that breaks down the projects of the ceremony that
  /// the article is about.
  private func breaksDownCeremony(_ place: Place) -> Bool {
    article.isAboutCeremony && place.sentenceIndex == 0 && breaksDown(place.sentence)
      && (place.isCount && phraseEnds(.project, place) || phraseEnds(.ceremonyAmount, place)
        || Self.projectsOfDay.occur(
          in: place.sentence.range.lowerBound..<place.figure.range.lowerBound, of: units))
      && subject(in: place.lead, of: place)?.park == nil
  }

  /// 分领域看，|开工项目|里基础设施(18个)
  private static let projectsOfDay = NameParts("开工项目", "签约项目", "竣工项目", "集中开工的", "集中签约的")

  /// (据介绍，)29个项目紧紧围绕…: as many projects as the headline or the first paragraph counts at the
  /// ceremony that the article is about.
  private func isCountOfLead(_ place: Place) -> Bool {
    guard article.isAboutCeremony, !article.isAboutRegion, place.isCount,
      phraseEnds(.project, place), subject(in: place.lead, of: place)?.scope != .region
    else { return false }
    let lead = article.paragraphs.lazy.filter { !$0.figures.isEmpty }.prefix(2)
    return lead.contains { told in
      told.paragraph.units.upperBound <= paragraph.paragraph.units.lowerBound
        && told.words.has(.ceremonyHeadline, in: told.paragraph.units)
        && told.figures.contains { $0.quantity == place.figure.quantity }
    }
  }

  /// 11个重点项目现场签约…，项目计划总投资额…: 项目 at the head of a clause means those counted before.
  private func restatesCount(_ subject: Subject, _ place: Place) -> Bool {
    let start = subject.range.lowerBound
    guard start > 0, units[start - 1].lexicalClass.endsClause else { return false }
    let sentence = place.sentence.range.lowerBound
    return paragraph.figures(in: sentence..<max(sentence, start)).contains(
      where: countsProjects)
  }

  /// The subject of the clause, else of the nearest earlier clause since the last semicolon.
  func nearestSubject(_ place: Place) -> Subject? {
    if let subject = subject(in: place.lead, of: place) { return subject }
    for earlier in place.sentence.clauses.reversed()
    where earlier.upperBound <= place.clause.lowerBound {
      if units[earlier.upperBound] == ";" { return nil }
      if let subject = subject(in: earlier, of: place) { return subject }
    }
    return nil
  }
}
