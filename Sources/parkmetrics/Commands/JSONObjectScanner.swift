/// Finds where a member of a JSON object stands in its text, to give a value back byte by byte.
/// It doesn't validate: ask it only about text that a decoder has accepted, or will.
enum JSONObjectScanner {
  /// The bytes of a member of the outermost object; nil where there is none of that name.
  static func value(of name: String, in text: [UInt8]) -> [UInt8]? {
    let name = Array(name.utf8)
    var depth = 0
    var index = 0
    var lastString: Range<Int>?
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(from: index, in: text)
        lastString = index + 1..<max(index + 1, end - 1)
        index = end
      case UInt8(ascii: ":"):
        index += 1
        if depth == 1, let key = lastString, text[key].elementsEqual(name) {
          return simpleValue(from: index, in: text)
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      default:
        index += 1
      }
    }
    return nil
  }

  /// A string, number or word; an object or array gives nil.
  private static func simpleValue(from start: Int, in text: [UInt8]) -> [UInt8]? {
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    guard let first = text[start...].firstIndex(where: { !isSpace($0) }) else { return nil }
    switch text[first] {
    case UInt8(ascii: "\""):
      return Array(text[first..<endOfString(from: first, in: text)])
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let end = text[first...].firstIndex { byte in
        isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      }
      return Array(text[first..<(end ?? text.count)])
    default:
      return nil
    }
  }

  /// One past the closing quote, or the end of the text.
  private static func endOfString(from quote: Int, in text: [UInt8]) -> Int {
    var index = quote + 1
    while index < text.count {
      if text[index] == UInt8(ascii: "\"") { return index + 1 }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text.count
  }
}
