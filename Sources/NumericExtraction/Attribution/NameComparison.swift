/// Names are compared by their bytes. Folded text writes each character in one form, so this tells
/// the same as comparing characters, at a small part of the cost.
extension StringProtocol {
  /// Whether the name begins with another.
  func begins(with beginning: some StringProtocol) -> Bool { utf8.starts(with: beginning.utf8) }

  /// Whether the name ends in another.
  func ends(in ending: some StringProtocol) -> Bool {
    let count = ending.utf8.count
    return utf8.count >= count && utf8.suffix(count).elementsEqual(ending.utf8)
  }
}
