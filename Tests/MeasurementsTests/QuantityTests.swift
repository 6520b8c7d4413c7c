import Measurements
import Testing

@Suite("A quantity has only the ends that its words give it")
struct QuantityTests {
  private let yuan = MeasurementUnit(symbol: "元", kind: .money)

  @Test(
    "近30亿元 has no lower end, 突破30亿元 no upper one",
    arguments: [
      (Bound.exact, true, true), (.approximately, true, true), (.moreThan, true, false),
      (.atLeast, true, false), (.lessThan, false, true), (.atMost, false, true),
    ])
  func ends(bound: Bound, hasLow: Bool, hasHigh: Bool) {
    let amount = ExactDecimal(3_000_000_000)
    let quantity = Quantity(value: amount, bound: bound, unit: yuan, multiplierExponent: 8)
    #expect(quantity.value == amount)
    #expect(quantity.bound == bound)
    #expect(quantity.low == (hasLow ? amount : nil))
    #expect(quantity.high == (hasHigh ? amount : nil))
    #expect(quantity.multiplierExponent == 8)
  }

  @Test("6-8亿元 is a range without a value of its own")
  func range() {
    let (low, high) = (ExactDecimal(600_000_000), ExactDecimal(800_000_000))
    let quantity = Quantity(low: low, high: high, unit: yuan)
    #expect(quantity.value == nil)
    #expect(quantity.bound == .range)
    #expect(quantity.low == low)
    #expect(quantity.high == high)
  }

  @Test("The words of the interchange format are fixed")
  func rawValues() {
    #expect(Bound.allCases.map(\.rawValue) == ["=", ">", ">=", "<", "<=", "~", "range"])
    #expect(QuantityKind.percentagePoint.rawValue == "percentage_point")
    #expect(Basis.allCases.map(\.rawValue) == ["", "yoy", "cumulative"])
    #expect(Direction.allCases.map(\.rawValue) == ["", "up", "down"])
  }
}
