/// The classes of folded units that layout depends on.
enum CharacterClass {
  /// CJK ideographs of the Basic Multilingual Plane, 〇 included, and anything beyond it.
  @inline(__always)
  static func isIdeograph(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit) || unit == 0x3007
      || (0xF900...0xFAFF).contains(unit) || unit == FoldingTable.beyond
  }

  /// ASCII letters.
  @inline(__always)
  static func isLetter(_ unit: UInt16) -> Bool {
    (0x61...0x7A).contains(unit | 0x20)
  }

  /// ASCII digits.
  @inline(__always)
  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  /// Marks that end a sentence.
  static func endsSentence(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3002, 0x21, 0x3F, 0x2026, 0xFF61: true  // 。!?…
    default: false
    }
  }

  /// Closing quotes and brackets.
  static func closes(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201D, 0x2019, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x29, 0x5D: true
    default: false
    }
  }

  /// Opening quotes and brackets.
  static func opens(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201C, 0x2018, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x28, 0x5B: true
    default: false
    }
  }

  /// Marks that no paragraph begins with: closing ones, and those that divide or end sentences.
  static func cannotBegin(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x3001, 0x3B, 0x3A, 0x25, 0x2030, 0x21, 0x3F, 0x3002: true
    default: closes(unit)
    }
  }

  /// Geometric marks that stand before bylines, captions and list items: ▶►▲●◆■□☆★◎•·.
  static func isMarker(_ unit: UInt16) -> Bool {
    (0x25A0...0x25FF).contains(unit) || (0x2605...0x2606).contains(unit) || unit == 0x2022
      || unit == 0xB7 || (0x27A0...0x27BE).contains(unit)
  }
}
