import Measurements

/// How far the texts reach: what was found, what of it compares, and why the rest does not.
///
/// Every measurement is counted exactly once in `tallies`.
public struct Coverage: Sendable {
  /// The walls of the comparison, each with the number of figures that came past it.
  public struct Funnel: Sendable, Hashable {
    /// All figures.
    public var found = 0
    /// Those with a unit or classifier.
    public var typed = 0
    /// Those that are the park's own.
    public var parkScope = 0
    /// Of these, those whose park is known.
    public var parkKnown = 0
    /// Of these, those whose indicator is known, or shared by two parks.
    public var indicatorKnown = 0
    /// Of these, those that the comparison shows.
    public var compared = 0
  }

  /// The number of figures of one article, park, indicator and period with one fate.
  public struct Tally: Sendable, Hashable {
    /// The name of the document.
    public var document: String
    /// The article within the document, from 1.
    public var article: Int
    /// "" for figures that concern no known park.
    public var park: String
    /// The heading of the figures themselves.
    public var dimension: Dimension
    /// The id of the indicator; "" for words that the vocabulary does not have.
    public var indicatorID: String
    /// When they hold; nil where nothing says.
    public var period: Period?
    /// What became of them.
    public var fate: Fate
    /// How many there are, 1 or more.
    public var figures: Int
  }

  /// What one park says under one heading.
  public struct Entry: Sendable, Hashable {
    /// "" for figures that concern no known park.
    public var park: String
    /// The heading of the figures themselves.
    public var dimension: Dimension
    /// How many there are, 1 or more.
    public var figures: Int
    /// How many of the figures the comparison shows.
    public var compared: Int
  }

  /// An article without any figure.
  public struct SilentArticle: Sendable, Hashable {
    /// The name of the document.
    public var document: String
    /// The article within the document, from 1.
    public var article: Int
  }

  /// A cell that is empty although the texts come near it.
  public struct NearMiss: Sendable, Hashable {
    /// The row.
    public var park: String
    /// The column.
    public var column: ComparedIndicator
    /// Why nothing stands there.
    public var reason: Missing
  }

  /// The walls, and how many figures came past each.
  public let funnel: Funnel
  /// Every figure counted once, by document, article, park, dimension, indicator, period and fate.
  public let tallies: [Tally]
  /// The figures by park and dimension, in this order.
  public let entries: [Entry]
  /// How many figures each fate took, in the order of the walls; none without figures.
  public let fates: [(fate: Fate, figures: Int)]
  /// The articles without figures, by document and article.
  public let silentArticles: [SilentArticle]
  /// The documents without figures, by name.
  public let silentDocuments: [String]
  /// The empty cells whose reason is more than `notMentioned`, in the order of the table.
  public let nearMisses: [NearMiss]

  /// The values that could not be derived although both sides are there.
  public let underivations: [Underivation]

  /// Counts what became of the measurements of a comparison.
  public init(comparison: Comparison, documents: [SourceDocument]) {
    let counts = Self.count(comparison)
    tallies = counts.sorted { $0.key.precedes($1.key) }.map { key, figures in
      Tally(
        document: key.document, article: key.article, park: key.park, dimension: key.dimension,
        indicatorID: key.indicatorID, period: key.period, fate: key.fate, figures: figures)
    }
    underivations = comparison.underivations
    let byFate = Dictionary(tallies.map { ($0.fate, $0.figures) }, uniquingKeysWith: +)
    fates = Fate.all.compactMap { fate in byFate[fate].map { (fate, $0) } }
    var funnel = Funnel(fates)
    funnel.typed = comparison.measurements.count { $0.quantity.unit.kind != .number }
    self.funnel = funnel
    entries = Self.entries(of: tallies)

    let speaking = Set(tallies.map { SilentArticle(document: $0.document, article: $0.article) })
    let sorted = documents.sorted { $0.name < $1.name }
    silentArticles = sorted.flatMap { document in
      (0..<max(0, document.articleCount))
        .map { SilentArticle(document: document.name, article: $0 + 1) }
        .filter { !speaking.contains($0) }
    }
    let speakingDocuments = Set(tallies.map(\.document))
    silentDocuments = sorted.map(\.name).filter { !speakingDocuments.contains($0) }
    nearMisses = comparison.parks.flatMap { park in
      comparison.columns.compactMap { column in
        guard case .missing(let reason) = comparison.cell(park: park, column: column).content,
          reason != .notMentioned
        else { return nil }
        return NearMiss(park: park, column: column, reason: reason)
      }
    }
  }

  private struct TallyKey: Hashable {
    var document: String
    var article: Int
    var park: String
    var dimension: Dimension
    var indicatorID: String
    var period: Period?
    var fate: Fate

    func precedes(_ other: TallyKey) -> Bool {
      if document != other.document { return document < other.document }
      if article != other.article { return article < other.article }
      if park != other.park { return park < other.park }
      if dimension != other.dimension { return dimension.place < other.dimension.place }
      if indicatorID != other.indicatorID { return indicatorID < other.indicatorID }
      let (mine, theirs) = (period?.description ?? "", other.period?.description ?? "")
      if mine != theirs { return mine < theirs }
      return fate.place < other.fate.place
    }
  }

  private static func count(_ comparison: Comparison) -> [TallyKey: Int] {
    var counts: [TallyKey: Int] = [:]
    for (measurement, fate) in zip(comparison.measurements, comparison.fates) {
      let key = TallyKey(
        document: measurement.document, article: measurement.article, park: measurement.park,
        dimension: measurement.indicator.dimension, indicatorID: measurement.indicator.id,
        period: measurement.period, fate: fate)
      counts[key, default: 0] += 1
    }
    return counts
  }

  private static func entries(of tallies: [Tally]) -> [Entry] {
    struct Key: Hashable {
      var park: String
      var dimension: Dimension
    }
    var entries: [Key: Entry] = [:]
    for tally in tallies {
      let key = Key(park: tally.park, dimension: tally.dimension)
      let fresh = Entry(park: tally.park, dimension: tally.dimension, figures: 0, compared: 0)
      entries[key, default: fresh].figures += tally.figures
      if tally.fate == .compared { entries[key, default: fresh].compared += tally.figures }
    }
    return entries.values.sorted {
      $0.park == $1.park ? $0.dimension.place < $1.dimension.place : $0.park < $1.park
    }
  }
}

extension Coverage.Funnel {
  init(_ fates: [(fate: Fate, figures: Int)]) {
    for (fate, figures) in fates {
      found += figures
      if case .otherScope = fate { continue }
      parkScope += figures
      if case .parkUnknown = fate { continue }
      parkKnown += figures
      if case .indicatorUnknown = fate { continue }
      indicatorKnown += figures
      if case .compared = fate { compared += figures }
    }
  }
}

extension Fate {
  fileprivate var place: Int { Self.all.firstIndex(of: self) ?? Self.all.count }
}
