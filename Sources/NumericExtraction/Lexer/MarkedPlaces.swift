import Lexicon

/// The places in a text where readers stop: where a number may begin, and where a clause ends. Found
/// in one pass, so that no reader goes through the text unit by unit for them.
struct MarkedPlaces {
  /// Where a figure may begin, in order.
  private(set) var numbers: [UInt32] = []
  /// Where a unit is that ends a clause or sentence (`LexicalClass.endsClause`), in order.
  private(set) var clauseEnds: [UInt32] = []

  init() {}

  /// Room for about what so many units have.
  init(length: Int) {
    numbers.reserveCapacity(length / 6)
    clauseEnds.reserveCapacity(length / 8)
  }

  /// Adds the places of a passage, all below 2^32. Linear; which they are nobody can foresee, so
  /// nothing branches on it.
  mutating func append(_ passage: Range<Int>, of units: [TextUnit]) {
    let text = units.span.extracting(passage)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { numbers in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { ends in
        guard let numbers = numbers.baseAddress, let ends = ends.baseAddress else { return }
        let (beginning, ending) = (Self.beginning, Self.ending)
        var (numberCount, endCount) = (0, 0)
        for index in 0..<text.count {
          // Both counts are at most the index, which is below the count.
          let unit = text[unchecked: index]
          let place = UInt32(truncatingIfNeeded: passage.lowerBound &+ index)
          let lexicalClass = unit.lexicalClass
          numbers[numberCount] = place
          ends[endCount] = place
          numberCount &+= beginning.holds(lexicalClass) | (Self.mayBegin(unit) ? 1 : 0)
          endCount &+= ending.holds(lexicalClass)
        }
        self.numbers.append(contentsOf: UnsafeBufferPointer(start: numbers, count: numberCount))
        clauseEnds.append(contentsOf: UnsafeBufferPointer(start: ends, count: endCount))
      }
    }
  }

  /// The places of one passage where a unit is that ends a clause or sentence.
  static func clauseEnds(in passage: Range<Int>, of units: [TextUnit]) -> [UInt32] {
    var places = MarkedPlaces()
    places.append(passage, of: units)
    return places.clauseEnds
  }

  private static let beginning = LexicalClasses(
    .digit, .chineseDigit, .smallMultiplier, .bigMultiplier, .vagueDigit, .dash, .point)
  private static let ending = LexicalClasses(.comma, .sentenceEnd, .semicolon, .colon)

  /// Whether a figure may begin with a unit that has no class of its own.
  @inline(__always)
  private static func mayBegin(_ unit: TextUnit) -> Bool {
    unit == "半" || unit == "负" || unit == "点"
  }
}

/// A set of classes, a bit each.
private struct LexicalClasses {
  private var bits: UInt32 = 0

  init(_ classes: LexicalClass...) {
    for lexicalClass in classes { bits |= 1 << UInt32(lexicalClass.rawValue) }
  }

  /// 1 where the set holds a class, else 0.
  @inline(__always)
  func holds(_ lexicalClass: LexicalClass) -> Int {
    Int(truncatingIfNeeded: bits &>> UInt32(lexicalClass.rawValue) & 1)
  }
}
