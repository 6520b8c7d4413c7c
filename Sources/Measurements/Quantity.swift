/// How the words around a number bind it.
///
/// 近30亿元 is `lessThan`; no later step may show it as 30亿元 without its mark.
public enum Bound: String, Sendable, Hashable, CaseIterable {
  /// The number itself.
  case exact = "="
  /// 超, 超过, 突破, 逾, 余, 多.
  case moreThan = ">"
  /// 以上, 不低于, 不少于, 至少, 起.
  case atLeast = ">="
  /// 近, 将近, 不到, 不足.
  case lessThan = "<"
  /// 以内, 不超过, 最高, 最多, 最长.
  case atMost = "<="
  /// 约, 大约, 左右, 上下.
  case approximately = "~"
  /// Both ends are said: 6-8亿元.
  case range = "range"
}

/// What sort of quantity a unit measures. Only quantities of one kind can be compared.
public enum QuantityKind: String, Sendable, Hashable, CaseIterable {
  case money
  case percent
  case percentagePoint = "percentage_point"
  case people
  case count
  case area
  case length
  case mass
  case power
  case energy
  case volume
  case flow
  case duration
  case rank
  case score
  case multiple
  case other
  /// A number without a unit; reported only on request.
  case number
}

/// A unit as the text writes it, with the multiplier (万, 亿) taken out.
public struct MeasurementUnit: Sendable, Hashable {
  /// The unit as written: 元, 美元, 家, 平方公里, 元/平方米/年; empty if there is none.
  public var symbol: String
  /// What it measures.
  public var kind: QuantityKind

  /// A unit of the given kind.
  public init(symbol: String, kind: QuantityKind) {
    self.symbol = symbol
    self.kind = kind
  }
}

/// An exact value or interval with its unit, in the unit that the text writes (万 and 亿 expanded).
public struct Quantity: Sendable, Hashable {
  /// The number that is written; nil for a range.
  public var value: ExactDecimal?
  /// The lower end, nil where there is none (近30亿元).
  public var low: ExactDecimal?
  /// The upper end, nil where there is none (突破3.5万名).
  public var high: ExactDecimal?
  /// How the words around the number bind it.
  public var bound: Bound
  /// The unit.
  public var unit: MeasurementUnit
  /// The power of ten of the multiplier as written: 8 for 813.17亿元, 4 for 3.5万名, else 0.
  public var multiplierExponent: Int
  /// The power of ten of the last digit written, after the multiplier: 6 for 813.17亿元. Half of
  /// it is what rounding in the source may have hidden.
  public var lastDigitExponent: Int

  /// One number with the ends that its bound leaves open.
  public init(
    value: ExactDecimal, bound: Bound, unit: MeasurementUnit, multiplierExponent: Int = 0,
    lastDigitExponent: Int = 0
  ) {
    self.value = value
    self.bound = bound
    self.unit = unit
    self.multiplierExponent = multiplierExponent
    self.lastDigitExponent = lastDigitExponent
    switch bound {
    case .moreThan, .atLeast: (low, high) = (value, nil)
    case .lessThan, .atMost: (low, high) = (nil, value)
    case .exact, .approximately, .range: (low, high) = (value, value)
    }
  }

  /// A range of which both ends are written.
  public init(
    low: ExactDecimal, high: ExactDecimal, unit: MeasurementUnit, multiplierExponent: Int = 0,
    lastDigitExponent: Int = 0
  ) {
    self.value = nil
    self.low = low
    self.high = high
    self.bound = .range
    self.unit = unit
    self.multiplierExponent = multiplierExponent
    self.lastDigitExponent = lastDigitExponent
  }
}
