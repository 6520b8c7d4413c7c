import Aggregation
import Glibc
import Lexicon
import Measurements
import StandardLexicon

// Compares a million invented measurements, and writes them as CSV so that a database can do the
// same. `comparison-benchmark [COUNT] [CSV]`; see Benchmarks/comparison.sh.

/// The same pseudo-random numbers on every run (xorshift64*, Vigna 2016).
struct InventedNumbers {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next(below limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }
}

/// Measurements of 400 parks by the vocabulary's first 300 indicators that have a usual unit, over
/// 6 years, in 20,000 documents; one in eight is a plan, one in ten bounded, one in twelve in
/// another unit that converts.
func inventedMeasurements(_ count: Int, lexicon: Lexicon) -> [Measurement] {
  var numbers = InventedNumbers()
  let entries = lexicon.indicators.filter { $0.measure == .level && !$0.unit.isEmpty }.prefix(300)
  let indicators = entries.map { Indicator(phrase: $0.nameZh, id: $0.id, dimension: $0.dimension) }
  let units = entries.map { MeasurementUnit(symbol: $0.unit, kind: $0.kind) }
  let parks = (0..<400).map { "第\($0)高新区" }
  let documents = (0..<20_000).map { index in
    let digits = "\(index)"
    return String(repeating: "0", count: 5 - digits.count) + digits + ".txt"
  }
  let years = (2018...2023).map { Period.at(PartialDate(year: $0)) }
  let mu = MeasurementUnit(symbol: "亩", kind: .area)
  let perDocument = max(1, count / documents.count)
  var result: [Measurement] = []
  result.reserveCapacity(count)
  for index in 0..<count {
    let which = numbers.next(below: indicators.count)
    let unit =
      units[which].kind == .area && numbers.next(below: 12) == 0 ? mu : units[which]
    let start = index % perDocument * 40
    let value = ExactDecimal(1 + numbers.next(below: 100_000))
    result.append(
      Measurement(
        document: documents[min(documents.count - 1, index / perDocument)], article: 1,
        span: SourceSpan(scalars: start..<start + 6, bytes: start..<start + 6), text: "12345",
        quantity: Quantity(
          value: value, bound: numbers.next(below: 10) == 0 ? .moreThan : .exact, unit: unit),
        change: Change(), status: numbers.next(below: 8) == 0 ? .planned : .actual,
        park: parks[numbers.next(below: parks.count)], scope: .park, indicator: indicators[which],
        period: years[numbers.next(below: years.count)], sentence: "一句话。", confidence: 90))
  }
  return result
}

/// Peak resident memory in MiB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

/// Processor time in seconds, which other programs on the machine do not change.
func seconds(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// The columns that a database needs to choose the same cells.
func writeCSV(_ measurements: [Measurement], to path: String) {
  guard let file = fopen(path, "w") else { return }
  fputs("position,park,indicator,unit,value,bound,status,period\n", file)
  for (position, measurement) in measurements.enumerated() {
    let fields = [
      "\(position)", measurement.park, measurement.indicator.id, measurement.quantity.unit.symbol,
      measurement.quantity.value?.description ?? "", measurement.quantity.bound.rawValue,
      measurement.status.rawValue, measurement.period?.description ?? "",
    ]
    fputs(fields.joined(separator: ",") + "\n", file)
  }
  fclose(file)
}

let arguments = CommandLine.arguments
let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
let lexicon = Lexicon.standard
let measurements = inventedMeasurements(count, lexicon: lexicon)
if let path = arguments.dropFirst(2).first { writeCSV(measurements, to: path) }
let before = peakMemory()
var comparison: Comparison?
// Without formulas, which the databases do not have.
let time = seconds {
  comparison = Comparison(
    measurements: measurements, indicators: Array(lexicon.indicators), units: lexicon.units)
}
var cells = 0
if let comparison {
  for column in comparison.columns { cells += column.parkCount }
}
print("measurements \(count)")
print("cells \(cells)")
print("seconds \(time)")
print("peak_mib_before \(before)")
print("peak_mib \(peakMemory())")
