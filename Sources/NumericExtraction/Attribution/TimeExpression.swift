import Measurements

/// A time that the text speaks of.
struct TimeExpression {
  /// How the time was said.
  enum Form {
    /// A date or period: 2022年, 今年1-8月, 截至2022年年底.
    case stated
    /// 目前, 截至目前.
    case now
    /// 近日.
    case recent
    /// The past years: 近年来, 3年来.
    case span
  }

  /// The units that it covers.
  var range: Range<Int>
  /// The time, resolved against the article's date.
  var period: Period
  var form: Form

  /// Whether it speaks of years, not of a day or month.
  var isYear: Bool {
    if case .at(let date) = period { return date.part == .year }
    return true
  }
}
