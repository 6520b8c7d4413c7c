import CSVFiles
import Measurements
import Testing

@testable import ReportWriter

@Suite("The files of a report")
struct ReportBundleTests {
  private func files(
    of measurements: [Measurements.Measurement] = inventedMeasurements,
    _ options: ReportOptions = ReportOptions()
  ) throws -> [String: String] {
    let bundle = try ReportBundle(
      comparison: compare(measurements), run: inventedRun, options: options)
    return Dictionary(
      uniqueKeysWithValues: bundle.files.map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func table(_ name: String) throws -> [[String]] {
    let text = try #require(try files()[name])
    let table = try CSVTable(parsing: Array(text.utf8), name: name)
    return [table.header] + table.rows
  }

  @Test("the manifest is the last file")
  func names() throws {
    #expect(
      try ReportBundle(comparison: compare([]), run: inventedRun).files.map(\.name) == [
        "measurements.csv", "comparison.csv", "rankings.csv", "progress.csv", "checks.csv",
        "coverage.csv", "datapackage.json", "comparison.txt", "report.xlsx",
        "report.html", "manifest.json",
      ])
  }

  @Test("shuffled measurements, documents and inputs give the same bytes")
  func determinism() throws {
    let reference = try ReportBundle(comparison: compare(inventedMeasurements), run: inventedRun)
    for _ in 0..<5 {
      var run = inventedRun
      run.documents.shuffle()
      run.inputs.shuffle()
      let bundle = try ReportBundle(
        comparison: compare(inventedMeasurements.shuffled()), run: run)
      #expect(bundle.files == reference.files)
    }
  }

  @Test("a table shows bounds, plans, rules, contradictions, units and periods")
  func comparisonText() throws {
    let text = try #require(try files()["comparison.txt"])
    for expected in [
      "【人才】4个园区，1项可比指标", ">35000", "8000–9000", "<50000[1]", "[1] 时点：2022", "813.17", "1200*[1]",
      "<-3", "624![1]", "587![1]", "来源不一致：a.txt#1:180；b.txt#1:200", "20†", "由原文“1500亩”换算",
      "南湖经开区  2023：实际利用外资 1.71亿美元", "* 计划数", "† 政策条款", "另有1个文件未能读取", "空.txt（1篇）",
      "a.txt《五个园区的一年》（2023-07）",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test("the leader stands on top, facts before plans, and parks without a value below")
  func orderOfRows() throws {
    let tables = ComparisonTables(compare(inventedMeasurements), language: .zh).tables()
    func parks(leadingColumn: String) -> [String]? {
      tables.first { $0.columns.first?.header == leadingColumn }?.rows.map(\.stub)
    }
    #expect(parks(leadingColumn: "从业人员")?.first == "南湖经开区")
    #expect(parks(leadingColumn: "地区生产总值") == ["东山高新区", "西河高新区", "北岭高新区"])
  }

  @Test("an English report has no Chinese of its own")
  func english() throws {
    let options = ReportOptions(language: .en)
    let text = try #require(try files(of: inventedMeasurements, options)["comparison.txt"])
    #expect(text.contains("CNY billion"))
    #expect(text.contains("USD 171 million"))
    #expect(text.contains("813.17") == false && text.contains("81.317"))
    for zh in ["园区综合对比", "单位", "时点", "计划数", "来源", "项可比", "亿元"] {
      #expect(!text.contains(zh), "\(zh)")
    }
  }

  @Test("what one park reports keeps its multiplier", arguments: Language.allCases)
  func multiplierInListing(_ language: Language) throws {
    let employees = [figure("东山高新区", "employees", "3.5万", "名", .people, bound: .moreThan)]
    let options = ReportOptions(language: language)
    let text = try #require(try files(of: employees, options)["comparison.txt"])
    #expect(
      text.contains(language == .zh ? "从业人员 >3.5万名" : "Employees >35 thousand persons"), "\(text)")
  }

  @Test("text keeps to its width", arguments: [60, 80, 120])
  func width(_ width: Int) throws {
    let options = ReportOptions(width: width)
    let text = try #require(try files(of: inventedMeasurements, options)["comparison.txt"])
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth().columns(of: line) <= width, "\(line)")
    }
  }

  @Test("comparison.csv: a park a row, seven fields an indicator, a reason in each empty cell")
  func comparisonSheet() throws {
    let rows = try table("comparison.csv")
    #expect(rows.prefix(6).map { $0.first } == ["维度", "指标", "单位", "倍率", "时点", "园区"])
    #expect(Set(rows.map(\.count)) == [1 + 7 * 8])
    let fields = try #require(rows.dropFirst(5).first)
    #expect(fields.dropFirst().prefix(7) == ["数值", "基本单位数值", "界限", "状态", "时点", "原文", "出处"])
    let east = try #require(rows.first { $0.first == "东山高新区" })
    #expect(
      east.dropFirst().prefix(7) == [
        "35000", "35000", ">", "actual", "2023", "3.5万名", "a.txt#1:0",
      ])
    #expect(
      east.dropFirst(8).prefix(7) == [
        "624 / 587", "624 / 587", "= / =", "actual / actual", "2023 / 2023", "624家 / 587家",
        "a.txt#1:180 / b.txt#1:200",
      ])
    let centre = try #require(rows.first { $0.first == "中原新区" })
    #expect(centre.dropFirst().prefix(7) == ["", "", "", "not_mentioned", "", "", ""])
  }

  @Test("measurements.csv: a row a figure, fields in the published order, open ends empty")
  func measurements() throws {
    let rows = try table("measurements.csv")
    #expect(rows.count == inventedMeasurements.count + 1)
    #expect(
      rows.first?.joined(separator: ", ")
        == "document, article, start, end, text, value, low, high, bound, unit, kind, direction, "
        + "basis, status, park, scope, indicator, indicator_id, dimension, period, sentence, "
        + "confidence")
    #expect(rows.dropFirst().first?.dropFirst(4).prefix(5) == ["3.5万名", "35000", "35000", "", ">"])
  }

  @Test("rankings.csv: ranks as far as bounds allow, and a reason for who has none")
  func rankingSheet() throws {
    let rows = try table("rankings.csv")
    func row(_ park: String, _ id: String) -> [String]? {
      rows.first { $0.dropFirst(2).first == id && $0.dropFirst(5).first == park }
    }
    #expect(
      row("东山高新区", "gdp") == [
        "economy", "地区生产总值", "gdp", "亿元", "100000000", "东山高新区", "813.17", "813.17", "813.17",
        "81317000000", "=", "813.17亿元", "actual", "2023", "1", "2", "3", "1", "",
        "0", "0", "", "", "", "", "", "", "a.txt#1:80",
      ])
    #expect(row("西河高新区", "gdp")?.dropFirst(6).first == "96.50")
    #expect(
      row("西河高新区", "gdp")?.dropFirst(14) == [
        "2", "2", "3", "1", "", "-716.67", "-88.1", "", "", "", "", "", "", "a.txt#1:100",
      ])
    #expect(
      row("北岭高新区", "gdp")?.dropFirst(9).prefix(6) == [
        "120000000000", "=", "1200亿元", "planned", "2025", "",
      ])
    #expect(row("东山高新区", "employees")?.dropFirst(14).first == "1-2")
    #expect(
      rows.contains { $0.contains("东山高新区") && $0.contains("conflicting_sources") })
  }

  @Test("coverage.csv: the figures sum up; silence and near misses are listed with none")
  func coverageSheet() throws {
    let rows = try table("coverage.csv").dropFirst()
    let figures = rows.compactMap { $0.last.flatMap { Int($0) } }
    #expect(figures.reduce(0, +) == inventedMeasurements.count)
    #expect(rows.contains { $0.first == "空.txt" && $0.dropLast().last == "no_figures" })
    #expect(
      rows.contains([
        "", "", "南湖经开区", "trade", "实际利用外资", "foreign_capital", "", "万元", "other_unit", "0",
      ]))
  }

  @Test("the manifest counts, and digests what was written")
  func manifest() throws {
    let files = try files()
    let manifest = try #require(files["manifest.json"])
    let comparison = try #require(files["comparison.txt"])
    #expect(manifest.contains(SHA256.hexDigest(of: comparison.utf8)))
    #expect(!manifest.contains("\"name\": \"manifest.json\""))
    for expected in [
      "\"data_as_of\": \"2023-09\"", "\"measurements\": 22", "\"skipped\": 1", "\"planned\": 1",
      "\"compared_cells\": 19", "\"reason\": \"不是文本\"", "\"language\": \"zh\"",
    ] {
      #expect(manifest.contains(expected), "\(expected)")
    }
  }

  @Test("the excel profile guards text that would run as a formula, but not numbers")
  func formulas() throws {
    let measurements = [
      figure("=1+1园区", "gdp_growth", "3", "%", .percent, direction: .down),
      figure("西河高新区", "gdp_growth", "5", "%", .percent, direction: .up),
    ]
    let options = ReportOptions(csv: CSVFormat(profile: .excel))
    let sheet = try #require(try files(of: measurements, options)["comparison.csv"])
    #expect(sheet.contains("\r\n'=1+1园区,-3,-3,"))
  }

  @Test("a run without figures still gives every file")
  func empty() throws {
    let files = try files(of: [])
    #expect(files["comparison.txt"]?.contains("没有可比的数字") == true)
    #expect(files["manifest.json"]?.contains("\"by_outcome\": {}") == true)
    #expect(files["measurements.csv"]?.split(separator: "\n").count == 1)
  }

  @Test("one comparison in each format", arguments: TableFormat.allCases)
  func formats(_ format: TableFormat) throws {
    let tables = ComparisonTables(compare(inventedMeasurements), language: .zh)
    let text = String(
      decoding: try tables.rendered(as: format, options: ReportOptions()), as: UTF8.self)
    for expected in ["东山高新区", "813.17", "1.71", "惠企举措"] { #expect(text.contains(expected)) }
    let start =
      switch format {
      case .text: "【人才】"
      case .csv: ",人才,企业,"
      case .tsv: "\t人才\t企业\t"
      case .markdown: "## 【人才】"
      }
    #expect(text.hasPrefix(start))
  }

  @Test("减少13天 is a change, 增长7.6% of the same indicator a rate of growth")
  func namesOfChanges() {
    let comparison = compare([
      figure("东山高新区", "gdp", "7.6", "%", .percent, direction: .up),
      figure("东山高新区", "employees", "13", "天", .duration, direction: .down),
    ])
    let names = ComparisonTables(comparison, language: .zh).columns.map(\.name)
    #expect(names == ["从业人员增减", "地区生产总值增速"])
  }
}
