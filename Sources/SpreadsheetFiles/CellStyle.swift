/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// Where the content stands across.
  public enum Alignment: Sendable, Hashable {
    case leading
    case center
    case trailing
  }

  /// The number format, as spreadsheet programs write it: `#,##0.00`; "" for general. At most 127
  /// bytes.
  public var numberFormat = ""
  /// Where the content stands across.
  public var alignment = Alignment.leading
  /// Whether long text takes several lines.
  public var wraps = false
  /// Whether the content stands at the top, not in the middle.
  public var isTop = false
  /// Heavy letters.
  public var isBold = false
  /// The size of the letters in points.
  public var size = 10
  /// The colour of the letters; nil for black.
  public var color: Color?
  /// The colour behind them.
  public var fill: Color?
  /// The colour of a thin line below; nil for none.
  public var ruleBelow: Color?

  /// Plain text.
  public init() {}
}

/// A colour as 0xRRGGBB.
public struct Color: Sendable, Hashable {
  /// The three channels.
  public var rgb: UInt32

  /// A colour.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }
}
