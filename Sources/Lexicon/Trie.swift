/// What sort of lexicon entry a surface form stands for.
public enum LexicalCategory: UInt8, Sendable, Hashable, CaseIterable {
  /// A unit of measurement or a classifier (`units.csv`).
  case unit
  /// A bound word in front of the number (`bounds.csv`).
  case boundBefore
  /// A bound word behind the number or the unit.
  case boundAfter
  /// A phrase with numerals that is no figure (`not_figures.csv`).
  case notFigure
  /// A word that begins with a unit and is none: 人才 (`not_units.csv`).
  case notUnit
  /// A word of time (`time_words.csv`).
  case time
  /// A word that tells a plan, a fact or a rule (`cues.csv`).
  case status
  /// A verb or noun of change.
  case change
  /// A comparison basis of a change.
  case basis
  /// A word that holds a cue and is none: 将近, 增值税.
  case mask
  /// A noun that tells whose figure it is.
  case subject
  /// A word that no indicator phrase goes across (`phrase_boundaries.csv`).
  case phraseBoundary
  /// A noun that tells the dimension of an indicator (`dimension_words.csv`).
  case dimensionWord
  /// The kind of zone at the end of a zone's name (`zone_forms.csv`).
  case zoneForm
  /// A zone of the gazetteer (`zones.csv`).
  case zone
  /// A province, city or county with its full name (`places.csv`).
  case place
  /// A province, city or county in its short form.
  case placeShort
}

/// A set of categories.
public struct LexicalCategories: OptionSet, Sendable {
  /// One bit a category.
  public let rawValue: UInt32

  /// A set of the given bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one category.
  public init(_ category: LexicalCategory) { rawValue = 1 << UInt32(category.rawValue) }

  /// A set of several categories.
  public init(_ categories: LexicalCategory...) {
    rawValue = categories.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }
}

/// A match of a lexicon entry in a text.
public struct LexicalMatch: Sendable, Hashable {
  /// The number of text units that it covers.
  public var length: Int
  /// What sort of entry.
  public var category: LexicalCategory
  /// Its index in the table of its category.
  public var entry: Int
}

/// A trie over folded text units (one 16-bit unit a scalar), compiled once from all tables.
///
/// A Chinese word of n characters is n steps here where a byte automaton needs 3n, and most
/// positions of a text end at the first step, a look-up in a flat table. Matching allocates nothing.
public struct Trie: Sendable {
  struct Node {
    var firstEdge: Int32
    var edgeCount: Int32
    var firstValue: Int32
    var valueCount: Int32
    /// The categories of the values of this node and of all below it.
    var below: UInt32
  }

  struct Value {
    var category: LexicalCategory
    var entry: Int32
  }

  /// The node that a first unit leads to, or 0.
  private var roots: [Int32]
  private var nodes: [Node]
  private var edgeUnits: [TextUnit]
  private var edgeTargets: [Int32]
  private var values: [Value]

  /// A surface form to compile: its units as a range of one shared buffer.
  struct Form {
    var start: Int32
    var count: Int32
    var value: Value
  }

  /// Compiles the forms whose units stand in `buffer`. O(n log n) in the number of forms.
  init(forms unsorted: [Form], buffer: [TextUnit]) {
    roots = [Int32](repeating: 0, count: 65_536)
    nodes = [Node(firstEdge: 0, edgeCount: 0, firstValue: 0, valueCount: 0, below: 0)]
    edgeUnits = []
    edgeTargets = []
    values = []
    let forms = buffer.withUnsafeBufferPointer { units in
      unsorted.filter { $0.count > 0 }.sorted { left, right in
        let common = Int(min(left.count, right.count))
        for offset in 0..<common {
          let (l, r) = (units[Int(left.start) + offset], units[Int(right.start) + offset])
          if l != r { return l.code < r.code }
        }
        if left.count != right.count { return left.count < right.count }
        return (left.value.category.rawValue, left.value.entry)
          < (right.value.category.rawValue, right.value.entry)
      }
    }
    nodes.reserveCapacity(forms.count * 2)
    var start = 0
    while start < forms.count {
      let unit = buffer[Int(forms[start].start)]
      var end = start + 1
      while end < forms.count, buffer[Int(forms[end].start)] == unit { end += 1 }
      roots[Int(unit.code)] = addNode(forms[start..<end], depth: 1, buffer: buffer)
      start = end
    }
  }

  /// Adds the node that the first `depth` units of all given forms lead to.
  private mutating func addNode(_ forms: ArraySlice<Form>, depth: Int, buffer: [TextUnit]) -> Int32
  {
    let index = nodes.count
    nodes.append(Node(firstEdge: 0, edgeCount: 0, firstValue: 0, valueCount: 0, below: 0))
    let firstValue = values.count
    var position = forms.startIndex
    var below: UInt32 = 0
    while position < forms.endIndex, Int(forms[position].count) == depth {
      values.append(forms[position].value)
      below |= 1 << UInt32(forms[position].value.category.rawValue)
      position += 1
    }
    let valueCount = values.count - firstValue
    var children: [(unit: TextUnit, forms: ArraySlice<Form>)] = []
    while position < forms.endIndex {
      let unit = buffer[Int(forms[position].start) + depth]
      var end = position + 1
      while end < forms.endIndex, buffer[Int(forms[end].start) + depth] == unit { end += 1 }
      children.append((unit, forms[position..<end]))
      position = end
    }
    let firstEdge = edgeUnits.count
    for child in children {
      edgeUnits.append(child.unit)
      edgeTargets.append(0)
    }
    for (offset, child) in children.enumerated() {
      let target = addNode(child.forms, depth: depth + 1, buffer: buffer)
      edgeTargets[firstEdge + offset] = target
      below |= nodes[Int(target)].below
    }
    nodes[index] = Node(
      firstEdge: Int32(firstEdge), edgeCount: Int32(children.count), firstValue: Int32(firstValue),
      valueCount: Int32(valueCount), below: below)
    return Int32(index)
  }
}

extension Trie {
  /// Visits every entry of the given categories that begins at `start`, shortest first.
  /// O(length of the longest).
  @inline(__always)
  public func forEachMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories, _ body: (LexicalMatch) -> Void
  ) {
    guard start < end else { return }
    var node = Int(roots[Int(units[start].code)])
    var position = start + 1
    while node != 0 {
      let current = nodes[node]
      guard current.below & categories.rawValue != 0 else { return }
      for index in 0..<Int(current.valueCount) {
        let value = values[Int(current.firstValue) + index]
        if categories.contains(LexicalCategories(value.category)) {
          body(
            LexicalMatch(
              length: position - start, category: value.category, entry: Int(value.entry)))
        }
      }
      guard position < end else { return }
      node = child(of: current, by: units[position])
      position += 1
    }
  }

  /// The longest entry of the given categories that begins at `start`; of several as long, the
  /// first in the order of categories.
  public func longestMatch(
    in units: [TextUnit], from start: Int, to end: Int,
    of categories: LexicalCategories
  ) -> LexicalMatch? {
    var longest: LexicalMatch?
    forEachMatch(in: units, from: start, to: end, of: categories) { match in
      if match.length > longest?.length ?? 0 { longest = match }
    }
    return longest
  }

  @inline(__always)
  private func child(of node: Node, by unit: TextUnit) -> Int {
    var low = Int(node.firstEdge)
    var high = low + Int(node.edgeCount)
    while low < high {
      let middle = (low + high) / 2
      let candidate = edgeUnits[middle]
      if candidate == unit { return Int(edgeTargets[middle]) }
      if candidate.code < unit.code { low = middle + 1 } else { high = middle }
    }
    return 0
  }
}
