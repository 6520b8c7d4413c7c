import Aggregation
import Measurements

/// What reports say of checks, in both languages.
enum CheckMessage: Bilingual {
  case title(Check.Outcome, Int)
  case none
  case relation(Check.Relation)
  case reason(Check.Reason)
  case equation(Check)
  case difference(String)
  case summary(holds: Int, fails: Int, undecided: Int)

  var wording: (zh: String, en: String) {
    switch self {
    case .title(.fails, let count): ("【不符】\(count)处", "Fails: \(count)")
    case .title(.undecided, let count): ("【无法判断】\(count)处", "Cannot be judged: \(count)")
    case .title(.holds, let count): ("【相符】\(count)处", "Holds: \(count)")
    case .none: ("没有可核对的数字关系。", "No figures to check against each other.")
    case .relation(let relation): Self.name(of: relation)
    case .reason(let reason): Self.explanation(of: reason)
    case .equation(let check): (EquationText(check, .zh).text, EquationText(check, .en).text)
    case .difference(let text): ("相差\(text)", "off by \(text)")
    case .summary(let holds, let fails, let undecided):
      (
        "核对\(holds + fails + undecided)处：相符\(holds)处，不符\(fails)处，无法判断\(undecided)处。",
        "\(holds + fails + undecided) checks: \(holds) hold, \(fails) fail,"
          + " \(undecided) cannot be judged."
      )
    }
  }

  private static func name(of relation: Check.Relation) -> (zh: String, en: String) {
    switch relation {
    case .partsOfTotal: ("分项与总数", "parts and total")
    case .share: ("占比", "share")
    case .growth: ("增减", "change")
    case .headline: ("标题与正文", "headline and body")
    case .retelling: ("多篇同一数", "told twice")
    case .announcedList: ("所称项数与所列", "announced list")
    case .subset: ("部分不大于整体", "part within whole")
    case .cumulative: ("累计不减", "cumulative amount")
    }
  }

  private static func explanation(of reason: Check.Reason) -> (zh: String, en: String) {
    switch reason {
    case .openBounds: ("“超”“近”等界限使两边都不确定", "bounds leave both sides open")
    case .overlappingGroups: ("各组可能重叠", "the groups may overlap")
    case .incompleteList: ("所列可能不全", "the list need not be complete")
    case .tooFarApart: ("相差过大，未必是同一口径", "too far apart to be of the same thing")
    case .unknownBase: ("未说明以什么为基数", "the base of the share is not stated")
    case .otherComparison: ("可能与另一时期相比", "the change may be against another time")
    case .otherTime: ("可能不是同一时点", "the figures may hold at different times")
    case .otherScope: ("可能不是同一口径", "the figures may be differently defined")
    case .notInBody: ("正文没有对应的数", "no figure of the body tells the same")
    }
  }
}

/// A check as an equation in the words of the text: `197人 + 155人 = 352人 ≠ 422人`.
struct EquationText {
  let text: String

  init(_ check: Check, _ language: Language) {
    let stated = check.stated.surface
    let operands = check.operands.map(\.surface)
    let computed = check.computed.map { Self.text(of: $0, like: check.stated) } ?? ""
    let sign =
      switch check.outcome {
      case .holds: "="
      case .fails: "≠"
      case .undecided: "?"
      }
    switch check.relation {
    case .partsOfTotal:
      text = "\(operands.joined(separator: " + ")) = \(computed) \(sign) \(stated)"
    case .share:
      text = "\(operands.joined(separator: " / ")) = \(computed) \(sign) \(stated)"
    case .growth:
      text = "\(operands.joined(separator: " → ")): \(computed) \(sign) \(stated)"
    case .headline, .retelling:
      text = operands.isEmpty ? stated : "\(stated) \(sign) \(operands[0])"
    case .announcedList:
      text = "\(stated) \(sign) \(check.listed.count): \(check.listed.joined(separator: "、"))"
    case .subset:
      let relation = check.outcome == .fails ? "<" : check.outcome == .holds ? ">=" : "?"
      text = operands.map { "\(stated) \(relation) \($0)" }.joined(separator: "; ")
    case .cumulative:
      text = "\(operands[0]) \(check.outcome == .holds ? "<=" : ">") \(stated)"
    }
  }

  /// A computed value with the multiplier and unit of the stated one; an interval where bounds
  /// leave one.
  static func text(of computed: Check.Computed, like stated: Measurement) -> String {
    func text(_ number: ExactDecimal) -> String {
      stated.quantity.text(of: number)
    }
    if let value = computed.value { return text(value) }
    switch (computed.interval.low, computed.interval.high) {
    case (let low?, let high?): return "\(text(low.number))–\(text(high.number))"
    case (let low?, nil): return ">\(text(low.number))"
    case (nil, let high?): return "<\(text(high.number))"
    case (nil, nil): return "?"
    }
  }
}

extension Measurement {
  /// The figure as the text writes it, without the spaces and line breaks within; where a headline
  /// was printed twice over itself, its value.
  var surface: String {
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    let said = String(
      String.UnicodeScalarView(sentence.unicodeScalars.filter { !$0.properties.isWhitespace }))
    return said.contains(plain) ? plain.printable : quantity.text(of: quantity.lead)
  }
}

extension Quantity {
  /// Another number with the multiplier and unit of this quantity: 390人, 1.89亿元.
  func text(of number: ExactDecimal) -> String {
    let multipliers = [12: "万亿", 8: "亿", 4: "万"]
    let prefix = multipliers[multiplierExponent] ?? ""
    let scaled = prefix.isEmpty ? number : number.scaled(byPowerOfTen: -multiplierExponent)
    return "\(scaled ?? number)\(prefix)\(unit.symbol)"
  }
}
