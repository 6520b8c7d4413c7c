import Lexicon
import Measurements

/// Most numbers are a few ASCII digits, with 万 or 亿 behind them or without, or one Chinese digit.
/// They are read here without the grammar, which gives the same for them; where what follows could
/// belong to the number, the grammar has to say.
extension NumeralParser {
  /// The numeral at `start`, if it is of the plainest forms; nil for the grammar to read it.
  func plainNumeral(at start: Int) -> Numeral? {
    switch units[start].lexicalClass {
    case .digit: return plainDigits(at: start)
    case .chineseDigit:
      guard let digit = units[start].plainDigit, isOver(start + 1) else { return nil }
      return Numeral(range: start..<start + 1, value: ExactDecimal(digit), style: .chineseDigit)
    default: return nil
    }
  }

  /// 51, 3.5, 813.17亿.
  private func plainDigits(at start: Int) -> Numeral? {
    var value: Int64 = 0
    let integerEnd = readDigits(from: start, into: &value)
    var position = integerEnd
    if position + 1 < end, units[position] == ".", units[position + 1].lexicalClass == .digit {
      position = readDigits(from: position + 1, into: &value)
    }
    let fractionDigits = max(0, position - integerEnd - 1)
    guard position - start <= 18 else { return nil }
    var power = 0
    if position < end, units[position].lexicalClass == .bigMultiplier {
      guard value != 0, let multiplier = units[position].multiplierPower,
        !beginsLongUnit(at: position)
      else { return nil }
      power = multiplier
      position += 1
    }
    guard isOver(position),
      let number = ExactDecimal(significand: Int128(value), exponent: power - fractionDigits)
    else { return nil }
    return Numeral(
      range: start..<position, value: number, multiplierExponent: power,
      trailingExponent: power, lastDigitExponent: power - fractionDigits,
      style: power > 0 ? .mixed : .arabic, integerDigits: integerEnd - start,
      hasPoint: fractionDigits > 0,
      hasLeadingZero: integerEnd - start > 1 && units[start] == "0")
  }

  /// Reads ASCII digits from a position on, and gives the position behind them. 18 of them fit; of
  /// more the value means nothing.
  private func readDigits(from start: Int, into value: inout Int64) -> Int {
    var position = start
    while position < end, units[position].lexicalClass == .digit {
      value = value &* 10 &+ Int64(units[position].code & 0xF)
      position += 1
    }
    return position
  }

  private func beginsLongUnit(at position: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: end, of: Self.unitCategory
    ).map { $0.length > 1 } ?? false
  }

  /// Whether a numeral surely ends before the position.
  private func isOver(_ position: Int) -> Bool {
    guard position < end else { return true }
    let next = units[position]
    switch next.lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .vagueDigit, .space, .point,
      .slash:
      return false
    case .comma:
      return lexicalClass(at: position + 1) != .digit
    case .latin:
      return next != "e" && next != "E"
    case .other:
      switch next {
      case "多", "余", "来", "个", "点", "分", "又": return false
      default: return true
      }
    default: return true
    }
  }
}

extension TextUnit {
  /// The value of 一 to 九.
  fileprivate var plainDigit: Int? {
    switch self {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
