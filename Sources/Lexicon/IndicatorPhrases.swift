import Measurements

/// Finds the indicator that a phrase from the text names.
///
/// Chinese noun phrases have their head at the end, so an alias must end the phrase: 国家级孵化器 is
/// found in 建成国家级孵化器, 高新技术企业 is not found in 高新技术企业产值.
public struct IndicatorPhrases: Sendable {
  struct Alias: Sendable {
    /// The parts, last first, each with its characters; they occur in this order, with anything
    /// between them, the last part at the end.
    var parts: [[Character]]
    var length: Int
    var indicator: Int
  }

  /// Aliases by the last character of their last part, longest first.
  private var byLastCharacter: [Character: [Alias]]

  init(_ aliases: [Alias]) {
    byLastCharacter = Dictionary(grouping: aliases.filter { !($0.parts.first?.isEmpty ?? true) }) {
      $0.parts[0][$0.parts[0].count - 1]
    }.mapValues { $0.sorted { ($1.length, $0.indicator) < ($0.length, $1.indicator) } }
  }

  /// The rows that the longest fitting alias names, best first: several where level and growth
  /// share their aliases. O(length of the phrase × aliases with its last character).
  public func candidates(endingIn phrase: String) -> [Int] {
    let characters = Array(phrase)
    guard let last = characters.last, let aliases = byLastCharacter[last] else { return [] }
    var found: [Int] = []
    var length = 0
    for alias in aliases where alias.length >= length {
      if Self.matches(alias, characters) {
        length = alias.length
        found.append(alias.indicator)
      }
    }
    return found
  }

  private static func matches(_ alias: Alias, _ phrase: [Character]) -> Bool {
    var end = phrase.count
    for (index, part) in alias.parts.enumerated() {
      guard part.count <= end else { return false }
      if index == 0 {
        guard phrase[(end - part.count)..<end].elementsEqual(part) else { return false }
        end -= part.count
      } else {
        var start = end - part.count
        while start >= 0, !phrase[start..<(start + part.count)].elementsEqual(part) { start -= 1 }
        guard start >= 0 else { return false }
        end = start
      }
    }
    return true
  }
}
