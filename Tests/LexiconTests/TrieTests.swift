import StandardLexicon
import Testing

@testable import Lexicon

/// The text as units, without folding.
func units(_ text: String) -> [TextUnit] { text.unicodeScalars.map { TextUnit($0) } }

extension LexicalMatch {
  fileprivate init(length: Int, category: LexicalCategory, entry: Int) {
    self.init(length: length, value: Trie.Value(category, entry: entry))
  }
}

@Suite("The trie finds the forms of all tables")
struct TrieTests {
  private static let forms: [(LexicalCategory, String)] = [
    (.unit, "家"), (.unit, "家次|户"), (.unit, "平方公里|平方米"), (.zone, "德阳高新区"),
    (.zone, "德阳高新区管委会"), (.place, "德阳市"), (.placeShort, "德阳"), (.subject, "家"), (.unit, "||"),
  ]

  private let trie: Trie = {
    var words = PrefixTree.Words()
    for (entry, form) in forms.enumerated() {
      words.append(eachOf: units(form.1), value: Trie.Value(form.0, entry: entry).bits)
    }
    return Trie(words)
  }()

  private let all = LexicalCategories(rawValue: .max)

  private func matches(
    _ text: String, from start: Int = 0, to end: Int? = nil, of categories: LexicalCategories
  ) -> [LexicalMatch] {
    var found: [LexicalMatch] = []
    let units = units(text)
    trie.forEachMatch(in: units, from: start, to: end ?? units.count, of: categories) {
      found.append($0)
    }
    return found
  }

  @Test("All entries are visited, shortest first, in the order of categories")
  func everyMatch() {
    #expect(
      matches("家次", of: all) == [
        LexicalMatch(length: 1, category: .unit, entry: 0),
        LexicalMatch(length: 1, category: .subject, entry: 7),
        LexicalMatch(length: 2, category: .unit, entry: 1),
      ])
    #expect(matches("户", of: all).map(\.entry) == [1])
  }

  @Test("Only the categories that were asked for")
  func categories() {
    #expect(matches("德阳高新区", of: LexicalCategories(.zone)).map(\.entry) == [3])
    #expect(matches("德阳高新区", of: LexicalCategories(.placeShort)).map(\.entry) == [6])
    #expect(
      matches("德阳高新区管委会", of: LexicalCategories(.zone, .placeShort)).map(\.entry) == [6, 3, 4])
    #expect(matches("德阳高新区", of: LexicalCategories(.unit)) == [])
    #expect(matches("德阳高新区", of: []) == [])
  }

  @Test("The longest match wins; of several as long, the first category")
  func longest() {
    let zone = units("在德阳高新区管委会")
    let match = trie.longestMatch(in: zone, from: 1, to: zone.count, of: all)
    #expect(match == LexicalMatch(length: 8, category: .zone, entry: 4))
    #expect(trie.longestMatch(in: units("家家"), from: 0, to: 2, of: all)?.category == .unit)
    #expect(trie.longestMatch(in: zone, from: 0, to: zone.count, of: all) == nil)
  }

  @Test("A prefix of a form is no match, and no match goes across the end")
  func ends() {
    #expect(matches("平方公", of: all) == [])
    #expect(matches("平方公里", to: 3, of: all) == [])
    #expect(matches("德阳高新区管委会", to: 5, of: LexicalCategories(.zone)).map(\.length) == [5])
    #expect(matches("德阳市", to: 2, of: all).map(\.entry) == [6])
    #expect(matches("家", from: 1, of: all) == [])
    #expect(matches("家", to: 0, of: all) == [])
    #expect(matches("", of: all) == [])
  }

  @Test("A value gives back its category and entry, of whatever category it is")
  func values() {
    for (place, category) in LexicalCategory.allCases.enumerated() {
      let value = Trie.Value(category, entry: 0xFF_FFFF)
      #expect(value.category == category && value.entry == 0xFF_FFFF)
      #expect(category.rawValue == place)
    }
  }

  @Test("A prefix with one, several or hundreds of longer forms leads to each of them and no other")
  func manyChildren() {
    for count in [1, 2, 3, 4, 5, 64, 700] {
      let forms = (0..<count).map { [TextUnit("高"), TextUnit(code: UInt16(0x4E00 + 7 * $0))] }
      var words = PrefixTree.Words()
      for (entry, form) in forms.enumerated() {
        words.append(eachOf: form, value: Trie.Value(.unit, entry: entry).bits)
      }
      let trie = Trie(words)
      for code in UInt16(0x4DFF)...0x6200 {
        let match = trie.longestMatch(
          in: [TextUnit("高"), TextUnit(code: code)], from: 0, to: 2, of: all)
        let entry = (Int(code) - 0x4E00) / 7
        let isForm = code >= 0x4E00 && (Int(code) - 0x4E00) % 7 == 0 && entry < count
        #expect(match?.entry == (isForm ? entry : nil))
      }
    }
  }

  @Test("The standard lexicon knows units, bounds, zones and places")
  func standard() throws {
    let lexicon = Lexicon.standard
    for (text, category) in [
      ("平方公里", LexicalCategory.unit), ("突破", .boundBefore), ("以上", .boundAfter), ("去年", .time),
      ("德阳高新区", .zone), ("高新技术产业开发区", .zoneForm), ("人才", .notUnit), ("同比", .basis),
    ] {
      let units = units(text)
      let match = lexicon.trie.longestMatch(
        in: units, from: 0, to: units.count, of: LexicalCategories(category))
      #expect(match?.length == units.count, "\(text)")
    }
    let zone = try #require(lexicon.zone(shortName: "德阳高新区"))
    #expect(zone.province == "四川")
  }

  @Test("Every form of every table is found as its own entry")
  func everyForm() {
    let lexicon = Lexicon.standard
    let targets = CharacterFolding.standard.targets
    func expect(_ form: String, _ category: LexicalCategory, _ entry: Int) {
      let units = units(form).map { targets[Int($0.code)] }
      var isFound = false
      lexicon.trie.forEachMatch(
        in: units, from: 0, to: units.count, of: LexicalCategories(category)
      ) { isFound = isFound || $0.entry == entry && $0.length == units.count }
      #expect(isFound, "\(form)")
    }
    for (entry, zone) in lexicon.zones.enumerated() { expect(zone.name, .zone, entry) }
    for (entry, place) in lexicon.places.enumerated() { expect(place.name, .place, entry) }
    for (entry, unit) in lexicon.units.enumerated() { expect(unit.symbol, .unit, entry) }
    for (entry, word) in lexicon.timeWords.enumerated() { expect(word.word, .time, entry) }
  }

  @Test("A form in traditional characters is found in folded text")
  func folded() {
    let text = units("新台币")
    let match = Lexicon.standard.trie.longestMatch(
      in: text, from: 0, to: text.count, of: LexicalCategories(.unit))
    #expect(match.map { Lexicon.standard.units[$0.entry].symbol } == "新台币")
  }
}

@Suite("Words are found from their end and in passing")
struct EndingTests {
  private let lexicon = Lexicon.standard

  @Test("The longest form that ends at a place, not before the start")
  func endings() {
    let text = units("投资不低于万平方公里")
    func longest(_ end: Int, from start: Int, _ category: LexicalCategory) -> Int? {
      lexicon.endings.longestMatch(
        in: text, endingAt: end, from: start, of: LexicalCategories(category))?.length
    }
    #expect(longest(10, from: 0, .unit) == 4)
    #expect(longest(10, from: 8, .unit) == 2)
    #expect(longest(10, from: 10, .unit) == nil)
    #expect(longest(5, from: 0, .boundBefore) == 3)
    #expect(longest(5, from: 0, .unit) == nil)
  }

  @Test("A scan finds what a search at every place finds")
  func scan() {
    let text = units("2022年，德阳高新区企业同比增长7%，其中园区项目总投资超过30亿元，四川省第一。")
    let categories = LexicalCategories(
      .time, .status, .change, .basis, .subject, .mask, .zone, .zoneForm, .place, .ruleWord,
      .phraseBoundary, .dimensionWord, .unbroken)
    var expected: [LexicalHit] = []
    for start in text.indices {
      lexicon.trie.forEachMatch(in: text, from: start, to: text.count, of: categories) {
        expected.append(LexicalHit(start: start, match: $0))
      }
    }
    var hits: [LexicalHit] = []
    var workspace = LexicalScanner.Workspace()
    lexicon.scanner.scan(text.indices, of: text, in: &workspace, into: &hits)
    #expect(hits == expected)
    #expect(hits.contains { $0.match.category == .zone } && hits.contains { $0.match.length == 1 })
    var part: [LexicalHit] = []
    lexicon.scanner.scan(6..<11, of: text, in: &workspace, into: &part)
    #expect(part == expected.filter { $0.range.lowerBound >= 6 && $0.range.upperBound <= 11 })
  }
}
