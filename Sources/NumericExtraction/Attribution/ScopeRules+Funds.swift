import Lexicon
import Measurements

/// Funds, and what they put into projects.
extension ScopeRules {
  /// 50亿元产业基金: a fund is a project; the funds that a province sets up are its own.
  func isFund(_ place: Place) -> Bool {
    if place.isCount {
      // 备案私募基金管理人(102家): firms of the zone.
      return invests(place)
        && !(place.phrase.map { Self.managers.end($0.range, in: units) } ?? false)
    }
    guard place.figure.quantity.unit.kind == .money else { return false }
    // 争取到政策性金融基金21.2亿元: what a zone was given.
    if words.hold(.fund), Self.obtaining.occur(in: place.lead, of: units) { return false }
    // 全区各类基金总规模(达到3000亿元): all funds that a zone has.
    if Self.allFunds.occur(in: place.clause, of: units) { return false }
    // (私募基金管理人286家，)管理基金规模2100亿元
    if let phrase = place.phrase?.range, Self.managing.begin(phrase, in: units) { return false }
    if phraseEnds(.fund, place) { return true }
    // 由财政出资3000万元设立风险补偿金
    let behind =
      place.figure.range
      .upperBound..<max(place.figure.range.upperBound, place.clause.upperBound)
    if Self.foundingWithMoney.begin(behind, in: units), words.has(.fund, in: behind) { return true }
    if invests(place) { return true }
    if article.isPolicy && !tellsWhatIs(place) && !setsGoal(place) || isStageOfFund(place) {
      return true
    }
    return phraseEnds(.fundSize, place) && words.has(.fund, in: place.clause)
  }

  private static let managing = NameParts("管理基金", "管理规模", "管理资产", "管理资金")
  private static let foundingWithMoney = NameParts("设立", "组建", "成立", "建立", "发起设立")

  /// (设立50亿元的基金，)目前已投出项目9个、金额6.8亿元; 基金已投项目17个，带动社会资本跟投1.9亿元: what a fund has put into projects and
  /// drawn with it, in a sentence that tells of the fund before.
  private func invests(_ place: Place) -> Bool {
    let sentence = place.sentence.range
    let before = sentence.lowerBound..<place.figure.range.lowerBound
    guard words.hold(.fund) || Self.fundAlone.begin(before, in: units),
      Self.fundAlone.begin(place.clause, in: units)
        || paragraph.figures(in: before).contains(where: {
          attribution(ofEarlier: $0)?.rule == .fund
        })
        || place.sentence.clauses.contains(where: {
          $0.lowerBound < place.clause.lowerBound && Self.fundAlone.begin($0, in: units)
        })
    else { return false }
    if Self.investing.occur(in: place.clause, of: units) { return true }
    // (已有2个项目拿到投资，)共计1.3亿元
    guard let previous = figure(before: place),
      attribution(ofEarlier: previous)?.rule == .fund,
      place.clause.lowerBound > previous.range.upperBound
        || place.lead.contains(where: { units[$0] == "、" })
    else { return false }
    return Self.totals.occur(
      in: previous.range.upperBound..<place.figure.range.lowerBound, of: units)
  }

  /// 成立于2020年的火炬产业母基金(，规模50亿元), 这支基金(已投出19个项目): a fund by its name at the head of a clause.
  func namedFund(in range: Range<Int>) -> Subject? {
    guard words.hold(.fund), !Self.allFunds.occur(in: range, of: units) else { return nil }
    let head = range.prefix(24)
    guard let kind = head.dropLast().first(where: { units[$0] == "基" && units[$0 + 1] == "金" })
    else { return nil }
    let end = kind + 2
    let particle = head.prefix { $0 < kind }.last { units[$0] == "的" || units[$0] == "了" }
    let start = particle.map { $0 + 1 } ?? range.lowerBound
    // 设立产业基金: what a verb stands before is what is set up.
    guard kind - start <= 14, (start..<kind).allSatisfy(isPartOfName),
      !Self.settingUp.occur(in: range.lowerBound..<kind, of: units),
      !Self.founding.occur(in: start..<kind, of: units),
      end == range.upperBound || Self.behindFunds.begin(end..<range.upperBound, in: units)
    else { return nil }
    return Subject(range: kind..<end, scope: .project)
  }

  private static let settingUp = NameParts(
    "设立", "组建", "发起", "建立", "出资", "筹建", "用好", "依托", "通过", "专项", "争取", "引入", "注册")
  private static let founding = NameParts("成立")
  private static let behindFunds = NameParts(
    "已", "共", "累计", "规模", "总规模", "目前", "首期", "投", "完成", "现", "由", "将", "撬动", "带动", "参与", "管理", "重点",
    "整体")

  private static let fundAlone = NameParts("基金", "该基金", "子基金", "母基金", "引导基金", "这只基金", "各基金")
  private static let investing = NameParts(
    "投出", "投了", "已投", "累计投", "撬动", "社会资本", "跟投", "拿到投资", "获得投资", "参投", "完成投资项目", "投资项目", "决策投资",
    "直投")
  private static let totals = NameParts("共计", "金额", "合计", "总额", "总金额")

  private static let obtaining = NameParts("争取到", "争取", "获得", "获批", "到位", "申请到")

  /// (设立总规模20亿元的产业基金，)首期5亿元: the first money of a fund told of just before.
  func isStageOfFund(_ place: Place) -> Bool {
    guard place.figure.quantity.unit.kind == .money, let phrase = place.phrase?.range,
      Self.stages.begin(phrase, in: units), let previous = figure(before: place),
      place.figure.range.lowerBound - previous.range.upperBound <= 16
    else { return false }
    return attribution(ofEarlier: previous)?.rule == .fund
  }

  private static let managers = NameParts("管理人", "管理机构", "管理公司", "基金公司")
  private static let allFunds = NameParts("各类基金", "基金集群", "基金群")
  private static let stages = NameParts("首期", "一期", "首批", "初始规模", "母基金规模", "子基金规模")
}
