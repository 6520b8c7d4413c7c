/// Text that a page prints twice over itself, for a shadow or for weight, and that comes out of the
/// file with each run of characters twice: `44个项目个项目投资投资1515..55亿元亿元`.
enum DoubledText {
  private enum RunClass { case digit, ascii, ideograph, other }

  /// The first copy of each run, if every run of one class of characters is there twice, with at
  /// least one run of ideographs; nil otherwise. Spaces count for nothing.
  static func firstCopies(_ range: Range<Int>, in units: Span<UInt16>) -> [Range<Int>]? {
    guard range.count >= 4, range.count <= 400 else { return nil }
    var copies: [Range<Int>] = []
    var hasWord = false
    var start = range.lowerBound
    while start < range.upperBound {
      if units[start] == FoldingTable.space {
        start += 1
        continue
      }
      let kind = runClass(units[start])
      var end = start + 1
      while end < range.upperBound, units[end] != FoldingTable.space, runClass(units[end]) == kind {
        end += 1
      }
      let half = (end - start) / 2
      guard half * 2 == end - start else { return nil }
      for offset in 0..<half where units[start + offset] != units[start + half + offset] {
        return nil
      }
      if kind == .ideograph, half > 1 { hasWord = true }
      copies.append(start..<(start + half))
      start = end
    }
    return hasWord ? copies : nil
  }

  private static func runClass(_ unit: UInt16) -> RunClass {
    if CharacterClass.isDigit(unit) { return .digit }
    if CharacterClass.isLetter(unit) { return .ascii }
    return CharacterClass.isIdeograph(unit) ? .ideograph : .other
  }
}
