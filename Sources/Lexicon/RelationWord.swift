import CSVFiles

/// A word that tells how figures of a sentence relate (`relation_words.csv`).
public struct RelationWord: Sendable, Hashable {
  /// What a word says of the figures around it.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Parts follow, perhaps not all of them: 其中.
    case among
    /// All parts follow: 分别为.
    case consists
    /// The sum of what was listed follows: 合计.
    case sum
    /// A list does not name everything: 等.
    case open
    /// The figure is that of each one, not of all: 各, 每.
    case each
    /// The share of a whole follows: 占.
    case share
    /// A change against a time that the sentence need not name follows: 同比.
    case against
    /// A noun of headings, whose number says how many lists follow: 方面.
    case heading
    /// What has been done follows: 完成.
    case done
    /// What is to be done follows: 计划.
    case aim
    /// A word of time or mood that does not change what is measured: 目前, 要.
    case modal
    /// The year of the article: 全年, 年度.
    case year
    /// The level that a change begins at follows: 由.
    case from
    /// The level that a change ends at follows: 增至.
    case to
    /// How much it has changed follows: 增长.
    case changeVerb = "change verb"
    /// What comes on top of what is there follows: 再.
    case more
    /// What something brings about follows, and no part of it: 带动.
    case effect
  }

  /// The word.
  public var word: String
  /// What it says.
  public var role: Role

  /// A word and its role.
  public init(word: String, role: Role) {
    self.word = word
    self.role = role
  }
}

extension LexiconCompiler {
  /// A row of `relation_words.csv`.
  static func relationWord(_ row: CSVRow) throws(LexiconIssue.Cause) -> RelationWord {
    RelationWord(word: try row.text(at: 0, "word"), role: try row.value(at: 1, "role"))
  }
}

extension RelationWord: LexiconRecord {
  static let section = LexiconImage.Section.relationWords
  static let shape = LexiconRecords.Shape(texts: 1, codes: 1)

  var texts: [String] { [word] }
  var codes: [UInt32] { [role.code] }

  init(_ record: LexiconRecords.Record) {
    self.init(word: record.text(0), role: Role(code: record.code(0)))
  }
}
