/// Writes paragraphs in place of the lines that they come from, with white space as it is meant.
///
/// Works in one array: what is written never overtakes what is read, since a paragraph has no more
/// units than its lines with their breaks.
struct ParagraphWriter {
  private let bytes: [UInt8]
  private(set) var text: FoldedText
  private var count = FoldedText.margin
  private var lastEnd = 0

  init(_ text: FoldedText, of source: DecodedText) {
    self.text = text
    bytes = source.utf8
  }

  /// The text so far; nothing may be written after this.
  mutating func finish() -> FoldedText {
    text.units.removeLast(text.units.count - count)
    text.origins.removeLast(text.origins.count - count)
    let margin = repeatElement(FoldingTable.lineBreak, count: FoldedText.margin)
    text.units += margin
    text.origins += repeatElement(UInt32(truncatingIfNeeded: bytes.count), count: margin.count)
    return text
  }

  /// Writes the lines as one paragraph, and gives its units.
  mutating func write(_ lines: ArraySlice<TextLine>) -> Range<Int> {
    separate()
    let bytes = self.bytes
    let start = count
    for line in lines {
      if count > start, let first = line.units.first,
        CharacterClass.isLetter(text.units[count - 1]), CharacterClass.isLetter(text.units[first])
      {
        append(FoldingTable.space, from: lastEnd)
      }
      if line.isUnspaced {
        count = Self.move(line.units, to: count, &text.units, &text.origins)
      } else {
        count = Self.moveSpaced(
          line.units, to: count, paragraphFrom: start, &text.units, &text.origins, bytes.span)
      }
      lastEnd = line.units.upperBound
    }
    return start..<count
  }

  /// Writes pieces of one line as a paragraph, and gives its units.
  mutating func write(copies: [Range<Int>]) -> Range<Int> {
    separate()
    let start = count
    for copy in copies {
      for index in copy { append(text.units[index], from: index) }
      lastEnd = copy.upperBound
    }
    return start..<count
  }

  /// The line break between two paragraphs. It takes the place of the one in the source.
  private mutating func separate() {
    guard count > FoldedText.margin else { return }
    append(FoldingTable.lineBreak, from: lastEnd)
  }

  private mutating func append(_ unit: UInt16, from index: Int) {
    text.units[count] = unit
    text.origins[count] = text.origins[index]
    count += 1
  }

  /// Moves the units of one line without spaces to `place`, and gives the place behind them.
  private static func move(
    _ range: Range<Int>, to place: Int, _ units: inout [UInt16], _ origins: inout [UInt32]
  ) -> Int {
    guard place != range.lowerBound else { return range.upperBound }
    units.move(range, to: place)
    origins.move(range, to: place)
    return place + range.count
  }

  /// Moves the units of one line to `place`, less the spaces that mean nothing, and gives the place
  /// behind them.
  private static func moveSpaced(
    _ range: Range<Int>, to place: Int, paragraphFrom start: Int, _ unitArray: inout [UInt16],
    _ originArray: inout [UInt32], _ bytes: Span<UInt8>
  ) -> Int {
    let end = range.upperBound
    var units = unitArray.mutableSpan
    var origins = originArray.mutableSpan
    var count = place
    var run = 0  // ideographs, letters and digits since the last space or punctuation
    var space = -1
    for index in range {
      let unit = units[index]
      if unit == FoldingTable.space {
        if space < 0 { space = index }
        continue
      }
      let isIdeograph = CharacterClass.isIdeograph(unit)
      if space >= 0, count > start {
        let previous = units[count - 1]
        let keeps: Bool
        if isIdeograph && CharacterClass.isIdeograph(previous) {
          let isLone = index + 1 == end || !isWordPart(units[index + 1])
          keeps = run > 1 && !isLone
        } else {
          keeps =
            isWestern(previous, bytes[Int(origins[count - 1])])
            && isWestern(unit, bytes[Int(origins[index])])
        }
        if keeps {
          units[count] = FoldingTable.space
          origins[count] = origins[space]
          count += 1
        }
        run = 0
      }
      space = -1
      run = isIdeograph || isWordPart(unit) ? run + 1 : 0
      units[count] = unit
      origins[count] = origins[index]
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func isWordPart(_ unit: UInt16) -> Bool {
    CharacterClass.isIdeograph(unit) || CharacterClass.isDigit(unit)
      || CharacterClass.isLetter(unit)
  }

  /// Whether spaces beside the unit mean anything: ASCII that was ASCII in the source, or letters
  /// and digits of full width, but not full-width punctuation, which brings its own space.
  @inline(__always)
  private static func isWestern(_ unit: UInt16, _ lead: UInt8) -> Bool {
    guard unit < 0x80 else { return false }
    return lead < 0x80 || CharacterClass.isLetter(unit) || CharacterClass.isDigit(unit)
  }
}

extension Array where Element: BitwiseCopyable {
  /// Copies elements to another place, which may overlap theirs.
  fileprivate mutating func move(_ range: Range<Int>, to place: Int) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count && place >= 0
        && place <= count - range.count, "elements moved from or to outside of their array")
    withUnsafeMutableBufferPointer { elements in
      // Both ranges are within, as just checked.
      guard let start = elements.baseAddress else { return }
      (start + place).update(from: start + range.lowerBound, count: range.count)
    }
  }
}
