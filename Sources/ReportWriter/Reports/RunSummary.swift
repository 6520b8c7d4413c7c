import Aggregation
import Measurements

/// What was read, and how much of it compares, in a sentence each.
struct RunSummary {
  let comparison: Comparison
  let coverage: Coverage
  let run: RunRecord

  /// The sentences, the date of the data first.
  var messages: [Message] {
    let date = run.dataAsOf.map { Message.dataAsOf("\($0)") }
    let articles = run.documents.map(\.articleCount).reduce(0, +)
    let overview = Message.overview(
      documents: run.documents.count, articles: articles, skipped: run.skipped.count)
    return [date, overview, .funnel(coverage.funnel), table].compactMap(\.self)
  }

  private var table: Message {
    guard !comparison.columns.isEmpty else { return .nothingCompared }
    let conflicts = comparison.columns.reduce(0) { count, column in
      count
        + comparison.parks.count {
          comparison.cell(park: $0, column: column).missing == .conflictingSources
        }
    }
    return .table(
      parks: comparison.parks.count, shared: comparison.columns.count { $0.parkCount > 1 },
      single: comparison.columns.count { $0.parkCount == 1 }, conflicts: conflicts)
  }
}
