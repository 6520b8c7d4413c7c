import Measurements

/// A word that tells something of the figures near it (`cues.csv`).
public struct CueWord: Sendable, Hashable {
  /// What the word tells.
  public enum Meaning: Sendable, Hashable {
    /// Fact, plan or rule: 预计, 已建成, 给予.
    case status(Status)
    /// A change upwards or downwards: 增长, 压缩.
    case change(Direction)
    /// What a change is measured against: 同比, 累计.
    case basis(Basis)
    /// Whose figure it is: 公司, 全市, 大赛.
    case subject(Scope)
    /// Nothing: the word holds another cue and must hide it (将近 holds 将).
    case mask
  }

  /// The word.
  public var word: String
  /// Its meaning.
  public var meaning: Meaning
  /// Whether the word is itself the name of a firm (比亚迪), of the category `firm`.
  public var isFirmName = false
}
