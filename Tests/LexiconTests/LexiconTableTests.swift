import CLexiconTables
import CSVFiles
import Measurements
import StandardLexicon
import Testing

@testable import Lexicon

/// The embedded table of the given name, with its rows by column.
struct Table {
  let csv: CSVTable

  init(_ name: String) throws {
    let table = try #require(LexiconTable.all.first { $0.name == name })
    csv = try CSVTable(parsing: table.withBytes { Array($0) }, name: name)
  }

  /// The values of a column, with the lines of their rows.
  func column(_ name: String) throws -> [(value: String, line: Int)] {
    let index = try #require(csv.column(name))
    return zip(csv.rows, csv.lines).map { ($0[index], $1) }
  }

  /// The parts of a column's values that `|` separates, with the lines of their rows.
  func list(_ name: String) throws -> [(value: String, line: Int)] {
    try column(name).flatMap { cell in
      cell.value.split(separator: "|").map { (String($0), cell.line) }
    }
  }
}

/// The values that stand in more than one row.
func shared(_ values: [(value: String, line: Int)]) -> [String] {
  Dictionary(grouping: values, by: \.value)
    .filter { Set($0.value.map(\.line)).count > 1 }
    .map { "\($0.key): lines \($0.value.map(\.line))" }
    .sorted()
}

@Suite("The embedded tables are sound")
struct LexiconTableTests {
  @Test("Every row of every table is read")
  func issues() {
    #expect(Lexicon.standard.issues.map(\.description) == [])
    #expect(Set(LexiconTable.all.map(\.name)) == Set(LexiconTable.Kind.allCases.map(\.rawValue)))
  }

  @Test("As many entries as rows", arguments: LexiconTable.Kind.allCases)
  func counts(kind: LexiconTable.Kind) throws {
    let lexicon = Lexicon.standard
    let rows = try Table(kind.rawValue).csv.rows.count
    let entries: Int? =
      switch kind {
      case .units: lexicon.units.count
      case .bounds: lexicon.bounds.count
      case .cues: lexicon.cues.count
      case .places: lexicon.places.count
      case .zones: lexicon.zones.count
      case .indicators: lexicon.indicators.count
      case .folding: Lexicon.standard.foldingPairs.count
      case .timeWords: lexicon.timeWords.count
      case .phraseBoundaries: lexicon.phraseBoundaries.count
      case .dimensionWords: lexicon.dimensionWords.count
      case .zoneForms: lexicon.zoneForms.count
      case .derivedIndicators: lexicon.derivedIndicators.count
      case .complements: lexicon.complements.count
      case .relationWords: lexicon.relationWords.count
      case .notFigures, .notUnits, .numberContexts, .ruleWords: nil
      }
    #expect(rows > 0)
    #expect(entries == nil || entries == rows)
  }

  @Test(
    "No name is given twice",
    arguments: [
      ("units", "symbol"), ("zones", "name"), ("zones", "short_name"), ("places", "adcode"),
      ("indicators", "indicator_id"), ("indicators", "name_zh"), ("zone_forms", "form"),
      ("time_words", "word"), ("dimension_words", "word"), ("phrase_boundaries", "word"),
      ("not_figures", "phrase"), ("not_units", "word"), ("folding", "from"),
    ])
  func unique(table: String, column: String) throws {
    #expect(shared(try Table(table).column(column)) == [])
  }

  @Test("A place's short name has two characters at least, its code six digits")
  func places() {
    for place in Lexicon.standard.places {
      #expect(place.shortName.unicodeScalars.count != 1, "\(place.name)")
      #expect(place.code.utf8.count == 6 && Int(place.code) != nil, "\(place.name)")
      #expect(place.name.hasPrefix(place.shortName), "\(place.name)")
    }
  }

  @Test("A growth, share, rank or plan names the level or plan that it belongs to")
  func indicatorBases() throws {
    for entry in Lexicon.standard.indicators {
      guard !entry.base.isEmpty else { continue }
      let base = try #require(Lexicon.standard.indicator(id: entry.base), "\(entry.id)")
      #expect(entry.measure != .level && [.level, .planned].contains(base.measure), "\(entry.id)")
      #expect(base.dimension == entry.dimension, "\(entry.id)")
    }
  }

  @Test("Every list of the rules has words, none twice", arguments: WordList.allCases)
  func ruleWords(list: WordList) throws {
    let rows = try zip(Table("rule_words").column("word"), Table("rule_words").column("list"))
    let words = rows.filter { $1.value == list.name }.map { $0.0.value }
    #expect(!words.isEmpty)
    #expect(Set(words).count == words.count)
  }

  @Test("Folding is done in one step, and drops nothing")
  func folding() {
    let sources = Set(Lexicon.standard.foldingPairs.map(\.from))
    for pair in Lexicon.standard.foldingPairs {
      #expect(pair.to != 0 && pair.from != pair.to)
      #expect(!sources.contains(pair.to), "U+\(String(pair.from, radix: 16))")
    }
  }

  @Test("Characters of simplified text stay as they are", arguments: Array("伍肆陆玖仟佰队著乾"))
  func foldingLeavesSimplified(character: Character) {
    let code = character.utf16.first
    #expect(!Lexicon.standard.foldingPairs.contains { $0.from == code })
  }
}

@Suite("A table that is not sound says where")
struct LexiconIssueTests {
  private func issues(_ name: String, _ text: String) -> [String] {
    var compiler = LexiconCompiler(CharacterFolding(nil))
    Array(text.utf8).withUnsafeBufferPointer { compiler.read(LexiconTable(name: name, bytes: $0)) }
    compiler.checkReferences()
    return compiler.issues.map(\.description)
  }

  private let unitHeader = "symbol,kind,base,numerator,denominator,aliases\n"

  @Test("A sound table has no issues, also with further columns")
  func sound() {
    #expect(issues("units", unitHeader + "元,money,元,1,1,块\n") == [])
    #expect(issues("bounds", "word,position,bound,example\n近,before,<,近30家\n") == [])
  }

  @Test("Each row that cannot be read is reported, and the others are kept")
  func rows() {
    let found = issues(
      "units",
      unitHeader
        + "元,money,元,1,1,\n角,monney,元,1,10,\n分,money,元,1,百,\n元,money,元,1,1,\n,money,,1,1,\n"
        + "亩,area,平方米,2000,3,\n")
    #expect(
      found == [
        "units.csv:3: kind has no value “monney”; take one that other rows have",
        "units.csv:4: denominator has no value “百”; take one that other rows have",
        "units.csv:5: symbol “元” is taken; rename or remove one of the rows",
        "units.csv:6: symbol is empty; fill it in",
        "units.csv:7: base “平方米” names no row; correct the name or add the row",
      ])
  }

  @Test(
    "Words outside the closed sets are reported",
    arguments: [
      ("bounds", "word,position,bound\n近,vor,<\n", "position has no value “vor”"),
      ("bounds", "word,position,bound\n近,before,<<\n", "bound has no value “<<”"),
      ("cues", "word,category,value\n将,state,planned\n", "category has no value “state”"),
      ("cues", "word,category,value\n将,status,plan\n", "value has no value “plan”"),
      ("time_words", "word,code\n今年,year+9\n", "code has no value “year+9”"),
      ("time_words", "word,code\n三季,quarter 5\n", "code has no value “quarter 5”"),
      ("time_words", "word,code\n前月,months 9-1\n", "code has no value “months 9-1”"),
      ("places", "adcode,name,short_name,level\n1,甲,,town\n", "level has no value “town”"),
      ("not_units", "word\n\"\"\n", "word is empty"),
      ("rule_words", "word,list\n其中,part off\n", "list has no value “part off”"),
    ])
  func values(table: String, text: String, problem: String) throws {
    let found = issues(table, text)
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix("\(table).csv:2: \(problem)"))
  }

  @Test(
    "Faults of a whole table are reported",
    arguments: [
      ("bounds", "word,bound,position\n近,<,before\n", "bounds.csv:1: wrong header"),
      ("bounds", "", "bounds.csv:1: wrong header"),
      (
        "bounds", "word,position,bound\n近,before\n", "bounds.csv:2: 2 fields where the header has 3"
      ),
      ("bonds", "word\n近\n", "bonds.csv:1: no table has this name"),
    ])
  func tables(name: String, text: String, problem: String) throws {
    let found = issues(name, text)
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix(problem))
  }

  @Test("A duplicate leaves the first row under its name")
  func duplicate() {
    var compiler = LexiconCompiler(CharacterFolding(nil))
    Array((unitHeader + "元,money,元,1,1,\n元,count,元,1,1,\n家,count,,1,1,\n").utf8)
      .withUnsafeBufferPointer { compiler.read(LexiconTable(name: "units", bytes: $0)) }
    #expect(compiler.units.map(\.symbol) == ["元", "家"])
    #expect(compiler.unitIndex == ["元": 0, "家": 1])
    #expect(compiler.units.first?.kind == .money)
  }

  @Test("A code point that is no hexadecimal number is reported")
  func folding() {
    let text = "from,to,reason\n5104,4EBF,traditional form\n億,4EBF,traditional form\n"
    let folding = Array(text.utf8).withUnsafeBufferPointer {
      CharacterFolding(LexiconTable(name: "folding", bytes: $0))
    }
    #expect(folding.pairs.count == 1)
    #expect(folding.issues.map(\.line) == [3])
  }
}
