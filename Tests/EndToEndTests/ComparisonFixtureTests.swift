import Foundation
import Testing

@Suite("Comparisons worked out by hand")
struct ComparisonFixtureTests {
  private static let folder = projectFolder.appending(path: "fixtures/comparison")

  /// The rows of a table by the names of its columns. The fixtures have no quoted fields in the
  /// columns that are compared.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  /// What the fixture has, of what the program writes.
  private func compare(_ fixture: String, _ arguments: [String], account: String? = nil) throws {
    let expected = rows(
      try String(contentsOf: Self.folder.appending(path: fixture), encoding: .utf8))
    let command = ([arguments[0], "fixtures/comparison"] + arguments.dropFirst())
      .map { "'\($0)'" }.joined(separator: " ")
    let run = try shell("\"$PARKMETRICS\" \(command) --format csv")
    #expect(run.exitCode == 0)
    let found = rows(run.text).filter { $0["account"] != "standing" }
    #expect(found.count == expected.count)
    for row in expected {
      let isThere = found.contains { other in row.allSatisfy { other[$0.key] == $0.value } }
      #expect(isThere, "\(row)")
    }
    #expect(!expected.isEmpty)
  }

  @Test("ranks and gaps")
  func rankings() throws {
    try compare("rankings.csv", ["compare", "--ranking", "--baseline", "苏州工业园区"])
  }

  @Test("plans, what is done of them, and what is owed")
  func progress() throws { try compare("progress.csv", ["progress"]) }

  @Test("parts and totals")
  func checks() throws { try compare("checks.csv", ["check"]) }

  @Test("the greatest arrear stands first")
  func order() throws {
    let run = try parkmetrics("progress", "fixtures/comparison", "--format", "csv")
    let shortfalls = rows(run.text).filter { $0["account"] == "arrear" }
      .compactMap { $0["shortfall_percent"].flatMap { Double($0) } }
    #expect(shortfalls == [55.6, 25, 23.1, 19.3, 11.1, 7.7])
  }
}

@Suite("What a comparison is asked for")
struct ComparisonOptionTests {
  @Test("only figures of the year that is asked for")
  func period() throws {
    let run = try parkmetrics("compare", "seeds", "--period", "2022", "--format", "csv")
    #expect(run.text.contains("401"))
    #expect(!run.text.contains("813.17"))
    #expect(try parkmetrics("compare", "seeds", "--period", "soon").exitCode == 64)
  }

  @Test("plans alone, and facts alone")
  func status() throws {
    let plans = try parkmetrics("compare", "seeds", "--status", "planned")
    #expect(plans.text.contains("813.17*") && plans.text.contains("401*"))
    #expect(!plans.text.contains("10234"))
    let facts = try parkmetrics("compare", "seeds", "--status", "actual")
    #expect(facts.text.contains("10234") && !facts.text.contains("813.17"))
  }

  @Test("currencies convert at a rate that is named, and the table says so")
  func rate() throws {
    let plain = try parkmetrics("compare", "seeds", "--indicators", "foreign_capital")
    #expect(plain.text.contains("1.71亿美元"))
    let converted = try parkmetrics(
      "compare", "seeds", "--indicators", "foreign_capital", "--rate", "USD=7.1")
    // 1.71 × 7.1 = 12.141, with the three digits of the text.
    #expect(converted.text.contains("12.1亿元"))
    #expect(converted.text.contains("按1美元=7.1元换算"))
    #expect(try parkmetrics("compare", "seeds", "--rate", "USD").exitCode == 64)
  }

  @Test("parks of one province stand next to each other, behind its name")
  func groups() throws {
    let run = try parkmetrics("compare", "seeds", "--group", "province", "--dimensions", "project")
    #expect(run.text.contains("四川 · 自贡高新区"))
  }

  @Test("an own formula derives, and says from what")
  func ownFormula() throws {
    try inTemporaryFolder { folder in
      try """
      indicator_id,name_zh,name_en,dimension,kind,unit,nature,better,measure,base,series,aliases,example
      gdp_per_firm,户均生产总值,GRP per firm,economy,money,元/家,rate,higher,level,,,户均生产总值,户均生产总值3亿元
      """.write(to: folder.appending(path: "indicators.csv"), atomically: true, encoding: .utf8)
      try """
      indicator_id,numerator,numerator_unit,denominator,denominator_unit,factor
      gdp_per_firm,gdp,元,high_tech_enterprises,家,1
      """.write(
        to: folder.appending(path: "derived_indicators.csv"), atomically: true, encoding: .utf8)
      let run = try parkmetrics(
        "compare", "fixtures/comparison", "--lexicon", folder.path, "--indicators",
        "gdp_per_firm")
      #expect(run.exitCode == 0, "\(run.messages)")
      // 800亿元 / 300家 = 2.667亿元/家.
      #expect(run.text.contains("2.667") && run.text.contains("‡"))
      #expect(run.text.contains("由“800亿元”与“300家”推算"))
    }
  }
}
