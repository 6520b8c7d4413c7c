import Measurements

/// Checks that the rows of all tables agree with each other: what a table alone cannot show.
///
/// Rows that cannot be read are found when the lexicon is compiled (`Lexicon.issues`); whether the
/// program reads the examples as their rows say, `ExampleCheck` finds by reading them.
public struct LexiconCheck {
  private let rows: [LexiconRow]
  private let unitNames: Set<String>
  private var issues: [LexiconIssue] = []
  private let targets = CharacterFolding.standard.targets

  private init(_ rows: [LexiconRow]) {
    self.rows = rows
    unitNames = Set(
      rows.filter { $0.table == .units }.flatMap { [$0["symbol"]] + $0.list("aliases") })
  }

  /// Words said twice, words with two meanings, units that do not exist, and conversions that lead
  /// nowhere, in the order of the tables. Linear in the number of names.
  public static func contradictions(in rows: [LexiconRow]) -> [LexiconIssue] {
    var check = LexiconCheck(rows)
    check.findRepeatedRows()
    check.findSharedNames()
    check.findUnknownUnits()
    check.findWrongConversions()
    return check.issues
  }

  /// Rows without an example, and examples that do not hold the word that they show.
  public static func missingExamples(in rows: [LexiconRow]) -> [LexiconIssue] {
    rows.compactMap { row in
      guard let column = row.table.exampleWordColumn else { return nil }
      let example = row["example"]
      if example.isEmpty { return row.issue(.unknownValue(column: "example", value: "")) }
      let words = [row[column]] + row.list("aliases")
      let holdsOne = words.contains { word in
        occurInOrder(word.split(separator: "+"), example[...])
      }
      return holdsOne ? nil : row.issue(.exampleLacks(word: row[column]))
    }
  }

  private static func occurInOrder(_ parts: [Substring], _ text: Substring) -> Bool {
    guard let first = parts.first else { return true }
    guard let found = text.firstRange(of: first) else { return false }
    return occurInOrder(Array(parts.dropFirst()), text[found.upperBound...])
  }

  // MARK: Words said twice

  /// Two rows with one key: the second is never found, or says the same.
  private mutating func findRepeatedRows() {
    var seen: [LexiconTable.Kind: [[String]: LexiconRow]] = [:]
    for row in rows {
      guard let earlier = seen[row.table, default: [:]][row.key] else {
        seen[row.table, default: [:]][row.key] = row
        continue
      }
      let meaning = row.table.meaningColumns.map { "\($0) \(earlier[$0])" }
      let isSame = row.table.meaningColumns.allSatisfy { row[$0] == earlier[$0] }
      let word = row.key.first ?? ""
      issues.append(
        row.issue(
          isSame
            ? .repeated(word: word, at: earlier.place)
            : .conflict(
              word: word, meaning: meaning.joined(separator: ", "), at: earlier.place)))
    }
  }

  /// A name, in whatever form of its characters, belongs to one unit of a kind, to one zone, and to
  /// one indicator of a kind and measure.
  private mutating func findSharedNames() {
    var owners: [String: LexiconRow] = [:]
    for row in rows {
      guard let scope = row.table.nameScope(of: row) else { continue }
      var own: Set<String> = []
      for name in row.table.nameColumns.flatMap({ row.list($0) }) {
        let key = "\(row.table.rawValue) \(scope) \(folded(name))"
        // The forms of a row may be one when folded: 億元 and 亿元.
        guard own.insert(key).inserted else { continue }
        if let earlier = owners[key] {
          if earlier.key != row.key {
            issues.append(
              row.issue(
                .conflict(
                  word: name, meaning: "a name of \(earlier.key.joined(separator: " "))",
                  at: earlier.place)))
          }
        } else {
          owners[key] = row
        }
      }
    }
  }

  private func folded(_ name: String) -> String {
    var units: [TextUnit] = []
    Array(name.utf8).withUnsafeBufferPointer { units.append(utf8: $0, foldedBy: targets) }
    return String(decoding: units.map(\.code), as: UTF16.self)
  }

  // MARK: Units

  /// The parts of an indicator's unit (元/亩), and the unit that a word begins with and is not.
  private mutating func findUnknownUnits() {
    for row in rows {
      switch row.table {
      case .indicators:
        for unit in row["unit"].split(separator: "/").map(String.init)
        where !unitNames.contains(unit) {
          issues.append(row.issue(.noSuchRow(column: "unit", value: unit)))
        }
      case .derivedIndicators:
        for column in ["numerator_unit", "denominator_unit"] where !unitNames.contains(row[column])
        {
          issues.append(row.issue(.noSuchRow(column: column, value: row[column])))
        }
      case .notUnits:
        let unit = row["unit"]
        // The tenth (三成) is a unit of the grammar, not of the table.
        if !unit.isEmpty, unit != "成", !unitNames.contains(unit) {
          issues.append(row.issue(.noSuchRow(column: "unit", value: unit)))
        }
      default: continue
      }
    }
  }

  private mutating func findWrongConversions() {
    let units = rows.filter { $0.table == .units }
    let bySymbol = Dictionary(units.map { ($0["symbol"], $0) }) { first, _ in first }
    for row in units {
      let ratio = [row["numerator"], row["denominator"]].compactMap { ExactDecimal($0) }
      if ratio.contains(where: { $0 <= .zero }) { issues.append(row.issue(.wrongRatio)) }
      guard !row["base"].isEmpty, let base = bySymbol[row["base"]] else { continue }
      if base["base"] != base["symbol"] || base["kind"] != row["kind"]
        || base["numerator"] != "1" || base["denominator"] != "1"
      {
        issues.append(row.issue(.wrongBase(row["base"])))
      }
    }
  }
}

extension LexiconTable.Kind {
  /// The columns that say what the word of a row means.
  fileprivate var meaningColumns: [String] {
    switch self {
    case .bounds: ["bound"]
    case .cues: ["value"]
    case .timeWords: ["code"]
    case .phraseBoundaries: ["side"]
    case .dimensionWords: ["dimension"]
    case .zoneForms: ["short_form"]
    case .folding: ["to"]
    case .units: ["kind", "base", "numerator", "denominator"]
    case .places: ["name", "level"]
    case .zones: ["name"]
    case .indicators: ["name_zh"]
    case .notUnits: ["unit"]
    case .complements: ["whole"]
    case .notFigures, .numberContexts, .ruleWords, .relationWords, .derivedIndicators: []
    }
  }

  /// The columns that give names, several with `|` between.
  fileprivate var nameColumns: [String] {
    switch self {
    case .units: ["symbol", "aliases"]
    case .zones: ["name", "short_name", "aliases"]
    case .indicators: ["aliases"]
    default: []
    }
  }

  /// Within what a name must have one owner; nil where it may have several.
  fileprivate func nameScope(of row: LexiconRow) -> String? {
    switch self {
    case .units: row["kind"]
    case .zones: ""
    case .indicators: "\(row["kind"]) \(row["measure"])"
    default: nil
    }
  }

  /// The column whose word the example shows; nil for lists of names, where the name itself is all
  /// that an example could say, and for `folding`, whose pairs are their own examples.
  public var exampleWordColumn: String? {
    switch self {
    case .units: "symbol"
    case .bounds, .timeWords, .numberContexts, .relationWords: "word"
    case .indicators: "name_zh"
    case .cues, .ruleWords, .places, .zones, .folding, .notFigures, .notUnits, .phraseBoundaries,
      .dimensionWords, .zoneForms, .derivedIndicators, .complements:
      nil
    }
  }
}
