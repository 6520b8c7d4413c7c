import Measurements

extension Table.Citation {
  /// The sentence of a measurement. The figure is told apart where the sentence has it just once:
  /// a wrong mark would be worse than none.
  init(_ measurement: Measurement) {
    let sentence = measurement.sentence
    let figure = measurement.text.filter { !$0.isNewline }
    let occurrences = sentence.ranges(of: figure).filter { range in
      // 30家 within 130家 is another figure.
      guard figure.first?.isNumber == true, range.lowerBound > sentence.startIndex else {
        return true
      }
      let before = sentence[sentence.index(before: range.lowerBound)]
      return !before.isNumber && before != "." && before != ","
    }
    guard let place = occurrences.first, occurrences.count == 1 else {
      self.init(anchor: measurement.place, document: measurement.document, lead: sentence)
      return
    }
    self.init(
      anchor: measurement.place, document: measurement.document,
      lead: String(sentence[..<place.lowerBound]), figure: String(sentence[place]),
      rest: String(sentence[place.upperBound...]))
  }
}
