/// A line of NDJSON of the plainest form: an object whose members are strings, whole numbers and
/// nulls, each known one there once. Nearly all records are such, and a general decoder takes longer
/// for them than the extraction does; whatever is not surely of this form is left to it.
struct PlainRecord {
  /// The id as it stands in the line.
  private(set) var rawID: [UInt8] = []
  /// The id as a name for the document.
  private(set) var name = ""
  private(set) var text: [UInt8] = []
  private(set) var title: String?
  private(set) var date: String?

  /// Reads a line; nil where it is of another form, or no record at all.
  init?(_ line: [UInt8]) {
    guard (try? UTF8Span(validating: line.span)) != nil else { return nil }
    var reader = PlainJSONReader(bytes: line)
    var seen: Set<String> = []
    guard reader.take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = reader.string(), reader.take(UInt8(ascii: ":")),
        seen.insert(String(decoding: key, as: UTF8.self)).inserted,
        read(key, from: &reader)
      else { return nil }
    } while reader.take(UInt8(ascii: ","))
    guard reader.take(UInt8(ascii: "}")), reader.isAtEnd, seen.isSuperset(of: ["id", "text"]) else {
      return nil
    }
  }

  /// Reads the value of a member; false where it is not of a form that is known here.
  private mutating func read(_ key: [UInt8], from reader: inout PlainJSONReader) -> Bool {
    let start = reader.skipSpaces()
    switch String(decoding: key, as: UTF8.self) {
    case "id":
      if let text = reader.string() {
        name = String(decoding: text, as: UTF8.self)
      } else if let number = reader.wholeNumber() {
        name = number
      } else {
        return false
      }
      rawID = Array(reader.bytes[start..<reader.position])
      return true
    case "text":
      guard let text = reader.string() else { return false }
      self.text = text
      return true
    case "title": return read(optional: &title, from: &reader)
    case "date": return read(optional: &date, from: &reader)
    default: return reader.string() != nil || reader.wholeNumber() != nil || reader.null()
    }
  }

  private func read(optional member: inout String?, from reader: inout PlainJSONReader) -> Bool {
    if let text = reader.string() {
      member = String(decoding: text, as: UTF8.self)
      return true
    }
    return reader.null()
  }
}

/// Reads values of JSON from bytes that are valid UTF-8. Nothing is taken where it finds none.
private struct PlainJSONReader {
  let bytes: [UInt8]
  private(set) var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes on to what is no white space, and gives its place.
  @discardableResult
  mutating func skipSpaces() -> Int {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    return position
  }

  /// Whether nothing but white space follows.
  var isAtEnd: Bool {
    mutating get { skipSpaces() == bytes.count }
  }

  /// Takes a byte, white space before it included.
  mutating func take(_ byte: UInt8) -> Bool {
    let start = position
    skipSpaces()
    guard next == byte else {
      position = start
      return false
    }
    position += 1
    return true
  }

  mutating func null() -> Bool {
    let start = position
    skipSpaces()
    guard bytes[position...].starts(with: "null".utf8) else {
      position = start
      return false
    }
    position += 4
    return true
  }

  /// A whole number of at most 15 digits, as it is written.
  mutating func wholeNumber() -> String? {
    let start = position
    let first = skipSpaces()
    if next == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    let count = position - digits
    let endsHere = next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == 0x20
    guard endsHere, count == 1 || (2...15).contains(count) && bytes[digits] != 0x30 else {
      position = start
      return nil
    }
    return String(decoding: bytes[first..<position], as: UTF8.self)
  }

  /// The text of a string, its escapes resolved.
  mutating func string() -> [UInt8]? {
    let start = position
    guard take(UInt8(ascii: "\"")), let text = restOfString() else {
      position = start
      return nil
    }
    return text
  }

  private mutating func restOfString() -> [UInt8]? {
    var text: [UInt8] = []
    var copied = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[copied..<position])
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[copied..<position])
        position += 1
        guard let scalar = escape() else { return nil }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        copied = position
      case 0..<0x20: return nil
      default: position += 1
      }
    }
    return nil
  }

  /// What a backslash and the characters behind it stand for; nil for half a surrogate pair, and for
  /// U+0000.
  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = hexadecimal(), high != 0 else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
      position += 2
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  /// Four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<position + 4]
    let isHexadecimal = digits.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
    }
    guard isHexadecimal else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
