/// A word of time (`time_words.csv`): 今年, 上半年, 截至目前.
public struct TimeWord: Sendable, Hashable {
  /// What the word says, resolved against the date of the article.
  public enum Meaning: Sendable, Hashable {
    /// A year relative to the article's: 今年 0, 去年 -1.
    case year(offset: Int)
    /// The year that was last spoken of: 当年.
    case sameYear
    /// The year before the one that was last spoken of: 上年.
    case yearBefore
    /// The year after the one that was last spoken of: 次年.
    case yearAfter
    /// A month relative to the article's: 本月 0, 上月 -1.
    case month(offset: Int)
    /// A day relative to the article's: 今天 0, 昨天 -1.
    case day(offset: Int)
    /// A half of the year, 1 or 2.
    case half(Int)
    /// A quarter of the year, 1 to 4.
    case quarter(Int)
    /// The first months of the year: 前三季度.
    case months(Int, Int)
    /// The end of the year or month that stands before it.
    case yearEnd
    case monthEnd
    /// The beginning of the year.
    case yearBegin
    /// The whole year: 全年.
    case fullYear
    /// Since the date before it: 以来.
    case since
    /// The time of the article: 目前, 近日.
    case now
    case recent
    /// The years of a plan: “十四五”.
    case plan(Int, Int)
    /// The first or last year of the plan that stands before it: (“十四五”)开局之年, 收官之年.
    case planBegin
    case planEnd
    /// The year that begins, told at the end of the one before or in its own first months: 新的一年.
    case newYear
    /// The year that has just passed, in an article of the first months of a year: 过去一年.
    case pastYear
    /// Up to the date that follows: 截至.
    case until
    /// The same period of the year before.
    case samePeriod
  }

  /// The word.
  public var word: String
  /// Its meaning.
  public var meaning: Meaning

  /// Reads the `code` column: `year-1`, `half 1`, `plan 2021-2025`. Nil for an unknown code.
  static func meaning(code: String) -> Meaning? {
    let parts = code.split(separator: " ")
    let argument = parts.count > 1 ? String(parts[1]) : ""
    let numbers = argument.split(separator: "-").compactMap { Int($0) }
    return switch parts.first ?? "" {
    case "year+0": .year(offset: 0)
    case "year-1": .year(offset: -1)
    case "year-2": .year(offset: -2)
    case "year+1": .year(offset: 1)
    case "year" where argument == "same": .sameYear
    case "year" where argument == "before": .yearBefore
    case "year" where argument == "end": .yearEnd
    case "year" where argument == "begin": .yearBegin
    case "year" where argument == "after": .yearAfter
    case "month" where argument == "end": .monthEnd
    case "month+0": .month(offset: 0)
    case "month-1": .month(offset: -1)
    case "full": .fullYear
    case "day+0": .day(offset: 0)
    case "day-1": .day(offset: -1)
    case "day-2": .day(offset: -2)
    case "half": numbers.first.flatMap { (1...2).contains($0) ? .half($0) : nil }
    case "quarter": numbers.first.flatMap { (1...4).contains($0) ? .quarter($0) : nil }
    case "months" where isRange(numbers, within: 1...12): .months(numbers[0], numbers[1])
    case "plan" where argument == "begin": .planBegin
    case "plan" where argument == "end": .planEnd
    case "past": .pastYear
    case "new": .newYear
    case "plan" where isRange(numbers, within: 1900...2999): .plan(numbers[0], numbers[1])
    case "since": .since
    case "now": .now
    case "recent": .recent
    case "until": .until
    case "same": .samePeriod
    default: nil
    }
  }

  private static func isRange(_ numbers: [Int], within limits: ClosedRange<Int>) -> Bool {
    numbers.count == 2 && numbers[0] <= numbers[1] && numbers.allSatisfy { limits.contains($0) }
  }
}

extension TimeWord: LexiconRecord {
  static let section = LexiconImage.Section.timeWords
  static let shape = LexiconRecords.Shape(texts: 1, codes: 3)

  var texts: [String] { [word] }

  /// The case of the meaning, and its numbers.
  var codes: [UInt32] {
    let (number, first, second) =
      switch meaning {
      case .year(let offset): (0, offset, 0)
      case .half(let half): (1, half, 0)
      case .quarter(let quarter): (2, quarter, 0)
      case .months(let first, let last): (3, first, last)
      case .plan(let first, let last): (4, first, last)
      case .month(let offset): (6, offset, 0)
      case .day(let offset): (7, offset, 0)
      case .sameYear, .yearBefore, .yearAfter, .newYear, .yearEnd, .monthEnd, .yearBegin, .fullYear,
        .since,
        .now,
        .recent, .planBegin, .planEnd, .pastYear, .until, .samePeriod:
        (5, Meaning.withoutNumbers.firstIndex(of: meaning) ?? 0, 0)
      }
    return [number, first, second].map { UInt32(truncatingIfNeeded: $0) }
  }

  init(_ record: LexiconRecords.Record) {
    let first = Int(Int32(bitPattern: record.code(1)))
    let second = Int(record.code(2))
    let meaning: Meaning =
      switch record.code(0) {
      case 0: .year(offset: first)
      case 1: .half(first)
      case 2: .quarter(first)
      case 3: .months(first, second)
      case 4: .plan(first, second)
      case 6: .month(offset: first)
      case 7: .day(offset: first)
      default: Meaning.withoutNumbers[first]
      }
    self.init(word: record.text(0), meaning: meaning)
  }
}

extension TimeWord.Meaning {
  /// The meanings that are nothing but their case. A test reads all meanings back.
  fileprivate static let withoutNumbers: [Self] = [
    .sameYear, .yearBefore, .yearEnd, .monthEnd, .yearBegin, .fullYear, .since, .now, .recent,
    .planBegin, .planEnd, .pastYear, .until, .samePeriod, .yearAfter, .newYear,
  ]
}
