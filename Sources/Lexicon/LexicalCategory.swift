/// What sort of lexicon entry a surface form stands for.
public enum LexicalCategory: UInt8, Sendable, Hashable, CaseIterable {
  /// A unit of measurement or a classifier (`units.csv`).
  case unit
  /// A bound word in front of the number (`bounds.csv`).
  case boundBefore
  /// A bound word behind the number or the unit.
  case boundAfter
  /// A phrase with numerals that is no figure (`not_figures.csv`).
  case notFigure
  /// A word that begins with a unit and is none: 人才 (`not_units.csv`).
  case notUnit
  /// A word of time (`time_words.csv`).
  case time
  /// A word that tells a plan, a fact or a rule (`cues.csv`).
  case status
  /// A verb or noun of change.
  case change
  /// A comparison basis of a change.
  case basis
  /// A word that holds a cue and is none: 将近, 增值税.
  case mask
  /// A noun that tells whose figure it is.
  case subject
  /// A word that no indicator phrase goes across (`phrase_boundaries.csv`).
  case phraseBoundary
  /// A noun that tells the dimension of an indicator (`dimension_words.csv`).
  case dimensionWord
  /// The kind of zone at the end of a zone's name (`zone_forms.csv`).
  case zoneForm
  /// A zone of the gazetteer (`zones.csv`).
  case zone
  /// A province, city or county with its full name (`places.csv`).
  case place
  /// A province, city or county in its short form.
  case placeShort
}

/// A set of categories.
public struct LexicalCategories: OptionSet, Sendable {
  /// One bit a category.
  public let rawValue: UInt32

  /// A set of the given bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one category.
  public init(_ category: LexicalCategory) { rawValue = 1 << UInt32(category.rawValue) }

  /// A set of several categories.
  public init(_ categories: LexicalCategory...) {
    rawValue = categories.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }
}
