/// A province, city or county (`places.csv`).
public struct Place: Sendable, Hashable {
  /// The administrative level.
  public enum Level: String, Sendable, Hashable {
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
