import Lexicon
import Measurements

/// Which figures belong together, and which may enter a comparison.
struct ComparisonVocabulary: Sendable {
  let conversion: UnitConversion
  private let entries: [String: IndicatorEntry]

  init(indicators: [IndicatorEntry], units: [UnitEntry], rates: [String: ExactDecimal] = [:]) {
    conversion = UnitConversion(units: units, rates: rates)
    entries = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The vocabulary's entry of an id, where it has one.
  func entry(id: String) -> IndicatorEntry? { entries[id] }

  /// The vocabulary's entry of a subject, where it has one.
  func entry(of subject: ComparisonKey.Subject) -> IndicatorEntry? {
    if case .indicator(let id) = subject { entries[id] } else { nil }
  }

  /// The column that the figure would stand in, its period aside.
  func key(of measurement: Measurement) -> ComparisonKey {
    let indicator = measurement.indicator
    let isStock = entries[indicator.id]?.nature == .stock
    let unit = measurement.quantity.unit
    return ComparisonKey(
      subject: indicator.id.isEmpty ? .phrase(indicator.phrase) : .indicator(id: indicator.id),
      kind: unit.kind, unitClass: conversion.unitClass(of: unit),
      isChange: measurement.change.direction != .none,
      isCumulative: measurement.change.basis == .cumulative && !isStock)
  }

  /// The first wall of `Fate` that keeps a measurement out, or nil where none does. `isShared` says
  /// whether two parks use its words alike.
  func refusal(of measurement: Measurement, isShared: Bool) -> Fate? {
    guard measurement.scope == .park else { return .otherScope(measurement.scope) }
    guard !measurement.park.isEmpty else { return .parkUnknown }
    guard !measurement.indicator.id.isEmpty || isShared else { return .indicatorUnknown }
    return measurement.quantity.unit.kind == .number ? .withoutUnit : nil
  }
}
