import Measurements

// Each list is made once, where `allCases` would be made for each entry.

extension Basis: LexiconCode { static let codedValues = allCases }
extension Bound: LexiconCode { static let codedValues = allCases }
extension Dimension: LexiconCode { static let codedValues = allCases }
extension Direction: LexiconCode { static let codedValues = allCases }
extension QuantityKind: LexiconCode { static let codedValues = allCases }
extension Scope: LexiconCode { static let codedValues = allCases }
extension Status: LexiconCode { static let codedValues = allCases }
extension IndicatorEntry.Nature: LexiconCode { static let codedValues = allCases }
extension IndicatorEntry.Preference: LexiconCode { static let codedValues = allCases }
extension IndicatorEntry.Measure: LexiconCode { static let codedValues = allCases }
extension PhraseBoundary.Side: LexiconCode { static let codedValues = allCases }
extension Place.Level: LexiconCode { static let codedValues = allCases }
extension RelationWord.Role: LexiconCode { static let codedValues = allCases }

extension ExactDecimal {
  /// The numbers of a decimal in a record.
  static let codeCount = 5

  /// The significand's 128 bits from the lowest, and the exponent.
  var codes: [UInt32] {
    let bits = (0..<4).map { UInt32(truncatingIfNeeded: significand >> (32 * $0)) }
    return bits + [UInt32(truncatingIfNeeded: exponent)]
  }

  /// The decimal of the codes of a record from one on; 0 where they are none.
  init(_ record: LexiconRecords.Record, codesFrom first: Int) {
    let bits = (0..<4).reduce(into: UInt128(0)) { bits, index in
      bits |= UInt128(record.code(first + index)) << UInt128(32 * index)
    }
    let exponent = Int(Int32(bitPattern: record.code(first + 4)))
    self = Self(significand: Int128(truncatingIfNeeded: bits), exponent: exponent) ?? .zero
  }
}
