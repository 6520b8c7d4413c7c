import Lexicon
import Measurements

extension QuantityParser {
  /// The bound words around a quantity.
  struct BoundReading {
    var bound: Bound?
    var range: Range<Int>
    var unit: MeasurementUnit
    var bindsList = false
  }

  /// A bound word in front of a number.
  private struct BoundWordReading {
    var start: Int
    var bound: Bound
    /// Whether it sets a limit, which holds for a list that follows: 最高, 不超过.
    var isLimit: Bool
  }

  private static let before = LexicalCategories(.boundBefore)
  private static let after = LexicalCategories(.boundAfter)
  private static let boundless = LexicalCategories(.boundless)
  private static let limitLinks = LexicalCategories(.limitLink)

  /// The bounds in front of `start` and behind `end`, and the expression that includes them.
  func bounds(before start: Int, after end: Int, unit: MeasurementUnit, of numeral: Numeral)
    -> BoundReading
  {
    var reading = BoundReading(bound: nil, range: start..<end, unit: unit)
    if let (bound, boundEnd) = boundBehind(end, kind: unit.kind) {
      reading.bound = bound
      reading.range = start..<boundEnd
    }
    var left = start
    if unit.kind == .money, let prefix = currencyPrefix(endingAt: start) { left = prefix.start }
    if let prefix = perPrefix(before: left, of: unit.kind) {
      left = prefix.start
      for divisor in prefix.divisors {
        reading.unit = Self.quotient(of: reading.unit, by: divisor)
      }
    } else if let rate = rateOfList(before: left, unit) {
      reading.unit = rate
    }
    reading.range = left..<reading.range.upperBound
    if let word = boundWord(endingAt: left) {
      reading.bound = word.bound
      reading.bindsList =
        word.isLimit || distributes(before: word.start)
        || word.bound == .moreThan && left - word.start > 1
      reading.range = word.start..<reading.range.upperBound
      // 每平方公里超过(16亿美元)
      if let prefix = perPrefix(before: word.start, of: unit.kind), left == start {
        reading.range = prefix.start..<reading.range.upperBound
        for divisor in prefix.divisors {
          reading.unit = Self.quotient(of: reading.unit, by: divisor)
        }
      }
    } else if let bound = distantLimit(before: left) ?? inheritedBound(before: left, unit) {
      reading.bound = bound
      reading.bindsList = true
    } else if let bound = shareBound(before: left, kind: unit.kind) {
      reading.bound = bound
    }
    if reading.bound == nil, let comparison = comparison(around: left..<end) {
      reading.bound = comparison.bound
      reading.range = left - 1..<comparison.end
    }
    if reading.bound == nil, isOver(before: left, numeral) {
      reading.bound = .atLeast
      reading.range = left - 1..<reading.range.upperBound
    }
    return reading
  }

  /// 上百家, 上千万元: 上 in front of a multiplier without a number.
  private func isOver(before start: Int, _ numeral: Numeral) -> Bool {
    numeral.style == .bareMultiplier && unit(at: start - 1) == "上"
  }

  /// 比30大, 比五十更小: a comparison says on which side of the number the value lies. 占比 and 同比
  /// are nouns.
  func comparison(around quantity: Range<Int>) -> (bound: Bound, end: Int)? {
    guard unit(at: quantity.lowerBound - 1) == "比" else { return nil }
    switch unit(at: quantity.lowerBound - 2) {
    case "占", "同", "环", "对", "之", "类", "配", "价", "好", "率": return nil
    default: break
    }
    var position = skipSpaces(from: quantity.upperBound)
    if unit(at: position) == "更" || unit(at: position) == "还" { position += 1 }
    switch unit(at: position) {
    case "大", "高", "多", "长", "重": return (.moreThan, position + 1)
    case "小", "低", "少", "短", "轻": return (.lessThan, position + 1)
    default: return nil
    }
  }

  // MARK: Behind

  /// 以上, 左右, 以内 behind the unit; 内 only behind a duration or length.
  func boundBehind(_ end: Int, kind: QuantityKind) -> (bound: Bound, end: Int)? {
    var start = skipSpaces(from: end)
    // 3MW/及以上
    if unit(at: start) == "/", let match = word(at: start + 1, of: Self.after), match.length > 1 {
      start += 1
    }
    guard let match = word(at: start, of: Self.after) else { return nil }
    let matchEnd = start + match.length
    // 20余家|上下游企业
    if unit(at: matchEnd) == "游" { return nil }
    if match.length == 1, !bindsAlone(unit(at: start), kind, before: unit(at: matchEnd)) {
      return nil
    }
    return (lexicon.bounds[match.entry].bound, matchEnd)
  }

  /// Whether a bound word of one character is no beginning of another word: 内 in 内部, 多 in 多元.
  private func bindsAlone(_ word: TextUnit, _ kind: QuantityKind, before next: TextUnit) -> Bool {
    switch word {
    case "内":
      guard kind == .duration || kind == .length else { return false }
      switch next {
      case "外", "部", "容", "需", "资", "地", "陆", "蒙", "生", "涵", "江", "控": return false
      default: return true
      }
    case "起":
      return kind == .money && next.lexicalClass != .other
    case "多":
      switch kind {
      case .duration, .multiple, .length, .area, .mass, .money, .percent: break
      default: return false
      }
      switch next {
      case "元", "种", "个", "家", "次", "项", "渠", "年", "层", "功", "样", "方", "点", "地", "业", "跨", "头",
        "数", "晶", "肽", "糖", "媒", "用", "孔", "芯", "轴", "联", "模", "维", "式", "金", "聚", "效", "能":
        return false
      default: return true
      }
    case "余":
      return next.lexicalClass != .other || kind != .count
    default:
      return true
    }
  }

  // MARK: In front

  /// The bound word that ends at `end`, with 达 and the like between, and one stacked before it.
  private func boundWord(endingAt end: Int) -> BoundWordReading? {
    let tail = skipSpacesBackwards(from: end)
    if let word = plainBoundWord(endingAt: tail) {
      // 最高不超过, 至少约: the outer word stretches the text, the inner one binds.
      let outerEnd = skipSpacesBackwards(from: word.start)
      if let outer = plainBoundWord(endingAt: outerEnd) {
        return BoundWordReading(
          start: outer.start, bound: word.bound, isLimit: word.isLimit || outer.isLimit)
      }
      if let joined = joinerStart(endingAt: word.start),
        let outer = plainBoundWord(endingAt: joined)
      {
        return outer
      }
      return word
    }
    if let joined = joinerStart(endingAt: tail) {
      return plainBoundWord(endingAt: skipSpacesBackwards(from: joined))
    }
    // 至少有5家, 约有200家, 最多是3次.
    switch unit(at: tail - 1) {
    case "有", "是", "需", "要": break
    default: return nil
    }
    guard let word = plainBoundWord(endingAt: tail - 1),
      word.isLimit || word.bound == .atLeast || word.bound == .approximately
    else { return nil }
    return word
  }

  /// Where 达, 可达, 达到, 为 or 了 begins that stands between a bound word and its number.
  private func joinerStart(endingAt end: Int) -> Int? {
    let start: Int
    switch unit(at: end - 1) {
    case "达", "为", "了": start = end - 1
    case "到" where unit(at: end - 2) == "达": start = end - 2
    default: return nil
    }
    return unit(at: start - 1) == "可" ? start - 1 : start
  }

  private func plainBoundWord(endingAt end: Int) -> BoundWordReading? {
    guard let match = word(endingAt: end, of: Self.before, longest: 6) else { return nil }
    let start = end - match.length
    if let other = word(endingAt: end, of: Self.boundless), other.length > match.length {
      return nil
    }
    let bound = lexicon.bounds[match.entry].bound
    return BoundWordReading(
      start: start, bound: bound, isLimit: bound == .atMost || units[start] == "最")
  }

  /// 分别超过: the bound holds for each of the list.
  private func distributes(before start: Int) -> Bool {
    unit(at: start - 1) == "别" && unit(at: start - 2) == "分"
  }

  /// An upper limit that is said before a verb: 最高可享受500万元, 最高给予企业100万元.
  private func distantLimit(before start: Int) -> Bound? {
    var position = skipSpacesBackwards(from: start)
    let floor = max(passage.lowerBound, position - 12)
    while position > floor {
      if position < start, let word = plainBoundWord(endingAt: position), word.isLimit {
        return word.bound
      }
      guard let link = word(endingAt: position, of: Self.limitLinks, longest: 4) else {
        return position == start ? limitOfAbility(before: start) : nil
      }
      position -= link.length
    }
    return nil
  }

  /// 最大可加工9米工件, 最多能容纳300人: what one is able to do has an upper limit, whatever it is.
  private func limitOfAbility(before start: Int) -> Bound? {
    let floor = max(passage.lowerBound + 2, start - 5)
    guard start - 2 >= floor else { return nil }
    for position in (floor...start - 2).reversed() {
      switch unit(at: position) {
      case "可", "能":
        guard let word = plainBoundWord(endingAt: position), word.isLimit else { return nil }
        return word.bound
      case "的": return nil
      case let other where other.lexicalClass != .other: return nil
      default: continue
      }
    }
    return nil
  }

  /// 最高500万元、300万元、200万元; 突破10亿元、50亿元: the bound of the first holds for all.
  private func inheritedBound(before start: Int, _ unit: MeasurementUnit) -> Bound? {
    guard let last = figures.indices.last, figures[last].bindsList,
      figures[last].range.upperBound + 1 == start,
      figures[last].quantity.unit.kind == unit.kind
    else { return nil }
    switch self.unit(at: start - 1) {
    case "、", "和", "或", "及", "与": return figures[last].quantity.bound
    default: return nil
    }
  }

  /// 不低于研发投入的20%, 超过全国平均水平的2倍: the bound is said before what the share is of.
  private func shareBound(before start: Int, kind: QuantityKind) -> Bound? {
    guard kind == .percent || kind == .multiple, unit(at: start - 1) == "的" else { return nil }
    var position = start - 1
    let floor = max(passage.lowerBound, start - 16)
    while position > floor {
      position -= 1
      switch unit(at: position).lexicalClass {
      case .other: break
      default: return nil
      }
      switch unit(at: position) {
      case "不", "超", "高", "低", "至", "接":
        if let match = word(at: position, of: Self.before), match.length > 1 {
          // 不低于 and 不得超过 hold 低于 and 超过.
          let whole = [2, 1].lazy.compactMap { self.word(at: position - $0, of: Self.before) }
            .first { $0.length > match.length }
          return lexicon.bounds[(whole ?? match).entry].bound
        }
      default: continue
      }
    }
    return nil
  }
}
