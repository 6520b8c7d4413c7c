import Aggregation
import Measurements

/// A column of a comparison as reports show it: its name, its unit and its figures.
struct IndicatorColumn: Sendable {
  let indicator: ComparedIndicator
  let name: String
  let format: FigureFormat
  let language: Language
  /// The parks in the order of their values.
  let ranking: Ranking

  /// The column with the scale that fits the figures of all parks.
  init(_ indicator: ComparedIndicator, in comparison: Comparison, language: Language) {
    self.indicator = indicator
    self.language = language
    ranking = Ranking(indicator, in: comparison)
    name = Self.name(of: indicator, language: language)
    let quantities = comparison.parks.flatMap { park in
      comparison.cell(park: park, column: indicator).observations.map(\.quantity)
    }
    format = FigureFormat(
      scale: FigureScale(fitting: quantities, unit: indicator.unit, language: language),
      language: language)
  }

  /// The unit that the figures are shown in.
  var unit: String { format.scale.unit }

  /// A figure with its unit, with a space beside Latin letters: 624家, 40 km²,
  /// USD 171 million. Single persons are named by what they are: Experts 29.
  func withUnit(_ text: String) -> String {
    if language == .en, indicator.unit.kind == .people, format.scale.exponent == 0 { return text }
    if language == .en, indicator.unit.kind == .money {
      let parts = unit.split(separator: " ", maxSplits: 1)
      return ([parts.first.map(String.init) ?? "", text] + parts.dropFirst().map(String.init))
        .joined(separator: " ")
    }
    guard let first = unit.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else {
      return text + unit
    }
    return text + " " + unit
  }

  /// The scale of figures that nothing divides.
  var baseScale: FigureScale { FigureScale(exponent: 0, unit: indicator.unit.symbol) }

  /// The vocabulary's id, or nil.
  var id: String? {
    guard case .indicator(let id) = indicator.key.subject else { return nil }
    return id
  }

  /// The commonest period, for the as-of row.
  var asOf: String {
    indicator.asOf?.text(language) ?? Message.periodUnknown.text(language)
  }

  /// The vocabulary's name, or the words of the texts, with growth and accumulation said.
  static func name(of indicator: ComparedIndicator, language: Language) -> String {
    let entryName = indicator.entry.map { language == .zh ? $0.nameZh : $0.nameEn } ?? ""
    let name = entryName.isEmpty ? indicator.phrase : entryName
    let saysGrowth =
      indicator.entry?.measure == .growth
      || ["增速", "增长", "增幅", "增长率"].contains(where: name.hasSuffix)
    if indicator.key.isChange, !saysGrowth {
      // A rate of growth is a percentage of something that is meant to grow; all else just changes.
      let grows = indicator.key.kind == .percent && indicator.entry?.better != .lower
      return (grows ? Message.growth(of: name) : Message.change(of: name)).text(language)
    }
    if indicator.key.isCumulative, !name.hasPrefix("累计"), !name.hasSuffix("cumulative") {
      return Message.cumulative(name).text(language)
    }
    return name
  }
}

/// What sums up a column.
enum Summary: CaseIterable {
  case mean, median
}

extension IndicatorColumn {
  /// Which values are better, where the vocabulary says so.
  var preference: Table.Preference? {
    switch indicator.entry?.better {
    case .higher: .higher
    case .lower: .lower
    default: nil
    }
  }

  /// The place of a park, if it is ranked.
  func standing(of park: String) -> Table.Standing? {
    let place = ranking.places.first { $0.park == park }
    return place.map { Table.Standing(ranks: $0.ranks, count: ranking.places.count) }
  }

  /// Mean or median of the exact values that are ranked; nil where they are fewer than three.
  func entry(for summary: Summary) -> Table.Entry? {
    for place in ranking.places {
      let gap = summary == .mean ? place.gapToMean : place.gapToMedian
      guard let gap, let value = place.observation.quantity.value?.subtracting(gap) else {
        continue
      }
      var quantity = place.observation.quantity
      quantity = Quantity(
        value: value, bound: .exact, unit: quantity.unit, lastDigitExponent: value.exponent)
      return format.entry(for: quantity, status: .actual)
    }
    return nil
  }
}

extension Measurement {
  /// Where the figure stands, for people and programs: `document#article:start`.
  var place: String { "\(document)#\(article):\(span.scalars.lowerBound)" }
}
