import Aggregation
import CSVFiles
import Measurements

/// The rankings as tables for people: one for each indicator that two parks or more report.
public struct RankingTables: Sendable {
  let tables: ComparisonTables
  let baseline: String?

  /// The rankings of a comparison, with gaps to a baseline if one is named.
  public init(_ tables: ComparisonTables, baseline: String? = nil) {
    self.tables = tables
    self.baseline = baseline
  }

  private var language: Language { tables.language }

  /// A table for each indicator, in the order of the columns.
  public func all() -> [Table] {
    tables.columns.filter { $0.indicator.parkCount > 1 }.compactMap(table(of:))
  }

  private func table(of column: IndicatorColumn) -> Table? {
    let ranking = Ranking(column.indicator, in: tables.comparison, baseline: baseline)
    guard !ranking.places.isEmpty else { return nil }
    var table = Table(
      title: ProgressMessage.rankingOf(
        column.name, unit: column.unit, ranked: ranking.places.count,
        parks: column.indicator.parkCount
      ).text(language), name: column.name)
    table.stubHeader = Message.parkHeader.text(language)
    var headers: [ProgressMessage] = [.rank, .value, .gapToLeader, .gapToMean, .gapToMedian]
    if let baseline { headers.append(.gapTo(baseline)) }
    table.columns = headers.map { Table.Column(header: $0.text(language), alignment: .leading) }
    table.rows = ranking.places.map { row(of: $0, in: column) }
    if ranking.places.contains(where: { $0.sharing > 1 }) {
      table.notes.append(ProgressMessage.sharedRanks.text(language))
    }
    if ranking.places.contains(where: { $0.ranks.count > 1 }) {
      table.notes.append(ProgressMessage.openRanks.text(language))
    }
    return table
  }

  private func row(of place: Ranking.Place, in column: IndicatorColumn) -> Table.Row {
    let value = column.format.entry(
      for: place.observation.quantity, status: place.observation.status)
    var gaps = [place.toLeader, place.toMean, place.toMedian]
    if baseline != nil { gaps.append(place.toBaseline) }
    let texts = [place.rankText, value.prefix + value.text] + gaps.map { column.text(of: $0) }
    return Table.Row(
      stub: place.park, cells: texts.map { Table.Cell($0.isEmpty ? [] : [Table.Entry(text: $0)]) })
  }

  /// The rankings in a format: tables for people, a row a place for programs.
  ///
  /// - Throws: `CSVError` where the encoding of CSV lacks a character.
  public func rendered(
    as format: TableFormat, options: ReportOptions
  ) throws(CSVError) -> [UInt8] {
    switch format {
    case .text: return text(of: all(), options)
    case .markdown: return markdown(of: all())
    case .csv, .tsv:
      return try RankingSheet(tables: tables, baseline: baseline).table
        .file(options.csv(delimitedAs: format)).bytes
    }
  }
}

extension IndicatorColumn {
  /// A gap in the unit of the column, and in percent: `-12.3 (-4.5%)`; of percentages, in 百分点.
  func text(of gap: Ranking.Gap?) -> String {
    guard let gap else { return "" }
    let percent = gap.percent.map { " (\($0)%)" } ?? ""
    return signed(gap.amount) + percent
  }
}
