import Measurements

/// A number as read from the text, before any unit.
struct Numeral {
  /// How it is written, which decides what it may mean: a lone 一 is mostly an article, a lone 百
  /// mostly an idiom.
  enum Style {
    /// 1,600 or 3.5.
    case arabic
    /// 3.5万, 500余万, 四分之一.
    case mixed
    /// 二十, 三万五.
    case chinese
    /// One Chinese digit: 两, 六.
    case chineseDigit
    /// A multiplier without a coefficient: 百, 千万, 亿.
    case bareMultiplier
    /// 二〇二三: digits read one by one.
    case digitString
  }

  /// The units of the text that it covers.
  var range: Range<Int>
  /// The value, or the lower end of an approximate pair (三四十).
  var value: ExactDecimal
  /// The upper end of an approximate pair, else nil.
  var upper: ExactDecimal?
  /// Whether 多, 余, 几 or 数 in it say that it is more.
  var isMore = false
  /// Whether 来 in it says that it is about (十来家).
  var isAbout = false
  /// The power of ten of 万, 亿 and of a multiplier right behind ASCII digits (3百万): 8 for 3.5亿,
  /// 4 for 一百五十万, 0 for 二十.
  var multiplierExponent = 0
  /// The power of ten of all multipliers behind the last coefficient: 5 for 一百五十万.
  var trailingExponent = 0
  /// The power of ten of the last digit, multipliers included.
  var lastDigitExponent = 0
  var style: Style
  /// The number of ASCII digits before any multiplier or point; 4 suggests a year.
  var integerDigits = 0
  /// Whether there is a decimal point.
  var hasPoint = false
  /// Whether a zero stands in front of other digits (0577): a code.
  var hasLeadingZero = false
  /// A fraction (四分之一, 1/3): `value` is the percentage.
  var isFraction = false
}

extension Numeral {
  /// Whether 万 or 亿 scales it.
  var hasBigMultiplier: Bool { multiplierExponent >= 4 }

  /// The numeral times `10^power`, or nil beyond the limits of decimals.
  func scaled(byPowerOfTen power: Int) -> Numeral? {
    guard let scaled = value.scaled(byPowerOfTen: power) else { return nil }
    var result = self
    result.value = scaled
    if let upper { result.upper = upper.scaled(byPowerOfTen: power) }
    result.multiplierExponent += power
    result.lastDigitExponent += power
    return result
  }

  /// The numeral below zero; an approximate pair changes its ends.
  var negated: Numeral {
    var result = self
    result.value = (upper ?? value).negated
    result.upper = upper == nil ? nil : value.negated
    return result
  }
}
