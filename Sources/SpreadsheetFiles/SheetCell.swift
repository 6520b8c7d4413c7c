/// A cell.
public struct SheetCell: Sendable, Hashable {
  /// What it holds.
  public enum Content: Sendable, Hashable {
    case empty
    /// A number that the program computes with; it must be finite.
    case number(Double)
    /// A text, never a formula.
    case text(String)
    /// A text with one part that stands out.
    case marked(before: String, marked: String, after: String)
  }

  /// Where a click leads.
  public struct Link: Sendable, Hashable {
    /// The name of the sheet.
    public var sheet: String
    /// The cell on it.
    public var position: CellPosition

    /// A link.
    public init(sheet: String, position: CellPosition) {
      self.sheet = sheet
      self.position = position
    }
  }

  /// What it holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// Where a click leads.
  public var link: Link?
  /// The note that opens beside it.
  public var comment: String?

  /// A cell.
  public init(
    _ content: Content = .empty, style: CellStyle = CellStyle(), link: Link? = nil,
    comment: String? = nil
  ) {
    self.content = content
    self.style = style
    self.link = link
    self.comment = comment
  }
}
