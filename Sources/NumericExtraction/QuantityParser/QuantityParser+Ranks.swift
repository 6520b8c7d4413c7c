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
    case "、", "和", "及": return furtherRank(numeral, from: start)
    default: return nil
    }
  }

  /// (分列第二、)三位: a further rank of a list, for which 第 was said once.
  private func furtherRank(_ numeral: Numeral, from start: Int) -> Figure? {
    guard let last = figures.last, last.quantity.unit.kind == .rank,
      last.range.upperBound == start - 1, unit(at: last.range.lowerBound) == "第",
      let unitEnd = placeEnd(at: numeral.range.upperBound)
    else { return nil }
    return figure(numeral, unit: Self.rankUnit, unitEnd: unitEnd, rule: .rank)
  }

  /// 第65位, 全国第一.
  private func ordinalRank(_ numeral: Numeral, from start: Int) -> Figure? {
    let end = numeral.range.upperBound
    var rank = numeral
    rank.range = start..<end
    if let unitEnd = placeEnd(at: end) {
      return figure(rank, unit: Self.rankUnit, unitEnd: unitEnd, rule: .rank)
    }
    let stands = standsAlone(at: end) && (isRanked(at: start) || isRankedAmong(endingAt: start))
    guard stands || ranksFollowing(at: end) || goesOnRanking(at: start) else { return nil }
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

  /// 在全市开发区中第一, 连续六年第一: zones or firms among whom, or years through which, one is ranked.
  private func isRankedAmong(endingAt end: Int) -> Bool {
    switch unit(at: end - 1) {
    case "中", "里":
      return (2...16).contains { unit(at: end - $0) == "在" }
    case "年":
      return (3...6).contains { unit(at: end - $0) == "续" && unit(at: end - $0 - 1) == "连" }
    default: return false
    }
  }

  /// (列第6、)第7、第9: further ranks of a list whose first one is a rank.
  private func goesOnRanking(at start: Int) -> Bool {
    guard let previous = listItem(before: start), unit(at: previous - 1) == "第" else {
      return false
    }
    return isRanked(at: previous - 1) || goesOnRanking(at: previous - 1)
  }

  /// The start of the digits before 、, 和 or 与, with 位 or 名 behind them; nil where none stand there.
  private func listItem(before start: Int) -> Int? {
    switch unit(at: start - 1) {
    case "、", "和", "与": break
    default: return nil
    }
    var position = start - 1
    if placeEnd(at: position - 1) != nil { position -= 1 }
    let end = position
    while position > passage.lowerBound,
      unit(at: position - 1).lexicalClass == .digit
        || unit(at: position - 1).lexicalClass == .chineseDigit
    {
      position -= 1
    }
    return position < end ? position : nil
  }

  /// 上升3位, 前移5名, 再进3位, 提升12个位次, 位次分别是22位和29位: a rank or a change of it, no people.
  func changesRank(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.unit.kind == .people, reading.end - reading.start == 1 else { return false }
    let last = unit(at: reading.start)
    guard last == "位" || last == "名" else { return false }
    var position = skipSpacesBackwards(from: numeral.range.lowerBound)
    while let previous = listItem(before: position) { position = previous }
    // (分别居)第17位、37位和66位
    if position < numeral.range.lowerBound, unit(at: position - 1) == "第" { return true }
    if isOfRanking(endingAt: position) { return true }
    if unit(at: position - 1) == "了" { position -= 1 }
    switch (unit(at: position - 2), unit(at: position - 1)) {
    case ("上", "升"), ("提", "升"), ("跃", "升"), ("攀", "升"), ("晋", "升"), ("前", "移"), ("前", "进"),
      ("提", "高"), ("下", "降"), ("下", "滑"), ("后", "移"), ("后", "退"), ("跃", "进"), ("跃", "居"),
      ("再", "进"), ("又", "进"), ("进", "位"):
      return true
    default: return false
    }
  }

  /// 位次分别是(22位), 排名为(67位): whether the number told is a rank.
  private func isOfRanking(endingAt end: Int) -> Bool {
    var position = end
    while position > passage.lowerBound {
      switch unit(at: position - 1) {
      case "为", "是", "列", "居", "分", "别": position -= 1
      default:
        switch (unit(at: position - 2), unit(at: position - 1)) {
        case ("位", "次"), ("名", "次"), ("排", "名"), ("排", "位"): return true
        default: return false
        }
      }
    }
    return false
  }
}
