/// The language of reports. Names of parks and words of the texts stay as they are.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// Words of a report's own, in every language. Each table of messages is an enumeration with one
/// wording a case, so the compiler finds a case without words.
protocol Bilingual: Sendable {
  /// The words in Chinese and in English; both empty where there is nothing to say.
  var wording: (zh: String, en: String) { get }
}

extension Bilingual {
  /// The words in a language.
  func text(_ language: Language) -> String {
    let (zh, en) = wording
    return language == .zh ? zh : en
  }
}
