import Glibc
import Measurements

extension JSONText {
  /// A measurement as an object on one line, member by member as `DataColumn.measurement` has them;
  /// written out, since there are more of these lines than of anything else. Decimals are strings,
  /// so that no reader rounds them; one that is missing is null, and a missing text is empty.
  public mutating func value(_ measurement: Measurement) {
    startValue()
    let quantity = measurement.quantity
    let indicator = measurement.indicator
    // The names, and the texts of numbers, periods and codes, come to less than 4000 bytes.
    scratch.clear(
      room: 4000 + JSONScratch.room(forQuoted: measurement.document)
        + JSONScratch.room(forQuoted: measurement.text)
        + JSONScratch.room(forQuoted: quantity.unit.symbol)
        + JSONScratch.room(forQuoted: measurement.park)
        + JSONScratch.room(forQuoted: indicator.phrase)
        + JSONScratch.room(forQuoted: indicator.id)
        + JSONScratch.room(forQuoted: measurement.sentence))
    scratch.write("{\"document\":")
    scratch.write(quoted: measurement.document)
    scratch.write(",\"article\":")
    scratch.write(measurement.article)
    scratch.write(",\"start\":")
    scratch.write(measurement.span.scalars.lowerBound)
    scratch.write(",\"end\":")
    scratch.write(measurement.span.scalars.upperBound)
    scratch.write(",\"text\":")
    scratch.write(quoted: measurement.text)
    write(",\"value\":", quantity.value)
    write(",\"low\":", quantity.low)
    write(",\"high\":", quantity.high)
    write(",\"bound\":\"", code: quantity.bound.rawValue)
    scratch.write(",\"unit\":")
    scratch.write(quoted: quantity.unit.symbol)
    write(",\"kind\":\"", code: quantity.unit.kind.rawValue)
    write(",\"direction\":\"", code: measurement.change.direction.rawValue)
    write(",\"basis\":\"", code: measurement.change.basis.rawValue)
    write(",\"status\":\"", code: measurement.status.rawValue)
    scratch.write(",\"park\":")
    scratch.write(quoted: measurement.park)
    write(",\"scope\":\"", code: measurement.scope.rawValue)
    scratch.write(",\"indicator\":")
    scratch.write(quoted: indicator.phrase)
    scratch.write(",\"indicator_id\":")
    scratch.write(quoted: indicator.id)
    write(",\"dimension\":\"", code: indicator.dimension.rawValue)
    write(",\"period\":\"", code: repeated.text(of: measurement.period))
    scratch.write(",\"sentence\":")
    let sentence = write(sentence: measurement.sentence)
    scratch.write(",\"confidence\":")
    scratch.write(measurement.confidence)
    scratch.write(UInt8(ascii: "}"))
    repeated.escaped = bytes.count + sentence.lowerBound..<bytes.count + sentence.upperBound
    scratch.take(into: &bytes)
  }

  /// A code, which needs no escapes, behind a name that ends with the opening quote.
  private mutating func write(_ name: StaticString, code: String) {
    scratch.write(name)
    scratch.write(plain: code)
    scratch.write(UInt8(ascii: "\""))
  }

  private mutating func write(_ name: StaticString, _ number: ExactDecimal?) {
    scratch.write(name)
    guard let number else { return scratch.write("null") }
    repeated.write(number)
    scratch.write(UInt8(ascii: "\""))
    repeated.digits.withUnsafeBufferPointer { scratch.write($0) }
    scratch.write(UInt8(ascii: "\""))
  }

  /// The sentence; that of the line before is copied from there. Gives its place in `scratch`.
  private mutating func write(sentence: String) -> Range<Int> {
    let start = scratch.count
    if repeated.isSentence(sentence) {
      let escaped = repeated.escaped
      bytes.withUnsafeBufferPointer {
        scratch.write(UnsafeBufferPointer(rebasing: $0[escaped]))
      }
    } else {
      scratch.write(quoted: sentence)
      repeated.sentence = sentence
    }
    return start..<scratch.count
  }
}

/// What was written last of what lines that follow each other mostly have in common.
struct RepeatedParts: Sendable {
  /// The sentence, and where it stands in the text, escaped and in quotes.
  var sentence = ""
  var escaped = 0..<0
  private var period: Period?
  private var periodText = ""
  private var number: ExactDecimal?
  /// The number in plain notation.
  private(set) var digits: [UInt8] = []

  /// Whether it is the last sentence, byte by byte.
  func isSentence(_ text: String) -> Bool {
    guard !escaped.isEmpty, text.utf8.count == sentence.utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { one in
      sentence.utf8.withContiguousStorageIfAvailable { other in
        guard let one = one.baseAddress, let other = other.baseAddress else { return true }
        return memcmp(one, other, text.utf8.count) == 0
      } ?? false
    } ?? false
  }

  /// Notes a number and its digits.
  mutating func write(_ number: ExactDecimal) {
    guard number != self.number else { return }
    self.number = number
    digits.removeAll(keepingCapacity: true)
    digits.append(textOf: number)
  }

  /// The text of a period; empty where there is none.
  mutating func text(of period: Period?) -> String {
    guard let period else { return "" }
    if period != self.period {
      self.period = period
      periodText = period.description
    }
    return periodText
  }
}
