import Aggregation
import Measurements
import Testing

@Suite("Columns: only what is alike is compared")
struct ComparisonColumnTests {
  @Test("10个企业 compares with 10家企业")
  func classifiersCompare() throws {
    let comparison = compare([
      figure("东山高新区", "enterprises", "10", "个", .count),
      figure("西河高新区", "enterprises", "12", "家", .count),
    ])
    let column = try #require(comparison.columns.first)
    #expect(comparison.columns.count == 1)
    #expect(column.parkCount == 2)
    #expect(column.unit.symbol == "家")
  }

  @Test("人 does not compare with 人次")
  func personsAreNotVisits() {
    let comparison = compare([
      figure("东山高新区", "employees", "500", "人", .people),
      figure("西河高新区", "employees", "900", "人次", .people),
    ])
    #expect(comparison.columns.map(\.parkCount) == [1, 1])
  }

  @Test("1.71亿美元 does not stand in the column of 20亿元; the empty cell says why")
  func currenciesStayApart() throws {
    let comparison = compare([
      figure("东山高新区", "foreign_capital", "20亿", "元", .money),
      figure("西河高新区", "foreign_capital", "3亿", "元", .money),
      figure("南湖经开区", "foreign_capital", "1.71亿", "美元", .money),
    ])
    #expect(comparison.columns.map(\.unit.symbol) == ["元", "美元"])
    let yuan = try #require(comparison.columns.first)
    #expect(comparison.cell(park: "南湖经开区", column: yuan).missing == .otherUnit)
  }

  @Test("增长7.6% and 下降3% share a column of changes, apart from the level, and 下降 is negative")
  func changesHaveSigns() throws {
    let comparison = compare([
      figure("东山高新区", "gdp", "813.17亿", "元", .money),
      figure("东山高新区", "gdp", "7.6", "%", .percent, direction: .up),
      figure("西河高新区", "gdp", "3", "%", .percent, bound: .moreThan, direction: .down),
    ])
    #expect(comparison.columns.count == 2)
    let growth = try #require(comparison.columns.first { $0.key.isChange })
    let cell = comparison.cell(park: "西河高新区", column: growth)
    let quantity = try #require(cell.value?.quantity)
    #expect(quantity.value == ExactDecimal(-3))
    #expect(quantity.bound == .lessThan)
    #expect(quantity.low == nil && quantity.high == ExactDecimal(-3))
  }

  @Test("累计引进 does not compare with 引进 of one year")
  func cumulativeFlowsStayApart() {
    let comparison = compare([
      figure("东山高新区", "gdp", "90亿", "元", .money, basis: .cumulative),
      figure("西河高新区", "gdp", "80亿", "元", .money),
    ])
    #expect(comparison.columns.count == 2)
  }

  @Test("1500亩 stands as 1.000平方公里 beside 12.5平方公里")
  func areasConvert() throws {
    let comparison = compare([
      figure("东山高新区", "planned_area", "1500", "亩", .area),
      figure("南湖经开区", "planned_area", "12.5", "平方公里", .area),
      figure("北岭高新区", "planned_area", "1000", "亩", .area),
      figure("西河高新区", "planned_area", "40", "平方公里", .area),
      figure("中原新区", "planned_area", "8", "平方公里", .area),
    ])
    let column = try #require(comparison.columns.first)
    #expect(column.unit.symbol == "平方公里")
    func value(_ park: String) -> Observation? {
      comparison.cell(park: park, column: column).value
    }
    #expect(value("东山高新区")?.quantity.value == .one)
    #expect(value("东山高新区")?.quantity.lastDigitExponent == -3)
    #expect(value("东山高新区")?.isConverted == true)
    // Four digits are written, so four are kept: 0.66666… becomes 0.6667.
    #expect(value("北岭高新区")?.quantity.value == ExactDecimal("0.6667"))
    #expect(value("南湖经开区")?.isConverted == false)
  }

  @Test("a phrase outside the vocabulary compares once two parks use it alike")
  func sharedPhrases() {
    let alone = figure("东山高新区", "", "18", "条", .count, phrase: "惠企举措", at: 1)
    let sameParkAgain = figure("东山高新区", "", "19", "条", .count, phrase: "惠企举措", at: 2)
    let otherKind = figure("西河高新区", "", "20", "%", .percent, phrase: "惠企举措", at: 3)
    let shared = figure("西河高新区", "", "20", "条", .count, phrase: "惠企举措", at: 4)
    #expect(compare([alone, sameParkAgain, otherKind]).columns.isEmpty)
    let comparison = compare([alone, otherKind, shared])
    #expect(comparison.columns.map(\.key.subject) == [.phrase("惠企举措")])
    #expect(comparison.fates == [.compared, .indicatorUnknown, .compared])
  }

  @Test("企业 alone may mean anything, so two parks' 企业 make no column")
  func generalPhrasesStayOut() {
    let comparison = compare([
      figure("东山高新区", "", "99", "家", .count, phrase: "企业"),
      figure("西河高新区", "", "45", "家", .count, phrase: "企业"),
    ])
    #expect(comparison.columns.isEmpty)
  }

  @Test("a firm's output is no figure of the park, and a figure without park is none either")
  func onlyParks() {
    let comparison = compare([
      figure("东山高新区", "gdp", "5亿", "元", .money, scope: .enterprise, at: 1),
      figure("", "gdp", "3000亿", "元", .money, at: 2),
    ])
    #expect(comparison.parks.isEmpty && comparison.columns.isEmpty)
    #expect(comparison.fates == [.otherScope(.enterprise), .parkUnknown])
  }

  @Test("parks stand by filled cells, then by name; columns by dimension, then by parks")
  func order() {
    let comparison = compare([
      figure("B园区", "gdp", "1亿", "元", .money),
      figure("A园区", "gdp", "2亿", "元", .money),
      figure("C园区", "gdp", "3亿", "元", .money),
      figure("C园区", "gdp_growth", "3", "%", .percent, direction: .up),
      figure("C园区", "employees", "300", "人", .people),
    ])
    #expect(comparison.parks == ["C园区", "A园区", "B园区"])
    #expect(comparison.columns.map(\.key.subject.name) == ["employees", "gdp", "gdp_growth"])
  }
}

@Suite("Cells: one figure is chosen, by a rule with a name")
struct CellSelectionTests {
  /// The cell of the only park and column.
  private func cell(_ measurements: [Measurements.Measurement]) throws -> Cell {
    let comparison = compare(measurements)
    #expect(comparison.columns.count == 1)
    let column = try #require(comparison.columns.first)
    return comparison.cell(park: try #require(comparison.parks.first), column: column)
  }

  private func gdp(
    _ number: String, bound: Bound = .exact, status: Status = .actual, period: String = "2023",
    at start: Int = 0, sentence: String = "一句话。"
  ) -> Measurements.Measurement {
    figure(
      "东山高新区", "gdp", number, "元", .money, bound: bound, status: status, period: period,
      at: start, sentence: sentence)
  }

  @Test("a fact of 2022 stands before a plan for 2025")
  func factsBeforePlans() throws {
    let cell = try cell([
      gdp("1200亿", status: .planned, period: "2025", at: 1), gdp("813亿", period: "2022", at: 2),
    ])
    #expect(cell.value?.status == .actual)
    #expect(cell.setAside.map(\.rule) == [.status])
  }

  @Test("the later period stands, whatever the order of the text")
  func laterPeriod() throws {
    let cell = try cell([gdp("813亿", period: "2023", at: 1), gdp("700亿", period: "2022", at: 2)])
    #expect(cell.value?.period == Period("2023"))
    #expect(cell.setAside.map(\.rule) == [.period])
  }

  @Test("813.17亿元 stands before 超800亿元, which it does not contradict")
  func exactBeforeBounded() throws {
    let cell = try cell([gdp("800亿", bound: .moreThan, at: 1), gdp("813.17亿", at: 2)])
    #expect(cell.value?.quantity.bound == .exact)
    #expect(cell.setAside.map(\.rule) == [.exactness])
  }

  @Test("a rounded headline gives way to the body")
  func bodyBeforeHeadline() throws {
    let cell = try cell([
      gdp("813亿", at: 1, sentence: "东山高新区生产总值达813亿元"), gdp("813.17亿", at: 2),
    ])
    #expect(cell.value?.sources.first?.text == "813.17亿元")
    #expect(cell.setAside.map(\.rule) == [.headline])
  }

  @Test("the same value in two sentences is one observation with two sources")
  func repetitions() throws {
    let cell = try cell([gdp("813亿", period: "", at: 1), gdp("813亿", period: "2023", at: 2)])
    #expect(cell.value?.sources.count == 2)
    #expect(cell.value?.period == Period("2023"))
    #expect(cell.setAside.isEmpty)
  }

  @Test("two facts of one period that exclude each other are both shown, and neither is the value")
  func conflict() throws {
    let cell = try cell([gdp("813亿", at: 1), gdp("790亿", at: 2), gdp("813.2亿", at: 3)])
    #expect(cell.value == nil)
    #expect(cell.missing == .conflictingSources)
    #expect(cell.observations.map { $0.sources.first?.text } == ["813亿元", "790亿元"])
    #expect(cell.setAside.map(\.rule) == [.documentOrder])
  }

  @Test(
    "facts contradict each other only beyond bound and rounding",
    arguments: [
      ("30亿", Bound.exact, "30亿", Bound.lessThan, false),
      ("813亿", .exact, "813.49亿", .exact, false),
      ("813亿", .exact, "813.5亿", .exact, false),
      ("813亿", .exact, "814.2亿", .exact, true),
      ("100亿", .lessThan, "100亿", .moreThan, true),
      ("100亿", .atMost, "100亿", .atLeast, false),
      ("100亿", .approximately, "108亿", .exact, false),
      ("100亿", .approximately, "120亿", .exact, true),
      ("50-60", .exact, "70", .exact, true),
      ("50-60", .exact, "60", .exact, false),
    ])
  func contradictions(
    _ left: String, _ leftBound: Bound, _ right: String, _ rightBound: Bound, _ contradict: Bool
  ) throws {
    let cell = try cell([gdp(left, bound: leftBound, at: 1), gdp(right, bound: rightBound, at: 2)])
    #expect((cell.missing == .conflictingSources) == contradict)
  }

  @Test("624家 and 625家 are counted to the last one, so they contradict each other")
  func countsAreNotRounded() throws {
    let cell = try cell([
      figure("东山高新区", "enterprises", "624", "家", .count, at: 1),
      figure("东山高新区", "enterprises", "625", "家", .count, at: 2),
    ])
    #expect(cell.missing == .conflictingSources)
  }

  @Test("plans of one period that differ are no contradiction")
  func plansDoNotContradict() throws {
    let cell = try cell([
      gdp("1000亿", status: .planned, at: 1), gdp("1200亿", status: .planned, at: 2),
    ])
    #expect(cell.value?.sources.first?.text == "1000亿元")
  }

  @Test("an empty cell has a reason and no value")
  func missing() throws {
    let comparison = compare([
      figure("东山高新区", "gdp", "813亿", "元", .money),
      figure("西河高新区", "gdp", "20", "%", .percent),
      figure("南湖经开区", "gdp", "2亿", "元", .money, scope: .project),
      figure("南湖经开区", "employees", "800", "人", .people),
      figure("北岭高新区", "employees", "900", "人", .people),
    ])
    let money = try #require(comparison.columns.first { $0.key.kind == .money })
    func reason(_ park: String) -> Missing? { comparison.cell(park: park, column: money).missing }
    #expect(reason("东山高新区") == nil)
    #expect(reason("西河高新区") == .otherKind)
    #expect(reason("南湖经开区") == .otherScope)
    #expect(reason("北岭高新区") == .notMentioned)
    #expect(comparison.cell(park: "北岭高新区", column: money).observations.isEmpty)
  }
}

@Test("shuffled measurements give the same comparison")
func shuffledInput() {
  let parks = ["东山高新区", "西河高新区", "南湖经开区"]
  var measurements: [Measurements.Measurement] = []
  for (index, park) in (parks + parks + parks).enumerated() {
    for (offset, period) in ["2022", "2023", ""].enumerated() {
      let start = index * 100 + offset
      measurements.append(
        figure(park, "gdp", "\(index)亿", "元", .money, period: period, at: start))
      measurements.append(
        figure(park, "", "\(offset)", "条", .count, period: period, phrase: "举措", at: start + 10))
      measurements.append(
        figure(park, "planned_area", "\(index)", index > 4 ? "亩" : "平方公里", .area, at: start + 20))
    }
  }
  let reference = compare(measurements)
  for _ in 0..<5 {
    let shuffled = compare(measurements.shuffled())
    #expect(shuffled.parks == reference.parks)
    #expect(shuffled.columns == reference.columns)
    #expect(shuffled.fates == reference.fates)
    for park in reference.parks {
      for column in reference.columns {
        #expect(
          shuffled.cell(park: park, column: column) == reference.cell(park: park, column: column))
      }
    }
  }
}

@Suite("Selections of a comparison")
struct ComparisonSelectionTests {
  private let comparison = compare([
    figure("东山高新区", "gdp", "813亿", "元", .money, at: 1),
    figure("西河高新区", "gdp", "96亿", "元", .money, at: 2),
    figure("西河高新区", "employees", "800", "人", .people, at: 3),
    figure("南湖经开区", "employees", "900", "人", .people, at: 4),
  ])

  @Test("a selection keeps no empty row or column, and counts its own parks")
  func parks() {
    let east = comparison.restricted(to: ComparisonSelection(parks: ["东山高新区"]))
    #expect(east.parks == ["东山高新区"])
    #expect(east.columns.map(\.key.subject.name) == ["gdp"])
    #expect(east.columns.map(\.parkCount) == [1])
  }

  @Test("indicators are found by id and by name", arguments: ["gdp", "地区生产总值", "GDP"])
  func indicators(_ name: String) {
    let part = comparison.restricted(to: ComparisonSelection(indicators: [name]))
    #expect(part.columns.map(\.key.subject.name) == ["gdp"])
    #expect(part.parks == ["西河高新区", "东山高新区"])
  }

  @Test("dimensions restrict columns; nothing said restricts nothing")
  func dimensions() {
    let talent = comparison.restricted(to: ComparisonSelection(dimensions: [.talent]))
    #expect(talent.parks == ["西河高新区", "南湖经开区"])
    #expect(comparison.restricted(to: ComparisonSelection()).columns == comparison.columns)
    #expect(comparison.restricted(to: ComparisonSelection(parks: ["无"])).columns.isEmpty)
  }
}
