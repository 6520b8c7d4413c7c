import Lexicon
import Measurements

/// Reads the examples of the lexicon's rows and finds those that are read otherwise than their row
/// says.
///
/// | table | the example shows | it must be read as |
/// |---|---|---|
/// | units | a number with the unit | a figure of the row's unit and kind |
/// | bounds | a number with the bound word | a figure with this bound, the word in its text |
/// | time_words | a figure at the time | the period of the column `period`, seen from August 2023 |
/// | number_contexts | the word in its role | what the role says: a limit, a rank, no figure … |
/// | not_figures | the phrase itself | no figure |
/// | not_units | a number with the word behind | no figure with the row's unit |
///
/// Names of zones and places, folded characters and words of phrases are their own examples: any
/// sentence around them would say no more than they do.
public struct ExampleCheck {
  private let extractor: Extractor
  private let date = PartialDate("2023-08")

  /// A check of the rows that a lexicon was compiled from.
  public init(lexicon: Lexicon) { extractor = Extractor(lexicon: lexicon) }

  /// The examples that are misread, in the order of the rows. Linear in the text of the examples.
  public func misread(in rows: [LexiconRow]) -> [LexiconIssue] {
    rows.compactMap { row in
      guard let expectation = Expectation(row) else { return nil }
      let found = read(expectation.example)
      guard !expectation.isMet(found) else { return nil }
      return row.issue(
        .exampleReads(
          example: expectation.example, found: Self.summary(found),
          expected: expectation.description))
    }
  }

  private func read(_ text: String) -> [Measurement] {
    let input = ExtractionInput(name: "", bytes: Array(text.utf8), date: date, encoding: .utf8)
    guard case .extracted(_, let measurements, _) = extractor.extract(input) else { return [] }
    return measurements
  }

  private static func summary(_ measurements: [Measurement]) -> String {
    if measurements.isEmpty { return "no figure" }
    return measurements.map { measurement in
      let quantity = measurement.quantity
      let value =
        quantity.value?.description
        ?? "\(quantity.low?.description ?? "")…\(quantity.high?.description ?? "")"
      let period = measurement.period.map { " \($0)" } ?? ""
      return "\(quantity.bound.rawValue) \(value) \(quantity.unit.symbol)"
        + " (\(quantity.unit.kind.rawValue))\(period)"
    }.joined(separator: ", ")
  }
}

/// What an example must be read as.
private struct Expectation {
  var example: String
  var description: String
  var isMet: ([Measurement]) -> Bool

  /// The expectation of a row; nil where its table needs no example, or the row has none.
  init?(_ row: LexiconRow) {
    switch row.table {
    case .units: self.init(unit: row)
    case .bounds: self.init(bound: row)
    case .numberContexts: self.init(context: row)
    case .timeWords:
      let period = row["period"]
      guard !period.isEmpty else { return nil }
      self.init(row["example"], "period \(period)") { $0.last?.period?.description == period }
    case .notFigures:
      self.init("、\(row["phrase"])、", "no figure", \.isEmpty)
    case .notUnits:
      let (word, unit) = (row["word"], row["unit"])
      guard !unit.isEmpty else { return nil }
      self.init("12\(word)", "no 12\(unit)") { found in
        !found.contains { $0.text == "12\(unit)" }
      }
    case .cues, .ruleWords, .places, .zones, .indicators, .folding, .phraseBoundaries,
      .dimensionWords, .zoneForms, .derivedIndicators, .complements, .relationWords:
      return nil
    }
    if example.isEmpty { return nil }
  }

  private init(
    _ example: String, _ description: String, _ isMet: @escaping ([Measurement]) -> Bool
  ) {
    self.example = example
    self.description = description
    self.isMet = isMet
  }

  private init(unit row: LexiconRow) {
    let names = Set([row["symbol"], row["base"]] + row.list("aliases"))
    let kind = row["kind"]
    self.init(row["example"], "\(row["symbol"]) (\(kind))") { found in
      found.contains { measurement in
        let unit = measurement.quantity.unit
        return names.contains(unit.symbol) && unit.kind.rawValue == kind
      }
    }
  }

  private init(bound row: LexiconRow) {
    let (word, bound) = (row["word"], row["bound"])
    self.init(row["example"], "\(bound) by \(word)") { found in
      found.contains { $0.quantity.bound.rawValue == bound && $0.text.contains(word) }
    }
  }

  private init?(context row: LexiconRow) {
    let (example, word) = (row["example"], row["word"])
    switch row["role"] {
    case "limit link":
      self.init(example, "a limit") { found in
        found.contains { $0.quantity.bound == .atMost || $0.quantity.bound == .atLeast }
      }
    case "boundless":
      self.init(example, "a number without a bound") { found in
        found.contains { $0.quantity.bound == .exact }
      }
    case "money noun":
      self.init(example, "money") { found in found.contains { $0.quantity.unit.kind == .money } }
    case "tallied noun":
      self.init(example, "a count without classifier") { found in
        found.contains { $0.quantity.unit.symbol.isEmpty }
      }
    case "count noun":
      self.init(example, "no money") { found in !found.contains { $0.quantity.unit.kind == .money }
      }
    case "plan name", "period opener", "numbered name":
      self.init(example, "no figure", \.isEmpty)
    case "rank field", "rank verb":
      self.init(example, "a rank") { found in found.contains { $0.quantity.unit.kind == .rank } }
    case "counting verb":
      self.init(example, "a count") { found in found.contains { $0.quantity.unit.kind == .count } }
    case "counted noun":
      self.init(example, "a count of \(word)") { found in
        found.contains { $0.quantity.unit.kind == .count && !$0.text.contains(word) }
      }
    default: return nil
    }
  }
}
