import Measurements

/// The numbers that a quantity may stand for, with what rounding in the source may have hidden.
public struct ValueInterval: Sendable, Hashable {
  /// One end of the interval; `closed` where the end itself is possible.
  public struct End: Sendable, Hashable {
    /// Where the interval ends.
    public var number: ExactDecimal
    /// Whether the end itself is possible.
    public var closed: Bool
  }

  /// The lower end; nil where nothing bounds it.
  public var low: End?
  /// The upper end; nil where nothing bounds it.
  public var high: End?

  /// How far 约 reaches to either side, in percent of the number.
  public static let approximationPercent = 10

  /// The interval of a quantity in its own unit.
  ///
  /// 813亿元 may be 812.5 to 813.5亿元, half a unit of its last digit. Things and persons that are
  /// written to the last one (40个) are not rounded.
  public init(_ quantity: Quantity) {
    let slack = Self.slack(of: quantity)
    switch quantity.bound {
    case .exact, .range, .approximately:
      low = quantity.low.map { End(number: $0.subtracting(slack) ?? $0, closed: true) }
      high = quantity.high.map {
        End(number: $0.adding(slack) ?? $0, closed: slack == .zero || quantity.bound != .exact)
      }
    case .moreThan:
      low = quantity.low.map { End(number: $0, closed: false) }
    case .atLeast:
      low = quantity.low.map { End(number: $0, closed: true) }
    case .lessThan:
      high = quantity.high.map { End(number: $0, closed: false) }
    case .atMost:
      high = quantity.high.map { End(number: $0, closed: true) }
    }
  }

  private static func slack(of quantity: Quantity) -> ExactDecimal {
    let lead = quantity.lead
    if quantity.bound == .approximately {
      let share = ExactDecimal(approximationPercent).scaled(byPowerOfTen: -2) ?? .zero
      return lead.magnitude.multiplied(by: share) ?? .zero
    }
    guard quantity.bound == .exact else { return .zero }
    let lastDigit = min(quantity.lastDigitExponent, lead == .zero ? 0 : lead.exponent)
    let countsWhole: Bool =
      switch quantity.unit.kind {
      case .count, .people, .rank, .score: true
      default: false
      }
    if countsWhole, lastDigit <= 0 { return .zero }
    return ExactDecimal(significand: 5, exponent: lastDigit - 1) ?? .zero
  }

  /// Whether no number can satisfy both: then the two sources contradict each other.
  func isDisjoint(from other: ValueInterval) -> Bool {
    isBelow(other) || other.isBelow(self)
  }

  /// Whether every number here is less than every number there.
  func isBelow(_ other: ValueInterval) -> Bool { Self.ends(high, before: other.low) }

  /// Whether an upper end leaves no number that a lower end allows.
  static func ends(_ high: End?, before low: End?) -> Bool {
    guard let high, let low else { return false }
    return high.number < low.number
      || (high.number == low.number && !(high.closed && low.closed))
  }
}
