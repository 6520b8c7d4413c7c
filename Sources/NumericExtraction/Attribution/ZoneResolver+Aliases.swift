import Lexicon

/// Several names of one zone in one article.
extension ZoneResolver {
  /// A name where the text has it, and as it is told.
  struct WrittenName {
    var range: Range<Int>
    var name: String
  }

  /// The written name of a zone. One that the article has written like this lately is taken from there.
  func name(of written: Range<Int>, among names: inout [WrittenName]) -> String {
    for known in names.suffix(8).reversed()
    where known.range.count == written.count
      && written.indices.allSatisfy({
        units[$0] == units[$0 - written.lowerBound + known.range.lowerBound]
      })
    {
      return known.name
    }
    let name = writtenName(of: written)
    names.append(WrittenName(range: written, name: name))
    return name
  }

  /// The name as the text writes it, with the kind of zone in its short form: 湛江开发区 stays so,
  /// 湛江经济技术开发区 becomes 湛江经开区.
  func writtenName(of written: Range<Int>) -> String {
    var range = written
    // 杭州高新区（滨江）: the bracket is no part of the short name.
    if units[range.upperBound - 1].lexicalClass == .closeBracket,
      let open = range.last(where: { units[$0].lexicalClass == .openBracket })
    {
      range = range.lowerBound..<open
    }
    guard let kind = lexicon.zoneForm(endingIn: range.dropFirst(), of: units) else {
      return String(range, in: units)
    }
    return String(range.lowerBound..<kind.start, in: units) + kind.form.nameForm
  }

  /// The names of one zone of the gazetteer are one park: its usual name if the article writes none more
  /// often, a name without its province or city (两江新区 for 重庆两江新区) before the fuller one, else the one written most.
  func nameAlike(_ census: inout Census) {
    var names: [(zone: Int, all: [String])] = []
    for mention in census.mentions where !mention.isPart {
      guard let zone = mention.zone, let park = mention.park else { continue }
      if let index = names.firstIndex(where: { $0.zone == zone }) {
        if !names[index].all.contains(where: { $0.isSame(as: park) }) {
          names[index].all.append(park)
        }
      } else {
        names.append((zone, [park]))
      }
    }
    nameAsWrittenMost(&census)
    for (zone, all) in names {
      // The only name stays, if it tells the kind of zone.
      if all.count == 1, endsInForm(all[0]) { continue }
      // 光谷 is a nickname: a name that tells the kind of zone stands before it.
      var written = all.filter(endsInForm)
      let official = lexicon.zones[zone].shortName
      let ofKind = written.filter { $0.endsAlike(official, scalars: 3) }
      // 廊坊开发区 in the headline, 廊坊经济技术开发区 once at the head of the text
      if let titled = written.first(where: { name in
        census.isInHeading(name)
          && written.allSatisfy {
            $0 == name
              || census.mentions(of: $0) == 1
                && census.weight(of: $0) == 1
          }
      }), written.count > 1, !ofKind.contains(titled), titled.count <= official.count,
        !isFuller(titled, than: official),
        !written.contains(where: { isFuller(titled, than: $0) || isFuller($0, than: titled) })
      {
        rename(all, of: zone, to: titled, in: &census)
        continue
      }
      let most = written.max { census.mentions(of: $0) < census.mentions(of: $1) }
      if let most, !ofKind.isEmpty, ofKind.allSatisfy({ isRare($0, beside: most, in: census) }) {
        written = [most]
      } else if !ofKind.isEmpty {
        written = ofKind
      }
      // 包头稀土高新区, written as often as 稀土高新区
      if written.isEmpty
        || written.contains(where: { $0.isSame(as: official) })
          && written.allSatisfy({
            census.weight(of: $0) ?? 0 <= census.weight(of: official) ?? 0
          })
      {
        written = [official]
      }
      guard all.count > 1 || !written[0].isSame(as: all[0]) else { continue }
      let known = written.max { left, right in
        if isFuller(left, than: right) || isFuller(right, than: left) {
          return isFuller(left, than: right)
        }
        let (l, r) = (census.weight(of: left) ?? 0, census.weight(of: right) ?? 0)
        return l == r ? (left.count, right) < (right.count, left) : l < r
      }
      guard let known else { continue }
      rename(all, of: zone, to: known, in: &census)
    }
  }

  /// Gives all mentions of a zone of the gazetteer one name.
  private func rename(_ names: [String], of zone: Int, to known: String, in census: inout Census) {
    for name in names where name != known { census.count(name, as: known) }
    for index in census.mentions.indices where census.mentions[index].zone == zone {
      census.mentions[index].park = known
    }
  }

  /// 天津临港工业区 and 临港工业区, 乌鲁木齐综合保税区 and 乌鲁木齐综保区 are one zone where an article writes
  /// both: of a name with its city and one without, the one written more often stays; of a kind in
  /// full and in short, the short one. For zones that the gazetteer doesn't hold.
  private func nameAsWrittenMost(_ census: inout Census) {
    guard census.namesSeveral else { return }
    var counts: [ComparedName: Int] = [:]
    for mention in census.mentions where mention.zone == nil && !mention.isPart {
      if let park = mention.park { counts[ComparedName(park), default: 0] += 1 }
    }
    for name in census.parks where counts[ComparedName(name)] != nil {
      // 火炬高新区 beside 厦门火炬高新区
      if let known = census.parks.first(where: {
        counts[ComparedName($0)] == nil && isFuller($0, than: name)
      }) {
        census.rename(name, to: known)
        continue
      }
      let full = lexicon.zoneForms.first { $0.isWrittenInFull && name.ends(in: $0.form) }
      if let short = lexicon.withoutRankOfPlace(name), census.weight(of: short) != nil {
        census.rename(name, to: short)
      } else if let full {
        let short = String(name.dropLast(full.form.count)) + full.shortForm
        if census.weight(of: short) != nil {
          census.rename(name, to: short)
        } else if let other = census.parks.first(where: {
          $0 != name && (isFuller(short, than: $0) || isFuller($0, than: short))
        }) {
          // 郑州新郑综合保税区 in the headline, 新郑综保区 in the text
          census.rename(name, to: other)
        }
      } else if let other = census.parks.first(where: { isFuller(name, than: $0) && $0.count > 3 })
      {
        // 鲁西新区 in the headline, 菏泽鲁西新区 once in the text
        let isRare =
          (counts[ComparedName(name)] ?? 0) * 2 < counts[ComparedName(other)] ?? 0
          || (census.weight(of: name) ?? 0) * 3 < census.weight(of: other) ?? 0
        census.rename(isRare ? name : other, to: isRare ? other : name)
      }
    }
  }

  /// 西宁经济技术开发区（以下简称西宁开发区）: the short name that the article says it goes on with.
  func nameAsDefined(_ census: inout Census) {
    guard census.namesSeveral else { return }
    for (full, short) in zip(census.mentions, census.mentions.dropFirst())
    where !full.isPart && !short.isPart && !short.isReference {
      let open = full.range.upperBound
      guard let name = full.park, let defined = short.park, name != defined,
        open < short.range.lowerBound, short.range.lowerBound - open <= 7,
        units[open].lexicalClass == .openBracket,
        Self.definitions.occur(in: open + 1..<short.range.lowerBound, of: units)
      else { continue }
      census.rename(name, to: defined)
    }
  }

  private static let definitions = NameParts("简称", "下称")

  func endsInForm(_ name: String) -> Bool {
    let units = name.unicodeScalars.map { TextUnit($0) }
    return lexicon.zoneForm(endingIn: units.indices, of: units) != nil
  }

  /// Whether a name is another with its province or city in front.
  func isFuller(_ name: String, than other: String) -> Bool {
    guard name.utf8.count > other.utf8.count, name.ends(in: other) else { return false }
    let front = name.dropLast(other.count).unicodeScalars.map { TextUnit($0) }
    let match = lexicon.trie.longestMatch(
      in: front, from: 0, to: front.count, of: LexicalCategories(.place, .placeShort))
    return match?.length == front.count
  }

  /// The kinds that one zone may be called by, the fuller ones first.
  private static let kindsOfDevelopmentZones = ["经开区", "经济开发区", "开发区"]

  /// Within one article 柳河开发区 and 柳河经济开发区 are one zone: the fuller kind of the same place
  /// takes over the mentions of the shorter, unless it is rare beside it.
  func unify(_ census: inout Census) {
    guard census.namesSeveral else { return }
    let kinds = Self.kindsOfDevelopmentZones
    for name in census.parks {
      guard let kind = kinds.first(where: { name.ends(in: $0) }) else { continue }
      let place = String(name.dropLast(kind.count))
      guard
        let fuller = kinds.prefix(while: { $0 != kind }).map({ place + $0 })
          .first(where: { census.weight(of: $0) != nil })
      else { continue }
      // 廊坊开发区 in the headline, 廊坊经济技术开发区 once at the head of the text
      let keeps =
        isRare(fuller, beside: name, in: census) || isOnlyInTitles(fuller, census)
        || census.isInHeading(name) && census.mentions(of: fuller) == 1
      census.rename(keeps ? fuller : name, to: keeps ? name : fuller)
    }
  }

  /// 松木经开区 in the headline, 衡阳松木经济开发区 in the text: one zone, with its city in front and another kind;
  /// the name of greater weight stays.
  func unifyWithCity(_ census: inout Census) {
    guard census.namesSeveral else { return }
    let kinds = Self.kindsOfDevelopmentZones
    for name in census.parks {
      guard let kind = kinds.first(where: { name.ends(in: $0) }), name.count > kind.count + 1
      else { continue }
      let place = String(name.dropLast(kind.count))
      guard
        let other = census.parks.first(where: { other in
          other != name
            && kinds.contains { $0 != kind && isFuller(other, than: place + $0) }
        }), let weight = census.weight(of: name), let weightOfOther = census.weight(of: other)
      else { continue }
      census.rename(
        weight >= weightOfOther ? other : name, to: weight >= weightOfOther ? name : other)
    }
  }

  /// 原《大亚湾经济技术开发区…实施意见》: whether a name stands in the titles of documents alone.
  private func isOnlyInTitles(_ name: String, _ census: Census) -> Bool {
    census.mentions.allSatisfy { mention in
      guard mention.park?.isSame(as: name) ?? false else { return true }
      let before = max(mention.paragraph, mention.range.lowerBound - 40)..<mention.range.lowerBound
      return units.isTitleOpen(atEndOf: before)
    }
  }

  /// Whether an article writes a name less than a third as often as another of the same zone: then
  /// the other is the one that its readers know (西宁开发区).
  private func isRare(_ name: String, beside other: String, in census: Census) -> Bool {
    census.mentions(of: name) * 3 <= census.mentions(of: other)
  }
}
