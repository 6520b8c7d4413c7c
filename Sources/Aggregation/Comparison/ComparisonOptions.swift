import Measurements

/// Which figures a comparison takes, and how it brings them together.
public struct ComparisonOptions: Sendable, Hashable {
  /// Which of several periods a cell shows.
  public enum PeriodChoice: Sendable, Hashable {
    /// The latest.
    case latest
    /// Only periods within this one; the whole of it before a part.
    case within(Period)
    /// Each as it is stated: figures of different periods never share a column.
    case asStated
  }

  /// Which of several periods a cell shows.
  public var period: PeriodChoice
  /// Facts, plans, terms of rules: those that may enter.
  public var statuses: Set<Status>
  /// The least confidence that a figure must have, 0 to 100.
  public var minimumConfidence: Int
  /// What one unit of a currency is worth in 元, by the symbol of the currency (美元).
  public var rates: [String: ExactDecimal]
  /// When documents were published, by name: of two sources that tell the same period differently,
  /// the later one stands in the cell.
  public var documentDates: [String: PartialDate]

  /// Everything, the latest first, unless said otherwise.
  public init(
    period: PeriodChoice = .latest, statuses: Set<Status> = Set(Status.allCases),
    minimumConfidence: Int = 0, rates: [String: ExactDecimal] = [:],
    documentDates: [String: PartialDate] = [:]
  ) {
    self.period = period
    self.statuses = statuses
    self.minimumConfidence = minimumConfidence
    self.rates = rates
    self.documentDates = documentDates
  }

  /// Everything, with the dates of the documents.
  public init(datedBy documents: [SourceDocument]) {
    self.init(
      documentDates: Dictionary(
        documents.compactMap { document in document.date.map { (document.name, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a figure may enter.
  func admits(_ measurement: Measurement) -> Bool {
    guard statuses.contains(measurement.status), measurement.confidence >= minimumConfidence else {
      return false
    }
    guard case .within(let wanted) = period else { return true }
    return measurement.period.map { $0.isWithin(wanted) } ?? false
  }
}

extension Period {
  /// Whether every day of the period belongs to the other one.
  func isWithin(_ other: Period) -> Bool {
    if case .since = self, case .since = other { return start.firstDay >= other.start.firstDay }
    if case .since = self { return false }
    if case .since = other { return start.firstDay >= other.start.firstDay }
    return start.firstDay >= other.start.firstDay && end.lastDay <= other.end.lastDay
  }
}
