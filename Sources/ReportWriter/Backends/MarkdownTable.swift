/// Writes a table as GitHub Flavored Markdown.
public struct MarkdownTable: Sendable {
  /// A renderer.
  public init() {}

  /// The table with title and footnotes.
  public func render(_ table: Table) -> String {
    var lines = ["## " + Self.escaped(table.title), ""]
    if !table.columns.isEmpty {
      let showsSpanners = Set(table.columns.map(\.spanner)).count > 1
      let headers = table.columns.map { column in
        [showsSpanners ? column.spanner : "", column.header, column.unit, column.asOf].filter {
          !$0.isEmpty
        }.map(Self.escaped)
          .joined(separator: "<br>")
      }
      lines.append(Self.row([Self.escaped(table.stubHeader)] + headers))
      lines.append(
        Self.row(["---"] + table.columns.map { $0.alignment == .decimal ? "---:" : "---" }))
      for row in table.rows + table.summaryRows {
        lines.append(Self.row(([row.stub] + row.cells.map(\.plainText)).map(Self.escaped)))
      }
      lines.append("")
    }
    for listing in table.listings {
      lines += [Self.escaped(listing.title), ""]
      lines += listing.items.map {
        "- **\(Self.escaped($0.label))** " + Self.escaped($0.plainText)
      }
      lines.append("")
      for mark in listing.legend { lines += [Self.escaped(mark), ""] }
    }
    let footnotes = table.footnotes.enumerated().map { "[\($0.offset + 1)] " + $0.element }
    for note in table.legend + footnotes + table.notes + table.sources {
      lines += [Self.escaped(note), ""]
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// The text on one line, without meaning for Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.printable.unicodeScalars {
      switch character {
      case "|", "*", "_", "`", "[", "]", "\\", "~", "#": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
