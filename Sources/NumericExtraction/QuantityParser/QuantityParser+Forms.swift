import Lexicon
import Measurements

extension QuantityParser {
  /// 一半, 半数, 过半.
  mutating func readHalf(at start: Int) -> Int? {
    let end: Int
    if numerals.follows("一半", at: start) || numerals.follows("半数", at: start) {
      end = start + 2
    } else {
      return nil
    }
    let numeral = Numeral(
      range: start..<end, value: ExactDecimal(50), style: .chinese, isFraction: true)
    return append(numeral, unit: Self.percentUnit, unitEnd: end, rule: .half)
  }

  /// 三成, 两成半, 8成以上; 翻一番, 翻两番.
  mutating func readTenths(_ numeral: Numeral) -> Int? {
    let position = numeral.range.upperBound
    guard position < passage.upperBound else { return nil }
    if units[position] == "番", numeral.range.lowerBound > passage.lowerBound,
      units[numeral.range.lowerBound - 1] == "翻"
    {
      var doubled = numeral
      doubled.range = numeral.range.lowerBound - 1..<position + 1
      var value = ExactDecimal.one
      var count = ExactDecimal.zero
      while count < numeral.value, count < ExactDecimal(30), let next = value.adding(value),
        let counted = count.adding(.one)
      {
        value = next
        count = counted
      }
      doubled.value = value
      return append(
        doubled, unit: MeasurementUnit(symbol: "倍", kind: .multiple), unitEnd: position + 1,
        rule: .doubling, direction: .up)
    }
    guard units[position] == "成", numeral.value <= ExactDecimal(10), !numeral.value.isNegative,
      endsTenths(at: position + 1)
    else { return nil }
    var end = position + 1
    var tenths = numeral
    tenths.value = numeral.value.scaled(byPowerOfTen: 1) ?? numeral.value
    tenths.upper = numeral.upper?.scaled(byPowerOfTen: 1)
    if end < passage.upperBound, units[end] == "半" {
      tenths.value = tenths.value.adding(ExactDecimal(5)) ?? tenths.value
      end += 1
    } else if end < passage.upperBound, let digit = units[end].digitValue,
      units[end].lexicalClass == .chineseDigit
    {
      tenths.value = tenths.value.adding(ExactDecimal(digit)) ?? tenths.value
      end += 1
    }
    return append(tenths, unit: Self.percentUnit, unitEnd: end, rule: .tenths)
  }

  /// 成 behind a number is a tenth unless it begins a word (成立, 成为, 成果).
  private func endsTenths(at position: Int) -> Bool {
    guard position < passage.upperBound else { return true }
    switch units[position] {
    case "立", "为", "功", "效", "果", "员", "分", "本", "绩", "品", "都", "长", "熟", "交", "套", "年", "人",
      "型", "就", "片", "群", "形", "了", "电", "渝":
      return false
    default: return true
    }
  }

  /// 第65位, 全国第一, 前10位.
  func rank(_ numeral: Numeral) -> Figure? {
    let start = skipOrdinalSpaces(before: numeral.range.lowerBound)
    guard start > passage.lowerBound else { return nil }
    let end = numeral.range.upperBound
    let unit = MeasurementUnit(symbol: "位", kind: .rank)
    let ordinal = units[start - 1]
    guard ordinal == "第" || ordinal == "前" else { return nil }
    var rank = numeral
    rank.range = start - 1..<end
    let unitEnd = rankUnitEnd(at: end)
    if ordinal == "第" {
      guard unitEnd != nil || standsAlone(rank: rank.range) else { return nil }
      return figure(rank, unit: unit, unitEnd: unitEnd ?? end, rule: .rank)
    }
    // 前10: within the first ten. 前三季度 and 前5个月 are times and never come here.
    guard let unitEnd, ranks(before: start - 1) || isListed(before: start - 1) else { return nil }
    return Figure(
      range: start - 1..<unitEnd, numeral: numeral.range,
      quantity: Quantity(value: numeral.value, bound: .atMost, unit: unit), rule: .rank)
  }

  private func skipOrdinalSpaces(before position: Int) -> Int {
    var position = position
    while position > passage.lowerBound, units[position - 1].lexicalClass == .space {
      position -= 1
    }
    return position
  }

  private func rankUnitEnd(at position: Int) -> Int? {
    guard position < passage.upperBound, units[position] == "位" || units[position] == "名" else {
      return nil
    }
    return position + 1
  }

  /// 第一 without 位 is a rank where a field is named before it (全国第一) or nothing follows.
  private func standsAlone(rank range: Range<Int>) -> Bool {
    let end = range.upperBound
    let ends =
      end == passage.upperBound || units[end].lexicalClass != .other || units[end] == "的"
      || units[end] == "并" || units[end] == "和" || numerals.follows("品牌", at: end)
      || numerals.follows("大", at: end)
    return ranks(before: range.lowerBound) && (ends || namesField(before: range.lowerBound))
      || isListed(before: range.lowerBound) && ends
  }

  /// Whether a verb of ranking stands directly before: 位居第一, 排名第12.
  private func isListed(before position: Int) -> Bool {
    guard position > passage.lowerBound else { return false }
    switch units[position - 1] {
    case "居", "列", "名", "位", "于", "为", "获", "得", "到", "至": return true
    default: return false
    }
  }

  /// Whether a field or a verb of ranking is named before it in the clause.
  private func ranks(before position: Int) -> Bool {
    isListed(before: position) || namesField(before: position)
      || numerals.follows("品牌", at: position + 2) || numerals.follows("大", at: position + 2)
  }

  /// 全国, 全省, 世界, 国产 … directly before.
  private func namesField(before position: Int) -> Bool {
    guard position - 2 >= passage.lowerBound else { return false }
    let pair = (units[position - 2], units[position - 1])
    switch pair {
    case ("全", "国"), ("全", "省"), ("全", "市"), ("全", "球"), ("全", "区"), ("世", "界"), ("国", "内"),
      ("省", "内"),
      ("行", "业"), ("同", "类"), ("全", "县"), ("中", "国"), ("亚", "洲"), ("西", "部"), ("中", "部"),
      ("东", "北"),
      ("全", "州"), ("业", "内"), ("国", "产"), ("全", "盟"), ("区", "域"), ("地", "区"), ("同", "业"):
      return true
    default:
      return units[position - 1] == "省" || units[position - 1] == "市"
    }
  }

  /// 6-8亿元, 200～300万元, 1.2亿元至1.5亿元, 10%—30%.
  mutating func readRange(_ first: Numeral) -> Int? {
    let firstEnd = first.range.upperBound
    let firstUnit = unit(at: firstEnd, after: first)
    var separator = firstUnit?.end ?? firstEnd
    separator = skipIncluded(from: separator)
    guard
      let secondStart = rangeSeparatorEnd(at: separator, afterUnit: firstUnit != nil, of: first),
      let second = numerals.numeral(at: secondStart), second.upper == nil, !second.isFraction,
      let secondUnit = unit(at: second.range.upperBound, after: second)
        ?? (firstUnit?.unit.kind == .money ? firstUnit : nil)
    else { return nil }
    var low = first
    if let firstUnit, firstUnit.unit != secondUnit.unit, secondUnit.end > second.range.upperBound {
      return nil
    }
    if firstUnit == nil, low.multiplierExponent == 0, second.multiplierExponent > 0,
      second.style != .arabic,
      let mantissa = second.value.scaled(byPowerOfTen: -second.multiplierExponent),
      low.value < mantissa || low.value < ExactDecimal(10),
      let scaled = low.value.scaled(byPowerOfTen: second.multiplierExponent)
    {
      low.value = scaled
      low.multiplierExponent = second.multiplierExponent
      low.lastDigitExponent += second.multiplierExponent
    }
    guard low.value < second.value,
      dateRejection(of: second, unitEnd: secondUnit.end) == nil
    else { return nil }
    let end = max(secondUnit.end, second.range.upperBound)
    low.isMore = false
    low.range = first.range.lowerBound..<second.range.upperBound
    return append(low, unit: secondUnit.unit, unitEnd: end, rule: .range, high: second.value)
  }

  /// (含) between a number and the dash.
  private func skipIncluded(from position: Int) -> Int {
    numerals.follows("(含)", at: position) ? position + 3 : position
  }

  private func rangeSeparatorEnd(at position: Int, afterUnit: Bool, of first: Numeral) -> Int? {
    var next = skipSpaces(from: position)
    guard next < passage.upperBound else { return nil }
    if units[next].lexicalClass == .dash {
      while next < passage.upperBound, units[next].lexicalClass == .dash { next += 1 }
    } else if units[next] == "至" || units[next] == "到" {
      // 由10家到20家 tells two levels, 10家至20家 one range.
      guard !leadsFrom(first.range.lowerBound) else { return nil }
      next += 1
    } else {
      return nil
    }
    next = skipSpaces(from: next)
    return next < passage.upperBound ? next : nil
  }

  /// Whether 由 or 从 stands before, within the clause.
  private func leadsFrom(_ start: Int) -> Bool {
    var position = start
    let floor = max(passage.lowerBound, start - 12)
    while position > floor, !units[position - 1].lexicalClass.endsClause {
      position -= 1
      if units[position] == "由" || units[position] == "从" || units[position] == "自" { return true }
    }
    return false
  }

  /// 2×34万千瓦.
  mutating func readProduct(_ first: Numeral) -> Int? {
    let position = first.range.upperBound
    guard position + 1 < passage.upperBound,
      units[position] == "×" || units[position] == "*", first.style == .arabic,
      let second = numerals.numeral(at: position + 1),
      let reading = unit(at: second.range.upperBound, after: second),
      let value = first.value.multiplied(by: second.value)
    else { return nil }
    // 7×24小时 is a way of speaking.
    guard reading.unit.kind != .duration else {
      reject(first.range.lowerBound..<reading.end, .idiom)
      return reading.end
    }
    var product = second
    product.range = first.range.lowerBound..<second.range.upperBound
    product.value = value
    return append(product, unit: reading.unit, unitEnd: reading.end, rule: .product)
  }

  /// 亿 or 万 without 元 where the clause speaks of money: 总投资达200亿.
  func impliesMoney(_ numeral: Numeral) -> Bool {
    guard numeral.style == .mixed || numeral.style == .chinese, numeral.multiplierExponent >= 4
    else { return false }
    let end = numeral.range.upperBound
    if end < passage.upperBound {
      let next = units[end]
      guard next.lexicalClass != .other || next == "的" || next == "以" || next == "左" else {
        return false
      }
    }
    var position = numeral.range.lowerBound
    let floor = max(passage.lowerBound, position - 16)
    while position > floor, !units[position - 1].lexicalClass.endsClause {
      position -= 1
      for word in Self.moneyNouns where begins(with: word, at: position) { return true }
    }
    return false
  }

  private func begins(with word: [TextUnit], at position: Int) -> Bool {
    guard position + word.count <= passage.upperBound else { return false }
    for offset in 0..<word.count where units[position + offset] != word[offset] { return false }
    return true
  }

  /// Nouns that only money can measure.
  private static let moneyNouns: [[TextUnit]] = [
    "投资", "产值", "收入", "营收", "资金", "税", "GDP", "利润", "销售额", "贷款", "融资", "金额", "基金", "总值", "出口",
    "进口", "外资", "增加值", "成交额", "交易额", "市值", "规模",
  ].map { word in word.unicodeScalars.map { TextUnit($0) } }
}
