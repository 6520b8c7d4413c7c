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

/// A name in a `switch`, compared by its bytes too.
struct ComparedName: ExpressibleByStringLiteral {
  private let name: String

  init(_ name: String) { self.name = name }

  init(stringLiteral name: String) { self.name = name }

  static func ~= (one: ComparedName, other: ComparedName) -> Bool {
    one.name.utf8.count == other.name.utf8.count
      && one.name.utf8.elementsEqual(other.name.utf8)
  }
}
