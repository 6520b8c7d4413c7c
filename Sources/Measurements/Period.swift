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

  /// Reads YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM or YYYY-MM-DD; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else {
      return nil
    }
    switch parts.count {
    case 1:
      self.init(year: year)
    case 2:
      let part = parts[1]
      if part.hasPrefix("H"), let half = Int(part.dropFirst()), (1...2).contains(half) {
        self.init(year: year, part: .half(half))
      } else if part.hasPrefix("Q"), let quarter = Int(part.dropFirst()), (1...4).contains(quarter)
      {
        self.init(year: year, part: .quarter(quarter))
      } else if part.utf8.count == 2, let month = Int(part), (1...12).contains(month) {
        self.init(year: year, part: .month(month))
      } else {
        return nil
      }
    case 3:
      guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month),
        parts[2].utf8.count == 2, let day = Int(parts[2]),
        (1...Self.days(inMonth: month, of: year)).contains(day)
      else { return nil }
      self.init(year: year, part: .day(month: month, day: day))
    default:
      return nil
    }
  }

  /// The number of days of a month in the Gregorian calendar.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
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

extension PartialDate: CustomStringConvertible {
  /// YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM or YYYY-MM-DD.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch part {
    case .year: "\(year)"
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

  /// Reads the notation of `description`; nil for anything else, the empty text included.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, let start = PartialDate(first) else { return nil }
    switch ends.count {
    case 1:
      self = .at(start)
    case 2 where ends[1].isEmpty:
      self = .since(start)
    case 2:
      guard let end = PartialDate(ends[1]) else { return nil }
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
