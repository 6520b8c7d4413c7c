import Measurements

/// A unit that the lexicon knows (`units.csv`).
public struct UnitEntry: Sendable, Hashable {
  /// The canonical symbol: 平方公里.
  public var symbol: String
  /// What it measures.
  public var kind: QuantityKind
  /// The unit that conversions go through: 平方米; "" where there is none.
  public var base: String
  /// `numerator / denominator` of the base unit make one of this unit (亩: 2000 / 3 平方米).
  public var numerator: ExactDecimal
  /// The divisor of the conversion, above zero.
  public var denominator: ExactDecimal
}
