/// Writes JSON (RFC 8259) as UTF-8: the same calls give the same bytes, members keep their order.
///
/// All control characters are escaped, and so are the line separators U+0085, U+2028 and U+2029:
/// some readers of line-wise JSON break lines there.
public struct JSONText: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// On one line, without spaces: a line of JSONL.
    case compact
    /// A member a line, indented by two spaces.
    case indented
  }

  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// Whether the next value begins the object or array that it stands in.
  private var isFirst = true
  private var followsKey = false

  /// An empty text.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// An object with the members that the closure writes.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    nest("{", "}", members)
  }

  /// An array with the values that the closure writes.
  public mutating func array(_ values: (inout JSONText) -> Void) {
    nest("[", "]", values)
  }

  /// The name of a member; its value must follow.
  public mutating func key(_ name: String) {
    startValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// A string.
  public mutating func value(_ text: String) {
    startValue()
    appendQuoted(text)
  }

  /// A whole number.
  public mutating func value(_ number: Int) {
    startValue()
    bytes += Array(String(number).utf8)
  }

  /// True or false.
  public mutating func value(_ flag: Bool) {
    startValue()
    bytes += Array((flag ? "true" : "false").utf8)
  }

  /// Null.
  public mutating func null() {
    startValue()
    bytes += Array("null".utf8)
  }

  /// A member with a string, or with null.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// A member with a whole number.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// A line feed after a finished text: the end of a JSONL line or of a file.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONText) -> Void
  ) {
    startValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startValue() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\"")]
      case "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case "\r": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case "\t": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": appendEscape(scalar.value)
      default: bytes += scalar.utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u2028`: four hexadecimal digits, enough for every character that is escaped.
  private mutating func appendEscape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes += Array("\\u".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
    bytes += Array(digits.utf8)
  }
}
