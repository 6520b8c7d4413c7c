import Measurements

/// A word that no indicator phrase goes across (`phrase_boundaries.csv`): a verb, particle or
/// conjunction.
public struct PhraseBoundary: Sendable, Hashable {
  /// On which side of a figure the word ends the phrase.
  public enum Side: String, Sendable, Hashable {
    /// The phrase before the figure begins behind the word.
    case left
    /// The phrase behind the figure ends before the word.
    case right
    case both
    /// No boundary, though shorter words in it are: 超高 holds 超.
    case neither
  }

  /// The word.
  public var word: String
  /// The side it counts on.
  public var side: Side
}

/// A noun that tells the dimension of an indicator without vocabulary id (`dimension_words.csv`).
public struct DimensionWord: Sendable, Hashable {
  /// The noun.
  public var word: String
  /// The dimension of indicators that end in it.
  public var dimension: Dimension
}
