import Measurements

/// Groups a document's paragraphs into articles.
///
/// A figure is attributed within its article, so a wrong merge gives one park the figures of
/// another, while a wrong split only loses context: in doubt, an article begins.
struct ArticleSegmenter {
  /// An article in the making.
  struct Draft {
    var paragraphs: [LaidOutParagraph] = []
    var hasBody = false
    /// A byline behind the body, or a caption's last sentence, closed it.
    var isClosed = false
    var isCaption = false
  }

  let paragraphs: [LaidOutParagraph]
  /// Whether the document marks its headings with `#`.
  let marksHeadings: Bool
  /// The level of the headings that begin articles.
  private let titleLevel: Int

  init(paragraphs: [LaidOutParagraph], marksHeadings: Bool) {
    self.paragraphs = paragraphs
    self.marksHeadings = marksHeadings
    titleLevel = paragraphs.lazy.map(\.markLevel).contains(1) ? 1 : 0
  }

  /// The articles, titles moved to where they belong. Linear.
  func articles(in units: Span<UInt16>) -> [Article] {
    var drafts: [Draft] = []
    var current = Draft()
    for index in paragraphs.indices {
      if !current.paragraphs.isEmpty, begins(at: index, after: current, in: units) {
        drafts.append(current)
        current = Draft()
      }
      add(index, to: &current, in: units)
    }
    if !current.paragraphs.isEmpty { drafts.append(current) }
    DisplacedTitles.move(in: &drafts, units: units)
    return drafts.map { Self.article($0) }
  }

  private func add(_ index: Int, to draft: inout Draft, in units: Span<UInt16>) {
    let item = paragraphs[index]
    switch item.paragraph.role {
    case .body:
      if draft.isCaption, units.place(of: Picture.shown, in: item.paragraph.units) != nil {
        draft.isClosed = true
      }
      draft.hasBody = true
    case .byline: draft.isClosed = draft.hasBody
    case .caption: if !draft.hasBody, draft.paragraphs.isEmpty { draft.isCaption = true }
    case .heading, .doubledHeading, .dateline: break
    }
    draft.paragraphs.append(item)
  }

  /// Whether the paragraph at `index` begins an article rather than continue the current one.
  private func begins(at index: Int, after current: Draft, in units: Span<UInt16>) -> Bool {
    let item = paragraphs[index]
    switch item.paragraph.role {
    case .heading where item.markLevel > 0:
      guard current.hasBody else { return false }
      return item.markLevel == titleLevel || current.isClosed || current.isCaption
        || introducesArticle(index, in: units)
    case .heading, .doubledHeading:
      return current.hasBody
        && (current.isClosed || current.isCaption || introducesArticle(index, in: units)
          || isSetApart(index, after: current)
          || namesAnotherZone(index, than: current, in: units))
    case .body:
      guard current.hasBody else { return false }
      if isPictureText(at: index, of: current, in: units) { return false }
      if isPictureStory(at: index, after: current, in: units) { return true }
      return current.isClosed || Lede.isReport(item.paragraph.units, in: units)
    case .caption: return current.hasBody && captionBegins(at: index, after: current, in: units)
    case .dateline: return current.hasBody && units[item.paragraph.units.lowerBound] == 0x3010
    case .byline: return false
    }
  }

  /// Whether the heading at `index` is set as the document's first headline is: blank lines around
  /// it, in a document whose paragraphs follow each other without.
  private func isSetApart(_ index: Int, after current: Draft) -> Bool {
    guard titleLevel == 0, index + 1 < paragraphs.count,
      case .body = paragraphs[index + 1].paragraph.role,
      paragraphs[index].blanksBefore > 0, paragraphs[index + 1].blanksBefore > 0
    else { return false }
    let bodies = current.paragraphs.filter { $0.paragraph.role == .body }
    return bodies.count > 1 && bodies.dropFirst().allSatisfy { $0.blanksBefore == 0 }
  }

  /// Whether an unmarked heading with a blank line before it names a zone (宜昌高新区位列…) that the
  /// article does not name.
  private func namesAnotherZone(_ index: Int, than current: Draft, in units: Span<UInt16>) -> Bool {
    guard titleLevel == 0, paragraphs[index].blanksBefore > 0, index + 1 < paragraphs.count,
      case .body = paragraphs[index + 1].paragraph.role
    else { return false }
    return ZoneHeading.names(in: paragraphs[index].paragraph.units, of: units).contains { name in
      !current.paragraphs.contains { units.place(of: name, in: $0.paragraph.units) != nil }
    }
  }

  /// Whether what follows the heading at `index` is what follows headlines only: a byline, a
  /// dateline, a report's first words. Looks past two more lines of the headline, and a caption.
  private func introducesArticle(_ index: Int, in units: Span<UInt16>) -> Bool {
    var headings = 1
    for next in (index + 1)..<min(index + 6, paragraphs.count) where next > index {
      let item = paragraphs[next]
      switch item.paragraph.role {
      case .heading where item.markLevel == titleLevel && item.markLevel > 0: return false
      case .heading, .doubledHeading:
        headings += 1
        if headings > 3 { return false }
      case .caption: continue
      case .byline, .dateline: return true
      case .body:
        return Lede.isReport(item.paragraph.units, in: units)
          || titleLevel == 0 && Lede.citesSource(item.paragraph.units, in: units)
          || repeats(paragraphs[next - 1].paragraph, at: item.paragraph.units, in: units)
          || titleLevel == 0 && Lede.isRecent(item.paragraph.units, in: units)
      }
    }
    return false
  }

  /// 徐州经济技术开发区 above 徐州经济技术开发区是…: the text begins with its headline.
  private func repeats(
    _ heading: Paragraph, at body: Range<Int>, in units: Span<UInt16>
  ) -> Bool {
    guard heading.role.isHeading, heading.units.count >= 5, body.count > heading.units.count else {
      return false
    }
    for offset in 0..<heading.units.count
    where units[heading.units.lowerBound + offset] != units[body.lowerBound + offset] {
      return false
    }
    return true
  }

  /// A picture with a text of its own stands between articles; its credit within an article is
  /// followed by a heading, a report's first words, or the rest of the article.
  private func captionBegins(
    at index: Int, after current: Draft, in units: Span<UInt16>
  ) -> Bool {
    guard index + 1 < paragraphs.count, case .body = paragraphs[index + 1].paragraph.role else {
      return false
    }
    let text = paragraphs[index + 1].paragraph.units
    if Lede.isReport(text, in: units) { return false }
    if current.isClosed || paragraphs[index].blanksBefore > 1 { return true }
    if units.place(of: Picture.shown, in: text) != nil { return true }
    return !Picture.isMentioned(
      sourceOf: paragraphs[index].paragraph.units, by: current, in: units)
  }

  /// Whether the paragraph is a line of text to a picture of the current article, with no credit
  /// behind it to someone whom the article doesn't mention.
  private func isPictureText(
    at index: Int, of current: Draft, in units: Span<UInt16>
  ) -> Bool {
    guard Picture.isText(paragraphs[index].paragraph.units, in: units) else { return false }
    guard index + 1 < paragraphs.count, paragraphs[index + 1].paragraph.role == .caption else {
      return true
    }
    return Picture.isMentioned(
      sourceOf: paragraphs[index + 1].paragraph.units, by: current, in: units)
  }

  /// Whether the paragraph is a picture's own story (…。图为签约现场。) with a credit behind it to someone whom the
  /// current article doesn't mention.
  private func isPictureStory(
    at index: Int, after current: Draft, in units: Span<UInt16>
  ) -> Bool {
    guard index + 1 < paragraphs.count, paragraphs[index + 1].paragraph.role == .caption,
      units.place(of: Picture.shown, in: paragraphs[index].paragraph.units) != nil
    else { return false }
    return !Picture.isMentioned(
      sourceOf: paragraphs[index + 1].paragraph.units, by: current, in: units)
  }

  /// The finished article: its title is the first headings on end.
  private static func article(_ draft: Draft) -> Article {
    var article = Article(paragraphs: draft.paragraphs.map(\.paragraph), title: nil, date: nil)
    article.date = draft.paragraphs.lazy.compactMap(\.date).first
    if !draft.hasBody {
      for (index, item) in draft.paragraphs.enumerated() where item.markLevel == 0 {
        if case .heading = item.paragraph.role { article.paragraphs[index].role = .body }
      }
    }
    var isTitle = true
    for index in article.paragraphs.indices {
      let units = article.paragraphs[index].units
      switch article.paragraphs[index].role {
      case .heading(let level):
        isTitle = isTitle && article.extendTitle(to: units)
        article.paragraphs[index].role = .heading(level: isTitle ? 1 : max(level, 2))
      case .doubledHeading: isTitle = isTitle && article.extendTitle(to: units)
      case .body: isTitle = false
      case .byline, .caption, .dateline: isTitle = isTitle && article.title == nil
      }
    }
    return article
  }
}
