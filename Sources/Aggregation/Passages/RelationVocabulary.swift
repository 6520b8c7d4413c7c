import Lexicon

/// The words that tell how figures relate, by their roles.
struct RelationVocabulary {
  private let words: [RelationWord.Role: [String]]

  init(_ entries: [RelationWord]) {
    // Longer words first, so that 由原来的 is not taken for 由.
    words = Dictionary(grouping: entries, by: \.role).mapValues { entries in
      entries.map(\.word).sorted { ($0.count, $1) > ($1.count, $0) }
    }
  }

  /// Whether a word of the role occurs.
  func has(_ role: RelationWord.Role, in text: String) -> Bool {
    (words[role] ?? []).contains { text.contains($0) }
  }

  /// Whether the text begins with a word of the role.
  func begins(_ text: String, with role: RelationWord.Role) -> Bool {
    (words[role] ?? []).contains { text.hasPrefix($0) }
  }

  /// Whether the text ends with a word of the role.
  func ends(_ text: String, with role: RelationWord.Role) -> Bool {
    (words[role] ?? []).contains { text.hasSuffix($0) }
  }

  /// The text without the words of the roles.
  func removing(_ roles: RelationWord.Role..., from text: String) -> String {
    var result = text
    for word in roles.flatMap({ words[$0] ?? [] }).sorted(by: { $0.count > $1.count }) {
      result = result.replacing(word, with: "")
    }
    return result
  }
}
