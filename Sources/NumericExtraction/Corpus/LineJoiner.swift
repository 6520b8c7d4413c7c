/// Tells line breaks that only wrap a paragraph, or that a page break cut it at, from those that
/// end it.
///
/// Each rule has its reason in a shape that real pages have: columns of 15 to 50 characters with or
/// without a blank line after every line, one paragraph a line, and paragraphs cut in the middle of
/// a word by a blank line.
struct LineJoiner {
  let lines: [TextLine]
  let kinds: [LineKind]
  /// Whether the document marks its headings with `#`, so that other lines are prose.
  let marksHeadings: Bool

  /// A line of this many columns is prose: no heading has 40 characters.
  static let proseColumns = 80

  init(_ lines: [TextLine], in units: Span<UInt16>) {
    self.lines = lines
    var kinds: [LineKind] = []
    kinds.reserveCapacity(lines.count)
    for line in lines { kinds.append(LineKind(line, in: units)) }
    self.kinds = kinds
    marksHeadings = lines.contains { $0.headingLevel > 0 }
  }

  /// The ranges of lines that make one paragraph each. Linear in the lines.
  func paragraphs(in units: Span<UInt16>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in lines.indices {
      let isLast = index + 1 == lines.count
      if isLast || !continues(after: index, paragraphFrom: start, in: units) {
        ranges.append(start..<(index + 1))
        start = index + 1
      }
    }
    return ranges
  }

  private func continues(
    after index: Int, paragraphFrom start: Int, in units: Span<UInt16>
  ) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    guard line.headingLevel == 0, next.headingLevel == 0, kinds[index] == .text,
      kinds[index + 1] == .text, !Lede.isReport(next.units, in: units)
    else { return false }
    let first = units[next.units.lowerBound]
    if CharacterClass.cannotBegin(first) { return true }
    if CharacterClass.isMarker(first) { return false }
    let isNumbered = Numbering.starts(next.units, in: units)
    switch line.ending {
    case .continuing:
      return !isNumbered || line.columns >= Self.proseColumns
    case .sentence, .colon, .semicolon:
      return !isNumbered && sentenceContinues(after: index, before: first, in: units)
    case .open:
      if isNumbered, next.blanksBefore > 0 || column(at: index) == nil { return false }
      return openLineContinues(after: index, paragraphFrom: start, in: units)
    }
  }

  /// A sentence that ends at the very edge of a column says nothing about the paragraph; the next
  /// line's beginning has to.
  private func sentenceContinues(
    after index: Int, before first: UInt16, in units: Span<UInt16>
  ) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    guard !next.isIndented, !CharacterClass.opens(first),
      let column = column(at: index), line.columns + 3 >= column.width,
      !(column.isTight && next.blanksBefore > 0)
    else { return false }
    return units.wordLength(Self.openers, at: next.units.lowerBound, before: next.units.upperBound)
      == 0
  }

  private func openLineContinues(
    after index: Int, paragraphFrom start: Int, in units: Span<UInt16>
  ) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if line.columns >= Self.proseColumns || Lede.isReport(line.units, in: units) { return true }
    if let column = column(at: index), line.columns >= column.width * 3 / 4 {
      // A headline nearly as long as the column, above 近日….
      if line.columns + 6 < column.width, Lede.isRecent(next.units, in: units) { return false }
      return !(next.isIndented && column.isIndented)
    }
    let recent = lines[max(start, index - 3)].units.lowerBound..<line.units.upperBound
    if LineEnding.isUnbalanced(recent, in: units) || hasSentenceEnd(recent, in: units) {
      return true
    }
    if marksHeadings, line.columns >= 40 { return true }
    if endsWithNumeral(line.units, in: units),
      Self.measures.contains(units[next.units.lowerBound])
    {
      return true
    }
    guard line.columns >= 40, let last = line.units.last else { return false }
    if CharacterClass.isDigit(units[last]) { return true }
    guard units.place(of: [0x2C], in: line.units) != nil else { return false }
    return line.columns >= 66 || line.columns >= 50 && beginsWithTime(line.units, in: units)
  }

  /// Whether the line breaks off in a number: digits, with 万 or 亿 or without.
  private func endsWithNumeral(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    var index = range.upperBound - 1
    while index > range.lowerBound, units[index] == 0x4E07 || units[index] == 0x4EBF { index -= 1 }
    return CharacterClass.isDigit(units[index])
  }

  private func hasSentenceEnd(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    for index in range where units[index] == 0x3002 || units[index] == 0x3B { return true }
    return false
  }

  private func beginsWithTime(_ range: Range<Int>, in units: Span<UInt16>) -> Bool {
    if units.wordLength(Self.openers, at: range.lowerBound, before: range.upperBound) > 0 {
      return true
    }
    var index = range.lowerBound
    if units.wordLength(Self.years, at: index, before: range.upperBound) > 0 { return true }
    while index < range.upperBound, CharacterClass.isDigit(units[index]) { index += 1 }
    return index > range.lowerBound && index < range.upperBound
      && (units[index] == 0x5E74 || units[index] == 0x6708)  // 年 月
  }

  private static let openers = UnitWords(
    "近日 日前 近年来 目前 据了解 据悉 据介绍 据统计 此外 与此同时 同时 今年以来 下一步 接下来 一是 二是 三是 四是 五是 首先 其次 最后 截至")
  /// What a number is followed by.
  private static let measures = Set("元美欧万亿余多人名家户套个项平亩公吨千台件条年月日%".utf16)
  private static let years = UnitWords("今年 去年 当年 明年")
}

/// The column of text that a line stands in.
struct TextColumn {
  /// The width of its fullest line.
  var width: Int
  /// Whether its wrapped lines follow each other without blank lines.
  var isTight: Bool
  /// Whether it indents first lines.
  var isIndented: Bool
}

extension LineJoiner {
  /// The column that the lines around `index` are set in, or nil where lines differ as paragraphs
  /// do. Judges six lines before, around or after it, so that columns of different widths may
  /// follow each other. Constant time.
  func column(at index: Int) -> TextColumn? {
    column(around: index, from: index - 2) ?? column(around: index, from: index - 5)
      ?? column(around: index, from: index)
  }

  private func column(around index: Int, from start: Int) -> TextColumn? {
    let window = max(start, 0)..<min(start + 6, lines.count)
    guard let column = column(in: window), lines[index].columns >= column.width * 3 / 4
    else { return nil }
    return column
  }

  /// Wrapped lines fill their column and end anywhere: half of them at least come near the widest,
  /// and most of those in the middle of a sentence. No line is wider than its column.
  private func column(in window: Range<Int>) -> TextColumn? {
    var width = 0
    var count = 0
    for index in window where isProse(index) {
      width = max(width, lines[index].columns)
      count += 1
    }
    guard count >= 3, (24...130).contains(width) else { return nil }
    let least = width - max(6, width / 10)
    var full = 0
    var wrapped = 0
    var tight = 0
    for index in window where isProse(index) && lines[index].columns >= least {
      full += 1
      guard lines[index].ending == .open || lines[index].ending == .continuing else { continue }
      wrapped += 1
      if index + 1 < lines.count, lines[index + 1].blanksBefore == 0 { tight += 1 }
    }
    guard full * 2 >= count, wrapped >= 2, wrapped * 2 >= full else { return nil }
    return TextColumn(
      width: width, isTight: tight * 2 > wrapped,
      isIndented: window.contains { lines[$0].isIndented })
  }

  private func isProse(_ index: Int) -> Bool {
    kinds[index] == .text && lines[index].headingLevel == 0
  }
}
