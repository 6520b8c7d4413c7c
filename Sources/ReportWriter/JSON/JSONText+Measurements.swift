import Glibc
import Measurements

extension JSONText {
  /// A measurement as an object on one line, member by member as `DataColumn.measurement` has them;
  /// written out, since there are more of these lines than of anything else. Decimals are strings,
  /// so that no reader rounds them; one that is missing is null, and a missing text is empty.
  public mutating func value(_ measurement: Measurement) {
    startValue()
    Self.write(measurement, &scratch, &repeated, bytes)
    scratch.take(into: &bytes)
  }

  private static func write(
    _ measurement: Measurement, _ scratch: inout JSONScratch, _ repeated: inout RepeatedParts,
    _ bytes: [UInt8]
  ) {
    let quantity = measurement.quantity
    let indicator = measurement.indicator
    // The names, and the texts of numbers, periods and codes, come to less than 4000 bytes.
    let room =
      4000 + JSONScratch.room(forQuoted: measurement.document)
      + JSONScratch.room(forQuoted: measurement.text)
      + JSONScratch.room(forQuoted: quantity.unit.symbol)
      + JSONScratch.room(forQuoted: measurement.park)
      + JSONScratch.room(forQuoted: indicator.phrase)
      + JSONScratch.room(forQuoted: indicator.id)
      + JSONScratch.room(forQuoted: measurement.sentence)
    scratch.fill(room: room) { cursor in
      cursor.write("{\"document\":")
      repeated.write(document: measurement.document, to: &cursor)
      cursor.write(",\"article\":")
      cursor.write(measurement.article)
      cursor.write(",\"start\":")
      cursor.write(measurement.span.scalars.lowerBound)
      cursor.write(",\"end\":")
      cursor.write(measurement.span.scalars.upperBound)
      cursor.write(",\"text\":")
      cursor.write(quoted: measurement.text)
      cursor.write(",\"value\":")
      repeated.write(quantity.value, to: &cursor)
      cursor.write(",\"low\":")
      repeated.write(quantity.low, to: &cursor)
      cursor.write(",\"high\":")
      repeated.write(quantity.high, to: &cursor)
      cursor.write(",\"bound\":\"")
      cursor.write(plain: quantity.bound.rawValue)
      cursor.write("\",\"unit\":")
      cursor.write(quoted: quantity.unit.symbol)
      cursor.write(",\"kind\":\"")
      cursor.write(plain: quantity.unit.kind.rawValue)
      cursor.write("\",\"direction\":\"")
      cursor.write(plain: measurement.change.direction.rawValue)
      cursor.write("\",\"basis\":\"")
      cursor.write(plain: measurement.change.basis.rawValue)
      cursor.write("\",\"status\":\"")
      cursor.write(plain: measurement.status.rawValue)
      cursor.write("\",\"park\":")
      cursor.write(quoted: measurement.park)
      cursor.write(",\"scope\":\"")
      cursor.write(plain: measurement.scope.rawValue)
      cursor.write("\",\"indicator\":")
      cursor.write(quoted: indicator.phrase)
      cursor.write(",\"indicator_id\":")
      cursor.write(quoted: indicator.id)
      cursor.write(",\"dimension\":\"")
      cursor.write(plain: indicator.dimension.rawValue)
      cursor.write("\",\"period\":\"")
      cursor.write(plain: repeated.text(of: measurement.period))
      cursor.write("\",\"sentence\":")
      repeated.write(sentence: measurement.sentence, to: &cursor, behind: bytes)
      cursor.write(",\"confidence\":")
      cursor.write(measurement.confidence)
      cursor.write("}")
    }
  }
}

/// What was written last of what lines that follow each other mostly have in common.
struct RepeatedParts: Sendable {
  /// The sentence, and where it stands in the text, escaped and in quotes.
  private var sentence = ""
  private var escaped = 0..<0
  private var document = ""
  /// The document, escaped and in quotes.
  private var quotedDocument: [UInt8] = []
  private var period: Period?
  private var periodText = ""
  private var number: ExactDecimal?
  /// The number in plain notation.
  private var digits: [UInt8] = []

  /// Writes a sentence behind the text so far and what the cursor has written; that of the line
  /// before is copied from there.
  mutating func write(sentence text: String, to cursor: inout JSONCursor, behind bytes: [UInt8]) {
    let start = bytes.count + cursor.count
    if isSentence(text) {
      let escaped = escaped
      bytes.withUnsafeBufferPointer {
        cursor.write(UnsafeBufferPointer(rebasing: $0[escaped]))
      }
    } else {
      cursor.write(quoted: text)
      sentence = text
    }
    escaped = start..<bytes.count + cursor.count
  }

  /// To be called where the text so far is handed over, with the sentence in it.
  mutating func forgetPlace() { escaped = 0..<0 }

  /// Whether it is the last sentence, byte by byte.
  private func isSentence(_ text: String) -> Bool {
    guard !escaped.isEmpty, text.utf8.count == sentence.utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { one in
      sentence.utf8.withContiguousStorageIfAvailable { other in
        guard let one = one.baseAddress, let other = other.baseAddress else { return true }
        return memcmp(one, other, text.utf8.count) == 0
      } ?? false
    } ?? false
  }

  /// Writes the name of a document.
  mutating func write(document name: String, to cursor: inout JSONCursor) {
    if name != document || quotedDocument.isEmpty {
      let start = cursor.count
      cursor.write(quoted: name)
      document = name
      quotedDocument = Array(cursor.written(from: start))
    } else {
      quotedDocument.withUnsafeBufferPointer { cursor.write($0) }
    }
  }

  /// Writes a number, or null.
  @inline(__always)
  mutating func write(_ number: ExactDecimal?, to cursor: inout JSONCursor) {
    guard let number else { return cursor.write("null") }
    if number != self.number {
      self.number = number
      digits.removeAll(keepingCapacity: true)
      digits.append(textOf: number)
    }
    cursor.write("\"")
    digits.withUnsafeBufferPointer { cursor.write($0) }
    cursor.write("\"")
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
