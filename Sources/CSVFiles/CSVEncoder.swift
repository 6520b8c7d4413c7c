import Glibc

/// Turns a finished file from UTF-8 into GB 18030, by the system's iconv.
struct CSVEncoder {
  /// The character that iconv came to and could not write, by its place in the input; or, without
  /// a place, an iconv that doesn't know the encoding.
  struct Failure: Error {
    var byteOffset: Int?
  }

  /// The text in GB 18030. Linear.
  static func gb18030(from text: [UInt8]) throws(Failure) -> [UInt8] {
    guard let descriptor = iconv_open("GB18030", "UTF-8"), Int(bitPattern: descriptor) != -1 else {
      throw Failure(byteOffset: nil)
    }
    defer { iconv_close(descriptor) }
    // ASCII stays one byte; what has two to four bytes in UTF-8 has at most four.
    let capacity = 2 * text.count
    var rest = 0
    var isComplete = false
    let encoded = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      text.withUnsafeBytes { input in
        // iconv moves both pointers and counts down both sizes, the exact ones of the buffers.
        var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var target = UnsafeMutableRawPointer(output.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        rest = input.count
        var room = capacity
        isComplete = iconv(descriptor, &source, &rest, &target, &room) == 0
        count = capacity - room
      }
    }
    guard isComplete else { throw Failure(byteOffset: text.count - rest) }
    return encoded
  }
}

extension CSVPosition {
  /// The error for a character of a well-formed file that an encoding lacks.
  func notEncodable(at offset: Int, delimiter: UInt8) -> CSVError {
    let character = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    var (row, field, isQuoted) = (1, 1, false)
    for byte in bytes[..<offset] {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case delimiter where !isQuoted: field += 1
      case UInt8(ascii: "\n") where !isQuoted: (row, field) = (row + 1, 1)
      default: break
      }
    }
    return error(
      .notEncodable(character ?? "\u{FFFD}", row: row, field: field), at: offset)
  }
}
