import Aggregation
import Measurements

/// `comparison.txt`: overview, a table for each dimension, what is not compared, sources.
struct ComparisonText {
  let comparison: Comparison
  let coverage: Coverage
  let run: RunRecord
  let options: ReportOptions

  func text() -> String {
    let renderer = options.textTable
    var sections = [overview(renderer)]
    sections += ComparisonTables(comparison, language: options.language).tables()
      .map { renderer.render($0) }
    sections += [leftOut(renderer), silent(renderer), sources(renderer)].compactMap(\.self)
    return sections.joined(separator: "\n")
  }

  private func say(_ message: Message) -> String { message.text(options.language) }

  private func overview(_ renderer: TextTable) -> String {
    let title = say(.comparisonTitle)
    let rule = String(repeating: "=", count: renderer.measure.columns(of: title))
    var lines = [title, rule]
    let summary = RunSummary(comparison: comparison, coverage: coverage, run: run)
    for message in summary.messages { lines += renderer.wrapped(say(message)) }
    if !comparison.columns.isEmpty { lines += renderer.wrapped(say(.tracing)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func leftOut(_ renderer: TextTable) -> String? {
    let fates = coverage.fates.filter { $0.fate != .compared }
    guard !fates.isEmpty else { return nil }
    let digits = fates.map { "\($0.figures)".utf8.count }.max() ?? 0
    let lines = fates.map { fate, figures in
      "  " + renderer.measure.rightAligned("\(figures)", to: digits) + "  " + say(.fate(fate))
    }
    return ([say(.leftOutHeading)] + lines).map { $0 + "\n" }.joined()
  }

  private func silent(_ renderer: TextTable) -> String? {
    guard !coverage.silentDocuments.isEmpty else { return nil }
    let articles = Dictionary(run.documents.map { ($0.name, $0.articleCount) }) { $0 + $1 }
    let lines = coverage.silentDocuments.flatMap { name in
      renderer.wrapped(
        say(.silentDocument(name, articles: articles[name] ?? 0)), indent: 2, margin: 2)
    }
    return ([say(.silentHeading)] + lines).map { $0 + "\n" }.joined()
  }

  private func sources(_ renderer: TextTable) -> String? {
    let speaking = Set(comparison.measurements.map(\.document))
    let documents = run.documents.filter { speaking.contains($0.name) }
      .sorted { $0.name < $1.name }
    guard !documents.isEmpty else { return nil }
    let lines = documents.flatMap { document in
      renderer.wrapped(
        say(
          .source(
            name: document.name, title: document.title,
            date: document.date.map { "\($0)" } ?? "")), indent: 2, margin: 2)
    }
    return ([say(.sourcesHeading)] + lines).map { $0 + "\n" }.joined()
  }
}
