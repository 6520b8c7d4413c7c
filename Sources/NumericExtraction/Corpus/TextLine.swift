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
}

/// A document's text, folded scalar by scalar, and its lines.
struct FoldedLines {
  /// All units, white space as it was, each line break one unit.
  var text: FoldedText
  /// The lines that aren't blank, in their order.
  var lines: [TextLine]

  /// Folds a text. Linear; the arrays are allocated once, at the text's number of scalars.
  init(_ source: DecodedText, table: FoldingTable) {
    var units = [UInt16](repeating: 0, count: source.scalarCount)
    var origins = [UInt32](repeating: 0, count: source.scalarCount)
    lines = []
    lines.reserveCapacity(source.scalarCount / 100 + 1)
    let count = Self.fold(
      source.utf8.span, table.targets.span, units.mutableSpan, origins.mutableSpan, &lines)
    units.removeLast(units.count - count)
    origins.removeLast(origins.count - count)
    text = FoldedText(units: units, origins: origins)
  }

  /// Fills units and origins, and gives their number.
  private static func fold(
    _ bytes: Span<UInt8>, _ targets: Span<UInt16>, _ units: consuming MutableSpan<UInt16>,
    _ origins: consuming MutableSpan<UInt32>, _ lines: inout [TextLine]
  ) -> Int {
    var breaker = LineBreaker()
    var count = 0
    var index = 0
    while index < bytes.count {
      let origin = index
      let unit = nextUnit(bytes, &index, targets)
      if unit == 0 { continue }
      if unit == 0x25, count > 0, units[count - 1] == 0x5C {
        count -= 1  // `\%`, as Markdown and LaTeX write it
        breaker.columns -= 1
      }
      units[count] = unit
      origins[count] = UInt32(truncatingIfNeeded: origin)
      count += 1
      if unit == FoldingTable.lineBreak {
        if let line = breaker.line(endingAt: count - 1, in: units.span) { lines.append(line) }
      } else {
        breaker.columns += bytes[origin] < 0x80 ? 1 : 2
      }
    }
    if let line = breaker.line(endingAt: count, in: units.span) { lines.append(line) }
    return count
  }

  /// The folded unit of the scalar at `index`, which moves behind it. The bytes are valid UTF-8,
  /// so a lead byte has its continuation bytes behind it.
  @inline(__always)
  private static func nextUnit(
    _ bytes: Span<UInt8>, _ index: inout Int, _ targets: Span<UInt16>
  ) -> UInt16 {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      if lead == 0x0D, index < bytes.count, bytes[index] == 0x0A { return 0 }
      return targets[Int(lead)]
    }
    if lead >= 0xE0, lead < 0xF0 {
      let high = Int(lead & 0x0F) << 12
      let middle = Int(bytes[index + 1] & 0x3F) << 6
      let low = Int(bytes[index + 2] & 0x3F)
      index += 3
      return targets[high | middle | low]
    }
    if lead < 0xE0 {
      let code = Int(lead & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
      index += 2
      return targets[code]
    }
    index += 4
    return FoldingTable.beyond
  }
}

/// Cuts the units at line breaks as they arrive, and measures the lines.
private struct LineBreaker {
  /// The columns since the last line break.
  var columns = 0
  private var start = 0
  private var blanks = 0

  /// The line up to the break at `end`, or nil for a blank one.
  mutating func line(endingAt end: Int, in units: Span<UInt16>) -> TextLine? {
    defer {
      start = end + 1
      columns = 0
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
      ending: LineEnding.ending(of: first..<last, in: units))
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
