/// What the program knows of the field, compiled from the CSV tables of `CLexiconTables`.
///
/// A reference type only so that passing it costs nothing; all of it is immutable.
public final class Lexicon: Sendable {
  /// The vocabulary of indicators, in the order of their table.
  public let indicators: [IndicatorEntry]
  /// The known zones.
  public let zones: [ZoneEntry]
  /// The kinds of zones, by which names are found that no gazetteer has.
  public let zoneForms: [ZoneForm]
  /// The known units and classifiers.
  public let units: [UnitEntry]
  /// The words that bind a number.
  public let bounds: [BoundWord]
  /// Words of time.
  public let timeWords: [TimeWord]
  /// Words that tell status, change, basis or subject.
  public let cues: [CueWord]
  /// Provinces, cities and counties.
  public let places: [Place]
  /// Words that no indicator phrase goes across.
  public let phraseBoundaries: [PhraseBoundary]
  /// Nouns that tell the dimension of an indicator.
  public let dimensionWords: [DimensionWord]
  /// The sets of lists that the words of the rules are on.
  public let wordLists: [WordLists]
  /// The formulas by which indicators derive from others.
  public let derivedIndicators: [DerivedIndicator]
  /// The parts that make a whole together.
  public let complements: [Complement]
  /// The words that tell how the figures of a sentence relate.
  public let relationWords: [RelationWord]
  /// All surface forms in one automaton.
  public let trie: Trie
  /// The forms that are looked for in front of a number or a noun, by their end.
  public let endings: EndingTrie
  /// Finds what tells of the figures near it: words of time, cues, zones, places, words of rules,
  /// and the nouns and boundaries of phrases.
  /// Units and bounds are not among them: they are looked up where a number stands.
  public let scanner: LexicalScanner
  /// The indicator phrases, matched from their end.
  public let indicatorPhrases: IndicatorPhrases
  /// What in the tables could not be read, and is left out.
  public let issues: [LexiconIssue]

  private let indicatorIndex: [String: Int]
  private let zoneIndex: [String: Int]
  private let unitIndex: [String: Int]

  /// The tables that the program carries. The tests of this target prove that they have no issues.
  public static let standard = Lexicon(LexiconTables())

  /// Characters that differ in form only and what they are folded to, as code points of the Basic
  /// Multilingual Plane (`folding.csv`). The lexicon's own forms are folded alike.
  public static var foldingPairs: [(from: UInt16, to: UInt16)] { CharacterFolding.standard.pairs }

  /// Compiles tables. A row that cannot be read is left out and stands among the issues.
  public init(_ tables: LexiconTables) {
    var compiler = LexiconCompiler(CharacterFolding.standard, replacing: tables.replacedKeys)
    for table in tables.all { compiler.read(table) }
    compiler.checkReferences()
    indicators = compiler.indicators
    zones = compiler.zones
    zoneForms = compiler.zoneForms
    units = compiler.units
    bounds = compiler.bounds
    timeWords = compiler.timeWords
    cues = compiler.cues
    places = compiler.places
    phraseBoundaries = compiler.phraseBoundaries
    dimensionWords = compiler.dimensionWords
    derivedIndicators = compiler.derivedIndicators
    complements = compiler.complements
    relationWords = compiler.relationWords
    wordLists = compiler.groupRuleWords()
    trie = Trie(compiler.words)
    endings = EndingTrie(compiler.endings)
    scanner = LexicalScanner(
      trie,
      for: LexicalCategories(
        .time, .status, .change, .basis, .subject, .mask, .zone, .zoneForm, .place, .ruleWord,
        .phraseBoundary, .dimensionWord, .unbroken))
    indicatorPhrases = IndicatorPhrases(compiler.indicatorWords)
    issues = compiler.issues
    indicatorIndex = compiler.indicatorIndex
    zoneIndex = compiler.zoneIndex
    unitIndex = compiler.unitIndex
  }

  /// The indicator of the given id.
  public func indicator(id: String) -> IndicatorEntry? {
    indicatorIndex[id].map { indicators[$0] }
  }

  /// The zone of the given canonical short name.
  public func zone(shortName: String) -> ZoneEntry? { zoneIndex[shortName].map { zones[$0] } }

  /// The canonical short name of a park: 湛江经开区 for 湛江开发区, as an article may write it; a name
  /// that the gazetteer doesn't hold stays as it is. O(length of the name × kinds of zones).
  public func canonicalName(ofPark park: String) -> String {
    if zoneIndex[park] != nil || park.isEmpty { return park }
    if let zone = zone(named: park) { return zone.shortName }
    // An alias may be listed with its kind in full only: 袍江经济技术开发区.
    for form in zoneForms where form.form != form.shortForm && park.hasSuffix(form.shortForm) {
      let full = park.dropLast(form.shortForm.count) + form.form
      if let zone = zone(named: String(full)) { return zone.shortName }
    }
    // 成都高新综合保税区 and 成都高新综保区 are one, whether the gazetteer holds it or not.
    let written = zoneForms.filter { $0.form != $0.shortForm && park.hasSuffix($0.form) }
      .max { $0.form.utf8.count < $1.form.utf8.count }
    let named = written.map { park.dropLast($0.form.count) + $0.shortForm } ?? park
    return withoutRankOfPlace(named) ?? named
  }

  /// 柳河经济开发区 for 柳河县经济开发区; nil for names that do not begin with a county or city in full.
  public func withoutRankOfPlace(_ name: String) -> String? {
    let units = name.unicodeScalars.map { TextUnit($0) }
    guard
      let match = trie.longestMatch(
        in: units, from: 0, to: units.count, of: LexicalCategories(.place)),
      match.length < units.count
    else { return nil }
    let short = places[match.entry].shortName
    return short.isEmpty ? nil : short + name.dropFirst(match.length)
  }

  /// The zone whose name or alias is the whole of a text.
  private func zone(named name: String) -> ZoneEntry? {
    let units = name.unicodeScalars.map { TextUnit($0) }
    guard
      let match = trie.longestMatch(
        in: units, from: 0, to: units.count, of: LexicalCategories(.zone)),
      match.length == units.count
    else { return nil }
    return zones[match.entry]
  }

  /// The unit of the given symbol.
  public func unit(symbol: String) -> UnitEntry? { unitIndex[symbol].map { units[$0] } }
}
