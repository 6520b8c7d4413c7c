import Lexicon
import Measurements

/// Which figures belong together, and which may enter a comparison.
struct ComparisonVocabulary: Sendable {
  let conversion: UnitConversion
  private let entries: [String: IndicatorEntry]
  private var sharedPhrases: Set<ComparisonKey> = []

  init(indicators: [IndicatorEntry], units: [UnitEntry]) {
    conversion = UnitConversion(units: units)
    entries = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The vocabulary's entry of a subject, where it has one.
  func entry(of subject: ComparisonKey.Subject) -> IndicatorEntry? {
    if case .indicator(let id) = subject { entries[id] } else { nil }
  }

  /// The column that the figure would stand in.
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

  /// The shortest phrase that may be a column of its own. 企业, 项目 or 面积 say too little to be the
  /// same thing in two parks: a wrong comparison is worse than none.
  static let shortestSharedPhrase = 4

  /// Remembers the phrases without id that at least two parks use alike.
  mutating func learnSharedPhrases(from measurements: [Measurement]) {
    var firstPark: [ComparisonKey: String] = [:]
    for measurement in measurements where measurement.scope == .park {
      let indicator = measurement.indicator
      guard !measurement.park.isEmpty, indicator.id.isEmpty,
        indicator.phrase.count >= Self.shortestSharedPhrase
      else { continue }
      let key = key(of: measurement)
      if let park = firstPark[key], park != measurement.park {
        sharedPhrases.insert(key)
      } else {
        firstPark[key] = measurement.park
      }
    }
  }

  /// Whether a measurement may enter the comparison, and by which column.
  enum Admission {
    case column(ComparisonKey)
    case refused(Fate)
  }

  /// Applies the walls of `Fate` in their order.
  func admission(of measurement: Measurement) -> Admission {
    guard measurement.scope == .park else { return .refused(.otherScope(measurement.scope)) }
    guard !measurement.park.isEmpty else { return .refused(.parkUnknown) }
    let key = key(of: measurement)
    guard !measurement.indicator.id.isEmpty || sharedPhrases.contains(key) else {
      return .refused(.indicatorUnknown)
    }
    guard key.kind != .number else { return .refused(.withoutUnit) }
    return .column(key)
  }
}
