extension DecodedText {
  /// Decodes a file's bytes; without an encoding, finds it.
  ///
  /// A byte order mark decides (UTF-8, UTF-16 of either order). Otherwise the text is UTF-8 if it
  /// is valid UTF-8, and GB18030 if it is valid GB18030 and most of its characters are those that
  /// Chinese text is made of. UTF-16 without a mark is little-endian, and must be named. Linear.
  /// - Throws: `DecodingError`, with offsets in the file.
  public init(
    decoding bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(DecodingError) {
    guard bytes.count < UInt32.max else { throw .tooLarge }
    guard !bytes.isEmpty else { throw .empty }
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    let isMarked = isBigEndian || bytes.starts(with: [0xFF, 0xFE])
    switch encoding {
    case .utf16,
      nil where isMarked:
      self = try Self.converted(
        bytes, .utf16, isBigEndian ? "UTF-16BE" : "UTF-16LE", markCount: isMarked ? 2 : 0)
    case .gb18030:
      self = try Self.gb18030(bytes)
    case .utf8:
      self = try Self.utf8(bytes)
    case nil:
      do throws(DecodingError) {
        self = try Self.utf8(bytes)
      } catch {
        guard case .invalidUTF8 = error, Self.looksLikeGB18030(bytes.span) else { throw error }
        do throws(DecodingError) {
          self = try Self.gb18030(bytes)
        } catch .invalidGB18030 {
          throw error
        }
      }
    }
  }

  private static func utf8(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    let markCount = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let found = UTF8Validation(bytes.span, from: markCount)
    if found.isBinary(count: bytes.count) {
      throw .binary(byteOffset: found.firstNUL ?? found.firstControl ?? 0)
    }
    if let offset = found.firstInvalid { throw .invalidUTF8(byteOffset: offset) }
    guard found.hasText else { throw .empty }
    return DecodedText(
      encoding: .utf8, utf8: markCount == 0 ? bytes : Array(bytes.dropFirst(markCount)),
      original: [], markCount: markCount)
  }

  private static func gb18030(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    let isMarked = bytes.starts(with: [0x84, 0x31, 0x95, 0x33])
    return try converted(bytes, .gb18030, "GB18030", markCount: isMarked ? 4 : 0)
  }

  /// Converts by iconv what follows the byte order mark.
  private static func converted(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ name: String, markCount: Int
  ) throws(DecodingError) -> DecodedText {
    let utf8: [UInt8]
    do throws(CharacterConversion.Failure) {
      utf8 = try CharacterConversion.utf8(from: bytes[markCount...], encoding: name)
    } catch {
      guard let place = error.byteOffset else { throw .conversionUnavailable(encoding) }
      let offset = place + markCount
      throw encoding == .utf16
        ? .invalidUTF16(byteOffset: offset) : .invalidGB18030(byteOffset: offset)
    }
    guard utf8.count < UInt32.max else { throw .tooLarge }
    let text = DecodedText(
      encoding: encoding, utf8: utf8, original: bytes, markCount: markCount)
    let found = UTF8Validation(utf8.span, from: 0)
    if found.isBinary(count: utf8.count) {
      let offset = found.firstNUL ?? found.firstControl ?? 0
      throw .binary(byteOffset: text.originalOffset(ofUTF8: offset))
    }
    guard found.hasText else { throw .empty }
    return text
  }

  /// Whether at least seven in ten of the characters beyond ASCII are punctuation (rows A1 to A3)
  /// or everyday ideographs (level 1 of GB 2312, rows B0 to D7). Latin-1, Big5, Shift-JIS and
  /// damaged UTF-8 can be valid GB18030 by chance, but then their characters lie elsewhere.
  private static func looksLikeGB18030(_ bytes: Span<UInt8>) -> Bool {
    var everyday = 0
    var others = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { break }
      let trail = bytes[index + 1]
      let isCommonRow = (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead)
      if isCommonRow && trail >= 0xA1 { everyday += 1 } else { others += 1 }
      index += (0x30...0x39).contains(trail) ? 4 : 2
    }
    return everyday * 10 >= (everyday + others) * 7 && everyday > 0
  }
}
