/// What the program knows of the field, compiled from the CSV tables of `CLexiconTables`.
///
/// All of it lies in a `LexiconImage`. The entries of small tables are made at once, since texts ask
/// for most of them; those of large tables, and those that only comparisons ask for, when they are
/// asked for.
///
/// A reference type only so that passing it costs nothing; all of it is immutable.
public final class Lexicon: Sendable {
  /// The vocabulary of indicators, in the order of their table.
  public let indicators: LexiconEntries<IndicatorEntry>
  /// The known zones.
  public let zones: LexiconEntries<ZoneEntry>
  /// Provinces, cities and counties.
  public let places: LexiconEntries<Place>
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
  /// Words that no indicator phrase goes across.
  public let phraseBoundaries: [PhraseBoundary]
  /// Nouns that tell the dimension of an indicator.
  public let dimensionWords: [DimensionWord]
  /// The sets of lists that the words of the rules are on.
  public let wordLists: [WordLists]
  /// All surface forms in one automaton.
  public let trie: Trie
  /// The forms that are looked for in front of a number or a noun, by their end.
  public let endings: EndingTrie
  /// Finds what tells of the figures near it.
  /// Units and bounds are not among them: they are looked up where a number stands.
  public let scanner: LexicalScanner
  /// Which units stand side by side in names that a number may be a part of.
  public let nameJoints: JoinedUnits
  /// The indicator phrases, matched from their end.
  public let indicatorPhrases: IndicatorPhrases
  /// What in the tables could not be read, and is left out.
  public let issues: [LexiconIssue]

  private let image: LexiconImage
  private let indicatorOrder: NameOrder
  private let zoneOrder: NameOrder
  private let unitOrder: NameOrder

  /// The lexicon that an image holds.
  init(_ image: LexiconImage, issues: [LexiconIssue] = []) {
    self.image = image
    self.issues = issues
    indicators = LexiconEntries(image)
    zones = LexiconEntries(image)
    places = LexiconEntries(image)
    zoneForms = LexiconRecords.entries(of: image)
    units = LexiconRecords.entries(of: image)
    bounds = LexiconRecords.entries(of: image)
    timeWords = LexiconRecords.entries(of: image)
    cues = LexiconRecords.entries(of: image)
    phraseBoundaries = LexiconRecords.entries(of: image)
    dimensionWords = LexiconRecords.entries(of: image)
    wordLists = Array(image.elements(of: .wordLists))
    trie = Trie(image)
    endings = EndingTrie(image)
    scanner = LexicalScanner(image, trie: trie)
    nameJoints = JoinedUnits(image)
    indicatorPhrases = IndicatorPhrases(image)
    indicatorOrder = NameOrder(image, .indicatorOrder)
    zoneOrder = NameOrder(image, .zoneOrder)
    unitOrder = NameOrder(image, .unitOrder)
  }

  /// The lexicon that a build has compiled; `Lexicon.standard` of `StandardLexicon`.
  ///
  /// - Precondition: `lexicon-compiler` of the same build made the literal.
  public convenience init(compiled literal: StaticString) {
    self.init(LexiconImage(literal: literal))
  }

  /// The lexicon as `init(compiled:)` takes it, in characters that any literal can hold; equal
  /// tables give equal ones.
  public var literal: [UInt8] {
    let unsound = image.unsoundParts
    precondition(unsound.isEmpty, "the lexicon was compiled wrongly: \(unsound)")
    return image.literal
  }

  /// Compiles tables. A row that cannot be read is left out and stands among the issues.
  public convenience init(_ tables: LexiconTables) {
    var compiler = LexiconCompiler(CharacterFolding.standard, replacing: tables.replacedKeys)
    for table in tables.all { compiler.read(table) }
    compiler.checkReferences()
    self.init(compiler.image(), issues: compiler.issues)
  }

  /// The formulas by which indicators derive from others; made anew.
  public var derivedIndicators: [DerivedIndicator] { LexiconRecords.entries(of: image) }

  /// The parts that make a whole together; made anew.
  public var complements: [Complement] { LexiconRecords.entries(of: image) }

  /// The words that tell how the figures of a sentence relate; made anew.
  public var relationWords: [RelationWord] { LexiconRecords.entries(of: image) }

  /// Characters that differ in form only and what they are folded to, as code points of the Basic
  /// Multilingual Plane (`folding.csv`); made anew. The lexicon's own forms are folded alike.
  public var foldingPairs: [(from: UInt16, to: UInt16)] {
    let codes = image.elements(of: .foldingPairs, as: UInt16.self)
    return stride(from: 0, to: codes.count - 1, by: 2).map { (from: codes[$0], to: codes[$0 + 1]) }
  }

  /// The indicator of the given id. O(log n).
  public func indicator(id: String) -> IndicatorEntry? {
    indicatorOrder.row(of: id) { indicators.id(at: $0) }.map { indicators[$0] }
  }

  /// The zone of the given canonical short name. O(log n).
  public func zone(shortName: String) -> ZoneEntry? { row(ofZone: shortName).map { zones[$0] } }

  private func row(ofZone shortName: String) -> Int? {
    zoneOrder.row(of: shortName) { ZoneEntry.shortName(zones.records[$0]) }
  }

  /// The unit of the given symbol. O(log n).
  public func unit(symbol: String) -> UnitEntry? {
    unitOrder.row(of: symbol) { units[$0].symbol }.map { units[$0] }
  }
}

// MARK: Names of zones

extension Lexicon {
  /// The canonical short name of a park: 湛江经开区 for 湛江开发区, as an article may write it; a name
  /// that the gazetteer doesn't hold stays as it is. O(length of the name × kinds of zones).
  public func canonicalName(ofPark park: String) -> String {
    if park.isEmpty || row(ofZone: park) != nil { return park }
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

  /// Whether a name is that of a kind of zone alone: 经开区, which may be any.
  public func isKindOfZone(_ name: String) -> Bool {
    zoneForms.contains { $0.shortForm == name || $0.form == name || $0.nameForm == name }
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
}
