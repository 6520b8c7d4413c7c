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
    let closing = "”’）」』)\" ".unicodeScalars
    let stops = "。！？；…!?;.".unicodeScalars
    guard let last = sentence.unicodeScalars.last(where: { !closing.contains($0) }) else {
      return false
    }
    return !stops.contains(last)
  }
}

/// A measurement on its way into a cell.
struct Candidate {
  /// The place in source order.
  let position: Int
  let measurement: Measurement
  /// The value in the unit of the column, with the sign of the change.
  let quantity: Quantity
  /// One number for each rule, in the order of the rules; the smaller stands before the greater.
  private let ranks: [Int]

  init(position: Int, measurement: Measurement, quantity: Quantity) {
    self.position = position
    self.measurement = measurement
    self.quantity = quantity
    ranks = SelectionRule.allCases.map { rule in
      switch rule {
      case .status: Status.allCases.firstIndex(of: measurement.status) ?? 0
      case .period: -(measurement.period?.recency ?? 0)
      case .exactness: quantity.bound == .exact ? 0 : 1
      case .headline: measurement.isInHeadline ? 1 : 0
      case .documentOrder: position
      }
    }
  }

  /// The first rule that puts this one before the other, or nil where the other comes first.
  func beats(_ other: Candidate) -> SelectionRule? {
    for (rule, (mine, theirs)) in zip(SelectionRule.allCases, zip(ranks, other.ranks))
    where mine != theirs {
      return mine < theirs ? rule : nil
    }
    return nil
  }

  /// Whether both say the same of the same time: then they are two sources of one observation.
  func repeats(_ other: Candidate) -> Bool {
    guard quantity.bound == other.quantity.bound, quantity.value == other.quantity.value,
      quantity.low == other.quantity.low, quantity.high == other.quantity.high,
      measurement.status == other.measurement.status
    else { return false }
    guard let mine = measurement.period, let theirs = other.measurement.period else { return true }
    return mine.overlaps(theirs)
  }

  /// Whether both are facts of the same period that cannot both hold.
  func contradicts(_ other: Candidate) -> Bool {
    guard measurement.status == .actual, other.measurement.status == .actual,
      measurement.period == other.measurement.period
    else { return false }
    return ValueInterval(quantity).isDisjoint(from: ValueInterval(other.quantity))
  }
}

/// The choice among all figures that one park has for one indicator.
struct CellSelection {
  /// What the comparison shows.
  private(set) var cell = Cell(content: .missing(.notMentioned))
  /// What became of each candidate, by its place in source order.
  private(set) var fates: [(position: Int, fate: Fate)] = []

  /// Applies the rules of `SelectionRule` to the candidates of one cell.
  init(_ candidates: [Candidate]) {
    let groups = Self.grouped(candidates.sorted { $0.beats($1) != nil })
    guard let best = groups.first else { return }
    var shown: [Observation] = []
    for (index, group) in groups.enumerated() {
      let fate: Fate
      if index == 0 || group.lead.contradicts(best.lead) {
        shown.append(group.observation)
        fate = .compared
      } else {
        let rule = best.lead.beats(group.lead) ?? .documentOrder
        cell.setAside.append(SetAside(observation: group.observation, rule: rule))
        fate = .setAside(rule)
      }
      fates += group.members.map { ($0.position, fate) }
    }
    cell.content = shown.count > 1 ? .conflicting(shown) : .observation(best.observation)
  }

  /// Candidates that say the same, the best of them first.
  private struct Group {
    var lead: Candidate
    var repetitions: [Candidate] = []

    var members: [Candidate] { [lead] + repetitions }

    var observation: Observation {
      Observation(
        quantity: lead.quantity, status: lead.measurement.status, period: lead.measurement.period,
        sources: members.map(\.measurement))
    }
  }

  /// Joins each candidate to the best group that it repeats. Quadratic in the number of distinct
  /// values of one cell, which is small.
  private static func grouped(_ ordered: [Candidate]) -> [Group] {
    var groups: [Group] = []
    for candidate in ordered {
      if let index = groups.firstIndex(where: { $0.lead.repeats(candidate) }) {
        groups[index].repetitions.append(candidate)
      } else {
        groups.append(Group(lead: candidate))
      }
    }
    return groups
  }
}
