import Measurements

/// A paragraph of folded text.
struct Paragraph: Sendable {
  /// What a paragraph is for.
  enum Role: Sendable, Hashable {
    /// A headline (level 1) or the heading of a section (level 2 and more).
    case heading(level: Int)
    case body
    case byline
    case caption
    case dateline
    /// A headline that the page printed twice over itself, folded to one copy.
    case doubledHeading
  }

  /// What it is for.
  var role: Role
  /// Its units in the document's folded text, without the line break behind it.
  var units: Range<Int>
}

extension Paragraph.Role {
  /// Whether it is a heading of either kind.
  var isHeading: Bool {
    switch self {
    case .heading, .doubledHeading: true
    case .body, .byline, .caption, .dateline: false
    }
  }
}

/// A paragraph, with what the layout says of its place among others.
struct LaidOutParagraph {
  var paragraph: Paragraph
  /// The blank lines before it.
  var blanksBefore = 0
  /// The number of `#` before it.
  var markLevel = 0
  /// The date of a dateline.
  var date: PartialDate?
  /// Whether it ends with a colon, so that the next heading goes with it.
  var endsWithColon = false
}
