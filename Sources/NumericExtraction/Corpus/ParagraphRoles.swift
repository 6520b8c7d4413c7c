extension ParagraphWriter {
  /// Writes the paragraph that the lines make: one, or a paragraph and the byline that ends it.
  mutating func paragraphs(_ range: Range<Int>, of joiner: LineJoiner) -> [LaidOutParagraph] {
    guard let first = range.first, let last = range.last else { return [] }
    let line = joiner.lines[first]
    var result = LaidOutParagraph(paragraph: Paragraph(role: .body, units: 0..<0))
    result.blanksBefore = line.blanksBefore
    result.markLevel = line.headingLevel
    result.endsWithColon = joiner.lines[last].ending == .colon
    if joiner.kinds[first] == .doubled,
      let copies = DoubledText.firstCopies(line.units, in: text.units.span)
    {
      result.paragraph.units = write(copies: copies)
      let isCaption = LineKind.isCaption(result.paragraph.units, in: text.units.span)
      result.paragraph.role = isCaption ? .caption : .doubledHeading
      return [result]
    }
    var lines = joiner.lines[range]
    var byline: Range<Int>?
    if joiner.kinds[first] == .text, line.headingLevel == 0,
      let closing = Byline.closing(joiner.lines[last].units, in: text.units.span)
    {
      lines[last].units = lines[last].units.lowerBound..<closing.sentenceEnd
      byline = closing.names
    }
    result.paragraph.units = write(lines)
    switch joiner.kinds[first] {
    case .byline: result.paragraph.role = .byline
    case .caption: result.paragraph.role = .caption
    case .dateline(let date):
      result.paragraph.role = .dateline
      result.date = date
    case .text where line.headingLevel > 0:
      result.paragraph.role = .heading(level: line.headingLevel)
    case .text where byline == nil && isHeading(result, ending: joiner.lines[last].ending):
      result.paragraph.role = .heading(level: 0)
    case .text, .doubled: break
    }
    guard let byline else { return [result] }
    let names = write(copies: [byline])
    return [result, LaidOutParagraph(paragraph: Paragraph(role: .byline, units: names))]
  }

  /// Whether an unmarked paragraph reads like a heading: short, and not a sentence.
  private func isHeading(_ candidate: LaidOutParagraph, ending: TextLine.Ending) -> Bool {
    let range = candidate.paragraph.units
    let units = text.units.span
    guard range.count <= 45 else { return false }
    switch ending {
    case .sentence, .semicolon, .continuing: return false
    case .colon: return range.count <= 14
    case .open: break
    }
    for index in range where units[index] == 0x3002 || units[index] == 0x3B { return false }
    return !LineEnding.isUnbalanced(range, in: units)
  }
}

/// Roles that only the neighbours can tell.
enum ParagraphRoles {
  /// A short line with a colon at its end is a heading before a heading (`唐山高新区：` above its
  /// headline), and body before anything else (`各相关单位：`).
  /// Names without any article are no byline but the text itself.
  static func settle(_ paragraphs: inout [LaidOutParagraph]) {
    if paragraphs.allSatisfy({ $0.paragraph.role == .byline }) {
      for index in paragraphs.indices { paragraphs[index].paragraph.role = .body }
    }
    for index in paragraphs.indices.reversed() {
      guard paragraphs[index].endsWithColon, paragraphs[index].markLevel == 0,
        paragraphs[index].paragraph.role.isHeading
      else { continue }
      let next = index + 1
      if next == paragraphs.count || !paragraphs[next].paragraph.role.isHeading {
        paragraphs[index].paragraph.role = .body
      }
    }
  }
}
