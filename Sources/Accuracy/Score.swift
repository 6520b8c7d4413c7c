import Measurements

/// Precision, recall and their harmonic mean, each from 0 to 1.
public struct Rates: Sendable, Hashable {
  /// The share of what was found that is right.
  public let precision: Double
  /// The share of what is there that was found right.
  public let recall: Double
  /// The harmonic mean of both.
  public let f1: Double

  init(right: Int, found: Int, gold: Int) {
    precision = share(right, of: found)
    recall = share(right, of: gold)
    f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}

/// A difference between annotation and extraction.
public struct ScoredError: Sendable, Hashable {
  /// A field with what the annotation says and what was extracted.
  public struct Difference: Sendable, Hashable {
    /// The field.
    public let field: ScoredField
    /// What the annotation says.
    public let gold: String
    /// What was extracted.
    public let found: String
  }

  /// In which way they differ.
  public enum Kind: Sendable, Hashable {
    /// Annotated, not found.
    case missed
    /// Found, not annotated.
    case extra
    /// Found, with wrong fields.
    case wrong([Difference])
  }

  /// The document it stands in.
  public let document: String
  /// Unicode scalars from the beginning of the decoded document.
  public let start: Int
  /// The expression, verbatim.
  public let text: String
  /// In which way they differ.
  public let kind: Kind
}

/// How well extracted measurements agree with annotations, over any number of documents.
///
/// An extracted figure matches the annotated one that it overlaps most, one to one. An annotation
/// that is optional costs nothing when it is missed and nothing when it is found. `found` scores
/// the matching alone; `typed` asks for the value, its ends, bound, unit and kind too; `cell` for
/// everything that a cell of a comparison needs: typed, and direction, status, scope, park, period
/// (its years) and indicator. The share of each field is taken over the matched figures.
public struct Score: Sendable, Hashable {
  /// The number of annotations that are not optional.
  public private(set) var goldCount = 0
  /// The number of extracted figures without those that match an optional annotation.
  public private(set) var foundCount = 0
  /// What differs, by document and in the order of the annotations; extra figures follow.
  public private(set) var errors: [ScoredError] = []
  private var matchedCount = 0
  private var typedCount = 0
  private var cellCount = 0
  private var rightCounts: [ScoredField: Int] = [:]

  /// A score over nothing.
  public init() {}

  /// Whether the figure is there.
  public var found: Rates { Rates(right: matchedCount, found: foundCount, gold: goldCount) }
  /// Whether it is there, and right by itself.
  public var typed: Rates { Rates(right: typedCount, found: foundCount, gold: goldCount) }
  /// Whether it is there, and right enough for a comparison.
  public var cell: Rates { Rates(right: cellCount, found: foundCount, gold: goldCount) }
  /// The share of matched figures in which a field is right.
  public func share(of field: ScoredField) -> Double {
    Accuracy.share(rightCounts[field] ?? 0, of: matchedCount)
  }

  /// Adds one document. The cost is linear in gold × found of the document.
  public mutating func add(gold: [GoldMention], found: [Measurement], document: String) {
    let matches = bestMatches(gold: gold, found: found)
    var unmatched = Set(found.indices)
    foundCount += found.count
    for (mention, match) in zip(gold, matches) {
      if let match { unmatched.remove(match) }
      if mention.optional ?? false {
        if match != nil { foundCount -= 1 }
        continue
      }
      goldCount += 1
      if let match {
        compare(mention, found[match], document: document)
      } else {
        errors.append(
          ScoredError(
            document: document, start: mention.start, text: mention.text, kind: .missed))
      }
    }
    for index in unmatched.sorted() {
      errors.append(
        ScoredError(
          document: document, start: found[index].span.scalars.lowerBound, text: found[index].text,
          kind: .extra))
    }
  }

  private mutating func compare(_ gold: GoldMention, _ found: Measurement, document: String) {
    var differences: [ScoredError.Difference] = []
    for field in ScoredField.allCases {
      let (expected, actual) = (field.text(of: gold), field.text(of: found))
      if field.agrees(gold: expected, found: actual) {
        rightCounts[field, default: 0] += 1
      } else {
        differences.append(.init(field: field, gold: expected, found: actual))
      }
    }
    let wrong = Set(differences.map(\.field))
    let isTyped = wrong.isDisjoint(with: ScoredField.typed)
    let isCell = isTyped && wrong.isDisjoint(with: ScoredField.cell)
    matchedCount += 1
    if isTyped { typedCount += 1 }
    if isCell {
      cellCount += 1
    } else {
      errors.append(
        ScoredError(
          document: document, start: gold.start, text: gold.text, kind: .wrong(differences)))
    }
  }
}

/// For each annotation the index of its extracted figure. Pairs are taken by the share of their
/// overlap in their union; among equal ones the earlier annotation and the later figure win.
private func bestMatches(gold: [GoldMention], found: [Measurement]) -> [Int?] {
  var pairs: [(share: Double, gold: Int, found: Int)] = []
  for (i, mention) in gold.enumerated() {
    for (j, measurement) in found.enumerated() {
      let span = measurement.span.scalars
      let overlap = min(mention.end, span.upperBound) - max(mention.start, span.lowerBound)
      guard overlap > 0 else { continue }
      let union = max(mention.end, span.upperBound) - min(mention.start, span.lowerBound)
      pairs.append((share(overlap, of: union), i, j))
    }
  }
  pairs.sort { left, right in
    if left.share != right.share { return left.share > right.share }
    return left.gold != right.gold ? left.gold < right.gold : left.found > right.found
  }
  var matches = [Int?](repeating: nil, count: gold.count)
  var taken: Set<Int> = []
  for pair in pairs where matches[pair.gold] == nil && !taken.contains(pair.found) {
    matches[pair.gold] = pair.found
    taken.insert(pair.found)
  }
  return matches
}

/// `part / whole`, and 0 of nothing.
private func share(_ part: Int, of whole: Int) -> Double {
  whole > 0 ? Double(part) / Double(whole) : 0
}
