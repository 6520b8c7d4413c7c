import Measurements

/// A sentence with its figures in their places, so that the words between figures can tell how the
/// figures relate. No number is read again: values are those of the measurements.
struct Passage {
  /// A figure and where it stands in the sentence.
  struct Figure {
    var measurement: Measurement
    var range: Range<Int>
  }

  /// The sentence without white space, full-width forms as ASCII.
  let text: [Unicode.Scalar]
  /// The figures in the order of the sentence, apart from each other.
  let figures: [Figure]

  /// The measurement at an index of `figures`.
  func measurement(_ index: Int) -> Measurement { figures[index].measurement }

  /// What stands between a figure and the next one, or the end of the sentence.
  func gap(after index: Int) -> Gap {
    let start = figures[index].range.upperBound
    let end = index + 1 < figures.count ? figures[index + 1].range.lowerBound : text.count
    return Gap(text[start..<end])
  }

  /// What stands between the figure before, or the beginning of the sentence, and a figure.
  func gap(before index: Int) -> Gap {
    guard index > 0 else { return Gap(text[..<figures[index].range.lowerBound]) }
    return gap(after: index - 1)
  }

  /// The words from the last punctuation mark to a figure: 年度计划投资.
  func lead(of index: Int) -> String { gap(before: index).last }

  /// The words from a figure to the next punctuation mark: 项举措 has 举措.
  func trail(of index: Int) -> String { gap(after: index).first }

  /// Whether the sentence ends behind a figure, but for a noun.
  func endsBehind(_ index: Int) -> Bool {
    let gap = gap(after: index)
    return index + 1 == figures.count && (gap.marks.first.map { "。!?.".contains($0) } ?? true)
  }
}

/// The words between two figures, split by the punctuation marks among them.
struct Gap {
  /// The punctuation marks, in order.
  private(set) var marks: [Character] = []
  /// The words before, between and behind the marks: one more than marks.
  private(set) var words: [String] = [""]

  private static let punctuation = Set(",;:。、()!?\"“”‘’《》".unicodeScalars)

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var word = String.UnicodeScalarView()
    words = []
    for scalar in scalars {
      if Self.punctuation.contains(scalar) {
        marks.append(Character(scalar))
        words.append(String(word))
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    words.append(String(word))
  }

  /// The words up to the first mark.
  var first: String { words.first ?? "" }

  /// The words behind the last mark.
  var last: String { words.last ?? "" }

  /// All words with their marks.
  var text: String {
    var result = first
    for (mark, word) in zip(marks, words.dropFirst()) { result += String(mark) + word }
    return result
  }

  /// The words behind the first mark, with the marks among them.
  var rest: String {
    var result = ""
    for (index, word) in words.dropFirst().enumerated() {
      if index > 0 { result.append(marks[index]) }
      result += word
    }
    return result
  }
}
