import Glibc

/// The prefixes of a set of words as a tree whose nodes lie in a hash table, so that a step takes
/// about one look into memory, whatever the number of children.
///
/// A node is named by its place. Place 0 is the empty prefix, and since it is no node's child, 0
/// also says that there is none. The upper 8 bits of a word's value are its class, below 31.
///
/// Its memory is its own, constant once compiled, and read without checks, since every character of
/// every text comes by here. Why no access goes beyond it:
///
/// - a node is 0 or what `child` gave, which is a place in the table (`place(of:)` masks its slot) or
///   one of `firstNodes`, all of them below the number of nodes;
/// - there is one of `firstNodes` for each of the 65,536 values that a unit can have, and `secondBits`
///   has one bit for each value of 16 bits;
/// - a node with several values has the index of the first of them, and the last of a node's values
///   has no `severalValues`.
final class PrefixTree: @unchecked Sendable {
  fileprivate struct Node {
    /// The parent (24 bits) and the unit that leads from it here (16 bits); 0 where a place is free.
    var key: UInt64 = 0
    /// One bit for each class of the longer words that begin with this prefix.
    var marks: UInt32 = 0
    /// 0 where the prefix is no word, else its value plus `oneValue`, or, where it has several, the
    /// index of the first of them plus `severalValues`.
    var content: UInt32 = 0
  }

  /// Where the class of a value begins.
  static let classShift: UInt32 = 24
  /// What is added to the value of a node that has one; so it is not 0, and below `severalValues`.
  private static let oneValue: UInt32 = 1 << classShift
  /// Says of a node that it has several values, and of a value that another one follows.
  private static let severalValues: UInt32 = 1 << 31

  /// The node that each first unit leads to, or 0.
  private let firstNodes: UnsafeMutableBufferPointer<UInt16>
  /// The empty prefix, the nodes of first units, and from `tableStart` on all others in a table with
  /// open addressing. At least a quarter of it is free.
  private let nodes: UnsafeMutableBufferPointer<Node>
  private let tableStart: Int
  /// A bit for the hash of each second unit with the node before it. Most of what follows a first unit
  /// in a text goes on with no word; this tells so without a look into the large table.
  private let secondBits: UnsafeMutableBufferPointer<UInt64>
  /// The number of first units.
  var firstCount: Int { tableStart - 1 }
  private let tableMask: Int
  private let hashShift: UInt64
  /// The values of the nodes that have several, in rising order.
  private let values: UnsafeMutableBufferPointer<UInt32>

  deinit {
    free(firstNodes.baseAddress)
    free(nodes.baseAddress)
    free(secondBits.baseAddress)
    values.deallocate()
  }

  private static func zeros<Element: BitwiseCopyable>(
    _ count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    guard let memory = calloc(count, MemoryLayout<Element>.stride) else {
      preconditionFailure("no memory for the lexicon")
    }
    return UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Element.self, capacity: count), count: count)
  }

  /// Compiles the words. O(n log n) in their number.
  init(_ words: Words) {
    let sorted = words.sortedValues()
    var compiled = [Node](repeating: Node(), count: words.nodes.count)
    var classes = [UInt32](repeating: 0, count: words.nodes.count)
    values = .allocate(capacity: sorted.values.count)
    _ = values.initialize(fromContentsOf: sorted.values)
    for node in compiled.indices {
      let (first, end) = (Int(sorted.starts[node]), Int(sorted.starts[node + 1]))
      for index in first..<end {
        classes[node] |= 1 << (values[index] >> Self.classShift)
        if index + 1 < end { values[index] |= Self.severalValues }
      }
      if end == first + 1 { compiled[node].content = values[first] + Self.oneValue }
      if end > first + 1 {
        compiled[node].content = UInt32(truncatingIfNeeded: first) | Self.severalValues
      }
    }
    // Children stand behind their parents, so backwards each is complete before it is passed on.
    for index in words.nodes.indices.dropFirst().reversed() {
      compiled[Int(words.nodes[index].parent)].marks |= compiled[index].marks | classes[index]
    }
    let firstCount = words.nodes.dropFirst().count { $0.parent == 0 }
    let tableCount = max(words.nodes.count - firstCount, 8)
    let bits = Int.bitWidth - (tableCount + tableCount / 3).leadingZeroBitCount
    tableStart = firstCount + 1
    tableMask = 1 << bits - 1
    hashShift = UInt64(64 - bits)
    // Zeros are valid elements of both, and from `calloc` cost no memory where nothing is written.
    firstNodes = Self.zeros(65_536)
    nodes = Self.zeros(tableStart + 1 << bits)
    secondBits = Self.zeros(1024)
    place(compiled, of: words)
  }

  /// Gives each node its place, parents first; the nodes of first units are numbered from 1 on in
  /// the order in which they came. There are fewer than 65,536, as unit 0 begins no word.
  private func place(_ compiled: [Node], of words: Words) {
    var places = [Int](repeating: 0, count: compiled.count)
    var firstCount: UInt16 = 0
    for (index, node) in words.nodes.enumerated().dropFirst() {
      if node.parent == 0 {
        if node.unit.code != 0 {
          firstCount += 1
          firstNodes[Int(node.unit.code)] = firstCount
        }
        places[index] = Int(firstNodes[Int(node.unit.code)])
      } else {
        let parent = places[Int(node.parent)]
        let key = Self.key(parent, node.unit)
        if parent < tableStart {
          let hash = Self.hash(key) &>> 48
          secondBits[Int(hash &>> 6)] |= 1 &<< (hash & 63)
        }
        places[index] = place(of: key)
        nodes[places[index]].key = key
      }
      nodes[places[index]].marks = compiled[index].marks
      nodes[places[index]].content = compiled[index].content
    }
  }
}

extension PrefixTree {
  /// The node that the unit leads to from the empty prefix, or 0. Constant time.
  @inline(__always)
  func first(_ unit: TextUnit) -> Int { Int(firstNodes.start[Int(unit.code)]) }

  /// The node that the unit leads to from a node other than 0, or 0. Constant time.
  @inline(__always)
  func child(of node: Int, by unit: TextUnit) -> Int {
    let key = Self.key(node, unit)
    if node < tableStart {
      let hash = Self.hash(key) &>> 48
      if secondBits.start[Int(hash &>> 6)] &>> (hash & 63) & 1 == 0 { return 0 }
    }
    let place = place(of: key)
    return nodes.start[place].key == key ? place : 0
  }

  /// One bit for each class of the longer words that begin with the prefix: where none is of a class
  /// that is asked for, there is no need to look for a child.
  @inline(__always)
  func marks(beyond node: Int) -> UInt32 { nodes.start[node].marks }

  /// Visits the values of the words that are the prefix itself, in rising order, until `body` says
  /// that it has seen enough.
  @inline(__always)
  func forEachValue(at node: Int, while body: (UInt32) -> Bool) {
    let content = nodes.start[node].content
    guard content & Self.severalValues != 0 else {
      if content != 0 { _ = body(content &- Self.oneValue) }
      return
    }
    var place = Int(content & ~Self.severalValues)
    while true {
      let value = values.start[place]
      guard body(value & ~Self.severalValues), value & Self.severalValues != 0 else { return }
      place &+= 1
    }
  }

  /// Visits every node but the empty prefix, parents before their children only where the parent is
  /// the empty prefix.
  func forEachNode(_ body: (_ parent: Int, _ unit: TextUnit, _ node: Int) -> Void) {
    for (code, node) in firstNodes.enumerated() where node != 0 {
      body(0, TextUnit(code: UInt16(truncatingIfNeeded: code)), Int(node))
    }
    for place in nodes.indices.dropFirst(tableStart) where nodes[place].key != 0 {
      let key = nodes[place].key
      body(Int(key >> 16), TextUnit(code: UInt16(truncatingIfNeeded: key)), place)
    }
  }

  @inline(__always)
  private static func key(_ parent: Int, _ unit: TextUnit) -> UInt64 {
    UInt64(truncatingIfNeeded: parent) << 16 | UInt64(unit.code)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// Where the node with the key is, or the free place where it would be. Ends, since some places
  /// of the table are free.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(key) &>> hashShift)
    while true {
      let place = tableStart &+ slot
      let found = nodes.start[place].key
      if found == key || found == 0 { return place }
      slot = (slot &+ 1) & tableMask
    }
  }
}

extension PrefixTree {
  /// The words to compile, as a tree that grows with each of their units.
  struct Words {
    /// The nodes in the order in which they came, so that a child stands behind its parent. The
    /// first one is the empty prefix.
    fileprivate var nodes = [(parent: Int32, unit: TextUnit)](
      repeating: (0, TextUnit(code: 0)), count: 1)
    /// The values with their nodes, in the order in which they came.
    fileprivate var values: [(node: Int32, value: UInt32)] = []
    private var node: Int32 = 0
    /// For the hash of each edge, its node or 0.
    private var table = [Int32](repeating: 0, count: 1 << 12)

    /// Makes room for the words of so many bytes of CSV; what is not used costs no memory.
    mutating func reserveCapacity(tableBytes: Int) {
      nodes.reserveCapacity(tableBytes / 3)
      values.reserveCapacity(tableBytes / 12)
      let slots = 1 << (Int.bitWidth - max(tableBytes / 8, 2047).leadingZeroBitCount + 1)
      if slots > table.count, nodes.count == 1 { table = [Int32](repeating: 0, count: slots) }
    }

    /// The values node by node, those of a node in rising order, and where each node's begin; behind
    /// the last node stands their number. Linear, but for nodes with several values.
    fileprivate func sortedValues() -> (values: [UInt32], starts: [Int32]) {
      var starts = [Int32](repeating: 0, count: nodes.count + 1)
      for (node, _) in values { starts[Int(node) + 1] += 1 }
      for node in nodes.indices { starts[node + 1] += starts[node] }
      var sorted = [UInt32](repeating: 0, count: values.count)
      var next = starts
      for (node, value) in values {
        var place = Int(next[Int(node)])
        next[Int(node)] += 1
        while place > starts[Int(node)], sorted[place - 1] > value {
          sorted[place] = sorted[place - 1]
          place -= 1
        }
        sorted[place] = value
      }
      return (sorted, starts)
    }

    /// Adds each of the words that `|` separates, all with one value; empty ones are left out.
    mutating func append(eachOf field: [TextUnit], value: UInt32) {
      for unit in field {
        if unit == "|" { endWord(value: value) } else { append(unit) }
      }
      endWord(value: value)
    }

    /// Adds each of the words that `|` separates, from its end, all with one value.
    mutating func append(eachOfReversed field: [TextUnit], value: UInt32) {
      for unit in field.reversed() as ReversedCollection {
        if unit == "|" { endWord(value: value) } else { append(unit) }
      }
      endWord(value: value)
    }

    /// Adds one unit to the word that `endWord` ends.
    mutating func append(_ unit: TextUnit) {
      let slot = slot(of: node, unit)
      if table[slot] != 0 {
        node = table[slot]
      } else {
        table[slot] = add(unit)
        node = table[slot]
        if nodes.count * 2 > table.count { grow() }
      }
    }

    /// Makes the units since the last word a word, unless there are none.
    mutating func endWord(value: UInt32) {
      if node != 0 { values.append((node, value)) }
      node = 0
    }

    /// Gives each word that has values of a class one value of it instead, whose lower bits are the
    /// index of a set: that of the lower bits of the values it had.
    mutating func group(ofClass valueClass: UInt32) -> [WordLists] {
      var lists: [Int32: WordLists] = [:]
      for (node, value) in values where value >> PrefixTree.classShift == valueClass {
        lists[node, default: WordLists()].insert(rawValue: Int(value & 0xFF_FFFF))
      }
      values.removeAll { $0.value >> PrefixTree.classShift == valueClass }
      var sets: [WordLists] = []
      var indices: [WordLists: UInt32] = [:]
      for (node, set) in lists.sorted(by: { $0.key < $1.key }) {
        let index = indices[set] ?? UInt32(sets.count)
        if indices[set] == nil {
          indices[set] = index
          sets.append(set)
        }
        values.append((node, valueClass << PrefixTree.classShift | index))
      }
      return sets
    }

    private mutating func add(_ unit: TextUnit) -> Int32 {
      nodes.append((node, unit))
      return Int32(nodes.count - 1)
    }

    private func slot(of parent: Int32, _ unit: TextUnit) -> Int {
      let key = UInt64(UInt32(bitPattern: parent)) << 16 | UInt64(unit.code)
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (table.count - 1)
      while table[slot] != 0 {
        let found = nodes[Int(table[slot])]
        if found.parent == parent, found.unit == unit { break }
        slot = (slot + 1) & (table.count - 1)
      }
      return slot
    }

    private mutating func grow() {
      table = [Int32](repeating: 0, count: 4 * table.count)
      for (index, node) in nodes.enumerated().dropFirst() {
        table[slot(of: node.parent, node.unit)] = Int32(index)
      }
    }
  }
}

extension UnsafeMutableBufferPointer {
  /// The memory without checks.
  ///
  /// - Precondition: it has been allocated.
  @inline(__always)
  fileprivate var start: UnsafeMutablePointer<Element> { baseAddress.unsafelyUnwrapped }
}
