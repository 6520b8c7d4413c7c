import CSVFiles
import Measurements

/// A formula by which an indicator derives from two others (`derived_indicators.csv`):
/// `numerator / denominator × factor`.
public struct DerivedIndicator: Sendable, Hashable {
  /// The id of the indicator that comes out.
  public var id: String
  /// The id of the numerator.
  public var numerator: String
  /// The unit that the numerator is taken in.
  public var numeratorUnit: String
  /// The id of the denominator.
  public var denominator: String
  /// The unit that the denominator is taken in.
  public var denominatorUnit: String
  /// What the quotient is multiplied by: 100 for percent, 10000 for 每万人; above zero.
  public var factor: ExactDecimal

  /// A formula.
  public init(
    id: String, numerator: String, numeratorUnit: String, denominator: String,
    denominatorUnit: String, factor: ExactDecimal
  ) {
    self.id = id
    self.numerator = numerator
    self.numeratorUnit = numeratorUnit
    self.denominator = denominator
    self.denominatorUnit = denominatorUnit
    self.factor = factor
  }
}

extension LexiconCompiler {
  /// A row of `derived_indicators.csv`.
  static func derivedIndicator(_ row: CSVRow) throws(LexiconIssue.Cause) -> DerivedIndicator {
    DerivedIndicator(
      id: try row.text(at: 0, "indicator_id"), numerator: try row.text(at: 1, "numerator"),
      numeratorUnit: try row.text(at: 2, "numerator_unit"),
      denominator: try row.text(at: 3, "denominator"),
      denominatorUnit: try row.text(at: 4, "denominator_unit"),
      factor: try row.value(at: 5, "factor") { text in
        ExactDecimal(text).flatMap { $0 > .zero ? $0 : nil }
      })
  }
}

extension DerivedIndicator: LexiconRecord {
  static let section = LexiconImage.Section.derivedIndicators
  static let shape = LexiconRecords.Shape(texts: 5, codes: ExactDecimal.codeCount)

  var texts: [String] { [id, numerator, numeratorUnit, denominator, denominatorUnit] }
  var codes: [UInt32] { factor.codes }

  init(_ record: LexiconRecords.Record) {
    self.init(
      id: record.text(0), numerator: record.text(1), numeratorUnit: record.text(2),
      denominator: record.text(3), denominatorUnit: record.text(4),
      factor: ExactDecimal(record, codesFrom: 0))
  }
}
