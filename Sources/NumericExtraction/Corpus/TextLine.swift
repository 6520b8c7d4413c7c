/// A line of the source that isn't blank, in folded units.
struct TextLine {
  /// What a line's last character says about the next line.
  enum Ending {
    /// A sentence ends: 。！？… with closing quotes, or a byline behind them.
    case sentence
    /// A list or a speech follows.
    case colon
    /// An item of a list ends.
    case semicolon
    /// The sentence goes on: a comma, or an opening quote or bracket.
    case continuing
    /// Anything else: a heading, or a line that was wrapped or cut.
    case open
  }

  /// The units, without Markdown mark and outer spaces.
  var units: Range<Int>
  /// The width in columns of half an ideograph, inner spaces included.
  var columns: Int
  /// The blank lines directly before it.
  var blanksBefore: Int
  /// Whether it begins with two columns of space or more.
  var isIndented: Bool
  /// The number of `#` before it, 1 to 6; 0 for a line without.
  var headingLevel: Int
  /// What its last character says.
  var ending: Ending
  /// Whether no space stands within it.
  var isUnspaced: Bool
}

/// A document's text, folded scalar by scalar, and its lines.
struct FoldedLines {
  /// All units, white space as it was, each line break one unit.
  var text: FoldedText
  /// The lines that aren't blank, in their order.
  var lines: [TextLine]

  /// Folds a text. Linear; the arrays are allocated once, at the text's number of scalars.
  init(_ source: DecodedText, table: FoldingTable) {
    var lines: [TextLine] = []
    lines.reserveCapacity(source.scalarCount / 100 + 1)
    var origins: [UInt32] = []
    let capacity = source.scalarCount + 2 * FoldedText.margin
    let units = [UInt16](unsafeUninitializedCapacity: capacity) { units, count in
      origins = [UInt32](unsafeUninitializedCapacity: capacity) { origins, originCount in
        count = Self.fold(
          source.utf8.span, table.targets.span, into: units, from: origins, &lines)
        originCount = count
      }
    }
    self.lines = lines
    text = FoldedText(units: units, origins: origins)
  }

  /// Hands over the text, which is then no longer here, so that it can be changed in its place.
  mutating func takeText() -> FoldedText {
    defer { text = FoldedText(units: [], origins: []) }
    return text
  }

  /// Fills units and origins, and gives their number: those of the text behind those of the margin.
  /// There is room left for another margin.
  ///
  /// Every character of every text comes by here, so there is one check a character, that memory
  /// for it is left, and none that what it reads is there:
  ///
  /// - it reads a sequence only where all its bytes are left, and of a run of sequences of three as
  ///   many as there are bytes and memory for;
  /// - there is a target for each code point that three bytes can tell, which is checked at first.
  private static func fold(
    _ bytes: Span<UInt8>, _ targets: Span<UInt16>, into units: UnsafeMutableBufferPointer<UInt16>,
    from origins: UnsafeMutableBufferPointer<UInt32>, _ lines: inout [TextLine]
  ) -> Int {
    guard let unitStart = units.baseAddress, let originStart = origins.baseAddress else { return 0 }
    precondition(targets.count == 0x10000, "a folding table has a target for each code point")
    let margin = FoldedText.margin
    let room = min(units.count, origins.count) - margin
    unitStart.initialize(repeating: FoldingTable.lineBreak, count: margin)
    originStart.initialize(repeating: 0, count: margin)
    var breaker = LineBreaker()
    // Of the line, since its beginning.
    var (columns, spaces) = (0, 0)
    var count = margin
    var index = 0
    while index < bytes.count, count < room {
      // Nearly all Chinese: sequences of three bytes, each read with the one behind it.
      let end = count &+ min(room &- count, (bytes.count &- 1 &- index) / 3)
      let run = count
      while count < end {
        let four = UInt32(
          littleEndian: bytes.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index, as: UInt32.self))
        let unit = targets[unchecked: codeOfThree(four)]
        guard four & 0xF0 == 0xE0, unit > lastSpecial else { break }
        unitStart[count] = unit
        originStart[count] = UInt32(truncatingIfNeeded: index)
        count &+= 1
        index &+= 3
      }
      columns &+= 2 &* (count &- run)
      guard index < bytes.count, count < room else { break }
      let origin = index
      let lead = bytes[unchecked: index]
      let unit = unit(at: &index, of: bytes, lead, targets)
      if unit == 0 { continue }
      if unit == 0x25, unitStart[count - 1] == 0x5C {
        count -= 1  // `\%`, as Markdown and LaTeX write it
        columns &-= 1
      }
      unitStart[count] = unit
      originStart[count] = UInt32(truncatingIfNeeded: origin)
      count += 1
      if unit == FoldingTable.lineBreak {
        let written = UnsafeBufferPointer(start: unitStart, count: count)
        if let line = breaker.line(endingAt: count - 1, columns, spaces, in: written.span) {
          lines.append(line)
        }
        (columns, spaces) = (0, 0)
      } else {
        columns &+= lead < 0x80 ? 1 : 2
        if unit == FoldingTable.space { spaces &+= 1 }
      }
    }
    let written = UnsafeBufferPointer(start: unitStart, count: count)
    if let line = breaker.line(endingAt: count, columns, spaces, in: written.span) {
      lines.append(line)
    }
    return count
  }

  /// No unit above this one is dropped, breaks a line, is a space or takes part in `\%`.
  private static let lastSpecial: UInt16 = 0x25

  /// The code point of a sequence of three bytes, the first of four that a number holds; below
  /// 65,536.
  @inline(__always)
  private static func codeOfThree(_ four: UInt32) -> Int {
    Int(
      truncatingIfNeeded: (four & 0x0F) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 0x3F))
  }

  /// The folded unit of the scalar at `index`, which moves behind it; 0 for one that is dropped.
  ///
  /// - Precondition: `lead` is the byte at `index`; there are 65,536 targets.
  @inline(__always)
  private static func unit(
    at index: inout Int, of bytes: Span<UInt8>, _ lead: UInt8, _ targets: Span<UInt16>
  ) -> UInt16 {
    if lead >= 0xE0, lead < 0xF0, index &+ 3 < bytes.count {
      // All at once, with the byte behind them.
      let four = UInt32(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt32.self))
      index &+= 3
      return targets[unchecked: codeOfThree(four)]
    }
    if lead >= 0xE0, lead < 0xF0, index &+ 2 < bytes.count {
      let high = Int(lead & 0x0F) << 12
      let middle = Int(bytes[unchecked: index &+ 1] & 0x3F) << 6
      let low = Int(bytes[unchecked: index &+ 2] & 0x3F)
      index &+= 3
      return targets[unchecked: high | middle | low]
    }
    if lead < 0x80 {
      index &+= 1
      if lead == 0x0D, index < bytes.count, bytes[unchecked: index] == 0x0A { return 0 }
      return targets[unchecked: Int(lead)]
    }
    if lead < 0xE0, index &+ 1 < bytes.count {
      let code = Int(lead & 0x1F) << 6 | Int(bytes[unchecked: index &+ 1] & 0x3F)
      index &+= 2
      return targets[unchecked: code]
    }
    index &+= 4
    return FoldingTable.beyond
  }
}

/// Cuts the units at line breaks as they arrive.
private struct LineBreaker {
  private var start = FoldedText.margin
  private var blanks = 0

  /// The line up to the break at `end`, which has so many columns and spaces; nil for a blank one.
  mutating func line(
    endingAt end: Int, _ columns: Int, _ spaces: Int, in units: Span<UInt16>
  ) -> TextLine? {
    defer {
      start = end + 1
    }
    var first = start
    var last = end
    while first < last, units[first] == FoldingTable.space { first += 1 }
    while last > first, units[last - 1] == FoldingTable.space { last -= 1 }
    guard first < last else {
      blanks += 1
      return nil
    }
    let outer = (first - start) + (end - last)
    let isIndented = first - start >= 2
    let level = headingMark(in: units, &first, last)
    guard first < last else {
      blanks += 1
      return nil
    }
    defer { blanks = 0 }
    return TextLine(
      units: first..<last, columns: max(columns - outer, 0), blanksBefore: blanks,
      isIndented: isIndented, headingLevel: level,
      ending: LineEnding.ending(of: first..<last, in: units),
      isUnspaced: spaces == outer && level == 0)
  }

  /// The level of a Markdown heading; `first` moves behind its mark.
  private func headingMark(in units: Span<UInt16>, _ first: inout Int, _ last: Int) -> Int {
    var mark = first
    while mark < last, units[mark] == 0x23 { mark += 1 }
    let level = mark - first
    guard (1...6).contains(level),
      mark == last || units[mark] == FoldingTable.space || CharacterClass.isIdeograph(units[mark])
    else { return 0 }
    while mark < last, units[mark] == FoldingTable.space { mark += 1 }
    first = mark
    return level
  }
}
