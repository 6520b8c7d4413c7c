import Lexicon
import Measurements

extension QuantityParser {
  private static let notUnit = LexicalCategories(.notUnit)
  private static let notFigures = LexicalCategories(.notFigure)
  static let multipleUnit = MeasurementUnit(symbol: "倍", kind: .multiple)

  /// 一半, 1半, 半数; 半成; 近半, 超半; 半小时, 半个月, 半公里.
  mutating func readHalf(at start: Int) -> Int? {
    var position = start
    if units[start] == "一" || units[start] == "1" { position += 1 }
    guard unit(at: position) == "半", unit(at: position - 1) != "之" else { return nil }
    let share = Numeral(
      range: start..<position + 1, value: ExactDecimal(50), lastDigitExponent: 0, style: .chinese,
      isFraction: true)
    if position > start {
      return append(share, unit: Self.percentUnit, unitEnd: position + 1, rule: .half)
    }
    if unit(at: start + 1) == "数" {
      return take(halfOrMore(share, endingAt: start + 2))
    }
    if unit(at: start + 1) == "成", endsTenths(at: start + 1) {
      var five = share
      five.value = ExactDecimal(5)
      return append(five, unit: Self.percentUnit, unitEnd: start + 2, rule: .tenths)
    }
    if unit(at: start + 1).lexicalClass != .other {
      let previous = unit(at: start - 1)
      guard previous == "近" || previous == "超" else { return nil }
      return append(share, unit: Self.percentUnit, unitEnd: start + 1, rule: .half)
    }
    return readHalfUnit(at: start)
  }

  /// 半数, 过半数.
  private func halfOrMore(_ share: Numeral, endingAt end: Int) -> Figure {
    var figure = figure(share, unit: Self.percentUnit, unitEnd: end, rule: .half)
    let start = share.range.lowerBound
    if unit(at: start - 1) == "过", figure.range.lowerBound == start {
      figure.range = start - 1..<end
      figure.quantity = Quantity(value: share.value, bound: .moreThan, unit: Self.percentUnit)
    }
    return figure
  }

  /// 半小时, 半个月, 半斤: half of one unit. Not 上半年, 半年报, 半导体.
  private mutating func readHalfUnit(at start: Int) -> Int? {
    switch unit(at: start - 1) {
    case "上", "下", "前", "后", "大", "小", "多", "每", "对", "过", "夜": return nil
    default: break
    }
    let named = word(at: start, of: Self.notFigures)?.length ?? 0
    var half = Numeral(
      range: start..<start + 1, value: Self.half, lastDigitExponent: -1, style: .chinese)
    guard let reading = measure(&half), start + named < reading.end else { return nil }
    switch reading.unit.kind {
    case .duration, .mass, .length, .area, .volume: break
    case .count where allNumbers: break
    default: return nil
    }
    if reading.unit.kind == .duration, isPeriod(half, reading) {
      if !allNumbers {
        reject(start..<reading.end, .period)
        return reading.end
      }
    }
    return append(half, unit: reading.unit, unitEnd: reading.end, rule: .half)
  }

  /// 三分之一, 1/3. 7/24小时 and 16/5 are names, the latter a number where all are asked for.
  mutating func readFraction(_ numeral: Numeral) -> Int {
    let end = numeral.range.upperBound
    if numeral.style == .arabic {
      let isImproper = numeral.value >= ExactDecimal(100) && !allNumbers
      if isImproper || unit(after: numeral)?.unit.kind == .duration {
        reject(numeral.range, .code)
        return end
      }
    }
    return append(numeral, unit: Self.percentUnit, unitEnd: end, rule: .fraction)
  }

  /// 三成, 两成半, 三成五, 8成以上.
  mutating func readTenths(_ numeral: Numeral) -> Int? {
    let position = numeral.range.upperBound
    guard unit(at: position) == "成", numeral.value <= ExactDecimal(10),
      !numeral.value.isNegative, !numeral.isFraction, endsTenths(at: position),
      var tenths = numeral.scaled(byPowerOfTen: 1)
    else { return nil }
    tenths.multiplierExponent = 0
    tenths.lastDigitExponent = 1
    var end = position + 1
    let next = unit(at: end)
    if next == "半" {
      tenths.value = tenths.value.adding(ExactDecimal(5)) ?? tenths.value
      end += 1
    } else if next.lexicalClass == .chineseDigit, let digit = next.digitValue {
      tenths.value = tenths.value.adding(ExactDecimal(digit)) ?? tenths.value
      end += 1
    }
    return append(tenths, unit: Self.percentUnit, unitEnd: end, rule: .tenths)
  }

  /// 成 behind a number is a tenth unless it begins a word (成立, 成为, 成果).
  func endsTenths(at position: Int) -> Bool {
    word(at: position, of: Self.notUnit) == nil
  }

  /// 翻一番, 翻了两番: doubled so many times.
  mutating func readDoubling(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound + 1
    guard unit(at: end - 1) == "番", numeral.value.isWhole, !numeral.isFraction,
      numeral.value > .zero, numeral.value <= ExactDecimal(30),
      let (start, bound) = doublingStart(of: numeral)
    else { return nil }
    var doubled = numeral
    doubled.range = start..<end
    doubled.value = .one
    var count = ExactDecimal.zero
    while count < numeral.value, let next = doubled.value.adding(doubled.value),
      let counted = count.adding(.one)
    {
      doubled.value = next
      count = counted
    }
    var figure = figure(
      doubled, unit: Self.multipleUnit, unitEnd: end, rule: .doubling, direction: .up)
    if let bound {
      figure.quantity = Quantity(value: doubled.value, bound: bound, unit: Self.multipleUnit)
    }
    return take(figure)
  }

  /// Where 翻 begins: directly in front, or with 了 or a bound word between (翻了近一番).
  private func doublingStart(of numeral: Numeral) -> (start: Int, bound: Bound?)? {
    var position = numeral.range.lowerBound
    var bound: Bound?
    if let match = word(endingAt: position, of: LexicalCategories(.boundBefore)) {
      position -= match.length
      bound = lexicon.bounds[match.entry].bound
    }
    if unit(at: position - 1) == "了" { position -= 1 }
    return unit(at: position - 1) == "翻" ? (position - 1, bound) : nil
  }
}
