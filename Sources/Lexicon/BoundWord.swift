import Measurements

/// A word that binds a number (`bounds.csv`).
public struct BoundWord: Sendable, Hashable {
  /// The word.
  public var word: String
  /// How it binds.
  public var bound: Bound
}
