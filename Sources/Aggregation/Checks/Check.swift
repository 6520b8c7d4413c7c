import Measurements

/// An arithmetical relation between figures of the texts (勾稽关系) that was tried.
///
/// `stated` is one side, `operands` the other; `computed` is what the operands come to in the unit
/// of `stated`. A check reports and never corrects: which side is wrong, only a reader can say.
public struct Check: Sendable, Hashable {
  /// What relates the two sides.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The operands are the parts of a total: their sum is `stated`.
    case partsOfTotal = "parts_of_total"
    /// The first operand over the second, times a factor, is `stated`.
    case share
    /// From the first operand to the second, the change is `stated`.
    case growth
    /// `stated` stands in a headline, the operand in the body.
    case headline
    /// `stated` and the operand tell the same figure in two articles.
    case retelling
    /// `stated` says how many the list of `listed` names.
    case announcedList = "announced_list"
    /// The operands are parts of `stated`, so none is above it.
    case subset
    /// `stated` is summed up over a longer time than the operand, so it is not below it.
    case cumulative
  }

  /// How the check came out.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Both sides agree, within what rounding and bounds leave open.
    case holds
    /// No numbers that the words allow let both sides agree.
    case fails
    /// The words do not say enough; `reason` tells why.
    case undecided = "cannot_be_judged"
  }

  /// Why a check cannot be judged.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Bounds such as 超 leave both sides open.
    case openBounds = "open_bounds"
    /// The parts come to more than the whole: the groups overlap.
    case overlappingGroups = "overlapping_groups"
    /// The list says 等, or mixes quantities: it need not be complete.
    case incompleteList = "incomplete_list"
    /// The two sides are too far apart to be of the same thing.
    case tooFarApart = "too_far_apart"
    /// The text does not say what the share is a share of.
    case unknownBase = "unknown_base"
    /// The change may be against a time other than that of the level named before.
    case otherComparison = "other_comparison"
    /// The two figures may hold at different times.
    case otherTime = "other_time"
    /// The two figures may be of different things, or differently defined.
    case otherScope = "other_scope"
    /// No figure of the body tells the same.
    case notInBody = "not_in_body"
  }

  /// What the operands come to.
  public struct Computed: Sendable, Hashable {
    /// The exact number, where every operand is exact; a quotient is rounded to two digits more
    /// than `stated` has, at least two.
    public var value: ExactDecimal?
    /// Every number that the operands allow.
    public var interval: ValueInterval
  }

  /// What relates the two sides.
  public var relation: Relation
  /// How it came out.
  public var outcome: Outcome
  /// Why it cannot be judged; nil for any other outcome.
  public var reason: Reason?
  /// The figure that is checked.
  public var stated: Measurement
  /// The figures that it is checked against, in the order of the relation.
  public var operands: [Measurement]
  /// What the operands come to, in the unit of `stated`; nil where nothing is computed.
  public var computed: Computed?
  /// What an announced list names, in its order; empty for every other relation.
  public var listed: [String] = []

  /// The park of the figure that is checked; "" where it concerns none.
  public var park: String { stated.park }

  /// How much `stated` is above what was computed, in its unit; nil where one side is not exact.
  public var difference: ExactDecimal? {
    guard stated.quantity.bound == .exact, let value = stated.quantity.value,
      let computed = computed?.value
    else { return nil }
    return value.subtracting(computed)
  }

  /// The figures of both sides, in source order.
  public var figures: [Measurement] {
    ([stated] + operands).sorted { $0.precedes($1) }
  }

  /// The sentences of both sides, each once, in source order.
  public var sentences: [String] {
    var seen: Set<String> = []
    return figures.map(\.sentence).filter { seen.insert($0).inserted }
  }
}

extension Check {
  /// A check of an equation: it holds if some number satisfies both sides, and fails otherwise.
  /// Where both sides are half open, nothing follows.
  init(
    _ relation: Relation, _ stated: Measurement, _ operands: [Measurement], _ computed: Computed
  ) {
    let written = ValueInterval(stated.quantity)
    let agree = !written.isDisjoint(from: computed.interval)
    let isVacuous = agree && !written.isBounded && !computed.interval.isBounded
    self.init(
      relation: relation, outcome: isVacuous ? .undecided : agree ? .holds : .fails,
      reason: isVacuous ? .openBounds : nil, stated: stated, operands: operands,
      computed: computed)
  }

  /// The same check where a difference proves nothing, for a reason.
  func unlessHolding(_ reason: Reason) -> Check {
    guard outcome == .fails else { return self }
    var check = self
    check.outcome = .undecided
    check.reason = reason
    return check
  }

  /// Source order, by what is checked; for figures checked twice, by relation.
  func precedes(_ other: Check) -> Bool {
    if stated.precedes(other.stated) { return true }
    if other.stated.precedes(stated) { return false }
    if relation != other.relation { return relation.rawValue < other.relation.rawValue }
    for (mine, theirs) in zip(operands, other.operands) where mine != theirs {
      return mine.precedes(theirs)
    }
    return operands.count < other.operands.count
  }
}
