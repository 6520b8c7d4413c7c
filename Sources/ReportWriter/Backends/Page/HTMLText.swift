/// Writes HTML as UTF-8 text. Names of elements and attributes are fixed in the program; all other
/// text is escaped, so that nothing from a document is ever read as markup.
struct HTMLText: Sendable {
  /// The text so far.
  private(set) var text = ""

  /// The attributes of an element; one without a value is left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// An element with what the closure writes.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// An element with a text and nothing else.
  mutating func element(_ name: StaticString, _ words: String) { element(name, [:], words) }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// An element that never has content, such as `br`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Words, escaped.
  mutating func words(_ words: String) { text += Self.escaped(words) }

  /// A line feed, for those who read the source.
  mutating func lineFeed() { text += "\n" }

  /// Markup that is fixed in the program.
  mutating func markup(_ markup: StaticString) { text += "\(markup)" }

  /// A style or a script of the program; neither may hold `</`.
  mutating func raw(_ name: StaticString, _ content: String) {
    text += "<\(name)>" + content.replacing("</", with: "<\\/") + "</\(name)>"
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)"
      if !value.isEmpty { text += "=\"" + Self.escaped(value, keepsLines: true) + "\"" }
    }
    text += ">"
  }

  /// The text without meaning for HTML, in content and between quotation marks alike, and without
  /// what steers the direction of writing. An attribute may keep its lines.
  static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    var result = ""
    let lines =
      keepsLines
      ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "&#10;" }
      for scalar in line.printable.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
