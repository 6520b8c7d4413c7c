import ReportWriter

/// Words for people, on standard error, one line each.
struct Messages: Sendable {
  /// The language of the messages, which may differ from the language of reports.
  let language: Language

  /// Writes `parkmetrics: …`.
  func write(_ wording: Wording) { writeLine("parkmetrics: " + wording.text(language)) }

  /// Writes text of several lines as it is.
  func write(page: String) { standardError.write(Array(page.utf8)) }

  private func writeLine(_ text: String) {
    // A name of a file may hold anything; control characters would disturb the terminal.
    let printable = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    standardError.write(Array(String(String.UnicodeScalarView(printable)).utf8) + [0x0A])
  }
}

extension Language {
  /// The language of messages by the locale: the first of LC_ALL, LC_MESSAGES and LANG that is set
  /// decides (POSIX, 8.2 Internationalization Variables).
  init(locale variable: (String) -> String?) {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    self = locale.hasPrefix("zh") ? .zh : .en
  }
}
