extension PrefixTree {
  /// The words to compile, as a tree that grows with each of their units.
  struct Words {
    /// The nodes in the order in which they came, so that a child stands behind its parent. The
    /// first one is the empty prefix.
    private(set) var nodes = [(parent: Int32, unit: TextUnit)](
      repeating: (0, TextUnit(code: 0)), count: 1)
    /// The values with their nodes, in the order in which they came.
    private(set) var values: [(node: Int32, value: UInt32)] = []
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
    func sortedValues() -> (values: [UInt32], starts: [Int32]) {
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
