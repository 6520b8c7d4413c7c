extension PrefixTree {
  /// The tree of some words as it is put into an image.
  struct Layout {
    /// All places; see `PrefixTree`.
    private(set) var nodes: [Node]
    /// The values of the nodes that have several; see `PrefixTree`.
    private(set) var values: [UInt32]
    private let words: Words
    /// Each word and prefix in the order of `words`: its node, and a bit for each class that it has
    /// itself.
    private var compiled: [Node]
    private var classes: [UInt32]
    /// Where each of them lies in `nodes`.
    private var places: [Int]

    /// Lays out the words. Linear in their units.
    init(_ words: Words) {
      self.words = words
      values = []
      compiled = [Node](repeating: Node(), count: words.nodes.count)
      classes = [UInt32](repeating: 0, count: words.nodes.count)
      places = [Int](repeating: 0, count: words.nodes.count)
      let sorted = words.sortedValues()
      for node in compiled.indices {
        let own = sorted.values[Int(sorted.starts[node])..<Int(sorted.starts[node + 1])]
        for value in own { classes[node] |= 1 << (value >> PrefixTree.classShift) }
        guard let last = own.last else { continue }
        if own.count == 1 {
          compiled[node].content = last + PrefixTree.oneValue
        } else {
          compiled[node].content =
            UInt32(truncatingIfNeeded: values.count) | PrefixTree.severalValues
          values += own.dropLast().map { $0 | PrefixTree.severalValues }
          values.append(last)
        }
      }
      // Children stand behind their parents, so backwards each is complete before it is passed on.
      var childCounts = [Int](repeating: 0, count: words.nodes.count)
      for index in words.nodes.indices.dropFirst().reversed() {
        let parent = Int(words.nodes[index].parent)
        compiled[parent].marks |= compiled[index].marks | classes[index]
        childCounts[parent] += 1
      }
      var end = childCounts[0] + 1
      for index in compiled.indices.dropFirst() where childCounts[index] > 0 {
        let size = Self.tableSize(for: childCounts[index])
        compiled[index].children = UInt32(truncatingIfNeeded: end)
        compiled[index].mask = UInt16(truncatingIfNeeded: size - 1)
        end += size
      }
      nodes = [Node](repeating: Node(), count: end)
      placeNodes()
    }

    /// The number of slots for so many children, fewer than 65,536: a power of two, of which at
    /// least a quarter stays free where there are more than four.
    private static func tableSize(for count: Int) -> Int {
      var size = 1
      while size < count || count > 4 && size * 3 < count * 4 { size *= 2 }
      return size
    }

    /// Gives each node its place, parents first; the nodes of first units are numbered from 1 on in
    /// the order in which they came. Unit 0 begins and continues no word.
    private mutating func placeNodes() {
      var firstCount: UInt16 = 0
      for (index, node) in words.nodes.enumerated().dropFirst() where node.unit.code != 0 {
        if node.parent == 0 {
          firstCount += 1
          places[index] = Int(firstCount)
        } else {
          let parent = places[Int(node.parent)]
          guard parent != 0 else { continue }
          let mask = Int(nodes[parent].mask)
          var slot = PrefixTree.slot(of: node.unit, mask)
          while nodes[Int(nodes[parent].children) + slot].unit != 0 { slot = (slot + 1) & mask }
          places[index] = Int(nodes[parent].children) + slot
        }
        nodes[places[index]] = compiled[index]
        nodes[places[index]].unit = node.unit.code
      }
      nodes[0].mask = firstCount
    }

    /// Writes the tree to an image, as `PrefixTree` takes it.
    func write(
      to image: inout LexiconImage.Writer, nodes nodeSection: LexiconImage.Section,
      values valueSection: LexiconImage.Section
    ) {
      image.write(nodes, as: nodeSection)
      image.write(values, as: valueSection)
    }

    /// Visits each two units that stand side by side in words of the given classes, some of them
    /// several times.
    func forEachJoint(ofClasses classes: UInt32, _ body: (TextUnit, TextUnit) -> Void) {
      for (index, node) in words.nodes.enumerated().dropFirst() where node.parent != 0 {
        if (self.classes[index] | compiled[index].marks) & classes != 0 {
          body(words.nodes[Int(node.parent)].unit, node.unit)
        }
      }
    }

    /// Visits the words of the given classes that have one unit, and the first two units of all
    /// others, with their nodes; some of them several times.
    func forEachBeginning(
      ofClasses classes: UInt32, _ body: (TextUnit, TextUnit?, _ node: Int) -> Void
    ) {
      for (index, node) in words.nodes.enumerated().dropFirst() {
        let (isWord, goesOn) = (
          self.classes[index] & classes != 0, compiled[index].marks & classes != 0
        )
        if node.parent == 0 {
          if isWord { body(node.unit, nil, places[index]) }
        } else if words.nodes[Int(node.parent)].parent == 0, isWord || goesOn {
          body(words.nodes[Int(node.parent)].unit, node.unit, places[index])
        }
      }
    }
  }
}
