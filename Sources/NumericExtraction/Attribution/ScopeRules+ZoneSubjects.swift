import Lexicon
import Measurements

/// Which zones that a range names are its subject.
extension ScopeRules {
  /// 中源重科|阜阳工业园: a park with a name in front of its place, at the head of a clause.
  func isOfFirm(_ zone: Range<Int>, in range: Range<Int>) -> Bool {
    let lead = range.lowerBound..<zone.lowerBound
    return (2...8).contains(lead.count) && lead.allSatisfy(isPartOfName)
      && !lexicon.hasBoundary(
        endingAt: zone.lowerBound, from: range.lowerBound, in: units, lengths: 1...3)
  }

  /// (走进)亿纬锂能|荆门产业园: a park with a brand and a trade in front of it, at the head of a clause.
  func isBehindTrade(_ zone: Range<Int>, in range: Range<Int>) -> Bool {
    let start = range.lowerBound + (Self.visiting.length(beginning: range, in: units) ?? 0)
    guard (4...6).contains(zone.lowerBound - start) else { return false }
    let lead = start..<zone.lowerBound
    return lead.allSatisfy(isPartOfName) && FirmNames.endsInTrade(lead, in: units)
  }

  private static let visiting = NameParts("走进", "在", "位于", "来到")

  /// 某工业园规划占地2300亩，总投资60亿元: whether the sentence tells what a part of the zone costs as a whole.
  func costsAsWhole(_ part: Range<Int>) -> Bool {
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: part.lowerBound)].range
    let end = part.upperBound
    let rest = end..<max(end, min(sentence.upperBound, end + 24))
    if !rest.isEmpty, Self.wholeCosts.occur(in: rest, of: units) { return true }
    // 1.航空智能制造产业园。总投资15亿元，占地310亩: a label, and what the sentence behind it says.
    let range = paragraph.paragraph.units
    guard part.lowerBound - range.lowerBound <= 3, end + 1 < range.upperBound,
      units[end].lexicalClass == .sentenceEnd || units[end].lexicalClass == .colon
    else { return false }
    return Self.labelCosts.begin(end + 1..<range.upperBound, in: units)
  }

  private static let labelCosts = NameParts("总投资", "占地", "建筑面积", "总建筑面积", "计划总投资", "规划总投资")

  private static let wholeCosts = NameParts("，总投资", ",总投资", ",计划总投资", ",计划投资")

  /// (营口高新区扶持企业58户；)沿海产业基地(落实减税1.7亿元): a zone that no table holds, where an article on a region goes
  /// on to it.
  func zoneByName(in range: Range<Int>) -> Subject? {
    guard article.isAboutRegion, range.count > 6,
      !zones.mentions.contains(where: { $0.range.lowerBound == range.lowerBound }),
      // 广东|产业园区: those of a province
      !zones.mentions.contains(where: { $0.isPlural && range.contains($0.range.lowerBound) })
    else { return nil }
    let head = range.prefix(15)
    guard
      let end = (range.lowerBound + 5..<max(range.lowerBound + 5, head.upperBound)).first(where: {
        isZoneByName(range.lowerBound..<$0)
          && Self.deedsOfZones.begin($0..<range.upperBound, in: units)
      })
    else { return nil }
    let name = range.lowerBound..<end
    return Subject(range: name, scope: .park, park: String(name, in: units))
  }

  private static let deedsOfZones = NameParts(
    "完成", "实现", "落实", "新增", "引进", "签约", "增长", "下降", "达", "进出口", "产值", "采购", "财政", "税收", "固定资产")

  /// 红安经开区(新型产业园): the zone in front of the name of its part.
  func isInFrontOfPart(_ zone: ZoneMention) -> Bool {
    !zone.isPart
      && zones.mentions.contains {
        $0.isPart && $0.range.lowerBound == zone.range.lowerBound
          && $0.range.upperBound > zone.range.upperBound
      }
  }

  /// 合肥高新区、芜湖高新区(共实现产值100亿元): zones that are told of together, so that no figure is of the first.
  func isJoinedToZone(_ index: Int, in range: Range<Int>) -> Bool {
    let zone = zones.mentions[index]
    let next = zones.mentions[(index + 1)...].first
    guard let next, next.range.lowerBound == zone.range.upperBound + 1,
      next.range.upperBound <= range.upperBound,
      ["、", "和", "及"].contains(units[zone.range.upperBound]),
      let park = zone.namedZone,
      // 玉溪市工业园区和|高新区: the zone of the same place that is called by its kind.
      let other = next.namedZone ?? (next.isReference ? next.park : nil)
    else { return false }
    return !park.isSame(as: other)
  }

  /// 园内(设有五个区域): where something is, in the park or the works that were spoken of last.
  func isInside(_ zone: Range<Int>) -> Bool {
    zone.count == 2 && units[zone.lowerBound] == "园" && units[zone.lowerBound + 1] == "内"
  }

  /// 区内|昆山出口加工区, 园区的|生物医药产业园: a reference that says where the zone or part named behind it lies.
  func isInFrontOfZone(_ index: Int) -> Bool {
    guard zones.mentions[index].isReference, index + 1 < zones.mentions.endIndex else {
      return false
    }
    let (end, next) = (zones.mentions[index].range.upperBound, zones.mentions[index + 1])
    let start = end < units.count && units[end] == "的" && next.isPart ? end + 1 : end
    return next.range.lowerBound == start && (next.namedZone != nil || next.isPart)
  }

  /// 长春高新区、吉林高新区、通化医药高新区等|3个区域(完成税收…): the last of zones that are counted, or told of, together.
  func closesListOfMany(_ zone: ZoneMention) -> Bool {
    let end = zone.range.upperBound
    guard units[end] == "等" else { return false }
    let isMany =
      paragraph.figure(at: end + 1).map { $0.kind == .count } ?? false
      || Self.zonesInGeneral.begin(end + 1..<end + 5, in: units)
    guard isMany else { return false }
    let sentence = paragraph.sentences[paragraph.sentenceIndex(at: zone.range.lowerBound)].range
    return listedZones(before: end, in: sentence).count > 1
  }

  private static let zonesInGeneral = NameParts("园区", "开发区", "高新区", "经开区", "重点园区", "功能区", "地区")

  /// 荆州经开区、青岛西海岸新区等(17个单位): a zone in an enumeration of several that 等 closes.
  func isOneOfExamples(_ zone: ZoneMention, in range: Range<Int>) -> Bool {
    guard isExample(zone.range, in: range) else { return false }
    let end =
      (zone.range.upperBound..<range.upperBound).first { units[$0] == "等" } ?? range.upperBound
    return zones.mentions.contains {
      $0.range.lowerBound >= zone.range.upperBound && $0.range.upperBound <= end
        && $0.park != zone.park
    }
  }
}
