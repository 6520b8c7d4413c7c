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

  /// Adds the places of a passage, all below 2^32, and gives the classes of its units. Linear; which
  /// they are nobody can foresee, so nothing branches on it.
  mutating func append(_ passage: Range<Int>, of units: [TextUnit]) -> LexicalClasses {
    let text = units.span.extracting(passage)
    var classes = LexicalClasses()
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
          classes.insert(lexicalClass)
          numbers[numberCount] = place
          ends[endCount] = place
          numberCount &+= beginning.holds(lexicalClass) | (Self.mayBegin(unit) ? 1 : 0)
          endCount &+= ending.holds(lexicalClass)
        }
        self.numbers.append(contentsOf: UnsafeBufferPointer(start: numbers, count: numberCount))
        clauseEnds.append(contentsOf: UnsafeBufferPointer(start: ends, count: endCount))
      }
    }
    return classes
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
struct LexicalClasses: BitwiseCopyable {
  private var bits: UInt32 = 0

  init(_ classes: LexicalClass...) {
    for lexicalClass in classes { insert(lexicalClass) }
  }

  @inline(__always)
  mutating func insert(_ lexicalClass: LexicalClass) {
    bits |= 1 &<< UInt32(lexicalClass.rawValue)
  }

  /// Whether the set holds a class.
  @inline(__always)
  func contains(_ lexicalClass: LexicalClass) -> Bool { holds(lexicalClass) != 0 }

  /// 1 where the set holds a class, else 0.
  @inline(__always)
  fileprivate func holds(_ lexicalClass: LexicalClass) -> Int {
    Int(truncatingIfNeeded: bits &>> UInt32(lexicalClass.rawValue) & 1)
  }
}
