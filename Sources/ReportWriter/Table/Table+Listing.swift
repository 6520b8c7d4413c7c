extension Table {
  /// Values that are listed below the grid because a column of their own would stand almost empty.
  public struct Listing: Sendable, Hashable {
    /// A label and what belongs to it.
    public struct Item: Sendable, Hashable {
      /// What the values belong to.
      public var label: String
      /// The lines beside the label, each as pieces that stay whole where they can.
      public var lines: [[String]]

      /// All lines in one.
      public var plainText: String { lines.map { $0.joined() }.joined(separator: " ") }
    }

    /// What is listed.
    public var title: String
    /// The labels, one below the other.
    public var items: [Item]
    /// The marks that occur here and not in the grid, explained.
    public var legend: [String] = []
  }
}
