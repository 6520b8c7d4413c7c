import Lexicon
import Measurements
import StandardLexicon

/// Reads the figures of a passage: numerals with their bounds, units, ranges and lists.
///
/// | production | form | examples |
/// |---|---|---|
/// | figure | bound\* per\* quantity bound\* | 突破3.5万名, 每平方米140元 |
/// | quantity | numeral unit \| compound \| range \| product \| ratio \| rank \| share | 51个 |
/// | unit | currency? numeral (bracket)? unit ((`/` \| 每) unit)\* | ¥500, 276.38（不含…）亿元, 元/亩 |
/// | compound | numeral unit numeral smaller-unit? \| numeral unit 半 | 3斤5两, 三块四, 两年半 |
/// | range | numeral unit? (dash \| 至 \| 到) numeral unit \| numeral 和 numeral unit 之间 | 200～300万元 |
/// | interval | lower bound upper bound unit?, in either order | 大于10小于20, 最多100最少20个 |
/// | product | numeral × numeral unit | 2×34万千瓦 |
/// | ratio | numeral `:` numeral, one of them 1 or 比 in front | 1:100 |
/// | rank | 第 numeral 位? \| 前 numeral 位? \| verb of rising numeral 位 | 第65位, 全国第一, 前10 |
/// | share | fraction \| 一半 \| numeral 成 半? \| 翻 numeral 番 | 三分之一, 两成半, 翻两番 |
/// | list | quantity (、 quantity)+; the last unit holds for all that have none | 15、20家 |
///
/// A numeral that none of these takes is set aside with the reason (`RejectionReason`).
struct QuantityParser {
  let units: [TextUnit]
  let lexicon: Lexicon
  /// Whether numbers without a unit are figures too, and those that count weakly (一家, 三年来).
  let allNumbers: Bool

  /// The figures found, in order, and the numbers set aside.
  var figures: [Figure] = []
  private(set) var rejected: [RejectedNumeral] = []

  /// The passage being read.
  private(set) var passage: Range<Int> = 0..<0
  /// The words of time in it, in the order of start and length.
  private(set) var timeWords: ArraySlice<LexicalHit> = []
  /// The classes of its units.
  private(set) var classes = LexicalClasses()
  private(set) var numerals: NumeralParser
  /// Numbers without a unit, which the next number in their list may give one.
  var unitless: [Numeral] = []
  /// Where the last ordinal ended: 第一、二、三产业 are ordinals all.
  var ordinalEnd = -1

  init(units: [TextUnit], lexicon: Lexicon = .standard, allNumbers: Bool = false) {
    self.units = units
    self.lexicon = lexicon
    self.allNumbers = allNumbers
    numerals = NumeralParser(units: units, lexicon: lexicon, end: 0)
  }

  /// Reads all figures of a passage (a paragraph), whose words of time are known, the classes of its
  /// units, and the places where a figure may begin, in order. Linear in its length.
  mutating func read(
    _ passage: Range<Int>, timeWords: ArraySlice<LexicalHit>, classes: LexicalClasses,
    places: ArraySlice<UInt32>
  ) {
    self.passage = passage
    self.timeWords = timeWords
    self.classes = classes
    numerals.end = passage.upperBound
    unitless.removeAll(keepingCapacity: true)
    ordinalEnd = -1
    var position = passage.lowerBound
    for place in places where place >= position { position = readFigure(at: Int(place)) }
  }

  /// Hands over what was found since the last time, behind what is there.
  mutating func handOver(to figures: inout [Figure], _ rejected: inout [RejectedNumeral]) {
    if figures.isEmpty {
      swap(&figures, &self.figures)
    } else {
      figures += self.figures
      self.figures.removeAll(keepingCapacity: true)
    }
    rejected += self.rejected
    self.rejected.removeAll(keepingCapacity: true)
  }

  /// Reads one figure or passes over one number. Returns where to go on, always beyond `start`.
  private mutating func readFigure(at start: Int) -> Int {
    if let end = readHalf(at: start) { return end }
    guard let numeral = numerals.numeral(at: start) else { return passOver(start) }
    if let rejection = rejection(of: numeral) {
      reject(rejection.range, rejection.reason)
      return max(rejection.range.upperBound, start + 1)
    }
    if let rank = rank(numeral) {
      ordinalEnd = rank.range.upperBound
      return take(rank)
    }
    if let end = readTenths(numeral) ?? readDoubling(numeral) { return end }
    var measured = numeral
    let unit = measure(&measured)
    if let end = readRange(numeral, measured, unit) ?? readProduct(numeral) ?? readRatio(numeral) {
      return end
    }
    if numeral.isFraction { return readFraction(numeral) }
    guard let unit else { return readWithoutUnit(measured) }
    return readSimple(measured, unit)
  }

  /// Passes over what is no numeral; a run of digits that is too long for a number goes as a whole,
  /// so that no part of it is taken for one.
  private mutating func passOver(_ start: Int) -> Int {
    var end = start
    while end < passage.upperBound, units[end].lexicalClass == .digit { end += 1 }
    guard end > start else { return start + 1 }
    reject(start..<end, .tooLong)
    return end
  }

  private mutating func readSimple(_ measured: Numeral, _ found: UnitReading) -> Int {
    var (numeral, reading) = (measured, found)
    if changesRank(numeral, reading) { reading.unit = Self.rankUnit }
    // 九五折 is 9.5折.
    if numeral.style == .digitString, unit(at: reading.start) == "折" {
      numeral = numeral.scaled(byPowerOfTen: -1) ?? numeral
    }
    if let reason = rejection(of: numeral, with: reading), !(allNumbers && reason.isNumber) {
      reject(numeral.range.lowerBound..<reading.end, reason)
      return reading.end
    }
    shareUnit(reading, before: numeral)
    completeUnits(before: numeral, reading)
    if let end = readCompound(numeral, reading) { return end }
    return append(numeral, unit: reading.unit, unitEnd: reading.end, rule: reading.rule)
  }

  private mutating func readWithoutUnit(_ numeral: Numeral) -> Int {
    let end = numeral.range.upperBound
    if impliesMoney(numeral) {
      return append(
        numeral, unit: MeasurementUnit(symbol: "元", kind: .money), unitEnd: end,
        rule: .impliedMoney)
    }
    if let unit = impliedCount(numeral) {
      return append(numeral, unit: unit, unitEnd: end, rule: .impliedCount)
    }
    if let unit = unlistedClassifier(after: numeral) {
      return append(numeral, unit: unit.unit, unitEnd: unit.end, rule: .unlistedClassifier)
    }
    if allNumbers, countsAlone(numeral) {
      let none = MeasurementUnit(symbol: "", kind: .number)
      if let scaled = scaledByLatinMultiplier(numeral) {
        return append(scaled, unit: none, unitEnd: end + 1, rule: .bareNumber)
      }
      return append(numeral, unit: none, unitEnd: end, rule: .bareNumber)
    }
    reject(numeral.range, .noUnit)
    unitless.append(numeral)
    return end
  }

  /// Sets a number aside.
  mutating func reject(_ range: Range<Int>, _ reason: RejectionReason) {
    if reason == .ordinal { ordinalEnd = range.upperBound }
    if rejected.isEmpty { rejected.reserveCapacity(8) }
    rejected.append(RejectedNumeral(range: range, reason: reason))
  }

  /// Takes a number back that was set aside.
  mutating func forget(_ range: Range<Int>) {
    if let index = rejected.lastIndex(where: { $0.range == range }) { rejected.remove(at: index) }
  }

  /// Adds a figure; returns where to go on. No two figures overlap: what reaches into the one
  /// before is left out.
  mutating func take(_ figure: Figure) -> Int {
    let end = figure.range.upperBound
    if let last = figures.indices.last, figure.range.lowerBound < figures[last].range.upperBound {
      return max(end, figures[last].range.upperBound)
    }
    if figures.isEmpty { figures.reserveCapacity(8) }
    figures.append(figure)
    return end
  }

  /// Adds a figure with the bounds around it; returns where to go on.
  @discardableResult
  mutating func append(
    _ numeral: Numeral, unit: MeasurementUnit, unitEnd: Int, rule: QuantityRule,
    high: ExactDecimal? = nil, direction: Direction = .none
  ) -> Int {
    var figure = figure(
      numeral, unit: unit, unitEnd: unitEnd, rule: rule, high: high, direction: direction)
    joinWithBoundBefore(&figure)
    return take(figure)
  }

  /// The figure of a numeral and its unit, with the bounds around it.
  func figure(
    _ numeral: Numeral, unit: MeasurementUnit, unitEnd: Int, rule: QuantityRule,
    high: ExactDecimal? = nil, direction: Direction = .none
  ) -> Figure {
    let bounds = bounds(before: numeral.range.lowerBound, after: unitEnd, unit: unit, of: numeral)
    let ownBound: Bound = numeral.isMore ? .moreThan : numeral.isAbout ? .approximately : .exact
    let quantity: Quantity
    if let high = high ?? numeral.upper {
      quantity = Quantity(
        low: numeral.value, high: high, unit: bounds.unit,
        multiplierExponent: numeral.multiplierExponent,
        lastDigitExponent: numeral.lastDigitExponent)
    } else {
      quantity = Quantity(
        value: numeral.value, bound: bounds.bound ?? ownBound, unit: bounds.unit,
        multiplierExponent: numeral.multiplierExponent,
        lastDigitExponent: numeral.lastDigitExponent)
    }
    return Figure(
      range: bounds.range, numeral: numeral.range, quantity: quantity,
      bindsList: bounds.bindsList, direction: direction, rule: rule)
  }

  static let percentUnit = MeasurementUnit(symbol: "%", kind: .percent)
}

// MARK: - Looking at the text

extension QuantityParser {
  /// The first position from `position` on that is no space.
  func skipSpaces(from position: Int) -> Int { numerals.skipSpaces(from: position) }

  /// The position behind the last unit before `position` that is no space.
  func skipSpacesBackwards(from position: Int) -> Int {
    guard classes.contains(.space) else { return position }
    var position = position
    while position > passage.lowerBound, units[position - 1].lexicalClass == .space {
      position -= 1
    }
    return position
  }

  /// The unit at a position of the passage; a full stop beyond its ends.
  func unit(at position: Int) -> TextUnit {
    passage.contains(position) ? units[position] : "。"
  }

  /// The longest entry of a category that begins at `position`.
  func word(at position: Int, of categories: LexicalCategories) -> LexicalMatch? {
    lexicon.trie.longestMatch(
      in: units, from: position, to: passage.upperBound, of: categories)
  }

  /// The longest entry of a category, of at most `longest` units, that ends at `end`.
  func word(endingAt end: Int, of categories: LexicalCategories, longest: Int = 5)
    -> LexicalMatch?
  {
    lexicon.endings.longestMatch(
      in: units, endingAt: end, from: max(passage.lowerBound, end - longest), of: categories)
  }
}
