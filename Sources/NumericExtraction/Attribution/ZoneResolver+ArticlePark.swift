import Lexicon

/// The zone that an article is about, where it is not the one named most.
extension ZoneResolver {
  /// 嘉兴化工新材料园区位于…嘉兴港区: the park, by its place and trade, that the text of a page begins to tell of.
  func parkAtOpening(
    _ census: inout Census, in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)]
  ) -> String? {
    guard
      let opening = paragraphs.first(where: { !$0.paragraph.role.isHeading })?.paragraph.units,
      let place = lexicon.trie.longestMatch(
        in: units, from: opening.lowerBound, to: opening.upperBound,
        of: LexicalCategories(.place, .placeShort)),
      let end =
        (opening.lowerBound + place.length
        + 4..<max(
          opening.lowerBound + place.length + 4, min(opening.upperBound, opening.lowerBound + 18)))
        .first(where: {
          Self.yard.end(opening.lowerBound..<$0, in: units)
            && Self.lying.begin($0..<opening.upperBound, in: units)
        }),
      case let name = opening.lowerBound..<end, isNoun(name),
      // Nothing that is known as a zone.
      !census.mentions.contains(where: { $0.range.overlaps(name) && $0.namedZone != nil })
    else { return nil }
    let park = String(
      nameWithinCounty(behindProvince(name), placeOf: place.length), in: units)
    census.mentions.removeAll { $0.range.overlaps(name) }
    let mention = ZoneMention(range: name, park: park, paragraph: opening.lowerBound)
    let index = census.mentions.firstIndex { $0.range.lowerBound > name.lowerBound }
    census.mentions.insert(mention, at: index ?? census.mentions.endIndex)
    return park
  }

  /// 广西|田东石化工业园区: a name that begins with a province and goes on with a place of it.
  func behindProvince(_ name: Range<Int>) -> Range<Int> {
    guard
      let province = lexicon.trie.longestMatch(
        in: units, from: name.lowerBound, to: name.upperBound,
        of: LexicalCategories(.place, .placeShort)),
      lexicon.places.level(at: province.entry) == .province
    else { return name }
    let rest = name.dropFirst(province.length)
    return beginsWithPlace(rest) ? rest : name
  }

  private static let costs = NameParts("投资", "总投资", "计划投资", "计划总投资", "用地")
  private static let lying = NameParts("位于", "地处", "坐落", "成立于", "始建于", "规划面积", "总规划")

  /// 芜湖航空产业园: the park with a place and a trade in its name that an article tells of which names no zone, and
  /// goes back to.
  func parkOfItsOwn(_ census: Census) -> String? {
    guard
      let park = census.mentions.first(where: {
        $0.isPart && $0.park == nil && (beginsWithPlace($0.range) || $0.range.count > 7)
          // 道道全粮油产业园|投资10亿元: a project of some zone.
          && !Self.costs.begin($0.range.upperBound..<units.count, in: units)
      }),
      census.mentions.contains(where: {
        $0.isReference && $0.range.lowerBound > park.range.upperBound
      })
    else { return nil }
    return writtenName(of: park.range)
  }

  /// 上半年|淄博|经济“成绩单”揭晓: the city that the headline names in short, where the text goes through its counties.
  func prefecture(
    inHeadingOf paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)],
    around place: String?
  ) -> String? {
    guard let title = paragraphs.first?.paragraph, title.role.isHeading, let place else {
      return nil
    }
    let name = place.unicodeScalars.map { TextUnit($0) }
    guard
      let known = lexicon.trie.longestMatch(
        in: name, from: 0, to: name.count, of: LexicalCategories(.place, .placeShort)),
      known.length == name.count, lexicon.places.level(at: known.entry) != .prefecture
    else { return nil }
    let code = lexicon.places[known.entry].code
    for position in title.units {
      guard
        let match = lexicon.trie.longestMatch(
          in: units, from: position, to: title.units.upperBound,
          of: LexicalCategories(.place, .placeShort)),
        lexicon.places.level(at: match.entry) == .prefecture
      else { continue }
      let city = lexicon.places[match.entry]
      return city.code.prefix(4) == code.prefix(4) && !city.shortName.isEmpty
        ? city.shortName : nil
    }
    return nil
  }

  /// Whether a zone comes up but once, in the second half of an article of some length: what the article
  /// is about bears another name.
  func isNamedLate(
    _ park: String, _ census: Census,
    in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)]
  ) -> Bool {
    guard census.weight(of: park) == 1, paragraphs.count > 3,
      let first = census.mentions.first(where: { $0.park?.isSame(as: park) ?? false }),
      let start = paragraphs.first?.paragraph.units.lowerBound,
      let end = paragraphs.last?.paragraph.units.upperBound
    else { return false }
    return first.range.lowerBound - start > (end - start) / 2
      && !census.mentions.contains {
        $0.isReference && $0.range.lowerBound < first.range.lowerBound
      }
  }

  /// 内蒙古新增三家高新区: a headline of an autonomous region that names no zone; 全区 is the region then.
  func isOfAutonomousRegion(
    _ paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)], mentions: [ZoneMention]
  ) -> Bool {
    guard let title = paragraphs.first?.paragraph, title.role.isHeading,
      !mentions.contains(where: { title.units.contains($0.range.lowerBound) && $0.park != nil })
    else { return false }
    let match = lexicon.trie.longestMatch(
      in: units, from: title.units.lowerBound, to: title.units.upperBound,
      of: LexicalCategories(.place, .placeShort))
    return match.map { lexicon.places.name(at: $0.entry).ends(in: "自治区") } ?? false
  }

  /// Whether a heading names the zone, or the text begins with it: then the article is about it,
  /// however often it speaks of zones in general.
  func isNamed(
    _ park: String, inHeadingOf paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)],
    _ mentions: [ZoneMention]
  ) -> Bool {
    let names = mentions.filter {
      !$0.isPart && !$0.isReference && $0.park?.isSame(as: park) ?? false
    }
    // 开发区概况, then 昆山开发区创办于…
    let starts = paragraphs.prefix(paragraphs.first?.paragraph.role.isHeading ?? false ? 2 : 1)
      .map(\.paragraph.units.lowerBound)
    return names.contains { starts.contains($0.range.lowerBound) }
      || paragraphs.contains { paragraph, _ in
        paragraph.role.isHeading
          && names.contains { paragraph.units.contains($0.range.lowerBound) }
      }
  }

  /// “十二五”时期，玉门经济开发区…: whether the zone is what the first sentence of the text tells of.
  func isNamedFirst(
    _ park: String, in paragraphs: [(paragraph: Paragraph, tokens: ArraySlice<Token>)],
    _ mentions: [ZoneMention]
  ) -> Bool {
    guard let first = mentions.first(where: { !$0.isPart && !$0.isReference }),
      first.park?.isSame(as: park) ?? false
    else { return false }
    // Below headings (土地与厂房资源, 一、土地资源) the text begins.
    return paragraphs.lazy.filter { $0.paragraph.units.count > 16 }.prefix(2).contains {
      paragraph, _ in
      paragraph.units.contains(first.range.lowerBound)
        && first.range.lowerBound - paragraph.units.lowerBound <= 14
    } && opensClause(first)
  }
}
