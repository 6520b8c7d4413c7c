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
    pairs.reserveCapacity(table.bytes.count / 24)
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
  var targets: [UInt16] {
    var targets = Array(UInt16.min...UInt16.max)
    for pair in pairs { targets[Int(pair.from)] = pair.to }
    return targets
  }
}
