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

  private var openEnd: Int {
    if case .since = self { return .max }
    return end.lastDay
  }
}
