import Measurements

/// A row of the indicator vocabulary (`indicators.csv`).
public struct IndicatorEntry: Sendable, Hashable {
  /// Whether the amount is a stock, a flow over a period, or a rate.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    case stock, flow, rate
  }

  /// Which direction is the better one for a park.
  public enum Preference: String, Sendable, Hashable, CaseIterable {
    case higher, lower
    case none = ""
  }

  /// How the indicator relates to its base indicator.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
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

extension IndicatorEntry: LexiconRecord {
  static let section = LexiconImage.Section.indicators
  static let shape = LexiconRecords.Shape(texts: 6, codes: 5)

  var texts: [String] { [id, nameZh, nameEn, unit, base, series] }
  var codes: [UInt32] { [dimension.code, kind.code, measure.code, nature.code, better.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(
      id: record.text(0), nameZh: record.text(1), nameEn: record.text(2),
      dimension: Self.dimension(record), kind: Self.kind(record), unit: record.text(3),
      nature: Self.nature(record), better: Preference(code: record.code(4)),
      measure: Self.measure(record), base: record.text(4), series: record.text(5))
  }

  static func dimension(_ record: LexiconRecords.Record) -> Dimension {
    Dimension(code: record.code(0))
  }

  static func kind(_ record: LexiconRecords.Record) -> QuantityKind {
    QuantityKind(code: record.code(1))
  }

  static func measure(_ record: LexiconRecords.Record) -> Measure {
    Measure(code: record.code(2))
  }

  static func nature(_ record: LexiconRecords.Record) -> Nature {
    Nature(code: record.code(3))
  }
}
