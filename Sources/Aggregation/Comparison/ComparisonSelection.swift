import Measurements

/// Which rows and columns of a comparison are wanted. An empty list wants all.
public struct ComparisonSelection: Sendable, Hashable {
  /// The parks by their canonical names.
  public var parks: [String]
  /// The indicators by id, by Chinese or English name, or by the words of the texts.
  public var indicators: [String]
  /// The headings.
  public var dimensions: [Dimension]

  /// A selection; without arguments everything.
  public init(parks: [String] = [], indicators: [String] = [], dimensions: [Dimension] = []) {
    self.parks = parks
    self.indicators = indicators
    self.dimensions = dimensions
  }

  func wants(park: String) -> Bool { parks.isEmpty || parks.contains(park) }

  func wants(_ column: ComparedIndicator) -> Bool {
    guard dimensions.isEmpty || dimensions.contains(column.dimension) else { return false }
    guard !indicators.isEmpty else { return true }
    return indicators.contains(where: column.names.contains)
  }
}

extension ComparedIndicator {
  /// All names that a selection may call the column by: id, Chinese and English name, phrase.
  public var names: [String] {
    [key.subject.name, phrase, entry?.nameZh ?? "", entry?.nameEn ?? ""].filter { !$0.isEmpty }
  }
}

extension Comparison {
  /// The wanted part of the comparison, without rows and columns that are empty within it. What
  /// became of the measurements stays as it was.
  public func restricted(to selection: ComparisonSelection) -> Comparison {
    let rows = parks.filter { selection.wants(park: $0) }
    func isFilled(_ park: String, _ column: ComparedIndicator) -> Bool {
      !cell(park: park, column: column).observations.isEmpty
    }
    let columns = columns.filter { selection.wants($0) }.map { column in
      var column = column
      column.parkCount = rows.count { isFilled($0, column) }
      return column
    }
    var result = self
    result.columns = columns.filter { $0.parkCount > 0 }.sorted { $0.precedes($1) }
    result.parks = rows.filter { park in result.columns.contains { isFilled(park, $0) } }
    result.groups = groups.filter { result.parks.contains($0.key) }
    return result
  }
}
