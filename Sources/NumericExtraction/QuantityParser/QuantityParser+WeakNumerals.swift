import Lexicon
import Measurements

extension QuantityParser {
  private static let planNames = LexicalCategories(.planName)
  private static let countingVerbs = LexicalCategories(.countingVerb)
  private static let phasedWorks = LexicalCategories(.subject, .dimensionWord)
  private static let notClassifiers = LexicalCategories(
    .numberedName, .phraseBoundary, .boundBefore, .boundAfter, .status, .change, .basis, .time)
  private static let nouns = LexicalCategories(
    .dimensionWord, .subject, .notUnit, .zoneForm, .countedNoun)

  /// Why a number with its unit is no figure.
  func rejection(of numeral: Numeral, with reading: UnitReading) -> RejectionReason? {
    let end = reading.end
    let next = unit(at: end)
    if next == "级" { return .sizeClass }
    if isInTitle(numeral.range.lowerBound) { return .title }
    if isQuotedName(numeral, reading) { return .quotedName }
    if isRateBase(numeral, reading) { return .rateBase }
    if namesTwo(numeral, reading) { return .ordinal }
    if isInAddress(numeral, reading) || isPairing(reading) { return .code }
    if countsPhases(reading) || namesClass(numeral, reading) { return .ordinal }
    if isPeriod(numeral, reading) { return .period }
    switch numeral.style {
    case .bareMultiplier: return bareMultiplierRejection(numeral, reading, next)
    case .chineseDigit:
      if let reason = chineseDigitRejection(numeral, reading, next) { return reason }
    default: break
    }
    if reading.unit.kind == .duration, word(at: end, of: Self.planNames) != nil {
      return .planName
    }
    if reading.unit.kind == .money {
      if isThreshold(at: end) { return .threshold }
      if namesSize(at: end) { return .sizeClass }
    }
    // 二十大 is a congress, 十大 counts.
    if isSingle("大", reading), numeral.value >= ExactDecimal(16) { return .ordinal }
    return nil
  }

  /// A座18层1802室, 8幢2单元: parts of a building that follow each other without a comma.
  private func isInAddress(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard numeral.style == .arabic, Self.isPartOfBuilding(unit(at: reading.end - 1)) else {
      return false
    }
    return unit(at: reading.end).lexicalClass == .digit
      || Self.isPartOfBuilding(unit(at: numeral.range.lowerBound - 1))
        && numeral.range.lowerBound - 2 >= passage.lowerBound
        && unit(at: numeral.range.lowerBound - 2).lexicalClass == .digit
  }

  private static func isPartOfBuilding(_ unit: TextUnit) -> Bool {
    switch unit {
    case "层", "栋", "幢", "座", "元", "楼", "室": true
    default: false
    }
  }

  /// 1对1, 一对多: a way of working.
  private func isPairing(_ reading: UnitReading) -> Bool {
    guard isSingle("对", reading) else { return false }
    switch unit(at: reading.end).lexicalClass {
    case .digit, .chineseDigit, .latin: return true
    default: return false
    }
  }

  /// 2期工程, 3期项目: a phase; 培训9期 counts.
  private func countsPhases(_ reading: UnitReading) -> Bool {
    isSingle("期", reading) && word(at: reading.end, of: Self.phasedWorks) != nil
  }

  /// 一类、二类、三类岗位: the classes of a list that begins with the first; 1类新药.
  private func namesClass(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.end - reading.start == 1 else { return false }
    let classifier = unit(at: reading.start)
    guard classifier == "类" || classifier == "档", numeral.value < ExactDecimal(10) else {
      return false
    }
    if numerals.follows("新药", at: reading.end) || numerals.follows("创新药", at: reading.end) {
      return true
    }
    guard numeral.style == .chineseDigit else { return false }
    let floor = max(passage.lowerBound, numeral.range.lowerBound - 60)
    return (floor..<max(floor, numeral.range.lowerBound - 1)).contains { position in
      units[position] == "一" && units[position + 1] == classifier
    }
  }

  /// 二三期项目, 三四线: the second and the third. 两三期 counts.
  private func namesTwo(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard numeral.upper != nil, numeral.value < ExactDecimal(10), numeral.range.count == 2,
      unit(at: numeral.range.lowerBound) != "两", reading.end - reading.start == 1
    else { return false }
    switch unit(at: reading.start) {
    case "期", "届", "级", "类", "层": return true
    default: return false
    }
  }

  private func isSingle(_ character: TextUnit, _ reading: UnitReading) -> Bool {
    reading.end - reading.start == 1 && units[reading.start] == character
  }

  /// 每万人发明专利拥有量, 每10万人: what a rate is told for.
  private func isRateBase(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard unit(at: skipSpacesBackwards(from: numeral.range.lowerBound) - 1) == "每" else {
      return false
    }
    switch reading.unit.kind {
    case .people, .count, .money: return numeral.value.significand == 1
    default: return numeral.style == .bareMultiplier
    }
  }

  /// 百家 and 万人 count only under a bound (近百家) or as money (百亿元); 亿元 alone only under a
  /// bound and not as a class of firms or projects.
  private func bareMultiplierRejection(
    _ numeral: Numeral, _ reading: UnitReading, _ next: TextUnit
  ) -> RejectionReason? {
    let bounds = bounds(
      before: numeral.range.lowerBound, after: reading.end, unit: reading.unit, of: numeral)
    let isAmount = numeral.range.count > 1
    if reading.unit.kind == .money {
      if bounds.range.lowerBound == numeral.range.lowerBound,
        bounds.bound == .atLeast || next == "以" || next == "及"
      {
        return .threshold
      }
      if isAmount, namesSize(at: reading.end) { return .sizeClass }
      if !isAmount, bounds.bound == nil || next == "的" || next == "企" || next == "项" {
        return .unsaid
      }
      // 千亿元产业集群 is a class of size, 千亿元大关 a figure.
      if bounds.bound == nil, next.lexicalClass == .other {
        switch next {
        case "大", "台", "规", "的", "人": return nil
        default: return .sizeClass
        }
      }
      return nil
    }
    if isAmount { return nil }
    return bounds.bound == nil || bounds.range.lowerBound == numeral.range.lowerBound
      ? .unsaid : nil
  }

  /// 一家 mostly means a; 两处, 六大 and 一倍 count. 五里, 三分 and their like mostly are words.
  private func chineseDigitRejection(
    _ numeral: Numeral, _ reading: UnitReading, _ next: TextUnit
  ) -> RejectionReason? {
    let kind = reading.unit.kind
    guard unit(at: numeral.range.lowerBound).digitValue == 1 else {
      if isSecond(numeral, reading) { return .ordinal }
      return isWeakMeasure(numeral, reading) ? .weakMeasure : nil
    }
    switch kind {
    case .multiple, .percent, .percentagePoint, .money: return nil
    case .count, .people, .area:
      return closesItem(numeral, reading, next) ? nil : .article
    case .duration:
      let bounds = bounds(
        before: numeral.range.lowerBound, after: reading.end, unit: reading.unit, of: numeral)
      // 投资最多的一年: 最多 sets no limit there.
      let isDescribed =
        unit(at: numeral.range.lowerBound - 1) == "的"
        && bounds.range == numeral.range.lowerBound..<reading.end
      return bounds.bound == nil || isDescribed ? .article : nil
    default:
      return .article
    }
  }

  /// 二套, 二次: what comes second; two of a kind are 两, and 二个 and 二家 where a text says so.
  private func isSecond(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard !allNumbers, unit(at: numeral.range.lowerBound) == "二",
      reading.end - reading.start == 1
    else { return false }
    switch unit(at: reading.start) {
    case "套", "次", "部", "组", "班", "队", "场", "轮", "批", "道", "档", "节", "集", "册", "卷", "幕", "类", "期",
      "层", "段":
      return true
    default: return false
    }
  }

  /// One character that is a word or the end of a name more often than a unit: 五里, 三分, 四方.
  private func isWeakMeasure(_ numeral: Numeral, _ reading: UnitReading) -> Bool {
    guard reading.end - reading.start == 1 else { return false }
    switch reading.unit.kind {
    case .length, .mass, .area, .energy, .score, .volume, .other: break
    default: return false
    }
    switch unit(at: reading.start) {
    // 按市场价的八折, 打五折, but not 一波三折.
    case "折": return !Self.namesPrice(unit(at: numeral.range.lowerBound - 1))
    case "里", "分", "度", "方", "平", "钱", "两", "寸", "顷", "P", "角", "克", "匹": return true
    default: return false
    }
  }

  private static func namesPrice(_ unit: TextUnit) -> Bool {
    switch unit {
    case "的", "打", "按", "受", "享", "低", "至", "到", "为", "约", "以", "价", "金": true
    default: false
    }
  }

  /// 专家智库服务站一处: behind a noun and at the end of an item 一 counts.
  private func closesItem(_ numeral: Numeral, _ reading: UnitReading, _ next: TextUnit) -> Bool {
    let endsItem =
      next.lexicalClass.endsPhrase && next.lexicalClass != .openQuote
      || reading.end == passage.upperBound
    let previous = unit(at: numeral.range.lowerBound - 1)
    guard endsItem, previous.lexicalClass == .other, countsOne(reading) else { return false }
    switch previous {
    case "的", "了", "是", "为", "有", "这", "每", "某", "另", "同", "任", "第", "在", "出", "逐", "首", "哪",
      "到", "成", "从", "于", "和", "唯", "之", "其", "那", "此", "又", "再", "进", "更", "上":
      return false
    default: return true
    }
  }

  /// Classifiers of things that come one by one; 一块, 一头, 一面 mostly are adverbs.
  private func countsOne(_ reading: UnitReading) -> Bool {
    guard reading.end - reading.start == 1 else { return true }
    switch unit(at: reading.start) {
    case "个", "家", "处", "座", "项", "所", "名", "人", "位", "户", "套", "只", "条", "台", "栋", "幢", "件", "间",
      "辆", "支", "艘", "架", "份", "宗", "笔", "亩":
      return true
    default: return false
    }
  }

  /// 500万元以上重点项目, 亿元以上企业: the amount sorts projects, it is nobody's figure.
  private func isThreshold(at unitEnd: Int) -> Bool {
    let behind: Int
    if numerals.follows("以上", at: unitEnd) || numerals.follows("以下", at: unitEnd) {
      behind = unitEnd + 2
    } else if numerals.follows("及以上", at: unitEnd) {
      behind = unitEnd + 3
    } else {
      return false
    }
    let next = unit(at: behind)
    switch next {
    case "左", "并", "和", "与", "及", "且", "或": return false
    default: return next.lexicalClass == .other
    }
  }

  /// 10亿元企业3家: the amount sorts firms and clusters.
  private func namesSize(at unitEnd: Int) -> Bool {
    numerals.follows("企业", at: unitEnd) || numerals.follows("工业企业", at: unitEnd)
      || numerals.follows("产业集群", at: unitEnd)
  }

  // MARK: Numbers without a known unit

  /// Whether a number without a unit is one at all: 一看 and 两美 are words, 百 and 万 say no number.
  func countsAlone(_ numeral: Numeral) -> Bool {
    let isFollowed = unit(at: numeral.range.upperBound).lexicalClass == .other
    switch numeral.style {
    // 上万, 近千: the bound says that there is a number.
    case .bareMultiplier:
      let none = MeasurementUnit(symbol: "", kind: .number)
      let end = numeral.range.upperBound
      return !isFollowed
        && bounds(before: numeral.range.lowerBound, after: end, unit: none, of: numeral).bound
          != nil
    case .chineseDigit where isFollowed:
      return unit(at: numeral.range.lowerBound) != "一" && unit(at: numeral.range.lowerBound) != "两"
    default: return true
    }
  }

  /// A classifier that no table has, or none at all, where a bound, 余 or a counting verb shows that
  /// the number counts: 新增12埭, 签约项目近30宗, 入驻120余企业.
  func unlistedClassifier(after numeral: Numeral) -> UnitReading? {
    let end = skipSpaces(from: numeral.range.upperBound)
    let plus = unit(at: end) == "+"
    let start = plus ? end + 1 : end
    guard unit(at: start).lexicalClass == .other, !numeral.isFraction, !numeral.hasPoint,
      numeral.style == .arabic || numeral.style == .mixed
        || numeral.style == .chinese && numeral.value > ExactDecimal(10),
      !numeral.value.isNegative, numeral.value != .zero, !isYear(numeral),
      namesNothing(at: start)
    else { return nil }
    let none = MeasurementUnit(symbol: "", kind: .count)
    let bounds = bounds(
      before: numeral.range.lowerBound, after: start, unit: none, of: numeral)
    let isBound = bounds.bound != nil || numeral.isMore || plus
    guard isBound || counts(before: bounds.range.lowerBound), !isInTitle(start),
      comparison(around: numeral.range) == nil
    else { return nil }
    if word(at: start, of: Self.nouns) != nil || unit(at: start + 1).lexicalClass != .other {
      return UnitReading(unit: none, start: start, end: start)
    }
    return UnitReading(
      unit: MeasurementUnit(symbol: String(start..<start + 1, in: units), kind: .count),
      start: start, end: start + 1)
  }

  /// Whether no word begins here that makes a name or a clause of the number before it; the longer
  /// word decides: 12村 is a name, 120村民 a count.
  private func namesNothing(at start: Int) -> Bool {
    switch unit(at: start) {
    case "且", "并", "而", "但", "或": return false
    default: break
    }
    guard let name = word(at: start, of: Self.notClassifiers) else { return true }
    return word(at: start, of: Self.nouns).map { $0.length > name.length } ?? false
  }

  private func counts(before start: Int) -> Bool {
    var position = skipSpacesBackwards(from: start)
    if unit(at: position - 1) == "了" { position -= 1 }
    return word(endingAt: position, of: Self.countingVerbs, longest: 2) != nil
  }
}
