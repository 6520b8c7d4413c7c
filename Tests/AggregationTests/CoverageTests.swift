import Aggregation
import Measurements
import Testing

@Suite("Coverage: every figure is counted once")
struct CoverageTests {
  private let measurements = [
    figure("东山高新区", "gdp", "813亿", "元", .money, dimension: .economy, at: 1),
    figure("东山高新区", "gdp", "700亿", "元", .money, period: "2022", dimension: .economy, at: 2),
    figure("东山高新区", "", "18", "条", .count, dimension: .service, at: 3),
    figure("西河高新区", "gdp", "20", "%", .percent, dimension: .economy, document: "b.txt"),
    figure("西河高新区", "gdp", "5亿", "元", .money, scope: .project, document: "b.txt", article: 3),
    figure("", "gdp", "3000亿", "元", .money, document: "b.txt", article: 3, at: 9),
    figure("东山高新区", "gdp", "7", "", .number, at: 11),
  ]
  private let documents = [
    ("b.txt", 3), ("a.txt", 1), ("空.txt", 2),
  ].map { name, articles in
    SourceDocument(
      name: name, title: "", date: nil, encoding: "UTF-8", byteCount: 1, articleCount: articles,
      parks: [])
  }
  private var coverage: Coverage {
    Coverage(comparison: compare(measurements), documents: documents)
  }

  @Test("tallies, entries, fates and funnel all sum up to the figures found")
  func sums() {
    let coverage = coverage
    let found = measurements.count
    #expect(coverage.tallies.map(\.figures).reduce(0, +) == found)
    #expect(coverage.entries.map(\.figures).reduce(0, +) == found)
    #expect(coverage.fates.map(\.figures).reduce(0, +) == found)
    #expect(coverage.funnel.found == found)
    #expect(coverage.entries.map(\.compared).reduce(0, +) == coverage.funnel.compared)
  }

  @Test("the funnel narrows wall by wall")
  func funnel() {
    let funnel = coverage.funnel
    #expect(funnel.parkScope == 6)
    #expect(funnel.parkKnown == 5)
    #expect(funnel.indicatorKnown == 4)
    #expect(funnel.compared == 2)
  }

  @Test("each figure left out has its reason")
  func reasons() {
    let reasons = Dictionary(uniqueKeysWithValues: coverage.fates.map { ($0.fate, $0.figures) })
    #expect(
      reasons == [
        .otherScope(.project): 1, .parkUnknown: 1, .indicatorUnknown: 1, .withoutUnit: 1,
        .setAside(.period): 1, .compared: 2,
      ])
  }

  @Test("silent articles and documents are named")
  func silence() {
    #expect(coverage.silentDocuments == ["空.txt"])
    #expect(
      coverage.silentArticles.map { "\($0.document)#\($0.article)" } == [
        "b.txt#2", "空.txt#1", "空.txt#2",
      ])
  }

  @Test("a share where others give an amount is a near miss")
  func nearMisses() {
    #expect(coverage.nearMisses.contains { $0.park == "西河高新区" && $0.reason == .otherKind })
  }
}
