/// Finds the indicator that a phrase from the text names.
///
/// Chinese noun phrases have their head at the end, so an alias must end the phrase: 国家级孵化器 is
/// found in 建成国家级孵化器, 高新技术企业 is not found in 高新技术企业产值. An alias of several parts
/// (引进项目+产值) holds where they occur in this order, with anything between them, the last at the
/// end.
public struct IndicatorPhrases: Sendable {
  fileprivate struct Alias {
    var indicator: Int
    /// The units of all parts.
    var length: Int
    /// The parts before the last one, as indices of `parts`.
    var earlierParts: Range<Int>
  }

  /// The last parts, read backwards, each with the index of its alias.
  private let tree: PrefixTree
  private let aliases: [Alias]
  /// The earlier parts of all aliases, as ranges of `units`.
  private let parts: [Range<Int>]
  private let units: [TextUnit]

  /// The rows that the longest fitting alias names, in the order of their table: several where
  /// level and growth share their aliases. The phrase is folded text.
  public func candidates(endingIn phrase: String) -> [Int] {
    let units = phrase.unicodeScalars.map { TextUnit($0) }
    return candidates(endingAt: units.count, in: units, from: 0)
  }

  /// The rows that the longest alias names that ends `units[start..<end]`, in the order of their
  /// table. O(length of the longest alias), and for aliases of several parts O(length of the
  /// phrase) each.
  ///
  /// - Precondition: `start` and `end` are positions in `units`.
  public func candidates(
    endingAt end: Int, in units: [TextUnit], from start: Int
  ) -> [Int] {
    var found: [Int] = []
    var longest = 0
    forEachAlias(endingAt: end, in: units, from: start) { length, indicator in
      if length > longest {
        found.removeAll(keepingCapacity: true)
        longest = length
      }
      if !found.contains(indicator) { found.append(indicator) }
    }
    found.sort()
    return found
  }

  /// The first of these rows that meets a condition.
  public func candidate(
    endingAt end: Int, in units: [TextUnit], from start: Int, where meets: (Int) -> Bool
  ) -> Int? {
    var found: Int?
    var longest = 0
    forEachAlias(endingAt: end, in: units, from: start) { length, indicator in
      if length > longest { (found, longest) = (nil, length) }
      if indicator < found ?? .max, meets(indicator) { found = indicator }
    }
    return found
  }

  /// Visits the aliases that end `units[start..<end]`, none shorter than the one before.
  @inline(__always)
  private func forEachAlias(
    endingAt end: Int, in units: [TextUnit], from start: Int,
    _ body: (_ length: Int, _ indicator: Int) -> Void
  ) {
    var longest = 0
    tree.forEachPrefix(endingAt: end, in: units, from: start) { node, position in
      tree.forEachValue(at: node) { value in
        let alias = aliases[Int(value)]
        guard alias.length >= longest, occur(alias.earlierParts, in: units, start..<position)
        else { return true }
        longest = alias.length
        body(alias.length, alias.indicator)
        return true
      }
    }
  }

  /// Where the longest alias of one part begins that ends `units[start..<end]` and has at least
  /// three units; nil where none does. A phrase must not be cut inside it: 从业人员 is one word.
  /// O(length of the longest alias).
  public func aliasStart(endingAt end: Int, in units: [TextUnit], from start: Int) -> Int? {
    var found: Int?
    tree.forEachPrefix(endingAt: end, in: units, from: start) { node, position in
      guard end - position >= 3 else { return }
      tree.forEachValue(at: node) { value in
        guard aliases[Int(value)].earlierParts.isEmpty else { return true }
        found = position
        return false
      }
    }
    return found
  }

  /// Whether the parts occur in the range one after the other.
  private func occur(
    _ indices: Range<Int>, in text: [TextUnit], _ range: Range<Int>
  ) -> Bool {
    if indices.isEmpty { return true }
    // From the end, so that each part leaves the most room to those before it.
    var end = range.upperBound
    for part in indices.reversed().lazy.map({ units[parts[$0]] }) {
      var start = end - part.count
      while start >= range.lowerBound, !text[start..<(start + part.count)].elementsEqual(part) {
        start -= 1
      }
      guard start >= range.lowerBound else { return false }
      end = start
    }
    return true
  }
}

extension IndicatorPhrases {
  /// The aliases to compile.
  struct Words {
    fileprivate var reversed = PrefixTree.Words()
    fileprivate var aliases: [Alias] = []
    fileprivate var parts: [Range<Int>] = []
    fileprivate var units: [TextUnit] = []

    /// Makes room for the aliases of so many bytes of CSV; what is not used costs no memory.
    mutating func reserveCapacity(tableBytes: Int) {
      reversed.reserveCapacity(tableBytes: tableBytes)
      aliases.reserveCapacity(tableBytes / 12)
    }

    /// Adds each of the aliases that `|` separates; empty ones, and empty parts, are left out.
    mutating func append(eachOf field: [TextUnit], indicator: Int) {
      var start = 0
      for index in 0...field.count where index == field.count || field[index] == "|" {
        append(field, start..<index, indicator)
        start = index + 1
      }
    }

    private mutating func append(_ field: [TextUnit], _ alias: Range<Int>, _ indicator: Int) {
      // Up to here lie the units that belong to no part yet, from the end.
      var end = alias.upperBound
      while end > alias.lowerBound, field[end - 1] == "+" { end -= 1 }
      guard end > alias.lowerBound else { return }
      var start = end
      while start > alias.lowerBound, field[start - 1] != "+" {
        start -= 1
        reversed.append(field[start])
      }
      reversed.endWord(value: UInt32(aliases.count))
      let firstPart = parts.count
      var length = end - start
      for part in field[alias.lowerBound..<start].split(separator: "+") {
        parts.append(units.count..<(units.count + part.count))
        units.append(contentsOf: part)
        length += part.count
      }
      aliases.append(
        Alias(indicator: indicator, length: length, earlierParts: firstPart..<parts.count))
    }
  }

  init(_ words: Words) {
    tree = PrefixTree(words.reversed)
    aliases = words.aliases
    parts = words.parts
    units = words.units
  }
}

extension PrefixTree {
  /// Visits the nodes that text leads to which is read backwards from `end`, and where it has come
  /// to with each.
  @inline(__always)
  fileprivate func forEachPrefix(
    endingAt end: Int, in units: [TextUnit], from start: Int, _ body: (_ node: Int, Int) -> Void
  ) {
    guard start < end else { return }
    let text = units.span.extracting(start..<end)
    var position = text.count &- 1
    // Below the count and not below 0, as just checked.
    var node = first(text[unchecked: position])
    while node != 0 {
      body(node, start &+ position)
      guard marks(beyond: node) != 0, position > 0 else { return }
      position &-= 1
      node = child(of: node, by: text[unchecked: position])
    }
  }
}
