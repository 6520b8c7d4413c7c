import Lexicon
import Measurements

/// Which units compare, and how one turns into another, by the lexicon's table of units.
struct UnitConversion: Sendable {
  private let entries: [String: UnitEntry]

  /// `rates` give what one unit of a currency is worth in 元, by its symbol; without one, a currency
  /// converts into no other.
  init(units: [UnitEntry], rates: [String: ExactDecimal] = [:]) {
    entries = Dictionary(
      units.map { unit in
        var unit = unit
        if let rate = rates[unit.base], unit.base != "元",
          let numerator = unit.numerator.multiplied(by: rate)
        {
          (unit.base, unit.numerator) = ("元", numerator)
        }
        return (unit.symbol, unit)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The class within which units compare: figures of two classes never share a column.
  ///
  /// Things and persons compare whatever their classifier (10个企业, 10家企业), but persons and
  /// visits do not (人, 人次). Everything else compares through the base unit of the table, so that
  /// 元 and 美元, which have no common base, stay apart.
  func unitClass(of unit: MeasurementUnit) -> String {
    if Self.countsAnyClassifier(unit) {
      return unit.symbol.hasSuffix("次") ? "次" : ""
    }
    guard let base = entries[unit.symbol]?.base, !base.isEmpty else { return unit.symbol }
    return base
  }

  /// The quantity in another unit of its class, or nil where the table or 38 digits do not reach.
  ///
  /// A shift by a power of ten is exact. Any other factor (亩 to 平方公里) is rounded to as many
  /// significant digits as the text has, so that no precision is invented.
  func convert(_ quantity: Quantity, to unit: MeasurementUnit) -> Quantity? {
    guard quantity.unit.symbol != unit.symbol, !Self.countsAnyClassifier(quantity.unit) else {
      var same = quantity
      same.unit = unit
      return same
    }
    guard let from = entries[quantity.unit.symbol], let to = entries[unit.symbol],
      !from.base.isEmpty, from.base == to.base,
      let numerator = from.numerator.multiplied(by: to.denominator),
      let denominator = from.denominator.multiplied(by: to.numerator), denominator != .zero
    else { return nil }
    return quantity.scaled(by: Factor(numerator: numerator, denominator: denominator), to: unit)
  }

  private static func countsAnyClassifier(_ unit: MeasurementUnit) -> Bool {
    guard !unit.symbol.contains("/") else { return false }
    switch unit.kind {
    case .count, .people, .rank, .score, .multiple: return true
    default: return false
    }
  }
}

/// A conversion factor that may have no finite decimal notation (2000 / 3).
struct Factor {
  var numerator: ExactDecimal
  var denominator: ExactDecimal

  /// The power of ten that the factor is, or nil where it is none.
  var powerOfTen: Int? {
    guard numerator.significand == denominator.significand else { return nil }
    return numerator.exponent - denominator.exponent
  }

  /// The product, rounded to so many significant digits.
  func apply(to value: ExactDecimal, significantDigits: Int) -> ExactDecimal? {
    guard value != .zero else { return .zero }
    guard let product = value.multiplied(by: numerator) else { return nil }
    // A rough quotient shows where the first digit stands; the exact one is then rounded once.
    let places = 6 - (product.order - denominator.order)
    guard let rough = product.divided(by: denominator, fractionDigits: places) else { return nil }
    return product.divided(by: denominator, fractionDigits: significantDigits - rough.order)
  }
}

extension ExactDecimal {
  /// The number of digits before the point; zero or less for numbers below 0.1.
  var order: Int { String(significand.magnitude).utf8.count + exponent }
}

extension Quantity {
  /// The same amount in another unit.
  fileprivate func scaled(by factor: Factor, to unit: MeasurementUnit) -> Quantity? {
    let digits = max(1, lead.order - min(lastDigitExponent, lead.exponent))
    let power = factor.powerOfTen
    let converted = mapNumbers { number in
      power.map { number.scaled(byPowerOfTen: $0) }
        ?? factor.apply(to: number, significantDigits: digits)
    }
    guard var result = converted else { return nil }
    result.unit = unit
    result.multiplierExponent = 0
    result.lastDigitExponent = power.map { lastDigitExponent + $0 } ?? result.lead.order - digits
    return result
  }

  /// The number that says how large the quantity is: the written one, or an end of the range.
  public var lead: ExactDecimal { value ?? high ?? low ?? .zero }

  /// Every number of the quantity converted, or nil where one of them does not convert.
  private func mapNumbers(_ convert: (ExactDecimal) -> ExactDecimal?) -> Quantity? {
    var result = self
    for end in [\Quantity.value, \Quantity.low, \Quantity.high] {
      guard let number = self[keyPath: end] else { continue }
      guard let converted = convert(number) else { return nil }
      result[keyPath: end] = converted
    }
    return result
  }

  /// The amount with its sign turned: 下降超3% is a growth below −3%.
  var negated: Quantity {
    var result = self
    result.value = value?.negated
    result.low = high?.negated
    result.high = low?.negated
    switch bound {
    case .moreThan: result.bound = .lessThan
    case .atLeast: result.bound = .atMost
    case .lessThan: result.bound = .moreThan
    case .atMost: result.bound = .atLeast
    case .exact, .approximately, .range: break
    }
    return result
  }
}
