import Foundation
import MeasurementStore
import Measurements

/// A folder that is removed afterwards.
func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "parkmetrics-store-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// A document that says something of every kind, the odd cases of text and decimals among them.
func inventedDocument(
  _ name: String, bytes: String = "a", lexicon: String = "1", figures: Int = 3, seed: UInt64 = 1
) -> StoredDocument {
  var generator = SeededGenerator(state: seed)
  let measurements = (0..<figures).map { inventedMeasurement(of: name, at: $0 * 10, &generator) }
  return StoredDocument(
    basis: ReadingBasis(
      sha256: String(repeating: bytes, count: 64), byteCount: 1000,
      date: PartialDate(year: 2023, part: .month(8)), title: nil, encoding: nil, program: "1",
      lexicon: lexicon),
    document: SourceDocument(
      name: name, title: "题目 “\(name)”", date: PartialDate("2023-08-31"), encoding: "GB18030",
      byteCount: 1000, articleCount: 2, parks: ["德阳高新区", "", "嘉兴高新区"]),
    measurements: measurements, notes: ["a note", ""])
}

private func inventedMeasurement(
  of document: String, at start: Int, _ generator: inout SeededGenerator
) -> Measurements.Measurement {
  func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }
  func decimal() -> ExactDecimal? {
    ExactDecimal(
      significand: Int128.random(in: -(1 << 120)...(1 << 120), using: &generator) / 1_000,
      exponent: Int.random(in: -30...30, using: &generator))
  }
  var quantity = Quantity(
    low: .zero, high: .one,
    unit: MeasurementUnit(
      symbol: pick(["元", "", "家", "元/平方米/年"]), kind: pick(QuantityKind.allCases)),
    multiplierExponent: pick([0, 4, 8]), lastDigitExponent: pick([-2, 0, 6]))
  quantity.value = pick([nil, decimal()])
  quantity.low = pick([nil, decimal()])
  quantity.high = pick([nil, decimal()])
  quantity.bound = pick(Bound.allCases)
  let dates = ["2022", "2023-H1", "2023-Q4", "2023-08", "2024-02-29"].compactMap { PartialDate($0) }
  return Measurements.Measurement(
    document: document, article: pick([1, 2]),
    span: SourceSpan(scalars: start..<start + 5, bytes: start * 3..<start * 3 + 15),
    text: pick(["3.5万\n名", "\u{0}NUL", "“引号”", "𠮷", ""]), quantity: quantity,
    change: Change(direction: pick(Direction.allCases), basis: pick(Basis.allCases)),
    status: pick(Status.allCases), park: pick(["", "德阳高新区"]), scope: pick(Scope.allCases),
    indicator: Indicator(
      phrase: pick(["从业人员", "营业收入"]), id: pick(["", "employees"]),
      dimension: pick(Dimension.allCases)),
    period: pick([nil, .at(pick(dates)), .since(pick(dates)), .between(pick(dates), pick(dates))]),
    sentence: pick(["一句。", "另一句；有'引号'。", ""]), confidence: pick([0, 55, 100]))
}
