import Lexicon
import Measurements

/// What is stripped from the ends of phrases.
extension IndicatorReader {
  /// A phrase without the particles, quotation marks, quantifiers and adverbs at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    let end = max(range.lowerBound, range.upperBound)
    let start = trimmedStart(of: range.lowerBound..<end)
    return start..<max(start, trimmedEnd(of: start..<max(start, end)))
  }

  private func trimmedStart(of range: Range<Int>) -> Int {
    var start = behindItemNumber(range)
    let end = range.upperBound
    if end - start > 2, units[start] == "按", !lattice.wordBegins(at: start, before: end) {
      start += 1
    }
    while start < end, isLeading(at: start, before: end) { start += 1 }
    // 一片(厚度), 一套
    if end - start >= 2, units[start] == "一", isUnit(at: start + 1),
      start == 0 || units[start - 1].lexicalClass != .openQuote
    {
      start += 2
    }
    start = behindTornWord(start..<max(start, end))
    if end - start > 3, units[start] == "各", units[start + 1] == "类" || units[start + 1] == "级" {
      start += 2
    }
    while let length = words.length(of: .recipient, at: start, before: end) { start += length }
    if let length = sizeClassLength(at: start, before: end) { start += length }
    return start
  }

  /// (不含红塔集团)工业总产值, of which the bracket's opening was cut off; (一)规模以上工业增加值: the number of
  /// an item.
  private func behindItemNumber(_ range: Range<Int>) -> Int {
    let start =
      unopenedBracket(in: range).map { $0 + 1 } ?? behindListedQuotation(range)
      ?? range.lowerBound
    guard range.upperBound - start > 4, units[start].lexicalClass == .openBracket else {
      return start
    }
    let close = (start..<min(range.upperBound - 2, start + 5)).first {
      units[$0].lexicalClass == .closeBracket
    }
    return close.map { $0 + 1 } ?? start
  }

  /// The characters that are left of a word before the phrase: (园区)内|投产企业, (这)个|项目,
  /// 1-6|月(新签约项目), 一次|性奖励.
  private func behindTornWord(_ range: Range<Int>) -> Int {
    let (start, count) = (range.lowerBound, range.count)
    guard count > 2, start > 0 else { return start }
    // (用工、物流等)方面|问题
    if count > 3, units[start - 1] == "等", units[start] == "方", units[start + 1] == "面" {
      return start + 2
    }
    let isTorn: Bool =
      switch units[start] {
      case "内", "里": count > 3 && lattice.ends(.zone, at: start)
      // (不同片区)间|流转
      case "间":
        !["接", "隔", "距"].contains(units[start + 1])
          && lattice.followsNoun(start, from: max(paragraph.paragraph.units.lowerBound, start - 4))
      case "个", "些": units[start - 1] == "这"
      // 一块|块(厚度)
      case units[start - 1]: start >= 2 && units[start - 2] == "一" && isUnit(at: start)
      case "月": units[start - 1].lexicalClass == .digit
      case "性": start >= 2 && units[start - 1] == "次"
      default: false
      }
    return isTorn ? start + 1 : start
  }

  private func isLeading(at position: Int, before end: Int) -> Bool {
    let unit = units[position]
    if unit == "." || unit.lexicalClass == .dash { return true }
    // (今年)又|新签(9个)
    if unit == "又" || unit == "就" || unit == "仍", end - position > 2,
      !lattice.wordBegins(at: position, before: end)
    {
      return true
    }
    if Self.isLoose(unit), !lattice.wordBegins(at: position, before: end) {
      return !(unit == "有" && position + 1 < end && units[position + 1] == "效")
    }
    return unit.lexicalClass.endsPhrase && !opensQuotation(at: position, before: end)
  }

  private func trimmedEnd(of range: Range<Int>) -> Int {
    let start = range.lowerBound
    var end = range.upperBound
    // (96个)重点项目累计(完成投资)
    if end - start > 3, units[end - 2] == "累", units[end - 1] == "计" { end -= 2 }
    // (一期)工程比原|计划(提前1个月)
    if end - start > 3, units[end - 1] == "原", units[end - 2] == "比" || units[end - 2] == "较" {
      end -= 2
    }
    // (贡献)税收占(46%)
    if end - start > 2, units[end - 1] == "占" { end -= 1 }
    end = beforeAdverb(start..<end)
    // (60个)项目|年内(竣工投产)
    if end - start > 3, let length = Self.terms.length(ending: start..<end, in: units),
      lattice.followsNoun(end - length, from: start)
    {
      end -= length
    }
    // (138平方公里的)土地|上
    if end - start > 2, units[end - 1] == "上", lattice.followsNoun(end - 1, from: start) {
      end -= 1
    }
    while end > start, isTrailing(at: end - 1, from: start) { end -= 1 }
    // (租金)最高打(7折), 分别以(902.4分、887.1分列第二、三名)
    return beforeAdverb(start..<end)
  }

  /// (现场签约的4个)项目分别(为), (比重)平均(达4.8%)
  private func beforeAdverb(_ range: Range<Int>) -> Int {
    let end =
      words.start(of: .distributive, endingAt: range.upperBound, from: range.lowerBound)
      ?? range.upperBound
    return words.start(of: .averaging, endingAt: end, from: range.lowerBound + 2) ?? end
  }

  private func isTrailing(at position: Int, from start: Int) -> Bool {
    let unit = units[position]
    switch unit {
    case "按", "却", "再", "打", "里", "仅", "还", "要", "将", "也": return true
    case "才": return position == 0 || !Self.ofTalent.contains(units[position - 1])
    case "又": return true
    case "就": return position == 0 || units[position - 1] != "成"
    default: break
    }
    switch unit.lexicalClass {
    case .space: return true
    case .closeQuote:
      return !(start..<position).contains { units[$0].lexicalClass == .openQuote }
    default: return Self.isLoose(unit)
    }
  }

  /// What stands before 才 in 人才, 引才, 育才.
  private static let ofTalent: [TextUnit] = ["人", "引", "育", "揽", "聚", "留", "用"]
  private static let terms = NameParts("年内", "年底", "年底前", "月底前", "月内", "同日", "当天", "当日")

  /// The last closing bracket of a range that none in it opens.
  private func unopenedBracket(in range: Range<Int>) -> Int? {
    guard let close = range.last(where: { units[$0].lexicalClass == .closeBracket }) else {
      return nil
    }
    let isOpened = (range.lowerBound..<close).contains { units[$0].lexicalClass == .openBracket }
    return isOpened ? nil : close
  }

  /// “随时办、上门办、网上办”|服务清单: behind a quotation of several things, which names none of them alone.
  private func behindListedQuotation(_ range: Range<Int>) -> Int? {
    guard let start = range.first, units[start].lexicalClass == .openQuote,
      closing(of: start, limit: range.upperBound) == nil,
      let close = range.first(where: { units[$0].lexicalClass == .closeQuote }),
      range.upperBound - close > 2
    else { return nil }
    let isNamed = units[close + 1] == "即" || units[close + 1] == "等" || units[close + 1] == "的"
    return close + (isNamed && range.upperBound - close > 3 ? 2 : 1)
  }

  /// Whether a quotation opens that closes within the phrase, before its end: "小巨人"企业.
  private func opensQuotation(at start: Int, before end: Int) -> Bool {
    guard units[start].lexicalClass == .openQuote, let close = closing(of: start, limit: end) else {
      return false
    }
    return close < end - 1
  }

  private func isUnit(at position: Int) -> Bool {
    lexicon.trie.longestMatch(
      in: units, from: position, to: position + 1, of: LexicalCategories(.unit)) != nil
  }

  private static func isLoose(_ unit: TextUnit) -> Bool {
    switch unit {
    case "的", "了", "其", "以", "和", "与", "等", "及", "有", "为", "达", "这", "该", "在", "共", "已", "从", "让",
      "则",
      "均":
      true
    default: false
    }
  }
}
