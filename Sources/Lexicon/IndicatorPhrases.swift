/// Finds the indicator that a phrase from the text names.
///
/// Chinese noun phrases have their head at the end, so an alias must end the phrase: 国家级孵化器 is
/// found in 建成国家级孵化器, 高新技术企业 is not found in 高新技术企业产值. An alias of several parts
/// (引进项目+产值) holds where they occur in this order, with anything between them, the last at the
/// end.
public final class IndicatorPhrases: @unchecked Sendable {
  /// An alias as it lies in an image: 16 bytes, none of them unused.
  fileprivate struct Alias: BitwiseCopyable {
    var indicator: UInt32
    /// The units of all parts.
    var length: UInt32
    /// The index of the first part before the last one, and the number of these.
    var firstPart: UInt32
    var earlierCount: UInt32
  }

  /// The last parts, read backwards, each with the index of its alias.
  private let tree: PrefixTree
  private let aliases: UnsafeBufferPointer<Alias>
  /// Where each of the earlier parts of all aliases begins in `units`; behind the last one, where it
  /// ends.
  private let parts: UnsafeBufferPointer<UInt32>
  private let units: UnsafeBufferPointer<TextUnit>
  /// What all of them lie in.
  private let image: LexiconImage

  /// The phrases of an image.
  init(_ image: LexiconImage) {
    self.image = image
    tree = PrefixTree(image, nodes: .aliasNodes, values: .aliasValues, hasClasses: false)
    aliases = image.elements(of: .aliases)
    parts = image.elements(of: .aliasParts)
    units = image.elements(of: .aliasUnits)
  }

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
    forEachAlias(endingAt: end, in: units, from: start) { length, indicator, _ in
      if length > longest {
        found.removeAll(keepingCapacity: true)
        longest = length
      }
      if !found.contains(indicator) { found.append(indicator) }
    }
    found.sort()
    return found
  }

  /// The first of these rows that meets a condition, and where its alias begins.
  public func candidate(
    endingAt end: Int, in units: [TextUnit], from start: Int, where meets: (Int) -> Bool
  ) -> (row: Int, start: Int)? {
    var found: (row: Int, start: Int)?
    var longest = 0
    forEachAlias(endingAt: end, in: units, from: start) { length, indicator, start in
      if length > longest { (found, longest) = (nil, length) }
      if indicator < found?.row ?? .max, meets(indicator) { found = (indicator, start) }
    }
    return found
  }

  /// Visits the aliases that end `units[start..<end]`, none shorter than the one before.
  @inline(__always)
  private func forEachAlias(
    endingAt end: Int, in units: [TextUnit], from start: Int,
    _ body: (_ length: Int, _ indicator: Int, _ start: Int) -> Void
  ) {
    var longest = 0
    tree.forEachPrefix(endingAt: end, in: units, from: start) { node, position in
      tree.forEachValue(at: node) { value in
        let alias = aliases[Int(value)]
        let length = Int(alias.length)
        guard length >= longest,
          let first = first(ofPartsBefore: alias, in: units, start..<position)
        else { return true }
        longest = length
        body(length, Int(alias.indicator), first)
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
        guard aliases[Int(value)].earlierCount == 0 else { return true }
        found = position
        return false
      }
    }
    return found
  }

  /// Where the first of the earlier parts of an alias begins, which occur in the range one after the
  /// other; the end of the range for an alias without such, nil where they do not occur.
  private func first(
    ofPartsBefore alias: Alias, in text: [TextUnit], _ range: Range<Int>
  ) -> Int? {
    if alias.earlierCount == 0 { return range.upperBound }
    // From the end, so that each part leaves the most room to those before it.
    var end = range.upperBound
    let first = Int(alias.firstPart)
    for index in (first..<first + Int(alias.earlierCount)).reversed() {
      let part = units[Int(parts[index])..<Int(parts[index + 1])]
      var start = end - part.count
      while start >= range.lowerBound, !text[start..<(start + part.count)].elementsEqual(part) {
        start -= 1
      }
      guard start >= range.lowerBound else { return nil }
      end = start
    }
    return end
  }
}

extension IndicatorPhrases {
  /// The aliases to compile.
  struct Words {
    fileprivate var reversed = PrefixTree.Words()
    fileprivate var aliases: [Alias] = []
    /// Where each part begins in `units`.
    fileprivate var parts: [UInt32] = []
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
        parts.append(UInt32(units.count))
        units.append(contentsOf: part)
        length += part.count
      }
      aliases.append(
        Alias(
          indicator: UInt32(indicator), length: UInt32(length), firstPart: UInt32(firstPart),
          earlierCount: UInt32(parts.count - firstPart)))
    }

    /// Lays out the aliases in an image.
    func write(to image: inout LexiconImage.Writer) {
      PrefixTree.Layout(reversed).write(to: &image, nodes: .aliasNodes, values: .aliasValues)
      image.write(aliases, as: .aliases)
      image.write(parts + [UInt32(units.count)], as: .aliasParts)
      image.write(units, as: .aliasUnits)
    }
  }

  /// Whether no look-up can lead beyond its memory, nor to none of so many indicators. Linear.
  func isSound(indicatorCount: Int) -> Bool {
    let starts = zip(parts, parts.dropFirst())
    return tree.isSound && tree.hasValues(below: aliases.count)
      && aliases.allSatisfy {
        $0.indicator < indicatorCount && $0.firstPart + $0.earlierCount < parts.count
      }
      && starts.allSatisfy { $0 <= $1 } && parts.allSatisfy { $0 <= units.count }
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
