import Lexicon
import Measurements

/// What is named beside a subject, and is none.
extension ScopeRules {
  /// A park inside the counted noun itself: (3个)珠海高新区级平台.
  func isModifier(_ range: Range<Int>, of place: Place) -> Bool {
    guard let phrase = place.phrase, phrase.rule == .nounBehind else { return false }
    return phrase.range.contains(range.lowerBound)
  }

  /// 默沙东、辉瑞等: a member of an enumeration that 等 closes is an example.
  func isExample(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    var position = named.upperBound
    let limit = min(range.upperBound, position + 14)
    while position < limit, units[position] != "、", units[position] != "等" {
      // 恒力产业园二期等
      guard
        isHan(position)
          || units[position].lexicalClass == .chineseDigit && units[position + 1] == "期",
        units[position] != "的", units[position] != "以",
        units[position] != "在", units[position] != "将"
      else { return false }
      position += 1
    }
    guard position < limit else { return false }
    while position < range.upperBound {
      if units[position] == "等" { return true }
      if units[position].lexicalClass == .comma { return false }
      position += 1
    }
    return false
  }

  /// 建有孵化产业园: a part of a zone that a verb stands before is what the zone has.
  func isObject(_ range: Range<Int>) -> Bool {
    let lead = max(0, range.lowerBound - 4)..<range.lowerBound
    // 走进智能制造产业园(，12栋厂房已封顶): where the text goes.
    if Self.visits.end(lead, in: units) { return false }
    return lexicon.hasBoundary(endingAt: range.lowerBound, from: 0, in: units, lengths: 1...2)
  }

  private static let visits = NameParts("走进", "来到", "步入", "走入", "踏入", "漫步", "探访", "踏进")

  /// 与…合作, 来自…, 占全市…: named beside the subject or as its place.
  func isBesideSubject(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    guard named.lowerBound > range.lowerBound else { return false }
    let start = startWithPlaces(named, in: range)
    guard start > range.lowerBound else { return false }
    // 接近|综保区总量的四成
    if Self.bases.end(range.lowerBound..<start, in: units) { return true }
    // 相当于第二名|新余高新区的2.4倍
    if named.upperBound + 1 < units.count, units[named.upperBound] == "的",
      let figure = paragraph.figure(at: named.upperBound + 1),
      figure.kind == .multiple || figure.kind == .percent
    {
      return true
    }
    // 而在襄阳市，(同期城镇新增就业6.84万人): a clause that turns to a place and says no more.
    if named.upperBound == range.upperBound, start - range.lowerBound <= 2, units[start - 1] == "在",
      named.upperBound < units.count, units[named.upperBound].lexicalClass == .comma,
      start - 1 == range.lowerBound || units[range.lowerBound] == "而"
    {
      return false
    }
    if Self.seats.end(range.lowerBound..<start, in: units) { return true }
    if Self.visits.end(range.lowerBound..<start, in: units) { return false }
    switch units[start - 1] {
    // 是全市平均水平的2.4倍
    case "是"
    where Self.averages.begin(named.upperBound..<min(units.count, named.upperBound + 3), in: units):
      return true
    case "对", "在", "于", "来", "自", "赴", "到", "向", "占", "居", "列", "为", "给", "往", "由", "入", "过", "比",
      "较":
      return true
    default: break
    }
    let lead = max(range.lowerBound, named.lowerBound - 6)
    return isPartner(named, in: range) || (lead..<named.lowerBound).contains { units[$0] == "占" }
  }

  private static let bases = NameParts("接近", "相当于", "达到", "超过", "约占", "贡献了", "撑起", "撑起了")

  /// 选址|东海岛石化产业园: where something is to stand.
  private static let seats = NameParts(
    "距", "距离", "离", "选址", "落户", "落地", "坐落", "地处", "毗邻", "紧邻", "邻近", "靠近", "依托", "借助")

  private static let averages = NameParts("平均", "均", "的", "总")

  /// 与A、B等合作: a partner, or one of a list of them.
  func isPartner(_ named: Range<Int>, in range: Range<Int>) -> Bool {
    let start = startWithPlaces(named, in: range)
    guard start > range.lowerBound else { return false }
    switch units[start - 1] {
    case "与", "和", "、", "及", "跨", "同": return true
    default: return false
    }
  }

  /// 位于|湖北省鄂州市经开区, 与|山东省青岛市西海岸新区: where the places begin that lead to a name.
  private func startWithPlaces(_ named: Range<Int>, in range: Range<Int>) -> Int {
    var start = named.lowerBound
    // 居全市|县区(第二)
    while start > range.lowerBound, let place = paragraph.token(endingAt: start),
      place.category == .place || place.category == .subject && names(place, .region)
    {
      start = place.range.lowerBound
    }
    return start
  }
}
