/// What a page can be filtered by: the rows that are compared, and the groups of their columns.
struct PageFilters: Sendable {
  /// The names of the rows.
  let rows: [String]
  /// The heading of the rows.
  let rowHeading: String
  /// The names of the groups.
  let groups: [String]
  private let knownRows: Set<String>
  private let knownGroups: Set<String>

  init(_ publication: Publication) {
    let compared = publication.sections.filter {
      $0.kind == .overview || $0.kind == .comparison
    }
    var rows: [String] = []
    var seen: Set<String> = []
    for row in compared.flatMap(\.tables).flatMap(\.rows) where seen.insert(row.stub).inserted {
      rows.append(row.stub)
    }
    self.rows = rows
    knownRows = seen
    rowHeading = compared.first?.tables.first?.stubHeader ?? ""
    groups = publication.sections.filter { $0.kind == .comparison }.map(\.name)
    knownGroups = Set(groups)
  }

  /// The name of a row, if the page can be filtered by it.
  func row(_ name: String) -> String? { knownRows.contains(name) ? name : nil }

  /// The name of a group, if the page can be filtered by it.
  func group(_ name: String?) -> String? { name.flatMap { knownGroups.contains($0) ? $0 : nil } }

  /// The group that a section is.
  func group(of section: Publication.Section) -> String? {
    section.kind == .comparison ? section.name : nil
  }
}

extension PublicationPage {
  /// The filters; hidden until the script shows them.
  func writeTools(_ html: inout HTMLText) {
    html.element("form", ["class": "tools", "hidden": ""]) { html in
      write(filters.rows, kind: "row", heading: filters.rowHeading, to: &html)
      write(filters.groups, kind: "group", heading: publication.groupHeading, to: &html)
      html.element("label", ["class": "theme"]) { html in
        html.words(say(.colorScheme) + " ")
        html.element("select") { html in
          html.element("option", ["value": ""], say(.systemColors))
          html.element("option", ["value": "light"], say(.lightColors))
          html.element("option", ["value": "dark"], say(.darkColors))
        }
      }
      html.element("output", ["data-text": say(.filterCount)], "")
    }
  }

  private func write(
    _ names: [String], kind: String, heading: String, to html: inout HTMLText
  ) {
    guard names.count > 1 else { return }
    html.element("details") { html in
      html.element("summary", say(.filterBy(heading)))
      html.element("button", ["type": "button", "data-set": "all"], say(.allOfThem))
      html.words(" ")
      html.element("button", ["type": "button", "data-set": "none"], say(.noneOfThem))
      html.element("fieldset") { html in
        html.element("legend", ["class": "hidden-text"], heading)
        for name in names {
          html.element("label") { html in
            html.void(
              "input",
              ["type": "checkbox", "data-kind": kind, "value": name, "checked": ""])
            html.words(" " + name)
          }
        }
      }
    }
  }
}
