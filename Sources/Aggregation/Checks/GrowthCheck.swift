import Measurements

/// A change between two levels of one sentence: `由15个增至20个，增长33.3%`.
///
/// Both levels and the change must follow each other, with nothing between but the words of the
/// change: what another project has saved says nothing of these levels. With 同比 the change may be
/// against another time, so it then never fails.
struct GrowthCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    article.passages.flatMap { passage in
      passage.figures.indices.dropFirst(2).compactMap { check(passage, at: $0) }
    }
  }

  private func check(_ passage: Passage, at index: Int) -> Check? {
    let stated = passage.measurement(index)
    let (before, after) = (passage.measurement(index - 2), passage.measurement(index - 1))
    let words = scope.words
    let verb = passage.lead(of: index)
    guard stated.change.direction != .none, before.isLevel, after.isLevel,
      before.quantity.unit == after.quantity.unit,
      words.has(.from, in: passage.lead(of: index - 2)),
      words.has(.to, in: passage.gap(after: index - 2).last),
      passage.gap(before: index).marks.count <= 1,
      words.has(.changeVerb, in: verb),
      words.removing(.changeVerb, .against, .modal, from: verb).isEmpty,
      let change = change(from: before, to: after, as: stated)
    else { return nil }
    let check = Check(.growth, stated, [before, after], change)
    return words.has(.against, in: verb) ? check.unlessHolding(.otherComparison) : check
  }

  /// The change in the terms of the stated one: percent, multiples, or the unit of the levels; always
  /// as an amount, since the words tell the direction.
  private func change(
    from before: Measurement, to after: Measurement, as stated: Measurement
  ) -> Check.Computed? {
    let (start, end) = (ValueInterval(before.quantity), ValueInterval(after.quantity))
    let isFall = stated.change.direction == .down
    guard let rise = isFall ? start.subtracting(end) : end.subtracting(start) else { return nil }
    var value: ExactDecimal?
    if before.quantity.bound == .exact, after.quantity.bound == .exact,
      let first = before.quantity.value, let last = after.quantity.value
    {
      value = isFall ? first.subtracting(last) : last.subtracting(first)
    }
    switch stated.quantity.unit.kind {
    case .percent, .multiple:
      // 15% to 20% is a rise by a third or by 5个百分点; 增长5% may mean either.
      guard before.quantity.unit.kind != .percent else { return nil }
      let factor = stated.quantity.unit.kind == .percent ? ExactDecimal(100) : .one
      let digits = max(0, -stated.quantity.lastDigitExponent) + 2
      let quotient = before.quantity.value.flatMap {
        value?.multiplied(by: factor)?.divided(by: $0, fractionDigits: digits)
      }
      guard let interval = rise.divided(by: start, times: factor) else { return nil }
      return Check.Computed(value: quotient, interval: interval)
    case .percentagePoint:
      guard before.quantity.unit.kind == .percent else { return nil }
      return Check.Computed(value: value, interval: rise)
    default:
      guard stated.quantity.unit == after.quantity.unit else { return nil }
      return Check.Computed(value: value, interval: rise)
    }
  }
}
