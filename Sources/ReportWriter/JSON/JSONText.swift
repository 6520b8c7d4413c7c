import Measurements

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
  public internal(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// Where strings are escaped, and lines put together.
  var scratch = JSONScratch()
  /// The sentence, the period and the number written last, since figures share them.
  var repeated = RepeatedParts()
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
    endKey()
  }

  private mutating func endKey() {
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
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: UInt64(number.magnitude))
  }

  /// A decimal as a string, in plain notation.
  public mutating func value(_ number: ExactDecimal) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(textOf: number)
    bytes.append(UInt8(ascii: "\""))
  }

  /// True or false.
  public mutating func value(_ flag: Bool) {
    startValue()
    bytes += (flag ? "true" : "false").utf8
  }

  /// Null.
  public mutating func null() {
    startValue()
    bytes += "null".utf8
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

  /// The text so far, which is then no longer here; what follows goes on behind it.
  public mutating func takeBytes() -> [UInt8] {
    repeated.forgetPlace()
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
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

  mutating func startValue() {
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
    scratch.fill(room: JSONScratch.room(forQuoted: text)) { $0.write(quoted: text) }
    scratch.take(into: &bytes)
  }
}
