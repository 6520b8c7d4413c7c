/// A province, city or county (`places.csv`).
public struct Place: Sendable, Hashable {
  /// The administrative level.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case province, prefecture, county
  }

  /// The administrative code, six digits.
  public var code: String
  /// The full name: 临猗县.
  public var name: String
  /// The name without its kind: 临猗; empty where one character would be left.
  public var shortName: String
  /// The level.
  public var level: Level
}

extension Place: LexiconRecord {
  static let section = LexiconImage.Section.places
  static let shape = LexiconRecords.Shape(texts: 3, codes: 1)

  var texts: [String] { [code, name, shortName] }
  var codes: [UInt32] { [level.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(
      code: record.text(0), name: Self.name(record), shortName: record.text(2),
      level: Self.level(record))
  }

  static func name(_ record: LexiconRecords.Record) -> String { record.text(1) }
  static func level(_ record: LexiconRecords.Record) -> Level { Level(code: record.code(0)) }
}
