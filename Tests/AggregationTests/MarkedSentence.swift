import Measurements
import Testing

/// The figures of sentences in which brackets mark them: `引进人才[422人]：博士[4人]`.
///
/// In front of the number may stand an indicator's id (`[gdp=51.6亿元]`), `*` for a plan, `↑` or `↓`
/// for a change, and 超, 近 or 约 for a bound. The words before a figure are its phrase. All figures
/// are of one park, article and time.
func figures(
  _ marked: String..., park: String = "东山高新区", scope: Scope = .park, period: String = "2023",
  document: String = "a.txt", article: Int = 1, confidence: Int = 90
) -> [Measurements.Measurement] {
  var result: [Measurements.Measurement] = []
  var start = 0
  for sentence in marked {
    let pieces = sentence.split(separator: "[", omittingEmptySubsequences: false)
    var plain = String(pieces.first ?? "")
    var found: [(figure: MarkedFigure, start: Int, phrase: String)] = []
    for piece in pieces.dropFirst() {
      let halves = piece.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      let figure = MarkedFigure(halves.first.map(String.init) ?? "")
      let lead = plain.split { "，：；。、".contains($0) || $0.isNumber }.last.map(String.init) ?? ""
      found.append((figure, start + plain.unicodeScalars.count, lead))
      plain += figure.text + (halves.dropFirst().first.map(String.init) ?? "")
    }
    for (figure, place, phrase) in found {
      let end = place + figure.text.unicodeScalars.count
      result.append(
        Measurements.Measurement(
          document: document, article: article,
          span: SourceSpan(scalars: place..<end, bytes: place..<end), text: figure.text,
          quantity: figure.quantity, change: Change(direction: figure.direction),
          status: figure.isPlanned ? .planned : .actual, park: park, scope: scope,
          indicator: Indicator(phrase: phrase, id: figure.id), period: Period(period),
          sentence: plain, confidence: confidence))
    }
    start += plain.unicodeScalars.count
  }
  return result
}

/// What stands between the brackets.
private struct MarkedFigure {
  var id = ""
  var isPlanned = false
  var direction = Direction.none
  var text: String
  var quantity: Quantity

  private static let kinds: [String: QuantityKind] = [
    "元": .money, "美元": .money, "人": .people, "名": .people, "%": .percent, "倍": .multiple,
    "个百分点": .percentagePoint, "个工作日": .duration, "天": .duration, "亩": .area,
  ]
  private static let bounds: [Character: Bound] = [
    "超": .moreThan, "近": .lessThan, "约": .approximately,
  ]
  private static let numerals: [Character: Int] = [
    "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
  ]

  init(_ marked: String) {
    var rest = marked[...]
    if let sign = rest.firstIndex(of: "=") {
      id = String(rest[..<sign])
      rest = rest[rest.index(after: sign)...]
    }
    while let first = rest.first, "*↑↓".contains(first) {
      switch first {
      case "*": isPlanned = true
      case "↑": direction = .up
      default: direction = .down
      }
      rest.removeFirst()
    }
    text = String(rest)
    let bound = rest.first.flatMap { Self.bounds[$0] }
    if bound != nil { rest.removeFirst() }
    var number = String(rest.prefix { $0.isASCII && $0.isNumber || $0 == "." })
    rest.removeFirst(number.count)
    if number.isEmpty, let numeral = rest.first.flatMap({ Self.numerals[$0] }) {
      number = "\(numeral)"
      rest.removeFirst()
    }
    var power = 0
    if let multiplier = rest.first, let exponent = ["万": 4, "亿": 8][multiplier] {
      power = exponent
      rest.removeFirst()
    }
    let places = number.split(separator: ".").dropFirst().first?.count ?? 0
    let unit = MeasurementUnit(
      symbol: String(rest), kind: Self.kinds[String(rest)] ?? .count)
    quantity = Quantity(
      value: ExactDecimal(number)?.scaled(byPowerOfTen: power) ?? .zero, bound: bound ?? .exact,
      unit: unit, multiplierExponent: power, lastDigitExponent: power - places)
  }
}
