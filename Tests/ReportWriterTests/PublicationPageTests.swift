import Foundation
import Testing

@testable import ReportWriter

@Suite("A publication as a page")
struct PublicationPageTests {
  private func page(_ hostile: String = "") -> String {
    String(decoding: PublicationPage(inventedPublication(hostile)).bytes(), as: UTF8.self)
  }

  @Test(
    "markup in any text comes out as text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
      "</style><script>alert(1)</script>", "<!--", "]]>", "&lt;script&gt;", "\u{202E}",
    ])
  func escaping(_ hostile: String) {
    let plain = markup(of: page())
    let found = markup(of: page(hostile))
    #expect(found.stray == 0)
    // Words that need more room are drawn in more lines, and narrower.
    #expect(found.names.subtracting(plain.names).isSubset(of: ["textLength", "lengthAdjust"]))
    #expect(plain.names.isSubset(of: found.names))
    #expect(!page(hostile).unicodeScalars.contains("\u{202E}"))
  }

  /// The names of all elements and attributes, and how many angle brackets belong to none.
  private func markup(of page: String) -> (names: Set<Substring>, stray: Int) {
    let text = page.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
      .replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "<script>")
    let tags = text.matches(of: /<[!\/]?([A-Za-z0-9]+)((?: [A-Za-z-]+(?:="[^"<>]*")?)*)>/)
    var names: Set<Substring> = []
    for tag in tags {
      names.insert(tag.1)
      let attributes = tag.2.split(separator: "\"").enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.flatMap { $0.element.split(separator: " ") }
      names.formUnion(attributes.map { $0.prefix { $0 != "=" } })
    }
    let brackets = text.count { $0 == "<" } + text.count { $0 == ">" }
    return (names, brackets - 2 * tags.count)
  }

  @Test("every link leads to an id that the page has, and no id is there twice")
  func links() {
    let text = page()
    let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    let links = text.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(ids.count == Set(ids).count)
    #expect(Set(links).subtracting(ids).isEmpty)
  }

  @Test("a cell opens its sentence with the figure marked; what no cell cites is only counted")
  func sentences() {
    let text = page()
    #expect(text.contains("<a href=\"#quotations-1\" title=\"备注\">12.5</a>"))
    #expect(text.contains("共<mark>12.5吨</mark>"))
    #expect(!text.contains("无人引用"))
    #expect(text.contains("另有1个数字"))
  }

  @Test("nothing is fetched: no address, no import, no source")
  func selfContained() {
    let text = page()
    for mark in ["http:", "https:", "src=", "@import", "url(h", "<link"] {
      #expect(text.ranges(of: mark).isEmpty, "\(mark)")
    }
    #expect(text.contains("default-src &#39;none&#39;"))
  }

  @Test("text and its ground differ enough in light and in dark (WCAG 2.2, AA)")
  func contrast() throws {
    for pair in PagePalette.contrasts {
      let front = try #require(PagePalette.colors.first { $0.name == pair.front })
      let ground = try #require(PagePalette.colors.first { $0.name == pair.ground })
      let light = ratio(front.light, ground.light)
      let dark = ratio(front.dark, ground.dark)
      #expect(light >= pair.least, "\(pair.front) on \(pair.ground), light: \(light)")
      #expect(dark >= pair.least, "\(pair.front) on \(pair.ground), dark: \(dark)")
    }
    #expect(ratio(0x000000, 0xFFFFFF) == 21)
  }

  /// Contrast by relative luminance (WCAG 2.2).
  private func ratio(_ first: UInt32, _ second: UInt32) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ color: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double((color >> UInt32(shift)) & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func power(_ base: Double) -> Double { exp(2.4 * log(base)) }

  @Test("ranks become steps of colour; of two, none is the last")
  func steps() {
    func step(_ ranks: ClosedRange<Int>, of count: Int) -> Int {
      RankMap.step(of: Table.Standing(ranks: ranks, count: count))
    }
    #expect(step(1...1, of: 5) == 0 && step(3...3, of: 5) == 2 && step(5...5, of: 5) == 4)
    #expect(step(1...5, of: 5) == 2 && step(1...1, of: 2) == 0 && step(2...2, of: 2) == 2)
  }
}
