import Measurements

/// How likely a whole cell is right, in percent: the product of how often the rules that decided
/// scope, indicator, status and period were right on texts that nobody had read when they were counted
/// (docs/accuracy.md).
///
/// Value, unit and bound are left out: they are right nearly always.
enum Confidence {
  /// From 0 to 100.
  static func percent(
    _ scope: Scope, by scopeRule: ScopeRule, indicator: IndicatorRule?, status: Status,
    hasPeriod: Bool
  ) -> Int {
    reliability(of: scope, by: scopeRule) * reliability(of: indicator)
      * reliability(of: status, hasPeriod: hasPeriod) / 10_000
  }

  /// How often a scope rule finds scope and park, where that is the scope that it finds.
  private static func reliability(of scope: Scope, by rule: ScopeRule) -> Int {
    switch (rule, scope) {
    case (.criterion, _): 60
    case (_, .other): 35
    case (.otherZones, _), (.wholeOfPart, _), (.perFirm, _): 96
    case (.distributed, _), (.termsOfRule, _): 92
    case (.placeBefore, _), (.rankOfNamed, _): 88
    case (.toldAgain, _): 78
    case (.fund, _): 77
    case (.ceremony, _), (.participants, _): 65
    case (.projectAmount, _): 75
    case (.countedProjects, _): 80
    case (.speaker, _): 46
    case (.paragraphZone, _): 40
    case (.memberOfList, .region): 84
    case (.memberOfList, .project): 45
    case (.memberOfList, _): 77
    case (.articleSubject, .region): 68
    case (.articleSubject, _): 56
    case (.carriedSubject, .enterprise): 40
    case (.carriedSubject, .park): 61
    case (.carriedSubject, _): 85
    case (.clauseSubject, .enterprise): 62
    case (.clauseSubject, .project): 79
    case (.clauseSubject, .region): 93
    case (.clauseSubject, _): 87
    case (.sentenceSubject, .enterprise): 50
    case (.sentenceSubject, .project): 70
    case (.sentenceSubject, _): 85
    }
  }

  /// How often an indicator rule finds the phrase; without a phrase hardly ever.
  private static func reliability(of rule: IndicatorRule?) -> Int {
    switch rule {
    case .output, .distributedFigure, .predicate, .funds: 96
    case .nounBefore: 94
    case .nounBehind, .cost, .topic, .compared, .contrasted: 91
    case .elidedHead: 90
    case .granted, .distributed: 87
    case .inherited: 74
    case .classOfCounted: 71
    case .headOfList, .body: 62
    case .rankingNoun, .destination: 56
    case .listMember: 55
    case nil: 5
    }
  }

  /// How often status and period are right; a fact without a period is seldom so by rights.
  private static func reliability(of status: Status, hasPeriod: Bool) -> Int {
    switch status {
    case .actual: hasPeriod ? 81 : 30
    case .planned: hasPeriod ? 89 : 75
    case .policy: hasPeriod ? 55 : 95
    }
  }
}
