/// A document's text, decoded to UTF-8 without byte order mark, with the way back to the scalars
/// and to the bytes of the file.
public struct DecodedText: Sendable {
  /// The encoding that the bytes were decoded from.
  public let encoding: TextEncoding
  /// The text in valid UTF-8, without byte order mark.
  public let utf8: [UInt8]

  /// The file's bytes, kept where character widths can't be told from the UTF-8 (GB18030).
  let original: [UInt8]
  /// The bytes of the byte order mark in the file.
  let markCount: Int
  /// For each block of UTF-8, the number of scalars that begin before it.
  private let scalarsBefore: [UInt32]
  /// For each block of UTF-8, where in the file the first scalar that begins in it begins; empty
  /// for UTF-8, where the distance is constant.
  private let originalBefore: [UInt32]

  /// A block is this many bytes of UTF-8: small enough to count through at every look-up.
  static let blockSize = 256

  /// The text of bytes that were decoded and found valid.
  init(encoding: TextEncoding, utf8: [UInt8], original: [UInt8], markCount: Int) {
    self.encoding = encoding
    self.utf8 = utf8
    self.original = encoding == .gb18030 ? original : []
    self.markCount = markCount
    var scalars: [UInt32] = []
    scalars.reserveCapacity(utf8.count / Self.blockSize + 1)
    var originals: [UInt32] = []
    var scalarCount = 0
    var place = markCount
    for block in stride(from: 0, to: utf8.count, by: Self.blockSize) {
      scalars.append(UInt32(truncatingIfNeeded: scalarCount))
      let end = min(block + Self.blockSize, utf8.count)
      scalarCount += UTF8Scalars.count(in: block..<end, of: utf8.span)
      guard encoding != .utf8 else { continue }
      originals.append(UInt32(truncatingIfNeeded: place))
      place = Self.advance(place, over: block..<end, of: utf8, in: original, encoding)
    }
    scalarsBefore = scalars
    originalBefore = originals
    self.scalarCount = scalarCount
  }

  /// The text of a range of the UTF-8 that begins and ends where scalars do.
  func string(_ range: Range<Int>) -> String {
    // The whole is valid UTF-8, and so is every part of it that is cut between scalars.
    isCutBetweenScalars(range)
      ? String(copying: UTF8Span(unchecked: utf8.span.extracting(range)))
      : String(decoding: utf8[range], as: UTF8.self)
  }

  /// The text of several such ranges.
  func string(_ ranges: [Range<Int>]) -> String {
    guard ranges.allSatisfy(isCutBetweenScalars) else { return ranges.map { string($0) }.joined() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges { bytes.append(contentsOf: utf8[range]) }
    return String(copying: UTF8Span(unchecked: bytes.span))
  }

  private func isCutBetweenScalars(_ range: Range<Int>) -> Bool {
    range.isEmpty
      || utf8[range.lowerBound] & 0xC0 != 0x80
        && (range.upperBound == utf8.count || utf8[range.upperBound] & 0xC0 != 0x80)
  }

  /// The number of Unicode scalars.
  public let scalarCount: Int

  /// How many scalars begin before the UTF-8 offset. Constant time: counts one block at most.
  func scalarOffset(ofUTF8 offset: Int) -> Int {
    let offset = min(max(offset, 0), utf8.count)
    guard offset < utf8.count else { return scalarCount }
    let block = offset / Self.blockSize
    return Int(scalarsBefore[block])
      + UTF8Scalars.count(in: (block * Self.blockSize)..<offset, of: utf8.span)
  }

  /// The scalars that begin in a range of UTF-8. Constant time, and less for a short range.
  func scalarOffsets(ofUTF8 range: Range<Int>) -> Range<Int> {
    let start = scalarOffset(ofUTF8: range.lowerBound)
    guard range.lowerBound >= 0, range.count <= Self.blockSize, range.upperBound < utf8.count else {
      return start..<max(start, scalarOffset(ofUTF8: range.upperBound))
    }
    return start..<start + UTF8Scalars.count(in: range, of: utf8.span)
  }

  /// Where in the file the scalar at the UTF-8 offset begins, byte order mark included. Constant
  /// time: walks through one block at most.
  func originalOffset(ofUTF8 offset: Int) -> Int {
    let offset = min(max(offset, 0), utf8.count)
    guard encoding != .utf8 else { return offset + markCount }
    guard let last = originalBefore.indices.last else { return markCount }
    let block = min(offset / Self.blockSize, last)
    return Self.advance(
      Int(originalBefore[block]), over: (block * Self.blockSize)..<offset, of: utf8, in: original,
      encoding)
  }

  /// The place in the file after the characters whose scalars begin in the range.
  private static func advance(
    _ place: Int, over range: Range<Int>, of utf8: [UInt8], in original: [UInt8],
    _ encoding: TextEncoding
  ) -> Int {
    var place = place
    for index in range where utf8[index] & 0xC0 != 0x80 {
      let lead = utf8[index]
      switch encoding {
      case .utf8: place += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      case .utf16: place += lead < 0xF0 ? 2 : 4
      case .gb18030:
        let isFour = place + 1 < original.count && (0x30...0x39).contains(original[place + 1])
        place += lead < 0x80 ? 1 : isFour ? 4 : 2
      }
    }
    return place
  }
}
