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
  /// A word that can stand between an upper limit and its amount (`number_contexts.csv`, as are all
  /// that follow).
  case limitLink
  /// A word that ends in a bound word and binds nothing: 签约, 附近.
  case boundless
  /// A noun that money measures: 总投资.
  case moneyNoun
  /// A noun that people and things are counted by: 用户, 销量.
  case countNoun
  /// A word behind a duration that makes it the name of a plan: 行动.
  case planName
  /// A word in front of a duration that makes it a period: 未来.
  case periodOpener
  /// A field or place in front of a rank: 全国.
  case rankField
  /// A verb in front of a rank: 位居.
  case rankVerb
  /// A verb behind which a number counts, whatever classifier follows: 新增.
  case countingVerb
  /// What follows a classifier although the two make another word: 目标 in 12项目标.
  case countedNoun
  /// A noun behind a number that names: 国道, 热线.
  case numberedName
  /// A word that rules of attribution ask for; its entry is that of its lists in
  /// `Lexicon.wordLists` (`rule_words.csv`).
  case ruleWord
  /// A word that is no boundary though it holds one: 超高 (`phrase_boundaries.csv`, side `neither`).
  case unbroken
  /// A noun that counts by itself, so that 200万 behind it needs no classifier: 用户, 下载量
  /// (`number_contexts.csv`).
  case talliedNoun
}

/// A set of categories.
public struct LexicalCategories: OptionSet, Sendable {
  /// One bit a category.
  public let rawValue: UInt32

  /// A set of the given bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one category.
  @inlinable
  public init(_ category: LexicalCategory) { rawValue = 1 << UInt32(category.rawValue) }

  /// The set of two categories.
  @inlinable
  public init(_ first: LexicalCategory, _ second: LexicalCategory) {
    rawValue = 1 << UInt32(first.rawValue) | 1 << UInt32(second.rawValue)
  }

  /// The set of several categories.
  public init(
    _ first: LexicalCategory, _ second: LexicalCategory, _ third: LexicalCategory,
    _ others: LexicalCategory...
  ) {
    self = others.reduce(into: [Self(first, second), Self(third)]) { $0.insert(Self($1)) }
  }
}
