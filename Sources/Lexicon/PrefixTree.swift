import Glibc

/// The prefixes of a set of words as a tree, each node's children in a small table of their own, so
/// that a step takes about one look into memory, and children that are looked for after each other
/// lie beside each other.
///
/// A node is named by its place. Place 0 is the empty prefix, and since it is no node's child, 0
/// also says that there is none. The upper 8 bits of a word's value are its class, below 31.
///
/// Nodes and values lie in an image, constant and read without checks, since every character of
/// every text comes by here. Why no access goes beyond them:
///
/// - they are as `Layout` put them out, in this process or in the build that the program comes from
///   (`LexiconImage`), and `lexicon-compiler` has gone through them all by `isSound`;
/// - a node is 0 or what `first` or `child` gave, or the table of `LexicalScanner`, all of which are
///   places in `nodes`: the tables of children have been laid out within it, and no slot is beyond
///   the mask of its table;
/// - there is one of `firstNodes` and of `firstClasses` for each of the 65,536 values that a unit can
///   have;
/// - a node with several values has the index of the first of them, and the last of a node's values
///   has no `severalValues`.
final class PrefixTree: @unchecked Sendable {
  /// A node as it lies in an image: 16 bytes, none of them unused.
  struct Node: BitwiseCopyable {
    /// The unit that leads here; 0 where a place is free.
    var unit: UInt16 = 0
    /// What slots of the table of its children are taken with, one less than their number. The
    /// empty prefix has no such table, but here the number of first units.
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
  static let oneValue: UInt32 = 1 << classShift
  /// Says of a node that it has several values, and of a value that another one follows.
  static let severalValues: UInt32 = 1 << 31

  /// The node that each first unit leads to, or 0; mostly zeros, which an image need not hold.
  private let firstNodes: UnsafeMutablePointer<UInt16>
  /// For each first unit a bit for each class of the words that begin with it: most look-ups end here,
  /// before they come to the nodes. None where all words are of one class.
  private let firstClasses: UnsafeMutablePointer<UInt32>?
  /// The empty prefix, the nodes of first units, and then the tables of children.
  private let nodes: UnsafeBufferPointer<Node>
  /// The values of the nodes that have several, in rising order.
  private let values: UnsafeBufferPointer<UInt32>
  /// What nodes and values lie in.
  private let image: LexiconImage

  /// The tree whose nodes and values are sections of an image, as `Layout` put them out; without
  /// words where they are empty. Linear in the number of first units.
  init(
    _ image: LexiconImage, nodes: LexiconImage.Section, values: LexiconImage.Section,
    hasClasses: Bool = true
  ) {
    self.image = image
    self.nodes = image.elements(of: nodes)
    self.values = image.elements(of: values)
    // Zeros from `calloc` cost no memory where nothing is written.
    func zeros<Number>(of type: Number.Type) -> UnsafeMutablePointer<Number> {
      guard let memory = calloc(65_536, MemoryLayout<Number>.stride) else {
        preconditionFailure("no memory for the lexicon")
      }
      return memory.bindMemory(to: Number.self, capacity: 65_536)
    }
    firstNodes = zeros(of: UInt16.self)
    firstClasses = hasClasses ? zeros(of: UInt32.self) : nil
    guard let root = self.nodes.first else { return }
    for node in 0..<root.mask {
      let place = Int(node) + 1
      let unit = Int(self.nodes[place].unit)
      firstNodes[unit] = node + 1
      guard let firstClasses else { continue }
      var classes = self.nodes[place].marks
      forEachValue(at: place) { value in
        classes |= 1 &<< (value >> Self.classShift)
        return true
      }
      firstClasses[unit] = classes
    }
  }

  deinit {
    free(firstNodes)
    free(firstClasses)
  }

  @inline(__always)
  static func slot(of unit: TextUnit, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt32(unit.code) &* 0x9E37_79B1) &>> 16) & mask
  }
}

extension PrefixTree {
  /// The node that the unit leads to from the empty prefix, or 0. Constant time.
  @inline(__always)
  func first(_ unit: TextUnit) -> Int { Int(firstNodes[Int(unit.code)]) }

  /// Whether a word of one of the classes, a bit each, may begin with a unit. Constant time.
  @inline(__always)
  func begins(_ classes: UInt32, with unit: TextUnit) -> Bool {
    firstClasses.map { $0[Int(unit.code)] & classes != 0 } ?? true
  }

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

}

// MARK: Soundness

extension PrefixTree {
  /// Whether no look-up can lead beyond nodes and values. Linear.
  var isSound: Bool {
    guard let root = nodes.first else { return values.isEmpty }
    let tables = nodes.indices.dropFirst(Int(root.mask) + 1)
    return root.mask < nodes.count
      && nodes.dropFirst().allSatisfy { node in
        let end = Int(node.children) + Int(node.mask) + 1
        let isInside =
          node.children == 0 || tables.contains(Int(node.children)) && end <= nodes.count
        guard isInside, (Int(node.mask) + 1).nonzeroBitCount == 1 else { return false }
        guard node.content & Self.severalValues != 0 else { return true }
        return Int(node.content & ~Self.severalValues) < values.count
      }
      && (values.last ?? 0) & Self.severalValues == 0
  }

  /// Whether a node is one of the tree's, or 0. Constant time.
  func hasNode(_ node: Int) -> Bool { node == 0 || nodes.indices.contains(node) }

  /// Whether all values are below a limit. Linear.
  func hasValues(below limit: Int) -> Bool {
    nodes.dropFirst().allSatisfy { node in
      node.content == 0 || node.content & Self.severalValues != 0
        || node.content - Self.oneValue < limit
    } && values.allSatisfy { $0 & ~Self.severalValues < limit }
  }
}

extension UnsafeBufferPointer {
  /// The memory without checks.
  ///
  /// - Precondition: it is not empty.
  @inline(__always)
  fileprivate var start: UnsafePointer<Element> { baseAddress.unsafelyUnwrapped }
}
