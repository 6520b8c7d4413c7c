import Lexicon
import Measurements

extension QuantityParser {
  /// The bound words around a quantity.
  struct BoundReading {
    var bound: Bound?
    var range: Range<Int>
    var unit: MeasurementUnit
    var limitsList = false
  }

  private static let before = LexicalCategories(.boundBefore)
  private static let after = LexicalCategories(.boundAfter)

  /// The bounds in front of `start` and behind `end`, and the expression that includes them.
  func bounds(before start: Int, after end: Int, unit: MeasurementUnit, of numeral: Numeral)
    -> BoundReading
  {
    var reading = BoundReading(bound: nil, range: start..<end, unit: unit)
    if let (bound, boundEnd) = boundBehind(end, kind: unit.kind) {
      reading.bound = bound
      reading.range = start..<boundEnd
    }
    var left = currencyStart(before: start, unit: unit)
    if let prefix = perPrefix(before: left) {
      left = prefix.start
      for divisor in prefix.divisors {
        reading.unit = Self.quotient(of: reading.unit, by: divisor)
      }
    }
    reading.range = left..<reading.range.upperBound
    if let word = boundWord(endingAt: left) {
      reading.bound = word.bound
      reading.limitsList = word.isLimit
      reading.range = word.start..<reading.range.upperBound
    } else if let bound = distantLimit(before: left) {
      reading.bound = bound
      reading.limitsList = true
    } else if let bound = inheritedLimit(before: left) {
      reading.bound = bound
      reading.limitsList = true
    }
    if numeral.style == .bareMultiplier, reading.bound == nil, left > passage.lowerBound,
      units[left - 1] == "上"
    {
      reading.bound = .atLeast
      reading.range = left - 1..<reading.range.upperBound
    }
    return reading
  }

  private func currencyStart(before start: Int, unit: MeasurementUnit) -> Int {
    guard unit.kind == .money, start > passage.lowerBound,
      units[start - 1].lexicalClass == .currency
    else { return start }
    return start - 1
  }

  /// 以上, 左右, 以内 behind the unit; 内 only behind a duration or length.
  private func boundBehind(_ end: Int, kind: QuantityKind) -> (Bound, Int)? {
    var start = skipSpaces(from: end)
    if start < passage.upperBound, units[start] == "及" { start += 0 }
    guard
      let match = lexicon.trie.longestMatch(
        in: units, from: start, to: passage.upperBound, of: Self.after)
    else { return nil }
    let matchEnd = start + match.length
    if match.length == 1 {
      let next = matchEnd < passage.upperBound ? units[matchEnd] : "。"
      switch units[start] {
      case "内":
        guard kind == .duration || kind == .length,
          !["外", "部", "容", "需", "资", "地", "陆"].contains(next)
        else { return nil }
      case "起":
        guard kind == .money, next.lexicalClass != .other else { return nil }
      case "多":
        guard kind == .duration || kind == .multiple || kind == .length || kind == .area else {
          return nil
        }
        guard !["元", "种", "个", "家", "次", "项", "渠", "年"].contains(next) else { return nil }
      case "余":
        guard next.lexicalClass != .other || kind != .count else { return nil }
      default: break
      }
    }
    return (lexicon.bounds[match.entry].bound, matchEnd)
  }

  /// The bound word that ends at `end`, with 达 and the like between, and one stacked before it.
  private func boundWord(endingAt end: Int) -> (start: Int, bound: Bound, isLimit: Bool)? {
    let tail = skipSpacesBackwards(from: end)
    if let word = plainBoundWord(endingAt: tail) {
      // 最高不超过, 至少约: the outer word stretches the text, the inner one binds.
      if let outer = plainBoundWord(endingAt: skipSpacesBackwards(from: word.start)) {
        return (outer.start, word.bound, word.isLimit || outer.isLimit)
      }
      if let joined = joinerStart(endingAt: word.start),
        let outer = plainBoundWord(endingAt: joined)
      {
        return (outer.start, outer.bound, outer.isLimit)
      }
      return word
    }
    guard let joined = joinerStart(endingAt: tail),
      let word = plainBoundWord(endingAt: skipSpacesBackwards(from: joined))
    else { return nil }
    return word
  }

  private func skipSpacesBackwards(from position: Int) -> Int {
    var position = position
    while position > passage.lowerBound, units[position - 1].lexicalClass == .space {
      position -= 1
    }
    return position
  }

  /// 达, 可达, 达到, 为, 了 between a bound word and its number.
  private func joinerStart(endingAt end: Int) -> Int? {
    guard end > passage.lowerBound else { return nil }
    switch units[end - 1] {
    case "达", "為", "为", "了":
      return end - 2 >= passage.lowerBound && units[end - 2] == "可" ? end - 2 : end - 1
    case "到" where end - 2 >= passage.lowerBound && units[end - 2] == "达":
      return end - 3 >= passage.lowerBound && units[end - 3] == "可" ? end - 3 : end - 2
    default:
      return nil
    }
  }

  private func plainBoundWord(endingAt end: Int) -> (start: Int, bound: Bound, isLimit: Bool)? {
    var found: (start: Int, bound: Bound, isLimit: Bool)?
    for length in 1...5 where end - length >= passage.lowerBound {
      let start = end - length
      guard
        let match = lexicon.trie.longestMatch(in: units, from: start, to: end, of: Self.before),
        match.length == length, !isOtherWord(boundAt: start, length: length)
      else { continue }
      let word = lexicon.bounds[match.entry]
      found = (start, word.bound, word.word.hasPrefix("最") || word.bound == .atMost)
    }
    return found
  }

  /// One-character bound words that end other words: 签约, 附近, 节约, 打破.
  private func isOtherWord(boundAt start: Int, length: Int) -> Bool {
    guard length == 1, start > passage.lowerBound else { return false }
    let previous = units[start - 1]
    switch units[start] {
    case "约":
      return ["签", "节", "预", "邀", "履", "违", "制", "契", "合", "公", "集", "条", "失"]
        .contains(previous)
    case "近": return ["附", "最", "临", "靠", "亲", "远", "邻"].contains(previous)
    case "超": return ["赶", "高", "反"].contains(previous)
    case "破": return ["打", "攻", "爆"].contains(previous)
    default: return false
    }
  }

  /// An upper limit that is said before a verb: 最高可享受500万元, 最高给予100万元.
  private func distantLimit(before start: Int) -> Bound? {
    var position = skipSpacesBackwards(from: start)
    let floor = max(passage.lowerBound, position - 10)
    while position > floor {
      if let word = plainBoundWord(endingAt: position), word.isLimit, position < start {
        return word.bound
      }
      guard let verbStart = Self.limitVerbs.first(where: { endsWith($0, at: position) }) else {
        return nil
      }
      position -= verbStart.count
    }
    return nil
  }

  /// Verbs between an upper limit and its amount.
  private static let limitVerbs: [[TextUnit]] = [
    "可享受", "可获得", "可获", "给予", "可给", "享受", "奖励", "补助", "补贴", "支持", "资助", "可",
    "获得", "予以", "一次性", "扶持", "不", "达", "到", "为", "获", "单个", "其", "的",
  ].map { word in word.unicodeScalars.map { TextUnit($0) } }

  private func endsWith(_ word: [TextUnit], at end: Int) -> Bool {
    let start = end - word.count
    guard start >= passage.lowerBound else { return false }
    for offset in 0..<word.count where units[start + offset] != word[offset] { return false }
    return true
  }

  /// 最高500万元、300万元、200万元: the limit of the first holds for all.
  private func inheritedLimit(before start: Int) -> Bound? {
    guard let last = figures.last, last.limitsList, last.range.upperBound + 1 == start,
      units[start - 1] == "、" || units[start - 1] == "和" || units[start - 1] == "或"
    else { return nil }
    return last.quantity.bound
  }
}
