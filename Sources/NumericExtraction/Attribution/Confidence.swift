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
    case .distributed, .fund, .perFirm, .otherZones: 97
    case .termsOfRule, .projectAmount, .rankOfNamed: 92
    case .toldAgain: 90
    case .memberOfList, .speaker, .placeBefore, .wholeOfPart: 88
    case .clauseSubject, .sentenceSubject, .ceremony: 86
    case .countedProjects, .participants: 84
    case .carriedSubject, .articleSubject: 80
    case .paragraphZone: 76
    case .criterion: 60
    }
  }

  /// How often an indicator rule finds the phrase; without a phrase hardly ever.
  private static func reliability(of rule: IndicatorRule?) -> Int {
    switch rule {
    case .output, .cost, .predicate, .funds, .distributedFigure: 95
    case .nounBefore: 94
    case .nounBehind, .elidedHead, .classOfCounted: 92
    case .distributed, .compared, .contrasted: 90
    case .granted, .headOfList: 86
    case .inherited: 84
    case .listMember: 81
    case .body: 80
    case .rankingNoun, .destination: 62
    case nil: 5
    }
  }

  /// How often status and period are right.
  private static func reliability(of status: Status) -> Int {
    switch status {
    case .actual, .policy: 90
    case .planned: 86
    }
  }
}
