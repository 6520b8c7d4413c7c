import Lexicon
import Measurements

/// Parts that complement each other, told one after the other with the same series of figures, and
/// their totals elsewhere in the article:
///
/// `新建项目41个，总投资达748.5亿元…；续建项目28个，总投资为64.67亿元…` beside `重点项目共69个，总投资813.17亿元`.
///
/// Which words complement each other, the table `complements` says. A total is found by its words;
/// only where one and no more stands near the parts, with the same words, does a difference count
/// as a failure.
struct ComplementCheck {
  let scope: CheckScope
  let article: ArticlePassages

  /// How many sentences away a total may stand if a difference is to count.
  private static let reach = 2

  func checks() -> [Check] {
    article.passages.indices.flatMap { index in
      scope.complements.flatMap { complement in
        series(of: complement, from: index).compactMap { check($0, of: complement, at: index) }
      }
    }
  }

  /// The figures that the parts have in the same place, with the words before each.
  private struct Slot {
    var figures: [Measurement]
    var subject: String
  }

  /// The figures of each part from where its word stands to the next part, or to the end of the
  /// sentence. All parts stand in one sentence, or each in a sentence of its own.
  private func groups(
    of complement: Complement, from index: Int
  ) -> [[(passage: Passage, figure: Int)]] {
    var groups: [[(Passage, Int)]] = []
    var (place, next) = (index, 0)
    for part in complement.parts {
      guard article.passages.indices.contains(place) else { return [] }
      var start = article.passages[place].start(of: part, from: next)
      if start == nil, !groups.isEmpty {
        place += 1
        guard article.passages.indices.contains(place) else { return [] }
        start = article.passages[place].start(of: part, from: 0)
      }
      guard let start else { return [] }
      let passage = article.passages[place]
      groups.append((start..<passage.figures.count).map { (passage, $0) })
      next = start + 1
    }
    return groups
  }

  private func series(of complement: Complement, from index: Int) -> [Slot] {
    let groups = groups(of: complement, from: index)
    var slots: [Slot] = []
    for offset in 0..<(groups.map(\.count).min() ?? 0) {
      let places = groups.map { $0[offset] }
      let figures = places.map { $0.passage.measurement($0.figure) }
      guard let first = figures.first, Set(figures).count == figures.count,
        figures.dropFirst().allSatisfy({ scope.addUp(first, $0) && $0.park == first.park })
      else { break }
      let subjects = zip(places, complement.parts).map { place, part in
        subject(
          place.passage.lead(of: place.figure).replacing(part, with: "")
            + place.passage.trail(of: place.figure))
      }
      guard Set(subjects).count == 1 else { break }
      slots.append(Slot(figures: figures, subject: subjects[0]))
    }
    return slots
  }

  private func subject(_ text: String) -> String {
    scope.words.removing(.modal, .aim, .done, .year, from: text)
  }

  private func check(_ slot: Slot, of complement: Complement, at index: Int) -> Check? {
    guard let first = slot.figures.first,
      let sum = scope.sum(of: slot.figures, in: first.quantity.unit)
    else { return nil }
    var checks: [(check: Check, isNamed: Bool, distance: Int)] = []
    for (place, passage) in article.passages.enumerated() {
      for figure in passage.figures.indices {
        let total = passage.measurement(figure)
        let name = passage.lead(of: figure) + passage.trail(of: figure)
        guard !slot.figures.contains(total), scope.addUp(total, first),
          total.park == first.park, total.scope == first.scope,
          complement.parts.allSatisfy({ !name.contains($0) }),
          complement.whole.isEmpty || name.contains(complement.whole),
          let converted = scope.sum(of: slot.figures, in: total.quantity.unit)
        else { continue }
        let check = Check(.partsOfTotal, total, slot.figures, converted)
        let isNamed = isAlike(name, slot.subject)
        if isNamed || check.outcome == .holds && isNamedLoosely(total, slot) {
          checks.append((check, isNamed, abs(place - index)))
        }
      }
    }
    if let agreeing = checks.filter({ $0.check.outcome == .holds }).min(by: {
      ($0.isNamed ? 0 : 1, $0.distance) < ($1.isNamed ? 0 : 1, $1.distance)
    }) {
      return agreeing.check
    }
    let near = checks.filter { $0.isNamed && $0.distance <= Self.reach }
    guard near.count == 1, let only = near.first, sum.value != nil else { return nil }
    return only.check
  }

  /// Whether the words of a total are those of the parts.
  private func isAlike(_ name: String, _ subject: String) -> Bool {
    let name = self.subject(name)
    return subject.count >= 2 && (name == subject || name.hasSuffix(subject))
  }

  /// Whether a sum that comes out may be meant as this total: what has been done sums up to what
  /// has been done, and figures of three digits do not meet by chance.
  private func isNamedLoosely(_ total: Measurement, _ slot: Slot) -> Bool {
    guard let first = slot.figures.first else { return false }
    let isSameStatus = (total.status == .actual) == (first.status == .actual)
    let digits = total.quantity.value.map { "\($0.significand.magnitude)".utf8.count } ?? 0
    return digits >= 3 && isSameStatus || total.sharesNoun(with: first)
  }
}

extension Passage {
  /// The first figure from an index on that a word stands before.
  fileprivate func start(of word: String, from index: Int) -> Int? {
    figures.indices.first { $0 >= index && gap(before: $0).last.contains(word) }
  }
}
