import Lexicon
import StandardLexicon

/// What each character of the Basic Multilingual Plane is read as: one unit, or nothing.
///
/// Folding makes characters equal that differ in form only, so that the lexicon needs each word
/// once: full-width forms become ASCII, every kind of space becomes U+0020, every kind of line
/// break U+000A, and invisible characters are dropped. Pairs from the lexicon add compatibility
/// ideographs and traditional forms.
struct FoldingTable: Sendable {
  /// The unit for each of the 65,536 code points; 0 drops it.
  private(set) var targets: [UInt16]

  /// The unit that the line break folds to; also what separates paragraphs in folded text.
  static let lineBreak: UInt16 = 0x0A
  /// The unit that spaces fold to.
  static let space: UInt16 = 0x20
  /// Stands for every character beyond the Basic Multilingual Plane.
  static let beyond: UInt16 = 0xFFFD

  /// The forms that need no table, and those of the lexicon.
  static let standard = FoldingTable(pairs: Lexicon.standard.foldingPairs)

  /// The forms that need no table, and then the given pairs of code points.
  init(pairs: some Sequence<(from: UInt16, to: UInt16)>) {
    targets = Array(UInt16.min...UInt16.max)
    for code in 0...0x1F { targets[code] = 0 }
    for code in 0x7F...0x9F { targets[code] = 0 }
    for code in [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] { targets[code] = Self.lineBreak }
    for code in [0x09, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0x3164] { targets[code] = Self.space }
    for code in 0x2000...0x200A { targets[code] = Self.space }
    // Soft hyphen, zero-width characters, direction marks, variation selectors, byte order mark.
    for code in [0xAD, 0x034F, 0x061C, 0x180E, 0xFEFF] { targets[code] = 0 }
    for code in 0x200B...0x200F { targets[code] = 0 }
    for code in 0x202A...0x202E { targets[code] = 0 }
    for code in 0x2060...0x206F { targets[code] = 0 }
    for code in 0xFE00...0xFE0F { targets[code] = 0 }
    for code in 0xFF01...0xFF5E { targets[code] = UInt16(code - 0xFEE0) }
    for pair in pairs { targets[Int(pair.from)] = pair.to }
  }
}
