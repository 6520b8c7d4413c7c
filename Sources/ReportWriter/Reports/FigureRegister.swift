import Aggregation
import Measurements

/// Every figure with its sentence, and every document: where the cells of all tables lead.
struct FigureRegister {
  let comparison: Comparison
  let run: RunRecord
  let language: Language
  /// Whether only figures that stand in a cell have a row.
  let showsCitedOnly: Bool

  /// The column with the sentences.
  static let quotationColumn = 8

  /// A row for each measurement, named by its place.
  func figures() -> Table {
    var table = Table(title: "")
    table.stubHeader = Message.parkHeader.text(language)
    table.columns = [
      leading(Message.indicatorHeader.text(language)),
      leading(Message.dimensionHeader.text(language)),
      leading(say(.writtenHeader)),
      Table.Column(header: Message.valueHeader.text(language)),
      leading(Message.unitLabel.text(language)),
      leading(Message.statusHeader.text(language)),
      leading(Message.periodHeader.text(language)),
      leading(say(.outcomeHeader)),
      leading(say(.sentenceHeader)),
      leading(Message.sourceHeader.text(language)),
    ]
    let quoted = QuotedFigures(comparison.measurements)
    let cited = showsCitedOnly ? Set(citedPlaces()) : nil
    table.rows = zip(comparison.measurements, comparison.fates).compactMap { measurement, fate in
      guard cited?.contains(measurement.place) != false else { return nil }
      return row(of: measurement, fate, quoted)
    }
    return table
  }

  /// The places of all figures that stand in a cell.
  private func citedPlaces() -> [String] {
    comparison.columns.flatMap { column in
      comparison.parks.flatMap { park in
        comparison.cell(park: park, column: column).observations.flatMap(\.sources).map(\.place)
      }
    }
  }

  private func row(
    of measurement: Measurement, _ fate: Fate, _ quoted: QuotedFigures
  ) -> Table.Row {
    let plain = FigureFormat(
      scale: FigureScale(exponent: 0, unit: measurement.quantity.unit.symbol), language: language)
    let value = plain.entry(for: measurement.quantity, status: measurement.status)
    var sentence = Table.Entry(text: measurement.sentence.printable)
    sentence.emphasis = quoted.range(of: measurement)
    var source = Table.Entry(text: measurement.place)
    source.target = Self.anchor(ofDocument: measurement.document)
    let period = measurement.period?.text(language) ?? Message.periodUnknown.text(language)
    let dimension = Message.dimension(measurement.indicator.dimension).text(language)
    return Table.Row(
      stub: measurement.park.isEmpty ? say(.noPark) : measurement.park,
      cells: [
        .text(measurement.indicator.phrase), .text(dimension),
        .text(measurement.unwrappedText), Table.Cell([value]),
        .text(measurement.quantity.unit.symbol), .text(say(.statusName(measurement.status))),
        .text(period), .text(Message.fate(fate).text(language)), Table.Cell([sentence]),
        Table.Cell([source]),
      ], anchor: measurement.place, group: dimension)
  }

  /// A row for each document.
  func sources() -> Table {
    var table = Table(title: "")
    table.stubHeader = say(.documentHeader)
    table.columns = [
      leading(say(.titleHeader)), leading(say(.dateHeader)), leading(say(.parksHeader)),
      Table.Column(header: say(.articlesHeader)), Table.Column(header: say(.figuresHeader)),
      leading(say(.encodingHeader)), Table.Column(header: say(.bytesHeader)),
    ]
    let figures = Dictionary(grouping: comparison.measurements, by: \.document)
    table.rows = run.documents.sorted { $0.name < $1.name }.map { document in
      var row = Table.Row(
        stub: document.name,
        cells: [
          .text(document.title), .text(document.date.map { "\($0)" } ?? ""),
          .text(document.parks.joined(separator: "、")), .count(document.articleCount),
          .count(figures[document.name]?.count ?? 0), .text(document.encoding),
          .count(document.byteCount),
        ])
      row.anchor = Self.anchor(ofDocument: document.name)
      return row
    }
    table.notes = run.skipped.sorted { ($0.name, $0.reason) < ($1.name, $1.reason) }.map {
      say(.skipped($0.name, $0.reason))
    }
    return table
  }

  private static func anchor(ofDocument name: String) -> String { "document " + name }

  private func leading(_ header: String) -> Table.Column {
    Table.Column(header: header, alignment: .leading)
  }

  private func say(_ message: PublicationMessage) -> String { message.text(language) }
}
