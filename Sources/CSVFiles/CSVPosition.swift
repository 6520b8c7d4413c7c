/// Finds lines and columns in a file, once an error asks for them.
struct CSVPosition {
  let bytes: UnsafeBufferPointer<UInt8>
  let name: String

  /// The number of LF, CRLF and lone CR.
  static func lineBreaks(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    var lastWasCR = false
    for byte in bytes {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !lastWasCR) { count += 1 }
      lastWasCR = byte == UInt8(ascii: "\r")
    }
    return count
  }

  /// The error for a fault at a byte offset.
  func error(_ cause: CSVError.Cause, at offset: Int) -> CSVError {
    let before = bytes.prefix(max(0, offset))
    let lineStart = before.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    var onLine = before[(lineStart.map { $0 + 1 } ?? 0)...]
    if lineStart == nil, onLine.starts(with: utf8ByteOrderMark) {
      onLine = onLine.dropFirst(utf8ByteOrderMark.count)
    }
    let isContinuation = { (byte: UInt8) in byte & 0b1100_0000 == 0b1000_0000 }
    return CSVError(
      file: name, line: 1 + Self.lineBreaks(in: before),
      column: 1 + onLine.count { !isContinuation($0) }, cause: cause)
  }

  func checkUTF8() throws(CSVError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw self.error(.invalidUTF8, at: error.byteOffsets.lowerBound)
    }
  }

  /// The offset of the quote that is open at the end of the file, given the line of its row.
  func openQuote(fromLine rowLine: Int) -> Int {
    var line = 1
    var lastWasCR = false
    var opened: Int?
    var closed: Int?
    for (offset, byte) in bytes.enumerated() {
      if line >= rowLine, byte == UInt8(ascii: "\"") {
        if opened != nil, closed == nil {
          closed = offset
        } else {
          // Directly behind a closing quote it is the second half of an escaped one.
          opened = closed == offset - 1 ? opened : offset
          closed = nil
        }
      }
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !lastWasCR) { line += 1 }
      lastWasCR = byte == UInt8(ascii: "\r")
    }
    return opened ?? bytes.count
  }
}
