import Lexicon
import Measurements

extension ComparisonVocabulary {
  /// Fills cells that no text fills by the formulas, adding columns where needed, and gives the
  /// values that could not be derived although both sides are there.
  ///
  /// Nothing is derived where periods are kept apart: a quotient has no period of its own.
  func derive(
    _ formulas: [DerivedIndicator], columns: inout [ComparedIndicator], store: inout CellStore,
    options: ComparisonOptions
  ) -> [Underivation] {
    guard options.period != .asStated else { return [] }
    let levels = columns.filter { !$0.key.isChange && !$0.key.isCumulative }
    let byID = Dictionary(
      levels.map { ($0.key.subject.name, [$0]) }, uniquingKeysWith: +)
    return formulas.flatMap { formula -> [Underivation] in
      guard let value = derivedValue(formula),
        let above = byID[formula.numerator]?.first(where: { value.isNumerator($0) }),
        let below = byID[formula.denominator]?.first(where: { value.isDenominator($0) })
      else { return [] }
      return derive(value, above, below, columns: &columns, store: &store)
    }
  }

  private func derivedValue(_ formula: DerivedIndicator) -> DerivedValue? {
    guard let entry = entry(id: formula.id), let numerator = self.entry(id: formula.numerator),
      let denominator = self.entry(id: formula.denominator)
    else { return nil }
    return DerivedValue(
      formula: formula, entry: entry, numerator: numerator, denominator: denominator,
      conversion: conversion)
  }

  private func derive(
    _ value: DerivedValue, _ above: ComparedIndicator, _ below: ComparedIndicator,
    columns: inout [ComparedIndicator], store: inout CellStore
  ) -> [Underivation] {
    let unit = MeasurementUnit(symbol: value.entry.unit, kind: value.entry.kind)
    let key = ComparisonKey(
      subject: .indicator(id: value.entry.id), kind: unit.kind,
      unitClass: conversion.unitClass(of: unit), isChange: false, isCumulative: false)
    var underivations: [Underivation] = []
    var derived: [Observation] = []
    for park in store.parks(of: above.key).sorted() where !store.hasFigure(park: park, key: key) {
      guard let dividend = store.cell(park: park, column: above)?.value,
        let divisor = store.cell(park: park, column: below)?.value
      else { continue }
      switch value.outcome(dividend, divisor) {
      case .value(let observation):
        store.derive(observation, park: park, key: key)
        derived.append(observation)
      case .refused(let reason):
        underivations.append(
          Underivation(
            park: park, entry: value.entry, reason: reason,
            sources: [dividend, divisor].compactMap(\.sources.first)))
      case nil: continue
      }
    }
    guard !derived.isEmpty else { return underivations }
    if let index = columns.firstIndex(where: { $0.key == key }) {
      columns[index].parkCount += derived.count
    } else {
      columns.append(
        ComparedIndicator(
          key: key, entry: value.entry, phrase: value.entry.nameZh,
          dimension: value.entry.dimension, unit: unit,
          asOf: ComparisonColumn.commonestPeriod(derived.map(\.period)), parkCount: derived.count))
    }
    return underivations
  }
}

extension DerivedValue {
  /// Whether a column has the numerator in a unit that converts.
  func isNumerator(_ column: ComparedIndicator) -> Bool {
    fits(column, formula.numeratorUnit)
  }

  /// Whether a column has the denominator in a unit that converts.
  func isDenominator(_ column: ComparedIndicator) -> Bool {
    fits(column, formula.denominatorUnit)
  }

  private func fits(_ column: ComparedIndicator, _ symbol: String) -> Bool {
    let unit = MeasurementUnit(symbol: symbol, kind: column.unit.kind)
    return column.key.unitClass == conversion.unitClass(of: unit)
  }
}
