import CSVFiles

/// Words for the parts that make up a whole together (`complements.csv`): 新建 and 续建.
public struct Complement: Sendable, Hashable {
  /// The words of the parts, two or more.
  public var parts: [String]
  /// A word that the whole must have (进出口); "" where any may do.
  public var whole: String

  /// Parts and their whole.
  public init(parts: [String], whole: String = "") {
    self.parts = parts
    self.whole = whole
  }
}

extension LexiconCompiler {
  /// A row of `complements.csv`.
  static func complement(_ row: CSVRow) throws(LexiconIssue.Cause) -> Complement {
    let parts = try row.value(at: 0, "parts") { text -> [String]? in
      let parts = text.split(separator: "|").map(String.init)
      return parts.count > 1 ? parts : nil
    }
    return Complement(parts: parts, whole: row.string(at: 1))
  }
}

extension Complement: LexiconRecord {
  static let section = LexiconImage.Section.complements
  static let shape = LexiconRecords.Shape(texts: 2)

  // No part holds what separates the parts in their row.
  var texts: [String] { [parts.joined(separator: "|"), whole] }
  var codes: [UInt32] { [] }

  init(_ record: LexiconRecords.Record) {
    self.init(
      parts: record.text(0).split(separator: "|").map(String.init), whole: record.text(1))
  }
}
