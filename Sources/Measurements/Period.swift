/// A date of known precision: a year, a half, a quarter, a month or a day.
public struct PartialDate: Sendable, Hashable {
  /// The part of the year that is known.
  public enum Part: Sendable, Hashable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    case day(month: Int, day: Int)
  }

  /// The year of the Common Era.
  public var year: Int
  /// The part of it.
  public var part: Part

  /// A date of the given precision. The caller vouches for sensible months and days.
  public init(year: Int, part: Part = .year) {
    self.year = year
    self.part = part
  }

  /// Reads YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM or YYYY-MM-DD; nil for anything else, and for days
  /// that the calendar does not have.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, let year = Self.number(first, digits: 4), year > 0 else {
      return nil
    }
    switch parts.count {
    case 1:
      self.init(year: year)
    case 2:
      guard let part = Self.part(parts[1]) else { return nil }
      self.init(year: year, part: part)
    case 3:
      guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month),
        let day = Self.number(parts[2], digits: 2),
        (1...Self.days(inMonth: month, of: year)).contains(day)
      else { return nil }
      self.init(year: year, part: .day(month: month, day: day))
    default:
      return nil
    }
  }

  /// Reads Hn, Qn or MM.
  private static func part(_ text: some StringProtocol) -> Part? {
    if text.hasPrefix("H") {
      guard let half = number(text.dropFirst(), digits: 1), (1...2).contains(half) else {
        return nil
      }
      return .half(half)
    }
    if text.hasPrefix("Q") {
      guard let quarter = number(text.dropFirst(), digits: 1), (1...4).contains(quarter) else {
        return nil
      }
      return .quarter(quarter)
    }
    guard let month = number(text, digits: 2), (1...12).contains(month) else { return nil }
    return .month(month)
  }

  /// A number of exactly so many ASCII digits. `Int` alone would read a sign as well.
  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    let isPlain = text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPlain ? Int(text) : nil
  }

  /// The number of days of a month in the Gregorian calendar.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The same part of the year before; 28 February for the 29th.
  public var yearBefore: PartialDate {
    var date = PartialDate(year: year - 1, part: part)
    if case .day(let month, let day) = part {
      date.part = .day(month: month, day: min(day, Self.days(inMonth: month, of: year - 1)))
    }
    return date
  }

  /// The day so many days, fewer than 28, before this one; nil where this is no day.
  public func day(before count: Int) -> PartialDate? {
    guard case .day(let month, let day) = part, (0..<28).contains(count) else { return nil }
    if day > count { return PartialDate(year: year, part: .day(month: month, day: day - count)) }
    let (lastYear, lastMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
    let last = Self.days(inMonth: lastMonth, of: lastYear) + day - count
    return PartialDate(year: lastYear, part: .day(month: lastMonth, day: last))
  }

  /// The month of a date that is known to the month or day, 1 to 12.
  public var month: Int? {
    switch part {
    case .month(let month), .day(let month, _): month
    default: nil
    }
  }

  /// The first month that the date covers, 1 to 12.
  public var firstMonth: Int {
    switch part {
    case .year: 1
    case .half(let half): half * 6 - 5
    case .quarter(let quarter): quarter * 3 - 2
    case .month(let month), .day(let month, _): month
    }
  }

  /// The last month that the date covers, 1 to 12.
  public var lastMonth: Int {
    switch part {
    case .year: 12
    case .half(let half): half * 6
    case .quarter(let quarter): quarter * 3
    case .month(let month), .day(let month, _): month
    }
  }
}

extension PartialDate {
  /// Whether the last day that the date covers is not before the first day of `start`.
  fileprivate func reaches(_ start: PartialDate) -> Bool {
    var lastDay = Self.days(inMonth: lastMonth, of: year)
    if case .day(_, let day) = part { lastDay = day }
    var firstDay = 1
    if case .day(_, let day) = start.part { firstDay = day }
    return (year, lastMonth, lastDay) >= (start.year, start.firstMonth, firstDay)
  }
}

extension PartialDate: CustomStringConvertible {
  /// YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM or YYYY-MM-DD.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = "\(self.year)"
    let year = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return switch part {
    case .year: year
    case .half(let half): "\(year)-H\(half)"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): "\(year)-\(two(month))"
    case .day(let month, let day): "\(year)-\(two(month))-\(two(day))"
    }
  }
}

/// When a figure holds.
public enum Period: Sendable, Hashable {
  /// At or during one date: `2022`, `2022-12-31`, `2023-H1`.
  case at(PartialDate)
  /// From one date to another: `2023-01/2023-08`.
  case between(PartialDate, PartialDate)
  /// Since a date: `2017/`.
  case since(PartialDate)

  /// Reads the notation of `description`; nil for anything else, the empty text and an end before
  /// the beginning included.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, let start = PartialDate(first) else { return nil }
    switch ends.count {
    case 1:
      self = .at(start)
    case 2 where ends[1].isEmpty:
      self = .since(start)
    case 2:
      guard let end = PartialDate(ends[1]), end.reaches(start) else { return nil }
      self = .between(start, end)
    default:
      return nil
    }
  }

  /// The first date.
  public var start: PartialDate {
    switch self {
    case .at(let date), .between(let date, _), .since(let date): date
    }
  }

  /// The same period of the year before.
  public var yearBefore: Period {
    switch self {
    case .at(let date): .at(date.yearBefore)
    case .between(let first, let last): .between(first.yearBefore, last.yearBefore)
    case .since(let first): .since(first.yearBefore)
    }
  }

  /// The last date; for a period without end, its beginning.
  public var end: PartialDate {
    switch self {
    case .at(let date), .between(_, let date), .since(let date): date
    }
  }
}

extension Period: CustomStringConvertible {
  /// `2022`, `2023-01/2023-08`, `2017/`.
  public var description: String {
    switch self {
    case .at(let date): "\(date)"
    case .between(let start, let end): "\(start)/\(end)"
    case .since(let date): "\(date)/"
    }
  }
}
