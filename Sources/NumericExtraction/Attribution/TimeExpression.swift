import Lexicon
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

  /// What the time is to the figures behind it.
  enum Role {
    /// It tells when they hold.
    case when
    /// What they are compared with: 比2015年, 较去年同期, 是2012年的.
    case base
    /// Where a change set out from: 由2021年的86家增加到124家. It governs its own figure alone.
    case origin
    /// The day on which the report was sent: 本报兰州7月10日讯. It dates no figure.
    case dateline
    /// The year in the title of a plan: 《…行动计划（2021—2025年）》. It dates no figure.
    case title
  }

  /// The units that it covers.
  var range: Range<Int>
  /// The time, resolved against the article's date.
  var period: Period
  var form: Form
  var role: Role = .when
  /// Whether it says up to when was counted: 截至2022年年底.
  var isUntil = false

  /// Whether it speaks of a quarter or half of a year, or of several months.
  var isQuarterOrHalf: Bool {
    switch period {
    case .at(let date):
      switch date.part {
      case .quarter, .half: true
      default: false
      }
    case .between: !isDay
    case .since: false
    }
  }

  /// 研发经费占比4.9%(2022年数据): whether a bracket opens with it, so that it dates no more than what stands before.
  func isBracketed(in units: [TextUnit]) -> Bool {
    range.lowerBound > 0 && units[range.lowerBound - 1].lexicalClass == .openBracket
  }

  /// Whether it tells a state, which what there is in the next sentences goes on from: 截至6月底, 目前.
  var tellsState: Bool { isUntil || form == .now || isYearEnd }

  /// Whether it speaks of the last day of a year: 2023年末.
  var isYearEnd: Bool {
    if case .at(let date) = period { return date.part == .day(month: 12, day: 31) }
    return false
  }

  /// Whether it speaks of years, not of a day or month.
  var isYear: Bool {
    if case .at(let date) = period { return date.part == .year }
    return !isDay
  }

  /// Whether it speaks of a day, or of some days of one month.
  var isDay: Bool {
    if case .since = period { return false }
    if case .day = period.start.part { return true }
    return false
  }
}
