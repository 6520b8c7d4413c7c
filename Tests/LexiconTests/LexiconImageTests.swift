import Measurements
import StandardLexicon
import Testing

@testable import Lexicon

extension Trie {
  /// The trie of some words.
  init(_ words: PrefixTree.Words) {
    var image = LexiconImage.Writer()
    PrefixTree.Layout(words).write(to: &image, nodes: .formNodes, values: .formValues)
    self.init(image.image())
  }
}

extension IndicatorPhrases {
  /// The phrases of some aliases.
  convenience init(_ words: Words) {
    var image = LexiconImage.Writer()
    words.write(to: &image)
    self.init(image.image())
  }
}

@Suite("The image of a lexicon holds all of it")
struct LexiconImageTests {
  @Test("The program carries what its tables make, byte by byte")
  func standard() {
    #expect(Lexicon.standard.literal == Lexicon(LexiconTables()).literal)
  }

  @Test("Every entry comes out as it was read")
  func entries() {
    var compiler = LexiconCompiler(CharacterFolding.standard)
    for table in LexiconTables().all { compiler.read(table) }
    let lexicon = Lexicon(compiler.image())
    #expect(Array(lexicon.indicators) == compiler.indicators)
    #expect(Array(lexicon.zones) == compiler.zones)
    #expect(Array(lexicon.places) == compiler.places)
    #expect(lexicon.zoneForms == compiler.zoneForms)
    #expect(lexicon.units == compiler.units)
    #expect(lexicon.bounds == compiler.bounds)
    #expect(lexicon.timeWords == compiler.timeWords)
    #expect(lexicon.cues == compiler.cues)
    #expect(lexicon.phraseBoundaries == compiler.phraseBoundaries)
    #expect(lexicon.dimensionWords == compiler.dimensionWords)
    #expect(lexicon.derivedIndicators == compiler.derivedIndicators)
    #expect(lexicon.complements == compiler.complements)
    #expect(lexicon.relationWords == compiler.relationWords)
    #expect(lexicon.foldingPairs.map(\.from) == CharacterFolding.standard.pairs.map(\.from))
    #expect(lexicon.foldingPairs.map(\.to) == CharacterFolding.standard.pairs.map(\.to))
  }

  @Test("Single properties of an indicator are those of its entry")
  func properties() {
    let indicators = Lexicon.standard.indicators
    for (row, entry) in indicators.enumerated() {
      #expect(indicators.id(at: row) == entry.id)
      #expect(indicators.dimension(at: row) == entry.dimension)
      #expect(indicators.kind(at: row) == entry.kind)
      #expect(indicators.measure(at: row) == entry.measure)
    }
  }

  @Test("Entries are found by their names, and by no others")
  func names() {
    let lexicon = Lexicon.standard
    for entry in lexicon.indicators { #expect(lexicon.indicator(id: entry.id) == entry) }
    for entry in lexicon.zones { #expect(lexicon.zone(shortName: entry.shortName) == entry) }
    for entry in lexicon.units { #expect(lexicon.unit(symbol: entry.symbol) == entry) }
    for name in ["", "0", "米米", "龘"] {
      #expect(lexicon.indicator(id: name) == nil)
      #expect(lexicon.zone(shortName: name) == nil)
      #expect(lexicon.unit(symbol: name) == nil)
    }
  }

  @Test("A lexicon of no tables has no words and no entries")
  func empty() {
    var compiler = LexiconCompiler(CharacterFolding(nil))
    let image = compiler.image()
    let lexicon = Lexicon(image)
    #expect(image.unsoundParts == [])
    #expect(lexicon.units.isEmpty && lexicon.indicators.isEmpty && lexicon.foldingPairs.isEmpty)
    #expect(lexicon.unit(symbol: "元") == nil)
    let all = LexicalCategories(rawValue: .max)
    #expect(lexicon.trie.longestMatch(in: units("元"), from: 0, to: 1, of: all) == nil)
    #expect(lexicon.indicatorPhrases.candidates(endingIn: "产值") == [])
  }

  @Test("Rows of any length keep their texts, also beside empty ones")
  func longTexts() {
    let name = String(repeating: "畚", count: 70_000)
    let text =
      "symbol,kind,base,numerator,denominator,aliases\n\(name),count,,1,1,\n畚,count,,7,3,\n"
    let table = LexiconTable(name: "units", path: "units.csv", bytes: Array(text.utf8))
    let lexicon = Lexicon(LexiconTables(own: [table]))
    #expect(lexicon.issues == [])
    #expect(lexicon.unit(symbol: name)?.symbol == name)
    #expect(
      lexicon.unit(symbol: "畚").map { [$0.numerator, $0.denominator] } == [
        ExactDecimal(7), ExactDecimal(3),
      ])
  }
}

@Suite("An image is written as text")
struct LexiconLiteralTests {
  @Test("Three quarters have the lower bits of three parts, the last one the upper bits")
  func decoding() {
    let literal: StaticString = "123ABCno01234567o0o0o0o0000?oP0@"
    let image = LexiconImage(literal: literal)
    let quarters = ["123ABCno", "01234567", "o0o0o0o0", "000?oP0@"].map { quarter in
      quarter.utf8.map { $0 - UInt8(ascii: "0") }
    }
    let bytes = (0..<24).map { index in
      let (part, place) = (index / 8, index % 8)
      return quarters[part][place] + (quarters[3][place] >> UInt8(2 * part) & 3) << 6
    }
    #expect(Array(image.bytes) == bytes)
    #expect(image.literal == Array("\(literal)".utf8))
  }

  @Test(
    "The text of an image of any length has room for all of it",
    arguments: [1, 15, 16, 17, 24, 25, 48, 100])
  func lengths(count: Int) {
    var image = LexiconImage.Writer()
    image.write((0..<count).map { UInt8(truncatingIfNeeded: 37 &* $0) }, as: .text)
    let written = image.image()
    #expect(written.literal.count % 32 == 0)
    #expect(written.literal.count * 3 / 4 >= written.bytes.count)
    #expect(Array(written.elements(of: .text, as: UInt8.self)).count == count)
  }

  @Test("The text needs no escapes")
  func characters() {
    let characters = Set(Lexicon.standard.literal)
    #expect(characters.isSubset(of: UInt8(ascii: "0")...UInt8(ascii: "o")))
  }
}

@Suite("An image that leads beyond itself is told from a sound one")
struct LexiconSoundnessTests {
  private func tree(_ nodes: [PrefixTree.Node], _ values: [UInt32] = []) -> PrefixTree {
    var image = LexiconImage.Writer()
    image.write(nodes, as: .formNodes)
    image.write(values, as: .formValues)
    return PrefixTree(image.image(), nodes: .formNodes, values: .formValues)
  }

  private let root = PrefixTree.Node(mask: 1)

  @Test("The carried lexicon is sound")
  func carried() {
    var compiler = LexiconCompiler(CharacterFolding.standard)
    for table in LexiconTables().all { compiler.read(table) }
    #expect(compiler.image().unsoundParts == [])
  }

  @Test("A table of children lies behind the first units and within the nodes")
  func children() {
    let leaf = PrefixTree.Node(unit: 2)
    #expect(tree([root, PrefixTree.Node(unit: 1, mask: 0, children: 2), leaf]).isSound)
    #expect(!tree([root, PrefixTree.Node(unit: 1, mask: 1, children: 2), leaf]).isSound)
    #expect(!tree([root, PrefixTree.Node(unit: 1, mask: 2, children: 2), leaf]).isSound)
    #expect(!tree([root, PrefixTree.Node(unit: 1, mask: 0, children: 1), leaf]).isSound)
    #expect(!tree([root, PrefixTree.Node(unit: 1, mask: 0, children: .max), leaf]).isSound)
  }

  @Test("Several values lie within the values, and end")
  func values() {
    let several = PrefixTree.Node(unit: 1, content: PrefixTree.severalValues)
    #expect(tree([root, several], [1 | PrefixTree.severalValues, 2]).isSound)
    #expect(!tree([root, several], [1 | PrefixTree.severalValues]).isSound)
    #expect(!tree([root, several]).isSound)
  }
}
