import Measurements

/// A row of the indicator vocabulary (`indicators.csv`).
public struct IndicatorEntry: Sendable, Hashable {
  /// Whether the amount is a stock, a flow over a period, or a rate.
  public enum Nature: String, Sendable, Hashable {
    case stock, flow, rate
  }

  /// Which direction is the better one for a park.
  public enum Preference: String, Sendable, Hashable {
    case higher, lower
    case none = ""
  }

  /// How the indicator relates to its base indicator.
  public enum Measure: String, Sendable, Hashable {
    case level, growth, share, rank, planned
  }

  /// The stable id, in snake_case.
  public var id: String
  /// The Chinese name.
  public var nameZh: String
  /// The English name.
  public var nameEn: String
  /// The heading it is compared under.
  public var dimension: Dimension
  /// The kind of quantity it takes.
  public var kind: QuantityKind
  /// Its usual unit.
  public var unit: String
  /// Stock, flow or rate.
  public var nature: Nature
  /// Which direction is better.
  public var better: Preference
  /// Level, growth, share, rank or planned value.
  public var measure: Measure
  /// The id of the indicator whose growth, share, rank or plan this is; "" for none.
  public var base: String
  /// The official series it belongs to: `torch`, `miit2024`, `mu`, `nbs`, `mofcom` or "".
  public var series: String
}
