import Aggregation
import Lexicon
import Measurements
import StandardLexicon
import Testing

@Suite("Progress: three accounts")
struct ProgressTests {
  private func progress(_ figures: [Measurements.Measurement]) -> Progress {
    Progress(comparison: compare(figures), lexicon: .standard)
  }

  @Test("全年计划51.6亿元, 1.89亿元 by the end of March: 3.66% against 24.66% of the year")
  func behindSchedule() throws {
    let progress = progress(
      figures("全年要完成投资[*51.6亿元]。")
        + figures("投资完成[1.89亿元]。", period: "2023-03-31"))
    let account = try #require(progress.fulfilments.first)
    #expect(progress.fulfilments.count == 1)
    #expect(account.completion == ExactDecimal("3.66"))
    // 31 + 28 + 31 = 90 days of 365.
    #expect(account.elapsed == ExactDecimal("24.66"))
    #expect(account.outcome == .behind)
    // 51.6 × 90 / 365 = 12.7233; 12.72 − 1.89 = 10.83.
    #expect(account.toSchedule == ExactDecimal("1083000000"))
    #expect(account.toPlan == ExactDecimal("4971000000"))
    // (49.71 / 275) / (1.89 / 90) = 8.608.
    #expect(account.paceNeeded == ExactDecimal("8.61"))
    let arrear = try #require(progress.arrears.first)
    // (24.66 − 3.66) / 24.66 = 85.16%.
    #expect(arrear.shortfall == ExactDecimal("85.2"))
    #expect(arrear.missing == account.toSchedule)
  }

  @Test("what follows a plan and says no more than 已完成 is done of it")
  func elidedSubject() {
    let progress = progress(
      figures(
        "年度计划投资[*37.85亿元]，目前已完成[1.85亿元]。", period: "2023-03"))
    #expect(progress.fulfilments.map(\.completion) == [ExactDecimal("4.89")])
    #expect(progress.fulfilments.map(\.elapsed) == [ExactDecimal("24.66")])
  }

  @Test(
    "no plan answers what is not of it",
    arguments: [
      // To be added to what there is.
      ("筹集住房[1.02万套]，计划再筹集住房[*1万套]。"),
      // Another subject.
      ("计划投资[*30亿元]，企业营业收入完成[2亿元]。"),
      // Another unit.
      ("计划投资[*30亿元]，已完成[2亿美元]。"),
    ])
  func strangers(sentence: String) {
    #expect(progress(figures(sentence, period: "2023-06")).fulfilments == [])
  }

  @Test("an amount from before the term of a plan is not done of it")
  func earlierAmount() {
    let plan = figures("全年要完成投资[*50亿元]。", period: "2024")
    let done = figures("投资完成[20亿元]。", period: "2023-03-31")
    #expect(progress(plan + done).fulfilments == [])
  }

  @Test("a plan that is on schedule, one that is fulfilled, and one without a date")
  func outcomes() {
    func outcome(_ done: String, period: String) -> [String] {
      progress(
        figures("全年要完成投资[*50亿元]。") + figures("投资完成[\(done)]。", period: period)
      ).fulfilments.map { $0.reason?.rawValue ?? $0.outcome.rawValue }
    }
    #expect(outcome("30亿元", period: "2023-06-30") == ["on_schedule"])
    #expect(outcome("20亿元", period: "2023-06-30") == ["behind"])
    #expect(outcome("50亿元", period: "2023-06-30") == ["fulfilled"])
    #expect(outcome("20亿元", period: "2023") == ["unknown_date"])
    // 超 20 may be 30 as well.
    #expect(outcome("超20亿元", period: "2023-06-30") == ["open_bounds"])
    #expect(outcome("近20亿元", period: "2023-06-30") == ["behind"])
  }

  @Test("who is below the mean owes the difference, the greatest share of the mean first")
  func behindMean() throws {
    let progress = progress([
      figure("东山高新区", "enterprises", "10", "家", .count),
      figure("西河高新区", "enterprises", "40", "家", .count),
      figure("南湖经开区", "enterprises", "25", "家", .count),
      figure("北岭高新区", "enterprises", "13", "家", .count),
    ])
    // Mean 22: 东山 12 below (54.5%), 北岭 9 below (40.9%).
    #expect(progress.arrears.map(\.park) == ["东山高新区", "北岭高新区"])
    #expect(progress.arrears.map(\.missing) == [ExactDecimal(12), ExactDecimal(9)])
    #expect(progress.arrears.map(\.shortfall) == [ExactDecimal("54.5"), ExactDecimal("40.9")])
    let west = try #require(progress.summaries.first { $0.park == "西河高新区" })
    #expect(west.leads == 1 && west.aboveMean == 1 && west.belowMean == 0)
  }
}
