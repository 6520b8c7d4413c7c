import Measurements

/// A word that binds a number (`bounds.csv`).
public struct BoundWord: Sendable, Hashable {
  /// The word.
  public var word: String
  /// How it binds.
  public var bound: Bound
}

extension BoundWord: LexiconRecord {
  static let section = LexiconImage.Section.bounds
  static let shape = LexiconRecords.Shape(texts: 1, codes: 1)

  var texts: [String] { [word] }
  var codes: [UInt32] { [bound.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(word: record.text(0), bound: Bound(code: record.code(0)))
  }
}
