import Measurements

extension PartialDate {
  /// The first day that the date covers, as the number yyyymmdd.
  public var firstDay: Int {
    switch part {
    case .year: year * 10_000 + 101
    case .half(let half): year * 10_000 + (half * 6 - 5) * 100 + 1
    case .quarter(let quarter): year * 10_000 + (quarter * 3 - 2) * 100 + 1
    case .month(let month): year * 10_000 + month * 100 + 1
    case .day(let month, let day): year * 10_000 + month * 100 + day
    }
  }

  /// How many months the date covers, 0 for a day.
  var monthCount: Int {
    switch part {
    case .year: 12
    case .half: 6
    case .quarter: 3
    case .month: 1
    case .day: 0
    }
  }

  /// The last day that the date covers, as the number yyyymmdd.
  public var lastDay: Int {
    if case .day = part { return firstDay }
    return year * 10_000 + lastMonth * 100 + Self.days(inMonth: lastMonth, of: year)
  }
}

extension Period {
  /// The later period has the greater number: its last day, and for a period without end its
  /// first year, since nothing says how far it reaches.
  var recency: Int { end.lastDay }

  /// Whether some day belongs to both.
  func overlaps(_ other: Period) -> Bool {
    openEnd >= other.start.firstDay && other.openEnd >= start.firstDay
  }

  /// How many months the period covers, 0 for a single day; nil for one without end.
  var monthCount: Int? {
    switch self {
    case .at(let date): date.monthCount
    case .between(let start, let end):
      (end.year - start.year) * 12 + end.lastMonth - start.lastMonth + start.monthCount
    case .since: nil
    }
  }

  private var openEnd: Int {
    if case .since = self { return .max }
    return end.lastDay
  }
}
