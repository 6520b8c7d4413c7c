import Lexicon

/// Words that names begin with, end in or hold, to be compared with the units of a text: where one
/// only asks, no `String` has to be made.
///
/// The words lie in sixty-four groups by the lowest six bits of their first unit, and again by those of
/// their last one, so that a look is at the one or two words that may stand there.
struct NameParts: Sendable {
  /// The words as text, for names that are text already.
  let texts: [String]
  /// The units of all words, one word's behind those of the one before.
  private let letters: [TextUnit]
  private let beginnings: Groups
  private let endings: Groups

  /// Words by one of their units.
  private struct Groups: Sendable {
    /// A bit for each group that has a word: most places have none of the words.
    var bits: UInt64 = 0
    /// The words as ranges of `letters`, those of one group side by side.
    var words: [Range<Int>] = []
    /// Where each group begins among them, and behind the last one their end.
    var starts = [0]

    init(_ words: [Range<Int>], by unit: (Range<Int>) -> TextUnit) {
      self.words = words.sorted {
        NameParts.group(of: unit($0)) < NameParts.group(of: unit($1))
      }
      starts.reserveCapacity(65)
      var end = 0
      for group in 0..<64 {
        while end < words.count, NameParts.group(of: unit(self.words[end])) == group { end += 1 }
        if end > starts[group] { bits |= 1 << UInt64(group) }
        starts.append(end)
      }
    }

    /// The places of the words that may have a unit; nil where there are none.
    @inline(__always)
    func places(of unit: TextUnit) -> Range<Int>? {
      let group = NameParts.group(of: unit)
      guard bits & 1 << UInt64(group) != 0 else { return nil }
      return starts[group]..<starts[group + 1]
    }
  }

  init(_ texts: String...) {
    self.texts = texts
    var letters: [TextUnit] = []
    var words: [Range<Int>] = []
    for text in texts where !text.isEmpty {
      let start = letters.count
      letters += text.unicodeScalars.map { TextUnit($0) }
      words.append(start..<letters.count)
    }
    beginnings = Groups(words) { letters[$0.lowerBound] }
    endings = Groups(words) { letters[$0.upperBound - 1] }
    self.letters = letters
  }

  @inline(__always)
  private static func group(of unit: TextUnit) -> Int { Int(unit.code & 63) }

  /// Whether a range of a text begins with one of the words.
  func begin(_ range: Range<Int>, in units: [TextUnit]) -> Bool {
    length(beginning: range, in: units) != nil
  }

  /// The length of one of the words that a range of a text begins with.
  func length(beginning range: Range<Int>, in units: [TextUnit]) -> Int? {
    guard !range.isEmpty, let places = beginnings.places(of: units[range.lowerBound]) else {
      return nil
    }
    for place in places {
      let word = beginnings.words[place]
      if word.count <= range.count, stands(word, at: range.lowerBound, in: units) {
        return word.count
      }
    }
    return nil
  }

  /// Whether a range of a text is one of the words.
  func match(_ range: Range<Int>, in units: [TextUnit]) -> Bool {
    guard !range.isEmpty, let places = beginnings.places(of: units[range.lowerBound]) else {
      return false
    }
    return places.contains { place in
      let word = beginnings.words[place]
      return word.count == range.count && stands(word, at: range.lowerBound, in: units)
    }
  }

  /// Whether a range of a text ends in one of the words.
  func end(_ range: Range<Int>, in units: [TextUnit]) -> Bool {
    length(ending: range, in: units) != nil
  }

  /// The length of one of the words that a range of a text ends in.
  func length(ending range: Range<Int>, in units: [TextUnit]) -> Int? {
    guard !range.isEmpty, let places = endings.places(of: units[range.upperBound - 1]) else {
      return nil
    }
    for place in places {
      let word = endings.words[place]
      if word.count <= range.count, stands(word, at: range.upperBound - word.count, in: units) {
        return word.count
      }
    }
    return nil
  }

  /// Whether one of the words stands in a range of a text.
  func occur(in range: Range<Int>, of units: [TextUnit]) -> Bool {
    first(in: range, of: units) != nil
  }

  /// Where the first of the words stands in a range of a text.
  func first(in range: Range<Int>, of units: [TextUnit]) -> Range<Int>? {
    for start in range {
      if let length = length(beginning: start..<range.upperBound, in: units) {
        return start..<start + length
      }
    }
    return nil
  }

  /// Whether a word stands at a position, behind which the text has as many units.
  private func stands(_ word: Range<Int>, at position: Int, in units: [TextUnit]) -> Bool {
    for index in word where letters[index] != units[position + index - word.lowerBound] {
      return false
    }
    return true
  }
}
