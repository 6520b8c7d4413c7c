/// What one pass over bytes that may be UTF-8 tells.
struct UTF8Validation {
  /// The offset of the first byte that no valid text has there; nil for valid text.
  var firstInvalid: Int?
  /// The offset of the first NUL or other control byte that text doesn't hold.
  var firstControl: Int?
  /// The first NUL byte.
  var firstNUL: Int?
  /// The number of control bytes, NUL included.
  var controlCount = 0
  /// Whether anything but spaces and line breaks was seen.
  var hasText = false

  /// Examines the bytes from `start`: well-formed sequences as in table 3-7 of the Unicode
  /// Standard (no overlong forms, no surrogates, nothing above U+10FFFF). Linear.
  init(_ bytes: Span<UInt8>, from start: Int) {
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { note(control: byte, at: index) }
        if byte > 0x20 { hasText = true }
        index += 1
        continue
      }
      hasText = true
      // Nearly all Chinese, two characters at a time.
      while index &+ 8 <= count {
        let block = bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt64.self)
        guard Self.areTwoOfThree(UInt64(littleEndian: block)) else { break }
        index &+= 6
      }
      guard index < count, bytes[index] >= 0x80 else { continue }
      let length = Self.sequenceLength(bytes, at: index)
      if length == 0 {
        firstInvalid = index
        return
      }
      index += length
    }
  }

  /// Whether the bytes are no text at all: a NUL, or more than one control byte in eight.
  func isBinary(count: Int) -> Bool { firstNUL != nil || controlCount > count / 8 }

  /// Whether the first six bytes of a block are two sequences of three bytes that begin with E1 to
  /// EC, EE or EF, which any two continuation bytes may follow.
  @inline(__always)
  private static func areTwoOfThree(_ block: UInt64) -> Bool {
    guard block & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return false }
    // A bit for each of E0 and ED.
    let special: UInt64 = 1 << 0x0 | 1 << 0xD
    return (special >> (block & 0xF) | special >> (block >> 24 & 0xF)) & 1 == 0
  }

  private mutating func note(control byte: UInt8, at index: Int) {
    switch byte {
    case 0x09...0x0D, 0x1A, 0x1B: return  // white space, and what old programs end files with
    default: break
    }
    controlCount += 1
    if firstControl == nil { firstControl = index }
    if byte == 0, firstNUL == nil { firstNUL = index }
  }

  /// The length of the well-formed sequence of two to four bytes at `index`, or 0.
  @inline(__always)
  private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if length == 2 { return 2 }
    guard bytes[index + 2] & 0xC0 == 0x80 else { return 0 }
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 && bytes[index + 3] & 0xC0 == 0x80 ? 4 : 0
    case 0xF4: return second < 0x90 && bytes[index + 3] & 0xC0 == 0x80 ? 4 : 0
    default: return length == 3 || bytes[index + 3] & 0xC0 == 0x80 ? length : 0
    }
  }
}
