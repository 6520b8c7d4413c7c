import Measurements

/// The unit that a column of figures is shown in: 81317000000 元 as 813.17 亿元.
public struct FigureScale: Sendable, Hashable {
  /// The power of ten that the numbers are divided by.
  public var exponent: Int
  /// The unit as the unit row shows it.
  public var unit: String

  /// The scale for a column by the median of its numbers, the lower one of two, so that the smaller
  /// half does not begin with zeros. Only money is scaled: 元, 万元, 亿元, in English millions and
  /// billions. Things and persons are counted in ones.
  public init(fitting quantities: [Quantity], unit: MeasurementUnit, language: Language) {
    let name = language == .zh ? unit.symbol : Self.englishName(of: unit)
    guard unit.kind == .money else {
      self.init(exponent: 0, unit: name)
      return
    }
    let magnitudes = quantities.map { $0.shown.magnitude }.sorted()
    let median = magnitudes.isEmpty ? .zero : magnitudes[(magnitudes.count - 1) / 2]
    let steps: [(exponent: Int, prefix: String)] =
      switch language {
      case .zh: [(8, "亿"), (4, "万")]
      case .en: [(9, "billion"), (6, "million")]
      }
    for step in steps {
      guard let threshold = ExactDecimal.one.scaled(byPowerOfTen: step.exponent),
        median >= threshold
      else { continue }
      self.init(
        exponent: step.exponent,
        unit: language == .zh ? step.prefix + name : "\(name) \(step.prefix)")
      return
    }
    self.init(exponent: 0, unit: name)
  }

  /// What a shown number is multiplied by to be in the base unit: 100000000 for 亿元.
  var multiplier: ExactDecimal { ExactDecimal.one.scaled(byPowerOfTen: exponent) ?? .one }

  /// A scale by its parts.
  public init(exponent: Int, unit: String) {
    self.exponent = exponent
    self.unit = unit
  }

  /// Classifiers of things have no English name; a unit that has none here stays as it is.
  private static func englishName(of unit: MeasurementUnit) -> String {
    if unit.kind == .count, !unit.symbol.contains("/") { return "" }
    return switch unit.symbol {
    case "元", "人民币": "CNY"
    case "美元": "USD"
    case "欧元": "EUR"
    case "港元": "HKD"
    case "日元": "JPY"
    case "人", "名", "位": unit.kind == .people ? "persons" : ""
    case "人次": "visits"
    case "平方公里": "km²"
    case "平方米": "m²"
    case "亩": "mu"
    case "公里": "km"
    case "吨": "t"
    case "天", "日": "days"
    case "个工作日": "working days"
    case "个百分点", "百分点": "percentage points"
    case "倍": "times"
    default: unit.symbol
    }
  }
}

extension Quantity {
  /// The number that the table sorts by: the written one, or the lower end of a range.
  var shown: ExactDecimal { value ?? low ?? high ?? .zero }
}
