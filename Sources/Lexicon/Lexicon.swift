import Measurements

/// What the program knows of the field, read from CSV tables.
public struct Lexicon: Sendable {
  /// The vocabulary of indicators, in the order of their table.
  public var indicators: [IndicatorEntry] = []
  /// The known zones.
  public var zones: [ZoneEntry] = []
  /// The known units.
  public var units: [UnitEntry] = []
  /// A digest of all tables: two lexicons of one version read every text alike.
  public var version: String = "0"

  /// The tables that the program carries.
  public static let standard = Lexicon()

  /// The indicator of the given id.
  public func indicator(id: String) -> IndicatorEntry? { indicators.first { $0.id == id } }

  /// The zone of the given canonical short name.
  public func zone(shortName: String) -> ZoneEntry? { zones.first { $0.shortName == shortName } }

  /// The unit of the given symbol.
  public func unit(symbol: String) -> UnitEntry? { units.first { $0.symbol == symbol } }
}
