import Lexicon
import Measurements

extension QuantityParser {
  private static let fields = LexicalCategories(.rankField)
  private static let verbs = LexicalCategories(.rankVerb)
  private static let notUnit = LexicalCategories(.notUnit)
  static let rankUnit = MeasurementUnit(symbol: "位", kind: .rank)

  /// 第65位, 全国第一, 前10位.
  func rank(_ numeral: Numeral) -> Figure? {
    guard numeral.value.isWhole, numeral.value > .zero, numeral.upper == nil, !numeral.isMore,
      !numeral.isFraction
    else { return nil }
    let start = skipSpacesBackwards(from: numeral.range.lowerBound)
    switch unit(at: start - 1) {
    case "第": return ordinalRank(numeral, from: start - 1)
    case "前": return leadingRank(numeral, from: start - 1)
    default: return nil
    }
  }

  /// 第65位, 全国第一.
  private func ordinalRank(_ numeral: Numeral, from start: Int) -> Figure? {
    let end = numeral.range.upperBound
    var rank = numeral
    rank.range = start..<end
    if let unitEnd = placeEnd(at: end) {
      return figure(rank, unit: Self.rankUnit, unitEnd: unitEnd, rule: .rank)
    }
    guard ranksFollowing(at: end) || isRanked(at: start) && standsAlone(at: end) else { return nil }
    return figure(rank, unit: Self.rankUnit, unitEnd: end, rule: .rank)
  }

  /// 前10位, 跻身全国前十, 前50强: among the first so many.
  private func leadingRank(_ numeral: Numeral, from start: Int) -> Figure? {
    let end = numeral.range.upperBound
    guard numeral.style != .bareMultiplier, numeral.style != .digitString else { return nil }
    let unitEnd: Int
    if let place = placeEnd(at: end) {
      unitEnd = place
    } else if unit(at: end) == "强" || unit(at: end) == "甲" {
      unitEnd = end + 1
    } else if standsAlone(at: end) {
      unitEnd = end
    } else {
      return nil
    }
    guard isRanked(at: start) else { return nil }
    return Figure(
      range: start..<unitEnd, numeral: numeral.range,
      quantity: Quantity(value: numeral.value, bound: .atMost, unit: Self.rankUnit), rule: .rank)
  }

  private func placeEnd(at position: Int) -> Int? {
    switch unit(at: position) {
    case "位", "名": position + 1
    default: nil
    }
  }

  /// Whether a rank is over at `position`: nothing follows that it could count or name.
  private func standsAlone(at position: Int) -> Bool {
    let next = unit(at: position)
    switch next.lexicalClass {
    case .latin, .digit, .percent, .chineseDigit, .smallMultiplier, .bigMultiplier, .dash:
      return false
    case .other: break
    default: return true
    }
    switch next {
    case "的", "并", "和", "且", "与", "及": return true
    default: return false
    }
  }

  /// 第一品牌, 第二大经济体; no 第二大街.
  private func ranksFollowing(at position: Int) -> Bool {
    switch unit(at: position) {
    case "品": unit(at: position + 1) == "牌"
    case "大": word(at: position, of: Self.notUnit) == nil
    default: false
    }
  }

  /// Whether a field (全国) or a verb of ranking (位居) stands directly in front.
  private func isRanked(at position: Int) -> Bool {
    let end = skipSpacesBackwards(from: position)
    if word(endingAt: end, of: Self.fields) != nil || word(endingAt: end, of: Self.verbs) != nil {
      return true
    }
    switch unit(at: end - 1) {
    case "县", "区", "州", "盟", "旗": return true
    default: return false
    }
  }

  /// 上升3位, 前移5名, 提升12个位次: a change of rank, no people.
  func changesRank(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.unit.kind == .people, reading.end - reading.start == 1 else { return false }
    let last = unit(at: reading.start)
    guard last == "位" || last == "名" else { return false }
    var position = skipSpacesBackwards(from: numeral.range.lowerBound)
    if unit(at: position - 1) == "了" { position -= 1 }
    switch (unit(at: position - 2), unit(at: position - 1)) {
    case ("上", "升"), ("提", "升"), ("跃", "升"), ("攀", "升"), ("晋", "升"), ("前", "移"), ("前", "进"),
      ("提", "高"), ("下", "降"), ("下", "滑"), ("后", "移"), ("后", "退"), ("跃", "进"), ("跃", "居"):
      return true
    default: return false
    }
  }
}
