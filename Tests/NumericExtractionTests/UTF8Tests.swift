import Testing

@testable import NumericExtraction

@Suite("UTF-8 is validated and counted in blocks")
struct UTF8Tests {
  private static let pieces = [
    "区", "，", "5", "a", " ", "é", "𠮷", "￥", "\u{D7FF}", "\u{E000}", "“", "\n",
  ]

  /// Text with some of its bytes damaged.
  private func damaged(_ random: inout SplitMix64, faults: Int) -> [UInt8] {
    var bytes = (0..<Int.random(in: 1...60, using: &random)).flatMap { _ in
      Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
    }
    for _ in 0..<faults {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      bytes[index] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  @Test("the first fault is where the standard library finds it", arguments: 0...3)
  func faults(count: Int) {
    var random = SplitMix64(state: UInt64(count))
    for _ in 0..<500 {
      let bytes = damaged(&random, faults: count)
      var expected: Int?
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        expected = error.byteOffsets.lowerBound
      }
      #expect(UTF8Validation(bytes.span, from: 0).firstInvalid == expected, "\(bytes)")
    }
  }

  @Test("scalars are counted in any range, however long")
  func count() {
    var random = SplitMix64(state: 7)
    let bytes = (0..<90).flatMap { _ in damaged(&random, faults: 0) }
    for _ in 0..<300 {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let expected = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
      #expect(UTF8Scalars.count(in: start..<end, of: bytes.span) == expected)
    }
    #expect(bytes.count > 4096)
  }
}
