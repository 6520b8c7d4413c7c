import CLexiconTables
import Measurements

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
  /// Characters that are read as another: traditional and compatibility forms.
  public let foldings: [CharacterFolding]
  /// All surface forms in one automaton.
  public let trie: Trie
  /// The indicator phrases, matched from their end.
  public let indicatorPhrases: IndicatorPhrases
  /// A digest of all tables: two lexicons of one version read every text alike.
  public let version: String

  private let indicatorIndex: [String: Int]
  private let zoneIndex: [String: Int]
  private let unitIndex: [String: Int]

  /// The tables that the program carries. They are checked by the tests of this target; a row that
  /// could not be read would be left out.
  public static let standard = Lexicon()

  private init() {
    var compiler = LexiconCompiler()
    compiler.readTables()
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
    foldings = compiler.foldings
    trie = Trie(forms: compiler.forms, buffer: compiler.buffer)
    indicatorPhrases = compiler.indicatorPhrases()
    version = compiler.version
    indicatorIndex = Dictionary(
      indicators.indices.map { (compiler.indicators[$0].id, $0) }, uniquingKeysWith: { a, _ in a })
    zoneIndex = Dictionary(
      zones.indices.map { (compiler.zones[$0].shortName, $0) }, uniquingKeysWith: { a, _ in a })
    unitIndex = Dictionary(
      units.indices.map { (compiler.units[$0].symbol, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The indicator of the given id.
  public func indicator(id: String) -> IndicatorEntry? {
    indicatorIndex[id].map { indicators[$0] }
  }

  /// The zone of the given canonical short name.
  public func zone(shortName: String) -> ZoneEntry? { zoneIndex[shortName].map { zones[$0] } }

  /// The unit of the given symbol.
  public func unit(symbol: String) -> UnitEntry? { unitIndex[symbol].map { units[$0] } }
}
