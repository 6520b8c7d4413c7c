/// One scalar of folded text: the unit that the lexicon's automaton and the lexer step by.
///
/// Chinese text, its punctuation and ASCII lie in the Basic Multilingual Plane, so 16 bits hold a
/// character; the rare others become U+FFFD, which no rule knows.
public struct TextUnit: Sendable, Hashable, BitwiseCopyable, ExpressibleByUnicodeScalarLiteral {
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
    // A unit is its code and nothing else, and exactly as many units as codes are initialised.
    self.init(unsafeUninitializedCapacity: codes.count) { buffer, count in
      codes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      count = codes.count
    }
  }
}

extension String {
  /// The text of a range of units, in so far as it is within them.
  public init(_ range: Range<Int>, in units: [TextUnit]) {
    self.init(units.span.extracting(range.clamped(to: units.indices)))
  }

  /// The text of units.
  public init(_ units: ArraySlice<TextUnit>) { self.init(units.span) }

  private init(_ units: Span<TextUnit>) {
    // A unit is at most three bytes of UTF-8.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * units.count) { buffer in
      var count = 0
      func append(_ byte: UInt16) {
        buffer.initializeElement(at: count, to: UInt8(truncatingIfNeeded: byte))
        count += 1
      }
      for index in units.indices {
        let code = units[index].code
        switch code {
        case 0..<0x80: append(code)
        case 0x80..<0x800:
          append(0xC0 | code >> 6)
          append(0x80 | code & 0x3F)
        case 0xD800..<0xE000: continue  // no scalars
        default:
          append(0xE0 | code >> 12)
          append(0x80 | code >> 6 & 0x3F)
          append(0x80 | code & 0x3F)
        }
      }
      // What has been written are the whole encodings of scalars, no surrogates among them.
      let utf8 = UnsafeBufferPointer(rebasing: buffer[..<count])
      return String(copying: UTF8Span(unchecked: utf8.span))
    }
  }
}
