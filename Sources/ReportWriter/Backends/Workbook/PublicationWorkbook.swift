import Aggregation
import Measurements
import SpreadsheetFiles

/// Writes a publication as an XLSX workbook: a sheet for each section, native charts, links from
/// cells to the rows that they come from.
public struct PublicationWorkbook: Sendable {
  let publication: Publication

  /// The workbook of a publication.
  public init(_ publication: Publication) { self.publication = publication }

  /// The workbook as a file. The same publication gives the same bytes.
  ///
  /// - Throws: `SpreadsheetError` where it is larger than a workbook can be, or there is no room for
  ///   the temporary file.
  public func bytes() throws(SpreadsheetError) -> [UInt8] { try workbook().encoded() }

  /// The workbook as a value.
  func workbook() -> Workbook {
    let plans = plans()
    let anchors = Self.anchors(plans)
    var workbook = Workbook(title: publication.title.printable)
    if let date = publication.dataAsOf {
      workbook.created = Workbook.Day(
        year: date.year, month: date.lastMonth, day: date.lastDay % 100)
    }
    workbook.sheets = plans.map { plan in
      var writer = SheetWriter(
        plan: plan, publication: publication, plans: plans, anchors: anchors)
      return writer.sheet()
    }
    return workbook
  }

  private func plans() -> [SheetPlan] {
    var taken: Set<String> = []
    return publication.sections.map { section in
      SheetPlan(section, sheetName: Self.sheetName(section.name, taken: &taken))
    }
  }

  /// A name that XLSX takes and no other sheet has.
  static func sheetName(_ name: String, taken: inout Set<String>) -> String {
    let refused = "[]:*?/\\'".unicodeScalars
    let plain = String(
      String.UnicodeScalarView(name.printable.unicodeScalars.filter { !refused.contains($0) }))
    var number = 1
    while true {
      let ending = number == 1 ? "" : " \(number)"
      var base = plain.isEmpty || plain.lowercased() == "history" ? plain + "#" : plain
      while base.utf16.count + ending.utf16.count > SpreadsheetLimits.sheetNameLength {
        base.removeLast()
      }
      if taken.insert((base + ending).lowercased()).inserted { return base + ending }
      number += 1
    }
  }

  private static func anchors(_ plans: [SheetPlan]) -> [String: SheetCell.Link] {
    var anchors: [String: SheetCell.Link] = [:]
    for plan in plans {
      for (table, place) in zip(plan.section.tables, plan.tables) {
        for (index, row) in table.rows.enumerated() {
          guard let anchor = row.anchor, anchors[anchor] == nil else { continue }
          let position = CellPosition(row: place.firstRow + index, column: 0)
          anchors[anchor] = SheetCell.Link(sheet: plan.sheetName, position: position)
        }
      }
    }
    return anchors
  }
}

/// Where the parts of a section stand on its sheet; decided before anything is written, since links
/// and charts point ahead.
struct SheetPlan {
  /// Where a table stands.
  struct Place {
    /// The row of the title, or nil where the sheet's own title says it.
    let titleRow: Int?
    /// The rows of the header, by what stands in them.
    let header: [HeaderRow]
    /// The row of the first header row.
    let headerRow: Int
    /// The row of the first row of the body.
    let firstRow: Int
    /// The row below the last of the body, where the rows that sum it up begin.
    let summaryRow: Int
    /// The row below everything.
    let end: Int
  }

  enum HeaderRow: Hashable {
    case spanners
    case names
    case units
    case periods
  }

  let section: Publication.Section
  let sheetName: String
  let tables: [Place]
  /// The row below all tables.
  let end: Int

  init(_ section: Publication.Section, sheetName: String) {
    self.section = section
    self.sheetName = sheetName
    var row = 1 + section.paragraphs.count
    var tables: [Place] = []
    for (index, table) in section.tables.enumerated() {
      // The first table begins below the title of the sheet, further ones after an empty row.
      if index > 0 { row += 1 }
      let place = Place(table, at: row, hasTitle: !table.title.isEmpty)
      tables.append(place)
      row = place.end
    }
    self.tables = tables
    end = row
  }
}

extension SheetPlan.Place {
  fileprivate init(_ table: Table, at row: Int, hasTitle: Bool) {
    titleRow = hasTitle ? row : nil
    headerRow = row + (hasTitle ? 1 : 0)
    header = SheetPlan.HeaderRow.rows(of: table)
    firstRow = headerRow + header.count
    summaryRow = firstRow + table.rows.count
    end = summaryRow + table.summaryRows.count + table.closingLines.count
  }
}

extension SheetPlan.HeaderRow {
  /// The header rows that say anything. Names stand last where there are no units or periods, so
  /// that the buttons of the filter stand beside them.
  fileprivate static func rows(of table: Table) -> [Self] {
    func says(_ text: (Table.Column) -> String) -> Bool {
      table.columns.contains { !text($0).isEmpty }
    }
    guard !table.columns.isEmpty else { return [] }
    return (table.hasSpanners ? [.spanners] : []) + [.names] + (says(\.unit) ? [.units] : [])
      + (says(\.asOf) ? [.periods] : [])
  }
}

extension Table {
  /// Whether spanners tell columns apart; one over all of them says nothing.
  var hasSpanners: Bool { Set(columns.map(\.spanner)).count > 1 }

  /// Everything below the body, a line each.
  var closingLines: [String] {
    let numbered = footnotes.enumerated().map { "[\($0.offset + 1)] " + $0.element }
    let legends = legend.isEmpty ? [] : [legend.joined(separator: "   ")]
    let listed = listings.flatMap { listing in
      [listing.title] + listing.items.map { $0.label + "  " + $0.plainText } + listing.legend
    }
    return legends + numbered + listed + notes + sources
  }
}
