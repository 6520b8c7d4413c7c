import Lexicon
import Measurements

/// Reads the figures of a passage: numerals with their bounds, units, ranges and lists.
///
/// | production | form | examples |
/// |---|---|---|
/// | figure | bound\* per\* quantity bound\* | 突破3.5万名, 每平方米140元 |
/// | quantity | numeral unit \| range \| product \| rank \| fraction \| special | 51个 |
/// | range | numeral unit? dash numeral unit | 200～300万元, 10%—30% |
/// | product | numeral × numeral unit | 2×34万千瓦 |
/// | rank | 第 numeral 位? \| 前 numeral 位? | 第65位, 全国第一 |
/// | special | 一半, 三成, 翻一番 | |
/// | list | quantity (、 quantity)+; the last unit holds for all that have none | 15、20家 |
struct QuantityParser {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// Whether numbers without a unit are figures too.
  let allNumbers: Bool

  /// The figures found, in order, and the numbers set aside.
  private(set) var figures: [Figure] = []
  private(set) var rejected: [RejectedNumeral] = []

  /// The passage being read.
  private(set) var passage: Range<Int> = 0..<0
  private(set) var numerals: NumeralParser

  init(units: [TextUnit], lexicon: Lexicon = .standard, allNumbers: Bool = false) {
    self.units = units
    self.lexicon = lexicon
    self.allNumbers = allNumbers
    numerals = NumeralParser(units: units, lexicon: lexicon, end: 0)
  }

  /// Reads all figures of a passage (a paragraph). Linear in its length.
  mutating func read(_ passage: Range<Int>) {
    self.passage = passage
    numerals = NumeralParser(units: units, lexicon: lexicon, end: passage.upperBound)
    var position = passage.lowerBound
    while position < passage.upperBound {
      guard Self.mayBegin(units[position]) else {
        position += 1
        continue
      }
      position = readFigure(at: position)
    }
  }

  /// Whether a figure may begin with this unit; the scan passes over all others.
  @inline(__always)
  private static func mayBegin(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .vagueDigit, .dash: true
    case .other: unit == "半" || unit == "负" || unit == "点" || unit == "點"
    default: false
    }
  }

  /// Reads one figure or passes over one number. Returns where to go on, always beyond `start`.
  private mutating func readFigure(at start: Int) -> Int {
    if let end = readHalf(at: start) { return end }
    guard let numeral = numerals.numeral(at: start) else { return passOver(start) }
    if let rejection = rejection(of: numeral) {
      rejected.append(rejection)
      return max(rejection.range.upperBound, start + 1)
    }
    if let rank = rank(numeral) { return take(rank) }
    if numeral.isFraction {
      return append(
        numeral, unit: Self.percentUnit, unitEnd: numeral.range.upperBound, rule: .fraction)
    }
    if let end = readTenths(numeral) { return end }
    if let end = readRange(numeral) { return end }
    if let end = readProduct(numeral) { return end }
    return readSimple(numeral)
  }

  /// Passes over what is no numeral; a run of digits that is too long for a number goes as a whole,
  /// so that no part of it is taken for one.
  private mutating func passOver(_ start: Int) -> Int {
    var end = start
    while end < passage.upperBound, units[end].lexicalClass == .digit { end += 1 }
    guard end > start else { return start + 1 }
    reject(start..<end, .tooLong)
    return end
  }

  private mutating func readSimple(_ numeral: Numeral) -> Int {
    let numeralEnd = numeral.range.upperBound
    guard let reading = unit(at: numeralEnd, after: numeral) else {
      return readWithoutUnit(numeral)
    }
    if let reason = rejection(of: numeral, with: reading) {
      rejected.append(
        RejectedNumeral(range: numeral.range.lowerBound..<reading.end, reason: reason))
      return reading.end
    }
    shareUnit(reading, before: numeral)
    return append(numeral, unit: reading.unit, unitEnd: reading.end, rule: reading.rule)
  }

  private mutating func readWithoutUnit(_ numeral: Numeral) -> Int {
    let end = numeral.range.upperBound
    if impliesMoney(numeral) {
      return append(
        numeral, unit: MeasurementUnit(symbol: "元", kind: .money), unitEnd: end,
        rule: .impliedMoney)
    }
    if allNumbers {
      return append(
        numeral, unit: MeasurementUnit(symbol: "", kind: .number), unitEnd: end, rule: .bareNumber)
    }
    reject(numeral.range, .noUnit)
    unitless.append(numeral)
    return end
  }

  /// Sets a number aside.
  mutating func reject(_ range: Range<Int>, _ reason: RejectionReason) {
    rejected.append(RejectedNumeral(range: range, reason: reason))
  }

  /// Numbers without a unit, which the next number in their list may give one.
  private var unitless: [Numeral] = []

  /// Adds a figure; returns where to go on.
  mutating func take(_ figure: Figure) -> Int {
    figures.append(figure)
    return figure.range.upperBound
  }

  /// Adds a figure with the bounds around it; returns where to go on.
  @discardableResult
  mutating func append(
    _ numeral: Numeral, unit: MeasurementUnit, unitEnd: Int, rule: QuantityRule,
    high: ExactDecimal? = nil, direction: Direction = .none
  ) -> Int {
    take(
      figure(
        numeral, unit: unit, unitEnd: unitEnd, rule: rule, high: high, direction: direction))
  }

  /// The figure of a numeral and its unit, with the bounds around it.
  func figure(
    _ numeral: Numeral, unit: MeasurementUnit, unitEnd: Int, rule: QuantityRule,
    high: ExactDecimal? = nil, direction: Direction = .none
  ) -> Figure {
    let bounds = bounds(before: numeral.range.lowerBound, after: unitEnd, unit: unit, of: numeral)
    let numberBound: Bound = numeral.isMore ? .moreThan : .exact
    let bound = bounds.bound ?? numberBound
    let quantity: Quantity
    if let high = high ?? numeral.upper {
      quantity = Quantity(
        low: numeral.value, high: high, unit: bounds.unit,
        multiplierExponent: numeral.multiplierExponent,
        lastDigitExponent: numeral.lastDigitExponent)
    } else {
      quantity = Quantity(
        value: numeral.value, bound: bound, unit: bounds.unit,
        multiplierExponent: numeral.multiplierExponent,
        lastDigitExponent: numeral.lastDigitExponent)
    }
    return Figure(
      range: bounds.range, numeral: numeral.range, quantity: quantity,
      limitsList: bounds.limitsList, direction: direction, rule: rule)
  }

  static let percentUnit = MeasurementUnit(symbol: "%", kind: .percent)

  /// Gives the unit of a list to its members that have none: 15、20家.
  private mutating func shareUnit(_ reading: UnitReading, before numeral: Numeral) {
    defer { unitless.removeAll(keepingCapacity: true) }
    var nextStart = numeral.range.lowerBound
    var shared: [Numeral] = []
    for candidate in unitless.reversed() {
      guard candidate.range.upperBound + 1 == nextStart,
        Self.joinsList(units[candidate.range.upperBound]), candidate.style != .chineseDigit,
        candidate.style != .bareMultiplier, !candidate.hasLeadingZero
      else { break }
      shared.append(candidate)
      nextStart = candidate.range.lowerBound
    }
    for var candidate in shared.reversed() {
      if candidate.multiplierExponent == 0, numeral.multiplierExponent > 0,
        numeral.style == .mixed,
        let scaled = candidate.value.scaled(byPowerOfTen: numeral.multiplierExponent)
      {
        candidate.value = scaled
        candidate.multiplierExponent = numeral.multiplierExponent
        candidate.lastDigitExponent += numeral.multiplierExponent
      }
      rejected.removeAll { $0.range == candidate.range }
      append(
        candidate, unit: reading.unit, unitEnd: candidate.range.upperBound, rule: .sharedUnit)
    }
  }

  private static func joinsList(_ unit: TextUnit) -> Bool {
    switch unit {
    case "、", "和", "与", "及", "或", ",": true
    default: false
    }
  }
}
