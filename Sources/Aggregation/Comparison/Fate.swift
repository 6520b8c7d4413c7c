import Measurements

/// What became of a measurement on its way to the comparison: each has exactly one fate, the first
/// of these walls that stopped it.
public enum Fate: Sendable, Hashable {
  /// It is not the park's own quantity, but a firm's, a project's, a region's.
  case otherScope(Scope)
  /// It is a park's, but nothing says which park's.
  case parkUnknown
  /// The vocabulary has no such indicator, and no second park uses the same words.
  case indicatorUnknown
  /// It is a bare number: without a unit nothing compares.
  case withoutUnit
  /// It was not asked for: another period or status, or less confidence.
  case notSelected
  /// It needs more than 38 digits in the unit of its column.
  case notConvertible
  /// Another figure stands in its cell, by this rule.
  case setAside(SelectionRule)
  /// It stands in a cell, alone, with others that say the same, or against others.
  case compared
}

extension Fate {
  /// Every fate there is, in the order of the walls.
  public static let all: [Fate] =
    Scope.allCases.filter { $0 != .park }.map(Fate.otherScope)
    + [.parkUnknown, .indicatorUnknown, .withoutUnit, .notSelected, .notConvertible]
    + SelectionRule.allCases.map(Fate.setAside) + [.compared]

  /// A stable name for machines: `scope_project`, `park_unknown`, `set_aside_period`, `compared`.
  public var code: String {
    switch self {
    case .otherScope(let scope): "scope_\(scope.rawValue)"
    case .parkUnknown: "park_unknown"
    case .indicatorUnknown: "indicator_unknown"
    case .withoutUnit: "without_unit"
    case .notSelected: "not_selected"
    case .notConvertible: "not_convertible"
    case .setAside(let rule): "set_aside_\(rule.rawValue)"
    case .compared: "compared"
    }
  }
}
