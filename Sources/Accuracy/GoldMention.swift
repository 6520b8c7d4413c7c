import FoundationEssentials

/// One annotated figure: what a careful reader takes from the text.
///
/// The fields are those of `extract --format jsonl`, as the annotation writes them; fields that
/// only people need (`comparable`, `indicator_id`, `note`) are not read.
public struct GoldMention: Sendable, Hashable, Decodable {
  /// The expression, verbatim.
  public var text: String
  /// Unicode scalars from the beginning of the decoded document.
  public var start: Int
  /// One past the last scalar.
  public var end: Int
  /// The number as a plain decimal; nil for a range.
  public var value: String?
  /// The lower end; nil where there is none.
  public var low: String?
  /// The upper end; nil where there is none.
  public var high: String?
  /// The sign of the bound: `=`, `<`, ...
  public var bound: String
  /// The unit as written.
  public var unit: String
  /// What the unit measures.
  public var kind: String
  /// `up`, `down` or nothing.
  public var direction: String?
  /// `yoy`, `cumulative` or nothing.
  public var basis: String?
  /// `actual`, `planned` or `policy`.
  public var status: String
  /// The park, or nothing.
  public var park: String?
  /// Whose quantity it is.
  public var scope: String
  /// What is measured.
  public var indicator: String?
  /// The heading it stands under.
  public var dimension: String
  /// When it holds, or nothing.
  public var period: String?
  /// Whether reasonable people differ on it, so that it counts neither for nor against.
  public var optional: Bool?
}

extension GoldMention {
  /// Reads annotations: one JSON object a line, blank lines aside.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - name: The name that errors cite.
  /// - Throws: `GoldError` with the line of the first fault.
  public static func parse(_ bytes: [UInt8], name: String) throws(GoldError) -> [GoldMention] {
    let decoder = JSONDecoder()
    var mentions: [GoldMention] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
      do {
        let mention = try decoder.decode(GoldMention.self, from: Data(line))
        guard 0 <= mention.start, mention.start < mention.end else {
          throw GoldError(file: name, line: index + 1, problem: "end does not lie behind start")
        }
        mentions.append(mention)
      } catch let error as GoldError {
        throw error
      } catch {
        throw GoldError(file: name, line: index + 1, problem: describe(error))
      }
    }
    return mentions
  }

  private static func describe(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "the field \(key.stringValue) is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      "the field \(context.codingPath.last?.stringValue ?? "") is not of type \(type)"
    default: "not a JSON object"
    }
  }
}

/// Why a file of annotations or recorded scores cannot be read.
public struct GoldError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  init(
    file: String, line: Int, problem: String,
    remedy: String = "write one JSON object a line with the fields of an annotation"
  ) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// `01.jsonl:3: the field unit is missing; …`: position, cause and remedy.
  public var description: String { "\(file):\(line): \(problem); \(remedy)" }
}
