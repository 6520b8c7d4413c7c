import ReportWriter

/// A text for people, in both languages of the program.
struct Wording: Sendable, Hashable {
  let zh: String
  let en: String

  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both languages.
  init(_ text: String) { self.init(zh: text, en: text) }

  func text(_ language: Language) -> String { language == .zh ? zh : en }

  static func + (left: Wording, right: Wording) -> Wording {
    Wording(zh: left.zh + right.zh, en: left.en + right.en)
  }
}
