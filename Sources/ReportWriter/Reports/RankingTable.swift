import Aggregation
import Measurements

/// The rankings as one table: a block of rows for each indicator, the best park first.
struct RankingTable {
  /// The rows.
  private(set) var table: Table
  /// The rows of each indicator that a chart can draw.
  private(set) var blocks: [ComparisonKey: Range<Int>] = [:]
  /// The column with the values.
  static let valueColumn = 2

  private let tables: ComparisonTables

  init(_ tables: ComparisonTables) {
    self.tables = tables
    table = Table(title: "")
    let language = tables.language
    table.stubHeader = Message.parkHeader.text(language)
    func column(_ header: String, _ alignment: Table.Alignment) -> Table.Column {
      Table.Column(header: header, alignment: alignment)
    }
    table.columns = [
      column(Message.dimensionHeader.text(language), .leading),
      column(Message.indicatorHeader.text(language), .leading),
      column(Message.valueHeader.text(language), .decimal),
      column(Message.unitLabel.text(language), .leading),
      column(PublicationMessage.rank.text(language), .decimal),
      column(PublicationMessage.ranked.text(language), .decimal),
      column(PublicationMessage.gapToLeader.text(language), .decimal),
      column(PublicationMessage.gapToMean.text(language), .decimal),
      column(PublicationMessage.gapToMedian.text(language), .decimal),
      column(Message.periodHeader.text(language), .leading),
      column(PublicationMessage.whyUnranked.text(language), .leading),
    ]
    for column in tables.columns where column.indicator.parkCount > 1 { append(column) }
    table.notes = [PublicationMessage.rankingNote.text(language)]
  }

  private mutating func append(_ column: IndicatorColumn) {
    let ranking = column.ranking
    let start = table.rows.count
    let ranked = Set(ranking.places.map(\.park))
    var rows = ranking.places.sorted { Self.precedes($0, $1, in: column) }
      .map { row(of: $0, in: ranking, column) }
    let others = tables.comparison.parks.filter { !ranked.contains($0) }
      .compactMap { row(ofUnranked: $0, in: ranking, column) }
    rows += others.sorted { Self.length(of: $0) > Self.length(of: $1) }
    let drawn = rows.prefix { Self.isDrawable($0) }.count
    table.rows += rows
    if drawn > 1 { blocks[column.indicator.key] = start..<start + drawn }
  }

  /// Where bounds leave the order open, the better number on paper stands first.
  private static func precedes(
    _ left: Ranking.Place, _ right: Ranking.Place, in column: IndicatorColumn
  ) -> Bool {
    let (mine, theirs) = (left.ranks, right.ranks)
    if (mine.lowerBound, mine.upperBound) != (theirs.lowerBound, theirs.upperBound) {
      return (mine.lowerBound, mine.upperBound) < (theirs.lowerBound, theirs.upperBound)
    }
    let (value, other) = (left.observation.quantity.shown, right.observation.quantity.shown)
    if value != other { return (value < other) == (column.preference == .lower) }
    return left.park < right.park
  }

  private static func length(of row: Table.Row) -> ExactDecimal {
    isDrawable(row)
      ? row.cell(valueColumn).single?.sortValue ?? .zero : ExactDecimal(Int.min)
  }

  /// A bar needs one number.
  private static func isDrawable(_ row: Table.Row) -> Bool {
    guard let entry = row.cell(valueColumn).single, entry.sortValue != nil else { return false }
    return !entry.text.contains("–")
  }

  private func row(
    of place: Ranking.Place, in ranking: Ranking, _ column: IndicatorColumn
  ) -> Table.Row {
    let gaps = [place.gapToLeader, place.gapToMean, place.gapToMedian].map { gap in
      gap.map { self.gap($0, column) } ?? Table.Cell()
    }
    let ranks = place.ranks
    let isCertain = ranks.count == 1
    let rank = Table.Cell([
      Table.Entry(
        text: isCertain ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)",
        sortValue: ExactDecimal(ranks.lowerBound))
    ])
    return row(
      place.park, [place.observation], column, isAlone: true, rank: rank, gaps: gaps, ranking)
  }

  private func row(
    ofUnranked park: String, in ranking: Ranking, _ column: IndicatorColumn
  ) -> Table.Row? {
    let cell = tables.cell(park, column)
    guard let first = cell.observations.first else { return nil }
    let reason: PublicationMessage =
      cell.missing != nil ? .unrankedConflict : .unranked(first.status)
    return row(
      park, cell.observations, column, isAlone: cell.value != nil, rank: Table.Cell(),
      gaps: [Table.Cell(), Table.Cell(), Table.Cell()], ranking, reason)
  }

  private func row(
    _ park: String, _ observations: [Observation], _ column: IndicatorColumn, isAlone: Bool,
    rank: Table.Cell, gaps: [Table.Cell], _ ranking: Ranking, _ reason: PublicationMessage? = nil
  ) -> Table.Row {
    let language = tables.language
    let values = observations.map { observation in
      var entry = column.format.entry(for: observation.quantity, status: observation.status)
      entry.trace(to: observation, language: language)
      if isAlone { entry.standing = column.standing(of: park) }
      return entry
    }
    let period = observations.first?.period?.text(language) ?? Message.periodUnknown.text(language)
    let dimension = Message.dimension(column.indicator.dimension).text(language)
    return Table.Row(
      stub: park,
      cells: [
        .text(dimension), .text(column.name), Table.Cell(values), .text(column.unit), rank,
        .count(ranking.places.count),
      ] + gaps + [.text(period), .text(reason?.text(language) ?? "")],
      group: dimension)
  }

  private func gap(_ gap: ExactDecimal, _ column: IndicatorColumn) -> Table.Cell {
    guard let scaled = gap.scaled(byPowerOfTen: -column.format.scale.exponent) else {
      return Table.Cell()
    }
    return Table.Cell([Table.Entry(text: "\(scaled)", sortValue: scaled)])
  }
}
