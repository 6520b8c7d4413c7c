import Measurements

/// One value of a park, with every sentence that says it.
public struct Observation: Sendable, Hashable {
  /// The value in the unit of its column. In a column of changes, a decrease is negative.
  public var quantity: Quantity
  /// Fact, plan or rule.
  public var status: Status
  /// When it holds, as the leading source states it; nil where nothing says.
  public var period: Period?
  /// The measurements that say so, the leading one first. Never empty.
  public var sources: [Measurement]
  /// How it was derived from two other figures; nil for what a text says itself.
  public var derivation: Derivation?

  /// Whether the number was converted from another unit (1500亩 in a column of 平方公里); another
  /// classifier (家, 个) converts nothing.
  public var isConverted: Bool {
    guard derivation == nil, let written = sources.first?.quantity else { return false }
    return written.lead.magnitude != quantity.lead.magnitude
  }
}

/// The rules that choose the figure of a cell, in the order in which they are applied.
public enum SelectionRule: String, Sendable, Hashable, CaseIterable {
  /// Where a period was asked for: that period before a part of it.
  case periodFit = "period_fit"
  /// Facts before plans, plans before the terms of a rule.
  case status
  /// The later period before the earlier, any period before none.
  case period
  /// An exact figure before one that is only bounded (超, 近, 约) or a range.
  case exactness
  /// A sentence of the body before a headline.
  case headline
  /// The later published document before the earlier one.
  case sourceDate = "source_date"
  /// What comes first: by document name, article and place.
  case documentOrder = "document_order"
}

/// An observation that stands behind the one in the cell, and the rule that put it there.
public struct SetAside: Sendable, Hashable {
  /// What was set aside.
  public var observation: Observation
  /// The first rule that told the two apart.
  public var rule: SelectionRule
}

/// Why a cell has no single value. An empty cell is never a zero.
public enum Missing: String, Sendable, Hashable, CaseIterable {
  /// No text says anything of it.
  case notMentioned = "not_mentioned"
  /// Only a firm, a project, a region or an event of the park has such a figure.
  case otherScope = "other_scope"
  /// The park gives it as another kind of quantity (a share instead of an amount).
  case otherKind = "other_kind"
  /// The park gives it in a unit that does not convert (美元 beside 元).
  case otherUnit = "other_unit"
  /// Where periods are kept apart: the park gives it for another period.
  case otherPeriod = "other_period"
  /// Its figures were not asked for: another period or status, or less confidence.
  case notSelected = "not_selected"
  /// Facts of one period exclude each other; all of them are shown.
  case conflictingSources = "conflicting_sources"
}

/// What a comparison knows of one indicator in one park.
public struct Cell: Sendable, Hashable {
  /// What the cell shows.
  public enum Content: Sendable, Hashable {
    /// One value.
    case observation(Observation)
    /// Facts of one period that exclude each other: two or more.
    case conflicting([Observation])
    /// Nothing, and why.
    case missing(Missing)
  }

  /// What the cell shows.
  public var content: Content
  /// The other observations, best first.
  public var setAside: [SetAside] = []

  /// The observations that the cell shows: none, one, or those that contradict each other.
  public var observations: [Observation] {
    switch content {
    case .observation(let observation): [observation]
    case .conflicting(let observations): observations
    case .missing: []
    }
  }

  /// The one value that can be ranked and compared, if there is one.
  public var value: Observation? {
    if case .observation(let observation) = content { observation } else { nil }
  }

  /// Why there is no single value, or nil where there is one.
  public var missing: Missing? {
    switch content {
    case .observation: nil
    case .conflicting: .conflictingSources
    case .missing(let reason): reason
    }
  }
}
