import Glibc

/// Strict conversion to UTF-8 by the system's iconv.
enum CharacterConversion {
  /// A byte sequence that the encoding doesn't have, at `byteOffset` of the input; or, with no
  /// offset, an encoding that iconv doesn't know.
  struct Failure: Error {
    var byteOffset: Int?
  }

  /// The UTF-8 of `bytes`, which are in the encoding of the given iconv name. Linear.
  static func utf8(
    from bytes: ArraySlice<UInt8>, encoding name: String
  ) throws(Failure) -> [UInt8] {
    guard let descriptor = iconv_open("UTF-8", name),
      Int(bitPattern: descriptor) != -1
    else { throw Failure(byteOffset: nil) }
    defer { iconv_close(descriptor) }
    var consumed = 0
    var isComplete = false
    // Two bytes of GB18030 or UTF-16 become at most three of UTF-8, one becomes at most one.
    let capacity = bytes.count / 2 * 3 + 4
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, initializedCount in
      bytes.withUnsafeBytes { input in
        // iconv moves both pointers and counts down both sizes; it reads no byte past `inputLeft`
        // and writes none past `outputLeft`, the exact sizes of the two buffers.
        var inputAddress = UnsafeMutableRawPointer(mutating: input.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var inputLeft = input.count
        var outputAddress = UnsafeMutableRawPointer(output.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var outputLeft = capacity
        let result = iconv(descriptor, &inputAddress, &inputLeft, &outputAddress, &outputLeft)
        isComplete = result != -1
        consumed = input.count - inputLeft
        initializedCount = capacity - outputLeft
      }
    }
    guard isComplete else { throw Failure(byteOffset: consumed) }
    return text
  }
}
