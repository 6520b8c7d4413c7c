/// Memory in which pieces of JSON are put together before they are appended as a whole: an array's
/// own `append` costs more than a short piece does.
struct JSONScratch: Sendable {
  private var memory: [UInt8] = []
  private var count = 0

  /// A byte may become six (`\u001f`), quotes stand around them, and the last eight bytes of a block
  /// may be written beyond the end.
  static func room(forQuoted text: String) -> Int {
    6 * text.utf8.count + 2 + JSONCursor.blockSize
  }

  /// Hands over a cursor to memory for at least so many bytes.
  @inline(__always)
  mutating func fill(room: Int, _ body: (inout JSONCursor) -> Void) {
    if memory.count < room { memory = [UInt8](repeating: 0, count: 2 * room) }
    count = memory.withUnsafeMutableBufferPointer { memory in
      var cursor = JSONCursor(memory)
      body(&cursor)
      return cursor.count
    }
  }

  /// Appends what has been written.
  mutating func take(into bytes: inout [UInt8]) {
    memory.withUnsafeBufferPointer { bytes.append(contentsOf: $0[..<count]) }
    count = 0
  }
}

/// Writes JSON into memory from its beginning on.
///
/// The one place where JSON is written without checks of each byte: each `write` makes sure that the
/// whole of its piece fits into the rest of the memory, and writes no more than that.
struct JSONCursor {
  private let start: UnsafeMutablePointer<UInt8>?
  private var next: UnsafeMutablePointer<UInt8>?
  private var room: Int

  /// A cursor that is valid as long as the memory.
  fileprivate init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    (start, next, room) = (memory.baseAddress, memory.baseAddress, memory.count)
  }

  /// The number of bytes written.
  var count: Int {
    guard let start, let next else { return 0 }
    return next - start
  }

  /// What has been written from a place on, valid until more is written.
  func written(from first: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(first >= 0 && first <= count)
    return UnsafeBufferPointer(start: start.map { UnsafePointer($0 + first) }, count: count - first)
  }

  /// Where to write a piece of so many bytes, which is then no longer free.
  @inline(__always)
  private mutating func place(for length: Int) -> UnsafeMutablePointer<UInt8> {
    guard let place = next, length <= room else {
      preconditionFailure("a piece of JSON larger than its room")
    }
    next = place + length
    room &-= length
    return place
  }

  /// Text in ASCII that needs no escapes.
  @inline(__always)
  mutating func write(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    place(for: length).update(from: text.utf8Start, count: length)
  }

  /// Bytes as they are.
  @inline(__always)
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress else { return }
    place(for: bytes.count).update(from: from, count: bytes.count)
  }

  /// A whole number.
  mutating func write(_ number: Int) {
    if number < 0 { write("-") }
    // The digits come from the last one on; twenty hold every number of 64 bits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (rest, first) = (number.magnitude, digits.count)
      repeat {
        first -= 1
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      write(UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Text that needs no escapes, as that of codes and periods.
  @inline(__always)
  mutating func write(plain text: String) {
    text.utf8.withContiguousBytes { write($0) }
  }

  /// A string in quotes, escaped.
  mutating func write(quoted text: String) {
    text.utf8.withContiguousBytes { utf8 in
      let most = 6 * utf8.count + 2 + Self.blockSize
      let place = place(for: most)
      place[0] = UInt8(ascii: "\"")
      var length = 1
      if let source = utf8.baseAddress {
        length += Self.escape(source, utf8.count, into: place + 1)
      }
      place[length] = UInt8(ascii: "\"")
      // What was not needed is free again.
      next = place + length + 1
      room += most - length - 1
    }
  }
}

extension String.UTF8View {
  /// Hands over the bytes, which for Swift's own strings are at hand without a copy.
  @inline(__always)
  fileprivate func withContiguousBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if withContiguousStorageIfAvailable(body) == nil { Array(self).withUnsafeBufferPointer(body) }
  }
}

// MARK: - Escapes

extension JSONCursor {
  /// How many bytes are looked at together.
  fileprivate static let blockSize = 8

  /// Writes `length` bytes of UTF-8 with escapes, and gives the number of bytes written.
  ///
  /// - Precondition: `target` has room for six bytes of each one, and for a block more.
  private static func escape(
    _ source: UnsafePointer<UInt8>, _ length: Int, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (index, written) = (0, 0)
    while index < length {
      // Two blocks at once, as long as neither may hold an escape.
      while length - index >= 2 * blockSize {
        let (one, other) = (UnsafeRawPointer(source + index), UnsafeRawPointer(source + index + 8))
        let blocks = (one.loadUnaligned(as: UInt64.self), other.loadUnaligned(as: UInt64.self))
        guard suspects(in: blocks.0) | suspects(in: blocks.1) == 0 else { break }
        UnsafeMutableRawPointer(target + written).storeBytes(of: blocks.0, as: UInt64.self)
        UnsafeMutableRawPointer(target + written + 8).storeBytes(of: blocks.1, as: UInt64.self)
        index &+= 2 * blockSize
        written &+= 2 * blockSize
      }
      guard index < length else { break }
      let size = min(length - index, blockSize)
      let block =
        size == blockSize
        ? UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
        : rest(UnsafeRawPointer(source + index), size)
      UnsafeMutableRawPointer(target + written).storeBytes(of: block, as: UInt64.self)
      let plain = min(plainCount(in: block), size)
      index += plain
      written += plain
      if plain == size { continue }
      let (taken, added) = escapeOne(
        UnsafeBufferPointer(start: source + index, count: length - index), into: target + written)
      index += taken
      written += added
    }
    return written
  }

  /// The last one to seven bytes, in front of spaces, which need no escapes.
  ///
  /// Two loads that may overlap cover them, neither going beyond them.
  private static func rest(_ source: UnsafeRawPointer, _ size: Int) -> UInt64 {
    let first: UInt64
    let last: UInt64
    let width: Int
    switch size {
    case 4...:
      width = 4
      first = UInt64(source.loadUnaligned(as: UInt32.self).littleEndian)
      last = UInt64(source.loadUnaligned(fromByteOffset: size - 4, as: UInt32.self).littleEndian)
    case 2...:
      width = 2
      first = UInt64(source.loadUnaligned(as: UInt16.self).littleEndian)
      last = UInt64(source.loadUnaligned(fromByteOffset: size - 2, as: UInt16.self).littleEndian)
    default:
      width = 1
      first = UInt64(source.load(as: UInt8.self))
      last = first
    }
    let spaces: UInt64 = 0x2020_2020_2020_2020
    let bytes = first | last << UInt64(8 * (size - width)) | spaces << UInt64(8 * size)
    return UInt64(littleEndian: bytes)
  }

  /// How many bytes at the beginning of a block surely begin no escape.
  private static func plainCount(in block: UInt64) -> Int {
    UInt64(littleEndian: suspects(in: block)).trailingZeroBitCount / 8
  }

  /// Sets the top bit of the first byte of a block that may begin an escape, and perhaps of others
  /// behind it.
  @inline(__always)
  private static func suspects(in block: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// Sets the top bit of the first byte of the block that is the given one.
    func holds(_ byte: UInt64) -> UInt64 {
      let rest = block ^ (byte &* ones)
      return (rest &- ones) & ~rest
    }
    let controls = (block &- 0x20 &* ones) & ~block
    return (controls | holds(0x22) | holds(0x5C) | holds(0x7F) | holds(0xC2) | holds(0xE2))
      & (0x80 &* ones)
  }

  /// Writes the byte in front, or the escape of the character in front where it needs one: quotes,
  /// backslash, U+0000 to U+001F, U+007F to U+009F, U+2028 and U+2029. Gives the bytes taken and
  /// written.
  private static func escapeOne(
    _ text: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) -> (Int, Int) {
    func next(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }
    func put(_ escape: UInt8...) -> Int {
      target[0] = UInt8(ascii: "\\")
      for (index, byte) in escape.enumerated() { target[index + 1] = byte }
      return escape.count + 1
    }
    switch text[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return (1, put(text[0]))
    case 0x0A: return (1, put(UInt8(ascii: "n")))
    case 0x0D: return (1, put(UInt8(ascii: "r")))
    case 0x09: return (1, put(UInt8(ascii: "t")))
    case let code where code < 0x20 || code == 0x7F:
      return (1, put(UInt8(ascii: "u"), 0x30, 0x30, digit(code >> 4), digit(code & 0xF)))
    case 0xC2 where next(1) < 0xA0:
      let code = next(1)
      return (2, put(UInt8(ascii: "u"), 0x30, 0x30, digit(code >> 4), digit(code & 0xF)))
    case 0xE2 where next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9):
      return (3, put(UInt8(ascii: "u"), 0x32, 0x30, 0x32, digit(next(2) & 0xF)))
    default:
      target[0] = text[0]
      return (1, 1)
    }
  }

  /// A hexadecimal digit.
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
