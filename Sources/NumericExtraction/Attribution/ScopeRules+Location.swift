import Lexicon
import Measurements

/// The park that a project, a firm or an event is in.
extension ScopeRules {
  /// A project, firm or event in the zone that the sentence or the paragraph names before it, else
  /// in the article's; none where the paragraph is set elsewhere.
  func located(_ scope: Scope, _ place: Place, _ rule: ScopeRule) -> Attribution {
    let passage = paragraph.paragraph.units.lowerBound..<place.figure.range.lowerBound
    let named = zones.mentions.last {
      passage.contains($0.range.lowerBound) && $0.park != nil
        && !isPartner($0.range, in: paragraph.paragraph.units)
    }
    if scope == .event, isOfRegion(place) || isOfWholeRegion(place) {
      return Attribution(scope: scope, park: "", rule: rule)
    }
    // 葛店经开区集中开工活动在光谷某地举行: where an event is held is not whose it is.
    if scope == .event, let named, isBesideSubject(named.range, in: place.sentence.range),
      let host = zones.mentions.first(where: {
        place.sentence.range.contains($0.range.lowerBound) && $0.park != nil
      })
        ?? zones.mentions.first(where: {
          passage.contains($0.range.lowerBound) && $0.park?.isSame(as: zones.main) ?? false
        }), host.opensClause || host.park?.isSame(as: zones.main) ?? false
    {
      return Attribution(scope: scope, park: host.park ?? zones.main, rule: rule)
    }
    if scope == .event, named == nil, isHostedByRegion(place) {
      return Attribution(scope: scope, park: "", rule: rule)
    }
    if isOutside(scope, place, named) { return Attribution(scope: scope, park: "", rule: rule) }
    if let park = named?.park { return Attribution(scope: scope, park: park, rule: rule) }
    if article.isAboutRegion {
      return Attribution(scope: scope, park: onlyZone(before: place) ?? "", rule: rule)
    }
    // 本届经洽会上，海门市共签约项目130个: what a city has at an event is not its zone's.
    if scope == .event,
      isHeldElsewhere(place.sentence.range) || subject(in: place.lead, of: place)?.scope == .region
    {
      return Attribution(scope: scope, park: "", rule: rule)
    }
    let isElsewhere =
      (scope == .enterprise || scope == .project) && isSetElsewhere
      || scope == .enterprise && article.isAboutEnterprise && !article.firmIsInPark
      || scope == .enterprise && article.tellsOfSettlement && (introducesFirm || tellsOfGroup)
    return Attribution(scope: scope, park: isElsewhere ? "" : zones.main, rule: rule)
  }

  /// 某区|举办了校企对接会，(会上签约12个): before the article has come to its zone, what a place holds is its own.
  private func isHostedByRegion(_ place: Place) -> Bool {
    let start = place.figure.range.lowerBound
    guard !zones.main.isEmpty,
      !article.zones.mentions.contains(where: {
        $0.range.lowerBound < start && ($0.park?.isSame(as: zones.main) ?? false)
      }),
      let host = words.first(.hosting, in: place.sentence.range.lowerBound..<start)
    else { return false }
    return paragraph.token(endingAt: host.lowerBound).map { $0.category == .place } ?? false
  }

  /// Whether what belongs to an event, a firm or a project is no zone's, whichever zone was named last.
  private func isOutside(_ scope: Scope, _ place: Place, _ named: ZoneMention?) -> Bool {
    let isNamedHere = named.map { $0.range.lowerBound >= place.sentence.range.lowerBound } ?? false
    switch scope {
    case .event: return article.isAboutRegion && named.map { isVenue($0.range) } ?? false
    case .enterprise:
      if isSeatedElsewhere(place) { return true }
      if isNamedHere { return false }
      // (公司在北京经开区的另一条产线月产4.5万片。)三地合计，公司去年营业收入105亿元: behind one of a firm's seats, the whole firm again.
      let isWholeFirm =
        article.isAboutEnterprise && !article.firmIsInPark && named != nil
        && Self.wholeFirms.occur(in: place.sentence.range.prefix(10), of: units)
      return article.tellsOfVisit || isWholeFirm || isInTown(place)
    case .project: return !isNamedHere && isInTown(place)
    default: return false
    }
  }

  /// (触控显示项目落户某经开区。)蓝海光电成立于2003年，…: a paragraph that says what the firm is that comes to the zone, elsewhere so
  /// far.
  private var introducesFirm: Bool {
    guard let opening = paragraph.sentences.first?.range else { return false }
    return Self.introductions.occur(in: opening, of: units)
  }

  private static let introductions = NameParts(
    "成立于", "创建于", "创立于", "始建于", "始创于", "是国内", "是全国", "是全球", "是我国", "是世界", "是中国", "是一家", "总部位于",
    "总部设在",
    "世界500强", "主要从事", "专业从事", "主营")

  /// (该公司)总部位于常州，(累计装机超5GW): what a sentence tells of a firm that it seats at another place than the zone's.
  private func isSeatedElsewhere(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard let seat = Self.seats.first(in: lead, of: units)?.upperBound,
      let match = lexicon.trie.longestMatch(
        in: units, from: seat, to: lead.upperBound, of: LexicalCategories(.place, .placeShort))
    else { return false }
    let name = seat..<min(lead.upperBound, seat + match.length + 8)
    return !zones.mentions.contains { name.contains($0.range.lowerBound) }
      && !zones.main.begins(with: lexicon.places[match.entry].shortName)
  }

  private static let seats = NameParts("总部位于", "总部设在", "总部在", "总部坐落于")

  /// 襄阳市“金秋送岗”招聘会在某广场举行，广德县重点项目集中开工仪式在某开发区举行: an event that is a city's or a county's by its name.
  private func isOfRegion(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    guard let host = words.first(.hosting, in: lead),
      let clause = place.sentence.clauses.first(where: { $0.contains(host.lowerBound) }),
      let region = paragraph.tokens(in: clause, of: LexicalCategories(.place)).first(where: {
        ["市", "县", "省"].contains(units[$0.range.upperBound - 1])
          && $0.range.lowerBound <= clause.lowerBound + 3
      }),
      region.range.upperBound < host.lowerBound,
      let held = (region.range.upperBound..<host.lowerBound).last(where: { units[$0] == "在" })
    else { return false }
    let name = region.range.upperBound..<held
    return !zones.mentions.contains {
      $0.range.overlaps(region.range) || name.contains($0.range.lowerBound)
    }
      && (words.has(.ceremony, in: name)
        || paragraph.tokens(in: name, of: LexicalCategories(.subject)).contains {
          names($0, .event)
        })
  }

  /// 当天，全市共有72个项目同步动工，总投资388亿元: what a city or county has on the day, up to the zone that the sentence names.
  private func isOfWholeRegion(_ place: Place) -> Bool {
    let lead = place.sentence.range.lowerBound..<place.figure.range.lowerBound
    return Self.wholeRegions.occur(in: lead.prefix(14), of: units)
      && !zones.mentions.contains { lead.contains($0.range.lowerBound) }
  }

  private static let wholeRegions = NameParts("全市", "全县", "全州", "全省")

  /// 位于昌马镇的抽水蓄能电站, 落户祥周镇的一家企业: what lies in a town, in an article whose headline names no zone.
  private func isInTown(_ place: Place) -> Bool {
    if let title = article.paragraphs.first?.paragraph, title.role.isHeading,
      zones.mentions.contains(where: {
        title.units.contains($0.range.lowerBound) && $0.park != nil
      })
    {
      return false
    }
    let opening = place.sentence.range.prefix(14)
    guard let seat = Self.seatsOfWorks.first(in: opening, of: units)?.lowerBound else {
      return false
    }
    return (seat + 3..<max(seat + 3, min(place.sentence.range.upperBound - 1, seat + 9))).contains {
      (units[$0] == "镇" || units[$0] == "乡") && (units[$0 + 1] == "的" || units[$0 + 1] == "一")
    }
  }

  private static let seatsOfWorks = NameParts("位于", "坐落", "落户", "地处")

  /// (某集团拟在某经开区建基地。)年报显示，集团2012年实现营业总收入1027亿元，市场占有率居全球第一: a paragraph on what the whole group has that
  /// comes to the zone.
  private var tellsOfGroup: Bool {
    Self.groups.occur(in: paragraph.paragraph.units, of: units)
  }

  private static let wholeFirms = NameParts("地合计", "公司预计", "集团", "全球", "公司整体", "公司全年", "全公司")
  private static let groups = NameParts(
    "年报显示", "半年报", "季报", "全球营业", "全球销售", "全球营收", "全球市场", "全球拥有", "全球布局", "在全球", "海外设", "国内布局",
    "全国布局",
    "居世界", "居全球", "位居世界", "旗下上市公司", "集团旗下")

  /// The zone of an article about a region that names no other, if it was named before.
  private func onlyZone(before place: Place) -> String? {
    let parks = Set(zones.mentions.compactMap(\.park))
    guard parks.count == 1, let park = parks.first else { return nil }
    return zones.mentions.contains { $0.range.upperBound <= place.figure.range.lowerBound }
      ? park : nil
  }

  /// 博览会在成都举行: an event at another place than the zone's.
  private func isHeldElsewhere(_ sentence: Range<Int>) -> Bool {
    sentence.contains { position in
      guard units[position] == "在",
        let match = lexicon.trie.longestMatch(
          in: units, from: position + 1, to: sentence.upperBound,
          of: LexicalCategories(.place, .placeShort))
      else { return false }
      let end = position + 1 + match.length
      let venue = lexicon.places[match.entry]
      return words.begins(.hosting, at: end, before: sentence.upperBound)
        && !venue.shortName.isEmpty && !zones.main.begins(with: venue.shortName)
        && !zones.mentions.contains { $0.range.contains(position + 1) }
    }
  }
}
