import Lexicon
import Measurements

/// The growth that a text states beside the growth between two levels of other sentences.
///
/// Levels are revised, and growth is stated in constant prices, so a difference proves nothing: such
/// a check holds or cannot be judged.
struct HistoryCheck {
  let histories: [History]

  func checks() -> [Check] {
    histories.flatMap { history in history.entries.compactMap(check) }
  }

  private func check(_ entry: History.Entry) -> Check? {
    guard let growth = entry.growth, let stated = entry.statedGrowth?.sources.first,
      let before = entry.previous?.sources.first, let after = entry.observation.sources.first,
      let previous = entry.previous,
      let rise = ValueInterval(entry.observation.quantity)
        .subtracting(ValueInterval(previous.quantity)),
      let interval = rise.divided(by: ValueInterval(previous.quantity), times: ExactDecimal(100))
    else { return nil }
    let isFall = stated.change.direction == .down
    return Check(
      .growth, stated, [before, after],
      Check.Computed(
        value: isFall ? growth.negated : growth, interval: isFall ? interval.negated : interval)
    ).unlessHolding(.otherComparison)
  }
}
