/// The colours of a page, by their names in its style, for light and dark.
///
/// Text and its ground differ by at least 4.5 to 1, bars and their ground by 3 to 1 (WCAG 2.2, 1.4.3
/// and 1.4.11); a test computes all of `contrasts`.
enum PagePalette {
  /// A colour under its name: light, dark.
  static let colors: [(name: String, light: UInt32, dark: UInt32)] = [
    ("paper", 0xFBFBF9, 0x14181D),
    ("card", 0xFFFFFF, 0x1C2229),
    ("shade", 0xF0F3F5, 0x262E37),
    ("ink", 0x1D2733, 0xE6EAEE),
    ("quiet", 0x55616E, 0xA3AFBB),
    ("rule", 0xDCE1E6, 0x36404B),
    ("link", 0x0B5C8A, 0x7CC4EE),
    ("accent", 0x176087, 0x5AA9D6),
    ("mark", 0xFFE8A3, 0x6B4E00),
    ("mark-ink", 0x3A2A00, 0xFFF1C9),
    ("lead", 0xD3EBF3, 0x123F52),
    ("lead-ink", 0x0A4258, 0xC6ECFA),
    ("last", 0xFBE6D4, 0x57300F),
    ("last-ink", 0x6E3509, 0xFFDDBF),
    ("heat-0", 0x1B6A89, 0x2F86A8),
    ("heat-0-ink", 0xFFFFFF, 0x04141B),
    ("heat-1", 0xA9D5E3, 0x1F5A72),
    ("heat-1-ink", 0x0B2F3D, 0xEAF7FC),
    ("heat-2", 0xE9EEF1, 0x313B45),
    ("heat-2-ink", 0x1D2733, 0xEDF1F4),
    ("heat-3", 0xFADCC2, 0x6A4423),
    ("heat-3-ink", 0x4A2405, 0xFFEEDF),
    ("heat-4", 0xF0AE78, 0xA8622B),
    ("heat-4-ink", 0x351802, 0xFFF9F3),
    ("second", 0xC26A1B, 0xF0A35C),
  ]

  /// What is written or drawn upon what, and the least contrast.
  static let contrasts: [(front: String, ground: String, least: Double)] =
    ["paper", "card", "shade"].flatMap { ground in
      ["ink", "quiet", "link"].map { ($0, ground, 4.5) }
    } + [
      ("mark-ink", "mark", 4.5), ("lead-ink", "lead", 4.5), ("last-ink", "last", 4.5),
      ("link", "lead", 4.5), ("link", "last", 4.5), ("quiet", "lead", 4.5), ("quiet", "last", 4.5),
      ("accent", "card", 3), ("second", "card", 3),
    ] + (0...4).map { ("heat-\($0)-ink", "heat-\($0)", 4.5) }

  /// The colours as custom properties of the style.
  static func properties(dark: Bool) -> String {
    colors.map { "--\($0.name):\(hex(dark ? $0.dark : $0.light));" }.joined()
  }

  private static func hex(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
