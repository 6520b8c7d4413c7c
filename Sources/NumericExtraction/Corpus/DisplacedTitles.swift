/// Titles that a page prints away from their articles, moved to where they belong.
///
/// Text taken from a page's layout may give all bodies first and their headlines later. Such a
/// headline shares its rare pairs of characters (the park's name, the subject) with its own
/// article, and hardly any with the one that happens to follow it.
enum DisplacedTitles {
  /// The articles before and after a headline that it may belong to.
  private static let reach = 12

  /// Moves the headlines of the drafts. Does nothing where every article has its own. Linear: each
  /// headline is compared with at most 24 articles.
  static func move(in drafts: inout [ArticleSegmenter.Draft], units: Span<UInt16>) {
    guard drafts.count > 1 else { return }
    // Moving a headline may leave the next article without one, hence a second round.
    for _ in 0..<2 {
      let orphans = drafts.indices.filter { isOrphan(drafts[$0]) }
      guard let first = orphans.first else { break }
      let holders = drafts.indices.filter { $0 > first && !headlines(of: drafts[$0]).isEmpty }
      if holders.isEmpty { break }
      var moved = false
      for holder in holders where relocate(from: holder, among: orphans, &drafts, units) {
        moved = true
      }
      if !moved { break }
    }
    drafts.removeAll { $0.paragraphs.isEmpty }
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
  private static func relocate(
    from holder: Int, among orphans: [Int], _ drafts: inout [ArticleSegmenter.Draft],
    _ units: Span<UInt16>
  ) -> Bool {
    let near = orphans.filter { $0 != holder && $0 >= holder - reach && $0 < holder }
    guard !near.isEmpty else { return false }
    let bodies = (near + [holder]).map { CharacterPairs(of: drafts[$0], in: units) }
    var kept: [LaidOutParagraph] = []
    var taken: [Int: [LaidOutParagraph]] = [:]
    let groups = headlines(of: drafts[holder])
    for group in groups {
      let lines = drafts[holder].paragraphs[group]
      let scores = CharacterPairs.shares(of: lines.map(\.paragraph.units), in: bodies, units)
      var best: Int?
      for (place, score) in scores.dropLast().enumerated()
      where score > (best.map { scores[$0] } ?? 0) {
        best = place
      }
      if let best, let own = scores.last, scores[best] >= 0.3, scores[best] >= own + 0.2 {
        taken[near[best], default: []] += lines
      } else {
        kept += lines
      }
    }
    guard !taken.isEmpty else { return false }
    let rest = drafts[holder].paragraphs.dropFirst(groups.last?.upperBound ?? 0)
    drafts[holder].paragraphs = kept + rest
    for (target, lines) in taken { drafts[target].paragraphs.insert(contentsOf: lines, at: 0) }
    return true
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
