/// The encodings that documents come in. GB18030 contains GBK and GB2312.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16 = "UTF-16"
}

/// Why bytes are not a readable document. Offsets count from the beginning of the file, with 0.
public enum DecodingError: Error, Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// More than 4 GiB, beyond the reach of 32-bit offsets.
  case tooLarge
  /// NUL bytes, or more control bytes than text has.
  case binary(byteOffset: Int)
  /// Not UTF-8, and not recognizable as anything else.
  case invalidUTF8(byteOffset: Int)
  /// Said to be GB18030, but not valid.
  case invalidGB18030(byteOffset: Int)
  /// A half surrogate pair, or half a code unit.
  case invalidUTF16(byteOffset: Int)
  /// The system's iconv doesn't know the encoding.
  case conversionUnavailable(TextEncoding)
}

extension DecodingError: CustomStringConvertible {
  /// The cause and the remedy, in one sentence each.
  public var description: String {
    switch self {
    case .empty:
      "the document is empty; leave it out, or fill it"
    case .tooLarge:
      "the document is larger than 4 GiB; split it"
    case .binary(let offset):
      "byte \(offset) is not text (a binary file?); convert the document to plain text"
    case .invalidUTF8(let offset):
      "byte \(offset) is not valid UTF-8, and the text is not recognizably GB18030;"
        + " convert the document to UTF-8, or name its encoding"
    case .invalidGB18030(let offset):
      "byte \(offset) is not valid GB18030; check the encoding, or convert the document to UTF-8"
    case .invalidUTF16(let offset):
      "byte \(offset) is not valid UTF-16; check the encoding, or convert the document to UTF-8"
    case .conversionUnavailable(let encoding):
      "this system's iconv cannot read \(encoding.rawValue); convert the document to UTF-8"
    }
  }
}
