import Testing

@testable import NumericExtraction

@Suite("Bytes to text")
struct CorpusDecodingTests {
  private func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(DecodingError) -> DecodedText {
    try DecodedText(decoding: bytes, as: encoding)
  }

  private func string(_ text: DecodedText) -> String { String(decoding: text.utf8, as: UTF8.self) }

  @Test("UTF-8 with and without byte order mark is the same text at different places")
  func utf8() throws {
    let plain = try decode(Array("园区5家".utf8))
    let marked = try decode([0xEF, 0xBB, 0xBF] + Array("园区5家".utf8))
    #expect(plain.utf8 == marked.utf8)
    #expect(plain.encoding == .utf8)
    #expect(plain.originalOffset(ofUTF8: 6) == 6)
    #expect(marked.originalOffset(ofUTF8: 6) == 9)
    #expect(marked.scalarOffset(ofUTF8: 6) == 2)
  }

  @Test("GB18030 is found, its two and four byte forms keep their places")
  func gb18030() throws {
    // 高新区𠮷王㛃，5家
    let bytes: [UInt8] = [
      0xB8, 0xDF, 0xD0, 0xC2, 0xC7, 0xF8, 0x95, 0x34, 0xB2, 0x35, 0xCD, 0xF5, 0x82, 0x30, 0xB7,
      0x31, 0xA3, 0xAC, 0x35, 0xBC, 0xD2,
    ]
    let text = try decode(bytes)
    #expect(text.encoding == .gb18030)
    let content = string(text)
    #expect(content.hasPrefix("高新区𠮷王"))
    #expect(content.hasSuffix("，5家"))
    let five = try #require(text.utf8.firstIndex(of: 0x35))
    #expect(text.originalOffset(ofUTF8: five) == 18)
    #expect(text.scalarOffset(ofUTF8: five) == 7)
    #expect(text.originalOffset(ofUTF8: text.utf8.count) == bytes.count)
  }

  @Test("UTF-16 of either byte order, surrogate pairs included")
  func utf16() throws {
    let units = Array("𠮷区5".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      let text = try decode(bytes)
      #expect(text.encoding == .utf16)
      #expect(string(text) == "𠮷区5")
      #expect(text.originalOffset(ofUTF8: 7) == 8)  // mark, pair, 区
    }
    #expect(throws: DecodingError.invalidUTF16(byteOffset: 2)) {
      try decode([0xFF, 0xFE, 0x00, 0xD8, 0x35, 0x00])
    }
  }

  @Test("Offsets hold across many blocks, in every encoding")
  func longTexts() throws {
    let content = String(repeating: "高新区a1，", count: 900)
    let text = try decode(Array(content.utf8))
    var gb: [UInt8] = []
    for _ in 0..<900 { gb += [0xB8, 0xDF, 0xD0, 0xC2, 0xC7, 0xF8, 0x61, 0x31, 0xA3, 0xAC] }
    let converted = try decode(gb)
    #expect(converted.utf8 == text.utf8)
    for round in [0, 78, 79, 341, 899] {
      let offset = round * 14 + 9
      #expect(text.scalarOffset(ofUTF8: offset) == round * 6 + 3)
      #expect(text.originalOffset(ofUTF8: offset) == offset)
      #expect(converted.originalOffset(ofUTF8: offset) == round * 10 + 6)
    }
  }

  @Test(
    "Malformed UTF-8 is refused at its first byte",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE5, 0x8C], [0xE5, 0x41, 0x80],
      [0xE5, 0x8C, 0x41],
    ] as [[UInt8]])
  func malformed(tail: [UInt8]) {
    #expect(throws: DecodingError.invalidUTF8(byteOffset: 4)) {
      try decode(Array("a区".utf8) + tail)
    }
  }

  @Test("Latin-1 and damaged UTF-8 aren't taken for GB18030")
  func notGB18030() {
    let latin: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(" cr".utf8) + [0xE8] + Array("me".utf8)
    #expect(throws: DecodingError.invalidUTF8(byteOffset: 3)) { try decode(latin) }
    var damaged = Array("德阳高新区从业人员突破三万名".utf8)
    damaged.remove(at: 7)
    #expect(throws: DecodingError.invalidUTF8(byteOffset: 6)) { try decode(damaged) }
  }

  @Test("Binary and empty documents have errors of their own")
  func noText() {
    #expect(throws: DecodingError.binary(byteOffset: 2)) { try decode([0x50, 0x4B, 0, 3, 4]) }
    #expect(throws: DecodingError.binary(byteOffset: 0)) { try decode([1, 2, 3, 0x61]) }
    #expect(throws: DecodingError.empty) { try decode([]) }
    #expect(throws: DecodingError.empty) { try decode([0xEF, 0xBB, 0xBF, 0x0A, 0x20]) }
    #expect(throws: DecodingError.invalidGB18030(byteOffset: 1)) {
      try decode([0x61, 0xFF, 0xFF], as: .gb18030)
    }
  }
}
