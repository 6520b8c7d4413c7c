import StandardLexicon
import Testing

@testable import Lexicon

/// A user's own table.
private func own(_ name: String, _ text: String) -> LexiconTable {
  LexiconTable(name: name, path: "my/\(name).csv", bytes: Array(text.utf8))
}

private let unitHeader = "symbol,kind,base,numerator,denominator,aliases,example\n"

@Suite("The tables agree with each other")
struct LexiconCheckTests {
  private func findings(_ tables: LexiconTable...) -> [String] {
    let all = LexiconTables(own: tables)
    let rows = all.rows().rows
    return
      (Lexicon(all).issues + LexiconCheck.contradictions(in: rows)
      + LexiconCheck.missingExamples(in: rows))
      .map(\.description)
  }

  @Test("The carried tables have no finding")
  func carried() { #expect(findings() == []) }

  @Test("A sound table of the user's has none either")
  func sound() {
    #expect(findings(own("units", unitHeader + "畚箕,count,畚箕,1,1,,清运渣土30畚箕\n")) == [])
    #expect(findings(own("bounds", "word,position,bound,example\n足足,before,>=,足足30家\n")) == [])
  }

  @Test("A word said twice, alike or otherwise, is told with both places")
  func twice() {
    let header = "word,position,bound,example\n"
    let alike = findings(
      own("bounds", header + "足足,before,>=,足足30家\n足足,before,>=,足足30家\n"))
    #expect(alike == ["my/bounds.csv:3: “足足” stands in my/bounds.csv:2 too; remove one of them"])
    let otherwise = findings(
      own("bounds", header + "足足,before,>=,足足30家\n足足,before,<,足足30家\n"))
    #expect(
      otherwise == [
        "my/bounds.csv:3: “足足” is bound >= in my/bounds.csv:2; decide for one of them"
      ])
  }

  @Test("A name that a carried unit of the kind has is a conflict, in any form of its characters")
  func sharedNames() throws {
    let found = findings(own("units", unitHeader + "亩地,area,平方米,1,1,畝,占地30亩地\n"))
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix("my/units.csv:2: “畝” is a name of 亩 in units.csv:"))
    #expect(findings(own("units", unitHeader + "亩数,count,,1,1,亩,共30亩数\n")) == [])
  }

  @Test("Units that no table has are told: of indicators, of bases, of words that are none")
  func unknownUnits() {
    #expect(
      findings(own("not_units", "word,unit\n畚斗箩,畚\n")) == [
        "my/not_units.csv:2: unit “畚” names no row; correct the name or add the row"
      ])
    #expect(
      findings(own("units", unitHeader + "畚箕,count,畚斗,1,1,,清运渣土30畚箕\n")) == [
        "my/units.csv:2: base “畚斗” names no row; correct the name or add the row"
      ])
    #expect(
      findings(own("units", unitHeader + "畚箕,count,亩,0,1,,清运渣土30畚箕\n")) == [
        "my/units.csv:2: numerator and denominator must be above zero; correct them",
        "my/units.csv:2: base “亩” is no base unit of this kind; name one whose base is itself",
      ])
  }

  @Test("A row without an example, or with one that lacks its word, is told")
  func examples() {
    #expect(
      findings(own("units", unitHeader + "畚箕,count,,1,1,,\n")) == [
        "my/units.csv:2: example is empty; fill it in"
      ])
    #expect(
      findings(own("units", unitHeader + "畚箕,count,,1,1,,清运渣土30车\n")) == [
        "my/units.csv:2: the example does not hold “畚箕”; write one that does"
      ])
  }

  @Test("The folding of characters is no user's to change")
  func folding() {
    #expect(
      findings(own("folding", "from,to,reason\n5104,4EBF,mine\n")).last?.hasPrefix(
        "my/folding.csv:1: characters are folded before any other table is read") == true)
  }
}

@Suite("A user's own rows lie over the carried ones")
struct LexiconOverlayTests {
  @Test("A new row adds to the carried ones, and one with a carried key replaces that one")
  func overlay() throws {
    let tables = LexiconTables(own: [
      own("units", unitHeader + "畚箕,count,畚箕,1,1,箕,清运渣土30畚箕\n亩,area,平方米,666,1,,占地3亩\n")
    ])
    let lexicon = Lexicon(tables)
    #expect(lexicon.issues == [])
    #expect(lexicon.units.count == Lexicon.standard.units.count + 1)
    #expect(lexicon.unit(symbol: "畚箕")?.kind == .count)
    #expect(lexicon.unit(symbol: "亩")?.denominator == .one)
    #expect(Lexicon.standard.unit(symbol: "畚箕") == nil)
    #expect(Lexicon.standard.unit(symbol: "亩")?.denominator != .one)
  }

  @Test("Rows are listed once, with the file that they come from")
  func rows() throws {
    let tables = LexiconTables(own: [own("units", unitHeader + "亩,area,平方米,666,1,,占地3亩\n")])
    let acres = tables.rows().rows.filter { $0.table == .units && $0["symbol"] == "亩" }
    #expect(acres.map(\.place.description) == ["my/units.csv:2"])
    #expect(acres.map(\.isOwn) == [true])
  }

  @Test("Own tables change the version, and nothing else does")
  func version() {
    let table = own("units", unitHeader + "畚箕,count,畚箕,1,1,,清运渣土30畚箕\n")
    #expect(LexiconTables(own: [table]).version != LexiconTables().version)
    #expect(LexiconTables(own: [table]).version == LexiconTables(own: [table]).version)
  }
}
