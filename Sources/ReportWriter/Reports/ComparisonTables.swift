import Aggregation
import Lexicon
import Measurements

/// The comparison as tables, one for each dimension.
///
/// Rows are the parks that have something to compare under the heading, the leader of the first
/// column on top; columns the indicators of two parks or more. What only one park reports is listed
/// below, so that the grid compares.
public struct ComparisonTables: Sendable {
  let comparison: Comparison
  let columns: [IndicatorColumn]
  let language: Language

  /// Names the columns and chooses the scale of each.
  public init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
    columns = comparison.columns.map {
      IndicatorColumn($0, in: comparison, language: language)
    }
  }

  /// The tables in the order of the dimensions; none for a dimension without figures.
  public func tables() -> [Table] {
    Dimension.allCases.compactMap { dimension in
      let members = columns.filter { $0.indicator.dimension == dimension }
      return members.isEmpty ? nil : table(of: dimension, members)
    }
  }

  /// All parks and all columns in one table, with the dimensions as spanners.
  public func combined() -> Table {
    var table = Table(title: Message.comparisonTitle.text(language))
    label(&table, columns: columns)
    var notes = NoteCollector(language: language)
    fill(&table, parks: comparison.parks, columns: columns, notes: &notes)
    table.footnotes = notes.footnotes
    table.legend = notes.legend
    table.notes = rateNotes
    return table
  }

  func table(of dimension: Dimension, _ members: [IndicatorColumn]) -> Table {
    let shared = members.filter { $0.indicator.parkCount > 1 }
    let single = members.filter { $0.indicator.parkCount == 1 }
    let parks = sorted(
      comparison.parks.filter { park in
        shared.contains { !cell(park, $0).observations.isEmpty }
      }, by: shared)
    let heading = Message.dimension(dimension).text(language)
    var table = Table(
      title: (shared.isEmpty
        ? Message.dimensionWithoutComparison(heading)
        : Message.dimensionHeading(heading, indicators: shared.count, parks: parks.count))
        .text(language), name: heading)
    label(&table, columns: shared)
    var notes = NoteCollector(language: language)
    fill(&table, parks: parks, columns: shared, notes: &notes)
    table.footnotes = notes.footnotes
    table.legend = notes.legend
    table.notes = rateNotes
    if var listing = listing(of: single, notes: &notes) {
      listing.legend = notes.legend.filter { !table.legend.contains($0) }
      table.listings = [listing]
    }
    return table
  }

  /// The leader of the first column on top: facts before plans, the better value first; parks
  /// without a value in it follow by the second column, and so on.
  private func sorted(_ parks: [String], by columns: [IndicatorColumn]) -> [String] {
    let order = groupOrder
    func precedes(_ left: String, _ right: String) -> Bool {
      if let group = order[left], let other = order[right], group != other { return group < other }
      for column in columns {
        let mine = cell(left, column).observations.first
        let theirs = cell(right, column).observations.first
        guard let mine, let theirs else {
          if mine == nil, theirs == nil { continue }
          return mine != nil
        }
        if mine.status != theirs.status { return mine.status.place < theirs.status.place }
        guard mine.quantity.shown != theirs.quantity.shown else { continue }
        let isSmaller = mine.quantity.shown < theirs.quantity.shown
        return isSmaller == (column.indicator.entry?.better == .lower)
      }
      return false
    }
    let places = Dictionary(uniqueKeysWithValues: zip(parks, parks.indices))
    return parks.sorted { left, right in
      if precedes(left, right) { return true }
      return !precedes(right, left) && places[left, default: 0] < places[right, default: 0]
    }
  }

  /// The place of each park's group, where parks are grouped.
  private var groupOrder: [String: Int] {
    var order: [String: Int] = [:]
    for park in comparison.parks {
      if let group = comparison.groups[park], order[group] == nil { order[group] = order.count }
    }
    return comparison.groups.compactMapValues { order[$0] }
  }

  func label(_ table: inout Table, columns: [IndicatorColumn]) {
    table.stubHeader = Message.parkHeader.text(language)
    table.unitLabel = Message.unitLabel.text(language)
    table.asOfLabel = Message.asOfLabel.text(language)
    table.columns = columns.map {
      Table.Column(
        spanner: Message.dimension($0.indicator.dimension).text(language), header: $0.name,
        unit: $0.unit, asOf: $0.asOf, preference: $0.preference)
    }
  }

  /// The name of a row: the park, behind its group where parks are grouped.
  private func stub(of park: String) -> String {
    guard let group = comparison.groups[park] else { return park }
    return Message.group(group).text(language) + " · " + park
  }

  /// The name of an indicator of the vocabulary.
  func name(of entry: IndicatorEntry) -> String { language == .zh ? entry.nameZh : entry.nameEn }

  /// What the table as a whole says of conversion.
  private var rateNotes: [String] {
    comparison.options.rates.sorted { $0.key < $1.key }.map {
      Message.rateNote(currency: $0.key, rate: "\($0.value)").text(language)
    }
  }

  func cell(_ park: String, _ column: IndicatorColumn) -> Cell {
    comparison.cell(park: park, column: column.indicator)
  }

  /// Column by column, so that the footnotes of each block of columns are numbered in a row.
  func fill(
    _ table: inout Table, parks: [String], columns: [IndicatorColumn], notes: inout NoteCollector
  ) {
    table.rows = parks.map { Table.Row(stub: stub(of: $0), cells: []) }
    for column in columns {
      for (index, park) in parks.enumerated() {
        var cell = notes.tableCell(cell(park, column), in: column)
        if !cell.entries.isEmpty { cell.entries[0].standing = column.standing(of: park) }
        table.rows[index].cells.append(cell)
      }
    }
    table.summaryRows = Summary.allCases.compactMap { summary in
      let cells = columns.map { Table.Cell($0.entry(for: summary).map { [$0] } ?? []) }
      guard cells.contains(where: { !$0.entries.isEmpty }) else { return nil }
      return Table.Row(stub: Message.summary(summary).text(language), cells: cells)
    }
  }

  /// What single parks report, by park, a line for each period, the latest first.
  private func listing(
    of single: [IndicatorColumn], notes: inout NoteCollector
  ) -> Table.Listing? {
    let items = comparison.parks.compactMap { park -> Table.Listing.Item? in
      let values = single.compactMap { column -> (period: Period?, text: String)? in
        let cell = cell(park, column)
        guard let leading = cell.observations.first else { return nil }
        // Values that contradict each other are of one period.
        let figures = cell.observations.map { observation in
          let figure = notes.entry(observation, of: cell, in: column)
          return figure.prefix + column.withUnit(figure.text) + figure.suffix
        }
        return (leading.period, "\(column.name) " + figures.joined(separator: " / "))
      }
      let periods = Set(values.map(\.period)).sorted(by: Self.latestFirst)
      let lines = periods.map { period in
        let texts = values.filter { $0.period == period }.map(\.text)
        let heading = period?.text(language) ?? Message.periodUnknown.text(language)
        return pieces(heading: heading, texts)
      }
      return lines.isEmpty ? nil : Table.Listing.Item(label: park, lines: lines)
    }
    guard !items.isEmpty else { return nil }
    return Table.Listing(title: Message.onePark(single.count).text(language), items: items)
  }

  /// `2023：`, then the texts with separators between them.
  private func pieces(heading: String, _ texts: [String]) -> [String] {
    let separator = Message.listSeparator.text(language)
    let separated = texts.dropLast().map { $0 + separator } + texts.suffix(1)
    return [heading + Message.listLead.text(language)] + separated
  }

  private static func latestFirst(_ left: Period?, _ right: Period?) -> Bool {
    guard let left, let right else { return left != nil && right == nil }
    if left.end.lastDay != right.end.lastDay { return left.end.lastDay > right.end.lastDay }
    return left.description > right.description
  }
}

extension Status {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
