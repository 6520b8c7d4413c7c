import Lexicon
import Measurements

/// What makes figures comparable, and so the identity of a column: figures that differ in any part
/// of it never share one.
public struct ComparisonKey: Sendable, Hashable {
  /// What is measured: by the vocabulary's id, or by words that two parks use alike.
  public enum Subject: Sendable, Hashable {
    case indicator(id: String)
    case phrase(String)

    /// The id or the phrase.
    public var name: String {
      switch self {
      case .indicator(let id): id
      case .phrase(let phrase): phrase
      }
    }
  }

  /// What is measured.
  public var subject: Subject
  /// The kind of quantity: a share never meets an amount.
  public var kind: QuantityKind
  /// The class of units that convert into each other; 元 and 美元 are two classes.
  public var unitClass: String
  /// Whether it is a change (增长6%) and not a level. Increases and decreases share a column.
  public var isChange: Bool
  /// Whether it is summed up since some beginning (累计). A stock cannot be summed up.
  public var isCumulative: Bool
  /// The period that all figures of the column hold at, where figures of different periods never
  /// share a column (`ComparisonOptions.asStated`); else nil.
  public var period: Period?
}

/// A column of a comparison.
public struct ComparedIndicator: Sendable, Hashable {
  /// What its figures have in common.
  public var key: ComparisonKey
  /// The vocabulary's entry, where it has one.
  public var entry: IndicatorEntry?
  /// The commonest words for it in the texts.
  public var phrase: String
  /// The heading it stands under.
  public var dimension: Dimension
  /// The unit of its values, the one that the texts use most.
  public var unit: MeasurementUnit
  /// The commonest period of its values; nil where most have none.
  public var asOf: Period?
  /// The number of parks with a value, or with values that contradict each other.
  public var parkCount: Int
}

extension ComparedIndicator {
  /// The order of columns: by dimension, within it the fullest first, then by id.
  func precedes(_ other: ComparedIndicator) -> Bool {
    if dimension != other.dimension { return dimension.place < other.dimension.place }
    if parkCount != other.parkCount { return parkCount > other.parkCount }
    return key.sortText.lexicographicallyPrecedes(other.key.sortText)
  }
}

extension ComparisonKey {
  /// The vocabulary before phrases, levels before changes; the rest only makes the order total.
  fileprivate var sortText: [String] {
    let isPhrase = if case .phrase = subject { "1" } else { "0" }
    return [
      isPhrase, subject.name, isChange ? "1" : "0", isCumulative ? "1" : "0", kind.rawValue,
      unitClass, period?.description ?? "",
    ]
  }
}

extension Dimension {
  /// The place in the order of the headings.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
