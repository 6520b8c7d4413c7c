/// One scalar of folded text: the unit that the lexicon's automaton and the lexer step by.
///
/// Chinese text, its punctuation and ASCII lie in the Basic Multilingual Plane, so 16 bits hold a
/// character; the rare others become U+FFFD, which no rule knows.
public struct TextUnit: Sendable, Hashable, ExpressibleByUnicodeScalarLiteral {
  /// The code point, below 65,536.
  public let code: UInt16

  /// The unit of a code point.
  @inline(__always)
  public init(code: UInt16) { self.code = code }

  /// The unit of a scalar.
  @inline(__always)
  public init(_ scalar: Unicode.Scalar) {
    code = scalar.value < 0x1_0000 ? UInt16(scalar.value) : 0xFFFD
  }

  /// The unit of a scalar written in the source: `"万"`.
  @inline(__always)
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self.init(scalar) }
}

extension [TextUnit] {
  /// The units of code points.
  public init(codes: [UInt16]) {
    // Exactly as many units as codes are initialised.
    self.init(unsafeUninitializedCapacity: codes.count) { buffer, count in
      for index in codes.indices {
        buffer.initializeElement(at: index, to: TextUnit(code: codes[index]))
      }
      count = codes.count
    }
  }
}
