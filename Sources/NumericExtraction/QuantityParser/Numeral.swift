import Measurements

/// A number as read from the text, before any unit.
struct Numeral {
  /// How it is written, which decides what it may mean: a lone 一 is mostly an article, a lone 百
  /// mostly an idiom.
  enum Style {
    /// 1,600 or 3.5.
    case arabic
    /// 3.5万, 500余万.
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
  /// The power of ten of the multipliers, 0 if none.
  var multiplierExponent = 0
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
