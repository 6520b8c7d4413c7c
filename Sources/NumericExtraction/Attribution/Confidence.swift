import Measurements

/// How likely a whole cell is right, in percent: the product of how often the rules that decided
/// scope, indicator and status were right on annotated texts (docs/accuracy.md).
///
/// Value, unit and bound are left out: they are right nearly always.
enum Confidence {
  /// From 0 to 100.
  static func percent(scope: ScopeRule, indicator: IndicatorRule?, status: Status) -> Int {
    reliability(of: scope) * reliability(of: indicator) * reliability(of: status) / 10_000
  }

  /// How often a scope rule finds scope and park.
  private static func reliability(of rule: ScopeRule) -> Int {
    switch rule {
    case .distributed, .fund, .perFirm, .otherZones: 95
    case .termsOfRule: 92
    case .paragraphZone, .toldAgain: 86
    case .clauseSubject: 84
    case .sentenceSubject, .memberOfList, .criterion: 82
    case .countedProjects: 80
    case .projectAmount, .participants: 78
    case .articleSubject, .speaker: 74
    case .carriedSubject: 70
    case .ceremony: 65
    }
  }

  /// How often an indicator rule finds the phrase; without a phrase hardly ever.
  private static func reliability(of rule: IndicatorRule?) -> Int {
    switch rule {
    case .output, .cost, .predicate, .funds, .distributedFigure: 95
    case .nounBefore: 94
    case .nounBehind, .elidedHead: 92
    case .distributed, .compared: 90
    case .inherited: 87
    case .granted, .headOfList: 85
    case .rankingNoun: 82
    case .body: 80
    case .listMember: 68
    case .destination: 60
    case nil: 5
    }
  }

  /// How often status and period are right.
  private static func reliability(of status: Status) -> Int {
    switch status {
    case .actual: 89
    case .planned: 81
    case .policy: 93
    }
  }
}
