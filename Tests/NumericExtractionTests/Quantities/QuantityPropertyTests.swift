import Glibc
import Measurements
import Testing

@testable import NumericExtraction

@Suite("Quantities in random spellings are read back exactly")
struct QuantityPropertyTests {
  /// Eight seeds that never change, and two new ones a run; `PARKMETRICS_SEED` names one instead.
  private static let seeds: [UInt64] = {
    if let named = getenv("PARKMETRICS_SEED"), let seed = UInt64(String(cString: named)) {
      return [seed]
    }
    let fresh = [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)]
    print("QuantityPropertyTests: fresh seeds \(fresh); PARKMETRICS_SEED repeats one")
    return Array(1...8) + fresh
  }()

  @Test("1000 sentences a seed: value, ends, unit, kind, bound and span", arguments: seeds)
  func readBack(seed: UInt64) {
    var generator = SpellingGenerator(seed: seed)
    var misread = 0
    for _ in 0..<1000 where misread < 5 {
      let (text, quantities) = generator.sentence()
      let found = read(text).map(Self.describe)
      let expected = quantities.map(Self.describe)
      if found != expected { misread += 1 }
      #expect(found == expected, "seed \(seed): \(text)")
    }
  }

  private static func describe(_ measurement: Measurement) -> String {
    let quantity = measurement.quantity
    let value =
      quantity.value?.description ?? "\(quantity.low?.description ?? "")…"
      + (quantity.high?.description ?? "")
    return "“\(measurement.text)” \(quantity.bound.rawValue) \(value) \(quantity.unit.symbol)"
      + " \(quantity.unit.kind.rawValue)"
  }

  private static func describe(_ spelled: SpelledQuantity) -> String {
    let value = spelled.high.map { "\(spelled.value)…\($0)" } ?? "\(spelled.value)"
    return "“\(spelled.text)” \(spelled.bound.rawValue) \(value) \(spelled.unit)"
      + " \(spelled.kind.rawValue)"
  }
}
