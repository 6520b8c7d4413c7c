/// Breaks text into lines of a display width: between Chinese characters anywhere, never inside a
/// number or a Latin word, never between a number and what follows it (624家), never before closing
/// punctuation (GB/T 15834).
struct LineBreaking {
  let width: DisplayWidth

  /// A Latin word that is longer is split after all, unless it fills less than half a line; a
  /// number never is.
  private static let wordLimit = 20

  /// The pieces that are never split.
  func atoms(of text: String, wordLimit: Int = wordLimit) -> [String] {
    var atoms: [String] = []
    var atom = String.UnicodeScalarView()
    for scalar in text.printable.unicodeScalars {
      if let last = atom.last,
        !joins(scalar, to: last, isFull: atom.count >= wordLimit)
      {
        atoms.append(String(atom))
        atom.removeAll()
      }
      atom.append(scalar)
    }
    return atom.isEmpty ? atoms : atoms + [String(atom)]
  }

  /// Whether a scalar stays on the line of the one before it.
  private func joins(_ scalar: Unicode.Scalar, to last: Unicode.Scalar, isFull: Bool) -> Bool {
    if last == " " { return false }
    if width.columns(of: scalar) == 0 || Self.closing.contains(scalar) { return true }
    if Self.opening.contains(last) { return true }
    if Self.digits.contains(last), scalar != " ", !Self.belongsToWord(scalar) { return true }
    guard Self.belongsToWord(last), Self.belongsToWord(scalar) else { return false }
    return !isFull || (Self.belongsToNumber(last) && Self.belongsToNumber(scalar))
  }

  /// The width below which some piece would stick out.
  func minimumColumns(of text: String) -> Int {
    atoms(of: text).map { width.columns(of: $0) }.max() ?? 0
  }

  /// The lines, each at most `columns` wide unless one piece alone is wider. Further lines may
  /// have less room by the width of an indent. An empty text has one empty line.
  func lines(of text: String, columns: Int, indent: Int = 0) -> [String] {
    let limit = max(Self.wordLimit, (columns - indent) / 2)
    return lines(of: atoms(of: text, wordLimit: limit), columns: columns, indent: indent)
  }

  /// The pieces in lines; only a piece that is wider than half a line is broken.
  func lines(keeping pieces: [String], columns: Int) -> [String] {
    let whole = pieces.flatMap { piece in
      width.columns(of: piece) * 2 > columns ? self.atoms(of: piece) : [piece.printable]
    }
    return lines(of: whole, columns: columns, indent: 0)
  }

  private func lines(of atoms: [String], columns: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for atom in atoms {
      let room = lines.isEmpty ? columns : columns - indent
      let size = width.columns(of: Self.withoutTrailingSpace(atom))
      if used > 0, used + size > room {
        lines.append(Self.withoutTrailingSpace(line))
        (line, used) = ("", 0)
      }
      if used == 0, atom == " " { continue }
      line += atom
      used += width.columns(of: atom)
    }
    return lines + [Self.withoutTrailingSpace(line)]
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F || scalar == "–"
  }

  private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
    digits.contains(scalar) || ".,%-–".unicodeScalars.contains(scalar)
  }

  private static let digits = Set("0123456789".unicodeScalars)
  private static let closing = Set("，。、；：！？）】》」』”’…)]".unicodeScalars)
  private static let opening = Set("（【《「『“‘([".unicodeScalars)
}
