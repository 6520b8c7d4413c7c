import Aggregation
import CSVFiles
import Measurements

/// `comparison.csv`: a row a park, five columns an indicator.
///
/// Five header rows come first: dimension, indicator, unit, as-of, and the name of the field. The
/// first four repeat their text in all five columns of an indicator, so a spreadsheet program can
/// sort and filter from the fifth row on. The fields of an indicator are
///
/// - `value`: the number in the unit of the column. A range is `50-60`; values that contradict each
///   other are all there, separated by ` / `; an empty cell has none, never 0.
/// - `bound`: `=`, `>`, `>=`, `<`, `<=`, `~`, `range`; one for each value.
/// - `status`: `actual`, `planned`, `policy`; in an empty cell the reason, such as `not_mentioned`.
/// - `period`: as in `measurements.csv`.
/// - `source`: `document#article:start` of every sentence that says so, separated by `; `.
struct ComparisonSheet {
  let tables: ComparisonTables
  let profile: CSVProfile

  private static let separator = " / "

  func bytes() -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    for row in headerRows() { writer.write(row: row.map(CSVField.text)) }
    for park in tables.comparison.parks {
      writer.write(row: [.text(park)] + tables.columns.flatMap { fields(park: park, $0) })
    }
    return writer.finish()
  }

  private func headerRows() -> [[String]] {
    let language = tables.language
    let names: [Message] = [
      .valueHeader, .boundHeader, .statusHeader, .periodHeader, .sourceHeader,
    ]
    func row(_ label: Message, _ text: (IndicatorColumn) -> String) -> [String] {
      [label.text(language)]
        + tables.columns.flatMap { [String](repeating: text($0), count: names.count) }
    }
    return [
      row(.dimensionHeader) { Message.dimension($0.indicator.dimension).text(language) },
      row(.indicatorHeader) { $0.name },
      row(.unitLabel) { $0.unit },
      row(.asOfLabel) { $0.indicator.asOf?.description ?? "" },
      [Message.parkHeader.text(language)]
        + tables.columns.flatMap { _ in names.map { $0.text(language) } },
    ]
  }

  private func fields(park: String, _ column: IndicatorColumn) -> [CSVField] {
    let cell = tables.comparison.cell(park: park, column: column.indicator)
    let observations = cell.observations
    guard !observations.isEmpty else {
      return [
        .text(""), .text(""), .text(cell.missing?.rawValue ?? ""), .text(""), .text(""),
      ]
    }
    func joined(_ text: (Observation) -> String) -> String {
      observations.map(text).joined(separator: Self.separator)
    }
    let plain = FigureFormat(scale: column.format.scale, language: .zh)
    let value = joined { plain.text(of: $0.quantity).replacing("–", with: "-") }
    let isNumber = observations.count == 1 && observations.first?.quantity.bound != .range
    return [
      isNumber ? .number(value) : .text(value),
      .text(joined { $0.quantity.bound.rawValue }),
      .text(joined { $0.status.rawValue }),
      .text(joined { $0.period?.description ?? "" }),
      .text(joined { $0.sources.map(\.place).joined(separator: "; ") }),
    ]
  }
}
