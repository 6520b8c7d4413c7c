/// The ids of a page: rows that something points to, and the places that point.
struct PageAnchors: Sendable {
  /// The ids of rows by their anchors.
  private var rows: [String: String] = [:]
  /// The anchors that entries outside of registers point to.
  private(set) var targets: Set<String> = []

  init(_ publication: Publication) {
    for section in publication.sections {
      var number = 0
      for table in section.tables {
        for row in table.rows {
          number += 1
          guard let anchor = row.anchor, rows[anchor] == nil else { continue }
          rows[anchor] = "\(section.id)-\(number)"
        }
        if case .register = section.kind { continue }
        let entries = table.rows.lazy.flatMap(\.cells).flatMap(\.entries)
        targets.formUnion(entries.compactMap(\.target))
      }
    }
  }

  /// The id of the row that an entry points to, if the page has it.
  func id(of anchor: String?) -> String? { anchor.flatMap { rows[$0] } }

  /// The id of the first cell that points to a row.
  static func citation(of row: String) -> String { "cite-" + row }
}
