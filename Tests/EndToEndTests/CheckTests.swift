import Foundation
import Testing

@Suite("Checks and progress of the seeds")
struct CheckTests {
  /// The equations of the checks of an outcome, without headlines and announced lists, whose sides
  /// hold no arithmetic.
  private func equations(_ outcome: String) throws -> [String] {
    let run = try parkmetrics("check", "seeds", "--format", "csv")
    #expect(run.exitCode == 0)
    return run.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { ["parts_of_total", "share", "growth"].contains($0[0]) && $0[1] == outcome }
      .map { String($0[13]) }.sorted()
  }

  @Test("422 is no sum of its parts, and nothing else fails")
  func fails() throws {
    let run = try parkmetrics("check", "seeds", "--format", "csv", "--fail-on-findings")
    #expect(run.exitCode == 1)
    #expect(run.lines.filter { $0.contains(",fails,") }.count == 1)
    #expect(
      try equations("fails") == ["1人 + 4人 + 33人 + 155人 + 197人 = 390人 ≠ 422人"])
  }

  @Test("sums over mixed units, shares and the measures of six headings hold")
  func holds() throws {
    #expect(
      try equations("holds") == [
        "1.85亿元 + 400万元 = 1.89亿元 = 1.89亿元", "13条 + 17条 + 12条 + 9条 + 两条 + 5条 = 58项 = 58项",
        "37.85亿元 + 13.75亿元 = 51.6亿元 = 51.6亿元", "41个 + 28个 = 69个 = 69个",
        "45个 / 69个 = 65.217% = 65.2%", "51个 / 103个 = 49.51% = 近50%",
        "748.5亿元 + 64.67亿元 = 813.17亿元 = 813.17亿元", "7个 + 2个 + 1个 = 10个 = 10个",
      ])
  }

  @Test("groups that overlap are a note, no error")
  func notes() throws {
    #expect(try equations("cannot_be_judged") == ["60个 + 60个 + 46个 = 166个 ? 113个"])
  }

  @Test("of the year's plan, 3.66% is done after 24.66% of the year")
  func progress() throws {
    let run = try parkmetrics("progress", "seeds", "--format", "csv", "--parks", "鄂尔多斯高新区")
    let rows = run.lines.filter { $0.hasPrefix("fulfilment,") }
    #expect(rows.count == 3)
    #expect(rows.contains { $0.contains(",51.6,2023,3.66,24.66,-21,10.83,49.71,8.61,behind,") })
    #expect(run.lines.filter { $0.hasPrefix("arrear,") }.count == 3)
  }
}
