import Measurements

/// A figure as the quantity parser reads it, in positions of the folded text.
struct Figure {
  /// The whole expression, bound words and unit included.
  var range: Range<Int>
  /// The number alone.
  var numeral: Range<Int>
  /// The value or interval with its unit.
  var quantity: Quantity
  /// A bound that holds for a list that follows: 最高可享受500万元、300万元.
  var bindsList = false
  /// 翻一番 says its direction itself.
  var direction: Direction = .none
  /// The name of the production, for `explain`.
  var rule: QuantityRule
}

/// The productions of the quantity grammar.
enum QuantityRule: String {
  case numberWithUnit = "number and unit"
  case range = "range"
  case product = "product"
  case ratio = "ratio"
  case compound = "compound of two units"
  case rank = "rank"
  case fraction = "fraction"
  case half = "half"
  case tenths = "tenths (成)"
  case doubling = "doubling (番)"
  case impliedMoney = "money without 元"
  case impliedCount = "count without classifier"
  case sharedUnit = "unit shared in a list"
  case bracketedUnit = "unit behind a bracket"
  case unlistedClassifier = "classifier that no table has"
  case bareNumber = "number without unit"
}

/// A number that is no figure, and why.
struct RejectedNumeral {
  var range: Range<Int>
  var reason: RejectionReason
}

/// Why a number is no figure.
enum RejectionReason: String {
  case date = "a date or year"
  case clockTime = "a time of day"
  case period = "the length of a period"
  case ordinal = "an ordinal"
  case code = "part of a name or code"
  case idiom = "an idiom or name"
  case place = "part of a place's name"
  case quotedName = "part of a quoted name"
  case title = "inside a title"
  case planName = "the name of a plan"
  case timeWord = "a word of time"
  case article = "一 in the sense of a"
  case weakMeasure = "a digit and a character that is mostly a word"
  case sizeClass = "a size class"
  case rateBase = "the base of a rate"
  case threshold = "a threshold"
  case tooLong = "more digits than a number has"
  case noUnit = "no unit"
  case unsaid = "a multiplier without a number"

  /// Whether it is a number all the same, which is reported when all numbers are asked for.
  var isNumber: Bool {
    switch self {
    case .period, .article, .weakMeasure, .threshold, .planName, .rateBase: true
    default: false
    }
  }
}
