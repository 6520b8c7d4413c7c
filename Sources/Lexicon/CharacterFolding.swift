/// A character that is read as another (`folding.csv`): 億 as 亿, a compatibility ideograph as its
/// unified form.
public struct CharacterFolding: Sendable, Hashable {
  /// The code point in the text.
  public var from: UInt16
  /// The code point that it is read as.
  public var to: UInt16
}
