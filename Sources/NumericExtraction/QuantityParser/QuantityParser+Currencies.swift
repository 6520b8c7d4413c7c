import Lexicon
import Measurements

extension QuantityParser {
  private static let unitCategory = LexicalCategories(.unit)
  private static let moneyNouns = LexicalCategories(.moneyNoun)
  private static let countNouns = LexicalCategories(.countNoun)
  private static let talliedNouns = LexicalCategories(.talliedNoun)

  /// 港币3亿元, $5亿元: the currency in front of the number decides what 元 means.
  func currency(of reading: UnitReading, before start: Int) -> UnitReading {
    // The symbol of a unit of money is that of its row.
    guard reading.entry != nil, reading.unit.symbol == "元",
      let prefix = currencyPrefix(endingAt: start)
    else { return reading }
    var result = reading
    result.unit = MeasurementUnit(symbol: prefix.symbol, kind: .money)
    return result
  }

  private static func endsNumeral(_ lexicalClass: LexicalClass) -> Bool {
    switch lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier: true
    default: false
    }
  }

  /// ¥500, $3.2亿, HKD 40, ¥500K: the currency in front of a number without a unit behind.
  func prefixedCurrency(of numeral: inout Numeral) -> UnitReading? {
    guard let prefix = currencyPrefix(endingAt: numeral.range.lowerBound) else { return nil }
    var end = numeral.range.upperBound
    if let scaled = scaledByLatinMultiplier(numeral) {
      numeral = scaled
      end += 1
    }
    return UnitReading(
      unit: MeasurementUnit(symbol: prefix.symbol, kind: .money), start: end, end: end)
  }

  /// The number times K or M, which stand right behind the digits: ¥500K. 4K and 8K are names.
  func scaledByLatinMultiplier(_ numeral: Numeral) -> Numeral? {
    let end = numeral.range.upperBound
    guard numeral.style == .arabic, numeral.hasPoint || numeral.integerDigits > 1,
      unit(at: end + 1).lexicalClass != .latin, unit(at: end + 1).lexicalClass != .digit
    else { return nil }
    switch unit(at: end) {
    case "K", "k": return numeral.scaled(byPowerOfTen: 3)
    case "M": return numeral.scaled(byPowerOfTen: 6)
    default: return nil
    }
  }

  /// A currency sign, or a currency of the table by name or code, that ends at `end`.
  func currencyPrefix(endingAt end: Int) -> (symbol: String, start: Int)? {
    let position = skipSpacesBackwards(from: end)
    guard position > passage.lowerBound else { return nil }
    switch unit(at: position - 1) {
    case "¥", "￥": return ("元", position - 1)
    case "€": return ("欧元", position - 1)
    case "£": return ("英镑", position - 1)
    case "$":
      // HK$, US$.
      if unit(at: position - 2).lexicalClass == .latin,
        let code = word(endingAt: position, of: Self.unitCategory)
      {
        return (lexicon.units[code.entry].symbol, position - code.length)
      }
      return ("美元", position - 1)
    default:
      guard let match = word(endingAt: position, of: Self.unitCategory), match.length >= 2,
        unit(at: position - match.length - 1).lexicalClass != .latin
          || unit(at: position - 1).lexicalClass != .latin
      else { return nil }
      // 3亿美元5000万元 are two amounts.
      guard lexicon.units[match.entry].kind == .money,
        !Self.endsNumeral(unit(at: position - match.length - 1).lexicalClass)
      else { return nil }
      return (lexicon.units[match.entry].symbol, position - match.length)
    }
  }

  /// 亿 or 万 without 元 where the clause speaks of money: 总投资达200亿, 100亿投资. The noun that
  /// stands nearest decides: 用户规模达200万 counts users.
  func impliesMoney(_ numeral: Numeral) -> Bool {
    guard numeral.multiplierExponent >= 4, !numeral.isFraction else { return false }
    let end = numeral.range.upperBound
    if lacksAmount(numeral) { return false }
    if endsPhrase(at: end) { return measuringNoun(before: numeral.range.lowerBound) == .money }
    let noun = unit(at: end) == "的" ? end + 1 : end
    return numeral.range.count > 1 && word(at: noun, of: Self.moneyNouns) != nil
  }

  /// Whether a phrase ends here: punctuation, the end, 的, or 以上 and its like.
  private func endsPhrase(at position: Int) -> Bool {
    let next = unit(at: position)
    if next.lexicalClass != .other { return next.lexicalClass != .latin }
    switch next {
    case "以", "左", "上", "大", "规": return true
    // 由100亿增至300亿.
    case "增", "升", "降", "涨", "跃", "扩", "缩", "提": return true
    case "的": return word(at: position + 1, of: Self.moneyNouns) == nil
    default: return false
    }
  }

  /// 万 and 亿 alone say a number only under a bound: 近千万, 超亿.
  private func lacksAmount(_ numeral: Numeral) -> Bool {
    numeral.style == .bareMultiplier
      && bounds(
        before: numeral.range.lowerBound, after: numeral.range.upperBound,
        unit: MeasurementUnit(symbol: "", kind: .number), of: numeral
      ).bound == nil
  }

  /// 用户达200万, 常住人口突破100万: what is counted stands before, and 万 or 亿 shows that it is no
  /// code.
  func impliedCount(_ numeral: Numeral) -> MeasurementUnit? {
    guard numeral.multiplierExponent >= 4, !numeral.isFraction, !lacksAmount(numeral),
      endsPhrase(at: numeral.range.upperBound)
    else { return nil }
    switch measuringNoun(before: numeral.range.lowerBound) {
    case .tally: return MeasurementUnit(symbol: "", kind: .count)
    case .people: return MeasurementUnit(symbol: "", kind: .people)
    default: return nil
    }
  }

  /// 户籍人口, 人数, 游客: whether a noun that counts by itself counts persons.
  private func countsPersons(_ noun: Range<Int>) -> Bool {
    switch unit(at: noun.upperBound - 1) {
    case "口", "客", "众": true
    case "数": unit(at: noun.upperBound - 2) == "人"
    default: false
    }
  }

  /// What the nearest noun before a number without a unit is measured in.
  private enum Measured { case money, tally, people, unknown }

  private func measuringNoun(before start: Int) -> Measured? {
    var nearestEnd = -1
    var measured: Measured?
    var position = start
    let floor = max(passage.lowerBound, start - 16)
    while position > floor, !unit(at: position - 1).lexicalClass.endsClause {
      position -= 1
      // Of words that end alike the longest counts, and of its readings the last of these.
      for (categories, what) in [
        (Self.countNouns, Measured.unknown), (Self.talliedNouns, .tally), (Self.moneyNouns, .money),
      ] {
        if let match = word(at: position, of: categories), position + match.length <= start,
          position + match.length >= nearestEnd
        {
          nearestEnd = position + match.length
          measured =
            what == .tally && countsPersons(position..<nearestEnd) ? .people : what
        }
      }
    }
    return measured
  }
}
