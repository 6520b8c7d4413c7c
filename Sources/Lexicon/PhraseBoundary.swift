import Measurements

/// A word that no indicator phrase goes across (`phrase_boundaries.csv`): a verb, particle or
/// conjunction.
public struct PhraseBoundary: Sendable, Hashable {
  /// On which side of a figure the word ends the phrase.
  public enum Side: String, Sendable, Hashable, CaseIterable {
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

extension PhraseBoundary: LexiconRecord {
  static let section = LexiconImage.Section.phraseBoundaries
  static let shape = LexiconRecords.Shape(texts: 1, codes: 1)

  var texts: [String] { [word] }
  var codes: [UInt32] { [side.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(word: record.text(0), side: Side(code: record.code(0)))
  }
}

extension DimensionWord: LexiconRecord {
  static let section = LexiconImage.Section.dimensionWords
  static let shape = LexiconRecords.Shape(texts: 1, codes: 1)

  var texts: [String] { [word] }
  var codes: [UInt32] { [dimension.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(word: record.text(0), dimension: Dimension(code: record.code(0)))
  }
}
