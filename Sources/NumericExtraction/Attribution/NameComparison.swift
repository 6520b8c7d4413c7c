/// Names are compared by their bytes. Folded text writes each character in one form, so this tells
/// the same as comparing characters, at a small part of the cost.
extension StringProtocol {
  /// Whether the name begins with another.
  func begins(with beginning: some StringProtocol) -> Bool {
    compare(with: beginning) { own, other in
      own.count >= other.count && other.indices.allSatisfy { own[$0] == other[$0] }
    }
  }

  /// Whether the name ends in another.
  func ends(in ending: some StringProtocol) -> Bool {
    compare(with: ending) { own, other in
      let offset = own.count - other.count
      return offset >= 0 && other.indices.reversed().allSatisfy { own[offset + $0] == other[$0] }
    }
  }

  /// Whether the name is another.
  func isSame(as other: some StringProtocol) -> Bool {
    utf8.count == other.utf8.count && ends(in: other)
  }

  /// Whether the name and another have the same last characters, or are the same where they have
  /// fewer.
  func endsAlike(_ other: some StringProtocol, scalars count: Int) -> Bool {
    compare(with: other) { own, other in
      // Bytes of the form 10…… go on with the scalar before them.
      var (offset, scalars) = (1, 0)
      while scalars < count, offset <= own.count, offset <= other.count {
        let byte = own[own.count - offset]
        guard byte == other[other.count - offset] else { return false }
        if byte & 0xC0 != 0x80 { scalars += 1 }
        offset += 1
      }
      return scalars == count || own.count == other.count
    }
  }

  /// What a comparison of the bytes of two names says.
  @inline(__always)
  private func compare(
    with other: some StringProtocol, _ tells: (Span<UInt8>, Span<UInt8>) -> Bool
  ) -> Bool {
    let result = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { tells(own.span, $0.span) }
    }
    guard case .some(.some(let told)) = result else {
      // Names that come from other than Swift's own strings.
      return tells(Array(utf8).span, Array(other.utf8).span)
    }
    return told
  }
}

/// A name that is compared by its bytes, in a `switch` and as a key.
struct ComparedName: Hashable, ExpressibleByStringLiteral {
  let name: String

  init(_ name: String) { self.name = name }

  init(stringLiteral name: String) { self.name = name }

  static func == (one: ComparedName, other: ComparedName) -> Bool {
    one.name.isSame(as: other.name)
  }

  func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
