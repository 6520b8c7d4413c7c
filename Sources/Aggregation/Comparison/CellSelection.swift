import Measurements

extension Measurement {
  /// Source order: document name, article, place. The same whatever the order of the input.
  func precedes(_ other: Measurement) -> Bool {
    if document != other.document { return document < other.document }
    if article != other.article { return article < other.article }
    if span.scalars.lowerBound != other.span.scalars.lowerBound {
      return span.scalars.lowerBound < other.span.scalars.lowerBound
    }
    return text < other.text
  }

  /// Whether the figure stands in a headline: headlines carry no full stop.
  var isInHeadline: Bool {
    guard let last = sentence.unicodeScalars.last(where: { !Self.closing.contains($0) }) else {
      return false
    }
    return !Self.stops.contains(last)
  }

  private static let closing = Set("”’）」』)\" ".unicodeScalars)
  private static let stops = Set("。！？；…!?;.".unicodeScalars)
}

/// A measurement on its way into a cell.
struct Candidate {
  /// The place in source order.
  let position: Int
  /// The value in the unit of the column, with the sign of the change.
  let quantity: Quantity
  private let status: Status
  private let period: Period?
  private let ranks: Ranks

  /// One number for each rule, in the order of the rules; the smaller stands before the greater.
  private struct Ranks {
    var fit: Int
    var status: Int
    var period: Int
    var exactness: Int
    var headline: Int
    var sourceDate: Int
    var documentOrder: Int

    subscript(rule: SelectionRule) -> Int {
      switch rule {
      case .periodFit: fit
      case .status: status
      case .period: period
      case .exactness: exactness
      case .headline: headline
      case .sourceDate: sourceDate
      case .documentOrder: documentOrder
      }
    }
  }

  init(
    position: Int, measurement: Measurement, quantity: Quantity, options: ComparisonOptions
  ) {
    self.position = position
    self.quantity = quantity
    status = measurement.status
    period = measurement.period
    var fit = 0
    if case .within(let wanted) = options.period { fit = measurement.period == wanted ? 0 : 1 }
    ranks = Ranks(
      fit: fit, status: measurement.status.place, period: -(measurement.period?.recency ?? 0),
      exactness: quantity.bound == .exact ? 0 : 1, headline: measurement.isInHeadline ? 1 : 0,
      sourceDate: options.documentDates.isEmpty
        ? 0 : -(options.documentDates[measurement.document]?.lastDay ?? 0),
      documentOrder: position)
  }

  /// The first rule that puts this one before the other, or nil where the other comes first.
  func beats(_ other: Candidate) -> SelectionRule? {
    for rule in SelectionRule.allCases where ranks[rule] != other.ranks[rule] {
      return ranks[rule] < other.ranks[rule] ? rule : nil
    }
    return nil
  }

  /// Whether both say the same of the same time: then they are two sources of one observation.
  func repeats(_ other: Candidate) -> Bool {
    guard quantity.bound == other.quantity.bound, quantity.value == other.quantity.value,
      quantity.low == other.quantity.low, quantity.high == other.quantity.high,
      status == other.status
    else { return false }
    guard let mine = period, let theirs = other.period else { return true }
    return mine.overlaps(theirs)
  }

  /// Whether both are facts of the same period that cannot both hold.
  func contradicts(_ other: Candidate) -> Bool {
    guard status == .actual, other.status == .actual, period == other.period else { return false }
    return ValueInterval(quantity).isDisjoint(from: ValueInterval(other.quantity))
  }
}

extension Status {
  /// Facts before plans, plans before the terms of rules.
  fileprivate var place: Int {
    switch self {
    case .actual: 0
    case .planned: 1
    case .policy: 2
    }
  }
}

/// The choice among all figures that one park has for one indicator.
struct CellSelection {
  /// What the comparison shows, and what it set aside.
  private(set) var positions = CellStore.Positions()
  /// What became of each candidate, by its place in source order.
  private(set) var fates: [(position: Int, fate: Fate)] = []

  /// Applies the rules of `SelectionRule` to the candidates of one cell.
  init(_ candidates: [Candidate]) {
    let groups = Self.grouped(candidates.sorted { $0.beats($1) != nil })
    guard let best = groups.first else { return }
    for (index, group) in groups.enumerated() {
      let fate: Fate
      if index == 0 || group.lead.contradicts(best.lead) {
        positions.shown.append(group.positions)
        fate = .compared
      } else {
        let rule = best.lead.beats(group.lead) ?? .documentOrder
        positions.setAside.append((group.positions, rule))
        fate = .setAside(rule)
      }
      fates += group.positions.map { ($0, fate) }
    }
  }

  /// Candidates that say the same, the best of them first.
  private struct Group {
    var lead: Candidate
    var positions: [Int]
  }

  /// Joins each candidate to the best group that it repeats. Quadratic in the number of distinct
  /// values of one cell, which is small.
  private static func grouped(_ ordered: [Candidate]) -> [Group] {
    var groups: [Group] = []
    for candidate in ordered {
      if let index = groups.firstIndex(where: { $0.lead.repeats(candidate) }) {
        groups[index].positions.append(candidate.position)
      } else {
        groups.append(Group(lead: candidate, positions: [candidate.position]))
      }
    }
    return groups
  }
}
