/// Counts the scalars of UTF-8.
enum UTF8Scalars {
  /// The number of bytes in the range that begin a scalar. Linear, eight bytes a step.
  static func count(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = range.lowerBound
    var count = 0
    while range.upperBound &- index >= 8 {
      // Eight counts of one byte each, which overflow after 255 steps at the earliest.
      var counts: UInt64 = 0
      let stop = min(range.upperBound &- 7, index &+ 8 * 255)
      while index < stop {
        // The eight bytes lie within the range. A byte begins a scalar unless its top bits are 10.
        let block = bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt64.self)
        counts &+= (~block >> 7 | block >> 6) & ones
        index &+= 8
      }
      let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
      count &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while index < range.upperBound {
      if bytes[unchecked: index] & 0xC0 != 0x80 { count &+= 1 }
      index &+= 1
    }
    return count
  }
}
