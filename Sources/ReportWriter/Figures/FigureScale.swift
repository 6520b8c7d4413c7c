import Measurements

/// The unit that a column or a row of figures is shown in: 81317000000 元 as 813.17 亿元.
public struct FigureScale: Sendable, Hashable {
  /// The power of ten that the numbers are divided by.
  public var exponent: Int
  /// The unit as the unit row shows it.
  public var unit: String

  /// The scale that fits some figures.
  ///
  /// Money is shown in 元, 万元 or 亿元, in English in millions or billions, by the median of the
  /// numbers, the lower one of two, so that the smaller half does not begin with zeros. All else is
  /// shown in ones, unless every text writes 万 or 亿: then 3.5万人 stays 3.5 and gets no zeros that
  /// nobody wrote.
  public init(fitting quantities: [Quantity], unit: MeasurementUnit, language: Language) {
    let multiplier =
      unit.kind == .money
      ? Self.multiplier(ofMoney: quantities, language) : Self.multiplier(of: quantities, language)
    guard let multiplier else {
      self.init(exponent: 0, unit: UnitName.name(of: unit, language))
      return
    }
    self.init(
      exponent: multiplier.exponent, unit: UnitName.name(of: unit, times: multiplier, language))
  }

  /// A scale by its parts.
  public init(exponent: Int, unit: String) {
    self.exponent = exponent
    self.unit = unit
  }

  /// What a shown number is multiplied by to be in the base unit: 100000000 for 亿元.
  var multiplier: ExactDecimal { ExactDecimal.one.scaled(byPowerOfTen: exponent) ?? .one }

  private static func multiplier(
    ofMoney quantities: [Quantity], _ language: Language
  ) -> UnitName.Multiplier? {
    let magnitudes = quantities.map { $0.shown.magnitude }.sorted()
    guard !magnitudes.isEmpty else { return nil }
    let median = magnitudes[(magnitudes.count - 1) / 2]
    return UnitName.ofMoney(language).first { step in
      ExactDecimal.one.scaled(byPowerOfTen: step.exponent).map { median >= $0 } ?? false
    }
  }

  private static func multiplier(
    of quantities: [Quantity], _ language: Language
  ) -> UnitName.Multiplier? {
    guard let written = quantities.map(\.multiplierExponent).min(),
      let smallest = quantities.map({ $0.shown.magnitude }).min()
    else { return nil }
    // A number that was converted to a greater unit may have become too small for its multiplier.
    return UnitName.ofOthers(language).first { step in
      written >= step.written
        && ExactDecimal.one.scaled(byPowerOfTen: step.written - 1).map { smallest >= $0 } ?? false
    }?.shown
  }
}

extension Quantity {
  /// The number that the table sorts by: the written one, or the lower end of a range.
  var shown: ExactDecimal { value ?? low ?? high ?? .zero }
}
