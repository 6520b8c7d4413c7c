/// A zone that the gazetteer knows (`zones.csv`).
public struct ZoneEntry: Sendable, Hashable {
  /// The official name.
  public var name: String
  /// The canonical short name that reports show: 德阳高新区.
  public var shortName: String
  /// The province in short form: 四川.
  public var province: String
  /// `national` or `provincial`.
  public var level: String
  /// `hitech`, `etdz`, `newarea`, ...
  public var type: String
}

/// The kind of a zone as it ends the zone's name (`zone_forms.csv`).
public struct ZoneForm: Sendable, Hashable {
  /// The form as written: 高新技术产业开发区.
  public var form: String
  /// The canonical short form: 高新区.
  public var shortForm: String
}
