import Lexicon

extension Lexicon {
  /// The tables that the program carries, compiled when it was built: only decoded on first use,
  /// once. That they have no issues, the build has made sure of.
  public static let standard = Lexicon(compiled: compiledLexicon)
}
