import Lexicon
import Measurements

/// Zones that are counted, which is a matter of the region.
extension ScopeRules {
  /// 全省160家开发区, 六个试点园区: zones counted are a matter of the region.
  func countsZones(_ place: Place) -> Bool {
    if countsInZone(place) || makesUp(place) || countsPartners(place) { return false }
    return place.figure.quantity.unit.kind == .count
      && (place.phrase?.rule == .nounBehind || place.phrase?.rule == .nounBefore)
      && (phraseEnds(.countedZones, place) || countsKind(place) || countsYards(place))
      || countsListedZones(place) || countsNamedKind(place)
  }

  /// (在)157家参评高新区(中): a kind of zone directly behind the number.
  private func countsNamedKind(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    guard place.figure.quantity.unit.kind == .count,
      let zone = zones.mentions.first(where: { $0.range.lowerBound >= end }), zone.isPlural,
      zone.range.lowerBound - end <= 4,
      (end..<zone.range.lowerBound).allSatisfy(isPartOfName)
        // (全省158家)省级以上开发区
        || Self.levelsAndAbove.end(end..<zone.range.lowerBound, in: units)
    else { return false }
    return Self.kindsOfZones.end(zone.range, in: units)
  }

  /// (苏州工业园区16.9亿美元，无锡高新区8.2亿美元，)两家合计占全省的18.2%, 三区加起来: what zones that the sentence or the one before it has
  /// told of come to together.
  func isTotalOfZones(_ place: Place) -> Bool {
    let opening = place.clause.prefix(6)
    guard let total = opening.first(where: { Self.totals.begin($0..<units.count, in: units) }),
      (1...3).contains(total - place.clause.lowerBound),
      (place.clause.lowerBound..<total).contains(where: {
        units[$0].lexicalClass == .chineseDigit || units[$0].lexicalClass == .digit
      })
    else { return false }
    let earlier =
      place.sentenceIndex > 0
      ? paragraph.sentences[place.sentenceIndex - 1].range.lowerBound
      : place.sentence.range.lowerBound
    var named: [String] = []
    for zone in zones.mentions where (earlier..<total).contains(zone.range.lowerBound) {
      guard let park = zone.namedZone, !named.contains(where: { $0.isSame(as: park) }) else {
        continue
      }
      named.append(park)
    }
    return named.count > 1
  }

  private static let totals = NameParts("合计", "总计", "共计", "加起来", "共占", "共实现", "共完成")
  private static let levelsAndAbove = NameParts("级以上", "级及以上", "参评的", "入围的", "上榜的", "参加考核的")
  private static let kindsOfZones = NameParts("高新区", "经开区", "开发区", "综保区", "保税区", "示范区", "自贸区")

  /// 由南部产业园、北部产业园等三个片区组成: the parts that a zone is made up of are its own.
  private func makesUp(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    return Self.makingUp.occur(
      in: end..<max(end, min(place.clause.upperBound, end + 12)), of: units)
  }

  private static let makingUp = NameParts("组成", "构成")

  /// (高新区)与广东、贵州等地的37个开发区|建立合作: those with whom a zone works together are its own count.
  private func countsPartners(_ place: Place) -> Bool {
    let end = place.figure.range.upperBound
    guard
      let with = place.lead.last(where: { units[$0] == "与" || units[$0] == "同" || units[$0] == "和" }
      ),
      with > place.clause.lowerBound,
      !zones.mentions.contains(where: {
        (with..<end).contains($0.range.lowerBound) && $0.park != nil
      })
    else { return false }
    return Self.alliances.occur(
      in: end..<max(end, min(place.clause.upperBound, end + 16)), of: units)
  }

  private static let alliances = NameParts(
    "建立", "结对", "结成", "签订", "签署", "开展合作", "合作共建", "达成", "缔结", "联手", "联动")

  /// (全市新登记市场主体5.2万户，)其中经开区4860户: what a zone has of what was counted.
  func countsInZone(_ place: Place) -> Bool {
    guard
      // 其中落在高新区|的有|14个
      let zone = zones.mentions.last(where: {
        (0...2).contains(place.figure.range.lowerBound - $0.range.upperBound)
          && ($0.range.upperBound..<place.figure.range.lowerBound).allSatisfy {
            units[$0] == "的" || units[$0] == "有"
          }
      }),
      !zone.isPlural, zone.park != nil,
      paragraph.figures(in: place.sentence.range.lowerBound..<place.figure.range.lowerBound)
        .contains(where: { $0.kind == place.figure.quantity.unit.kind })
    else { return false }
    return words.begins(.partOf, at: place.clause.lowerBound, before: place.clause.upperBound)
      && (zone.range.lowerBound - place.clause.lowerBound <= 3
        || zone.range.lowerBound - place.clause.lowerBound <= 5
          && ["在", "于"].contains(units[zone.range.lowerBound - 1]))
  }

  /// (有)26家园区(亩均税收低于5万元) in an article about the zones of a region; 全疆36个园区(综合评价).
  private func countsYards(_ place: Place) -> Bool {
    guard let phrase = place.phrase?.range, phrase.count >= 2,
      article.isAboutRegion || endsInRegion(place.lead)
    else { return false }
    let end = endOfCounted(phrase)
    return end - 2 >= phrase.lowerBound && units[end - 2] == "园" && units[end - 1] == "区"
  }

  /// (在)全省: whether a passage ends in a region.
  func endsInRegion(_ lead: Range<Int>) -> Bool {
    // 湖南(4家园区)
    if let match = lexicon.endings.longestMatch(
      in: units, endingAt: lead.upperBound, from: max(lead.lowerBound, lead.upperBound - 6),
      of: LexicalCategories(.placeShort)),
      lead.upperBound - match.length == lead.lowerBound
    {
      return true
    }
    guard let token = paragraph.token(endingAt: lead.upperBound),
      token.range.lowerBound >= lead.lowerBound
    else { return false }
    return token.category == .place || token.category == .subject && names(token, .region)
  }

  /// 园区(综合评价), 省级以上开发区(综合考评): where what is counted ends, before what it is counted for.
  private func endOfCounted(_ phrase: Range<Int>) -> Int {
    words.first(.assessment, in: phrase).map { assessed in
      assessed.lowerBound - (units[assessed.lowerBound - 1] == "合" ? 2 : 0)
    } ?? phrase.upperBound
  }

  /// 厦门火炬高新区、莆田高新区、龙岩高新区3家: as many zones as the list before names.
  private func countsListedZones(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .count,
      zones.mentions.contains(where: { $0.range.upperBound == place.figure.range.lowerBound }),
      let count = place.figure.quantity.value, count.isWhole
    else { return false }
    let listed = listedZones(before: place.figure.range.lowerBound, in: place.sentence.range)
    guard let last = listed.last, last.range.upperBound == place.figure.range.lowerBound else {
      return false
    }
    return listed.count > 1 && count == ExactDecimal(listed.count)
  }

  /// 21家自贸试验区, 15个省级以上开发区: the phrase behind the number ends in a kind of zone that no zone
  /// has inside itself.
  private func countsKind(_ place: Place) -> Bool {
    guard let phrase = place.phrase, phrase.rule == .nounBehind else { return false }
    // 126家省级以上开发区(综合考评): what they are counted for.
    let end = endOfCounted(phrase.range)
    let named = phrase.range.lowerBound..<max(phrase.range.lowerBound, end)
    guard let kind = lexicon.zoneForm(endingIn: named, of: units)?.form.shortForm else {
      return false
    }
    return ["开发区", "高新区", "经开区", "综保区", "自贸区", "示范区"].contains { kind.ends(in: $0) }
  }
}
