import Aggregation
import Measurements
import Testing

@testable import Lexicon

/// Numbers that look random and are the same on every run.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea and Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Properties of comparisons")
struct ComparisonPropertyTests {
  /// Values of parks in 平方公里, some bounded, some equal.
  private func areas(seed: UInt64) -> [(park: String, number: Int, bound: Bound)] {
    var numbers = SeededNumbers(state: seed)
    return (0..<30).map { index in
      let bounds: [Bound] = [.exact, .exact, .exact, .moreThan, .lessThan, .approximately]
      return (
        "第\(index)高新区", Int.random(in: 1...20, using: &numbers),
        bounds.randomElement(using: &numbers) ?? .exact
      )
    }
  }

  private func ranking(_ figures: [Measurements.Measurement]) throws -> Ranking {
    let comparison = compare(figures)
    return Ranking(try #require(comparison.columns.first), in: comparison)
  }

  @Test("ranks do not depend on the unit, nor on the order of the figures", arguments: 1...20)
  func invariance(seed: Int) throws {
    let areas = areas(seed: UInt64(seed))
    func figures(_ factor: String, _ unit: String) -> [Measurements.Measurement] {
      areas.map {
        figure($0.park, "planned_area", "\($0.number)\(factor)", unit, .area, bound: $0.bound)
      }
    }
    let kilometres = figures("", "平方公里")
    let reference = try ranking(kilometres).places.map { [$0.park, "\($0.ranks)"] }
    #expect(reference.count == 30)
    var numbers = SeededNumbers(state: UInt64(seed))
    let shuffled = try ranking(kilometres.shuffled(using: &numbers))
    #expect(shuffled.places.map { [$0.park, "\($0.ranks)"] } == reference)
    // 100万平方米 are a square kilometre; half a last digit of either is the same area.
    let metres = areas.map {
      figure(
        $0.park, "planned_area", "\($0.number * 100)万", "平方米", .area, bound: $0.bound)
    }
    let mixed = zip(kilometres, metres).enumerated().map {
      $0.offset.isMultiple(of: 3) && $0.element.0.quantity.bound != .exact
        ? $0.element.1 : $0.element.0
    }
    #expect(try ranking(mixed).places.map { [$0.park, "\($0.ranks)"] } == reference)
  }

  @Test("a rank counts who is better for certain, and who may be", arguments: 1...20)
  func definition(seed: Int) throws {
    let places = try ranking(
      areas(seed: UInt64(seed)).map {
        figure($0.park, "planned_area", "\($0.number)", "平方公里", .area, bound: $0.bound)
      }
    ).places
    func precedes(_ left: Ranking.Place, _ right: Ranking.Place) -> Bool {
      let (mine, theirs) = (
        ValueInterval(left.observation.quantity), ValueInterval(right.observation.quantity)
      )
      guard let low = mine.low, let high = theirs.high else { return false }
      return high.number < low.number
        || (high.number == low.number && !(high.closed && low.closed))
    }
    for place in places {
      let others = places.filter { $0.park != place.park }
      let better = others.count { precedes($0, place) }
      let value = place.observation.quantity
      let same = others.count {
        value.bound == .exact && $0.observation.quantity.bound == .exact
          && $0.observation.quantity.value == value.value
      }
      let unsure = others.count { !precedes($0, place) && !precedes(place, $0) } - same
      #expect(place.ranks == better + 1...better + 1 + unsure)
      #expect(place.sharing == same + 1)
    }
  }

  @Test("every cell traces to figures of its park, and every figure has one fate")
  func tracing() {
    let figures = (0..<200).map { index in
      figure(
        "第\(index % 7)高新区", index.isMultiple(of: 2) ? "gdp" : "employees", "\(index + 1)",
        index.isMultiple(of: 2) ? "元" : "人", index.isMultiple(of: 2) ? .money : .people,
        period: "\(2018 + index % 5)", at: index)
    }
    let comparison = compare(figures.shuffled())
    #expect(comparison.fates.count == figures.count)
    var shown = 0
    for park in comparison.parks {
      for column in comparison.columns {
        let cell = comparison.cell(park: park, column: column)
        let observations = cell.observations + cell.setAside.map(\.observation)
        for source in observations.flatMap(\.sources) {
          #expect(source.park == park && figures.contains(source))
        }
        shown += cell.observations.flatMap(\.sources).count
      }
    }
    #expect(shown == comparison.fates.count { $0 == .compared })
  }
}

@Suite("Derived values: only where both sides fit, with the bound that is left")
struct DerivationTests {
  private static let entries =
    inventedIndicators + [
      IndicatorEntry(
        id: "share", nameZh: "高企比人", nameEn: "share", dimension: .talent, kind: .percent, unit: "%",
        nature: .rate, better: .higher, measure: .level, base: "", series: "")
    ]
  private static let formula = DerivedIndicator(
    id: "share", numerator: "enterprises", numeratorUnit: "家", denominator: "employees",
    denominatorUnit: "人", factor: ExactDecimal(100))

  private func comparison(_ figures: [Measurements.Measurement]) -> Comparison {
    Comparison(
      measurements: figures, indicators: Self.entries, units: inventedUnits,
      formulas: [Self.formula])
  }

  private func share(
    _ above: Bound, _ below: Bound, period: String = "2023", status: Status = .actual
  ) -> (value: Observation?, refusals: [Underivation.Reason]) {
    let comparison = comparison([
      figure("东山高新区", "enterprises", "30", "家", .count, bound: above, at: 1),
      figure(
        "东山高新区", "employees", "400", "人", .people, bound: below, status: status,
        period: period, at: 2),
    ])
    let column = comparison.columns.first { $0.entry?.id == "share" }
    return (
      column.flatMap { comparison.cell(park: "东山高新区", column: $0).value },
      comparison.underivations.map(\.reason)
    )
  }

  @Test("30 of 400 are 7.5%, from both figures")
  func exact() throws {
    let value = try #require(share(.exact, .exact).value)
    #expect(value.quantity.value == ExactDecimal("7.5") && value.quantity.bound == .exact)
    #expect(value.sources.map(\.text) == ["30家", "400人"])
    #expect(value.derivation?.formula == Self.formula)
  }

  @Test(
    "bounds are carried through",
    arguments: [
      (Bound.moreThan, Bound.exact, Bound.moreThan), (.exact, .moreThan, .lessThan),
      (.lessThan, .exact, .lessThan), (.exact, .lessThan, .moreThan),
      (.moreThan, .lessThan, .moreThan), (.lessThan, .moreThan, .lessThan),
      (.approximately, .exact, .approximately),
    ])
  func bounds(above: Bound, below: Bound, expected: Bound) {
    #expect(share(above, below).value?.quantity.bound == expected)
  }

  @Test("超 over 超 has no bound, and says so")
  func openBounds() {
    let result = share(.moreThan, .moreThan)
    #expect(result.value == nil && result.refusals == [.openBounds])
  }

  @Test("other times and other statuses make no quotient")
  func misfits() {
    #expect(share(.exact, .exact, period: "2022").refusals == [.otherPeriod])
    #expect(share(.exact, .exact, status: .planned).refusals == [.otherStatus])
  }

  @Test("what a text says itself is never replaced")
  func stated() throws {
    let comparison = comparison([
      figure("东山高新区", "enterprises", "30", "家", .count, at: 1),
      figure("东山高新区", "employees", "400", "人", .people, at: 2),
      figure("东山高新区", "share", "9", "%", .percent, at: 3),
    ])
    let column = try #require(comparison.columns.first { $0.entry?.id == "share" })
    #expect(comparison.cell(park: "东山高新区", column: column).value?.derivation == nil)
  }
}

@Suite("What a comparison takes")
struct ComparisonOptionsTests {
  private let figures = [
    figure("东山高新区", "gdp", "800亿", "元", .money, period: "2022", at: 1),
    figure("东山高新区", "gdp", "300亿", "元", .money, period: "2022-H1", at: 2),
    figure("东山高新区", "gdp", "900亿", "元", .money, status: .planned, period: "2023", at: 3),
    figure("东山高新区", "gdp", "700亿", "元", .money, period: "2021", at: 4),
    figure("东山高新区", "gdp", "14.3", "%", .percent, direction: .up, period: "2022", at: 5),
  ]

  private func value(_ options: ComparisonOptions) -> [String] {
    let comparison = Comparison(
      measurements: figures, indicators: inventedIndicators, units: inventedUnits,
      options: options)
    return comparison.columns.filter { !$0.key.isChange }.compactMap {
      comparison.cell(park: "东山高新区", column: $0).value?.sources.first?.text
    }
  }

  @Test("a period takes what lies within it, the whole before a part")
  func periods() {
    #expect(value(ComparisonOptions(period: .within(.at(PartialDate(year: 2022))))) == ["800亿元"])
    #expect(
      value(ComparisonOptions(period: .within(.at(PartialDate(year: 2022, part: .half(1))))))
        == ["300亿元"])
    #expect(value(ComparisonOptions()) == ["800亿元"])
    #expect(value(ComparisonOptions(statuses: [.planned])) == ["900亿元"])
    #expect(value(ComparisonOptions(minimumConfidence: 95)) == [])
    #expect(value(ComparisonOptions(period: .asStated)).count == 4)
  }

  @Test("700 in 2021 and 800 in 2022 is a growth of 14.3%, as the text says")
  func history() throws {
    let comparison = Comparison(
      measurements: figures, indicators: inventedIndicators, units: inventedUnits,
      options: ComparisonOptions(period: .asStated))
    let history = try #require(History.all(in: comparison).first)
    let entry = try #require(history.entries.first { $0.period == .at(PartialDate(year: 2022)) })
    #expect(entry.growth == ExactDecimal("14.3"))
    #expect(entry.statedGrowth?.quantity.value == ExactDecimal("14.3"))
  }

  @Test("of two sources that tell one period differently in bounds, the later document is taken")
  func sourceDates() {
    let told = [
      figure("东山高新区", "employees", "300", "人", .people, status: .planned, document: "a.txt"),
      figure("东山高新区", "employees", "400", "人", .people, status: .planned, document: "b.txt"),
    ]
    let comparison = Comparison(
      measurements: told, indicators: inventedIndicators, units: inventedUnits,
      options: ComparisonOptions(documentDates: [
        "a.txt": PartialDate(year: 2022), "b.txt": PartialDate(year: 2023),
      ]))
    let cell = comparison.columns.first.map { comparison.cell(park: "东山高新区", column: $0) }
    #expect(cell?.value?.sources.first?.text == "400人")
    #expect(cell?.setAside.first?.rule == .sourceDate)
  }
}
