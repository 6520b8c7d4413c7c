import Aggregation
import Measurements

/// `comparison.csv`: a row a park, seven fields an indicator.
///
/// Six header rows come first: dimension, indicator, unit, scale, as-of, and the name of the field.
/// The first five repeat their text in all fields of an indicator, so a spreadsheet program can sort
/// and filter from the sixth row on. The fields of an indicator are those of `CellField`.
struct ComparisonSheet {
  let tables: ComparisonTables

  /// What is said of each park and indicator.
  fileprivate enum CellField: CaseIterable {
    /// The number in the unit of the column: `50-60` for a range, several with ` / ` between them
    /// where they contradict each other; an empty cell has none, never 0.
    case value
    /// The same in the base unit.
    case baseValue
    /// `=`, `>`, `>=`, `<`, `<=`, `~`, `range`; one for each value.
    case bound
    /// `actual`, `planned`, `policy`; in an empty cell the reason, such as `not_mentioned`.
    case status
    /// As in `measurements.csv`.
    case period
    /// The words of the leading source.
    case text
    /// `document#article:start` of every sentence that says so, separated by `; `.
    case source
  }

  var table: DataTable {
    let (comparison, columns) = (tables.comparison, tables.columns)
    let headers = headerRows()
    return DataTable(
      name: "comparison", title: Message.comparisonTitle.text(tables.language),
      fields: fields(headers), headerRows: headers, rowCount: comparison.parks.count
    ) { row in
      let park = comparison.parks[row]
      return [.text(park)]
        + columns.flatMap { column in
          let cell = comparison.cell(park: park, column: column.indicator)
          return CellField.allCases.map { $0.value(of: cell, in: column) }
        }
    }
  }

  private func headerRows() -> [[String]] {
    let language = tables.language
    func row(_ label: Message, _ text: (IndicatorColumn) -> String) -> [String] {
      [label.text(language)]
        + tables.columns.flatMap {
          [String](repeating: text($0), count: CellField.allCases.count)
        }
    }
    return [
      row(.dimensionHeader) { Message.dimension($0.indicator.dimension).text(language) },
      [Message.indicatorHeader.text(language)]
        + distinctNames().flatMap { [String](repeating: $0, count: CellField.allCases.count) },
      row(.unitLabel) { $0.unit },
      row(.scaleLabel) { "\($0.format.scale.multiplier)" },
      row(.asOfLabel) { $0.indicator.asOf?.description ?? "" },
      [Message.parkHeader.text(language)]
        + tables.columns.flatMap { _ in CellField.allCases.map { $0.header.text(language) } },
    ]
  }

  /// The names of the indicators. Two that share name and unit but not the kind of quantity are told
  /// apart by a number, since the fields of a file must have different names.
  private func distinctNames() -> [String] {
    var occurrences: [[String]: Int] = [:]
    return tables.columns.map { column in
      let count = occurrences[[column.name, column.unit], default: 0] + 1
      occurrences[[column.name, column.unit]] = count
      return count == 1 ? column.name : "\(column.name) (\(count))"
    }
  }

  private func fields(_ headers: [[String]]) -> [DataField] {
    let members =
      [(nil, nil)]
      + tables.columns.flatMap { column in
        CellField.allCases.map { (column as IndicatorColumn?, $0 as CellField?) }
      }
    return members.enumerated().map { index, member in
      let (column, field) = member
      let meaning = field?.meaning ?? .park
      return DataField(
        name: DataTable.joinedLabel(headers.map { $0[index] }), type: .string,
        meaning: meaning.text(tables.language),
        unit: field == .value ? column?.unit ?? "" : "", isRequired: field == nil)
    }
  }
}

extension ComparisonSheet.CellField {
  fileprivate var header: Message {
    switch self {
    case .value: .valueHeader
    case .baseValue: .baseValueHeader
    case .bound: .boundHeader
    case .status: .statusHeader
    case .period: .periodHeader
    case .text: .textHeader
    case .source: .sourceHeader
    }
  }

  fileprivate var meaning: ColumnMeaning {
    switch self {
    case .value: .cellValue
    case .baseValue: .cellBaseValue
    case .bound: .cellBound
    case .status: .cellStatus
    case .period: .cellPeriod
    case .text: .cellText
    case .source: .cellSources
    }
  }

  fileprivate func value(of cell: Cell, in column: IndicatorColumn) -> DataValue {
    let observations = cell.observations
    guard !observations.isEmpty else {
      return self == .status ? .text(cell.missing?.rawValue ?? "") : .missing
    }
    switch self {
    case .value: return number(of: observations, FigureFormat(scale: column.format.scale))
    case .baseValue: return number(of: observations, FigureFormat(scale: column.baseScale))
    case .bound: return joined(observations) { $0.quantity.bound.rawValue }
    case .status: return joined(observations) { $0.statusText }
    case .period: return joined(observations) { $0.period?.description ?? "" }
    case .text: return joined(observations) { $0.sources.first?.text ?? "" }
    case .source:
      return joined(observations) { $0.sources.map(\.place).joined(separator: "; ") }
    }
  }

  private func joined(_ all: [Observation], _ text: (Observation) -> String) -> DataValue {
    .text(all.map(text).joined(separator: " / "))
  }

  /// One plain number stays a number, so that a spreadsheet program computes with it.
  private func number(of observations: [Observation], _ format: FigureFormat) -> DataValue {
    guard observations.count == 1, let quantity = observations.first?.quantity,
      quantity.bound != .range, let number = format.scaled(quantity.shown)
    else {
      return joined(observations) { format.text(of: $0.quantity).replacing("–", with: "-") }
    }
    return .decimal(number, fractionDigits: format.fractionDigits(of: quantity))
  }
}
