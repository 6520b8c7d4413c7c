import Aggregation
import CSVFiles
import Measurements

/// `coverage.csv`: which park says what, and why a cell is empty; one tidy table to pivot.
///
/// `figures` of the first sort sums up to all measurements:
///
/// - figures: the number of one article, park and dimension that share a fate (`compared`,
///   `scope_project`, `set_aside_period`, ...);
/// - articles without figures: `outcome` is `no_figures`, `figures` is 0;
/// - empty cells of the comparison: `outcome` is the reason (`other_unit`, ...), `figures` is 0, and
///   `indicator` and `unit` name the column. A cell that is neither filled nor listed here is
///   `not_mentioned`.
struct CoverageSheet {
  let coverage: Coverage
  let tables: ComparisonTables
  let profile: CSVProfile

  func bytes() -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    writer.write(
      row: [
        "document", "article", "park", "dimension", "indicator", "unit", "outcome", "figures",
      ].map(CSVField.text))
    for tally in coverage.tallies {
      writer.write(row: [
        .text(tally.document), .number("\(tally.article)"), .text(tally.park),
        .text(tally.dimension.rawValue), .text(""), .text(""), .text(tally.fate.code),
        .number("\(tally.figures)"),
      ])
    }
    for silent in coverage.silentArticles {
      writer.write(row: [
        .text(silent.document), .number("\(silent.article)"), .text(""), .text(""), .text(""),
        .text(""), .text("no_figures"), .number("0"),
      ])
    }
    let names = Dictionary(tables.columns.map { ($0.indicator.key, $0) }) { first, _ in first }
    for miss in coverage.nearMisses {
      let column = names[miss.column.key]
      writer.write(row: [
        .text(""), .text(""), .text(miss.park), .text(miss.column.dimension.rawValue),
        .text(column?.name ?? miss.column.phrase), .text(column?.unit ?? miss.column.unit.symbol),
        .text(miss.reason.rawValue), .number("0"),
      ])
    }
    return writer.finish()
  }
}
