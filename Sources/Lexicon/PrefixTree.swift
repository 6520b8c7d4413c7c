import Glibc

/// The prefixes of a set of words as a tree, each node's children in a small table of their own, so
/// that a step takes about one look into memory, and children that are looked for after each other
/// lie beside each other.
///
/// A node is named by its place. Place 0 is the empty prefix, and since it is no node's child, 0
/// also says that there is none. The upper 8 bits of a word's value are its class, below 31.
///
/// Its memory is its own, constant once compiled, and read without checks, since every character of
/// every text comes by here. Why no access goes beyond it:
///
/// - a node is 0 or what `first` or `child` gave, all of which are places in `nodes`: the tables of
///   children have been laid out within it, and no slot is beyond the mask of its table;
/// - there is one of `firstNodes` for each of the 65,536 values that a unit can have;
/// - a node with several values has the index of the first of them, and the last of a node's values
///   has no `severalValues`.
final class PrefixTree: @unchecked Sendable {
  private struct Node {
    /// The unit that leads here; 0 where a place is free.
    var unit: UInt16 = 0
    /// What slots of the table of its children are taken with; one less than their number.
    var mask: UInt16 = 0
    /// Where the table of its children begins; 0 where it has none.
    var children: UInt32 = 0
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
  /// The number of first units.
  private let firstCount: Int
  /// The empty prefix, the nodes of first units, and then the tables of children.
  private let nodes: UnsafeMutableBufferPointer<Node>
  /// The values of the nodes that have several, in rising order.
  private let values: UnsafeMutableBufferPointer<UInt32>

  deinit {
    free(firstNodes.baseAddress)
    free(nodes.baseAddress)
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

  /// Compiles the words. Linear in their units.
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
    var childCounts = [Int](repeating: 0, count: words.nodes.count)
    for index in words.nodes.indices.dropFirst().reversed() {
      let parent = Int(words.nodes[index].parent)
      compiled[parent].marks |= compiled[index].marks | classes[index]
      childCounts[parent] += 1
    }
    firstCount = childCounts[0]
    var end = firstCount + 1
    for index in compiled.indices.dropFirst() where childCounts[index] > 0 {
      let size = Self.tableSize(for: childCounts[index])
      compiled[index].children = UInt32(truncatingIfNeeded: end)
      compiled[index].mask = UInt16(truncatingIfNeeded: size - 1)
      end += size
    }
    // Zeros are valid elements of both, and from `calloc` cost no memory where nothing is written.
    firstNodes = Self.zeros(65_536)
    nodes = Self.zeros(end)
    place(compiled, of: words)
  }

  /// The number of slots for so many children, fewer than 65,536: a power of two, of which at least a
  /// quarter stays free where there are more than four.
  private static func tableSize(for count: Int) -> Int {
    var size = 1
    while size < count || count > 4 && size * 3 < count * 4 { size *= 2 }
    return size
  }

  /// Gives each node its place, parents first; the nodes of first units are numbered from 1 on in
  /// the order in which they came. Unit 0 begins and continues no word.
  private func place(_ compiled: [Node], of words: Words) {
    var places = [Int](repeating: 0, count: compiled.count)
    var firstCount: UInt16 = 0
    for (index, node) in words.nodes.enumerated().dropFirst() where node.unit.code != 0 {
      if node.parent == 0 {
        firstCount += 1
        firstNodes[Int(node.unit.code)] = firstCount
        places[index] = Int(firstCount)
      } else {
        let parent = places[Int(node.parent)]
        guard parent != 0 else { continue }
        let mask = Int(nodes[parent].mask)
        var slot = Self.slot(of: node.unit, mask)
        while nodes[Int(nodes[parent].children) + slot].unit != 0 { slot = (slot + 1) & mask }
        places[index] = Int(nodes[parent].children) + slot
      }
      nodes[places[index]] = compiled[index]
      nodes[places[index]].unit = node.unit.code
    }
  }

  @inline(__always)
  private static func slot(of unit: TextUnit, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt32(unit.code) &* 0x9E37_79B1) &>> 16) & mask
  }
}

extension PrefixTree {
  /// The node that the unit leads to from the empty prefix, or 0. Constant time.
  @inline(__always)
  func first(_ unit: TextUnit) -> Int { Int(firstNodes.start[Int(unit.code)]) }

  /// The node that the unit leads to from a node with longer words (`marks(beyond:)`), or 0.
  /// Constant time.
  @inline(__always)
  func child(of node: Int, by unit: TextUnit) -> Int {
    let parent = nodes.start[node]
    let mask = Int(parent.mask)
    var slot = Self.slot(of: unit, mask)
    // Each slot is looked at once at most, since a table may be full.
    var rest = mask
    while parent.children != 0 {
      let place = Int(parent.children) &+ slot
      let found = nodes.start[place].unit
      if found == unit.code { return place }
      guard found != 0, rest > 0 else { return 0 }
      rest &-= 1
      slot = (slot &+ 1) & mask
    }
    return 0
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

  /// Visits the nodes of all first units.
  func forEachFirst(_ body: (_ unit: TextUnit, _ node: Int) -> Void) {
    for node in 0..<firstCount { body(TextUnit(code: nodes[node + 1].unit), node + 1) }
  }

  /// Visits the children of a node other than 0.
  func forEachChild(of node: Int, _ body: (_ unit: TextUnit, _ node: Int) -> Void) {
    let parent = nodes[node]
    guard parent.children != 0 else { return }
    for slot in 0...Int(parent.mask) {
      let place = Int(parent.children) + slot
      if nodes[place].unit != 0 { body(TextUnit(code: nodes[place].unit), place) }
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
