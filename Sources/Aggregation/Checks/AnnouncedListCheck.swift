import Measurements

/// A number and the list that names so many things.
///
/// - `6种核心能力：钻得深、看得准、说得巧…`: the list behind a colon or 分别是, up to the end of the
///   sentence.
/// - `碳纤维、医疗器械、电子信息三大新兴产业`: the list before the number.
///
/// 和, 与 and 及 may join two items or stand within one, so a list has a least and a greatest number
/// of items. It fails only where a complete list names fewer than announced; more may be items
/// that contain 、 themselves.
struct AnnouncedListCheck {
  let scope: CheckScope
  let article: ArticlePassages

  func checks() -> [Check] {
    article.passages.flatMap { passage in
      passage.figures.indices.compactMap { index in
        guard let count = announced(passage.measurement(index)) else { return nil }
        return following(passage, index, count) ?? preceding(passage, index, count)
      }
    }
  }

  /// The number of things, where it is small enough to be listed and exact.
  private func announced(_ measurement: Measurement) -> Int? {
    guard measurement.quantity.bound == .exact, measurement.quantity.unit.kind == .count,
      measurement.isLevel, let value = measurement.quantity.value, value.isWhole
    else { return nil }
    return (2...20).first { ExactDecimal($0) == value }
  }

  private func following(_ passage: Passage, _ index: Int, _ count: Int) -> Check? {
    // Figures within the list are words of their items: 五大产业链构建.
    let gap = Gap(passage.text[passage.figures[index].range.upperBound...])
    guard let mark = gap.marks.first, (1...10).contains(gap.first.count),
      let end = gap.marks.firstIndex(where: { "。!?".contains($0) })
    else { return nil }
    let opens = mark == ":" || mark == "," && scope.words.begins(gap.rest, with: .consists)
    guard opens, end > 0 else { return nil }
    var parts = Array(gap.words[1...end])
    var marks = Array(gap.marks[1..<end])
    if mark == ",", parts[0].isEmpty == false {
      parts[0] = scope.words.removing(.consists, from: parts[0])
    }
    // 分别是： has its colon behind it.
    if parts[0].isEmpty, marks.first == ":" {
      parts.removeFirst()
      marks.removeFirst()
    }
    let stated = passage.measurement(index)
    let isOpen = parts.contains { scope.words.ends($0, with: .open) }
    for separator: Character in [";", "、", ","] where marks.contains(separator) {
      let items = Self.joined(parts, marks, apartAt: separator)
      let range = Self.range(of: items, isLast: separator == "、")
      let isPlain = marks.allSatisfy { $0 == separator }
      if isOpen { return check(stated, items, .undecided, .incompleteList) }
      if range.contains(count) {
        return check(stated, Self.split(items, into: count), .holds, nil)
      }
      if isPlain, separator == "、", range.upperBound < count,
        items.allSatisfy({ $0.count <= 12 })
      {
        return check(stated, items, .fails, nil)
      }
      if isPlain { return check(stated, items, .undecided, .incompleteList) }
    }
    return nil
  }

  private func preceding(_ passage: Passage, _ index: Int, _ count: Int) -> Check? {
    let gap = passage.gap(before: index)
    var first = gap.words.count - 1
    while first > 0, gap.marks[first - 1] == "、" { first -= 1 }
    let items = Array(gap.words[first...])
    // A verb before the first item cannot be told from it.
    guard items.count > 1, index == 0 || first > 0, items.allSatisfy({ !$0.isEmpty }),
      let last = items.last, !scope.words.ends(last, with: .open),
      Self.range(of: items, isLast: true).contains(count)
    else { return nil }
    return check(passage.measurement(index), Self.split(items, into: count), .holds, nil)
  }

  private func check(
    _ stated: Measurement, _ items: [String], _ outcome: Check.Outcome, _ reason: Check.Reason?
  ) -> Check {
    Check(
      relation: .announcedList, outcome: outcome, reason: reason, stated: stated, operands: [],
      computed: nil, listed: items)
  }

  /// The parts joined again but where the separator stands.
  private static func joined(
    _ parts: [String], _ marks: [Character], apartAt separator: Character
  ) -> [String] {
    var items = [parts.first ?? ""]
    for (mark, part) in zip(marks, parts.dropFirst()) {
      if mark == separator {
        items.append(part)
      } else {
        items[items.count - 1] += String(mark) + part
      }
    }
    return items.filter { !$0.isEmpty }
  }

  /// The items, the last ones taken apart at 和, 与 or 及 until there are so many.
  private static func split(_ items: [String], into count: Int) -> [String] {
    var items = items
    var index = items.count - 1
    while items.count < count, index >= 0 {
      let item = items[index]
      if let join = item.lastIndex(where: { joins.contains($0) }) {
        items[index] = String(item[..<join])
        items.insert(String(item[item.index(after: join)...]), at: index + 1)
      } else {
        index -= 1
      }
    }
    return items
  }

  private static let joins: Set<Character> = ["和", "与", "及"]

  /// How many things a list may name.
  private static func range(of items: [String], isLast: Bool) -> ClosedRange<Int> {
    let joins = items.reduce(0) { $0 + $1.count { Self.joins.contains($0) } }
    return items.count...items.count + (isLast ? joins : 0)
  }
}
