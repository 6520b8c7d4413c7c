/// A document's text in folded units, each with the place that it comes from.
///
/// Paragraphs are separated by one U+000A each; white space inside them is already what it means
/// (see `LineJoiner`). More of them stand before the first one and behind the last one, `margin` each,
/// so that a rule may look at the units beside a word wherever the word stands.
struct FoldedText: Sendable {
  /// How far a rule looks without asking whether the text goes on.
  static let margin = 16

  /// One unit a scalar, folded; scalars beyond the Basic Multilingual Plane are 0xFFFD.
  var units: [UInt16]
  /// For each unit, the byte offset in `DecodedText.utf8` of the scalar that it comes from.
  var origins: [UInt32]

  /// The byte offset in `utf8` where the scalar of a unit ends; the end of the text for an index
  /// outside of the units. Constant time.
  func sourceEnd(ofUnit index: Int, in utf8: [UInt8]) -> Int {
    guard origins.indices.contains(index) else { return utf8.count }
    let start = Int(origins[index])
    guard start < utf8.count else { return utf8.count }
    let lead = utf8[start]
    return min(start + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4), utf8.count)
  }

  /// The byte range in `utf8` that the units come from; empty for an empty range.
  func sourceRange(ofUnits range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    guard let last = range.last, origins.indices.contains(range.lowerBound) else {
      let place = origins.indices.contains(range.lowerBound) ? origins[range.lowerBound] : 0
      return Int(place)..<Int(place)
    }
    let start = Int(origins[range.lowerBound])
    return start..<max(start, sourceEnd(ofUnit: last, in: utf8))
  }

  /// The bytes that each unit comes from, those of units side by side in one range: what folding
  /// left out, such as a line break within a paragraph, parts them.
  ///
  /// - Precondition: the units are units of this text.
  func sourceRanges(ofUnits range: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
    guard let first = range.first, let last = range.last else { return [] }
    let whole = Int(origins[first])..<max(Int(origins[first]), sourceEnd(ofUnit: last, in: utf8))
    // Each unit comes from a scalar of its own, so where there are as many scalars none is left out.
    if UTF8Scalars.count(in: whole, of: utf8.span) == range.count { return [whole] }
    let (bytes, places) = (utf8.span, origins.span.extracting(range))
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(4)
    var start = whole.lowerBound
    var end = start
    for index in places.indices {
      let origin = Int(places[index])
      if origin != end {
        ranges.append(start..<end)
        start = origin
      }
      let lead = bytes[origin]
      end = origin &+ (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    }
    ranges.append(start..<min(end, bytes.count))
    return ranges
  }
}
