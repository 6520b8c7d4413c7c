import Lexicon
import Measurements

/// What a time says of the sentence that it stands in.
extension TimeExpressionReader {
  /// 这家去年3月投产的企业，(上半年产值达到18.6亿元): when something came about, said of it in passing, is no year in which
  /// the sentence goes on.
  func datesOrigin(of expression: TimeExpression, in passage: Range<Int>) -> Bool {
    let behind = expression.range.upperBound..<passage.upperBound
    // 1992年|经国务院批准设立(，…。全年增长8%)
    let clause = behind.prefix(12).prefix { !units[$0].lexicalClass.endsClause }
    if Self.foundings.occur(in: clause, of: units) { return true }
    guard let deed = Self.origins.first(in: behind.prefix(6), of: units) else { return false }
    return deed.upperBound < passage.upperBound && units[deed.upperBound] == "的"
  }

  private static let origins = NameParts(
    "投产", "投用", "建成", "竣工", "开工", "落户", "落地", "入驻", "签约", "引进", "成立", "创办", "注册", "开业", "获批")

  private static let foundings = NameParts(
    "经国务院批准", "经省政府批准", "批准设立", "批准成立", "正式成立", "创建", "始建", "升级为国家", "升格为国家")

  private static let plans = NameParts("计划", "规划", "方案", "纲要", "意见")

  /// 比2015年, 与上年相比, 是2012年的: a base; 由2021年的, 从去年的: an origin.
  func role(of time: TimeExpression, in passage: Range<Int>) -> TimeExpression.Role {
    let end = time.range.upperBound
    let lead = max(passage.lowerBound, time.range.lowerBound - 60)..<time.range.lowerBound
    if units.isTitleOpen(atEndOf: lead), let mark = lead.last(where: { units[$0] == "《" }),
      Self.plans.occur(in: mark..<min(passage.upperBound, end + 20), of: units)
    {
      return .title
    }
    if isOfPlanYear(time.range) { return .origin }
    // 为年内最高
    if end + 1 < passage.upperBound, units[end - 1] == "内",
      units[end] == "最" || units[end] == "新" && units[end + 1] == "高"
    {
      return .base
    }
    // 五年前的(3家)
    if end < passage.upperBound, units[end - 1] == "前", units[end] == "的" { return .origin }
    guard time.range.lowerBound > passage.lowerBound else { return .when }
    switch units[time.range.lowerBound - 1] {
    case "比", "较", "与", "超", "同": return .base
    // (要)在2019年基础上(翻一番)
    case "在" where Self.foundations.begin(end..<passage.upperBound, in: units): return .base
    // 以2020年数据为依据: what is assessed, and not when.
    case "以" where Self.data.begin(end..<passage.upperBound, in: units): return .base
    case "和", "跟":
      let next = time.range.upperBound
      return next + 1 < passage.upperBound && (units[next] == "比" || units[next + 1] == "比")
        ? .base : .when
    // 高于|去年同期|1.8个百分点
    case "于"
    where ["高", "低", "快", "慢", "好"].contains(units[time.range.lowerBound - 2])
      && end < passage.upperBound && units[end].lexicalClass == .digit:
      return .base
    // 相当于1992年的98倍
    case "是", "为", "于":
      let next = time.range.upperBound
      return next < passage.upperBound && units[next] == "的" ? .base : .when
    case "由", "从":
      // 从2018年到2023年 is when.
      if case .between = time.period { return .when }
      return .origin
    default: return .when
    }
  }

  private static let foundations = NameParts("基础上", "的基础上", "水平上", "的水平上")
  private static let data = NameParts("数据", "为基期", "为基数", "为基准", "统计数据")

  /// 较去年同期增长: a base; 去年同期为8家, 较去年同期的3个: when its own figure held.
  func roleOfSamePeriod(
    _ time: TimeExpression, in passage: Range<Int>
  ) -> TimeExpression.Role {
    let next = time.range.upperBound
    if next < passage.upperBound {
      switch units[next] {
      // 是去年同期的2.4倍
      case "的" where ["是", "于"].contains(units[max(0, time.range.lowerBound - 1)]): return .base
      case "的", "为": return .origin
      // 去年同期，这两项分别为39个和205亿元
      case ",": return .when
      default: break
      }
    }
    return role(of: time, in: passage) == .base ? .base : .origin
  }
}
