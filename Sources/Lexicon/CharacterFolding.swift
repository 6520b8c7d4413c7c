import CSVFiles

/// The pairs of `folding.csv`: characters that differ in form only, and what text and lexicon read
/// them as: radicals and compatibility ideographs, full-width and small forms, traditional forms.
struct CharacterFolding: Sendable {
  /// The code points from which and to which is folded, in the order of the table.
  private(set) var pairs: [(from: UInt16, to: UInt16)] = []
  /// The rows that could not be read.
  private(set) var issues: [LexiconIssue] = []

  /// The embedded table, read on first use.
  static let standard = CharacterFolding(
    LexiconTable.all.first { $0.name == LexiconTable.Kind.folding.rawValue })

  init(_ table: LexiconTable?) {
    guard let table else { return }
    pairs.reserveCapacity(table.withBytes { $0.count } / 24)
    let issues = table.read(as: .folding) { row throws(LexiconIssue.Cause) in
      pairs.append(
        (
          from: try row.codePoint(at: 0, "from"),
          to: try row.codePoint(at: 1, "to")
        ))
    }
    self.issues = issues
  }

  /// What each code point of the Basic Multilingual Plane is folded to.
  var targets: [TextUnit] {
    var targets = (UInt16.min...UInt16.max).map { TextUnit(code: $0) }
    for pair in pairs { targets[Int(pair.from)] = TextUnit(code: pair.to) }
    return targets
  }
}

extension CSVRow {
  /// A field as a code point of four hexadecimal digits, or fewer.
  fileprivate func codePoint(at index: Int, _ column: String) throws(LexiconIssue.Cause) -> UInt16 {
    let digits = bytes(at: index)
    var code: UInt16 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt16(byte & 0xF)
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        code = code << 4 | UInt16(byte & 0xF) + 9
      default: throw .unknownValue(column: column, value: string(at: index))
      }
    }
    guard (1...4).contains(digits.count) else {
      throw .unknownValue(column: column, value: string(at: index))
    }
    return code
  }
}

extension [TextUnit] {
  /// Appends the units of UTF-8 text, each as `targets` folds it.
  mutating func append(utf8: UnsafeBufferPointer<UInt8>, foldedBy targets: [TextUnit]) {
    var index = 0
    while index < utf8.count {
      let lead = UInt32(utf8[index])
      if lead < 0x80 {
        append(targets[Int(lead)])
        index += 1
      } else if lead >= 0xE0, lead < 0xF0, index + 2 < utf8.count {
        let code =
          lead << 12 & 0xF000 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
        append(targets[Int(code)])
        index += 3
      } else if lead < 0xE0, index + 1 < utf8.count {
        append(targets[Int(lead << 6 & 0x7C0 | UInt32(utf8[index + 1] & 0x3F))])
        index += 2
      } else {
        append(TextUnit(code: 0xFFFD))
        index += 4
      }
    }
  }
}
