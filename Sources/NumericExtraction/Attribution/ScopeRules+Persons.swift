import Lexicon
import Measurements

/// What a single person has, which no zone's total counts.
extension ScopeRules {
  /// (去年入职后，)他领到了30万元安家费，住进了85平方米的人才公寓: a person's money and home.
  func isOfPerson(_ place: Place) -> Bool {
    switch place.figure.quantity.unit.kind {
    case .money, .area: break
    default: return false
    }
    let lead = place.lead
    let end = lead.last.map { units[$0] == "了" ? $0 : lead.upperBound } ?? lead.upperBound
    let verb = lead.lowerBound..<end
    if Self.movingIn.end(verb, in: units) { return !Self.firms.occur(in: lead, of: units) }
    guard Self.receiving.end(verb, in: units) else { return false }
    return place.sentence.clauses.contains {
      $0.lowerBound <= place.clause.lowerBound
        && (units[$0.lowerBound] == "他" || units[$0.lowerBound] == "她")
        && units[$0.lowerBound + 1] != "们"
    }
  }

  private static let receiving = NameParts("领到", "拿到", "领取", "收到", "申请到", "获得")
  private static let movingIn = NameParts("住进", "住上", "搬进", "入住")
  private static let firms = NameParts("公司", "企业", "项目", "单位", "团队")
}
