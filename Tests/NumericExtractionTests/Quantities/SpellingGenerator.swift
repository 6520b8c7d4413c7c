import Measurements

/// SplitMix64 (Steele, Lea and Flood, 2014): the same seed, the same spellings.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A quantity as a text writes it, and what it says.
struct SpelledQuantity {
  var text: String
  /// The number, or the lower end of a range.
  var value: ExactDecimal
  /// The upper end of a range.
  var high: ExactDecimal?
  var unit: String
  var kind: QuantityKind
  var bound: Bound = .exact
  /// Whether its bound holds for the further members of its list: 最高, 突破.
  var bindsList = false
}

/// Writes random quantities in the spellings of Chinese prose. It knows nothing of the parser: it
/// spells numbers that it has chosen.
struct SpellingGenerator {
  var random: SplitMix64
  /// Whether the sentence has a line break already: a line after it is too short to be wrapped.
  private var isWrapped = false

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  private struct Unit {
    var written: String
    var symbol: String
    var kind: QuantityKind
    /// Whether a number with a fraction is natural in front of it.
    var takesFractions = true
  }

  private static let units = [
    Unit(written: "元", symbol: "元", kind: .money),
    Unit(written: "美元", symbol: "美元", kind: .money),
    Unit(written: "港元", symbol: "港元", kind: .money),
    Unit(written: "元人民币", symbol: "元", kind: .money),
    Unit(written: "%", symbol: "%", kind: .percent),
    Unit(written: "个百分点", symbol: "个百分点", kind: .percentagePoint),
    Unit(written: "亩", symbol: "亩", kind: .area),
    Unit(written: "平方公里", symbol: "平方公里", kind: .area),
    Unit(written: "平方米", symbol: "平方米", kind: .area),
    Unit(written: "㎡", symbol: "㎡", kind: .area),
    Unit(written: "公里", symbol: "公里", kind: .length),
    Unit(written: "米", symbol: "米", kind: .length),
    Unit(written: "吨", symbol: "吨", kind: .mass),
    Unit(written: "吨标准煤", symbol: "吨标准煤", kind: .mass),
    Unit(written: "千瓦", symbol: "千瓦", kind: .power),
    Unit(written: "MW", symbol: "MW", kind: .power),
    Unit(written: "GWh", symbol: "GWh", kind: .energy),
    Unit(written: "千瓦时", symbol: "千瓦时", kind: .energy),
    Unit(written: "立方米", symbol: "立方米", kind: .volume),
    Unit(written: "立方米/天", symbol: "立方米/天", kind: .flow),
    Unit(written: "元/亩", symbol: "元/亩", kind: .money),
    Unit(written: "小时", symbol: "小时", kind: .duration),
    Unit(written: "倍", symbol: "倍", kind: .multiple),
    Unit(written: "家", symbol: "家", kind: .count, takesFractions: false),
    Unit(written: "個", symbol: "个", kind: .count, takesFractions: false),
    Unit(written: "项", symbol: "项", kind: .count, takesFractions: false),
    Unit(written: "套", symbol: "套", kind: .count, takesFractions: false),
    Unit(written: "辆", symbol: "辆", kind: .count, takesFractions: false),
    Unit(written: "名", symbol: "名", kind: .people, takesFractions: false),
    Unit(written: "人", symbol: "人", kind: .people, takesFractions: false),
    Unit(written: "人次", symbol: "人次", kind: .people, takesFractions: false),
    Unit(written: "个工作日", symbol: "个工作日", kind: .duration, takesFractions: false),
  ]

  private static let boundsBefore: [(word: String, bound: Bound, bindsList: Bool)] = [
    ("超过", .moreThan, true), ("突破", .moreThan, true), ("逾", .moreThan, false),
    ("超", .moreThan, false), ("近", .lessThan, false), ("将近", .lessThan, false),
    ("不足", .lessThan, false), ("不到", .lessThan, false), ("不低于", .atLeast, false),
    ("不少于", .atLeast, false), ("至少", .atLeast, false), ("至少有", .atLeast, false),
    ("不超过", .atMost, true), ("最高", .atMost, true), ("最多达", .atMost, true),
    ("最高可达", .atMost, true), ("约", .approximately, false), ("大约", .approximately, false),
    ("約", .approximately, false), ("≥", .atLeast, false),
  ]

  private static let boundsBehind: [(word: String, bound: Bound)] = [
    ("以上", .atLeast), ("及以上", .atLeast), ("左右", .approximately), ("上下", .approximately),
    ("以内", .atMost), ("以下", .atMost), ("（含）以上", .atLeast),
  ]

  /// One quantity, or a list of several, with what joins them.
  mutating func sentence() -> (text: String, quantities: [SpelledQuantity]) {
    isWrapped = false
    // Wide enough for a line that a page wraps.
    let preamble = "德阳高新区产业能级持续提升，技术和管理人才队伍不断壮大，发展环境明显改善，"
    let openers = ["园区现有", "全年累计完成", "其中，", "总量达到", "园区新增", "共计", "合計", "园区实现"]
    let closers = ["。", "，形势良好。", "；", "，继续保持。", "！"]
    var quantities = [quantity()]
    if roll(4) {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        quantities.append(quantity(like: quantities[0]))
      }
    }
    let text =
      preamble + pick(openers) + quantities.map(\.text).joined(separator: pick(["、", "、", "和"]))
      + pick(closers)
    return (text, quantities)
  }

  // MARK: Quantities

  private mutating func quantity() -> SpelledQuantity {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return share()
    case 1, 2: return range()
    default: return bounded(plain(unit: pick(Self.units)))
    }
  }

  /// A further member of a list, exact or under the bound of the first.
  private mutating func quantity(like first: SpelledQuantity) -> SpelledQuantity {
    let written = Self.units.last { first.text.contains($0.written) }
    let unit = written ?? Self.units.first { $0.kind == first.kind } ?? pick(Self.units)
    var member = plain(unit: unit)
    if first.bindsList, first.kind == unit.kind { member.bound = first.bound }
    return member
  }

  private mutating func plain(unit: Unit) -> SpelledQuantity {
    let number = number(fractions: unit.takesFractions)
    return SpelledQuantity(
      text: number.text + gap() + unit.written, value: number.value, unit: unit.symbol,
      kind: unit.kind)
  }

  private mutating func bounded(_ quantity: SpelledQuantity) -> SpelledQuantity {
    var quantity = quantity
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let (word, bound, bindsList) = pick(Self.boundsBefore)
      quantity.text = word + quantity.text
      quantity.bound = bound
      quantity.bindsList = bindsList
    case 1:
      let (word, bound) = pick(Self.boundsBehind)
      quantity.text += word
      quantity.bound = bound
    default: break
    }
    return quantity
  }

  private mutating func share() -> SpelledQuantity {
    func percent(_ text: String, _ value: ExactDecimal) -> SpelledQuantity {
      SpelledQuantity(text: text, value: value, unit: "%", kind: .percent)
    }
    let tenths = Int.random(in: 2...9, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return percent("\(chinese(tenths))成", ExactDecimal(10 * tenths))
    case 1: return percent("\(chinese(tenths))成半", ExactDecimal(10 * tenths + 5))
    case 2:
      let value = Int.random(in: 2...150, using: &random)
      return percent("百分之\(chinese(value))", ExactDecimal(value))
    default:
      let (denominator, unit) = pick([(2, 50), (4, 25), (5, 20), (10, 10), (20, 5)])
      let numerator = Int.random(in: 1..<denominator, using: &random)
      return percent(
        "\(chinese(denominator))分之\(chinese(numerator))", ExactDecimal(numerator * unit))
    }
  }

  private mutating func range() -> SpelledQuantity {
    let unit = pick(Self.units)
    let power = pick([0, 0, 0, 4, 8])
    let multiplier = [0: "", 4: "万", 8: "亿"][power] ?? ""
    let low = Int.random(in: 1...900, using: &random)
    let high = low + Int.random(in: 1...99, using: &random)
    let dash = pick(["-", "—", "～", "~", "至", "–", "－", "到"])
    let repeats = roll(4)
    let first = "\(low)" + (repeats ? multiplier + unit.written : "")
    return SpelledQuantity(
      text: "\(first)\(dash)\(high)\(multiplier)\(unit.written)",
      value: ExactDecimal(low).scaled(byPowerOfTen: power) ?? .zero,
      high: ExactDecimal(high).scaled(byPowerOfTen: power), unit: unit.symbol, kind: unit.kind,
      bound: .range)
  }

  // MARK: Numbers

  /// A number above one in one of many spellings.
  private mutating func number(fractions: Bool) -> (text: String, value: ExactDecimal) {
    let whole = magnitude()
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return ("\(whole)", ExactDecimal(whole))
    case 1: return (grouped(whole, by: pick([",", "，"])), ExactDecimal(whole))
    case 2: return (fullWidth("\(whole)"), ExactDecimal(whole))
    case 3, 4: return scaledDecimal()
    case 5: return (chinese(whole), ExactDecimal(whole))
    case 6: return (traditional(chinese(whole)), ExactDecimal(whole))
    case 7: return (financial(whole), ExactDecimal(whole))
    case 8: return twoMultipliers()
    case 9: return broken()
    case 10 where fractions: return chineseDecimal()
    default:
      guard fractions else { return (grouped(whole, by: ","), ExactDecimal(whole)) }
      return decimal(integer: whole)
    }
  }

  /// A whole number above 10 that no year and no lone digit is.
  private mutating func magnitude() -> Int {
    let digits = Int.random(in: 2...9, using: &random)
    var value = 0
    for _ in 0..<digits { value = value * 10 + pick([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) }
    return (1000..<3000).contains(value) || value < 11 ? value + 3011 : value
  }

  private mutating func decimal(integer: Int) -> (text: String, value: ExactDecimal) {
    let places = Int.random(in: 1...4, using: &random)
    let fraction = (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    let text = "\(integer).\(fraction)"
    let value = ExactDecimal(text) ?? .zero
    return (roll(4) ? fullWidth(text) : text, value)
  }

  /// 3.5万, 1.0234亿, ５０００万.
  private mutating func scaledDecimal() -> (text: String, value: ExactDecimal) {
    let (multiplier, power) = pick([("万", 4), ("亿", 8), ("萬", 4), ("億", 8), ("万亿", 12)])
    let number = decimal(integer: Int.random(in: 0...9999, using: &random))
    return (number.text + multiplier, number.value.scaled(byPowerOfTen: power) ?? .zero)
  }

  /// 12亿3456万, 3万5千.
  private mutating func twoMultipliers() -> (text: String, value: ExactDecimal) {
    let high = Int.random(in: 1...99, using: &random)
    let low = Int.random(in: 1000...9999, using: &random)
    if roll(2) { return ("\(high)亿\(low)万", ExactDecimal(high * 100_000_000 + low * 10_000)) }
    let thousands = low / 1000
    return ("\(high)万\(thousands)千", ExactDecimal(high * 10_000 + thousands * 1000))
  }

  /// Digits that a space or a line break cuts: one digit on one side, or a group of three behind.
  private mutating func broken() -> (text: String, value: ExactDecimal) {
    let first = Int.random(in: 3...9, using: &random)
    let rest = Int.random(in: 100...999, using: &random)
    let value = ExactDecimal(first * 1000 + rest)
    return ("\(first)\(space(["\u{2009}"]))\(rest)", value)
  }

  private mutating func chineseDecimal() -> (text: String, value: ExactDecimal) {
    let whole = Int.random(in: 25...999, using: &random)
    let tenth = Int.random(in: 1...9, using: &random)
    return ("\(chinese(whole))点\(chinese(tenth))", ExactDecimal("\(whole).\(tenth)") ?? .zero)
  }

  // MARK: Spellings of whole numbers

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 三万零二十, 两千一百: with 两 where it is usual.
  private mutating func chinese(_ value: Int) -> String {
    let plain = spell(value, digits: Self.digits, small: ["", "十", "百", "千"])
    let short = plain.hasPrefix("一十") ? String(plain.dropFirst()) : plain
    guard roll(2) else { return short }
    return short.replacing("二百", with: "两百").replacing("二千", with: "两千")
      .replacing("二万", with: "两万").replacing("二亿", with: "两亿").replacing("十两", with: "十二")
  }

  private mutating func financial(_ value: Int) -> String {
    spell(
      value, digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
      small: ["", "拾", "佰", "仟"])
  }

  /// By sections of four digits, each with its 万 or 亿; a gap of zeros is one 零.
  private func spell(_ value: Int, digits: [String], small: [String]) -> String {
    var text = ""
    var gap = false
    for (power, multiplier) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let section = value / power % (power == 100_000_000 ? 1_000_000 : 10_000)
      guard section > 0 else {
        gap = gap || !text.isEmpty
        continue
      }
      var rest = section
      var place = 1000
      for index in stride(from: 3, through: 0, by: -1) {
        let digit = rest / place
        rest %= place
        place /= 10
        if digit == 0 {
          gap = gap || !text.isEmpty
        } else {
          if gap { text += digits[0] }
          gap = false
          text += digits[digit] + small[index]
        }
        if place == 0 { break }
      }
      gap = false
      text += multiplier
    }
    return text
  }

  private func traditional(_ text: String) -> String {
    text.replacing("万", with: "萬").replacing("亿", with: "億").replacing("两", with: "兩")
  }

  private func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }

  private func grouped(_ value: Int, by separator: String) -> String {
    var rest = "\(value)"
    var groups: [String] = []
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: separator)
  }

  // MARK: Chance

  private mutating func gap() -> String { roll(8) ? space([]) : "" }

  /// A space of some sort, or a line break.
  private mutating func space(_ others: [String]) -> String {
    let space = pick([" ", "\u{A0}", "\n"] + others)
    guard space == "\n" else { return space }
    defer { isWrapped = true }
    return isWrapped ? " " : space
  }

  private mutating func roll(_ sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}
