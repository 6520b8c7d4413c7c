/// The lines between the cells of a text table.
public enum TextBorders: String, Sendable, Hashable, CaseIterable {
  /// `+`, `-` and `|`: one column wide everywhere.
  case ascii
  /// Box drawing characters (U+2500 and following). Their East Asian Width is ambiguous: two
  /// columns in Chinese fonts on Windows.
  case light

  var horizontal: String { self == .ascii ? "-" : "─" }
  var vertical: String { self == .ascii ? "|" : "│" }

  /// Where a line across meets one from above, one from below, both or neither.
  func junction(_ place: JunctionPlace, up: Bool, down: Bool) -> String {
    if self == .ascii { return up || down ? "+" : "-" }
    return switch (place, up, down) {
    case (_, false, false): "─"
    case (.left, true, true): "├"
    case (.left, false, true): "┌"
    case (.left, true, false): "└"
    case (.inside, true, true): "┼"
    case (.inside, false, true): "┬"
    case (.inside, true, false): "┴"
    case (.right, true, true): "┤"
    case (.right, false, true): "┐"
    case (.right, true, false): "┘"
    }
  }

  /// The place of a junction on its line.
  enum JunctionPlace {
    case left, inside, right
  }
}

/// How text tables are drawn: the borders, and the measure of text.
struct TextStyle: Sendable {
  let borders: TextBorders
  let measure: DisplayWidth

  /// The columns of a border.
  var border: Int { measure.columns(of: borders.vertical) }

  /// What a column takes with one border and a space on either side.
  func frame(_ width: Int) -> Int { width + 2 + border }

  /// The least width, from the given one on, that lines of whole characters can span.
  func fitting(_ width: Int) -> Int {
    let unit = measure.columns(of: borders.horizontal)
    return width + (unit - width % unit) % unit
  }

  /// The greatest width, up to the given one, that lines of whole characters can span.
  func filled(_ width: Int) -> Int {
    width - width % measure.columns(of: borders.horizontal)
  }

  /// A line across a cell of the given width and its spaces.
  func line(across width: Int) -> String {
    let unit = measure.columns(of: borders.horizontal)
    return String(repeating: borders.horizontal, count: (width + 2) / unit)
  }
}
