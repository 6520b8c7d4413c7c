import Aggregation
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
  /// The order of the parks in each column that two or more report.
  let rankings: [ComparisonKey: Ranking]

  /// Names the columns and chooses the scale of each.
  public init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
    columns = comparison.columns.map {
      IndicatorColumn($0, in: comparison, language: language)
    }
    rankings = Dictionary(
      uniqueKeysWithValues: comparison.columns.filter { $0.parkCount > 1 }.map {
        ($0.key, Ranking($0, in: comparison))
      })
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
    return table
  }

  /// The grid of a dimension without the listing; nil where no two parks share an indicator.
  func table(of dimension: Dimension) -> Table? {
    let members = columns.filter {
      $0.indicator.dimension == dimension && $0.indicator.parkCount > 1
    }
    return members.isEmpty ? nil : table(of: dimension, members)
  }

  private func table(of dimension: Dimension, _ members: [IndicatorColumn]) -> Table {
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
        .text(language))
    label(&table, columns: shared)
    var notes = NoteCollector(language: language)
    fill(&table, parks: parks, columns: shared, notes: &notes)
    table.footnotes = notes.footnotes
    table.legend = notes.legend
    if var listing = listing(of: single, notes: &notes) {
      listing.legend = notes.legend.filter { !table.legend.contains($0) }
      table.listings = [listing]
    }
    return table
  }

  /// The leader of the first column on top: facts before plans, the better value first; parks
  /// without a value in it follow by the second column, and so on.
  private func sorted(_ parks: [String], by columns: [IndicatorColumn]) -> [String] {
    func precedes(_ left: String, _ right: String) -> Bool {
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

  func label(_ table: inout Table, columns: [IndicatorColumn]) {
    table.stubHeader = Message.parkHeader.text(language)
    table.unitLabel = Message.unitLabel.text(language)
    table.asOfLabel = Message.asOfLabel.text(language)
    table.columns = columns.map {
      Table.Column(
        spanner: Message.dimension($0.indicator.dimension).text(language), header: $0.name,
        unit: $0.unit, asOf: $0.asOf)
    }
  }

  func cell(_ park: String, _ column: IndicatorColumn) -> Cell {
    comparison.cell(park: park, column: column.indicator)
  }

  /// Column by column, so that the footnotes of each block of columns are numbered in a row.
  func fill(
    _ table: inout Table, parks: [String], columns: [IndicatorColumn], notes: inout NoteCollector
  ) {
    table.rows = parks.map { Table.Row(stub: $0, cells: []) }
    for column in columns {
      for (index, park) in parks.enumerated() {
        let cell = cell(park, column)
        let shown = notes.tableCell(cell, in: column)
        table.rows[index].cells.append(traced(shown, to: cell, of: park, in: column))
      }
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

/// Numbers the footnotes of a table, each text once, and remembers which marks occur.
struct NoteCollector {
  let language: Language
  private(set) var footnotes: [String] = []
  private var numbers: [String: Int] = [:]
  private var bounds: Set<Bound> = []
  private var statuses: Set<Status> = []
  private var hasNearMiss = false
  private var hasBlank = false
  private var hasConflict = false

  init(language: Language) { self.language = language }

  /// The cell with its marks and footnotes.
  mutating func tableCell(_ cell: Cell, in column: IndicatorColumn) -> Table.Cell {
    switch cell.content {
    case .missing(.notMentioned):
      hasBlank = true
      return Table.Cell()
    case .missing:
      hasNearMiss = true
      return Table.Cell([Table.Entry(text: "x")])
    case .observation(let observation):
      return Table.Cell([annotated(observation, of: cell, in: column)])
    case .conflicting(let observations):
      let leading = observations.compactMap(\.sources.first)
      let isOneArticle = Set(leading.map { "\($0.document)#\($0.article)" }).count == 1
      let places = leading.enumerated().map { index, source in
        isOneArticle && index > 0 ? "\(source.span.scalars.lowerBound)" : source.place
      }
      let message = Message.conflictNote(places, isOneArticle: isOneArticle)
      let note = number(of: message.text(language))
      return Table.Cell(
        observations.map { observation in
          var entry = annotated(observation, of: cell, in: column)
          entry.footnotes.append(note)
          return entry
        })
    }
  }

  /// The explanations of the marks that occur, in a fixed order.
  var legend: [String] {
    var marks = Bound.allCases.filter { $0 != .exact && bounds.contains($0) }
      .map { Message.bound($0).text(language) }
    marks += Status.allCases.filter { $0 != .actual && statuses.contains($0) }
      .map { Message.status($0).text(language) }
    if hasConflict { marks.append(Message.conflictMark.text(language)) }
    if hasNearMiss { marks.append(Message.nearMiss.text(language)) }
    if hasBlank { marks.append(Message.blankCell.text(language)) }
    return marks
  }

  /// The figure with its marks alone.
  mutating func entry(
    _ observation: Observation, of cell: Cell, in column: IndicatorColumn
  ) -> Table.Entry {
    bounds.insert(observation.quantity.bound)
    statuses.insert(observation.status)
    var entry = column.format.entry(for: observation.quantity, status: observation.status)
    if cell.missing == .conflictingSources {
      hasConflict = true
      entry.suffix += "!"
    }
    return entry
  }

  /// The figure with its marks, and footnotes for what differs from the column.
  private mutating func annotated(
    _ observation: Observation, of cell: Cell, in column: IndicatorColumn
  ) -> Table.Entry {
    var entry = entry(observation, of: cell, in: column)
    if observation.period != column.indicator.asOf {
      let note = Message.asOfNote(observation.period?.text(language))
      entry.footnotes.append(number(of: note.text(language)))
    }
    if observation.isConverted, let source = observation.sources.first {
      let note = Message.convertedNote(source.text.printable)
      entry.footnotes.append(number(of: note.text(language)))
    }
    return entry
  }

  private mutating func number(of note: String) -> Int {
    if let known = numbers[note] { return known }
    footnotes.append(note)
    numbers[note] = footnotes.count
    return footnotes.count
  }
}
