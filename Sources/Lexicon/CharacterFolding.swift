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
          from: try row.value(at: 0, "from") { UInt16($0, radix: 16) },
          to: try row.value(at: 1, "to") { UInt16($0, radix: 16) }
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

extension [TextUnit] {
  /// Appends the units of UTF-8 text, each as `targets` folds it.
  mutating func append(utf8: UnsafeBufferPointer<UInt8>, foldedBy targets: [TextUnit]) {
    var code: UInt32 = 0
    var missing = 0
    for byte in utf8 {
      switch byte {
      case 0x80..<0xC0: (code, missing) = (code << 6 | UInt32(byte & 0x3F), missing - 1)
      case 0xC0..<0xE0: (code, missing) = (UInt32(byte & 0x1F), 1)
      case 0xE0..<0xF0: (code, missing) = (UInt32(byte & 0x0F), 2)
      case 0xF0...: (code, missing) = (UInt32(byte & 0x07), 3)
      default: (code, missing) = (UInt32(byte), 0)
      }
      if missing == 0 { append(code < 0x1_0000 ? targets[Int(code)] : TextUnit(code: 0xFFFD)) }
    }
  }
}
