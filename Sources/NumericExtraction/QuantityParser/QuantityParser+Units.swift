import Lexicon
import Measurements

/// A unit read from the text.
struct UnitReading {
  var unit: MeasurementUnit
  /// Where it begins.
  var start: Int
  /// Where the text goes on behind it.
  var end: Int
  /// Its row in the lexicon's table of units; nil for a unit put together (元/亩).
  var entry: Int?
  var rule: QuantityRule = .numberWithUnit
}

extension QuantityParser {
  private static let unitCategory = LexicalCategories(.unit)
  private static let notUnit = LexicalCategories(.notUnit)
  private static let countedNouns = LexicalCategories(.countedNoun)

  /// The unit of a numeral; what the text puts between number and unit (多, 半, a bracket with a
  /// multiplier behind it) becomes part of the numeral.
  func measure(_ numeral: inout Numeral) -> UnitReading? {
    if let reading = splitUnit(of: &numeral) ?? unit(after: numeral) { return reading }
    if let reading = bracketedUnit(of: &numeral) { return reading }
    // 1000+家.
    if unit(at: numeral.range.upperBound) == "+",
      let reading = simpleUnit(at: numeral.range.upperBound + 1)
    {
      numeral.isMore = true
      return reading
    }
    return prefixedCurrency(of: &numeral)
  }

  /// The unit that stands behind a numeral, with spaces between or without.
  func unit(after numeral: Numeral) -> UnitReading? {
    var start = skipSpaces(from: numeral.range.upperBound)
    if unit(at: start) == "\\", unit(at: start + 1).lexicalClass == .percent { start += 1 }
    // 比三十大 compares; 大 is no classifier there.
    guard comparison(around: numeral.range) == nil || unit(at: start) != "大",
      var reading = simpleUnit(at: start)
    else { return nil }
    if reading.unit.kind == .money {
      reading = currency(of: reading, before: numeral.range.lowerBound)
    }
    while let next = perUnit(at: reading.end, of: reading) { reading = next }
    return reading
  }

  /// One unit of the table, whole: no Latin letter or digit may go on behind a Latin one (5G, 4K),
  /// and no longer word may begin with its last character (人 in 人才, 项 in 项目), unless what
  /// follows is a longer one still (12项目标 are 目标).
  func simpleUnit(at start: Int) -> UnitReading? {
    var limit = passage.upperBound
    while let match = lexicon.trie.longestMatch(
      in: units, from: start, to: limit, of: Self.unitCategory)
    {
      let end = start + match.length
      if isWhole(start..<end) {
        let match = countsPieces(at: start..<end) ? pieces(at: start) ?? match : match
        let symbol = symbol(ofEntry: match.entry, writtenAs: start..<end)
        let kind = kind(lexicon.units[match.entry].kind, at: start..<end)
        return UnitReading(
          unit: MeasurementUnit(symbol: symbol, kind: kind),
          start: start, end: end, entry: match.entry)
      }
      limit = end - 1
    }
    return nil
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if unit(at: last).lexicalClass == .latin, range.upperBound < passage.upperBound {
      switch unit(at: range.upperBound).lexicalClass {
      case .latin: return false
      case .digit: return unit(at: last).isSuperscript
      default: return true
      }
    }
    guard let other = word(at: last, of: Self.notUnit), other.length > 1 else { return true }
    if isRangeOf(range, joinedAt: range.upperBound) { return true }
    guard let counted = word(at: range.upperBound, of: Self.countedNouns) else { return false }
    return counted.length >= other.length
  }

  /// 两升到三升, 5分至8分: the unit stands at both ends of a range, though 升到 is a word.
  private func isRangeOf(_ unit: Range<Int>, joinedAt separator: Int) -> Bool {
    guard self.unit(at: separator) == "到" || self.unit(at: separator) == "至",
      let second = numerals.numeral(at: skipSpaces(from: separator + 1))
    else { return false }
    let start = skipSpaces(from: second.range.upperBound)
    return start + unit.count <= passage.upperBound
      && units[start..<start + unit.count] == units[unit]
  }

  /// 块 in front of a noun (6块地) or behind one that comes in pieces (地块6块) counts them; else it
  /// is money.
  private func countsPieces(at range: Range<Int>) -> Bool {
    guard range.count == 1, unit(at: range.lowerBound) == "块" else { return false }
    guard unit(at: range.upperBound).lexicalClass == .other else {
      return comesInPieces(before: range.lowerBound)
    }
    switch unit(at: range.upperBound) {
    case "半", "多", "左", "以", "起", "的", "每", "到", "至": return false
    default: return !numerals.beginsUnit(at: range.upperBound + 1)
    }
  }

  private func comesInPieces(before unit: Int) -> Bool {
    var position = unit
    while isNumeric(self.unit(at: position - 1)) { position -= 1 }
    // 产量达200万块
    let link = ["达", "到", "约", "为", "超"].contains(self.unit(at: position - 1)) ? 1 : 0
    if position < unit, position - link > passage.lowerBound,
      Self.outputs.end(passage.lowerBound..<position - link, in: units)
    {
      return true
    }
    switch self.unit(at: position - 1) {
    case "块", "地", "田", "牌", "匾", "板", "屏", "砖", "碑": return position < unit
    // 年产移动硬盘3000万块, 光伏组件200万块, 电池300万块
    case "盘", "件", "池", "表", "片", "卡":
      return position < unit
        && Self.goodsInPieces.end(passage.lowerBound..<position, in: units)
    default: return false
    }
  }

  private static let outputs = NameParts(
    "产量", "产能", "销量", "出货量", "出口量", "年产", "月产", "日产")

  private static let goodsInPieces = NameParts(
    "硬盘", "组件", "电池", "电表", "手表", "芯片", "硅片", "玻璃片", "显卡", "磁片", "电能表", "光盘", "镜片")

  private func isNumeric(_ unit: TextUnit) -> Bool {
    switch unit.lexicalClass {
    case .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .space: true
    default: unit == "余" || unit == "多"
    }
  }

  /// The row of 块 that counts.
  private func pieces(at start: Int) -> LexicalMatch? {
    var found: LexicalMatch?
    lexicon.trie.forEachMatch(
      in: units, from: start, to: start + 1, of: Self.unitCategory
    ) { match in
      if lexicon.units[match.entry].kind == .count { found = match }
    }
    return found
  }

  /// Measures keep the unit as written (mm, 平米); money, people and counts take its usual name, so
  /// that 人民币 and 元, 工作日 and 个工作日 are one.
  private func symbol(ofEntry entry: Int, writtenAs range: Range<Int>) -> String {
    switch lexicon.units[entry].kind {
    case .area, .length, .mass, .power, .energy, .volume, .flow, .other: String(range, in: units)
    case .rank: lexicon.units[entry].base
    case .duration where unit(at: range.lowerBound).lexicalClass == .latin:
      String(range, in: units)
    default: lexicon.units[entry].symbol
    }
  }

  /// 度 is energy where electricity is spoken of or behind a multiplier (15亿度); else an angle or
  /// a temperature.
  private func kind(_ kind: QuantityKind, at range: Range<Int>) -> QuantityKind {
    guard kind == .energy, range.count == 1, units[range.lowerBound] == "度" else { return kind }
    if unit(at: range.lowerBound - 1).lexicalClass == .bigMultiplier { return .energy }
    let floor = max(passage.lowerBound, range.lowerBound - 16)
    for position in stride(from: range.lowerBound - 1, through: floor, by: -1) {
      if units[position] == "电" { return .energy }
      if unit(at: position).lexicalClass.endsClause { break }
    }
    return .other
  }

  /// 两个半月, 5个多小时: half or more between 个 and the rest of its unit.
  private func splitUnit(of numeral: inout Numeral) -> UnitReading? {
    let start = skipSpaces(from: numeral.range.upperBound)
    let between = unit(at: start + 1)
    guard unit(at: start) == "个", between == "半" || between == "多" || between == "余" else {
      return nil
    }
    let rest = start + 2
    let reading: UnitReading
    if unit(at: rest) == "月" {
      reading = UnitReading(
        unit: MeasurementUnit(symbol: "个月", kind: .duration), start: start, end: rest + 1)
    } else {
      guard let simple = simpleUnit(at: rest), simple.unit.kind == .duration else { return nil }
      reading = simple
    }
    if between == "半" {
      guard let half = numeral.value.adding(Self.half) else { return nil }
      numeral.value = half
      numeral.lastDigitExponent = -1
    } else {
      numeral.isMore = true
    }
    return reading
  }

  static let half = ExactDecimal("0.5") ?? .zero

  /// 276.38（不含市属企业）亿元, 98.5（%）: a remark between number and unit, or the unit itself in
  /// brackets.
  private func bracketedUnit(of numeral: inout Numeral) -> UnitReading? {
    let open = skipSpaces(from: numeral.range.upperBound)
    guard numeral.style == .arabic || numeral.style == .mixed, unit(at: open) == "(",
      var position = bracketEnd(from: open)
    else { return nil }
    if var inner = simpleUnit(at: open + 1), inner.end == position - 1 {
      inner.end = position
      inner.rule = .bracketedUnit
      return inner
    }
    var power = 0
    while let multiplier = unit(at: position).multiplierPower {
      power += multiplier
      position += 1
    }
    guard var reading = simpleUnit(at: position), let scaled = numeral.scaled(byPowerOfTen: power)
    else { return nil }
    while let next = perUnit(at: reading.end, of: reading) { reading = next }
    numeral = scaled
    if power > 0, numeral.style == .arabic { numeral.style = .mixed }
    reading.rule = .bracketedUnit
    return reading
  }

  /// The position behind the bracket that opens at `open`; nil where it does not close soon.
  private func bracketEnd(from open: Int) -> Int? {
    for position in open + 1..<max(open + 1, min(passage.upperBound, open + 40)) {
      switch unit(at: position).lexicalClass {
      case .closeBracket: return position > open + 1 ? position + 1 : nil
      case .openBracket, .sentenceEnd: return nil
      default: continue
      }
    }
    return nil
  }
}

// MARK: - Units of units

extension QuantityParser {
  /// 元/亩, 亿元/平方公里, 万立方米/天, 元/平方米·年, 元每吨: `/ unit` behind a unit.
  private func perUnit(at position: Int, of reading: UnitReading) -> UnitReading? {
    guard position + 1 < passage.upperBound else { return nil }
    let separator = unit(at: position)
    let isPer =
      separator.lexicalClass == .slash || separator == "每"
      || (separator == "·" && reading.entry == nil)
    guard isPer,
      let divisor = simpleUnit(at: position + 1) ?? timeDivisor(at: position + 1)
        ?? tenThousand(at: position + 1),
      separator != "每"
        || divisor.unit.kind != .count
          && (divisor.unit.kind != .duration || Self.movesOrFlows(reading.unit.kind))
    else { return nil }
    return UnitReading(
      unit: Self.quotient(of: reading.unit, by: divisor.unit), start: reading.start,
      end: divisor.end, rule: reading.rule)
  }

  /// 公里每小时, 立方米每秒: what is told a unit of time. 5亿元每年 is an amount and its period.
  private static func movesOrFlows(_ kind: QuantityKind) -> Bool {
    switch kind {
    case .length, .volume, .flow: true
    default: false
    }
  }

  /// 日, 月, 时 and s, d, a are units only behind a slash.
  private func timeDivisor(at position: Int) -> UnitReading? {
    let symbol: String
    switch unit(at: position) {
    case "日": symbol = "日"
    case "月": symbol = "月"
    case "时": symbol = "时"
    case "s" where unit(at: position + 1).lexicalClass != .latin: symbol = "s"
    case "d" where unit(at: position + 1).lexicalClass != .latin: symbol = "d"
    case "a" where unit(at: position + 1).lexicalClass != .latin: symbol = "a"
    default: return nil
    }
    return UnitReading(
      unit: MeasurementUnit(symbol: symbol, kind: .duration), start: position, end: position + 1)
  }

  /// 万元 and 万人 behind a slash: 0.32吨标煤/万元.
  private func tenThousand(at position: Int) -> UnitReading? {
    guard unit(at: position) == "万", unit(at: position - 1).lexicalClass == .slash,
      var divisor = simpleUnit(at: position + 1)
    else { return nil }
    divisor.unit.symbol = "万" + divisor.unit.symbol
    divisor.start = position
    return divisor
  }

  static func quotient(of unit: MeasurementUnit, by divisor: MeasurementUnit) -> MeasurementUnit {
    let kind: QuantityKind =
      switch (unit.kind, divisor.kind) {
      case (.money, _), (.energy, .duration), (.count, _), (.people, _), (.percent, _): unit.kind
      case (.volume, .duration), (.flow, _): .flow
      // 200吨/小时 flows; 5万吨/年 is what is made.
      case (.mass, .duration) where Self.isOfFlows(divisor.symbol): .flow
      case (.mass, .duration), (.area, .duration): unit.kind
      default: .other
      }
    return MeasurementUnit(symbol: unit.symbol + "/" + divisor.symbol, kind: kind)
  }

  private static func isOfFlows(_ time: String) -> Bool {
    ["天", "日", "d", "小时", "时", "h", "分钟", "秒", "s"].contains { time.isSame(as: $0) }
  }

  /// The chain of 每… directly in front of `position`: 每平方米每年(140元), 每人每月(2000元), 每秒(5.5米).
  func perPrefix(before position: Int, of kind: QuantityKind)
    -> (start: Int, divisors: [MeasurementUnit])?
  {
    var divisors: [MeasurementUnit] = []
    var start = position
    search: while start > passage.lowerBound {
      for length in 1...4 where unit(at: start - length - 1) == "每" {
        let begin = start - length
        guard let reading = simpleUnit(at: begin) ?? monthOrDay(at: begin, of: kind),
          reading.end == start
        else { continue }
        divisors.insert(reading.unit, at: 0)
        start -= length + 1
        continue search
      }
      break
    }
    guard let first = divisors.first else { return nil }
    // 每年5亿元 is five hundred million a year, told by its period; 每秒5.5米 is a speed, 每月3000元 a rate.
    if divisors.count == 1, first.kind == .duration, !Self.isSpeedDivisor(unit(at: position - 1)),
      monthOrDay(at: position - 1, of: kind) == nil
    {
      return nil
    }
    return first.kind == .count || first.kind == .rank ? nil : (start, divisors)
  }

  /// 每月(3000元), 每天(10万立方米): what is paid a month and what flows a day.
  private func monthOrDay(at position: Int, of kind: QuantityKind) -> UnitReading? {
    let symbol: String
    switch (unit(at: position), kind) {
    case ("月", .money): symbol = "月"
    case ("天", .volume), ("日", .volume), ("天", .mass), ("日", .mass): symbol = "天"
    default: return nil
    }
    return UnitReading(
      unit: MeasurementUnit(symbol: symbol, kind: .duration), start: position, end: position + 1)
  }

  /// (每月3000元)、1500元: the rate of the figure before in a list, for an amount that begins at a position; nil
  /// where that is none.
  func rateOfList(before start: Int, _ unit: MeasurementUnit) -> MeasurementUnit? {
    guard let last = figures.last, last.range.upperBound + 1 == start,
      ["、", "和", "或", "及"].contains(self.unit(at: start - 1)),
      !last.range.contains(where: { self.unit(at: $0).lexicalClass == .slash }),
      last.quantity.unit.kind == unit.kind, unit.kind == .money,
      last.quantity.unit.symbol.hasPrefix(unit.symbol + "/")
    else { return nil }
    return last.quantity.unit
  }

  /// 秒, 小时, 分钟.
  private static func isSpeedDivisor(_ last: TextUnit) -> Bool {
    last == "秒" || last == "时" || last == "钟"
  }
}

extension TextUnit {
  /// ² and ³, behind which a Latin unit is whole.
  var isSuperscript: Bool { self == "²" || self == "³" }
}
