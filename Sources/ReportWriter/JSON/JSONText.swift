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
    endKey()
  }

  /// The name of a member that needs no escapes; its value must follow.
  mutating func key(literal name: StaticString) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
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
    var text = text
    text.withUTF8 { appendEscaped($0.span) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies the bytes between those that need an escape in one piece each.
  private mutating func appendEscaped(_ utf8: Span<UInt8>) {
    var copied = 0
    var index = 0
    while index < utf8.count {
      if Self.isPlain(utf8, at: index) {
        index += Self.blockSize
        continue
      }
      let length = Self.lengthOfEscaped(utf8, at: index)
      if length > 0 {
        append(utf8.extracting(copied..<index))
        appendEscape(of: utf8.extracting(index..<index + length))
        copied = index + length
      }
      index += max(1, length)
    }
    append(utf8.extracting(copied..<utf8.count))
  }

  /// How many bytes are looked at together.
  private static let blockSize = 8

  /// Whether a whole block begins at `index` and none of its bytes can begin an escape.
  private static func isPlain(_ utf8: Span<UInt8>, at index: Int) -> Bool {
    guard index + blockSize <= utf8.count else { return false }
    // The block lies within the span, as just checked.
    let block = utf8.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// Sets the top bit of some byte where a byte of the block is the given one.
    func holds(_ byte: UInt64) -> UInt64 {
      let rest = block ^ (byte &* ones)
      return (rest &- ones) & ~rest
    }
    let controls = (block &- 0x20 &* ones) & ~block
    let suspects =
      controls | holds(0x22) | holds(0x5C) | holds(0x7F) | holds(0xC2) | holds(0xE2)
    return suspects & (0x80 &* ones) == 0
  }

  private mutating func append(_ utf8: Span<UInt8>) {
    utf8.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// The number of bytes of the character at `index` if it needs an escape, else 0: quotes,
  /// backslash, U+0000 to U+001F, U+007F to U+009F, U+2028 and U+2029.
  private static func lengthOfEscaped(_ utf8: Span<UInt8>, at index: Int) -> Int {
    func next(_ offset: Int) -> UInt8 {
      index + offset < utf8.count ? utf8[index + offset] : 0
    }
    switch utf8[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
    case 0xC2: return next(1) < 0xA0 ? 2 : 0
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  private mutating func appendEscape(of character: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\\"))
    switch character[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(character[0])
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0xE2: bytes += "u\(character[2] == 0xA8 ? "2028" : "2029")".utf8
    case let first: appendHexadecimal(first == 0xC2 ? character[1] : first)
    }
  }

  /// `u001f`: a code point below 256 in four hexadecimal digits.
  private mutating func appendHexadecimal(_ code: UInt8) {
    let digits = String(code, radix: 16)
    bytes += (code < 0x10 ? "u000" : "u00").utf8
    bytes += digits.utf8
  }
}
