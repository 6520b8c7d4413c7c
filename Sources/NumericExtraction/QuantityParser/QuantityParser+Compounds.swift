import Lexicon
import Measurements

extension QuantityParser {
  private static let notFigures = LexicalCategories(.notFigure)

  /// 3斤5两, 11元1角, 两小时十分, 三块四, 两年半: an amount in two units, told in the first. Returns
  /// where to go on, nil where the figure has one unit.
  mutating func readCompound(_ numeral: Numeral, _ reading: UnitReading) -> Int? {
    switch reading.unit.kind {
    case .money, .mass, .length, .duration, .area, .multiple, .score: break
    default: return nil
    }
    guard let row = reading.entry, numeral.upper == nil, !numeral.isMore, numeral.value.isWhole
    else { return nil }
    let entry = lexicon.units[row]
    var value = numeral.value
    var end = reading.end
    var smallest = entry
    while let part = part(of: smallest, at: end),
      let share = self.share(part.value, of: part.entry, in: entry),
      let sum = value.adding(share)
    {
      value = sum
      end = part.end
      smallest = part.entry
    }
    // 三块六毛五: a last digit counts in tenths of the 毛.
    if end > reading.end, unit(at: end - 1) == "毛" || unit(at: end - 1) == "角",
      let digit = unit(at: end).digitValue, !beginsMore(at: end + 1),
      let tenth = ExactDecimal(digit).scaled(byPowerOfTen: -1),
      let share = self.share(tenth, of: smallest, in: entry), let sum = value.adding(share)
    {
      value = sum
      end += 1
    }
    if end == reading.end {
      guard let tail = colloquialTail(reading), let sum = value.adding(tail.share)
      else { return nil }
      value = sum
      end = tail.end
    }
    var whole = numeral
    whole.range = numeral.range.lowerBound..<end
    whole.value = value
    whole.lastDigitExponent = min(value.exponent, 0)
    return append(whole, unit: reading.unit, unitEnd: end, rule: .compound)
  }

  /// The next part of a compound: a number below one of the unit before it, with a smaller unit of
  /// the same kind.
  private func part(of larger: UnitEntry, at position: Int)
    -> (value: ExactDecimal, entry: UnitEntry, end: Int)?
  {
    var start = skipSpaces(from: position)
    if unit(at: start) == "零" || unit(at: start) == "又" { start += 1 }
    guard start < passage.upperBound, let numeral = numerals.numeral(at: start),
      numeral.upper == nil, !numeral.isMore, !numeral.isFraction, !numeral.value.isNegative,
      !numeral.hasBigMultiplier, let reading = unit(after: numeral)
    else { return nil }
    guard let smaller = smallerUnit(reading, below: larger),
      let share = share(numeral.value, of: smaller, in: larger), share < .one
    else { return nil }
    return (numeral.value, smaller, reading.end)
  }

  /// A unit that divides another: 分 is a minute behind 小时, a cent behind 元 or 角.
  private func smallerUnit(_ reading: UnitReading, below larger: UnitEntry) -> UnitEntry? {
    guard var entry = reading.entry.map({ lexicon.units[$0] }) else { return nil }
    if entry.kind == .score, larger.kind == .duration || larger.kind == .money {
      entry.denominator = ExactDecimal(larger.kind == .duration ? 1440 : 100)
      entry.base = larger.base
      return entry
    }
    return entry.kind == larger.kind && entry.base == larger.base ? entry : nil
  }

  /// `value` of one unit told in another: 6 个月 are half a 年, by the table otherwise.
  private func share(_ value: ExactDecimal, of small: UnitEntry, in large: UnitEntry)
    -> ExactDecimal?
  {
    if small.symbol == "个月", large.symbol == "年" {
      return value.divided(by: ExactDecimal(12), fractionDigits: 12)
    }
    guard let numerator = small.numerator.multiplied(by: large.denominator),
      let denominator = small.denominator.multiplied(by: large.numerator),
      numerator < denominator, let product = value.multiplied(by: numerator)
    else { return nil }
    return product.divided(by: denominator, fractionDigits: 12)
  }

  /// 两年半, 三块四, 三块零四, 一米八, 1米75: half, tenths or hundredths without their unit.
  private func colloquialTail(_ reading: UnitReading) -> (share: ExactDecimal, end: Int)? {
    let start = reading.end
    if unit(at: start) == "半" {
      guard word(at: start, of: Self.notFigures) == nil, !numerals.beginsUnit(at: start + 1)
      else { return nil }
      return (Self.half, start + 1)
    }
    let last = unit(at: start - 1)
    guard last == "块" || last == "毛" || last == "米" else { return nil }
    var digits: Int128 = 0
    var count = 0
    var position = start
    while count < 3, let digit = unit(at: position).digitValue {
      digits = digits * 10 + Int128(digit)
      count += 1
      position += 1
    }
    guard count > 0, count < 3, !beginsMore(at: position),
      let share = ExactDecimal(significand: digits, exponent: -count)
    else { return nil }
    return (share, position)
  }

  /// Whether a number goes on at `position`, or a unit of its own follows.
  private func beginsMore(at position: Int) -> Bool {
    switch unit(at: position).lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .point, .percent, .latin, .dash:
      true
    default: numerals.beginsUnit(at: position)
    }
  }
}
