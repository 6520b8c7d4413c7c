/// The prefixes of a set of words as a tree in flat arrays, in breadth-first order: the children of
/// a node lie side by side, sorted by the unit that leads to them. Node 0 is the empty prefix, and
/// since it is no node's child, 0 also says that there is none. The upper 8 bits of a word's value
/// are its class, below 32.
struct PrefixTree: Sendable {
  private struct Node {
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var firstValue: Int32
    var valueCount: Int32 = 0
    /// One bit for each class of the words that begin with this prefix.
    var marks: UInt32 = 0
  }

  /// Where the class of a value begins.
  static let classShift: UInt32 = 24

  private var nodes: [Node]
  /// The unit that leads to each node.
  private var units: [TextUnit]
  /// The values of all words, in the order of the words.
  private let values: [UInt32]

  /// The words to compile, their units in one buffer.
  struct Words {
    fileprivate struct Word {
      var start: Int32
      var count: Int32
      var value: UInt32
    }

    fileprivate var words: [Word] = []
    fileprivate var units: [TextUnit] = []
    private var wordEnd = 0

    /// Makes room for the words of so many bytes of CSV; what is not used costs no memory.
    mutating func reserveCapacity(tableBytes: Int) {
      units.reserveCapacity(tableBytes / 3)
      words.reserveCapacity(tableBytes / 12)
    }

    /// Adds each of the words that `|` separates, all with one value; empty ones are left out.
    mutating func append(eachOf field: [TextUnit], value: UInt32) {
      for unit in field {
        if unit == "|" { endWord(value: value) } else { units.append(unit) }
      }
      endWord(value: value)
    }

    /// Adds one unit to the word that `endWord` ends.
    mutating func append(_ unit: TextUnit) { units.append(unit) }

    /// Makes the units since the last word a word, unless there are none.
    mutating func endWord(value: UInt32) {
      let start = wordEnd
      wordEnd = units.count
      guard wordEnd > start else { return }
      words.append(Word(start: Int32(start), count: Int32(wordEnd - start), value: value))
    }

    /// The first four units of a word, 0 for those that it does not have.
    fileprivate func key(of word: Word) -> UInt64 {
      var key: UInt64 = 0
      for offset in 0..<4 {
        key = key << 16 | UInt64(offset < word.count ? units[Int(word.start) + offset].code : 0)
      }
      return key
    }
  }

  /// Compiles the words. O(n log n) in their number.
  init(_ list: Words) {
    let buffer = list.units
    let words = Self.sorted(list)
    values = words.map(\.value)
    nodes = [Node(firstValue: 0)]
    units = [TextUnit(code: 0)]
    // Where the words of each node end; they begin at its first value.
    var ends = [Int32(words.count)]
    // Room for the tree, of which only what is used becomes memory.
    nodes.reserveCapacity(buffer.count + 1)
    units.reserveCapacity(buffer.count + 1)
    ends.reserveCapacity(buffer.count + 1)
    var index = 0
    var depth = 0
    var levelEnd = 1
    while index < nodes.count {
      if index == levelEnd { (depth, levelEnd) = (depth + 1, nodes.count) }
      var node = nodes[index]
      let end = Int(ends[index])
      var position = Int(node.firstValue)
      while position < end, Int(words[position].count) == depth {
        node.marks |= 1 << (words[position].value >> Self.classShift)
        position += 1
      }
      node.valueCount = Int32(position) - node.firstValue
      node.firstChild = Int32(nodes.count)
      while position < end {
        let unit = buffer[Int(words[position].start) + depth]
        nodes.append(Node(firstValue: Int32(position)))
        units.append(unit)
        while position < end, buffer[Int(words[position].start) + depth] == unit { position += 1 }
        ends.append(Int32(position))
      }
      node.childCount = Int32(nodes.count) - node.firstChild
      nodes[index] = node
      index += 1
    }
    // Children stand behind their parents, so backwards each is complete before it is passed on.
    for index in nodes.indices.reversed() {
      var marks = nodes[index].marks
      let first = Int(nodes[index].firstChild)
      for child in first..<(first + Int(nodes[index].childCount)) { marks |= nodes[child].marks }
      nodes[index].marks = marks
    }
  }

  /// The words in the order of their units, and of their values where they are the same.
  private static func sorted(_ list: Words) -> [Words.Word] {
    // Most comparisons need the first units only.
    var order = list.words.indices.map { (key: list.key(of: list.words[$0]), index: Int32($0)) }
    list.units.withUnsafeBufferPointer { units in
      list.words.withUnsafeBufferPointer { words in
        order.sort { left, right in
          left.key == right.key
            ? precedes(words[Int(left.index)], words[Int(right.index)], in: units)
            : left.key < right.key
        }
      }
    }
    return order.map { list.words[Int($0.index)] }
  }

  /// The order of two words with the same key, so with the same first four units: no word holds
  /// unit 0, which fills up the keys of shorter ones.
  private static func precedes(
    _ left: Words.Word, _ right: Words.Word, in units: UnsafeBufferPointer<TextUnit>
  ) -> Bool {
    // All words lie within `units`, since `endWord` makes them of what it holds.
    for offset in stride(from: 4, to: Int(min(left.count, right.count)), by: 1) {
      let (l, r) = (units[Int(left.start) + offset], units[Int(right.start) + offset])
      if l != r { return l.code < r.code }
    }
    return (left.count, left.value) < (right.count, right.value)
  }
}

extension PrefixTree {
  /// One bit for each class of the words that begin with the prefix.
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
