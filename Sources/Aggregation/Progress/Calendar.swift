import Measurements

extension Period {
  /// The last day of the period as yyyymmdd, where it tells how far into the term an amount
  /// reaches: a part of the term that has an end. A whole year says nothing of the day within it.
  func lastDay(within term: Period?) -> Int? {
    if case .since = self { return nil }
    guard let term else { return end.part == .year ? nil : end.lastDay }
    let last = end.lastDay
    guard last >= term.start.firstDay, last <= term.end.lastDay else { return nil }
    if end.part == .year, end.lastDay == term.end.lastDay { return nil }
    return last
  }

  /// How many days of the period have passed at the end of a day, and how many it has; nil for a
  /// period without end, or a day outside it.
  func days(until day: Int) -> (passed: Int, all: Int)? {
    if case .since = self { return nil }
    let first = Self.dayNumber(start.firstDay)
    let last = Self.dayNumber(end.lastDay)
    let number = Self.dayNumber(day)
    guard number >= first, number <= last else { return nil }
    return (number - first + 1, last - first + 1)
  }

  /// How much of the period has passed at the end of a day, in percent, rounded to two places.
  func share(until day: Int) -> ExactDecimal? {
    guard let (passed, all) = days(until: day) else { return nil }
    return ExactDecimal(passed).multiplied(by: ExactDecimal(100))?
      .divided(by: ExactDecimal(all), fractionDigits: 2)
  }

  /// The number of a day yyyymmdd in the Gregorian calendar, counted from a fixed day.
  private static func dayNumber(_ day: Int) -> Int {
    let (month, date) = (day / 100 % 100, day % 100)
    // Years begin in March, so that the day of February 29 is the last of its year.
    let year = month > 2 ? day / 10_000 : day / 10_000 - 1
    let months = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + date
  }
}
