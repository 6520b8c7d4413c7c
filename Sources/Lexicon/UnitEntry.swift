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

extension UnitEntry: LexiconRecord {
  static let section = LexiconImage.Section.units
  static let shape = LexiconRecords.Shape(texts: 2, codes: 1 + 2 * ExactDecimal.codeCount)

  var texts: [String] { [symbol, base] }
  var codes: [UInt32] { [kind.code] + numerator.codes + denominator.codes }

  init(_ record: LexiconRecords.Record) {
    self.init(
      symbol: record.text(0), kind: QuantityKind(code: record.code(0)), base: record.text(1),
      numerator: ExactDecimal(record, codesFrom: 1),
      denominator: ExactDecimal(record, codesFrom: 1 + ExactDecimal.codeCount))
  }
}
