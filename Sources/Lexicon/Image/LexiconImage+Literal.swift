/// An image as text that a string literal can hold, so that the compiler puts it among the constants
/// of the program: it would be at a literal of so many numbers for minutes, and those of strings must
/// be UTF-8.
///
/// A character has 6 bits, and is one of `0` (U+0030) to `o` (U+006F), none of which is a quote or a
/// control. The image is cut into three parts of one length. Three quarters of the text have the
/// lower 6 bits of the bytes of the first, second and third part; the last quarter has the upper 2
/// bits of the bytes of all three at one place, those of the first part lowest. So 24 bytes at a
/// time come from four words of text, in few steps.
extension LexiconImage {
  /// How many bytes of a part are read together.
  private static let wordSize = MemoryLayout<UInt64>.size
  private static let firstCharacter = UInt8(ascii: "0")
  private static let firstCharacters: UInt64 = 0x3030_3030_3030_3030

  /// The image as text, of 32 characters for each 24 bytes or fewer.
  var literal: [UInt8] {
    let words = (bytes.count + 3 * Self.wordSize - 1) / (3 * Self.wordSize)
    let part = words * Self.wordSize
    var literal = [UInt8](repeating: Self.firstCharacter, count: 4 * part)
    for (index, byte) in bytes.enumerated() {
      literal[index] += byte & 0x3F
      literal[3 * part + index % part] += (byte >> 6) << UInt8(2 * (index / part))
    }
    return literal
  }

  /// The image that a text was made of. Linear; 24 bytes at a time.
  ///
  /// - Precondition: the text is what `literal` gave.
  convenience init(literal: StaticString) {
    let words = literal.utf8CodeUnitCount / (4 * Self.wordSize)
    let part = words * Self.wordSize
    // Behind the end of the image lie zeros, as many as fill the three parts.
    self.init(byteCount: 3 * part) { memory in
      guard let image = memory.baseAddress else { return }
      let text = UnsafeRawPointer(literal.utf8Start)
      // A part of the image has `words` words, and so has a quarter of the text.
      for word in 0..<words {
        let place = word &* Self.wordSize
        func bits(_ quarter: Int) -> UInt64 {
          text.loadUnaligned(fromByteOffset: quarter &* part &+ place, as: UInt64.self)
            &- Self.firstCharacters
        }
        func store(_ lower: UInt64, _ upper: UInt64, _ third: Int) {
          image.storeBytes(
            of: lower | upper, toByteOffset: third &* part &+ place, as: UInt64.self)
        }
        let upper = bits(3)
        store(bits(0), (upper & 0x0303_0303_0303_0303) &<< 6, 0)
        store(bits(1), (upper & 0x0C0C_0C0C_0C0C_0C0C) &<< 4, 1)
        store(bits(2), (upper & 0x3030_3030_3030_3030) &<< 2, 2)
      }
    }
  }
}
