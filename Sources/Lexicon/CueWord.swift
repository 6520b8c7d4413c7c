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
  /// The change that a word of status ends in (将减少, 要增长), which its token covers; else none.
  public var change: Direction = .none

  /// Gives the words of status the change that they end in: that of the longest of the other words that
  /// is their end, so that 要新增 (新增 is masked) has none.
  static func findChanges(in cues: inout [CueWord]) {
    let meanings = Dictionary(cues.map { ($0.word, $0.meaning) }) { first, _ in first }
    for index in cues.indices {
      guard case .status = cues[index].meaning else { continue }
      var end = cues[index].word.dropFirst()
      while !end.isEmpty {
        if let meaning = meanings[String(end)] {
          if case .change(let direction) = meaning { cues[index].change = direction }
          break
        }
        end = end.dropFirst()
      }
    }
  }
}

extension CueWord: LexiconRecord {
  static let section = LexiconImage.Section.cues
  static let shape = LexiconRecords.Shape(texts: 1, codes: 4)

  var texts: [String] { [word] }

  /// The case of the meaning, its value, whether the word names a firm, and the change it ends in.
  var codes: [UInt32] {
    let (number, value): (UInt32, UInt32) =
      switch meaning {
      case .status(let status): (0, status.code)
      case .change(let direction): (1, direction.code)
      case .basis(let basis): (2, basis.code)
      case .subject(let scope): (3, scope.code)
      case .mask: (4, 0)
      }
    return [number, value, isFirmName ? 1 : 0, change.code]
  }

  init(_ record: LexiconRecords.Record) {
    let value = record.code(1)
    let meaning: Meaning =
      switch record.code(0) {
      case 0: .status(Status(code: value))
      case 1: .change(Direction(code: value))
      case 2: .basis(Basis(code: value))
      case 3: .subject(Scope(code: value))
      default: .mask
      }
    self.init(
      word: record.text(0), meaning: meaning, isFirmName: record.code(2) != 0,
      change: Direction(code: record.code(3)))
  }
}
