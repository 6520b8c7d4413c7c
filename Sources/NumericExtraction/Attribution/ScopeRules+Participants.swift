import Lexicon
import Measurements

/// Those who take part in a fair, a contest or a visit, and what is shown and offered there.
extension ScopeRules {
  /// (5家企业)参加博览会, (10名)同台竞技: those who take part in an event.
  func takesPart(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .count, .people, .area: break
    // 岗位年薪最高达100万元: what a recruitment offers.
    case .money:
      return article.isAboutEvent && isEventMatter(place)
        || place.phrase.map { Self.agreedAmounts.end($0.range, in: units) } ?? false
          && (isAtHostedEvent(place) || isOnSpotOfFair(place))
    // (大会上，一份“成绩单”引人注目：全年产值6150亿元，)同比增长4.6%
    case .percent where place.phrase?.rule == .inherited: return false
    case .percent: return isAtHostedEvent(place) || isShareOfGuests(place)
    default: return false
    }
    if isReported(place) { return false }
    let end = min(place.clause.upperBound, place.figure.range.upperBound + 30)
    let start = max(place.clause.lowerBound, place.figure.range.lowerBound - 12)
    // (9家单位)入选省级平台: what a zone's own have been named.
    guard start < end, !words.has(.recognition, in: place.figure.range.upperBound..<end) else {
      return false
    }
    if words.has(.participation, in: start..<end) && !countsEvents(place) || isAtHostedEvent(place)
      || isHonoured(place)
      || signsAtEvent(place) || isOnSpotOfFair(place) || isOnVisit(place)
      || recruitsAtSchools(place) || isShown(place) || isParty(place)
    {
      return true
    }
    if isEventMatter(place) { return true }
    // In a report of a fair or contest what is counted is the event's, unless a time says that
    // it has grown over years.
    return article.isAboutEvent && !isPartOfZones(place) && !tellsOfZoneAlone(place)
      && nearestSubject(place)?.scope != .project
      && !countsEvents(place) && !tellsOfZone(place) && !tellsOfStock(place)
      && !isNoCountOfPeopleOrFirms(place)
      && !tellsOfGrowth(place.sentence.range) && !reportsOnYears(place)
  }

  private static let agreedAmounts = NameParts(
    "授信", "授信额度", "意向授信", "签约金额", "协议金额", "合同金额", "成交额", "交易额", "贷款", "融资", "订单", "意向金额", "合作金额",
    "采购额")

  /// (组织14家企业赴博览会参展，)现场签订合作协议9项: what is agreed on the spot of a fair that the sentence tells of.
  private func isOnSpotOfFair(_ place: Place) -> Bool {
    let sentence = place.sentence
    guard
      let spot = sentence.clauses.first(where: {
        $0.lowerBound <= place.clause.lowerBound && Self.onSpot.begin($0, in: units)
      }), spot.lowerBound > sentence.range.lowerBound
    else { return false }
    let told = sentence.range.lowerBound..<spot.lowerBound
    return words.has(.participation, in: told) || words.has(.hosting, in: told)
  }

  /// (带队赴江阴等地，)考察企业6家，洽谈项目4个: whom a delegation sees.
  private func isOnVisit(_ place: Place) -> Bool {
    guard place.isCount, article.tellsOfVisit else { return false }
    return Self.visits.occur(in: place.lead, of: units)
      && !words.has(.growthOverTime, in: place.sentence.range)
      && !words.has(.longerPeriod, in: place.sentence.range)
  }

  private static let visits = NameParts("考察", "走访", "拜访", "洽谈", "对接", "会见")

  /// 某学习小组一行6人(赴外地考察): a party that has come or gone somewhere.
  private func isParty(_ place: Place) -> Bool {
    place.figure.quantity.unit.kind == .people
      && Self.parties.end(place.lead, in: units)
  }

  private static let parties = NameParts("一行", "一行共", "一行约")

  /// 当天，组织42家企业走进某大学等4所高校，提供岗位1286个: what is offered where graduates are looked for.
  private func recruitsAtSchools(_ place: Place) -> Bool {
    guard place.isCount else { return false }
    let sentence = place.sentence.range
    return Self.goingToSchools.occur(in: sentence, of: units)
      && Self.schools.occur(in: sentence, of: units) && Self.posts.occur(in: sentence, of: units)
      && !words.has(.growthOverTime, in: sentence) && !words.has(.longerPeriod, in: sentence)
  }

  private static let goingToSchools = NameParts("走进", "赴", "来到", "走入")
  private static let schools = NameParts("大学", "学院", "高校", "院校")
  private static let posts = NameParts("岗位", "招聘", "揽才", "引才")

  /// (企业亮相博览会，)集中展示60多种新产品: what those who take part show.
  private func isShown(_ place: Place) -> Bool {
    guard place.isCount || place.figure.quantity.unit.kind == .area else { return false }
    let told = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    if place.phrase.map({ Self.stands.occur(in: $0.range, of: units) }) ?? false { return true }
    return Self.showing.occur(in: place.lead, of: units) && words.has(.participation, in: told)
  }

  private static let stands = NameParts("展位", "展台", "展区")
  private static let showing = NameParts("展示", "展出", "带来", "携")
  private static let onSpot = NameParts("现场", "会上", "会议期间", "展会期间", "期间", "活动现场", "会展期间")

  /// 会上，区发展改革局汇报：168个重点项目…: what is reported at a meeting is not the meeting's.
  func isReported(_ place: Place) -> Bool {
    let opening = place.sentence.range.prefix(24)
    guard Self.meetings.begin(opening, in: units),
      let verb = Self.reporting.first(in: opening, of: units)
    else { return false }
    return verb.lowerBound < place.figure.range.lowerBound
  }

  private static let meetings = NameParts("会上", "会议上", "在会上", "会议")
  private static let reporting = NameParts("汇报", "通报", "报告", "介绍说")

  /// (某区拥有企业4300家。)其中，某高新区3100家: a part of what the sentence before counts of a zone or region.
  private func isPartOfZones(_ place: Place) -> Bool {
    let start = place.sentence.range.lowerBound
    guard words.begins(.partOf, at: start, before: place.sentence.range.upperBound),
      let whole = paragraph.lastFigure(
        of: place.figure.quantity.unit.kind, inSentenceBefore: start),
      let scope = attribution(ofEarlier: whole)?.scope
    else { return false }
    return scope == .park || scope == .region
  }

  /// 该区设立基金，已投项目76个: a paragraph behind the opening one that begins with the zone and has no word of the
  /// event.
  private func tellsOfZoneAlone(_ place: Place) -> Bool {
    let range = paragraph.paragraph.units
    guard let first = article.paragraphs.first(where: { !$0.figures.isEmpty }),
      first.paragraph.units.lowerBound < range.lowerBound,
      zones.mentions.contains(where: {
        ($0.opensClause || $0.isReference) && $0.range.lowerBound - range.lowerBound <= 2
          && $0.park != nil
      })
    else { return false }
    return !words.has(.eventReference, in: range) && !words.has(.participation, in: range)
      && !words.has(.hosting, in: range) && !words.has(.ceremony, in: range)
      && !paragraph.tokens(in: range, of: LexicalCategories(.subject)).contains {
        names($0, .event)
      }
  }

  /// 截至目前, 累计: what has grown over time; but not 截至中午散场.
  private func tellsOfGrowth(_ sentence: Range<Int>) -> Bool {
    words.all(.growthOverTime, in: sentence).contains {
      !Self.hours.occur(
        in: $0.lowerBound..<min(sentence.upperBound, $0.lowerBound + 8), of: units)
    }
  }

  private static let hours = NameParts(
    "中午", "下午", "上午", "散场", "当天", "当日", "结束", "闭幕", "发稿", "昨日", "昨天")

  /// 2023年，…实现GDP2486亿元。全区拥有上市企业49家: a paragraph that reports on a year or a part of it.
  private func reportsOnYears(_ place: Place) -> Bool {
    let start = paragraph.paragraph.units.lowerBound
    let end = max(place.clause.upperBound, place.sentence.range.upperBound)
    return paragraph.times(beginningIn: start..<end).contains {
      ($0.isYear || $0.isYearEnd || $0.isQuarterOrHalf) && $0.form == .stated
    }
  }

  /// 该区现有企业480余家，用工总量约3.8万人: what a report of an event says of the zone itself.
  private func tellsOfZone(_ place: Place) -> Bool {
    (words.has(.presence, in: place.sentence.range)
      || paragraph.figures(in: place.sentence.range.lowerBound..<place.figure.range.lowerBound)
        .contains { area in
          area.kind == .area && Self.areasOfZones.occur(in: area.clause, of: units)
            && zones.mentions.contains { area.clause.contains($0.range.lowerBound) }
        })
      && zones.mentions.contains {
        place.sentence.range.contains($0.range.lowerBound) && ($0.opensClause || $0.isReference)
          && $0.range.lowerBound < place.figure.range.lowerBound
      }
  }

  private static let areasOfZones = NameParts("规划", "辖区", "建成区", "开发", "占地")

  /// 如今已培育出99家企业: what there is, also where an event is reported.
  private func tellsOfStock(_ place: Place) -> Bool {
    words.has(.possession, in: place.lead) || Self.fostering.occur(in: place.lead, of: units)
  }

  private static let fostering = NameParts("培育", "孵化", "入驻", "聚集", "汇聚")

  /// 会议对15家先进企业进行了表彰，现场兑现奖励资金860万元: who is honoured at a meeting.
  private func isHonoured(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    return Self.honouring.occur(in: sentence, of: units)
      && Self.meetingsOfHonour.occur(in: sentence.prefix(12), of: units)
  }

  private static let honouring = NameParts("表彰", "表扬", "颁奖", "授牌")
  private static let meetingsOfHonour = NameParts("会议", "大会", "会上", "现场", "仪式")

  /// (8家企业参加，)并与40余名博士生签订协议: with whom those agree who take part.
  private func signsAtEvent(_ place: Place) -> Bool {
    let rest = place.figure.range.upperBound..<place.clause.upperBound
    return words.has(.agreement, in: rest)
      && paragraph.figures(in: place.sentence.range.lowerBound..<place.clause.lowerBound).contains {
        attribution(ofEarlier: $0)?.rule == .participants
      }
  }

  /// (参与招聘的用人单位中，)民营企业占59.3%: a share of those at the event that the article is about.
  private func isShareOfGuests(_ place: Place) -> Bool {
    article.isAboutEvent && words.has(.guests, in: place.sentence.range)
      && !words.has(.growthOverTime, in: place.sentence.range)
  }

  /// “全球聘”开放岗位37个: what only an event has, in a paragraph or an article that tells of one.
  private func isEventMatter(_ place: Place) -> Bool {
    guard phraseEnds(.eventMatter, place), !countsEvents(place),
      !tellsOfGrowth(place.sentence.range)
    else { return false }
    return article.isAboutEvent
      || paragraph.tokens.contains {
        $0.range.upperBound <= place.figure.range.lowerBound && names($0, .event)
      }
  }

  /// 举办专场招聘会，提供岗位1000余个: what is counted at an event that the sentence reports.
  private func isAtHostedEvent(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard let host = words.first(.hosting, in: lead), !isNoCountOfPeopleOrFirms(place),
      !words.has(.growthOverTime, in: place.sentence.range)
    else { return false }
    let event = paragraph.tokens(in: lead, of: LexicalCategories(.subject)).first {
      names($0, .event)
    }
    guard let event, event.range.upperBound < place.figure.range.lowerBound,
      event.range.lowerBound - host.upperBound < 24, !isMeans(place)
    else { return false }
    // 举办9场招聘会, 签约仪式举行: events that are counted are no one event.
    return !countsEvents(place)
      && !paragraph.sites.contains {
        $0.range.lowerBound >= host.upperBound && $0.range.upperBound <= event.range.lowerBound
      }
  }

  /// (召开动员大会，)通过扎实推进58个项目: what is to be done, and not what the meeting has; but not 通过5项决议.
  private func isMeans(_ place: Place) -> Bool {
    place.lead.count > 3 && Self.means.begin(place.lead, in: units)
      && place.lead.dropFirst(2).allSatisfy { units[$0].lexicalClass == .other }
      && Self.carryingOut.occur(in: place.lead, of: units)
  }

  private static let means = NameParts("通过", "以", "力争", "全力")
  private static let carryingOut = NameParts("实施", "推进", "建设", "打造", "培育", "落实")

  /// 已举办招聘会12场，服务企业430家次: what many events have come to is not that of one.
  private func countsEvents(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.upperBound
    return paragraph.figures(in: lead).contains { site in
      let quantity = paragraph.figures[site.index].quantity
      return
        (quantity.unit.symbol.isSame(as: "场") || quantity.unit.symbol.isSame(as: "场次")
        || quantity.unit.symbol.isSame(as: "期"))
        && quantity.value.map { $0 > ExactDecimal(1) } ?? true
    }
  }

  /// 六大产业, 20套公寓: counted things that no fair or contest has.
  private func isNoCountOfPeopleOrFirms(_ place: Place) -> Bool {
    switch ComparedName(place.figure.quantity.unit.symbol) {
    case "大", "所", "套", "项", "条", "亩", "公顷", "平方公里": true
    default: false
    }
  }
}
