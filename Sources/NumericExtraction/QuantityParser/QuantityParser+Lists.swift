import Lexicon
import Measurements

extension QuantityParser {
  /// Gives the unit of a list to its members that have none: 15、20家; 1.62、1.35亿元.
  mutating func shareUnit(_ reading: UnitReading, before numeral: Numeral) {
    guard !unitless.isEmpty else { return }
    defer { unitless.removeAll(keepingCapacity: true) }
    var nextStart = numeral.range.lowerBound
    var shared: [Numeral] = []
    for candidate in unitless.reversed() {
      guard candidate.range.upperBound + 1 == nextStart,
        Self.joinsList(unit(at: candidate.range.upperBound)), candidate.style != .chineseDigit,
        candidate.style != .bareMultiplier, !candidate.hasLeadingZero,
        !isEnumerator(candidate)
      else { break }
      shared.append(candidate)
      nextStart = candidate.range.lowerBound
    }
    for candidate in shared.reversed() {
      var candidate = candidate
      if candidate.multiplierExponent == 0, numeral.style == .mixed,
        let scaled = candidate.scaled(byPowerOfTen: numeral.multiplierExponent)
      {
        candidate = scaled
      }
      forget(candidate.range)
      append(
        candidate, unit: reading.unit, unitEnd: candidate.range.upperBound, rule: .sharedUnit)
    }
  }

  /// 5个、8.5个百分点: the classifier of the last member is whole, those before it are cut.
  mutating func completeUnits(before numeral: Numeral, _ reading: UnitReading) {
    guard reading.start < reading.end - 1, units[reading.start] == "个",
      reading.unit.kind != .count
    else { return }
    var start = numeral.range.lowerBound
    for index in figures.indices.reversed() {
      let figure = figures[index]
      guard figure.range.upperBound + 1 == start, Self.joinsList(unit(at: figure.range.upperBound)),
        units[figure.range.upperBound - 1] == "个", figure.rule == .numberWithUnit
      else { return }
      figures[index].quantity.unit = reading.unit
      start = figure.range.lowerBound
    }
  }

  /// 2、3家企业入驻: a number that opens the passage or a sentence numbers it.
  private func isEnumerator(_ numeral: Numeral) -> Bool {
    guard numeral.style == .arabic, numeral.integerDigits <= 2 else { return false }
    let start = numeral.range.lowerBound
    guard start > passage.lowerBound else { return true }
    switch unit(at: start - 1).lexicalClass {
    case .sentenceEnd, .semicolon: return true
    default: return false
    }
  }

  private static func joinsList(_ unit: TextUnit) -> Bool {
    switch unit {
    case "、", "和", "与", "及", "或": true
    default: false
    }
  }
}
