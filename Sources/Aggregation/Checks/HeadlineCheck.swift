import Measurements

/// What a headline says, beside the body of its article.
///
/// A headline rounds, so a figure of the body that it may stand for is enough. It fails only where
/// the body has exactly one figure of the same indicator, subject, status and unit, and that one
/// cannot be meant.
struct HeadlineCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    let body = article.measurements.filter { !$0.isInHeadline }
    guard !body.isEmpty else { return [] }
    return article.measurements.filter(\.isInHeadline).compactMap { check($0, against: body) }
  }

  private func check(_ stated: Measurement, against body: [Measurement]) -> Check? {
    let checks = body.compactMap { told -> Check? in
      guard told.quantity.unit.kind == stated.quantity.unit.kind,
        told.change.direction == stated.change.direction, countsAlike(told, stated),
        let quantity = scope.units.convert(told.quantity, to: stated.quantity.unit),
        scope.units.unitClass(of: told.quantity.unit)
          == scope.units.unitClass(of: stated.quantity.unit)
      else { return nil }
      return Check(
        .headline, stated, [told],
        Check.Computed(
          value: quantity.bound == .exact ? quantity.value : nil,
          interval: ValueInterval(quantity)))
    }
    let agreeing = checks.filter { $0.outcome != .fails && isNear($0.operands[0], stated) }
    if let same = agreeing.first(where: { $0.operands[0].quantity.value == stated.quantity.value })
    {
      var check = same
      (check.outcome, check.reason) = (.holds, nil)
      return check
    }
    if let first = agreeing.first { return first }
    let rivals = checks.filter { tellsSame($0.operands[0], stated) }
    if rivals.count == 1, let only = rivals.first { return only }
    guard stated.quantity.unit.kind != .rank else { return nil }
    return Check(
      relation: .headline, outcome: .undecided, reason: .notInBody, stated: stated, operands: [],
      computed: nil)
  }

  /// Whether the numbers differ by less than a tenth: 超3000家 in a headline does not stand for
  /// every greater number of the body.
  private func isNear(_ told: Measurement, _ stated: Measurement) -> Bool {
    guard let quantity = scope.units.convert(told.quantity, to: stated.quantity.unit),
      let difference = quantity.lead.subtracting(stated.quantity.lead)?.magnitude,
      let tenfold = difference.multiplied(by: ExactDecimal(10))
    else { return false }
    return tenfold <= stated.quantity.lead.magnitude
  }

  /// Whether two counts use the same classifier or noun: 6种本领 are not 六大产业.
  private func countsAlike(_ told: Measurement, _ stated: Measurement) -> Bool {
    stated.quantity.unit.kind != .count || told.quantity.unit == stated.quantity.unit
      || told.sharesNoun(with: stated)
  }

  private func tellsSame(_ told: Measurement, _ stated: Measurement) -> Bool {
    !stated.indicator.id.isEmpty && told.indicator == stated.indicator && told.park == stated.park
      && told.scope == stated.scope && told.status == stated.status
      && told.period == stated.period && told.confidence >= CheckScope.trustedConfidence
      && stated.confidence >= CheckScope.trustedConfidence
  }
}

extension CheckScope {
  /// How far readings of indicator, subject and time must be trusted before two figures that differ
  /// are called a contradiction.
  static let trustedConfidence = 60
}
