import Aggregation
import Measurements

/// `coverage.csv`: which park says what, and why a cell is empty; one tidy table to pivot.
///
/// `figures` of the first sort sums up to all measurements:
///
/// - figures: the number of one article, park, indicator and period that share a fate (`compared`,
///   `scope_project`, `set_aside_period`, ...);
/// - articles without figures: `outcome` is `no_figures`, `figures` is 0;
/// - empty cells of the comparison: `outcome` is the reason (`other_unit`, ...), `figures` is 0, and
///   `indicator` and `unit` name the column. A cell that is neither filled nor listed here is
///   `not_mentioned`;
/// - values that could not be derived although both sides are there: `outcome` says why
///   (`underived_open_bounds`), `figures` is 0.
struct CoverageSheet {
  let coverage: Coverage
  let tables: ComparisonTables

  fileprivate enum Record: Sendable {
    case tally(Coverage.Tally)
    case silence(Coverage.SilentArticle)
    case nearMiss(Coverage.NearMiss, IndicatorColumn?)
    case underivation(Underivation, name: String)
  }

  var table: DataTable {
    let names = Dictionary(tables.columns.map { ($0.indicator.key, $0) }) { first, _ in first }
    return DataTable(
      name: "coverage", title: Message.coverageTitle.text(tables.language),
      language: tables.language, columns: DataColumn.coverage,
      records: coverage.tallies.map(Record.tally) + coverage.silentArticles.map(Record.silence)
        + coverage.nearMisses.map { .nearMiss($0, names[$0.column.key]) }
        + coverage.underivations.map { .underivation($0, name: tables.name(of: $0.entry)) })
  }
}

extension CoverageSheet.Record {
  fileprivate var place: (document: String, article: Int)? {
    switch self {
    case .tally(let tally): (tally.document, tally.article)
    case .silence(let article): (article.document, article.article)
    case .nearMiss: nil
    case .underivation(let failure, _):
      failure.sources.first.map { ($0.document, $0.article) }
    }
  }

  fileprivate var park: String? {
    switch self {
    case .tally(let tally): tally.park
    case .silence: nil
    case .nearMiss(let miss, _): miss.park
    case .underivation(let failure, _): failure.park
    }
  }

  fileprivate var dimension: Dimension? {
    switch self {
    case .tally(let tally): tally.dimension
    case .silence: nil
    case .nearMiss(let miss, _): miss.column.dimension
    case .underivation(let failure, _): failure.entry.dimension
    }
  }

  fileprivate var column: (name: String, unit: String)? {
    switch self {
    case .tally, .silence: nil
    case .nearMiss(let miss, let column):
      (column?.name ?? miss.column.phrase, column?.unit ?? miss.column.unit.symbol)
    case .underivation(let failure, let name): (name, failure.entry.unit)
    }
  }

  fileprivate var indicatorID: String? {
    switch self {
    case .tally(let tally): tally.indicatorID
    case .silence: nil
    case .nearMiss(let miss, _): miss.column.entry?.id
    case .underivation(let failure, _): failure.entry.id
    }
  }

  fileprivate var period: Period? {
    switch self {
    case .tally(let tally): tally.period
    case .nearMiss(let miss, _): miss.column.key.period
    case .silence, .underivation: nil
    }
  }

  fileprivate var outcome: String {
    switch self {
    case .tally(let tally): tally.fate.code
    case .silence: Self.noFigures
    case .nearMiss(let miss, _): miss.reason.rawValue
    case .underivation(let failure, _): failure.reason.rawValue
    }
  }

  fileprivate var figures: Int {
    guard case .tally(let tally) = self else { return 0 }
    return tally.figures
  }

  fileprivate static let noFigures = "no_figures"
}

extension DataColumn<CoverageSheet.Record> {
  fileprivate static let coverage: [DataColumn] = [
    .optionalText("document", .document) { $0.place?.document },
    .optionalInteger("article", .article) { $0.place?.article },
    .optionalText("park", .optionalPark) { $0.park },
    .code("dimension", .dimension) { $0.dimension },
    .optionalText("indicator", .indicatorName) { $0.column?.name },
    .optionalText("indicator_id", .indicatorID) { $0.indicatorID },
    .optionalText("period", .period) { $0.period?.description },
    .optionalText("unit", .shownUnit) { $0.column?.unit },
    .code(
      "outcome", .outcome,
      of: Fate.all.map(\.code) + [CoverageSheet.Record.noFigures] + Missing.allCases.map(\.rawValue)
        + Underivation.Reason.allCases.map(\.rawValue)
    ) { $0.outcome },
    .integer("figures", .figures) { $0.figures },
  ]
}
