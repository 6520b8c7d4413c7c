import Measurements

/// A total and its parts within one sentence.
///
/// - `422人：博士后1人、博士4人…`: a colon, or 分别为, begins all parts. Their sum is the total.
/// - `从业人员3.5万名，其中技能型人才1.7万名`: 其中 begins parts that need not be all; none is above the
///   whole. Where they happen to sum up to the total, that is said.
/// - `国家级5家、省级9家，合计14家`: the total behind its parts.
/// - `113个重点项目；当年60个项目开工，60个…，46个…`: groups of the whole that may overlap.
///
/// Parts that come to less than the total fail only where a list claims to be complete: it ends the
/// sentence and says no 等. More than the total is never a failure, since groups may overlap.
struct PartsCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    article.passages.flatMap { passage in
      let lists = passage.figures.indices.compactMap { list(in: passage, after: $0) }
      let sums = passage.figures.indices.compactMap { sum(in: passage, at: $0) }
      let listed = Set(lists.map(\.total))
      let groups = passage.figures.indices.filter { !listed.contains($0) }
        .compactMap { overlappingGroups(in: passage, of: $0) }
      return lists.compactMap { judge($0, in: passage) } + sums + groups
    }
  }

  /// A total and the parts that are listed behind it, by their indices in a passage.
  private struct List {
    var total: Int
    var parts: ClosedRange<Int>
    /// Whether the words claim that the list is complete.
    var isComplete: Bool
  }

  private enum Opening {
    case complete, partial

    /// The marks that may stand between the parts. Behind a semicolon 其中 need not hold any more.
    var marks: String { self == .complete ? "、,;" : "、," }
  }

  /// What the words behind a total announce.
  private func opening(_ gap: Gap) -> Opening? {
    guard let mark = gap.marks.first else { return nil }
    let words = scope.words
    // Nothing but a mark behind 其中 may stand before the first part.
    let isDirect = gap.marks.count == 1 || gap.marks.count == 2 && gap.words[1].count <= 4
    if words.begins(gap.rest, with: .among), isDirect, !words.has(.effect, in: gap.rest) {
      return .partial
    }
    if words.begins(gap.rest, with: .consists), isDirect { return .complete }
    return mark == ":" && gap.marks.count == 1 && gap.first.count <= 8 ? .complete : nil
  }

  private func list(in passage: Passage, after total: Int) -> List? {
    let whole = passage.measurement(total)
    guard whole.isLevel, total + 1 < passage.figures.count,
      let opening = opening(passage.gap(after: total)),
      scope.addUp(whole, passage.measurement(total + 1)),
      !scope.words.has(.each, in: passage.lead(of: total + 1))
    else { return nil }
    var last = total + 1
    while last + 1 < passage.figures.count,
      continues(passage, from: last, of: whole, marks: opening.marks)
    {
      last += 1
    }
    let parts = total + 1...last
    let isOpen =
      scope.words.begins(passage.trail(of: last), with: .open)
      || passage.gap(after: last).words.contains { scope.words.begins($0, with: .open) }
    return List(
      total: total, parts: parts,
      isComplete: opening == .complete && !isOpen && passage.endsBehind(last))
  }

  /// Whether the next figure continues a list: one mark between them (and 、 within the name of a
  /// part, where nothing hangs on the list being complete), and no word that begins something else.
  private func continues(
    _ passage: Passage, from index: Int, of whole: Measurement, marks: String
  ) -> Bool {
    let gap = passage.gap(after: index)
    guard scope.addUp(whole, passage.measurement(index + 1)), let mark = gap.marks.first,
      marks.contains(mark), gap.text.count <= 30,
      gap.marks.dropFirst().allSatisfy({ $0 == "、" && marks == Opening.partial.marks })
    else { return false }
    return ![.among, .sum, .each, .effect].contains { scope.words.has($0, in: gap.text) }
  }

  private func judge(_ list: List, in passage: Passage) -> Check? {
    let whole = passage.measurement(list.total)
    let parts = list.parts.map(passage.measurement)
    guard let sum = scope.sum(of: parts, in: whole.quantity.unit) else { return nil }
    // 3个园区：东园企业10个、西园8个、南园9个 lists what was counted, not its parts.
    if whole.quantity.value == ExactDecimal(parts.count) { return nil }
    let total = ValueInterval(whole.quantity)
    let fit = parts.allSatisfy { part in
      scope.sum(of: [part], in: whole.quantity.unit).map { !total.isBelow($0.interval) } ?? false
    }
    let equation = Check(.partsOfTotal, whole, parts, sum)
    guard fit else { return excess(whole, parts, sum) }
    if parts.count > 1, equation.outcome == .holds { return equation }
    if sum.interval.isBelow(total), list.isComplete, parts.count > 1 {
      return Self.isNear(sum, whole) ? equation : equation.unlessHolding(.tooFarApart)
    }
    if total.isBelow(sum.interval) { return equation.unlessHolding(.overlappingGroups) }
    return subset(whole, parts, sum)
  }

  /// Parts that are not above the whole, as far as bounds tell.
  private func subset(
    _ whole: Measurement, _ parts: [Measurement], _ sum: Check.Computed
  ) -> Check {
    let isCertain = parts.allSatisfy { part in
      scope.sum(of: [part], in: whole.quantity.unit)
        .map { !ValueInterval(whole.quantity).isPossiblyBelow($0.interval) } ?? false
    }
    return Check(
      relation: .subset, outcome: isCertain ? .holds : .undecided,
      reason: isCertain ? nil : .openBounds, stated: whole, operands: parts, computed: sum)
  }

  /// A part that is above its whole: a mistake only where both count the same with the same word,
  /// else most likely another thing.
  private func excess(
    _ whole: Measurement, _ parts: [Measurement], _ sum: Check.Computed
  ) -> Check? {
    let kind = whole.quantity.unit.kind
    guard kind == .count || kind == .people, parts.count == 1,
      parts[0].quantity.unit == whole.quantity.unit, parts[0].scope == whole.scope,
      parts[0].park == whole.park, parts[0].sharesNoun(with: whole)
    else { return nil }
    return Check(
      relation: .subset, outcome: .fails, reason: nil, stated: whole, operands: parts,
      computed: sum)
  }

  /// Whether the sum comes near enough to the total to be meant as its parts.
  private static func isNear(_ sum: Check.Computed, _ whole: Measurement) -> Bool {
    guard let total = whole.quantity.value, let least = sum.interval.low?.number,
      let twice = least.adding(least)
    else { return false }
    return twice >= total
  }

  /// `…5家、…9家，合计14家`.
  private func sum(in passage: Passage, at total: Int) -> Check? {
    let whole = passage.measurement(total)
    let gap = passage.gap(before: total)
    guard total >= 2, gap.marks.count == 1, whole.isLevel,
      scope.words.begins(gap.last, with: .sum),
      scope.words.removing(.sum, .modal, from: gap.last).isEmpty
    else { return nil }
    var first = total - 1
    guard scope.addUp(whole, passage.measurement(first)) else { return nil }
    while first > 0, continues(passage, from: first - 1, of: whole, marks: "、,"),
      scope.addUp(whole, passage.measurement(first - 1))
    {
      first -= 1
    }
    guard first < total - 1 else { return nil }
    let parts = (first..<total).map(passage.measurement)
    guard let sum = scope.sum(of: parts, in: whole.quantity.unit) else { return nil }
    let equation = Check(.partsOfTotal, whole, parts, sum)
    // The list may have begun before figures of another kind.
    return first == 0 && Self.isNear(sum, whole)
      ? equation : equation.unlessHolding(.incompleteList)
  }

  /// Groups that the sentence counts behind a whole, with more members than the whole has.
  private func overlappingGroups(in passage: Passage, of total: Int) -> Check? {
    let whole = passage.measurement(total)
    guard whole.quantity.unit.kind == .count, whole.isLevel else { return nil }
    let noun = String(passage.trail(of: total).suffix(2))
    guard noun.count == 2 else { return nil }
    var parts: [Int] = []
    for index in passage.figures.indices where index > total {
      let part = passage.measurement(index)
      guard part.quantity.unit == whole.quantity.unit, part.isLevel, part.park == whole.park else {
        if parts.isEmpty { continue } else { break }
      }
      if parts.isEmpty, !passage.trail(of: index).hasPrefix(noun) { return nil }
      parts.append(index)
    }
    let operands = parts.map(passage.measurement)
    guard parts.count > 1, let sum = scope.sum(of: operands, in: whole.quantity.unit),
      operands.allSatisfy({
        !ValueInterval(whole.quantity).isPossiblyBelow(ValueInterval($0.quantity))
      }), ValueInterval(whole.quantity).isBelow(sum.interval)
    else { return nil }
    return Check(.partsOfTotal, whole, operands, sum).unlessHolding(.overlappingGroups)
  }
}

extension ValueInterval {
  /// Whether some number here may be less than some number there.
  func isPossiblyBelow(_ other: ValueInterval) -> Bool {
    guard let low, let high = other.high else { return true }
    return low.number < high.number
  }
}

extension Measurement {
  /// Whether the indicators end in the same word of two characters, as 高新技术企业 and 企业 do.
  func sharesNoun(with other: Measurement) -> Bool {
    let noun = indicator.phrase.suffix(2)
    return noun.count == 2 && other.indicator.phrase.hasSuffix(noun)
  }
}
