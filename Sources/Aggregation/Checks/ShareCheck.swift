import Lexicon
import Measurements

/// A share and the two amounts that it is made of.
///
/// - `立项103个，湘江新区独得51个，占了近50%`: the part directly before 占, the whole before it. What 占
///   is followed by (占全市的…) would be another base, so then nothing is checked.
/// - `开复工项目45个，开工率65.2%` beside `重点项目69个`: an indicator that the table of formulas
///   derives from two others of the article.
///
/// A share that does not come out fails only where 其中 ties the part to the whole.
struct ShareCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    article.passages.flatMap { passage in
      passage.figures.indices.compactMap { index in
        guard passage.measurement(index).isShare else { return nil }
        return tied(in: passage, at: index) ?? derived(passage.measurement(index))
      }
    }
  }

  private func tied(in passage: Passage, at index: Int) -> Check? {
    guard index >= 2 else { return nil }
    let stated = passage.measurement(index)
    let part = passage.measurement(index - 1)
    let whole = passage.measurement(index - 2)
    let words = scope.words
    let lead = passage.lead(of: index)
    guard words.begins(lead, with: .share), words.removing(.share, .modal, from: lead).isEmpty,
      passage.gap(before: index).marks.count == 1, scope.addUp(part, whole),
      part.quantity.unit.kind != .money || part.status == whole.status,
      let share = scope.quotient(part, whole, times: ExactDecimal(100), as: stated)
    else { return nil }
    let check = Check(.share, stated, [part, whole], share)
    let isTied = words.begins(passage.gap(after: index - 2).rest, with: .among)
    return isTied ? check : check.unlessHolding(.unknownBase)
  }

  private func derived(_ stated: Measurement) -> Check? {
    guard let formula = scope.formulas.first(where: { $0.id == stated.indicator.id }) else {
      return nil
    }
    func amounts(_ id: String) -> [Measurement] {
      article.measurements.filter {
        $0.indicator.id == id && $0.park == stated.park && $0.scope == stated.scope && $0.isLevel
      }
    }
    let checks = amounts(formula.numerator).flatMap { part in
      amounts(formula.denominator).compactMap { whole -> Check? in
        guard !part.isInHeadline, !whole.isInHeadline else { return nil }
        return scope.quotient(part, whole, times: formula.factor, as: stated)
          .map { Check(.share, stated, [part, whole], $0) }
      }
    }
    return checks.first { $0.outcome == .holds } ?? checks.first?.unlessHolding(.unknownBase)
  }
}

extension CheckScope {
  /// One amount over another, with two digits more than the stated quotient has.
  func quotient(
    _ dividend: Measurement, _ divisor: Measurement, times factor: ExactDecimal,
    as stated: Measurement
  ) -> Check.Computed? {
    let unit = divisor.quantity.unit
    guard let part = units.convert(dividend.quantity, to: unit),
      let interval = ValueInterval(part)
        .divided(by: ValueInterval(divisor.quantity), times: factor)
    else { return nil }
    let digits = max(0, -stated.quantity.lastDigitExponent) + 2
    var value: ExactDecimal?
    if part.bound == .exact, divisor.quantity.bound == .exact, let over = divisor.quantity.value {
      value = part.value?.multiplied(by: factor)?.divided(by: over, fractionDigits: digits)
    }
    return Check.Computed(value: value, interval: interval)
  }
}

extension Measurement {
  /// Whether it is a share or another rate in percent, and no change.
  var isShare: Bool { quantity.unit.kind == .percent && isLevel }
}
