import Aggregation
import CSVFiles
import Measurements

/// Trends: the figures of a park over several periods, as tables for people and for programs.
public struct TrendTables: Sendable {
  let trends: [Trend]
  let tables: ComparisonTables

  /// A step of a trend as a row.
  fileprivate struct Record: Sendable {
    let park: String
    let column: IndicatorColumn
    let step: Trend.Step

    func scaled(_ number: ExactDecimal?) -> ExactDecimal? {
      number?.scaled(byPowerOfTen: -column.format.scale.exponent)
    }
  }

  /// The trends of a comparison.
  public init(_ trends: [Trend], of tables: ComparisonTables) {
    self.trends = trends
    self.tables = tables
  }

  /// The trends in a format.
  ///
  /// - Throws: `CSVError` where the encoding of CSV lacks a character.
  public func rendered(
    as format: TableFormat, options: ReportOptions
  ) throws(CSVError) -> [UInt8] {
    switch format {
    case .text where trends.isEmpty, .markdown where trends.isEmpty:
      return Array((Message.noTrend.text(tables.language) + "\n").utf8)
    case .text: return Array(options.textTable.render(table).utf8)
    case .markdown: return Array(MarkdownTable().render(table).utf8)
    case .csv, .tsv:
      var csv = options.csv
      if format == .tsv { csv.delimiter = UInt8(ascii: "\t") }
      return try dataTable.file(csv).bytes
    }
  }

  private var records: [Record] {
    trends.flatMap { trend in
      guard let column = tables.column(of: trend.column) else { return [Record]() }
      return trend.steps.map { Record(park: trend.park, column: column, step: $0) }
    }
  }

  private var dataTable: DataTable {
    DataTable(
      name: "trends", title: Message.trendTitle.text(tables.language), language: tables.language,
      columns: DataColumn.trend, records: records)
  }

  private var table: Table {
    let language = tables.language
    var table = Table(title: Message.trendTitle.text(language))
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = [
      Table.Column(header: Message.indicatorHeader.text(language), alignment: .leading),
      Table.Column(header: Message.periodHeader.text(language), alignment: .leading),
      Table.Column(header: Message.valueHeader.text(language), alignment: .leading),
      Table.Column(header: Message.changeHeader.text(language), alignment: .leading),
    ]
    table.rows = records.map { record in
      let quantity = record.step.observation.quantity
      let value = record.column.format.entry(for: quantity, status: .actual)
      return Table.Row(
        stub: record.park,
        cells: [
          record.column.name, record.step.period.text(language),
          value.prefix + record.column.withUnit(value.text),
          record.column.signed(record.step.change),
        ].map { $0.isEmpty ? Table.Cell() : Table.Cell([Table.Entry(text: $0)]) })
    }
    return table
  }
}

extension DataColumn where Row == TrendTables.Record {
  /// The columns of trends for programs.
  fileprivate static let trend: [DataColumn] = [
    .code("dimension", .dimension) { $0.column.indicator.dimension },
    .text("indicator", .indicatorName) { $0.column.name },
    .optionalText("indicator_id", .indicatorID) { $0.column.id },
    .optionalText("unit", .shownUnit) { $0.column.unit },
    .text("park", .park) { $0.park },
    .optionalText("period", .period) { $0.step.period.description },
    .decimal("value", .shownValue) { $0.scaled($0.step.observation.quantity.value) },
    .code("bound", .bound) { $0.step.observation.quantity.bound },
    .decimal("change", .trendChange) { $0.scaled($0.step.change) },
    .text("sources", .sources) {
      $0.step.observation.sources.map(\.place).joined(separator: "; ")
    },
  ]
}
