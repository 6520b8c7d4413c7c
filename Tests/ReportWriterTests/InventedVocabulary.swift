import Aggregation
import Measurements

@testable import Lexicon

/// A vocabulary of a few indicators, independent of the tables that the program carries.
let inventedIndicators: [IndicatorEntry] = [
  indicator("employees", "从业人员", "Employees", .talent, .people, "人"),
  indicator("enterprises", "高新技术企业", "High-tech enterprises", .enterprise, .count, "家"),
  indicator("gdp", "地区生产总值", "GDP", .economy, .money, "元", .flow),
  indicator("gdp_growth", "地区生产总值增速", "GDP growth", .economy, .percent, "%", .rate, .growth),
  indicator("foreign_capital", "实际利用外资", "Foreign capital", .trade, .money, "元", .flow),
  indicator("planned_area", "规划面积", "Planned area", .space, .area, "平方公里"),
]

/// The units that convert.
let inventedUnits: [UnitEntry] = [
  area("平方公里", ExactDecimal(1_000_000), .one), area("平方米", .one, .one),
  area("亩", ExactDecimal(2000), ExactDecimal(3)),
]

/// Compares with the invented vocabulary.
func compare(_ measurements: [Measurements.Measurement]) -> Comparison {
  Comparison(
    measurements: measurements, indicators: inventedIndicators, units: inventedUnits)
}

private func indicator(
  _ id: String, _ zh: String, _ en: String, _ dimension: Dimension, _ kind: QuantityKind,
  _ unit: String, _ nature: IndicatorEntry.Nature = .stock,
  _ measure: IndicatorEntry.Measure = .level
) -> IndicatorEntry {
  IndicatorEntry(
    id: id, nameZh: zh, nameEn: en, dimension: dimension, kind: kind, unit: unit, nature: nature,
    better: .higher, measure: measure, base: "", series: "")
}

private func area(
  _ symbol: String, _ numerator: ExactDecimal, _ denominator: ExactDecimal
) -> UnitEntry {
  UnitEntry(
    symbol: symbol, kind: .area, base: "平方米", numerator: numerator, denominator: denominator)
}
