/// Titles that a page prints away from their articles, moved to where they belong.
///
/// Text taken from a page's layout may give all bodies first and their headlines later. Such a
/// headline shares its rare pairs of characters (the park's name, the subject) with its own
/// article, and hardly any with the one that happens to follow it.
struct DisplacedTitles {
  /// How many articles back a headline may belong.
  private static let reach = 12

  private var drafts: [ArticleSegmenter.Draft]
  /// The pairs of the last articles that were compared.
  private var pairs: [Int: CharacterPairs] = [:]

  /// Moves the headlines of the drafts. Does nothing where every article has its own. Linear: each
  /// headline is compared with at most 13 articles.
  static func move(in drafts: inout [ArticleSegmenter.Draft], units: Span<UInt16>) {
    guard drafts.count > 1, drafts.contains(where: isOrphan) else { return }
    var titles = DisplacedTitles(drafts: drafts)
    // Moving a headline may leave the next article without one, hence a second round.
    for _ in 0..<2 where !titles.moveAll(in: units) { break }
    drafts = titles.drafts.filter { !$0.paragraphs.isEmpty }
  }

  private init(drafts: [ArticleSegmenter.Draft]) { self.drafts = drafts }

  /// Goes through all articles once; false where nothing moved.
  private mutating func moveAll(in units: Span<UInt16>) -> Bool {
    let isOrphan = drafts.map(Self.isOrphan)
    var moved = false
    pairs = [:]
    for holder in drafts.indices {
      pairs[holder - Self.reach - 1] = nil
      let orphans = (max(0, holder - Self.reach)..<holder).filter { isOrphan[$0] }
      if !orphans.isEmpty, relocate(from: holder, to: orphans, in: units) { moved = true }
    }
    return moved
  }

  /// Whether the article begins with its body.
  private static func isOrphan(_ draft: ArticleSegmenter.Draft) -> Bool {
    guard draft.hasBody, let first = draft.paragraphs.first else { return false }
    return first.paragraph.role == .body
  }

  /// The headlines before the article's body, as ranges of its paragraphs: single lines, or a park
  /// with a colon and the line after it.
  private static func headlines(of draft: ArticleSegmenter.Draft) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < draft.paragraphs.count, draft.paragraphs[index].paragraph.role.isHeading,
      draft.paragraphs[index].markLevel == 0
    {
      let takesNext =
        draft.paragraphs[index].endsWithColon && index + 1 < draft.paragraphs.count
        && draft.paragraphs[index + 1].paragraph.role.isHeading
      ranges.append(index..<(index + (takesNext ? 2 : 1)))
      index += takesNext ? 2 : 1
    }
    return ranges
  }

  /// Moves the headlines of one article that belong to orphans; false where none does.
  private mutating func relocate(
    from holder: Int, to orphans: [Int], in units: Span<UInt16>
  ) -> Bool {
    let groups = Self.headlines(of: drafts[holder])
    guard let end = groups.last?.upperBound else { return false }
    var bodies: [CharacterPairs] = []
    for index in orphans + [holder] { bodies.append(pairs(of: index, in: units)) }
    var kept: [LaidOutParagraph] = []
    var taken: [Int: [LaidOutParagraph]] = [:]
    for group in groups {
      let lines = drafts[holder].paragraphs[group]
      let shares = CharacterPairs.shares(of: lines.map(\.paragraph.units), in: bodies, units)
      let own = shares.last ?? 0
      let best = zip(orphans, shares).max { $0.1 < $1.1 }
      if let best, best.1 >= 0.3, best.1 >= own + 0.2 {
        taken[best.0, default: []] += lines
      } else {
        kept += lines
      }
    }
    guard !taken.isEmpty else { return false }
    drafts[holder].paragraphs.replaceSubrange(0..<end, with: kept)
    for (target, lines) in taken { drafts[target].paragraphs.insert(contentsOf: lines, at: 0) }
    if kept.isEmpty { releasePicture(of: holder, to: taken.keys.sorted(), in: units) }
    return true
  }

  /// A picture and its text that only stood behind the headlines go with the article that the
  /// picture's credit names.
  private mutating func releasePicture(
    of holder: Int, to targets: [Int], in units: Span<UInt16>
  ) {
    let rest = drafts[holder].paragraphs
    let credit = rest.last { $0.paragraph.role == .caption }
    let isPicture = rest.allSatisfy {
      $0.paragraph.role == .caption || Picture.isText($0.paragraph.units, in: units)
    }
    guard let credit, isPicture,
      let target = targets.last(where: {
        Picture.isMentioned(sourceOf: credit.paragraph.units, by: drafts[$0], in: units)
      })
    else { return }
    drafts[target].paragraphs += rest
    drafts[holder].paragraphs = []
  }

  private mutating func pairs(of index: Int, in units: Span<UInt16>) -> CharacterPairs {
    if let known = pairs[index] { return known }
    let new = CharacterPairs(of: drafts[index], in: units)
    pairs[index] = new
    return new
  }
}

/// The pairs of neighbouring ideographs in an article's body, as a set of 65,536 hashes.
struct CharacterPairs {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// The pairs of an article's body.
  init(of draft: ArticleSegmenter.Draft, in units: Span<UInt16>) {
    for item in draft.paragraphs where item.paragraph.role == .body {
      Self.forEach(in: item.paragraph.units, units) { hash in
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      }
    }
  }

  private func contains(_ hash: UInt16) -> Bool {
    bits[Int(hash >> 6)] & (1 << UInt64(hash & 63)) != 0
  }

  /// For each body, the share of the lines' pairs that it has; a pair that fewer bodies have
  /// weighs more.
  static func shares(
    of lines: [Range<Int>], in bodies: [CharacterPairs], _ units: Span<UInt16>
  ) -> [Double] {
    var shares = [Double](repeating: 0, count: bodies.count)
    var total = 0.0
    for line in lines {
      forEach(in: line, units) { hash in
        let owners = bodies.indices.filter { bodies[$0].contains(hash) }
        let weight = 1 / Double(max(owners.count, 1))
        total += weight
        for owner in owners { shares[owner] += weight }
      }
    }
    return total == 0 ? shares : shares.map { $0 / total }
  }

  private static func forEach(
    in range: Range<Int>, _ units: Span<UInt16>, _ body: (UInt16) -> Void
  ) {
    guard range.count > 1 else { return }
    for index in range.dropLast()
    where CharacterClass.isIdeograph(units[index]) && CharacterClass.isIdeograph(units[index + 1]) {
      body(units[index] &* 0x9E37 ^ units[index + 1] &* 0x79B1)
    }
  }
}
