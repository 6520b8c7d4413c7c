import FoundationEssentials

/// Writes a publication as one HTML file that needs nothing else: no network, and no script to read
/// it. Where scripts run, rows and groups can be filtered and columns sorted.
///
/// A policy in the head allows only the style and the script that the program put there, by their
/// hashes: even markup that slipped through would stay without effect.
public struct PublicationPage: Sendable {
  let publication: Publication
  let anchors: PageAnchors
  /// The names of rows and groups that the page can be filtered by.
  let filters: PageFilters

  /// The page of a publication.
  public init(_ publication: Publication) {
    self.publication = publication
    anchors = PageAnchors(publication)
    filters = PageFilters(publication)
  }

  /// The page as UTF-8. The same publication gives the same bytes.
  public func bytes() -> [UInt8] {
    var html = HTMLText()
    html.markup("<!DOCTYPE html>\n")
    html.element("html", ["lang": publication.language == .zh ? "zh-CN" : "en"]) { html in
      html.element("head") { writeHead(&$0) }
      html.lineFeed()
      html.element("body") { writeBody(&$0) }
    }
    html.lineFeed()
    return Array(html.text.utf8)
  }

  func say(_ message: PublicationMessage) -> String { message.text(publication.language) }

  private func writeHead(_ html: inout HTMLText) {
    html.void("meta", ["charset": "utf-8"])
    let policy =
      "default-src 'none'; style-src \(Self.source(of: PageStyle.text));"
      + " script-src \(Self.source(of: PageScript.text)); base-uri 'none'; form-action 'none'"
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.void("meta", ["name": "color-scheme", "content": "light dark"])
    html.void("meta", ["name": "generator", "content": "ParkMetrics"])
    html.element("title", publication.title)
    html.raw("style", PageStyle.text)
  }

  /// The hash of a style or script, as a policy names it.
  private static func source(of text: String) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    return "'sha256-\(Data(hash.digest()).base64EncodedString())'"
  }

  private func writeBody(_ html: inout HTMLText) {
    html.element("a", ["class": "skip", "href": "#content"], say(.skipToContent))
    html.element("header", ["class": "wrap"]) { html in
      html.element("h1", publication.title)
      html.element("div", ["class": "summary"]) { html in
        for line in publication.summary { html.element("p", line) }
      }
      writeTools(&html)
    }
    html.lineFeed()
    writeContents(&html)
    html.element("main", ["id": "content", "class": "wrap"]) { html in
      for section in publication.sections {
        write(section, to: &html)
        html.lineFeed()
      }
    }
    html.element("footer") { html in
      html.element("div", ["class": "wrap"], say(.madeBy))
    }
    html.lineFeed()
    html.raw("script", PageScript.text)
  }

  private func writeContents(_ html: inout HTMLText) {
    html.element("nav", ["aria-label": say(.contents)]) { html in
      html.element("ul") { html in
        for section in publication.sections {
          html.element("li", ["data-group": filters.group(of: section)]) { html in
            html.element("a", ["href": "#" + section.id], section.name)
          }
        }
      }
    }
    html.lineFeed()
  }

  private func write(_ section: Publication.Section, to html: inout HTMLText) {
    let attributes: HTMLText.Attributes = [
      "id": section.id, "class": section.kind == .list ? "list" : nil,
      "aria-labelledby": section.id + "-name",
      "data-group": filters.group(of: section),
    ]
    html.element("section", attributes) { html in
      html.element("h2", ["id": section.id + "-name"], section.name)
      for paragraph in section.paragraphs {
        html.element("p", ["class": "lead-in"], paragraph)
      }
      switch section.kind {
      case .overview: writeOverview(section, to: &html)
      case .comparison, .list: writeTables(of: section, to: &html)
      case .register(let quotation): writeRecords(of: section, quotation: quotation, to: &html)
      }
    }
  }

  /// The map of ranks for the eye, and the table for everything else.
  private func writeOverview(_ section: Publication.Section, to html: inout HTMLText) {
    guard let table = section.tables.first else { return }
    RankMap(table: table, page: self).write(to: &html)
    html.element("details", ["class": "more map-table"]) { html in
      html.element("summary", say(.tableBelow))
      writeTables(of: section, to: &html)
    }
  }

  private func writeTables(of section: Publication.Section, to html: inout HTMLText) {
    for (index, table) in section.tables.enumerated() {
      let writer = PageTable(table: table, number: index, section: section, page: self)
      if index == 0 || table.rows.count < 4 {
        writer.write(to: &html)
      } else {
        html.element("details", ["class": "more"]) { html in
          html.element("summary", table.title)
          writer.write(to: &html)
        }
      }
      if index == 0 { writeCharts(of: section, to: &html) }
    }
  }

  private func writeCharts(of section: Publication.Section, to html: inout HTMLText) {
    let drawings = section.charts.enumerated().compactMap { index, chart in
      BarDrawing(chart, id: "\(section.id)-chart-\(index + 1)", page: self)
    }
    guard !drawings.isEmpty else { return }
    html.element("div", ["class": "charts"]) { html in
      for drawing in drawings { drawing.write(to: &html) }
    }
    if drawings.contains(where: \.hasHatchedBars) {
      html.element("p", ["class": "below"], say(.keyPlan))
    }
  }
}
