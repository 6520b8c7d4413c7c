/// The prefixes of a set of words as a tree in flat arrays, in breadth-first order: the children of
/// a node lie side by side, sorted by the unit that leads to them. Node 0 is the empty prefix, and
/// since it is no node's child, 0 also says that there is none.
struct PrefixTree: Sendable {
  private struct Node {
    var firstChild: Int32
    var childCount: Int32
    var firstValue: Int32
    var valueCount: Int32
    /// The marks of all words that begin with this prefix.
    var marks: UInt32
  }

  private var nodes: [Node]
  /// The unit that leads to each node.
  private var units: [TextUnit]
  /// The values of all words, in the order of the words.
  private let values: [UInt32]

  /// The words to compile, their units in one buffer.
  struct Words {
    fileprivate struct Word {
      /// The first four units, so that most comparisons touch nothing else.
      var key: UInt64
      var start: Int32
      var count: Int32
      var value: UInt32
      var mark: UInt32
    }

    fileprivate var words: [Word] = []
    fileprivate var units: [TextUnit] = []

    /// Adds a word with its value and the bit that marks its prefixes; an empty one is left out.
    mutating func append(
      _ word: some BidirectionalCollection<TextUnit>, value: UInt32, mark: UInt32
    ) {
      let start = units.count
      units.append(contentsOf: word)
      guard units.count > start else { return }
      var key: UInt64 = 0
      for offset in 0..<4 {
        let code = start + offset < units.count ? units[start + offset].code : 0
        key = key << 16 | UInt64(code)
      }
      words.append(
        Word(
          key: key, start: Int32(start), count: Int32(units.count - start), value: value,
          mark: mark))
    }
  }

  /// Compiles the words. O(n log n) in their number.
  init(_ list: Words) {
    let buffer = list.units
    let words = Self.sorted(list)
    values = words.map(\.value)
    nodes = []
    units = []
    nodes.reserveCapacity(words.count * 3)
    units.reserveCapacity(words.count * 3)
    // The words of each node; those of a level follow those of the level before.
    var ranges = [0..<words.count]
    ranges.reserveCapacity(words.count * 3)
    units.append(TextUnit(code: 0))
    var depth = 0
    var levelEnd = 1
    while nodes.count < ranges.count {
      if nodes.count == levelEnd { (depth, levelEnd) = (depth + 1, ranges.count) }
      let range = ranges[nodes.count]
      var position = range.lowerBound
      var marks: UInt32 = 0
      while position < range.upperBound, Int(words[position].count) == depth {
        marks |= words[position].mark
        position += 1
      }
      let (valueCount, firstChild) = (position - range.lowerBound, ranges.count)
      while position < range.upperBound {
        let unit = buffer[Int(words[position].start) + depth]
        let start = position
        while position < range.upperBound, buffer[Int(words[position].start) + depth] == unit {
          position += 1
        }
        ranges.append(start..<position)
        units.append(unit)
      }
      nodes.append(
        Node(
          firstChild: Int32(firstChild), childCount: Int32(ranges.count - firstChild),
          firstValue: Int32(range.lowerBound), valueCount: Int32(valueCount), marks: marks))
    }
    // Children stand behind their parents, so backwards each is complete before it is passed on.
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      for child in Int(node.firstChild)..<Int(node.firstChild + node.childCount) {
        nodes[index].marks |= nodes[child].marks
      }
    }
  }

  /// The words in the order of their units, and of their values where they are the same.
  private static func sorted(_ list: Words) -> [Words.Word] {
    var words = list.words
    list.units.withUnsafeBufferPointer { units in
      words.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        // No word holds unit 0, so equal keys mean equal beginnings, whole words included.
        let common = Int(min(left.count, right.count))
        for offset in stride(from: 4, to: common, by: 1) {
          let (l, r) = (units[Int(left.start) + offset], units[Int(right.start) + offset])
          if l != r { return l.code < r.code }
        }
        return (left.count, left.value) < (right.count, right.value)
      }
    }
    return words
  }
}

extension PrefixTree {
  /// The marks of all words that begin with the prefix.
  @inline(__always)
  func marks(at node: Int) -> UInt32 { nodes[node].marks }

  /// The values of the words that are the prefix itself, in rising order.
  @inline(__always)
  func values(at node: Int) -> ArraySlice<UInt32> {
    let first = Int(nodes[node].firstValue)
    return values[first..<(first + Int(nodes[node].valueCount))]
  }

  /// The node that the unit leads to, or 0. O(log of the number of children).
  @inline(__always)
  func child(of node: Int, by unit: TextUnit) -> Int {
    var low = Int(nodes[node].firstChild)
    var high = low + Int(nodes[node].childCount)
    while low < high {
      let middle = (low + high) / 2
      let candidate = units[middle]
      if candidate == unit { return middle }
      if candidate.code < unit.code { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Visits the children in the order of their units.
  func forEachChild(of node: Int, _ body: (TextUnit, Int) -> Void) {
    let first = Int(nodes[node].firstChild)
    for child in first..<(first + Int(nodes[node].childCount)) { body(units[child], child) }
  }
}
