import Lexicon

/// By what parks are grouped; the gazetteer says which group each belongs to.
public enum ParkGrouping: String, Sendable, Hashable, CaseIterable {
  /// The province in short form: 四川.
  case province
  /// `national` or `provincial`.
  case level
  /// `hitech`, `etdz`, `newarea` …
  case type

  /// The group of a park; "" for one that the gazetteer does not have.
  func group(of park: String, in lexicon: Lexicon) -> String {
    guard let zone = lexicon.zone(shortName: park) else { return "" }
    return switch self {
    case .province: zone.province
    case .level: zone.level
    case .type: zone.type
    }
  }
}

extension Comparison {
  /// The same comparison with the parks of one group next to each other, the groups in order of
  /// their names and the parks that belong to none at the end. Values are never summed up by group:
  /// a sum of parks is not the total of a province.
  public func grouped(by grouping: ParkGrouping, lexicon: Lexicon) -> Comparison {
    var result = self
    result.groups = Dictionary(
      uniqueKeysWithValues: parks.map { ($0, grouping.group(of: $0, in: lexicon)) })
    let names = Set(result.groups.values).subtracting([""]).sorted() + [""]
    result.parks = names.flatMap { name in parks.filter { result.groups[$0] == name } }
    return result
  }
}
