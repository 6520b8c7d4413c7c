/// An image as text that a string literal can hold, so that the compiler puts it among the constants
/// of the program: a literal of so many numbers would take it minutes, and one of bytes must be
/// UTF-8.
///
/// Six bits make a character, from `0` (U+0030) to `o` (U+006F), the lowest first: none is a quote
/// or a control, and eight characters make six bytes in a few steps.
extension LexiconImage {
  private static let firstCharacter = UInt8(ascii: "0")
  /// `firstCharacter` in each of eight bytes.
  private static let firstCharacters: UInt64 = 0x3030_3030_3030_3030

  /// The image as text, of 8 characters for each 6 bytes or fewer.
  var literal: [UInt8] {
    var literal: [UInt8] = []
    literal.reserveCapacity((bytes.count + 5) / 6 * 8)
    for start in stride(from: 0, to: bytes.count, by: 6) {
      var bits: UInt64 = 0
      for (index, byte) in bytes[start..<min(start + 6, bytes.count)].enumerated() {
        bits |= UInt64(byte) << UInt64(8 * index)
      }
      for index in 0..<8 {
        literal.append(
          Self.firstCharacter + UInt8(truncatingIfNeeded: bits >> UInt64(6 * index) & 0x3F))
      }
    }
    return literal
  }

  /// The image that a text was made of. Linear; 6 bytes at a time.
  ///
  /// - Precondition: the text is what `literal` gave.
  convenience init(literal: StaticString) {
    let groups = literal.utf8CodeUnitCount / 8
    // The image may end before its last group does; what is behind it, nothing asks for.
    self.init(byteCount: groups * 6) { memory in
      let text = UnsafeRawPointer(literal.utf8Start)
      guard let start = memory.baseAddress, groups > 0 else { return }
      // Each group but the last is stored as 8 bytes, the upper two of which the next one replaces;
      // so no access goes beyond the text or the memory.
      for group in 0..<groups - 1 {
        let bits = Self.bits(of: text.loadUnaligned(fromByteOffset: 8 &* group, as: UInt64.self))
        start.storeBytes(of: bits, toByteOffset: 6 &* group, as: UInt64.self)
      }
      let last = groups - 1
      let bits = Self.bits(of: text.loadUnaligned(fromByteOffset: 8 * last, as: UInt64.self))
      withUnsafeBytes(of: bits) {
        UnsafeMutableRawBufferPointer(rebasing: memory[(6 * last)...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<6]))
      }
    }
  }

  /// The 48 bits that eight characters stand for: those of two neighbours are joined, then of two
  /// pairs, then of both halves.
  @inline(__always)
  private static func bits(of characters: UInt64) -> UInt64 {
    let single = characters &- firstCharacters
    let pairs = single & 0x003F_003F_003F_003F | (single & 0x3F00_3F00_3F00_3F00) &>> 2
    let fours = pairs & 0x0000_0FFF_0000_0FFF | (pairs & 0x0FFF_0000_0FFF_0000) &>> 4
    return fours & 0xFF_FFFF | (fours &>> 32) &<< 24
  }
}
