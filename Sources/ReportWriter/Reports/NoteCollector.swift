import Aggregation
import Measurements

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
  private var hasDerived = false

  init(language: Language) { self.language = language }

  /// The cell with its marks and footnotes.
  mutating func tableCell(_ cell: Cell, in column: IndicatorColumn) -> Table.Cell {
    switch cell.content {
    case .missing(let reason):
      let words = Message.missing(reason).text(language)
      if reason == .notMentioned {
        hasBlank = true
        return Table.Cell(reason: words)
      }
      hasNearMiss = true
      return Table.Cell([Table.Entry(text: "x", nature: .incomparable)], reason: words)
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
          entry.add(remark: message.text(language))
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
    if hasDerived { marks.append(Message.derivedMark.text(language)) }
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
    for mark in [Message.bound(observation.quantity.bound), .status(observation.status)] {
      entry.add(remark: mark.text(language))
    }
    if observation.derivation != nil {
      hasDerived = true
      entry.suffix += "‡"
      entry.add(remark: Message.derivedMark.text(language))
    }
    entry.target = observation.sources.first?.place
    if cell.missing == .conflictingSources {
      hasConflict = true
      entry.suffix += "!"
      entry.nature = .contradicted
    }
    return entry
  }

  /// The figure with its marks, and footnotes for what differs from the column.
  private mutating func annotated(
    _ observation: Observation, of cell: Cell, in column: IndicatorColumn
  ) -> Table.Entry {
    var entry = entry(observation, of: cell, in: column)
    if observation.period != column.indicator.asOf {
      append(.asOfNote(observation.period?.text(language)), to: &entry)
    }
    if let derivation = observation.derivation {
      append(.derivedNote(derivation.numerator.surface, derivation.denominator.surface), to: &entry)
    }
    if observation.isConverted, let source = observation.sources.first {
      append(.convertedNote(source.text.printable), to: &entry)
    }
    return entry
  }

  private mutating func append(_ message: Message, to entry: inout Table.Entry) {
    let note = message.text(language)
    entry.footnotes.append(number(of: note))
    entry.add(remark: note)
  }

  private mutating func number(of note: String) -> Int {
    if let known = numbers[note] { return known }
    footnotes.append(note)
    numbers[note] = footnotes.count
    return footnotes.count
  }
}

extension Table.Entry {
  /// Adds a line to the remark.
  fileprivate mutating func add(remark line: String) {
    guard !line.isEmpty else { return }
    remark += remark.isEmpty ? line : "\n" + line
  }
}
