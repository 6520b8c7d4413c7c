import CUTF8Proc

/// The width of text in columns of a terminal or of a fixed-width font (UAX #11).
public struct DisplayWidth: Sendable, Hashable {
  /// The width of East Asian Ambiguous characters (“ ” — … × Ⅱ): 1 in terminals, 2 in Chinese fonts
  /// on Windows.
  public var ambiguous: Int

  /// A measure with the given width of ambiguous characters, 1 or 2.
  public init(ambiguous: Int = 1) { self.ambiguous = ambiguous == 2 ? 2 : 1 }

  /// The columns of a scalar: 0 for combining marks and controls, 2 for wide ones.
  public func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    let width = Int(utf8proc_charwidth(Int32(bitPattern: scalar.value)))
    return width == 1 && ambiguous == 2 && EastAsianAmbiguous.contains(scalar) ? 2 : width
  }

  /// The columns of a text without line breaks. Linear in its length.
  public func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text with spaces behind it, up to a width.
  public func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// The text with spaces in front of it, up to a width.
  func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
  }
}

extension String {
  /// The text on one line and without characters that steer a terminal or turn the direction of
  /// writing: what a source document contains must not act on the screen of its reader.
  var printable: String {
    guard unicodeScalars.contains(where: { $0.steersOutput }) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.steersOutput {
        result.append(scalar)
      } else if scalar.properties.isWhitespace, result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var steersOutput: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
