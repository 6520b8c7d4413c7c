/// A JSON text of any shape, to be checked member by member.
enum JSONValue {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number that is no whole number, or too large for one.
  case otherNumber
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

/// Why a text is not JSON, and where.
struct JSONFault: Error {
  let line: Int
  let cause: Wording
}

/// Reads JSON (RFC 8259) that people write, to the letter: Foundation's decoder names no line,
/// lets a comma before a bracket pass, and keeps one of two members of the same name in silence.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// No text that people write is nested deeper.
  private static let depthLimit = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a text. Linear in its length.
  static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFault(line: 1, cause: Wording(zh: "不是 UTF-8", en: "is not UTF-8"))
    }
    var reader = JSONReader(bytes)
    let value = try reader.readValue(depth: 0)
    reader.skipSpace()
    guard reader.next == nil else { throw reader.unexpected() }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  /// Skips space, and the byte if it comes next.
  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private func unexpected() -> JSONFault {
    guard position < bytes.count else {
      return JSONFault(line: line, cause: Wording(zh: "文件在此中断", en: "the file ends here"))
    }
    let character = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
    return JSONFault(
      line: line,
      cause: Wording(zh: "此处不应有 \(character)", en: "\(character) cannot stand here"))
  }

  private mutating func readValue(depth: Int) throws(JSONFault) -> JSONValue {
    skipSpace()
    guard depth < Self.depthLimit, let first = next else { throw unexpected() }
    switch first {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readList(depth: depth)
    case UInt8(ascii: "\""): return .text(try readText())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: return try readWord()
    }
  }

  private mutating func readObject(depth: Int) throws(JSONFault) -> JSONValue {
    var members: [String: JSONValue] = [:]
    position += 1
    if skip("}") { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let keyLine = line
      let key = try readText()
      guard skip(":") else { throw unexpected() }
      let value = try readValue(depth: depth + 1)
      guard members.updateValue(value, forKey: key) == nil || key == "//" else {
        throw JSONFault(
          line: keyLine,
          cause: Wording(zh: "\(key) 出现两次，请留一个", en: "\(key) again; keep one of them"))
      }
      if skip("}") { return .object(members) }
      guard skip(",") else { throw unexpected() }
    }
  }

  private mutating func readList(depth: Int) throws(JSONFault) -> JSONValue {
    var values: [JSONValue] = []
    position += 1
    if skip("]") { return .list(values) }
    while true {
      values.append(try readValue(depth: depth + 1))
      if skip("]") { return .list(values) }
      guard skip(",") else { throw unexpected() }
    }
  }

  private mutating func readNumber() throws(JSONFault) -> JSONValue {
    let start = position
    while let byte = next, Self.numberBytes.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard Double(text) != nil, digits.first != ".", !text.hasSuffix("."), !text.hasPrefix("+"),
      !(digits.count > 1 && digits.hasPrefix("0") && !digits.dropFirst().hasPrefix("."))
    else {
      position = start
      throw unexpected()
    }
    return Int(text).map { .integer($0) } ?? .otherNumber
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)

  private mutating func readWord() throws(JSONFault) -> JSONValue {
    for (word, value) in [("true", JSONValue.flag(true)), ("false", .flag(false)), ("null", .null)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw unexpected()
  }

  private mutating func readText() throws(JSONFault) -> String {
    var content: [UInt8] = []
    position += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content += Array(String(try readEscape()).utf8)
      case 0..<0x20:
        throw unexpected()
      default:
        content.append(byte)
        position += 1
      }
    }
    throw unexpected()
  }

  private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
    position += 1
    guard let byte = next else { throw unexpected() }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try readCodeUnit()
      guard (0xD800..<0xDC00).contains(high) else {
        guard let scalar = Unicode.Scalar(high) else { throw unexpected() }
        return scalar
      }
      guard bytes[position...].starts(with: "\\u".utf8) else { throw unexpected() }
      position += 2
      let low = try readCodeUnit()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else { throw unexpected() }
      return scalar
    default:
      position -= 1
      throw unexpected()
    }
  }

  /// Four hexadecimal digits.
  private mutating func readCodeUnit() throws(JSONFault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, !text.hasPrefix("+"), let unit = UInt32(text, radix: 16) else {
      throw unexpected()
    }
    position += 4
    return unit
  }
}
