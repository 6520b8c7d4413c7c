import Aggregation
import Measurements
import Testing

@Suite("Rankings: only as certain as the words")
struct RankingTests {
  private func ranking(_ figures: Measurements.Measurement...) throws -> Ranking {
    let comparison = compare(figures)
    return Ranking(try #require(comparison.columns.first), in: comparison)
  }

  @Test("the greatest leads, and gaps are measured to it, to the mean and to the median")
  func gaps() throws {
    let ranking = try ranking(
      figure("东山高新区", "enterprises", "10", "家", .count),
      figure("西河高新区", "enterprises", "40", "家", .count),
      figure("南湖经开区", "enterprises", "25", "家", .count),
      figure("北岭高新区", "enterprises", "13", "家", .count))
    #expect(ranking.places.map(\.park) == ["西河高新区", "南湖经开区", "北岭高新区", "东山高新区"])
    #expect(ranking.places.map(\.ranks) == [1...1, 2...2, 3...3, 4...4])
    let last = try #require(ranking.places.last)
    #expect(last.gapToLeader == ExactDecimal(-30))
    #expect(last.gapToMean == ExactDecimal(-12))
    #expect(last.gapToMedian == ExactDecimal(-9))
  }

  @Test("超3.5万 and 3.6万 cannot be ordered; both may lead, and no gap is given")
  func openBounds() throws {
    let ranking = try ranking(
      figure("东山高新区", "employees", "3.5万", "人", .people, bound: .moreThan),
      figure("西河高新区", "employees", "3.6万", "人", .people),
      figure("南湖经开区", "employees", "3万", "人", .people, bound: .lessThan))
    #expect(ranking.places.map(\.ranks) == [1...2, 1...2, 3...3])
    #expect(ranking.places.allSatisfy { $0.gapToLeader == nil && $0.gapToMean == nil })
  }

  @Test("equal exact values share a rank")
  func ties() throws {
    let ranking = try ranking(
      figure("东山高新区", "enterprises", "20", "家", .count),
      figure("西河高新区", "enterprises", "20", "家", .count),
      figure("南湖经开区", "enterprises", "7", "家", .count))
    #expect(ranking.places.map(\.ranks) == [1...1, 1...1, 3...3])
  }

  @Test("plans and contradictions are not ranked, and half a year is not ranked among years")
  func exclusions() throws {
    let ranking = try ranking(
      figure("东山高新区", "gdp", "800亿", "元", .money, period: "2022"),
      figure("西河高新区", "gdp", "600亿", "元", .money, period: "2022"),
      figure("南湖经开区", "gdp", "500亿", "元", .money, period: "2023-H1"),
      figure("北岭高新区", "gdp", "900亿", "元", .money, status: .planned, period: "2025"),
      figure("中原新区", "gdp", "70亿", "元", .money, period: "2022"),
      figure("中原新区", "gdp", "90亿", "元", .money, period: "2022", document: "b.txt"))
    #expect(ranking.places.map(\.park) == ["东山高新区", "西河高新区"])
    #expect(ranking.column.parkCount == 5)
  }
}
